//! The catalogue's files on disk: a folder in; texts, or files read and checked, out.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use bitrix_errors_catalogue::CatalogueFile;

/// Where the schema is, as seen from a file of methods.
pub(crate) const SCHEMA: &str = "../errors.schema.json";

/// The texts of a folder's catalogues, by file stem.
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

/// A file without a fault. `name` is shown in faults.
pub(crate) fn read(name: &str, text: &str) -> Result<CatalogueFile> {
    let file = CatalogueFile::parse(name, text);
    if !file.faults.is_empty() {
        bail!("{}", file.rendered_faults().join("\n"));
    }
    Ok(file)
}
