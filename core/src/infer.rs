//! Classification of codes that no catalogue knows: a code and a status in, a classification out.
//!
//! That a portal sends an undocumented code is a normal case. The advice errs on the safe side: the words of a code
//! never make an error retryable, only its HTTP status does.
//!
//! The runtime calls it for answers, the macro for a `#[code]` without a category.

use crate::class::{Category, Recovery, Retry};

/// What a code and a status suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inferred {
    /// What went wrong.
    pub category: Category,
    /// What the caller can do.
    pub recovery: Recovery,
    /// Whether calling again is safe.
    pub retry: Retry,
}

/// The most bytes of a code that are looked at. Nothing longer is a code.
const LONGEST: usize = 256;

/// Parts of codes and the category that each suggests. The first match decides, so special parts come before general
/// ones. A part with underscores matches whole words. One without underscores matches across words too, since some
/// codes run them together (`ENTITYNOTFOUNDEXCEPTION`).
#[rustfmt::skip]
const PARTS: &[(Category, &[&str])] = &[
    (Category::Unknown, &["ERRORCORE", "WRONGREQUEST"]),
    (Category::NotFound, &["0X000001"]),
    (Category::Permission, &["0X000004", "0X100002"]),
    (Category::Conflict, &["DENIEDDELETED", "SYSTEMDELETE"]),
    (Category::NotFound, &["USERNOTACTIVE", "SCOPEMISMATCH"]),
    (Category::Conflict, &["PLACEMENTMAX"]),
    (Category::NotFound, &["NOTFOUND", "NOTEXIST"]),
    (Category::Conflict, &["DUPLICATEEXIST", "DELETERESTRICTED"]),
    (Category::InvalidRequest, &["VALIDATION", "_EVENT_"]),
    (Category::Server, &["UNEXPECTEDANSWER"]),
    (Category::InvalidRequest, &["UNEXPECTED"]),
    (Category::Plan, &["LICEN", "PAYMENTREQUIRED", "PAYMENTFAILED", "TARIFF", "SUBSCRIPTION", "NOTAVAIL", "_RESTRICTED_", "DISALLOWED", "REACHEDFREE"]),
    (Category::InvalidRequest, &["REQUIRED"]),
    (Category::NotFound, &["NOEXIST", "NOTASSIGNED", "NOCORRECT"]),
    (Category::InvalidRequest, &["ISNOTALLOWED", "EXPORTNOTALLOWED", "METHODNOTALLOWED", "FILETYPENOTALLOWED"]),
    (Category::Permission, &["ACCESS", "DENIED", "NOTALLOWED", "FORBIDDEN", "PERMISSION", "_RIGHTS_", "OWNER", "_SCOPE_", "NOTADMIN", "NOTOPERATOR", "NOTCONFIRMED", "CONFIRMWAITING", "WRONGCONTEXT", "WRONGAPPLICATION", "AUTHTYPE", "CANTEDIT", "CANCELED", "ALLOWEDONLY", "NOAPPLICATION"]),
    (Category::Conflict, &["ALREADY", "UNIQUE", "DUPLICATE", "_LOCK_", "LOCKED", "COMPLETED", "CANTDELETE", "CANNOTBEDELETED", "ISNOTEMPTY", "DISABLED", "CONFLICT", "UNSAVED", "_EXIST_", "EXISTS", "_HAS_", "CONTAINS", "NOTLINKED", "NOTSUBSCRIBED", "RESTRICT", "MULTIPLE", "ILLEGAL", "WITHOUTCHANGES", "DISKOBJ22000", "DISKFILE22007", "_IS_SYSTEM_", "UNABLE", "OPERATORWRONG", "WRONGCHAT"]),
    (Category::Quota, &["DISKFILE22006", "LIMIT", "OVERSIZE", "TOOMANY", "TOOLARGE", "TOOBIG", "EXCEED", "_MAX_", "REACHED", "QUOTA"]),
    (Category::Authentication, &["_AUTH_", "AUTHORIZ", "CREDENTIALS", "_CLIENT_", "_GRANT_", "TOKENNOT", "VERIFICATIONCODE", "EXPIREDTOKEN"]),
    (Category::Server, &["INCORRECTAFFECTED", "DISKFILE2200"]),
    (Category::InvalidRequest, &["EMPTY", "INVALID", "INCORRECT", "MISSING"]),
    (Category::Unavailable, &["WRONGVERSION"]),
    (Category::InvalidRequest, &["WRONG", "NOTSPECIFIED", "NOTPROVIDED", "_BAD_", "UNSUPPORTED", "HTTPS", "NOPLACEMENT", "CHECKFAIL", "_FIELD_"]),
    (Category::Unavailable, &["NOTINSTALLED", "INACTIVE", "NOTACTIVE"]),
    (Category::Server, &["INTERNAL", "FAILED", "FAILURE", "SYSTEMERROR", "CONTROLLERERROR", "SAVE", "_EXECUTION_", "_PROCESS_", "_APPLY_", "UNREGISTRATION", "_ADD_", "_UPDATE_", "_DELETE_", "COULDNOT", "CONNECTIONERROR", "FILEERROR", "FOLDERERROR"]),
    (Category::NotFound, &["BOTIDERROR", "COMMANDIDERROR", "LISTIDERROR", "CHATAPPIDERROR"]),
    (Category::Permission, &["APPIDERROR"]),
    (Category::NotFound, &["SITEERROR", "LANDINGERROR", "ENTITYERROR", "WEBFORMERROR"]),
    (Category::Conflict, &["DOCUMENTSTATUS"]),
    (Category::InvalidRequest, &["_ERROR_"]),
];

