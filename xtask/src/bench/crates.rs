//! Equal crates for the compile-time figures: numbers in, the sources of one crate for each contender out.
//!
//! Every crate describes the same codes in the same way: text, statuses, category, retry, and a lookup that ignores
//! letter case. The peer does so with thiserror and strum, as one would today.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// A crate to measure.
pub(super) struct Crate {
    pub(super) name: &'static str,
    dependencies: String,
    /// `src/lib.rs` or `src/main.rs`.
    file: &'static str,
    source: String,
}

impl Crate {
    /// Writes the crate into a folder, and returns the folder of the crate.
    pub(super) fn write(&self, below: &Path) -> Result<PathBuf> {
        let folder = below.join(self.name);
        fs::create_dir_all(folder.join("src")).context("a folder for the crate")?;
        let manifest = format!(
            "[package]\nname = \"{}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{}",
            self.name, self.dependencies
        );
        write(&folder.join("Cargo.toml"), &manifest)?;
        write(&folder.join(self.file), &self.source)?;
        Ok(folder)
    }
}

fn library(name: &'static str, dependencies: String, source: String) -> Crate {
    Crate { name, dependencies, file: "src/lib.rs", source }
}

fn program(name: &'static str, dependencies: String, source: String) -> Crate {
    Crate { name, dependencies, file: "src/main.rs", source }
}

/// Writes a file unless it has that text already, so that nothing is rebuilt without need.
fn write(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// The line `bitrix-errors = …` of a manifest.
fn ours(root: &Path) -> String {
    format!("bitrix-errors = {{ path = '{}' }}\n", root.join("runtime").display())
}

const PEERS: &str = "thiserror = \"2\"\nstrum = { version = \"0.28\", features = [\"derive\"] }\n";

/// The dependencies of both contenders in addition to the enums, for the cold build.
pub(super) fn trees(root: &Path) -> [Crate; 2] {
    let peers =
        format!("{PEERS}serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n");
    [library("tree-ours", ours(root), String::new()), library("tree-peer", peers, String::new())]
}

const CATEGORIES: [&str; 4] = ["Conflict", "NotFound", "Permission", "InvalidRequest"];
const RETRIES: [&str; 3] = ["Never", "Always", "IfIdempotent"];
const STATUSES: [u16; 5] = [400, 401, 403, 404, 409];

/// The crates with `enums` × `codes`: first that of the library, then that of its peer.
pub(super) fn enums(root: &Path, enums: usize, codes: usize) -> [Crate; 2] {
    let [ours_source, peer_source] = sources(enums, codes);
    [library("enums-ours", ours(root), ours_source), library("enums-peer", PEERS.to_owned(), peer_source)]
}

/// Programs that look a code up in each of the enums, and print its entry.
pub(super) fn programs(root: &Path, enums: usize, codes: usize) -> [Crate; 2] {
    let main = |find: &str| {
        let mut main =
            String::from("fn main() {\n    let code = std::env::args().nth(1).unwrap_or_default();\n");
        for number in 0..enums {
            let found = find.replace("{}", &format!("E{number}"));
            let _ = writeln!(
                main,
                "    if let {found} {{ println!(\"{{kind}} {{:?}} {{:?}} {{:?}}\", kind.statuses(), kind.category(), kind.retry()); }}"
            );
        }
        main + "}\n"
    };
    let [ours_source, peer_source] = sources(enums, codes);
    let ours_source = "use bitrix_errors::ErrorCode;\n".to_owned() + &ours_source;
    [
        program("program-ours", ours(root), ours_source + &main("Some(kind) = {}::from_code(&code)")),
        program("program-peer", PEERS.to_owned(), peer_source + &main("Ok(kind) = code.parse::<{}>()")),
    ]
}

fn sources(enums: usize, codes: usize) -> [String; 2] {
    let mut ours = String::from("use bitrix_errors::bitrix_errors;\n");
    let mut peer = String::from(
        "use strum::{EnumString, IntoStaticStr};\nuse thiserror::Error;\n\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n\
         pub enum Category { Conflict, NotFound, Permission, InvalidRequest }\n\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\npub enum Retry { Never, Always, IfIdempotent }\n",
    );
    for number in 0..enums {
        enum_of_ours(&mut ours, number, codes);
        enum_of_peer(&mut peer, number, codes);
    }
    [ours, peer]
}

/// The facts about one code of one enum.
fn facts(number: usize, code: usize) -> (String, u16, &'static str, &'static str) {
    let name = format!("SECTION_{number}_CODE_{code}_NOT_ALLOWED");
    (name, STATUSES[code % 5], CATEGORIES[code % 4], RETRIES[code % 3])
}

fn enum_of_ours(lib: &mut String, number: usize, codes: usize) {
    let _ = writeln!(lib, "#[bitrix_errors]\npub enum E{number} {{");
    for code in 0..codes {
        let (name, status, category, retry) = facts(number, code);
        let _ = writeln!(
            lib,
            "    /// the section {number} does not allow {code}\n    \
             #[code({name:?}, status = {status}, category = {category}, retry = {retry})]\n    V{code},"
        );
    }
    lib.push_str("}\n");
}

fn enum_of_peer(lib: &mut String, number: usize, codes: usize) {
    let _ = writeln!(
        lib,
        "#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error, EnumString, IntoStaticStr)]\n\
         #[strum(ascii_case_insensitive)]\npub enum E{number} {{"
    );
    let mut statuses = String::new();
    let mut categories = String::new();
    let mut retries = String::new();
    for code in 0..codes {
        let (name, status, category, retry) = facts(number, code);
        let _ = writeln!(
            lib,
            "    #[error(\"the section {number} does not allow {code}\")]\n    \
             #[strum(serialize = {name:?})]\n    V{code},"
        );
        let _ = write!(statuses, "Self::V{code} => &[{status}], ");
        let _ = write!(categories, "Self::V{code} => Category::{category}, ");
        let _ = write!(retries, "Self::V{code} => Retry::{retry}, ");
    }
    let _ = writeln!(
        lib,
        "}}\nimpl E{number} {{\n    \
         pub fn statuses(self) -> &'static [u16] {{ match self {{ {statuses}}} }}\n    \
         pub fn category(self) -> Category {{ match self {{ {categories}}} }}\n    \
         pub fn retry(self) -> Retry {{ match self {{ {retries}}} }}\n}}"
    );
}

/// A few equal enums in an otherwise empty crate: documented for a `method`, or `declared` by hand.
pub(super) fn first_enums(root: &Path, method: &str, declared: &str, count: usize) -> [Crate; 2] {
    let source = |body: &dyn Fn(usize) -> String| {
        "use bitrix_errors::bitrix_errors;\n\n".to_owned() + &(0..count).map(body).collect::<String>()
    };
    let documented =
        source(&|number| format!("#[bitrix_errors(method = {method:?})]\npub enum E{number} {{}}\n"));
    let declared = source(&|number| format!("#[bitrix_errors]\npub enum E{number} {{\n{declared}}}\n"));
    let names =
        if count == 1 { ["first-method", "first-declared"] } else { ["more-method", "more-declared"] };
    [library(names[0], ours(root), documented), library(names[1], ours(root), declared)]
}

/// An enum for each of some documented methods.
pub(super) fn methods(root: &Path, methods: &[String]) -> Crate {
    let mut lib = String::from("use bitrix_errors::bitrix_errors;\n");
    for (number, method) in methods.iter().enumerate() {
        let _ = writeln!(lib, "#[bitrix_errors(method = {method:?})]\npub enum E{number} {{}}");
    }
    library("methods", ours(root), lib)
}
