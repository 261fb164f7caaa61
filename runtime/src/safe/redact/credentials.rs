//! The secrets of an `Authorization` header: a text and a place in it in; where what follows the scheme begins and ends,
//! out.

use super::spelling::{run, skip, word};

/// The schemes that are followed by a secret.
const SCHEMES: [&[u8]; 4] = [b"Bearer", b"Basic", b"OAuth", b"Digest"];

/// The shortest secret that is known as one without the name of the header before it. A text may be cut off in it.
const SHORTEST: usize = 8;

/// Where the secret begins behind a scheme at `at`.
pub(super) fn behind_scheme(text: &str, at: usize) -> Option<usize> {
    let end = SCHEMES.iter().find_map(|scheme| word(text, at, scheme))?;
    let start = skip(text, end, b"+");
    (start > end).then_some(start)
}

/// The span of a secret behind a scheme at `at`, where no header is named. English words behind one are not secrets:
/// "Basic authentication".
pub(super) fn credentials(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = behind_scheme(text, at)?;
    let end = run(text, start, |byte| byte.is_ascii_alphanumeric() || b"._~+/=-".contains(&byte));
    let secret = &text.as_bytes()[start..end];
    let has_inner_capital =
        || secret.iter().any(u8::is_ascii_lowercase) && secret.iter().skip(1).any(u8::is_ascii_uppercase);
    let is_secret = secret.iter().any(u8::is_ascii_digit) || has_inner_capital();
    (secret.len() >= SHORTEST && is_secret).then_some((start, end))
}
