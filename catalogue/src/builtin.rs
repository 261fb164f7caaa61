//! The catalogue that comes with the library, compiled in: the name of a method in, what is documented about it out.
//!
//! A file is searched when the first enum of a process needs it, and only the one method of a file is read, so that the
//! cost of an enum does not grow with the catalogue.

use std::sync::OnceLock;

use bitrix_errors_core::method::stem_of;

use crate::json::{Member, first, string};
use crate::model::{CatalogueEntry, Method};
use crate::read::Reader;
use crate::source::{Faults, render_all};

const ERRORS: &str = include_str!("../errors.json");

/// The entries of the system set, and the faults of their file.
#[derive(Debug)]
#[non_exhaustive]
pub struct SystemFile {
    /// The codes that any method can return.
    pub entries: Vec<CatalogueEntry>,
    /// The faults, as a user sees them.
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
    /// The beginning of the names of its methods.
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

/// The methods of a file with the layout of the catalogue. The value of each member goes on to the end of the file.
/// Reading the file as JSON, of which only one method is needed, takes the unoptimised macro ten milliseconds.
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

/// What is documented about a method, and the faults of its file, as a user sees them.
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
        // The fault of a file that cannot be read is reported, instead of an unknown method.
        let mut reader = Reader::new(section.text);
        reader.outline();
        let faults = rendered(&file, section.text, &reader.faults);
        return (!faults.is_empty()).then(|| (Method::new(name), faults));
    };
    let mut reader = Reader::new(section.text);
    let value = first(found.value).unwrap_or(found.value);
    let method = reader.method(&Member { key: found.key, name: found.name.clone(), value });
    if reader.faults.count == 0 {
        return Some((method, Vec::new()));
    }
    Some((method, rendered(&file, section.text, &faults(section.text))))
}

/// The names of all methods. It searches every file.
#[must_use]
pub fn method_names() -> Vec<&'static str> {
    SECTIONS.iter().flat_map(|section| section.outline().iter().map(|method| &*method.name)).collect()
}

/// The files of methods: the stem of the names in each, and its text.
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

/// All faults of a file.
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
    fn a_file_with_another_layout_is_read_as_json() {
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
    fn every_method_is_in_the_file_that_is_searched_for_it() {
        for section in &SECTIONS {
            let methods = Reader::new(section.text).all().1;
            let outline: Vec<_> = section.outline().iter().map(|method| method.name.to_string()).collect();
            assert_eq!(outline, methods.iter().map(|method| method.name.clone()).collect::<Vec<_>>());
            assert!(
                by_layout(section.text).is_some(),
                "in {}, the key of a method begins a line, indented by four spaces",
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
