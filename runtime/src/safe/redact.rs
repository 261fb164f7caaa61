//! Secrets out of what people read: any text in, the same text without secrets out.
//!
//! Portals echo requests, proxies print addresses, and both end in logs. `Display`, `Debug` and
//! `Serialize` of this crate show text of a server through here only. The accessors give what was
//! sent, untouched.

use std::borrow::Cow;

use self::address::{key_value, user_info, webhook_code};
use self::credentials::{behind_scheme, credentials};
use self::spelling::{is_word, skip, unit};

mod address;
mod credentials;
mod spelling;

/// What stands where a secret stood.
pub(crate) const REDACTED: &str = "[redacted]";

/// Members whose value is a secret, in lower case.
const SECRETS: &[&str] = &[
    "auth",
    "access_token",
    "refresh_token",
    "client_secret",
    "sessid",
    "bitrix_sessid",
    "application_token",
    "auth_id",
    "refresh_id",
    "token",
    "bottoken",
    "bot_token",
    "password",
    "secret",
    "signature",
    "csrf",
    "ap",
    AUTHORIZATION,
    HTTP_AUTHORIZATION,
];

/// The header whose value is a scheme and a secret, and what PHP calls it.
const AUTHORIZATION: &str = "authorization";
const HTTP_AUTHORIZATION: &str = "http_authorization";

/// The longest text that is shown; no portal describes an error in so many words.
pub(crate) const LONGEST: usize = 16 * 1024;

/// Whether the member of this name holds a secret.
pub(crate) fn is_secret(name: &str) -> bool {
    SECRETS.iter().any(|secret| secret.eq_ignore_ascii_case(name))
}

/// A text of any length as people may see it: its beginning, without secrets.
pub(crate) fn safe(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return redact(text);
    }
    let start = redact(&text[..boundary(text, LONGEST)]);
    Cow::Owned(format!("{start}… ({} bytes)", text.len()))
}

