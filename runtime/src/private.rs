//! What the expansion of `#[bitrix_errors]` names, under one path. Not for anybody else.

pub use std::error::Error;
pub use std::fmt::{Debug, Display, Formatter, Result as FmtResult};
pub use std::hash::{Hash, Hasher};
pub use std::primitive::str;
pub use std::str::FromStr;
pub use std::{
    clone::Clone, cmp::Eq, cmp::PartialEq, convert::From, marker::Copy, option::Option, result::Result,
};

pub use std::{concat, env, include_bytes};

pub use crate::code::{ErrorCode, ErrorSet, SystemSet, UnknownCode, debug, display, from_str, hash};
pub use crate::table::{Index, Table};
