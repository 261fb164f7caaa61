//! `tracing` 0.1: an error in, one event with its classification as fields out.
//!
//! The fields are named as in the JSON form: `code` as sent, `kind` (the code in the catalogue, absent if it is
//! unknown), or `reason` if there was no answer of a portal; `status`, `category`, `recovery` and `retry`; `method`, if
//! the enum belongs to one; the `argument` and the names of the `fields` that the portal objects to. `error.type` is the
//! [`label`](crate::CallError::label), one of a finite list, for metrics and for grouping. The message is the `Display`
//! of the error.
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
use crate::error::api::ApiError;
use crate::kind::ErrorSet;
use crate::safe::one_line::SafeCode;
use crate::safe::redact::{boundary, redact};
use bitrix_errors_core::Category;

/// How much of a description is recorded, in bytes.
const LONGEST: usize = 1024;

/// Records an event for an error, at the [`level`] of its category: see the example of the [module](self).
pub fn record<E: ErrorSet>(error: &CallError<E>) {
    event(level(error.category()), error, None);
}

/// Like [`record`], at a level that the caller chooses: an hourly refresh does not deserve a warning, nor an attempt that
/// is repeated an error.
///
/// ```
/// use bitrix_errors::{AnyError, Recovery, check, tracing::{level, record_at}};
///
/// if let Err(error) = check::<AnyError>(401, br#"{"error": "expired_token"}"#) {
///     let everyday = error.recovery() == Recovery::RefreshToken;
///     record_at(if everyday { tracing::Level::DEBUG } else { level(error.category()) }, &error);
/// }
/// ```
pub fn record_at<E: ErrorSet>(level: Level, error: &CallError<E>) {
    event(level, error, None);
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
    event(level(error.category()), error, start.as_deref().map(|text| &text[..boundary(text, LONGEST)]));
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

fn event<E: ErrorSet>(level: Level, error: &CallError<E>, description: Option<&str>) {
    let api = if let CallError::Api(error) = error { Some(error) } else { None };
    // Strings, so that a formatter quotes them: a code of several words does not run into the next field.
    let code = api.map(|error| SafeCode(error.code()).to_string());
    let kind = api.filter(|error| error.kind() != E::UNKNOWN).map(|error| error.entry().code);
    let argument = api.and_then(ApiError::argument).map(safe);
    let fields = api.and_then(fields);
    let reason = match error {
        CallError::Api(_) => None,
        CallError::Body(error) => Some(error.kind().as_str()),
        CallError::Transport(error) => Some(error.kind().as_str()),
    };
    let status = Some(error.status()).filter(|status| *status != 0);
    let category = error.category().as_str();
    let recovery = error.recovery().as_str();
    let retry = error.retry().as_str();
    let label = error.label();
    let method = error.method().map(|method| method.name);
    // The level of an event has to be a constant where the event is recorded, hence one call for each level.
    macro_rules! event {
        ($level:ident) => {
            ::tracing::event!(
                target: "bitrix_errors",
                Level::$level,
                code = code.as_deref(),
                kind,
                reason,
                status,
                category,
                recovery,
                retry,
                method,
                argument = argument.as_deref(),
                fields = fields.as_deref(),
                "error.type" = label,
                description,
                "{error}"
            )
        };
    }
    match level {
        Level::ERROR => event!(ERROR),
        Level::WARN => event!(WARN),
        Level::INFO => event!(INFO),
        Level::DEBUG => event!(DEBUG),
        Level::TRACE => event!(TRACE),
    }
}

/// A name of the portal's on one line, without secrets.
fn safe(name: &str) -> String {
    SafeCode(name).to_string()
}

/// The names of the fields that do not fit, separated by commas.
fn fields<E: ErrorSet>(error: &ApiError<E>) -> Option<String> {
    let faults = error.validation();
    let names: Vec<String> = faults.iter().filter_map(|fault| fault.field.as_deref()).map(safe).collect();
    let names = names.join(", ");
    let end = boundary(&names, LONGEST);
    Some(names[..end].to_owned()).filter(|names| !names.is_empty())
}
