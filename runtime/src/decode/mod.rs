//! From what a portal sent to what the caller wants: a status and a body in; a [`Reply`] or a [`CallError`] out.
//!
//! One pass over the body finds the error, the result and everything beside it ([`envelope`]). Only when that pass fails
//! does a second one find out why ([`inspect`]). The error that portals send most takes no parser ([`plain`]), and an
//! answer with long strings is shortened before serde may quote them ([`shorten`]). A [`batch`] is many answers in one.

pub(crate) mod batch;
mod envelope;
mod inspect;
mod plain;
mod shorten;

use serde::de::DeserializeOwned;

use self::envelope::{Envelope, Meta};
use self::inspect::{Success, body_text, inspect};
use self::shorten::{is_about_types, shorten};
use crate::error::CallError;
use crate::error::body::BodyError;
use crate::kind::ErrorSet;
use crate::wire::Response;
use crate::wire::time::{AnyTime, RawTime, Time};

/// The answer to a call that succeeded.
///
/// ```
/// let reply = bitrix_errors::decode::<Vec<u32>, bitrix_errors::AnyError>(200, br#"{"result":[1,2],"next":50,"total":120}"#)?;
/// assert_eq!(reply.result, [1, 2]);
/// assert_eq!((reply.next, reply.total), (Some(50), Some(120)));
/// # Ok::<(), bitrix_errors::CallError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Reply<T> {
    /// What the method returned.
    pub result: T,
    /// Where the next page of a list begins: pass it as `start`.
    pub next: Option<u64>,
    /// How many objects the whole list has.
    pub total: Option<u64>,
    /// How long the portal worked on the call.
    pub time: Option<Time>,
}

/// Reads the answer to a call: the result, or the typed error.
///
/// These are errors:
///
/// - an answer with an `error`, whatever its HTTP status; `null`, `false`, an empty list and an empty object say that
///   there is none;
/// - the envelope of a controller, `{"status", "data", "errors"}`, where the status is `"error"` or `"denied"`;
/// - an `error`, or such an envelope, in the `result`, if `E` is the set of a method that puts its errors there: see
///   [method errors](crate::guide::method_errors);
/// - every answer with a status of 400 and above.
///
/// Without a `result` member, the answer itself is the result: the token server answers so.
///
/// # Errors
///
/// [`CallError::Api`] with what the portal said; [`CallError::Body`] where the body is not an answer of a
/// portal, or its result is not a `T`.
///
/// ```
/// use bitrix_errors::{AnyError, SystemError, decode};
///
/// let reply = decode::<u64, AnyError>(200, br#"{"result": 42}"#).unwrap();
/// assert_eq!(reply.result, 42);
///
/// let error = decode::<u64, AnyError>(401, br#"{"error": "expired_token"}"#).unwrap_err();
/// assert_eq!(error.kind(), Some(AnyError::System(SystemError::ExpiredToken)));
/// ```
pub fn decode<T: DeserializeOwned, E: ErrorSet>(status: u16, body: &[u8]) -> Result<Reply<T>, CallError<E>> {
    Response::new(status, body).decode()
}

impl Response<'_> {
    /// Reads the answer to a call: see [`decode`](crate::decode).
    ///
    /// # Errors
    ///
    /// [`CallError::Api`] with what the portal said; [`CallError::Body`] where the body is not an answer of
    /// a portal, or its result is not a `T`.
    pub fn decode<T: DeserializeOwned, E: ErrorSet>(&self) -> Result<Reply<T>, CallError<E>> {
        if self.status < 300
            && !E::ERRORS_IN_RESULT
            && let Some(text) = body_text(self.body)
            && !shorten::is_long(text)
            && let Ok(envelope) = serde_json::from_str::<Envelope<'_, T, AnyTime>>(text)
        {
            if envelope.is_error() {
                return Err(envelope.failure(self, text).into());
            }
            let Envelope { result, meta, .. } = envelope;
            if let Some(result) = result {
                return Ok(meta.reply(result));
            }
        }
        decode_slowly(self)
    }

    /// Whether the answer is an error: see [`check`](crate::check).
    ///
    /// # Errors
    ///
    /// Those of [`decode`](Self::decode), but for a result that is not a `T`.
    pub fn check<E: ErrorSet>(&self) -> Result<(), CallError<E>> {
        inspect(self, E::ERRORS_IN_RESULT)?;
        Ok(())
    }
}

/// Whether an answer is an error, without looking at its result.
///
/// # Errors
///
/// Those of [`decode`], but for a result that is not a `T`.
///
/// ```
/// use bitrix_errors::{AnyError, check};
///
/// assert!(check::<AnyError>(200, br#"{"result": {"anything": []}}"#).is_ok());
/// assert!(check::<AnyError>(200, br#"{"error": 0, "error_description": "x"}"#).is_err());
/// ```
pub fn check<E: ErrorSet>(status: u16, body: &[u8]) -> Result<(), CallError<E>> {
    Response::new(status, body).check()
}

/// The answers that the first pass could not settle: an error status, no `result`, one that is not a `T`, one with long
/// strings, one where an error may stand, or no answer at all.
#[cold]
fn decode_slowly<T: DeserializeOwned, E: ErrorSet>(
    response: &Response<'_>,
) -> Result<Reply<T>, CallError<E>> {
    let status = response.status;
    let Success { text, envelope } = inspect(response, E::ERRORS_IN_RESULT)?;
    match envelope.result {
        Some(raw) => result(status, raw.get(), envelope.meta),
        // The whole answer is the result, or, for `()` and `Option`, there is none.
        None => result(status, text, envelope.meta).or_else(|mismatch| {
            let nothing = serde_json::from_str("null").map(|nothing| envelope.meta.reply(nothing));
            nothing.map_err(|_| mismatch)
        }),
    }
}

/// The result of a call that succeeded, as the caller's type.
fn result<T: DeserializeOwned, E: ErrorSet>(
    status: u16,
    json: &str,
    meta: Meta<'_, RawTime<'_>>,
) -> Result<Reply<T>, CallError<E>> {
    let in_short = shorten(json).and_then(|short| tracked::<T>(&short).err());
    match in_short.filter(|error| is_about_types(error.inner())).map_or_else(|| tracked(json), Err) {
        Ok(result) => Ok(meta.reply(result)),
        Err(error) => {
            let path = error.path().to_string();
            let reason = error.inner().to_string();
            Err(BodyError::mismatch(status, json.as_bytes(), &path, &reason).into())
        }
    }
}

fn tracked<T: DeserializeOwned>(json: &str) -> Result<T, serde_path_to_error::Error<serde_json::Error>> {
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(json))
}

/// The answer to one command, as the answer to a call of its own. Where its result is not a `T`, the whole
/// of it may be one.
fn decode_command<T: DeserializeOwned, E: ErrorSet>(
    status: u16,
    json: &str,
) -> Result<Reply<T>, CallError<E>> {
    if !json.starts_with('{') {
        return result(status, json, Meta::NOTHING);
    }
    decode(status, json.as_bytes()).or_else(|error| match error {
        CallError::Body(_) => result(status, json, Meta::NOTHING).map_err(|_: CallError<E>| error),
        error => Err(error),
    })
}
