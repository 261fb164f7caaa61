//! Calls without an answer: the error of an HTTP client in, a [`TransportError`] without addresses out.
//!
//! The address of a webhook is its password, and HTTP clients put addresses into their errors. Therefore the text of
//! such an error is kept without addresses, and the error itself is dropped: no `source()` can show an address.

use std::error::Error;
use std::fmt;

use crate::safe::one_line::OneLine;
use crate::safe::redact::{boundary, redact};
use bitrix_errors_core::infer::from_status;
use bitrix_errors_core::{Category, Recovery, Retry};

/// How much of the message of a client is kept, in bytes.
const LONGEST: usize = 512;

/// The most causes of an error that are looked at.
const DEEPEST: usize = 16;

/// The replacement of an address.
const ADDRESS: &str = "[address]";

/// Why there was no answer.
///
/// ```
/// use bitrix_errors::{Retry, TransportError, TransportErrorKind};
///
/// assert_eq!(TransportError::from(TransportErrorKind::Connect).retry(), Retry::Always);
/// assert_eq!(TransportError::from(TransportErrorKind::Timeout).retry(), Retry::IfIdempotent);
/// assert_eq!(TransportError::from(TransportErrorKind::Request).retry(), Retry::Never);
/// assert_eq!(TransportErrorKind::TooLarge.as_str(), "too_large");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection was established: nothing was sent.
    Connect,
    /// Time ran out after the call may have been sent.
    Timeout,
    /// The answer began, but broke off.
    Body,
    /// The answer is longer than the client reads.
    TooLarge,
    /// The client follows redirects, but gave up on one.
    Redirect,
    /// There was an answer with an error status, and the client dropped its body: the code is lost.
    Status,
    /// The client did not send the call: its address, a header or a parameter is wrong.
    Request,
    /// Any other failure between the client and the portal.
    Other,
}

impl TransportErrorKind {
    /// The spelling in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.label().split_at("transport.".len()).1
    }

    /// The label of an error of this kind.
    const fn label(self) -> &'static str {
        match self {
            Self::Connect => "transport.connect",
            Self::Timeout => "transport.timeout",
            Self::Body => "transport.body",
            Self::TooLarge => "transport.too_large",
            Self::Redirect => "transport.redirect",
            Self::Status => "transport.status",
            Self::Request => "transport.request",
            Self::Other => "transport.other",
        }
    }

    pub(crate) const fn text(self) -> &'static str {
        match self {
            Self::Connect => "no connection to the portal",
            Self::Timeout => "the portal did not answer in time",
            Self::Body => "the answer broke off",
            Self::TooLarge => "the answer is longer than the HTTP client reads",
            Self::Redirect => "the HTTP client gave up on a redirect",
            Self::Status => "the HTTP client dropped the body of an error",
            Self::Request => "the HTTP client could not send the call",
            Self::Other => "the call failed on its way",
        }
    }
}

/// A call without an answer, or one whose answer the HTTP client did not pass on.
///
/// The feature of an HTTP client makes it from the errors of that client, and [`new`](Self::new) makes it from the
/// error of any other. `Display` and `Debug` show the message of the client without addresses. There is no `source()`,
/// for the same reason.
///
/// ```
/// use bitrix_errors::{AnyError, CallError, Category, TransportError, TransportErrorKind};
///
/// let cause = std::io::Error::other("cannot reach https://my.bitrix24.com/rest/1/secret/profile");
/// let error = TransportError::new(TransportErrorKind::Connect, &cause);
/// assert_eq!(error.to_string(), "no connection to the portal: cannot reach [address]");
/// assert_eq!((error.kind(), error.status()), (TransportErrorKind::Connect, 0));
/// assert_eq!(error.details(), "cannot reach [address]");
///
/// let error = CallError::<AnyError>::from(error);
/// assert_eq!(error.category(), Category::Unavailable);
/// assert!(error.is_retryable(false)); // nothing was sent
/// ```
#[derive(Clone)]
pub struct TransportError(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: TransportErrorKind,
    status: u16,
    details: Box<str>,
}

impl TransportError {
    /// Makes it from the error of an HTTP client. `kind` classifies the error.
    ///
    /// The messages of the error and of its causes are kept, up to 512 bytes and without anything that looks like an
    /// address. A client may write an address in a form that is not recognised: if it has a way to remove addresses,
    /// use it first.
    #[must_use]
    pub fn new(kind: TransportErrorKind, error: &(dyn Error + 'static)) -> Self {
        Self::with_details(kind, 0, &details(error))
    }

    /// `details` must not contain any part of the address.
    pub(crate) fn with_details(kind: TransportErrorKind, status: u16, details: &str) -> Self {
        let details = details[..boundary(details, LONGEST)].into();
        Self(Box::new(Inner { kind, status, details }))
    }

    /// Why there was no answer.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.0.kind
    }

