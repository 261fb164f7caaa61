//! What codes, numbers, words and texts mean; [`infer`](super::infer) weighs them.

use crate::class::Category::{
    self, Authentication, Conflict, InvalidRequest, NotFound, Permission, Plan, Quota, RateLimit, Server,
    Unavailable, Unknown,
};

use Weight::{Refusal, Telling, Vague, Weak};

/// How much the words of a code say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// They name the cause.
    Telling,
    /// They say that the call was refused, and not why; with 401 the reason is that nobody knows who calls.
    Refusal,
    /// They name what may be wrong. With 401, 402 and 5xx the status says more.
    Weak,
    /// They say that something failed. Each status but 400 says more.
    Vague,
}

/// Codes that any method may send, and that have no variant; in upper case.
#[rustfmt::skip]
pub(super) const GENERAL_CODES: &[(Category, &[&str])] = &[
    (InvalidRequest, &["ERROR_ARGUMENT", "MAIN_CONTROLLER_22001", "MAIN_CONTROLLER_22002"]),
    (NotFound, &["ERROR_NOT_FOUND"]),
    // They come with 400 whatever happened, so that 400 says nothing either.
    (Unknown, &["ERROR", "ERROR_CODE", "ERROR_CORE", "UNKNOWN_ERROR", "WRONG_REQUEST"]),
];

/// Numbers of exceptions of the portal's framework.
#[rustfmt::skip]
pub(super) const FRAMEWORK_NUMBERS: &[(u16, Category)] = &[
    (100, InvalidRequest), // an argument is missing, or is not valid
    (140, InvalidRequest), // not implemented
    (150, InvalidRequest), // not supported
    (160, Conflict),       // not possible in the present state
    (510, NotFound),       // no such object
];

/// Ends of codes that are the names of exception classes, as in REST 3.0: they mean the same in each module.
#[rustfmt::skip]
pub(super) const ENDINGS: &[(Weight, Category, &[&str])] = &[
    (Telling, RateLimit, &["RATELIMITEXCEPTION"]),
    (Telling, NotFound, &["NOTFOUNDEXCEPTION"]), // of an entity, a field, a method, a method of a relation
    (Telling, Conflict, &["ALREADYEXISTSEXCEPTION", "IDEMPOTENCYKEYREUSEDEXCEPTION"]),
    (Telling, Plan, &["LICENSEEXCEPTION", "SUBSCRIPTIONREQUIREDEXCEPTION", "RESTUNAVAILABLEEXCEPTION"]),
    (Telling, Permission, &["SCOPEEXCEPTION"]),
    (Refusal, Permission, &["ACCESSDENIEDEXCEPTION", "ACCESSEXCEPTION"]),
    (Telling, Server, &[
        "INTERNALEXCEPTION", "ORMSAVEEXCEPTION",
        // The portal's own classes are declared wrongly.
        "TOOMANYATTRIBUTESEXCEPTION", "CLASSREQUIREATTRIBUTEEXCEPTION", "INVALIDCLASSINSTANCEPROVIDEDEXCEPTION",
    ]),
    (Telling, InvalidRequest, &[
        "VALIDATIONEXCEPTION", "INVALIDJSONEXCEPTION", "INVALIDFILTEREXCEPTION", "INVALIDSELECTEXCEPTION",
        "INVALIDORDEREXCEPTION", "INVALIDPAGINATIONEXCEPTION", "INVALIDFILEEXCEPTION", "WRONGTYPEEXCEPTION",
        "IDEMPOTENCYKEYEXCEPTION", "UNKNOWNDTOPROPERTYEXCEPTION", "FILTEROPERATOREXCEPTION",
        "AGGREGATEFUNCTIONEXCEPTION", "REQUESTMETHODEXCEPTION", "ARGUMENTEXCEPTION", "ARGUMENTNULLEXCEPTION",
        "OUTOFRANGEEXCEPTION", "TYPEEXCEPTION", "NOTSUPPORTEDEXCEPTION", "NOTIMPLEMENTEDEXCEPTION",
    ]),
    (Vague, Unknown, &["LOGICEXCEPTION", "SYSTEMEXCEPTION"]),
];

