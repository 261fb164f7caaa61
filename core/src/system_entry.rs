//! Whether an entry of a method repeats one of the system set: two entries in, yes or no out.
//!
//! The code of such an entry is `System(…)` in the enum of the method, and has no variant of its own.

use crate::code::same_code;
use crate::entry::OwnedEntry;

/// Whether this entry of a method says the same as that entry of the system set. One that is for some answers with its
/// code alone never does, nor one that has a text: it says more.
#[must_use]
pub fn same_as_system_entry(entry: &OwnedEntry, system: &OwnedEntry) -> bool {
    entry.is_for_every_answer()
        && entry.text.is_none()
        && entry.codes().all(|code| system.codes().any(|theirs| same_code(code, theirs)))
        && entry.category == system.category
        && (entry.recovery.is_none() || entry.recovery == system.recovery)
        && (entry.retry.is_none() || entry.retry == system.retry)
}

#[cfg(test)]
mod tests {
    use super::same_as_system_entry;
    use crate::class::{Category, Recovery, Retry};
    use crate::entry::{OwnedEntry, When};

    fn with_status(entry: OwnedEntry) -> OwnedEntry {
        OwnedEntry { when: vec![When { statuses: vec![401], message: None }], ..entry }
    }

    #[test]
    fn an_entry_with_the_same_meaning_is_the_system_entry() {
        let system = || OwnedEntry {
            code: "NO_ACCESS".to_owned(),
            category: Some(Category::Permission),
            recovery: Some(Recovery::UpgradePlan),
            retry: Some(Retry::Never),
            ..OwnedEntry::default()
        };
        let code = |code: &str| OwnedEntry { code: code.to_owned(), ..system() };
        for (entry, is_same) in [
            (system(), true),
            (OwnedEntry { recovery: None, retry: None, ..code("no_access") }, true),
            (code("NO_ACCES"), false),
            (code("NO_ACCESZ"), false),
            (OwnedEntry { category: Some(Category::Plan), ..system() }, false),
            (OwnedEntry { recovery: Some(Recovery::Inspect), ..system() }, false),
            (OwnedEntry { retry: Some(Retry::Always), ..system() }, false),
            (OwnedEntry { is_prefix: true, ..system() }, false),
            (with_status(system()), false),
            (OwnedEntry { text: Some("this user may not".to_owned()), ..system() }, false),
        ] {
            assert_eq!(same_as_system_entry(&entry, &system()), is_same, "{entry:?}");
        }
        assert!(same_as_system_entry(&system(), &with_status(system())));
        let aliased = OwnedEntry { aliases: vec!["ACCESS_NO".to_owned()], ..system() };
        assert!(same_as_system_entry(&code("access_no"), &aliased));
    }
}
