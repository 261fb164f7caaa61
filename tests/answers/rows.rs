//! Real answers, one line each in the `*.jsonl` of this folder, and what the library makes of them.
//!
//! A row is `{"name", "status", "body", "expect"}`. A `body` that is a string is sent as that text, and any other JSON
//! is sent as it is written in the row. `body_hex` is for bytes that are not text. A row may also have `url`,
//! `location`, `retry_after` (headers), `set` (the enum, see [`run`]), `type` (the type of the result, see
//! [`with_set`]) `"call": "batch"`, and the
//! `secrets` that nothing may show. `expect` names any of the facts that [`reply_facts`], [`facts`] and
//! [`batch_faults`] list. In a batch, the `commands` have facts of their own.

use std::collections::HashSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use bitrix_errors::{
    AnyError, Batch, CallError, ErrorSet, OAuthError, Reply, Response, bitrix_errors, check, decode,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

/// An enum for each method that a row names, and the answer read with it.
macro_rules! methods {
    ($($name:ident $method:tt)*) => {
        $(#[bitrix_errors(method = $method)] enum $name {})*

        fn with_method(method: &str, result: Option<&str>, source: &mut Source<'_>) -> Map<String, Value> {
            match method {
                $($method => with_set::<$name>(result, source),)*
                other => panic!("unknown set `{other}`"),
            }
        }
    };
}

methods! {
    RobotAddError "bizproc.robot.add"
    DealGetError "crm.deal.get"
    ItemAddError "crm.item.add"
    ItemGetError "crm.item.get"
    LeadAddError "crm.lead.add"
    LeadGetError "crm.lead.get"
    EventBindError "event.bind"
    EventGetError "event.get"
    DialogMessagesGetError "im.dialog.messages.get"
    MessageAddError "im.message.add"
    ListElementAddError "lists.element.add"
    NoteGetError "note.document.get"
    UserAddError "user.add"
    // These put their errors into the result.
    SourceUpdateError "biconnector.source.update"
    EmployeeSetError "humanresources.hcmlink.employee.set"
    JobUpdateError "humanresources.hcmlink.job.update"
    RegisterError "imconnector.register"
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    status: u16,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    location: Option<String>,
    #[serde(default)]
    retry_after: Option<String>,
    #[serde(default)]
    body: Option<Box<RawValue>>,
    #[serde(default)]
    body_hex: Option<String>,
    #[serde(default)]
    call: Option<String>,
    #[serde(default)]
    set: Option<String>,
    #[serde(default, rename = "type")]
    result: Option<String>,
    #[serde(default)]
    secrets: Vec<String>,
    expect: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct Item {
    id: u64,
    #[serde(default)]
    title: String,
}

#[derive(Serialize, Deserialize)]
struct Token {
    access_token: String,
    expires_in: u64,
}

impl Row {
    fn bytes(&self) -> Vec<u8> {
        match (&self.body, &self.body_hex) {
            (Some(body), None) => match serde_json::from_str(body.get()) {
                Ok(Value::String(text)) => text.into_bytes(),
                _ => body.get().as_bytes().to_vec(),
            },
            (None, Some(hex)) => {
                let digits: Vec<u8> = hex.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
                let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
                digits.chunks(2).map(|pair| byte(pair).expect("hexadecimal digits")).collect()
            }
            _ => panic!("{}: a row has one of `body` and `body_hex`", self.name),
        }
    }

    fn response<'a>(&'a self, body: &'a [u8]) -> Response<'a> {
        let mut response = Response::new(self.status, body);
        if let Some(url) = &self.url {
            response = response.with_url(url);
        }
        if let Some(location) = &self.location {
            response = response.with_location(location);
        }
        if let Some(retry_after) = &self.retry_after {
            response = response.with_retry_after(retry_after);
        }
        response
    }

    /// All differences between the answer and the row.
    fn faults(&self) -> Vec<String> {
        let body = self.bytes();
        let response = self.response(&body);
        let text = shown(&response);
        for secret in &self.secrets {
            assert!(!text.contains(secret.as_str()), "{}: shows {secret}:\n{text}", self.name);
        }
        let set = self.set.as_deref();
        let result = self.result.as_deref();
        if self.call.as_deref() == Some("batch") {
            return match response.decode_batch() {
                Ok(batch) => batch_faults(batch, &self.expect),
                Err(error) => compare(&self.expect, &facts(&error)),
            };
        }
        assert_eq!(self.call, None, "{}: unknown call", self.name);
        let mut faults = compare(&self.expect, &run(set, result, &mut Source::Response(response)));
        if self.url.is_none() && self.location.is_none() && self.retry_after.is_none() {
            let found = run(set, result, &mut Source::Plain(self.status, &body));
            faults.extend(
                compare(&self.expect, &found).into_iter().map(|fault| format!("short form: {fault}")),
            );
        }
        faults
    }
}

/// All that the library shows of an answer.
fn shown(response: &Response<'_>) -> String {
    let mut text = format!("{response:?}");
    let errors = [
        response.check::<AnyError>().err(),
        response.decode::<u64, _>().err(),
        response.decode_batch().err(),
    ];
    for error in errors.iter().flatten() {
        let json = serde_json::to_string(error).expect("JSON");
        write!(text, "\n{error}\n{error:?}\n{error:#?}\n{json}").expect("a string grows");
    }
    text
}

/// The source of an answer.
enum Source<'a> {
    Response(Response<'a>),
    Plain(u16, &'a [u8]),
    Command(&'a mut Batch, &'a str),
}

/// An answer, read with the enum that a row names: the system codes alone, those of a method, or those of the token
/// server.
fn run(set: Option<&str>, result: Option<&str>, source: &mut Source<'_>) -> Map<String, Value> {
    match set.unwrap_or("any") {
        "any" => with_set::<AnyError>(result, source),
        "oauth.token" => with_set::<OAuthError>(result, source),
        method => with_method(method, result, source),
    }
}

/// The same, with the result type that a row names.
fn with_set<E: ErrorSet>(result: Option<&str>, source: &mut Source<'_>) -> Map<String, Value> {
    match result.unwrap_or("value") {
        "value" => decoded::<Value, E>(source),
        "number" => decoded::<u64, E>(source),
        "number?" => decoded::<Option<u64>, E>(source),
        "numbers" => decoded::<Vec<u64>, E>(source),
        "flag" => decoded::<bool, E>(source),
        "text" => decoded::<String, E>(source),
        "item" => decoded::<Item, E>(source),
        "items" => decoded::<Vec<Item>, E>(source),
        "nothing" => decoded::<(), E>(source),
        "token" => decoded::<Token, E>(source),
        other => panic!("unknown type `{other}`"),
    }
}

fn decoded<T: DeserializeOwned + Serialize, E: ErrorSet>(source: &mut Source<'_>) -> Map<String, Value> {
    type Read<T, E> = (Result<Reply<T>, CallError<E>>, Option<Result<(), CallError<E>>>);
    let (decoded, checked): Read<T, E> = match source {
        Source::Response(response) => (response.decode(), Some(response.check())),
        Source::Plain(status, body) => (decode(*status, body), Some(check(*status, body))),
        Source::Command(batch, label) => match batch.take(label) {
            Some(decoded) => (decoded, None),
            None => return object(json!({"outcome": "none"})),
        },
    };
    let found = match &decoded {
        Ok(reply) => reply_facts(reply),
        Err(error) => facts(error),
    };
    // `check` has the same outcome, except for a result of the wrong type.
    match checked {
        None => {}
        Some(Ok(())) => assert!(decoded.is_ok() || found["body_kind"] == "Mismatch", "{found:?}"),
        Some(Err(error)) => assert_eq!(facts(&error), found),
    }
    found
}

/// The facts that a row can expect of a success.
fn reply_facts<T: Serialize>(reply: &Reply<T>) -> Map<String, Value> {
    object(json!({
        "outcome": "success",
        "result": reply.result,
        "next": reply.next,
        "total": reply.total,
        "start": reply.time.map(|time| time.start),
        "duration": reply.time.map(|time| time.duration),
        "operating": reply.time.and_then(|time| time.operating),
        "operating_reset_at": reply.time.and_then(|time| time.operating_reset_at),
    }))
}

/// The facts that a row can expect of a failure.
fn facts<E: ErrorSet>(error: &CallError<E>) -> Map<String, Value> {
    let mut found = object(json!({
        "category": error.category(),
        "recovery": error.recovery(),
        "retry": error.retry(),
        "retry_after": error.retry_after(None, SystemTime::UNIX_EPOCH).map(|wait| wait.as_secs_f64()),
        "display": error.to_string(),
    }));
    found.extend(object(match error {
        CallError::Api(error) => json!({
            "outcome": "api",
            "kind": format!("{:?}", error.kind()),
            "code": error.code(),
            "description": error.description(),
            "argument": error.argument(),
            "validation": error.validation().iter().map(|v| json!([v.field, v.message])).collect::<Value>(),
            "extra": error.extra(),
        }),
        CallError::Body(error) => json!({
            "outcome": "body",
            "body_kind": format!("{:?}", error.kind()),
            "snippet": error.snippet(),
            "location": error.location(),
            "path": error.path(),
        }),
        other => panic!("{other}"),
    }));
    found
}

/// Compares a batch with its row: its own facts, and those of each command in `commands`.
fn batch_faults(mut batch: Batch, expect: &Map<String, Value>) -> Vec<String> {
    let found = object(json!({
        "outcome": "batch",
        "labels": batch.labels().collect::<Vec<_>>(),
        "duration": batch.time().map(|time| time.duration),
        "operating": batch.time().and_then(|time| time.operating),
        "failures": batch.failures().map(|(label, error)| json!([label, error.code()])).collect::<Value>(),
    }));
    let mut expect = expect.clone();
    let commands = expect.remove("commands").unwrap_or_else(|| json!({}));
    let mut faults = compare(&expect, &found);
    for (label, mut expected) in object(commands) {
        let expected = expected.as_object_mut().expect("a command is an object");
        let mut text = |key: &str| expected.remove(key).map(|text| text.as_str().expect("a word").to_owned());
        let set = text("set");
        let result = text("type");
        let found = run(set.as_deref(), result.as_deref(), &mut Source::Command(&mut batch, &label));
        faults
            .extend(compare(expected, &found).into_iter().map(|fault| format!("command `{label}`: {fault}")));
    }
    faults
}

fn compare(expected: &Map<String, Value>, found: &Map<String, Value>) -> Vec<String> {
    assert!(expected.contains_key("outcome"), "an expectation begins with its outcome");
    let mut faults = Vec::new();
    for (fact, expected) in expected {
        match found.get(fact) {
            Some(found) if found == expected => {}
            Some(found) => faults.push(format!("{fact} is {found}, not {expected}")),
            None => faults.push(format!("there is no fact `{fact}` of: {}", Value::Object(found.clone()))),
        }
    }
    faults
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        other => panic!("{other} is not an object"),
    }
}

#[test]
fn every_answer_matches_its_row() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("answers");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("rows")
        .map(|file| file.expect("a file").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    let mut names = HashSet::new();
    let mut faults = Vec::new();
    for file in &files {
        let theme = file.file_stem().expect("a name").to_string_lossy();
        let rows = fs::read_to_string(file).expect("rows");
        for (line, text) in rows.lines().enumerate().filter(|(_, text)| !text.is_empty()) {
            let row: Row =
                serde_json::from_str(text).unwrap_or_else(|error| panic!("{theme}:{}: {error}", line + 1));
            let found = row.faults();
            faults.extend(
                found.into_iter().map(|fault| format!("{theme}:{}: {}: {fault}", line + 1, row.name)),
            );
            assert!(names.insert(row.name.clone()), "two rows are called {:?}", row.name);
        }
    }
    println!("{} rows of {} files", names.len(), files.len());
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert!(names.len() >= 150, "only {} rows were read", names.len());
}
