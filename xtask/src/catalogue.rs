//! The catalogue files on disk: a folder in; their texts, or the files read and checked, out.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use bitrix_errors_catalogue::CatalogueFile;

/// The path of the schema, relative to a file of methods.
pub(crate) const SCHEMA: &str = "../errors.schema.json";

/// The texts of the catalogues in a folder, by file stem.
pub(crate) fn texts(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = file?.path();
        if let (Some(stem), Some("json")) =
            (path.file_stem().and_then(OsStr::to_str), path.extension().and_then(OsStr::to_str))
        {
            let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
            texts.insert(stem.to_owned(), text);
        }
    }
    Ok(texts)
}

/// Reads a file that must not have a fault. Faults show `name`.
pub(crate) fn read(name: &str, text: &str) -> Result<CatalogueFile> {
    let file = CatalogueFile::parse(name, text);
    if !file.faults.is_empty() {
        bail!("{}", file.rendered_faults().join("\n"));
    }
    Ok(file)
}
