//! Answers to decode, and the contenders: the library, `serde_json::Value` with a lookup, and a typed envelope that one
//! would write by hand.

use std::hint::black_box;

use bitrix_errors::{AnyError, CallError, decode, decode_batch};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::Case;
use crate::sets::of_54::Strict;

/// The data of an error that hand-written code would keep.
#[derive(Debug)]
pub struct Failure {
    /// The HTTP status.
    pub status: u16,
    /// The typed form of the code, if it is known.
    pub kind: Option<Strict>,
    /// As sent.
    pub code: String,
    /// As sent.
    pub description: Option<String>,
}

impl Failure {
    fn new(status: u16, code: String, description: Option<String>) -> Self {
        Self { status, kind: code.parse().ok(), code, description }
    }
}

/// The answer of a portal, as one would write it by hand.
#[derive(Debug, Deserialize)]
pub struct Envelope<T, E> {
    /// The result of the method.
    pub result: Option<T>,
    error: Option<E>,
    error_description: Option<String>,
    #[allow(dead_code)]
    next: Option<u64>,
    #[allow(dead_code)]
    total: Option<u64>,
    #[allow(dead_code)]
    time: Option<Time>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Time {
    start: f64,
    finish: f64,
    duration: f64,
    processing: f64,
    operating: Option<f64>,
    operating_reset_at: Option<u64>,
}

#[derive(Debug, Deserialize)]
struct Nested {
    code: String,
    message: Option<String>,
    #[allow(dead_code)]
    validation: Option<Vec<Field>>,
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Field {
    field: Option<String>,
    message: Option<String>,
}

/// An item of a list, as a caller would define it.
#[derive(Debug, Deserialize)]
#[allow(dead_code)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    id: u64,
    title: String,
    stage_id: String,
    opportunity: f64,
}

fn by_value(status: u16, body: &[u8]) -> Result<Value, Failure> {
    let mut answer: Value = serde_json::from_slice(body).expect("JSON");
    let (code, description) = match &answer["error"] {
        Value::Null => return Ok(answer["result"].take()),
        Value::String(code) => (code.clone(), answer["error_description"].as_str()),
        nested => (nested["code"].as_str().unwrap_or_default().to_owned(), nested["message"].as_str()),
    };
    let description = description.map(ToOwned::to_owned);
    Err(Failure::new(status, code, description))
}

fn by_hand<T: DeserializeOwned>(status: u16, body: &[u8]) -> Result<T, Failure> {
    let answer: Envelope<T, String> = serde_json::from_slice(body).expect("an answer");
    match answer.error {
        Some(code) => Err(Failure::new(status, code, answer.error_description)),
        None => Ok(answer.result.expect("a result")),
    }
}

fn by_hand_3(status: u16, body: &[u8]) -> Result<u64, Failure> {
    let answer: Envelope<u64, Nested> = serde_json::from_slice(body).expect("an answer");
    match answer.error {
        Some(error) => Err(Failure::new(status, error.code, error.message)),
        None => Ok(answer.result.expect("a result")),
    }
}

fn ours<T: DeserializeOwned>(status: u16, body: &[u8]) -> Result<T, CallError> {
    decode::<T, AnyError>(status, body).map(|reply| reply.result)
}

const TIME: &str = r#""time":{"start":1785000000.5,"finish":1785000000.7,"duration":0.2,"processing":0.1,"date_start":"2026-07-25T20:00:00+03:00","date_finish":"2026-07-25T20:00:00+03:00","operating_reset_at":1785000600,"operating":0.1}"#;

/// The answer of a portal with a list of items, of about that many bytes.
fn list(bytes: usize) -> Vec<u8> {
    let mut items = Vec::new();
    while items.len() * 100 < bytes {
        let id = items.len();
        items.push(format!(
            r#"{{"id":{id},"title":"Сделка № {id} \"as is\"","stageId":"C{}:NEW","opportunity":{id}.5}}"#,
            id % 7
        ));
    }
    format!(r#"{{"result":[{}],"next":50,"total":{},{TIME}}}"#, items.join(","), items.len()).into_bytes()
}

/// A batch of 50 commands, of which 10 failed.
fn batch_body() -> Vec<u8> {
    let results: Vec<_> = (0..40).map(|at| format!(r#""done{at}":{at}"#)).collect();
    let errors: Vec<_> = (0..10)
        .map(|at| format!(r#""failed{at}":{{"error":"ACCESS_DENIED","error_description":"Access denied!"}}"#))
        .collect();
    format!(
        r#"{{"result":{{"result":{{{}}},"result_error":{{{}}},"result_total":[],"result_next":[],"result_time":[]}},{TIME}}}"#,
        results.join(","),
        errors.join(",")
    )
    .into_bytes()
}

fn batch_of_ours(body: &[u8]) -> usize {
    let mut batch = decode_batch(200, body).expect("a batch");
    let labels: Vec<String> = batch.labels().map(ToOwned::to_owned).collect();
    labels.iter().filter_map(|label| batch.take::<u64, AnyError>(label)).flatten().count()
}

fn batch_by_value(body: &[u8]) -> usize {
    let answer: Value = serde_json::from_slice(body).expect("JSON");
    let result = &answer["result"];
    let failures = result["result_error"].as_object().expect("errors").values().map(|error| {
        let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        Failure::new(200, text("error"), Some(text("error_description")))
    });
    black_box(failures.collect::<Vec<_>>());
    result["result"].as_object().expect("results").values().filter_map(Value::as_u64).count()
}

type Decode = Box<dyn Fn(&[u8])>;

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |group: &str, contender, body: &[u8], run: Decode| {
        let body = body.to_vec();
        let run = Box::new(move || run(black_box(&body)));
        cases.push(Case { group: format!("decode/{group}"), contender, times: 1, run });
    };
    macro_rules! run {
        ($decode:expr) => {
            Box::new(move |body: &[u8]| {
                let _ = black_box($decode(body));
            })
        };
    }
    let flat: &[u8] = br#"{"error":"QUERY_LIMIT_EXCEEDED","error_description":"Too many requests"}"#;
    let unknown: &[u8] =
        br#"{"error":"DEAL_CATEGORY_NOT_FOUND","error_description":"Category 17 is not found"}"#;
    for (group, status, body) in [("flat error", 503, flat), ("unknown error", 400, unknown)] {
        add(group, "ours", body, run!(|body| ours::<u64>(status, body)));
        add(group, "Value", body, run!(|body| by_value(status, body)));
        add(group, "by hand", body, run!(|body| by_hand::<u64>(status, body)));
    }
    let third: &[u8] = br#"{"error":{"code":"BITRIX_REST_V3_EXCEPTION_VALIDATION","message":"Wrong fields","validation":[{"field":"title","message":"Required"}]}}"#;
    add("3.0 error", "ours", third, run!(|body| ours::<u64>(400, body)));
    add("3.0 error", "Value", third, run!(|body| by_value(400, body)));
    add("3.0 error", "by hand", third, run!(|body| by_hand_3(400, body)));
    let batch = batch_body();
    add("batch of 50, 10 failed", "ours", &batch, run!(batch_of_ours));
    add("batch of 50, 10 failed", "Value", &batch, run!(batch_by_value));
    let number = format!(r#"{{"result":42,{TIME}}}"#).into_bytes();
    add("success, a number", "ours", &number, run!(|body| ours::<u64>(200, body)));
    add("success, a number", "Value", &number, run!(|body| by_value(200, body)));
    add("success, a number", "by hand", &number, run!(|body| by_hand::<u64>(200, body)));
    for (group, bytes) in [("success, 10 KB", 10_000), ("success, 1 MB", 1_000_000)] {
        let body = list(bytes);
        add(group, "ours", &body, run!(|body| ours::<Vec<Item>>(200, body)));
        add(group, "Value", &body, run!(|body| by_value(200, body)));
        add(group, "by hand", &body, run!(|body| by_hand::<Vec<Item>>(200, body)));
    }
    cases
}
