//! Classification of what no catalogue knows: a code, a status and a description in, a classification out.
//!
//! Advice for the normal case that a portal sends a code which nobody documented. Words and texts never
//! make an error repeatable, only the HTTP status does. The class comes from this table:
//!
//! | status | 12 digits | number of a status or of the framework | telling words | weak words | nothing |
//! | --- | --- | --- | --- | --- | --- |
//! | 429 | `rate_limit` | `rate_limit` | `rate_limit` | `rate_limit` | `rate_limit` |
//! | 5xx | digits | number, a 5xx is `server` | words | status | known text, else status |
//! | 401, 402 | digits | status | words on who or what plan, else status | status | known text, else status |
//! | other 4xx | digits | number | words | words, else status | known text, else status |
//! | 2xx, none | digits | number | words | words | known text, else `unknown` |
//!
//! An exception from the last column: `ERROR_CORE` and its like come with 400 whatever happened, and mean
//! `unknown` there. And where 403 says that the portal knows who calls, words about authentication mean
//! `permission`.
//!
//! The runtime asks for answers, the macro for a `#[code]` without a category, and a test of the repository measures it.

mod words;

use crate::class::Category::{
    self, Authentication, Conflict, InvalidRequest, NotFound, Permission, Plan, Quota, RateLimit, Server,
    Unavailable, Unknown,
};
use crate::class::{Recovery, Retry, defaults};
use crate::message::{folded, same_message};

use words::Weight::{Telling, Vague, Weak};
use words::{FRAMEWORK_NUMBERS, GENERAL_CODES, KNOWN_TEXTS};
pub use words::{Weight, parts};

/// What a code, a status and a description suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inferred {
    /// What went wrong.
    pub category: Category,
    /// What the caller can do.
    pub recovery: Recovery,
    /// Whether calling again is safe.
    pub retry: Retry,
}

/// The longest beginning of a code that is looked at; a longer text is not a code.
const LONGEST: usize = 256;

/// What a code, an HTTP status and a description suggest; a status of 0 says nothing.
#[must_use]
pub fn infer(code: &str, status: u16, description: Option<&str>) -> Inferred {
    let category = category_of(code, status, description, |_, _| true);
    let (recovery, retry) = defaults(category, [status]);
    let retry = match (retry, from_status(status).default_retry()) {
        (Retry::Never, _) | (_, Retry::Never) => Retry::Never,
        (Retry::Always, Retry::Always) => Retry::Always,
        _ => Retry::IfIdempotent,
    };
    let waits_in_vain = recovery == Recovery::Backoff && retry == Retry::Never;
    Inferred { category, recovery: if waits_in_vain { Recovery::Inspect } else { recovery }, retry }
}

/// The class alone, from the words that count; in use, all do.
pub fn category_of(
    code: &str,
    status: u16,
    description: Option<&str>,
    counts: impl Fn(Category, &str) -> bool,
) -> Category {
    let by_status = from_status(status);
    if by_status == RateLimit {
        return RateLimit;
    }
    let code = code.trim_ascii();
    if let Some(category) = twelve_digits(code) {
        return category;
    }
    if let Some(category) = known_number(code) {
        return if matches!(status, 401 | 402) { by_status } else { category };
    }
    match general_code(code).or_else(|| by_words(code, counts)) {
        // Portals send 400 with such a code, whatever the cause.
        Some((_, Unknown)) if status == 400 => known_text(description).unwrap_or(Unknown),
        None | Some((_, Unknown)) => known_text(description).unwrap_or(by_status),
        Some((weight, category)) if words_decide(weight, category, status) => match category {
            // With 403 the portal knows who calls.
            Authentication if status == 403 => Permission,
            category => category,
        },
        Some(_) => by_status,
    }
}

fn words_decide(weight: Weight, category: Category, status: u16) -> bool {
    match (status, weight) {
        (401 | 402, Telling) => matches!(category, Authentication | Permission | Plan),
        (401 | 402, _) | (500..=599, Weak) => false,
        (_, Vague) => status == 400 || from_status(status) == Unknown,
        _ => true,
    }
}

/// The category that an HTTP status suggests on its own.
#[must_use]
pub fn from_status(status: u16) -> Category {
    match status {
        400 | 405 | 406 | 411 | 414 | 415 | 422 => InvalidRequest,
        401 => Authentication,
        402 => Plan,
        403 => Permission,
        404 | 410 => NotFound,
        409 | 412 => Conflict,
        413 => Quota,
        429 => RateLimit,
        408 | 425 | 502..=504 | 520..=530 => Unavailable,
        500..=599 => Server,
        _ => Unknown,
    }
}

