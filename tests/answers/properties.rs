//! What holds of every answer, whoever sends it: checked with answers that nobody thought of.

use std::fmt::{Debug, Write};

use bitrix_errors::{
    AnyError, ApiError, CallError, Category, ErrorCode, ErrorSet, OAuthError, Response, SystemError,
    WireError, bitrix_errors, check, decode, decode_batch,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

#[bitrix_errors]
enum DeclaredError {
    #[code("STAGE_LOCKED", status = 400, category = Conflict)]
    StageLocked,
    #[code("SYNC_STEP_", prefix, category = Server)]
    Step,
    #[code("Sync failed!", nonstandard, category = Server)]
    Failed,
    #[code("0", when_message = "Sync is over", category = Conflict)]
    Over,
    #[code("0", when_status = [402, 403], category = Permission)]
    Forbidden,
}

#[bitrix_errors(method = "crm.lead.get")]
enum LeadGetError {}

#[bitrix_errors(method = "crm.item.add")]
enum ItemAddError {}

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
enum RegisterError {}

/// A type of several shapes, some of which any answer misses.
#[derive(Debug, serde::Deserialize)]
#[allow(dead_code)]
struct Item {
    id: u64,
    #[serde(default)]
    tags: Vec<String>,
    owner: Option<Box<Item>>,
}

/// 256 cases of each property, or `PROPTEST_CASES`; what fails becomes a row of `answers/`, not a seed file.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Any JSON value, with the names that answers have among its names.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Value::from),
            btree_map(any_name(), inner, 0..8).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

fn any_name() -> impl Strategy<Value = String> {
    const NAMES: &[&str] = &[
        "error",
        "error_description",
        "argument",
        "result",
        "result_error",
        "result_total",
        "result_next",
        "result_time",
        "status",
        "errors",
        "data",
        "code",
        "message",
        "validation",
        "field",
        "next",
        "total",
        "time",
        "operating_reset_at",
        "id",
        "tags",
        "owner",
        "auth",
        "0",
    ];
    prop_oneof![4 => proptest::sample::select(NAMES).prop_map(str::to_owned), 1 => any_text()]
}

/// Any text, with codes that are known and odd characters among them.
fn any_text() -> impl Strategy<Value = String> {
    let known: Vec<String> = SystemError::all().iter().map(|kind| kind.code().to_owned()).collect();
    prop_oneof![
        3 => any::<String>(),
        1 => proptest::sample::select(known),
        1 => "[A-Za-z0-9_ ]{0,40}",
        1 => proptest::sample::select(&["error", "denied", "success"][..]).prop_map(str::to_owned),
        1 => "[\\x00-\\x20\"\\\\/\u{7f}-\u{a0}\u{200b}-\u{202e}\u{feff}]{0,20}",
        1 => Just("a".repeat(2000)),
    ]
}

/// Any answer as bytes: valid, damaged, cut off or none.
fn any_body() -> impl Strategy<Value = Vec<u8>> {
    let valid = any_json().prop_map(|value| value.to_string().into_bytes());
    let answer = || {
        (any_name(), any_json(), any_name(), any_json()).prop_map(|(name, value, other, more)| {
            json!({ name: value, other: more }).to_string().into_bytes()
        })
    };
    let damaged = (answer(), any::<prop::sample::Index>(), any::<u8>(), 0..3_u8).prop_map(
        |(mut body, at, byte, how)| {
            let at = at.index(body.len());
            match how {
                0 => body[at] = byte,
                1 => body.truncate(at),
                _ => body.insert(at, byte),
            }
            body
        },
    );
    prop_oneof![2 => valid, 4 => answer(), 3 => damaged, 1 => vec(any::<u8>(), 0..200)]
}

fn any_status() -> impl Strategy<Value = u16> {
    prop_oneof![
        3 => proptest::sample::select(&[200, 201, 302, 400, 401, 403, 404, 429, 500, 503][..]),
        1 => any::<u16>(),
    ]
}

/// One spelling of a JSON string: each character plain or escaped, as `choices` say.
fn spelt(text: &str, choices: &[u8]) -> String {
    let mut out = String::from('"');
    for (at, c) in text.chars().enumerate() {
        let choice = choices.get(at % choices.len().max(1)).copied().unwrap_or(0);
        let short = "\"\\/\u{8}\u{c}\n\r\t".find(c).map(|at| &"\"\\/bfnrt"[at..=at]);
        match (choice % 3, short) {
            (1, Some(letter)) => out.extend(["\\", letter]),
            (0, _) if c >= ' ' && c != '"' && c != '\\' => out.push(c),
            _ => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    match choice & 8 {
                        0 => write!(out, "\\u{unit:04x}"),
                        _ => write!(out, "\\u{unit:04X}"),
                    }
                    .expect("a string");
                }
            }
        }
    }
    out.push('"');
    out
}

