//! The catalogue that comes with the library, compiled in: a method's name in, what is documented about it out.
//!
//! A file is looked through when the first enum of a process needs it, and of a section only the one method is
//! read, so that the cost of an enum does not grow with the catalogue.

use std::sync::OnceLock;

use bitrix_errors_core::method::stem_of;

use crate::json::{Member, first, string};
use crate::model::{CatalogueEntry, Method};
use crate::read::Reader;
use crate::source::{Faults, render_all};

const ERRORS: &str = include_str!("../errors.json");

/// The entries of the system set, and what is wrong with their file.
#[derive(Debug)]
#[non_exhaustive]
pub struct SystemFile {
    /// The codes that any method can return.
    pub entries: Vec<CatalogueEntry>,
    /// As people read them.
    pub faults: Vec<String>,
}

/// The system set.
#[must_use]
pub fn system() -> &'static SystemFile {
    static SYSTEM: OnceLock<SystemFile> = OnceLock::new();
    SYSTEM.get_or_init(|| {
        let mut reader = Reader::new(ERRORS);
        let entries = reader.all().0;
        SystemFile { entries, faults: rendered("errors.json", ERRORS, &reader.faults) }
    })
}

/// One file of documented methods.
struct Section {
    /// What the names of its methods begin with.
    stem: &'static str,
    text: &'static str,
    outline: OnceLock<Vec<Member<'static>>>,
}

include!("builtin/sections.in");

impl Section {
    const fn new(stem: &'static str, text: &'static str) -> Self {
        Self { stem, text, outline: OnceLock::new() }
    }

    /// The methods of this file.
    fn outline(&self) -> &[Member<'static>] {
        self.outline
            .get_or_init(|| by_layout(self.text).unwrap_or_else(|| Reader::new(self.text).outline().methods))
    }
}

/// The methods of a file that is laid out as those of the catalogue are, where the value of each goes on to the file's
/// end. To read a file as JSON, of which one method is needed, takes the unoptimised macro ten milliseconds.
fn by_layout(text: &str) -> Option<Vec<Member<'_>>> {
    let (_, mut rest) = text.split_once("\n  \"methods\": {")?;
    let mut methods = Vec::new();
    for line in rest.split_inclusive('\n') {
        let value = rest;
        rest = &rest[line.len()..];
        if let Some(line) = line.strip_prefix("    ").filter(|line| line.starts_with('"')) {
            let key = line.split_once(": {")?.0;
            methods.push(Member { key, name: string(key)?, value: &value["    : ".len() + key.len()..] });
        }
    }
    (!methods.is_empty()).then_some(methods)
}

/// What is documented about a method, and what is wrong with its file, as people read it.
///
/// ```
/// use bitrix_errors_catalogue::builtin;
///
/// let (method, faults) = builtin::method("CRM.item.add").expect("a documented method");
/// assert_eq!((method.name.as_str(), faults.len()), ("crm.item.add", 0));
/// assert!(method.entries.iter().any(|entry| entry.variant == "AccessDenied"));
/// assert!(builtin::method("crm.itm.add").is_none());
/// ```
#[must_use]
pub fn method(name: &str) -> Option<(Method, Vec<String>)> {
    let stem = stem_of(name, SECTIONS.iter().map(|section| section.stem))?;
    let section = SECTIONS.iter().find(|section| section.stem == stem)?;
    let file = format!("methods/{}.json", section.stem);
    let Some(found) = section.outline().iter().find(|method| method.name.eq_ignore_ascii_case(name)) else {
        // A file that cannot be read at all must say so, not that the method is unknown.
        let mut reader = Reader::new(section.text);
        reader.outline();
        let faults = rendered(&file, section.text, &reader.faults);
        let unread = Method { name: name.to_owned(), docs: None, deprecated: false, entries: Vec::new() };
        return (!faults.is_empty()).then_some((unread, faults));
    };
    let mut reader = Reader::new(section.text);
    let value = first(found.value).unwrap_or(found.value);
    let method = reader.method(&Member { key: found.key, name: found.name.clone(), value });
    if reader.faults.count == 0 {
        return Some((method, Vec::new()));
    }
    Some((method, rendered(&file, section.text, &faults(section.text))))
}

