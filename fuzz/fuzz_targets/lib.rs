//! Code that all targets share: cutting an input into an answer, and checks of every error.
//!
//! The first byte selects the HTTP status, the second the headers, and the third what to do with the answer (a little
//! each time: executions are cheap, and many). The rest is the body.

use std::fmt::{self, Write};

use bitrix_errors::{AnyError, ApiError, CallError, ErrorSet, Response};

const STATUSES: [u16; 16] = [200, 200, 200, 200, 200, 201, 302, 301, 400, 401, 403, 404, 429, 500, 503, 0];

/// The answer that an input encodes, and the choice of what to do with it.
#[must_use]
pub fn answer(input: &[u8]) -> Option<(Response<'_>, u8)> {
    let [status, headers, choice, body @ ..] = input else { return None };
    let status = STATUSES[usize::from(status % 16)];
    let mut response = Response::new(status, body);
    if headers & 1 != 0 {
        response = response.with_url("https://a.bitrix24.com/rest/1/s3cr3ts3cr3t/profile");
    }
    if headers & 2 != 0 {
        response = response.with_location(std::str::from_utf8(body).unwrap_or("/auth/"));
    }
    if headers & 4 != 0 {
        response = response.with_retry_after(std::str::from_utf8(body).unwrap_or("7"));
    }
    Some((response, *choice))
}

/// Shows an error and calls all its accessors.
pub fn examine<E: ErrorSet>(error: &CallError<E>, choice: u8) {
    match choice >> 4 & 3 {
        0 => {
            let mut line = Line::default();
            write!(line, "{error}").expect("one line");
            assert!(line.length < 4096, "{} bytes are too long for a log line", line.length);
        }
        1 => write!(Sink, "{error:?}").expect("a sink"),
        2 => write!(Sink, "{error:#?}").expect("a sink"),
        _ => serde_json::to_writer(std::io::sink(), error).expect("JSON"),
    }
    let _ = (error.status(), error.category(), error.recovery(), error.retry());
    let _ = error.retry_after(None, std::time::SystemTime::UNIX_EPOCH);
    if let CallError::Api(error) = error {
        examine_api(error);
    }
}

/// The same for an error that a portal sent.
pub fn examine_api<E: ErrorSet>(error: &ApiError<E>) {
    let wire = error.as_wire();
    assert_eq!((wire.code(), wire.description()), (error.code(), error.description()));
    assert_eq!(E::identify(&wire), error.kind());
    assert!(error.validation().len() <= error.raw().len());
    assert!(error.extra().len() <= error.raw().len());
    let cast: ApiError<AnyError> = error.clone().cast();
    assert_eq!((cast.code(), cast.raw()), (error.code(), error.raw()));
}

/// Fails for text that would not stay on one line of a log.
#[derive(Default)]
struct Line {
    length: usize,
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.length += text.len();
        if text.contains(char::is_control) { Err(fmt::Error) } else { Ok(()) }
    }
}

struct Sink;

impl Write for Sink {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}
