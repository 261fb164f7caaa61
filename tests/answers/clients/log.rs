//! What logs and reports show of an error.

use std::io;
use std::sync::{Arc, Mutex};

use bitrix_errors::tracing::{level, record, record_at, record_with_description};
use bitrix_errors::{
    AnyError, CallError, Category, TransportError, TransportErrorKind, bitrix_errors, check,
};
use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, Severity};
use tracing_subscriber::fmt::MakeWriter;

#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl io::Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Buffer {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What is logged meanwhile.
pub(super) fn logged(f: impl FnOnce()) -> String {
    let buffer = Buffer::default();
    let subscriber =
        tracing_subscriber::fmt().with_writer(buffer.clone()).without_time().with_ansi(false).finish();
    tracing::subscriber::with_default(subscriber, f);
    String::from_utf8(std::mem::take(&mut *buffer.0.lock().unwrap())).unwrap()
}

#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

#[test]
fn an_event_has_the_classification_and_no_more() {
    for (status, body, expected) in [
        (
            503,
            r#"{"error": "query_limit_exceeded", "error_description": "Too many"}"#,
            r#" WARN bitrix_errors: the portal receives requests faster than its plan allows (query_limit_exceeded, HTTP 503) code="query_limit_exceeded" kind="QUERY_LIMIT_EXCEEDED" status=503 category="rate_limit" recovery="backoff" retry="always" method="crm.item.add" error.type="system.query_limit_exceeded""#,
        ),
        (
            400,
            "{\"error\": \"odd\\n\\u001b[31m\", \"error_description\": \"secret\"}",
            r#" WARN bitrix_errors: an error that the catalogue does not know (odd\u{a}\u{1b}[31m, HTTP 400) code="odd\\u{a}\\u{1b}[31m" status=400 category="invalid_request" recovery="fix_request" retry="never" method="crm.item.add" error.type="unknown""#,
        ),
        (
            502,
            "<html>",
            r#"ERROR bitrix_errors: no Bitrix24 answer (HTTP 502): the body is an HTML page reason="html" status=502 category="unavailable" recovery="backoff" retry="if_idempotent" method="crm.item.add" error.type="body.html""#,
        ),
    ] {
        let error = check::<ItemAddError>(status, body.as_bytes()).unwrap_err();
        assert_eq!(logged(|| record(&error)).trim_end(), expected);
    }
    let error = TransportError::from(TransportErrorKind::Timeout).into();
    assert_eq!(
        logged(|| record::<AnyError>(&error)).trim_end(),
        r#"ERROR bitrix_errors: the portal did not answer in time reason="timeout" category="unavailable" recovery="backoff" retry="if_idempotent" error.type="transport.timeout""#
    );
}

#[test]
fn what_the_portal_objects_to_is_logged_at_the_level_of_the_caller() {
    let body = br#"{"error": {"code": "X", "message": "no", "validation": [
        {"field": "title", "message": "too long"}, {"field": "a b", "message": "no"}]}}"#;
    let line = logged(|| record_at(tracing::Level::INFO, &check::<AnyError>(400, body).unwrap_err()));
    assert!(line.starts_with(" INFO") && line.contains(r#" fields="title, a b""#), "{line}");
    let body = br#"{"error": "X", "argument": "filter"}"#;
    let line = logged(|| record_at(tracing::Level::ERROR, &check::<AnyError>(400, body).unwrap_err()));
    assert!(line.starts_with("ERROR") && line.contains(r#" argument="filter""#), "{line}");
    // The usual subscriber does not show it.
    assert_eq!(logged(|| record_at(tracing::Level::TRACE, &check::<AnyError>(400, body).unwrap_err())), "");
}

#[test]
fn a_description_is_logged_only_when_asked_for_without_secrets_and_short() {
    let body = format!(r#"{{"error": "X", "error_description": "auth=s3cret {}"}}"#, "я".repeat(100_000));
    let error = check::<AnyError>(400, body.as_bytes()).unwrap_err();
    assert!(!logged(|| record(&error)).contains("description"));
    let line = logged(|| record_with_description(&error));
    assert!(line.contains(r#"description="auth=[redacted] яяя"#), "{line}");
    assert!(!line.contains("s3cret") && line.len() < 2000, "{} bytes", line.len());

    let body = format!(r#"{{"error": "X", "error_description": "auth={}&then=this"}}"#, "x".repeat(5000));
    let line = logged(|| record_with_description(&check::<AnyError>(400, body.as_bytes()).unwrap_err()));
    assert!(line.contains("auth=[redacted]&then=this"), "{line}");
}

#[test]
fn faults_of_the_other_side_are_errors_and_everyday_ones_warnings() {
    let errors: Vec<&str> = Category::ALL
        .iter()
        .filter(|category| level(**category) == tracing::Level::ERROR)
        .map(|category| category.as_str())
        .collect();
    assert_eq!(errors, ["unavailable", "server", "unknown"]);
    assert_eq!(level(Category::RateLimit), tracing::Level::WARN);
}

#[test]
fn a_diagnostic_is_what_the_catalogue_says() {
    let shown = |text: Option<Box<dyn std::fmt::Display + '_>>| text.map(|text| text.to_string());
    for (status, body, code, severity, help, url) in [
        (
            401,
            r#"{"error": "EXPIRED_token"}"#,
            "EXPIRED_token",
            Severity::Warning,
            "get a new pair",
            Some("https://apidocs.bitrix24.com/settings/oauth/auto-renewal.html"),
        ),
        (400, r#"{"error": "MOON_PHASE"}"#, "MOON_PHASE", Severity::Warning, "change the call", None),
        (502, "<html>", "body::html", Severity::Error, "look whether the call took effect", None),
    ] {
        let error = check::<AnyError>(status, body.as_bytes()).unwrap_err();
        assert_eq!(shown(Diagnostic::code(&error)).as_deref(), Some(code));
        assert_eq!(error.severity(), Some(severity), "{code}");
        assert!(shown(Diagnostic::help(&error)).is_some_and(|text| text.starts_with(help)), "{code}");
        assert_eq!(shown(error.url()).as_deref(), url, "{code}");
    }
    let error = TransportError::from(TransportErrorKind::Connect);
    assert_eq!(shown(error.code()).as_deref(), Some("transport::connect"));
    assert_eq!(error.severity(), Some(Severity::Error));
    assert_eq!(TransportError::from(TransportErrorKind::Request).severity(), Some(Severity::Warning));
    let missing: CallError = check::<AnyError>(404, b"").unwrap_err();
    assert_eq!(missing.severity(), Some(Severity::Warning));
}

#[test]
fn the_report_in_the_documentation_is_a_real_one() {
    let error = check::<AnyError>(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#).unwrap_err();
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor());
    let mut report = String::new();
    handler.with_width(100).with_links(false).render_report(&mut report, &error).unwrap();
    let documented =
        report.lines().fold(String::new(), |text, line| text + format!("/// {line}").trim_end() + "\n");
    let source = include_str!("../../../runtime/src/integrations/miette.rs");
    assert!(source.contains(&documented), "{documented}");
}
