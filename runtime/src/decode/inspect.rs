//! What an answer is, whatever the caller expects of its result: an answer in; the text of a good one, or why it failed,
//! out.

use serde::de::IgnoredAny;

use super::envelope::RawEnvelope;
use super::plain::PlainError;
use crate::error::CallError;
use crate::error::api::ApiError;
use crate::error::body::{BodyError, BodyErrorKind};
use crate::kind::ErrorSet;
use crate::wire::response::RetryAfter;
use crate::wire::{Response, WireError};

/// An answer that is not an error, whatever the caller expects of its result.
pub(super) struct Success<'a> {
    pub(super) text: &'a str,
    pub(super) envelope: RawEnvelope<'a>,
}

/// Why there is no result.
pub(super) enum Failure<'a> {
    Error(WireError<'a>, Option<RetryAfter>),
    NoAnswer(BodyError),
}

impl<'a> Failure<'a> {
    pub(super) fn error(response: &Response<'_>, wire: WireError<'a>) -> Self {
        Self::Error(wire, response.retry_after.and_then(RetryAfter::parse))
    }
}

impl<E: ErrorSet> From<Failure<'_>> for CallError<E> {
    fn from(failure: Failure<'_>) -> Self {
        match failure {
            Failure::Error(wire, retry_after) => Self::Api(ApiError::new(wire, retry_after)),
            Failure::NoAnswer(error) => Self::Body(error),
        }
    }
}

/// What an answer is, whatever the caller expects of its result. `errors_in_result` is whether the method puts its
/// errors there.
pub(super) fn inspect<'a>(
    response: &Response<'a>,
    errors_in_result: bool,
) -> Result<Success<'a>, Failure<'a>> {
    let no_answer = |kind| Failure::NoAnswer(BodyError::of(kind, response));
    let Some(text) = body_text(response.body) else {
        return Err(no_answer(match std::str::from_utf8(response.body) {
            _ if is_redirect(response) => BodyErrorKind::Redirect,
            // The end of the body is the beginning of a character.
            Err(error) if error.error_len().is_none() => BodyErrorKind::CutOff,
            _ => BodyErrorKind::NotUtf8,
        }));
    };
    if let Some(PlainError { code, description, argument }) = PlainError::read(text) {
        let wire = WireError::from_parts(response.status, code, description, argument, text);
        return Err(Failure::error(response, wire));
    }
    parse(response, text, errors_in_result)
}

/// The same of a text that is not a plain error. A function of its own, so that a plain one pays nothing for it.
#[inline(never)]
fn parse<'a>(
    response: &Response<'a>,
    text: &'a str,
    errors_in_result: bool,
) -> Result<Success<'a>, Failure<'a>> {
    let no_answer = |kind| Failure::NoAnswer(BodyError::of(kind, response));
    let envelope = match &serde_json::from_str::<RawEnvelope<'_>>(text) {
        Ok(envelope) if envelope.is_error() => return Err(envelope.failure(response, text)),
        Ok(envelope) => *envelope,
        Err(_) if is_redirect(response) => return Err(no_answer(BodyErrorKind::Redirect)),
        Err(error) => return Err(no_answer(kind_of_body(text, error))),
    };
    let result = envelope.result.filter(|_| errors_in_result);
    if let Some(wire) = result.and_then(|result| WireError::in_result(response.status, result.get())) {
        return Err(Failure::error(response, wire));
    }
    match response.status {
        400.. => Err(envelope.failure(response, text)),
        _ if is_redirect(response) => Err(no_answer(BodyErrorKind::Redirect)),
        _ => Ok(Success { text, envelope }),
    }
}

fn is_redirect(response: &Response<'_>) -> bool {
    (300..400).contains(&response.status)
}

/// What a body is that is not a JSON object.
fn kind_of_body(text: &str, error: &serde_json::Error) -> BodyErrorKind {
    if text.is_empty() {
        BodyErrorKind::Empty
    } else if text.starts_with('<') {
        if is_answer_in_xml(text) { BodyErrorKind::Xml } else { BodyErrorKind::Html }
    } else if error.is_data() {
        match serde_json::from_str::<IgnoredAny>(text) {
            Ok(_) => BodyErrorKind::NotObject,
            Err(error) if error.is_eof() => BodyErrorKind::CutOff,
            Err(_) => BodyErrorKind::NotJson,
        }
    } else if error.is_eof() {
        BodyErrorKind::CutOff
    } else {
        BodyErrorKind::NotJson
    }
}

/// Whether it is what a portal makes of an answer where the method's name ends in `.xml`: `<response>`, perhaps behind a
/// declaration.
fn is_answer_in_xml(text: &str) -> bool {
    let declared = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let root = declared.map_or(text, |(_, root)| root.trim_ascii_start());
    root.strip_prefix("<response").is_some_and(|rest| rest.starts_with(['>', '/', ' ']))
}

/// The body as text, without a byte-order mark and outer white space, if it is UTF-8.
pub(super) fn body_text(body: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(body).ok()?;
    Some(text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_ascii())
}
