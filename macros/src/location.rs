//! The location of the catalogue of a user: the argument `catalogue` in; a path, and an expression that names the file
//! in the expansion, out.

use std::collections::HashMap;
use std::env;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{LitStr, Path as SynPath};

use crate::expand::private_module;

/// The location of the file, for reading it now and for watching it later.
pub(crate) struct Location {
    pub(crate) path: PathBuf,
    /// The base of the path, in words.
    pub(crate) base: &'static str,
    /// The expression that names the file in the expansion, so that a change of the file rebuilds the crate.
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
                "the source file is not known here; write the path relative to the package, \
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
                let private = private_module(library);
                quote!(#private::concat!(#private::env!("CARGO_MANIFEST_DIR"), #from_package))
            },
        })
    }
}

/// The source file that contains a literal.
fn source_file(literal: &LitStr) -> Option<PathBuf> {
    proc_macro::is_available().then(|| literal.span().unwrap().local_file())?
}

/// Whether this is the enum of the crate that reports the faults of a file. A long-lived process, such as that of an
/// editor, expands an enum again and again; the reporter stays the same.
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
