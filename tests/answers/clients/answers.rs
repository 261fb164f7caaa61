//! Statuses, headers and bodies reach the caller through every client.

use std::time::{Duration, SystemTime};

use bitrix_errors::http::decode_response;
use bitrix_errors::{AnyError, CallError, Response, SystemError, reqwest, ureq};
use bitrix_errors_examples::{Answer, Portal};

/// The outcome for the first answer of [`portal`], which is the same for every client.
fn assert_throttled(outcome: Result<bitrix_errors::Reply<u64>, CallError<AnyError>>) {
    let error = outcome.unwrap_err();
    assert_eq!(error.kind(), Some(AnyError::System(SystemError::QueryLimitExceeded)));
    assert_eq!(error.status_code(), Some(::http::StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!(error.retry_after(None, SystemTime::now()), Some(Duration::from_secs(7)));
    let CallError::Api(error) = error else { panic!("{error}") };
    assert_eq!((error.description(), error.status_code()), (Some("Too many"), Some(503.try_into().unwrap())));
}

const THROTTLED: Answer = Answer::With(
    503,
    r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many"}"#,
    ("Retry-After", "7"),
);
const OK: Answer = Answer::Json(200, r#"{"result": 42, "total": 1}"#);
const BATCH: Answer = Answer::Json(
    200,
    r#"{"result": {"result": {"a": 1}, "result_error": {"b": {"error": "ERROR_METHOD_NOT_FOUND"}}}}"#,
);

#[test]
fn reqwest_passes_on_results_errors_headers_and_batches() {
    use reqwest::ResponseExt as _;
    let portal = Portal::answering(&[OK, THROTTLED, OK, BATCH]);
    let url = portal.url("profile");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let client = ::reqwest::Client::new();
    let call = |client: ::reqwest::Client, url: String| async move {
        client.post(url).json(&[1]).send().await?.bitrix::<u64, AnyError>().await
    };
    // `spawn` needs a future that is `Send`.
    let spawned = runtime.block_on(runtime.spawn(call(client.clone(), url.clone()))).unwrap();
    assert_eq!(spawned.unwrap().total, Some(1));
    assert_throttled(runtime.block_on(call(client.clone(), url.clone())));
    runtime
        .block_on(async { client.get(&url).send().await?.bitrix_check::<AnyError>().await })
        .expect("no error");
    let batch = runtime.block_on(async { client.get(&url).send().await?.bitrix_batch().await });
    assert_eq!(batch.unwrap().labels().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(portal.calls().len(), 4);
}

#[test]
fn ureq_passes_on_results_errors_headers_and_batches() {
    use ureq::{RequestExt as _, ResponseExt as _};
    let portal = Portal::answering(&[OK, THROTTLED, OK, BATCH]);
    let url = portal.url("profile");
    let call = || -> Result<_, CallError<AnyError>> {
        ::ureq::post(&url).for_bitrix().send_empty()?.bitrix::<u64, AnyError>()
    };
    assert_eq!(call().unwrap().total, Some(1));
    assert_throttled(call());
    ::ureq::get(&url).for_bitrix().call().unwrap().bitrix_check::<AnyError>().expect("no error");
    let batch = ::ureq::get(&url).for_bitrix().call().unwrap().bitrix_batch();
    assert_eq!(batch.unwrap().labels().collect::<Vec<_>>(), ["a", "b"]);
    assert_eq!(portal.calls().len(), 4);
}

#[test]
fn responses_of_the_http_crate_are_read_with_their_headers() {
    let response = |status: u16, name: &str, value: &[u8], body: &'static str| {
        ::http::Response::builder().status(status).header(name, value).body(body).unwrap()
    };
    let throttled = response(
        503,
        "retry-after",
        b"7",
        r#"{"error": "QUERY_LIMIT_EXCEEDED", "error_description": "Too many"}"#,
    );
    assert_throttled(decode_response(&throttled));

    let moved = response(302, "location", b"https://new.example/rest/", "");
    for (url, moved_to) in [("https://old.example/", true), ("https://new.example/x", false)] {
        let error = Response::from(&moved).with_url(url).check::<AnyError>().unwrap_err();
        assert_eq!(error.to_string().contains("moved"), moved_to, "{error}");
    }

    // A header that is not text is ignored.
    let odd = response(429, "retry-after", b"\xFF7", r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#);
    let error = decode_response::<u64, AnyError>(&odd).unwrap_err();
    assert_eq!(error.retry_after(None, SystemTime::now()), Some(Duration::from_millis(500)));
}

#[test]
fn retry_after_as_a_date_counts_from_now() {
    let response = ::http::Response::builder()
        .status(503)
        .header("Retry-After", "Thu, 01 Jan 2026 00:00:30 GMT")
        .body("<html>")
        .unwrap();
    let error = decode_response::<u64, AnyError>(&response).unwrap_err();
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_225_600);
    assert_eq!(error.retry_after(None, now), Some(Duration::from_secs(30)));
}

#[test]
fn no_answer_has_no_status_code() {
    let error: CallError<AnyError> =
        bitrix_errors::TransportError::from(bitrix_errors::TransportErrorKind::Connect).into();
    assert_eq!((error.status(), error.status_code(), error.kind()), (0, None, None));
}
