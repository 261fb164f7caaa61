//! The documentation is complete: guides, keys and messages are compared with what they describe.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bitrix_errors::{Category, Recovery, Retry};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file of a folder and its folders whose name ends in `end`, in order.
fn files(folder: impl AsRef<Path>, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_guide_is_part_of_the_documentation_and_linked_from_both_front_pages() {
    let (library, readme) = (read("runtime/src/lib.rs"), read("README.md"));
    let front_page: String = library.lines().filter(|line| line.starts_with("//!")).collect();
    let guides = files("runtime/docs", ".md");
    assert!(guides.len() >= 10, "only {} guides", guides.len());
    for guide in guides {
        let file = guide.file_name().expect("a name").to_string_lossy();
        let module = guide.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        let included = format!("#[doc = include_str!(\"../docs/{file}\")]\n    pub mod {module} {{}}");
        assert!(library.contains(&included), "runtime/src/lib.rs lacks\n    {included}");
        assert!(front_page.contains(&format!("(guide::{module})")), "the front page has no link to {module}");
        assert!(readme.contains(&format!("(runtime/docs/{file})")), "the README has no link to {file}");
    }
}

/// The strings of a list of constants in a source file.
fn list(source: &str, name: &str) -> Vec<String> {
    let source = read(source);
    let start = source.find(&format!("const {name}: [&str;")).unwrap_or_else(|| panic!("no list {name}"));
    let list = source[start..].split("];").next().expect("a list");
    let strings = list.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    assert!(strings.len() > 1, "{name}: {strings:?}");
    strings
}

/// Whether a table has a row about a key, with something in every column.
fn has_row(page: &str, key: &str) -> bool {
    page.lines().filter_map(|line| line.trim_start_matches("/// ").strip_prefix("| `")).any(|row| {
        let is_it = row.strip_prefix(key).is_some_and(|rest| rest.starts_with(['`', ' ']));
        is_it && row.split(" | ").count() == 3 && !row.contains("| |")
    })
}

#[test]
fn every_argument_and_key_is_described_with_its_default() {
    let macro_page = read("macros/src/lib.rs");
    let (own_codes, own_catalogue) =
        (read("runtime/docs/own-codes.md"), read("runtime/docs/own-catalogue.md"));
    for argument in list("macros/src/args.rs", "KEYS") {
        assert!(has_row(&macro_page, &argument), "the attribute's page has no full row for `{argument}`");
    }
    for key in list("macros/src/code.rs", "KEYS") {
        assert!(has_row(&macro_page, &key), "the attribute's page has no full row for `{key}`");
        assert!(has_row(&own_codes, &key), "the guide to own codes has no full row for `{key}`");
    }
    for key in list("macros/src/catalogue/read.rs", "ENTRY_KEYS") {
        assert!(has_row(&own_catalogue, &key), "the guide to own catalogues has no full row for `{key}`");
    }
    for keys in ["FILE_KEYS", "METHOD_KEYS", "WHEN_KEYS"] {
        for key in list("macros/src/catalogue/read.rs", keys) {
            assert!(own_catalogue.contains(&format!("`{key}`")), "the guide to own catalogues lacks `{key}`");
        }
    }
}

#[test]
fn the_guide_to_own_catalogues_shows_the_file_that_its_code_reads() {
    let (guide, file) = (read("runtime/docs/own-catalogue.md"), read("runtime/docs/shop.json"));
    assert!(guide.contains(&format!("```json\n{file}```")), "show runtime/docs/shop.json as it is");
}

#[test]
fn the_tables_of_classifications_are_what_the_library_does() {
    let guide = read("runtime/docs/classification.md");
    let has = |start: String, end: String| {
        let found = guide.lines().any(|line| line.starts_with(&start) && line.ends_with(&end));
        assert!(found, "no row {start}…{end}");
    };
    for category in Category::ALL {
        let (recovery, retry) = (category.default_recovery(), category.default_retry());
        has(format!("| `{category:?}` |"), format!("| `{recovery:?}` | `{retry:?}` |"));
    }
    for recovery in Recovery::ALL {
        has(format!("| `{recovery:?}` |"), " |".to_owned());
    }
    for retry in Retry::ALL {
        has(format!("| `{retry:?}` |"), format!("| `{}` | `{}` |", retry.allows(false), retry.allows(true)));
    }
}

/// The messages that the guide explains: what is bold in it, with `…` for what varies.
fn explained() -> Vec<String> {
    let guide = read("runtime/docs/troubleshooting.md");
    let one_line = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    let messages: Vec<String> = one_line
        .split("**")
        .skip(1)
        .step_by(2)
        .filter(|bold| !bold.ends_with('.')) // the headings of what is no compile error
        .map(str::to_owned)
        .collect();
    assert!(messages.len() > 50, "only {} messages", messages.len());
    messages
}

/// Whether a message is the pattern with something for each `…`.
fn fits(message: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('…');
    let Some(mut rest) = parts.next().and_then(|start| message.strip_prefix(start)) else { return false };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.is_empty()
}

/// The first line of each message that users see in a UI test.
fn shown() -> BTreeSet<String> {
    let mut messages = BTreeSet::new();
    for file in files("tests/ui", ".stderr") {
        for line in read(file).lines() {
            // With a number where the compiler says it in words of ours.
            let numbered = || line.strip_prefix("error[").and_then(|line| line.split_once("]: "));
            let message = line.strip_prefix("error: ").or_else(|| numbered().map(|(_, message)| message));
            messages.extend(message.map(str::to_owned));
        }
    }
    assert!(messages.len() > 50, "only {} messages", messages.len());
    messages
}

#[test]
fn every_compile_error_is_explained() {
    let explained = explained();
    let missing: Vec<String> = shown()
        .into_iter()
        .filter(|message| !explained.iter().any(|pattern| fits(message, pattern)))
        .collect();
    assert_eq!(missing, Vec::<String>::new(), "explain them in runtime/docs/troubleshooting.md");
}

#[test]
fn every_explained_compile_error_exists() {
    let (shown, mut sources) = (shown(), String::new());
    for file in files("macros/src", ".rs") {
        let source = read(file).replace("\\\"", "\"");
        // A string that goes on in the next line.
        let mut lines = source.split("\\\n");
        sources.push_str(lines.next().expect("a line"));
        lines.for_each(|line| sources.push_str(line.trim_start()));
    }
    for pattern in explained() {
        let longest = pattern.split(['…', '`']).max_by_key(|part| part.len()).expect("a part");
        let exists = shown.iter().any(|message| fits(message, &pattern)) || sources.contains(longest);
        assert!(exists, "the attribute does not say: {pattern}");
    }
}

/// The code of every example: blocks in documentation comments, guides and the README.
fn examples() -> String {
    let mut code = String::new();
    let pages = files("runtime/docs", ".md").into_iter().chain([root().join("README.md")]);
    for file in files("runtime/src", ".rs").into_iter().chain(pages) {
        let is_source = file.extension().is_some_and(|extension| extension == "rs");
        // Whether the block that a line stands in, if any, is one of Rust.
        let mut block: Option<bool> = None;
        for line in read(&file).lines() {
            let line = line.trim_start();
            let comment = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"));
            let Some(line) = comment.or(Some(line).filter(|_| !is_source)) else { continue };
            let line = line.trim_start();
            match (line.strip_prefix("```"), block) {
                (Some(_), Some(_)) => block = None,
                (Some(language), None) => {
                    block = Some(language.starts_with("rust") || is_source && language.is_empty());
                }
                (None, Some(true)) => code.extend([line, "\n"]),
                (None, _) => {}
            }
        }
    }
    code
}

/// The names that the library exports, each with the source file that declares it.
fn exports() -> Vec<(String, String)> {
    let library = read("runtime/src/lib.rs");
    let mut names = Vec::new();
    for line in library.lines().filter_map(|line| line.strip_prefix("pub use ")) {
        let (module, list) = line.trim_end_matches(';').split_once("::").expect("a path");
        for name in list.trim_matches(['{', '}']).split(", ").filter(|_| module != "bitrix_errors_macros") {
            names.push((name.to_owned(), format!("runtime/src/{module}.rs")));
        }
    }
    assert!(names.len() > 25, "only {names:?}");
    names
}

#[test]
fn every_exported_item_has_an_example() {
    for (name, file) in exports() {
        let source = read(&file);
        let lines: Vec<&str> = source.lines().collect();
        let declares = |line: &str| {
            let words = ["pub struct ", "pub enum ", "pub trait ", "pub fn "];
            let rest = words.iter().find_map(|word| line.strip_prefix(word));
            // An enum of a closed list is declared by a macro.
            let rest = rest.or_else(|| line.strip_prefix("    ").filter(|line| line.ends_with(" {")));
            rest.and_then(|rest| rest.strip_prefix(&*name))
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        };
        let at =
            lines.iter().position(|line| declares(line)).unwrap_or_else(|| panic!("no {name} in {file}"));
        let above = lines[..at].iter().rev().map(|line| line.trim_start());
        let mut docs = above.take_while(|line| line.starts_with("///") || line.starts_with("#["));
        assert!(docs.any(|line| line == "/// ```"), "{name} in {file} has no example");
    }
}

#[test]
fn every_public_method_is_called_in_an_example() {
    let examples = examples();
    let mut names: BTreeSet<String> = exports().into_iter().map(|(_, file)| file).collect();
    names.extend(["http", "reqwest", "tracing", "ureq"].map(|name| format!("runtime/src/{name}.rs")));
    let mut count = 0;
    for file in names {
        let source = read(&file);
        let lines: Vec<&str> = source.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let above = lines[..at].iter().rev().map(|line| line.trim_start());
            let mut above = above.take_while(|line| line.starts_with(['/', '#']));
            if above.any(|line| line == "#[doc(hidden)]") {
                continue;
            }
            let is_of_a_trait = line.starts_with("    fn ") && matches!(&*file, "runtime/src/code.rs");
            let line = line.trim_start();
            let line = line.strip_prefix("pub ").or(Some(line).filter(|_| is_of_a_trait));
            let Some(rest) = line.map(|line| line.trim_start_matches("const ")) else { continue };
            let Some(rest) = rest.strip_prefix("fn ") else { continue };
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if matches!(&*name, "debug" | "display" | "fmt" | "from_str" | "hash") {
                continue; // for generated code, or of a trait of the standard library
            }
            count += 1;
            let is_called = examples.match_indices(&name).any(|(at, _)| {
                let (before, after) = (&examples[..at], &examples[at + name.len()..]);
                let is_whole = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
                is_whole && after.starts_with(['(', ':'])
            });
            assert!(is_called, "no example calls `{name}` of {file}");
        }
    }
    assert!(count > 60, "only {count} methods");
}
