//! Bodies of any size, each bad in its own way.

use std::fmt::Write;

pub(super) const MIB: usize = 1024 * 1024;

/// `piece` again and again between `start` and `end`, `size` bytes together.
pub(super) fn filled(size: usize, start: &str, piece: &str, end: &str) -> Vec<u8> {
    let pieces = size.saturating_sub(start.len() + end.len()) / piece.len();
    let mut body = String::with_capacity(start.len() + pieces * piece.len() + end.len());
    body.push_str(start);
    for _ in 0..pieces {
        body.push_str(piece);
    }
    body.push_str(end);
    body.into_bytes()
}

/// The same with a number that grows in the place of each `#`, so that no two names are equal.
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

pub(super) type Make = fn(usize) -> Vec<u8>;

/// Bodies of about as many bytes as asked for, each bad in its own way.
pub(super) const BODIES: &[(&str, u16, Make)] = &[
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
    ("an envelope of many errors", 200, |n| {
        filled(
            n,
            r#"{"status":"error","errors":[{"code":"X","message":"m"}"#,
            r#",{"code":"\n","x":1}"#,
            "]}",
        )
    }),
    ("an envelope of many errors by name", 200, |n| {
        numbered(n, r#"{"status":"error","errors":{"#, r#""k#":{"code":"\n"}"#, "}}")
    }),
    ("an envelope with a long code", 200, |n| {
        filled(n, r#"{"status":"error","errors":[{"code":""#, r"\u0000", r#""}]}"#)
    }),
    ("an envelope with a long message", 200, |n| {
        filled(n, r#"{"status":"denied","errors":[{"code":"X","message":""#, r"x\n", r#""}]}"#)
    }),
    ("an envelope with a long sentence", 200, |n| {
        filled(n, r#"{"status":"error","errors":["a b"#, r"\t", r#""]}"#)
    }),
    ("an envelope with a long word", 200, |n| {
        filled(n, r#"{"status":"error","errors":[""#, r"\u0416", r#""]}"#)
    }),
    ("an envelope with a long status", 200, |n| filled(n, r#"{"errors":[],"status":""#, r"\u0000", r#""}"#)),
    ("an envelope with a deep error", 200, |n| {
        [br#"{"status":"error","errors":["#.to_vec(), vec![b'['; n / 2], vec![b']'; n / 2], b"]}".to_vec()]
            .concat()
    }),
    ("an envelope with much data", 200, |n| {
        numbered(n, r#"{"status":"error","errors":[],"data":{"#, r#""k#":#"#, "}}")
    }),
    ("many envelopes in one", 200, |n| filled(n, r#"{"x":0"#, r#","status":"error","errors":["\n"]"#, "}")),
    ("an error of white space", 200, |n| filled(n, r#"{"result":1,"error":["#, " ", "]}")),
    ("many empty errors", 200, |n| filled(n, r#"{"result":1"#, r#","error":[]"#, "}")),
    ("a result with many errors", 200, |n| {
        filled(n, r#"{"result":{"status":"error","errors":["x y""#, r#","\n""#, "]}}")
    }),
    ("a result with a long error", 200, |n| {
        filled(n, r#"{"result":{"result":false,"error":"X","error_description":""#, r"x\n", r#""}}"#)
    }),
    ("a result with a long code", 200, |n| filled(n, r#"{"result":{"error":""#, r"\u0000", r#""}}"#)),
    ("a result with an error of many members", 200, |n| {
        numbered(n, r#"{"result":{"error":{"error":"X"},"#, r#""k#":#"#, "}}")
    }),
    ("a result with an error of many errors", 200, |n| {
        filled(n, r#"{"result":{"error":{"x":0"#, r#","error":"\n","code":null"#, "}}}")
    }),
    ("a result with a deep error", 200, |n| {
        [br#"{"result":{"error":"#.to_vec(), vec![b'['; n / 2], vec![b']'; n / 2], b"}}".to_vec()].concat()
    }),
    ("a batch with many errors in a result", 200, |n| {
        filled(n, r#"{"result":{"result":{"a":{"error":{"x":0"#, r#","error":"\n""#, "}}}}}")
    }),
    ("a batch of envelopes", 200, |n| {
        filled(n, r#"{"result":[0"#, r#",{"status":"error","errors":["x"]}"#, "]}")
    }),
    ("an answer in XML", 200, |n| filled(n, "<?xml", " ", "?><response>")),
    ("a page of slashes", 200, |n| filled(n, "<html>", "//a:", "")),
    ("a page of encoded slashes", 200, |n| filled(n, "<html>//", "%2F", "")),
    ("a page of schemes", 200, |n| filled(n, "<html>", "Authorization: Bearer ", "")),
    ("an answer cut off", 200, |n| filled(n, r#"{"result":""#, r"\n", "")),
];

/// 4,000 labels that differ in their last characters only.
fn long_labels(size: usize, part: &str) -> Vec<u8> {
    let label = "x".repeat(size / 4000);
    let members: Vec<String> = (0..4000).map(|number| format!(r#""{label}{number:04}":1"#)).collect();
    format!(r#"{{"result":{{"{part}":{{{}}}}}}}"#, members.join(",")).into_bytes()
}
