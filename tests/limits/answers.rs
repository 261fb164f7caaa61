//! What a hostile body can cost: memory, time and stack, measured.
//!
//! Memory is what stands beside the body while an answer is read, shown and debugged; what a caller's own type takes is
//! not counted, so results are read as types that keep nothing.

use std::fmt::{self, Write};
use std::time::Duration;

use bitrix_errors::{AnyError, CallError, ErrorSet, bitrix_errors, check, decode, decode_batch};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::bodies::{BODIES, MIB, filled};
use crate::counting::{TURN, peak, time};

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
enum RegisterError {}

/// A log that keeps nothing: what an error shows is made by the library, where it goes is the caller's.
#[derive(Default)]
struct Sink(usize);

impl Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

fn show<E: ErrorSet>(error: &CallError<E>) {
    let mut sink = Sink::default();
    write!(sink, "{error}").expect("a sink");
    assert!(sink.0 < 4096, "{} bytes are too long for a log line", sink.0);
    write!(sink, "{error:?} {error:#?}").expect("a sink");
    assert!(sink.0 < MIB, "{} bytes are too long for a log entry", sink.0);
    let json = serde_json::to_string(error).expect("JSON");
    assert!(json.len() < MIB, "{} bytes are too long for a log entry", json.len());
}

/// A result that fits, one that does not, and one that keeps nothing.
#[derive(Deserialize)]
#[allow(dead_code)]
struct Item {
    id: u64,
    title: Option<IgnoredAny>,
}

/// Does something with an answer of this status and body.
type Use = fn(u16, &[u8]);

/// Everything that can be done with an answer.
const USES: &[(&str, Use)] = &[
    ("check", |status, body| {
        if let Err(error) = check::<AnyError>(status, body) {
            show(&error);
        }
    }),
    ("decode", |status, body| {
        if let Err(error) = decode::<IgnoredAny, AnyError>(status, body) {
            show(&error);
        }
    }),
    ("decode, another type", |status, body| {
        if let Err(error) = decode::<u64, AnyError>(status, body) {
            show(&error);
        }
    }),
    ("decode, items", |status, body| {
        if let Err(error) = decode::<Item, AnyError>(status, body) {
            show(&error);
        }
    }),
    ("check, errors in the result", |status, body| {
        if let Err(error) = check::<RegisterError>(status, body) {
            show(&error);
        }
    }),
    ("decode, errors in the result", |status, body| {
        if let Err(error) = decode::<Item, RegisterError>(status, body) {
            show(&error);
        }
    }),
    ("decode_batch", |status, body| match decode_batch(status, body) {
        Err(error) => show(&error),
        Ok(mut batch) => {
            let mut sink = Sink::default();
            write!(sink, "{batch:?}").expect("a sink");
            for (_, error) in batch.failures() {
                write!(sink, "{error} {error:?}").expect("a sink");
            }
            for label in ["0", "k7"] {
                if let Some(Err(error)) = batch.take::<u64, AnyError>(label) {
                    show(&error);
                }
            }
            for label in ["a", "1"] {
                if let Some(Err(error)) = batch.take::<u64, RegisterError>(label) {
                    show(&error);
                }
            }
        }
    }),
];

#[test]
fn a_hostile_body_costs_at_most_three_times_its_size() {
    let _turn = TURN.lock();
    let mut faults = Vec::new();
    let mut measured = 0;
    let mut worst = 0.0_f64;
    for size in [MIB, 8 * MIB, 64 * MIB] {
        for (at, (name, status, make)) in BODIES.iter().enumerate() {
            // Without optimisation there is time for some of the larger bodies only; `--release` takes all.
            let is_for = |every: usize| !cfg!(debug_assertions) || size == MIB || at % every == 0;
            if !is_for(if size > 8 * MIB { 16 } else { 8 }) {
                continue;
            }
            let body = make(size);
            for (use_name, act) in USES {
                // The larger ones are only read in the ways that their kind is for.
                if size > MIB && name.contains("batch") != (*use_name == "decode_batch") {
                    continue;
                }
                let most_in_use = peak(|| act(*status, &body));
                measured += 1;
                #[allow(clippy::cast_precision_loss)] // for people
                let times = most_in_use as f64 / body.len() as f64;
                worst = worst.max(times);
                if most_in_use > 3 * body.len() + MIB {
                    faults.push(format!(
                        "{use_name} of {name}, {} bytes: {times:.2} times as much",
                        body.len()
                    ));
                }
            }
        }
    }
    println!("{measured} measurements, at most {worst:.2} times the body");
    assert!(faults.is_empty(), "{} of {measured}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_page_costs_no_more_than_its_snippet() {
    let _turn = TURN.lock();
    let body = filled(64 * MIB, "<html>", "<p>Bad Gateway</p>", "</html>");
    for (name, act) in USES {
        let most_in_use = peak(|| act(502, &body));
        assert!(most_in_use < 64 * 1024, "{name}: {most_in_use} bytes");
    }
}

#[test]
fn time_grows_with_the_body_and_no_faster() {
    let _turn = TURN.lock();
    let mut faults = Vec::new();
    for (name, status, make) in BODIES {
        let unit = if cfg!(debug_assertions) { MIB / 8 } else { MIB };
        let small = make(unit);
        let large = make(4 * unit);
        for (use_name, act) in USES {
            // What is quadratic takes sixteen times as long; a busy machine is forgiven, if it is not always busy.
            let is_linear = (0..5).any(|_| {
                let small = time(|| act(*status, &small));
                let large = time(|| act(*status, &large));
                large < small * 9 + Duration::from_millis(20)
            });
            if !is_linear {
                faults.push(format!("{use_name} of {name}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_small_stack_is_enough() {
    let _turn = TURN.lock();
    let mut deep: Vec<(u16, Vec<u8>)> = Vec::new();
    for (_, status, make) in BODIES {
        deep.push((*status, make(MIB / 16)));
    }
    let deepest = if cfg!(debug_assertions) { 30_000 } else { 1_000_000 };
    for depth in [100, 127, 128, 129, 1000, deepest] {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"error":"#, "}"), (r#"[{"result":"#, "}]")]
        {
            let nest = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            for body in [
                nest.clone(),
                format!(r#"{{"error":{nest}}}"#),
                format!(r#"{{"error":{{"code":"X","validation":[{nest}],"x":{nest}}},"x":{nest}}}"#),
                format!(r#"{{"result":{nest},"time":{nest},"next":{nest}}}"#),
                format!(r#"{{"result":{{"result":{{"a":{nest}}},"result_error":{{"0":{nest}}}}}}}"#),
                format!(r#"{{"result":[{nest}]}}"#),
            ] {
                deep.push((200, body.into_bytes()));
            }
        }
    }
    // The frames of `serde_json` are several times as large without optimisation.
    let stack = if cfg!(debug_assertions) { MIB } else { MIB / 4 };
    let thread = std::thread::Builder::new().stack_size(stack).spawn(move || {
        for (status, body) in &deep {
            for (_, act) in USES {
                act(*status, body);
            }
            if let Err(CallError::Api(error)) = decode::<serde_json::Value, AnyError>(*status, body) {
                assert!(!format!("{:?}", error.extra()).is_empty());
            }
        }
    });
    thread.expect("a thread").join().expect("no overflow");
}
