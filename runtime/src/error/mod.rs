//! Why a call failed: an error that the portal sent ([`api`]), a body that is not an answer ([`body`]), or no answer at
//! all ([`transport`]) in; [`CallError`] and its [`advice`] out. [`failure`] is what all of them can be asked, and
//! [`attempts`] follows the advice over the attempts of a call.

pub(crate) mod advice;
pub(crate) mod api;
pub(crate) mod attempts;
pub(crate) mod body;
pub(crate) mod failure;
mod serialize;
pub(crate) mod transport;

use std::time::{Duration, SystemTime};

use crate::error::api::ApiError;
use crate::error::body::BodyError;
use crate::error::transport::TransportError;
use crate::kind::ErrorSet;
use crate::kind::library::AnyError;
use crate::wire::Time;
use bitrix_errors_core::{Category, Recovery, Retry};

/// Why a call failed.
///
/// Every variant has the same accessors. `Display` and `source()` are those of the error inside.
///
/// ```
/// use bitrix_errors::{AnyError, CallError, Category, Recovery, Retry, check};
///
/// match check::<AnyError>(503, br#"{"error": "OVERLOAD_LIMIT"}"#) {
///     Err(CallError::Api(error)) => assert!(!error.is_retryable(true)),
///     other => panic!("{other:?}"),
/// }
/// let gateway = check::<AnyError>(504, b"<html>").unwrap_err();
/// assert_eq!(gateway.category(), Category::Unavailable);
/// assert_eq!((gateway.recovery(), gateway.retry()), (Recovery::Backoff, Retry::IfIdempotent));
/// assert!(gateway.is_retryable(true) && !gateway.is_retryable(false));
/// assert_eq!((gateway.status(), gateway.kind()), (504, None));
/// ```
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum CallError<E: ErrorSet = AnyError> {
    /// The portal answered with an error.
    #[error(transparent)]
    Api(ApiError<E>),
    /// The body is not a Bitrix24 answer, or its result is not of the type that the caller expects.
    #[error(transparent)]
    Body(BodyError),
    /// No answer came at all.
    #[error(transparent)]
    Transport(TransportError),
}

impl<E: ErrorSet> CallError<E> {
    /// The HTTP status; 0 where no answer came.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Api(error) => error.status(),
            Self::Body(error) => error.status(),
            Self::Transport(error) => error.status(),
        }
    }

    /// What went wrong.
    #[must_use]
    pub fn category(&self) -> Category {
        match self {
            Self::Api(error) => error.category(),
            Self::Body(error) => error.category(),
            Self::Transport(error) => error.category(),
        }
    }

    /// What the caller can do.
    #[must_use]
    pub fn recovery(&self) -> Recovery {
        match self {
            Self::Api(error) => error.recovery(),
            Self::Body(error) => error.recovery(),
            Self::Transport(error) => error.recovery(),
        }
    }

    /// Whether calling again, unchanged, is safe.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::Api(error) => error.retry(),
            Self::Body(error) => error.retry(),
            Self::Transport(error) => error.retry(),
        }
    }

    /// Whether the call may be repeated, given whether it may run twice without harm.
    #[must_use]
    pub fn is_retryable(&self, idempotent: bool) -> bool {
        self.retry().allows(idempotent)
    }

    /// How long to wait before calling again: see [`ApiError::retry_after`].
    #[must_use]
    pub fn retry_after(&self, last: Option<&Time>, now: SystemTime) -> Option<Duration> {
        match self {
            Self::Api(error) => error.retry_after(last, now),
            Self::Body(error) => error.retry_after(now),
            Self::Transport(_) => None,
        }
    }

    /// The typed form of the code, where the portal answered with an error.
    #[must_use]
    pub fn kind(&self) -> Option<E> {
        match self {
            Self::Api(error) => Some(error.kind()),
            Self::Body(_) | Self::Transport(_) => None,
        }
    }

    /// The same error as a member of another set: see [`ApiError::cast`].
    #[must_use]
    pub fn cast<F: ErrorSet>(self) -> CallError<F> {
        match self {
            Self::Api(error) => CallError::Api(error.cast()),
            Self::Body(error) => CallError::Body(error),
            Self::Transport(error) => CallError::Transport(error),
        }
    }
}

impl<E: ErrorSet> From<ApiError<E>> for CallError<E> {
    fn from(error: ApiError<E>) -> Self {
        Self::Api(error)
    }
}

impl<E: ErrorSet> From<BodyError> for CallError<E> {
    fn from(error: BodyError) -> Self {
        Self::Body(error)
    }
}

impl<E: ErrorSet> From<TransportError> for CallError<E> {
    fn from(error: TransportError) -> Self {
        Self::Transport(error)
    }
}
