//! The items that the expansion of `#[bitrix_errors]` names, and the code that all expansions share. Nobody else may
//! use them.
//!
//! The macro writes an enum and one call of [`error_set!`](crate::__error_set): names, kinds and a table in, every impl
//! out. Code that is the same for every enum is here, where the compiler, rustfmt and reviewers see it.

use std::error::Error;
use std::fmt::{self, Debug, Display};
use std::hash::{Hash, Hasher};

use bitrix_errors_core::index::Index;
use bitrix_errors_core::lookup::Found;

use super::ordinal::ordinal;
use super::table::Table;
use super::{ErrorCode, UnknownCode};

/// What an expansion knows about its enum. Only `#[bitrix_errors]` implements it.
pub trait Generated:
    Copy + Eq + Hash + Debug + Display + Error + Send + Sync + From<Self::System> + 'static
{
    /// The system set. A system set is its own.
    type System: ErrorCode;

    /// The rows of the enum itself, and their index.
    const INDEX: Index<'static>;

    /// The rows of the methods whose documented codes are part of the enum.
    const METHODS: &'static str = "";

    /// Whether the method puts its errors into the `result` of a good answer.
    const ERRORS_IN_RESULT: bool = false;

    /// The one static of the enum.
    fn table() -> &'static Table;

    /// The enum's own kinds, one for each row of its table.
    fn own_kinds() -> &'static [Self];

    /// The kind of the system set that this kind wraps, if it does.
    fn system_kind(_kind: Self) -> Option<Self::System> {
        None
    }
}

/// The ordinal of every `Unknown` kind, which comes last.
const UNKNOWN: usize = usize::MAX;

/// The ordinal of a kind among all kinds: first those of the enum itself, then those of its system set, then `Unknown`.
#[inline]
pub(crate) fn ordinal_in_all<E: Generated>(kind: E) -> usize {
    let own = E::own_kinds();
    match E::system_kind(kind) {
        Some(system) => own.len() + ordinal_in_all(system),
        None => ordinal(&kind, own).unwrap_or(UNKNOWN),
    }
}

/// The kind of a row that was found.
#[inline]
pub(crate) fn kind_at<E: Generated>(found: Found) -> E {
    match found {
        Found::Own(number) => E::own_kinds()[number],
        Found::System(number) => E::System::own_kinds()[number].into(),
    }
}

/// The rows of the system set; `None` if the enum is a system set itself.
#[inline]
pub(crate) fn system_index<E: Generated>() -> Option<&'static Index<'static>> {
    let system = E::System::table();
    (!E::table().is_same_as(system)).then(|| system.index())
}

/// The implementation of `Hash`.
#[inline]
pub fn hash<E: Generated, H: Hasher>(kind: E, state: &mut H) {
    state.write_usize(ordinal_in_all(kind));
}

/// The implementation of `Debug`, which shows the name of the variant.
///
/// # Errors
///
/// If writing to the formatter fails.
#[inline]
pub fn debug<E: Generated>(kind: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let ordinal = ordinal_in_all(kind);
    let end = E::own_kinds().len();
    let system = ordinal.checked_sub(end).and_then(|ordinal| E::System::own_kinds().get(ordinal));
    match (E::table().variant(ordinal), system) {
        (Some(variant), _) => f.write_str(variant),
        (None, Some(kind)) => f.debug_tuple("System").field(kind).finish(),
        (None, None) => f.write_str("Unknown"),
    }
}

/// The implementation of `Display`.
///
/// # Errors
///
/// If writing to the formatter fails.
#[inline]
pub fn display<E: ErrorCode>(kind: E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.pad(kind.text())
}

/// The implementation of `FromStr`.
///
/// # Errors
///
/// [`UnknownCode`] if no catalogue has the code.
#[inline]
pub fn from_str<E: ErrorCode>(code: &str) -> Result<E, UnknownCode> {
    E::from_code(code).ok_or(UnknownCode)
}

