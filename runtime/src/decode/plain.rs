//! The error that portals send most, read at a glance: `{"error":"CODE","error_description":"text"}` in, its members
//! out.
//!
//! An object of strings without escapes takes no parser. Whatever is not quite that is left to the parser.

/// The members of an error.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct PlainError<'a> {
    pub(crate) code: &'a str,
    pub(crate) description: Option<&'a str>,
    pub(crate) argument: Option<&'a str>,
}

impl<'a> PlainError<'a> {
    /// The error in an answer that is an object of plain strings, `error` among them, without white space between them:
    /// so PHP writes it.
    pub(crate) fn read(answer: &'a str) -> Option<Self> {
        let mut error = Self::default();
        let mut is_error = false;
        let mut rest = answer.strip_prefix("{\"").filter(|rest| !has_special(rest))?;
        loop {
            let (name, after) = until_quote(rest)?;
            let (value, after) = until_quote(after.strip_prefix(":\"")?)?;
            match name {
                "error" => {
                    error.code = value;
                    is_error = true;
                }
                "error_description" => error.description = Some(value),
                "argument" => error.argument = Some(value),
                _ => {}
            }
            match after.strip_prefix(",\"") {
                Some(more) => rest = more,
                None => return (is_error && after == "}").then_some(error),
            }
        }
    }
}

/// What is before the first quote, and what is behind it.
fn until_quote(text: &str) -> Option<(&str, &str)> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let (words, rest) = text.as_bytes().as_chunks();
    // Bit 7 of each byte that is a quote; perhaps of others, behind the first.
    let quotes = |word: &[u8; 8]| {
        let word = u64::from_le_bytes(*word) ^ (ONES * u64::from(b'"'));
        word.wrapping_sub(ONES) & !word & ONES << 7
    };
    let mut found = words.iter().map(quotes).enumerate().filter(|(_, quotes)| *quotes != 0);
    let at = match found.next() {
        Some((number, quotes)) => 8 * number + quotes.trailing_zeros() as usize / 8,
        None => 8 * words.len() + rest.iter().position(|byte| *byte == b'"')?,
    };
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Whether there is an escape, or what does not belong in a string. Without an early end, so that many bytes are looked
/// at together.
#[allow(clippy::needless_bitwise_bool)]
fn has_special(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | (byte < b' ') | (byte == b'\\'))
}

#[cfg(test)]
mod tests {
    use super::PlainError;
    use crate::decode::envelope::RawEnvelope;
    use crate::wire::WireError;

    /// The error in an answer, as the parser reads it.
    fn parsed(answer: &str) -> Option<WireError<'_>> {
        let envelope: RawEnvelope<'_> = serde_json::from_str(answer).ok()?;
        envelope.error.has_error().then(|| WireError::from_members(400, &envelope.error, answer))
    }

    const MEMBERS: [&str; 16] = [
        r#""error":"A_CODE""#,
        r#""error":"Код ошибки, который длиннее""#,
        r#""error":"""#,
        r#""error":null"#,
        r#""error":0"#,
        r#""error":"A\u0042""#,
        r#""error" : "SPACED""#,
        r#""error_description":"what is wrong""#,
        r#""error_description":"a \"quoted\" word""#,
        r#""error_description":null"#,
        r#""error_description":[]"#,
        r#""argument":"ID""#,
        r#""other":"a longer one, between others""#,
        r#""\u0065rror":"ESCAPED""#,
        r#""result":7"#,
        "\"error\":\"CONTROL\n\"",
    ];

    #[test]
    fn plain_errors_are_read_as_by_the_parser() {
        let mut count = 0;
        for (first, second) in
            MEMBERS.iter().flat_map(|first| MEMBERS.iter().map(move |second| (first, second)))
        {
            for third in MEMBERS {
                for answer in [format!("{{{first}}}"), format!("{{{first},{second},{third}}}")] {
                    let Some(error) = PlainError::read(&answer) else { continue };
                    let wire = parsed(&answer).expect("an error");
                    let read = (error.code, error.description, error.argument);
                    assert_eq!(read, (wire.code(), wire.description(), wire.argument()), "{answer}");
                    count += 1;
                }
            }
        }
        assert!(count > 200, "{count}");
    }

    #[test]
    fn whatever_is_not_quite_plain_is_left_to_the_parser() {
        let plain = r#"{"error":"A_CODE","error_description":"what is wrong"}"#;
        let error = PlainError { code: "A_CODE", description: Some("what is wrong"), argument: None };
        assert_eq!(PlainError::read(plain), Some(error));
        // Each sign is needed, where it stands.
        for at in (0..plain.len()).filter(|at| plain.as_bytes()[*at].is_ascii_punctuation()) {
            let sign = &plain[at..=at];
            let without = plain[..at].to_owned() + &plain[at + 1..];
            let twice = plain[..at].to_owned() + sign + &plain[at..];
            for answer in [without, twice].iter().filter(|_| sign != "_") {
                assert_eq!(PlainError::read(answer), None, "{answer}");
            }
        }
        for end in 0..plain.len() {
            assert_eq!(PlainError::read(&plain[..end]), None, "{}", &plain[..end]);
        }
        for answer in [r#"{"other":"error"}"#, r#"["error"]"#, r#"{"error":"A"} "#, r#"{"error":"A"}}"#, "{}"]
        {
            assert_eq!(PlainError::read(answer), None, "{answer}");
        }
    }
}
