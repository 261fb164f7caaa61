//! No secret that a server sends, or that its answer repeats, is in anything that ends up in a log.
//!
//! A secret is planted in every form and in every place of an answer. Then everything that the library
//! shows is searched for it: `Display`, `Debug` and `Serialize` of every error, of its causes, and of what
//! wraps it. The accessors still give what was sent.

use std::error::Error;
use std::fmt::Debug;

use bitrix_errors::{
    AnyError, ApiError, BodyError, CallError, ErrorSet, Response, WireError, bitrix_errors, check, decode,
    decode_batch,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use self::texts::{NAMES, TEXTS};

mod texts;

const SECRET: &str = "S3cr3tS3cr3tS3cr3t";

#[bitrix_errors(method = "crm.lead.get")]
enum LeadGetError {}

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
enum RegisterError {}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Deal {
    id: u64,
    auth: Option<u64>,
}

/// Fails if the secret can be seen in what the value shows.
fn assert_shown_without_secret<T: Debug>(value: &T, from: &str) {
    let shown = [format!("{value:?}"), format!("{value:#?}")];
    assert_hidden(&shown, from);
}

fn assert_hidden(shown: &[String], from: &str) {
    for shown in shown {
        // Half a secret is one too.
        assert!(!shown.contains(&SECRET[..8]), "{from}\nis shown as\n{shown}");
    }
}

fn assert_error_without_secret<E: Error + Serialize + Clone + Send + Sync + 'static>(error: &E, from: &str) {
    assert_shown_without_secret(error, from);
    let any = anyhow::Error::from(error.clone()).context("while the deal was read");
    let mut shown = vec![error.to_string(), serde_json::to_string(error).expect("JSON"), format!("{any:#}")];
    let mut cause = error.source();
    while let Some(error) = cause {
        shown.extend([error.to_string(), format!("{error:?}")]);
        cause = error.source();
    }
    assert_hidden(&shown, from);
}

fn assert_call_error_without_secret<E: ErrorSet>(error: &CallError<E>, from: &str) {
    assert_error_without_secret(error, from);
    match error {
        CallError::Api(error) => {
            let validation = error.validation();
            assert_hidden(&[format!("{:?} {validation:?}", error.as_wire()), error.kind().to_string()], from);
        }
        CallError::Body(_) => {}
        other => panic!("{other}"),
    }
}

/// Reads an answer in every way there is, and looks at every error. How many there were.
fn assert_answer_without_secret(status: u16, body: &[u8], location: &str) -> usize {
    let from = &format!("{status} {} {location}", String::from_utf8_lossy(&body[..body.len().min(2000)]));
    let mut response =
        Response::new(status, body).with_url("https://a.bitrix24.com/rest/1/S3cr3tS3cr3tS3cr3t/x");
    if !location.is_empty() {
        response = response.with_location(location);
    }
    assert_shown_without_secret(&response, from);
    let mut errors = 0;
    let mut look = |error: Option<CallError<AnyError>>| {
        if let Some(error) = error {
            assert_call_error_without_secret(&error.cast::<LeadGetError>(), from);
            errors += 1;
        }
    };
    look(response.check().err());
    look(response.check::<RegisterError>().err().map(CallError::cast));
    look(response.decode::<u64, _>().err());
    look(response.decode::<Vec<Deal>, _>().err());
    look(response.decode::<std::collections::BTreeMap<String, u64>, _>().err());
    look(decode::<Shout, _>(status, body).err());
    match decode_batch(status, body) {
        Err(error) => look(Some(error)),
        Ok(mut batch) => {
            assert_shown_without_secret(&batch, from);
            for (label, error) in batch.failures() {
                assert_error_without_secret(&error, from);
                assert!(batch.labels().any(|known| known == label));
            }
            // The answer to a command that somebody calls `auth` is not a secret.
            let is_name = |label: &str| NAMES.iter().any(|name| name.eq_ignore_ascii_case(label));
            let labels: Vec<String> =
                batch.labels().filter(|label| !is_name(label)).map(ToOwned::to_owned).collect();
            for (at, label) in labels.iter().enumerate() {
                match at % 2 {
                    0 => look(batch.take::<u64, _>(label).and_then(Result::err)),
                    _ => look(batch.take::<Deal, _>(label).and_then(Result::err)),
                }
            }
        }
    }
    errors
}

/// A type whose own words quote what it was given.
#[derive(Debug)]
struct Shout;

impl<'de> Deserialize<'de> for Shout {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Err(serde::de::Error::custom(format_args!("cannot use {value}, expected {value}")))
    }
}

/// The texts with a secret in them, each among other words, and cut off behind the secret.
fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for text in TEXTS {
        let planted = text.replace('*', SECRET);
        let end = planted.rfind(SECRET).expect("a secret") + SECRET.len();
        texts.push(format!("Не удалось: {planted} (сбой)"));
        texts.push(planted[..end].to_owned());
    }
    texts
}

