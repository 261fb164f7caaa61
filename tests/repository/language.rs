//! The language of the project: comments, texts, messages and guides avoid the forms that stop a reader, and a line of
//! code has one statement.
//!
//! This file has the forms, so it is not searched itself. Nor are generated files, whose texts are those of the
//! catalogue.

use std::fs;
use std::path::{Path, PathBuf};

/// Phrases and names to avoid, in lower case, and better forms.
const PHRASES: &[(&str, &str)] = &[
    ("stands here twice", "is given twice"),
    ("stands there twice", "is given twice"),
    ("it is none of", "it is not one of"),
    ("none of them", "not one of them"),
    ("dearest", "costs the most"),
    ("at_a_glance", "a name of what it does"),
];

/// The widest line of prose in a guide, in characters.
const WIDTH: usize = 120;

/// Folders with other people's text, with data, or with generated files.
const SKIPPED: &[&str] = &["target", ".git", "methods", "facts", "seeds", "corpus", "expected"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Whether the language of a file is checked. `.ci` has scripts without an extension.
fn is_checked(file: &Path) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let is_script = file.parent().and_then(Path::file_name).is_some_and(|folder| folder == ".ci");
    let is_text = ["rs", "md", "toml", "sh", "stderr"].contains(&extension) || is_script;
    is_text && name != "language.rs" && name != "system-codes.md"
}

/// All files of a folder and its subfolders, except links.
fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("a file");
        let kind = entry.file_type().expect("a type");
        let name = entry.file_name();
        if kind.is_dir() && !SKIPPED.iter().any(|skipped| name == *skipped) {
            add_files(&entry.path(), files);
        } else if kind.is_file() && is_checked(&entry.path()) {
            files.push(entry.path());
        }
    }
}

/// The words from a negation of a noun on, such as "is no name"; "is no longer" and "there is no" are good.
fn negated_noun(line: &str) -> Option<&str> {
    ["is no", "are no"].into_iter().find_map(|negation| {
        line.match_indices(negation).map(|(at, _)| (&line[..at], &line[at..])).find_map(|(before, found)| {
            let after = &found[negation.len()..];
            let is_word = !before.ends_with(char::is_alphanumeric) && !before.ends_with("there ");
            let noun = after.strip_prefix(' ')?;
            let is_noun = noun.starts_with(|c: char| c.is_alphanumeric() || "`\"“{*[".contains(c));
            let is_good = ["longer", "more"].iter().any(|word| noun.starts_with(word));
            (is_word && is_noun && !is_good).then_some(found)
        })
    })
}

/// The phrases of a line to avoid, and better forms.
fn phrases(line: &str) -> Vec<String> {
    let lower = line.to_lowercase();
    let mut faults: Vec<String> = PHRASES
        .iter()
        .filter(|(phrase, _)| lower.contains(phrase))
        .map(|(phrase, better)| format!("`{phrase}`; write `{better}`"))
        .collect();
    if let Some(found) = negated_noun(&lower) {
        let words: Vec<&str> = found.split(' ').take(4).collect();
        faults.push(format!("`{}`; write `is not a …`, `are not …` or `there is no …`", words.join(" ")));
    }
    faults
}

/// The last two words of a line, which a phrase may begin with.
fn last_words(line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    words[words.len().saturating_sub(2)..].join(" ")
}

/// The rest of a text after the bracket that closes its first one.
fn after_brackets(text: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + c.len_utf8()..);
        }
    }
    None
}

/// What is wrong with the statement at the beginning of some code.
fn statement(code: &str) -> Option<String> {
    let (is_let, pattern) = code.strip_prefix("let ").map_or((false, code), |pattern| (true, pattern));
    if pattern.starts_with('(') {
        let (kind, value) = after_brackets(pattern)?.split_once('=')?;
        let is_assignment = kind == " " || is_let && kind.starts_with(": ");
        let value = value.trim_start();
        let is_tuple = value.starts_with('(') && after_brackets(value)?.starts_with(';');
        return (is_assignment && is_tuple)
            .then(|| "several assignments as one of tuples; write a statement for each".to_owned());
    }
    let (name, value) = pattern.strip_prefix("mut ").unwrap_or(pattern).split_once(" =")?;
    let is_call = value.trim_start().strip_prefix(name).is_some_and(|rest| rest.starts_with('('));
    let hint = "the variable hides the function that made it; give one of the two another name";
    (is_let && is_call).then(|| format!("`let {name} = {name}(…)`: {hint}"))
}

