//! The library at run time: runs the benchmarks of `runtime/benches`; figures out.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

/// A case and its contender, such as `decode/flat error` and `ours`.
pub(super) type Key = (String, String);

#[derive(Default)]
pub(super) struct Measured {
    /// Nanoseconds for a run of the case (median).
    pub(super) times: BTreeMap<Key, f64>,
    /// Instructions for a run of the case, if there is valgrind.
    pub(super) instructions: BTreeMap<Key, f64>,
    pub(super) allocations: BTreeMap<Key, f64>,
    /// The number of inputs in a run of the case.
    pub(super) inputs: BTreeMap<Key, f64>,
    /// The sizes, in bytes.
    pub(super) sizes: BTreeMap<String, f64>,
}

/// The numbers of runs of a case under valgrind. Their difference excludes what a process does once.
const FEW: u64 = 3;
const MANY: u64 = 13;

pub(super) fn runtime(root: &Path) -> Result<Measured> {
    let cargo = |arguments: &[&str]| {
        let status = Command::new(env!("CARGO")).args(arguments).current_dir(root).status();
        ensure!(status.context("cargo cannot be run")?.success(), "cargo {} failed", arguments.join(" "));
        Ok(())
    };
    cargo(&["build", "--quiet", "--release", "--package", "bitrix-errors-bench", "--bin", "counts"])?;
    cargo(&["bench", "--quiet", "--package", "bitrix-errors-bench", "--bench", "times", "--", "--noplot"])?;
    let mut measured = Measured::default();
    read_counts(&root.join("target/release/counts"), &mut measured)?;
    read_times(&root.join("target/criterion"), &mut measured.times)?;
    let has_valgrind = Command::new("valgrind").arg("--version").output().is_ok();
    if !has_valgrind {
        eprintln!("skipped: no valgrind on this machine, so instructions were not counted");
        return Ok(measured);
    }
    for key in measured.times.keys() {
        let count = |times| instructions(&root.join("target/release/counts"), key, times);
        #[allow(clippy::cast_precision_loss)] // far below 2^52
        let each = (count(MANY)? - count(FEW)?) as f64 / (MANY - FEW) as f64;
        measured.instructions.insert(key.clone(), each);
    }
    Ok(measured)
}

/// Reads the output of `counts`.
fn read_counts(counts: &Path, measured: &mut Measured) -> Result<()> {
    let output = Command::new(counts).output().context("counts cannot be run")?;
    for line in String::from_utf8(output.stdout)?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [what, name, contender, number] = fields[..] else { continue };
        let number = number.parse()?;
        match what {
            "size" => drop(measured.sizes.insert(name.to_owned(), number)),
            "inputs" => drop(measured.inputs.insert((name.to_owned(), contender.to_owned()), number)),
            _ => drop(measured.allocations.insert((name.to_owned(), contender.to_owned()), number)),
        }
    }
    Ok(())
}

/// Reads the medians that criterion wrote.
fn read_times(folder: &Path, times: &mut BTreeMap<Key, f64>) -> Result<()> {
    for entry in fs::read_dir(folder).context("criterion left no figures")? {
        let path = entry?.path();
        if !path.is_dir() {
            continue;
        }
        if path.file_name().is_some_and(|name| name == "new") {
            let read = |file: &str| -> Result<Value> {
                Ok(serde_json::from_str(&fs::read_to_string(path.join(file))?)?)
            };
            let name = read("benchmark.json")?;
            let found = read("estimates.json")?;
            let text = |member: &str| name[member].as_str().unwrap_or_default().to_owned();
            let median = found["median"]["point_estimate"].as_f64().context("no median")?;
            times.insert((text("group_id"), text("function_id")), median);
        } else {
            read_times(&path, times)?;
        }
    }
    Ok(())
}

fn instructions(counts: &Path, (group, contender): &Key, times: u64) -> Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(counts)
        .args([group, contender, &times.to_string()])
        .output()
        .context("valgrind cannot be run")?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let count = text.split("Collected : ").nth(1).and_then(|rest| rest.split_whitespace().next());
    count.context("valgrind counted nothing")?.parse().context("valgrind did not print a number")
}
