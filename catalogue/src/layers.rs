//! A user's entries over the library's: two lists in, one list and what is wrong with it out.

use crate::model::CatalogueEntry;
use crate::source::FileFault;

/// The library's entries with the user's laid over them: an entry for the same errors is replaced, a new one is added.
/// The faults are those of the user's file.
#[must_use]
pub fn laid_over(
    library: &[CatalogueEntry],
    users: &[CatalogueEntry],
) -> (Vec<CatalogueEntry>, Vec<FileFault>) {
    let mut merged = library.to_vec();
    let mut faults = Vec::new();
    for entry in users {
        match merged.iter_mut().find(|other| other.entry.is_same_case(&entry.entry)) {
            Some(other) => *other = replaced(other, entry),
            None => merged.push(entry.clone()),
        }
    }
    for (at, entry) in users.iter().enumerate() {
        let is_rival = |other: &&CatalogueEntry| {
            other.variant == entry.variant && !other.entry.is_same_case(&entry.entry)
        };
        let Some(rival) = merged.iter().find(is_rival) else { continue };
        if users[..at].iter().any(|before| before.variant == entry.variant) {
            continue;
        }
        let message = format!(
            "the documented code `{}` makes the variant `{}` too; give this entry another `\"variant\"`",
            rival.entry.code, rival.variant
        );
        faults.push(FileFault { span: entry.span, message: message.into() });
        merged.retain(|other| other.variant != entry.variant || other.entry.is_same_case(&entry.entry));
    }
    (merged, faults)
}

/// The user's entry in the place of the library's: the user's classification wins; other fields are filled in from the
/// library's entry.
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
    fn an_entry_in_the_place_of_another_keeps_what_it_leaves_out() {
        let library = entries(r#"{"code": "X", "category": "plan", "text": "theirs", "help": "their help"}"#);
        for (users, text, help) in [
            (r#"{"code": "x", "category": "quota"}"#, "theirs", "their help"),
            (r#"{"code": "x", "category": "quota", "text": "ours", "help": "our help"}"#, "ours", "our help"),
        ] {
            let (merged, faults) = laid_over(&library, &entries(users));
            let entry = &merged[0].entry;
            assert_eq!((merged.len(), faults.len()), (1, 0));
            assert_eq!((entry.text.as_deref(), entry.help.as_deref()), (Some(text), Some(help)));
            assert_eq!(entry.category, Some(bitrix_errors_core::Category::Quota));
        }
    }

    #[test]
    fn an_entry_that_takes_the_name_of_another_is_refused_and_takes_nothing_else_away() {
        let library = entries(
            r#"{"code": "X", "category": "plan"}, {"code": "Y", "variant": "Z", "category": "plan"}"#,
        );
        let users = entries(r#"{"code": "Z", "category": "quota"}, {"code": "N", "category": "quota"}"#);
        let (merged, faults) = laid_over(&library, &users);
        let codes: Vec<&str> = merged.iter().map(|entry| &*entry.entry.code).collect();
        assert_eq!(codes, ["X", "Z", "N"]);
        assert!(faults[0].message.contains("`Y` makes the variant `Z` too"), "{}", faults[0].message);
        assert_eq!(faults.len(), 1);
    }
}
