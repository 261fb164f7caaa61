//! Kinds in a caller's own records, and the advice for each recovery.

use std::time::{Duration, SystemTime};

use bitrix_errors::{
    AnyError, Audience, CallError, ErrorCode, Step, SystemError, TransportError, TransportErrorKind,
    bitrix_errors, check,
};
use serde::{Deserialize, Serialize};

#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {
    /// our own rule
    #[code("MY_RULE", category = Conflict, recovery = Backoff)]
    MyRule,
}

#[derive(Serialize, Deserialize)]
struct Record {
    #[serde(with = "bitrix_errors::serde_code")]
    kind: ItemAddError,
    #[serde(default, with = "bitrix_errors::serde_code::option")]
    before: Option<ItemAddError>,
    #[serde(default = "expired", with = "bitrix_errors::serde_code::strict")]
    system: SystemError,
}

fn expired() -> SystemError {
    SystemError::ExpiredToken
}

#[test]
fn every_kind_is_written_as_its_code_and_read_back() {
    for &kind in ItemAddError::all() {
        let record = Record { kind, before: Some(kind), system: expired() };
        let json = serde_json::to_value(&record).unwrap();
        assert_eq!((&json["kind"], &json["before"]), (&kind.code().into(), &kind.code().into()));
        let read: Record = serde_json::from_value(json).unwrap();
        // Kinds that share a code come back as the one without a condition.
        assert_eq!(Some(read.kind), ItemAddError::from_code(kind.code()), "{kind:?}");
        assert_eq!(read.before, Some(read.kind));
        assert_eq!(read.kind.code(), kind.code());
    }
}

#[test]
fn unknown_codes_are_read_as_unknown_and_other_values_refused() {
    let read = |json: &str| serde_json::from_str::<Record>(json);
    for (json, kind, before) in [
        (r#"{"kind": "my_rule"}"#, ItemAddError::MyRule, None),
        (r#"{"kind": "NEW", "before": "NEW"}"#, ItemAddError::Unknown, Some(ItemAddError::Unknown)),
        (r#"{"kind": "my_rule", "before": null}"#, ItemAddError::MyRule, None),
    ] {
        let record = read(json).unwrap();
        assert_eq!((record.kind, record.before), (kind, before), "{json}");
    }
    for (json, reason) in [
        (r#"{"kind": 7}"#, "expected a code"),
        (r#"{"kind": null}"#, "expected a code"),
        (r#"{"kind": "my_rule", "before": 7}"#, "expected a code"),
        (r#"{"kind": "my_rule", "system": "NEW"}"#, "an unknown code"),
    ] {
        let error = read(json).err().expect(json).to_string();
        assert!(error.contains(reason), "{json}: {error}");
    }
}

#[test]
fn a_format_of_bytes_gives_codes_too() {
    let read = |bytes| -> Result<ItemAddError, serde::de::value::Error> {
        bitrix_errors::serde_code::deserialize(serde::de::value::BytesDeserializer::new(bytes))
    };
    assert_eq!(read(b"MY_RULE").unwrap(), ItemAddError::MyRule);
    assert_eq!(read(b"expired_token").unwrap(), expired().into());
    assert!(read(b"\xFF").unwrap_err().to_string().contains("expected a code"));
}

#[test]
fn advice_follows_recovery_and_retry() {
    use Audience::{Administrator, Developer, User};

    let repeat = |wait: u64| Step::Repeat { wait: Some(Duration::from_millis(wait)) };
    for (status, code, step, audience) in [
        (503, "QUERY_LIMIT_EXCEEDED", repeat(500), User),
        (429, "OPERATION_TIME_LIMIT", repeat(600_000), User),
        (500, "INTERNAL_SERVER_ERROR", Step::LookFirst { wait: None }, User),
        (401, "CONNECTION_ERROR", Step::Repeat { wait: None }, User),
        (400, "MY_RULE", Step::GiveUp, User), // to wait is its cure, but to repeat it is not safe
        (401, "expired_token", Step::RefreshToken, User),
        (401, "authorization_error", Step::Reauthorize, User),
        (401, "METHOD_CONFIRM_WAITING", Step::AwaitApproval, Administrator),
        (403, "user_access_error", Step::GiveUp, Administrator),
        (403, "WRONG_LICENSE", Step::GiveUp, Administrator),
        (404, "ERROR_METHOD_NOT_FOUND", Step::FixRequest, Developer),
        (503, "OVERLOAD_LIMIT", Step::GiveUp, Developer),
        (400, "ERROR_MOON_PHASE", Step::FixRequest, Developer),
        (200, "ABRACADABRA", Step::GiveUp, Developer),
    ] {
        let body = format!(r#"{{"error": "{code}"}}"#);
        let error = check::<ItemAddError>(status, body.as_bytes()).unwrap_err();
        let advice = error.advice(None, SystemTime::now());
        assert_eq!((advice.step, advice.audience), (step, audience), "{code}");
        let CallError::Api(error) = &error else { panic!("{code}") };
        assert_eq!(advice.text, error.kind().text(), "{code}");
        assert!(error.kind().help().is_none_or(|help| help == advice.help), "{code}");
        assert!(!advice.help.is_empty(), "{code}");
    }
}

#[test]
fn advice_on_no_answer_is_as_careful() {
    let look = Step::LookFirst { wait: None };
    for (kind, step) in [
        (TransportErrorKind::Connect, Step::Repeat { wait: None }),
        (TransportErrorKind::Timeout, look),
        (TransportErrorKind::Body, look),
        (TransportErrorKind::Other, look),
        (TransportErrorKind::Request, Step::FixRequest),
        (TransportErrorKind::TooLarge, Step::GiveUp),
        (TransportErrorKind::Redirect, Step::FollowRedirect { host: None }),
    ] {
        let error: CallError<AnyError> = TransportError::from(kind).into();
        assert_eq!(error.advice(None, SystemTime::now()).step, step, "{kind:?}");
    }
}
