//! The page contains the whole catalogue.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use bitrix_errors_catalogue::CatalogueEntry;
use serde_json::{Value, json};

use super::data::Data;
use super::{Catalogue, page};
use crate::catalogue::read;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

fn whole() -> Catalogue {
    Catalogue::read(root()).unwrap()
}

/// The JSON that the script reads, cut out of the page as a browser does it.
fn data_of(page: &str) -> Value {
    let (_, rest) = page.split_once(r#"<script type="application/json" id="data">"#).unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

/// The string with a number in the data.
fn string<'a>(data: &'a Value, number: &Value) -> &'a str {
    match number.as_u64().unwrap_or(0) {
        0 => "",
        number => data["strings"][usize::try_from(number).unwrap() - 1].as_str().unwrap(),
    }
}

/// One line of `catalogue.lock` for each entry of the data.
fn lock_lines(data: &Value) -> BTreeSet<String> {
    let entries = data["entries"].as_array().unwrap();
    let line = |set: &str, entry: &Value| {
        let meaning = &data["meanings"][usize::try_from(entry[0].as_u64().unwrap()).unwrap()];
        let mut line = format!("{set} {:?}", string(data, &meaning["c"]));
        if meaning["p"] == true {
            line += "…";
        }
        for alias in meaning["a"].as_array().into_iter().flatten() {
            write!(line, " or {:?}", string(data, alias)).unwrap();
        }
        for (at, when) in meaning["w"].as_array().into_iter().flatten().enumerate() {
            line += if at == 0 { "" } else { " or" };
            if let Some(statuses) = when[1].as_array().filter(|statuses| !statuses.is_empty()) {
                let statuses: Vec<String> = statuses.iter().map(Value::to_string).collect();
                write!(line, " with [{}]", statuses.join(", ")).unwrap();
            }
            if when[0] != 0 {
                write!(line, " saying {:?}", string(data, &when[0])).unwrap();
            }
        }
        write!(line, " = {},", string(data, &entry[1])).unwrap();
        for (list, place) in ["categories", "recoveries", "retries"].iter().zip(0..) {
            let word = usize::try_from(meaning["k"][place].as_u64().unwrap()).unwrap();
            write!(line, " {}", data[*list][word][0].as_str().unwrap()).unwrap();
        }
        line
    };
    let system = usize::try_from(data["system"].as_u64().unwrap()).unwrap();
    let mut lines: BTreeSet<String> = entries[..system].iter().map(|entry| line("system", entry)).collect();
    for method in data["methods"].as_array().unwrap() {
        let fields = method.as_array().unwrap();
        for at in &fields[6..] {
            let entry = &entries[usize::try_from(at.as_u64().unwrap()).unwrap()];
            lines.insert(line(fields[0].as_str().unwrap(), entry));
        }
    }
    lines
}

#[test]
fn every_code_is_in_the_page_with_the_classification_of_the_macro() {
    let lock = fs::read_to_string(root().join("catalogue.lock")).unwrap();
    let expected: BTreeSet<String> = lock.lines().skip(1).map(str::to_owned).collect();
    let html = page(&whole()).unwrap();
    let lines = lock_lines(&data_of(&html));
    assert_eq!(lines.difference(&expected).collect::<Vec<_>>(), Vec::<&String>::new(), "only in the page");
    assert_eq!(expected.difference(&lines).collect::<Vec<_>>(), Vec::<&String>::new(), "not in the page");
}

#[test]
fn every_method_is_in_the_page_with_its_texts_and_links() {
    let catalogue = whole();
    let data = data_of(&page(&catalogue).unwrap());
    let methods = data["methods"].as_array().unwrap();
    assert_eq!(methods.len(), catalogue.methods.len());
    let strings: BTreeSet<&str> =
        data["strings"].as_array().unwrap().iter().map(|s| s.as_str().unwrap()).collect();
    for (method, found) in catalogue.methods.iter().zip(methods) {
        let name = &method.name;
        assert_eq!(found[0], *name);
        assert_eq!(string(&data, &found[1]), method.docs.as_deref().unwrap_or_default());
        assert_eq!(found[2], u8::from(method.deprecated));
        for (CatalogueEntry { entry, .. }, at) in method.entries.iter().zip(&found.as_array().unwrap()[6..]) {
            let place = &data["entries"][usize::try_from(at.as_u64().unwrap()).unwrap()];
            let meaning = &data["meanings"][usize::try_from(place[0].as_u64().unwrap()).unwrap()];
            assert_eq!(string(&data, &meaning["c"]), entry.code, "{name}");
            if let Some(text) = &entry.text {
                assert_eq!(string(&data, &meaning["t"]), text, "{name} {:?}", entry.code);
            }
            let statuses = meaning["s"].as_array().cloned().unwrap_or_default();
            assert_eq!(statuses, entry.statuses.iter().map(|status| json!(status)).collect::<Vec<_>>());
        }
    }
    for CatalogueEntry { entry, .. } in &catalogue.system {
        for said in [&entry.text, &entry.help, &entry.docs, &entry.message].into_iter().flatten() {
            assert!(strings.contains(said.as_str()), "{said}");
        }
    }
}

