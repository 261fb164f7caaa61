//! The formats that the attribute of [`bitrix-errors`](https://docs.rs/bitrix-errors) writes and its runtime reads.
//! Depend on that crate, not on this one.
//!
//! Each format is written and read in one file, and each rule that several crates need is one function:
//!
//! ```text
//! class         closed lists: category, recovery, retry, effect, and their defaults
//! code          what a code is, and the name and the words that it makes
//! method        what a method's name is, and which file documents it
//! wait          how long before a repeat has a chance
//! rules         what texts, links, statuses and codes have to look like
//! message       when two descriptions are equal
//! infer         the classification of a code that no catalogue knows
//! system_entry  whether an entry of a method repeats one of the system set
//! entry         what a catalogue says about one code
//! method_row    a method as a line of text: written by the macro, read at run time
//! row           an entry as a line of text: written by the macro, read at run time
//! hash          the hash of a code, and comparing codes
//! slot          where the row of a code is, in eight bytes
//! perfect       rows in, a perfect hash table out (the macro)
//! index         that table in, the row of a code out (the runtime)
//! lookup        the one rule of identification: what was sent in, a row out
//! ```
//!
//! Only the items of this page are for users. All else may change with any release.

#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod class;
#[doc(hidden)]
pub mod code;
#[doc(hidden)]
pub mod entry;
mod hash;
#[doc(hidden)]
pub mod index;
#[doc(hidden)]
pub mod infer;
#[doc(hidden)]
pub mod lookup;
#[doc(hidden)]
pub mod message;
#[doc(hidden)]
pub mod method;
#[doc(hidden)]
pub mod method_row;
#[doc(hidden)]
pub mod perfect;
#[doc(hidden)]
pub mod row;
#[doc(hidden)]
pub mod rules;
mod slot;
#[doc(hidden)]
pub mod system_entry;
mod wait;

pub use class::{Caller, Category, Effect, Recovery, Retry};
pub use entry::Entry;
pub use wait::Wait;
