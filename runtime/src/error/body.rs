//! Answers that are not a Bitrix24 answer, or not the one that the caller can read.
//!
//! A status, a body and the reason come in; [`BodyError`] keeps a bounded snippet.

use std::fmt;
use std::time::{Duration, SystemTime};

use crate::safe::redact::{REDACTED, boundary, is_secret, redact};
use crate::wire::response::{Response, RetryAfter, host};
use bitrix_errors_core::infer::from_status;
use bitrix_errors_core::{Category, Recovery, Retry};

/// How much of a body is kept, in bytes.
const SNIPPET: usize = 512;

/// Why an answer could not be read.
///
/// ```
/// use bitrix_errors::{AnyError, BodyErrorKind, CallError, decode};
///
/// for (status, body, expected) in [
///     (500, "", BodyErrorKind::Empty),
///     (200, "<html>Sign in</html>", BodyErrorKind::Html),
///     (401, "<response><error>expired_token</error></response>", BodyErrorKind::Xml),
///     (200, r#"{"result": {"id": 4"#, BodyErrorKind::CutOff),
///     (200, "[1, 2]", BodyErrorKind::NotObject),
///     (302, "", BodyErrorKind::Redirect),
///     (200, r#"{"result": "forty-two"}"#, BodyErrorKind::Mismatch),
/// ] {
///     let Err(CallError::Body(error)) = decode::<u64, AnyError>(status, body.as_bytes()) else { panic!() };
///     assert_eq!(error.kind(), expected, "{body}");
/// }
/// assert_eq!(BodyErrorKind::CutOff.as_str(), "cut_off");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyErrorKind {
    /// The body is empty.
    Empty,
    /// The body is an HTML page: most likely of a proxy, a login form or a maintenance notice.
    Html,
    /// The body is an answer of a portal in XML, because the call asked for that: its address ends in `.xml`.
    Xml,
    /// The body begins as JSON and ends too early.
    CutOff,
    /// The body is not UTF-8.
    NotUtf8,
    /// The body is not JSON.
    NotJson,
    /// The body is JSON, but a list, a string, a number, a boolean or `null` instead of an object.
    NotObject,
    /// The answer redirects to another address, but it is not known to which.
    Redirect,
    /// The answer redirects to another host: the portal moved.
    Moved,
    /// The answer redirects to another page of the same host: the portal is closed.
    Closed,
    /// The call succeeded, but its result is not of the type that the caller expects.
    Mismatch,
}

impl BodyErrorKind {
    /// The spelling in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.label().split_at("body.".len()).1
    }

    /// The label of an error of this kind.
    const fn label(self) -> &'static str {
        match self {
            Self::Empty => "body.empty",
            Self::Html => "body.html",
            Self::Xml => "body.xml",
            Self::CutOff => "body.cut_off",
            Self::NotUtf8 => "body.not_utf8",
            Self::NotJson => "body.not_json",
            Self::NotObject => "body.not_object",
            Self::Redirect => "body.redirect",
            Self::Moved => "body.moved",
            Self::Closed => "body.closed",
            Self::Mismatch => "body.mismatch",
        }
    }

    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Empty => "the body is empty",
            Self::Html => "the body is an HTML page",
            Self::Xml => "the body is XML; call the method with `.json` or no ending instead of `.xml`",
            Self::CutOff => "the body is cut off",
            Self::NotUtf8 => "the body is not UTF-8",
            Self::NotJson => "the body is not JSON",
            Self::NotObject => "the body is not a JSON object",
            Self::Redirect => "the portal redirects the call",
            Self::Moved => "the portal moved",
            Self::Closed => "the portal is closed, it redirects the call to a page of its own",
            Self::Mismatch => "the result is not of the expected type",
        }
    }
}

