//! The shipped catalogue: its schema, and the closed lists that schema and runtime share.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use bitrix_errors::{Category, ErrorCode, Recovery, Retry, SystemError};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_shipped_catalogue_is_valid_under_its_schema() {
    let schema = jsonschema::draft7::new(&json(&root().join("errors.schema.json"))).expect("a schema");
    let mut files = method_files();
    files.push(root().join("errors.json"));
    for file in &files {
        let catalogue = json(file);
        let faults: Vec<String> = schema
            .iter_errors(&catalogue)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(faults, Vec::<String>::new(), "{}", file.display());
        let named = catalogue["$schema"].as_str().expect("a schema's name");
        let folder = file.parent().expect("a folder");
        assert!(folder.join(named).is_file(), "{} names a schema that does not exist", file.display());
    }
    assert!(files.len() > 60, "only {} files", files.len());
}

#[test]
fn the_guide_has_the_current_counts() {
    let guide = fs::read_to_string(root().join("runtime/docs/method-errors.md")).expect("the guide");
    let mut methods = 0;
    let mut codes = 0;
    let mut rows =
        vec!["| section | methods | documented codes |".to_owned(), "| --- | ---: | ---: |".to_owned()];
    for file in method_files() {
        let catalogue = json(&file);
        let section = catalogue["methods"].as_object().expect("methods");
        let entries: usize =
            section.values().map(|method| method["errors"].as_array().map_or(0, Vec::len)).sum();
        rows.push(format!(
            "| `{}` | {} | {entries} |",
            file.file_stem().expect("a name").display(),
            section.len()
        ));
        methods += section.len();
        codes += entries;
    }
    rows.push(format!("| all | {methods} | {codes} |"));
    let table = rows.join("\n");
    assert!(guide.contains(&table), "the table of sections should be:\n{table}");
}

#[test]
fn the_page_of_system_codes_is_current() {
    let mut page = String::from(
        "# System codes\n\nEvery code that any method can return, from the catalogue. Retry: `always` where the portal \
         refused before it ran\nthe call, `if_idempotent` where it may have run. Other statuses than these occur.\n\n\
         | code | HTTP | category | recovery | retry | what it says |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for kind in SystemError::all() {
        let statuses: Vec<String> = kind.statuses().iter().map(u16::to_string).collect();
        let statuses = statuses.join(", ");
        let code = kind.code();
        let category = kind.category();
        let recovery = kind.recovery();
        let retry = kind.retry();
        writeln!(
            page,
            "| [`{code}`](crate::SystemError::{kind:?}) | {statuses} | {category} | {recovery} | {retry} | {kind} |"
        )
        .expect("a string");
    }
    let file = root().join("runtime/docs/system-codes.md");
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&file, &page).expect("the page can be written");
    }
    let current = fs::read_to_string(&file).unwrap_or_default();
    assert!(current == page, "run UPDATE_EXPECT=1 cargo test -p bitrix-errors-tests system_codes");
}

/// The files of documented methods, in order.
fn method_files() -> Vec<PathBuf> {
    let folder = fs::read_dir(root().join("methods")).expect("the methods");
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    files
}

#[test]
fn the_schema_and_the_runtime_know_the_same_words() {
    let schema = json(&root().join("errors.schema.json"));
    let entry = &schema["definitions"]["entry"]["properties"];
    for (key, words) in [
        ("category", Category::ALL.iter().map(|word| word.as_str()).collect::<Vec<_>>()),
        ("recovery", Recovery::ALL.iter().map(|word| word.as_str()).collect()),
        ("retry", Retry::ALL.iter().map(|word| word.as_str()).collect()),
    ] {
        assert_eq!(entry[key]["enum"], serde_json::json!(words), "{key}");
    }
}

#[test]
fn json_and_catalogue_have_the_same_spellings() {
    for category in Category::ALL {
        assert_eq!(serde_json::to_value(category).unwrap(), category.as_str());
    }
    for recovery in Recovery::ALL {
        assert_eq!(serde_json::to_value(recovery).unwrap(), recovery.as_str());
    }
    for retry in Retry::ALL {
        assert_eq!(serde_json::to_value(retry).unwrap(), retry.as_str());
    }
}
