//! One method: its entries in the repository and its facts in; the new documentation, and a list of changes, out.
//!
//! The facts decide which entries there are, and their code, statuses, literal description and category. People decide
//! everything else, which is carried over to the entry with the same meaning.

use std::collections::BTreeSet;

use bitrix_errors_catalogue::{CatalogueEntry, Method};
use bitrix_errors_core::class::Category;
use bitrix_errors_core::code::{is_reserved_variant, same_code, variant_name};
use bitrix_errors_core::entry::{OwnedEntry, When};
use bitrix_errors_core::message::same_message;

use super::facts::{Fact, FactEntry};
use super::wording::Wording;

/// The changes that a reviewer should look at, each a line of text.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    pub(crate) added: Vec<String>,
    pub(crate) removed: Vec<String>,
    pub(crate) reclassified: Vec<String>,
    /// Changed statuses and descriptions.
    pub(crate) other: Vec<String>,
    /// Variants whose names the tool had to make up.
    pub(crate) named: Vec<String>,
}

impl Changes {
    /// The same changes and one more line to look at.
    pub(crate) fn with(mut self, line: String) -> Self {
        self.other.push(line);
        self
    }

    pub(crate) fn is_empty(&self) -> bool {
        [&self.added, &self.removed, &self.reclassified, &self.other, &self.named]
            .iter()
            .all(|list| list.is_empty())
    }
}

/// The new documentation of a method.
pub(crate) fn merge(
    name: &str,
    old: Option<&Method>,
    fact: &Fact,
    wording: &mut Wording,
) -> (Method, Changes) {
    let old_entries = old.map(|method| method.entries.as_slice()).unwrap_or_default();
    let matched = find_matches(old_entries, &fact.entries);
    let mut changes = Changes::default();
    for (at, entry) in old_entries.iter().enumerate() {
        if !matched.contains(&Some(at)) {
            changes.removed.push(label(&entry.entry.code, &entry.variant, category(entry)));
        }
    }
    if let Some(old) = old {
        if old.docs.as_ref() != Some(&fact.docs) {
            changes.other.push(format!("documentation: {}", fact.docs));
        }
        if old.deprecated != fact.deprecated {
            changes.other.push(format!("deprecated: {}", fact.deprecated));
        }
    }
    // Names that users already have in their code come first; new entries must not take them.
    let mut taken: BTreeSet<String> =
        matched.iter().flatten().map(|&at| old_entries[at].variant.clone()).collect();
    let mut entries = Vec::new();
    for (new, found) in fact.entries.iter().zip(&matched) {
        let old = found.map(|at| &old_entries[at]);
        let variant = old.map_or_else(|| free_name(new, &mut taken, &mut changes), |old| old.variant.clone());
        if let Some(old) = old {
            compare(old, new, &variant, &mut changes);
        } else {
            changes.added.push(label(&new.code, &variant, new.category));
        }
        let mut entry = merged_entry(old, new, variant);
        add_wording(&mut entry, name, new, wording);
        entries.push(entry);
    }
    // What people decided about the method itself stays.
    let mut method = old.cloned().unwrap_or_else(|| Method::new(name));
    name.clone_into(&mut method.name);
    method.docs = Some(fact.docs.clone());
    method.deprecated = fact.deprecated;
    method.entries = entries;
    (method, changes)
}

/// For each new entry, the old one with the same meaning.
fn find_matches(old: &[CatalogueEntry], new: &[FactEntry]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    let same_wire = |old: &CatalogueEntry, new: &FactEntry| match (message(old), &new.message) {
        (Some(left), Some(right)) => same_message(left, right),
        (left, right) => left.is_none() && right.is_none(),
    };
    // If a description was reworded, the code and the name are still the same.
    let same_name = |old: &CatalogueEntry, new: &FactEntry| Some(&old.variant) == new.name.as_ref();
    for is_same in [&same_wire as &dyn Fn(&CatalogueEntry, &FactEntry) -> bool, &same_name] {
        for (at, new) in new.iter().enumerate() {
            if found[at].is_none() {
                let is_free = |at: &usize| !found.contains(&Some(*at));
                found[at] = (0..old.len())
                    .filter(is_free)
                    .find(|&at| same_code(&old[at].entry.code, &new.code) && is_same(&old[at], new));
            }
        }
    }
    found
}

