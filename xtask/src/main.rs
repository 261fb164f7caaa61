//! The commands for maintainers: `cargo xtask import FACTS.json`, `cargo xtask index` and `cargo xtask bench`.
//!
//! ```text
//! FACTS.json ──► facts ───────────┐
//! facts/wording.json ──► wording ─┼─► merge (one method) ─► import (all files) ─► methods/*.json
//! methods/*.json ──► catalogue ───┘                              └─► report ─► what changed
//!
//! errors.json, methods/*.json ► catalogue ─► index/data ─┐
//!               index/page.html, style.css, *.js ────────┴─► index ─► one HTML page
//! ```

mod bench;
mod catalogue;
mod correct;
mod import;
mod index;
mod rows;

use std::env::args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

const USAGE: &str = "usage: cargo xtask import FACTS.json
       cargo xtask correct                       applies the rows of facts/ to methods/
       cargo xtask bench [run | compile]         without a part: both, and BENCHMARKS.md written
       cargo xtask index [FILE.html [FOLDER]]    FOLDER has errors.json and methods/; default: this repository";

fn main() -> ExitCode {
    let arguments: Vec<String> = args().skip(1).collect();
    match run(&arguments) {
        Ok(summary) => {
            print!("{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<String> {
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("the tool has no repository around it")?;
    match arguments {
        [command, rest @ ..] if command == "bench" && rest.len() <= 1 => {
            bench::bench(root, rest.first().map(String::as_str))
        }
        [command] if command == "correct" => correct::correct(root),
        [command, facts] if command == "import" => import::import(root, Path::new(facts)),
        [command, rest @ ..] if command == "index" && rest.len() <= 2 => {
            let file = rest.first().map_or_else(|| root.join("target/error-index.html"), PathBuf::from);
            index::index(rest.get(1).map_or(root, Path::new), &file)
        }
        _ => bail!("{USAGE}"),
    }
}
