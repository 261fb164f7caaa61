//! The dependencies of users: few crates, under the licences that `deny.toml` allows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What no default tree holds, beside the crates of optional features: runtimes, and what takes long to build.
const UNWANTED: [&str; 3] = ["hyper", "tokio", "regex"];

#[test]
fn the_default_tree_is_as_small_as_the_readme_says() {
    let tree = crates(&[]);
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).expect("a manifest");
    let optional: Vec<&str> =
        manifest.split("\"dep:").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(optional.contains(&"ureq"), "{optional:?}");
    for unwanted in UNWANTED.into_iter().chain(optional) {
        assert!(!tree.contains_key(unwanted), "{unwanted} is in the default tree");
    }
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let expected = format!("tree has {} crates", tree.len());
    assert!(readme.contains(&expected), "the README should say that the {expected}: {:?}", tree.keys());
}

#[test]
fn every_licence_of_the_tree_is_allowed() {
    let deny = fs::read_to_string(root().join("deny.toml")).expect("deny.toml");
    let (_, list) = deny.split_once("\nallow = [").expect("a list of licences");
    let (list, _) = list.split_once(']').expect("the end of the list");
    let allowed: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();
    let tree = crates(&["--all-features"]);
    assert!(tree.len() > 50, "only {} crates", tree.len());
    for (name, licence) in tree {
        // This is enough for the expressions in use: `A OR B`, `A/B`, `(A OR B) AND C`.
        let is_allowed = licence
            .replace(['(', ')'], "")
            .split(" AND ")
            .all(|all| all.replace('/', " OR ").split(" OR ").any(|one| allowed.contains(one.trim())));
        assert!(is_allowed, "{name} is under {licence:?}; deny.toml allows {allowed:?}");
    }
}

#[test]
fn the_macros_do_not_use_slow_features_of_their_dependencies() {
    let features = cargo_tree(&["--package", "bitrix-errors-macros", "--edges", "normal,features"]);
    assert!(features.contains("syn feature \"derive\""), "{features}");
    for slow in ["syn feature \"full\"", "syn feature \"extra-traits\""] {
        assert!(!features.contains(slow), "{slow} is on: {features}");
    }
}

/// A crate that the macros and the runtime use with different features is compiled twice, and serde and `serde_json`
/// are a fifth of the whole tree.
#[test]
fn shared_dependencies_are_compiled_once() {
    let lines = cargo_tree(&[
        "--package",
        "bitrix-errors",
        "--edges",
        "normal",
        "--no-dedupe",
        "--format",
        "{p}\t{f}",
    ]);
    let mut features: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (package, of_it) in lines.lines().filter_map(|line| line.split_once('\t')) {
        features.entry(package).or_default().insert(of_it);
    }
    assert!(features.keys().any(|package| package.starts_with("serde_json ")), "{features:?}");
    for (package, sets) in features {
        assert_eq!(sets.len(), 1, "{package} is compiled for each of {sets:?}");
    }
}

/// The crates that users link with the library, and their licences.
fn crates(options: &[&str]) -> BTreeMap<String, String> {
    let options = [
        &["--package", "bitrix-errors", "--edges", "normal", "--no-dedupe", "--format", "{p}\t{l}"],
        options,
    ];
    let tree = cargo_tree(&options.concat());
    let lines = tree.lines().filter_map(|line| line.split_once('\t'));
    lines
        .map(|(package, licence)| {
            let name = package.split(' ').next().expect("a name");
            (name.to_owned(), licence.to_owned())
        })
        .collect()
}

fn cargo_tree(options: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--prefix", "none"])
        .args(options)
        .current_dir(root())
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace")
}
