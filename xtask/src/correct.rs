//! Corrections and decisions over the methods: files of methods and the rows of `facts/` in, files that say what the rows
//! say out. `cargo xtask import` ends with it, so that no new table undoes what people decided; `cargo xtask correct`
//! does it alone.
//!
//! To apply the same rows again changes nothing. A row that fits no entry is a fault: the entry that it was about is gone
//! or has another condition, and somebody has to look.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use bitrix_errors_catalogue::keys::{EntryKey, Key as _, MethodKey};
use bitrix_errors_catalogue::methods_file;
use bitrix_errors_core::code::{same_code, variant_name};
use serde_json::{Map, Value, json};

use crate::catalogue::{self, SCHEMA};
use crate::import::{Files, stem, write_list};
use crate::rows::{self, Row, is_of};

/// The files of rows about methods, in the order in which they are laid over each other.
const FILES: [&str; 2] = ["corrections.json", "effects.json"];

/// Applies all rows to the files of a repository; returns the summary.
pub(crate) fn correct(root: &Path) -> Result<String> {
    let old = catalogue::texts(&root.join("methods"))?;
    let new = corrected(&old, &all_rows(root)?)?;
    let mut summary = String::new();
    for (stem, text) in new.iter().filter(|(stem, text)| old.get(*stem) != Some(*text)) {
        let file = root.join("methods").join(format!("{stem}.json"));
        fs::write(&file, text).with_context(|| format!("writing {}", file.display()))?;
        summary = summary + "methods/" + stem + ".json\n";
    }
    write_list(root, &new)?;
    Ok(if summary.is_empty() { "every row holds already\n".to_owned() } else { summary })
}

/// The rows of the repository that are about methods.
pub(crate) fn all_rows(root: &Path) -> Result<Vec<Row>> {
    let mut all = Vec::new();
    for name in FILES {
        for row in rows::read_file(&root.join("facts").join(name))? {
            let has_reason =
                row.reason.as_ref().is_some_and(|reason| reason.len() > 10) && row.source.is_some();
            ensure!(has_reason, "facts/{name}: a row needs a `reason` and a `source`: {row:?}");
            all.push(row);
        }
    }
    Ok(all)
}

/// The files as the rows want them. A file that no row changes keeps its text.
pub(crate) fn corrected(files: &Files, rows: &[Row]) -> Result<Files> {
    let mut methods = Methods::read(files)?;
    for row in rows {
        methods.add(row);
    }
    // What a row is about is told by the code and the condition that the documentation has, so that rows that change
    // those come last.
    let (first, last): (Vec<_>, Vec<_>) =
        rows.iter().enumerate().partition(|(_, row)| !matches!(row.field.as_str(), "code" | "when"));
    for (number, row) in first.into_iter().chain(last) {
        methods.apply(row, rows).with_context(|| place(number, row))?;
    }
    methods.write(files)
}

/// How a fault names a row.
fn place(number: usize, row: &Row) -> String {
    let code = row.code.as_deref().map(|code| format!(" `{code}`")).unwrap_or_default();
    format!("row {} ({}{code}, {})", number + 1, row.method.0.join(", "), row.field)
}

/// All methods as JSON, by file stem and name.
struct Methods(BTreeMap<String, BTreeMap<String, Value>>);

impl Methods {
    fn read(files: &Files) -> Result<Self> {
        let mut all = BTreeMap::new();
        for (stem, text) in files {
            catalogue::read(&format!("methods/{stem}.json"), text)?;
            let Value::Object(mut file) = serde_json::from_str(text)? else { bail!("methods/{stem}.json") };
            let methods = file.remove("methods").unwrap_or_default();
            all.insert(stem.clone(), serde_json::from_value(methods)?);
        }
        Ok(Self(all))
    }

