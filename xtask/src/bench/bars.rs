//! The figures as tables: measurements in, Markdown out. Each bar has its ratio, and whether it was met.

use std::fmt::Write as _;

use super::compile::{Compiled, Growth, Pair};
use super::run::Measured;

const SETS: [(&str, &str); 4] = [
    ("of_16", "16 codes"),
    ("of_54", "the system set"),
    ("of_250", "250 codes"),
    ("of_250_alike", "250 codes of one length"),
];

pub(super) fn tables(measured: Option<&Measured>, compiled: Option<&Compiled>) -> String {
    let mut bars = Bars::default();
    let mut tables = String::new();
    if let Some(measured) = measured {
        lookup(&mut bars, measured);
        decoding(&mut bars, measured);
        tables += &all_cases(measured);
    }
    if let Some(compiled) = compiled {
        compilation(&mut bars, compiled);
        tables = tables + "\n" + &compile_table(compiled);
    }
    let head = "| what | against | at most | time | instructions | met |\n| --- | --- | ---: | ---: | ---: | --- |\n";
    format!("## Bars\n\n{head}{}\n{}\n", bars.0, tables.trim())
}

#[derive(Default)]
struct Bars(String);

impl Bars {
    /// A ratio of times and, if they were counted, of instructions.
    fn case(&mut self, measured: &Measured, group: &str, peer: &str, named: (&str, &str), most: f64) {
        let ratio = |figures: &std::collections::BTreeMap<(String, String), f64>| {
            let of = |who: &str| figures.get(&(group.to_owned(), who.to_owned())).copied();
            Some(of("ours")? / of(peer)?)
        };
        let time = ratio(&measured.times);
        let instructions = ratio(&measured.instructions);
        let cell = |ratio: Option<f64>| ratio.map_or("-".to_owned(), |ratio| format!("{ratio:.2}"));
        let met = if time.is_some_and(|time| time <= most) { "yes" } else { "no" };
        let _ = writeln!(
            self.0,
            "| {} | {} | {most} | {} | {} | {met} |",
            named.0,
            named.1,
            cell(time),
            cell(instructions)
        );
    }

    fn number(&mut self, what: &str, against: &str, most: f64, found: f64, unit: &str) {
        let met = if found <= most { "yes" } else { "no" };
        let found = if found.fract() == 0.0 { format!("{found}") } else { format!("{found:.2}") };
        let _ = writeln!(self.0, "| {what} | {against} | {most}{unit} | {found}{unit} | - | {met} |");
    }
}

fn lookup(bars: &mut Bars, measured: &Measured) {
    for (peer, kind, what, most) in [
        ("strum", "usual", "lookup, usual case", 1.0),
        ("strum, any case", "unusual", "lookup, unusual case", 0.8),
        ("phf", "usual", "lookup, usual case", 0.35),
    ] {
        for (set, name) in SETS {
            let what = format!("{what}: {name}");
            bars.case(measured, &format!("lookup/{set}/{kind}"), peer, (&what, peer), most);
        }
    }
    let what = "lookup, usual case: 250 codes of one length";
    bars.case(measured, "lookup/of_250_alike/usual", "strum", (what, "strum"), 0.3);
}

fn decoding(bars: &mut Bars, measured: &Measured) {
    for (group, peer, most) in [
        ("flat error", "Value", 0.45),
        ("flat error", "by hand", 1.1),
        ("success, 10 KB", "by hand", 1.1),
        ("success, 1 MB", "by hand", 1.1),
    ] {
        let what = format!("decoding: {group}");
        bars.case(measured, &format!("decode/{group}"), peer, (&what, peer), most);
    }
    for (group, most) in [("flat error", 2.0), ("success, a number", 0.0)] {
        let key = (format!("decode/{group}"), "ours".to_owned());
        let found = measured.allocations.get(&key).copied().unwrap_or(f64::NAN);
        bars.number(&format!("allocations: {group}"), "absolute", most, found, "");
    }
}

