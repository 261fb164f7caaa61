//! The static part of an enum: rows of text in, entries and kinds out.

use std::any::Any;
use std::sync::OnceLock;

use crate::code::ErrorCode;
use crate::entry::{Entry, UNKNOWN};
use crate::row::Row;

/// What is known about the codes of one set: a row of text for each kind, in the order of the kinds, as
/// [`row`](crate::row) describes it. The one static of an enum.
pub struct Table {
    rows: &'static [&'static str],
    /// A hash table, in each slot a row's number plus one, 0 where free, in two bytes, the length of its code and
    /// a byte of its hash. Empty where a `cfg` may have removed rows after the index was made.
    pub(crate) index: &'static [u8],
    /// The numbers of the rows that are a beginning only, or for some answers only.
    pub(crate) ruled: &'static [u16],
    entries: OnceLock<Box<[Entry]>>,
    /// The kinds of the set and of its system set, a `Box<[E]>`, once somebody asks for all. It does not name
    /// the enum: a static of a generic type takes the compiler several times as long.
    all: OnceLock<Box<dyn Any + Send + Sync>>,
}

impl Table {
    /// A table over rows and the index that was made for them.
    #[must_use]
    pub const fn new(rows: &'static [&'static str], index: &'static [u8], ruled: &'static [u16]) -> Self {
        Self { rows, index, ruled, entries: OnceLock::new(), all: OnceLock::new() }
    }

    /// How many rows there are: the place of the first kind that is not the enum's own.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.rows.len()
    }

    #[inline]
    pub(crate) fn row(&self, number: usize) -> Option<Row> {
        self.rows.get(number).map(|text| Row(text))
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> {
        self.rows.iter().map(|text| Row(text))
    }

    /// Whether it is the same one: a system set is its own system set.
    #[inline]
    pub(crate) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// The entry at a place, where those of the system set follow the enum's own.
    pub(crate) fn entry(&'static self, system: &'static Self, place: usize) -> &'static Entry {
        let entry = match place.checked_sub(self.end()) {
            None => self.entries().get(place),
            Some(beyond) => system.entries().get(beyond),
        };
        entry.unwrap_or(&UNKNOWN)
    }

    fn entries(&'static self) -> &'static [Entry] {
        self.entries.get_or_init(|| self.rows().map(Row::entry).collect())
    }

    /// Every kind of the enum whose table this is, but `Unknown`.
    pub(crate) fn all<E: ErrorCode>(&'static self) -> &'static [E] {
        let system = E::SystemSet::table();
        if self.is(system) {
            return E::own();
        }
        let all = self.all.get_or_init(|| {
            let system = E::SystemSet::own().iter().map(|kind| E::from(*kind));
            let all: Box<[E]> = E::own().iter().copied().chain(system).collect();
            Box::new(all)
        });
        all.downcast_ref::<Box<[E]>>().map_or(E::own(), |all| all)
    }
}
