//! How well an unknown code is classified: by code and status alone, and compared with what is documented.
//!
//! Measured twice. In sample: with all words, which were chosen with the catalogue at hand. And as it will be with
//! codes that nobody has seen: each section (a file of `methods/`) is hidden, and its codes are classified with
//! the words that are known without it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bitrix_errors::{AnyError, ApiError, Category, WireError};
use serde_json::Value;

use bitrix_errors_core::infer::{Spelled, category_of, infer, parts};

/// The least share of distinct word codes that has to be right, in sample and with their section hidden.
const IN_SAMPLE: f64 = 0.82;
const HIDDEN: f64 = 0.82;

/// Words that count without a documented code of another section: plain English for what every program meets,
/// or the names that Bitrix24 has for plans, roles and its own checks.
#[rustfmt::skip]
const GENERAL: &[&str] = &[
    "_ADMIN", "_NOT_OPERATOR_", "_RIGHTS_", "_RESTRICTED_BY_", // who may
    "_NOT_AVAIL", "_PAYMENT_FAILED_", "_TARIFF_", "_RESTRICTION_", "_SUBSCRIPTION_", "_FEATURE_", // the plan
    "_CANNOT_", "_UNABLE_", "_COULD_NOT_", // what cannot be done
    "_DISABLED_", "_INACTIVE_", "_NOT_ACTIVE_", "_COMPLETED_", "_NOT_EMPTY_", // states
    "_SYSTEM_ERROR_", "_CONNECTION_", // faults
    "_TOO_BIG_", "_TOO_SHORT_", "_NOT_VALID_", // faults of the request
    "_CREDENTIALS_", "_CSRF_", "_OAUTH_", // who calls
    "_RATE_LIMIT",
];

/// Codes of public standards, which the words have to suit as well as those of the catalogue.
#[rustfmt::skip]
const STANDARDS: &[(&str, &str)] = &[
    // HTTP: RFC 9110, 6585, 4918
    ("BAD_REQUEST", "invalid_request"), ("UNAUTHORIZED", "authentication"), ("PAYMENT_REQUIRED", "plan"),
    ("FORBIDDEN", "permission"), ("NOT_FOUND", "not_found"), ("METHOD_NOT_ALLOWED", "invalid_request"),
    ("REQUEST_TIMEOUT", "unavailable"), ("CONFLICT", "conflict"), ("CONTENT_TOO_LARGE", "invalid_request"),
    ("LOCKED", "conflict"), ("TOO_MANY_REQUESTS", "rate_limit"), ("INTERNAL_SERVER_ERROR", "server"),
    ("SERVICE_UNAVAILABLE", "unavailable"), ("GATEWAY_TIMEOUT", "unavailable"),
    // OAuth: RFC 6749, 6750
    ("INVALID_REQUEST", "invalid_request"), ("INVALID_CLIENT", "authentication"),
    ("INVALID_GRANT", "authentication"), ("UNAUTHORIZED_CLIENT", "authentication"),
    ("INVALID_SCOPE", "permission"), ("ACCESS_DENIED", "permission"), ("SERVER_ERROR", "server"),
    ("TEMPORARILY_UNAVAILABLE", "unavailable"), ("INVALID_TOKEN", "authentication"),
    ("INSUFFICIENT_SCOPE", "permission"),
    // gRPC
    ("INVALID_ARGUMENT", "invalid_request"), ("ALREADY_EXISTS", "conflict"), ("UNAVAILABLE", "unavailable"),
    ("PERMISSION_DENIED", "permission"), ("UNAUTHENTICATED", "authentication"), ("INTERNAL", "server"),
    // POSIX
    ("FILE_EXISTS", "conflict"), ("NO_SUCH_FILE", "not_found"), ("DISK_QUOTA_EXCEEDED", "quota"),
    ("FILE_NAME_TOO_LONG", "invalid_request"), ("FILE_TOO_LARGE", "invalid_request"),
    ("NOT_SUPPORTED", "invalid_request"), ("DIRECTORY_NOT_EMPTY", "conflict"),
];

/// Section, code in upper case, and the categories and statuses that it is documented with there.
type Documented = BTreeMap<String, BTreeMap<String, BTreeSet<(String, u16)>>>;

/// The catalogue. Entries with a `when` or a `prefix` are left out: more than the code tells what they mean.
fn documented() -> Documented {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../methods");
    let mut sections = Documented::new();
    for file in fs::read_dir(folder).expect("the catalogue") {
        let path = file.expect("a file").path();
        let section = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let codes = sections.entry(section).or_default();
        for method in json(&path)["methods"].as_object().expect("methods").values() {
            for entry in method["errors"].as_array().expect("errors") {
                if entry.get("when").is_none() && entry.get("prefix").is_none() {
                    let code = entry["code"].as_str().expect("a code").to_ascii_uppercase();
                    codes.entry(code).or_default().extend(meanings(entry));
                }
            }
        }
    }
    sections
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("a file")).expect("JSON")
}

