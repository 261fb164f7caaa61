//! The error that a portal sent: a [`WireError`] in, [`ApiError`] with its kind and its advice out.

use std::borrow::Cow;
use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};

use crate::kind::ErrorSet;
use crate::kind::library::AnyError;
use crate::safe::one_line::SafeCode;
use crate::wire::Time;
use crate::wire::debug_fields;
use crate::wire::response::RetryAfter;
use crate::wire::{Validation, WireError};
use bitrix_errors_core::Entry;
use bitrix_errors_core::infer::{Inferred, infer};
use bitrix_errors_core::{Category, Recovery, Retry, Wait};

/// An error that a portal sent: its kind, and everything that came with it.
///
/// `Display` shows the text of the catalogue and the code, on one line, and never the description of the portal. There
/// is no `source()`, since nothing caused the error.
///
/// ```
/// use bitrix_errors::{AnyError, ApiError, Recovery, SystemError, WireError};
///
/// let error: ApiError = WireError::new(503, "QUERY_LIMIT_EXCEEDED").with_description("Too many requests").into();
/// assert_eq!(error.kind(), AnyError::System(SystemError::QueryLimitExceeded));
/// assert_eq!(error.recovery(), Recovery::Backoff);
/// assert!(error.is_retryable(false));
/// assert_eq!(error.description(), Some("Too many requests"));
/// assert!(error.to_string().ends_with("(QUERY_LIMIT_EXCEEDED, HTTP 503)"));
/// ```
///
/// Everything that was sent is kept, even if the code is unknown:
///
/// ```
/// use bitrix_errors::{AnyError, CallError, Category, Recovery, Retry, check};
///
/// let body = br#"{"error": "MOON_MISSING", "error_description": "No moon", "argument": "moon", "phase": 3}"#;
/// let Err(CallError::Api(error)) = check::<AnyError>(400, body) else { panic!() };
/// assert_eq!(error.kind(), AnyError::Unknown);
/// assert_eq!((error.status(), error.code()), (400, "MOON_MISSING"));
/// assert_eq!((error.description(), error.argument()), (Some("No moon"), Some("moon")));
/// assert_eq!(error.extra()["phase"], 3);
/// assert!(error.validation().is_empty()); // only REST 3.0 sends it
/// assert_eq!(error.raw().as_bytes(), body);
/// assert_eq!(error.as_wire().code(), "MOON_MISSING");
///
/// // The classification that its words suggest. The entry is the one of all unknown codes.
/// assert_eq!((error.category(), error.recovery()), (Category::InvalidRequest, Recovery::FixRequest));
/// assert_eq!(error.retry(), Retry::Never);
/// assert_eq!(error.entry().text, "an error that the catalogue does not know");
/// ```
#[derive(Clone)]
pub struct ApiError<E = AnyError> {
    kind: E,
    status: u16,
    sent: Box<Sent>,
}

/// Everything that was sent, in one buffer: the description, the code, the argument, and the JSON object that contained
/// them.
#[derive(Clone)]
struct Sent {
    text: Box<str>,
    code: usize,
    description: Option<usize>,
    argument: Option<usize>,
    is_denied: bool,
    retry_after: Option<RetryAfter>,
}

impl Sent {
    fn new(mut wire: WireError<'_>, retry_after: Option<RetryAfter>) -> Self {
        let description = wire.take_description();
        let code = wire.code();
        let argument = wire.argument();
        let is_denied = wire.is_denied();
        let parts = [code, argument.unwrap_or(""), wire.raw()];
        let length = description.as_deref().map(str::len);
        let rest: usize = parts.iter().map(|part| part.len()).sum();
        // The description may be long. It comes first, so that a decoded one is not kept twice.
        let mut text = match description {
            Some(Cow::Owned(description)) => description,
            borrowed => {
                let mut text = String::with_capacity(length.unwrap_or(0) + rest);
                text.extend(borrowed);
                text
            }
        };
        text.reserve_exact(rest);
        text.extend(parts);
        Self {
            code: code.len(),
            description: length,
            argument: argument.map(str::len),
            is_denied,
            retry_after,
            text: text.into_boxed_str(),
        }
    }

    fn wire(&self, status: u16) -> WireError<'_> {
        let (description, rest) = self.text.split_at(self.description.unwrap_or(0));
        let (code, rest) = rest.split_at(self.code);
        let (argument, raw) = rest.split_at(self.argument.unwrap_or(0));
        WireError::from_parts(
            status,
            code,
            self.description.map(|_| description),
            self.argument.map(|_| argument),
            raw,
        )
        .with_denied(self.is_denied)
    }

    fn code(&self) -> &str {
        let start = self.description.unwrap_or(0);
        &self.text[start..start + self.code]
    }

    fn description(&self) -> Option<&str> {
        self.description.map(|length| &self.text[..length])
    }

    fn argument(&self) -> Option<&str> {
        let start = self.code + self.description.unwrap_or(0);
        self.argument.map(|length| &self.text[start..start + length])
    }
}

impl<E: ErrorSet> ApiError<E> {
    pub(crate) fn new(wire: WireError<'_>, retry_after: Option<RetryAfter>) -> Self {
        let kind = E::identify(&wire);
        let status = wire.status();
        Self { kind, status, sent: Box::new(Sent::new(wire, retry_after)) }
    }

