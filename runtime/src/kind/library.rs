//! The enums of the library itself, made by its own attribute from `errors.json`.

use bitrix_errors_macros::bitrix_errors;

/// The codes that any method of the REST API can return: [all of them](crate::guide::system_codes) on one page.
///
/// ```
/// use bitrix_errors::{ErrorCode, Recovery, SystemError};
///
/// let kind: SystemError = "METHOD_CONFIRM_WAITING".parse()?;
/// assert_eq!(kind.recovery(), Recovery::WaitForApproval);
/// # Ok::<(), bitrix_errors::UnknownCode>(())
/// ```
#[bitrix_errors(system, crate = crate)]
#[derive(PartialOrd, Ord)] // for users who derive them for their enums
pub enum SystemError {}

/// The errors of the token endpoint of the authorization server, and every system code.
///
/// A good answer is the token itself, without a `result` member. [`decode`](crate::decode) reads that too.
///
/// ```
/// use bitrix_errors::{OAuthError, Recovery, decode};
///
/// #[derive(Debug, serde::Deserialize)]
/// struct Token {
///     access_token: String,
/// }
///
/// let token = decode::<Token, OAuthError>(200, br#"{"access_token": "a1b2", "expires_in": 3600}"#).unwrap();
/// assert_eq!(token.result.access_token, "a1b2");
///
/// let error = decode::<Token, OAuthError>(200, br#"{"error": "wrong_client"}"#).unwrap_err();
/// assert_eq!(error.kind(), Some(OAuthError::WrongClient));
/// assert_eq!(error.recovery(), Recovery::FixRequest);
/// ```
#[bitrix_errors(method = "oauth.token", crate = crate)]
pub enum OAuthError {}

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

#[cfg(test)]
mod tests {
    use super::{AnyError, SystemError};
    use crate::kind::ErrorCode;
    use crate::kind::generated::ordinal_in_all;

    #[test]
    fn an_ordinal_is_the_position_in_the_list_of_all_kinds() {
        for (at, kind) in AnyError::all().iter().enumerate() {
            assert_eq!(ordinal_in_all(*kind), at, "{kind:?}");
        }
        for (at, kind) in SystemError::all().iter().enumerate() {
            assert_eq!(ordinal_in_all(*kind), at, "{kind:?}");
        }
        assert_eq!(ordinal_in_all(AnyError::Unknown), usize::MAX);
    }
}
