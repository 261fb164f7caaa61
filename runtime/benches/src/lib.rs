//! The measured cases, each for every contender, so that `benches/times.rs` and `counts` run the same code.
//!
//! A run of a case handles all of its inputs once. Names, and functions to call, come out.

#![allow(clippy::wildcard_imports)]

use std::hint::black_box;

use bitrix_errors::ErrorCode;

pub mod decoding;

/// The sets of codes, from `build.rs`.
#[allow(clippy::unreadable_literal, clippy::too_many_lines, clippy::large_stack_arrays)]
pub mod sets {
    include!(concat!(env!("OUT_DIR"), "/sets.rs"));
}

/// One measurement: the case, the contender, and the number of inputs.
pub struct Case {
    /// Such as `lookup/of_16/usual`.
    pub group: String,
    /// Such as `ours` or `phf`.
    pub contender: &'static str,
    /// The number of inputs in one run.
    pub times: usize,
    /// One run.
    pub run: Box<dyn Fn()>,
}

/// Every case.
#[must_use]
pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    macro_rules! lookups {
        ($($set:ident)*) => {
            $({
                use sets::$set::*;
                let usual: Vec<String> = mixed(CODES.iter().map(ToString::to_string).collect());
                let unusual: Vec<String> = usual.iter().map(|code| other_case(code)).collect();
                let missing: Vec<String> = usual.iter().map(|code| missing(code)).collect();
                for (kind, inputs) in [("usual", usual), ("unusual", unusual), ("miss", missing)] {
                    let group = format!("lookup/{}/{kind}", stringify!($set));
                    let mut add = |contender, find: fn(&str) -> bool| {
                        cases.push(lookup(group.clone(), contender, inputs.clone(), find));
                    };
                    add("ours", |code| Ours::from_code(code).is_some());
                    add("strum", |code| code.parse::<Strict>().is_ok());
                    add("strum, any case", |code| code.parse::<Lenient>().is_ok());
                    add("phf", |code| PHF.get(code).is_some());
                    add("HashMap", |code| MAP.get(code).is_some());
                    add("match", |code| matched(code).is_some());
                }
            })*
        };
    }
    lookups!(of_16 of_54 of_250 of_250_alike);
    cases.extend(decoding::cases());
    cases
}

fn lookup(group: String, contender: &'static str, inputs: Vec<String>, find: fn(&str) -> bool) -> Case {
    let times = inputs.len();
    let run = move || {
        for code in &inputs {
            black_box(find(black_box(code)));
        }
    };
    Case { group, contender, times, run: Box::new(run) }
}

/// In an order that a branch predictor cannot learn from the table.
fn mixed(mut codes: Vec<String>) -> Vec<String> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for at in (1..codes.len()).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        codes.swap(at, usize::try_from(state >> 33).unwrap_or(0) % (at + 1));
    }
    codes
}

/// The code with the case of every letter changed.
fn other_case(code: &str) -> String {
    let swap = |c: char| if c.is_ascii_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() };
    code.chars().map(swap).collect()
}

/// A code of the same length that is in no set.
fn missing(code: &str) -> String {
    format!("{}#", &code[..code.len() - 1])
}
