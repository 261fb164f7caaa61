//! Figures that do not depend on the machine must not grow unnoticed: allocations and sizes, from `counts`.

use std::collections::BTreeMap;
use std::process::Command;

fn run_counts() -> BTreeMap<String, u64> {
    let output = Command::new(env!("CARGO_BIN_EXE_counts")).output().expect("counts");
    assert!(output.status.success());
    let lines = String::from_utf8(output.stdout).expect("text");
    let line = |line: &str| {
        let (name, count) = line.rsplit_once('\t').expect("a count");
        (name.to_owned(), count.parse().expect("a number"))
    };
    lines.lines().map(line).collect()
}

#[test]
fn only_values_for_the_caller_are_allocated() {
    let counts = run_counts();
    let ours = |case: &str| counts[&format!("allocations\t{case}\tours")];
    let by_hand = |case: &str| counts[&format!("allocations\t{case}\tby hand")];
    for set in ["of_16", "of_54", "of_250", "of_250_alike"] {
        for kind in ["usual", "unusual", "miss"] {
            assert_eq!(ours(&format!("lookup/{set}/{kind}")), 0, "{set} {kind}");
        }
    }
    for (case, most) in
        [("decode/flat error", 2), ("decode/unknown error", 2), ("decode/success, a number", 0)]
    {
        assert!(ours(case) <= most, "{case}: {}", ours(case));
    }
    for case in ["decode/3.0 error", "decode/success, 10 KB", "decode/success, 1 MB"] {
        assert!(ours(case) <= by_hand(case), "{case}: {} against {}", ours(case), by_hand(case));
    }
}

#[test]
fn errors_are_small() {
    let counts = run_counts();
    for (name, most) in [("ApiError", 16), ("CallError", 16), ("Result<Reply<()>, CallError>", 96)] {
        let size = counts[&format!("size\t{name}\t")];
        assert!(size <= most, "{name} is {size} bytes");
    }
}