    /// The HTTP status, where an answer began or its body was [dropped](TransportErrorKind::Status); else 0.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The message of the client, without addresses; may be empty.
    #[must_use]
    pub fn details(&self) -> &str {
        &self.0.details
    }

    /// What happened, without anything that was sent.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.kind().text()
    }

    /// A short word for metrics, such as `transport.timeout`.
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.kind().label()
    }

    /// What went wrong.
    #[must_use]
    pub fn category(&self) -> Category {
        match self.kind() {
            TransportErrorKind::Request => Category::InvalidRequest,
            TransportErrorKind::TooLarge => Category::Quota,
            // Only the status is left of the answer.
            TransportErrorKind::Status => from_status(self.status()),
            _ => Category::Unavailable,
        }
    }

    /// What the caller can do.
    #[must_use]
    pub fn recovery(&self) -> Recovery {
        match self.kind() {
            TransportErrorKind::Redirect => Recovery::FollowRedirect,
            _ => self.category().default_recovery(),
        }
    }

    /// Whether calling again, unchanged, is safe.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self.kind() {
            TransportErrorKind::Connect => Retry::Always,
            TransportErrorKind::Redirect => Retry::Never,
            _ => self.category().default_retry(),
        }
    }
}

impl From<TransportErrorKind> for TransportError {
    fn from(kind: TransportErrorKind) -> Self {
        Self::with_details(kind, 0, "")
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind().text())?;
        if self.status() != 0 {
            write!(f, " (HTTP {})", self.status())?;
        }
        if self.details().is_empty() { Ok(()) } else { write!(f, ": {}", OneLine(self.details())) }
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("kind", &self.kind())
            .field("status", &self.status())
            .field("details", &self.details())
            .finish()
    }
}

impl Error for TransportError {}

/// The messages of an error and of its causes, without addresses.
pub(crate) fn details(error: &(dyn Error + 'static)) -> String {
    let mut words = String::new();
    let mut next = Some(error);
    for _ in 0..DEEPEST {
        let Some(error) = next else { break };
        let message = error.to_string();
        // Many errors repeat their cause.
        if !words.ends_with(&message) {
            if !words.is_empty() {
                words.push_str(": ");
            }
            words.push_str(&message);
        }
        if words.len() > 8 * LONGEST {
            break;
        }
        next = error.source();
    }
    redact(&without_addresses(&words)).into_owned()
}

/// The text with every `scheme://…` in it replaced, up to a character that cannot be part of an address.
fn without_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("//") {
        let scheme = rest[..at].trim_end_matches(|c: char| c.is_ascii_alphanumeric() || ":+-.\\".contains(c));
        let address = &rest[scheme.len()..];
        let end = address.find(|c: char| c.is_whitespace() || "\"`<>)".contains(c));
        out.push_str(scheme);
        out.push_str(ADDRESS);
        rest = &address[end.unwrap_or(address.len())..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::fmt;

    use super::{LONGEST, TransportError, TransportErrorKind, without_addresses};

    #[derive(Debug)]
    struct Layer(&'static str, Option<Box<Layer>>);

    impl fmt::Display for Layer {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }

    impl Error for Layer {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            self.1.as_deref().map(|cause| cause as _)
        }
    }

    #[test]
    fn addresses_are_replaced_anywhere() {
        for (text, expected) in [
            ("", ""),
            ("timed out", "timed out"),
            ("a:b - c", "a:b - c"),
            ("for url (https://a.example/rest/1/x/y?auth=z) now", "for url ([address]) now"),
            ("\"http://[::1]:80/rest\"", "\"[address]\""),
            ("to https://a and http://b, twice", "to [address] and [address] twice"),
            ("//a.example/rest", "[address]"),
        ] {
            assert_eq!(without_addresses(text), expected, "{text}");
        }
    }

    #[test]
    fn every_cause_is_shown_once() {
        let cause = Layer("refused by https://a.example/rest/1/SECRET", None);
        let error =
            Layer("no luck at /rest/1/SECRET/x", Some(Box::new(Layer("inner", Some(Box::new(cause))))));
        let error = TransportError::new(TransportErrorKind::Connect, &error);
        assert_eq!(error.details(), "no luck at /rest/1/[redacted]/x: inner: refused by [address]");
        let twice = Layer("it failed", Some(Box::new(Layer("it failed", None))));
        assert_eq!(TransportError::new(TransportErrorKind::Other, &twice).details(), "it failed");
    }

    #[test]
    fn details_are_short_and_one_line() {
        let error = std::io::Error::other("я\n".repeat(10_000));
        let error = TransportError::new(TransportErrorKind::Other, &error);
        assert!(error.details().len() <= LONGEST);
        assert!(!error.to_string().contains('\n'));
    }
}
