//! Kinds as code strings in the records of a caller: for `#[serde(with = "bitrix_errors::serde_code")]`.
//!
//! A kind is written as its code in the catalogue. Any code can be read: an unknown code is read as `Unknown`, which is
//! written as the empty string. Only the kind is stored: kinds that share a code, and differ by status or description,
//! are read back as the one without a condition. To keep everything that a portal sent, store
//! [`ApiError::raw`](crate::ApiError::raw) and the status.
//!
//! ```
//! use bitrix_errors::{AnyError, SystemError};
//!
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Job {
//!     #[serde(with = "bitrix_errors::serde_code")]
//!     failed_with: AnyError,
//!     #[serde(default, with = "bitrix_errors::serde_code::option")]
//!     last_time: Option<AnyError>,
//! }
//!
//! let job = Job { failed_with: AnyError::System(SystemError::ExpiredToken), last_time: None };
//! assert_eq!(serde_json::to_string(&job)?, r#"{"failed_with":"expired_token","last_time":null}"#);
//!
//! let job: Job = serde_json::from_str(r#"{"failed_with": "ERROR_MOON_PHASE"}"#)?;
//! assert_eq!(job.failed_with, AnyError::Unknown);
//! # Ok::<(), serde_json::Error>(())
//! ```

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

use crate::kind::{ErrorCode, ErrorSet};

/// Writes the code. `#[serde(with = …)]` calls it: see the [module's](self) example.
///
/// # Errors
///
/// Those of the serializer.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
pub fn serialize<E: ErrorCode, S: Serializer>(kind: &E, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.code())
}

/// Reads a code; one that is not in the set is `Unknown`. `#[serde(with = …)]` calls it: see the [module's](self)
/// example.
///
/// # Errors
///
/// If the value is not a string.
pub fn deserialize<'de, E: ErrorSet, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    deserializer.deserialize_str(CodeVisitor(PhantomData)).map(|kind| kind.unwrap_or(E::UNKNOWN))
}

/// For a kind that may be missing.
///
/// ```
/// use bitrix_errors::{AnyError, SystemError};
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Job {
///     #[serde(default, with = "bitrix_errors::serde_code::option")]
///     failed_with: Option<AnyError>,
/// }
///
/// let job: Job = serde_json::from_str(r#"{"failed_with": "expired_token"}"#)?;
/// assert_eq!(job.failed_with, Some(AnyError::System(SystemError::ExpiredToken)));
/// assert_eq!(serde_json::from_str::<Job>("{}")?.failed_with, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub mod option {
    use serde::de::Deserializer;
    use serde::ser::Serializer;

    use super::Maybe;
    use crate::kind::{ErrorCode, ErrorSet};

    /// Writes the code, or nothing. `#[serde(with = …)]` calls it: see the [module's](self) example.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    #[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref)] // serde passes a reference
    pub fn serialize<E: ErrorCode, S: Serializer>(
        kind: &Option<E>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match kind {
            Some(kind) => serializer.serialize_some(kind.code()),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a code, if there is one. `#[serde(with = …)]` calls it: see the [module's](self) example.
    ///
    /// # Errors
    ///
    /// If the value is neither a string nor missing.
    pub fn deserialize<'de, E: ErrorSet, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<E>, D::Error> {
        deserializer.deserialize_option(Maybe(std::marker::PhantomData))
    }
}

/// For enums without `Unknown`, such as [`SystemError`](crate::SystemError): an unknown code is an error.
///
/// ```
/// use bitrix_errors::SystemError;
///
/// #[derive(Debug, serde::Serialize, serde::Deserialize)]
/// struct Job {
///     #[serde(with = "bitrix_errors::serde_code::strict")]
///     failed_with: SystemError,
/// }
///
/// let error = serde_json::from_str::<Job>(r#"{"failed_with": "ERROR_MOON_PHASE"}"#).unwrap_err();
/// assert!(error.to_string().contains("expected a code of the catalogue"));
/// ```
pub mod strict {
    use std::marker::PhantomData;

    use serde::de::{Deserializer, Error};

    pub use super::serialize;
    use crate::kind::ErrorCode;

    /// Reads a code. `#[serde(with = …)]` calls it: see the [module's](self) example.
    ///
    /// # Errors
    ///
    /// If the value is not a string, or the code is not in the set.
    pub fn deserialize<'de, E: ErrorCode, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
        let kind = deserializer.deserialize_str(super::CodeVisitor(PhantomData))?;
        kind.ok_or_else(|| D::Error::custom("an unknown code, expected a code of the catalogue"))
    }
}

/// Reads a string as a code.
struct CodeVisitor<E>(PhantomData<E>);

impl<E: ErrorCode> Visitor<'_> for CodeVisitor<E> {
    type Value = Option<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code")
    }

    fn visit_str<X: Error>(self, code: &str) -> Result<Self::Value, X> {
        Ok(E::from_code(code))
    }

    fn visit_bytes<X: Error>(self, code: &[u8]) -> Result<Self::Value, X> {
        let text = std::str::from_utf8(code).map_err(|_| X::invalid_value(Unexpected::Bytes(code), &self))?;
        Ok(E::from_code(text))
    }
}

/// Reads a code that may be missing.
struct Maybe<E>(PhantomData<E>);

impl<'de, E: ErrorSet> Visitor<'de> for Maybe<E> {
    type Value = Option<E>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code or nothing")
    }

    fn visit_none<X: Error>(self) -> Result<Self::Value, X> {
        Ok(None)
    }

    fn visit_unit<X: Error>(self) -> Result<Self::Value, X> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserialize(deserializer).map(Some)
    }
}
