//! The entries of a user, laid over those of the library: two lists in, one list and its faults out.

use std::collections::{HashMap, HashSet};

use bitrix_errors_core::rules::quoted;

use crate::cases::Cases;
use crate::model::CatalogueEntry;
use crate::source::FileFault;

/// The entries of the library with those of the user laid over them: an entry for the same errors is replaced, a new
/// entry is added. The faults are faults of the user's file.
#[must_use]
pub fn laid_over(
    library: &[CatalogueEntry],
    users: &[CatalogueEntry],
) -> (Vec<CatalogueEntry>, Vec<FileFault>) {
    let mut result = library.to_vec();
    let mut faults = Vec::new();
    for entry in users {
        match result.iter_mut().find(|other| other.entry.is_same_case(&entry.entry)) {
            Some(other) => *other = replaced(other, entry),
            None => result.push(entry.clone()),
        }
    }
    for (at, entry) in users.iter().enumerate() {
        let is_rival = |other: &&CatalogueEntry| {
            other.variant == entry.variant && !other.entry.is_same_case(&entry.entry)
        };
        let Some(rival) = result.iter().find(is_rival) else { continue };
        if users[..at].iter().any(|before| before.variant == entry.variant) {
            continue;
        }
        let Some(rival) = first else { continue };
        let message = format!(
            "the documented code `{}` makes the variant `{}` too; give this entry another `\"variant\"`",
            quoted(&rival.entry.code),
            quoted(&rival.variant)
        );
        faults.push(FileFault { span: entry.span, message: message.into() });
        result.retain(|other| other.variant != entry.variant || other.entry.is_same_case(&entry.entry));
    }
    (result, faults)
}

/// The entry of the user in place of one of the library. Its classification wins; facts that it leaves out are taken
/// from the entry of the library.
fn replaced(library: &CatalogueEntry, users: &CatalogueEntry) -> CatalogueEntry {
    let mut users = users.clone();
    users.entry.fill_facts(&library.entry);
    users
}

#[cfg(test)]
mod tests {
    use super::laid_over;
    use crate::CatalogueFile;

    fn entries(list: &str) -> Vec<crate::CatalogueEntry> {
        let file = CatalogueFile::parse("f", format!(r#"{{"system": [{list}]}}"#));
        assert!(file.faults.is_empty(), "{:?}", file.rendered_faults());
        file.system
    }

    #[test]
    fn an_entry_takes_the_facts_that_it_leaves_out_from_the_one_it_replaces() {
        let library = entries(r#"{"code": "X", "category": "plan", "text": "theirs", "help": "their help"}"#);
        for (users, text, help) in [
            (r#"{"code": "x", "category": "quota"}"#, "theirs", "their help"),
            (r#"{"code": "x", "category": "quota", "text": "ours", "help": "our help"}"#, "ours", "our help"),
        ] {
            let (result, faults) = laid_over(&library, &entries(users));
            let entry = &result[0].entry;
            assert_eq!((result.len(), faults.len()), (1, 0));
            assert_eq!((entry.text.as_deref(), entry.help.as_deref()), (Some(text), Some(help)));
            assert_eq!(entry.category, Some(bitrix_errors_core::Category::Quota));
        }
    }

    #[test]
    fn an_entry_with_the_variant_of_another_is_refused_and_others_are_kept() {
        let library = entries(
            r#"{"code": "X", "category": "plan"}, {"code": "Y", "variant": "Z", "category": "plan"}"#,
        );
        let users = entries(r#"{"code": "Z", "category": "quota"}, {"code": "N", "category": "quota"}"#);
        let (result, faults) = laid_over(&library, &users);
        let codes: Vec<&str> = result.iter().map(|entry| &*entry.entry.code).collect();
        assert_eq!(codes, ["X", "Z", "N"]);
        assert!(faults[0].message.contains("`Y` makes the variant `Z` too"), "{}", faults[0].message);
        assert_eq!(faults.len(), 1);
    }
}
