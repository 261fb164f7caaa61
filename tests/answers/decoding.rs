//! Answers of a portal, and what `decode` and `check` read from them.

use std::error::Error;

use bitrix_errors::{
    AnyError, ApiError, BodyErrorKind, CallError, Category, ErrorCode, Recovery, Retry, SystemError,
    WireError, bitrix_errors, check, decode,
};
use serde::Deserialize;

#[bitrix_errors]
enum ItemError {
    #[code("STAGE_LOCKED", status = 400, category = Conflict, text = "the stage is closed")]
    StageLocked,
}

fn api(status: u16, body: &str) -> ApiError<ItemError> {
    match decode::<serde_json::Value, ItemError>(status, body.as_bytes()) {
        Err(CallError::Api(error)) => error,
        other => panic!("{body}: {other:?}"),
    }
}

#[test]
fn an_error_member_or_a_bad_status_makes_an_error() {
    for (status, body, is_error) in [
        (200, r#"{"result": 1}"#, false),
        (200, r#"{"result": null}"#, false),
        (200, r"{}", false),
        (201, r#"{"result": {"error": "no error of the call"}}"#, false),
        (200, r#"{"error": null, "result": 1}"#, false),
        (200, r#"{"error": 0, "error_description": "x"}"#, true),
        (200, r#"{"error": "", "error_description": "x"}"#, true),
        (200, r#"{"error": "wrong_client"}"#, true),
        (200, r#"{"error": {"code": "X"}}"#, true),
        (200, r#"{"result": 1, "error": "X"}"#, true),
        (500, r#"{"result": 1}"#, true),
        (400, r"{}", true),
    ] {
        let checked = check::<AnyError>(status, body.as_bytes());
        assert_eq!(checked.is_err(), is_error, "{status} {body}");
        let decoded = decode::<serde_json::Value, AnyError>(status, body.as_bytes());
        assert_eq!(decoded.is_err(), is_error, "{status} {body}");
    }
}

#[test]
fn a_code_is_kept_as_it_was_sent() {
    for (sent, code) in [
        (r#""STAGE_LOCKED""#, "STAGE_LOCKED"),
        (r#"" stage_locked ""#, " stage_locked "),
        ("0", "0"),
        ("200040300010", "200040300010"),
        ("9223372036854775807", "9223372036854775807"),
        ("18446744073709551615", "18446744073709551615"),
        ("-9223372036854775808", "-9223372036854775808"),
        (r#""quote \" slash \/ and \\ line\n""#, "quote \" slash / and \\ line\n"),
        (r#""Ошибка""#, "Ошибка"),
        (r#""\u041e\u0448\u0438\u0431\u043a\u0430""#, "Ошибка"),
        (r#""""#, ""),
    ] {
        let error = api(400, &format!(r#"{{"error": {sent}, "error_description": "d"}}"#));
        assert_eq!((error.code(), error.description()), (code, Some("d")), "{sent}");
    }
    assert_eq!(api(400, r#"{"error": " stage_locked "}"#).kind(), ItemError::StageLocked);
}

#[test]
fn everything_beside_the_code_is_kept() {
    let body = r#"{"error": "X", "error_description": "d", "argument": "ID", "type": "t", "sessid": "s"}"#;
    let error = api(400, body);
    assert_eq!(error.argument(), Some("ID"));
    assert_eq!((&error.extra()["type"], &error.extra()["sessid"]), (&"t".into(), &"s".into()));
    assert_eq!(error.raw(), body);

    let nested = api(
        400,
        r#"{"error": {"code": "BITRIX_REST_V3_EXCEPTION_VALIDATION_REQUESTVALIDATIONEXCEPTION",
            "message": "m", "validation": [{"field": "title", "message": "empty"}, {"message": "bad"}, {}]}}"#,
    );
    assert_eq!(nested.kind(), ItemError::System(SystemError::V3RequestValidation));
    assert_eq!(nested.description(), Some("m"));
    let validation = nested.validation();
    assert_eq!(validation[0].field.as_deref(), Some("title"));
    assert_eq!((validation[1].field.as_deref(), validation[1].message.as_deref()), (None, Some("bad")));
    assert_eq!(validation.len(), 3);
}

#[test]
fn an_unknown_code_is_classified_by_its_words_then_its_status() {
    for (status, code, category, retry) in [
        (400, "DEAL_NOT_FOUND", Category::NotFound, Retry::Never),
        (400, "200040300010", Category::Permission, Retry::Never),
        (400, "200850000001", Category::InvalidRequest, Retry::Never),
        (503, "SOME_LIMIT", Category::Quota, Retry::Never),
        (503, "ABRACADABRA", Category::Unavailable, Retry::IfIdempotent),
        (429, "ABRACADABRA", Category::RateLimit, Retry::Always),
        (200, "ABRACADABRA", Category::Unknown, Retry::Never),
    ] {
        let error = api(status, &format!(r#"{{"error": "{code}"}}"#));
        assert_eq!(error.kind(), ItemError::Unknown, "{code}");
        assert_eq!((error.category(), error.retry()), (category, retry), "{status} {code}");
        assert_eq!(error.entry().code, "");
    }
}

#[test]
fn a_success_has_the_members_beside_the_result() {
    let body =
        br#"{"result": [1, 2], "next": "50", "total": 120, "time": {"duration": 0.25, "operating": 0.5}}"#;
    let reply = decode::<Vec<u8>, AnyError>(200, body).unwrap();
    assert_eq!((reply.result, reply.next, reply.total), (vec![1, 2], Some(50), Some(120)));
    assert_eq!(reply.time.and_then(|time| time.operating), Some(0.5));

    let odd = br#"{"result": 1, "next": [], "total": {}, "time": []}"#;
    let reply = decode::<u8, AnyError>(200, odd).unwrap();
    assert_eq!((reply.result, reply.next, reply.total, reply.time), (1, None, None, None));
}

#[test]
fn without_a_result_member_the_answer_itself_is_the_result() {
    #[derive(Deserialize)]
    struct Token {
        access_token: String,
    }
    let reply = decode::<Token, AnyError>(200, br#"{"access_token": "t", "expires_in": 3600}"#).unwrap();
    assert_eq!(reply.result.access_token, "t");
    assert!(decode::<(), AnyError>(200, b"{}").is_ok());
    assert!(decode::<u8, AnyError>(200, b"{}").is_err());
}

#[test]
fn a_body_that_is_not_an_answer_has_its_kind() {
    use BodyErrorKind as K;
    for (status, body, kind, category, recovery) in [
        (502, "<html>Bad Gateway</html>", K::Html, Category::Unavailable, Recovery::Backoff),
        (200, "<html>Login</html>", K::Html, Category::Unknown, Recovery::Inspect),
        (200, "", K::Empty, Category::Server, Recovery::Backoff),
        (404, " \n", K::Empty, Category::NotFound, Recovery::FixRequest),
        (200, r#"{"result": [1, "#, K::CutOff, Category::Server, Recovery::Backoff),
        (200, "[1, ", K::CutOff, Category::Server, Recovery::Backoff),
        (200, "[1]", K::NotObject, Category::Unknown, Recovery::Inspect),
        (500, "null", K::NotObject, Category::Server, Recovery::Backoff),
        (503, r#""busy""#, K::NotObject, Category::Unavailable, Recovery::Backoff),
        (200, "Fatal error", K::NotJson, Category::Unknown, Recovery::Inspect),
        (302, "", K::Redirect, Category::Unavailable, Recovery::FollowRedirect),
        (301, "<html>", K::Redirect, Category::Unavailable, Recovery::FollowRedirect),
    ] {
        let Err(CallError::Body(error)) = check::<AnyError>(status, body.as_bytes()) else {
            panic!("{body}")
        };
        assert_eq!(
            (error.kind(), error.category(), error.recovery()),
            (kind, category, recovery),
            "{status} {body}"
        );
        assert_eq!((error.status(), error.snippet()), (status, body));
        assert!(!error.to_string().contains("Bad Gateway"));
    }
    let Err(CallError::Body(error)) = check::<AnyError>(200, b"{\"result\": \"\xFF\"}") else { panic!() };
    assert_eq!(error.kind(), K::NotUtf8);
}

#[test]
fn a_byte_order_mark_is_ignored() {
    assert_eq!(decode::<u8, AnyError>(200, b"\xEF\xBB\xBF{\"result\": 7}").unwrap().result, 7);
}

#[test]
fn a_result_of_another_type_has_a_path() {
    #[derive(Debug, Deserialize)]
    #[allow(dead_code)]
    struct Item {
        id: u64,
    }
    let body = br#"{"result": [{"id": 1}, {"id": "SECRET"}]}"#;
    let Err(CallError::Body(error)) = decode::<Vec<Item>, AnyError>(200, body) else { panic!() };
    assert_eq!((error.kind(), error.path()), (BodyErrorKind::Mismatch, Some("[1].id")));
    assert!(error.reason().is_some_and(|text| text.starts_with("invalid type: string \"SECRET\", expected")));
    assert_eq!(
        error.to_string(),
        "unexpected Bitrix24 answer (HTTP 200): the result is not of the expected type, \
         at `[1].id`: invalid type: string, expected u64"
    );
    assert!(!error.retry().allows(true), "the call succeeded");
}

#[test]
fn errors_convert_and_are_sent_between_threads() {
    let error = api(400, r#"{"error": "stage_locked", "error_description": "secret words"}"#);
    let any = anyhow::Error::from(error.clone());
    assert_eq!(any.to_string(), "the stage is closed (stage_locked, HTTP 400)");
    let boxed: Box<dyn Error + Send + Sync> = Box::new(CallError::Api(error.clone()));
    assert_eq!(boxed.to_string(), any.to_string());
    assert!(any.downcast_ref::<ApiError<ItemError>>().is_some());
    assert!(Box::<dyn Error + Send + Sync>::from(error.kind()).source().is_none());
}

#[test]
fn display_shows_the_code_alone_on_one_short_line() {
    let error = api(400, "{\"error\": \"A\\nB\\u0000\\u202eC\", \"error_description\": \"secret words\"}");
    assert!(error.to_string().ends_with(r"(A\u{a}B\u{0}\u{202e}C, HTTP 400)"), "{error}");
    let long = api(400, &format!(r#"{{"error": "{}"}}"#, "x".repeat(1000)));
    assert!(long.to_string().contains(&format!("({}…, HTTP 400)", "x".repeat(64))));
    let exact = api(400, &format!(r#"{{"error": "{}"}}"#, "x".repeat(64)));
    assert!(exact.to_string().contains(&format!("({}, HTTP 400)", "x".repeat(64))));
    let secret = api(400, &format!(r#"{{"error": "?auth={}&id=1"}}"#, "x".repeat(300)));
    assert!(secret.to_string().ends_with("(?auth=[redacted]&id=1, HTTP 400)"), "{secret}");
    assert!(api(400, r#"{"error": ""}"#).to_string().ends_with("(no code, HTTP 400)"));
}

#[test]
fn debug_and_json_contain_everything_that_was_sent() {
    let body = r#"{"error": {"code": "X", "message": "no auth=SECRET", "validation": [
        {"field": "title", "message": "empty"}, {"message": "bad"}, {"field": "auth", "message": "SECRET"}, {}]},
        "argument": "ID", "type": "t"}"#;
    let error = api(400, body);
    let validation = r#"[Validation { field: Some("title"), message: Some("empty") }, Validation { field: None, message: Some("bad") }, Validation { field: Some("auth"), message: Some("[redacted]") }, Validation { field: None, message: None }]"#;
    assert_eq!(format!("{:?}", error.validation()), validation);
    assert_eq!(
        format!("{error:?}"),
        format!(
            r#"ApiError {{ kind: Unknown, status: 400, code: "X", description: Some("no auth=[redacted]"), argument: "ID", validation: {validation}, extra: Object {{"type": String("t")}} }}"#
        )
    );
    let json = serde_json::to_value(&error).unwrap();
    let validation = serde_json::json!([
        {"field": "title", "message": "empty"}, {"field": null, "message": "bad"},
        {"field": "auth", "message": "[redacted]"}, {"field": null, "message": null}
    ]);
    assert_eq!((&json["description"], &json["argument"]), (&"no auth=[redacted]".into(), &"ID".into()));
    assert_eq!((&json["validation"], &json["extra"]), (&validation, &serde_json::json!({"type": "t"})));
    assert!(json.get("help").is_none() && json.get("docs").is_none());

    for (body, snippet) in [("", None), ("<html>", Some("<html>"))] {
        let json = serde_json::to_value(check::<AnyError>(502, body.as_bytes()).unwrap_err()).unwrap();
        assert_eq!(json.get("snippet").and_then(|text| text.as_str()), snippet);
    }
}

#[test]
fn very_long_values_are_shown_in_part() {
    let most = 16 * 1024;
    for (length, expected) in [(most, None), (most + 1, Some("an answer of 16385 bytes"))] {
        let start = r#"{"error": "X", "pad": ""#;
        let error = api(400, &format!("{start}{}\"}}", "x".repeat(length - start.len() - 2)));
        assert_eq!(error.raw().len(), length);
        let json = serde_json::to_value(&error).unwrap();
        assert_eq!(json["extra"].as_str(), expected);
        let error: ApiError = WireError::new(400, "x".repeat(length)).into();
        let json = serde_json::to_value(&error).unwrap();
        let shown = json["code"].as_str().unwrap();
        assert_eq!(shown.ends_with("… (16385 bytes)"), expected.is_some());
        assert!(shown.starts_with(&"x".repeat(most)));
    }
}

#[test]
fn an_error_can_be_identified_by_another_set() {
    let error = CallError::Api(api(400, r#"{"error": "STAGE_LOCKED", "type": "t"}"#));
    let common: CallError = error.cast();
    assert_eq!(common.kind(), Some(AnyError::Unknown));
    let CallError::Api(again) = common.cast::<ItemError>() else { panic!() };
    assert_eq!(again.kind(), ItemError::StageLocked);
    assert_eq!(again.extra()["type"], "t");
    assert_eq!(again.kind().code(), "STAGE_LOCKED");
}

#[test]
fn no_bytes_cause_a_panic() {
    let seeds: [&[u8]; 5] = [
        br#"{"error":{"code":"A","message":"b","validation":[{"field":"c"}]},"result":{"a":[1,2.5e300,null,true]}}"#,
        br#"{"error":"\ud83d\ude00","error_description":"\u0000"}"#,
        b"\xEF\xBB\xBF<html>",
        b"[[[[[[",
        br#"{"time":{"start":1e999}}"#,
    ];
    for seed in seeds {
        for at in 0..seed.len() {
            for byte in [0, b'"', b'{', b'[', b'\\', 0x80, 0xFF, b'9', b','] {
                let mut body = seed.to_vec();
                body[at] = byte;
                for body in [&body[..], &body[..at]] {
                    for status in [0, 200, 302, 401, 500, u16::MAX] {
                        let error = decode::<Vec<u8>, ItemError>(status, body).err();
                        assert!(error.is_none_or(|error| !format!("{error} {error:?}").is_empty()));
                    }
                }
            }
        }
    }
}

#[test]
fn deep_nesting_does_not_overflow_the_stack() {
    for body in
        ["[".repeat(1_000_000), "{\"error\":".repeat(300_000), format!("{{\"x\":{}", "[".repeat(1_000_000))]
    {
        assert!(check::<AnyError>(200, body.as_bytes()).is_err());
        assert!(decode::<serde_json::Value, AnyError>(200, body.as_bytes()).is_err());
    }
}
