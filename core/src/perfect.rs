//! Makes the index of a set: codes and their offsets in a text in, the bytes with which an
//! [`Index`](crate::index::Index) finds them out.
//!
//! A perfect hash table, made as phf makes them: the hash assigns each code to a bucket, and for each bucket, the
//! fullest first, a rotation is searched that gives its codes slots that are still free.

use crate::hash::{bucket, hash, is_plain, slot_index};
use crate::row::Lines;
use crate::slot::Slot;

/// The search for a table gives up after this many doublings of its size.
const DOUBLINGS: u32 = 4;

/// The parts of an index; empty if the runtime has to read line by line.
#[derive(Debug, Default)]
pub struct PerfectHash {
    /// How many chunks of a code are hashed.
    pub chunks_hashed: u8,
    /// The rotation of each bucket.
    pub rotations: Vec<u8>,
    /// The slots, eight bytes each.
    pub slots: Vec<u8>,
    /// The slots of the rows whose code is a prefix, or which have a condition.
    pub conditional: Vec<u8>,
}

impl PerfectHash {
    /// The table of lines. Empty where a slot cannot hold what it has to, or where codes cannot be told apart by their
    /// hashes.
    #[must_use]
    pub fn of(lines: &Lines<'_>) -> Self {
        let mut codes = Vec::new();
        let mut conditional = Vec::new();
        for case in lines.cases() {
            let code = case.code.as_bytes();
            let slot = Slot::new(code.len(), case.number, case.offset).filter(|_| is_plain(code));
            let Some(slot) = slot else { return Self::default() };
            if case.is_conditional {
                conditional.extend(slot.bytes());
            } else {
                codes.push((code, slot));
            }
        }
        if codes.is_empty() && conditional.is_empty() {
            return Self::default();
        }
        (1..=4).find_map(|chunks| Self::of_chunks(&codes, chunks, &conditional)).unwrap_or_default()
    }

    /// `None` if two codes have the same hash. With all four chunks these are codes that differ only between their
    /// ends, or only in characters that the hash takes for the two cases of a letter.
    fn of_chunks(codes: &[(&[u8], Slot)], chunks_hashed: u8, conditional: &[u8]) -> Option<Self> {
        let codes: Vec<_> = codes.iter().map(|(code, slot)| (hash(code, chunks_hashed), *slot)).collect();
        let mut hashes: Vec<u64> = codes.iter().map(|(hash, _)| *hash).collect();
        hashes.sort_unstable();
        if hashes.windows(2).any(|pair| pair[0] == pair[1]) {
            return None;
        }
        let least = (codes.len() * 5 / 4).next_power_of_two();
        // A single rotation for all codes is the fastest; small sets have one.
        let single = |size: usize| (size <= 64).then(|| place_all(&codes, size, 1)).flatten();
        let many = |size: usize| place_all(&codes, size, size.div_ceil(2));
        let (rotations, slots) = single(least)
            .or_else(|| single(least * 2))
            .or_else(|| (0..DOUBLINGS).find_map(|doubled| many(least << doubled)))?;
        Some(Self { chunks_hashed, rotations, slots: slots.concat(), conditional: conditional.to_vec() })
    }
}

/// Finds a slot for each code, in a table whose size is a power of two.
fn place_all(codes: &[(u64, Slot)], size: usize, buckets: usize) -> Option<(Vec<u8>, Vec<[u8; 8]>)> {
    let mut buckets = vec![Vec::new(); buckets];
    let last = buckets.len() - 1;
    for (hash, slot) in codes {
        buckets[bucket(*hash, last)].push((*hash, slot.bytes()));
    }
    let mut order: Vec<usize> = (0..buckets.len()).collect();
    order.sort_by_key(|at| usize::MAX - buckets[*at].len());
    let mut rotations = vec![0; buckets.len()];
    let mut slots = vec![Slot::FREE; size];
    for at in order {
        rotations[at] = (0..64).find(|rotation| fill_slots(&mut slots, &buckets[at], *rotation))?;
    }
    Some((rotations, slots))
}

