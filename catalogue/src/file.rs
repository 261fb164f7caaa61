//! A file of a user's: bytes in, a catalogue with all its faults out. A file on disk is read once in a process, and
//! again when it has changed.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use crate::model::{CatalogueEntry, Method};
use crate::read::Reader;
use crate::source::{FileFault, Span, render_all};

/// A catalogue's file, read and checked as a whole.
#[derive(Debug)]
#[non_exhaustive]
pub struct CatalogueFile {
    /// As its user knows it.
    pub name: String,
    /// What stands in it.
    pub text: String,
    /// Its entries of the system set.
    pub system: Vec<CatalogueEntry>,
    /// Its methods.
    pub methods: Vec<Method>,
    /// What is wrong with it, or the first thousand things.
    pub faults: Vec<FileFault>,
    /// How many things are wrong with it.
    pub fault_count: usize,
    /// Whether its methods could be found.
    pub is_readable: bool,
}

impl CatalogueFile {
    /// Reads a file. `name` is shown in faults.
    ///
    /// ```
    /// use bitrix_errors_catalogue::CatalogueFile;
    ///
    /// let file = CatalogueFile::parse("shop.json", r#"{ "methods": { "shop.sync": { "errors": [] } } }"#);
    /// assert_eq!((file.methods[0].name.as_str(), file.faults.len()), ("shop.sync", 0));
    /// ```
    #[must_use]
    pub fn parse(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let bytes = bytes.as_ref();
        let text = match str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => return Self::not_text(name, bytes, error.valid_up_to()),
        };
        // Some editors begin a file with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader::new(text);
        let (system, methods) = reader.all();
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            system,
            methods,
            faults: reader.faults.kept,
            fault_count: reader.faults.count,
            is_readable: reader.is_readable,
        }
    }

    /// A file in another encoding, such as UTF-16.
    fn not_text(name: &str, bytes: &[u8], valid: usize) -> Self {
        let message = Cow::Borrowed("this is not UTF-8; save the file in that encoding");
        let text = String::from_utf8_lossy(bytes).into_owned();
        Self {
            name: name.to_owned(),
            faults: vec![FileFault { span: Span::of_char(&text, valid), message }],
            fault_count: 1,
            text,
            system: Vec::new(),
            methods: Vec::new(),
            is_readable: false,
        }
    }

    /// Reads the file at a path, unless this process has done so since the file changed.
    ///
    /// # Errors
    ///
    /// Where it cannot be read.
    pub fn open(path: &Path, name: &str) -> io::Result<Arc<Self>> {
        static FILES: Mutex<Option<HashMap<PathBuf, Known>>> = Mutex::new(None);
        let meta = path.metadata()?;
        let stamp = (meta.modified().ok(), meta.len());
        let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
        let files = files.get_or_insert_default();
        if let Some((known, file)) = files.get(path)
            && *known == stamp
        {
            return Ok(Arc::clone(file));
        }
        let file = Arc::new(Self::parse(name, std::fs::read(path)?));
        files.insert(path.to_owned(), (stamp, Arc::clone(&file)));
        Ok(file)
    }

    /// The faults as people read them, at most 20 of them.
    #[must_use]
    pub fn rendered_faults(&self) -> Vec<String> {
        render_all(&self.name, &self.text, &self.faults, self.fault_count)
    }

    /// Further faults of this file as people read them, at most 20 of them.
    #[must_use]
    pub fn rendered(&self, faults: &[FileFault]) -> Vec<String> {
        render_all(&self.name, &self.text, faults, faults.len())
    }
}

/// What of a file on disk tells that it has changed.
type Stamp = (Option<SystemTime>, u64);

/// A file that was read, and when that was.
type Known = (Stamp, Arc<CatalogueFile>);

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::{env, fs, process};

    use super::CatalogueFile;

    #[test]
    fn a_file_that_cannot_be_read_has_a_fault_within_it() {
        for (bytes, at) in [
            (&b""[..], (0, 0)),
            ("{\"ы".as_bytes(), (2, 2)),
            ("{\"a\": \"😀".as_bytes(), (7, 4)),
            ("\u{feff}ы".as_bytes(), (0, 2)),
            (b"{\n\xff", (2, 3)),
            (b"{\"\xd1", (2, 3)),
        ] {
            let file = CatalogueFile::parse("f", bytes);
            let span = file.faults[0].span;
            assert_eq!((span.offset, span.length), at, "{}", file.text);
            assert!(file.text.get(span.offset..span.offset + span.length).is_some(), "{}", file.text);
            assert!(!file.is_readable && file.rendered_faults()[0].ends_with('^'));
        }
    }

    #[test]
    fn a_file_is_read_once_and_again_when_it_has_changed() {
        let path = env::temp_dir().join(format!("bitrix-errors-{}.json", process::id()));
        let read = || CatalogueFile::open(&path, "errors.json").expect("a file");
        fs::write(&path, r#"{"system": []}"#).expect("a temporary file");
        let first = read();
        assert!(Arc::ptr_eq(&first, &read()) && first.system.is_empty());
        fs::write(&path, r#"{"system": [{"code": "X", "category": "plan"}]}"#).expect("a temporary file");
        let second = read();
        fs::remove_file(&path).expect("a temporary file");
        assert_eq!(second.system.len(), 1);
        assert!(CatalogueFile::open(&path, "errors.json").is_err());
    }
}
