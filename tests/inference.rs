//! How well unknown codes are classified: each code of the catalogue of methods is classified by code and status alone,
//! and compared with its documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bitrix_errors::{AnyError, ApiError, Category, WireError, bitrix_errors};
use serde_json::Value;

/// The share of distinct word codes that must be right, at least.
const AT_LEAST: f64 = 0.95;

/// A set without any documented code, and a system set without any code at all.
#[bitrix_errors]
enum Nothing {}

/// Codes in upper case, each with its documented categories and statuses, and how often each pair occurs.
type Documented = BTreeMap<String, BTreeMap<(String, u16), usize>>;

fn documented() -> Documented {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../methods");
    let mut codes = Documented::new();
    for file in fs::read_dir(folder).expect("the catalogue") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a file");
        let catalogue: Value = serde_json::from_str(&text).expect("JSON");
        for method in catalogue["methods"].as_object().expect("methods").values() {
            for entry in method["errors"].as_array().expect("errors") {
                let code = entry["code"].as_str().expect("a code").to_ascii_uppercase();
                let category = entry["category"].as_str().expect("a category").to_owned();
                let status = entry["status"].as_u64().or(entry["status"][0].as_u64()).unwrap_or(0);
                let status = u16::try_from(status).expect("a status");
                *codes.entry(code).or_default().entry((category, status)).or_default() += 1;
            }
        }
    }
    codes
}

/// The classification by inference; `None` for system codes, which are known.
fn guess(code: &str, status: u16) -> Option<ApiError<Nothing>> {
    let error: ApiError<Nothing> = WireError::new(status, code).into();
    (error.kind() == Nothing::Unknown).then_some(error)
}

#[test]
fn most_word_codes_are_classified_right() {
    let mut right = 0_u32;
    let mut wrong = BTreeSet::new();
    for (code, uses) in documented() {
        let is_word = code.bytes().any(|byte| byte.is_ascii_alphabetic());
        // The category of the code in most methods, and the status with which most of them document it.
        let mut categories: BTreeMap<&str, usize> = BTreeMap::new();
        for ((category, _), count) in &uses {
            *categories.entry(category).or_default() += count;
        }
        let (category, _) = categories.into_iter().max_by_key(|(_, count)| *count).expect("a use");
        let ((_, status), _) = uses
            .iter()
            .filter(|((of, _), _)| of == category)
            .max_by_key(|(_, count)| **count)
            .expect("a use");
        if !is_word || category == "unknown" {
            continue;
        }
        let Some(error) = guess(&code, *status) else { continue };
        if error.category().as_str() == category {
            right += 1;
        } else {
            wrong.insert(format!("{code} {status}: {category}, not {}", error.category()));
        }
    }
    let all = right + u32::try_from(wrong.len()).expect("a number");
    let share = f64::from(right) / f64::from(all);
    println!("{right} of {all} word codes are classified right: {:.1} %", share * 100.0);
    assert!(all > 400, "only {all} codes");
    assert!(share >= AT_LEAST, "{wrong:#?}");
}

#[test]
fn no_code_that_must_not_be_repeated_is_called_retryable() {
    let mut tried = 0;
    let mut called_retryable = BTreeSet::new();
    for (code, uses) in documented() {
        for (category, status) in uses.into_keys() {
            let documented =
                Category::ALL.iter().find(|known| known.as_str() == category).expect("a category");
            let Some(error) = guess(&code, status) else { continue };
            tried += 1;
            for idempotent in [false, true] {
                if error.is_retryable(idempotent) && !documented.default_retry().allows(idempotent) {
                    called_retryable.insert(format!("{code} {status}"));
                }
            }
        }
    }
    println!("{} of {tried} codes would have been called retryable", called_retryable.len());
    assert!(tried > 500, "only {tried} codes");
    assert_eq!(called_retryable, BTreeSet::new());
}

#[test]
fn a_server_fault_by_words_is_not_repeated_and_one_by_status_may_be() {
    let by_words: ApiError<AnyError> = WireError::new(400, "FILE_UPLOAD_FAILED").into();
    assert_eq!(by_words.category(), Category::Server);
    assert!(!by_words.is_retryable(true));
    let by_status: ApiError<AnyError> = WireError::new(500, "FILE_UPLOAD_FAILED").into();
    assert!(by_status.is_retryable(true) && !by_status.is_retryable(false));
}
