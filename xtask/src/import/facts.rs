//! The table of facts: its text in; checked methods, each code of a method once, out.
//!
//! The table was read from the public documentation: codes, statuses, literal descriptions, and our classification. It
//! contains no texts for people.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use bitrix_errors_core::class::Category;
use bitrix_errors_core::code::{is_variant_name, variant_name};
use bitrix_errors_core::message::same_message;
use bitrix_errors_core::rules;

use super::ordered::Pairs;

const SITE: &str = "https://apidocs.bitrix24.com/";

/// The methods of the table by name, and the entries that had to be merged.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) methods: BTreeMap<String, Fact>,
    pub(crate) merged: Vec<String>,
}

/// The facts about a method.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) entries: Vec<FactEntry>,
}

/// The facts about one code of a method.
#[derive(Debug, Clone)]
pub(crate) struct FactEntry {
    pub(crate) code: String,
    /// The variant that the table proposes, or else the one that the code makes.
    pub(crate) name: Option<String>,
    pub(crate) prefix: bool,
    /// The literal description, if only this distinguishes the entry from others with its code.
    pub(crate) message: Option<String>,
    pub(crate) statuses: Vec<u16>,
    pub(crate) category: Category,
}

#[derive(Deserialize)]
struct RawMethod {
    docs: String,
    #[serde(default)]
    deprecated: bool,
    errors: Vec<RawEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    code: String,
    #[serde(default)]
    status: Statuses,
    category: Category,
    variant: Option<String>,
    text: Option<String>,
    /// The prefix, if `code` is a pattern.
    prefix: Option<String>,
}

impl Facts {
    pub(crate) fn read(text: &str) -> Result<Self> {
        let Pairs(table): Pairs<RawMethod> = serde_json::from_str(text)?;
        let mut methods: BTreeMap<String, Fact> = BTreeMap::new();
        let mut merged = Vec::new();
        for (name, raw) in table {
            rules::method_name(&name).map_err(anyhow::Error::msg)?;
            let fact = checked_fact(raw).with_context(|| format!("in `{name}`"))?;
            // The server ignores the letter case of method names.
            let same = methods.keys().find(|other| other.eq_ignore_ascii_case(&name)).cloned();
            match same.and_then(|same| methods.get_mut(&same).map(|first| (same, first))) {
                Some((same, first)) => {
                    merged.push(format!(
                        "{name}: the same method as {same}, with {} entries",
                        fact.entries.len()
                    ));
                    first.entries.extend(fact.entries);
                }
                None => drop(methods.insert(name, fact)),
            }
        }
        for (name, fact) in &mut methods {
            merge_entries(name, &mut fact.entries, &mut merged);
        }
        Ok(Self { methods, merged })
    }
}

fn checked_fact(raw: RawMethod) -> Result<Fact> {
    let entries = raw.errors.into_iter().map(entry).collect::<Result<_>>()?;
    Ok(Fact { docs: format!("{SITE}{}.html", raw.docs), deprecated: raw.deprecated, entries })
}

fn entry(raw: RawEntry) -> Result<FactEntry> {
    let RawEntry { code: wire, status, category, variant, text: message, prefix } = raw;
    let mut statuses = Vec::new();
    for status in status.into_list() {
        rules::add_status(&mut statuses, Some(status), &status.to_string())
            .map_err(|message| anyhow::anyhow!("the code `{wire}`: {message}"))?;
    }
    statuses.sort_unstable();
    if let Some(variant) = variant.as_deref().filter(|variant| !is_variant_name(variant)) {
        bail!("the code `{wire}` has the variant `{variant}`, which is not a valid name");
    }
    let is_prefix = prefix.is_some();
    let code = prefix.unwrap_or(wire).trim().to_owned();
    let name = variant.or_else(|| variant_name(&code));
    Ok(FactEntry { code, name, prefix: is_prefix, message, statuses, category })
}

/// A single status is written without brackets.
#[derive(Deserialize)]
#[serde(untagged, expecting = "an HTTP status or a list of them")]
enum Statuses {
    One(u16),
    More(Vec<u16>),
}

impl Default for Statuses {
    fn default() -> Self {
        Self::More(Vec::new())
    }
}

impl Statuses {
    fn into_list(self) -> Vec<u16> {
        match self {
            Self::One(status) => vec![status],
            Self::More(list) => list,
        }
    }
}