/// The description that narrows an entry, if one does.
fn message(entry: &CatalogueEntry) -> Option<&str> {
    entry.entry.when.iter().find_map(|when| when.message.as_deref())
}

fn category(entry: &CatalogueEntry) -> Category {
    entry.entry.category.unwrap_or(Category::Unknown)
}

/// The entry as it will be in the file: the facts from `new`, everything else from `old`.
fn merged_entry(old: Option<&CatalogueEntry>, new: &FactEntry, variant: String) -> CatalogueEntry {
    let kept = old.map(|old| old.entry.clone()).unwrap_or_default();
    let entry = OwnedEntry {
        code: new.code.clone(),
        is_prefix: new.prefix,
        when: new
            .message
            .iter()
            .map(|message| When { message: Some(message.clone()), statuses: Vec::new() })
            .collect(),
        statuses: new.statuses.clone(),
        category: Some(new.category),
        ..kept
    };
    CatalogueEntry {
        shadows_system: old.is_some_and(|old| old.shadows_system),
        ..CatalogueEntry::new(entry, variant)
    }
}

/// Adds the text and the help of the wording to an entry that has none. A help belongs to its text: it might contradict
/// a text that a person wrote.
fn add_wording(entry: &mut CatalogueEntry, method: &str, new: &FactEntry, wording: &mut Wording) {
    let name = new.name.as_deref().unwrap_or(&entry.variant);
    let Some(phrase) = wording.phrase(method, &new.code, name) else { return };
    let text = entry.entry.text.get_or_insert_with(|| phrase.text.clone());
    if *text == phrase.text && entry.entry.help.is_none() {
        entry.entry.help.clone_from(&phrase.help);
    }
}

fn compare(old: &CatalogueEntry, new: &FactEntry, variant: &str, changes: &mut Changes) {
    let name = label(&new.code, variant, new.category);
    if category(old) != new.category {
        changes.reclassified.push(format!("{name}, was {}", category(old)));
    }
    let statuses = &old.entry.statuses;
    if *statuses != new.statuses {
        changes.other.push(format!("{name}: status {:?}, was {statuses:?}", new.statuses));
    }
    if message(old) != new.message.as_deref() {
        let quoted =
            |text: Option<&str>| text.map_or_else(|| "nothing".to_owned(), |text| format!("{text:?}"));
        changes.other.push(format!(
            "{name}: described as {}, was {}",
            quoted(new.message.as_deref()),
            quoted(message(old))
        ));
    }
    if old.entry.code != new.code || old.entry.is_prefix != new.prefix {
        changes.other.push(format!("{name}: the code was `{}`", old.entry.code));
    }
}

/// A variant name for a new entry that no other entry of the method has.
fn free_name(new: &FactEntry, taken: &mut BTreeSet<String>, changes: &mut Changes) -> String {
    let wanted = new.name.clone().unwrap_or_else(|| variant_name(new.category.as_str()).unwrap_or_default());
    let is_free = |name: &String| !taken.contains(name) && !is_reserved_variant(name);
    let chosen = if is_free(&wanted) {
        wanted
    } else {
        let suffix = match new.code.as_str() {
            "" => "Uncoded".to_owned(),
            "0" => "Zero".to_owned(),
            code => variant_name(&format!("X_{code}")).map_or_else(String::new, |name| name[1..].to_owned()),
        };
        // There is one candidate more than there are names that could be taken.
        let chosen = (1..=taken.len() + 3)
            .map(|number| if number == 1 { String::new() } else { number.to_string() })
            .map(|number| format!("{wanted}{suffix}{number}"))
            .find(is_free)
            .unwrap_or_default();
        changes
            .named
            .push(format!("`{}` is now {chosen}, since {wanted} is taken; give it a better name", new.code));
        chosen
    };
    taken.insert(chosen.clone());
    chosen
}

/// The name of an entry in the summary: `NOT_FOUND (not_found)`, `"" AccessDenied (permission)`.
fn label(code: &str, variant: &str, category: Category) -> String {
    if variant_name(code).as_deref() == Some(variant) {
        format!("{code} ({category})")
    } else if code.is_empty() {
        format!("\"\" {variant} ({category})")
    } else {
        format!("{code} {variant} ({category})")
    }
}
