//! `reqwest` 0.13, async: its responses and errors in, a [`Reply`] or a [`CallError`] out.
//!
//! ```
//! use bitrix_errors::{AnyError, CallError, reqwest::ResponseExt};
//!
//! async fn profile(client: &reqwest::Client, webhook: &str) -> Result<serde_json::Value, CallError<AnyError>> {
//!     let reply = client.post(format!("{webhook}/profile")).send().await?.bitrix::<_, AnyError>().await?;
//!     Ok(reply.result)
//! }
//! ```
//!
//! Build the client with [`redirect::Policy::none()`](::reqwest::redirect::Policy::none): a redirect that is followed
//! turns a POST into a GET without parameters, and hides that the portal moved. Set a timeout too: there is none by
//! default.

use std::future::Future;

use ::http::Response as HttpResponse;
use ::reqwest::Error;
use serde::de::DeserializeOwned;

use crate::decode::Reply;
use crate::decode::batch::Batch;
use crate::error::CallError;
use crate::error::transport::{TransportError, TransportErrorKind, details};
use crate::kind::ErrorSet;
use crate::kind::library::AnyError;
use crate::wire::Response;

/// Reads the answer of a portal from a [`reqwest::Response`].
///
/// The whole body is read, whatever the status. Do not call `error_for_status()` before, since it drops the body.
///
/// ```
/// use bitrix_errors::{AnyError, SystemError, reqwest::ResponseExt};
///
/// # // A response that is there already is read at once: the example needs no runtime.
/// # fn block_on<F: Future>(future: F) -> F::Output {
/// #     let mut context = std::task::Context::from_waker(std::task::Waker::noop());
/// #     match std::pin::pin!(future).poll(&mut context) {
/// #         std::task::Poll::Ready(output) => output,
/// #         std::task::Poll::Pending => panic!("not there yet"),
/// #     }
/// # }
/// # let sent = |status: u16, body: &'static str| {
/// #     reqwest::Response::from(http::Response::builder().status(status).body(body).unwrap())
/// # };
/// # block_on(async {
/// let response: reqwest::Response = sent(401, r#"{"error": "expired_token"}"#);
/// let error = response.bitrix::<u64, AnyError>().await.unwrap_err();
/// assert_eq!(error.kind(), Some(AnyError::System(SystemError::ExpiredToken)));
///
/// assert!(sent(200, r#"{"result": []}"#).bitrix_check::<AnyError>().await.is_ok());
///
/// let mut batch = sent(200, r#"{"result": {"result": {"a": 1}}}"#).bitrix_batch().await?;
/// assert_eq!(batch.take::<u64, AnyError>("a").unwrap()?.result, 1);
/// # Ok::<(), bitrix_errors::CallError>(())
/// # }).unwrap();
/// ```
pub trait ResponseExt: sealed::Sealed {
    /// The answer to a call: see [`decode`](crate::decode).
    ///
    /// # Errors
    ///
    /// Those of [`decode`](crate::decode), and [`CallError::Transport`] if the body did not arrive.
    fn bitrix<T: DeserializeOwned, E: ErrorSet>(self)
    -> impl Future<Output = Result<Reply<T>, CallError<E>>>;

    /// Whether the answer is an error: see [`check`](crate::check).
    ///
    /// # Errors
    ///
    /// Those of [`bitrix`](Self::bitrix), except for a result that is not a `T`.
    fn bitrix_check<E: ErrorSet>(self) -> impl Future<Output = Result<(), CallError<E>>>;

    /// The answer to a `batch` call: see [`decode_batch`](crate::decode_batch).
    ///
    /// # Errors
    ///
    /// Those of [`bitrix`](Self::bitrix), if the batch failed as a whole.
    fn bitrix_batch(self) -> impl Future<Output = Result<Batch, CallError<AnyError>>>;
}

impl ResponseExt for ::reqwest::Response {
    async fn bitrix<T: DeserializeOwned, E: ErrorSet>(self) -> Result<Reply<T>, CallError<E>> {
        let (url, whole) = read(self).await?;
        Response::from(&whole).with_url(&url).decode()
    }

    async fn bitrix_check<E: ErrorSet>(self) -> Result<(), CallError<E>> {
        let (url, whole) = read(self).await?;
        Response::from(&whole).with_url(&url).check()
    }

    async fn bitrix_batch(self) -> Result<Batch, CallError<AnyError>> {
        let (url, whole) = read(self).await?;
        Response::from(&whole).with_url(&url).decode_batch()
    }
}

/// The address that answered, and the answer with its whole body.
async fn read(
    mut response: ::reqwest::Response,
) -> Result<(String, HttpResponse<impl AsRef<[u8]>>), TransportError> {
    let url = response.url().to_string();
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let body = response.bytes().await.map_err(|error| match kind(&error) {
        TransportErrorKind::Timeout => transport(TransportErrorKind::Timeout, status.as_u16(), error),
        _ => transport(TransportErrorKind::Body, status.as_u16(), error),
    })?;
    let mut whole = HttpResponse::new(body);
    *whole.status_mut() = status;
    *whole.headers_mut() = headers;
    Ok((url, whole))
}

/// The result contains no address.
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
impl From<Error> for TransportError {
    fn from(error: Error) -> Self {
        let status = error.status().map_or(0, |status| status.as_u16());
        transport(kind(&error), status, error)
    }
}

/// Lets `?` convert the error of [`send`](::reqwest::RequestBuilder::send).
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
impl<E: ErrorSet> From<Error> for CallError<E> {
    fn from(error: Error) -> Self {
        Self::Transport(error.into())
    }
}

fn transport(kind: TransportErrorKind, status: u16, error: Error) -> TransportError {
    TransportError::with_details(kind, status, &details(&error.without_url()))
}

/// The kind of an error. The order of the checks counts, since an attempt to connect can time out too.
fn kind(error: &Error) -> TransportErrorKind {
    #[cfg(not(target_arch = "wasm32"))] // a browser does not tell
    if error.is_connect() {
        return TransportErrorKind::Connect;
    }
    match error {
        error if error.is_status() => TransportErrorKind::Status,
        error if error.is_builder() => TransportErrorKind::Request,
        error if error.is_timeout() => TransportErrorKind::Timeout,
        error if error.is_redirect() => TransportErrorKind::Redirect,
        error if error.is_body() || error.is_decode() => TransportErrorKind::Body,
        _ => TransportErrorKind::Other,
    }
}

mod sealed {
    pub trait Sealed: Sized {}
    impl Sealed for ::reqwest::Response {}
}
