//! What the expansion of `#[bitrix_errors]` names, under one path. Not for anybody else.

pub use std::error::Error;
pub use std::fmt::{Debug, Display, Formatter, Result as FmtResult};
pub use std::hash::Hash;
pub use std::str::FromStr;
pub use std::{
    clone::Clone, cmp::Eq, cmp::PartialEq, convert::From, marker::Copy, option::Option, result::Result,
};

pub use std::{concat, env, include_bytes};

pub use crate::category::{Category, Recovery, Retry};
pub use crate::code::{ErrorCode, ErrorSet, UnknownCode};
pub use crate::entry::{Entry, Rule, UNKNOWN};
pub use crate::lookup::{Table, identify, position};
pub use crate::wire::WireError;

/// Every kind of a method's set but `Unknown`: its own, then those of its system set.
#[doc(hidden)]
#[macro_export]
macro_rules! __kinds {
    ($set:ty, [$($own:tt)*], $system:ty) => {{
        const OWN: &[$set] = &[$($own)*];
        const SYSTEM: &[$system] = <$system as $crate::__private::ErrorCode>::KINDS;
        let mut kinds = [<$set>::Unknown; OWN.len() + SYSTEM.len()];
        let mut at = 0;
        while at < kinds.len() {
            kinds[at] = if at < OWN.len() { OWN[at] } else { <$set>::System(SYSTEM[at - OWN.len()]) };
            at += 1;
        }
        kinds
    }};
}
pub use __kinds as kinds;