/// The names that expansions use. The name of the module contains the version of the library, so that the attribute of
/// another release does not find it.
pub mod names {
    pub use std::error::Error;
    pub use std::fmt::{Debug, Display, Formatter, Result as FmtResult};
    pub use std::hash::{Hash, Hasher};
    pub use std::primitive::{bool, str};
    pub use std::str::FromStr;
    pub use std::{
        clone::Clone, cmp::Eq, cmp::PartialEq, convert::From, marker::Copy, option::Option, result::Result,
    };
    pub use std::{concat, env, include_bytes};

    pub use bitrix_errors_core::index::Index;

    pub use super::{Generated, debug, display, from_str, hash};
    pub use crate::kind::table::Table;
    pub use crate::kind::{ErrorCode, ErrorSet, SystemSet, UnknownCode};
}

/// The impls of one enum. The attribute calls it within a `const` of its own.
///
/// One flat rule without helpers: rules that call each other cost compile time. What is in brackets is empty where it
/// does not apply: `SystemSet` for an enum of a method, the two further variants for a system set, and each trait that
/// the user derives. The method is its row; behind it stands `true` where its errors are in the result. A binding begins
/// with `__`: where the user has a constant of its name, it would be a pattern that means the constant.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_set {
    (
        $name:ident [$system:ty] [$($system_set:ident)?] [$($wrapper:ident $unknown:ident $($method:literal $($in_result:literal)?)?)?]
        [$($debug:ident)?] [$($clone:ident)?] [$($copy:ident)?] [$($eq:ident)?] [$($hash:ident)?]
        $kinds:tt $texts:tt ($($table:literal),*)
    ) => {
        use $crate::__private_0_2_0 as __bitrix;

        static TABLE: __bitrix::Table = __bitrix::Table::new(<$name as __bitrix::Generated>::INDEX);

        #[automatically_derived]
        impl __bitrix::Generated for $name {
            type System = $system;

            const INDEX: __bitrix::Index<'static> = __bitrix::Index::new(&$texts, $($table),*);

            $($(const METHODS: &'static __bitrix::str = $method;)?)?
            $($($(const ERRORS_IN_RESULT: __bitrix::bool = $in_result;)?)?)?

            #[inline]
            fn table() -> &'static __bitrix::Table {
                &TABLE
            }

            #[inline]
            fn own_kinds() -> &'static [Self] {
                &$kinds
            }

            $(#[inline]
            fn system_kind(__kind: Self) -> __bitrix::Option<$system> {
                if let Self::$wrapper(__system) = __kind {
                    __bitrix::Option::Some(__system)
                } else {
                    __bitrix::Option::None
                }
            })?
        }

        #[automatically_derived]
        impl __bitrix::ErrorCode for $name {}

        $(#[automatically_derived]
        impl __bitrix::$system_set for $name {})?

        $(#[automatically_derived]
        impl __bitrix::ErrorSet for $name {
            const UNKNOWN: Self = Self::$unknown;
        }

        #[automatically_derived]
        impl __bitrix::From<$system> for $name {
            #[inline]
            fn from(__system: $system) -> Self {
                Self::$wrapper(__system)
            }
        })?

        $(#[automatically_derived]
        impl __bitrix::$debug for $name {
            #[inline]
            fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
                __bitrix::debug(*self, __f)
            }
        })?

        $(#[automatically_derived]
        impl __bitrix::$clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        })?

        $(#[automatically_derived]
        impl __bitrix::$copy for $name {})?

        $(#[automatically_derived]
        impl __bitrix::$eq for $name {})?

        $(#[automatically_derived]
        impl __bitrix::$hash for $name {
            #[inline]
            fn hash<__H: __bitrix::Hasher>(&self, __state: &mut __H) {
                __bitrix::hash(*self, __state)
            }
        })?

        #[automatically_derived]
        impl __bitrix::Display for $name {
            #[inline]
            fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
                __bitrix::display(*self, __f)
            }
        }

        #[automatically_derived]
        impl __bitrix::Error for $name {}

        #[automatically_derived]
        impl __bitrix::FromStr for $name {
            type Err = __bitrix::UnknownCode;

            #[inline]
            fn from_str(__code: &__bitrix::str) -> __bitrix::Result<Self, __bitrix::UnknownCode> {
                __bitrix::from_str(__code)
            }
        }
    };
}
