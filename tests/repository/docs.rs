//! The documentation is complete: guides, keys and messages are compared with the code.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bitrix_errors::{Category, Recovery, Retry};
use bitrix_errors_catalogue::keys::{EntryKey, FileKey, Key as _, MethodKey, WhenKey};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files of a folder and its subfolders whose names end in `end`, sorted.
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
    let library = read("runtime/src/lib.rs");
    let modules = read("runtime/src/guide.rs");
    let readme = read("README.md");
    let front_page: String = library.lines().filter(|line| line.starts_with("//!")).collect();
    let guides = files("runtime/docs", ".md");
    assert!(guides.len() >= 10, "only {} guides", guides.len());
    for guide in guides {
        let file = guide.file_name().expect("a name").to_string_lossy();
        let module = guide.file_stem().expect("a name").to_string_lossy().replace('-', "_");
        let included = format!("#[doc = include_str!(\"../docs/{file}\")]\npub mod {module} {{}}");
        assert!(modules.contains(&included), "runtime/src/guide.rs lacks\n{included}");
        assert!(front_page.contains(&format!("(guide::{module})")), "the front page has no link to {module}");
        assert!(readme.contains(&format!("(runtime/docs/{file})")), "the README has no link to {file}");
    }
}

#[test]
fn every_feature_is_on_the_front_page() {
    let library = read("runtime/src/lib.rs");
    let manifest = read("runtime/Cargo.toml");
    let (_, features) = manifest.split_once("\n[features]\n").expect("features");
    let features = features.lines().take_while(|line| !line.is_empty()).filter(|line| !line.starts_with('#'));
    let mut count = 0;
    for feature in features.filter_map(|line| line.split(" = ").next()) {
        assert!(
            library.contains(&format!("\n//! | `{feature}` | ")),
            "the front page has no row for `{feature}`"
        );
        count += 1;
    }
    assert!(count >= 5, "only {count} features");
}

#[test]
fn every_key_of_a_catalogue_is_described() {
    let guide = read("runtime/docs/own-catalogue.md");
    // A row of a table, with something in every column.
    let has_row = |key: &str| {
        guide.lines().filter_map(|line| line.strip_prefix("| `")).any(|row| {
            let is_it = row.strip_prefix(key).is_some_and(|rest| rest.starts_with(['`', ' ']));
            is_it && row.split(" | ").count() == 3 && !row.contains("| |")
        })
    };
    for key in EntryKey::names() {
        assert!(has_row(key), "the guide to own catalogues has no full row for `{key}`");
    }
    for key in [FileKey::names(), MethodKey::names(), WhenKey::names()].concat() {
        assert!(guide.contains(&format!("`{key}`")), "the guide to own catalogues lacks `{key}`");
    }
}

#[test]
fn the_guide_to_own_catalogues_shows_the_file_that_its_example_reads() {
    let guide = read("runtime/docs/own-catalogue.md");
    let file = read("runtime/docs/shop.json");
    assert!(guide.contains(&format!("```json\n{file}```")), "the guide has to quote runtime/docs/shop.json");
}

#[test]
fn the_tables_of_classifications_match_the_library() {
    let guide = read("runtime/docs/classification.md");
    let has = |start: String, end: String| {
        let found = guide.lines().any(|line| line.starts_with(&start) && line.ends_with(&end));
        assert!(found, "no row {start}…{end}");
    };
    for category in Category::ALL {
        let recovery = category.default_recovery();
        let retry = category.default_retry();
        has(format!("| `{category:?}` |"), format!("| `{recovery:?}` | `{retry:?}` |"));
    }
    for recovery in Recovery::ALL {
        has(format!("| `{recovery:?}` |"), " |".to_owned());
    }
    for retry in Retry::ALL {
        has(format!("| `{retry:?}` |"), format!("| `{}` | `{}` |", retry.allows(false), retry.allows(true)));
    }
}

/// The messages that the guide explains: its bold text, with `…` for the parts that vary.
fn explained_messages() -> Vec<String> {
    let guide = read("runtime/docs/troubleshooting.md");
    let one_line = guide.split_whitespace().collect::<Vec<_>>().join(" ");
    let messages: Vec<String> = one_line
        .split("**")
        .skip(1)
        .step_by(2)
        .filter(|bold| !bold.ends_with('.')) // headings of other sections
        .map(str::to_owned)
        .collect();
    assert!(messages.len() > 50, "only {} messages", messages.len());
    messages
}

