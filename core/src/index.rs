//! The rows of one set and their index: text and a perfect hash table in, the row of a code out.
//!
//! [`PerfectHash`](crate::perfect::PerfectHash) makes the table. Without a table, such as where a `cfg` may have
//! removed rows after the macro made it, the rows are read one by one. Nothing is allocated.

use crate::code::trimmed;
use crate::entry::Entry;
use crate::hash::{bucket, chunks, equal_ignoring_case, hash, hash_chunks, slot_index};
use crate::row::Row;
use crate::slot::Slot;

/// The codes of one set as text, one line for each kind in the order of the kinds, and a table of where each code is in
/// the text. It is a constant, so that a lookup is compiled for its set.
#[derive(Clone, Copy)]
pub struct Index<'a> {
    /// One text with all lines, or one text for each line where a `cfg` may have removed some.
    texts: &'a [&'a str],
    /// The text, where there is one.
    text: &'a [u8],
    /// One byte for each bucket: the rotation that leads its codes to different slots.
    rotations: &'a [u8],
    slots: &'a [[u8; 8]],
    chunks_hashed: u8,
    /// The slots of the lines whose code is a prefix, or which have a condition.
    conditional: &'a [[u8; 8]],
}

/// A row that was found, and how the code led to it.
pub(crate) struct Hit<'a> {
    pub(crate) number: usize,
    pub(crate) how: How,
    at: At<'a>,
}

/// Where a row is. The row is read only if it is needed.
enum At<'a> {
    Slot(Slot),
    Row(Row<'a>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// The row has this code, and applies to every answer with it.
    Exact,
    /// The answer meets the condition of the row.
    Condition,
    /// The code begins with the code of the row.
    Prefix,
}

impl<'a> Hit<'a> {
    pub(crate) fn row(&self, index: &Index<'a>) -> Row<'a> {
        match &self.at {
            At::Slot(slot) => index.row(*slot),
            At::Row(row) => *row,
        }
    }
}

impl<'a> Index<'a> {
    /// An index over texts, with the table that was made for them.
    #[must_use]
    pub const fn new(
        texts: &'a [&'a str],
        chunks_hashed: u8,
        rotations: &'a [u8],
        slots: &'a [u8],
        conditional: &'a [u8],
    ) -> Self {
        let text = if let [text] = texts { text.as_bytes() } else { &[] };
        Self {
            texts,
            text,
            rotations,
            slots: slots.as_chunks().0,
            chunks_hashed,
            conditional: conditional.as_chunks().0,
        }
    }

    /// Whether the set has no codes.
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// All rows, each with the number of its kind: an entry may have several.
    fn rows(&self) -> impl Iterator<Item = (usize, Row<'a>)> {
        let rows = self.texts.iter().flat_map(|text| Row::all(text));
        rows.scan(0_usize, |kinds, row| {
            *kinds += usize::from(row.is_first());
            Some((kinds.saturating_sub(1), row))
        })
    }

    /// The number of the row with this code, of at least 8 bytes and in any ASCII letter case, if the row applies to
    /// every answer with its code. It is compiled for each set, whose index is constant.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    #[must_use]
    pub fn find_long_code(&self, code: &str) -> Option<usize> {
        self.slot_of(code.as_bytes()).map(Slot::number)
    }

