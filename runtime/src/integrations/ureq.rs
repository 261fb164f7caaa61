//! `ureq` 3, blocking: its responses and errors in, a [`Reply`] or a [`CallError`] out.
//!
//! ```
//! use bitrix_errors::ureq::{RequestExt, ResponseExt};
//! use bitrix_errors::{AnyError, CallError, SystemError};
//!
//! fn profile(agent: &ureq::Agent, webhook: &str) -> Result<serde_json::Value, CallError<AnyError>> {
//!     let reply = agent.post(format!("{webhook}/profile")).for_bitrix().send_empty()?.bitrix::<_, AnyError>()?;
//!     Ok(reply.result)
//! }
//!
//! let portal = tiny_http::Server::http("127.0.0.1:0").unwrap();
//! let webhook = format!("http://{}/rest/1/s3cret", portal.server_addr());
//! std::thread::spawn(move || {
//!     let refusal = r#"{"error": "INVALID_CREDENTIALS", "error_description": "Invalid request credentials"}"#;
//!     portal.recv().unwrap().respond(tiny_http::Response::from_string(refusal).with_status_code(401))
//! });
//! let error = profile(&ureq::Agent::new_with_defaults(), &webhook).unwrap_err();
//! assert_eq!(error.kind(), Some(AnyError::System(SystemError::InvalidCredentials)));
//! ```
//!
//! By default, ureq turns every answer with a status of 400 and above into an error and drops its body, which contains
//! the code. [`for_bitrix`](RequestExt::for_bitrix) changes that for one request. To change it for all requests,
//! configure the agent with `http_status_as_error(false)`, `max_redirects(0)`, `max_redirects_will_error(false)` and
//! `save_redirect_history(true)`. Set a timeout too: there is none by default.

use ::http::Response as HttpResponse;
use ::ureq::typestate::RequestScope;
use ::ureq::{Body, Error, RequestBuilder, ResponseExt as _, Timeout, config::ConfigBuilder};
use serde::de::DeserializeOwned;

use crate::decode::Reply;
use crate::decode::batch::Batch;
use crate::error::CallError;
use crate::error::transport::{TransportError, TransportErrorKind, details};
use crate::kind::ErrorSet;
use crate::kind::library::AnyError;
use crate::wire::Response;

/// Prepares a [`RequestBuilder`] for a call to a portal: see the example of the [module](self).
pub trait RequestExt: request::Sealed {
    /// Makes ureq return answers with an error status or a redirect together with their bodies, instead of errors
    /// without them.
    ///
    /// Redirects are not followed. That would turn a POST into a GET without parameters, and hide that the portal
    /// moved.
    #[must_use]
    fn for_bitrix(self) -> Self;
}

impl<Any> RequestExt for RequestBuilder<Any> {
    fn for_bitrix(self) -> Self {
        let config: ConfigBuilder<RequestScope<Any>> = self.config();
        config
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // The only way to get the address of a response that cannot panic.
            .save_redirect_history(true)
            .build()
    }
}

/// Reads the answer of a portal from a response of ureq.
///
/// The whole body is read, up to the 10 MB that ureq reads by default. Read longer bodies with a limit of your own, and
/// use [`decode_response`](crate::http::decode_response).
///
/// ```
/// use bitrix_errors::{AnyError, SystemError, ureq::ResponseExt};
///
/// # let sent = |status: u16, body: &str| {
/// #     http::Response::builder().status(status).body(ureq::Body::builder().data(body)).unwrap()
/// # };
/// let response: http::Response<ureq::Body> = sent(401, r#"{"error": "expired_token"}"#);
/// let error = response.bitrix::<u64, AnyError>().unwrap_err();
/// assert_eq!(error.kind(), Some(AnyError::System(SystemError::ExpiredToken)));
///
/// assert!(sent(200, r#"{"result": []}"#).bitrix_check::<AnyError>().is_ok());
///
/// let mut batch = sent(200, r#"{"result": {"result": {"a": 1}}}"#).bitrix_batch()?;
/// assert_eq!(batch.take::<u64, AnyError>("a").unwrap()?.result, 1);
/// # Ok::<(), bitrix_errors::CallError>(())
/// ```
pub trait ResponseExt: response::Sealed {
    /// The answer to a call: see [`decode`](crate::decode).
    ///
    /// # Errors
    ///
    /// Those of [`decode`](crate::decode), and [`CallError::Transport`] if the body did not arrive.
    fn bitrix<T: DeserializeOwned, E: ErrorSet>(self) -> Result<Reply<T>, CallError<E>>;

