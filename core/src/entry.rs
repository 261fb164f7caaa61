//! What a catalogue says about one code: [`Entry`] as users see it, with parts that live as long as the program, and
//! [`OwnedEntry`] as a file or a `#[code]` declares it.

use crate::class::{Category, Recovery, Retry, defaults};
use crate::code::same_code;
use crate::infer::infer;
use crate::message::same_message;
use crate::wait::Wait;

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
    /// Other codes with the same meaning.
    pub aliases: &'static [&'static str],
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
    /// How long before a repeat has a chance.
    pub wait: Option<Wait>,
}

/// The entry of every `Unknown` kind.
#[doc(hidden)]
pub static UNKNOWN: Entry = Entry {
    code: "",
    aliases: &[],
    message: None,
    statuses: &[],
    category: Category::Unknown,
    recovery: Category::Unknown.default_recovery(),
    retry: Category::Unknown.default_retry(),
    text: "an error that the catalogue does not know",
    help: None,
    docs: None,
    wait: None,
};

/// An entry as it is declared. What the declaration leaves out is `None` or empty.
#[doc(hidden)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnedEntry {
    /// The code on the wire.
    pub code: String,
    /// Other codes with the same meaning.
    pub aliases: Vec<String>,
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
    /// How long before a repeat has a chance.
    pub wait: Option<Wait>,
    /// Whether the code is only a beginning.
    pub is_prefix: bool,
    /// When the entry applies, beyond its code: always where it is empty, else where one of these holds.
    pub when: Vec<When>,
}

/// A condition on an answer; all parts of it have to hold.
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
        self.wait = self.wait.or(other.wait);
    }

    /// Fills in the classification that code and status suggest, if the entry declares no category. The words of a code
    /// alone never make an error retryable.
    pub fn infer(&mut self) {
        if self.category.is_some() {
            return;
        }
        let status = self.known_statuses().next().unwrap_or(0);
        let message = self.when.iter().find_map(|when| when.message.as_deref());
        let inferred = infer(&self.code, status, message);
        self.category = Some(inferred.category);
        self.recovery = self.recovery.or(Some(inferred.recovery));
        self.retry = self.retry.or(Some(inferred.retry));
    }

    /// The classification, with what the category implies at the known statuses.
    #[must_use]
    pub fn classification(&self) -> (Category, Recovery, Retry) {
        // An entry without a category has been reported already.
        let category = self.category.unwrap_or(Category::Unknown);
        let (recovery, retry) = defaults(category, self.known_statuses());
        (category, self.recovery.unwrap_or(recovery), self.retry.unwrap_or(retry))
    }

    /// The statuses that are documented, and those that the entry is limited to.
    fn known_statuses(&self) -> impl Iterator<Item = u16> + Clone {
        self.statuses.iter().chain(self.when.iter().flat_map(|when| &when.statuses)).copied()
    }

    /// The code, then its aliases.
    pub fn codes(&self) -> impl Iterator<Item = &str> + Clone {
        std::iter::once(&self.code).chain(&self.aliases).map(String::as_str)
    }

    /// Whether some error would be answered by two entries alike: a code and a condition of both coincide.
    #[must_use]
    pub fn is_same_case(&self, other: &Self) -> bool {
        let shares_code = || self.codes().any(|code| other.codes().any(|theirs| same_code(code, theirs)));
        self.is_prefix == other.is_prefix && shares_code() && self.shares_condition(other)
    }

    fn shares_condition(&self, other: &Self) -> bool {
        if self.when.is_empty() || other.when.is_empty() {
            return self.when.is_empty() && other.when.is_empty();
        }
        self.when.iter().any(|when| other.when.iter().any(|theirs| when.is_same_case(theirs)))
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

#[cfg(test)]
mod tests {
    use super::{OwnedEntry, When};
    use crate::class::{Category, Recovery, Retry};

    fn when(message: Option<&str>, statuses: &[u16]) -> When {
        When { message: message.map(str::to_owned), statuses: statuses.to_vec() }
    }

    fn entry(codes: &[&str], when: &[When]) -> OwnedEntry {
        let mut codes = codes.iter().map(|code| (*code).to_owned());
        OwnedEntry {
            code: codes.next().unwrap_or_default(),
            aliases: codes.collect(),
            when: when.to_vec(),
            ..OwnedEntry::default()
        }
    }

    #[test]
    fn entries_clash_where_a_code_and_a_condition_coincide() {
        let always: &[When] = &[];
        for (left, right, clash) in [
            (entry(&["A"], always), entry(&["a"], always), true),
            (entry(&["A"], always), entry(&["B", "A"], always), true),
            (entry(&["A", "C"], always), entry(&["B", "C"], always), true),
            (entry(&["A", "C"], always), entry(&["B", "D"], always), false),
            (entry(&["A"], always), entry(&["A"], &[when(None, &[401])]), false),
            (entry(&["A"], &[when(None, &[401])]), entry(&["A"], &[when(None, &[403])]), false),
            (
                entry(&["A"], &[when(None, &[401])]),
                entry(&["A"], &[when(Some("x"), &[]), when(None, &[401, 403])]),
                true,
            ),
            (entry(&["A"], &[when(Some("x."), &[])]), entry(&["A"], &[when(Some("X"), &[])]), true),
        ] {
            assert_eq!(left.is_same_case(&right), clash, "{left:?} {right:?}");
            assert_eq!(right.is_same_case(&left), clash, "{left:?} {right:?}");
        }
    }

    #[test]
    fn a_fault_that_comes_with_a_status_below_500_is_not_repeated() {
        let server = |statuses: &[u16], conditions: &[When]| OwnedEntry {
            category: Some(Category::Server),
            statuses: statuses.to_vec(),
            ..entry(&["A"], conditions)
        };
        let inspect = (Category::Server, Recovery::Inspect, Retry::Never);
        let repeat = (Category::Server, Recovery::Backoff, Retry::IfIdempotent);
        for (entry, expected) in [
            (server(&[400], &[]), inspect),
            (server(&[], &[when(None, &[403])]), inspect),
            (server(&[], &[]), repeat),
            (server(&[400, 500], &[]), repeat),
            (server(&[400], &[when(None, &[503])]), repeat),
            (
                OwnedEntry { retry: Some(Retry::Always), ..server(&[400], &[]) },
                (Category::Server, Recovery::Inspect, Retry::Always),
            ),
        ] {
            assert_eq!(entry.classification(), expected, "{entry:?}");
        }
    }
}
