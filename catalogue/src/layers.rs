//! A user's entries over the library's: two lists in, one list and what is wrong with it out.

use std::collections::{HashMap, HashSet};

use bitrix_errors_core::rules::quoted;

use crate::cases::Cases;
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
    let mut is_kept = vec![true; library.len()];
    let mut cases = Cases::new();
    for (at, entry) in library.iter().enumerate() {
        cases.add(cases.of(&entry.entry), at);
    }
    for entry in users {
        let case = cases.of(&entry.entry);
        let same = cases.find(&case, |at| is_kept[at] && merged[at].entry.is_same_case(&entry.entry));
        if let [first, others @ ..] = same.as_slice() {
            merged[*first] = replaced(&merged[*first], entry);
            for at in others {
                is_kept[*at] = false;
            }
        } else {
            cases.add(case, merged.len());
            merged.push(entry.clone());
            is_kept.push(true);
        }
    }
    let faults = refuse_rivals(users, &merged, &mut is_kept);
    let mut is_kept = is_kept.into_iter();
    merged.retain(|_| is_kept.next().unwrap_or(true));
    (merged, faults)
}

/// Takes away what makes the same variant as an entry of the user's, and says so.
fn refuse_rivals(
    users: &[CatalogueEntry],
    merged: &[CatalogueEntry],
    is_kept: &mut [bool],
) -> Vec<FileFault> {
    let mut faults = Vec::new();
    let mut by_variant: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in merged.iter().enumerate() {
        by_variant.entry(&entry.variant).or_default().push(at);
    }
    let mut seen = HashSet::new();
    for entry in users.iter().filter(|entry| seen.insert(entry.variant.as_str())) {
        let places = by_variant.get(entry.variant.as_str()).map_or(&[][..], Vec::as_slice);
        let mut first = None;
        for at in places.iter().copied() {
            if is_kept[at] && !merged[at].entry.is_same_case(&entry.entry) {
                is_kept[at] = false;
                first.get_or_insert(&merged[at]);
            }
        }
        let Some(rival) = first else { continue };
        let message = format!(
            "the documented code `{}` makes the variant `{}` too; give this entry another `\"variant\"`",
            quoted(&rival.entry.code),
            quoted(&rival.variant)
        );
        faults.push(FileFault { span: entry.span, message: message.into() });
    }
    faults
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
    fn an_entry_for_the_errors_of_several_takes_the_place_of_all() {
        let library = entries(
            r#"{"code": "X", "variant": "A", "when": {"status": 401}, "category": "plan"},
            {"code": "X", "variant": "B", "category": "plan"},
            {"code": "X", "variant": "C", "when": {"status": [403, 404]}, "category": "plan"}"#,
        );
        let users =
            entries(r#"{"code": "X", "variant": "D", "when": {"status": [404, 401]}, "category": "quota"}"#);
        let (merged, faults) = laid_over(&library, &users);
        let variants: Vec<&str> = merged.iter().map(|entry| &*entry.variant).collect();
        assert_eq!((variants, faults.len()), (vec!["D", "B"], 0));
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
