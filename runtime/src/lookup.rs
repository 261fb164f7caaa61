//! A code's row in a generated table: a string in, a row number out.
//!
//! A hash index over the exact codes of one set, filled while the user's crate is compiled, and a
//! short scan over the few entries that are only a beginning of a code or apply to some answers
//! only. Letter case is folded while hashing, eight bytes at a time, so that the usual spelling and
//! any other cost the same; nothing is allocated.

use crate::entry::Entry;
use crate::wire::WireError;

/// The hash index of one set of codes. `SLOTS` is a power of two, and at least twice the rows.
pub struct Index<const SLOTS: usize>([Slot; SLOTS]);

/// Row number plus one, and the upper half of the code's hash; 0 where free.
type Slot = u32;

impl<const SLOTS: usize> Index<SLOTS> {
    /// The index of the entries that are found by their whole code alone.
    #[must_use]
    pub const fn new(entries: &[Entry]) -> Self {
        let mut slots = [0; SLOTS];
        let mut row = 0;
        while row < entries.len() {
            let entry = &entries[row];
            if !entry.rule.prefix && !entry.rule.is_conditional() {
                let hash = hash(entry.code.as_bytes());
                let mut slot = home(hash, SLOTS);
                while slots[slot] != 0 {
                    slot = (slot + 1) % SLOTS;
                }
                slots[slot] = tag(hash) | (row_number(row) + 1);
            }
            row += 1;
        }
        Self(slots)
    }
}

/// The entries of one set of codes, one row for each variant, with their index.
pub struct Table {
    entries: &'static [Entry],
    slots: &'static [Slot],
    has_conditions: bool,
    has_prefixes: bool,
}

impl Table {
    /// A table over entries and the index that was made from them.
    #[must_use]
    pub const fn new<const SLOTS: usize>(entries: &'static [Entry], index: &'static Index<SLOTS>) -> Self {
        let (mut row, mut has_conditions, mut has_prefixes) = (0, false, false);
        while row < entries.len() {
            has_conditions |= entries[row].rule.is_conditional();
            has_prefixes |= entries[row].rule.prefix;
            row += 1;
        }
        Self { entries, slots: &index.0, has_conditions, has_prefixes }
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
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
        let hash = hash(code.as_bytes());
        let mut slot = home(hash, self.slots.len());
        loop {
            let found = *self.slots.get(slot)?;
            if found == 0 {
                return None;
            }
            if found & TAG == tag(hash) {
                let row = (found & !TAG) as usize - 1;
                if same_code(self.entries[row].code, code) {
                    return Some(row);
                }
            }
            slot = (slot + 1) % self.slots.len();
        }
    }

    #[cold]
    fn exact_trimmed(&self, code: &str) -> Option<usize> {
        let trimmed = code.trim();
        if trimmed.len() == code.len() { None } else { self.exact(trimmed) }
    }

