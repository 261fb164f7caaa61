//! The enums that the library itself brings, made by its own attribute from `errors.json`.

use bitrix_errors_macros::bitrix_errors;

/// The codes that any method of the REST API can return.
///
/// ```
/// use bitrix_errors::{ErrorCode, Recovery, SystemError};
///
/// let kind: SystemError = "METHOD_CONFIRM_WAITING".parse()?;
/// assert_eq!(kind.recovery(), Recovery::WaitForApproval);
/// # Ok::<(), bitrix_errors::UnknownCode>(())
/// ```
#[bitrix_errors(system, crate = crate)]
#[derive(PartialOrd, Ord)] // for users who order enums of their own
pub enum SystemError {}

/// A system code or an unknown one: for calls without an enum of their own.
///
/// ```
/// use bitrix_errors::{AnyError, SystemError, check};
///
/// let error = check::<AnyError>(401, br#"{"error": "expired_token"}"#).unwrap_err();
/// assert_eq!(error.kind(), Some(AnyError::System(SystemError::ExpiredToken)));
/// ```
#[bitrix_errors(crate = crate)]
pub enum AnyError {}
