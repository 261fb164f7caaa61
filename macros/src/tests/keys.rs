//! Every argument and key is described, with its default, where users look it up.

use std::fs;
use std::path::Path;

use bitrix_errors_catalogue::keys::Key;

use crate::syntax::{Argument, CodeKey};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Whether a table has a row about a key, with something in every column.
fn has_row(page: &str, key: &str) -> bool {
    page.lines().filter_map(|line| line.trim_start_matches("/// ").strip_prefix("| `")).any(|row| {
        let is_it = row.strip_prefix(key).is_some_and(|rest| rest.starts_with(['`', ' ', '(']));
        is_it && row.split(" | ").count() == 3 && !row.contains("| |")
    })
}

#[test]
fn every_argument_and_key_is_described_with_its_default() {
    let page = read("src/lib.rs");
    let own_codes = read("../runtime/docs/own-codes.md");
    for argument in Argument::names() {
        assert!(has_row(&page, argument), "the attribute's page has no full row for `{argument}`");
    }
    for key in CodeKey::names() {
        assert!(has_row(&page, key), "the attribute's page has no full row for `{key}`");
        assert!(has_row(&own_codes, key), "the guide to own codes has no full row for `{key}`");
    }
}
