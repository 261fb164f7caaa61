//! The cost of hostile bodies: memory, time and stack, measured.
//!
//! This is a separate binary, since it counts all allocations of the process. It measures the memory that is used in
//! addition to the body while an answer is read, shown and debugged. Memory of the type of the caller does not count,
//! so results are read as types that store nothing.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::{self, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bitrix_errors::{AnyError, CallError, ErrorSet, bitrix_errors, check, decode, decode_batch};
use serde::Deserialize;
use serde::de::IgnoredAny;

use self::bodies::{BODIES, filled};

// The root of a binary looks for its modules beside itself.
#[path = "limits/bodies.rs"]
mod bodies;

const MIB: usize = 1024 * 1024;

/// Its errors stand in the result.
#[bitrix_errors(method = "imconnector.register")]
enum RegisterError {}

struct Counting;

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

fn count(size: usize) {
    let live = LIVE.fetch_add(size, Ordering::Relaxed) + size;
    PEAK.fetch_max(live, Ordering::Relaxed);
}

// SAFETY: every call goes to `System` unchanged; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        if size > layout.size() {
            count(size - layout.size());
        } else {
            LIVE.fetch_sub(layout.size() - size, Ordering::Relaxed);
        }
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Tests that count allocations run one at a time.
static TURN: Mutex<()> = Mutex::new(());

/// The peak of memory in use during `f`, minus the memory in use before.
fn peak(f: impl FnOnce()) -> usize {
    let before = LIVE.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    f();
    PEAK.load(Ordering::Relaxed) - before
}

/// A log that stores nothing.
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

/// A type that fits a result, one that does not, and one that stores nothing.
#[derive(Deserialize)]
#[allow(dead_code)]
struct Item {
    id: u64,
    title: Option<IgnoredAny>,
}

/// A use of an answer with this status and body.
type Use = fn(u16, &[u8]);

/// All uses of an answer.
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

/// `piece`, repeated between `start` and `end`, `size` bytes in total.
fn filled(size: usize, start: &str, piece: &str, end: &str) -> Vec<u8> {
    let pieces = size.saturating_sub(start.len() + end.len()) / piece.len();
    let mut body = String::with_capacity(start.len() + pieces * piece.len() + end.len());
    body.push_str(start);
    for _ in 0..pieces {
        body.push_str(piece);
    }
    body.push_str(end);
    body.into_bytes()
}

/// The same, with an increasing number in place of each `#`, so that no two names are equal.
fn numbered(size: usize, start: &str, piece: &str, end: &str) -> Vec<u8> {
    let mut body = String::with_capacity(size + 64);
    body.push_str(start);
    let mut number = 0;
    while body.len() + piece.len() + end.len() + 8 < size {
        if number > 0 {
            body.push(',');
        }
        for part in piece.split_inclusive('#') {
            match part.strip_suffix('#') {
                Some(text) => write!(body, "{text}{number}").expect("a string"),
                None => body.push_str(part),
            }
        }
        number += 1;
    }
    body.push_str(end);
    body.into_bytes()
}

type Make = fn(usize) -> Vec<u8>;

