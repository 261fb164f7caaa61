//! The layout of the sources: which room may use which, and what no source does.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of `runtime/src`: each may use those before it, and itself.
const ROOMS: [&str; 6] = ["safe", "wire", "kind", "error", "decode", "integrations"];

#[test]
fn no_room_of_the_runtime_uses_one_above_it() {
    let sources = root().join("runtime/src");
    let mut rooms = folders(&sources);
    rooms.sort_by_key(|room| ROOMS.iter().position(|known| known == room));
    assert_eq!(rooms, ROOMS, "a new room needs its place in the order");
    let mut found = Vec::new();
    let mut count = 0;
    for room in ROOMS {
        for file in rust_files(&sources.join(room)) {
            let source = fs::read_to_string(&file).expect("a source file");
            let file = file.strip_prefix(root()).expect("below").display().to_string();
            count += uses(&source).len();
            found.extend(faults(room, &file, &source));
        }
    }
    assert!(count > 80, "only {count} uses were read");
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn an_arrow_upwards_is_told_with_its_file_its_line_and_both_rooms() {
    let source = "use crate::wire::Time;\n//! [`decode`](crate::decode)\nlet x = crate::decode::y(z); // crate::error\n\
                  use $crate::__private;\nuse crate::ErrorSet;\npub(crate) use crate::{decode, error};\n";
    let expected = [
        "wire/time.rs:3: `wire` uses `decode`, which is above it",
        "wire/time.rs:5: `wire` uses `crate::ErrorSet`; name the room that has it",
        "wire/time.rs:6: `wire` uses `crate::`; name the room that has it",
    ];
    assert_eq!(faults("wire", "wire/time.rs", source), expected);
    assert_eq!(faults("safe", "f", source)[0], "f:1: `safe` uses `wire`, which is above it");
    // Nobody uses the top room, and it may use all others.
    assert_eq!(faults("integrations", "f", "use crate::error::CallError;"), Vec::<String>::new());
    assert_eq!(faults("decode", "f", "use crate::integrations::http;").len(), 1);
}

/// What a stage of the macros may use of the crate. `resolve` and what serves it are where everything comes together.
const STAGES: [(&str, &[&str]); 4] =
    [("fault", &[]), ("syntax", &["fault", "syntax"]), ("set", &[]), ("expand", &["expand", "set"])];

#[test]
fn a_stage_of_the_macros_knows_only_what_it_is_given() {
    for (stage, allowed) in STAGES {
        let folder = root().join("macros/src").join(stage);
        let files = if folder.is_dir() { rust_files(&folder) } else { vec![folder.with_extension("rs")] };
        for file in files {
            let source = fs::read_to_string(&file).expect("a source file");
            for (line, used) in uses(&source) {
                assert!(allowed.contains(&used), "{}:{line}: `{stage}` uses `{used}`", file.display());
            }
            assert!(!source.contains("std::fs"), "{}: only `resolve` asks for files", file.display());
        }
    }
}

#[test]
fn no_source_is_unsafe_or_compiled_by_two_crates() {
    for krate in ["core", "catalogue", "macros", "runtime"] {
        let folder = root().join(krate).join("src");
        let library = fs::read_to_string(folder.join("lib.rs")).expect("a library");
        assert!(library.contains("\n#![forbid(unsafe_code)]\n"), "{krate} should forbid unsafe code");
        for file in rust_files(&folder) {
            let source = fs::read_to_string(&file).expect("a source file");
            let is_link = fs::symlink_metadata(&file).expect("a source file").is_symlink();
            let has_path = source.lines().any(|line| line.trim_start().starts_with("#[path"));
            assert!(!is_link && !has_path, "{} is another crate's too", file.display());
        }
    }
}

#[test]
fn every_source_is_part_of_a_crate() {
    let mut lost = Vec::new();
    let files: Vec<PathBuf> = rooms().iter().flat_map(|room| rust_files(&root().join(room))).collect();
    assert!(files.len() > 200, "only {} files", files.len());
    for file in &files {
        // Tests read the first two as text; the third is what was built.
        let is_elsewhere =
            ["ui", "expected", "target"].iter().any(|part| file.iter().any(|own| own == *part));
        if !is_elsewhere && !is_target(file) && !is_module(file) {
            lost.push(file.strip_prefix(root()).expect("below"));
        }
    }
    assert_eq!(lost, Vec::<&Path>::new(), "no crate compiles these");
}

#[test]
fn no_path_leaves_its_crate() {
    let package = |file: &Path| {
        let file = file.canonicalize().expect("a source file");
        file.ancestors().find(|folder| folder.join("Cargo.toml").exists()).map(Path::to_owned)
    };
    let mut count = 0;
    for file in rooms().iter().flat_map(|room| rust_files(&root().join(room))) {
        let source = fs::read_to_string(&file).expect("a source file");
        let paths = source.lines().filter_map(|line| line.strip_prefix("#[path = \"")?.strip_suffix("\"]"));
        for path in paths {
            count += 1;
            let other = file.with_file_name(path);
            assert_eq!(package(&file), package(&other), "{}: {path}", file.display());
        }
    }
    assert!(count > 1, "only {count}");
}

/// Whether cargo compiles a file as the root of a crate.
fn is_target(file: &Path) -> bool {
    let folder = file.parent().expect("a folder");
    let name = file.file_name().and_then(|name| name.to_str()).expect("a name");
    let manifest = |folder: &Path| fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
    let is_found_by_itself = match folder.file_name().and_then(|name| name.to_str()) {
        Some("src") => ["lib.rs", "main.rs"].contains(&name),
        Some("tests" | "benches" | "examples") => {
            folder.parent().is_some_and(|parent| manifest(parent).contains("[package]"))
        }
        _ => name == "build.rs",
    };
    let is_named = || {
        folder.ancestors().take(2).any(|above| {
            let path = file.strip_prefix(above).expect("below").display().to_string();
            manifest(above).contains(&format!("path = \"{path}\""))
        })
    };
    is_found_by_itself || is_named()
}

/// Whether the source around a file declares it as a module.
fn is_module(file: &Path) -> bool {
    let path = if file.ends_with("mod.rs") { file.parent().expect("a folder") } else { file };
    let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
    let folder = path.parent().expect("a folder");
    let around = ["mod.rs", "lib.rs", "main.rs"].map(|name| folder.join(name));
    around.into_iter().chain([folder.with_extension("rs")]).any(|parent| {
        let source = fs::read_to_string(parent).unwrap_or_default();
        source.lines().any(|line| line.ends_with(&format!("mod {name};")))
    })
}

/// The folders of the repository that have sources.
fn rooms() -> Vec<String> {
    let is_room = |name: &String| !name.starts_with('.') && name != "target";
    folders(root()).into_iter().filter(is_room).collect()
}

/// The uses in a file of one room that go upwards, or past the rooms.
fn faults(room: &str, file: &str, source: &str) -> Vec<String> {
    let floor = |room: &str| ROOMS.iter().position(|known| *known == room);
    let fault = |(line, used): (usize, &str)| {
        let what = match floor(used) {
            Some(_) if floor(used) <= floor(room) => return None,
            Some(_) => format!("`{used}`, which is above it"),
            None => format!("`crate::{used}`; name the room that has it"),
        };
        Some(format!("{file}:{line}: `{room}` uses {what}"))
    };
    uses(source).into_iter().filter_map(fault).collect()
}

/// What follows each `crate::` of a source, or two `super::`, which leave a room too; with its line. Comments are left out: a link uses nothing.
fn uses(source: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, line) in source.lines().enumerate() {
        let code = line.split("//").next().expect("a part");
        for (before, start) in code.match_indices("crate::").chain(code.match_indices("super::super::")) {
            // `$crate::…` of a macro is for whoever calls it.
            if !code[..before].ends_with('$') {
                let rest = &code[before + start.len()..];
                let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
                found.push((at + 1, &rest[..end]));
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}

/// The names of the folders of a folder, in order.
fn folders(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let mut names: Vec<String> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    names
}

/// Every source file of a folder and of those in it.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}
