//! The documentation of a generated variant: a variant in, the text of `#[doc]` attributes out.

use std::fmt::Write as _;

use bitrix_errors_core::class::Word;
use bitrix_errors_core::code::{is_standard, unraw};
use bitrix_errors_core::entry::OwnedEntry;

use crate::set::Variant;

pub(super) fn attributes(variant: &Variant) -> String {
    let entry = &variant.entry;
    // A blank line separates the text of the user from the generated text.
    let mut text = match &entry.text {
        Some(text) if !variant.has_docs => escaped(&capitalised(text)) + "\n\n",
        _ if variant.has_docs => "\n".to_owned(),
        _ => String::new(),
    };
    summary(entry, &mut text);
    if let Some(help) = &entry.help {
        let _ = write!(text, "\n\n{}.", escaped(&capitalised(help)));
    }
    if let Some(docs) = &entry.docs {
        let _ = write!(text, "\n\n[Documentation]({docs})");
    }
    let mut attributes = format!("#[doc = {text:?}]");
    for code in entry.codes().filter(|code| is_another_name(code, variant)) {
        let _ = write!(attributes, "#[doc(alias = {code:?})]");
    }
    attributes
}

/// The code, the statuses and the category in one sentence.
fn summary(entry: &OwnedEntry, out: &mut String) {
    let _ = match (entry.code.as_str(), entry.is_prefix) {
        ("", _) => write!(out, "An empty code"),
        (code, true) => write!(out, "Codes that begin with `{code}`"),
        (code, false) => write!(out, "Code `{code}`"),
    };
    for alias in &entry.aliases {
        let _ = write!(out, " or `{alias}`");
    }
    statuses(", HTTP ", &entry.statuses, out);
    if let Some(category) = entry.category {
        let _ = write!(out, ", category `{}`", category.word());
    }
    for (at, when) in entry.when.iter().enumerate() {
        if at > 0 {
            out.push_str(" or");
        }
        if let Some(message) = &when.message {
            let comma = if at == 0 { "," } else { "" };
            let _ = write!(out, "{comma} described as “{}”", escaped(message));
        }
        let before = if at > 0 && when.message.is_none() { " only with HTTP " } else { ", only with HTTP " };
        statuses(before, &when.statuses, out);
    }
    out.push('.');
}

fn statuses(before: &str, statuses: &[u16], out: &mut String) {
    for (at, status) in statuses.iter().enumerate() {
        let before = if at == 0 { before } else { " or " };
        let _ = write!(out, "{before}{status}");
    }
}

/// Whether rustdoc takes a code as another name of the variant.
fn is_another_name(code: &str, variant: &Variant) -> bool {
    !code.is_empty() && is_standard(code) && unraw(&variant.name) != code
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Escapes a text so that Markdown shows it literally, except for parts in backticks. The result is one line: a second
/// line could begin a heading, or code that would run as a test of the user.
fn escaped(text: &str) -> String {
    // Most texts need no escape, and searching for single characters is fast in an unoptimised macro.
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
    use bitrix_errors_core::Category;
    use bitrix_errors_core::entry::{OwnedEntry, When};

    use super::{attributes, capitalised, escaped, is_another_name, summary};
    use crate::set::Variant;

    fn code(code: &str) -> OwnedEntry {
        OwnedEntry { code: code.to_owned(), ..OwnedEntry::default() }
    }

    #[test]
    fn markdown_shows_a_text_literally() {
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
    fn a_sentence_sums_up_the_entry() {
        let when = |statuses: &[u16], message: Option<&str>| When {
            statuses: statuses.to_vec(),
            message: message.map(str::to_owned),
        };
        for (code, expected) in [
            (code("X"), "Code `X`."),
            (code(""), "An empty code."),
            (OwnedEntry { is_prefix: true, ..code("X_") }, "Codes that begin with `X_`."),
            (OwnedEntry { statuses: vec![400, 403], ..code("X") }, "Code `X`, HTTP 400 or 403."),
            (
                OwnedEntry { statuses: vec![400], category: Some(Category::RateLimit), ..code("X") },
                "Code `X`, HTTP 400, category `rate_limit`.",
            ),
            (
                OwnedEntry { when: vec![when(&[401, 403], Some("a_b"))], ..code("X") },
                r"Code `X`, described as “a\_b”, only with HTTP 401 or 403.",
            ),
            (OwnedEntry { when: vec![when(&[401], None)], ..code("X") }, "Code `X`, only with HTTP 401."),
            (
                OwnedEntry {
                    aliases: vec!["Y".to_owned()],
                    when: vec![when(&[], Some("a")), when(&[401], None), when(&[403], Some("b"))],
                    ..code("X")
                },
                "Code `X` or `Y`, described as “a” or only with HTTP 401 or described as “b”, only with HTTP 403.",
            ),
        ] {
            let mut found = String::new();
            summary(&code, &mut found);
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_code_that_differs_from_the_variant_is_an_alias() {
        for (name, wire, expected) in [
            ("NotFound", "NOT_FOUND", true),
            ("Busy", "Busy", false),
            ("Empty", "", false),
            ("InvalidIdentifier", "Invalid identifier.", false),
        ] {
            let variant = Variant::documented(name.to_owned(), code(wire));
            assert_eq!(is_another_name(wire, &variant), expected, "{wire}");
            assert_eq!(attributes(&variant).contains("doc(alias"), expected, "{wire}");
        }
    }

    #[test]
    fn a_variant_documents_its_text_its_code_its_help_and_its_page() {
        let full = OwnedEntry {
            text: Some("it is locked".to_owned()),
            help: Some("wait a minute".to_owned()),
            docs: Some("https://a.b".to_owned()),
            ..code("X")
        };
        let mut variant = Variant::documented("Locked".to_owned(), full);
        let generated = r"Code `X`.\n\nWait a minute.\n\n[Documentation](https://a.b)";
        let alias = r#"#[doc(alias = "X")]"#;
        assert_eq!(attributes(&variant), format!(r#"#[doc = "It is locked\n\n{generated}"]{alias}"#));
        variant.has_docs = true;
        assert_eq!(attributes(&variant), format!(r#"#[doc = "\n{generated}"]{alias}"#));
    }
}
