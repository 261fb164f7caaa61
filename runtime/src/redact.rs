//! Secrets out of what people read: any text in, the same text without secrets out.
//!
//! Portals echo requests, proxies print addresses, and both end in logs. `Display`, `Debug` and
//! `Serialize` of this crate show text of a server through here only. The accessors give what was
//! sent, untouched.

use std::borrow::Cow;

/// What stands where a secret stood.
const REDACTED: &str = "[redacted]";

/// Members whose value is a secret, in lower case.
const SECRETS: &[&str] = &[
    "auth",
    "access_token",
    "refresh_token",
    "client_secret",
    "sessid",
    "application_token",
    "auth_id",
    "refresh_id",
];

/// Whether the member of this name holds a secret.
pub(crate) fn is_secret(name: &str) -> bool {
    SECRETS.iter().any(|secret| secret.eq_ignore_ascii_case(name))
}

/// `text` with the values of secret members, in JSON or in a query, and the secret part of webhook
/// addresses (`/rest/<user>/<code>/`) replaced.
pub(crate) fn redact(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(&byte) = text.as_bytes().get(at) {
        let secret = match byte {
            b'/' | b'\\' | b'%' => webhook_code(text, at),
            _ if byte.is_ascii_alphabetic() && starts_word(text, at) => member_value(text, at),
            _ => None,
        };
        match secret {
            Some((start, end)) => {
                out.push_str(&text[copied..start]);
                out.push_str(REDACTED);
                (at, copied) = (end, end);
            }
            None => at += 1,
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

/// The members of a JSON object with every secret among them and in them replaced.
pub(crate) fn redact_members(members: &mut serde_json::Map<String, serde_json::Value>) {
    for (name, value) in members {
        if is_secret(name) {
            *value = REDACTED.into();
        } else {
            redact_value(value);
        }
    }
}

fn starts_word(text: &str, at: usize) -> bool {
    let before = &text.as_bytes()[..at];
    match before {
        [] => true,
        // `%26` in a query inside a query
        [.., b'%', high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => true,
        [.., last] => !last.is_ascii_alphanumeric() && *last != b'_',
    }
}

/// The span of the value, where a secret member's name begins at `at`.
fn member_value(text: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let name_end = at + bytes[at..].iter().position(|b| !b.is_ascii_alphanumeric() && *b != b'_')?;
    if !is_secret(&text[at..name_end]) {
        return None;
    }
    let mut start = skip(bytes, name_end, b"\\\"'] \t\r\n");
    // `%22:` and `%3D` as in a query inside a query
    start = skip_text(text, start, "%22");
    start = match bytes.get(start)? {
        b':' | b'=' => start + 1,
        _ => {
            let after = skip_text(text, skip_text(text, start, "%3D"), "%3A");
            if after == start {
                return None;
            }
            after
        }
    };
    start = skip(bytes, start, b" \t\r\n");
    Some((start, value_end(text, start)))
}

fn skip(bytes: &[u8], mut at: usize, any_of: &[u8]) -> usize {
    while bytes.get(at).is_some_and(|byte| any_of.contains(byte)) {
        at += 1;
    }
    at
}

fn skip_text(text: &str, at: usize, what: &str) -> usize {
    match text.get(at..at + what.len()) {
        Some(found) if found.eq_ignore_ascii_case(what) => at + what.len(),
        _ => at,
    }
}

/// Where the value that begins at `start` ends: behind its closing quote or bracket, at what ends a
/// bare value, or at the end of a text that was cut off.
fn value_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let escaped = bytes.get(start) == Some(&b'\\');
    let first = start + usize::from(escaped);
    match bytes.get(first) {
        Some(&quote @ (b'"' | b'\'')) => {
            let mut at = first + 1;
            while at < bytes.len() {
                match bytes[at] {
                    // Inside a string inside a string, `\"` is the end and `\\\"` a quote.
                    b'\\' if escaped && bytes.get(at + 1) == Some(&quote) => return at + 2,
                    b'\\' if escaped && bytes.get(at + 1) == Some(&b'\\') => at += 4,
                    b'\\' => at += 2,
                    byte if byte == quote => return at + 1,
                    _ => at += 1,
                }
            }
            bytes.len()
        }
        Some(b'{' | b'[') => {
            let (mut at, mut depth, mut in_string) = (first, 0_usize, false);
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
        _ => (start..bytes.len())
            .find(|&at| {
                bytes[at].is_ascii_whitespace()
                    || b"&,;}])\"'<>\\".contains(&bytes[at])
                    || bytes[at..].starts_with(b"%26")
            })
            .unwrap_or(bytes.len()),
    }
}

/// The span of the code, where `/rest/<user>/<code>` or `/rest/api/<user>/<code>` begins at `at`.
fn webhook_code(text: &str, at: usize) -> Option<(usize, usize)> {
    let at = separator(text, at)?;
    let at = word(text, at, "rest")?;
    let at = separator(text, at)?;
    let at = word(text, at, "api").and_then(|at| separator(text, at)).unwrap_or(at);
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let start = separator(text, at + digits)?;
    let length = text[start..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    (length > 0).then_some((start, start + length))
}

/// Behind a `/` at `at`, plain, escaped as in JSON, or encoded as in a query.
fn separator(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    ["/", "\\/", "%2F", "%2f"].iter().find(|form| rest.starts_with(**form)).map(|form| at + form.len())
}

fn word(text: &str, at: usize, what: &str) -> Option<usize> {
    let end = skip_text(text, at, what);
    (end > at).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::{redact, redact_value};

    #[test]
    fn secrets_are_replaced_wherever_they_stand() {
        for (text, expected) in [
            (r#"{"auth":"SECRET","id":1}"#, r#"{"auth":[redacted],"id":1}"#),
            (r#"{"AUTH" : "SE\"CRET"}"#, r#"{"AUTH" : [redacted]}"#),
            (r#"{"access_token":123,"x":1}"#, r#"{"access_token":[redacted],"x":1}"#),
            (r#"{"auth":{"access_token":"SECRET"},"x":1}"#, r#"{"auth":[redacted],"x":1}"#),
            (r#"{"auth":{"a":"}\"}SECRET"},"x":1}"#, r#"{"auth":[redacted],"x":1}"#),
            (r#"{\"sessid\":\"SECRET\",\"x\":1}"#, r#"{\"sessid\":[redacted],\"x\":1}"#),
            ("?auth=SECRET&id=1", "?auth=[redacted]&id=1"),
            ("client_secret=SECRET", "client_secret=[redacted]"),
            ("x%26auth%3DSECRET%26y", "x%26auth%3D[redacted]%26y"),
            (r#"cut off {"refresh_token":"SECR"#, r#"cut off {"refresh_token":[redacted]"#),
            (
                "https://a.bitrix24.com/rest/1/SECRET/crm.item.add",
                "https://a.bitrix24.com/rest/1/[redacted]/crm.item.add",
            ),
            ("/rest/api/1/SECRET/tasks.task.add", "/rest/api/1/[redacted]/tasks.task.add"),
            (
                r"https:\/\/a.bitrix24.com\/rest\/1\/SECRET\/x",
                r"https:\/\/a.bitrix24.com\/rest\/1\/[redacted]\/x",
            ),
            ("u=%2Frest%2F1%2FSECRET%2Fx", "u=%2Frest%2F1%2F[redacted]%2Fx"),
        ] {
            assert_eq!(redact(text), expected, "{text}");
        }
    }

    #[test]
    fn everything_else_stays() {
        for text in [
            "",
            "auth",
            "the auth failed",
            "author=me",
            "/rest/crm.item.add",
            "/rest/1/",
            "/restaurant/1/x",
            "100 % / 2",
            "доступ=нет",
            "access_token",
        ] {
            assert_eq!(redact(text), text);
        }
    }

    #[test]
    fn values_are_redacted_by_name_and_by_content() {
        let mut value = serde_json::json!({
            "auth": {"x": 1}, "a": [{"sessid": 7, "link": "/rest/1/SECRET/"}], "b": "auth=SECRET"
        });
        redact_value(&mut value);
        let expected = serde_json::json!({
            "auth": "[redacted]", "a": [{"sessid": "[redacted]", "link": "/rest/1/[redacted]/"}],
            "b": "auth=[redacted]"
        });
        assert_eq!(value, expected);
    }
}
