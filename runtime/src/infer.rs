//! Classification of what no catalogue knows: a code and a status in, a category's word out.
//!
//! Advice for the normal case that a portal sends a code which nobody documented. It errs on the safe
//! side: the words of a code never make an error retryable, only its HTTP status does.
//!
//! This file is compiled into the runtime, for answers, and into the macros, for a `#[code]` without a
//! category, so that both say the same.

/// What a code and a status suggest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Inferred {
    /// The word of the category.
    pub(crate) category: &'static str,
    /// Whether the status itself says that it may pass; else nothing is to be repeated.
    pub(crate) is_transient: bool,
}

/// The longest beginning of a code that is looked at; longer ones are no codes.
const LONGEST: usize = 256;

/// Parts of codes and what they mean; the first hit decides, so what is special comes before what is
/// general. A part with underscores stands for whole words; one without is found across words too, since
/// some codes run them together (`ENTITYNOTFOUNDEXCEPTION`).
#[rustfmt::skip]
const PARTS: &[(&str, &[&str])] = &[
    ("unknown", &["ERRORCORE", "WRONGREQUEST"]),
    ("not_found", &["0X000001"]),
    ("permission", &["0X000004", "0X100002"]),
    ("conflict", &["DENIEDDELETED", "SYSTEMDELETE"]),
    ("not_found", &["USERNOTACTIVE", "SCOPEMISMATCH"]),
    ("conflict", &["PLACEMENTMAX"]),
    ("not_found", &["NOTFOUND", "NOTEXIST"]),
    ("conflict", &["DUPLICATEEXIST", "DELETERESTRICTED"]),
    ("invalid_request", &["VALIDATION", "_EVENT_"]),
    ("server", &["UNEXPECTEDANSWER"]),
    ("invalid_request", &["UNEXPECTED"]),
    ("plan", &["LICEN", "PAYMENTREQUIRED", "PAYMENTFAILED", "TARIFF", "SUBSCRIPTION", "NOTAVAIL", "_RESTRICTED_", "DISALLOWED", "REACHEDFREE"]),
    ("invalid_request", &["REQUIRED"]),
    ("not_found", &["NOEXIST", "NOTASSIGNED", "NOCORRECT"]),
    ("invalid_request", &["ISNOTALLOWED", "EXPORTNOTALLOWED", "METHODNOTALLOWED", "FILETYPENOTALLOWED"]),
    ("permission", &["ACCESS", "DENIED", "NOTALLOWED", "FORBIDDEN", "PERMISSION", "_RIGHTS_", "OWNER", "_SCOPE_", "NOTADMIN", "NOTOPERATOR", "NOTCONFIRMED", "CONFIRMWAITING", "WRONGCONTEXT", "WRONGAPPLICATION", "AUTHTYPE", "CANTEDIT", "CANCELED", "ALLOWEDONLY", "NOAPPLICATION"]),
    ("conflict", &["ALREADY", "UNIQUE", "DUPLICATE", "_LOCK_", "LOCKED", "COMPLETED", "CANTDELETE", "CANNOTBEDELETED", "ISNOTEMPTY", "DISABLED", "CONFLICT", "UNSAVED", "_EXIST_", "EXISTS", "_HAS_", "CONTAINS", "NOTLINKED", "NOTSUBSCRIBED", "RESTRICT", "MULTIPLE", "ILLEGAL", "WITHOUTCHANGES", "DISKOBJ22000", "DISKFILE22007", "_IS_SYSTEM_", "UNABLE", "OPERATORWRONG", "WRONGCHAT"]),
    ("quota", &["DISKFILE22006", "LIMIT", "OVERSIZE", "TOOMANY", "TOOLARGE", "TOOBIG", "EXCEED", "_MAX_", "REACHED", "QUOTA"]),
    ("authentication", &["_AUTH_", "AUTHORIZ", "CREDENTIALS", "_CLIENT_", "_GRANT_", "TOKENNOT", "VERIFICATIONCODE", "EXPIREDTOKEN"]),
    ("server", &["INCORRECTAFFECTED", "DISKFILE2200"]),
    ("invalid_request", &["EMPTY", "INVALID", "INCORRECT", "MISSING"]),
    ("unavailable", &["WRONGVERSION"]),
    ("invalid_request", &["WRONG", "NOTSPECIFIED", "NOTPROVIDED", "_BAD_", "UNSUPPORTED", "HTTPS", "NOPLACEMENT", "CHECKFAIL", "_FIELD_"]),
    ("unavailable", &["NOTINSTALLED", "INACTIVE", "NOTACTIVE"]),
    ("server", &["INTERNAL", "FAILED", "FAILURE", "SYSTEMERROR", "CONTROLLERERROR", "SAVE", "_EXECUTION_", "_PROCESS_", "_APPLY_", "UNREGISTRATION", "_ADD_", "_UPDATE_", "_DELETE_", "COULDNOT", "CONNECTIONERROR", "FILEERROR", "FOLDERERROR"]),
    ("not_found", &["BOTIDERROR", "COMMANDIDERROR", "LISTIDERROR", "CHATAPPIDERROR"]),
    ("permission", &["APPIDERROR"]),
    ("not_found", &["SITEERROR", "LANDINGERROR", "ENTITYERROR", "WEBFORMERROR"]),
    ("conflict", &["DOCUMENTSTATUS"]),
    ("invalid_request", &["_ERROR_"]),
];

