//! Which entries are for the same errors: an entry in, the places of those in its case out. How long a look takes does
//! not grow with their number.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use bitrix_errors_core::entry::{OwnedEntry, When};
use bitrix_errors_core::message::folded;

/// The places of entries, by the errors that they are for.
#[derive(Debug, Default)]
pub struct Cases {
    /// A file's author does not know the numbers, and cannot make many equal ones.
    numbers: RandomState,
    places: HashMap<u64, usize>,
}

/// What an entry is looked up by: a number for each of its codes, conditions and statuses. Two
/// entries that [`OwnedEntry::is_same_case`] takes for the same share a number.
#[derive(Debug)]
pub struct Case(Vec<u64>);

impl Cases {
    /// No places yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What an entry is looked up by here.
    #[must_use]
    pub fn of(&self, entry: &OwnedEntry) -> Case {
        let always = [When::default()];
        let conditions = if entry.when.is_empty() { &always[..] } else { &entry.when };
        let mut numbers = Vec::new();
        for code in entry.codes() {
            for when in conditions {
                let message = when.message.as_deref().map(|message| folded(message).collect::<String>());
                let whole = self.numbers.hash_one((code.to_ascii_lowercase(), entry.is_prefix, message));
                match when.statuses.as_slice() {
                    [] => numbers.push(whole),
                    statuses => {
                        numbers.extend(statuses.iter().map(|status| self.numbers.hash_one((whole, status))));
                    }
                }
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        Case(numbers)
    }

    /// The places of the entries in this case, from the least on. `is_same` tells whether the entry at a place is.
    pub fn find(&self, case: &Case, is_same: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut found: Vec<usize> =
            case.0.iter().filter_map(|number| self.place(*number, &is_same)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Adds the place of an entry, of whose case there is none yet.
    pub fn add(&mut self, case: Case, place: usize) {
        for mut number in case.0 {
            while self.places.contains_key(&number) {
                number = number.wrapping_add(1);
            }
            self.places.insert(number, place);
        }
    }

    /// Different cases may, once in ages, have one number; the second is then behind it.
    fn place(&self, mut number: u64, is_same: impl Fn(usize) -> bool) -> Option<usize> {
        loop {
            let place = *self.places.get(&number)?;
            if is_same(place) {
                return Some(place);
            }
            number = number.wrapping_add(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use bitrix_errors_core::entry::{OwnedEntry, When};

    use super::{Case, Cases};

    #[test]
    fn entries_are_found_by_the_errors_that_they_are_for() {
        let entry = |code: &str, message: Option<&str>, statuses: &[u16]| OwnedEntry {
            code: code.to_owned(),
            when: match (message, statuses) {
                (None, []) => Vec::new(),
                _ => vec![When { statuses: statuses.to_vec(), message: message.map(str::to_owned) }],
            },
            ..OwnedEntry::default()
        };
        let prefix = |code: &str| OwnedEntry { is_prefix: true, ..entry(code, None, &[]) };
        let entries = [
            entry("A", None, &[]),
            entry("A", Some("Not found."), &[]),
            entry("A", None, &[401, 403]),
            entry("A", Some("Not found."), &[404]),
            prefix("A"),
            entry("B", None, &[400]),
            entry("B", None, &[404]),
            OwnedEntry { aliases: vec!["D".to_owned()], ..entry("C", None, &[]) },
        ];
        let mut cases = Cases::new();
        for (at, entry) in entries.iter().enumerate() {
            let case = cases.of(entry);
            assert_eq!(cases.find(&case, |place| entries[place].is_same_case(entry)).len(), 0, "{entry:?}");
            cases.add(case, at);
        }
        for asked in entries.iter().cloned().chain([
            entry("a", Some("NOT FOUND"), &[]),
            entry("a", None, &[403, 500]),
            entry("b", None, &[404, 401, 400]),
            entry("a", Some("not found!"), &[401]),
            entry("A", None, &[400]),
            prefix("a"),
            prefix("B"),
            entry("d", None, &[]),
        ]) {
            let same: Vec<usize> =
                (0..entries.len()).filter(|place| entries[*place].is_same_case(&asked)).collect();
            let found = cases.find(&cases.of(&asked), |place| entries[place].is_same_case(&asked));
            assert_eq!(found, same, "{asked:?}");
        }
    }

    #[test]
    fn cases_of_one_number_are_told_apart() {
        let mut cases = Cases::new();
        for place in 0..3 {
            cases.add(Case(vec![u64::MAX]), place);
        }
        for place in 0..3 {
            assert_eq!(cases.find(&Case(vec![u64::MAX]), |at| at == place), [place]);
        }
        assert_eq!(cases.find(&Case(vec![u64::MAX]), |_| false).len(), 0);
    }
}
