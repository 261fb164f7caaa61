//! The two traits that every generated enum implements: a kind in, its entry out, and back.

use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::hash::{Hash, Hasher};

use crate::category::{Category, Recovery, Retry};
use crate::entry::Entry;
use crate::lookup;
use crate::place;
use crate::table::{Index, Table};
use crate::wire::WireError;

/// An enum of error codes, made by [`#[bitrix_errors]`](crate::bitrix_errors).
///
/// ```
/// use bitrix_errors::{Category, ErrorCode, Recovery, Retry, SystemError};
///
/// let kind = SystemError::from_code("query_limit_exceeded").unwrap();
/// assert_eq!(kind, SystemError::QueryLimitExceeded);
/// assert_eq!(kind.category(), Category::RateLimit);
/// assert_eq!((kind.recovery(), kind.retry()), (Recovery::Backoff, Retry::Always));
/// assert_eq!((kind.code(), kind.statuses()), ("QUERY_LIMIT_EXCEEDED", &[503][..]));
/// assert_eq!(kind.text(), "the portal receives requests faster than its plan allows");
/// assert!(kind.help().unwrap().starts_with("keep to 2 calls a second"));
/// assert_eq!(kind.docs(), Some("https://apidocs.bitrix24.com/limits.html"));
/// assert!(SystemError::all().contains(&kind));
/// ```
pub trait ErrorCode:
    Copy + Eq + Hash + Debug + Display + Error + Send + Sync + From<Self::SystemSet> + 'static
{
    // The set of the codes that any method can return; a system set is its own.
    #[doc(hidden)]
    type SystemSet: ErrorCode;

    // Its own texts, and where the codes are in them.
    #[doc(hidden)]
    const INDEX: Index;

    #[doc(hidden)]
    fn table() -> &'static Table;

    /// The enum's own kinds, one for each row of its table.
    #[doc(hidden)]
    fn own() -> &'static [Self];

    /// The kind of the system set that this one wraps, if it does.
    #[doc(hidden)]
    fn wrapped(_kind: Self) -> Option<Self::SystemSet> {
        None
    }

    /// What the catalogue says about this kind.
    fn entry(self) -> &'static Entry {
        Self::table().entry(Self::SystemSet::table(), place(self))
    }

    /// The kind of a code, ASCII letter case and outer spaces aside.
    ///
    /// Where entries share a code, the one without a condition. It allocates nothing.
    #[must_use]
    #[inline]
    fn from_code(code: &str) -> Option<Self> {
        if let Some(number) = Self::INDEX.at_a_glance(code) {
            return Self::own().get(number).copied();
        }
        lookup::position(Self::table(), Self::own().len(), Self::SystemSet::table(), code).map(at)
    }

    /// Every kind but `Unknown`: the enum's own, then those of its system set.
    #[must_use]
    fn all() -> &'static [Self] {
        let (own, system) = (Self::own(), Self::SystemSet::own());
        if Self::table().is(Self::SystemSet::table()) {
            return own;
        }
        let all = || own.iter().copied().chain(system.iter().map(|kind| Self::from(*kind))).collect();
        Self::table().all(all).unwrap_or(own)
    }

    /// The code on the wire; empty for `Unknown`.
    fn code(self) -> &'static str {
        self.entry().code
    }

    /// The documented HTTP statuses.
    fn statuses(self) -> &'static [u16] {
        self.entry().statuses
    }

    /// What went wrong.
    fn category(self) -> Category {
        self.entry().category
    }

    /// What the caller can do.
    fn recovery(self) -> Recovery {
        self.entry().recovery
    }

    /// Whether calling again is safe.
    fn retry(self) -> Retry {
        self.entry().retry
    }

    /// What `Display` shows.
    fn text(self) -> &'static str {
        self.entry().text
    }

    /// What a person can do about it.
    fn help(self) -> Option<&'static str> {
        self.entry().help
    }

    /// The page that documents it.
    fn docs(self) -> Option<&'static str> {
        self.entry().docs
    }
}

