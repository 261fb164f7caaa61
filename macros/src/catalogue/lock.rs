//! What users build on, one line for each code of each set, compared with a committed file: a code that was
//! renamed, removed or reclassified breaks their programs, so it needs a new minor version.
//!
//! `UPDATE_EXPECT=1 cargo test -p bitrix-errors-macros lock` writes the file, where the version allows it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use super::builtin::{all_methods, system};
use super::model::Documented;

/// A set, a code and its condition; then the variant and its classification.
type Lines = BTreeMap<String, (String, String)>;

fn lines_of(set: &str, entries: &[Documented], lines: &mut Lines) {
    for entry in entries {
        let code = &entry.code;
        let mut key = format!("{set} {:?}", code.code);
        if code.prefix {
            key += "…";
        }
        if !code.when.statuses.is_empty() {
            write!(key, " with {:?}", code.when.statuses).expect("a string");
        }
        if let Some(message) = &code.when.message {
            write!(key, " saying {message:?}").expect("a string");
        }
        let (category, recovery, retry) = code.classification();
        let class = format!("{category} {recovery} {retry}");
        assert!(lines.insert(key.clone(), (entry.variant.clone(), class)).is_none(), "{key} twice");
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

fn written(version: &str, lines: &Lines) -> String {
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

/// What is different: additions, and what breaks users.
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

/// Major and minor of a version.
fn release(version: &str) -> (u32, u32) {
    let mut numbers = version.split('.').map(|number| number.parse().expect("a number"));
    (numbers.next().expect("a major version"), numbers.next().expect("a minor version"))
}

/// What is wrong with the change, if anything.
fn verdict(locked: &str, version: &str, old: &Lines, new: &Lines) -> Result<(), String> {
    let (added, breaking) = differences(old, new);
    let all: Vec<String> = breaking.iter().chain(&added).cloned().collect();
    if !breaking.is_empty() && release(version) <= release(locked) {
        let (major, minor) = release(locked);
        return Err(format!(
            "{}\nthis breaks programs that users have: take it back, or raise the minor version to {major}.{}.0 \
             wherever Cargo.toml names {version}, list the changes in CHANGELOG.md, then run \
             UPDATE_EXPECT=1 cargo test -p bitrix-errors-macros lock",
            all.join("\n"),
            minor + 1
        ));
    }
    if all.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{}\nlist the changes in CHANGELOG.md, then run UPDATE_EXPECT=1 cargo test -p bitrix-errors-macros lock",
        all.join("\n")
    ))
}

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../catalogue.lock")
}

#[test]
fn the_catalogue_is_what_the_lock_file_says() {
    let new = current();
    let version = env!("CARGO_PKG_VERSION");
    let text = fs::read_to_string(file()).unwrap_or_else(|_| written(version, &Lines::new()));
    let (locked, old) = read(&text);
    let verdict = verdict(&locked, version, &old, &new);
    let breaks = verdict.as_ref().is_err_and(|message| message.contains("raise the minor version"));
    if env::var_os("UPDATE_EXPECT").is_some() && !breaks {
        fs::write(file(), written(version, &new)).expect("the lock file can be written");
        return;
    }
    if let Err(message) = verdict {
        panic!("the catalogue is not what catalogue.lock says:\n{message}");
    }
}

#[test]
fn additions_pass_and_everything_else_needs_a_minor_version() {
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
            let message = verdict("0.1.0", version, &old, &new).expect_err("a change");
            assert!(message.starts_with(word), "{message}");
            assert_eq!(
                message.contains("raise the minor version"),
                breaks && !is_minor,
                "{version}: {message}"
            );
        }
    }
    assert_eq!(verdict("0.1.0", "0.1.0", &old, &old), Ok(()));
    assert_eq!(read(&written("0.1.0", &old)), ("0.1.0".to_owned(), old));
}