fn meanings(entry: &Value) -> Vec<(String, u16)> {
    let category = entry["category"].as_str().expect("a category");
    let as_status = |status: &Value| u16::try_from(status.as_u64().expect("a number")).expect("a status");
    let statuses = match &entry["status"] {
        Value::Null => vec![0],
        Value::Array(statuses) => statuses.iter().map(as_status).collect(),
        status => vec![as_status(status)],
    };
    statuses.into_iter().map(|status| (category.to_owned(), status)).collect()
}

/// The codes that any method may send. They are known, not guessed.
fn system_codes() -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../errors.json");
    let mut codes = BTreeMap::<String, BTreeSet<String>>::new();
    for entry in json(&path)["system"].as_array().expect("system codes") {
        let code = entry["code"].as_str().expect("a code").to_ascii_uppercase();
        codes.entry(code).or_default().extend(meanings(entry).into_iter().map(|(category, _)| category));
    }
    codes
}

/// A distinct code that words tell about.
struct WordCode {
    code: String,
    /// What it may mean: each category that a section documents.
    categories: BTreeSet<String>,
    /// The statuses that it is documented with, by section.
    sections: BTreeMap<String, BTreeSet<u16>>,
}

/// The codes with two letters in a row that are not known anyway, and that no method calls `unknown`.
fn word_codes() -> Vec<WordCode> {
    let known = system_codes();
    let is_general = |code: &str| ["ERROR_ARGUMENT", "ERROR_CORE", "ERROR_NOT_FOUND"].contains(&code);
    let mut codes = BTreeMap::<String, WordCode>::new();
    for (section, documented) in documented() {
        for (code, uses) in documented {
            let letters = code.as_bytes().windows(2).any(|pair| pair.iter().all(u8::is_ascii_alphabetic));
            if !letters || known.contains_key(&code) || is_general(&code) {
                continue;
            }
            let word_code = codes.entry(code.clone()).or_insert_with(|| WordCode {
                code,
                categories: BTreeSet::new(),
                sections: BTreeMap::new(),
            });
            for (category, status) in uses {
                word_code.categories.insert(category);
                word_code.sections.entry(section.clone()).or_default().insert(status);
            }
        }
    }
    codes.into_values().filter(|code| !code.categories.contains("unknown")).collect()
}

/// Words that count, each with its category.
type Counted = BTreeSet<(&'static str, &'static str)>;

/// The words that are known without `hidden`: a code supports them that no method of it sends, or one of
/// `errors.json` or of a standard.
fn supported(codes: &[WordCode], hidden: &str, general: &[&str]) -> Counted {
    let standards = STANDARDS.iter().map(|(code, category)| (Spelled::new(code), *category));
    let system = system_codes();
    let system = system.iter().flat_map(|(code, categories)| pairs(code, categories));
    let elsewhere = codes.iter().filter(|code| !code.sections.contains_key(hidden));
    let elsewhere = elsewhere.flat_map(|code| pairs(&code.code, &code.categories));
    let support: Vec<(Spelled, &str)> = standards.chain(system).chain(elsewhere).collect();
    let is_supported = |category: &str, part: &str| {
        general.contains(&part) || support.iter().any(|(code, known)| *known == category && code.has(part))
    };
    let all = parts().map(|(_, category, part)| (category.as_str(), part));
    all.filter(|(category, part)| is_supported(category, part)).collect()
}

fn pairs<'a>(code: &str, categories: &'a BTreeSet<String>) -> impl Iterator<Item = (Spelled, &'a str)> {
    categories.iter().map(|category| (Spelled::new(code), category.as_str()))
}

fn is_right(code: &WordCode, section: &str, counted: &Counted) -> bool {
    let counts = |category: Category, part: &str| counted.contains(&(category.as_str(), part));
    code.sections[section].iter().any(|status| {
        let category = category_of(&code.code, *status, None, counts);
        code.categories.contains(category.as_str())
    })
}

/// The share of codes that are right in each section that documents them, and those that are not.
fn share(codes: &[WordCode], counted: &BTreeMap<&str, Counted>) -> (f64, Vec<String>) {
    let right_everywhere = |code: &&WordCode| {
        code.sections.keys().all(|section| is_right(code, section, &counted[section.as_str()]))
    };
    let (right, wrong): (Vec<_>, Vec<_>) = codes.iter().partition(right_everywhere);
    #[allow(clippy::cast_precision_loss)] // hundreds
    let share = right.len() as f64 / codes.len() as f64;
    (share, wrong.iter().map(|code| format!("{}: {:?}", code.code, code.categories)).collect())
}

