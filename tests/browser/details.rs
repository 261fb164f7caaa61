//! Addresses: an address in, the code or the method that it names out; and back again.

use serde_json::json;

use crate::browser::{ENTER, HEADING, Page};

async fn heading(page: &Page) -> String {
    page.text(&format!("return {HEADING}")).await
}

async fn details(page: &Page) -> String {
    page.text("return document.getElementById('details').innerText").await
}

pub(crate) async fn a_deep_link_opens_a_code(page: Page) {
    for hash in [
        "#QUERY_LIMIT_EXCEEDED",
        "#query_limit_exceeded",
        "#code:QUERY_LIMIT_EXCEEDED",
        "#QUERY%5FLIMIT_EXCEEDED",
        "#%20QUERY_LIMIT_EXCEEDED",
    ] {
        page.open(hash).await;
        assert_eq!(heading(&page).await, "QUERY_LIMIT_EXCEEDED", "{hash}");
    }
    let text = details(&page).await;
    for part in [
        "The portal receives requests faster than its plan allows",
        "eep to 2 calls a second",
        "503",
        "Category::RateLimit",
        "Recovery::Backoff",
        "Retry::Always",
        "Too many requests",
        "SystemError::QueryLimitExceeded",
        "Any method can return it",
    ] {
        assert!(text.to_lowercase().contains(&part.to_lowercase()), "{part} is not in {text}");
    }
    let link = "document.querySelector('#details dd a').href";
    assert_eq!(page.text(&format!("return {link}")).await, "https://apidocs.bitrix24.com/limits.html");
    assert!(page.is("document.title.startsWith('QUERY_LIMIT_EXCEEDED')").await);
}

pub(crate) async fn a_deep_link_opens_a_method(page: Page) {
    for hash in ["#method:crm.item.add", "#METHOD:CRM.Item.Add", "#method%3Acrm.item.add", "#crm.item.add"] {
        page.open(hash).await;
        assert_eq!(heading(&page).await, "crm.item.add", "{hash}");
    }
    let codes =
        page.eval("return [...document.querySelectorAll('.entry .top a')].map((a) => a.textContent)").await;
    assert!(codes.as_array().expect("codes").contains(&json!("NOT_FOUND")), "{codes}");
    let pasted = page.text("return document.getElementById('enum').textContent").await;
    assert!(
        pasted.contains("#[bitrix_errors(method = \"crm.item.add\")]\npub enum ItemAddError {}"),
        "{pasted}"
    );
    let pasted = page.text("return document.getElementById('match').textContent").await;
    assert!(pasted.contains("    ItemAddError::NotFound => todo!(),"), "{pasted}");

    page.open("#method:oauth.token").await;
    let first = page.text("return document.querySelector('.entry .top a').textContent").await;
    assert_eq!(
        first, "invalid_request",
        "the spelling of this method, which differs from that of the system"
    );

    page.open("#method:tasks.task.add@v3").await;
    assert_eq!(heading(&page).await, "tasks.task.add@v3");
    assert!(page.is("document.getElementById('enum').textContent.includes('\"tasks.task.add@v3\"')").await);
}

pub(crate) async fn odd_codes_have_links_too(page: Page) {
    for (hash, title) in [
        ("#code:", "The empty code"),
        ("#0", "0"),
        ("#200040300010", "200040300010"),
        ("#CONTROLLER_ERROR_", "CONTROLLER_ERROR_…"),
        ("#CONTROLLER_ERROR_4711", "CONTROLLER_ERROR_…"),
    ] {
        page.open(hash).await;
        assert_eq!(heading(&page).await, title, "{hash}");
    }
}

pub(crate) async fn an_unknown_link_names_the_nearest(page: Page) {
    for (hash, near) in
        [("#QUERY_LIMT_EXCEEDED", "#QUERY_LIMIT_EXCEEDED"), ("#method:crm.itm.add", "#method:crm.item.add")]
    {
        page.open(hash).await;
        assert_eq!(heading(&page).await, "Not found", "{hash}");
        let first = page.text("return document.querySelector('.near a').getAttribute('href')").await;
        assert_eq!(first, near);
    }
    for hash in
        ["#method:QUERY_LIMIT_EXCEEDED", "#code:crm.item.add", "#%", "#%E0%A4%A", "#constructor", "#method:"]
    {
        page.open(hash).await;
        assert_eq!(heading(&page).await, "Not found", "{hash}");
    }
}