/// Shows an error in every way there is; `Display` keeps to one short line.
fn show<E: ErrorSet>(error: &CallError<E>) {
    let line = error.to_string();
    assert!(
        !line.contains(char::is_control) && !line.contains(['\u{2028}', '\u{202e}', '\u{200b}']),
        "{line:?}"
    );
    assert!(line.len() < 4096, "{} bytes are too long for a log line", line.len());
    assert!(!format!("{error:?} {error:#?}").is_empty());
    let json: Value = serde_json::from_str(&serde_json::to_string(error).expect("JSON")).expect("JSON");
    assert_eq!(json["status"], error.status());
    assert_eq!(json["category"], json!(error.category()));
    if let CallError::Api(error) = error {
        let again: ApiError<E> = error.as_wire().into();
        assert_eq!((again.kind(), again.code(), again.raw()), (error.kind(), error.code(), error.raw()));
        assert!(error.validation().len() <= error.raw().len() && error.extra().len() <= error.raw().len());
    }
}

fn read<E: ErrorSet>(status: u16, body: &[u8]) {
    let checked = check::<E>(status, body);
    if let Err(error) = &checked {
        show(error);
    }
    let results = [
        decode::<Value, E>(status, body).err(),
        decode::<Vec<Item>, E>(status, body).err(),
        decode::<Item, E>(status, body).err(),
        decode::<Option<u64>, E>(status, body).err(),
        decode::<(), E>(status, body).err(),
    ];
    for error in results.iter().flatten() {
        show(error);
        assert_eq!(matches!(error, CallError::Api(_)), matches!(&checked, Err(CallError::Api(_))));
    }
    match decode_batch(status, body) {
        Err(error) => show(&error),
        Ok(mut batch) => {
            let failed = batch.failures().count();
            let labels: Vec<String> = batch.labels().map(str::to_owned).collect();
            let taken = labels.iter().map(|label| batch.take::<Value, E>(label).expect("a label"));
            let errors: Vec<CallError<E>> = taken.filter_map(Result::err).collect();
            errors.iter().for_each(show);
            let failures = errors.iter().filter(|error| error.kind().is_some()).count();
            // Which commands put their errors into their results is not known before they are taken.
            assert!(failures == failed || failures > failed && E::method().is_some());
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_answer_panics_and_every_error_can_be_shown(status in any_status(), body in any_body()) {
        read::<AnyError>(status, &body);
        read::<DeclaredError>(status, &body);
        read::<LeadGetError>(status, &body);
        read::<RegisterError>(status, &body);
    }

    #[test]
    fn an_error_in_a_result_is_one_only_where_the_method_puts_it_there(result in any_json(), status in 200..203_u16) {
        let body = json!({ "result": result }).to_string();
        // As it is read: a number of many digits may be another one then.
        let result = serde_json::from_str::<Value>(&body).expect("JSON")["result"].take();
        let data = decode::<Value, LeadGetError>(status, body.as_bytes());
        prop_assert_eq!(&data.expect("a result").result, &result);
        match decode::<Value, RegisterError>(status, body.as_bytes()) {
            Ok(reply) => prop_assert_eq!(&reply.result, &result),
            Err(error) => {
                let CallError::Api(error) = error else { panic!("{error}") };
                // What makes an error of a result makes one of an answer.
                let flat = check::<AnyError>(400, error.raw().as_bytes());
                let Err(CallError::Api(flat)) = flat else { panic!("{}", error.raw()) };
                prop_assert_eq!((flat.code(), flat.description()), (error.code(), error.description()));
            }
        }
    }

    #[test]
    fn no_header_panics(status in any_status(), body in any_body(), url in any_text(), to in any_text(), after in any_text()) {
        let response = Response::new(status, &body).with_url(&url).with_location(&to).with_retry_after(&after);
        if let Err(error) = response.check::<AnyError>() {
            show(&error);
            let _ = error.retry_after(None, std::time::SystemTime::UNIX_EPOCH);
        }
    }

    #[test]
    fn code_and_description_are_exactly_what_was_sent(
        status in any_status(), code in any_text(), description in any_text(), argument in any_text(),
        choices in vec(any::<u8>(), 1..8), nested in any::<bool>(),
    ) {
        let [code_json, description_json, argument_json] =
            [&code, &description, &argument].map(|text| spelt(text, &choices));
        let body = if nested {
            format!(r#" {{"argument" :{argument_json},"error": {{"message":{description_json} , "code" : {code_json}}}}}"#)
        } else {
            format!(r#"{{"error":{code_json},"error_description": {description_json},"argument":{argument_json}}}"#)
        };
        let Err(CallError::Api(error)) = decode::<Value, LeadGetError>(status, body.as_bytes()) else { panic!("{body}") };
        prop_assert_eq!(error.code(), &code);
        prop_assert_eq!(error.description(), Some(&*description));
        prop_assert_eq!(error.argument(), Some(&*argument));
        prop_assert_eq!((error.status(), error.raw()), (status, body.trim_ascii()));

        let batch = decode_batch(200, format!(r#"{{"result":{{"result_error":{{"a":{body}}}}}}}"#).as_bytes());
        let Some(Err(CallError::Api(error))) = batch.expect("a batch").take::<Value, LeadGetError>("a") else { panic!() };
        prop_assert_eq!((error.code(), error.description()), (&*code, Some(&*description)));
    }

    #[test]
    fn a_number_is_a_code_with_all_its_digits(number in any::<i64>(), large in any::<u64>()) {
        for number in [number.to_string(), large.to_string()] {
            let body = format!(r#"{{"error":{number},"error_description":null}}"#);
            let Err(CallError::Api(error)) = check::<AnyError>(400, body.as_bytes()) else { panic!("{body}") };
            prop_assert_eq!((error.code(), error.description()), (&*number, None));
        }
    }

    #[test]
    fn a_description_is_never_displayed(status in any_status(), code in "[A-Z_]{0,30}", text in "[a-z]{4,12}") {
        let description = format!("Ж{text}Ж");
        let body = json!({"error": code, "error_description": description, "x": description});
        let Err(error) = check::<DeclaredError>(status, body.to_string().as_bytes()) else { panic!("{body}") };
        prop_assert!(!error.to_string().contains('Ж'), "{}", error);
        let page = format!("<html>{description}");
        let Err(error) = check::<DeclaredError>(status, page.as_bytes()) else { panic!("{page}") };
        prop_assert!(!error.to_string().contains('Ж'), "{}", error);
    }

    #[test]
    fn a_batch_keeps_every_success_and_every_failure(
        commands in btree_map(any_text(), (any::<Option<u32>>(), any::<u16>(), any::<bool>()), 0..12),
    ) {
        let mut results = Map::new();
        let mut errors = Map::new();
        let mut totals = Map::new();
        for (label, (result, code, with_total)) in &commands {
            match result {
                Some(result) => results.insert(label.clone(), json!(result)),
                None => errors.insert(label.clone(), json!({"error": code, "error_description": label})),
            };
            if *with_total {
                totals.insert(label.clone(), json!(code));
            }
        }
        // As PHP does it, an empty map is a list.
        let map = |map: Map<String, Value>| if map.is_empty() { json!([]) } else { Value::Object(map) };
        let failed = errors.len();
        let body = json!({"result": {"result": map(results), "result_error": map(errors), "result_total": map(totals)}});
        let mut batch = decode_batch(200, body.to_string().as_bytes()).expect("a batch");
        prop_assert_eq!((batch.labels().len(), batch.failures().count()), (commands.len(), failed));
        for (label, (result, code, with_total)) in &commands {
            match (batch.take::<u32, AnyError>(label).expect("sent in the batch"), result) {
                (Ok(reply), Some(result)) => {
                    prop_assert_eq!(reply.result, *result);
                    prop_assert_eq!(reply.total, with_total.then_some(u64::from(*code)));
                }
                (Err(CallError::Api(error)), None) => {
                    prop_assert_eq!((error.code(), error.description()), (&*code.to_string(), Some(&**label)));
                }
                other => panic!("{other:?}"),
            }
        }
        prop_assert_eq!(batch.labels().len(), 0);
    }
}

/// Every kind of a set, sent and read again.
fn assert_round_trips<E: ErrorSet + Debug>(set: &str) {
    for &kind in E::all() {
        let entry = kind.entry();
        let found = E::from_code(kind.code());
        // Kinds may share a code; then the code alone leads to one of them, or to none.
        let alone =
            E::all().iter().filter(|other| other.code().eq_ignore_ascii_case(kind.code())).count() == 1;
        assert!(found.is_none_or(|found| found.code().eq_ignore_ascii_case(kind.code())), "{set}: {kind:?}");
        assert!(!alone || found.is_none_or(|found| found == kind), "{set}: {kind:?} is {found:?}");

        // With one of its statuses and its message, it is found; if not it, one that shares its code.
        let statuses: &[u16] = if entry.statuses.is_empty() { &[400] } else { entry.statuses };
        for &status in statuses {
            for code in [
                kind.code().to_owned(),
                kind.code().to_lowercase(),
                format!(" {}\n", kind.code().to_uppercase()),
            ] {
                let body = json!({"error": code, "error_description": entry.message});
                let Err(CallError::Api(error)) = check::<E>(status, body.to_string().as_bytes()) else {
                    panic!("{body}")
                };
                assert_eq!(error.code(), code);
                assert_eq!(E::identify(&error.as_wire()), error.kind());
                if error.kind() == E::UNKNOWN {
                    // It has a condition that was not met here, and its code has no fallback.
                    assert_eq!(E::from_code(&code), None, "{set}: {kind:?}");
                } else {
                    assert!(
                        error.kind().code().eq_ignore_ascii_case(kind.code()),
                        "{set}: {kind:?} is {:?}",
                        error.kind()
                    );
                    assert!(!alone || error.kind() == kind, "{set}: {kind:?} is {:?}", error.kind());
                }
                let wire = WireError::new(status, &*code).with_description(entry.message.unwrap_or_default());
                assert_eq!(E::identify(&wire).code(), ApiError::<E>::from(wire).kind().code());
            }
        }
    }
    assert_eq!(E::UNKNOWN.category(), Category::Unknown);
}

#[test]
fn every_kind_of_every_set_comes_back() {
    assert_round_trips::<AnyError>("AnyError");
    assert_round_trips::<OAuthError>("OAuthError");
    assert_round_trips::<DeclaredError>("DeclaredError");
    assert_round_trips::<LeadGetError>("LeadGetError");
    assert_round_trips::<ItemAddError>("ItemAddError");
    for &kind in SystemError::all() {
        let shares = SystemError::all().iter().any(|other| *other != kind && other.code() == kind.code());
        let found = SystemError::from_code(kind.code());
        assert!(if shares { found.is_some() } else { found == Some(kind) }, "{kind:?} is {found:?}");
    }
}
