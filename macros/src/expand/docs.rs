//! The documentation of a generated variant: a row in, the text of `#[doc]` attributes out.

use std::fmt::Write as _;

use syn::ext::IdentExt;

use crate::set::{Code, Row};

pub(super) fn written(row: &Row) -> String {
    let code = &row.code;
    let has_own = row.has_docs;
    let mut paragraphs = Vec::new();
    if let (false, Some(text)) = (has_own, &code.text) {
        paragraphs.push(escaped(&capitalised(text)));
    }
    paragraphs.push(summary(code));
    paragraphs.extend(code.help.as_deref().map(|help| escaped(&capitalised(help)) + "."));
    paragraphs.extend(code.docs.as_deref().map(|docs| format!("[Documentation]({docs})")));
    // A blank line parts what the user wrote from what is generated.
    let start = if has_own { "\n" } else { "" };
    let text = format!("{start}{}", paragraphs.join("\n\n"));
    let mut attributes = format!("#[doc = {text:?}]");
    if has_alias(row) {
        let _ = write!(attributes, "#[doc(alias = {:?})]", code.code);
    }
    attributes
}

/// Code, statuses and category in one sentence.
fn summary(code: &Code) -> String {
    let mut out = match (code.code.as_str(), code.prefix) {
        ("", _) => "An empty code".to_owned(),
        (code, true) => format!("Codes that begin with `{code}`"),
        (code, false) => format!("Code `{code}`"),
    };
    let statuses: Vec<String> = code.statuses.iter().map(u16::to_string).collect();
    if !statuses.is_empty() {
        let _ = write!(out, ", HTTP {}", statuses.join(" or "));
    }
    if let Some(category) = code.category {
        let _ = write!(out, ", category `{category}`");
    }
    if let Some(message) = &code.when.message {
        let _ = write!(out, ", described as “{}”", escaped(message));
    }
    let statuses: Vec<String> = code.when.statuses.iter().map(u16::to_string).collect();
    if !statuses.is_empty() {
        let _ = write!(out, ", only with HTTP {}", statuses.join(" or "));
    }
    out + "."
}

/// Whether rustdoc takes the code as another name of the variant.
fn has_alias(row: &Row) -> bool {
    let code = &row.code.code;
    !code.is_empty() && row.code.is_standard() && row.ident.unraw() != *code
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
