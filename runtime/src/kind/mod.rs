//! Typed codes: the two traits of every generated enum ([`ErrorCode`], [`ErrorSet`]), the code that the macro generates
//! for them ([`generated`]), and the enums of the library itself ([`library`]).
//!
//! A kind comes in and its entry goes out, or an error as sent comes in and its kind goes out.

pub(crate) mod generated;
pub(crate) mod label;
pub(crate) mod library;
pub(crate) mod method;
mod ordinal;
mod table;

use std::error::Error;
use std::fmt::{self, Display};

use bitrix_errors_core::lookup::{self, Sent};
use bitrix_errors_core::{Category, Entry, Recovery, Retry};

pub use self::method::RestMethod;

use self::generated::{Generated, kind_at, ordinal_in_all, system_index};
use self::table::Table;
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
/// assert_eq!(kind.name(), "QueryLimitExceeded");
/// assert_eq!((kind.code(), kind.statuses()), ("QUERY_LIMIT_EXCEEDED", &[503][..]));
/// assert_eq!(kind.text(), "the portal receives requests faster than its plan allows");
/// assert!(kind.help().unwrap().starts_with("keep to 2 calls a second"));
/// assert_eq!(kind.docs(), Some("https://apidocs.bitrix24.com/limits.html"));
/// assert!(SystemError::all().contains(&kind));
/// ```
pub trait ErrorCode: Generated {
    /// What the catalogue says about this kind.
    fn entry(self) -> &'static Entry {
        Self::table().entry(Self::System::table(), ordinal_in_all(self))
    }

    /// The kind of a code, ignoring ASCII letter case and outer spaces.
    ///
    /// If several entries share a code, this is the one without a condition. It does not allocate.
    #[must_use]
    #[inline]
    fn from_code(code: &str) -> Option<Self> {
        if let Some(number) = Self::INDEX.find_long_code(code) {
            return Self::own_kinds().get(number).copied();
        }
        lookup::find(Self::table().index(), system_index::<Self>(), code).map(kind_at)
    }

    /// Every kind except `Unknown`: first those of the enum itself, then those of its system set.
    #[must_use]
    fn all() -> &'static [Self] {
        let own = Self::own_kinds();
        let system = Self::System::own_kinds();
        if system_index::<Self>().is_none() {
            return own;
        }
        let all = || own.iter().copied().chain(system.iter().map(|kind| Self::from(*kind))).collect();
        Self::table().all(all).unwrap_or(own)
    }

    /// The name of the variant, such as `AccessDenied`; of a `System(…)` kind, the name of the one inside.
    fn name(self) -> &'static str {
        let (table, ordinal) = place(self);
        table.variant(ordinal).unwrap_or("Unknown")
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

/// The errors that one method can return: its own codes, the system set, and unknown codes.
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
/// assert_eq!((SyncError::UNKNOWN, SyncError::method()), (SyncError::Unknown, None));
/// assert!(SyncError::methods().is_empty());
/// ```
pub trait ErrorSet: ErrorCode<System: SystemSet> {
    /// The kind of every code that no catalogue knows.
    const UNKNOWN: Self;

    /// The REST methods whose documented codes are part of the set.
    #[must_use]
    fn methods() -> &'static [RestMethod] {
        Self::table().methods(Self::METHODS)
    }

    /// The REST method whose documented codes are part of the set, if it is one.
    #[must_use]
    fn method() -> Option<&'static RestMethod> {
        match Self::methods() {
            [method] => Some(method),
            _ => None,
        }
    }

    /// The kind of an error, according to its code, and to its status and description if kinds share the code.
    ///
    /// Never fails: a code that no catalogue knows is [`UNKNOWN`](Self::UNKNOWN).
    #[must_use]
    fn identify(wire: &WireError<'_>) -> Self {
        let sent = Sent { status: wire.status(), code: wire.code(), description: wire.description() };
        lookup::identify(Self::table().index(), system_index::<Self>(), sent).map_or(Self::UNKNOWN, kind_at)
    }
}

/// The table that a kind stands in, and where.
fn place<E: Generated>(kind: E) -> (&'static Table, usize) {
    match E::system_kind(kind) {
        Some(system) => (E::System::table(), ordinal_in_all(system)),
        None => (E::table(), ordinal_in_all(kind)),
    }
}

/// A short word for a kind, unique within its set.
pub(crate) fn label<E: ErrorSet>(kind: E) -> &'static str {
    let (table, ordinal) = place(kind);
    let prefix = if table.is_same_as(E::System::table()) { "system." } else { "" };
    table.label(prefix, ordinal).unwrap_or(label::UNKNOWN)
}

/// A system set: an enum made with `#[bitrix_errors(system)]`. `system = …` accepts only such an enum, since the codes
/// of any other enum would never be looked up.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a system set",
    label = "not made with `#[bitrix_errors(system)]`",
    note = "`system = …` names an enum that is made with `#[bitrix_errors(system)]`, such as `SystemError`"
)]
pub trait SystemSet: ErrorCode<System = Self> {}

/// A code that no catalogue knows: the reason why [`FromStr`](std::str::FromStr) failed.
///
/// ```
/// use bitrix_errors::{SystemError, UnknownCode};
///
/// assert_eq!("EXPIRED_TOKEN".parse(), Ok(SystemError::ExpiredToken));
/// assert_eq!("NO_SUCH_CODE".parse::<SystemError>(), Err(UnknownCode));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(clippy::exhaustive_structs)] // it will never have a field
pub struct UnknownCode;

impl Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the code is in no catalogue")
    }
}

impl Error for UnknownCode {}