/// Whether a message matches a pattern, in which `…` stands for any text.
fn matches_pattern(message: &str, pattern: &str) -> bool {
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

/// The first line of each message in the UI tests.
fn messages_of_ui_tests() -> BTreeSet<String> {
    let mut messages = BTreeSet::new();
    for file in files("tests/ui", ".stderr") {
        for line in read(file).lines() {
            // An error with a number, whose message is ours.
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
    let explained = explained_messages();
    let missing: Vec<String> = messages_of_ui_tests()
        .into_iter()
        .filter(|message| !explained.iter().any(|pattern| matches_pattern(message, pattern)))
        .collect();
    assert_eq!(missing, Vec::<String>::new(), "explain them in runtime/docs/troubleshooting.md");
}

#[test]
fn every_explained_compile_error_exists() {
    let messages = messages_of_ui_tests();
    let mut sources = String::new();
    let folders = ["catalogue/src", "core/src", "macros/src", "runtime/src/kind"];
    for file in folders.into_iter().flat_map(|folder| files(folder, ".rs")) {
        let source = read(file).replace("\\\"", "\"");
        // A string literal may continue on the next line.
        let mut lines = source.split("\\\n");
        sources.push_str(lines.next().expect("a line"));
        lines.for_each(|line| sources.push_str(line.trim_start()));
    }
    for pattern in explained_messages() {
        let longest = pattern.split(['…', '`']).max_by_key(|part| part.len()).expect("a part");
        let exists =
            messages.iter().any(|message| matches_pattern(message, &pattern)) || sources.contains(longest);
        assert!(exists, "the attribute does not say: {pattern}");
    }
}

/// The code of all examples: blocks in doc comments, guides and the README.
fn code_of_examples() -> String {
    let mut code = String::new();
    let pages = files("runtime/docs", ".md").into_iter().chain([root().join("README.md")]);
    let sources = files("runtime/src", ".rs").into_iter().chain(files("core/src", ".rs"));
    for file in sources.chain(pages) {
        let is_source = file.extension().is_some_and(|extension| extension == "rs");
        // The language of the current block, if the line is in one: whether it is Rust.
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

/// The names that the library exports from its own modules and from the core.
fn exports() -> Vec<String> {
    let library = read("runtime/src/lib.rs");
    let mut names = Vec::new();
    let mut is_hidden = false;
    for line in library.lines() {
        if let Some((path, list)) =
            line.strip_prefix("pub use ").and_then(|line| line.trim_end_matches(';').rsplit_once("::"))
        {
            let is_ours = !is_hidden && !path.starts_with("bitrix_errors_macros") && list != "*";
            names.extend(list.trim_matches(['{', '}']).split(", ").filter(|_| is_ours).map(str::to_owned));
        }
        is_hidden = line == "#[doc(hidden)]";
    }
    assert!(names.len() > 25, "only {names:?}");
    names
}

/// The sources of the public items, each with its path.
fn sources() -> Vec<(PathBuf, String)> {
    let paths = files("runtime/src", ".rs").into_iter().chain(files("core/src", ".rs"));
    paths.map(|file| (file.clone(), read(file))).collect()
}

/// Whether a line declares a public item with this name.
fn declares(line: &str, name: &str) -> bool {
    let words = ["pub struct ", "pub enum ", "pub trait ", "pub fn "];
    let rest = words.iter().find_map(|word| line.strip_prefix(word));
    // A macro declares the enums of closed lists.
    let rest = rest.or_else(|| line.strip_prefix("    ").filter(|line| line.ends_with(" {")));
    rest.and_then(|rest| rest.strip_prefix(name))
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn every_exported_item_has_an_example() {
    let all = sources();
    for name in exports() {
        let found = all.iter().find_map(|(_, source)| {
            let lines: Vec<&str> = source.lines().collect();
            let at = lines.iter().position(|line| declares(line, &name))?;
            let above = lines[..at].iter().rev().map(|line| line.trim_start());
            let mut docs = above.take_while(|line| line.starts_with("///") || line.starts_with("#["));
            Some(docs.any(|line| line == "/// ```"))
        });
        assert_eq!(found, Some(true), "{name} has no example");
    }
}

#[test]
fn every_public_method_is_called_in_an_example() {
    let examples = code_of_examples();
    let exported = exports();
    let mut count = 0;
    for (file, source) in sources() {
        let lines: Vec<&str> = source.lines().collect();
        // `#[serde(with = …)]` calls the functions of serde_code.
        let is_integration = file.components().any(|part| part.as_os_str() == "integrations");
        let is_public = is_integration && !file.ends_with("serde_code.rs")
            || lines.iter().any(|line| exported.iter().any(|name| declares(line, name)));
        for (at, line) in lines.iter().enumerate().filter(|_| is_public) {
            let above = lines[..at].iter().rev().map(|line| line.trim_start());
            let above: Vec<&str> = above.take_while(|line| line.starts_with(['/', '#'])).collect();
            let is_of_a_trait = line.starts_with("    fn ") && file.ends_with("kind/mod.rs");
            let line = line.trim_start();
            let line = line.strip_prefix("pub ").or(Some(line).filter(|_| is_of_a_trait));
            let Some(rest) = line.map(|line| line.trim_start_matches("const ")) else { continue };
            let Some(rest) = rest.strip_prefix("fn ") else { continue };
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // Skip hidden items, and methods of traits of the standard library.
            let is_documented = above.iter().any(|line| line.starts_with("///"));
            if !is_documented || matches!(&*name, "fmt") || is_core_item(&file, &name) {
                continue;
            }
            count += 1;
            let is_called = examples.match_indices(&name).any(|(at, _)| {
                let before = &examples[..at];
                let after = &examples[at + name.len()..];
                let is_whole = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
                is_whole && after.starts_with(['(', ':'])
            });
            assert!(is_called, "no example calls `{name}` of {}", file.display());
        }
    }
    assert!(count > 60, "only {count} methods");
}

/// Whether only the crates of the library use this item of the core.
fn is_core_item(file: &Path, name: &str) -> bool {
    let is_hidden_file = !file.ends_with("core/src/class.rs");
    let is_core = file.components().any(|part| part.as_os_str() == "core");
    is_core && (is_hidden_file || matches!(name, "from_word" | "defaults"))
}
