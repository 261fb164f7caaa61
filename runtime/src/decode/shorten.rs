//! An answer with its long strings cut: JSON in; JSON of the same shape out, in which no string is long.
//!
//! serde quotes what does not fit, escaped: a string of 64 MiB where a number belongs makes a message of up to
//! twelve times as much. Whether a type takes a string at all shows in the shortened answer too.

use crate::safe::redact::boundary;

/// The longest string that is left as it is, in bytes.
const LONGEST: usize = 32 * 1024;

/// What is left of a longer one, in bytes. The mark behind it keeps it from being a name that somebody knows.
const LEFT: usize = 64;
const MARK: &str = "…";

/// Whether a complaint about the shortened answer is one about the answer itself: about types, not contents.
pub(super) fn is_about_types(complaint: &serde_json::Error) -> bool {
    let complaint = complaint.to_string();
    ["invalid type: ", "unknown variant ", "unknown field "].iter().any(|head| complaint.starts_with(head))
        || complaint.contains(", expected a character")
}

/// Whether the answer has a long string. `json` is valid JSON, or its beginning.
pub(super) fn is_long(json: &str) -> bool {
    // A long string covers a whole block, wherever blocks begin. Most blocks have the end of a string near their
    // beginning, so most of a long answer is not looked at.
    json.as_bytes().chunks_exact(LONGEST / 2).any(may_be_inside) && long_strings(json).next().is_some()
}

/// Whether a part of an answer may be the inside of one string.
fn may_be_inside(block: &[u8]) -> bool {
    // Nobody knows whether what comes first, or behind backslashes that come first, is escaped.
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

/// The answer with every long string cut, if there is one.
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

/// Where the contents of the long strings begin and end.
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

/// Where the quote is that ends the string whose content begins at `start`.
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
    fn a_long_string_is_seen_wherever_it_begins() {
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
                    assert_eq!(is_long(&json), expected, "{escape} behind {lead}");
                    assert_eq!(long_strings(&json).next().is_some(), expected, "{escape} behind {lead}");
                }
            }
        }
    }

    #[test]
    fn long_strings_are_cut_and_nothing_else() {
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
