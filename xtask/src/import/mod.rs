//! The import: a table of facts in, new `methods/*.json` out, and a summary of what changed.
//!
//! [`rewrite`] works on texts; [`import`] reads and writes the files. The facts own the methods of each section that
//! they mention: a method that they no longer have is removed. Other sections are left alone.

mod facts;
mod merge;
mod ordered;
mod report;
mod sections;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use bitrix_errors_catalogue::{Method, methods_file};
use bitrix_errors_core::method::section;

use self::facts::Facts;
use self::merge::{Changes, merge};
use self::report::Report;
pub(crate) use self::sections::stem;
use self::sections::{is_by_hand, list_of_sections};
use self::wording::Wording;
use crate::catalogue;
use crate::correct::{all_rows, corrected};

/// The list of the files of methods, as the catalogue crate compiles it.
const SECTIONS: &str = "catalogue/src/builtin/sections.in";

/// File stems and their texts.
pub(crate) type Files = BTreeMap<String, String>;

/// Rewrites the methods of a repository and returns the summary.
pub(crate) fn import(root: &Path, facts: &Path) -> Result<String> {
    let directory = root.join("methods");
    let read = |path: &Path| fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
    let old = catalogue::texts(&directory)?;
    let facts_text = read(facts)?;
    let wording_text = read(&root.join("facts/wording.json"))?;
    let facts = Facts::read(&facts_text).with_context(|| format!("in {}", facts.display()))?;
    let wording = Wording::read(&wording_text).context("in facts/wording.json")?;
    let (new, mut report) = rewrite(&facts, wording, &old)?;
    let new = corrected(&new, &all_rows(root)?).context("in facts/")?;
    for (stem, text) in &new {
        if old.get(stem) != Some(text) {
            report.files.push(format!("methods/{stem}.json"));
            let path = directory.join(format!("{stem}.json"));
            fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        }
    }
    for stem in old.keys().filter(|stem| !new.contains_key(*stem)) {
        report.files.push(format!("methods/{stem}.json (removed)"));
        let path = directory.join(format!("{stem}.json"));
        fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
    }
    write_list(root, &new)?;
    Ok(report.to_string())
}

/// Writes the list of the files of methods.
pub(crate) fn write_list(root: &Path, files: &Files) -> Result<()> {
    let list = root.join(SECTIONS);
    fs::write(&list, list_of_sections(files.keys())).with_context(|| format!("writing {}", list.display()))
}

/// All files as they should be, given the facts and the files as they are.
fn rewrite(facts: &Facts, mut wording: Wording, old: &Files) -> Result<(Files, Report)> {
    let given: BTreeSet<String> =
        facts.methods.keys().map(|name| section(name)).filter(|section| !is_by_hand(section)).collect();
    let mut report = Report { merged: facts.merged.clone(), ..Report::default() };
    let mut new: Files = old
        .iter()
        .filter(|(stem, _)| !given.contains(&section(stem)))
        .map(|(stem, text)| (stem.clone(), text.clone()))
        .collect();
    report.left_alone = new.keys().cloned().collect();

    let mut old_methods = read_methods(old, &given)?;
    let mut files: BTreeMap<String, Vec<Method>> = BTreeMap::new();
    for (name, fact) in &facts.methods {
        let of_name = section(name);
        if !given.contains(&of_name) {
            continue;
        }
        let old = old_methods.remove(&name.to_ascii_lowercase());
        let (method, changes) = merge(name, old.as_ref(), fact, &mut wording);
        let part = report.sections.entry(of_name).or_default();
        part.methods += 1;
        part.entries += method.entries.len();
        if old.is_none() {
            part.added.push((name.clone(), method.entries.len()));
        }
        let changes = match &old {
            // The entries of a new method are only counted. The names that were made up have to be looked at.
            None => Changes { named: changes.named, ..Changes::default() },
            Some(old) if old.name != *name => changes.with(format!("was written {}", old.name)),
            Some(_) => changes,
        };
        if !changes.is_empty() {
            part.changed.push((name.clone(), changes));
        }
        files.entry(stem(name)).or_default().push(method);
    }
    for method in old_methods.into_values() {
        let part = report.sections.entry(section(&method.name)).or_default();
        part.removed.push((method.name, method.entries.len()));
    }
    for (stem, methods) in files {
        new.insert(stem, methods_file(catalogue::SCHEMA, &methods));
    }
    report.unused = wording.unused();
    Ok((new, report))
}

/// The methods of the given sections, by name in lower case.
fn read_methods(files: &Files, given: &BTreeSet<String>) -> Result<BTreeMap<String, Method>> {
    let mut found = BTreeMap::new();
    for (stem, text) in files.iter().filter(|(stem, _)| given.contains(&section(stem))) {
        for method in catalogue::read(&format!("methods/{stem}.json"), text)?.methods {
            ensure!(
                section(&method.name) == section(stem),
                "`{}` is not of the section of methods/{stem}.json",
                method.name
            );
            let other = found.insert(method.name.to_ascii_lowercase(), method);
            ensure!(
                other.is_none(),
                "methods/{stem}.json: another file has the method `{}` too",
                other.map(|method| method.name).unwrap_or_default()
            );
        }
    }
    Ok(found)
}
