//! `ARCHITECTURE.md` is the map of this house: what it names exists, and every room is on it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders whose parts are one thing: cases, seeds, and what is built or not ours.
const WHOLE: [&str; 4] = ["tests/ui", "fuzz", "target", "runtime/docs"];

#[test]
fn every_path_on_the_map_exists() {
    let paths: Vec<&str> = quoted().into_iter().filter(|word| is_path(word)).collect();
    assert!(paths.len() > 60, "only {} paths", paths.len());
    let missing: Vec<&str> = paths.into_iter().filter(|path| !root().join(path).exists()).collect();
    assert_eq!(missing, Vec::<&str>::new(), "the map names what does not exist");
}

#[test]
fn every_test_on_the_map_exists() {
    let mut functions = BTreeSet::new();
    for file in files(root()).into_iter().filter(|file| file.extension().is_some_and(|end| end == "rs")) {
        let source = fs::read_to_string(file).expect("a source file");
        let names = source.split("fn ").skip(1).filter_map(|rest| rest.split(['(', '<']).next());
        functions.extend(names.map(str::to_owned));
    }
    let is_name = |word: &&str| word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    let tests: Vec<&str> =
        quoted().into_iter().filter(is_name).filter(|word| word.matches('_').count() > 1).collect();
    assert!(tests.len() > 25, "only {} tests", tests.len());
    let missing: Vec<&str> = tests.into_iter().filter(|test| !functions.contains(*test)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "the map names tests that do not exist");
}

#[test]
fn every_room_is_on_the_map() {
    let named = quoted();
    let folders: BTreeSet<PathBuf> = files(root())
        .iter()
        .filter(|file| file.extension().is_some_and(|end| end == "rs" || end == "json" || end == "jsonl"))
        .filter_map(|file| file.parent())
        // The parts of a module are beside it.
        .filter(|folder| !folder.with_extension("rs").exists())
        .map(|folder| folder.strip_prefix(root()).expect("below").to_owned())
        .collect();
    assert!(folders.len() > 25, "only {folders:?}");
    let is_named = |folder: &Path| named.iter().any(|word| Path::new(word) == folder);
    let is_whole = |folder: &Path| WHOLE.iter().any(|whole| folder.starts_with(whole));
    let is_missing = |folder: &&PathBuf| folder.as_os_str() != "" && !is_whole(folder) && !is_named(folder);
    let missing: Vec<&PathBuf> = folders.iter().filter(is_missing).collect();
    assert_eq!(missing, Vec::<&PathBuf>::new(), "the map lacks rooms");
}

/// What is in backticks on the map.
fn quoted() -> Vec<&'static str> {
    let map: &str = include_str!("../../ARCHITECTURE.md");
    let lines = map.split("```").step_by(2).flat_map(str::lines);
    lines.flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

/// Whether a word is a path of the repository, and no pattern of one: those have a part in capitals.
fn is_path(word: &str) -> bool {
    let ends = [".rs", ".json", ".md", ".toml", ".lock", ".in", ".js", ".jsonl", ".stderr", "/"];
    let is_plain = !word.contains([' ', '*', '(', '<']) && !word.contains("::");
    let is_pattern = ["NAME", "TOPIC", "SECTION", "CLIENT"].iter().any(|part| word.contains(part));
    is_plain && !is_pattern && ends.iter().any(|end| word.ends_with(end))
}

/// Every file of the repository, but what is hidden, built or a link to a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.') || entry.file_name() == "target";
        match entry.file_type().expect("a type") {
            _ if is_hidden => {}
            kind if kind.is_dir() => found.extend(files(&entry.path())),
            kind if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}
