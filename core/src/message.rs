//! When two descriptions are equal: two texts in, yes or no out.
//!
//! Portals and revisions of the documentation write one description in many ways: in another letter case, with quotes,
//! with a `<br>`, with or without a final `.` or `!`. The runtime compares descriptions, and the macro refuses two
//! entries whose descriptions are equal.

/// Whether two descriptions are equal, ignoring letter case, white space, quotes, `<br>` and a final `.` or `!`.
#[must_use]
pub fn same_message(left: &str, right: &str) -> bool {
    folded(left).eq(folded(right))
}

/// The characters of a description that count in a comparison.
pub fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut rest = without_end(text);
    std::iter::from_fn(move || {
        loop {
            if let Some(after) = without_mark(rest) {
                rest = after;
                continue;
            }
            let next = rest.chars().next()?;
            rest = &rest[next.len_utf8()..];
            return Some(next);
        }
    })
    .flat_map(char::to_lowercase)
}

/// `text` without the white space, full stops, exclamation marks, quotes and `<br>` at its end.
fn without_end(mut text: &str) -> &str {
    loop {
        let shorter = text.trim_end_matches(|c| is_mark(c) || c == '.' || c == '!');
        let shorter = match shorter.rfind('<') {
            Some(start) if without_break(&shorter[start..]) == Some("") => &shorter[..start],
            _ => shorter,
        };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// The text after the character, entity or `<br>` without meaning that it begins with, if it does.
fn without_mark(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    if is_mark(first) {
        return Some(&text[first.len_utf8()..]);
    }
    match first {
        '<' => without_break(text),
        '&' => text.strip_prefix("&quot;"),
        _ => None,
    }
}

/// The text after the `<br>`, `<br/>` or `<br />` that it begins with.
fn without_break(text: &str) -> Option<&str> {
    let name = text.get(..3)?;
    if !name.eq_ignore_ascii_case("<br") {
        return None;
    }
    let rest = text[3..].trim_start();
    rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '`' | '«' | '»' | '“' | '”' | '„' | '‘' | '’')
}

#[cfg(test)]
mod tests {
    use super::same_message;

    #[test]
    fn differences_between_portals_are_ignored() {
        for (left, right) in [
            ("Access denied", "ACCESS DENIED!"),
            ("Access denied.", "  access denied "),
            ("Field \"ID\" is empty", "Field ID is empty."),
            ("Field &quot;ID&quot; is empty", "Field «ID» is empty"),
            ("Wrong id<br>", "wrong id"),
            ("Wrong id.<BR />", "wrong id"),
            ("One<br/>Two", "One two"),
            ("Доступ запрещён", "ДОСТУП ЗАПРЕЩЁН."),
        ] {
            assert!(same_message(left, right), "{left:?} {right:?}");
        }
    }

    #[test]
    fn other_differences_count() {
        for (left, right) in [
            ("Access denied", "Access denied for group"),
            ("v1.0", "v10"),
            ("a < b", "a b"),
            ("a <b", "a <br"),
            ("", "x"),
        ] {
            assert!(!same_message(left, right), "{left:?} {right:?}");
        }
    }
}
