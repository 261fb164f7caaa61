//! What every error of a call can be asked, whichever of its forms it has: the trait [`Failure`], and who has it.

use std::time::{Duration, SystemTime};

use crate::error::CallError;
use crate::error::advice::{Advice, advise};
use crate::error::api::ApiError;
use crate::error::body::{BodyError, BodyErrorKind};
use crate::error::transport::TransportError;
use crate::kind::{ErrorSet, RestMethod};
use crate::wire::Time;
use crate::wire::response::host;
use bitrix_errors_core::{Category, Effect, Recovery, Retry};

/// What keeps others from implementing [`Failure`], and what only the advice asks.
pub(crate) mod sealed {
    pub trait Sealed {
        /// The host that a portal moved to.
        fn new_host(&self) -> Option<&str> {
            None
        }
    }
}

/// Any error of a call. Only errors of this library have it.
///
/// Each of them has these methods without this trait; it is for code that takes all of them, as
/// [`Attempts`](crate::Attempts) does.
///
/// ```
/// use bitrix_errors::{AnyError, Failure, TransportError, TransportErrorKind, check};
///
/// fn line(error: &dyn Failure) -> String {
///     format!("{}: {}", error.label(), error.text())
/// }
///
/// let error = check::<AnyError>(502, b"<html>").unwrap_err();
/// assert_eq!(line(&error), "body.html: the body is an HTML page");
/// let error = TransportError::from(TransportErrorKind::Timeout);
/// assert_eq!(line(&error), "transport.timeout: the portal did not answer in time");
/// ```
pub trait Failure: sealed::Sealed {
    /// The method that was called, where the type of the error belongs to one.
    fn method(&self) -> Option<&'static RestMethod>;

    /// The HTTP status; 0 where no answer came.
    fn status(&self) -> u16;

    /// The code as sent, where the portal answered with an error.
    fn code(&self) -> Option<&str>;

    /// The description as sent, where there is one.
    fn description(&self) -> Option<&str>;

    /// What went wrong.
    fn category(&self) -> Category;

    /// What the caller can do.
    fn recovery(&self) -> Recovery;

    /// Whether calling again, unchanged, is safe.
    fn retry(&self) -> Retry;

    /// What running the method twice does; [`NotIdempotent`](Effect::NotIdempotent) where the method is not known.
    fn effect(&self) -> Effect;

    /// What happened, without anything that was sent.
    fn text(&self) -> &'static str;

    /// What a person can do about it, where the catalogue says it.
    fn help(&self) -> Option<&'static str>;

    /// The page that documents it.
    fn docs(&self) -> Option<&'static str>;

    /// A short word for metrics: see [`CallError::label`].
    fn label(&self) -> &'static str;

    /// How long to wait before calling again: see [`ApiError::retry_after`].
    fn retry_after(&self, last: Option<&Time>, now: SystemTime) -> Option<Duration>;

    /// Whether the same call may be sent again: see [`CallError::may_repeat`].
    fn may_repeat(&self) -> bool {
        self.is_retryable(self.effect().may_run_twice())
    }

    /// Whether the same call may be sent again, given whether it may run twice without harm.
    fn is_retryable(&self, idempotent: bool) -> bool {
        self.retry().allows(idempotent)
    }

    /// What to do: see [`CallError::advice`].
    fn advice(&self, last: Option<&Time>, now: SystemTime) -> Advice<'_> {
        advise(self, last, now)
    }
}

/// What running the methods of a set twice does, at the worst.
fn effect_of<E: ErrorSet>() -> Effect {
    E::methods().iter().map(|method| method.effect).max().unwrap_or(Effect::NotIdempotent)
}

/// Methods that a type has under the same name without the trait.
macro_rules! own {
    ($($name:ident -> $out:ty,)*) => {$(
        fn $name(&self) -> $out {
            self.$name()
        }
    )*};
}

