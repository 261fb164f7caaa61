//! The system set: the codes of the original table, and their classification.

use bitrix_errors::{
    AnyError, CallError, Category, ErrorCode, ErrorSet, Recovery, Retry, SystemError, WireError, check,
};

#[test]
fn the_original_codes_are_classified_as_documented() {
    use Category as C;
    use Recovery as Y;
    use Retry as T;
    type Row = (&'static str, SystemError, u16, &'static str, Category, Recovery, Retry);
    #[rustfmt::skip]
    let table: [Row; 15] = [
        ("INTERNAL_SERVER_ERROR", SystemError::InternalServerError, 500, "Internal server error", C::Server, Y::Backoff, T::IfIdempotent),
        ("ERROR_UNEXPECTED_ANSWER", SystemError::UnexpectedAnswer, 500, "Server returned an unexpected response", C::Server, Y::Backoff, T::IfIdempotent),
        ("QUERY_LIMIT_EXCEEDED", SystemError::QueryLimitExceeded, 503, "Too many requests", C::RateLimit, Y::Backoff, T::Always),
        ("ERROR_BATCH_METHOD_NOT_ALLOWED", SystemError::BatchMethodNotAllowed, 405, "Method is not allowed for batch usage", C::InvalidRequest, Y::FixRequest, T::Never),
        ("ERROR_BATCH_LENGTH_EXCEEDED", SystemError::BatchLengthExceeded, 400, "Max batch length exceeded", C::InvalidRequest, Y::FixRequest, T::Never),
        ("NO_AUTH_FOUND", SystemError::NoAuthFound, 401, "Wrong authorization data", C::Authentication, Y::FixRequest, T::Never),
        ("INVALID_REQUEST", SystemError::InvalidRequest, 400, "Https required", C::InvalidRequest, Y::FixRequest, T::Never),
        ("OVERLOAD_LIMIT", SystemError::OverloadLimit, 503, "REST API is blocked due to overload", C::Unavailable, Y::ContactSupport, T::Never),
        ("ACCESS_DENIED", SystemError::AccessDenied, 403, "", C::Permission, Y::AskAdministrator, T::Never),
        ("INVALID_CREDENTIALS", SystemError::InvalidCredentials, 403, "Invalid request credentials", C::Authentication, Y::Reauthorize, T::Never),
        ("ERROR_MANIFEST_IS_NOT_AVAILABLE", SystemError::ManifestIsNotAvailable, 404, "Manifest is not available", C::NotFound, Y::FixRequest, T::Never),
        ("insufficient_scope", SystemError::InsufficientScope, 403, "The request requires higher privileges than provided by the webhook token", C::Permission, Y::AskAdministrator, T::Never),
        ("expired_token", SystemError::ExpiredToken, 401, "The access token provided has expired", C::Authentication, Y::RefreshToken, T::Always),
        ("user_access_error", SystemError::UserAccessError, 403, "The user does not have access to the application", C::Permission, Y::AskAdministrator, T::Never),
        ("PORTAL_DELETED", SystemError::PortalDeleted, 500, "Portal was deleted", C::Unavailable, Y::AskAdministrator, T::Never),
    ];
    for (code, kind, status, message, category, recovery, retry) in table {
        let entry = kind.entry();
        assert_eq!(SystemError::from_code(code), Some(kind), "{code}");
        assert_eq!(entry.code, code);
        assert_eq!(entry.statuses[0], status, "{code}");
        // Portals send many texts with `ACCESS_DENIED`, so its entry has none.
        assert_eq!(entry.message.unwrap_or_default(), message, "{code}");
        assert_eq!((entry.category, entry.recovery, entry.retry), (category, recovery, retry), "{code}");
    }
}

#[test]
fn the_status_alone_does_not_decide_what_may_be_retried() {
    for (code, status, once, idempotent) in [
        ("OVERLOAD_LIMIT", 503, false, false),
        ("PORTAL_DELETED", 500, false, false),
        ("QUERY_LIMIT_EXCEEDED", 503, true, true),
        ("INTERNAL_SERVER_ERROR", 500, false, true),
        ("METHOD_CONFIRM_WAITING", 401, false, false),
        ("CONNECTION_ERROR", 401, true, true),
        ("EXPIRED_TOKEN", 401, true, true),
    ] {
        let body = format!(r#"{{"error": "{code}"}}"#);
        let Err(CallError::Api(error)) = check::<AnyError>(status, body.as_bytes()) else { panic!("{code}") };
        assert_eq!((error.is_retryable(false), error.is_retryable(true)), (once, idempotent), "{code}");
    }
}

#[test]
fn letter_case_makes_no_difference() {
    for code in ["EXPIRED_TOKEN", "expired_token", "Expired_Token", " expired_token\n"] {
        assert_eq!(SystemError::from_code(code), Some(SystemError::ExpiredToken), "{code}");
    }
    assert_eq!(SystemError::ExpiredToken.recovery(), Recovery::RefreshToken);
    assert_eq!(SystemError::from_code("expired token"), None);
}

#[test]
fn the_status_decides_between_two_meanings_of_a_code_of_rest_3() {
    let code = "BITRIX_REST_V3_EXCEPTION_ACCESSDENIEDEXCEPTION";
    for (status, category) in
        [(401, Category::Authentication), (403, Category::Permission), (400, Category::Permission)]
    {
        assert_eq!(AnyError::identify(&WireError::new(status, code)).category(), category, "{status}");
    }
}

#[test]
fn every_kind_is_found_by_its_code_and_has_texts() {
    for (at, kind) in SystemError::all().iter().enumerate() {
        let found = SystemError::from_code(&kind.code().to_ascii_uppercase()).expect("a kind for each code");
        assert_eq!(found.code(), kind.code());
        let text = kind.to_string();
        assert!(!text.is_empty() && !text.ends_with('.') && text.trim() == text, "{text}");
        assert!(!text.starts_with(char::is_uppercase) || text.starts_with("REST"), "{text}");
        let twin = SystemError::all()[..at].iter().find(|other| other.to_string() == text);
        assert_eq!(twin, None, "{text}");
        assert!(kind.help().is_some(), "{kind:?} has no help");
    }
    assert!(SystemError::all().len() >= 54);
}

#[test]
fn all_names_every_kind_but_unknown() {
    assert_eq!(AnyError::all().len(), SystemError::all().len());
    assert!(AnyError::all().iter().all(|kind| *kind != AnyError::Unknown));
    assert_eq!("expired_token".parse(), Ok(AnyError::System(SystemError::ExpiredToken)));
}
