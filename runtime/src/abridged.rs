//! An answer with its long strings cut: JSON in; JSON of the same shape out, in which no string is long.
//!
//! serde quotes what does not fit, escaped: a string of 64 MiB where a number belongs makes a message of up to
//! twelve times as much. Whether a type takes a string at all shows in the abridged answer too.

use crate::redact::boundary;

/// The longest string that is left as it is, in bytes.
const LONGEST: usize = 32 * 1024;

/// What is left of a longer one, in bytes. The mark behind it keeps it from being a name that somebody knows.
const LEFT: usize = 64;
const MARK: &str = "…";

/// Whether a complaint about the abridged answer is one about the answer itself: about types, not contents.
pub(crate) fn holds(complaint: &serde_json::Error) -> bool {
    let complaint = complaint.to_string();
    ["invalid type: ", "unknown variant ", "unknown field "].iter().any(|head| complaint.starts_with(head))
        || complaint.contains(", expected a character")
}

/// Whether the answer has a long string. `json` is valid JSON, or its beginning.
pub(crate) fn is_long(json: &str) -> bool {
    long_strings(json).next().is_some()
}

/// The answer with every long string cut, if there is one.
pub(crate) fn abridged(json: &str) -> Option<String> {
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
    use super::{LONGEST, abridged};

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
            assert_eq!(abridged(&json), expected);
        }
    }
}
