//! Where a user's catalogue is: the argument `catalogue` in; a path, and what names the file in the expansion, out.

use std::collections::HashMap;
use std::env;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{LitStr, Path as SynPath};

use crate::expand::private;

/// Where the file is, for reading it now and for watching it later.
pub(crate) struct Location {
    pub(crate) path: PathBuf,
    /// What the path is relative to.
    pub(crate) base: &'static str,
    /// What names the file in the expansion, so that a change of it rebuilds the crate.
    pub(crate) tracked: TokenStream,
}

impl Location {
    /// `./` and `../` are relative to the source file, anything else to the package.
    pub(crate) fn of(argument: &LitStr, library: &SynPath) -> Result<Self, String> {
        let written = argument.value();
        let path = Path::new(&written);
        if written.trim().is_empty() {
            return Err("name the catalogue's file: `catalogue = \"errors.json\"`".to_owned());
        }
        if path.is_absolute() || written.starts_with('/') {
            return Err("an absolute path works on one machine only; write it relative to the package, \
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
            tracked: {
                let private = private(library);
                quote!(#private::concat!(#private::env!("CARGO_MANIFEST_DIR"), #from_package))
            },
        })
    }
}

/// The file in which a literal stands.
fn source_file(literal: &LitStr) -> Option<PathBuf> {
    proc_macro::is_available().then(|| literal.span().unwrap().local_file())?
}

/// Whether this enum is the one of its crate that reports the faults of a file. Long-lived processes, as
/// those of editors, expand an enum again and again; it stays the one.
pub(crate) fn is_first_reporter(file: &Path, reporter: &str) -> bool {
    static REPORTERS: Mutex<Option<HashMap<String, String>>> = Mutex::new(None);
    let crate_name = env::var("CARGO_CRATE_NAME").unwrap_or_default();
    let package = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let key = format!("{package}\n{crate_name}\n{}", file.display());
    let mut reporters = REPORTERS.lock().unwrap_or_else(PoisonError::into_inner);
    reporters.get_or_insert_default().entry(key).or_insert_with(|| reporter.to_owned()) == reporter
}

#[cfg(test)]
mod tests {
    use syn::{LitStr, parse_quote};

    use super::Location;

    #[test]
    fn a_plain_path_is_relative_to_the_package() {
        let argument: LitStr = parse_quote!("my/errors.json");
        let location = Location::of(&argument, &parse_quote!(::bitrix_errors)).expect("a location");
        assert_eq!(location.path, std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("my/errors.json"));
        assert!(location.tracked.to_string().ends_with(r#", "/my/errors.json")"#), "{}", location.tracked);
    }
}
