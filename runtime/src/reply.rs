//! From what a portal sent to what the caller wants: a status and a body in; a [`Reply`] or a
//! [`CallError`] out.
//!
//! One pass over the body finds the error, the result and everything beside it. Only when that pass
//! fails does a second one find out why.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::abridged::{self, abridged};
use crate::body::{BodyError, BodyErrorKind};
use crate::call::CallError;
use crate::code::ErrorSet;
use crate::error::ApiError;
use crate::plain::PlainError;
use crate::response::{Response, RetryAfter};
use crate::time::{AnyTime, Time, UnreadTime};
use crate::wire::{ErrorMembers, WireError};

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
/// An answer with an `error` member that is not null is an error, whatever its HTTP status, and so is
/// every answer with a status of 400 and above. Without a `result` member, the answer itself is the
/// result: the token server answers so.
///
/// # Errors
///
/// [`CallError::Api`] with what the portal said; [`CallError::Body`] where the body is no answer of a
/// portal, or its result is no `T`.
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
    /// [`CallError::Api`] with what the portal said; [`CallError::Body`] where the body is no answer of a
    /// portal, or its result is no `T`.
    pub fn decode<T: DeserializeOwned, E: ErrorSet>(&self) -> Result<Reply<T>, CallError<E>> {
        if self.status < 300
            && let Some(text) = text(self.body)
            && !abridged::is_long(text)
            && let Ok(answer) = serde_json::from_str::<Answer<'_, T, AnyTime>>(text)
        {
            if answer.error.error.is_some() {
                return Err(answer.failure(self, text).into());
            }
            if let (Some(result), beside) = (answer.result, answer.beside) {
                return Ok(beside.reply(result));
            }
        }
        decode_slowly(self)
    }

    /// Whether the answer is an error: see [`check`](crate::check).
    ///
    /// # Errors
    ///
    /// Those of [`decode`](Self::decode), but for a result that is no `T`.
    pub fn check<E: ErrorSet>(&self) -> Result<(), CallError<E>> {
        inspect(self)?;
        Ok(())
    }
}

/// Whether an answer is an error, without looking at its result.
///
/// # Errors
///
/// Those of [`decode`], but for a result that is no `T`.
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

/// The answers that the first pass could not settle: an error status, no `result`, one that is no
/// `T`, one with long strings, or no answer at all.
#[cold]
fn decode_slowly<T: DeserializeOwned, E: ErrorSet>(
    response: &Response<'_>,
) -> Result<Reply<T>, CallError<E>> {
    let status = response.status;
    let Success { text, answer } = inspect(response)?;
    match answer.result {
        Some(raw) => result(status, raw.get(), answer.beside),
        // The whole answer is the result, or, for `()` and `Option`, there is none.
        None => result(status, text, answer.beside).or_else(|mismatch| {
            let nothing = serde_json::from_str("null").map(|nothing| answer.beside.reply(nothing));
            nothing.map_err(|_| mismatch)
        }),
    }
}

/// The result of a call that succeeded, as the caller's type.
pub(crate) fn result<T: DeserializeOwned, E: ErrorSet>(
    status: u16,
    json: &str,
    beside: Beside<'_, UnreadTime<'_>>,
) -> Result<Reply<T>, CallError<E>> {
    let abridged = abridged(json).and_then(|short| tracked::<T>(&short).err());
    match abridged.filter(|error| abridged::holds(error.inner())).map_or_else(|| tracked(json), Err) {
        Ok(result) => Ok(beside.reply(result)),
        Err(error) => {
            let (path, reason) = (error.path().to_string(), error.inner().to_string());
            Err(BodyError::mismatch(status, json.as_bytes(), &path, &reason).into())
        }
    }
}

fn tracked<T: DeserializeOwned>(json: &str) -> Result<T, serde_path_to_error::Error<serde_json::Error>> {
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(json))
}

/// The answer to one command, as the answer to a call of its own. Where its result is no `T`, the whole of
/// it may be one.
pub(crate) fn answer<T: DeserializeOwned, E: ErrorSet>(
    status: u16,
    json: &str,
) -> Result<Reply<T>, CallError<E>> {
    if !json.starts_with('{') {
        return result(status, json, Beside::NOTHING);
    }
    decode(status, json.as_bytes()).or_else(|error| match error {
        CallError::Body(_) => result(status, json, Beside::NOTHING).map_err(|_: CallError<E>| error),
        error => Err(error),
    })
}

/// An answer that is no error, whatever the caller expects of its result.
pub(crate) struct Success<'a> {
    pub(crate) text: &'a str,
    pub(crate) answer: Unread<'a>,
}

/// Why there is no result.
pub(crate) enum Failure<'a> {
    Error(WireError<'a>, Option<RetryAfter>),
    NoAnswer(BodyError),
}

