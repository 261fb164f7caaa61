//! `cargo xtask bench`: the library against what one would write instead; figures in, one table out.
//!
//! ```text
//! crates (equal crates) ─► compile ─┐
//! runtime/benches ─► run (times, instructions, counts) ─┴─► bars ─► BENCHMARKS.md
//! ```

mod bars;
mod compile;
mod crates;
mod run;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// What stands around the table in `BENCHMARKS.md`.
const BEGIN: &str = "<!-- cargo xtask bench writes what follows -->\n";
const END: &str = "<!-- cargo xtask bench wrote what precedes -->\n";

/// Measures everything, writes the tables into `BENCHMARKS.md` and returns them.
pub(crate) fn bench(root: &Path) -> Result<String> {
    let measured = run::runtime(root)?;
    let compiled = compile::compile(root)?;
    let tables = bars::tables(&measured, &compiled);
    let file = root.join("BENCHMARKS.md");
    let text = fs::read_to_string(&file).context("BENCHMARKS.md cannot be read")?;
    let (before, rest) = text.split_once(BEGIN).context("BENCHMARKS.md lacks its first mark")?;
    let (_, after) = rest.split_once(END).context("BENCHMARKS.md lacks its second mark")?;
    fs::write(&file, format!("{before}{BEGIN}\n{tables}\n{END}{after}"))
        .context("BENCHMARKS.md cannot be written")?;
    Ok(tables)
}