#[test]
fn a_secret_in_a_text_is_shown_nowhere() {
    let mut errors = 0;
    for text in texts() {
        for (status, body) in [
            (400, json!({"error": text, "error_description": "x"})),
            (400, json!({"error": "ERROR_CORE", "error_description": text})),
            (400, json!({"error": "ERROR_ARGUMENT", "argument": text})),
            (401, json!({"error": "expired_token", "error_description": text, "request": text})),
            (400, json!({"error": "X", "request": {"params": [text, {"a": text}]}})),
            (400, json!({"error": "X", text.clone(): 1, "nested": {text.clone(): [text]}})),
            (400, json!({"error": {"code": text, "message": text}})),
            (400, json!({"error": {"code": "X", "message": "m", "customData": text, text.clone(): text}})),
            (400, json!({"error": {"code": "X", "validation": [{"field": text, "message": text}, text]}})),
            (400, json!({"error": {"code": "X", "validation": {text.clone(): text}}})),
            (400, json!({"error": [text]})),
            (400, json!({"error": "X", "error_description": {"a": text}})),
            (
                200,
                json!({"status": "error", "data": text, "errors": [{"message": text, "code": text, "customData": text}]}),
            ),
            (200, json!({"status": "denied", "errors": [text, {text.clone(): text}]})),
            (200, json!({"result": {"status": "error", "errors": [text]}})),
            (200, json!({"result": {"result": false, "error": text, "error_description": text, "x": text}})),
            (200, json!({"result": {"error": {"error": text, "error_description": text, "x": text}}})),
            (200, json!({"result": {"id": text}})),
            (200, json!({"result": [{"id": 1}, {"id": text}]})),
            (200, json!({"result": {"id": {text.clone(): text}}})),
            (200, json!({"result": {text.clone(): text}})),
            (200, json!([text])),
            (200, json!(text)),
            (200, json!({"result": {"result": {"a": text}, "result_error": {"b": {"error": text}}}})),
            (
                200,
                json!({"result": {"result": [], "result_error": {
                "a": text, "b": {"error": "X", "error_description": text},
                "c": {"code": text, "message": text, "validation": [{"field": text}]}, text.clone(): text}}}),
            ),
            (200, json!({"result": [{"error": {"code": text, "message": text}}, {"result": text}, text]})),
        ] {
            let body = body.to_string();
            // PHP escapes every slash.
            let escaped = body.replace('/', "\\/");
            errors += assert_answer_without_secret(status, escaped.as_bytes(), "");
            // Cut off, it is a snippet.
            errors += assert_answer_without_secret(status, &body.as_bytes()[..body.len() - 2], "");
        }
    }
    println!("{errors} errors were searched");
    assert!(errors > 10_000, "only {errors}");
}

#[test]
fn a_secret_on_a_page_is_shown_nowhere() {
    for text in texts() {
        let mut pages = vec![text.clone(), format!("<br />\n{text}"), format!("{{\"result\": \"{text}")];
        if text.ends_with(')') {
            pages.push(format!("<html><body><pre>{text}</pre></body></html>"));
            pages.push(format!("<html><a href=\"{text}\">x</a></html>"));
        }
        for page in pages {
            for status in [200, 502] {
                assert_answer_without_secret(status, page.as_bytes(), "");
            }
            let mut bytes = page.into_bytes();
            bytes.push(0xFF);
            assert_answer_without_secret(200, &bytes, "");
        }
        assert_answer_without_secret(302, b"", &text);
        assert_answer_without_secret(302, b"", &format!("https://b.bitrix24.com/?{text}"));
        assert_answer_without_secret(302, b"", &format!("https://user@b.bitrix24.com/{text}"));
        assert_answer_without_secret(302, b"", &format!("https://{text}/x"));
    }
}

#[test]
fn a_secret_that_the_snippet_cuts_in_two_is_shown_nowhere() {
    for text in TEXTS {
        let planted = text.replace('*', SECRET);
        for padding in (512 - planted.len() - 4..512).step_by(3) {
            let page = format!("<{}{planted}", " ".repeat(padding));
            assert_answer_without_secret(502, page.as_bytes(), "");
            let page = format!("{{\"a\":\"{}{planted}", "я".repeat(padding / 2));
            assert_answer_without_secret(200, page.as_bytes(), "");
        }
        for padding in (600..660_usize).step_by(4) {
            let code = format!("{}{planted}", "x ".repeat(padding / 2));
            let body = json!({"error": code}).to_string();
            assert_answer_without_secret(400, body.as_bytes(), "");
        }
    }
}