/// What a code and an HTTP status suggest; a status of 0 says nothing.
pub(crate) fn infer(code: &str, status: u16) -> Inferred {
    let by_status = from_status(status);
    let code = code.trim_ascii().as_bytes();
    let code = &code[..code.len().min(LONGEST)];
    let by_code = twelve_digits(code).or_else(|| by_parts(code));
    Inferred {
        category: by_code.unwrap_or(by_status),
        is_transient: matches!(by_status, "rate_limit" | "unavailable" | "server"),
    }
}

/// The category that an HTTP status suggests on its own.
pub(crate) fn from_status(status: u16) -> &'static str {
    match status {
        400 | 405 | 406 | 411 | 414 | 415 | 422 => "invalid_request",
        401 => "authentication",
        402 => "plan",
        403 => "permission",
        404 | 410 => "not_found",
        409 | 412 => "conflict",
        413 => "quota",
        429 => "rate_limit",
        408 | 425 | 502..=504 | 520..=530 => "unavailable",
        500..=599 => "server",
        _ => "unknown",
    }
}

/// `200040300010`: digits 5 to 7 look like an HTTP status. 500 is documented mostly for duplicates and
/// failed validation, never for a fault inside the portal.
fn twelve_digits(code: &[u8]) -> Option<&'static str> {
    if code.len() != 12 || !code.iter().all(u8::is_ascii_digit) {
        return None;
    }
    match &code[4..7] {
        b"403" => Some("permission"),
        b"404" => Some("not_found"),
        b"500" => Some("invalid_request"),
        _ => None,
    }
}

fn by_parts(code: &[u8]) -> Option<&'static str> {
    let (mut spaced, mut run_together) = (Vec::with_capacity(code.len() + 2), Vec::with_capacity(code.len()));
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

    #[test]
    fn twelve_digit_codes_carry_their_meaning_in_the_middle() {
        for (code, expected) in [
            ("200040300010", "permission"),
            ("201240400001", "not_found"),
            ("200850000001", "invalid_request"),
            ("200000000000", "server"),
            ("20004030001", "server"),
        ] {
            assert_eq!(infer(code, 500).category, expected, "{code}");
        }
    }

    #[test]
    fn words_decide_before_the_status() {
        for (code, expected) in [
            ("NOT_FOUND", "not_found"),
            ("ERROR_DEAL_NOT_FOUND", "not_found"),
            ("BITRIX_REST_V3_EXCEPTION_ENTITYNOTFOUNDEXCEPTION", "not_found"),
            ("access_denied", "permission"),
            ("ERROR_ALREADY_EXISTS", "conflict"),
            ("UPLOAD_LIMIT", "quota"),
            ("CHAT_ID_EMPTY", "invalid_request"),
            ("FILE_UPLOAD_FAILED", "server"),
            (" Invalid identifier. ", "invalid_request"),
        ] {
            assert_eq!(infer(code, 503).category, expected, "{code}");
        }
    }

    #[test]
    fn the_status_decides_where_words_say_nothing() {
        for (status, expected, is_transient) in [
            (0, "unknown", false),
            (200, "unknown", false),
            (401, "authentication", false),
            (429, "rate_limit", true),
            (500, "server", true),
            (503, "unavailable", true),
            (999, "unknown", false),
        ] {
            let inferred = infer("ABRACADABRA", status);
            assert_eq!((inferred.category, inferred.is_transient), (expected, is_transient), "{status}");
        }
    }

    #[test]
    fn words_alone_are_never_transient() {
        for part in PARTS.iter().flat_map(|(_, parts)| *parts) {
            for status in [0, 200, 400, 401, 403, 404] {
                assert!(!infer(part, status).is_transient, "{part} {status}");
            }
        }
    }

    #[test]
    fn every_part_can_decide() {
        let parts =
            || PARTS.iter().flat_map(|(category, parts)| parts.iter().map(move |part| (*category, *part)));
        for (category, part) in parts() {
            assert_eq!(
                infer(part.trim_matches('_'), 0).category,
                category,
                "something before {part} hides it"
            );
        }
    }
}
