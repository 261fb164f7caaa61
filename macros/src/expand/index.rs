//! The index of a table: codes and where they stand in the text in, the bytes in which the runtime's `Table` finds them
//! out.
//!
//! A perfect hash table, made as phf makes them: codes fall into buckets by their hash, and for each bucket, the
//! fullest first, a rotation is looked for that leads its codes to slots of their own.

use crate::hash::{bucket, hash, is_plain, place};
use crate::set::{Row, has_cfg};

/// Where a code is, as the runtime reads it; all bytes of a free one are 0.
type Slot = [u8; 8];

/// What the runtime's `Index` is made of; nothing but its texts, where the runtime has to read line by line.
#[derive(Default)]
pub(super) struct Index {
    /// How many words of a code its hash is made of.
    pub(super) reach: u8,
    pub(super) rotations: Vec<u8>,
    pub(super) slots: Vec<u8>,
    /// The slots of the rows that are not for every answer with their code.
    pub(super) ruled: Vec<u8>,
}

impl Index {
    /// The index of rows whose codes begin at these offsets of one text. Nothing where a `cfg` may remove rows later,
    /// where a slot cannot hold what it has to, or where codes cannot be told apart by their hashes.
    pub(super) fn of(rows: &[Row], offsets: &[usize]) -> Self {
        let most = usize::from(u16::MAX);
        if rows.is_empty()
            || has_cfg(rows)
            || rows.len() > most
            || !rows.iter().all(|row| row.code.code.len() <= most && is_plain(row.code.code.as_bytes()))
        {
            return Self::default();
        }
        let (mut codes, mut ruled) = (Vec::with_capacity(rows.len()), Vec::new());
        for (number, (row, offset)) in rows.iter().zip(offsets).enumerate() {
            let slot = slot(row.code.code.len(), number, *offset);
            if row.code.prefix || !row.code.when.is_empty() {
                ruled.extend(slot);
            } else {
                codes.push((row.code.code.as_bytes(), slot));
            }
        }
        (1..=4).find_map(|reach| Self::of_reach(&codes, reach, &ruled)).unwrap_or_default()
    }

    /// None where two codes have one hash: with the longest reach, those that differ in nothing but what is between
    /// their ends, or in signs that the hash takes for a letter in either case.
    fn of_reach(codes: &[(&[u8], Slot)], reach: u8, ruled: &[u8]) -> Option<Self> {
        let codes: Vec<_> = codes.iter().map(|(code, slot)| (hash(code, reach), *slot)).collect();
        let mut hashes: Vec<u64> = codes.iter().map(|(hash, _)| *hash).collect();
        hashes.sort_unstable();
        if hashes.windows(2).any(|pair| pair[0] == pair[1]) {
            return None;
        }
        let least = (codes.len() * 5 / 4).next_power_of_two();
        // One rotation for all is the fastest; small sets find one.
        let one = |size: usize| (size <= 64).then(|| placed(&codes, size, 1)).flatten();
        let many = |size: usize| placed(&codes, size, size.div_ceil(2));
        let (rotations, slots) = one(least)
            .or_else(|| one(least * 2))
            .or_else(|| (0..4).find_map(|doubled| many(least << doubled)))?;
        Some(Self { reach, rotations, slots: slots.concat(), ruled: ruled.to_vec() })
    }
}

fn slot(length: usize, number: usize, offset: usize) -> Slot {
    (length as u64 | (number as u64) << 16 | (offset as u64) << 32).to_le_bytes()
}

/// A slot for each code, in a table of a size that is a power of two.
fn placed(codes: &[(u64, Slot)], size: usize, buckets: usize) -> Option<(Vec<u8>, Vec<Slot>)> {
    let mut buckets = vec![Vec::new(); buckets];
    let last = buckets.len() - 1;
    for (hash, slot) in codes {
        buckets[bucket(*hash, last)].push((*hash, *slot));
    }
    let mut order: Vec<usize> = (0..buckets.len()).collect();
    order.sort_by_key(|at| usize::MAX - buckets[*at].len());
    let mut rotations = vec![0; buckets.len()];
    let mut slots = vec![Slot::default(); size];
    for at in order {
        rotations[at] = (0..64).find(|rotation| fill(&mut slots, &buckets[at], *rotation))?;
    }
    Some((rotations, slots))
}

