//! Text as it is spelt: a text and a place in it in; the ASCII character that stands there, whatever it is escaped or
//! encoded with, out.

pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// The ASCII character that is written at `at`, whatever it is escaped with, and where it ends. A character
/// beyond ASCII is 0x80.
pub(super) fn unit(text: &str, at: usize) -> Option<(u8, usize)> {
    let (mut byte, mut end) = encoded(text, at)?;
    while byte == b'\\' {
        match encoded(text, end) {
            Some((b'u', after)) => match hex(text, after, 4) {
                Some(b'\\') => end = after + 4,
                Some(found) => return Some((found, after + 4)),
                None => break,
            },
            // JSON in JSON escapes a backslash with another one.
            Some((b'\\', after)) => end = after,
            Some((found @ (b'/' | b'"' | b'\''), after)) => (byte, end) = (found, after),
            _ => break,
        }
    }
    Some((byte, end))
}

/// The same without backslashes: plain, as in an address (`%2F`, `%252F`) or as on a page (`&quot;`).
fn encoded(text: &str, at: usize) -> Option<(u8, usize)> {
    let rest = text.get(at..)?;
    let first = rest.chars().next()?;
    let found = match first {
        '%' => {
            let mut digits = at + 1;
            while text[digits..].starts_with("25") {
                digits += 2;
            }
            hex(text, digits, 2).map_or((b'%', digits), |byte| (byte, digits + 2))
        }
        '&' => {
            let mut name = at + 1;
            while text[name..].starts_with("amp;") {
                name += 4;
            }
            entity(&text[name..]).map_or((b'&', name), |(byte, length)| (byte, name + length))
        }
        _ => (u8::try_from(first).ok().filter(u8::is_ascii).unwrap_or(0x80), at + first.len_utf8()),
    };
    Some(found)
}

fn hex(text: &str, at: usize, digits: usize) -> Option<u8> {
    let digits =
        text.get(at..at + digits).filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    Some(u32::from_str_radix(digits, 16).ok()?.try_into().unwrap_or(0x80).min(0x80))
}

/// The character that an entity stands for, and its length without the `&`.
fn entity(text: &str) -> Option<(u8, usize)> {
    let length = text.bytes().take(8).position(|byte| byte == b';')?;
    let byte = match &text[..length] {
        "quot" => b'"',
        "apos" => b'\'',
        "lt" => b'<',
        "gt" => b'>',
        name => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(digits) => u8::from_str_radix(digits, 16).ok()?,
            None => name[1..].parse().ok()?,
        },
    };
    Some((byte, length + 1))
}

/// Behind all characters at `at` that are among `any_of`, or white space (as JSON writes it, too).
pub(super) fn skip(text: &str, mut at: usize, any_of: &[u8]) -> usize {
    while let Some((byte, next)) = unit(text, at) {
        let is_line_end = byte == b'\\' && text[next..].starts_with(['n', 'r', 't']);
        if !is_line_end && !byte.is_ascii_whitespace() && !any_of.contains(&byte) {
            break;
        }
        at = next + usize::from(is_line_end);
    }
    at
}

pub(super) fn slash(text: &str, at: usize) -> Option<usize> {
    unit(text, at).filter(|(byte, _)| *byte == b'/').map(|(_, next)| next)
}

pub(super) fn word(text: &str, at: usize, what: &[u8]) -> Option<usize> {
    what.iter().try_fold(at, |at, letter| {
        unit(text, at).filter(|(byte, _)| byte.eq_ignore_ascii_case(letter)).map(|(_, next)| next)
    })
}

/// Behind all characters at `at` that are such.
pub(super) fn run(text: &str, mut at: usize, is_such: impl Fn(u8) -> bool) -> usize {
    while let Some((_, next)) = unit(text, at).filter(|(byte, _)| is_such(*byte)) {
        at = next;
    }
    at
}
