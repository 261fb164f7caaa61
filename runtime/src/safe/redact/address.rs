//! The secrets of an address: a text and a place in it in; the span of a webhook's code, of who signs in, or of a key out.

use super::spelling::{is_word, run, slash, unit, word};

/// The span of the code, where `rest/<user>/<code>` or `rest/api/<user>/<code>` begins at `at`.
pub(super) fn webhook_code(text: &str, at: usize) -> Option<(usize, usize)> {
    let at = slash(text, word(text, at, b"rest")?)?;
    let at = word(text, at, b"api").and_then(|at| slash(text, at)).unwrap_or(at);
    let user = run(text, at, |byte| byte.is_ascii_digit());
    if user == at {
        return None;
    }
    let start = slash(text, user)?;
    let end = run(text, start, |byte| is_word(byte) || byte == b'-');
    (end > start).then_some((start, end))
}

/// Who signs in, and with what: the span of `user:password` in `https://user:password@host`, where the second slash
/// stands at `slash` and what follows it at `start`. Where the text was cut off before the `@`, a colon without a port
/// behind it gives it away.
pub(super) fn user_info(text: &str, slash: usize, start: usize) -> Option<(usize, usize)> {
    // In an address that is not encoded as a whole, what is encoded is contents.
    let is_encoded = text[slash..].starts_with('%');
    let mut at = start;
    let mut end = None;
    let mut password = None;
    while let Some((byte, next)) = unit(text, at) {
        if is_encoded || !text[at..].starts_with('%') {
            match byte {
                b'@' => end = Some(at),
                b':' if password.is_none() => password = Some(next),
                _ if byte.is_ascii_whitespace() || b"/?#\"<>\\".contains(&byte) => break,
                _ => {}
            }
        }
        at = next;
    }
    let is_cut = || password.is_some_and(|from| !is_port(&text[from..at])) && !text[start..].starts_with('[');
    end.or_else(|| is_cut().then_some(at)).map(|end| (start, end))
}

/// Whether it is nothing, or a number, perhaps with punctuation behind it.
fn is_port(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.bytes().all(|byte| byte.is_ascii_punctuation())
}

/// Where the value begins, if `key=` of an address stands at `at`, behind `before`. Elsewhere a key is the name of
/// something.
pub(super) fn key_value(text: &str, at: usize, before: u8) -> Option<usize> {
    let name_end = word(text, at, b"key").filter(|_| matches!(before, b'?' | b'&'))?;
    unit(text, name_end).filter(|(byte, _)| *byte == b'=').map(|(_, start)| start)
}
