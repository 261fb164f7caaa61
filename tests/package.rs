//! The crates as a registry would hand them out: packed, unpacked outside the repository, and used.

use std::fs;
use std::path::Path;
use std::process::Command;

const USER: &str = r##"
use bitrix_errors::{AnyError, ErrorSet, bitrix_errors, check};

#[bitrix_errors(method = "crm.item.add")]
pub enum ItemAddError {
    #[code("STAGE_LOCKED", status = 400, category = Conflict)]
    StageLocked,
}

fn main() {
    assert_eq!(ItemAddError::METHOD, Some("crm.item.add"));
    assert!(check::<AnyError>(200, br#"{"result": true}"#).is_ok());
    let error = check::<ItemAddError>(400, br#"{"error": "NOT_FOUND"}"#).unwrap_err();
    assert_eq!(error.kind(), Some(ItemAddError::NotFound));
    println!("{error}");
}
"##;

#[test]
fn the_packed_crates_build_outside_the_repository() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let outside = folder.path();
    let packed = Command::new(env!("CARGO"))
        .args(["package", "--offline", "--no-verify", "--allow-dirty", "--quiet"])
        .args(["-p", "bitrix-errors-macros", "-p", "bitrix-errors"])
        .current_dir(root)
        .env("CARGO_TARGET_DIR", outside.join("packed"))
        .output()
        .expect("cargo");
    assert!(packed.status.success(), "{}", String::from_utf8_lossy(&packed.stderr));

    for name in ["bitrix-errors-macros", "bitrix-errors"] {
        let archive = outside.join(format!("packed/package/{name}-{}.crate", env!("CARGO_PKG_VERSION")));
        let size = fs::metadata(&archive).expect("an archive").len();
        println!("{name}: {size} bytes packed");
        assert!(size < 256 * 1024, "{name} is {size} bytes");
        let unpacked = Command::new("tar").arg("xzf").arg(&archive).current_dir(outside).status();
        assert!(unpacked.expect("tar").success());
        let version = env!("CARGO_PKG_VERSION");
        fs::rename(outside.join(format!("{name}-{version}")), outside.join(name)).expect("a folder");
        assert!(outside.join(name).join("LICENSE-MIT").is_file(), "{name} has no licence");
    }
    let macros = outside.join("bitrix-errors-macros/catalogue");
    for file in ["errors.json", "errors.schema.json", "methods/crm.item.json"] {
        let meta = fs::symlink_metadata(macros.join(file)).expect(file);
        assert!(meta.is_file(), "{file} is no file of its own");
    }
    assert!(outside.join("bitrix-errors/README.md").is_file(), "the README is packed");

    fs::create_dir_all(outside.join("user/src")).expect("a folder");
    let manifest = "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                    [dependencies]\nbitrix-errors = { path = \"../bitrix-errors\" }\n\n\
                    [patch.crates-io]\nbitrix-errors-macros = { path = \"../bitrix-errors-macros\" }\n";
    fs::write(outside.join("user/Cargo.toml"), manifest).expect("a manifest");
    fs::write(outside.join("user/src/main.rs"), USER).expect("a source file");
    let ran = Command::new(env!("CARGO"))
        .args(["run", "--offline", "--quiet"])
        .current_dir(outside.join("user"))
        .env("CARGO_TARGET_DIR", outside.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    assert!(String::from_utf8_lossy(&ran.stdout).contains("NOT_FOUND"));
}
