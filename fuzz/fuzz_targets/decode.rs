//! Any answer to `decode`, as several types.

#![no_main]

use std::collections::BTreeMap;

use bitrix_errors::{BodyErrorKind, CallError, ErrorSet, Response, bitrix_errors};
use bitrix_errors_fuzz::{answer, examine};
use libfuzzer_sys::fuzz_target;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[bitrix_errors(method = "crm.item.add")]
pub enum ItemAddError {}

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
pub enum RegisterError {}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct Item {
    id: u64,
    title: Option<String>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[allow(dead_code)]
enum Page {
    Items { items: Vec<Item> },
    One(Box<Item>),
    Flag(bool),
}

fn read<T: DeserializeOwned>(response: &Response<'_>, choice: u8) {
    if choice & 0x80 == 0 {
        read_with::<T, ItemAddError>(response, choice);
    } else {
        read_with::<T, RegisterError>(response, choice);
    }
}

fn read_with<T: DeserializeOwned, E: ErrorSet>(response: &Response<'_>, choice: u8) {
    let checked = response.check::<E>();
    match response.decode::<T, E>() {
        Ok(_) => assert!(checked.is_ok()),
        Err(error) => {
            let mismatch = matches!(&error, CallError::Body(body) if body.kind() == BodyErrorKind::Mismatch);
            assert_eq!(checked.is_ok(), mismatch);
            examine(&error, choice);
        }
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((response, choice)) = answer(input) else { return };
    match choice % 6 {
        0 => read::<Value>(&response, choice),
        1 => read::<u64>(&response, choice),
        2 => read::<Vec<Item>>(&response, choice),
        3 => read::<Page>(&response, choice),
        4 => read::<Option<BTreeMap<String, f64>>>(&response, choice),
        _ => read::<()>(&response, choice),
    }
});
