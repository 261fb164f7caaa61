//! What a catalogue says about one code: [`Entry`] as users see it, with parts that live as long as the program, and
//! [`OwnedEntry`] as a file or a `#[code]` declares it.

use crate::class::{Category, Recovery, Retry};
use crate::code::same_code;
use crate::infer::infer;
use crate::message::same_message;

/// What the catalogue says about one code.
///
/// Every kind of every generated enum has one.
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
    /// The documented HTTP statuses; empty where none is documented. Real answers differ.
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
}

/// The entry of every `Unknown` kind.
#[doc(hidden)]
pub static UNKNOWN: Entry = Entry {
    code: "",
    message: None,
    statuses: &[],
    category: Category::Unknown,
    recovery: Category::Unknown.default_recovery(),
    retry: Category::Unknown.default_retry(),
    text: "an error that the catalogue does not know",
    help: None,
    docs: None,
};

/// An entry as it is declared. What the declaration leaves out is `None` or empty.
#[doc(hidden)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnedEntry {
    /// The code on the wire.
    pub code: String,
    /// The documented HTTP statuses.
    pub statuses: Vec<u16>,
    /// The literal description in English.
    pub message: Option<String>,
    /// What went wrong.
    pub category: Option<Category>,
    /// What the caller can do.
    pub recovery: Option<Recovery>,
    /// Whether calling again is safe.
    pub retry: Option<Retry>,
    /// What `Display` shows.
    pub text: Option<String>,
    /// What a person can do about it.
    pub help: Option<String>,
    /// The page that documents it.
    pub docs: Option<String>,
    /// Whether the code is a prefix: the entry applies to every code that begins with it.
    pub is_prefix: bool,
    /// The conditions beyond the code.
    pub when: When,
}

/// The conditions that an answer with the code of an entry has to meet. If there are none, the entry applies to every
/// such answer.
#[doc(hidden)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When {
    /// The answer has one of these HTTP statuses.
    pub statuses: Vec<u16>,
    /// The answer has this description.
    pub message: Option<String>,
}

impl OwnedEntry {
    /// Fills in the facts about the code that this entry leaves out.
    pub fn fill_facts(&mut self, other: &Self) {
        if self.statuses.is_empty() {
            self.statuses.clone_from(&other.statuses);
        }
        for (own, theirs) in [
            (&mut self.message, &other.message),
            (&mut self.text, &other.text),
            (&mut self.help, &other.help),
            (&mut self.docs, &other.docs),
        ] {
            if own.is_none() {
                own.clone_from(theirs);
            }
        }
    }

    /// Fills in the classification that code and status suggest, if the entry declares no category. The words of a code
    /// alone never make an error retryable.
    pub fn infer(&mut self) {
        if self.category.is_some() {
            return;
        }
        let inferred = infer(&self.code, self.statuses.first().copied().unwrap_or(0));
        self.category = Some(inferred.category);
        self.recovery = self.recovery.or(Some(inferred.recovery));
        self.retry = self.retry.or(Some(inferred.retry));
    }

    /// The classification, with the defaults of the category.
    #[must_use]
    pub fn classification(&self) -> (Category, Recovery, Retry) {
        // An entry without a category has been reported already.
        let category = self.category.unwrap_or(Category::Unknown);
        let recovery = self.recovery.unwrap_or(category.default_recovery());
        (category, recovery, self.retry.unwrap_or(category.default_retry()))
    }

    /// Whether two entries apply to the same errors.
    #[must_use]
    pub fn is_same_case(&self, other: &Self) -> bool {
        same_code(&self.code, &other.code)
            && self.is_prefix == other.is_prefix
            && self.when.is_same_case(&other.when)
    }

    /// Whether the entry applies to every answer with its code.
    #[must_use]
    pub fn is_for_every_answer(&self) -> bool {
        !self.is_prefix && self.when.is_empty()
    }
}

impl When {
    /// Whether there is no condition.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.statuses.is_empty() && self.message.is_none()
    }

    fn is_same_case(&self, other: &Self) -> bool {
        let has_same_message = match (&self.message, &other.message) {
            (Some(left), Some(right)) => same_message(left, right),
            (left, right) => left.is_none() && right.is_none(),
        };
        let shares_status = self.statuses.is_empty() && other.statuses.is_empty()
            || self.statuses.iter().any(|status| other.statuses.contains(status));
        has_same_message && shares_status
    }
}
