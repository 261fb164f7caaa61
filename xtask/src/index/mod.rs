//! The error index: the catalogue in, one HTML page out that needs only a browser.
//!
//! `data` turns the catalogue into JSON. This module puts it, the style and the scripts into `page.html`.

mod data;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use bitrix_errors_catalogue::{CatalogueEntry, Method};

use crate::catalogue;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const SCRIPTS: [&str; 4] = [
    include_str!("model.js"),
    include_str!("search.js"),
    include_str!("details.js"),
    include_str!("page.js"),
];

/// The whole catalogue.
struct Catalogue {
    system: Vec<CatalogueEntry>,
    /// Sorted by name.
    methods: Vec<Method>,
}

/// Writes the page for the catalogue of a folder and returns the summary.
pub(crate) fn index(folder: &Path, file: &Path) -> Result<String> {
    let catalogue = Catalogue::read(folder)?;
    let html = page(&catalogue)?;
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(|| format!("making {}", parent.display()))?;
    }
    fs::write(file, &html).with_context(|| format!("writing {}", file.display()))?;
    Ok(format!(
        "{}: {} bytes, {} system entries, {} methods with {} entries\n",
        file.display(),
        html.len(),
        catalogue.system.len(),
        catalogue.methods.len(),
        catalogue.methods.iter().map(|method| method.entries.len()).sum::<usize>(),
    ))
}

impl Catalogue {
    fn read(folder: &Path) -> Result<Self> {
        let file = folder.join("errors.json");
        let text = fs::read_to_string(&file).with_context(|| format!("reading {}", file.display()))?;
        let system = catalogue::read("errors.json", &text)?.system;
        let mut methods = Vec::new();
        for (stem, text) in catalogue::texts(&folder.join("methods"))? {
            methods.extend(catalogue::read(&format!("methods/{stem}.json"), &text)?.methods);
        }
        methods.sort_by_cached_key(|method| method.name.to_ascii_lowercase());
        Ok(Self { system, methods })
    }
}

fn page(catalogue: &Catalogue) -> Result<String> {
    // In a JSON string, only `<` could end the element or begin a comment.
    let data = serde_json::to_string(&data::Data::of(catalogue))?.replace('<', "\\u003c");
    let parts = [("{{style}}", STYLE), ("{{data}}", &data), ("{{scripts}}", &SCRIPTS.concat())];
    let mut page = String::new();
    let mut rest = PAGE;
    for (mark, part) in parts {
        let (before, after) = rest.split_once(mark).with_context(|| format!("page.html lacks {mark}"))?;
        page.push_str(before);
        page.push_str(part);
        rest = after;
    }
    ensure!(!rest.contains("{{"), "page.html has a mark that is not replaced");
    Ok(page + rest)
}