    /// Whether the answer is an error: see [`check`](crate::check).
    ///
    /// # Errors
    ///
    /// Those of [`bitrix`](Self::bitrix), except for a result that is not a `T`.
    fn bitrix_check<E: ErrorSet>(self) -> Result<(), CallError<E>>;

    /// The answer to a `batch` call: see [`decode_batch`](crate::decode_batch).
    ///
    /// # Errors
    ///
    /// Those of [`bitrix`](Self::bitrix), if the batch failed as a whole.
    fn bitrix_batch(self) -> Result<Batch, CallError<AnyError>>;
}

impl ResponseExt for HttpResponse<Body> {
    fn bitrix<T: DeserializeOwned, E: ErrorSet>(self) -> Result<Reply<T>, CallError<E>> {
        let (url, whole) = read(self)?;
        response_of(url.as_deref(), &whole).decode()
    }

    fn bitrix_check<E: ErrorSet>(self) -> Result<(), CallError<E>> {
        let (url, whole) = read(self)?;
        response_of(url.as_deref(), &whole).check()
    }

    fn bitrix_batch(self) -> Result<Batch, CallError<AnyError>> {
        let (url, whole) = read(self)?;
        response_of(url.as_deref(), &whole).decode_batch()
    }
}

fn response_of<'a>(url: Option<&'a str>, whole: &'a HttpResponse<Vec<u8>>) -> Response<'a> {
    Response { url, ..Response::from(whole) }
}

/// The address that answered, if it is known, and the answer with its whole body.
fn read(response: HttpResponse<Body>) -> Result<(Option<String>, HttpResponse<Vec<u8>>), TransportError> {
    let url = response.get_redirect_history().and_then(<[_]>::last).map(ToString::to_string);
    let (parts, mut body) = response.into_parts();
    let body = body.read_to_vec().map_err(|error| {
        let kind = match kind(&error) {
            known @ (TransportErrorKind::Timeout | TransportErrorKind::TooLarge) => known,
            _ => TransportErrorKind::Body,
        };
        TransportError::with_details(kind, parts.status.as_u16(), &message(&error))
    })?;
    Ok((url, HttpResponse::from_parts(parts, body)))
}

/// The result contains no address.
#[cfg_attr(docsrs, doc(cfg(feature = "ureq")))]
impl From<Error> for TransportError {
    fn from(error: Error) -> Self {
        let status = if let Error::StatusCode(status) = error { status } else { 0 };
        Self::with_details(kind(&error), status, &message(&error))
    }
}

/// Lets `?` convert the error of sending a request.
#[cfg_attr(docsrs, doc(cfg(feature = "ureq")))]
impl<E: ErrorSet> From<Error> for CallError<E> {
    fn from(error: Error) -> Self {
        Self::Transport(error.into())
    }
}

fn kind(error: &Error) -> TransportErrorKind {
    match error {
        Error::StatusCode(_) => TransportErrorKind::Status,
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::ConnectProxyFailed(_)
        | Error::Timeout(Timeout::Resolve | Timeout::Connect) => TransportErrorKind::Connect,
        Error::Io(error) if is_before_sending(error) => TransportErrorKind::Connect,
        Error::Timeout(_) => TransportErrorKind::Timeout,
        Error::BodyExceedsLimit(_) | Error::LargeResponseHeader(..) => TransportErrorKind::TooLarge,
        Error::TooManyRedirects | Error::RedirectFailed => TransportErrorKind::Redirect,
        Error::BadUri(_)
        | Error::RequireHttpsOnly(_)
        | Error::Http(_)
        | Error::InvalidProxyUrl
        | Error::TlsRequired => TransportErrorKind::Request,
        _ => TransportErrorKind::Other,
    }
}

/// Whether the error of a socket certainly came before anything was sent. Most errors can come before or after.
fn is_before_sending(error: &std::io::Error) -> bool {
    // An unknown host has no `ErrorKind` of its own in stable Rust, but the standard library uses this text for it.
    error.kind() == std::io::ErrorKind::ConnectionRefused
        || error.to_string().starts_with("failed to lookup address information")
}

/// The message of an error, replaced where that of ureq quotes the address.
fn message(error: &Error) -> String {
    match error {
        Error::BadUri(_) => "the address has no known scheme or no host".to_owned(),
        Error::RequireHttpsOnly(_) => "the agent is for HTTPS only".to_owned(),
        Error::StatusCode(_) => {
            "send the request with `for_bitrix()`, or set `http_status_as_error(false)`".to_owned()
        }
        error => details(error),
    }
}

mod request {
    pub trait Sealed: Sized {}
    impl<Any> Sealed for ::ureq::RequestBuilder<Any> {}
}

mod response {
    pub trait Sealed: Sized {}
    impl Sealed for ::http::Response<::ureq::Body> {}
}
