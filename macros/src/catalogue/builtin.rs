//! The catalogue that comes with the library, part of the compiled macro: a method's name in, what is
//! documented about it out.
//!
//! A file is looked through when the first enum of a process needs it, and of a section only the one method is
//! read, so that the cost of an enum does not grow with the catalogue.

use std::sync::OnceLock;

use super::json::{Member, first, string};
use super::model::{Documented, Method};
use super::place::render_all;
use super::read::Reader;

const ERRORS: &str = include_str!("../../catalogue/errors.json");

/// A list of entries, and what is wrong with the file that they are from.
pub(super) struct SystemSet {
    pub(super) entries: Vec<Documented>,
    pub(super) faults: Vec<String>,
}

/// The system set.
pub(super) fn system() -> &'static SystemSet {
    static SYSTEM: OnceLock<SystemSet> = OnceLock::new();
    SYSTEM.get_or_init(|| {
        let mut reader = Reader::new(ERRORS);
        let file = reader.file();
        let entries = file.system.map(|list| reader.entries(list, "system")).unwrap_or_default();
        SystemSet { entries, faults: render_all("errors.json", ERRORS, &reader.faults) }
    })
}

/// One file of documented methods.
struct Section {
    /// What the names of its methods begin with.
    stem: &'static str,
    text: &'static str,
    outline: OnceLock<Vec<Member<'static>>>,
}

macro_rules! sections {
    ($($stem:literal)*) => {
        [$(Section {
            stem: $stem,
            text: include_str!(concat!("../../catalogue/methods/", $stem, ".json")),
            outline: OnceLock::new(),
        }),*]
    };
}

/// The files in `methods/`; a test holds the list and the folder together.
#[rustfmt::skip]
static SECTIONS: [Section; 65] = sections![
    "access" "ai" "app" "batch" "biconnector" "bizproc" "booking" "calendar" "call" "catalog" "crm"
    "crm.activity" "crm.company" "crm.contact" "crm.deal" "crm.documentgenerator" "crm.item" "crm.lead"
    "crm.quote" "crm.requisite" "crm.timeline" "department" "disk" "documentgenerator" "entity" "event"
    "events" "feature" "humanresources" "im" "imbot" "imconnector" "imopenlines" "landing" "lists" "log"
    "mail" "mailservice" "main" "messageservice" "method" "methods" "note" "oauth" "placement" "profile"
    "pull" "rpa" "sale" "salescenter" "scope" "server" "sign" "socialnetwork" "sonet_group" "task" "tasks"
    "telephony" "timeman" "user" "userconsent" "userfieldconfig" "userfieldtype" "vote" "voximplant"
];

impl Section {
    /// The methods of this file.
    fn outline(&self) -> &[Member<'static>] {
        self.outline
            .get_or_init(|| by_layout(self.text).unwrap_or_else(|| Reader::new(self.text).file().methods))
    }

    /// Whether the methods of this name are in this file, if in any.
    fn holds(&self, name: &str) -> bool {
        let name = name.strip_suffix("@v3").unwrap_or(name);
        name.get(..self.stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(self.stem))
            && matches!(name.as_bytes().get(self.stem.len()), None | Some(b'.'))
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

/// What is documented about a method, and what is wrong with its file.
pub(super) fn method(name: &str) -> Option<(Method, Vec<String>)> {
    let section =
        SECTIONS.iter().filter(|section| section.holds(name)).max_by_key(|section| section.stem.len())?;
    let file = format!("methods/{}.json", section.stem);
    let Some(found) = section.outline().iter().find(|method| method.name.eq_ignore_ascii_case(name)) else {
        // A file that cannot be read at all must say so, not that the method is unknown.
        let mut reader = Reader::new(section.text);
        reader.file();
        let faults = render_all(&file, section.text, &reader.faults);
        let unread = Method { name: name.to_owned(), docs: None, deprecated: false, entries: Vec::new() };
        return (!faults.is_empty()).then_some((unread, faults));
    };
    let mut reader = Reader::new(section.text);
    let value = first(found.value).unwrap_or(found.value);
    let method = reader.method(&Member { key: found.key, name: found.name.clone(), value });
    if reader.faults.is_empty() {
        return Some((method, Vec::new()));
    }
    Some((method, render_all(&file, section.text, &faults(section.text))))
}

/// The names of all methods; looks through every file, so it is for faults only.
pub(super) fn method_names() -> Vec<&'static str> {
    SECTIONS.iter().flat_map(|section| section.outline().iter().map(|method| &*method.name)).collect()
}

/// All methods of all files.
#[cfg(test)]
pub(super) fn all_methods() -> Vec<Method> {
    SECTIONS.iter().flat_map(|section| Reader::new(section.text).all().1).collect()
}

/// Everything that is wrong with a file.
fn faults(text: &str) -> Vec<super::place::Fault> {
    let mut reader = Reader::new(text);
    reader.all();
    reader.faults
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::{ERRORS, SECTIONS, by_layout, faults, method};
    use crate::catalogue::place::render_all;
    use crate::catalogue::read::Reader;

    #[test]
    fn every_file_of_the_catalogue_is_compiled_in() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/methods");
        let files: BTreeSet<String> = fs::read_dir(folder)
            .expect("the methods")
            .map(|entry| {
                entry.expect("a file").path().file_stem().expect("a name").to_string_lossy().into_owned()
            })
            .collect();
        let compiled: BTreeSet<String> = SECTIONS.iter().map(|section| section.stem.to_owned()).collect();
        assert_eq!(files, compiled, "list each file of methods/ in `SECTIONS`");
    }

    #[test]
    fn no_file_of_the_catalogue_breaks_a_rule() {
        let files = SECTIONS.iter().map(|section| (section.stem, section.text)).chain([("errors", ERRORS)]);
        for (name, text) in files {
            let faults = render_all(name, text, &faults(text));
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