    /// The typed form of the code.
    #[must_use]
    pub fn kind(&self) -> E {
        self.kind
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The code as sent: a string, the digits of a number, or empty.
    #[must_use]
    pub fn code(&self) -> &str {
        self.sent.code()
    }

    /// The description as sent. It is not meant for end users, and comes in the portal's language.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.sent.description()
    }

    /// The parameter that the portal objects to.
    #[must_use]
    pub fn argument(&self) -> Option<&str> {
        self.sent.argument()
    }

    /// The faults of single fields of the request, as REST 3.0 sends them. Parsed anew at each call.
    #[must_use]
    pub fn validation(&self) -> Vec<Validation<'_>> {
        self.as_wire().validation()
    }

    /// Every member of the answer that has no accessor of its own. Parsed anew at each call.
    #[must_use]
    pub fn extra(&self) -> Map<String, Value> {
        self.as_wire().extra()
    }

    /// The JSON object that contained the error, as sent.
    #[must_use]
    pub fn raw(&self) -> &str {
        self.as_wire().raw()
    }

    /// The error as it was sent, without its type.
    #[must_use]
    pub fn as_wire(&self) -> WireError<'_> {
        self.sent.wire(self.status)
    }

    /// What the catalogue says about the kind.
    #[must_use]
    pub fn entry(&self) -> &'static Entry {
        self.kind.entry()
    }

    /// What went wrong, according to the catalogue, or as code and status of an unknown error suggest.
    #[must_use]
    pub fn category(&self) -> Category {
        if self.is_unknown() { self.inferred().category } else { self.kind.category() }
    }

    /// What the caller can do.
    #[must_use]
    pub fn recovery(&self) -> Recovery {
        if self.is_unknown() { self.inferred().recovery } else { self.kind.recovery() }
    }

    /// Whether calling again, unchanged, is safe.
    #[must_use]
    pub fn retry(&self) -> Retry {
        if self.is_unknown() { self.inferred().retry } else { self.kind.retry() }
    }

    /// Whether the call may be repeated, given whether it may run twice without harm.
    ///
    /// `true` means that it is safe, not that nothing else has to be done: see [`recovery`](Self::recovery).
    #[must_use]
    pub fn is_retryable(&self, idempotent: bool) -> bool {
        self.retry().allows(idempotent)
    }

    /// How long to wait before calling again, if that is known: the time that the server asked for in a `Retry-After`
    /// header (see [`Response`](crate::Response)), or else the time that is known for the code.
    ///
    /// `last` is the [`Time`] of the last good answer of the same method, which tells when the portal frees computing
    /// time. `None` means that waiting does not help, or that the time is not known; use your own backoff.
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use bitrix_errors::{ApiError, WireError};
    ///
    /// let error: ApiError = WireError::new(429, "OPERATION_TIME_LIMIT").into();
    /// assert_eq!(error.retry_after(None, SystemTime::now()), Some(Duration::from_secs(600)));
    /// let error: ApiError = WireError::new(503, "OVERLOAD_LIMIT").into();
    /// assert_eq!(error.retry_after(None, SystemTime::now()), None);
    /// ```
    #[must_use]
    pub fn retry_after(&self, last: Option<&Time>, now: SystemTime) -> Option<Duration> {
        if self.retry() == Retry::Never {
            return None;
        }
        if let Some(after) = self.sent.retry_after {
            return Some(after.from(now));
        }
        match self.entry().wait? {
            Wait::For(wait) => Some(wait),
            Wait::OperatingReset => {
                Some(last.and_then(|time| time.until_operating_reset(now)).unwrap_or(OPERATING_TIME_WINDOW))
            }
            _ => None,
        }
    }

    /// The same error as a member of another set, identified anew.
    ///
    /// ```
    /// use bitrix_errors::{AnyError, ApiError, SystemError, WireError, bitrix_errors};
    ///
    /// #[bitrix_errors]
    /// enum SyncError {}
    ///
    /// let error: ApiError<SyncError> = WireError::new(401, "expired_token").into();
    /// let error: ApiError<AnyError> = error.cast();
    /// assert_eq!(error.kind(), AnyError::System(SystemError::ExpiredToken));
    /// ```
    #[must_use]
    pub fn cast<F: ErrorSet>(self) -> ApiError<F> {
        let kind = F::identify(&self.as_wire());
        ApiError { kind, status: self.status, sent: self.sent }
    }

    fn inferred(&self) -> Inferred {
        // A good status says nothing, where the answer says that the caller was refused.
        let status = if self.sent.is_denied && self.status < 400 { 403 } else { self.status };
        infer(self.code(), status, self.description())
    }

    fn is_unknown(&self) -> bool {
        self.kind == E::UNKNOWN
    }
}

/// Operating time is counted in windows of ten minutes.
const OPERATING_TIME_WINDOW: Duration = Duration::from_secs(600);

impl<E: ErrorSet> From<WireError<'_>> for ApiError<E> {
    fn from(wire: WireError<'_>) -> Self {
        Self::new(wire, None)
    }
}

impl<E: ErrorSet> fmt::Display for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, HTTP {})", self.kind, SafeCode(self.code()), self.status)
    }
}

#[allow(clippy::missing_fields_in_debug)] // the parts of `sent` are shown
impl<E: ErrorSet> fmt::Debug for ApiError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ApiError");
        out.field("kind", &self.kind);
        debug_fields(&mut out, &self.as_wire());
        out.finish()
    }
}

impl<E: ErrorSet> std::error::Error for ApiError<E> {}
