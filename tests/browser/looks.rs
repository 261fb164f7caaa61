//! Widths and colour schemes in, a page that is readable out.

use serde_json::json;

use crate::browser::Page;

const PLACES: [&str; 8] = [
    "",
    "#QUERY_LIMIT_EXCEEDED",
    "#ACCESS_DENIED",
    "#code:",
    "#BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION",
    "#method:crm.item.add",
    "#method:crm.item.details.configuration.forceCommonScopeForAll",
    "#method:crm.itm.add",
];

pub(crate) async fn no_width_scrolls_sideways(page: Page) {
    for width in [320, 360, 768, 1280] {
        page.width(width).await;
        for place in PLACES {
            page.open(place).await;
            page.eval("for (const one of document.querySelectorAll('details')) one.open = true").await;
            let wide = page
                .eval(
                    "return [document.scrollingElement, document.querySelector('.list'), details] \
                     .filter((one) => one.scrollWidth > one.clientWidth).map((one) => [one.tagName, one.scrollWidth])",
                )
                .await;
            assert_eq!(wide, json!([]), "{place} at {width}");
            assert_eq!(page.eval("return innerWidth").await, width);
        }
    }
    // On a phone, either the results or the details are visible, and going back restores the position.
    page.width(360).await;
    page.open("").await;
    let shows = |selector: &str| format!("document.querySelector('{selector}').offsetParent !== null");
    assert!(page.is(&shows("#results")).await);
    page.wait("document.querySelectorAll('a.row').length === 50").await;
    page.eval("scrollTo(0, 1500); document.querySelectorAll('a.row')[20].click()").await;
    page.wait(&format!("!({}) && scrollY === 0", shows("#results"))).await;
    assert!(page.is(&shows("#details h2")).await && page.is(&shows("#details .back")).await);
    page.back().await;
    page.wait(&format!("{} && scrollY === 1500", shows("#results"))).await;
}

pub(crate) async fn both_schemes_can_be_read(page: Page) {
    let mut grounds = Vec::new();
    for scheme in ["light", "dark"] {
        page.scheme(scheme).await;
        for place in PLACES {
            page.open(place).await;
            // Rows of codes and of methods, with matches marked in all their parts.
            page.eval("query.value = 'access'; update()").await;
            page.wait("document.querySelectorAll('a.row').length === 50").await;
            assert_eq!(page.eval(CONTRAST).await, json!([]), "{scheme}, {place}");
        }
        grounds.push(page.text("return getComputedStyle(document.body).backgroundColor").await);
    }
    assert_ne!(grounds[0], grounds[1]);
}

/// The texts whose contrast is too low for level AA of WCAG.
const CONTRAST: &str = "
    const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const ground = (one) => {
      for (; one; one = one.parentElement) {
        const colour = parts(getComputedStyle(one).backgroundColor);
        if (colour.length === 3 || colour[3] === 1) return colour;
      }
      throw new Error('no ground');
    };
    for (const one of document.querySelectorAll('*')) one.style.transition = 'none';
    const faults = [];
    let looked = 0;
    for (const one of document.querySelectorAll('body *')) {
      const own = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
      if (!own || one.offsetParent === null || /SCRIPT|STYLE|NOSCRIPT|OPTION/.test(one.tagName)) continue;
      looked += 1;
      const [a, b] = [light(parts(getComputedStyle(one).color)), light(ground(one))].sort();
      const contrast = (b + 0.05) / (a + 0.05);
      if (contrast < 4.5) faults.push([one.tagName, one.className, one.textContent.slice(0, 30), contrast]);
    }
    if (looked < 50) faults.push('only ' + looked + ' texts');
    return faults.slice(0, 5)";

pub(crate) async fn everything_has_a_name(page: Page) {
    for place in PLACES {
        page.open(place).await;
        let nameless = page
            .eval(
                "const names = (one) => one.textContent.trim() || one.ariaLabel || [...(one.labels ?? [])].map((l) => l.textContent).join('');
                 return [...document.querySelectorAll('a, button, input, select, summary, [tabindex=\"0\"]')]
                   .filter((one) => !names(one).trim()).map((one) => one.outerHTML.slice(0, 80))",
            )
            .await;
        assert_eq!(nameless, json!([]), "{place}");
        let ids = "const ids = [...document.querySelectorAll('[id]')].map((one) => one.id); return ids.length === new Set(ids).size";
        assert_eq!(page.eval(ids).await, true, "{place}: an id is used twice");
    }
    assert_eq!(page.text("return document.documentElement.lang").await, "en");
    assert!(
        page.is("document.getElementById('count').role === 'status'").await,
        "a screen reader reads the count"
    );
    assert!(page.is("document.querySelector('meta[name=viewport]') !== null").await);
    assert!(page.is("document.querySelector('noscript').textContent.length > 50").await);
}

pub(crate) async fn nothing_is_loaded(page: Page) {
    page.open("#method:crm.item.add").await;
    let loaded = "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith('data:'))";
    assert_eq!(page.eval(loaded).await, json!([]));
    // The policy of the page must block loading too, which the console reports.
    page.eval("document.body.append(el('img', { src: 'file:///nothing.png' }))").await;
    page.wait("true").await;
    let console = page.console().await;
    assert!(console.iter().any(|line| line.contains("Content Security Policy")), "{console:?}");
    page.eval("console.error('logged on purpose')").await;
    assert!(page.console().await.concat().contains("logged on purpose"), "the console is read");
}
