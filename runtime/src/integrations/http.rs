//! The types of the `http` crate: its responses in, a [`Reply`] or a [`CallError`] out.
//!
//! For clients and servers that use `http`: reqwest, ureq, hyper, axum, tower. The headers `Location` and `Retry-After`
//! are read.
//!
//! ```
//! use std::time::{Duration, SystemTime};
//! use bitrix_errors::{AnyError, CallError, http::decode_response};
//!
//! let busy = http::Response::builder()
//!     .status(http::StatusCode::SERVICE_UNAVAILABLE)
//!     .header(http::header::RETRY_AFTER, "7")
//!     .body(r#"{"error": "QUERY_LIMIT_EXCEEDED"}"#)?;
//! let error: CallError = decode_response::<u64, AnyError>(&busy).unwrap_err();
//! assert_eq!(error.status_code(), Some(http::StatusCode::SERVICE_UNAVAILABLE));
//! assert_eq!(error.retry_after(None, SystemTime::now()), Some(Duration::from_secs(7)));
//! # Ok::<(), http::Error>(())
//! ```

use ::http::header::{HeaderName, LOCATION, RETRY_AFTER};
use ::http::{Response as HttpResponse, StatusCode};
use serde::de::DeserializeOwned;

use crate::decode::Reply;
use crate::error::CallError;
use crate::error::api::ApiError;
use crate::kind::ErrorSet;
use crate::wire::Response;

/// Reads an answer from an [`http::Response`].
///
/// Only the address that was called can tell whether a redirect leads to another host. If that matters, use
/// [`Response::from`] and [`with_url`](Response::with_url).
///
/// # Errors
///
/// Those of [`decode`](crate::decode).
///
/// ```
/// use bitrix_errors::{AnyError, Response, http::decode_response};
///
/// let response = http::Response::new(br#"{"result": [1, 2], "total": 2}"#.to_vec());
/// assert_eq!(decode_response::<Vec<u64>, AnyError>(&response)?.total, Some(2));
///
/// let reply = Response::from(&response).with_url("https://my.bitrix24.com/rest/").decode::<Vec<u64>, AnyError>()?;
/// assert_eq!(reply.result, [1, 2]);
/// # Ok::<(), bitrix_errors::CallError>(())
/// ```
pub fn decode_response<T: DeserializeOwned, E: ErrorSet>(
    response: &HttpResponse<impl AsRef<[u8]>>,
) -> Result<Reply<T>, CallError<E>> {
    Response::from(response).decode()
}

/// Status, body, `Location` and `Retry-After`.
#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
impl<'a, B: AsRef<[u8]>> From<&'a HttpResponse<B>> for Response<'a> {
    fn from(response: &'a HttpResponse<B>) -> Self {
        let header = |name: HeaderName| response.headers().get(name).and_then(|value| value.to_str().ok());
        let bare = Self::new(response.status().as_u16(), response.body().as_ref());
        Self { location: header(LOCATION), retry_after: header(RETRY_AFTER), ..bare }
    }
}

#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
impl<E: ErrorSet> ApiError<E> {
    /// The HTTP status; `None` if [`status`](Self::status) is not a valid status code.
    ///
    /// ```
    /// use bitrix_errors::{ApiError, WireError};
    ///
    /// let error: ApiError = WireError::new(401, "expired_token").into();
    /// assert_eq!(error.status_code(), Some(http::StatusCode::UNAUTHORIZED));
    /// ```
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.status()).ok()
    }
}

#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
impl<E: ErrorSet> CallError<E> {
    /// The HTTP status; `None` if no answer came.
    ///
    /// ```
    /// use bitrix_errors::{CallError, TransportError, TransportErrorKind};
    ///
    /// let error: CallError = TransportError::from(TransportErrorKind::Timeout).into();
    /// assert_eq!(error.status_code(), None);
    /// ```
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.status()).ok()
    }
}