pub(crate) async fn the_address_follows_and_back_works(page: Page) {
    page.write("expired_token").await;
    page.press(&[ENTER]).await;
    page.wait("location.hash === '#expired_token'").await;
    page.wait(&format!("{HEADING} === 'expired_token'")).await;
    page.eval("location.hash = '#method:crm.item.add'").await;
    page.wait(&format!("{HEADING} === 'crm.item.add'")).await;
    page.back().await;
    page.wait(&format!("{HEADING} === 'expired_token'")).await;
    page.back().await;
    page.wait("location.hash === '' && !document.body.classList.contains('open')").await;
    assert!(page.is("query.value === 'expired_token'").await, "the search is still there");
}

pub(crate) async fn the_systems_meaning_comes_first(page: Page) {
    page.open("#ACCESS_DENIED").await;
    let sections = "[...document.querySelectorAll('.meaning')]";
    assert!(page.is(&format!("{sections}[0].textContent.includes('SystemError::AccessDenied')")).await);
    let meanings = page.eval(&format!("return {sections}.length")).await.as_u64().expect("a number");
    assert!(meanings > 5, "{meanings}");
    let different = format!("new Set({sections}.map((one) => one.textContent)).size === {sections}.length");
    assert!(page.is(&different).await, "a meaning is listed twice");
    // Each use of the code in the catalogue is one link, in one of the meanings.
    let expected = "METHODS.flatMap((method) => method.entries) \
                    .filter((entry) => entry.meaning.code.title === 'ACCESS_DENIED').length";
    assert!(page.is(&format!("document.querySelectorAll('.methods li').length === {expected}")).await);
}

pub(crate) async fn the_enum_is_copied(page: Page) {
    let paste = |page: Page| async move {
        page.eval("query.value = ''; query.focus()").await;
        page.press_with_control("v").await;
        page.text("return query.value").await
    };
    let wanted = "#[bitrix_errors(method = \"crm.item.add\")]pub enum ItemAddError {}";
    let bare = |text: String| text.replace('\n', "");
    for keeps_clipboard in [false, true] {
        page.open("#method:crm.item.add").await;
        if keeps_clipboard {
            let refuse = "navigator.clipboard.writeText = () => Promise.reject(new Error('no'))";
            page.eval(refuse).await;
        } else {
            let permission = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
            page.devtools("Browser.grantPermissions", permission).await;
        }
        page.eval("document.querySelector('.copy').focus()").await;
        page.press(&[ENTER]).await;
        page.wait("document.querySelector('.copy').textContent === 'Copied'").await;
        let pasted = bare(paste(page.clone()).await);
        assert!(pasted.replace(' ', "").contains(&wanted.replace(' ', "")), "{keeps_clipboard}: {pasted}");
        page.eval("query.value = 'other'; query.select(); document.execCommand('copy')").await;
    }
}

pub(crate) async fn every_code_and_every_method_opens(page: Page) {
    let faults = page
        .eval(
            "const faults = [];
             for (const item of [...CODES, ...METHODS]) {
               const { found } = target(item.hash) ?? {};
               if (found !== item) { faults.push(item.hash); continue; }
               const text = el('div', {}, (item.kind === 'code' ? codeDetails(item, asked) : methodDetails(item))).textContent;
               const meanings = item.meanings ?? item.entries.map((entry) => entry.meaning);
               for (const meaning of meanings) {
                 const conditions = meaning.conditions.flatMap(({ message, statuses }) => [message, ...statuses]);
                 const parts = [meaning.text, meaning.help, ...conditions, ...meaning.statuses];
                 for (const part of parts) if (!text.includes(String(part).replaceAll('`', ''))) faults.push([item.hash, part]);
               }
               for (const method of item.methods ?? []) if (!text.includes(method.name)) faults.push([item.hash, method.name]);
               for (const entry of item.entries ?? []) if (!text.includes(entry.rust)) faults.push([item.hash, entry.rust]);
             }
             return faults.slice(0, 10)",
        )
        .await;
    assert_eq!(faults, json!([]));
}