    /// The longest beginning of the code that has an entry.
    fn by_prefix(&self, code: &str) -> Option<usize> {
        if !self.has_prefixes {
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
        if !self.has_conditions {
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

/// The place of a code among the kinds of a method's set: its own rows, then those of its system set.
#[must_use]
pub fn position(own: &Table, system: &Table, code: &str) -> Option<usize> {
    let hit = own.by_code(code);
    match hit {
        Some(Hit::Exact(row)) => Some(row),
        _ => merged(own, hit, system.by_code(code)),
    }
}

/// The same for an error as it was sent, which may tell entries of one code apart.
#[must_use]
pub fn identify(own: &Table, system: &Table, wire: &WireError<'_>) -> Option<usize> {
    match own.by_wire(wire) {
        Some(Hit::Condition(row)) => Some(row),
        Some(Hit::Exact(row)) => match system.by_wire(wire) {
            Some(hit @ (Hit::Exact(_) | Hit::Condition(_)))
                if means_system(&own.entries[row], &system.entries[hit.row()], wire) =>
            {
                Some(own.len() + hit.row())
            }
            _ => Some(row),
        },
        hit => merged(own, hit, system.by_wire(wire)),
    }
}

/// The row of an error within a set that stands for itself: a system set.
pub fn identify_within(set: &Table, wire: &WireError<'_>) -> Option<usize> {
    set.by_wire(wire).map(Hit::row)
}

/// The row of a code within a set that stands for itself.
pub fn position_within(set: &Table, code: &str) -> Option<usize> {
    set.by_code(code).map(Hit::row)
}

/// A whole code in the system set wins over the mere beginning of one in the method's own.
fn merged(own: &Table, hit: Option<Hit>, system: Option<Hit>) -> Option<usize> {
    match (hit, system) {
        (Some(Hit::Prefix(row)), None | Some(Hit::Prefix(_))) => Some(row),
        (_, Some(found)) => Some(own.len() + found.row()),
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

const TAG: Slot = 0xFFFF_0000;

#[allow(clippy::cast_possible_truncation)] // a set has fewer rows than a Rust enum has variants
const fn row_number(row: usize) -> Slot {
    assert!(row < 0xFFFF, "a set of codes has fewer than 65,535 rows");
    row as Slot
}

#[allow(clippy::cast_possible_truncation)] // the upper half is what is wanted
const fn tag(hash: u64) -> Slot {
    (hash >> 32) as Slot & TAG
}

#[allow(clippy::cast_possible_truncation)] // the lower bits are what is wanted
const fn home(hash: u64, slots: usize) -> usize {
    if slots == 0 { 0 } else { hash as usize & (slots - 1) }
}

/// A hash that does not tell upper case from lower case. Not for secrets, nor against an adversary:
/// the tables are fixed when the program is compiled.
const fn hash(code: &[u8]) -> u64 {
    const FOLD: u64 = 0x2020_2020_2020_2020;
    let mut hash = (code.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut rest = code;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        hash = mixed(hash, u64::from_le_bytes(*chunk) | FOLD);
        rest = after;
    }
    if !rest.is_empty() {
        let last = match code.last_chunk::<8>() {
            Some(chunk) => u64::from_le_bytes(*chunk),
            None => short(rest),
        };
        hash = mixed(hash, last | FOLD);
    }
    hash ^ (hash >> 29)
}

/// Up to seven bytes as a number.
const fn short(bytes: &[u8]) -> u64 {
    let (mut number, mut at) = (0, 0);
    while at < bytes.len() {
        number = (number << 8) | bytes[at] as u64;
        at += 1;
    }
    number
}

const fn mixed(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    product ^ (product >> 32)
}

#[cfg(test)]
mod tests {
    use super::{Index, Table, identify, position};
    use crate::category::Category;
    use crate::entry::Entry;
    use crate::wire::WireError;

    static OWN: [Entry; 7] = [
        Entry::new("PLAIN", Category::Conflict),
        Entry::new("ACCESS_DENIED", Category::Permission).statuses(&[403]),
        Entry::new("", Category::Unknown),
        Entry::new("", Category::Permission).when_message("Access denied"),
        Entry::new("", Category::Permission).when_message("Access denied").when_status(&[400]),
        Entry::new("ERROR_", Category::Unknown).prefix(),
        Entry::new("ERROR_DEEP_", Category::Conflict).prefix(),
    ];
    static SYSTEM: [Entry; 3] = [
        Entry::new("ACCESS_DENIED", Category::Plan).message("Only on commercial plans"),
        Entry::new("expired_token", Category::Authentication),
        Entry::new("ERROR_METHOD_NOT_FOUND", Category::NotFound),
    ];
    static OWN_TABLE: Table = Table::new(&OWN, &const { Index::<16>::new(&OWN) });
    static SYSTEM_TABLE: Table = Table::new(&SYSTEM, &const { Index::<8>::new(&SYSTEM) });

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

    #[test]
    fn every_row_of_a_full_index_is_found() {
        const CODES: [Entry; 64] = {
            const NAMES: &str = "AAAABACADAEAFAGAHAIAJAKALAMANAOAPAQARASATAUAVAWAXAYAZBABBBCBDBEBFBGBHBIBJBKBLBMBNBOBPBQBRBSBTBUBVBWBXBYBZCACBCCCDCECFCGCHCICJCKCLCMCNCO";
            let mut codes = [Entry::new("", Category::Unknown); 64];
            let mut i = 0;
            while i < 64 {
                codes[i].code = NAMES.split_at(2 * i + 2).0.split_at(2 * i).1;
                i += 1;
            }
            codes
        };
        static ENTRIES: [Entry; 64] = CODES;
        static INDEX: Index<128> = Index::new(&ENTRIES);
        let table = Table::new(&ENTRIES, &INDEX);
        for (row, entry) in ENTRIES.iter().enumerate() {
            assert_eq!(table.exact(entry.code), ENTRIES.iter().position(|e| e.code == entry.code), "{row}");
            assert!(table.exact(&entry.code.to_lowercase()).is_some());
        }
    }
}