#[test]
fn a_secret_member_is_shown_nowhere_whatever_its_value_is() {
    for name in NAMES {
        let name = *name;
        let values = [
            json!(SECRET),
            json!({"x": {"y": [SECRET, 1]}}),
            json!([SECRET]),
            json!(format!("a\"b\\{SECRET}\n")),
            json!(format!("{{[\"{SECRET}\"]}}")),
            json!(format!("два слова, {SECRET}")),
        ];
        let number = if name == "auth" { values.len() } else { 2 };
        for value in values.into_iter().take(number) {
            let member = json!({ name: value });
            for body in [
                json!({"error": "X", name: value}),
                json!({"error": "X", "request": member}),
                json!({"error": "X", "request": [[member]]}),
                json!({"error": {"code": "X", name: value}}),
                json!({"error": {"code": "X", "customData": {"deep": member}}}),
                json!({"error": member}),
                json!({"error": "X", "error_description": member.to_string()}),
                json!({"error": "X", "error_description": json!({"request": member.to_string()}).to_string()}),
                json!({"error": member.to_string()}),
                json!({"error": "X", "argument": member.to_string()}),
                json!({"error": "X", "argument": member}),
                json!({"error": {"code": "X", "validation": [member]}}),
                json!({"error": {"code": "X", "validation": [{"field": "id", "message": member}]}}),
                json!({"error": {"code": "X", "validation": member}}),
                json!({"status": "error", "errors": [{"message": "m", "code": "X", "customData": member}]}),
                json!({"status": "error", "data": member, "errors": [member]}),
                json!({"result": {"error": "X", name: value}}),
                json!({"result": {"status": "error", "errors": ["x y", member]}}),
                json!({"result": member}),
                json!({"result": {"id": 1, name: value}}),
                json!({"result": [{"id": 1, name: value}]}),
                json!({"result": {"id": member}}),
                json!({"id": 1, name: value}),
                json!([member]),
                json!({"result": {"result": {"a": member, name: value}, "result_error": {"b": member}}}),
                json!({"result": {"result": [], "result_error": {"b": {"error": "X", name: value}}}}),
                json!({"result": [{"error": "X", name: value}, {"result": member}, member]}),
            ] {
                for status in [200, 400] {
                    let body = match status {
                        200 => body.to_string(),
                        _ => serde_json::to_string_pretty(&body).expect("JSON"),
                    };
                    assert_answer_without_secret(status, body.as_bytes(), "");
                    let end = body.rfind(SECRET).expect("a secret") + SECRET.len();
                    assert_answer_without_secret(status, &body.as_bytes()[..end], "");
                }
            }
        }
    }
}

#[test]
fn an_escaped_name_hides_no_secret() {
    let named = format!(r#""\u0061uth":"{SECRET}","access\u005ftoken":"{SECRET}""#);
    for body in [
        format!(r#"{{"error":"X",{named}}}"#),
        format!(r#"{{"error":{{"code":"X",{named}}}}}"#),
        format!(r#"{{"error":{{{named}}}}}"#),
        format!(r#"{{"result":{{"id":1,{named}}}}}"#),
        format!(r#"{{"result":{{"id":"x",{named}}}}}"#),
        format!(r#"{{"id":"x",{named}"#),
        format!(r#"{{"error":"X","validation":[{{"message":{{{named}}}}}]}}"#),
        format!(r#"{{"error":"X","error_description":{{{named}}}}}"#),
    ] {
        for status in [200, 400] {
            assert_answer_without_secret(status, body.as_bytes(), "");
        }
    }
}

#[test]
fn words_that_only_sound_like_secrets_are_shown() {
    for code in
        ["PASSWORD_TOO_SHORT", "invalid_token", "ERROR_CSRF", "WRONG_SIGNATURE", "Secret is missing", "AP"]
    {
        let description = "the password is too short, see the token";
        let body = json!({"error": code, "error_description": description, "token_type": "bearer",
            "error_password_policy": "strict", "key": "value", "keys": ["a"]});
        let error = check::<AnyError>(400, body.to_string().as_bytes()).unwrap_err();
        assert!(error.to_string().contains(code), "{error}");
        let shown = serde_json::to_value(&error).expect("JSON");
        assert_eq!((&shown["code"], &shown["description"]), (&json!(code), &json!(description)));
        let extra =
            json!({"token_type": "bearer", "error_password_policy": "strict", "key": "value", "keys": ["a"]});
        assert_eq!(shown["extra"], extra);
        let debug = format!("{error:?}");
        assert!(debug.contains(code) && debug.contains(description) && debug.contains("strict"), "{debug}");
    }
}

#[test]
fn accessors_give_what_was_sent() {
    let text = format!("/rest/1/{SECRET}/x?auth={SECRET}");
    let body = json!({"error": text, "error_description": text, "argument": text, "auth": SECRET,
        "validation": [{"field": text, "message": text}]})
    .to_string();
    let Err(CallError::Api(error)) = check::<AnyError>(400, body.as_bytes()) else { panic!() };
    let error: ApiError<AnyError> = error;
    assert_eq!((error.code(), error.description(), error.argument()), (&*text, Some(&*text), Some(&*text)));
    assert_eq!((&error.extra()["auth"], error.raw()), (&SECRET.into(), &*body));
    assert_eq!(error.validation()[0].field.as_deref(), Some(&*text));
    assert_eq!(error.validation()[0].message.as_deref(), Some(&*text));

    let response = Response::new(302, text.as_bytes()).with_location(&text);
    let Err(CallError::Body(error)) = response.check::<AnyError>() else { panic!() };
    let error: BodyError = error;
    assert_eq!((error.snippet(), error.location()), (&*text, Some(&*text)));

    let wire = WireError::new(400, &*text).with_description(&*text);
    assert_eq!((wire.code(), wire.description()), (&*text, Some(&*text)));
    assert_shown_without_secret(&wire, &text);
}
