//! Errors as JSON, for structured logs and for passing them between services: an error in, an object with stable names
//! out.
//!
//! It contains descriptions and extra members, without secrets. Of these values, only `text` is meant for end users.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::error::CallError;
use crate::error::api::ApiError;
use crate::error::body::BodyError;
use crate::error::transport::TransportError;
use crate::kind::ErrorSet;
use crate::safe::redact::{redact, safe};
use crate::wire::ExtraMembers;
use bitrix_errors_core::{Category, Recovery, Retry};

/// The members: `type` ("api"), `status`, `code` as sent, `kind` (the code in the catalogue; null if it is unknown),
/// `category`, `recovery`, `retry` and `text`; if there are any, `help`, `docs`, `description`, `argument`,
/// `validation` (a list of `field` and `message`) and `extra`.
impl<E: ErrorSet> Serialize for ApiError<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let entry = self.entry();
        let wire = self.as_wire();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "api")?;
        map.serialize_entry("status", &self.status())?;
        map.serialize_entry("code", &safe(self.code()))?;
        map.serialize_entry("kind", &(self.kind() != E::UNKNOWN).then_some(entry.code))?;
        classification(&mut map, self.category(), self.recovery(), self.retry())?;
        map.serialize_entry("text", entry.text)?;
        optional(&mut map, "help", entry.help)?;
        optional(&mut map, "docs", entry.docs)?;
        optional(&mut map, "description", wire.description().map(safe))?;
        optional(&mut map, "argument", wire.argument().map(safe))?;
        let extra_members = ExtraMembers::of(&wire);
        optional(&mut map, "validation", extra_members.validation)?;
        optional(&mut map, "extra", extra_members.extra)?;
        map.end()
    }
}

/// The members: `type` ("body"), `status`, `reason` (the kind of failure), `category`, `recovery`, `retry` and `text`;
/// if there are any, `snippet`, `location` and `path`.
impl Serialize for BodyError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "body")?;
        map.serialize_entry("status", &self.status())?;
        map.serialize_entry("reason", self.kind().as_str())?;
        classification(&mut map, self.category(), self.recovery(), self.retry())?;
        map.serialize_entry("text", &self.to_string())?;
        optional(&mut map, "snippet", Some(redact(self.snippet())).filter(|text| !text.is_empty()))?;
        optional(&mut map, "location", self.location().map(redact))?;
        optional(&mut map, "path", self.path().map(redact))?;
        map.end()
    }
}

/// The members: `type` ("transport"), `status` (0 if no answer came), `reason` (the kind of failure), `category`,
/// `recovery`, `retry` and `text`.
impl Serialize for TransportError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "transport")?;
        map.serialize_entry("status", &self.status())?;
        map.serialize_entry("reason", self.kind().as_str())?;
        classification(&mut map, self.category(), self.recovery(), self.retry())?;
        map.serialize_entry("text", &self.to_string())?;
        map.end()
    }
}

/// The object of the error inside; `type` tells which one it is.
///
/// ```
/// use bitrix_errors::{AnyError, check};
///
/// let error = check::<AnyError>(401, br#"{"error": "EXPIRED_TOKEN", "sessid": "s3cret"}"#).unwrap_err();
/// let json = serde_json::to_value(&error)?;
/// assert_eq!(json["type"], "api");
/// assert_eq!(json["code"], "EXPIRED_TOKEN");
/// assert_eq!(json["kind"], "expired_token");
/// assert_eq!(json["recovery"], "refresh_token");
/// assert_eq!(json["extra"]["sessid"], "[redacted]");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl<E: ErrorSet> Serialize for CallError<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Api(error) => error.serialize(serializer),
            Self::Body(error) => error.serialize(serializer),
            Self::Transport(error) => error.serialize(serializer),
        }
    }
}

/// The three values of the classification.
fn classification<M: SerializeMap>(
    map: &mut M,
    category: Category,
    recovery: Recovery,
    retry: Retry,
) -> Result<(), M::Error> {
    map.serialize_entry("category", &category)?;
    map.serialize_entry("recovery", &recovery)?;
    map.serialize_entry("retry", &retry)
}

fn optional<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &str,
    value: Option<T>,
) -> Result<(), M::Error> {
    match value {
        Some(value) => map.serialize_entry(name, &value),
        None => Ok(()),
    }
}
