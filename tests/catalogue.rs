//! The shipped catalogue: its schema, and the closed lists that both crates know.

use std::fs;
use std::path::{Path, PathBuf};

use bitrix_errors::{Category, Recovery, Retry};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_system_catalogue_keeps_its_schema() {
    let schema = jsonschema::draft7::new(&json(&root().join("errors.schema.json"))).expect("a schema");
    let catalogue = json(&root().join("errors.json"));
    let faults: Vec<String> =
        schema.iter_errors(&catalogue).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(faults, Vec::<String>::new());
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
fn json_and_catalogue_spell_the_words_alike() {
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