/// The names of all methods; looks through every file.
#[must_use]
pub fn method_names() -> Vec<&'static str> {
    SECTIONS.iter().flat_map(|section| section.outline().iter().map(|method| &*method.name)).collect()
}

/// The files of methods: what the names in each begin with, and its text.
pub fn method_texts() -> impl Iterator<Item = (&'static str, &'static str)> {
    SECTIONS.iter().map(|section| (section.stem, section.text))
}

/// All methods of all files, read and checked.
#[must_use]
pub fn all_methods() -> Vec<Method> {
    SECTIONS.iter().flat_map(|section| Reader::new(section.text).all().1).collect()
}

fn rendered(file: &str, text: &str, faults: &Faults) -> Vec<String> {
    render_all(file, text, &faults.kept, faults.count)
}

/// Everything that is wrong with a file.
fn faults(text: &str) -> Faults {
    let mut reader = Reader::new(text);
    reader.all();
    reader.faults
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{ERRORS, SECTIONS, by_layout, faults, method, rendered};
    use crate::read::Reader;

    #[test]
    fn every_file_of_the_catalogue_is_compiled_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("methods");
        let files: BTreeSet<String> = fs::read_dir(folder)
            .expect("the methods")
            .map(|entry| {
                entry.expect("a file").path().file_stem().expect("a name").to_string_lossy().into_owned()
            })
            .collect();
        let compiled: BTreeSet<String> = SECTIONS.iter().map(|section| section.stem.to_owned()).collect();
        assert_eq!(files, compiled, "`cargo xtask import` writes the list");
    }

    #[test]
    fn no_file_of_the_catalogue_breaks_a_rule() {
        let files = SECTIONS.iter().map(|section| (section.stem, section.text)).chain([("errors", ERRORS)]);
        for (name, text) in files {
            let faults = rendered(name, text, &faults(text));
            assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    }

    #[test]
    fn a_file_that_is_laid_out_in_another_way_is_read_as_json() {
        let method = |indent: &str| format!("{indent}\"a.b\": {{ \"errors\": [] }}");
        let file =
            |indent: &str, methods: String| format!("{{\n{indent}\"methods\": {{\n{methods}\n{indent}}}\n}}");
        let name = |text: &str| Some(by_layout(text)?.first()?.name.to_string());
        assert_eq!(name(&file("  ", method("    "))).as_deref(), Some("a.b"));
        assert_eq!(name(&file("  ", method("    ")).replace('\n', "\r\n")).as_deref(), Some("a.b"));
        assert_eq!(name(&file("    ", method("        "))), None);
        assert_eq!(name(&file("\t", method("\t\t"))), None);
        assert_eq!(name(&file("", method(""))), None);
        assert_eq!(name(&file("  ", method("    ") + ",\n    \"c\":{ \"errors\": [] }")), None);
    }

    #[test]
    fn every_method_is_in_the_file_where_it_is_looked_for() {
        for section in &SECTIONS {
            let methods = Reader::new(section.text).all().1;
            let outline: Vec<_> = section.outline().iter().map(|method| method.name.to_string()).collect();
            assert_eq!(outline, methods.iter().map(|method| method.name.clone()).collect::<Vec<_>>());
            assert!(
                by_layout(section.text).is_some(),
                "a method begins a line of {}, four spaces in",
                section.stem
            );
            for expected in methods {
                let (found, faults) =
                    method(&expected.name.to_uppercase().replace("@V3", "@v3")).expect("a method");
                assert_eq!((found.name, faults), (expected.name, Vec::new()));
                assert_eq!(found.entries.len(), expected.entries.len());
            }
        }
    }
}
