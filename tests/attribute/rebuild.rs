//! The catalogue of a user, in a crate of their own outside the workspace: read, watched, and kept out of
//! what is built.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const MANIFEST: &str = r#"
[package]
name = "shop"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
bitrix-errors = { path = RUNTIME }
"#;

const LIB: &str = r#"
//! ```
//! use bitrix_errors::{Category, ErrorCode, bitrix_errors};
//!
//! #[bitrix_errors(method = "shop.sync", catalogue = "errors.json")]
//! enum DocTestError {}
//!
//! assert_eq!(DocTestError::Locked.category(), Category::CATEGORY);
//! ```
use bitrix_errors::bitrix_errors;

#[bitrix_errors(system, catalogue = "errors.json")]
pub enum ShopSystem {}

#[bitrix_errors(method = "SHOP.Sync", catalogue = "errors.json", system = ShopSystem)]
pub enum SyncError {}

#[bitrix_errors(method = "crm.item.add", catalogue = "../errors.json")]
pub enum ItemAddError {}

#[cfg(test)]
use bitrix_errors::{Category, ErrorCode, ErrorSet};

#[test]
fn the_users_file_lies_over_the_librarys() {
    assert_eq!(SyncError::method().map(|method| method.name), Some("shop.sync"));
    assert_eq!(SyncError::from_code("sync_locked"), Some(SyncError::Locked));
    assert_eq!(SyncError::Locked.text(), "another import holds the lock");
    assert_eq!(SyncError::from_code("GATE_CLOSED"), Some(SyncError::System(ShopSystem::GateClosed)));
    assert_eq!(ShopSystem::QueryLimitExceeded.category(), Category::Unavailable);
    assert_eq!(ShopSystem::QueryLimitExceeded.statuses(), [503]);
    assert_eq!(ItemAddError::NotFound.category(), Category::Conflict);
    assert_eq!(ItemAddError::NotFound.statuses(), [400]);
    assert_eq!(ItemAddError::ShopClosed.code(), "SHOP_CLOSED");
}

#[test]
fn the_category_is() {
    assert_eq!(SyncError::Locked.category(), Category::CATEGORY);
}
"#;

const CATALOGUE: &str = r#"{
  "system": [
    { "code": "GATE_CLOSED", "category": "unavailable" },
    { "code": "query_limit_exceeded", "category": "unavailable" }
  ],
  "methods": {
    "shop.sync": {
      "errors": [
        { "code": "SYNC_LOCKED", "variant": "Locked", "category": "conflict", "text": "another import holds the lock" }
      ]
    },
    "crm.item.add": {
      "errors": [
        { "code": "NOT_FOUND", "category": "conflict" },
        { "code": "SHOP_CLOSED", "category": "unavailable" }
      ]
    }
  }
}
"#;

/// What rustc says of a `cfg` that is not a feature of the crate.
const TYPO: &str = r#"
#[bitrix_errors::bitrix_errors]
pub enum TypoError {
    #[code("ONE", category = Conflict)]
    #[cfg(not(feature = "slwo"))]
    One,
    #[code("TWO", category = Conflict)]
    Two,
}
"#;

#[test]
fn a_change_of_the_users_catalogue_rebuilds_the_crate() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let krate = folder.path();
    write_crate(krate, &LIB.replace("CATEGORY", "Conflict"));
    fs::write(krate.join("errors.json"), CATALOGUE).expect("a catalogue");

    let first = cargo(krate, &["test"]);
    assert!(first.status.success(), "{}", text(&first));
    assert!(!text(&first).contains("warning"), "{}", text(&first));

    let changed = CATALOGUE.replacen("\"category\": \"conflict\"", "\"category\": \"quota\"", 1);
    fs::write(krate.join("errors.json"), changed).expect("a catalogue");
    let second = cargo(krate, &["test", "--lib"]);
    assert!(!second.status.success(), "the change went unseen");
    assert!(text(&second).contains("left: Quota"), "{}", text(&second));

    fs::write(krate.join("src/lib.rs"), LIB.replace("CATEGORY", "Quota")).expect("a source file");
    let third = cargo(krate, &["test"]);
    assert!(third.status.success(), "{}", text(&third));

    assert!(cargo(krate, &["build"]).status.success());
    let bytes = fs::read(krate.join("target/debug/libshop.rlib")).expect("the library");
    assert!(!contains(&bytes, b"\"shop.sync\": {"), "the catalogue's text is in the library");
    assert!(contains(&bytes, b"another import holds the lock"), "the table is not in the library");
}

#[test]
fn a_cfg_that_nobody_expects_is_reported_once_and_at_the_variant() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    write_crate(folder.path(), TYPO);
    let checked = cargo(folder.path(), &["check", "--message-format", "short"]);
    assert!(checked.status.success(), "{}", text(&checked));
    let warnings: Vec<String> =
        text(&checked).lines().filter(|line| line.contains("warning:")).map(str::to_owned).collect();
    assert!(warnings[0].starts_with("src/lib.rs:5:"), "{warnings:?}");
    assert!(warnings[0].contains("unexpected `cfg`"), "{warnings:?}");
    assert!(warnings[1].contains("generated 1 warning"), "{warnings:?}");
    assert_eq!(warnings.len(), 2, "{warnings:?}");
}

fn write_crate(krate: &Path, source: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let runtime = format!("{:?}", root.join("runtime").to_str().expect("a path"));
    fs::create_dir(krate.join("src")).expect("a folder");
    fs::write(krate.join("Cargo.toml"), MANIFEST.replace("RUNTIME", &runtime)).expect("a manifest");
    fs::write(krate.join("src/lib.rs"), source).expect("a source file");
}

fn cargo(krate: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(krate)
        .env("CARGO_TARGET_DIR", krate.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo")
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
