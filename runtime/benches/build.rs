//! Generates the sets of codes that the benchmarks look up: from one list, a set for each contender.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::Value;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    println!("cargo::rerun-if-changed={}", root.join("errors.json").display());
    println!("cargo::rerun-if-changed={}", root.join("methods").display());
    let system = system_codes(&root);
    let documented = documented_codes(&root, &system);
    let mut source = String::new();
    set(&mut source, "of_16", &documented[..16], "Of16");
    set(&mut source, "of_250", &documented[..250], "Of250");
    set(&mut source, "of_250_alike", &alike(250), "Of250Alike");
    // The system set is already an enum of the library.
    peers(&mut source, "of_54", &system, "bitrix_errors::SystemError");
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("sets.rs"), source).expect("the source can be written");
}

fn read(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).expect("a catalogue")).expect("JSON")
}

/// The codes that any method can return.
fn system_codes(root: &Path) -> Vec<String> {
    let catalogue = read(&root.join("errors.json"));
    let entries = catalogue["system"].as_array().expect("the system set");
    let mut codes: Vec<String> = Vec::new();
    for entry in entries {
        let code = entry["code"].as_str().expect("a code").to_owned();
        if entry["when"].is_null() && entry["prefix"].is_null() && !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// Distinct documented codes of natural lengths, in mixed order.
fn documented_codes(root: &Path, system: &[String]) -> Vec<String> {
    let mut files: Vec<_> = fs::read_dir(root.join("methods"))
        .expect("the methods")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let mut seen: BTreeSet<String> = system.iter().map(|code| code.to_ascii_uppercase()).collect();
    let mut codes = Vec::new();
    for file in files {
        let catalogue = read(&file);
        let methods = catalogue["methods"].as_object().expect("methods").values();
        for entry in methods.flat_map(|method| method["errors"].as_array().expect("errors")) {
            let code = entry["code"].as_str().expect("a code");
            let is_word = code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
                && code.starts_with(|c: char| c.is_ascii_alphabetic());
            if is_word && entry["prefix"].is_null() && seen.insert(code.to_ascii_uppercase()) {
                codes.push(code.to_owned());
            }
        }
    }
    codes
}

/// Codes of the same length: 12 digits, like many codes of the API.
fn alike(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("20{:02}{:02}403{:03}", at % 7 * 10, at % 13, at)).collect()
}

/// A set of declared codes, for the library and for its peers.
fn set(source: &mut String, module: &str, codes: &[String], name: &str) {
    let mut variants = String::new();
    for (at, code) in codes.iter().enumerate() {
        let _ = writeln!(variants, "    #[code({code:?}, category = Conflict)]\n    V{at},");
    }
    let _ =
        writeln!(source, "/// Ours.\n#[bitrix_errors::bitrix_errors]\npub enum {name} {{\n{variants}}}\n");
    peers(source, module, codes, &format!("super::{name}"));
}

fn peers(source: &mut String, module: &str, codes: &[String], ours: &str) {
    let rows = |row: &dyn Fn(usize, &str) -> String| -> String {
        codes.iter().enumerate().map(|(at, code)| row(at, code)).collect()
    };
    let variants = rows(&|at, code| format!("#[strum(serialize = {code:?})] V{at},\n"));
    let phf = rows(&|at, code| format!("{code:?} => Strict::V{at},\n"));
    let arms = rows(&|at, code| format!("{code:?} => Strict::V{at},\n"));
    let pairs = rows(&|at, code| format!("({code:?}, Strict::V{at}),\n"));
    let list = rows(&|_, code| format!("{code:?},\n"));
    let _ = writeln!(
        source,
        "/// A set of {count} codes.
pub mod {module} {{
    use std::collections::HashMap;
    use std::sync::LazyLock;

    /// Ours.
    pub type Ours = {ours};

    /// The codes.
    pub const CODES: &[&str] = &[{list}];

    /// With strum, letter case as it is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString)]
    #[allow(missing_docs)]
    pub enum Strict {{ {variants} }}

    /// With strum, letter case ignored.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString)]
    #[strum(ascii_case_insensitive)]
    #[allow(missing_docs)]
    pub enum Lenient {{ {variants} }}

    /// With phf.
    pub static PHF: phf::Map<&'static str, Strict> = phf::phf_map! {{ {phf} }};

    /// With the standard library.
    pub static MAP: LazyLock<HashMap<&'static str, Strict>> = LazyLock::new(|| HashMap::from([{pairs}]));

    /// By hand.
    #[must_use]
    pub fn matched(code: &str) -> Option<Strict> {{
        Some(match code {{ {arms} _ => return None }})
    }}
}}
",
        count = codes.len()
    );
}