/// The errors that one method can return: its own codes, the system set, and the unknown.
///
/// ```
/// use bitrix_errors::{ErrorSet, SystemError, WireError, bitrix_errors};
///
/// #[bitrix_errors]
/// pub enum SyncError {
///     /// another import holds the lock
///     #[code("SYNC_LOCKED", category = Conflict)]
///     Locked,
/// }
///
/// assert_eq!(SyncError::identify(&WireError::new(400, "sync_locked")), SyncError::Locked);
/// assert_eq!(
///     SyncError::identify(&WireError::new(401, "expired_token")),
///     SyncError::System(SystemError::ExpiredToken),
/// );
/// assert_eq!(SyncError::identify(&WireError::new(418, "TEAPOT")), SyncError::Unknown);
/// assert_eq!((SyncError::UNKNOWN, SyncError::METHOD), (SyncError::Unknown, None));
/// ```
pub trait ErrorSet: ErrorCode + From<Self::System> {
    /// The codes that any method can return.
    type System: ErrorCode + SystemSet;

    /// The REST method whose documented codes are part of the set.
    const METHOD: Option<&'static str> = None;

    /// The kind that stands for every code which no catalogue knows.
    const UNKNOWN: Self;

    /// The kind of an error, by its code, and by its status and description where codes are shared.
    ///
    /// Total: what is in no catalogue is [`UNKNOWN`](Self::UNKNOWN).
    #[must_use]
    fn identify(wire: &WireError<'_>) -> Self {
        lookup::identify(Self::table(), Self::own().len(), Self::SystemSet::table(), wire)
            .map_or(Self::UNKNOWN, at)
    }
}

/// A system set: an enum made with `#[bitrix_errors(system)]`. Another enum has a system set of its own, whose
/// codes nobody would find where it stood for one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no system set",
    label = "not made with `#[bitrix_errors(system)]`",
    note = "`system = …` names an enum that is made with `#[bitrix_errors(system)]`, such as `SystemError`"
)]
pub trait SystemSet: ErrorCode<SystemSet = Self> {}

/// The kind at a place, where those of the system set follow the enum's own.
#[inline]
fn at<E: ErrorCode>(place: usize) -> E {
    let own = E::own();
    own.get(place).copied().unwrap_or_else(|| E::SystemSet::own()[place - own.len()].into())
}

/// The place of every `Unknown` kind: behind all others.
const UNKNOWN: usize = usize::MAX;

/// The place of a kind among all: the enum's own, then those of its system set, then `Unknown`.
#[inline]
pub(crate) fn place<E: ErrorCode>(kind: E) -> usize {
    let own = E::own();
    match E::wrapped(kind) {
        Some(system) => own.len() + place(system),
        None => place::place(&kind, own).unwrap_or(UNKNOWN),
    }
}

/// What `Hash` makes of a kind.
#[inline]
pub fn hash<E: ErrorCode, H: Hasher>(kind: E, state: &mut H) {
    state.write_usize(place(kind));
}

/// What `Debug` shows of a kind: the name of its variant.
///
/// # Errors
///
/// If the formatter refuses what is written.
#[inline]
pub fn debug<E: ErrorCode>(kind: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (place, end) = (place(kind), E::own().len());
    let system = place.checked_sub(end).and_then(|place| E::SystemSet::own().get(place));
    match (E::table().variant(place), system) {
        (Some(variant), _) => f.write_str(variant),
        (None, Some(kind)) => f.debug_tuple("System").field(kind).finish(),
        (None, None) => f.write_str("Unknown"),
    }
}

/// What `Display` shows of a kind.
///
/// # Errors
///
/// If the formatter refuses what is written.
#[inline]
pub fn display<E: ErrorCode>(kind: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.pad(kind.text())
}

/// What `FromStr` makes of a code.
///
/// # Errors
///
/// [`UnknownCode`] where it is in no catalogue.
#[inline]
pub fn from_str<E: ErrorCode>(code: &str) -> Result<E, UnknownCode> {
    E::from_code(code).ok_or(UnknownCode)
}

/// A code that is in no catalogue: why [`FromStr`](std::str::FromStr) failed.
///
/// ```
/// use bitrix_errors::{SystemError, UnknownCode};
///
/// assert_eq!("EXPIRED_TOKEN".parse(), Ok(SystemError::ExpiredToken));
/// assert_eq!("NO_SUCH_CODE".parse::<SystemError>(), Err(UnknownCode));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs)] // nothing can be added: it says one thing
pub struct UnknownCode;

impl Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the code is in no catalogue")
    }
}

impl Error for UnknownCode {}
