//! What the catalogue says about one code: the generated tables are rows of [`Entry`].
//!
//! Literals come in from the expansion; a `&'static Entry` goes out to whoever asks a kind for its
//! classification.

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
///
/// It may gain fields: make none, and match it with `..`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    // Only generated code may name it. That, and not `#[non_exhaustive]`, keeps others from making entries:
    // a table of literals compiles several times as fast as one of `const fn` calls.
    #[doc(hidden)]
    pub rule: Rule,
    /// The variant, as `Debug` shows it.
    #[doc(hidden)]
    pub name: &'static str,
}

impl Entry {
    /// What a row leaves out.
    #[doc(hidden)]
    pub const PLAIN: Self = Self {
        code: "",
        message: None,
        statuses: &[],
        category: Category::Unknown,
        recovery: Category::Unknown.default_recovery(),
        retry: Category::Unknown.default_retry(),
        text: "",
        help: None,
        docs: None,
        rule: Rule::NONE,
        name: "",
    };
}

/// When an entry applies, beyond its code.
#[doc(hidden)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::exhaustive_structs)] // generated code makes it
pub struct Rule {
    /// Whether the code is a beginning only.
    pub prefix: bool,
    /// The statuses of the answers that it is for; empty for all.
    pub statuses: &'static [u16],
    /// The description of the answers that it is for; none for all.
    pub message: Option<&'static str>,
}

impl Rule {
    /// The whole code and nothing else.
    pub const NONE: Self = Self { prefix: false, statuses: &[], message: None };

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
pub(crate) static UNKNOWN: Entry =
    Entry { text: "an error that the catalogue does not know", name: "Unknown", ..Entry::PLAIN };