/// `text` with the values of secret members, in JSON, in a query, on a page or in a dump, the secret parts of addresses
/// (`/rest/<user>/<code>/`, `https://<user>:<password>@`, `?key=`) and credentials (`Bearer …`) replaced, however often
/// they are escaped or encoded.
///
/// When in doubt it replaces more. The beginning of a text may be cut off behind any byte.
pub(crate) fn redact(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut at, mut copied, mut before) = (0, 0, b' ');
    while let Some((byte, next)) = unit(text, at) {
        let secret = match byte {
            b'<' => hidden_input(text, at),
            b'/' if before == b'/' => user_info(text, at, next),
            _ if is_word(byte) && !is_word(before) => member_value(text, at, before).or_else(|| {
                // What does not begin like one of these is not looked at.
                match byte.to_ascii_lowercase() {
                    b'r' => webhook_code(text, at),
                    b'k' => key_value(text, at, before).map(|start| (start, value_end(text, start))),
                    b'b' | b'd' | b'o' => credentials(text, at),
                    _ => None,
                }
            }),
            _ => None,
        };
        if let Some((start, end)) = secret {
            out.push_str(&text[copied..start]);
            out.push_str(REDACTED);
            (at, copied, before) = (end, end, b' ');
        } else {
            // Behind a backslash these may be a part of an escape, or begin a name.
            before = if before == b'\\' && b"nrtbf".contains(&byte) { b' ' } else { byte };
            at = next;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// A JSON value with every secret in it replaced.
pub(crate) fn redact_value(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::String(text) => {
            if let Cow::Owned(clean) = redact(text) {
                *text = clean;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact_value),
        Value::Object(members) => redact_members(members),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The members of a JSON object with every secret among them, in their names and in them replaced.
pub(crate) fn redact_members(members: &mut serde_json::Map<String, serde_json::Value>) {
    for (name, value) in members.iter_mut() {
        if is_secret(name) {
            *value = REDACTED.into();
        } else {
            redact_value(value);
        }
    }
    if members.keys().any(|name| matches!(redact(name), Cow::Owned(_))) {
        let named = std::mem::take(members);
        members.extend(named.into_iter().map(|(name, value)| (redact(&name).into_owned(), value)));
    }
}

/// Where the word at `at` ends, if it is the name of a secret.
fn secret_name(text: &str, mut at: usize) -> Option<usize> {
    let mut name = [0; 20];
    let mut length = 0;
    while let Some((byte, next)) = unit(text, at).filter(|(byte, _)| is_word(*byte)) {
        *name.get_mut(length)? = byte;
        (at, length) = (next, length + 1);
    }
    is_secret(std::str::from_utf8(&name[..length]).ok()?).then_some(at)
}

/// The span of the value, where a secret member's name begins at `at`, behind `before`.
fn member_value(text: &str, at: usize, before: u8) -> Option<(usize, usize)> {
    let name_end = secret_name(text, at)?;
    if let (b'<', Some((b'>', start))) = (before, unit(text, name_end)) {
        return Some((start, element_end(text, start, &text[at..name_end])));
    }
    let separator = skip(text, name_end, b"\\\"']");
    let (b':' | b'=', after) = unit(text, separator)? else { return None };
    let mut start = skip(text, after, b":=>");
    // As PHP dumps a string: `string(4) "text"`.
    if text[start..].starts_with("string(") {
        start = text[start..].find(')').map_or(text.len(), |end| skip(text, start + end + 1, b""));
    }
    let is_header = [AUTHORIZATION, HTTP_AUTHORIZATION]
        .iter()
        .any(|name| spelling::word(text, at, name.as_bytes()).is_some_and(|end| end == name_end));
    let secret = if is_header { behind_scheme(text, skip(text, start, b"+")) } else { None };
    Some((start, value_end(text, secret.unwrap_or(start))))
}

/// Where the element `name` of a page ends whose content begins at `start`.
fn element_end(text: &str, start: usize, name: &str) -> usize {
    let is_end =
        |at: usize| text.get(at + 2..at + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name));
    let found = text[start..].match_indices("</").find(|(at, _)| is_end(start + at));
    found.map_or(text.len(), |(at, _)| start + at)
}

/// The attributes of an `<input …>` that begins at `at`, if one of them names a secret, or if it is cut off
/// where one might.
fn hidden_input(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = at + "<input".len();
    text.get(at..start).filter(|tag| tag.eq_ignore_ascii_case("<input"))?;
    let end = text[start..].find(['<', '>']).map_or(text.len(), |length| start + length);
    if !text[end..].starts_with('>') {
        return Some((start, end));
    }
    let (mut next, mut before) = (start, b' ');
    while let Some((byte, after)) = unit(&text[..end], next) {
        if is_word(byte) && !is_word(before) && secret_name(&text[..end], next).is_some() {
            return Some((start, end));
        }
        (next, before) = (after, byte);
    }
    None
}

/// Where the value that begins at `start` ends: behind its closing quote or bracket, at what ends a
/// bare value, or at the end of a text that was cut off.
fn value_end(text: &str, start: usize) -> usize {
    let Some((first, next)) = unit(text, start) else { return text.len() };
    match first {
        b'"' | b'\'' => match text[start..next].trim_start_matches('\\').len() {
            1 => quoted_end(text, next, first, next - start - 1),
            _ => encoded_end(text, next, &text[start..next]),
        },
        b'{' | b'[' if next == start + 1 => bracketed_end(text, start),
        b'{' | b'[' => text[start..]
            .find(|c: char| c.is_whitespace() || "&\"'<>".contains(c))
            .map_or(text.len(), |length| start + length),
        _ => {
            let mut at = start;
            while let Some((byte, next)) = unit(text, at) {
                if byte.is_ascii_whitespace() || b"&,;}])\"'<>\\".contains(&byte) {
                    return at;
                }
                at = next;
            }
            text.len()
        }
    }
}

/// Behind the quote that closes a string whose opening quote had `depth` backslashes.
fn quoted_end(text: &str, start: usize, quote: u8, depth: usize) -> usize {
    let mut backslashes = 0;
    for (at, byte) in text.bytes().enumerate().skip(start) {
        match byte {
            b'\\' => backslashes += 1,
            // The string around this one ends: a text that was cut.
            _ if byte == quote && backslashes < depth => return at - backslashes,
            // So it does around what a dump puts in single quotes.
            b'"' if quote == b'\'' && backslashes == 0 => return at,
            _ if byte == quote && (backslashes - depth).is_multiple_of(2 * (depth + 1)) => return at + 1,
            _ => backslashes = 0,
        }
    }
    text.len()
}

/// Behind the next quote that is spelt like the opening one, and not escaped.
fn encoded_end(text: &str, start: usize, quote: &str) -> usize {
    let is_escaped = |at: usize| {
        let before = &text.as_bytes()[start..start + at];
        ["\\", "%5C", "%5c", "\\u005c", "\\u005C"].iter().any(|escape| before.ends_with(escape.as_bytes()))
    };
    let found = text[start..].match_indices(quote).find(|(at, _)| !is_escaped(*at));
    found.map_or(text.len(), |(at, _)| start + at + quote.len())
}

fn bracketed_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut depth, mut in_string) = (start, 0_usize, false);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if in_string => at += 1,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}

/// The last character boundary at or before `limit`.
pub(crate) fn boundary(text: &str, limit: usize) -> usize {
    (0..=limit.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[cfg(test)]
mod tests;
