//! One method: what the repository says and what the facts say in, the new documentation out, with a
//! list of what changed.
//!
//! The facts decide which entries there are, and their code, statuses, literal description and
//! category. People decide everything else; it is carried over to the entry that means the same.

use std::collections::BTreeSet;

use crate::catalogue::{Entry, Method, Statuses, When};
use crate::facts::{Fact, FactEntry};
use crate::fold::same_message;
use crate::names;
use crate::wording::Wording;

/// What a reviewer should look at, each a line of text.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    pub(crate) added: Vec<String>,
    pub(crate) removed: Vec<String>,
    pub(crate) reclassified: Vec<String>,
    /// Another status, another description.
    pub(crate) other: Vec<String>,
    /// Variants that the tool had to make up.
    pub(crate) named: Vec<String>,
}

impl Changes {
    /// The same, and one thing more to look at.
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
    let old_entries = old.map(|method| method.errors.as_slice()).unwrap_or_default();
    let matches = matches(old_entries, &fact.entries);
    let mut changes = Changes::default();
    for (at, entry) in old_entries.iter().enumerate() {
        if !matches.contains(&Some(at)) {
            changes.removed.push(label(&entry.code, entry.name().as_deref(), &entry.category));
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
    // The names that users already write in their code come first; new entries get out of their way.
    let mut taken: BTreeSet<String> =
        matches.iter().flatten().filter_map(|&at| old_entries[at].name()).collect();
    let mut errors = Vec::new();
    for (new, found) in fact.entries.iter().zip(&matches) {
        let old = found.map(|at| &old_entries[at]);
        let variant = old.and_then(Entry::name).unwrap_or_else(|| free_name(new, &mut taken, &mut changes));
        if let Some(old) = old {
            compare(old, new, &variant, &mut changes);
        } else {
            changes.added.push(label(&new.code, Some(&variant), &new.category));
        }
        let mut entry = entry(old, new, variant);
        word(&mut entry, name, new, wording);
        errors.push(entry);
    }
    (Method { docs: Some(fact.docs.clone()), deprecated: fact.deprecated, errors }, changes)
}

/// For each new entry, the old one that means the same.
fn matches(old: &[Entry], new: &[FactEntry]) -> Vec<Option<usize>> {
    let mut found = vec![None; new.len()];
    let same_wire = |old: &Entry, new: &FactEntry| match (old.wire_text(), &new.message) {
        (Some(left), Some(right)) => same_message(left, right),
        (left, right) => left.is_none() && right.is_none(),
    };
    // A description that was reworded: the code and the name are still the same.
    let same_name = |old: &Entry, new: &FactEntry| old.name() == new.name;
    for is_same in [&same_wire as &dyn Fn(&Entry, &FactEntry) -> bool, &same_name] {
        for (at, new) in new.iter().enumerate() {
            if found[at].is_none() {
                let is_free = |at: &usize| !found.contains(&Some(*at));
                found[at] = (0..old.len())
                    .filter(is_free)
                    .find(|&at| old[at].code.eq_ignore_ascii_case(&new.code) && is_same(&old[at], new));
            }
        }
    }
    found
}

/// The entry as it will stand in the file: the facts' members from `new`, people's from `old`.
fn entry(old: Option<&Entry>, new: &FactEntry, variant: String) -> Entry {
    let kept = |member: fn(&Entry) -> &Option<String>| old.and_then(|old| member(old).clone());
    let is_standard = new.code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    Entry {
        code: new.code.clone(),
        variant: (names::variant(&new.code).as_ref() != Some(&variant)).then_some(variant),
        prefix: new.prefix,
        nonstandard: !is_standard,
        shadows_system: old.is_some_and(|old| old.shadows_system),
        when: new.message.clone().map(|message| When { message: Some(message), status: Statuses::default() }),
        status: Statuses(new.statuses.clone()),
        message: kept(|old| &old.message),
        category: new.category.clone(),
        recovery: kept(|old| &old.recovery),
        retry: kept(|old| &old.retry),
        text: kept(|old| &old.text),
        help: kept(|old| &old.help),
        docs: kept(|old| &old.docs),
    }
}

/// Gives the entry the words of the phrase book where it has none. The help belongs to the text: next to
/// a text that a person wrote it might contradict it.
fn word(entry: &mut Entry, method: &str, new: &FactEntry, wording: &mut Wording) {
    let name = entry.name();
    let Some(name) = new.name.as_deref().or(name.as_deref()) else { return };
    let Some(phrase) = wording.phrase(method, &new.code, name) else { return };
    let text = entry.text.get_or_insert_with(|| phrase.text.clone());
    if *text == phrase.text && entry.help.is_none() {
        entry.help.clone_from(&phrase.help);
    }
}

fn compare(old: &Entry, new: &FactEntry, variant: &str, changes: &mut Changes) {
    let label = label(&new.code, Some(variant), &new.category);
    if old.category != new.category {
        changes.reclassified.push(format!("{label}, was {}", old.category));
    }
    if old.status.0 != new.statuses {
        changes.other.push(format!("{label}: status {:?}, was {:?}", new.statuses, old.status.0));
    }
    if old.wire_text() != new.message.as_deref() {
        let quoted =
            |text: Option<&str>| text.map_or_else(|| "nothing".to_owned(), |text| format!("{text:?}"));
        changes.other.push(format!(
            "{label}: described as {}, was {}",
            quoted(new.message.as_deref()),
            quoted(old.wire_text())
        ));
    }
    if old.code != new.code || old.prefix != new.prefix {
        changes.other.push(format!("{label}: the code was `{}`", old.code));
    }
}

/// A variant for a new entry that no other entry of the method has.
fn free_name(new: &FactEntry, taken: &mut BTreeSet<String>, changes: &mut Changes) -> String {
    let wanted = new.name.clone().unwrap_or_else(|| names::variant(&new.category).unwrap_or_default());
    let is_free = |name: &String| !taken.contains(name) && name != "System" && name != "Unknown";
    let chosen = if is_free(&wanted) {
        wanted
    } else {
        let suffix = match new.code.as_str() {
            "" => "Uncoded".to_owned(),
            "0" => "Zero".to_owned(),
            code => {
                names::variant(&format!("X_{code}")).map_or_else(String::new, |name| name[1..].to_owned())
            }
        };
        // One more than there are names that it could hit.
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

/// How the summary names an entry: `NOT_FOUND (not_found)`, `"" AccessDenied (permission)`.
fn label(code: &str, variant: Option<&str>, category: &str) -> String {
    let derived = names::variant(code);
    match variant.filter(|variant| derived.as_deref() != Some(variant)) {
        Some(variant) if code.is_empty() => format!("\"\" {variant} ({category})"),
        Some(variant) => format!("{code} {variant} ({category})"),
        None => format!("{code} ({category})"),
    }
}