    fn write(&self, old: &Files) -> Result<Files> {
        let mut files = Files::new();
        for (stem, methods) in &self.0 {
            let text = json!({ "methods": methods }).to_string();
            let written =
                methods_file(SCHEMA, &catalogue::read(&format!("methods/{stem}.json"), &text)?.methods);
            let is_same = old.get(stem).is_some_and(|old| {
                let read = |text| serde_json::from_str::<Value>(text).ok();
                read(old) == read(&written)
            });
            files.insert(stem.clone(), if is_same { old[stem].clone() } else { written });
        }
        Ok(files)
    }

    /// Adds the method of a row that adds one.
    fn add(&mut self, row: &Row) {
        if row.field != "method" {
            return;
        }
        for name in &row.method.0 {
            let is_known = self.0.values().any(|methods| methods.contains_key(name));
            if !is_known {
                self.0.entry(stem(name)).or_default().insert(name.clone(), row.value.clone());
            }
        }
    }

    fn apply(&mut self, row: &Row, all: &[Row]) -> Result<()> {
        for pattern in &row.method.0 {
            let methods = self.0.values_mut().flatten();
            let mut count = 0;
            for (name, method) in methods.filter(|(name, _)| is_of(pattern, name)) {
                count += 1;
                let method = method.as_object_mut().context("a method is an object")?;
                apply_to(method, name, row, all).with_context(|| format!("in `{name}`"))?;
            }
            ensure!(count > 0, "there is no method `{pattern}`");
        }
        Ok(())
    }
}

/// What a row does to one method.
fn apply_to(method: &mut Map<String, Value>, name: &str, row: &Row, all: &[Row]) -> Result<()> {
    let Some(code) = &row.code else {
        if row.field != "method" {
            ensure!(MethodKey::from_name(&row.field).is_some(), "a method has no `{}`", row.field);
            set(method, row);
        }
        return Ok(());
    };
    let entries = method.get_mut("errors").and_then(Value::as_array_mut).context("no list of errors")?;
    let later = |field: &str| changed_later(name, row, all, field);
    let is_meant = |entry: &Value| {
        let has_code = |code: &str| entry["code"].as_str().is_some_and(|own| same_code(own, code));
        let has_when = |when: Option<&Value>| entry.get("when") == when;
        let new_code = later("code");
        let is_of_code = has_code(code) || new_code.and_then(Value::as_str).is_some_and(has_code);
        let is_of_when =
            has_when(row.when.as_ref()) || later("when").is_some_and(|when| has_when(Some(when)));
        is_of_code && is_of_when && row.variant.as_deref().is_none_or(|variant| has_variant(entry, variant))
    };
    let found = entries.iter().position(is_meant);
    match (row.field.as_str(), found, &row.value) {
        ("entry", Some(at), Value::Null) => drop(entries.remove(at)),
        // What is gone stays gone, and rows about single members of an added entry are laid over it.
        ("entry", None, Value::Null) | ("entry", Some(_), Value::Object(_)) => {}
        ("entry", None, Value::Object(_)) => entries.push(row.value.clone()),
        ("entry", ..) => bail!("an entry is an object, or null where it goes"),
        (field, Some(at), _) => {
            ensure!(EntryKey::from_name(field).is_some(), "an entry has no `{field}`");
            set(entries[at].as_object_mut().context("an entry is an object")?, row);
        }
        (_, None, _) => bail!("no entry of that code has that condition"),
    }
    Ok(())
}

/// What another row makes of the code or the condition of the entry that this row is about.
fn changed_later<'a>(method: &str, row: &Row, all: &'a [Row], field: &str) -> Option<&'a Value> {
    let is_about_same = |other: &&Row| {
        other.field == field
            && other
                .code
                .as_deref()
                .zip(row.code.as_deref())
                .is_some_and(|(other, own)| same_code(other, own))
            && other.when == row.when
            && other.method.0.iter().any(|pattern| is_of(pattern, method))
    };
    all.iter().find(is_about_same).map(|other| &other.value)
}