/// A failure of a call whose method is known, or what a portal said to it.
macro_rules! with_answer {
    ($error:ident) => {
        impl<E: ErrorSet> Failure for $error<E> {
            own! {
                method -> Option<&'static RestMethod>,
                status -> u16,
                description -> Option<&str>,
                category -> Category,
                recovery -> Recovery,
                retry -> Retry,
                effect -> Effect,
                text -> &'static str,
                help -> Option<&'static str>,
                docs -> Option<&'static str>,
                label -> &'static str,
            }

            fn code(&self) -> Option<&str> {
                self.code().into()
            }

            fn retry_after(&self, last: Option<&Time>, now: SystemTime) -> Option<Duration> {
                self.retry_after(last, now)
            }
        }
    };
}

impl<E: ErrorSet> sealed::Sealed for ApiError<E> {}

with_answer!(ApiError);

impl<E: ErrorSet> sealed::Sealed for CallError<E> {
    fn new_host(&self) -> Option<&str> {
        self.inner().new_host()
    }
}

with_answer!(CallError);

/// A failure that knows neither a method nor anything that a portal said.
macro_rules! without_answer {
    ($error:ty, |$this:ident, $now:ident| $retry_after:expr) => {
        impl Failure for $error {
            own! {
                status -> u16,
                category -> Category,
                recovery -> Recovery,
                retry -> Retry,
                text -> &'static str,
                label -> &'static str,
            }

            fn method(&self) -> Option<&'static RestMethod> {
                None
            }

            fn code(&self) -> Option<&str> {
                None
            }

            fn description(&self) -> Option<&str> {
                None
            }

            fn effect(&self) -> Effect {
                Effect::NotIdempotent
            }

            fn help(&self) -> Option<&'static str> {
                None
            }

            fn docs(&self) -> Option<&'static str> {
                None
            }

            fn retry_after(&self, _: Option<&Time>, $now: SystemTime) -> Option<Duration> {
                let $this = self;
                $retry_after
            }
        }
    };
}

impl sealed::Sealed for BodyError {
    fn new_host(&self) -> Option<&str> {
        self.location().filter(|_| self.kind() == BodyErrorKind::Moved).and_then(host)
    }
}

without_answer!(BodyError, |error, now| error.retry_after(now));

impl sealed::Sealed for TransportError {}

without_answer!(TransportError, |_error, _now| None);

impl<E: ErrorSet> ApiError<E> {
    /// The method that was called, if `E` belongs to one.
    ///
    /// ```
    /// use bitrix_errors::{ApiError, Effect, WireError, bitrix_errors};
    ///
    /// #[bitrix_errors(method = "crm.item.add")]
    /// enum ItemAddError {}
    ///
    /// let error: ApiError<ItemAddError> = WireError::new(400, "NOT_FOUND").into();
    /// assert_eq!(error.method().unwrap().name, "crm.item.add");
    /// assert_eq!((error.effect(), error.may_repeat()), (Effect::NotIdempotent, false));
    /// assert_eq!(error.text(), "the CRM item or its type does not exist");
    /// assert_eq!((error.label(), error.docs()), ("not_found", None));
    /// ```
    #[must_use]
    pub fn method(&self) -> Option<&'static RestMethod> {
        E::method()
    }

    /// What running the method twice does; [`NotIdempotent`](Effect::NotIdempotent) where `E` belongs to no method.
    #[must_use]
    pub fn effect(&self) -> Effect {
        effect_of::<E>()
    }

    /// What happened, as the catalogue says it.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.entry().text
    }

    /// What a person can do about it, where the catalogue says it.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        self.entry().help
    }

    /// The page that documents it.
    #[must_use]
    pub fn docs(&self) -> Option<&'static str> {
        self.entry().docs
    }

    /// A short word for metrics: see [`CallError::label`].
    #[must_use]
    pub fn label(&self) -> &'static str {
        crate::kind::label(self.kind())
    }

    /// Whether the same call may be sent again: see [`CallError::may_repeat`].
    #[must_use]
    pub fn may_repeat(&self) -> bool {
        Failure::may_repeat(self)
    }

    /// What to do: see [`CallError::advice`].
    #[must_use]
    pub fn advice(&self, last: Option<&Time>, now: SystemTime) -> Advice<'_> {
        advise(self, last, now)
    }
}