impl FactEntry {
    /// Whether the two entries cannot be distinguished on the wire.
    fn is_same_on_the_wire(&self, other: &Self) -> bool {
        self.code.eq_ignore_ascii_case(&other.code)
            && self.prefix == other.prefix
            && match (&self.message, &other.message) {
                (Some(left), Some(right)) => same_message(left, right),
                (left, right) => left.is_none() && right.is_none(),
            }
    }
}

/// Merges entries that cannot be distinguished on the wire.
fn merge_entries(method: &str, entries: &mut Vec<FactEntry>, merged: &mut Vec<String>) {
    let mut kept: Vec<FactEntry> = Vec::new();
    for entry in entries.drain(..) {
        let Some(first) = kept.iter_mut().find(|first| first.is_same_on_the_wire(&entry)) else {
            kept.push(entry);
            continue;
        };
        let described =
            entry.message.as_ref().map(|message| format!(" described as {message:?}")).unwrap_or_default();
        let mut classes = String::new();
        if first.category != entry.category {
            classes = format!(", {} and {}, now unknown", first.category, entry.category);
            first.category = Category::Unknown;
        }
        merged.push(format!("{method}: two entries `{}`{described}{classes}", entry.code));
        first.statuses.extend(entry.statuses);
        first.statuses.sort_unstable();
        first.statuses.dedup();
    }
    *entries = kept;
}

#[cfg(test)]
mod tests {
    use bitrix_errors_core::class::Category;

    use super::Facts;

    #[test]
    fn a_pattern_is_replaced_by_its_prefix() {
        let facts = Facts::read(
            r#"{"a.b": {"docs": "x/y", "errors": [
                {"code": "CONTROLLER_ERROR_<ERROR_CODE>", "prefix": "CONTROLLER_ERROR_", "category": "server"}]}}"#,
        );
        let fact = &facts.unwrap().methods["a.b"];
        assert_eq!(fact.docs, "https://apidocs.bitrix24.com/x/y.html");
        assert!(fact.entries[0].prefix);
        assert_eq!(fact.entries[0].code, "CONTROLLER_ERROR_");
        assert_eq!(fact.entries[0].name.as_deref(), Some("ControllerError"));
    }

    #[test]
    fn entries_that_are_the_same_on_the_wire_are_merged() {
        let facts = Facts::read(
            r#"{"a.b": {"docs": "x", "errors": [
                {"code": "X", "status": 403, "category": "permission"},
                {"code": "", "text": "Not found", "category": "not_found", "variant": "NotFound"},
                {"code": "x", "status": 400, "category": "permission"},
                {"code": "", "text": "NOT FOUND!<br>", "category": "conflict", "variant": "Other"},
                {"code": "", "text": "Found", "category": "conflict", "variant": "Found"}]},
              "A.B": {"docs": "x", "errors": [{"code": "X", "category": "permission"}]}}"#,
        )
        .unwrap();
        let entries = &facts.methods["a.b"].entries;
        assert_eq!(facts.methods.len(), 1);
        assert_eq!(entries.len(), 3);
        assert_eq!(
            (entries[0].statuses.as_slice(), entries[0].category),
            ([400, 403].as_slice(), Category::Permission)
        );
        assert_eq!((entries[1].name.as_deref(), entries[1].category), (Some("NotFound"), Category::Unknown));
        assert_eq!(
            facts.merged,
            [
                "A.B: the same method as a.b, with 1 entries",
                "a.b: two entries `x`",
                "a.b: two entries `` described as \"NOT FOUND!<br>\", not_found and conflict, now unknown",
                "a.b: two entries `X`",
            ]
        );
    }

    #[test]
    fn a_fault_names_the_method() {
        for (entry, fault) in [
            (
                r#"{"code": "A", "category": "server", "status": 99}"#,
                "in `a.b`: the code `A`: `99` is not an HTTP status; statuses go from 100 to 599",
            ),
            (
                r#"{"code": "A", "category": "server", "variant": "a b"}"#,
                "in `a.b`: the code `A` has the variant `a b`, which is not a valid name",
            ),
        ] {
            let text = format!(r#"{{"a.b": {{"docs": "x", "errors": [{entry}]}}}}"#);
            assert_eq!(format!("{:#}", Facts::read(&text).unwrap_err()), fault);
        }
        for (table, fault) in [
            (r#"{"a b": {"docs": "x", "errors": []}}"#, "`a b` is not a valid method name"),
            (
                r#"{"a.b": {"docs": "x", "errors": [{"code": "A", "category": "odd"}]}}"#,
                "one of `authentication`",
            ),
        ] {
            let found = Facts::read(table).unwrap_err().to_string();
            assert!(found.contains(fault), "{found}");
        }
    }
}
