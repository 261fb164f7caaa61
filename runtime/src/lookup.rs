//! A code's row in a generated table: a string in, a row number out.
//!
//! A hash index over the exact codes of one set, filled by the macro, and a short scan over the few
//! entries that are only a beginning of a code or apply to some answers only. Nothing is allocated.

use std::sync::OnceLock;

use crate::entry::{Entry, UNKNOWN};
use crate::hash::hash;
use crate::wire::WireError;

/// The kinds of one enum and what is known about them: the one static of its expansion.
pub struct Kinds<E: 'static> {
    /// The enum's own, one for each row of the table.
    pub(crate) own: &'static [E],
    pub(crate) table: Table,
    /// Those of the system set too, once somebody asks for all.
    all: OnceLock<Box<[E]>>,
}

impl<E: Copy> Kinds<E> {
    /// Kinds, and the table whose rows are theirs in the same order.
    #[must_use]
    pub const fn new(own: &'static [E], table: Table) -> Self {
        Self { own, table, all: OnceLock::new() }
    }

    /// How many the enum has of its own.
    #[must_use]
    #[allow(clippy::len_without_is_empty)] // generated code asks for nothing else
    pub const fn len(&self) -> usize {
        self.own.len()
    }

    /// The kind at a place, where those of the system set follow the enum's own.
    pub(crate) fn at<S: Copy + Into<E>>(&self, system: &Kinds<S>, place: usize) -> E {
        match self.own.get(place) {
            Some(kind) => *kind,
            None => system.own[place - self.own.len()].into(),
        }
    }

    pub(crate) fn all<S: Copy + Into<E>>(&'static self, system: &'static Kinds<S>) -> &'static [E] {
        if self.table.is(&system.table) {
            return self.own;
        }
        self.all.get_or_init(|| {
            let system = system.own.iter().map(|kind| (*kind).into());
            self.own.iter().copied().chain(system).collect()
        })
    }
}

/// The entries of one set of codes, with their index.
#[allow(clippy::exhaustive_structs)] // generated code makes it
pub struct Table {
    /// One row for each variant.
    pub entries: &'static [Entry],
    /// A hash table of row numbers plus one, 0 where free; one byte each, or two where rows are many. Empty
    /// where a `cfg` may have removed rows after the index was made.
    pub index: &'static [u8],
    /// Whether some entries are a beginning only, or for some answers only.
    pub has_rules: bool,
}

