//! The promise of an exhaustive `match`: it stops compiling if the catalogue gains a code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const USER: &str = r"
use bitrix_errors::SystemError;

pub fn decide(error: SystemError) -> bool {
    match error {
ARMS
    }
}
";

#[test]
fn a_new_code_makes_an_exhaustive_match_fail_to_compile() {
    let copy = tempfile::tempdir().expect("a temporary folder");
    copy_workspace(copy.path());
    let catalogue = copy.path().join("errors.json");
    let user = copy.path().join("user/src/lib.rs");

    write_user(copy.path(), &user, &variants());
    assert_builds(&check(copy.path()));

    let text = fs::read_to_string(&catalogue).expect("a catalogue");
    let (start, rest) = text.split_once("\"system\": [").expect("the system set");
    let entry = r#"{ "code": "ERROR_MOON_PHASE", "category": "conflict" },"#;
    fs::write(&catalogue, format!("{start}\"system\": [{entry}{rest}")).expect("a catalogue");
    let refused = check(copy.path());
    let stderr = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success(), "the match should not compile any more");
    assert!(stderr.contains("E0004") && stderr.contains("SystemError::MoonPhase"), "{stderr}");

    let mut healed = variants();
    healed.push("MoonPhase".to_owned());
    write_user(copy.path(), &user, &healed);
    assert_builds(&check(copy.path()));

    let typo = text.replacen("\"category\": \"server\"", "\"category\": \"sever\"", 1);
    fs::write(&catalogue, &typo).expect("a catalogue");
    let refused = check(copy.path());
    let stderr = String::from_utf8_lossy(&refused.stderr);
    assert!(stderr.contains("error: unknown category `sever`; did you mean `server`?"), "{stderr}");
    let line = typo.lines().position(|line| line.contains("\"sever\"")).expect("the typo") + 1;
    let column = typo.lines().nth(line - 1).and_then(|text| text.find("\"sever\"")).expect("the typo") + 1;
    assert!(stderr.contains(&format!("--> errors.json:{line}:{column}")), "{stderr}");
    assert!(stderr.contains("\"category\": \"sever\"") && stderr.contains("^^^^^^^"), "{stderr}");
    assert_eq!(stderr.matches("error: ").count(), 2, "one message for the typo, and one of cargo: {stderr}");
}

fn variants() -> Vec<String> {
    use bitrix_errors::{ErrorCode, SystemError};
    SystemError::all().iter().map(|kind| format!("{kind:?}")).collect()
}

/// Copies the crates and the catalogues, and adds the crate of a user.
fn copy_workspace(to: &Path) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let crates = ["core", "catalogue", "macros", "runtime"];
    let files = ["methods", "errors.json", "errors.schema.json", "README.md", "Cargo.lock"];
    for part in crates.into_iter().chain(files) {
        let status = Command::new("cp").arg("-a").args([root.join(part), to.join(part)]).status();
        assert!(status.expect("cp").success(), "{part}");
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    let (_, rest) = manifest.split_once("\nresolver = ").expect("the keys after the members");
    fs::write(
        to.join("Cargo.toml"),
        format!("[workspace]\nmembers = [\"core\", \"catalogue\", \"macros\", \"runtime\", \"user\"]\nresolver = {rest}"),
    )
    .expect("a manifest");
}

fn write_user(root: &Path, file: &PathBuf, variants: &[String]) {
    let folder = file.parent().expect("a folder");
    fs::create_dir_all(folder).expect("a folder");
    fs::write(
        root.join("user/Cargo.toml"),
        "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nbitrix-errors.workspace = true\n",
    )
    .expect("a manifest");
    let arms: Vec<String> = variants.iter().map(|v| format!("        SystemError::{v} => true,")).collect();
    fs::write(file, USER.replace("ARMS", &arms.join("\n"))).expect("a source file");
}

fn check(root: &Path) -> Output {
    Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--package", "user"])
        .current_dir(root)
        .env("CARGO_TARGET_DIR", root.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo")
}

fn assert_builds(output: &Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
