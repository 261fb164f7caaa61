//! The crates as a registry would deliver them: packed, checked, unpacked outside the repository, and used.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The crates in the order of publication, each with the largest size of its package in kibibytes, and its files in
/// addition to those that cargo adds.
const CRATES: [(&str, u64, &[&str]); 4] = [
    ("bitrix-errors-core", 48, &["LICENSE-APACHE", "LICENSE-MIT", "src/*.rs"]),
    (
        "bitrix-errors-catalogue",
        160,
        &[
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "errors.json",
            "errors.schema.json",
            "methods/*.json",
            "src/*.rs",
            "src/builtin/sections.in",
        ],
    ),
    ("bitrix-errors-macros", 48, &["LICENSE-APACHE", "LICENSE-MIT", "src/*.rs"]),
    (
        "bitrix-errors",
        128,
        &[
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "README.md",
            "docs/*.md",
            "docs/shop.json",
            "examples/portal.rs",
            "src/*.rs",
        ],
    ),
];

#[test]
fn the_packed_crates_have_the_expected_files_and_run_the_readme() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let outside = folder.path();
    pack(outside);
    for (name, most, wanted) in CRATES {
        let archive = outside.join(format!("packed/package/{name}-{VERSION}.crate"));
        let size = fs::metadata(&archive).expect("an archive").len();
        println!("{name}: {size} bytes packed");
        assert!(size < most * 1024, "{name} is {size} bytes");
        succeeds(Command::new("tar").arg("xzf").arg(&archive).current_dir(outside));
        fs::rename(outside.join(format!("{name}-{VERSION}")), outside.join(name)).expect("a folder");
        check_files(&outside.join(name), wanted);
        check_metadata(&outside.join(name));
    }
    let readme = fs::read_to_string(outside.join("bitrix-errors/README.md")).expect("the README");
    let examples = rust_blocks(&readme);
    assert!(!examples.is_empty(), "the README has no example");
    let output = run_as_user(outside, &examples);
    assert_eq!(output.trim(), format!("{} examples of the README ran", examples.len()));
}

fn pack(outside: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    succeeds(
        Command::new(env!("CARGO"))
            .args(["package", "--offline", "--no-verify", "--allow-dirty", "--quiet"])
            .args(CRATES.iter().flat_map(|(name, ..)| ["--package", name]))
            .current_dir(root)
            .env("CARGO_TARGET_DIR", outside.join("packed")),
    );
}

/// Checks that users need every file, and that none is a link.
fn check_files(krate: &Path, wanted: &[&str]) {
    let mut files = Vec::new();
    files_in(krate, krate, &mut files);
    let made_by_cargo = ["Cargo.toml", "Cargo.toml.orig", "Cargo.lock", ".cargo_vcs_info.json"];
    for file in &files {
        let is_wanted = wanted.iter().any(|pattern| match pattern.split_once('*') {
            Some((start, end)) => file.starts_with(start) && file.ends_with(end),
            None => file == pattern,
        });
        assert!(is_wanted || made_by_cargo.contains(&&**file), "{file} is packed, but users do not need it");
        assert!(
            !file.starts_with("src/tests/"),
            "{file} is packed, but only tests of the repository need it"
        );
    }
    for pattern in wanted {
        let (start, end) = pattern.split_once('*').unwrap_or((pattern, ""));
        let is_there = |file: &String| file.starts_with(start) && file.ends_with(end);
        assert!(files.iter().any(is_there), "{pattern} is not packed");
    }
}

fn files_in(root: &Path, folder: &Path, files: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let meta = fs::symlink_metadata(&path).expect("an entry");
        if meta.is_dir() {
            files_in(root, &path, files);
        } else {
            assert!(meta.is_file(), "{} is a link", path.display());
            let name = path.strip_prefix(root).expect("below").to_str().expect("a name").to_owned();
            files.push(name.replace('\\', "/"));
        }
    }
}

/// Checks the metadata that crates.io and docs.rs read.
fn check_metadata(krate: &Path) {
    let output = succeeds(
        Command::new(env!("CARGO"))
            .args(["metadata", "--offline", "--no-deps", "--format-version", "1"])
            .current_dir(krate),
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let package = &metadata["packages"][0];
    let name = package["name"].as_str().expect("a name");
    for key in ["description", "license", "rust_version", "edition"] {
        assert!(package[key].as_str().is_some_and(|value| !value.is_empty()), "{name} has no {key}");
    }
    let list = |key: &str| package[key].as_array().cloned().unwrap_or_default();
    let keywords = list("keywords");
    assert!((1..=5).contains(&keywords.len()), "{name}: crates.io accepts up to five keywords");
    for keyword in keywords {
        let keyword = keyword.as_str().expect("a keyword");
        let is_valid = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+');
        assert!(keyword.len() <= 20 && keyword.chars().all(is_valid), "{name}: keyword {keyword}");
    }
    assert!((1..=5).contains(&list("categories").len()), "{name}: crates.io accepts up to five categories");
    for dependency in list("dependencies") {
        let is_ours = dependency["name"].as_str().is_some_and(|name| name.starts_with("bitrix-errors"));
        let is_exact = dependency["req"] == format!("={VERSION}");
        assert!(!is_ours || is_exact, "the crates must depend on exactly the same version: {dependency}");
    }
    if name == "bitrix-errors" {
        assert_eq!(package["readme"], "README.md");
        assert_eq!(package["metadata"]["docs"]["rs"]["all-features"], true);
        assert_eq!(package["metadata"]["docs"]["rs"]["rustdoc-args"][1], "docsrs");
    }
    let manifest = fs::read_to_string(krate.join("Cargo.toml")).expect("a manifest");
    assert!(!manifest.contains("workspace = true"), "the manifest of {name} refers to a workspace");
    assert!(
        !manifest.contains("path = \"..") && !manifest.contains("\"../"),
        "the manifest of {name} refers to a folder outside"
    );
}

/// The Rust examples of a Markdown file.
fn rust_blocks(markdown: &str) -> Vec<String> {
    let rest = markdown.split("\n```rust\n").skip(1);
    rest.map(|rest| rest.split("\n```").next().expect("an end").to_owned()).collect()
}

/// Runs a program of a user who got the crates from the registry; returns its output.
fn run_as_user(outside: &Path, examples: &[String]) -> String {
    let user: PathBuf = outside.join("user");
    fs::create_dir_all(user.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nbitrix-errors = \"{VERSION}\"\nserde = {{ version = \"1\", features = [\"derive\"] }}\n\n\
         [patch.crates-io]\n{}",
        CRATES.map(|(name, ..)| format!("{name} = {{ path = \"../{name}\" }}\n")).concat()
    );
    fs::write(user.join("Cargo.toml"), manifest).expect("a manifest");
    let mut main = "fn main() {\n".to_owned();
    for example in examples {
        writeln!(main, "    {{\n{example}\n    }}").expect("a string");
    }
    writeln!(main, "    println!(\"{} examples of the README ran\");\n}}", examples.len()).expect("a string");
    fs::write(user.join("src/main.rs"), main).expect("a source file");
    let ran = succeeds(
        Command::new(env!("CARGO"))
            .args(["run", "--offline", "--quiet"])
            .current_dir(user)
            .env("CARGO_TARGET_DIR", outside.join("target"))
            .env_remove("RUSTFLAGS"),
    );
    let warnings = String::from_utf8_lossy(&ran.stderr);
    assert!(!warnings.contains("warning: unused"), "{warnings}");
    String::from_utf8_lossy(&ran.stdout).into_owned()
}

fn succeeds(command: &mut Command) -> Output {
    let output = command.output().expect("a program");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}