/// Gives each code of a bucket a slot of its own, if a rotation leads to such.
fn fill(slots: &mut [Slot], codes: &[(u64, Slot)], rotation: u8) -> bool {
    let last = slots.len() - 1;
    for (number, (hash, slot)) in codes.iter().enumerate() {
        let at = place(*hash, rotation, last);
        if slots[at] != Slot::default() {
            for (hash, _) in &codes[..number] {
                slots[place(*hash, rotation, last)] = Slot::default();
            }
            return false;
        }
        slots[at] = *slot;
    }
    true
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::ops::Range;
    use std::path::Path;

    use super::{Index, slot};
    use crate::hash::{bucket, hash, place};
    use crate::set::{Code, Row, When};

    fn row(code: &str) -> Row {
        Row::documented("X".to_owned(), Code { code: code.to_owned(), ..Code::default() })
    }

    /// The index over codes that stand one behind the other, behind one sign.
    fn index(rows: &[Row]) -> (String, Index) {
        let (mut text, mut offsets) = ("|".to_owned(), Vec::new());
        for row in rows {
            offsets.push(text.len());
            text.push_str(&row.code.code);
        }
        (text, Index::of(rows, &offsets))
    }

    /// What the runtime does: the number of the row at the one slot that the code can have.
    fn looked_up(text: &str, index: &Index, code: &str) -> Option<usize> {
        let slots = index.slots.as_chunks::<8>().0;
        let hash = hash(code.as_bytes(), index.reach);
        let rotation = index.rotations[bucket(hash, index.rotations.len() - 1)];
        let slot = u64::from_le_bytes(slots[place(hash, rotation, slots.len() - 1)]);
        let part = |bits: Range<u32>| {
            usize::try_from(slot >> bits.start & ((1 << bits.len()) - 1)).expect("at most 32 bits")
        };
        let (length, number, start) = (part(0..16), part(16..32), part(32..64));
        (start != 0 && text[start..start + length] == *code).then_some(number)
    }

    #[test]
    fn every_code_is_found_and_no_other() {
        for count in [1_usize, 2, 3, 4, 5, 8, 20, 51, 100, 204, 255, 256, 300, 3000] {
            for width in [1, 6, 13, 40] {
                let rows: Vec<Row> =
                    (0..count).map(|number| row(&format!("C{number:0width$}_{}", number % 7))).collect();
                let (text, index) = index(&rows);
                let least = 8 * (count * 5 / 4).next_power_of_two();
                assert!(index.slots.len() <= 4 * least, "{count} codes take {} bytes", index.slots.len());
                assert!(index.ruled.is_empty());
                assert!(index.rotations.len() == 1 || count > 8, "one rotation is the fastest");
                for (number, row) in rows.iter().enumerate() {
                    let code = &row.code.code;
                    assert_eq!(looked_up(&text, &index, code), Some(number), "{code} of {count}");
                }
                assert_eq!(looked_up(&text, &index, "C_X"), None);
            }
        }
    }

    #[test]
    fn a_hash_reaches_as_far_as_it_must() {
        for (end, reach) in
            [("", 1), ("_SHARED_END", 2), ("_AND_A_SHARED_END", 3), ("_AND_A_LONGER_SHARED_END", 4)]
        {
            let codes = ["CODE_ONE", "CODE_TWO"].map(|start| start.to_owned() + end);
            let codes = codes.each_ref().map(String::as_str);
            assert_eq!(index(&codes.map(row)).1.reach, reach, "{codes:?}");
        }
    }

    #[test]
    fn codes_that_cannot_be_told_apart_have_no_index() {
        for codes in [
            ["LEFT_SIDE[", "LEFT_SIDE_"],
            ["ALL_SHARE_A_THE_END_WHICH_IS_LONG_ENOUGH", "ALL_SHARE_B_THE_END_WHICH_IS_LONG_ENOUGH"],
        ] {
            assert!(index(&codes.map(row)).1.slots.is_empty(), "{codes:?}");
        }
    }

    #[test]
    fn every_documented_method_has_an_index() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/methods");
        let mut count = 0;
        for file in fs::read_dir(folder).expect("the methods") {
            let text = fs::read_to_string(file.expect("a file").path()).expect("text");
            let file: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            for (name, method) in file["methods"].as_object().expect("methods") {
                let entries = method["errors"].as_array().expect("errors").iter();
                let exact = entries.filter(|entry| entry["when"].is_null() && entry["prefix"].is_null());
                let rows: Vec<Row> =
                    exact.map(|entry| row(entry["code"].as_str().expect("a code"))).collect();
                assert!(rows.is_empty() || !index(&rows).1.slots.is_empty(), "{name}");
                count += 1;
            }
        }
        assert!(count > 1600, "{count}");
    }

    #[test]
    fn what_a_slot_cannot_hold_has_no_index() {
        let long = |length: usize| index(&[row("A"), row(&"B".repeat(length))]).1.slots.is_empty();
        assert!(!long(65_535) && long(65_536) && index(&[]).1.slots.is_empty());
        let many = |count: usize| (0..count).map(|number| row(&format!("{number:08}"))).collect::<Vec<_>>();
        assert!(index(&many(65_537)).1.slots.is_empty());
        assert_eq!(slot(0xFFFE, 0xFFFD, 0x0102_0304), [0xFE, 0xFF, 0xFD, 0xFF, 4, 3, 2, 1]);
    }

    #[test]
    fn rows_with_a_condition_are_listed_beside_the_index() {
        let (mut prefix, mut conditional) = (row("B_"), row("A"));
        prefix.code.prefix = true;
        conditional.code.when = When { statuses: vec![401], message: None };
        let (text, index) = index(&[row("A"), prefix, conditional, row("C"), row("")]);
        let numbers: Vec<u8> = index.ruled.as_chunks::<8>().0.iter().map(|slot| slot[2]).collect();
        assert_eq!(numbers, [1, 2]);
        for (code, expected) in [("A", Some(0)), ("B_", None), ("C", Some(3)), ("", Some(4))] {
            assert_eq!(looked_up(&text, &index, code), expected, "{code}");
        }
    }
}