/// An answer that is not a Bitrix24 answer, or whose result is not of the type that the caller expects.
///
/// `Display` shows the kind, the status and the path; [`snippet`](Self::snippet) is the beginning of the body. There is
/// no `source()`: the message of the decoder is in [`reason`](Self::reason).
///
/// ```
/// use bitrix_errors::{AnyError, BodyErrorKind, CallError, Category, check};
///
/// let Err(CallError::Body(error)) = check::<AnyError>(502, b"<html>Bad Gateway</html>") else { panic!() };
/// assert_eq!(error.kind(), BodyErrorKind::Html);
/// assert_eq!(error.category(), Category::Unavailable);
/// assert_eq!(error.snippet(), "<html>Bad Gateway</html>");
/// assert_eq!(error.to_string(), "no Bitrix24 answer (HTTP 502): the body is an HTML page");
/// ```
///
/// A result that is not of the expected type:
///
/// ```
/// use bitrix_errors::{AnyError, BodyErrorKind, CallError, Retry, decode};
///
/// let answer = decode::<Vec<u64>, AnyError>(200, br#"{"result": [1, "two"]}"#);
/// let Err(CallError::Body(error)) = answer else { panic!() };
/// assert_eq!(error.kind(), BodyErrorKind::Mismatch);
/// assert_eq!(error.path(), Some("[1]"));
/// assert!(error.reason().unwrap().contains("expected u64"));
/// assert_eq!((error.status(), error.retry()), (200, Retry::Never)); // the call has run
/// ```
#[derive(Clone)]
pub struct BodyError(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: BodyErrorKind,
    status: u16,
    snippet: Box<str>,
    location: Option<Box<str>>,
    retry_after: Option<RetryAfter>,
    /// The path in the result and the message of the decoder, for a mismatch.
    mismatch: Option<(Box<str>, Box<str>)>,
}

impl BodyError {
    pub(crate) fn of(mut kind: BodyErrorKind, response: &Response<'_>) -> Self {
        let location = response.location.filter(|_| kind == BodyErrorKind::Redirect);
        if let Some(location) = location {
            let is_elsewhere = host(location).is_some_and(|target| {
                response.url.and_then(host).is_none_or(|called| !called.eq_ignore_ascii_case(target))
            });
            kind = if is_elsewhere { BodyErrorKind::Moved } else { BodyErrorKind::Closed };
        }
        Self(Box::new(Inner {
            kind,
            status: response.status,
            snippet: snippet(response.body),
            location: location.map(|location| short(location).into()),
            retry_after: response.retry_after.and_then(RetryAfter::parse),
            mismatch: None,
        }))
    }

    /// The result does not fit at `path`, for the reason that the decoder gave.
    pub(crate) fn mismatch(status: u16, body: &[u8], path: &str, reason: &str) -> Self {
        let mut error = Self::of(BodyErrorKind::Mismatch, &Response::new(status, body));
        error.0.mismatch = Some((short(path).into(), short(reason).into()));
        error
    }

    /// What kind of failure it is.
    #[must_use]
    pub fn kind(&self) -> BodyErrorKind {
        self.0.kind
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The beginning of the body, at most 512 bytes; bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn snippet(&self) -> &str {
        &self.0.snippet
    }

    /// The path in the result at which the type of the caller does not fit, such as `items[3].id`, for a
    /// [`Mismatch`](BodyErrorKind::Mismatch).
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.0.mismatch.as_ref().map(|(path, _)| &**path)
    }

