//! What the catalogue says about one code, as users see it. The generated tables hold it as text (`row`).

use crate::category::{Category, Recovery, Retry};

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
}

/// The entry of every `Unknown` kind.
pub(crate) static UNKNOWN: Entry = Entry {
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
