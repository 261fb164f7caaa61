//! A hostile catalogue: its texts must be shown as text.

use std::fs;

use serde_json::json;

use crate::browser::{HEADING, Page};
use crate::make_page;

const NASTY: &str = "</script><img src=x onerror=\"window.harmed = 1\"><!-- ` & &lt; {{data}} \u{2028} “ё”";

pub(crate) async fn nothing_of_a_catalogue_is_code(page: Page) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::create_dir(folder.path().join("methods")).expect("a folder");
    let codes =
        [NASTY, "method:a", "code:a", "__proto__", "constructor", "100%", "a b", "#x", "Ошибка", "<b>"];
    let entries: Vec<_> = codes
        .iter()
        .enumerate()
        .map(|(at, code)| {
            json!({"code": code, "variant": format!("V{at}"), "nonstandard": true, "category": "plan",
                   "text": NASTY, "help": NASTY, "docs": format!("https://a.b/{NASTY}"), "message": NASTY})
        })
        .collect();
    let method = "constructor.prototype";
    let system = json!({"system": entries});
    let methods = json!({"methods": {
        method: {"docs": format!("http://a.b/{NASTY}"), "errors": entries},
        "__proto__": {"errors": [{"code": "X", "variant": "X", "category": "plan", "when": {"message": NASTY}}]},
    }});
    fs::write(folder.path().join("errors.json"), system.to_string()).expect("a catalogue");
    fs::write(folder.path().join("methods/a.json"), methods.to_string()).expect("a catalogue");
    let file = make_page(&folder, "page.html", Some(folder.path())).expect("the page");
    let page = Page::new(&page.client(), &file);

    page.open("").await;
    assert_eq!(page.eval("return [CODES.length, METHODS.length]").await, json!([codes.len() + 1, 2]));
    for code in codes {
        // The link of its row leads to it, and its texts are shown literally.
        let row = format!(
            "[...document.querySelectorAll('a.row')].find((row) => row.querySelector('code').textContent === {})",
            json!(code)
        );
        page.eval(&format!("{row}.click()")).await;
        page.wait(&format!("{HEADING} === {}", json!(code))).await;
        let text = format!(
            "document.querySelector('.meaning h3').textContent === {}",
            json!(NASTY.replace('`', ""))
        );
        assert!(page.is(&text).await, "{code}");
        let address = page.text("return location.href").await;
        page.open("").await;
        page.open(&address[address.find('#').expect("an address")..]).await;
        assert_eq!(page.text(&format!("return {HEADING}")).await, code);
        page.open("").await;
    }
    page.eval(&format!("location.hash = METHODS.find((method) => method.name === {}).hash", json!(method)))
        .await;
    page.wait(&format!("{HEADING} === {}", json!(method))).await;
    page.eval(&format!("query.value = {}; update()", json!(NASTY))).await;
    assert!(page.is("window.harmed === undefined").await);
    assert!(page.is("document.querySelector('img') === null").await);
    assert_eq!(page.eval("return document.scripts.length").await, 2);
    let schemes = "return [...document.querySelectorAll('a')].filter((a) => !/^(https?|file):$/.test(a.protocol)).length";
    assert_eq!(page.eval(schemes).await, 0);
}
