//! The schema for editors and the reader accept the same catalogues.

use bitrix_errors_catalogue::keys::{EntryKey, FileKey, Key as _, MethodKey, WhenKey};
use bitrix_errors_catalogue::{CatalogueFile, SCHEMA};
use serde_json::{Value, json};

fn schema() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    jsonschema::draft7::new(&schema).expect("a schema")
}

/// The faults that the reader reports.
fn faults(catalogue: &Value) -> Vec<String> {
    CatalogueFile::parse("f", catalogue.to_string()).rendered_faults()
}

#[track_caller]
fn assert_agreed(schema: &jsonschema::Validator, catalogue: &Value, is_good: bool) {
    let found = faults(catalogue);
    assert_eq!(found.is_empty(), is_good, "the reader on {catalogue}: {found:?}");
    assert_eq!(schema.is_valid(catalogue), is_good, "the schema on {catalogue}");
}

#[test]
fn the_schema_has_the_keys_of_the_format() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let definitions = &schema["definitions"];
    for (object, mut keys) in [
        (&schema, FileKey::names()),
        (&definitions["method"], MethodKey::names()),
        (&definitions["entry"], EntryKey::names()),
        (&definitions["when"], WhenKey::names()),
    ] {
        let properties = object["properties"].as_object().expect("properties");
        let mut found: Vec<&str> = properties.keys().map(String::as_str).collect();
        found.sort_unstable();
        keys.sort_unstable();
        assert_eq!(found, keys);
    }
}

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn both_accept_the_same_entries() {
    let validator = schema();
    let with = |key: &str, value: Value| {
        let mut entry = json!({ "code": "SYNC_LOCKED", "category": "conflict" });
        entry[key] = value;
        entry
    };
    #[rustfmt::skip]
    let table = [
        (json!({ "code": "SYNC_LOCKED", "category": "conflict" }), true),
        (json!({ "code": "SYNC_LOCKED" }), false),
        (json!({ "category": "conflict" }), false),
        (json!("SYNC_LOCKED"), false),
        (json!([]), false),
        (with("colour", json!("red")), false),
        (with("category", json!("conflit")), false),
        (with("category", json!("Conflict")), false),
        (with("category", json!(1)), false),
        (with("recovery", json!("inspect")), true),
        (with("recovery", json!("inspekt")), false),
        (with("retry", json!("if_idempotent")), true),
        (with("retry", json!(true)), false),
        (with("code", json!(0)), false),
        (with("code", json!(null)), false),
        (with("code", json!("SYNC LOCKED")), false),
        (with("code", json!("SYNC_LOCKED ")), false),
        (with("code", json!("0")), false),
        (with("code", json!("")), false),
        (with("code", json!("SELF")), false),
        (with("code", json!("error_unknown")), false),
        (with("code", json!("SYSTEM")), false),
        (with("code", json!("_1")), false),
        (with("code", json!("ERROR_1")), false),
        (json!({ "code": "0", "variant": "Zero", "category": "unknown" }), true),
        (json!({ "code": "", "variant": "Empty", "category": "unknown" }), true),
        (json!({ "code": "", "variant": "Empty", "prefix": true, "category": "unknown" }), false),
        (json!({ "code": "Invalid name.", "nonstandard": true, "category": "invalid_request" }), true),
        (json!({ "code": "Ошибка", "nonstandard": true, "variant": "Russian", "category": "unknown" }), true),
        (json!({ "code": "Ошибка", "nonstandard": true, "category": "unknown" }), false),
        (json!({ "code": "SYSTEM", "variant": "SystemFailed", "category": "server" }), true),
        (with("variant", json!("Locked")), true),
        (with("variant", json!("locked")), false),
        (with("variant", json!("Self")), false),
        (with("variant", json!("System")), false),
        (with("variant", json!("Unknown")), false),
        (with("variant", json!("A B")), false),
        (with("variant", json!("")), false),
        (with("variant", json!("Ключ")), false),
        (with("prefix", json!(true)), true),
        (with("prefix", json!("yes")), false),
        (with("nonstandard", json!(false)), true),
        (with("nonstandard", json!(1)), false),
        (with("shadows_system", json!(true)), true),
        (with("shadows_system", json!(null)), false),
        (with("aliases", json!(["SYNC_BUSY"])), true),
        (with("aliases", json!([])), false),
        (with("aliases", json!("SYNC_BUSY")), false),
        (with("aliases", json!([1])), false),
        (with("aliases", json!(["SYNC BUSY"])), false),
        (json!({ "code": "SYNC_", "aliases": ["SYNK_"], "prefix": true, "category": "unknown" }), false),
        (json!({ "code": "A b", "aliases": ["a B c"], "nonstandard": true, "category": "unknown" }), true),
        (with("undocumented", json!(true)), true),
        (with("undocumented", json!(1)), false),
        (with("wait", json!("60s")), true),
        (with("wait", json!("operating_reset")), true),
        (with("wait", json!("soon")), false),
        (with("wait", json!(60)), false),
        (with("when", json!([{ "message": "x" }, { "status": 401 }])), true),
        (with("when", json!([])), false),
        (with("when", json!([{}])), false),
        (with("status", json!(400)), true),
        (with("status", json!([400, 403])), true),
        (with("status", json!(99)), false),
        (with("status", json!(600)), false),
        (with("status", json!(-1)), false),
        (with("status", json!("400")), false),
        (with("status", json!([])), false),
        (with("status", json!([400, 400])), false),
        (with("status", json!([400, 4000])), false),
        (with("status", json!(400.5)), false),
        (with("when", json!({ "message": "Sync is locked" })), true),
        (with("when", json!({ "status": 401 })), true),
        (with("when", json!({ "status": [401, 403], "message": "x" })), true),
        (with("when", json!({})), false),
        (with("when", json!({ "message": "" })), false),
        (with("when", json!({ "text": "x" })), false),
        (with("when", json!("x")), false),
        (with("message", json!("Sync is locked.")), true),
        (with("message", json!("")), false),
        (with("message", json!(" ")), false),
        (with("text", json!("the sync is locked")), true),
        (with("text", json!("the sync is locked.")), false),
        (with("text", json!(" the sync is locked")), false),
        (with("text", json!("")), false),
        (with("text", json!("x")), true),
        (with("help", json!("wait")), true),
        (with("help", json!("")), false),
        (with("help", json!(["wait"])), false),
        (with("docs", json!("https://example.com/sync.html")), true),
        (with("docs", json!("sync.html")), false),
        (with("docs", json!("")), false),
    ];
    for (entry, is_good) in table {
        assert_agreed(&validator, &json!({ "system": [entry] }), is_good);
        assert_agreed(&validator, &json!({ "methods": { "shop.sync": { "errors": [entry] } } }), is_good);
    }
}

