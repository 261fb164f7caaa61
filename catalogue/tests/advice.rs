//! What the advice of the whole catalogue may not be: a repeat that cannot help, a fallback that claims to know, a token
//! that the token server is asked to refresh.

use std::fmt::Write as _;

use bitrix_errors_catalogue::builtin::{all_methods, method, system};
use bitrix_errors_catalogue::{CatalogueEntry, Method};
use bitrix_errors_core::{Category, Recovery, Retry};

/// Method errors that are repeatable without a status that says so, and why; five at most.
const REPEATABLE: &[(&str, &str, &str)] = &[(
    "note.collection.delete",
    "NOTE_COLLECTION_UNDER_IMPORT",
    "the page says to wait for the end of the import, and nothing was done before",
)];

/// Codes that methods send whatever happened.
const SAY_NOTHING: &[&str] =
    &["", "0", "100", "400", "510", "ERROR", "ERROR_CODE", "ERROR_CORE", "UNKNOWN_ERROR", "WRONG_REQUEST"];

/// Every method with each of its entries.
fn for_each_entry(mut look: impl FnMut(&Method, &CatalogueEntry)) {
    for method in all_methods() {
        method.entries.iter().for_each(|entry| look(&method, entry));
    }
}

#[test]
fn no_method_error_is_repeatable_unless_its_status_says_so() {
    let mut faults = String::new();
    let mut exceptions = Vec::new();
    for_each_entry(|method, entry| {
        let CatalogueEntry { entry, .. } = entry;
        let mut statuses = entry.statuses.iter().chain(entry.when.iter().flat_map(|when| &when.statuses));
        if entry.classification().2 == Retry::Never || statuses.any(|s| matches!(s, 401 | 429 | 500..=599)) {
            return;
        }
        let found = (&*method.name, &*entry.code);
        match REPEATABLE.iter().find(|(method, code, _)| (*method, *code) == found) {
            Some(exception) => exceptions.push(exception),
            None => writeln!(faults, "{} {:?}", found.0, found.1).expect("a string"),
        }
    });
    assert!(faults.is_empty(), "repeatable, and no status says so:\n{faults}");
    assert!(REPEATABLE.len() <= 5);
    assert_eq!(exceptions.len(), REPEATABLE.len(), "an exception is of no use: {exceptions:?}");
}

#[test]
fn no_fallback_claims_what_another_cause_of_its_code_contradicts() {
    let mut faults = String::new();
    for_each_entry(|method, fallback| {
        let category = fallback.entry.classification().0;
        let is_fallback = fallback.entry.when.is_empty() && SAY_NOTHING.contains(&&*fallback.entry.code);
        if !is_fallback || category == Category::Unknown {
            return;
        }
        let causes = method.entries.iter().filter(|cause| {
            !cause.entry.when.is_empty() && cause.entry.codes().any(|code| code == fallback.entry.code)
        });
        for cause in causes.filter(|cause| cause.entry.classification().0 != category) {
            let name = &method.name;
            let code = &fallback.entry.code;
            writeln!(faults, "{name} {code:?}: {category}, but {}", cause.variant).expect("a string");
        }
    });
    assert!(faults.is_empty(), "fallbacks that claim to know:\n{faults}");
}

#[test]
fn nothing_that_the_token_server_answers_is_cured_by_a_refresh() {
    let (tokens, _) = method("oauth.token").expect("the token server");
    let refreshes = |entry: &&CatalogueEntry| entry.entry.classification().1 == Recovery::RefreshToken;
    let own: Vec<_> = tokens.entries.iter().filter(refreshes).map(|entry| &entry.variant).collect();
    assert!(own.is_empty(), "{own:?}");
    // What the set takes over from the system set.
    for inherited in system().entries.iter().filter(refreshes) {
        let is_hidden = tokens.entries.iter().any(|own| {
            let has_code = |code: &str| own.entry.codes().any(|known| known == code);
            inherited.entry.codes().all(has_code)
                && (own.entry.is_for_every_answer() || own.entry.is_same_case(&inherited.entry))
        });
        assert!(is_hidden, "{} of the system set is to be refreshed", inherited.variant);
    }
}