/// What a code and an HTTP status suggest; a status of 0 says nothing.
#[must_use]
pub fn infer(code: &str, status: u16) -> Inferred {
    let by_status = from_status(status);
    let code = code.trim_ascii().as_bytes();
    let code = &code[..code.len().min(LONGEST)];
    let category = twelve_digits(code).or_else(|| by_parts(code)).unwrap_or(by_status);
    if category.default_retry() != Retry::Never && by_status.default_retry() == Retry::Never {
        return Inferred { category, recovery: Recovery::Inspect, retry: Retry::Never };
    }
    Inferred { category, recovery: category.default_recovery(), retry: category.default_retry() }
}

/// The category that an HTTP status suggests on its own.
#[must_use]
pub fn from_status(status: u16) -> Category {
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

/// `200040300010`: digits 5 to 7 look like an HTTP status. 500 is documented mostly for duplicates and
/// failed validation, never for a fault inside the portal.
fn twelve_digits(code: &[u8]) -> Option<Category> {
    if code.len() != 12 || !code.iter().all(u8::is_ascii_digit) {
        return None;
    }
    match &code[4..7] {
        b"403" => Some(Category::Permission),
        b"404" => Some(Category::NotFound),
        b"500" => Some(Category::InvalidRequest),
        _ => None,
    }
}

fn by_parts(code: &[u8]) -> Option<Category> {
    let mut spaced = Vec::with_capacity(code.len() + 2);
    let mut run_together = Vec::with_capacity(code.len());
    spaced.push(b'_');
    for byte in code.iter().map(u8::to_ascii_uppercase) {
        if byte.is_ascii_alphanumeric() {
            spaced.push(byte);
            run_together.push(byte);
        } else {
            spaced.push(b'_');
        }
    }
    spaced.push(b'_');
    let is_in = |part: &str| {
        let code = if part.contains('_') { &spaced } else { &run_together };
        code.windows(part.len()).any(|window| window == part.as_bytes())
    };
    PARTS.iter().find(|(_, parts)| parts.iter().any(|part| is_in(part))).map(|(category, _)| *category)
}

#[cfg(test)]
mod tests {
    use super::{PARTS, infer};
    use crate::class::{Category, Retry};

    #[test]
    fn twelve_digit_codes_carry_their_meaning_in_the_middle() {
        for (code, expected) in [
            ("200040300010", Category::Permission),
            ("201240400001", Category::NotFound),
            ("200850000001", Category::InvalidRequest),
            ("200000000000", Category::Server),
            ("20004030001", Category::Server),
        ] {
            assert_eq!(infer(code, 500).category, expected, "{code}");
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
            ("FILE_UPLOAD_FAILED", Category::Server),
            (" Invalid identifier. ", Category::InvalidRequest),
        ] {
            assert_eq!(infer(code, 503).category, expected, "{code}");
        }
    }

    #[test]
    fn the_status_decides_where_words_say_nothing() {
        for (statuses, expected, may_pass) in [
            (&[0, 200, 399, 600, 999][..], Category::Unknown, false),
            (&[400, 405, 406, 411, 414, 415, 422], Category::InvalidRequest, false),
            (&[401], Category::Authentication, false),
            (&[402], Category::Plan, false),
            (&[403], Category::Permission, false),
            (&[404, 410], Category::NotFound, false),
            (&[409, 412], Category::Conflict, false),
            (&[413], Category::Quota, false),
            (&[429], Category::RateLimit, true),
            (&[408, 425, 502, 503, 504, 520, 530], Category::Unavailable, true),
            (&[500, 501, 505, 519, 531, 599], Category::Server, true),
        ] {
            for &status in statuses {
                let inferred = infer("ABRACADABRA", status);
                let passes = inferred.retry != Retry::Never;
                assert_eq!((inferred.category, passes), (expected, may_pass), "{status}");
            }
        }
    }

    #[test]
    fn words_alone_never_allow_a_retry() {
        for part in PARTS.iter().flat_map(|(_, parts)| *parts) {
            for status in [0, 200, 400, 401, 403, 404] {
                assert_eq!(infer(part, status).retry, Retry::Never, "{part} {status}");
            }
        }
    }

    #[test]
    fn every_part_can_decide() {
        let parts =
            || PARTS.iter().flat_map(|(category, parts)| parts.iter().map(move |part| (*category, *part)));
        for (category, part) in parts() {
            assert_eq!(infer(part.trim_matches('_'), 0).category, category, "an earlier part hides {part}");
        }
    }
}