    /// Why it does not fit there: the message of `serde`, which may quote the result.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.0.mismatch.as_ref().map(|(_, reason)| &**reason)
    }

    /// The target of a redirect, as sent: the new address of the portal, which contains the secret of a webhook.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.0.location.as_deref()
    }

    /// How long the server asked to wait, if waiting helps.
    #[must_use]
    pub fn retry_after(&self, now: SystemTime) -> Option<Duration> {
        self.0.retry_after.filter(|_| self.retry() != Retry::Never).map(|after| after.from(now))
    }

    /// What happened, without anything that was sent.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.kind().text()
    }

    /// A short word for metrics, such as `body.html`.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.kind().label()
    }

    /// What went wrong, according to the HTTP status if it tells.
    #[must_use]
    pub fn category(&self) -> Category {
        match self.kind() {
            BodyErrorKind::Redirect | BodyErrorKind::Moved | BodyErrorKind::Closed => Category::Unavailable,
            BodyErrorKind::Mismatch => Category::Unknown,
            kind => match from_status(self.status()) {
                // With a good status, these come from a crash or a broken connection.
                Category::Unknown if matches!(kind, BodyErrorKind::Empty | BodyErrorKind::CutOff) => {
                    Category::Server
                }
                category => category,
            },
        }
    }

    /// What the caller can do.
    #[must_use]
    pub fn recovery(&self) -> Recovery {
        match self.kind() {
            BodyErrorKind::Redirect | BodyErrorKind::Moved => Recovery::FollowRedirect,
            BodyErrorKind::Closed => Recovery::AskAdministrator,
            // What the portal did is not known here; how to learn it is.
            BodyErrorKind::Xml if self.category() == Category::Unknown => Recovery::FixRequest,
            _ => self.category().default_recovery(),
        }
    }

    /// Whether calling again, unchanged, is safe.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self.kind() {
            BodyErrorKind::Redirect | BodyErrorKind::Moved | BodyErrorKind::Closed => Retry::Never,
            _ => self.category().default_retry(),
        }
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind() {
            BodyErrorKind::Mismatch | BodyErrorKind::Xml => "unexpected Bitrix24 answer",
            _ => "no Bitrix24 answer",
        };
        write!(f, "{what} (HTTP {}): {}", self.status(), self.kind().text())?;
        if let (BodyErrorKind::Moved, Some(host)) = (self.kind(), self.location().and_then(host)) {
            write!(f, " to `{}`", redact(host).escape_debug())?;
        }
        if let Some((path, reason)) = &self.0.mismatch {
            if &**path != "." {
                write!(f, ", at `{}`", redact(path).escape_debug())?;
            }
            if let Some(reason) = without_values(reason) {
                write!(f, ": {reason}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("BodyError");
        out.field("kind", &self.kind()).field("status", &self.status());
        out.field("snippet", &redact(self.snippet()));
        if let Some(location) = self.location() {
            out.field("location", &redact(location));
        }
        if let Some((path, reason)) = &self.0.mismatch {
            out.field("path", &redact(path));
            // The message of serde without the values that it quotes. Any other message comes from the type of the
            // caller.
            let quotes_secret = path.split(['.', '[']).any(is_secret);
            let reason =
                without_values(reason).or_else(|| (!quotes_secret).then(|| redact(reason).into_owned()));
            out.field("reason", &reason.as_deref().unwrap_or(REDACTED));
        }
        out.finish()
    }
}

impl std::error::Error for BodyError {}

/// The beginning of a body as text, at most [`SNIPPET`] bytes of it.
fn snippet(body: &[u8]) -> Box<str> {
    let start = &body[..body.len().min(SNIPPET)];
    match std::str::from_utf8(start) {
        Ok(text) => text.into(),
        // A character that the limit would cut is left out, not replaced.
        Err(error) if error.error_len().is_none() && body.len() > SNIPPET => {
            String::from_utf8_lossy(&start[..error.valid_up_to()]).into()
        }
        Err(_) => short(&String::from_utf8_lossy(start)).into(),
    }
}

/// The beginning of a text, at most [`SNIPPET`] bytes of it.
fn short(text: &str) -> &str {
    &text[..boundary(text, SNIPPET)]
}

/// The message of serde about a mismatch, without the values that it quotes from the result: logs must not contain data
/// of the portal.
fn without_values(reason: &str) -> Option<String> {
    let reason = reason.rsplit_once(" at line ").map_or(reason, |(reason, _)| reason);
    let head = ["invalid type: ", "invalid value: ", "invalid length ", "unknown variant ", "unknown field "]
        .into_iter()
        .find(|head| reason.starts_with(head));
    if let Some(head) = head {
        let (found, expected) = reason[head.len()..].rsplit_once(", expected ")?;
        let found = found.split(['"', '`']).next().unwrap_or_default().trim_end();
        let separator = if found.is_empty() { "" } else { " " };
        return Some(format!("{}{separator}{found}, expected {expected}", head.trim_end()));
    }
    let is_plain = reason.starts_with("missing field ") || reason.starts_with("duplicate field ");
    is_plain.then(|| reason.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{BodyError, BodyErrorKind, without_values};
    use crate::wire::Response;

    #[test]
    fn a_snippet_is_short_and_whole_characters() {
        for body in ["я".repeat(1000), "x".repeat(10_000), format!("x{}", "я".repeat(1000))] {
            let error = BodyError::of(BodyErrorKind::NotJson, &Response::new(200, body.as_bytes()));
            assert!(body.starts_with(error.snippet()));
            assert!((511..=512).contains(&error.snippet().len()));
        }
        let error = BodyError::of(BodyErrorKind::NotUtf8, &Response::new(200, &[0xFF; 2000]));
        assert!(error.snippet().len() <= 512 && error.snippet().starts_with('\u{FFFD}'));
    }

    #[test]
    fn a_mismatch_is_explained_without_the_portals_data() {
        for (reason, expected) in [
            (
                "invalid type: string \"SECRET, expected\", expected u64 at line 1 column 9",
                Some("invalid type: string, expected u64"),
            ),
            ("invalid type: map, expected a sequence", Some("invalid type: map, expected a sequence")),
            ("invalid value: integer `-1`, expected u8", Some("invalid value: integer, expected u8")),
            (
                "unknown variant `SECRET`, expected one of `a`, `b`",
                Some("unknown variant, expected one of `a`, `b`"),
            ),
            ("missing field `id` at line 1 column 2", Some("missing field `id`")),
            ("the caller's own words", None),
        ] {
            assert_eq!(without_values(reason).as_deref(), expected, "{reason}");
        }
    }
}