#[test]
fn most_word_codes_are_classified_right_even_with_their_section_hidden() {
    let codes = word_codes();
    let sections: BTreeSet<&str> = codes.iter().flat_map(|code| code.sections.keys().map(|s| &**s)).collect();
    let with = |counted: &dyn Fn(&str) -> Counted| sections.iter().map(|s| (*s, counted(s))).collect();

    let all: Counted = parts().map(|(_, category, part)| (category.as_str(), part)).collect();
    let (in_sample, wrong_in_sample) = share(&codes, &with(&|_| all.clone()));
    let (hidden, wrong) = share(&codes, &with(&|section| supported(&codes, section, GENERAL)));
    let (catalogue_alone, _) = share(&codes, &with(&|section| supported(&codes, section, &[])));
    println!("of {} distinct word codes of {} sections are right:", codes.len(), sections.len());
    println!("{:.1} % in sample", in_sample * 100.0);
    println!("{:.1} % with their section hidden", hidden * 100.0);
    println!("{:.1} % with their section and the list of general words hidden", catalogue_alone * 100.0);
    println!("{} parts", all.len());
    assert!(codes.len() > 400, "only {} codes", codes.len());
    assert!(in_sample >= IN_SAMPLE, "{wrong_in_sample:#?}");
    assert!(hidden >= HIDDEN, "{wrong:#?}");
}

#[test]
fn no_part_stands_for_one_documented_code() {
    let documented: BTreeSet<String> =
        documented().into_values().flat_map(BTreeMap::into_keys).chain(system_codes().into_keys()).collect();
    let documented: Vec<Spelled> = documented.iter().map(|code| Spelled::new(code)).collect();
    let standards: Vec<Spelled> = STANDARDS.iter().map(|(code, _)| Spelled::new(code)).collect();
    let stands_for_one = |part: &str| {
        let is_general = GENERAL.contains(&part) || standards.iter().any(|code| code.has(part));
        !is_general && documented.iter().filter(|code| code.has(part)).count() < 2
    };
    let words = parts().map(|(_, _, part)| part).filter(|part| !part.ends_with("EXCEPTION"));
    let too_special: Vec<&str> = words.filter(|part| stands_for_one(part)).collect();
    assert!(too_special.is_empty(), "{too_special:?}");
    for part in GENERAL {
        assert!(parts().any(|(_, _, known)| known == *part), "{part} is not among the words");
    }
}

#[test]
fn known_texts_mean_what_methods_document() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../methods");
    let mut counts = BTreeMap::<bool, BTreeSet<String>>::new();
    for file in fs::read_dir(folder).expect("the catalogue") {
        for method in json(&file.expect("a file").path())["methods"].as_object().expect("methods").values() {
            for entry in method["errors"].as_array().expect("errors") {
                let Some(text) = entry["when"]["message"].as_str() else { continue };
                let guessed = category_of("", 0, Some(text), |_, _| true);
                if guessed != Category::Unknown {
                    let is_right = entry["category"] == guessed.as_str();
                    counts.entry(is_right).or_default().insert(format!("{text} ({})", entry["category"]));
                }
            }
        }
    }
    println!("{} texts are known, {} mean something else", counts[&true].len(), counts[&false].len());
    assert!(counts[&false].len() * 10 < counts[&true].len(), "{:#?}", counts[&false]);
}

#[test]
fn no_code_that_must_not_be_repeated_is_called_repeatable() {
    let mut tried = 0;
    for (code, uses) in documented().into_values().flatten() {
        for (category, status) in uses {
            let documented =
                Category::ALL.iter().find(|known| known.as_str() == category).expect("a category");
            tried += 1;
            for idempotent in [false, true] {
                let may = infer(&code, status, None).retry.allows(idempotent);
                assert!(!may || documented.default_retry().allows(idempotent), "{code} {status}");
            }
        }
    }
    assert!(tried > 1000, "only {tried} uses");
}

#[test]
fn a_server_fault_by_words_is_not_repeated_and_one_by_status_may_be() {
    let by_words: ApiError<AnyError> = WireError::new(400, "FILE_UPLOAD_FAILED").into();
    assert_eq!(by_words.category(), Category::Server);
    assert!(!by_words.is_retryable(true));
    let by_status: ApiError<AnyError> = WireError::new(500, "FILE_UPLOAD_FAILED").into();
    assert!(by_status.is_retryable(true) && !by_status.is_retryable(false));
}
