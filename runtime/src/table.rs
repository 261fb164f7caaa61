//! The static part of an enum: text and an index in; rows, entries and kinds out.

use std::any::Any;
use std::sync::OnceLock;

use crate::entry::{Entry, UNKNOWN};
use crate::hash::{bucket, place};
use crate::row::Row;

/// What is known about the codes of one set, as text, and where in it the codes are: a line for each kind, in the order
/// of the kinds, as `row.rs` describes it. A constant, so that a search in it is compiled for the set.
#[derive(Clone, Copy)]
pub struct Index {
    /// One text; or, where a `cfg` may have removed lines, a text for each.
    texts: &'static [&'static str],
    /// The one text.
    text: &'static [u8],
    /// A perfect hash table: a byte for each bucket of codes leads its codes to slots of their own. Empty where a `cfg`
    /// may have removed lines after it was made.
    rotations: &'static [u8],
    slots: &'static [[u8; 8]],
    /// How many words of a code its hash is made of.
    reach: u8,
    /// The slots of the lines that are a beginning only, or for some answers only.
    ruled: &'static [[u8; 8]],
}

/// The one static of an enum: its index, and what is made from it at the first use.
pub struct Table {
    index: Index,
    entries: OnceLock<Box<[(Entry, &'static str)]>>,
    /// The kinds of the set and of its system set, a `Box<[E]>`, once somebody asks for all. It does not name
    /// the enum: a static of a generic type takes the compiler several times as long.
    all: OnceLock<Box<dyn Any + Send + Sync>>,
}

/// Where a line is: the length of its code in two bytes, its number in two, and the offset of its code in the text in
/// four (0 where a place is free).
#[derive(Clone, Copy)]
pub(crate) struct Slot(u64);

#[allow(clippy::cast_possible_truncation)] // single fields are what is wanted
impl Slot {
    #[inline]
    pub(crate) fn is_free(self) -> bool {
        self.offset() == 0
    }

    #[inline]
    fn read(bytes: [u8; 8]) -> Self {
        Self(u64::from_le_bytes(bytes))
    }

    /// The number of the line.
    #[inline]
    pub(crate) fn number(self) -> usize {
        usize::from((self.0 >> 16) as u16)
    }

    #[inline]
    fn length(self) -> usize {
        usize::from(self.0 as u16)
    }

    #[inline]
    fn offset(self) -> usize {
        (self.0 >> 32) as usize
    }
}

impl Index {
    /// An index of texts, of the places that were found in them.
    #[must_use]
    pub const fn new(
        texts: &'static [&'static str],
        reach: u8,
        rotations: &'static [u8],
        slots: &'static [u8],
        ruled: &'static [u8],
    ) -> Self {
        let text = if let [text] = texts { text.as_bytes() } else { &[] };
        Self { texts, text, rotations, slots: slots.as_chunks().0, reach, ruled: ruled.as_chunks().0 }
    }

    /// Whether it knows no code at all.
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// Whether the lines have to be read one by one.
    #[inline]
    pub(crate) fn is_without_slots(&self) -> bool {
        self.slots.is_empty()
    }

    #[inline]
    pub(crate) fn reach(&self) -> u8 {
        self.reach
    }

    /// The one slot that a code of a hash can have.
    #[inline]
    pub(crate) fn slot(&self, hash: u64) -> Option<Slot> {
        let Self { rotations, slots, .. } = self;
        let rotation = *rotations.get(bucket(hash, rotations.len().wrapping_sub(1)))?;
        slots.get(place(hash, rotation, slots.len().wrapping_sub(1))).copied().map(Slot::read)
    }

    /// The slots of the lines that are not for every answer with their code.
    pub(crate) fn ruled(&self) -> impl Iterator<Item = Slot> {
        self.ruled.iter().copied().map(Slot::read)
    }

    /// The code at a slot, if it has that length.
    #[inline]
    pub(crate) fn code_of(&self, slot: Slot, length: usize) -> Option<&'static [u8]> {
        if slot.length() != length {
            return None;
        }
        self.text.get(slot.offset()..).and_then(|text| text.get(..length))
    }

    /// The code at a slot.
    pub(crate) fn code(&self, slot: Slot) -> &'static [u8] {
        self.code_of(slot, slot.length()).unwrap_or_default()
    }

    /// The row at a slot.
    pub(crate) fn row(&self, slot: Slot) -> Row {
        self.texts.first().and_then(|text| Row::at(text, slot.offset().checked_sub(1)?)).unwrap_or_default()
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row> {
        self.texts.iter().flat_map(|text| Row::all(text))
    }
}

impl Table {
    /// The table over an index.
    #[must_use]
    pub const fn new(index: Index) -> Self {
        Self { index, entries: OnceLock::new(), all: OnceLock::new() }
    }

    #[inline]
    pub(crate) fn index(&self) -> &Index {
        &self.index
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
        self.entries.get_or_init(|| self.index.rows().map(|row| (row.entry(), row.variant())).collect())
    }

    /// All kinds of the enum whose table this is, made when somebody first asks.
    pub(crate) fn all<E: Send + Sync>(
        &'static self,
        make: impl FnOnce() -> Box<[E]>,
    ) -> Option<&'static [E]> {
        self.all.get_or_init(|| Box::new(make())).downcast_ref::<Box<[E]>>().map(|all| &**all)
    }
}
