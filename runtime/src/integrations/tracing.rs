//! `tracing` 0.1: an error in, one event with its classification as fields out.
//!
//! The fields are named as in the JSON form: `code` as sent, `kind` (the code in the catalogue, absent if it is
//! unknown), or `reason` if there was no answer of a portal; `status`, `category`, `recovery`, `retry`, and `method` if
//! the enum belongs to one. The message is the `Display` of the error.
//!
//! ```
//! use bitrix_errors::{AnyError, check};
//!
//! if let Err(error) = check::<AnyError>(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#) {
//!     bitrix_errors::tracing::record(&error);
//! }
//! ```

use ::tracing::Level;

use crate::error::CallError;
use crate::error::advice::is_fault;
use crate::kind::ErrorSet;
use crate::safe::one_line::SafeCode;
use crate::safe::redact::{boundary, redact};
use bitrix_errors_core::Category;

/// How much of a description is recorded, in bytes.
const LONGEST: usize = 1024;

/// Records an event for an error, at the [`level`] of its category: see the example of the [module](self).
pub fn record<E: ErrorSet>(error: &CallError<E>) {
    event(error, None);
}

/// Like [`record`], with the description of the portal in the field `description`: without secrets, and cut after 1024
/// bytes.
///
/// Descriptions may contain data of the users of the portal. The caller has to decide whether it may be logged.
///
/// ```
/// use bitrix_errors::{AnyError, check, tracing::record_with_description};
///
/// let body = br#"{"error": "INTERNAL_SERVER_ERROR", "error_description": "no luck with auth=s3cret"}"#;
/// if let Err(error) = check::<AnyError>(500, body) {
///     record_with_description(&error); // description="no luck with auth=[redacted]"
/// }
/// ```
pub fn record_with_description<E: ErrorSet>(error: &CallError<E>) {
    let description = match error {
        CallError::Api(error) => error.description(),
        _ => None,
    };
    // Ten times the recorded length is enough to find the secrets in it.
    let start = description.map(|text| redact(&text[..boundary(text, 10 * LONGEST)]));
    event(error, start.as_deref().map(|text| &text[..boundary(text, LONGEST)]));
}

/// `ERROR` for faults of the other side (server, unavailable, unknown), `WARN` for errors that happen in everyday work.
///
/// ```
/// use bitrix_errors::{Category, tracing::level};
///
/// assert_eq!(level(Category::RateLimit), tracing::Level::WARN);
/// assert_eq!(level(Category::Server), tracing::Level::ERROR);
/// ```
#[must_use]
pub const fn level(category: Category) -> Level {
    if is_fault(category) { Level::ERROR } else { Level::WARN }
}

fn event<E: ErrorSet>(error: &CallError<E>, description: Option<&str>) {
    let (code, kind, reason) = match error {
        CallError::Api(error) => {
            let kind = (error.kind() != E::UNKNOWN).then_some(error.entry().code);
            (Some(SafeCode(error.code())), kind, None)
        }
        CallError::Body(error) => (None, None, Some(error.kind().as_str())),
        CallError::Transport(error) => (None, None, Some(error.kind().as_str())),
    };
    let status = Some(error.status()).filter(|status| *status != 0);
    let category = error.category();
    let recovery = error.recovery();
    let retry = error.retry();
    // The level of an event has to be a constant where the event is recorded, hence one call for each level.
    macro_rules! event {
        ($level:ident) => {
            ::tracing::event!(
                target: "bitrix_errors",
                Level::$level,
                // A string, so that a formatter quotes it: its own end is not to be seen in a code of several words.
                code = code.as_ref().map(ToString::to_string).as_deref(),
                kind,
                reason,
                status,
                category = category.as_str(),
                recovery = recovery.as_str(),
                retry = retry.as_str(),
                method = E::method().map(|method| method.name),
                description,
                "{error}"
            )
        };
    }
    if level(category) == Level::ERROR { event!(ERROR) } else { event!(WARN) }
}