impl Table {
    /// Whether it is the same one: a system set is its own system set.
    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }

    /// The entry at a place, where those of the system set follow the enum's own.
    pub(crate) fn entry(&'static self, system: &'static Self, place: usize) -> &'static Entry {
        let beyond = place.wrapping_sub(self.entries.len());
        self.entries.get(place).or_else(|| system.entries.get(beyond)).unwrap_or(&UNKNOWN)
    }

    /// The row for a code that nothing else is known about.
    pub(crate) fn by_code(&self, code: &str) -> Option<Hit> {
        self.exact(code)
            .or_else(|| self.exact_trimmed(code))
            .map(Hit::Exact)
            .or_else(|| self.by_prefix(code).map(Hit::Prefix))
    }

    /// The row for an error as it was sent.
    fn by_wire(&self, wire: &WireError<'_>) -> Option<Hit> {
        self.by_condition(wire).map(Hit::Condition).or_else(|| self.by_code(wire.code()))
    }

    fn exact(&self, code: &str) -> Option<usize> {
        if self.index.is_empty() {
            return self.scan(code);
        }
        let is_wide = self.entries.len() > NARROW;
        let mask = (self.index.len() >> usize::from(is_wide)) - 1;
        let mut slot = home(hash(code.as_bytes()), mask);
        loop {
            let found = if is_wide {
                let (low, high) = (*self.index.get(2 * slot)?, *self.index.get(2 * slot + 1)?);
                usize::from(u16::from_le_bytes([low, high]))
            } else {
                usize::from(*self.index.get(slot)?)
            };
            let row = found.checked_sub(1)?;
            if same_code(self.entries.get(row)?.code, code) {
                return Some(row);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn scan(&self, code: &str) -> Option<usize> {
        let is_plain = |entry: &Entry| !entry.rule.prefix && !entry.rule.is_conditional();
        self.entries.iter().position(|entry| is_plain(entry) && same_code(entry.code, code))
    }

    #[cold]
    fn exact_trimmed(&self, code: &str) -> Option<usize> {
        let trimmed = code.trim();
        if trimmed.len() == code.len() { None } else { self.exact(trimmed) }
    }

    /// The longest beginning of the code that has an entry.
    fn by_prefix(&self, code: &str) -> Option<usize> {
        if !self.has_rules {
            return None;
        }
        let code = code.trim_start();
        let is_beginning = |entry: &Entry| {
            entry.rule.prefix
                && !entry.rule.is_conditional()
                && code.get(..entry.code.len()).is_some_and(|start| same_code(entry.code, start))
        };
        self.best(is_beginning, |entry| entry.code.len())
    }

    /// The entry with a condition that the answer meets; more conditions are a closer fit.
    fn by_condition(&self, wire: &WireError<'_>) -> Option<usize> {
        if !self.has_rules {
            return None;
        }
        let code = wire.code().trim();
        let fits = |entry: &Entry| {
            let same = if entry.rule.prefix {
                code.get(..entry.code.len()).is_some_and(|start| same_code(entry.code, start))
            } else {
                same_code(entry.code, code)
            };
            same && entry.rule.is_conditional() && entry.rule.matches(wire.status(), wire.description())
        };
        self.best(fits, |entry| {
            usize::from(entry.rule.message.is_some()) * 2
                + usize::from(!entry.rule.statuses.is_empty())
                + usize::from(!entry.rule.prefix) * 4
        })
    }

    /// The first of the entries with the highest rank.
    fn best(&self, fits: impl Fn(&Entry) -> bool, rank: impl Fn(&Entry) -> usize) -> Option<usize> {
        let mut best: Option<(usize, usize)> = None;
        for (row, entry) in self.entries.iter().enumerate().filter(|(_, entry)| fits(entry)) {
            let rank = rank(entry);
            if best.is_none_or(|(_, highest)| rank > highest) {
                best = Some((row, rank));
            }
        }
        best.map(|(row, _)| row)
    }
}

/// A row, and how the code led to it.
#[derive(Clone, Copy)]
pub(crate) enum Hit {
    Exact(usize),
    Condition(usize),
    Prefix(usize),
}

impl Hit {
    pub(crate) fn row(self) -> usize {
        let (Self::Exact(row) | Self::Condition(row) | Self::Prefix(row)) = self;
        row
    }
}

/// The place of a code among the kinds of a set: its own rows, then those of its system set.
pub(crate) fn position(own: &Table, system: &Table, code: &str) -> Option<usize> {
    match own.by_code(code) {
        Some(Hit::Exact(row)) => Some(row),
        hit if own.is(system) => hit.map(Hit::row),
        hit => merged(own, hit, system.by_code(code)),
    }
}

/// The same for an error as it was sent, which may tell entries of one code apart.
pub(crate) fn identify(own: &Table, system: &Table, wire: &WireError<'_>) -> Option<usize> {
    match own.by_wire(wire) {
        hit if own.is(system) => hit.map(Hit::row),
        Some(Hit::Condition(row)) => Some(row),
        Some(Hit::Exact(row)) => match system.by_wire(wire) {
            Some(hit @ (Hit::Exact(_) | Hit::Condition(_)))
                if means_system(&own.entries[row], &system.entries[hit.row()], wire) =>
            {
                Some(own.entries.len() + hit.row())
            }
            _ => Some(row),
        },
        hit => merged(own, hit, system.by_wire(wire)),
    }
}

/// A whole code in the system set wins over the mere beginning of one in the method's own.
fn merged(own: &Table, hit: Option<Hit>, system: Option<Hit>) -> Option<usize> {
    match (hit, system) {
        (Some(Hit::Prefix(row)), None | Some(Hit::Prefix(_))) => Some(row),
        (_, Some(found)) => Some(own.entries.len() + found.row()),
        (found, None) => found.map(Hit::row),
    }
}

/// Whether an answer whose code is in both sets is the system's: the portal refused whoever called
/// (401, unless the method documents that for itself), or says it in the system entry's own words.
fn means_system(own: &Entry, system: &Entry, wire: &WireError<'_>) -> bool {
    let own_words = |entry: &Entry| {
        entry.message.is_some_and(|message| {
            wire.description().is_some_and(|sent| crate::fold::same_message(message, sent))
        })
    };
    if own_words(own) {
        return false;
    }
    wire.status() == 401 && !own.statuses.contains(&401) || own_words(system)
}

fn same_code(left: &str, right: &str) -> bool {
    left.len() == right.len() && (left == right || left.eq_ignore_ascii_case(right))
}

/// The most rows that a byte can number.
const NARROW: usize = 254;

#[allow(clippy::cast_possible_truncation)] // the lower bits are what is wanted
fn home(hash: u64, mask: usize) -> usize {
    hash as usize & mask
}

#[cfg(test)]
mod tests {
    use super::{Table, identify, position};
    use crate::category::Category;
    use crate::entry::{Entry, Rule};
    use crate::wire::WireError;

    const fn plain(code: &'static str, category: Category) -> Entry {
        Entry { code, category, ..Entry::PLAIN }
    }

    const fn ruled(
        code: &'static str,
        prefix: bool,
        statuses: &'static [u16],
        message: &'static str,
    ) -> Entry {
        let message = if message.is_empty() { None } else { Some(message) };
        Entry { rule: Rule { prefix, statuses, message }, ..plain(code, Category::Permission) }
    }

    static OWN: [Entry; 7] = [
        plain("PLAIN", Category::Conflict),
        plain("ACCESS_DENIED", Category::Permission),
        plain("", Category::Unknown),
        ruled("", false, &[], "Access denied"),
        ruled("", false, &[400], "Access denied"),
        ruled("ERROR_", true, &[], ""),
        ruled("ERROR_DEEP_", true, &[], ""),
    ];
    static SYSTEM: [Entry; 3] = [
        Entry { message: Some("Only on commercial plans"), ..plain("ACCESS_DENIED", Category::Plan) },
        plain("expired_token", Category::Authentication),
        plain("ERROR_METHOD_NOT_FOUND", Category::NotFound),
    ];
    static OWN_TABLE: Table = Table { entries: &OWN, index: b"", has_rules: true };
    static SYSTEM_TABLE: Table = Table { entries: &SYSTEM, index: b"", has_rules: false };

    #[test]
    fn a_code_is_found_in_any_letter_case_and_between_spaces() {
        for (code, expected) in [
            ("PLAIN", Some(0)),
            (" pLaIn\n", Some(0)),
            ("", Some(2)),
            ("EXPIRED_TOKEN", Some(7 + 1)),
            ("ERROR_OTHER", Some(5)),
            ("error_deep_other", Some(6)),
            ("ERROR_METHOD_NOT_FOUND", Some(7 + 2)),
            ("PLAINER", None),
            ("PLAI\u{212A}", None),
            ("ÄPLAIN", None),
        ] {
            assert_eq!(position(&OWN_TABLE, &SYSTEM_TABLE, code), expected, "{code:?}");
        }
    }

    #[test]
    fn the_closest_fit_wins() {
        for (status, code, description, expected) in [
            (400, "", "ACCESS DENIED.", Some(4)),
            (403, "", "access denied", Some(3)),
            (403, "", "something else", Some(2)),
            (403, "ACCESS_DENIED", "this user may not", Some(1)),
            (401, "ACCESS_DENIED", "this user may not", Some(7)),
            (403, "ACCESS_DENIED", "only on commercial plans!", Some(7)),
            (400, "ERROR_METHOD_NOT_FOUND", "", Some(7 + 2)),
            (400, "NOWHERE", "", None),
        ] {
            let wire = WireError::new(status, code).with_description(description);
            let found = identify(&OWN_TABLE, &SYSTEM_TABLE, &wire);
            assert_eq!(found, expected, "{status} {code:?} {description:?}");
        }
    }
}