fn compilation(bars: &mut Bars, compiled: &Compiled) {
    let peer = "thiserror + strum";
    for (what, against, pair, most) in [
        ("`cargo check`, 100 enums of 20 codes", peer, &compiled.check, 0.7),
        ("`cargo build --release` of them", peer, &compiled.release, 0.5),
        ("LLVM IR lines of them", peer, &compiled.ir_lines, 0.4),
        ("cold build of the default tree", "thiserror + strum + serde + serde_json", &compiled.cold, 1.2),
    ] {
        bars.number(what, against, most, pair.ratio, "");
    }
    let first = compiled.first.ours - compiled.first.peer;
    bars.number("first `method = …` in a crate", "the same enum by hand", 15.0, first, " ms");
    if let Some(Growth { enums, seconds, .. }) = compiled.methods.last() {
        #[allow(clippy::cast_precision_loss)]
        let ratio = (seconds / *enums as f64) / (compiled.check.ours / 100.0);
        let what = format!("{enums} documented methods in one crate, an enum");
        bars.number(&what, "an enum of the 100", 1.5, ratio, "");
    }
}

/// Every case, for the library and for its peers.
fn all_cases(measured: &Measured) -> String {
    let mut out = String::from(
        "## Run time\n\nFor one input: nanoseconds, instructions where they were counted, allocations.\n\n\
         | case | contender | ns | instructions | allocations |\n| --- | --- | ---: | ---: | ---: |\n",
    );
    for (key, time) in &measured.times {
        let (group, contender) = key;
        let inputs = measured.inputs.get(key).copied().unwrap_or(1.0);
        let instructions =
            measured.instructions.get(key).map_or("-".to_owned(), |count| format!("{:.0}", count / inputs));
        let allocations = measured.allocations.get(key).copied().unwrap_or(0.0);
        let digits = usize::from(time / inputs < 100.0);
        let _ = writeln!(
            out,
            "| {group} | {contender} | {:.digits$} | {instructions} | {allocations} |",
            time / inputs
        );
    }
    out.push_str("\n| size | bytes |\n| --- | ---: |\n");
    for (name, size) in &measured.sizes {
        let _ = writeln!(out, "| `{name}` | {size} |");
    }
    out
}

fn compile_table(compiled: &Compiled) -> String {
    let mut out = String::from(
        "## Compile time and size\n\nProcessor seconds; medians of paired runs.\n\n\
         | what | ours | peer | ratio |\n| --- | ---: | ---: | ---: |\n",
    );
    let mut row = |what: &str, pair: &Pair, digits: usize| {
        let Pair { ours, peer, ratio } = pair;
        let _ = writeln!(out, "| {what} | {ours:.digits$} | {peer:.digits$} | {ratio:.2} |");
    };
    row("`cargo check`, 100 × 20", &compiled.check, 2);
    row("`cargo build`, 100 × 20", &compiled.build, 2);
    row("`cargo build --release`, 100 × 20", &compiled.release, 2);
    row("LLVM IR lines, 100 × 20", &compiled.ir_lines, 0);
    row("tokens when expanded, derives too, 100 × 20", &compiled.tokens, 0);
    row("cold build of the tree", &compiled.cold, 1);
    if let Some(program) = &compiled.program {
        row("code and constants of a program that uses them, bytes", program, 0);
    }
    let expansion = "expansion of an enum of 13 codes, ms: `method`, by hand";
    row(&format!("{expansion}; the first in a crate"), &compiled.first, 1);
    row(&format!("{expansion}; each further one"), &compiled.further, 2);
    let reading =
        (compiled.first.ours - compiled.further.ours) - (compiled.first.peer - compiled.further.peer);
    let _ = writeln!(out, "\nThe first `method = …` reads the catalogue: {reading:.1} ms of its expansion.");
    out.push_str(
        "\n| enums of documented methods | `cargo check`, s | ms an enum | peak memory, MB |\n\
         | ---: | ---: | ---: | ---: |\n",
    );
    for Growth { enums, seconds, memory } in &compiled.methods {
        #[allow(clippy::cast_precision_loss)]
        let each = seconds * 1000.0 / *enums as f64;
        let memory = memory.map_or("-".to_owned(), |kilobytes| (kilobytes / 1024).to_string());
        let _ = writeln!(out, "| {enums} | {seconds:.2} | {each:.1} | {memory} |");
    }
    out
}