#[test]
fn the_page_loads_nothing() {
    let html = page(&whole()).unwrap();
    let shell = html.split_once(r#"id="data">"#).unwrap().0.to_owned()
        + html.split_once(r#"id="data">"#).unwrap().1.split_once("</script>").unwrap().1;
    for reference in ["src=", "@import", "url(", "fetch(", "XMLHttpRequest", "import(", "http://", "https://"]
    {
        let found = shell.match_indices(reference).map(|(at, _)| &shell[at.saturating_sub(40)..at + 40]);
        // The namespace of the SVG icon is a name, not an address that is loaded.
        let found: Vec<&str> = found.filter(|near| !near.contains("http://www.w3.org/2000/svg")).collect();
        assert!(found.is_empty(), "{reference}: {found:?}");
    }
    assert_eq!(shell.matches("href=\"").count(), 2, "the icon, as data, and the link to the top of the page");
    assert!(shell.contains("default-src 'none'"));
}

#[test]
fn the_same_catalogue_makes_the_same_small_page() {
    let made = page(&whole()).unwrap();
    assert_eq!(made, page(&whole()).unwrap());
    assert!(made.len() < 600_000, "{} bytes", made.len());
}

#[test]
fn an_entry_that_repeats_a_system_entry_refers_to_it() {
    let system = read("f",
        r#"{"system": [
        {"code": "OTHER", "category": "plan"},
        {"code": "LIMIT", "category": "rate_limit", "text": "too fast", "help": "wait", "message": "Too many"}]}"#,
    )
    .unwrap()
    .system;
    let methods = read(
        "f",
        r#"{"methods": {"a.add": {"errors": [
        {"code": "limit", "category": "rate_limit"},
        {"code": "LIMIT", "category": "quota", "variant": "Own", "when": {"message": "no"}},
        {"code": "0", "category": "not_found", "variant": "NoSuchThing"},
        {"code": "LIMIT", "category": "rate_limit", "variant": "When", "when": {"status": 503}}]}}}"#,
    )
    .unwrap()
    .methods;
    let data = serde_json::to_value(Data::of(&Catalogue { system, methods })).unwrap();
    let entries: Vec<(u64, &str, &str, &str)> = data["entries"].as_array().unwrap()[2..]
        .iter()
        .map(|entry| {
            let meaning = &data["meanings"][usize::try_from(entry[0].as_u64().unwrap()).unwrap()];
            let said = |key: &str| string(&data, &meaning[key]);
            (entry[2].as_u64().unwrap(), string(&data, &entry[1]), said("t"), said("h"))
        })
        .collect();
    assert_eq!(
        entries,
        [
            (2, "Limit", "too fast", "wait"),
            (0, "Own", "limit", ""),
            (0, "NoSuchThing", "no such thing", ""),
            (0, "When", "limit", ""),
        ]
    );
}

#[test]
fn no_text_of_a_catalogue_ends_the_script_element() {
    let methods = read(
        "f",
        r#"{"methods": {"a.add": {"docs": "https://{{scripts}}", "errors": [
        {"code": "A", "category": "plan", "text": "</script><script>alert(1)</script><!-- {{data}}"}]}}}"#,
    )
    .unwrap()
    .methods;
    let html = page(&Catalogue { system: Vec::new(), methods }).unwrap();
    assert_eq!(html.matches("</script>").count(), 2);
    assert_eq!(html.matches("<!--").count(), 0);
    let data = data_of(&html);
    assert!(data["strings"].as_array().unwrap().contains(&json!("https://{{scripts}}")));
    assert!(
        data["strings"]
            .as_array()
            .unwrap()
            .contains(&json!("</script><script>alert(1)</script><!-- {{data}}"))
    );
}

#[test]
fn a_fault_is_shown_with_its_position() {
    let text = r#"{"methods": {"a.add": {"errors": [{"code": "A", "category": "plans"}]}}}"#;
    let error = read("methods/a.json", text).unwrap_err().to_string();
    assert!(
        error.starts_with("unknown category `plans`; did you mean `plan`?\n --> methods/a.json:1:"),
        "{error}"
    );
}
