//! The keyboard: nothing here uses the page in another way.

use crate::browser::{DOWN, END, ENTER, ESCAPE, HEADING, HOME, Page, TAB, UP};

const FOCUS: &str = "document.activeElement";

pub(crate) async fn everything_works_without_a_mouse(page: Page) {
    page.write("crm.item.").await;
    page.press(&[DOWN, DOWN, DOWN, UP]).await;
    assert!(page.is(&format!("{FOCUS} === document.querySelectorAll('a.row')[1]")).await);
    assert!(page.is(&format!("{FOCUS}.matches(':focus-visible')")).await, "the focus is visible");
    assert!(page.is(&format!("getComputedStyle({FOCUS}).outlineStyle === 'solid'")).await);
    let row = page.text(&format!("return {FOCUS}.querySelector('code').textContent")).await;
    page.press(&[ENTER]).await;
    page.wait(&format!("{HEADING} === {row:?}")).await;
    assert!(page.is(&format!("{FOCUS}.tagName === 'H2'")).await, "a screen reader reads the opened entry");
    assert!(page.is("document.querySelector('a.row[aria-current]') !== null").await);
    // From there, Tab reaches the link to the documentation, the copy button and the codes.
    let mut reached = Vec::new();
    for _ in 0..12 {
        page.press(&[TAB]).await;
        reached.push(page.text(&format!("return {FOCUS}.textContent")).await);
    }
    for wanted in ["Documentation", "Copy", "A match over its kinds", "ACCESS_DENIED"] {
        assert!(reached.iter().any(|text| text == wanted), "{wanted} is not among {reached:?}");
    }

    // The arrows load more rows when they reach the end.
    page.open("").await;
    page.wait("document.querySelectorAll('a.row').length === 50").await;
    page.press(&[DOWN, END, DOWN]).await;
    assert!(page.is(&format!("{FOCUS} === document.querySelectorAll('a.row')[50]")).await);
    page.press(&[HOME, UP]).await;
    assert!(page.is(&format!("{FOCUS} === query")).await, "the search is above the first row");

    // The filters are native lists, so letters select.
    page.press(&[TAB]).await;
    assert!(page.is(&format!("{FOCUS}.id === 'kind'")).await);
    page.press(&[TAB, "q"]).await;
    page.wait("category.value === 'quota' && document.getElementById('reset').hidden === false").await;
    assert!(page.is("found.every(({ item, meaning }) => item.kind === 'method' || meaning.category.written === 'quota')").await);
}

pub(crate) async fn escape_goes_back_step_by_step(page: Page) {
    page.write("expired").await;
    page.press(&[DOWN, ENTER]).await;
    page.wait("document.body.classList.contains('open')").await;
    page.press(&[ESCAPE]).await;
    page.wait("!document.body.classList.contains('open')").await;
    page.wait(&format!("{FOCUS} === document.querySelector('a.row')")).await;
    page.press(&[ESCAPE]).await;
    assert!(page.is(&format!("{FOCUS} === query && query.value === 'expired'")).await);
    page.press(&[ESCAPE]).await;
    assert!(page.is("query.value === '' && found.length === CODES.length + METHODS.length").await);
}

pub(crate) async fn a_slash_goes_to_the_search(page: Page) {
    page.open("#QUERY_LIMIT_EXCEEDED").await;
    assert!(page.is(&format!("{FOCUS}.tagName === 'H2'")).await, "a deep link focuses its target");
    page.press(&["/"]).await;
    assert!(page.is(&format!("{FOCUS} === query && query.value === ''")).await);
    page.press(&["a", "/"]).await;
    assert!(page.is("query.value === 'a/'").await, "a slash can be typed into the search");
}
