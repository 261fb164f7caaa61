//! The static part of an enum: text and an index in; rows, entries and kinds out.

use std::any::Any;
use std::sync::OnceLock;

use crate::entry::{Entry, UNKNOWN};
use crate::hash::mark;
use crate::row::Row;

/// What is known about the codes of one set, as text: a line for each kind, in the order of the kinds, as
/// `row.rs` describes it. The one static of an enum.
pub struct Table {
    /// One text; or, where a `cfg` may have removed lines, a text for each.
    texts: &'static [&'static str],
    /// A hash table of slots; empty where a `cfg` may have removed lines after it was made.
    index: &'static [u8],
    /// The slots of the lines that are a beginning only, or for some answers only.
    ruled: &'static [u8],
    entries: OnceLock<Box<[(Entry, &'static str)]>>,
    /// The kinds of the set and of its system set, a `Box<[E]>`, once somebody asks for all. It does not name
    /// the enum: a static of a generic type takes the compiler several times as long.
    all: OnceLock<Box<dyn Any + Send + Sync>>,
}

/// Where a line is: the offset of its code in the text in four bytes, its number plus one in two (0 where a place
/// is free), the length of its code, and a byte of the code's hash.
pub(crate) struct Slot(u64);

#[allow(clippy::cast_possible_truncation)] // single fields are what is wanted
impl Slot {
    #[inline]
    pub(crate) fn is_free(&self) -> bool {
        self.0 == 0
    }

    /// The number of the line.
    #[inline]
    pub(crate) fn number(&self) -> usize {
        usize::from((self.0 >> 32) as u16).wrapping_sub(1)
    }

    #[inline]
    fn length(&self) -> usize {
        usize::from((self.0 >> 48) as u8)
    }

    /// Whether it may be the slot of a code of this hash.
    #[inline]
    pub(crate) fn may_be(&self, hash: u64) -> bool {
        (self.0 >> 56) as u8 == mark(hash)
    }

    #[inline]
    fn offset(&self) -> usize {
        self.0 as u32 as usize
    }
}

impl Table {
    /// A table over texts and the places that were found in them.
    #[must_use]
    pub const fn new(texts: &'static [&'static str], index: &'static [u8], ruled: &'static [u8]) -> Self {
        Self { texts, index, ruled, entries: OnceLock::new(), all: OnceLock::new() }
    }

    /// Whether it knows no code at all.
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// How many slots the index has; 0 where there is none.
    #[inline]
    pub(crate) fn slots(&self) -> usize {
        self.index.as_chunks::<8>().0.len()
    }

    /// A slot of the index.
    #[inline]
    pub(crate) fn slot(&self, at: usize) -> Option<Slot> {
        self.index.as_chunks().0.get(at).map(|bytes| Slot(u64::from_le_bytes(*bytes)))
    }

    /// The slots of the lines that are not for every answer with their code.
    pub(crate) fn ruled(&self) -> impl Iterator<Item = Slot> {
        self.ruled.as_chunks().0.iter().map(|bytes| Slot(u64::from_le_bytes(*bytes)))
    }

    /// The code at a slot.
    #[inline]
    pub(crate) fn code(&self, slot: &Slot) -> &'static [u8] {
        let start = slot.offset();
        let text = self.texts.first().map_or("", |text| text);
        text.as_bytes().get(start..start + slot.length()).unwrap_or_default()
    }

    /// The row at a slot.
    pub(crate) fn row(&self, slot: &Slot) -> Row {
        self.texts.first().and_then(|text| Row::at(text, slot.offset().checked_sub(1)?)).unwrap_or_default()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> {
        self.texts.iter().flat_map(|text| Row::all(text))
    }

    /// Whether it is the same one: a system set is its own system set.
    #[inline]
    pub(crate) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// The entry at a place, where those of the system set follow the enum's own.
    pub(crate) fn entry(&'static self, system: &'static Self, place: usize) -> &'static Entry {
        let own = self.entries();
        let entry = own.get(place).or_else(|| system.entries().get(place.checked_sub(own.len())?));
        entry.map_or(&UNKNOWN, |(entry, _)| entry)
    }

    /// The name of the variant at a place.
    pub(crate) fn variant(&'static self, place: usize) -> Option<&'static str> {
        self.entries().get(place).map(|(_, variant)| *variant)
    }

    fn entries(&'static self) -> &'static [(Entry, &'static str)] {
        self.entries.get_or_init(|| self.rows().map(|row| (row.entry(), row.variant())).collect())
    }

    /// All kinds of the enum whose table this is, made when somebody first asks.
    pub(crate) fn all<E: Send + Sync>(
        &'static self,
        make: impl FnOnce() -> Box<[E]>,
    ) -> Option<&'static [E]> {
        self.all.get_or_init(|| Box::new(make())).downcast_ref::<Box<[E]>>().map(|all| &**all)
    }
}
