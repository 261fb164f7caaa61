//! The only static of an enum: an index in; entries, names, kinds, labels and methods out, made when they are first used.

use std::any::Any;
use std::sync::OnceLock;

use super::label::labels;
use super::method::{RestMethod, read};
use bitrix_errors_core::Entry;
use bitrix_errors_core::entry::UNKNOWN;
use bitrix_errors_core::index::Index;

/// The index of an enum, and what is made from it.
pub struct Table {
    index: Index<'static>,
    /// One cell around the others: rustc evaluates the static of every enum, and each field costs it time.
    made: OnceLock<Made>,
}

/// What is made from the index of an enum, each when it is first used.
#[derive(Default)]
struct Made {
    entries: OnceLock<Box<[(Entry, &'static str)]>>,
    labels: OnceLock<Box<[&'static str]>>,
    methods: OnceLock<Box<[RestMethod]>>,
    /// The kinds of the set and of its system set, as a `Box<[E]>`, once they are needed. The type does not name the
    /// enum: a static of a generic type takes the compiler several times as long.
    all: OnceLock<Box<dyn Any + Send + Sync>>,
}

impl Table {
    /// The table over an index.
    #[must_use]
    pub const fn new(index: Index<'static>) -> Self {
        Self { index, made: OnceLock::new() }
    }

    fn made(&'static self) -> &'static Made {
        self.made.get_or_init(Made::default)
    }

    #[inline]
    pub(crate) fn index(&self) -> &Index<'static> {
        &self.index
    }

    /// Whether both are the table of the same enum.
    #[inline]
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// The entry of the kind with an ordinal, where the kinds of the system set follow those of the enum itself.
    pub(crate) fn entry(&'static self, system: &'static Self, ordinal: usize) -> &'static Entry {
        let own = self.entries();
        let entry = own.get(ordinal).or_else(|| system.entries().get(ordinal.checked_sub(own.len())?));
        entry.map_or(&UNKNOWN, |(entry, _)| entry)
    }

    /// The name of the variant with an ordinal.
    pub(crate) fn variant(&'static self, ordinal: usize) -> Option<&'static str> {
        self.entries().get(ordinal).map(|(_, variant)| *variant)
    }

    /// The label of the variant with an ordinal. A table has the same prefix at all times.
    pub(crate) fn label(&'static self, prefix: &str, ordinal: usize) -> Option<&'static str> {
        let variants = || self.entries().iter().map(|(_, variant)| *variant);
        self.made().labels.get_or_init(|| labels(prefix, variants())).get(ordinal).copied()
    }

    /// The methods of the enum, which `text` describes.
    pub(crate) fn methods(&'static self, text: &'static str) -> &'static [RestMethod] {
        self.made().methods.get_or_init(|| read(text))
    }

    fn entries(&'static self) -> &'static [(Entry, &'static str)] {
        self.made().entries.get_or_init(|| self.index.entries())
    }

    /// All kinds of the enum of this table, made when they are first used.
    pub(crate) fn all<E: Send + Sync>(
        &'static self,
        make: impl FnOnce() -> Box<[E]>,
    ) -> Option<&'static [E]> {
        self.made().all.get_or_init(|| Box::new(make())).downcast_ref::<Box<[E]>>().map(|all| &**all)
    }
}