    /// The number of the row of a code, where only the code is known.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<usize> {
        self.by_code(code).map(|hit| hit.number)
    }

    /// The row of a code, where only the code is known.
    pub(crate) fn by_code(&self, code: &str) -> Option<Hit<'a>> {
        if self.is_empty() {
            return None;
        }
        let code = trimmed(code);
        let exact = if self.must_scan() {
            let is_it = |row: Row<'_>| row.has_code(code) && !row.is_prefix() && row.condition().is_none();
            self.rows().find(|(_, row)| is_it(*row)).map(|(number, row)| (number, At::Row(row)))
        } else {
            let code = code.as_bytes();
            let slot = if code.len() < 8 { self.slot_of_short(code) } else { self.slot_of(code) };
            slot.map(|slot| (slot.number(), At::Slot(slot)))
        };
        exact.map(|(number, at)| Hit { number, how: How::Exact, at }).or_else(|| self.by_prefix(code))
    }

    /// The row whose condition the answer meets. Among several, the one with the most conditions fits best.
    pub(crate) fn by_condition(&self, code: &str, status: u16, description: Option<&str>) -> Option<Hit<'a>> {
        let code = trimmed(code);
        self.best(code, How::Condition, |row| {
            let is_whole = row.code().len() == code.len();
            let condition = row.condition().filter(|_| is_whole || row.is_prefix())?;
            let is_met = condition.is_met(status, description);
            is_met.then(|| condition.rank() + 4 * usize::from(!row.is_prefix()))
        })
    }

    /// The row of the longest prefix of the code.
    fn by_prefix(&self, code: &str) -> Option<Hit<'a>> {
        self.best(code, How::Prefix, |row| {
            (row.is_prefix() && row.condition().is_none()).then(|| row.code().len())
        })
    }

    /// The first row with the highest rank, among the rows that have a prefix of the code or a condition.
    fn best(&self, code: &str, how: How, rank: impl Fn(Row<'a>) -> Option<usize>) -> Option<Hit<'a>> {
        let mut best: Option<(usize, Hit<'a>)> = None;
        let mut add = |number: usize, row: Row<'a>| {
            if let Some(rank) = rank(row)
                && best.as_ref().is_none_or(|(highest, _)| rank > *highest)
            {
                best = Some((rank, Hit { number, how, at: At::Row(row) }));
            }
        };
        if self.must_scan() {
            let rows = self.rows().filter(|(_, row)| row.begins(code));
            rows.for_each(|(number, row)| add(number, row));
        } else {
            let begins = |slot: &Slot| {
                let own = self.code_at(*slot, slot.length()).unwrap_or_default();
                code.as_bytes().get(..own.len()).is_some_and(|start| own.eq_ignore_ascii_case(start))
            };
            let slots = self.conditional.iter().copied().map(Slot::read);
            slots.filter(begins).for_each(|slot| add(slot.number(), self.row(slot)));
        }
        best.map(|(_, hit)| hit)
    }

    /// The slot of a code of at least 8 bytes.
    #[inline(always)]
    #[allow(clippy::inline_always)]
    fn slot_of(&self, code: &[u8]) -> Option<Slot> {
        let code_chunks = chunks(code)?;
        let slot = self.slot_for(hash_chunks(code_chunks, code.len(), self.chunks_hashed))?;
        equal_ignoring_case(self.code_at(slot, code.len())?, code, code_chunks).then_some(slot)
    }

    /// The slot of a code of less than 8 bytes.
    fn slot_of_short(&self, code: &[u8]) -> Option<Slot> {
        let slot = self.slot_for(hash(code, self.chunks_hashed)).filter(|slot| !slot.is_free())?;
        self.code_at(slot, code.len())?.eq_ignore_ascii_case(code).then_some(slot)
    }

    /// Whether the lines have to be read one by one.
    #[inline]
    fn must_scan(&self) -> bool {
        self.slots.is_empty()
    }

    /// The only slot that a code with this hash can have.
    #[inline]
    fn slot_for(&self, hash: u64) -> Option<Slot> {
        let Self { rotations, slots, .. } = self;
        let rotation = *rotations.get(bucket(hash, rotations.len().wrapping_sub(1)))?;
        slots.get(slot_index(hash, rotation, slots.len().wrapping_sub(1))).copied().map(Slot::read)
    }

    /// The code at a slot, if it has this length.
    #[inline]
    fn code_at(&self, slot: Slot, length: usize) -> Option<&'a [u8]> {
        if slot.length() != length {
            return None;
        }
        self.text.get(slot.offset()..).and_then(|text| text.get(..length))
    }

    /// The row at a slot.
    fn row(&self, slot: Slot) -> Row<'a> {
        self.texts.first().and_then(|text| Row::of_code_at(text, slot.offset())).unwrap_or_default()
    }
}

impl Index<'static> {
    /// What users see of each kind: its entry and the name of its variant.
    #[must_use]
    pub fn entries(&self) -> Box<[(Entry, &'static str)]> {
        let rows: Vec<(usize, Row<'static>)> = self.rows().collect();
        let kinds = rows.chunk_by(|(left, _), (right, _)| left == right);
        kinds
            .filter_map(|lines| {
                let (_, first) = lines.first()?;
                let mut aliases: Vec<&'static str> = lines.iter().map(|(_, row)| row.code()).collect();
                aliases.dedup();
                aliases.remove(0);
                // They stay for as long as the table, which is for ever.
                let aliases = if aliases.is_empty() { &[] } else { &*aliases.leak() };
                Some((first.entry(aliases), first.variant()))
            })
            .collect()
    }
}