/// Gives each code of a bucket a free slot, if this rotation leads to free slots only.
fn fill_slots(slots: &mut [[u8; 8]], codes: &[(u64, [u8; 8])], rotation: u8) -> bool {
    let last = slots.len() - 1;
    for (number, (hash, slot)) in codes.iter().enumerate() {
        let at = slot_index(*hash, rotation, last);
        if slots[at] != Slot::FREE {
            for (hash, _) in &codes[..number] {
                slots[slot_index(*hash, rotation, last)] = Slot::FREE;
            }
            return false;
        }
        slots[at] = *slot;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::PerfectHash;
    use crate::entry::{OwnedEntry, When};
    use crate::index::Index;
    use crate::row::Lines;

    fn entry(code: &str) -> OwnedEntry {
        OwnedEntry { code: code.to_owned(), ..OwnedEntry::default() }
    }

    /// The text of entries, and the table over it.
    fn table(entries: &[OwnedEntry]) -> (String, PerfectHash) {
        let lines = Lines::of(entries.iter().map(|entry| ("X", entry)));
        (lines.text(), PerfectHash::of(&lines))
    }

    fn found(text: &str, table: &PerfectHash, code: &str) -> Option<usize> {
        let texts = [text];
        let PerfectHash { chunks_hashed, rotations, slots, conditional } = table;
        Index::new(&texts, *chunks_hashed, rotations, slots, conditional).find(code)
    }

    #[test]
    fn every_code_is_found_and_no_other() {
        for count in [1_usize, 2, 3, 4, 5, 8, 20, 51, 100, 204, 255, 256, 300, 3000] {
            for width in [1, 6, 13, 40] {
                let entries: Vec<OwnedEntry> =
                    (0..count).map(|number| entry(&format!("C{number:0width$}_{}", number % 7))).collect();
                let (text, table) = table(&entries);
                let least = 8 * (count * 5 / 4).next_power_of_two();
                assert!(table.slots.len() <= 4 * least, "{count} codes take {} bytes", table.slots.len());
                assert!(table.conditional.is_empty());
                assert!(table.rotations.len() == 1 || count > 8, "one rotation is the fastest");
                for (number, entry) in entries.iter().enumerate() {
                    let code = &entry.code;
                    assert_eq!(found(&text, &table, code), Some(number), "{code} of {count}");
                }
                assert_eq!(found(&text, &table, "C_X"), None);
            }
        }
    }

    #[test]
    fn as_many_chunks_are_hashed_as_needed() {
        for (end, chunks) in
            [("", 1), ("_SHARED_END", 2), ("_AND_A_SHARED_END", 3), ("_AND_A_LONGER_SHARED_END", 4)]
        {
            let codes = ["CODE_ONE", "CODE_TWO"].map(|start| entry(&(start.to_owned() + end)));
            assert_eq!(table(&codes).1.chunks_hashed, chunks, "{codes:?}");
        }
    }

    #[test]
    fn codes_with_equal_hashes_have_no_table() {
        for codes in [
            ["LEFT_SIDE[", "LEFT_SIDE_"],
            ["ALL_SHARE_A_THE_END_WHICH_IS_LONG_ENOUGH", "ALL_SHARE_B_THE_END_WHICH_IS_LONG_ENOUGH"],
        ] {
            let (text, table) = table(&codes.map(entry));
            assert!(table.slots.is_empty(), "{codes:?}");
            for (number, code) in codes.iter().enumerate() {
                assert_eq!(found(&text, &table, code), Some(number), "they are found line by line");
            }
        }
    }

    #[test]
    fn values_that_do_not_fit_into_a_slot_have_no_table() {
        let long = |length: usize| table(&[entry("A"), entry(&"B".repeat(length))]).1.slots.is_empty();
        assert!(!long(65_535) && long(65_536) && table(&[]).1.slots.is_empty());
        let many: Vec<OwnedEntry> = (0..65_537).map(|number| entry(&format!("{number:08}"))).collect();
        assert!(table(&many).1.slots.is_empty());
    }

    #[test]
    fn rows_with_a_condition_are_listed_beside_the_table() {
        let prefix = OwnedEntry { is_prefix: true, ..entry("B_") };
        let when = vec![When { statuses: vec![401], message: None }];
        let conditional = OwnedEntry { when, ..entry("A") };
        let (text, table) = table(&[entry("A"), prefix, conditional, entry("C"), entry("")]);
        let numbers: Vec<u8> = table.conditional.as_chunks::<8>().0.iter().map(|slot| slot[2]).collect();
        assert_eq!(numbers, [1, 2]);
        for (code, expected) in
            [("A", Some(0)), ("B_", Some(1)), ("B_X", Some(1)), ("C", Some(3)), ("", Some(4))]
        {
            assert_eq!(found(&text, &table, code), expected, "{code}");
        }
    }

    #[test]
    fn an_alias_leads_to_the_row_of_its_entry() {
        let aliased =
            OwnedEntry { aliases: vec!["LONG_ALIAS_CODE".to_owned(), "B".to_owned()], ..entry("A") };
        let (text, table) = table(&[entry("C"), aliased, entry("D")]);
        for (code, expected) in [("A", 1), ("B", 1), ("long_alias_code", 1), ("C", 0), ("D", 2)] {
            assert_eq!(found(&text, &table, code), Some(expected), "{code}");
            assert_eq!(found(&text, &PerfectHash::default(), code), Some(expected), "{code}, line by line");
        }
    }
}
