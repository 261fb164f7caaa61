//! Small tables of facts in, the expected files out.

use super::facts::Facts;
use super::wording::Wording;
use super::{Files, rewrite};

const FACTS: &str = r#"{
  "sale.order.add": {"docs": "sale/order-add", "scope": "sale", "version": 2, "deprecated": false, "errors": [
    {"code": "NOT_FOUND", "status": 400, "category": "not_found"},
    {"code": "", "status": 400, "category": "permission", "variant": "AccessDenied", "text": "Access denied."},
    {"code": "0", "category": "unknown", "variant": "Unspecified"},
    {"code": "PUBLIC[...]", "category": "plan", "variant": "Public", "prefix": "PUBLIC"},
    {"code": "Invalid identifier.", "category": "invalid_request"}
  ]},
  "sale.order.add@v3": {"docs": "v3/order-add", "deprecated": true, "errors": []},
  "batch": {"docs": "batch", "deprecated": false, "errors": []},
  "oauth.token": {"docs": "oauth", "deprecated": false, "errors": [{"code": "invalid_grant", "category": "server"}]}
}"#;

const WORDING: &str = r#"{"rows": [
  {"method": "*", "code": "", "variant": "AccessDenied", "field": "text", "value": "this user may not do this"},
  {"method": "*", "code": "", "variant": "AccessDenied", "field": "help", "value": "ask for the right"},
  {"method": "*", "code": "0", "variant": "Unspecified", "field": "text", "value": "the method failed"},
  {"method": "sale.order.*", "code": "0", "variant": "Unspecified", "field": "text", "value": "the order failed"}
]}"#;

const SALE: &str = r#"{
  "$schema": "../errors.schema.json",
  "methods": {
    "sale.order.add": {
      "docs": "https://apidocs.bitrix24.com/sale/order-add.html",
      "errors": [
        { "code": "NOT_FOUND", "status": 400, "category": "not_found" },
        { "code": "", "variant": "AccessDenied", "when": { "message": "Access denied." }, "status": 400, "category": "permission", "text": "this user may not do this", "help": "ask for the right" },
        { "code": "0", "variant": "Unspecified", "category": "unknown", "text": "the order failed" },
        { "code": "PUBLIC", "prefix": true, "category": "plan" },
        { "code": "Invalid identifier.", "nonstandard": true, "category": "invalid_request" }
      ]
    },
    "sale.order.add@v3": {
      "docs": "https://apidocs.bitrix24.com/v3/order-add.html",
      "deprecated": true,
      "errors": []
    }
  }
}
"#;

const OAUTH: &str = "kept by hand, not even read";

/// The files and the summary.
fn run(facts: &str, old: &Files) -> (Files, String) {
    let (files, report) =
        rewrite(&Facts::read(facts).unwrap(), Wording::read(WORDING).unwrap(), old).unwrap();
    (files, report.to_string())
}

fn files(texts: &[(&str, &str)]) -> Files {
    texts.iter().map(|(stem, text)| ((*stem).to_owned(), (*text).to_owned())).collect()
}

