//! The documentation of a generated variant: a row in, the text of `#[doc]` attributes out.

use std::fmt::Write as _;

use crate::names::unraw;
use crate::set::{Code, Row};

pub(super) fn written(row: &Row) -> String {
    let code = &row.code;
    // A blank line parts what the user wrote from what is generated.
    let mut text = match &code.text {
        Some(text) if !row.has_docs => escaped(&capitalised(text)) + "\n\n",
        _ if row.has_docs => "\n".to_owned(),
        _ => String::new(),
    };
    summary(code, &mut text);
    if let Some(help) = &code.help {
        let _ = write!(text, "\n\n{}.", escaped(&capitalised(help)));
    }
    if let Some(docs) = &code.docs {
        let _ = write!(text, "\n\n[Documentation]({docs})");
    }
    let mut attributes = format!("#[doc = {text:?}]");
    if has_alias(row) {
        let _ = write!(attributes, "#[doc(alias = {:?})]", code.code);
    }
    attributes
}

/// Code, statuses and category in one sentence.
fn summary(code: &Code, out: &mut String) {
    let _ = match (code.code.as_str(), code.prefix) {
        ("", _) => write!(out, "An empty code"),
        (code, true) => write!(out, "Codes that begin with `{code}`"),
        (code, false) => write!(out, "Code `{code}`"),
    };
    statuses(", HTTP ", &code.statuses, out);
    if let Some(category) = code.category {
        let _ = write!(out, ", category `{}`", category.as_str());
    }
    if let Some(message) = &code.when.message {
        let _ = write!(out, ", described as “{}”", escaped(message));
    }
    statuses(", only with HTTP ", &code.when.statuses, out);
    out.push('.');
}

fn statuses(before: &str, statuses: &[u16], out: &mut String) {
    for (at, status) in statuses.iter().enumerate() {
        let before = if at == 0 { before } else { " or " };
        let _ = write!(out, "{before}{status}");
    }
}

/// Whether rustdoc takes the code as another name of the variant.
fn has_alias(row: &Row) -> bool {
    let code = &row.code.code;
    !code.is_empty() && row.code.is_standard() && unraw(&row.name) != code
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Text as Markdown that shows it as it is, but for what stands in backticks already. On one line: another one
/// could begin a heading, or code that would run as a test of the user's.
fn escaped(text: &str) -> String {
    // Most texts have nothing of that, and a look for single characters is what is fast in an unoptimised macro.
    if !['<', '>', '[', ']', '*', '_', '\\', '`', '\n', '\r', '\t'].iter().any(|c| text.contains(*c)) {
        return text.to_owned();
    }
    let mut out = String::new();
    let has_code = text.matches('`').count().is_multiple_of(2);
    let mut in_code = false;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for c in line.chars() {
        in_code ^= c == '`' && has_code;
        if !in_code && (matches!(c, '<' | '>' | '[' | ']' | '*' | '_' | '\\') || c == '`' && !has_code) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{capitalised, escaped, has_alias, summary, written};
    use crate::category::Category;
    use crate::set::{Code, Row, When};

    fn code(code: &str) -> Code {
        Code { code: code.to_owned(), ..Code::default() }
    }

    #[test]
    fn markdown_shows_a_text_as_it_is() {
        for (text, expected) in [
            ("plain text", "plain text"),
            ("a <b> [c](d) *e* _f_ g\\h", r"a \<b\> \[c\](d) \*e\* \_f\_ g\\h"),
            ("`a_b` and c_d", r"`a_b` and c\_d"),
            ("`a_b` and `c*d`", "`a_b` and `c*d`"),
            ("a lone ` and a_b", r"a lone \` and a\_b"),
            ("two\n\n# lines\r\n\tand  more", "two # lines and more"),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
        for (text, expected) in [("", ""), ("x", "X"), ("ещё раз", "Ещё раз"), ("Aa", "Aa")] {
            assert_eq!(capitalised(text), expected);
        }
    }

    #[test]
    fn a_sentence_sums_up_what_is_known() {
        let when = |statuses: &[u16], message: Option<&str>| When {
            statuses: statuses.to_vec(),
            message: message.map(str::to_owned),
        };
        for (code, expected) in [
            (code("X"), "Code `X`."),
            (code(""), "An empty code."),
            (Code { prefix: true, ..code("X_") }, "Codes that begin with `X_`."),
            (Code { statuses: vec![400, 403], ..code("X") }, "Code `X`, HTTP 400 or 403."),
            (
                Code { statuses: vec![400], category: Some(Category::RateLimit), ..code("X") },
                "Code `X`, HTTP 400, category `rate_limit`.",
            ),
            (
                Code { when: when(&[401, 403], Some("a_b")), ..code("X") },
                r"Code `X`, described as “a\_b”, only with HTTP 401 or 403.",
            ),
            (Code { when: when(&[401], None), ..code("X") }, "Code `X`, only with HTTP 401."),
        ] {
            let mut found = String::new();
            summary(&code, &mut found);
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_code_that_differs_from_the_variant_is_another_name_of_it() {
        for (variant, said, expected) in [
            ("NotFound", "NOT_FOUND", true),
            ("Busy", "Busy", false),
            ("Empty", "", false),
            ("InvalidIdentifier", "Invalid identifier.", false),
        ] {
            let row = Row::documented(variant.to_owned(), code(said));
            assert_eq!(has_alias(&row), expected, "{said}");
            assert_eq!(written(&row).contains("doc(alias"), expected, "{said}");
        }
    }

    #[test]
    fn a_variant_says_its_text_its_facts_its_help_and_its_page() {
        let full = Code {
            text: Some("it is locked".to_owned()),
            help: Some("wait a minute".to_owned()),
            docs: Some("https://a.b".to_owned()),
            ..code("X")
        };
        let mut row = Row::documented("Locked".to_owned(), full);
        let generated = r"Code `X`.\n\nWait a minute.\n\n[Documentation](https://a.b)";
        let alias = r#"#[doc(alias = "X")]"#;
        assert_eq!(written(&row), format!(r#"#[doc = "It is locked\n\n{generated}"]{alias}"#));
        row.has_docs = true;
        assert_eq!(written(&row), format!(r#"#[doc = "\n{generated}"]{alias}"#));
    }
}
