//! Search: a query and filters in, the right rows out.

use crate::browser::{Page, ROWS};

async fn rows(page: &Page) -> Vec<String> {
    let rows = page.eval(ROWS).await;
    rows.as_array().expect("rows").iter().map(|row| row.as_str().expect("a title").to_owned()).collect()
}

async fn count(page: &Page) -> String {
    page.text("return document.getElementById('count').textContent").await
}

/// The rows for a query that is typed letter by letter into the field that has the focus at the start.
async fn typed(page: &Page, query: &str) -> Vec<String> {
    page.open("").await;
    page.write(query).await;
    rows(page).await
}

pub(crate) async fn letters_narrow_the_results_as_one_types(page: Page) {
    assert!(page.is("document.activeElement.id === 'query'").await, "the search has the focus");
    let everything = count(&page).await;
    assert!(everything.contains("1,686 methods"), "{everything}");
    let mut before = usize::MAX;
    for letter in "query_limit".chars() {
        page.write(&letter.to_string()).await;
        let found = page.eval("return found.length").await.as_u64().expect("a number");
        let found = usize::try_from(found).expect("a small number");
        assert!(found > 0 && found <= before, "{letter}: {found} after {before}");
        before = found;
    }
    assert_eq!(rows(&page).await[0], "QUERY_LIMIT_EXCEEDED");
    assert!(page.is("document.querySelector('#results mark').textContent === 'QUERY_LIMIT'").await);
}

pub(crate) async fn the_best_result_is_the_first(page: Page) {
    for (query, first) in [
        ("QUERY_LIMIT_EXCEEDED", "QUERY_LIMIT_EXCEEDED"),
        ("expired_token", "expired_token"),
        ("EXPIRED_TOKEN", "expired_token"),
        ("crm.item.add", "crm.item.add"),
        ("CRM.ITEM.ADD", "crm.item.add"),
        ("NOT_FOUND", "NOT_FOUND"),
        ("access denied", "ACCESS_DENIED"),
        ("faster than its plan", "QUERY_LIMIT_EXCEEDED"),
        ("System(SystemError::QueryLimitExceeded)", "QUERY_LIMIT_EXCEEDED"),
        ("ItemAddError::NotFound", "crm.item.add"),
        ("CONTROLLER_ERROR_1234", "CONTROLLER_ERROR_…"),
        ("#method:crm.item.add", "crm.item.add"),
        ("tasks.task.add@v3", "tasks.task.add@v3"),
        ("  query_limit_exceeded  ", "QUERY_LIMIT_EXCEEDED"),
        ("empty code", "empty code"),
        ("0", "0"),
    ] {
        assert_eq!(typed(&page, query).await.first().map(String::as_str), Some(first), "{query}");
    }
    let both = typed(&page, "crm.item.add access").await;
    assert_eq!(both[0], "crm.item.add", "words of the method's name and of its codes: {both:?}");
}

pub(crate) async fn a_pasted_answer_finds_its_code(page: Page) {
    for (answer, first) in [
        (r#"{"error":"expired_token","error_description":"The access token has expired."}"#, "expired_token"),
        (r#"{"error":{"code":"INVALID_CREDENTIALS","message":"x"}}"#, "INVALID_CREDENTIALS"),
        (r#"{"error":"","error_description":"Access denied"}"#, "empty code"),
        (r#"{"error":0}"#, "0"),
    ] {
        let script = format!("query.value = {answer:?}; query.dispatchEvent(new Event('input')); {ROWS}");
        assert_eq!(page.eval(&script).await[0], first, "{answer}");
    }
}

pub(crate) async fn category_and_recovery_filter_alone_and_together(page: Page) {
    let shown = |page: Page| async move {
        let fit = "return found.map(({ item, meaning }) => \
                   (item.kind === 'code' ? [meaning] : item.entries.map((entry) => entry.meaning)) \
                   .map((meaning) => meaning.category.written + ' ' + meaning.recovery.written))";
        let rows = page.eval(fit).await;
        let rows = rows.as_array().expect("rows").clone();
        assert!(!rows.is_empty());
        rows.iter()
            .map(|row| {
                row.as_array()
                    .expect("pairs")
                    .iter()
                    .map(|pair| pair.as_str().expect("text").to_owned())
                    .collect()
            })
            .collect::<Vec<Vec<String>>>()
    };
    page.choose("category", "authentication").await;
    let by_category = shown(page.clone()).await;
    assert!(by_category.iter().all(|row| row.iter().any(|pair| pair.starts_with("authentication "))));

    page.choose("recovery", "refresh_token").await;
    let by_both = shown(page.clone()).await;
    assert!(by_both.iter().all(|row| row.contains(&"authentication refresh_token".to_owned())));
    assert!(by_both.len() < by_category.len());
    assert!(rows(&page).await.contains(&"expired_token".to_owned()));

    page.choose("category", "").await;
    let by_recovery = shown(page.clone()).await;
    assert!(by_recovery.iter().all(|row| row.iter().any(|pair| pair.ends_with(" refresh_token"))));

    page.write("token").await;
    assert!(shown(page.clone()).await.len() <= by_recovery.len());
    page.choose("category", "conflict").await;
    assert_eq!(count(&page).await, "Nothing fits.");
    page.eval("document.getElementById('reset').click()").await;
    assert!(count(&page).await.contains("1,686 methods"));

    page.choose("kind", "method").await;
    assert!(count(&page).await.starts_with("0 codes"));
    page.choose("kind", "system").await;
    assert_eq!(count(&page).await, "79 codes and 0 methods");
}

pub(crate) async fn more_results_come_when_asked_for(page: Page) {
    page.wait("document.querySelectorAll('a.row').length === 50").await;
    page.eval("document.getElementById('more').click()").await;
    assert_eq!(rows(&page).await.len(), 100);
    assert!(page.is("document.activeElement === document.querySelectorAll('a.row')[50]").await);
    page.eval("while (!more.hidden) more.click()").await;
    let all =
        page.eval("return [document.querySelectorAll('a.row').length, CODES.length + METHODS.length]").await;
    assert_eq!(all[0], all[1], "every code and every method can be reached");
}

pub(crate) async fn what_fits_nothing_is_answered_with_the_nearest_names(page: Page) {
    for (query, near) in [
        ("crm.itm.add", "crm.item.add"),
        ("query_limt", "QUERY_LIMIT_EXCEEDED"),
        ("query_limt_exceeded", "QUERY_LIMIT_EXCEEDED"),
    ] {
        typed(&page, query).await;
        assert_eq!(count(&page).await, "Nothing fits.");
        assert_eq!(page.text("return document.querySelector('.nothing a').textContent").await, near);
    }
    page.press(&[crate::browser::ENTER]).await;
    page.wait("location.hash === '#QUERY_LIMIT_EXCEEDED'").await;
}