/// The facts with one method, `sale.order.add`, and these entries.
fn facts(entries: &str) -> String {
    format!(r#"{{"sale.order.add": {{"docs": "sale/order-add", "errors": [{entries}]}}}}"#)
}

/// A file with one method, `sale.order.add`, and these entries.
fn sale(entries: &[&str]) -> Files {
    let lines: Vec<String> = entries.iter().map(|entry| format!("        {entry}")).collect();
    let text = format!(
        "{{\n  \"$schema\": \"../errors.schema.json\",\n  \"methods\": {{\n    \"sale.order.add\": {{\n      \
         \"docs\": \"https://apidocs.bitrix24.com/sale/order-add.html\",\n      \"errors\": [\n{}\n      ]\n    }}\n  }}\n}}\n",
        lines.join(",\n")
    );
    files(&[("sale", &text)])
}

#[test]
fn facts_become_one_file_a_section() {
    let (new, summary) = run(FACTS, &files(&[("oauth", OAUTH)]));
    assert_eq!(new.keys().collect::<Vec<_>>(), ["batch", "oauth", "sale"]);
    assert_eq!(new["sale"], SALE);
    assert_eq!(new["oauth"], OAUTH);
    assert_eq!(
        summary,
        "batch: +1 -0 methods, +0 -0 entries, 0 reclassified\n  \
           + batch (0 entries)\n\
         sale: +2 -0 methods, +5 -0 entries, 0 reclassified\n  \
           + sale.order.add (5 entries)\n  \
           + sale.order.add@v3 (0 entries)\n\
         sections left alone:\n  \
           oauth\n\
         total: 2 sections, 3 methods, 5 entries; +3 -0 methods, +5 -0 entries, 0 reclassified\n"
    );
}

#[test]
fn a_second_import_changes_nothing() {
    let (first, _) = run(FACTS, &files(&[("oauth", OAUTH)]));
    let (second, summary) = run(FACTS, &first);
    assert_eq!(first, second);
    assert!(summary.contains("no method changed"), "{summary}");
}

#[test]
fn the_texts_of_people_are_kept() {
    let old = sale(&[
        r#"{ "code": "NOT_FOUND", "variant": "NoItem", "shadows_system": true, "status": 400, "category": "not_found", "message": "m", "recovery": "inspect", "retry": "always", "text": "t", "help": "h", "docs": "https://x" }"#,
        r#"{ "code": "", "variant": "Denied", "when": { "message": "ACCESS DENIED!" }, "category": "permission", "text": "own words" }"#,
    ]);
    let new = sale(&[
        r#"{ "code": "NOT_FOUND", "variant": "NoItem", "shadows_system": true, "status": [400, 404], "message": "m", "category": "conflict", "recovery": "inspect", "retry": "always", "text": "t", "help": "h", "docs": "https://x" }"#,
        r#"{ "code": "", "variant": "Denied", "when": { "message": "Access denied." }, "category": "permission", "text": "own words" }"#,
    ]);
    let table = facts(
        r#"{"code": "NOT_FOUND", "status": [404, 400], "category": "conflict"},
           {"code": "", "category": "permission", "variant": "AccessDenied", "text": "Access denied."}"#,
    );
    let (found, summary) = run(&table, &old);
    assert_eq!(found["sale"], new["sale"]);
    for line in [
        "    ~ NOT_FOUND NoItem (conflict), was not_found\n",
        "    = NOT_FOUND NoItem (conflict): status [400, 404], was [400]\n",
        "    = \"\" Denied (permission): described as \"Access denied.\", was \"ACCESS DENIED!\"\n",
    ] {
        assert!(summary.contains(line), "{line}{summary}");
    }
}

#[test]
fn where_the_errors_of_a_method_stand_stays() {
    let entry = r#"{ "code": "NOT_FOUND", "status": 400, "category": "not_found" }"#;
    let old = files(&[(
        "sale",
        &sale(&[entry])["sale"].replace("\"errors\":", "\"errors_in\": \"result\",\n      \"errors\":"),
    )]);
    let (found, summary) =
        run(&facts(r#"{"code": "NOT_FOUND", "status": 400, "category": "not_found"}"#), &old);
    assert_eq!(found, old, "{summary}");
}

#[test]
fn an_entry_is_known_by_its_name_when_its_description_was_reworded() {
    let old = sale(&[
        r#"{ "code": "", "variant": "AccessDenied", "when": { "message": "No access" }, "category": "permission", "text": "own" }"#,
    ]);
    let table =
        facts(r#"{"code": "", "category": "permission", "variant": "AccessDenied", "text": "Denied"}"#);
    let (found, summary) = run(&table, &old);
    assert!(
        found["sale"].contains(r#""when": { "message": "Denied" }, "category": "permission", "text": "own""#)
    );
    assert!(summary.contains("+0 -0 entries"), "{summary}");
}

#[test]
fn methods_and_codes_that_the_facts_no_longer_have_are_removed_and_listed() {
    let old = run(FACTS, &Files::new()).0;
    let (new, summary) = run(&facts(r#"{"code": "X", "category": "server"}"#), &old);
    assert_eq!(new["sale"], sale(&[r#"{ "code": "X", "category": "server" }"#])["sale"]);
    assert_eq!(new["batch"], old["batch"], "a section that the facts leave out is left alone");
    for line in [
        "sale: +0 -1 methods, +1 -5 entries, 0 reclassified\n  - sale.order.add@v3 (0 entries)\n",
        "    - \"\" AccessDenied (permission)\n",
        "    - NOT_FOUND (not_found)\n",
        "    + X (server)\n",
    ] {
        assert!(summary.contains(line), "{line}{summary}");
    }
}

#[test]
fn a_name_in_use_is_not_given_to_another_entry() {
    let old = sale(&[r#"{ "code": "A", "variant": "Denied", "category": "permission" }"#]);
    let table = facts(
        r#"{"code": "DENIED", "category": "permission"}, {"code": "A", "category": "permission"},
           {"code": "", "category": "permission", "variant": "Denied"}, {"code": "UNKNOWN", "category": "unknown"}"#,
    );
    let (found, summary) = run(&table, &old);
    let expected = sale(&[
        r#"{ "code": "DENIED", "variant": "DeniedDenied", "category": "permission" }"#,
        r#"{ "code": "A", "variant": "Denied", "category": "permission" }"#,
        r#"{ "code": "", "variant": "DeniedUncoded", "category": "permission" }"#,
        r#"{ "code": "UNKNOWN", "variant": "UnknownUnknown", "category": "unknown" }"#,
    ]);
    assert_eq!(found["sale"], expected["sale"]);
    assert!(
        summary
            .contains("    ! `DENIED` is now DeniedDenied, since Denied is taken; give it a better name\n")
    );
}

#[test]
fn a_file_with_a_fault_is_named() {
    for (stem, text, fault) in [
        (
            "sale",
            "{",
            "this is not JSON: EOF while parsing an object\n --> methods/sale.json:1:1\n  |\n1 | {\n  | ^",
        ),
        (
            "sale",
            r#"{"methods": {"im.add": {"errors": []}}}"#,
            "`im.add` is not of the section of methods/sale.json",
        ),
    ] {
        let error =
            rewrite(&Facts::read(FACTS).unwrap(), Wording::default(), &files(&[(stem, text)])).unwrap_err();
        assert_eq!(error.to_string(), fault);
    }
}

#[test]
fn a_method_moves_to_its_new_file() {
    let facts =
        r#"{"crm.item.add": {"docs": "a", "errors": []}, "crm.type.add": {"docs": "b", "errors": []}}"#;
    let (expected, _) = run(facts, &Files::new());
    assert_eq!(expected.keys().collect::<Vec<_>>(), ["crm", "crm.item"]);
    let both = r#"{"methods": {"crm.item.add": {"docs": "https://apidocs.bitrix24.com/a.html", "errors": []},
                               "crm.type.add": {"docs": "https://apidocs.bitrix24.com/b.html", "errors": []}}}"#;
    let (found, summary) = run(facts, &files(&[("crm", both), ("crm.type", r#"{"methods": {}}"#)]));
    assert_eq!(found, expected, "a file without methods is gone");
    assert!(summary.contains("no method changed"), "{summary}");
}
