//! Codes: their alphabet, when two of them are equal, and the variant name and the text that are made from one.
//!
//! A string from the wire or from a catalogue comes in; a name, a text, or yes or no goes out.

/// A code without its outer spaces, which make no difference.
#[inline]
#[must_use]
pub fn trimmed(code: &str) -> &str {
    let is_graphic = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    // `str::trim` also looks for white space beyond ASCII, which is slow.
    if is_graphic(code.as_bytes().first()) && is_graphic(code.as_bytes().last()) { code } else { code.trim() }
}

/// Whether two codes are equal, ignoring letter case. Lengths are compared first, since most codes differ in length.
#[inline]
#[must_use]
pub fn same_code(left: &str, right: &str) -> bool {
    left.len() == right.len() && left.eq_ignore_ascii_case(right)
}

/// Whether a code is written in the documented alphabet.
#[must_use]
pub fn is_standard(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// The first character outside the alphabet, with its number: many Cyrillic letters look like Latin ones.
#[must_use]
pub fn odd_character(code: &str) -> Option<String> {
    let odd = code.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '_')?;
    Some(format!("`{}` (U+{:04X})", odd.escape_debug(), u32::from(odd)))
}

/// The variant name of a code: in Pascal case, without a leading `ERROR_`. `None` if the result is not an identifier.
#[must_use]
pub fn variant_name(code: &str) -> Option<String> {
    let name: String = parts(code).map(capitalised).collect();
    is_variant_name(&name).then_some(name)
}

/// Whether a string can name a variant: an identifier in Pascal case that is not a keyword.
#[must_use]
pub fn is_variant_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name != "Self"
}

/// Whether this is the name of a variant that the attribute adds to enums.
#[must_use]
pub fn is_reserved_variant(name: &str) -> bool {
    matches!(name, "System" | "Unknown")
}

/// An identifier without the `r#` of a raw identifier.
#[must_use]
pub fn unraw(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The text of an entry that declares none: its code as prose, or its variant name if the code does not make one.
#[must_use]
pub fn default_text(code: &str, variant: &str) -> String {
    prose(if variant_name(code).is_some() { code } else { variant })
}

/// A code as prose: `ERROR_NOT_FOUND` gives "not found".
fn prose(code: &str) -> String {
    parts(code).map(spaced).collect::<Vec<_>>().join(" ")
}

fn parts(code: &str) -> impl Iterator<Item = &str> {
    let code = match code.get(..6) {
        Some(start) if start.eq_ignore_ascii_case("ERROR_") => &code[6..],
        _ => code,
    };
    code.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
}

/// `NOT` and `not` give `Not`; `ArgumentNull` stays.
fn capitalised(part: &str) -> String {
    let (first, rest) = part.split_at(1);
    let is_mixed =
        part.bytes().any(|b| b.is_ascii_uppercase()) && part.bytes().any(|b| b.is_ascii_lowercase());
    let rest = if is_mixed { rest.to_owned() } else { rest.to_ascii_lowercase() };
    first.to_ascii_uppercase() + &rest
}

/// `NOT` gives `not`; `ArgumentNull` gives `argument null`.
fn spaced(part: &str) -> String {
    let name = capitalised(part);
    let mut words = String::new();
    for (at, c) in name.char_indices() {
        let follows_lower = at > 0 && name.as_bytes()[at - 1].is_ascii_lowercase();
        if c.is_ascii_uppercase() && follows_lower {
            words.push(' ');
        }
        words.push(c.to_ascii_lowercase());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{default_text, odd_character, prose, same_code, trimmed, variant_name};

    #[test]
    fn a_code_makes_a_variant_name_and_prose() {
        for (code, name, text) in [
            ("ERROR_BATCH_LENGTH_EXCEEDED", Some("BatchLengthExceeded"), "batch length exceeded"),
            ("expired_token", Some("ExpiredToken"), "expired token"),
            ("NOT_FOUND", Some("NotFound"), "not found"),
            ("ArgumentNullException", Some("ArgumentNullException"), "argument null exception"),
            ("Invalid identifier.", Some("InvalidIdentifier"), "invalid identifier"),
            ("error_X1", Some("X1"), "x1"),
            ("ERROR", Some("Error"), "error"),
            ("ERROR_", None, ""),
            ("SELF", None, "self"),
            ("0", None, "0"),
            ("200040300010", None, "200040300010"),
            ("", None, ""),
            ("ОШИБКА", None, ""),
        ] {
            assert_eq!(variant_name(code).as_deref(), name, "{code}");
            assert_eq!(prose(code), text, "{code}");
        }
    }

    #[test]
    fn the_default_text_is_the_code_or_the_variant_name() {
        for (code, name, text) in
            [("NOT_FOUND", "Missing", "not found"), ("0", "NothingSaid", "nothing said"), ("", "X", "x")]
        {
            assert_eq!(default_text(code, name), text, "{code}");
        }
    }

    #[test]
    fn letter_case_and_outer_spaces_make_no_difference() {
        for (left, right, same) in
            [("A_b", "a_B", true), ("A", "AB", false), ("", "", true), ("Я", "я", false)]
        {
            assert_eq!(same_code(left, right), same, "{left} {right}");
        }
        for (code, expected) in [(" A\n", "A"), ("A B", "A B"), ("\u{a0}A", "A"), ("", ""), ("  ", "")] {
            assert_eq!(trimmed(code), expected, "{code:?}");
        }
    }

    #[test]
    fn a_character_outside_the_alphabet_is_named_with_its_number() {
        for (code, odd) in [
            ("A_1", None),
            ("СODE", Some("`С` (U+0421)")),
            ("A B", Some("` ` (U+0020)")),
            ("A\t", Some("`\\t` (U+0009)")),
        ] {
            assert_eq!(odd_character(code).as_deref(), odd, "{code}");
        }
    }
}