fn has_variant(entry: &Value, variant: &str) -> bool {
    match entry.get("variant").and_then(Value::as_str) {
        Some(own) => own == variant,
        None => entry["code"].as_str().and_then(variant_name).as_deref() == Some(variant),
    }
}

fn set(object: &mut Map<String, Value>, row: &Row) {
    if row.value.is_null() {
        object.remove(&row.field);
    } else {
        object.insert(row.field.clone(), row.value.clone());
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Files, all_rows, corrected};
    use crate::catalogue::texts;
    use crate::rows;

    fn files(entries: &str) -> Files {
        let text =
            format!(r#"{{"methods": {{"a.add": {{"errors": [{entries}]}}, "a.get": {{"errors": []}}}}}}"#);
        Files::from([("a".to_owned(), text)])
    }

    fn run(entries: &str, rows: &[&str]) -> anyhow::Result<String> {
        let rows = rows::read(&format!(r#"{{"rows": [{}]}}"#, rows.join(",")))?;
        let once = corrected(&files(entries), &rows)?;
        assert_eq!(corrected(&once, &rows)?, once, "a second time changes nothing");
        Ok(once["a"].clone())
    }

    #[test]
    fn a_row_changes_the_entry_that_it_is_about() {
        let found = run(
            r#"{"code": "X", "category": "server"}, {"code": "X", "variant": "Y", "when": {"status": 401}, "category": "server"}"#,
            &[
                r#"{"method": "a.*", "field": "effect", "value": "read"}"#,
                r#"{"method": "a.add", "code": "x", "field": "category", "value": "conflict"}"#,
                r#"{"method": "a.add", "code": "X", "when": {"status": 401}, "field": "text", "value": "no"}"#,
                r#"{"method": "a.add", "code": "X", "field": "code", "value": "Z"}"#,
                r#"{"method": "a.add", "code": "N", "field": "entry", "value": {"code": "N", "category": "plan"}}"#,
                r#"{"method": "a.add", "code": "N", "field": "text", "value": "new"}"#,
                r#"{"method": "a.new", "field": "method", "value": {"errors": []}}"#,
            ],
        );
        let found = found.unwrap();
        for line in [
            r#"{ "code": "Z", "category": "conflict" }"#,
            r#"{ "code": "X", "variant": "Y", "when": { "status": 401 }, "category": "server", "text": "no" }"#,
            r#"{ "code": "N", "category": "plan", "text": "new" }"#,
            "\"a.get\": {\n      \"effect\": \"read\",",
            "\"a.new\": {\n      \"effect\": \"read\",",
        ] {
            assert!(found.contains(line), "{line} is not in {found}");
        }
    }

    #[test]
    fn a_row_that_fits_nothing_is_a_fault_with_its_place() {
        for (row, fault) in [
            (r#"{"method": "a.del", "field": "effect", "value": "read"}"#, "there is no method `a.del`"),
            (r#"{"method": "a.add", "code": "Y", "field": "text", "value": "y"}"#, "no entry of that code"),
            (
                r#"{"method": "a.add", "code": "X", "field": "colour", "value": 1}"#,
                "an entry has no `colour`",
            ),
            (r#"{"method": "a.add", "field": "colour", "value": 1}"#, "a method has no `colour`"),
            (
                r#"{"method": "a.add", "code": "X", "field": "category", "value": "odd"}"#,
                "unknown category `odd`",
            ),
        ] {
            let error = format!("{:#}", run(r#"{"code": "X", "category": "server"}"#, &[row]).unwrap_err());
            assert!(error.contains(fault), "{error}");
        }
    }

    #[test]
    fn every_row_of_the_repository_holds() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let rows = all_rows(root).unwrap();
        assert!(rows.len() > 500, "{}", rows.len());
        let files = texts(&root.join("methods")).unwrap();
        for (stem, text) in &corrected(&files, &rows).unwrap() {
            assert!(files.get(stem) == Some(text), "methods/{stem}.json: run `cargo xtask correct`");
        }
    }
}
