//! `miette` 7: errors as diagnostics, with code, severity, help and link from the catalogue.

use std::fmt::Display;
use std::time::SystemTime;

use ::miette::{Diagnostic, Severity};

use crate::error::CallError;
use crate::error::advice::is_fault;
use crate::error::api::ApiError;
use crate::error::body::BodyError;
use crate::error::failure::Failure;
use crate::error::transport::TransportError;
use crate::kind::ErrorSet;
use crate::safe::one_line::SafeCode;
use bitrix_errors_core::Category;

type Text<'a> = Option<Box<dyn Display + 'a>>;

fn severity(category: Category) -> Severity {
    if is_fault(category) { Severity::Error } else { Severity::Warning }
}

/// Code as sent, severity by category, help and link of the catalogue.
#[cfg_attr(docsrs, doc(cfg(feature = "miette")))]
impl<E: ErrorSet> Diagnostic for ApiError<E> {
    fn code(&self) -> Text<'_> {
        Some(Box::new(SafeCode(self.code())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(severity(self.category()))
    }

    fn help(&self) -> Text<'_> {
        Some(help(self))
    }

    fn url(&self) -> Text<'_> {
        self.entry().docs.map(|docs| Box::new(docs) as _)
    }
}

/// Code `body::…`, severity by category, and a general help.
#[cfg_attr(docsrs, doc(cfg(feature = "miette")))]
impl Diagnostic for BodyError {
    fn code(&self) -> Text<'_> {
        Some(Box::new(format!("body::{}", self.kind().as_str())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(severity(self.category()))
    }

    fn help(&self) -> Text<'_> {
        Some(help(self))
    }
}

/// Code `transport::…`, severity by category, and a general help.
#[cfg_attr(docsrs, doc(cfg(feature = "miette")))]
impl Diagnostic for TransportError {
    fn code(&self) -> Text<'_> {
        Some(Box::new(format!("transport::{}", self.kind().as_str())))
    }

    fn severity(&self) -> Option<Severity> {
        Some(severity(self.category()))
    }

    fn help(&self) -> Text<'_> {
        Some(help(self))
    }
}

/// The help of the catalogue, or what the advice says in general.
fn help(error: &impl Failure) -> Box<dyn Display> {
    Box::new(error.advice(None, SystemTime::UNIX_EPOCH).help)
}

impl<E: ErrorSet> CallError<E> {
    fn diagnostic(&self) -> &dyn Diagnostic {
        match self {
            Self::Api(error) => error,
            Self::Body(error) => error,
            Self::Transport(error) => error,
        }
    }
}

/// The diagnostic of the error inside.
///
/// ```
/// use bitrix_errors::{AnyError, check};
/// use miette::Diagnostic;
///
/// let error = check::<AnyError>(503, br#"{"error": "QUERY_LIMIT_EXCEEDED"}"#).unwrap_err();
/// assert_eq!(error.code().unwrap().to_string(), "QUERY_LIMIT_EXCEEDED");
/// assert_eq!(error.severity(), Some(miette::Severity::Warning));
/// assert!(error.help().unwrap().to_string().starts_with("keep to 2 calls a second"));
/// assert_eq!(error.url().unwrap().to_string(), "https://apidocs.bitrix24.com/limits.html");
/// ```
///
/// The output of the `fancy` feature of miette, when the `main` of a program returns a `miette::Result`:
///
/// ```text
/// QUERY_LIMIT_EXCEEDED (https://apidocs.bitrix24.com/limits.html)
///
///   ⚠ the portal receives requests faster than its plan allows (QUERY_LIMIT_EXCEEDED, HTTP 503)
///   help: keep to 2 calls a second (5 on Enterprise) and retry after half a second, then with
///         growing delays; everything that calls this portal from the same IP address shares the
///         limit
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "miette")))]
impl<E: ErrorSet> Diagnostic for CallError<E> {
    fn code(&self) -> Text<'_> {
        self.diagnostic().code()
    }

    fn severity(&self) -> Option<Severity> {
        self.diagnostic().severity()
    }

    fn help(&self) -> Text<'_> {
        Some(help(self))
    }

    fn url(&self) -> Text<'_> {
        self.diagnostic().url()
    }
}
