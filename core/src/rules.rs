//! The rules that both catalogue files and `#[code]` have to follow: a value in; nothing, or the message of a fault,
//! out. The caller adds the location.

use std::borrow::Cow;

use crate::code::{is_reserved_variant, is_variant_name, odd_character};
use crate::method;

/// The message of a fault.
pub type Message = Cow<'static, str>;

/// Where a value is written. The advice in a message depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a `#[code(…)]`.
    Attribute,
    /// In a catalogue's file.
    File,
}

impl Place {
    /// How to write a flag there.
    fn flag(self, name: &str) -> String {
        match self {
            Self::Attribute => format!("`{name}`"),
            Self::File => format!("`\"{name}\": true`"),
        }
    }
}

/// The message for a value that is not an HTTP status.
pub const STATUS: &str = "an HTTP status is a number, or a list of them: `400` or `[400, 403]`";

/// The message for an empty list of statuses.
pub const EMPTY_STATUSES: &str = "this list of HTTP statuses is empty; leave it out";

/// The most characters of a value that a message quotes.
const QUOTED: usize = 100;

/// A value as a message quotes it: no more than one reads, and nothing that one does not see.
#[must_use]
pub fn quoted(value: &str) -> Cow<'_, str> {
    let end = value.char_indices().nth(QUOTED).map_or(value.len(), |(end, _)| end);
    let start = &value[..end];
    if end == value.len() && !start.contains(is_unseen) {
        return Cow::Borrowed(value);
    }
    let mut shown = String::new();
    for c in start.chars() {
        if is_unseen(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
    }
    if end < value.len() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

/// Whether a character would change how what stands around it is shown.
#[must_use]
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What is said of a beginning of codes that has other codes beside it.
pub const PREFIX_WITH_ALIASES: &str =
    "`prefix` and `aliases` do not go together; make an entry for each code";

/// Nothing, or the message of a fault.
type Checked = Result<(), Message>;

/// A string that must not be empty.
///
/// # Errors
///
/// The message of the fault, if the string is empty.
pub fn not_blank(key: &str, value: &str) -> Checked {
    if value.trim().is_empty() {
        return Err(format!("`{key}` is empty; leave it out").into());
    }
    Ok(())
}

/// A text, which is used in the middle of other sentences.
///
/// # Errors
///
/// The message of the fault.
pub fn text(value: &str) -> Checked {
    if value.trim() != value || value.ends_with('.') {
        return Err("`text` is used in the middle of other sentences: no full stop, no outer spaces".into());
    }
    Ok(())
}

/// The address of a page, for `docs`.
///
/// # Errors
///
/// The message of the fault.
pub fn link(value: &str) -> Checked {
    if value.starts_with("https://") || value.starts_with("http://") {
        return Ok(());
    }
    Err("`docs` is the address of a page: `https://…`".into())
}

/// Adds a status to a list. `written` is how the user wrote it.
///
/// # Errors
///
/// The message of the fault, if the number is not an HTTP status, or is in the list already.
pub fn add_status(list: &mut Vec<u16>, status: Option<u16>, written: &str) -> Checked {
    match status {
        Some(status @ 100..=599) if !list.contains(&status) => list.push(status),
        Some(100..=599) => return Err(format!("the status {} is given twice", quoted(written)).into()),
        _ => {
            let written = quoted(written);
            return Err(format!("`{written}` is not an HTTP status; statuses go from 100 to 599").into());
        }
    }
    Ok(())
}

/// A code with its flags.
///
/// # Errors
///
/// The message of the fault.
pub fn code(code: &str, is_prefix: bool, is_nonstandard: bool, place: Place) -> Checked {
    if code.trim() != code {
        return Err(
            "leave the outer spaces out of the code; they make no difference when codes are compared".into(),
        );
    }
    if is_prefix && code.is_empty() {
        return Err("an empty code is the beginning of every code; leave `prefix` out".into());
    }
    match odd_character(code) {
        Some(character) if !is_nonstandard => Err(format!(
            "a code is written in digits, Latin letters and underscores, and {character} is not one of them; \
             if portals really send this one, add {}",
            place.flag("nonstandard")
        )
        .into()),
        _ => Ok(()),
    }
}

/// The variant name of an entry; `None` if neither the entry nor its code makes one.
///
/// # Errors
///
/// The message of the fault.
pub fn variant(name: Option<&str>) -> Checked {
    match name {
        None => Err("this code does not make a variant name; add `\"variant\": \"SomeName\"`".into()),
        Some(name) if is_reserved_variant(name) => Err(
            "`System` and `Unknown` are variants that the attribute adds to enums; give this entry another `\"variant\"`"
                .into(),
        ),
        Some(name) if !is_variant_name(name) => Err(format!(
            "`{}` is not a valid variant name; write it in PascalCase, such as `NotFound`",
            quoted(name)
        )
        .into()),
        Some(_) => Ok(()),
    }
}

/// The name of a scope.
///
/// # Errors
///
/// The message.
pub fn scope(name: &str) -> Checked {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.');
    if !name.is_empty() && name.chars().all(is_part) {
        return Ok(());
    }
    Err(format!("`{name}` is not a valid scope; write it in lower case, such as `crm` or `sign.b2e`").into())
}

/// The name of a method.
///
/// # Errors
///
/// The message of the fault.
pub fn method_name(name: &str) -> Checked {
    if method::is_valid(name) {
        return Ok(());
    }
    Err(format!(
        "`{}` is not a valid method name; write it as in a call, such as `crm.item.add` or `tasks.task.add@v3`",
        quoted(name)
    )
    .into())
}

#[cfg(test)]
mod tests {
    use super::{Place, add_status, code, link, method_name, not_blank, quoted, text, variant};

    #[test]
    fn a_message_quotes_what_can_be_read() {
        for (value, shown) in [
            ("", ""),
            ("ёж `x`", "ёж `x`"),
            ("a\u{1b}[31m\n", "a\\u{1b}[31m\\u{a}"),
            ("x\u{202e}y", "x\\u{202e}y"),
            (&"ж".repeat(100), &"ж".repeat(100)),
            (&"ж".repeat(101), &("ж".repeat(100) + "…")),
        ] {
            assert_eq!(quoted(value), shown);
        }
    }

    #[test]
    fn valid_values_pass() {
        assert_eq!(not_blank("help", "wait"), Ok(()));
        assert_eq!(text("it is locked"), Ok(()));
        assert_eq!(link("http://a.b"), Ok(()));
        assert_eq!(code("A_1", false, false, Place::File), Ok(()));
        assert_eq!(code("", false, false, Place::File), Ok(()));
        assert_eq!(code("А", false, true, Place::File), Ok(()));
        assert_eq!(variant(Some("NotFound")), Ok(()));
        assert_eq!(method_name("crm.item.add@v3"), Ok(()));
        let mut statuses = Vec::new();
        for status in [100, 400, 599] {
            assert_eq!(add_status(&mut statuses, Some(status), "x"), Ok(()));
        }
        assert_eq!(statuses, [100, 400, 599]);
    }

    #[test]
    fn a_message_names_the_value_and_the_fix() {
        let mut statuses = vec![400];
        for (found, expected) in [
            (not_blank("help", " "), "`help` is empty; leave it out"),
            (
                text("locked."),
                "`text` is used in the middle of other sentences: no full stop, no outer spaces",
            ),
            (link("a.b"), "`docs` is the address of a page: `https://…`"),
            (add_status(&mut statuses, Some(400), "400"), "the status 400 is given twice"),
            (
                add_status(&mut statuses, Some(600), "600"),
                "`600` is not an HTTP status; statuses go from 100 to 599",
            ),
            (
                add_status(&mut statuses, None, "7e9"),
                "`7e9` is not an HTTP status; statuses go from 100 to 599",
            ),
            (
                code(" A", false, false, Place::File),
                "leave the outer spaces out of the code; they make no difference when codes are compared",
            ),
            (
                code("", true, false, Place::File),
                "an empty code is the beginning of every code; leave `prefix` out",
            ),
            (variant(None), "this code does not make a variant name; add `\"variant\": \"SomeName\"`"),
            (
                variant(Some("a")),
                "`a` is not a valid variant name; write it in PascalCase, such as `NotFound`",
            ),
            (
                method_name("a b"),
                "`a b` is not a valid method name; write it as in a call, such as `crm.item.add` or `tasks.task.add@v3`",
            ),
        ] {
            assert_eq!(found.expect_err(expected), expected);
        }
        for (place, end) in
            [(Place::File, "add `\"nonstandard\": true`"), (Place::Attribute, "add `nonstandard`")]
        {
            let message = code("А", false, false, place).expect_err("a Cyrillic letter");
            assert!(
                message.contains("`А` (U+0410) is not one of them") && message.ends_with(end),
                "{message}"
            );
        }
    }
}
