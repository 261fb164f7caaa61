//! What users take into their tree: few crates, under the licences that `deny.toml` allows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What no default tree holds, beside the crates of optional features: runtimes, and what takes long to build.
const UNWANTED: [&str; 3] = ["hyper", "tokio", "regex"];

#[test]
fn the_default_tree_is_as_small_as_the_readme_says() {
    let crates = crates(&[]);
    let manifest = fs::read_to_string(root().join("runtime/Cargo.toml")).expect("a manifest");
    let optional: Vec<&str> =
        manifest.split("\"dep:").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(optional.contains(&"ureq"), "{optional:?}");
    for unwanted in UNWANTED.into_iter().chain(optional) {
        assert!(!crates.contains_key(unwanted), "{unwanted} is in the default tree");
    }
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let said = format!("tree has {} crates", crates.len());
    assert!(readme.contains(&said), "the README should say that the {said}: {:?}", crates.keys());
}

#[test]
fn every_licence_of_the_tree_is_allowed() {
    let deny = fs::read_to_string(root().join("deny.toml")).expect("deny.toml");
    let (_, list) = deny.split_once("\nallow = [").expect("a list of licences");
    let (list, _) = list.split_once(']').expect("the list's end");
    let allowed: BTreeSet<&str> = list.split('"').skip(1).step_by(2).collect();
    let crates = crates(&["--all-features"]);
    assert!(crates.len() > 50, "the features bring more");
    for (name, licence) in crates {
        // Enough for what there is: `A OR B`, `A/B`, `(A OR B) AND C`.
        let is_allowed = licence
            .replace(['(', ')'], "")
            .split(" AND ")
            .all(|all| all.replace('/', " OR ").split(" OR ").any(|one| allowed.contains(one.trim())));
        assert!(is_allowed, "{name} is under {licence:?}; deny.toml allows {allowed:?}");
    }
}

#[test]
fn the_macros_do_without_the_slow_features_of_their_crates() {
    let features = tree(&["--package", "bitrix-errors-macros", "--edges", "normal,features"]);
    assert!(features.contains("syn feature \"derive\""), "{features}");
    for slow in ["syn feature \"full\"", "syn feature \"extra-traits\""] {
        assert!(!features.contains(slow), "{slow} is on: {features}");
    }
}

/// A crate that the macros and the runtime want with different features is compiled twice, and serde and
/// `serde_json` are a fifth of the whole tree.
#[test]
fn what_macros_and_runtime_share_is_compiled_once() {
    let tree =
        tree(&["--package", "bitrix-errors", "--edges", "normal", "--no-dedupe", "--format", "{p}\t{f}"]);
    let mut features: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (package, of_it) in tree.lines().filter_map(|line| line.split_once('\t')) {
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
    let tree = tree(&options.concat());
    let lines = tree.lines().filter_map(|line| line.split_once('\t'));
    lines
        .map(|(package, licence)| {
            let name = package.split(' ').next().expect("a name");
            (name.to_owned(), licence.to_owned())
        })
        .collect()
}

fn tree(options: &[&str]) -> String {
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