/// What is wrong with each line of a file, with its number.
fn faults(name: &Path, text: &str) -> Vec<(usize, String)> {
    let is_markdown = name.extension().is_some_and(|extension| extension == "md");
    let is_rust = name.extension().is_some_and(|extension| extension == "rs");
    let mut faults = Vec::new();
    let mut is_code = false;
    let mut start = 0;
    for (at, line) in text.split_inclusive('\n').enumerate() {
        let trimmed = line.trim();
        let words = trimmed.trim_start_matches(['/', '!', '#', '>', '-', '*', ' ']);
        let before = last_words(text[..start].lines().next_back().unwrap_or_default());
        let mut found = phrases(&format!("{before} {words}"));
        let is_of_line_before = |fault: &String| phrases(&before).contains(fault);
        found.retain(|fault| !is_of_line_before(fault));
        is_code ^= trimmed.starts_with("```");
        let is_prose = is_markdown && !is_code && !trimmed.starts_with('|') && !line.starts_with("    ");
        let width = line.trim_end().chars().count();
        if is_prose && width > WIDTH {
            found.push(format!("{width} characters; wrap the line at {WIDTH}"));
        }
        if is_rust {
            found.extend(statement(text[start..].trim_start()));
        }
        start += line.len();
        faults.extend(found.into_iter().map(|fault| (at + 1, fault)));
    }
    faults
}

#[test]
fn texts_and_code_avoid_the_forms_that_stop_a_reader() {
    let mut files = Vec::new();
    add_files(&root(), &mut files);
    files.sort();
    assert!(files.len() > 200, "only {} files", files.len());
    let mut found = Vec::new();
    for file in &files {
        let text = fs::read_to_string(file).expect("text");
        let name = file.strip_prefix(root()).expect("a file of the repository");
        let of_file = faults(name, &text).into_iter();
        found.extend(of_file.map(|(line, fault)| format!("{}:{line}: {fault}", name.display())));
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

#[test]
fn each_form_is_found_and_its_neighbours_are_not() {
    for (name, text, expected) in [
        ("a.rs", "// `x` is no name of a method", 1),
        ("a.rs", "// these are no\n// names", 1),
        ("a.rs", "// these\n// are no names\n// of a method; there\n/// is no name", 1),
        ("a.stderr", "error: `x` is no HTTP status", 1),
        ("a.toml", "# the key Stands Here Twice", 1),
        ("a.md", "It is no longer sent, there is no code, and the answer is no.", 0),
        ("a.md", "This node is not a name. This no code has.", 0),
        ("a.rs", "let (a, b) = (1, 2);", 1),
        ("a.rs", "    let (mut a, b): (u8, u8) = (\n        f(1),\n        2,\n    );", 1),
        ("a.rs", "(a, b) = (b, a);", 1),
        ("a.rs", "let (a, b) = (x, y).swapped();", 0),
        ("a.rs", "let (a, b) = pair(1);\nif let (true, Some(b)) = (c, d) {", 0),
        ("a.rs", "for (a, b) in [(1, 2)] {\n    (a, b)\n}", 0),
        ("a.rs", "let mut slot = slot(1);\nlet entry =\n    entry(2);", 2),
        ("a.rs", "let slot = slots(1);\nlet now = Time::now();", 0),
        ("a.md", &"word ".repeat(25), 1),
        ("a.md", &format!("| {} |\n```text\n{}\n```", "cell ".repeat(30), "code ".repeat(30)), 0),
        ("a.rs", &format!("// {}", "word ".repeat(30)), 0),
    ] {
        let found = faults(Path::new(name), text);
        assert_eq!(found.len(), expected, "{text}: {found:?}");
    }
}
