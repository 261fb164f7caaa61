//! What a maintainer runs: `cargo xtask import FACTS.json`.
//!
//! ```text
//! FACTS.json ──► facts ───┐
//! wording.json ► wording ─┼─► merge (one method) ─► import (all files) ─► methods/*.json
//! methods/*.json ► catalogue ┘                              └─► report ─► what changed
//! ```

mod catalogue;
mod facts;
mod import;
mod line;
mod merge;
mod pairs;
mod report;
mod sections;
mod wording;

// The rules of names and of messages that compare equal are the macro's own; a second copy of them
// here would drift.
#[path = "../../macros/src/fold.rs"]
mod fold;
#[allow(dead_code, reason = "what only the macro uses")]
#[path = "../../macros/src/names.rs"]
mod names;

use std::env::args;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};

const USAGE: &str = "usage: cargo xtask import FACTS.json";

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
        [command, facts] if command == "import" => import::import(root, Path::new(facts)),
        _ => bail!("{USAGE}"),
    }
}