/// Hostile bodies of about the given size.
const BODIES: &[(&str, u16, Make)] = &[
    ("a page", 502, |n| filled(n, "<html>", "<p>Bad Gateway</p>", "</html>")),
    ("a page of escapes", 502, |n| filled(n, "<html>", "&quot;\\\\%25%252F", "")),
    ("a page of secrets", 200, |n| filled(n, "<html>", "auth=1 /rest/1/2/ ", "")),
    ("bytes", 200, |n| vec![0xFF; n]),
    ("white space", 200, |n| vec![b' '; n]),
    ("zeros", 200, |n| vec![0; n]),
    ("a redirect", 302, |n| filled(n, "<html>", "я", "")),
    ("a plain result", 200, |n| filled(n, r#"{"result":""#, "x", r#""}"#)),
    ("a result of escapes", 200, |n| filled(n, r#"{"result":""#, r"\u0000", r#""}"#)),
    ("a result of quotes", 200, |n| filled(n, r#"{"result":""#, r#"\""#, r#""}"#)),
    ("a result of invisible characters", 200, |n| filled(n, r#"{"result":""#, "\u{7f}\u{ad}", r#""}"#)),
    ("an id of invisible characters", 200, |n| filled(n, r#"{"result":{"id":""#, "\u{7f}\u{ad}", r#""}}"#)),
    ("a name of invisible characters", 200, |n| filled(n, r#"{"result":{""#, "\u{7f}\u{ad}", r#"":1}}"#)),
    ("a name that is long", 200, |n| filled(n, r#"{"result":{""#, "x", r#"":1,"id":"x"}}"#)),
    ("a long list", 200, |n| filled(n, r#"{"result":[1"#, ",1", "]}")),
    ("a number of many digits", 200, |n| filled(n, r#"{"result":"#, "9", "}")),
    ("a fraction of many digits", 200, |n| filled(n, r#"{"result":0."#, "1", "}")),
    ("many members", 200, |n| numbered(n, r#"{"result":{"#, r#""k#":#"#, "}}")),
    ("many members without a result", 200, |n| numbered(n, "{", r#""k#":#"#, "}")),
    ("many results", 200, |n| filled(n, r#"{"x":0"#, r#","result":[]"#, "}")),
    ("many times", 200, |n| filled(n, r#"{"result":0"#, r#","time":{"start":1}"#, "}")),
    ("a deep list", 200, |n| vec![b'['; n.min(4 * MIB)]),
    ("a deep list that ends", 200, |n| [vec![b'['; n / 2], vec![b']'; n / 2]].concat()),
    ("a deep object", 200, |n| filled(n, "", r#"{"a":"#, "")),
    ("a deep result", 200, |n| {
        [br#"{"result":"#.to_vec(), vec![b'['; n / 2], vec![b']'; n / 2], b"}".to_vec()].concat()
    }),
    ("a deep error", 400, |n| {
        [br#"{"error":"#.to_vec(), vec![b'['; n / 2], vec![b']'; n / 2], b"}".to_vec()].concat()
    }),
    ("a deep member", 400, |n| {
        [br#"{"error":"X","x":"#.to_vec(), vec![b'['; n / 2], vec![b']'; n / 2], b"}".to_vec()].concat()
    }),
    ("errors in errors", 400, |n| filled(n, "", r#"{"error":"#, "")),
    ("a long code", 400, |n| filled(n, r#"{"error":""#, "X", r#""}"#)),
    ("a long code of escapes", 400, |n| filled(n, r#"{"error":""#, r"\u0000", r#""}"#)),
    ("a long code of spaces", 400, |n| filled(n, r#"{"error":""#, " ", r#""}"#)),
    ("a long code of words", 400, |n| filled(n, r#"{"error":""#, "ACCESS_", r#""}"#)),
    ("a long code of digits", 400, |n| filled(n, r#"{"error":"#, "9", "}")),
    ("a long description", 400, |n| filled(n, r#"{"error":"","error_description":""#, "я ", r#""}"#)),
    ("a long description of escapes", 400, |n| {
        filled(n, r#"{"error":"","error_description":""#, r"x\n", r#""}"#)
    }),
    ("a long description of few escapes", 400, |n| {
        filled(n, r#"{"error":"","error_description":""#, &format!("{}\\n", "x".repeat(1000)), r#""}"#)
    }),
    ("a long description of secrets", 400, |n| {
        filled(n, r#"{"error":"","error_description":""#, "auth=1 ", r#""}"#)
    }),
    ("a long description of quotes", 400, |n| {
        filled(n, r#"{"error":"0","error_description":""#, "'\u{ab}", r#""}"#)
    }),
    ("a long argument", 400, |n| filled(n, r#"{"error":"X","argument":""#, r"\t", r#""}"#)),
    ("everything long", 400, |n| {
        let long = r"xxxxxxxxxxxxxxx\n".repeat(n / 48);
        format!(r#"{{"error":"{long}","error_description":"{long}","argument":"{long}"}}"#).into_bytes()
    }),
    ("many errors", 400, |n| filled(n, r#"{"x":0"#, r#","error":"A""#, "}")),
    ("many errors with escapes", 400, |n| filled(n, r#"{"x":0"#, r#","error":"\n""#, "}")),
    ("many objects as errors", 400, |n| filled(n, r#"{"x":0"#, r#","error":{"code":"\n","x":1}"#, "}")),
    ("many codes in an error", 400, |n| filled(n, r#"{"error":{"x":0"#, r#","code":"A\n""#, "}}")),
    ("many members of an error", 400, |n| numbered(n, r#"{"error":{"code":"X"},"#, r#""k#":#"#, "}")),
    ("many members in an error", 400, |n| numbered(n, r#"{"error":{"code":"X","e":{"#, r#""k#":#"#, "}}}")),
    ("a list in an error", 400, |n| filled(n, r#"{"error":"X","x":[0"#, ",0", "]}")),
    ("lists in an error", 400, |n| filled(n, r#"{"error":"X","x":[[]"#, ",[]", "]}")),
    ("much validation", 400, |n| {
        filled(n, r#"{"error":{"code":"X","validation":[0"#, r#",{"field":"a","message":"b"}"#, "]}}")
    }),
    ("much validation of numbers", 400, |n| {
        filled(n, r#"{"error":{"code":"X","validation":[0"#, ",0", "]}}")
    }),
    ("much validation in a map", 400, |n| {
        numbered(n, r#"{"error":{"code":"X","validation":{"#, r#""k#":"\n""#, "}}}")
    }),
    ("a batch of many", 200, |n| numbered(n, r#"{"result":{"result":{"#, r#""k#":#"#, "}}}")),
    ("a batch of many in a list", 200, |n| filled(n, r#"{"result":{"result":[0"#, ",0", "]}}")),
    ("a batch of many errors", 200, |n| {
        numbered(n, r#"{"result":{"result":[],"result_error":{"#, r#""k#":{"error":"X"}"#, "}}}")
    }),
    ("a batch of many errors in a list", 200, |n| {
        filled(n, r#"{"result":{"result_error":["""#, r#","""#, "]}}")
    }),
    ("a batch of one label", 200, |n| filled(n, r#"{"result":{"result":{"a":0"#, r#","a":0"#, "}}}")),
    ("a batch with many totals", 200, |n| {
        numbered(n, r#"{"result":{"result":{"a":1},"result_total":{"#, r#""k#":#"#, "}}}")
    }),
    ("a batch of answers", 200, |n| filled(n, r#"{"result":[0"#, r#",{"error":"X"}"#, "]}")),
    ("a batch with a long label", 200, |n| filled(n, r#"{"result":{"result":{""#, r"\u0000", r#"":1}}}"#)),
    ("a batch with a long error", 200, |n| {
        filled(n, r#"{"result":{"result_error":{"a":""#, r"x\n", r#""}}}"#)
    }),
    ("a batch with a long result", 200, |n| {
        filled(n, r#"{"result":{"result":{"a":""#, "\u{7f}\u{ad}", r#""}}}"#)
    }),
    ("a batch of long labels", 200, |n| long_labels(n, "result")),
    ("a batch of long labels that failed", 200, |n| long_labels(n, "result_error")),
    ("a batch with long totals", 200, |n| {
        let labels = String::from_utf8(long_labels(n / 2, "result")).expect("text");
        let map = &labels[r#"{"result":{"result":"#.len()..labels.len() - 2];
        format!(r#"{{"result":{{"result":{map},"result_total":{map}}}}}"#).into_bytes()
    }),
    ("a batch cut off", 200, |n| filled(n, r#"{"result":{"result":{"a":0"#, r#","a":0"#, "")),
    ("an answer cut off", 200, |n| filled(n, r#"{"result":""#, r"\n", "")),
];

/// 4,000 labels that differ only in their last characters.
fn long_labels(size: usize, part: &str) -> Vec<u8> {
    let label = "x".repeat(size / 4000);
    let members: Vec<String> = (0..4000).map(|number| format!(r#""{label}{number:04}":1"#)).collect();
    format!(r#"{{"result":{{"{part}":{{{}}}}}}}"#, members.join(",")).into_bytes()
}

#[test]
fn a_hostile_body_costs_at_most_three_times_its_size() {
    let _turn = TURN.lock();
    let mut faults = Vec::new();
    let mut measured = 0;
    let mut worst = 0.0_f64;
    for size in [MIB, 8 * MIB, 64 * MIB] {
        for (at, (name, status, make)) in BODIES.iter().enumerate() {
            // Without optimisation there is only time for some of the larger bodies; `--release` measures all.
            let is_for = |every: usize| !cfg!(debug_assertions) || size == MIB || at % every == 0;
            if !is_for(if size > 8 * MIB { 16 } else { 8 }) {
                continue;
            }
            let body = make(size);
            for (use_name, act) in USES {
                // Larger bodies are measured only in the uses that they are made for.
                if size > MIB && name.contains("batch") != (*use_name == "decode_batch") {
                    continue;
                }
                let used = peak(|| act(*status, &body));
                measured += 1;
                #[allow(clippy::cast_precision_loss)] // the ratio is for people
                let times = used as f64 / body.len() as f64;
                worst = worst.max(times);
                if used > 3 * body.len() + MIB {
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
        let used = peak(|| act(502, &body));
        assert!(used < 64 * 1024, "{name}: {used} bytes");
    }
}

#[test]
fn time_is_linear_in_the_size_of_the_body() {
    let _turn = TURN.lock();
    let time = |act: fn(u16, &[u8]), status, body: &[u8]| {
        let start = Instant::now();
        act(status, body);
        start.elapsed()
    };
    let mut faults = Vec::new();
    for (name, status, make) in BODIES {
        let unit = if cfg!(debug_assertions) { MIB / 8 } else { MIB };
        let small = make(unit);
        let large = make(4 * unit);
        for (use_name, act) in USES {
            // Quadratic time would be sixteen times as long. Repeated measurements allow for a busy machine.
            let is_linear = (0..5).any(|_| {
                let time_of_small = time(*act, *status, &small);
                let time_of_large = time(*act, *status, &large);
                time_of_large < time_of_small * 9 + Duration::from_millis(20)
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
