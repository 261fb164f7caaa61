//! The files in `facts/`: text in, rows of one format out. A row states one fact about one entry or one method, and its
//! reason:
//!
//! ```jsonc
//! { "method": "crm.item.add",            // or "crm.item.*", "*", a list of names; or "system": true
//!   "code": "NOT_FOUND",                 // left out if the row is about the method itself
//!   "variant": "NotFound",               // or "when": …, if the code has several entries
//!   "field": "category", "value": "not_found",
//!   "reason": "…", "source": "documentation" }
//! ```

use anyhow::{Context as _, Result, ensure};
use bitrix_errors_core::method::{is_within, wire_name};
use serde::Deserialize;
use serde_json::Value;

/// A decision or a correction, and its reason.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Row {
    #[serde(default)]
    pub(crate) method: Methods,
    #[serde(default)]
    pub(crate) system: bool,
    pub(crate) code: Option<String>,
    pub(crate) variant: Option<String>,
    pub(crate) when: Option<Value>,
    pub(crate) field: String,
    pub(crate) value: Value,
    pub(crate) reason: Option<String>,
    pub(crate) source: Option<String>,
}

/// A method, a family of methods such as `crm.item.*`, or a list of either.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(from = "OneOrMore")]
pub(crate) struct Methods(pub(crate) Vec<String>);

#[derive(Deserialize)]
#[serde(untagged, expecting = "a method's name or a list of them")]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl From<OneOrMore> for Methods {
    fn from(methods: OneOrMore) -> Self {
        match methods {
            OneOrMore::One(one) => Self(vec![one]),
            OneOrMore::More(list) => Self(list),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rows: Vec<Row>,
}

/// Reads the rows of a file. Each is about methods or about the system set.
pub(crate) fn read(text: &str) -> Result<Vec<Row>> {
    let File { rows } = serde_json::from_str(text)?;
    for (at, row) in rows.iter().enumerate() {
        let is_about_one = row.system == row.method.0.is_empty();
        ensure!(is_about_one, "row {}: a row is about a `method` or about the `system` set", at + 1);
        for method in &row.method.0 {
            let stem = family(method).unwrap_or(method);
            let is_name = stem.is_empty() || bitrix_errors_core::method::is_valid(stem);
            ensure!(is_name, "row {}: `{method}` is not a valid method name", at + 1);
        }
    }
    Ok(rows)
}

/// The beginning of the names of a family; `None` for a single method. `*` is the family of all methods.
pub(crate) fn family(pattern: &str) -> Option<&str> {
    if pattern == "*" { Some("") } else { pattern.strip_suffix(".*") }
}

/// Whether a method is that of a pattern, or a member of its family.
pub(crate) fn is_of(pattern: &str, method: &str) -> bool {
    match family(pattern) {
        Some("") => true,
        Some(stem) => is_within(wire_name(method), stem),
        None => pattern.eq_ignore_ascii_case(method),
    }
}

/// Reads a file of rows. The fault names the file.
pub(crate) fn read_file(path: &std::path::Path) -> Result<Vec<Row>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    read(&text).with_context(|| format!("in {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{is_of, read};

    #[test]
    fn a_pattern_is_a_method_or_a_family() {
        for (pattern, method, expected) in [
            ("a.b", "A.b", true),
            ("a.b", "a.b.c", false),
            ("a.b.*", "a.b.c", true),
            ("a.b.*", "a.b", true),
            ("a.b.*", "a.b.c@v3", true),
            ("a.b.*", "a.bc", false),
            ("*", "anything", true),
        ] {
            assert_eq!(is_of(pattern, method), expected, "{pattern} {method}");
        }
    }

    #[test]
    fn a_row_is_about_methods_or_about_the_system_set() {
        let row =
            |about: &str| format!(r#"{{"rows": [{{{about} "code": "X", "field": "text", "value": "x"}}]}}"#);
        for (about, is_good) in [
            (r#""method": "a.b","#, true),
            (r#""method": ["a.b", "c.*"],"#, true),
            (r#""system": true,"#, true),
            ("", false),
            (r#""method": "a.b", "system": true,"#, false),
            (r#""method": "a b","#, false),
            (r#""colour": "red", "system": true,"#, false),
        ] {
            assert_eq!(read(&row(about)).is_ok(), is_good, "{about}");
        }
    }
}
