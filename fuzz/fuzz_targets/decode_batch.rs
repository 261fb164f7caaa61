//! Any answer to `decode_batch`, each command as several types.

#![no_main]

use bitrix_errors::{AnyError, CallError, bitrix_errors};
use bitrix_errors_fuzz::{answer, examine, examine_api};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

#[bitrix_errors(method = "crm.lead.get")]
pub enum LeadGetError {}

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
pub enum RegisterError {}

fuzz_target!(|input: &[u8]| {
    let Some((response, choice)) = answer(input) else { return };
    let mut batch = match response.decode_batch() {
        Ok(batch) => batch,
        Err(error) => return examine(&error, choice),
    };
    assert!(!format!("{batch:?}").is_empty());
    let mut failed = Vec::new();
    for (label, error) in batch.failures() {
        examine_api(&error);
        failed.push((label.to_owned(), error.code().to_owned()));
    }
    let labels: Vec<String> = batch.labels().map(ToOwned::to_owned).collect();
    for (at, label) in labels.iter().enumerate() {
        // A label that the answer has twice is listed twice.
        let left = batch.labels().len();
        if choice & 0x80 != 0 {
            // Which commands put their errors into their results is not known before they are taken.
            if let Err(error) = batch.take::<Value, RegisterError>(label).expect("a label") {
                examine(&error, choice);
            }
            continue;
        }
        let error = match (at + usize::from(choice)) % 3 {
            0 => batch.take::<Value, LeadGetError>(label).expect("a label").err(),
            1 => batch.take::<u64, LeadGetError>(label).expect("a label").err(),
            _ => batch.take::<(), AnyError>(label).expect("a label").err().map(CallError::cast),
        };
        assert_eq!(batch.labels().len(), left - 1);
        if let Some(error) = error {
            examine(&error, choice);
            if let CallError::Api(error) = error {
                assert!(failed.iter().any(|(of, code)| of == label && code == error.code()));
            }
        }
    }
    assert!(batch.take::<Value, AnyError>("").is_none());
});