impl<'a> Failure<'a> {
    fn error(response: &Response<'_>, wire: WireError<'a>) -> Self {
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

/// What an answer is, whatever the caller expects of its result.
pub(crate) fn inspect<'a>(response: &Response<'a>) -> Result<Success<'a>, Failure<'a>> {
    let no_answer = |kind| Failure::NoAnswer(BodyError::of(kind, response));
    let is_redirect = (300..400).contains(&response.status);
    let Some(text) = text(response.body) else {
        return Err(no_answer(match std::str::from_utf8(response.body) {
            _ if is_redirect => BodyErrorKind::Redirect,
            // The end of the body is the beginning of a character.
            Err(error) if error.error_len().is_none() => BodyErrorKind::CutOff,
            _ => BodyErrorKind::NotUtf8,
        }));
    };
    if let Some(PlainError { code, description, argument }) = PlainError::read(text) {
        let wire = WireError::from_parts(response.status, code, description, argument, text);
        return Err(Failure::error(response, wire));
    }
    match serde_json::from_str::<Unread<'_>>(text) {
        Ok(answer) if answer.error.error.is_some() || response.status >= 400 => {
            Err(answer.failure(response, text))
        }
        _ if is_redirect => Err(no_answer(BodyErrorKind::Redirect)),
        Ok(answer) => Ok(Success { text, answer }),
        Err(error) => Err(no_answer(kind_of_body(text, &error))),
    }
}

/// What a body is that is no JSON object.
fn kind_of_body(text: &str, error: &serde_json::Error) -> BodyErrorKind {
    if text.is_empty() {
        BodyErrorKind::Empty
    } else if text.starts_with('<') {
        BodyErrorKind::Html
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

/// The body as text, without a byte-order mark and outer white space, if it is UTF-8.
fn text(body: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(body).ok()?;
    Some(text.strip_prefix('\u{FEFF}').unwrap_or(text).trim_ascii())
}

/// The members of an answer. Result and time are read as `T` and `M`, what may be an error is only found.
pub(crate) struct Answer<'a, T, M> {
    pub(crate) result: Option<T>,
    error: ErrorMembers<'a>,
    beside: Beside<'a, M>,
}

/// The same, with nothing read.
type Unread<'a> = Answer<'a, &'a RawValue, UnreadTime<'a>>;

impl<'a, T, M> Answer<'a, T, M> {
    fn failure(&self, response: &Response<'a>, text: &'a str) -> Failure<'a> {
        Failure::error(response, WireError::from_members(response.status, &self.error, text))
    }
}

/// What stands beside a result, as JSON: a portal's oddities in it must not fail a good answer.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'a, M> {
    pub(crate) next: Option<&'a str>,
    pub(crate) total: Option<&'a str>,
    pub(crate) time: Option<M>,
}

impl<M: Into<AnyTime>> Beside<'_, M> {
    const NOTHING: Self = Self { next: None, total: None, time: None };

    fn reply<T>(self, result: T) -> Reply<T> {
        let number = |json: &str| json.trim_matches('"').trim().parse().ok();
        Reply {
            result,
            next: self.next.and_then(number),
            total: self.total.and_then(number),
            time: self.time.and_then(|time| time.into().0),
        }
    }
}

enum Member {
    Result,
    Error,
    Description,
    Argument,
    Next,
    Total,
    Time,
    Other,
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;
        impl Visitor<'_> for Name {
            type Value = Member;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a member's name")
            }
            fn visit_str<E>(self, name: &str) -> Result<Member, E> {
                Ok(match name {
                    "result" => Member::Result,
                    "error" => Member::Error,
                    "error_description" => Member::Description,
                    "argument" => Member::Argument,
                    "next" => Member::Next,
                    "total" => Member::Total,
                    "time" => Member::Time,
                    _ => Member::Other,
                })
            }
        }
        deserializer.deserialize_identifier(Name)
    }
}

impl<'de, T: Deserialize<'de>, M: Deserialize<'de> + Into<AnyTime>> Deserialize<'de> for Answer<'de, T, M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T, M>(PhantomData<(T, M)>);
        impl<'de, T: Deserialize<'de>, M: Deserialize<'de> + Into<AnyTime>> Visitor<'de> for Members<T, M> {
            type Value = Answer<'de, T, M>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an answer of a portal")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut answer =
                    Answer { result: None, error: ErrorMembers::default(), beside: Beside::NOTHING };
                while let Some(member) = map.next_key()? {
                    match member {
                        Member::Result => answer.result = Some(map.next_value()?),
                        Member::Error => {
                            let error: &RawValue = map.next_value()?;
                            if error.get() != "null" {
                                answer.error.error = Some(error);
                            }
                        }
                        Member::Description => answer.error.description = Some(map.next_value()?),
                        Member::Argument => answer.error.argument = Some(map.next_value()?),
                        Member::Next => answer.beside.next = Some(map.next_value::<&RawValue>()?.get()),
                        Member::Total => answer.beside.total = Some(map.next_value::<&RawValue>()?.get()),
                        Member::Time => answer.beside.time = Some(map.next_value()?),
                        Member::Other => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(answer)
            }
        }
        deserializer.deserialize_map(Members(PhantomData))
    }
}

/// The error in an answer, as the parser reads it.
#[cfg(test)]
pub(crate) fn said(answer: &str) -> Option<WireError<'_>> {
    let read: Unread<'_> = serde_json::from_str(answer).ok()?;
    read.error.error.map(|_| WireError::from_members(400, &read.error, answer))
}