/// Words and what they mean; the first hit decides, so what is special comes before what is general.
///
/// `_` stands for the edge of a word: `_OWNER` begins a word, `_LIMIT_` is a whole one, `LICEN` may stand
/// anywhere. `*` stands for any words between. Each is a word that several documented codes use, or one
/// that `tests/inference.rs` lists as general: none stands for one documented code.
#[rustfmt::skip]
pub(super) const WORDS: &[(Weight, Category, &[&str])] = &[
    (Telling, RateLimit, &["_TOO_MANY_REQUESTS_", "_RATE_LIMIT"]),
    (Telling, NotFound, &["_NOT_FOUND_", "NOTFOUND", "_NO_*_EXIST", "_NOT_*_EXIST", "_NO_SUCH_"]),
    (Telling, Conflict, &["_ALREADY_", "_EXIST", "_UNIQUE_"]),
    (Telling, InvalidRequest, &["_VALIDATION_"]),
    (Telling, Conflict, &["_DUPLICATE_"]),
    (Telling, Plan, &["LICEN", "_TARIFF_", "_SUBSCRIPTION_", "_PAYMENT_REQUIRED_", "_PAYMENT_FAILED_", "_NOT_AVAIL", "_FEATURE_", "_REACHED_"]),
    (Telling, Permission, &["_RESTRICTED_BY_", "_SCOPE_", "_RIGHTS_", "_PERMISSION", "_OWNER", "_ADMIN", "_NOT_OPERATOR_", "_CONFIRM"]),
    (Telling, Plan, &["_RESTRICTED_", "_RESTRICTION_"]),
    (Telling, Conflict, &["_NOT_EMPTY_"]),
    (Telling, InvalidRequest, &["_REQUIRED_", "_MISSING_", "_NOT_SPECIFIED_", "_NOT_PROVIDED_", "_EMPTY_", "_UNEXPECTED_", "_UNSUPPORTED_", "_NOT_SUPPORTED_", "_NOT_VALID_", "_METHOD_NOT_ALLOWED_", "_TOO_LONG_", "_TOO_SHORT_", "_TOO_LARGE_", "_TOO_BIG_", "_TOO_MANY_", "_OVERSIZE_", "_SIZE_", "_BATCH_"]),
    (Refusal, Permission, &["_ACCESS_", "_DENIED_", "_FORBIDDEN_", "_NOT_ALLOWED_"]),
    (Telling, Unavailable, &["_NOT_INSTALLED_", "_UNAVAILABLE_", "_TIMEOUT_", "_INACTIVE_", "_NOT_ACTIVE_"]),
    (Weak, InvalidRequest, &["_FIELD", "_PARAM", "_ARG", "_VALUE_", "_FORMAT_", "_CHECK"]),
    (Vague, Server, &["_SAVE_", "_COULD_NOT_"]),
    (Telling, Conflict, &["_LOCK", "_CONFLICT_", "_DISABLED_", "_COMPLETED_"]),
    (Weak, Conflict, &["_HAS_", "_NOT_", "_CANNOT_", "_CANT_", "_UNABLE_"]),
    (Telling, Quota, &["_LIMIT_", "_EXCEEDED_", "_MAX_", "_QUOTA_"]),
    (Telling, Authentication, &["_AUTH_", "AUTHORIZ", "AUTHENTICAT", "_OAUTH_", "_CLIENT_", "_GRANT_", "_TOKEN_", "_CREDENTIALS_", "_CSRF_"]),
    (Telling, Server, &["_INTERNAL_", "_SYSTEM_ERROR_", "_SERVER_ERROR_"]),
    (Weak, InvalidRequest, &["_INVALID", "_WRONG_", "_INCORRECT_", "_BAD_", "_UNKNOWN", "_NO_"]),
    (Weak, Conflict, &["_IS_"]),
    (Vague, Server, &["_FAILED_", "_FAILURE_", "_ADD_", "_UPDATE_", "_DELETE_", "_CONNECTION_"]),
    (Vague, InvalidRequest, &["_ERROR_"]),
];

/// Descriptions that portals send with a code that says nothing; `…` stands for any text. The first hit decides.
#[rustfmt::skip]
pub(super) const KNOWN_TEXTS: &[(Category, &[&str])] = &[
    (Quota, &["Disk quota exceeded", "Disk space limit exceeded", "Исчерпан выделенный дисковый ресурс", "Вичерпано виділений дисковий ресурс"]),
    (Plan, &["… available only on extended plans", "… available only on commercial plans", "… available only by subscription", "License check failed", "Portal is blocked by the license scanner", "Subscription has been ended"]),
    (Authentication, &["Application not installed", "Unable to authorize user", "User not authorized", "Current user can't be authorized in this context"]),
    (Server, &["SQL query error", "Internal server error", "Command has unprocessed exception…"]),
    (Permission, &["Access denied…", "… application context required", "… permissions required", "You do not have permission…", "You have no permission…", "User has no permission…", "No permissions to…", "Insufficient permissions…", "The current method required more scopes…", "Action on the task is not allowed"]),
    (InvalidRequest, &["… is not defined or invalid", "… is invalid or not defined", "… is not defined", "… is not defined or empty", "… is not specified or empty", "… is not set", "… is required", "… is missing", "… is not valid", "… must be array", "… must be a non empty array", "… must be indexed array", "… field is not found", "Invalid parameters", "Invalid identifier", "Invalid argument value provided", "Incorrect input data", "There are no data to write", "Wrong group ID", "Wrong user IDs", "Wrong trigger code", "Empty trigger code"]),
    (NotFound, &["… not found", "… does not exist", "… is not exists"]),
    (Conflict, &["… already exists", "… already binded"]),
    (Unavailable, &["… module not installed", "… is not installed", "… is not available"]),
];

/// All endings and words, in the order in which they are looked for.
pub fn parts() -> impl Iterator<Item = (Weight, Category, &'static str)> {
    let rows = ENDINGS.iter().chain(WORDS);
    rows.flat_map(|(weight, category, parts)| parts.iter().map(|part| (*weight, *category, *part)))
}
