//! What a hostile catalogue can cost: time and memory, measured.

use std::fmt::Write;
use std::hint::black_box;
use std::time::Duration;

use bitrix_errors_catalogue::CatalogueFile;
use bitrix_errors_catalogue::layers::laid_over;

use crate::counting::{TURN, peak, time};

/// `piece` so many times between `start` and `end`, with commas, and its number in the place of each `#`.
fn filled(count: usize, start: &str, piece: &str, end: &str) -> String {
    let mut text = start.to_owned();
    for number in 0..count {
        if number > 0 {
            text.push(',');
        }
        for part in piece.split_inclusive('#') {
            match part.strip_suffix('#') {
                Some(part) => write!(text, "{part}{number}").expect("a string"),
                None => text.push_str(part),
            }
        }
    }
    text + end
}

fn method(count: usize, entry: &str) -> String {
    filled(count, r#"{"methods":{"a.b":{"errors":["#, entry, "]}}}")
}

fn entry(count: usize, start: &str, piece: &str, end: &str) -> String {
    filled(
        count,
        &format!(r#"{{"system":[{{"code":"A","category":"plan",{start}"#),
        piece,
        &format!("{end}}}]}}"),
    )
}

/// As people write them.
const REAL: &str = r#"
        { "code": "SHOP_#_IS_LOCKED", "status": 400, "category": "conflict", "text": "the stock is being counted by run #" }"#;

type Make = fn(usize) -> String;

/// Files that grow with a number, each bad in its own way.
const FILES: &[(&str, Make)] = &[
    ("many codes", |n| method(n, REAL)),
    ("many short codes", |n| method(n, r#"{"code":"A#","category":"plan"}"#)),
    ("many codes alone", |n| method(n, r#"{"code":"A#"}"#)),
    ("many messages of one code", |n| {
        method(n, r#"{"code":"A","variant":"A#","when":{"message":"m #"},"category":"plan"}"#)
    }),
    ("many messages and statuses of one code", |n| {
        method(
            n,
            r#"{"code":"A","variant":"A#","when":{"message":"m #","status":[400,401,402,403]},"category":"plan"}"#,
        )
    }),
    ("many methods", |n| {
        filled(n, r#"{"methods":{"#, r#""a.m#":{"errors":[{"code":"A","category":"plan"}]}"#, "}}")
    }),
    ("many empty methods", |n| filled(n, r#"{"methods":{"#, r#""a.m#":{"errors":[]}"#, "}}")),
    ("one method many times", |n| filled(n, r#"{"methods":{"#, r#""a.m":{"errors":[]}"#, "}}")),
    ("many unknown keys", |n| entry(n, "", r#""k#":0"#, "")),
    ("many keys with a typo", |n| entry(n, "", r#""stauts":0"#, "")),
    ("one key many times", |n| entry(n, "", r#""code":"A""#, "")),
    ("many unknown keys of the file", |n| filled(n, "{", r#""k#":[]"#, "}")),
    ("many faults", |n| filled(n, r#"{"system":["#, "0", "]}")),
    ("many entries of nothing", |n| filled(n, r#"{"system":["#, "{}", "]}")),
    ("many categories that are none", |n| method(n, r#"{"code":"A#","category":"plam"}"#)),
    ("one variant many times", |n| method(n, r#"{"code":"A#","variant":"V","category":"plan"}"#)),
    ("one code many times", |n| method(n, r#"{"code":"A","category":"plan"}"#)),
    ("one code many times behind a long variant", |n| {
        method(n, r#"{"code":"A","category":"plan"}"#).replacen(
            r#""A""#,
            &format!(r#""A","variant":"{}""#, "V".repeat(n)),
            1,
        )
    }),
    ("many statuses", |n| entry(n, r#""status":["#, "400", "]")),
    ("many numbers", |n| entry(n, r#""status":["#, "9#", "]")),
    ("a long code", |n| method(1, &format!(r#"{{"code":"{}","category":"plan"}}"#, "ERROR_A".repeat(n)))),
    ("a long category", |n| method(1, &format!(r#"{{"code":"A","category":"{}"}}"#, "я".repeat(n)))),
    ("a long key of escapes", |n| method(1, &format!(r#"{{"code":"A","{}":0}}"#, r"\u0000".repeat(n)))),
    ("a long message of breaks", |n| {
        method(
            1,
            &format!(r#"{{"code":"A","when":{{"message":"{}"}},"category":"plan"}}"#, "<br>.".repeat(n)),
        )
    }),
    ("a long message of openings", |n| {
        method(1, &format!(r#"{{"code":"A","when":{{"message":"{}"}},"category":"plan"}}"#, "<br ".repeat(n)))
    }),
    ("a long number", |n| {
        method(1, &format!(r#"{{"code":"A","status":{},"category":"plan"}}"#, "9".repeat(n)))
    }),
    ("a deep list", |n| method(1, &format!(r#"{{"code":{}{}}}"#, "[".repeat(n), "]".repeat(n)))),
    ("a deep object", |n| method(1, &format!(r#"{{"code":{}1{}}}"#, r#"{"when":"#.repeat(n), "}".repeat(n)))),
    ("a deep list that does not end", |n| "[".repeat(n)),
    ("a list that does not end", |n| filled(n, r#"{"system":["#, r#"{"code":"A#","category":"plan"}"#, "")),
    ("empty lines", |n| "\n".repeat(n) + "{"),
    ("spaces before a fault", |n| " ".repeat(n) + "}"),
    ("a comma and spaces", |n| format!("[1,{}]", " \n".repeat(n))),
    ("bytes", |n| "\u{ff}".repeat(n)),
];

/// The small number and the large one.
const SIZES: (usize, usize) = if cfg!(debug_assertions) { (1_000, 4_000) } else { (20_000, 80_000) };

/// What is quadratic takes sixteen times as long; a busy machine is forgiven, if it is not always busy.
fn is_linear(mut act: impl FnMut(bool)) -> bool {
    (0..5).any(|_| {
        let small = time(|| act(false));
        let large = time(|| act(true));
        large < small * 7 + Duration::from_millis(15)
    })
}

#[test]
fn time_grows_with_the_file_and_no_faster() {
    let _turn = TURN.lock();
    let mut faults = Vec::new();
    for (name, make) in FILES {
        let small = make(SIZES.0);
        let large = make(SIZES.1);
        let act = |is_large| {
            let text = if is_large { &large } else { &small };
            let file = CatalogueFile::parse("f", text);
            black_box(file.rendered_faults());
        };
        if !is_linear(act) {
            faults.push(*name);
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

#[test]
fn time_to_lay_one_file_over_another_grows_with_both_and_no_faster() {
    let _turn = TURN.lock();
    let system = |count: usize, entry: &str| {
        let text = filled(count, r#"{"system":["#, entry, "]}");
        let file = CatalogueFile::parse("f", text);
        assert_eq!(file.faults, []);
        file.system
    };
    let library = r#"{"code":"A#","category":"plan"}"#;
    let messages = r#"{"code":"A","variant":"A#","when":{"message":"m #"},"category":"plan"}"#;
    for (name, library, users) in [
        ("the same codes", library, library),
        ("other codes", library, r#"{"code":"B#","category":"plan"}"#),
        ("the same variants of other codes", library, r#"{"code":"B#","variant":"A#","category":"plan"}"#),
        ("the same messages of one code", messages, messages),
        ("the same variants of another code", messages, &messages.replace(r#""A""#, r#""B""#)),
    ] {
        let [small, large] = [SIZES.0, SIZES.1].map(|size| (system(size, library), system(size, users)));
        let act = |is_large| {
            let (library, users) = if is_large { &large } else { &small };
            black_box(laid_over(library, users));
        };
        assert!(is_linear(act), "{name}");
    }
}

#[test]
fn a_file_takes_a_multiple_of_its_size() {
    let _turn = TURN.lock();
    let mut faults = Vec::new();
    for (name, make) in FILES {
        let text = make(3 * SIZES.1);
        let most_in_use = peak(|| {
            black_box(CatalogueFile::parse("f", &text).rendered_faults());
        });
        #[allow(clippy::cast_precision_loss)] // for people
        let times = most_in_use as f64 / text.len() as f64;
        println!("{times:5.1} times {:9} bytes: {name}", text.len());
        let most = if *name == "many codes" { 8 } else { 32 };
        if most_in_use > most * text.len() + 512 * 1024 {
            faults.push(format!("{name}: {times:.1} times the file"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
