//! The cost of the library at compile time: equal crates, compiled in turn, in; processor seconds and sizes out.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, ensure};
use serde_json::Value;

use super::crates::{self, Crate};

/// The library against its peer, measured in turn in one run.
pub(super) struct Pair {
    pub(super) ours: f64,
    pub(super) peer: f64,
    /// The median of the ratios of all rounds.
    pub(super) ratio: f64,
}

pub(super) struct Growth {
    pub(super) enums: usize,
    pub(super) seconds: f64,
    /// Kilobytes of memory at the peak, if a tool measures it.
    pub(super) memory: Option<u64>,
}

pub(super) struct Compiled {
    pub(super) check: Pair,
    pub(super) build: Pair,
    pub(super) release: Pair,
    pub(super) ir_lines: Pair,
    pub(super) tokens: Pair,
    pub(super) cold: Pair,
    /// Bytes of code and constants in a program that uses the enums, if a tool measures them.
    pub(super) program: Option<Pair>,
    /// Milliseconds of expansion in a crate of one enum: of a documented method, and of the same codes declared by
    /// hand.
    pub(super) first: Pair,
    /// The same for each further enum.
    pub(super) further: Pair,
    /// Numbers of enums of documented methods, and the cost of checking them.
    pub(super) methods: Vec<Growth>,
}

const ENUMS: usize = 100;
const CODES: usize = 20;
const ROUNDS: usize = 7;
/// The number of enums that is enough to measure the cost of a further one.
const MORE: usize = 21;
/// A method of the largest section, with 13 codes.
const FIRST: &str = "sale.property.update";

#[allow(clippy::cast_precision_loss)]
pub(super) fn compile(root: &Path) -> Result<Compiled> {
    let folder = root.join("target/bench");
    let written = |krate: &Crate| krate.write(&folder);
    let [ours, peer] = crates::enums(root, ENUMS, CODES);
    let enums = [written(&ours)?, written(&peer)?];
    let [ours, peer] = crates::trees(root);
    let trees = [written(&ours)?, written(&peer)?];
    let (methods, declared) = documented(root)?;
    let [method, same] = crates::first_enums(root, FIRST, &declared, 1);
    let firsts = [written(&method)?, written(&same)?];
    let [method, same] = crates::first_enums(root, FIRST, &declared, MORE);
    let more = [written(&method)?, written(&same)?];
    let [ours, peer] = crates::programs(root, ENUMS, CODES);
    let programs = [written(&ours)?, written(&peer)?];
    let mut growth = Vec::new();
    for enums in [200, 400, 800, 1600] {
        let krate = written(&crates::methods(root, &methods[..enums.min(methods.len())]))?;
        once(&krate, &["check"])?;
        growth.push(Growth { enums, seconds: timed(&krate, &["check"])?, memory: peak(&krate) });
    }
    let first = expansion(&firsts)?;
    let more = expansion(&more)?;
    let further = |of: fn(&Pair) -> f64| (of(&more) - of(&first)) / (MORE - 1) as f64;
    let ours = further(|pair| pair.ours);
    let peer = further(|pair| pair.peer);
    Ok(Compiled {
        check: pair(&enums, &["check"])?,
        build: pair(&enums, &["build"])?,
        release: pair(&enums, &["build", "--release"])?,
        ir_lines: sizes(&enums, ir_lines)?,
        tokens: sizes(&enums, tokens)?,
        cold: cold(&trees)?,
        program: sizes(&programs, program_size).ok(),
        further: Pair { ours, peer, ratio: ours / peer },
        first,
        methods: growth,
    })
}

/// The names of all documented methods, and the codes of one as declarations.
fn documented(root: &Path) -> Result<(Vec<String>, String)> {
    let mut names = Vec::new();
    let mut declared = String::new();
    let mut files: Vec<PathBuf> = fs::read_dir(root.join("methods"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    for file in files {
        let catalogue: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
        for (name, method) in catalogue["methods"].as_object().context("methods")? {
            names.push(name.clone());
            if name == FIRST {
                for (at, entry) in method["errors"].as_array().context("errors")?.iter().enumerate() {
                    let code = entry["code"].as_str().context("a code")?;
                    let _ = writeln!(declared, "    #[code({code:?}, category = Conflict)]\n    V{at},");
                }
            }
        }
    }
    // A stable mix, so that every crate has methods of every section.
    names.sort_by_key(|name| name.bytes().fold(0_u32, |hash, byte| hash.wrapping_mul(31) + u32::from(byte)));
    Ok((names, declared))
}

fn cargo(krate: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .arg("--quiet")
        .args(arguments)
        .current_dir(krate)
        .env("CARGO_TARGET_DIR", "../build")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS");
    command
}

/// The same with flags that only a nightly compiler accepts otherwise. Its builds have a folder of their own.
fn unstable(krate: &Path, arguments: &[&str]) -> Command {
    let mut command = cargo(krate, arguments);
    command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", "../unstable");
    command
}

fn once(krate: &Path, arguments: &[&str]) -> Result<()> {
    let output = cargo(krate, arguments).output().context("cargo cannot be run")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

/// Processor seconds to compile the crate alone, after its dependencies were built.
fn timed(krate: &Path, arguments: &[&str]) -> Result<f64> {
    let source = krate.join("src/lib.rs");
    fs::write(&source, fs::read(&source)?)?;
    let before = processor_seconds();
    let start = Instant::now();
    once(krate, arguments)?;
    let wall = start.elapsed().as_secs_f64();
    Ok(before.zip(processor_seconds()).map_or(wall, |(before, after)| after - before))
}

/// The processor seconds of all children so far, if the system counts them. They do not depend on the load of the
/// machine.
fn processor_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(") ")?.1.split(' ').collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(13)? + ticks(14)?) / 100.0)
}

