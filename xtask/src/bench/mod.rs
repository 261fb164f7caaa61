//! `cargo xtask bench`: compares the library with the code that one would write instead; figures in, one table out.
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

use anyhow::{Context as _, Result, bail};

/// The marks around the table in `BENCHMARKS.md`.
const BEGIN: &str = "<!-- cargo xtask bench writes what follows -->\n";
const END: &str = "<!-- cargo xtask bench wrote what precedes -->\n";

/// Measures everything, writes the tables into `BENCHMARKS.md` and returns them; or measures one `part` and returns
/// its tables alone.
pub(crate) fn bench(root: &Path, part: Option<&str>) -> Result<String> {
    let measured = match part {
        None | Some("run") => Some(run::runtime(root)?),
        Some("compile") => None,
        Some(other) => bail!("`{other}` is not a part of the benchmarks; the parts are `run` and `compile`"),
    };
    let compiled = if part == Some("run") { None } else { Some(compile::compile(root)?) };
    let tables = bars::tables(measured.as_ref(), compiled.as_ref());
    if part.is_some() {
        return Ok(tables);
    }
    let file = root.join("BENCHMARKS.md");
    let text = fs::read_to_string(&file).context("BENCHMARKS.md cannot be read")?;
    let (before, rest) = text.split_once(BEGIN).context("BENCHMARKS.md lacks its first mark")?;
    let (_, after) = rest.split_once(END).context("BENCHMARKS.md lacks its second mark")?;
    let written = format!("{before}{BEGIN}\n{}\n{END}{after}", tables.trim_end());
    fs::write(&file, written).context("BENCHMARKS.md cannot be written")?;
    Ok(tables)
}
