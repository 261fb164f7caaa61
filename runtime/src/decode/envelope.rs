//! The JSON object that is an answer: its text in; the result, what may be an error, and what stands beside them, out.
//! The names of an answer's members stand here alone.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Reply;
use super::inspect::Failure;
use crate::wire::members::ErrorMembers;
use crate::wire::time::{AnyTime, RawTime};
use crate::wire::{Response, WireError};

/// The members of an answer. `result` and `time` are deserialized; the error members are kept as raw JSON.
#[derive(Clone, Copy)]
pub(super) struct Envelope<'a, T, M> {
    pub(super) result: Option<T>,
    pub(super) error: ErrorMembers<'a>,
    pub(super) meta: Meta<'a, M>,
}

/// The same, with nothing read.
pub(super) type RawEnvelope<'a> = Envelope<'a, &'a RawValue, RawTime<'a>>;

impl<'a, T, M> Envelope<'a, T, M> {
    /// Whether it says that the call failed. Where there is a result, a controller's words beside it are data.
    pub(super) fn is_error(&self) -> bool {
        self.error.has_error() || self.result.is_none() && self.error.has_failed()
    }

    pub(super) fn failure(&self, response: &Response<'a>, text: &'a str) -> Failure<'a> {
        Failure::error(response, WireError::from_members(response.status, &self.error, text))
    }
}

/// What stands beside a result, as JSON: a portal's oddities in it must not fail a good answer.
#[derive(Clone, Copy)]
pub(super) struct Meta<'a, M> {
    pub(super) next: Option<&'a str>,
    pub(super) total: Option<&'a str>,
    pub(super) time: Option<M>,
}

impl<M: Into<AnyTime>> Meta<'_, M> {
    pub(super) const NOTHING: Self = Self { next: None, total: None, time: None };

    pub(super) fn reply<T>(self, result: T) -> Reply<T> {
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
    Status,
    Errors,
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
                    "status" => Member::Status,
                    "errors" => Member::Errors,
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

impl<'de, T: Deserialize<'de>, M: Deserialize<'de> + Into<AnyTime>> Deserialize<'de> for Envelope<'de, T, M> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T, M>(PhantomData<(T, M)>);
        impl<'de, T: Deserialize<'de>, M: Deserialize<'de> + Into<AnyTime>> Visitor<'de> for Members<T, M> {
            type Value = Envelope<'de, T, M>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an answer of a portal")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut envelope =
                    Envelope { result: None, error: ErrorMembers::default(), meta: Meta::NOTHING };
                while let Some(member) = map.next_key()? {
                    match member {
                        Member::Result => envelope.result = Some(map.next_value()?),
                        Member::Error => envelope.error.set_error(map.next_value()?),
                        Member::Description => envelope.error.description = Some(map.next_value()?),
                        Member::Argument => envelope.error.argument = Some(map.next_value()?),
                        Member::Status => envelope.error.status = Some(map.next_value()?),
                        Member::Errors => envelope.error.errors = Some(map.next_value()?),
                        Member::Next => envelope.meta.next = Some(map.next_value::<&RawValue>()?.get()),
                        Member::Total => envelope.meta.total = Some(map.next_value::<&RawValue>()?.get()),
                        Member::Time => envelope.meta.time = Some(map.next_value()?),
                        Member::Other => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(envelope)
            }
        }
        deserializer.deserialize_map(Members(PhantomData))
    }
}