/// `200040300010`: digits 5 to 7 look like an HTTP status. 500 is documented mostly for duplicates and
/// failed validation, never for a fault inside the portal.
fn twelve_digits(code: &str) -> Option<Category> {
    let code = code.as_bytes();
    if code.len() != 12 || !code.iter().all(u8::is_ascii_digit) {
        return None;
    }
    match &code[4..7] {
        b"403" => Some(Permission),
        b"404" => Some(NotFound),
        b"500" => Some(InvalidRequest),
        _ => None,
    }
}

/// A number of the framework, or one that is an HTTP status.
fn known_number(code: &str) -> Option<Category> {
    if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = code.parse().ok()?;
    let of_framework = FRAMEWORK_NUMBERS.iter().find(|(known, _)| *known == number);
    match (of_framework, number) {
        (Some((_, category)), _) => Some(*category),
        (None, 500..=599) => Some(Server),
        _ => Some(from_status(number)).filter(|category| *category != Unknown),
    }
}

fn general_code(code: &str) -> Option<(Weight, Category)> {
    let is_it = |known: &&str| known.eq_ignore_ascii_case(code);
    let (category, _) = GENERAL_CODES.iter().find(|(_, codes)| codes.iter().any(is_it))?;
    Some((Telling, *category))
}

fn by_words(code: &str, counts: impl Fn(Category, &str) -> bool) -> Option<(Weight, Category)> {
    let code = Spelled::new(code);
    let mut found = parts().filter(|(_, _, part)| code.has(part));
    found.find(|(_, category, part)| counts(*category, part)).map(|(weight, category, _)| (weight, category))
}

/// A code in upper case, with `_` for each character that is neither letter nor digit, and at both ends.
pub struct Spelled {
    bytes: [u8; LONGEST + 2],
    length: usize,
}

impl Spelled {
    /// A code as it is looked at.
    #[must_use]
    pub fn new(code: &str) -> Self {
        let mut bytes = [b'_'; LONGEST + 2];
        let code = &code.as_bytes()[..code.len().min(LONGEST)];
        for (spelled, byte) in bytes[1..].iter_mut().zip(code) {
            if byte.is_ascii_alphanumeric() {
                *spelled = byte.to_ascii_uppercase();
            }
        }
        Self { bytes, length: code.len() + 2 }
    }

    /// Whether the code has this ending or word.
    #[must_use]
    pub fn has(&self, part: &str) -> bool {
        let code = &self.bytes[..self.length];
        match part.split_once('*') {
            Some((first, then)) => position(code, first)
                .is_some_and(|start| position(&code[start + first.len() - 1..], then).is_some()),
            None if part.ends_with("EXCEPTION") => code[..code.len() - 1].ends_with(part.as_bytes()),
            None => position(code, part).is_some(),
        }
    }
}

fn position(code: &[u8], part: &str) -> Option<usize> {
    code.windows(part.len()).position(|window| window == part.as_bytes())
}

