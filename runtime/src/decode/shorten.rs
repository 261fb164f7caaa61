//! Cuts the long strings of an answer: JSON in, JSON of the same shape without long strings out.
//!
//! serde quotes a value that does not fit, with escapes: a string of 64 MiB in the place of a number makes a message of
//! up to twelve times its length. Whether a type accepts a string can be seen in the shortened answer too.

use crate::safe::redact::boundary;

/// The longest string that is kept whole, in bytes.
const LONGEST: usize = 32 * 1024;

/// How much of a longer string is kept, in bytes. The mark after it ensures that it is not a valid name by accident.
const LEFT: usize = 64;
const MARK: &str = "…";

/// Whether an error in the shortened answer is also one in the answer itself: it is about types, not about contents.
pub(super) fn is_about_types(error: &serde_json::Error) -> bool {
    let message = error.to_string();
    ["invalid type: ", "unknown variant ", "unknown field "].iter().any(|head| message.starts_with(head))
        || message.contains(", expected a character")
}

/// Whether the answer has a long string. `json` is valid JSON, or its beginning.
pub(super) fn is_long(json: &str) -> bool {
    // A long string covers a whole block, wherever the blocks begin. In most blocks a string ends near the beginning,
    // so most of a long answer is not read.
    json.as_bytes().chunks_exact(LONGEST / 2).any(may_be_inside) && long_strings(json).next().is_some()
}

/// Whether a block may lie within one string.
fn may_be_inside(block: &[u8]) -> bool {
    // It is not known whether the first byte, or the first one after leading backslashes, is escaped.
    let mut bytes = block.iter().skip_while(|byte| **byte == b'\\').skip(1);
    loop {
        match bytes.next() {
            Some(b'"') => return false,
            Some(b'\\') => drop(bytes.next()),
            Some(_) => {}
            None => return true,
        }
    }
}

/// The answer with every long string cut, or `None` if there is none.
pub(super) fn shorten(json: &str) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    for (start, end) in long_strings(json) {
        let left = &json[start..start + boundary(&json[start..end], LEFT)];
        out.push_str(&json[copied..start]);
        out.push_str(left.split('\\').next().unwrap_or_default());
        out.push_str(MARK);
        copied = end;
    }
    if copied == 0 {
        return None;
    }
    out.push_str(&json[copied..]);
    Some(out)
}

/// The ranges of the contents of the long strings.
fn long_strings(json: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = if json.len() > LONGEST { 0 } else { json.len() };
    std::iter::from_fn(move || {
        loop {
            let start = json[at..].find('"').map(|length| at + length + 1)?;
            let end = string_end(json, start);
            at = json.len().min(end + 1);
            if end - start > LONGEST {
                return Some((start, end));
            }
        }
    })
}

/// The position of the quote that ends the string whose contents begin at `start`.
fn string_end(json: &str, start: usize) -> usize {
    let bytes = json.as_bytes();
    let mut at = start;
    while let Some(length) =
        bytes.get(at..).and_then(|rest| rest.iter().position(|b| matches!(b, b'"' | b'\\')))
    {
        at += length;
        if bytes[at] == b'"' {
            return at;
        }
        at += 2;
    }
    json.len()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, is_long, long_strings, shorten};

    #[test]
    fn a_long_string_is_found_wherever_it_begins() {
        let escapes = ["a", "\\\\", "\\\"", "\\\\\\\"", "я"];
        for lead in [0, 1, 2, 3, LONGEST / 2 - 3, LONGEST / 2 - 2, LONGEST / 2, LONGEST] {
            for escape in escapes {
                let long = escape.repeat(LONGEST / escape.len() + 2);
                for (json, expected) in [
                    (format!(r#"{}["{long}"]"#, " ".repeat(lead)), true),
                    (
                        format!(
                            r#"{}["{}","{}"]"#,
                            " ".repeat(lead),
                            &long[..long.len() / 2 / escape.len() * escape.len()],
                            escape
                        ),
                        false,
                    ),
                    (format!(r#"{}["{long}"#, " ".repeat(lead)), true),
                    (format!("{}[{}1]", " ".repeat(lead), "1,".repeat(LONGEST)), false),
                ] {
                    assert_eq!(is_long(&json), expected, "{escape} after {lead}");
                    assert_eq!(long_strings(&json).next().is_some(), expected, "{escape} after {lead}");
                }
            }
        }
    }

    #[test]
    fn only_long_strings_are_cut() {
        let long = "я".repeat(LONGEST);
        let cut = "я".repeat(32);
        for (json, expected) in [
            (format!(r#"{{"a":"{long}","b":["\"",1]}}"#), Some(format!(r#"{{"a":"{cut}…","b":["\"",1]}}"#))),
            (format!(r#"{{"{long}\"x":"\\"}}"#), Some(format!(r#"{{"{cut}…":"\\"}}"#))),
            (format!(r#"["id\u0000{long}"]"#), Some(r#"["id…"]"#.to_owned())),
            (format!(r#"["{long}"#), Some(format!(r#"["{cut}…"#))),
            (format!(r#"["{long}\"#), Some(format!(r#"["{cut}…"#))),
            (format!("[{}1]", "\"x\",".repeat(LONGEST)), None),
            (r#"{"a":"b"}"#.to_owned(), None),
        ] {
            assert_eq!(shorten(&json), expected);
        }
    }
}
