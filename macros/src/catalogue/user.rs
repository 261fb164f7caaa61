//! The user's own catalogue: the argument `catalogue` in, a checked file out.
//!
//! A file is read once in a process and again when it changes. Its faults are reported by the first enum
//! that names it, not by every one.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::string::FromUtf8Error;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use std::{env, fs};

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use super::model::{Documented, Method};
use super::place::{Fault, Place, render_all};
use super::read::Reader;

/// A catalogue file of a user, read and checked as a whole.
pub(crate) struct UserFile {
    /// Where it is; another file may go by the same name, relative to another source file.
    path: PathBuf,
    /// As the user knows it.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) system: Vec<Documented>,
    pub(super) methods: Vec<Method>,
    pub(super) faults: Vec<Fault>,
    /// Whether its methods could be found.
    pub(super) is_readable: bool,
}

impl UserFile {
    fn read(path: PathBuf, name: String, bytes: Vec<u8>) -> Self {
        let mut text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => return Self::not_text(path, name, &error),
        };
        // Some editors begin a file with a byte order mark.
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        let mut reader = Reader::new(&text);
        let (system, methods) = reader.all();
        let (faults, is_readable) = (reader.faults, reader.is_readable);
        Self { path, name, text, system, methods, faults, is_readable }
    }

    /// A file in another encoding, such as UTF-16.
    fn not_text(path: PathBuf, name: String, error: &FromUtf8Error) -> Self {
        let place = Place { offset: error.utf8_error().valid_up_to(), length: 1 };
        let fault = Fault { place, message: "this is not UTF-8; save the file in that encoding".to_owned() };
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let (system, methods) = (Vec::new(), Vec::new());
        Self { path, name, text, system, methods, faults: vec![fault], is_readable: false }
    }

    /// Every fault of the file, for the enum that reports them.
    pub(super) fn faults_for(&self, reporter: &str) -> Vec<String> {
        if self.faults.is_empty() || !is_first_reporter(&self.path, reporter) {
            return Vec::new();
        }
        render_all(&self.name, &self.text, &self.faults)
    }
}

/// Where the file is, for reading it now and for watching it later.
pub(super) struct Location {
    path: PathBuf,
    /// What the path is relative to.
    base: &'static str,
    /// What names the file in the expansion, so that a change of it rebuilds the crate.
    pub(super) tracked: TokenStream,
}

impl Location {
    /// `./` and `../` are relative to the source file, anything else to the package.
    pub(super) fn of(argument: &LitStr) -> Result<Self, String> {
        let written = argument.value();
        let path = Path::new(&written);
        if written.trim().is_empty() {
            return Err("name the catalogue's file: `catalogue = \"errors.json\"`".to_owned());
        }
        if path.is_absolute() || written.starts_with('/') {
            return Err("an absolute path is good on one machine only; write it relative to the package, \
                        or with `./` relative to this file"
                .to_owned());
        }
        if matches!(path.components().next(), Some(Component::CurDir | Component::ParentDir)) {
            let source = source_file(argument).ok_or(
                "the file of this source is not known here; write the path relative to the package, \
                 without `./`",
            )?;
            let folder = source.parent().unwrap_or(Path::new(""));
            return Ok(Self { path: folder.join(path), base: "this file", tracked: quote!(#argument) });
        }
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .ok_or("the package is not known here; write the path with `./`, relative to this file")?;
        let from_package = LitStr::new(&format!("/{written}"), argument.span());
        Ok(Self {
            path: Path::new(&package).join(path),
            base: "the package",
            tracked: quote!(__bitrix::concat!(__bitrix::env!("CARGO_MANIFEST_DIR"), #from_package)),
        })
    }
}

/// The file in which a literal stands.
fn source_file(literal: &LitStr) -> Option<PathBuf> {
    proc_macro::is_available().then(|| literal.span().unwrap().local_file())?
}

/// What of a file on disk tells that it has changed.
type Stamp = (Option<SystemTime>, u64);

/// A file that was read, and when that was.
type Known = (Stamp, Arc<UserFile>);

/// Reads and checks the file, unless this process has done so already.
pub(super) fn open(argument: &LitStr, location: &Location) -> Result<Arc<UserFile>, String> {
    static FILES: Mutex<Option<HashMap<PathBuf, Known>>> = Mutex::new(None);
    let unreadable = |error: std::io::Error| {
        format!("cannot read `{}`, relative to {}: {error}", argument.value(), location.base)
    };
    let meta = fs::metadata(&location.path).map_err(unreadable)?;
    let stamp = (meta.modified().ok(), meta.len());
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    let files = files.get_or_insert_default();
    if let Some((known, file)) = files.get(&location.path)
        && *known == stamp
    {
        return Ok(Arc::clone(file));
    }
    let bytes = fs::read(&location.path).map_err(unreadable)?;
    let file = Arc::new(UserFile::read(location.path.clone(), argument.value(), bytes));
    files.insert(location.path.clone(), (stamp, Arc::clone(&file)));
    Ok(file)
}

/// Whether this enum is the one of its crate that reports the faults of a file. Long-lived processes, as
/// those of editors, expand an enum again and again; it stays the one.
fn is_first_reporter(file: &Path, reporter: &str) -> bool {
    static REPORTERS: Mutex<Option<HashMap<String, String>>> = Mutex::new(None);
    let crate_name = env::var("CARGO_CRATE_NAME").unwrap_or_default();
    let package = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let key = format!("{package}\n{crate_name}\n{}", file.display());
    let mut reporters = REPORTERS.lock().unwrap_or_else(PoisonError::into_inner);
    reporters.get_or_insert_default().entry(key).or_insert_with(|| reporter.to_owned()) == reporter
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::{env, fs, process};

    use proc_macro2::TokenStream;
    use syn::{LitStr, parse_quote};

    use super::{Location, open};

    #[test]
    fn a_file_is_read_once_and_again_when_it_has_changed() {
        let path = env::temp_dir().join(format!("bitrix-errors-{}.json", process::id()));
        let argument: LitStr = parse_quote!("errors.json");
        let location = Location { path: path.clone(), base: "the package", tracked: TokenStream::new() };
        let read = || open(&argument, &location).expect("a file");
        fs::write(&path, r#"{"system": []}"#).expect("a temporary file");
        let first = read();
        assert!(Arc::ptr_eq(&first, &read()) && first.system.is_empty());
        fs::write(&path, r#"{"system": [{"code": "X", "category": "plan"}]}"#).expect("a temporary file");
        let second = read();
        fs::remove_file(path).expect("a temporary file");
        assert_eq!(second.system.len(), 1);
        assert!(
            open(&argument, &location).is_err_and(|message| message.starts_with("cannot read `errors.json`"))
        );
    }

    #[test]
    fn a_plain_path_is_relative_to_the_package() {
        let location = Location::of(&parse_quote!("my/errors.json")).expect("a location");
        assert_eq!(location.path, std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("my/errors.json"));
        assert!(location.tracked.to_string().ends_with(r#", "/my/errors.json")"#), "{}", location.tracked);
    }
}
