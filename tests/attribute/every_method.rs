//! All documented methods at once: an enum for each, in one crate, and every documented code identified.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

const MAIN: &str = r#"
use std::collections::BTreeMap;

use bitrix_errors::{Category, ErrorSet, WireError, bitrix_errors};
use serde_json::Value;

type Probe = fn(&WireError<'_>) -> (bool, Category);

fn probe<E: ErrorSet>(wire: &WireError<'_>) -> (bool, Category) {
    let kind = E::identify(wire);
    (kind == E::UNKNOWN, kind.category())
}

fn main() {
    let mut entries = 0;
    let mut probes: BTreeMap<&str, Probe> = BTreeMap::new();
    probes.extend(PROBES.iter().copied());
    for file in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&file).expect("a catalogue");
        let catalogue: Value = serde_json::from_str(&text).expect("a catalogue");
        for (method, documented) in catalogue["methods"].as_object().expect("methods") {
            let probe = probes.remove(&**method).unwrap_or_else(|| panic!("no enum for {method}"));
            for entry in documented["errors"].as_array().expect("errors") {
                let first = |value: &Value| value.as_u64().or(value[0].as_u64()).map(|status| status as u16);
                entries += 1;
                let one = std::slice::from_ref(&entry["when"]);
                for when in entry["when"].as_array().map_or(one, Vec::as_slice) {
                    let status = first(&when["status"]).or(first(&entry["status"])).unwrap_or(400);
                    let aliases = entry["aliases"].as_array().into_iter().flatten();
                    for code in std::iter::once(&entry["code"]).chain(aliases) {
                        let code = code.as_str().expect("a code");
                        let prefixed = format!("{code}17");
                        let code = if entry["prefix"] == true { &prefixed } else { code };
                        let mut wire = WireError::new(status, code);
                        if let Some(message) = when["message"].as_str() {
                            wire = wire.with_description(message);
                        }
                        let (unknown, category) = probe(&wire);
                        assert!(!unknown, "{method}: {code:?} is unknown");
                        assert_eq!(category.as_str(), entry["category"], "{method}: {code:?}");
                    }
                }
            }
        }
    }
    assert!(probes.is_empty(), "enums without a method: {:?}", probes.keys());
    println!("{} methods, {entries} entries", PROBES.len());
}
"#;

#[test]
fn every_documented_code_of_every_method_is_identified() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let mut files: Vec<PathBuf> = fs::read_dir(root.join("methods"))
        .expect("the catalogue")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let mut methods: Vec<String> = Vec::new();
    for file in &files {
        let catalogue: Value =
            serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
        methods.extend(catalogue["methods"].as_object().expect("methods").keys().cloned());
    }
    assert!(methods.len() >= 1672, "only {} methods", methods.len());

    let krate = root.join("target/every-method");
    fs::create_dir_all(krate.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"every-method\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nbitrix-errors = {{ path = {:?} }}\nserde_json = \"1\"\n",
        root.join("runtime")
    );
    fs::write(krate.join("Cargo.toml"), manifest).expect("a manifest");
    let mut source = MAIN.to_owned();
    let mut probes = String::from("const PROBES: &[(&str, Probe)] = &[\n");
    for (at, method) in methods.iter().enumerate() {
        writeln!(source, "#[bitrix_errors(method = {method:?})]\nenum E{at} {{}}").expect("a string");
        writeln!(probes, "    ({method:?}, probe::<E{at}>),").expect("a string");
    }
    fs::write(krate.join("src/main.rs"), format!("{source}\n{probes}];\n")).expect("a source file");

    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir", "../every-method-build", "--"])
        .args(&files)
        .current_dir(&krate)
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !stderr.contains("warning"), "{stderr}");
    println!("{}", String::from_utf8_lossy(&output.stdout).trim());
}
