//! What the catalogue says about one code: the generated tables are rows of [`Entry`].
//!
//! Literals come in from the expansion, through `const` builders that apply the defaults; a `&'static
//! Entry` goes out to whoever asks a kind for its classification.

use crate::category::{Category, Recovery, Retry};
use crate::fold::same_message;

/// What the catalogue says about one code.
///
/// Every kind of every generated enum has one, in a static table.
///
/// ```
/// use bitrix_errors::{ErrorCode, SystemError};
///
/// let entry = SystemError::QueryLimitExceeded.entry();
/// assert_eq!(entry.code, "QUERY_LIMIT_EXCEEDED");
/// assert_eq!(entry.statuses, [503]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The code on the wire. Compared without regard to ASCII letter case.
    pub code: &'static str,
    /// The literal description that the portal sends in English, where it is documented.
    pub message: Option<&'static str>,
    /// The documented HTTP statuses; empty where the documentation is silent. Real answers differ.
    pub statuses: &'static [u16],
    /// What went wrong.
    pub category: Category,
    /// What the caller can do.
    pub recovery: Recovery,
    /// Whether calling again is safe.
    pub retry: Retry,
    /// What `Display` shows: lower case, no full stop.
    pub text: &'static str,
    /// What a person can do about it.
    pub help: Option<&'static str>,
    /// The page that documents it.
    pub docs: Option<&'static str>,
    pub(crate) rule: Rule,
}

/// When an entry applies, beyond its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) prefix: bool,
    pub(crate) statuses: &'static [u16],
    pub(crate) message: Option<&'static str>,
}

impl Rule {
    /// Whether the entry is for some answers with its code only.
    pub(crate) const fn is_conditional(&self) -> bool {
        !self.statuses.is_empty() || self.message.is_some()
    }

    pub(crate) fn matches(&self, status: u16, description: Option<&str>) -> bool {
        (self.statuses.is_empty() || self.statuses.contains(&status))
            && self.message.is_none_or(|message| {
                // No portal pads a sentence to many times its length; a hostile one costs nothing.
                description
                    .is_some_and(|sent| sent.len() <= 256 + 16 * message.len() && same_message(message, sent))
            })
    }
}

/// The entry of every `Unknown` kind.
pub static UNKNOWN: Entry =
    Entry::new("", Category::Unknown).text("an error that the catalogue does not know");

/// Builders for generated code: a row is `Entry::new(…)` and what differs from the defaults.
#[doc(hidden)]
#[allow(missing_docs)]
impl Entry {
    #[must_use]
    pub const fn new(code: &'static str, category: Category) -> Self {
        Self {
            code,
            message: None,
            statuses: &[],
            category,
            recovery: category.default_recovery(),
            retry: category.default_retry(),
            text: "",
            help: None,
            docs: None,
            rule: Rule { prefix: false, statuses: &[], message: None },
        }
    }

    #[must_use]
    pub const fn statuses(self, statuses: &'static [u16]) -> Self {
        Self { statuses, ..self }
    }

    #[must_use]
    pub const fn message(self, message: &'static str) -> Self {
        Self { message: Some(message), ..self }
    }

    #[must_use]
    pub const fn recovery(self, recovery: Recovery) -> Self {
        Self { recovery, ..self }
    }

    #[must_use]
    pub const fn retry(self, retry: Retry) -> Self {
        Self { retry, ..self }
    }

    #[must_use]
    pub const fn text(self, text: &'static str) -> Self {
        Self { text, ..self }
    }

    #[must_use]
    pub const fn help(self, help: &'static str) -> Self {
        Self { help: Some(help), ..self }
    }

    #[must_use]
    pub const fn docs(self, docs: &'static str) -> Self {
        Self { docs: Some(docs), ..self }
    }

    #[must_use]
    pub const fn prefix(mut self) -> Self {
        self.rule.prefix = true;
        self
    }

    #[must_use]
    pub const fn when_status(mut self, statuses: &'static [u16]) -> Self {
        self.rule.statuses = statuses;
        self
    }

    #[must_use]
    pub const fn when_message(mut self, message: &'static str) -> Self {
        self.rule.message = Some(message);
        self
    }
}