impl<E: ErrorSet> CallError<E> {
    fn inner(&self) -> &dyn Failure {
        match self {
            Self::Api(error) => error,
            Self::Body(error) => error,
            Self::Transport(error) => error,
        }
    }

    /// The method that was called, if `E` belongs to one.
    #[must_use]
    pub fn method(&self) -> Option<&'static RestMethod> {
        E::method()
    }

    /// The code as sent, where the portal answered with an error.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.inner().code()
    }

    /// The description as sent. It is not meant for end users, and comes in the portal's language.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.inner().description()
    }

    /// What running the method twice does; [`NotIdempotent`](Effect::NotIdempotent) where `E` belongs to no method.
    #[must_use]
    pub fn effect(&self) -> Effect {
        effect_of::<E>()
    }

    /// What happened, without anything that was sent.
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.inner().text()
    }

    /// What a person can do about it, where the catalogue says it.
    #[must_use]
    pub fn help(&self) -> Option<&'static str> {
        self.inner().help()
    }

    /// The page that documents it.
    #[must_use]
    pub fn docs(&self) -> Option<&'static str> {
        self.inner().docs()
    }

    /// A short word for metrics and for grouping: one of a finite list, and each kind of `E` has its own.
    ///
    /// ```
    /// use bitrix_errors::{CallError, TransportError, TransportErrorKind, bitrix_errors, check};
    ///
    /// #[bitrix_errors(method = "crm.item.add")]
    /// enum ItemAddError {}
    ///
    /// let label = |status, body: &[u8]| check::<ItemAddError>(status, body).unwrap_err().label();
    /// assert_eq!(label(400, br#"{"error": "NOT_FOUND"}"#), "not_found");
    /// assert_eq!(label(401, br#"{"error": "expired_token"}"#), "system.expired_token");
    /// assert_eq!(label(400, br#"{"error": "MOON_MISSING"}"#), "unknown");
    /// assert_eq!(label(502, b"<html>"), "body.html");
    /// let error: CallError<ItemAddError> = TransportError::from(TransportErrorKind::Timeout).into();
    /// assert_eq!(error.label(), "transport.timeout");
    ///
    /// // A counter has few series, however many portals and texts there are.
    /// let mut failures = std::collections::BTreeMap::new();
    /// *failures.entry((error.method().map(|method| method.name), error.label())).or_insert(0) += 1;
    /// assert_eq!(failures[&(Some("crm.item.add"), "transport.timeout")], 1);
    /// ```
    #[must_use]
    pub fn label(&self) -> &'static str {
        self.inner().label()
    }

    /// Whether the same call may be sent again, given what its method does. It is safe, which does not mean that it is
    /// useful: that is what [`advice`](Self::advice) says.
    ///
    /// ```
    /// use bitrix_errors::{bitrix_errors, check};
    ///
    /// #[bitrix_errors(method = "crm.item.add")]
    /// enum ItemAddError {}
    /// #[bitrix_errors(method = "crm.item.list")]
    /// enum ItemListError {}
    ///
    /// // Nobody knows whether the call has run: a second item would be one too many, a second list is not.
    /// assert!(!check::<ItemAddError>(504, b"<html>").unwrap_err().may_repeat());
    /// assert!(check::<ItemListError>(504, b"<html>").unwrap_err().may_repeat());
    /// // This one has not run.
    /// let throttled = br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#;
    /// assert!(check::<ItemAddError>(503, throttled).unwrap_err().may_repeat());
    /// ```
    #[must_use]
    pub fn may_repeat(&self) -> bool {
        Failure::may_repeat(self)
    }
}
