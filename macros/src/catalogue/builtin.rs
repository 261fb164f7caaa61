//! The catalogue that comes with the library, part of the compiled macro.

use std::sync::OnceLock;

use super::model::Documented;
use super::place::render;
use super::read::Reader;

const ERRORS: &str = include_str!("../../catalogue/errors.json");

/// A list of entries, and what is wrong with the file that they are from.
pub(crate) struct Section {
    pub(crate) entries: Vec<Documented>,
    pub(crate) faults: Vec<String>,
}

/// The system set; read once in a process.
pub(crate) fn system() -> &'static Section {
    static SYSTEM: OnceLock<Section> = OnceLock::new();
    SYSTEM.get_or_init(|| {
        let mut reader = Reader::new(ERRORS);
        let file = reader.file();
        let entries = file.system.map(|list| reader.entries(list, "system")).unwrap_or_default();
        for method in &file.methods {
            reader.method(method);
        }
        let faults = reader.faults.iter().map(|fault| render("errors.json", ERRORS, fault)).collect();
        Section { entries, faults }
    })
}
