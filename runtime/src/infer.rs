//! Classification of what no catalogue knows: a code and a status in, a category out.
//!
//! Advice for the normal case that a portal sends a code which nobody documented. It errs on the
//! safe side: the words of a code never make an error retryable, only the HTTP status does.
//! `const`, since the generated tables use it too, for a `#[code]` without a category.

use crate::category::Category;

/// The longest beginning of a code that is looked at; longer ones are no codes.
const LONGEST: usize = 256;

/// Parts of codes, in upper case and without underscores, and what they mean. The first hit decides.
const WORDS: &[(&str, Category)] = &[
    ("NOTFOUND", Category::NotFound),
    ("NOTEXIST", Category::NotFound),
    ("DOESNOTEXIST", Category::NotFound),
    ("ACCESSDENIED", Category::Permission),
    ("ALREADYEXIST", Category::Conflict),
    ("LIMIT", Category::Quota),
    ("EMPTY", Category::InvalidRequest),
    ("INVALID", Category::InvalidRequest),
];

/// The category that a code and an HTTP status suggest; a status of 0 says nothing.
pub(crate) const fn category(code: &str, status: u16) -> Category {
    let code = code.trim_ascii().as_bytes();
    if let Some(category) = twelve_digits(code) {
        return category;
    }
    let mut row = 0;
    while row < WORDS.len() {
        if contains(code, WORDS[row].0.as_bytes()) {
            return WORDS[row].1;
        }
        row += 1;
    }
    from_status(status)
}

/// The category that an HTTP status suggests on its own.
pub(crate) const fn from_status(status: u16) -> Category {
    match status {
        400 | 405 | 406 | 411 | 414 | 415 | 422 => Category::InvalidRequest,
        401 => Category::Authentication,
        402 => Category::Plan,
        403 => Category::Permission,
        404 | 410 => Category::NotFound,
        409 | 412 => Category::Conflict,
        413 => Category::Quota,
        429 => Category::RateLimit,
        408 | 425 | 502..=504 | 520..=530 => Category::Unavailable,
        500..=599 => Category::Server,
        _ => Category::Unknown,
    }
}

/// `200040300010`: digits 5 to 7 look like an HTTP status. 500 is documented mostly for duplicates
/// and failed validation, never for a fault inside the portal.
const fn twelve_digits(code: &[u8]) -> Option<Category> {
    if code.len() != 12 {
        return None;
    }
    let mut i = 0;
    while i < code.len() {
        if !code[i].is_ascii_digit() {
            return None;
        }
        i += 1;
    }
    match [code[4], code[5], code[6]] {
        [b'4', b'0', b'3'] => Some(Category::Permission),
        [b'4', b'0', b'4'] => Some(Category::NotFound),
        [b'5', b'0', b'0'] => Some(Category::InvalidRequest),
        _ => None,
    }
}

/// Whether the letters of `code`, letter case and underscores aside, hold `word`.
const fn contains(code: &[u8], word: &[u8]) -> bool {
    let end = if code.len() < LONGEST { code.len() } else { LONGEST };
    let mut start = 0;
    while start < end {
        let (mut i, mut hit) = (start, 0);
        while i < end && hit < word.len() {
            if code[i].to_ascii_uppercase() == word[hit] {
                hit += 1;
            } else if code[i] != b'_' || hit == 0 {
                break;
            }
            i += 1;
        }
        if hit == word.len() {
            return true;
        }
        start += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::category;
    use crate::category::{Category, Retry};

    #[test]
    fn twelve_digit_codes_carry_their_meaning_in_the_middle() {
        for (code, expected) in [
            ("200040300010", Category::Permission),
            ("201240400001", Category::NotFound),
            ("200850000001", Category::InvalidRequest),
            ("200000000000", Category::InvalidRequest),
            ("20004030001", Category::InvalidRequest),
        ] {
            assert_eq!(category(code, 400), expected, "{code}");
        }
    }

    #[test]
    fn words_decide_before_the_status() {
        for (code, expected) in [
            ("NOT_FOUND", Category::NotFound),
            ("ERROR_DEAL_NOT_FOUND", Category::NotFound),
            ("BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION", Category::NotFound),
            ("access_denied", Category::Permission),
            ("ERROR_ALREADY_EXISTS", Category::Conflict),
            ("UPLOAD_LIMIT", Category::Quota),
            ("CHAT_ID_EMPTY", Category::InvalidRequest),
            (" Invalid identifier. ", Category::InvalidRequest),
        ] {
            assert_eq!(category(code, 503), expected, "{code}");
        }
    }

    #[test]
    fn the_status_decides_where_words_say_nothing() {
        for (status, expected) in [
            (0, Category::Unknown),
            (200, Category::Unknown),
            (401, Category::Authentication),
            (429, Category::RateLimit),
            (500, Category::Server),
            (503, Category::Unavailable),
            (999, Category::Unknown),
        ] {
            assert_eq!(category("ABRACADABRA", status), expected, "{status}");
        }
    }

    #[test]
    fn words_alone_never_allow_a_retry() {
        for (_, category) in super::WORDS {
            assert_eq!(category.default_retry(), Retry::Never);
        }
    }
}