fn pair(crates: &[PathBuf; 2], arguments: &[&str]) -> Result<Pair> {
    crates.iter().try_for_each(|krate| once(krate, arguments))?;
    rounds(ROUNDS, || Ok([timed(&crates[0], arguments)?, timed(&crates[1], arguments)?]))
}

fn rounds(count: usize, mut round: impl FnMut() -> Result<[f64; 2]>) -> Result<Pair> {
    let rounds = (0..count).map(|_| round()).collect::<Result<Vec<_>>>()?;
    let median = |of: &dyn Fn(&[f64; 2]) -> f64| {
        let mut all: Vec<f64> = rounds.iter().map(of).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    Ok(Pair {
        ours: median(&|round| round[0]),
        peer: median(&|round| round[1]),
        ratio: median(&|round| round[0] / round[1]),
    })
}

fn sizes(crates: &[PathBuf; 2], size: fn(&Path) -> Result<f64>) -> Result<Pair> {
    let [ours, peer] = [size(&crates[0])?, size(&crates[1])?];
    Ok(Pair { ours, peer, ratio: ours / peer })
}

/// The lines of LLVM IR before optimisation.
fn ir_lines(krate: &Path) -> Result<f64> {
    let file = krate.join("lib.ll");
    let emit = format!("--emit=llvm-ir={}", file.display());
    once(
        krate,
        &["rustc", "--release", "--lib", "--", &emit, "-Ccodegen-units=1", "-Cno-prepopulate-passes"],
    )?;
    #[allow(clippy::cast_precision_loss)]
    Ok(fs::read_to_string(file)?.lines().count() as f64)
}

/// The tokens of the crate when every macro is expanded.
fn tokens(krate: &Path) -> Result<f64> {
    let output =
        unstable(krate, &["rustc", "--lib", "--profile", "check", "--", "-Zunpretty=expanded"]).output()?;
    let source = String::from_utf8(output.stdout)?;
    let tokens: proc_macro2::TokenStream =
        source.parse().map_err(|error| anyhow::anyhow!("the expansion is not valid Rust: {error}"))?;
    #[allow(clippy::cast_precision_loss)]
    Ok(count(tokens) as f64)
}

fn count(tokens: proc_macro2::TokenStream) -> usize {
    tokens
        .into_iter()
        .map(|token| match token {
            proc_macro2::TokenTree::Group(group) => count(group.stream()) + 2,
            _ => 1,
        })
        .sum()
}

/// Builds the whole tree from nothing.
fn cold(trees: &[PathBuf; 2]) -> Result<Pair> {
    let one = |krate: &PathBuf| -> Result<f64> {
        once(krate, &["fetch"])?;
        let target = krate.join("target");
        let _ = fs::remove_dir_all(&target);
        let before = processor_seconds();
        let start = Instant::now();
        let mut command = Command::new(env!("CARGO"));
        let output = command
            .args(["build", "--quiet"])
            .current_dir(krate)
            .env("CARGO_TARGET_DIR", &target)
            .output()?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let wall = start.elapsed().as_secs_f64();
        Ok(before.zip(processor_seconds()).map_or(wall, |(before, after)| after - before))
    };
    rounds(3, || Ok([one(&trees[0])?, one(&trees[1])?]))
}

/// The size of a released program: its code and its constants.
fn program_size(krate: &Path) -> Result<f64> {
    once(krate, &["build", "--release"])?;
    let name = krate.file_name().context("a folder")?;
    let output = Command::new("size").arg(krate.join("../build/release").join(name)).output()?;
    let output_text = String::from_utf8(output.stdout)?;
    let text = output_text.lines().nth(1).and_then(|line| line.split_whitespace().next());
    text.context("`size` printed nothing")?.parse().context("`size` did not print a number")
}

/// Milliseconds that the compiler spends on expansion.
fn expansion(crates: &[PathBuf; 2]) -> Result<Pair> {
    let one = |krate: &PathBuf| -> Result<f64> {
        let source = krate.join("src/lib.rs");
        fs::write(&source, fs::read(&source)?)?;
        let flags = ["rustc", "--lib", "--profile", "check", "--", "-Ztime-passes"];
        let output = unstable(krate, &flags).output()?;
        let output_text =
            String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        let line = output_text
            .lines()
            .find(|line| line.ends_with("macro_expand_crate"))
            .context("the compiler did not print the time of expansion")?;
        let seconds =
            line.split("time:").nth(1).and_then(|rest| rest.split(';').next()).context("no time")?;
        Ok(seconds.trim().parse::<f64>()? * 1000.0)
    };
    crates.iter().try_for_each(|krate| one(krate).map(drop))?; // what they depend on
    rounds(9, || Ok([one(&crates[0])?, one(&crates[1])?]))
}

/// Kilobytes of the largest process, if a tool measures it.
fn peak(krate: &Path) -> Option<u64> {
    let source = krate.join("src/lib.rs");
    fs::write(&source, fs::read(&source).ok()?).ok()?;
    let output = Command::new("/usr/bin/time")
        .args(["-f", "%M", env!("CARGO"), "--quiet", "check"])
        .current_dir(krate)
        .env("CARGO_TARGET_DIR", "../build")
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .ok()?;
    String::from_utf8_lossy(&output.stderr).lines().last()?.trim().parse().ok()
}