#[test]
fn both_accept_the_same_files() {
    let validator = schema();
    #[rustfmt::skip]
    let table = [
        (json!({}), true),
        (json!({ "$schema": "errors.schema.json", "system": [], "methods": {} }), true),
        (json!({ "$schema": 1 }), false),
        (json!([]), false),
        (json!({ "system": {} }), false),
        (json!({ "methods": [] }), false),
        (json!({ "errors": [] }), false),
        (json!({ "methods": { "shop.sync": { "errors": [] } } }), true),
        (json!({ "methods": { "shop.sync@v3": { "errors": [] } } }), true),
        (json!({ "methods": { "batch": { "errors": [], "deprecated": true, "docs": "http://example.com" } } }), true),
        (json!({ "methods": { "shop.sync": { "errors_in": "result", "errors": [] } } }), true),
        (json!({ "methods": { "shop.sync": { "errors_in": "Result", "errors": [] } } }), false),
        (json!({ "methods": { "shop.sync": { "errors_in": true, "errors": [] } } }), false),
        (json!({ "methods": { "shop.sync": { "errors_in": null, "errors": [] } } }), false),
        (json!({ "methods": { "shop.sync": { "errors_in": "result" } } }), false),
        (json!({ "methods": { "shop.sync": {} } }), false),
        (json!({ "methods": { "shop.sync": [] } }), false),
        (json!({ "methods": { "shop.sync": { "errors": {} } } }), false),
        (json!({ "methods": { "shop.sync": { "errors": [], "deprecated": 1 } } }), false),
        (json!({ "methods": { "shop.sync": { "errors": [], "colour": "red" } } }), false),
        (json!({ "methods": { "shop.sync": { "errors": [], "scope": "shop" } } }), true),
        (json!({ "methods": { "shop.sync": { "errors": [], "scope": ["shop", "crm"] } } }), true),
        (json!({ "methods": { "shop.sync": { "errors": [], "scope": [] } } }), false),
        (json!({ "methods": { "shop.sync": { "errors": [], "scope": "Shop" } } }), false),
        (json!({ "methods": { "shop.sync": { "errors": [], "effect": "guarded" } } }), true),
        (json!({ "methods": { "shop.sync": { "errors": [], "effect": "safe" } } }), false),
        (json!({ "methods": { "shop.sync": { "errors": [], "caller": "administrator" } } }), true),
        (json!({ "methods": { "shop.sync": { "errors": [], "caller": "user" } } }), false),
        (json!({ "methods": { "shop sync": { "errors": [] } } }), false),
        (json!({ "methods": { "shop..sync": { "errors": [] } } }), false),
        (json!({ "methods": { "": { "errors": [] } } }), false),
        (json!({ "methods": { "shop.sync@v4": { "errors": [] } } }), false),
    ];
    for (catalogue, is_good) in table {
        assert_agreed(&validator, &catalogue, is_good);
    }
}

#[test]
fn only_the_reader_compares_entries() {
    let validator = schema();
    let entry = json!({ "code": "SYNC_LOCKED", "category": "conflict" });
    let other = json!({ "code": "ERROR_SYNC_LOCKED", "category": "conflict" });
    let again = json!({ "code": "X", "aliases": ["x"], "category": "conflict" });
    let zero = json!({ "code": "X", "wait": "0s", "category": "conflict" });
    for entries in [json!([entry, entry]), json!([entry, other]), json!([again]), json!([zero])] {
        let catalogue = json!({ "system": entries });
        assert!(validator.is_valid(&catalogue), "a schema cannot compare entries");
        assert_eq!(faults(&catalogue).len(), 1, "{catalogue}");
    }
}
