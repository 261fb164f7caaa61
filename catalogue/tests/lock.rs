//! What users build on, one line for each code of each set, compared with a committed file. A code that is renamed,
//! removed or reclassified breaks programs, so it needs a new minor version.
//!
//! `UPDATE_EXPECT=1 cargo test -p bitrix-errors-catalogue lock` writes the file, if the version allows it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use bitrix_errors_catalogue::CatalogueEntry;
use bitrix_errors_catalogue::builtin::{all_methods, system};

/// A set, a code and its condition; then the variant and its classification.
type Lines = BTreeMap<String, (String, String)>;

fn lines_of(set: &str, entries: &[CatalogueEntry], lines: &mut Lines) {
    for entry in entries {
        let CatalogueEntry { entry, variant, .. } = entry;
        let mut key = format!("{set} {:?}", entry.code);
        if entry.is_prefix {
            key += "…";
        }
        for alias in &entry.aliases {
            write!(key, " or {alias:?}").expect("a string");
        }
        for (at, when) in entry.when.iter().enumerate() {
            key += if at == 0 { "" } else { " or" };
            if !when.statuses.is_empty() {
                write!(key, " with {:?}", when.statuses).expect("a string");
            }
            if let Some(message) = &when.message {
                write!(key, " saying {message:?}").expect("a string");
            }
        }
        let (category, recovery, retry) = entry.classification();
        let class = format!("{category} {recovery} {retry}");
        assert!(lines.insert(key.clone(), (variant.clone(), class)).is_none(), "{key} is given twice");
    }
}

fn current() -> Lines {
    let mut lines = Lines::new();
    lines_of("system", &system().entries, &mut lines);
    for method in all_methods() {
        lines_of(&method.name, &method.entries, &mut lines);
    }
    lines
}

fn lock_text(version: &str, lines: &Lines) -> String {
    let mut text = format!("version {version}\n");
    for (key, (variant, class)) in lines {
        writeln!(text, "{key} = {variant}, {class}").expect("a string");
    }
    text
}

/// The version and the lines of a lock file.
fn read(text: &str) -> (String, Lines) {
    let mut all = text.lines();
    let version = all.next().and_then(|line| line.strip_prefix("version ")).expect("a version").to_owned();
    let lines = all.map(|line| {
        let (key, rest) = line.rsplit_once(" = ").expect("a line of the lock file");
        let (variant, class) = rest.split_once(", ").expect("a classification");
        (key.to_owned(), (variant.to_owned(), class.to_owned()))
    });
    (version, lines.collect())
}

/// The differences: additions, and changes that break programs.
fn differences(old: &Lines, new: &Lines) -> (Vec<String>, Vec<String>) {
    let added = new.iter().filter(|(key, _)| !old.contains_key(*key));
    let added = added.map(|(key, (variant, _))| format!("added        {key}: {variant}")).collect();
    let breaking = old.iter().filter_map(|(key, (variant, class))| match new.get(key) {
        None => Some(format!("removed      {key}: {variant}")),
        Some((now, _)) if now != variant => Some(format!("renamed      {key}: {variant} is {now} now")),
        Some((_, now)) if now != class => Some(format!("reclassified {key}: {class} is {now} now")),
        Some(_) => None,
    });
    (added, breaking.collect())
}

/// The major and the minor number of a version.
fn release(version: &str) -> (u32, u32) {
    let mut numbers = version.split('.').map(|number| number.parse().expect("a number"));
    (numbers.next().expect("a major version"), numbers.next().expect("a minor version"))
}

/// A change of the catalogue.
#[derive(Debug, PartialEq)]
struct Change {
    /// Whether the file must not be written.
    is_refused: bool,
    message: String,
}

/// The differences, if there are any, and what to do about them.
fn verdict(locked: &str, version: &str, old: &Lines, new: &Lines) -> Result<(), Change> {
    let (added, breaking) = differences(old, new);
    if added.is_empty() && breaking.is_empty() {
        return Ok(());
    }
    let is_new_minor = release(version) > release(locked);
    let is_refused = !breaking.is_empty() && !is_new_minor;
    let (major, minor) = release(locked);
    let next = format!("{major}.{}.0", minor + 1);
    let first = match (is_refused, is_new_minor) {
        (true, _) => format!(
            "this breaks programs that users have: take it back, or raise the minor version to {next} wherever \
             Cargo.toml names {version}; "
        ),
        // A release may collect additions. They need a new version, since a `match` without a wildcard has to handle
        // them.
        (false, false) => format!("the release that has this needs a new minor version, {next}; "),
        (false, true) => String::new(),
    };
    let all: Vec<String> = breaking.into_iter().chain(added).collect();
    let message = format!(
        "{}\n{first}list the changes in CHANGELOG.md, then run \
         UPDATE_EXPECT=1 cargo test -p bitrix-errors-catalogue lock",
        all.join("\n")
    );
    Err(Change { is_refused, message })
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue.lock")
}

#[test]
fn the_catalogue_is_what_the_lock_file_says() {
    let new = current();
    let version = env!("CARGO_PKG_VERSION");
    let text = fs::read_to_string(file()).unwrap_or_else(|_| lock_text(version, &Lines::new()));
    let (locked, old) = read(&text);
    let judged = verdict(&locked, version, &old, &new);
    let is_refused = judged.as_ref().is_err_and(|change| change.is_refused);
    if env::var_os("UPDATE_EXPECT").is_some() && !is_refused {
        fs::write(file(), lock_text(version, &new)).expect("the lock file can be written");
        return;
    }
    if let Err(change) = judged {
        panic!("the catalogue is not what catalogue.lock says:\n{}", change.message);
    }
}

#[test]
fn every_change_needs_a_minor_version_and_only_additions_pass_without_one() {
    let lines = |entries: &[(&str, &str, &str)]| -> Lines {
        entries.iter().map(|(key, name, class)| ((*key).into(), ((*name).into(), (*class).into()))).collect()
    };
    let old = lines(&[("system \"A\"", "A", "plan"), ("system \"B\"", "B", "quota")]);
    for (new, word, breaks) in [
        (
            lines(&[
                ("system \"A\"", "A", "plan"),
                ("system \"B\"", "B", "quota"),
                ("system \"C\"", "C", "plan"),
            ]),
            "added",
            false,
        ),
        (lines(&[("system \"A\"", "A", "plan")]), "removed", true),
        (lines(&[("system \"A\"", "A", "plan"), ("system \"B\"", "Bee", "quota")]), "renamed", true),
        (lines(&[("system \"A\"", "A", "plan"), ("system \"B\"", "B", "plan")]), "reclassified", true),
    ] {
        for (version, is_minor) in [("0.1.0", false), ("0.1.7", false), ("0.2.0", true), ("1.0.0", true)] {
            let change = verdict("0.1.0", version, &old, &new).expect_err("a change");
            let message = change.message;
            assert!(message.starts_with(word), "{message}");
            assert_eq!(change.is_refused, breaks && !is_minor, "{version}: {message}");
            assert_eq!(message.contains("minor version"), !is_minor, "{version}: {message}");
            assert_eq!(message.contains("0.2.0"), !is_minor, "{version}: {message}");
        }
    }
    assert_eq!(verdict("0.1.0", "0.1.0", &old, &old), Ok(()));
    assert_eq!(read(&lock_text("0.1.0", &old)), ("0.1.0".to_owned(), old));
}