/// What a description that methods send often means.
fn known_text(description: Option<&str>) -> Option<Category> {
    let said = description.filter(|said| said.len() <= LONGEST)?;
    let is_it = |known: &&str| match (known.strip_prefix('…'), known.strip_suffix('…')) {
        (Some(end), _) => {
            let before = folded(said).count().checked_sub(folded(end).count());
            before.is_some_and(|before| folded(said).skip(before).eq(folded(end)))
        }
        (_, Some(start)) => folded(said).take(folded(start).count()).eq(folded(start)),
        _ => same_message(said, known),
    };
    let (category, _) = KNOWN_TEXTS.iter().find(|(_, texts)| texts.iter().any(is_it))?;
    Some(*category)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Statuses, and a code for each column with the category that it has to get.
    type Row = (&'static [u16], [(&'static str, Category); 5]);

    fn check(rows: &[(&str, u16, Category)]) {
        for &(code, status, expected) in rows {
            assert_eq!(infer(code, status, None).category, expected, "{code:?} {status}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn each_cell_of_the_table_holds() {
        let rows: &[Row] = &[
            // 12 digits, a number, telling words, weak words, nothing
            (&[429], [("200040300010", RateLimit), ("100", RateLimit), ("NOT_FOUND", RateLimit), ("WRONG_ID", RateLimit), ("", RateLimit)]),
            (&[500], [("200040300010", Permission), ("403", Permission), ("NOT_FOUND", NotFound), ("WRONG_ID", Server), ("", Server)]),
            (&[503], [("200050000010", InvalidRequest), ("503", Server), ("ID_EMPTY", InvalidRequest), ("X_ERROR", Unavailable), ("ERROR_CORE", Unavailable)]),
            (&[401], [("200040400010", NotFound), ("100", Authentication), ("NO_LICENSE", Plan), ("WRONG_ID", Authentication), ("0", Authentication)]),
            (&[401], [("200040300010", Permission), ("404", Authentication), ("NOT_FOUND", Authentication), ("SAVE_FAILED", Authentication), ("QWERTY", Authentication)]),
            (&[402], [("200040300010", Permission), ("100", Plan), ("NO_SCOPE", Permission), ("WRONG_ID", Plan), ("", Plan)]),
            (&[403], [("200040400010", NotFound), ("100", InvalidRequest), ("NOT_FOUND", NotFound), ("INVALID_FILTER", InvalidRequest), ("", Permission)]),
            (&[404], [("200040300010", Permission), ("403", Permission), ("USER_LIMIT", Quota), ("X_ERROR", NotFound), ("QWERTY", NotFound)]),
            (&[408], [("200040300010", Permission), ("510", NotFound), ("NOT_FOUND", NotFound), ("X_FAILED", Unavailable), ("0", Unavailable)]),
            (&[409], [("200040300010", Permission), ("140", InvalidRequest), ("NOT_FOUND", NotFound), ("X_ERROR", Conflict), ("", Conflict)]),
            (&[413], [("200040300010", Permission), ("150", InvalidRequest), ("NOT_FOUND", NotFound), ("X_ERROR", Quota), ("", Quota)]),
            (&[422], [("200040300010", Permission), ("160", Conflict), ("NOT_FOUND", NotFound), ("X_ERROR", InvalidRequest), ("", InvalidRequest)]),
            (&[400], [("200040300010", Permission), ("500", Server), ("NOT_FOUND", NotFound), ("SAVE_FAILED", Server), ("QWERTY", InvalidRequest)]),
            (&[0, 200], [("200040300010", Permission), ("404", NotFound), ("NOT_FOUND", NotFound), ("WRONG_ID", InvalidRequest), ("QWERTY", Unknown)]),
        ];
        for (statuses, cells) in rows {
            statuses.iter().for_each(|status| check(&cells.map(|(code, expected)| (code, *status, expected))));
        }
    }

    #[test]
    fn where_the_code_says_nothing_the_status_does() {
        for code in ["", " ", "0", "1021", "QWERTY", "ERROR_CORE", "BITRIX_REST_V3_EXCEPTION_LOGICEXCEPTION"]
        {
            check(&[
                (code, 200, Unknown),
                (code, 404, NotFound),
                (code, 500, Server),
                (code, 429, RateLimit),
            ]);
        }
        check(&[("", 400, InvalidRequest), ("0", 400, InvalidRequest), ("QWERTY", 400, InvalidRequest)]);
        // These come with 400 whatever happened.
        check(&[("ERROR_CORE", 400, Unknown), ("error_core", 400, Unknown), ("WRONG_REQUEST", 400, Unknown)]);
        // These numbers have no meaning that is known, nor has a text that is too long for a code.
        check(&[("20004030001", 500, Server), ("200000000000", 404, NotFound), ("1021", 403, Permission)]);
        check(&[(&("x".repeat(300) + "_NOT_FOUND"), 0, Unknown)]);
    }

    #[test]
    fn a_known_text_counts_only_where_the_code_says_nothing() {
        for (status, text, expected) in [
            (400, "Access denied.", Permission),
            (0, "ACCESS DENIED! Application context required", Permission),
            (400, "Not found", NotFound),
            (200, "Deal is not found.", NotFound),
            (400, "ID is not defined or invalid.", InvalidRequest),
            (400, "The required field 'Lead Name' is missing.<br />", InvalidRequest),
            (400, "Unable to set event handler: Handler already binded", Conflict),
            (500, "Module blog is not installed", Unavailable),
            (401, "License check failed.", Plan),
            (400, "Access denied! Available only on extended plans", Plan),
            (401, "Исчерпан выделенный дисковый ресурс.<br>", Quota),
            (500, "SQL query error!", Server),
            (400, "SQL query error!", Server),
            (403, "Не найдено", Permission),
            (429, "Not found", RateLimit),
        ] {
            for code in ["", "0", "ERROR_CORE", "QWERTY"] {
                assert_eq!(infer(code, status, Some(text)).category, expected, "{text}");
            }
        }
        assert_eq!(infer("WRONG_ID", 400, Some("Access denied")).category, InvalidRequest);
        assert_eq!(infer("100", 400, Some("Not found")).category, InvalidRequest);
    }

    #[test]
    fn codes_that_portals_send_and_no_catalogue_knows_are_understood() {
        check(&[
            ("TOO_MANY_REQUESTS", 429, RateLimit),
            ("RATE_LIMIT", 400, RateLimit),
            ("restricted_by_user_type", 401, Permission),
            ("restricted_by_user_type", 403, Permission),
            ("invalid_authentication", 401, Authentication),
            ("insufficient_auth_type", 403, Permission),
            ("invalid_csrf", 200, Authentication),
            ("access_denied", 401, Authentication),
            ("access_denied", 400, Permission),
            ("AUTHORIZE_ERROR", 403, Permission),
            ("TARIFF_RESTRICTION", 400, Plan),
            ("CRM_FEATURE_RESTRICTION_ERROR", 400, Plan),
            ("INVALID_ARG_VALUE", 400, InvalidRequest),
            ("ERROR_ARGUMENT", 500, InvalidRequest),
            ("MAIN_CONTROLLER_22001", 400, InvalidRequest),
            ("invalid_http_method", 400, InvalidRequest),
            ("BATCH_LIMIT_EXCEEDED", 400, InvalidRequest),
            (" Invalid identifier. ", 0, InvalidRequest),
            ("INTERNAL_WRONG_TRANSPORT", 500, Server),
            ("INTERNAL_WRONG_HANDLER_CLASS", 500, Server),
        ]);
    }

    #[test]
    fn exceptions_mean_the_same_in_each_module() {
        for start in
            ["BITRIX_REST_V3_EXCEPTION_", "BITRIX_CRM_V3_EXCEPTIONS_", "BITRIX_BOOKING_V3_DEALS_EXCEPTION_"]
        {
            for (end, expected) in [
                ("ENTITYNOTFOUNDEXCEPTION", NotFound),
                ("RELATIONMETHODNOTFOUNDEXCEPTION", NotFound),
                ("ACCESSDENIEDEXCEPTION", Permission),
                ("INSUFFICIENTSCOPEEXCEPTION", Permission),
                ("VALIDATION_REQUESTFILTERVALIDATIONEXCEPTION", InvalidRequest),
                ("VALIDATION_INVALIDFILEEXCEPTION", InvalidRequest),
                ("UNKNOWNDTOPROPERTYEXCEPTION", InvalidRequest),
                ("INVALIDNEWTHINGEXCEPTION", InvalidRequest),
                ("LICENSEEXCEPTION", Plan),
                ("RATELIMITEXCEPTION", RateLimit),
                ("LOGICEXCEPTION", Unknown),
                ("INTERNAL_ORMSAVEEXCEPTION", Server),
                ("TOOMANYATTRIBUTESEXCEPTION", Server),
            ] {
                let inferred = infer(&format!("{start}{end}"), 400, None);
                assert_eq!((inferred.category, inferred.retry), (expected, Retry::Never), "{start}{end}");
            }
            check(&[(&format!("{start}ACCESSDENIEDEXCEPTION"), 401, Authentication)]);
        }
    }

    #[test]
    fn only_the_status_allows_a_retry() {
        let by_text = |status| infer("", status, Some("SQL query error!"));
        assert_eq!((by_text(400).recovery, by_text(400).retry), (Recovery::Inspect, Retry::Never));
        assert_eq!((by_text(500).recovery, by_text(500).retry), (Recovery::Backoff, Retry::IfIdempotent));
        let codes =
            parts().map(|(_, _, part)| part.replace('*', "")).chain(["", "503", "429"].map(String::from));
        for code in codes {
            for status in [0, 200, 399, 400, 401, 403, 404, 409, 413, 422, 499, 600, 999] {
                let inferred = infer(&code, status, None);
                assert_eq!(inferred.retry, Retry::Never, "{code} {status}");
                assert_ne!(inferred.recovery, Recovery::Backoff, "{code} {status}");
            }
            for status in [408, 425, 500, 502, 503, 599] {
                assert_ne!(infer(&code, status, None).retry, Retry::Always, "{code} {status}");
            }
            let limited = infer(&code, 429, None);
            let found = (limited.category, limited.recovery, limited.retry);
            assert_eq!(found, (RateLimit, Recovery::Backoff, Retry::Always), "{code}");
        }
    }

    #[test]
    fn weak_words_never_blame_the_call_where_the_server_failed() {
        for (_, _, part) in parts().filter(|(weight, ..)| *weight == Weak) {
            let code = format!("X{}", part.replace('*', ""));
            for status in 500..=599 {
                let inferred = infer(&code, status, None);
                assert_eq!(inferred.category, from_status(status), "{code} {status}");
                assert_ne!(inferred.recovery, Recovery::FixRequest, "{code} {status}");
            }
        }
    }

    #[test]
    fn every_part_can_decide() {
        for (_, category, part) in parts() {
            let inferred = infer(&format!("X{}", part.replace('*', "")), 0, None);
            assert_eq!(inferred.category, category, "something before {part} hides it");
        }
    }
}
