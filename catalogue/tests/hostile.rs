//! Catalogues that nobody meant to write: any bytes, and real files with something changed at random. None makes the
//! reader panic, and each fault has a place within its file. `fuzz/` asks the same of many more.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use bitrix_errors_catalogue::layers::laid_over;
use bitrix_errors_catalogue::{CatalogueEntry, CatalogueFile, FileFault, Method, builtin, methods_file};
use fastrand::Rng;
use serde_json::Value;

fn one_of<T: Copy>(list: &[T], random: &mut Rng) -> T {
    *random.choice(list).expect("a list with items")
}

/// A short range of places.
fn range(length: usize, most: usize, random: &mut Rng) -> (usize, usize) {
    let start = random.usize(..=length);
    (start, (start + random.usize(..=most)).min(length))
}

/// What is put in the place of something else.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    "", "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "\r\n", "\t", "\u{0}", "\u{feff}", "\u{202e}", "\u{a0}", "ы", "😀",
    "null", "true", "false", "0", "-1", "400", "1e999", "4.0e2", "18446744073709551616", "65936", "[]", "{}", "[400,400]",
    "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\"", "\"\\ud83d\\ude00\"", "\"\\u0063ode\"", "\"<br>\"", "\"&quot;\"",
    "\"code\":", "\"variant\":", "\"when\":", "\"status\":", "\"message\":", "\"category\":\"plan\"", "\"prefix\":true",
    "\"nonstandard\":true", "\"shadows_system\":true", "\"errors\":[]", "\"methods\":{", "\"system\":[", "\"deprecated\":true",
    "{\"code\":\"ACCESS_DENIED\",\"category\":\"plan\"},", "\"QUERY_LIMIT_EXCEEDED\"", "\"System\"", "\"Self\"", "\"a.b@v3\"",
];

/// A file with something changed in a few places.
fn mutated(file: &[u8], random: &mut Rng) -> Vec<u8> {
    let mut file = file.to_vec();
    for _ in 0..=random.usize(..4) {
        let (start, end) = range(file.len(), 40, random);
        let piece = one_of(PIECES, random).as_bytes();
        match random.usize(..10) {
            0 => drop(file.drain(start..end)),
            1 => file.truncate(start),
            2 => {
                let copy = file[start..end].to_vec();
                let at = random.usize(..=file.len());
                file.splice(at..at, copy);
            }
            3 => {
                let lines: Vec<&[u8]> = file.split_inclusive(|byte| *byte == b'\n').collect();
                let from = random.usize(..lines.len().max(1));
                let to = random.usize(..lines.len().max(1));
                let mut lines: Vec<&[u8]> = lines.clone();
                if let Some(line) = lines.get(from).copied() {
                    lines.insert(to, line);
                }
                file = lines.concat();
            }
            4 => {
                let depth = random.usize(..300);
                let (open, close) = one_of(&[("[", "]"), ("{\"a\":", "}"), ("[{\"code\":", "}]")], random);
                file.splice(end..end, close.repeat(depth).into_bytes());
                file.splice(start..start, open.repeat(depth).into_bytes());
            }
            5 => {
                let long = one_of(&["9", "a", "ж", "\\u0000", " "], random).repeat(random.usize(..3000));
                file.splice(start..end, long.into_bytes());
            }
            6 if start < file.len() => file[start] = random.u8(..),
            7 => {
                // A value in the place of another one.
                let at =
                    |from: usize| file[from..].iter().position(|byte| *byte == b':').map(|at| from + at + 1);
                let Some(start) = at(start) else { continue };
                let ends = file[start..].iter().position(|byte| matches!(byte, b',' | b'}' | b']'));
                let end = ends.map_or(file.len(), |length| start + length);
                file.splice(start..end, piece.iter().copied());
            }
            _ => drop(file.splice(start..end, piece.iter().copied())),
        }
    }
    file
}

/// All that holds of whatever is read; whether it could be read.
fn examine(bytes: &[u8]) -> bool {
    let file = CatalogueFile::parse("f.json", bytes);
    let seen = String::from_utf8_lossy(bytes);
    assert!(file.is_readable || !file.faults.is_empty(), "what cannot be read has a fault: {seen:?}");
    assert!(file.faults.len() <= file.fault_count, "{seen:?}");
    for fault in &file.faults {
        check_place(&file, fault);
    }
    let shown = file.rendered_faults();
    assert!(shown.len() <= 21 && shown.is_empty() == file.faults.is_empty(), "{seen:?}");
    for fault in &shown {
        assert!(fault.len() < 4096 && !fault.contains(['\u{0}', '\u{1b}', '\r', '\u{202e}']), "{fault:?}");
    }
    if !file.system.is_empty() {
        check_layers(&file, &builtin::system().entries, &file.system);
    }
    for method in &file.methods {
        let library = builtin::method(&method.name).map(|(method, _)| method.entries);
        check_layers(&file, &library.unwrap_or_default(), &method.entries);
    }
    if file.faults.is_empty() {
        check_round_trip(&file.methods);
    }
    file.is_readable
}

/// What a fault is about is a part of the file, of whole characters.
fn check_place(file: &CatalogueFile, fault: &FileFault) {
    let start = fault.span.offset;
    let end = fault.span.offset + fault.span.length;
    assert!(file.text.get(start..end).is_some(), "{fault:?} is outside of {:?}", file.text);
    assert!(!fault.message.is_empty());
}

/// What is laid over the library's entries has one variant of each name, and one entry for each case.
fn check_layers(file: &CatalogueFile, library: &[CatalogueEntry], users: &[CatalogueEntry]) {
    let (merged, faults) = laid_over(library, users);
    for fault in &faults {
        check_place(file, fault);
    }
    let variants: HashSet<&str> = merged.iter().map(|entry| entry.variant.as_str()).collect();
    assert_eq!(variants.len(), merged.len(), "{:?}", file.text);
    for user in users {
        let same = merged.iter().filter(|other| other.entry.is_same_case(&user.entry));
        assert_eq!(same.count(), 1, "{:?} in {:?}", user.entry, file.text);
    }
}

/// Methods that keep every rule are the same when they are written and read again.
fn check_round_trip(methods: &[Method]) {
    let text = methods_file("errors.schema.json", methods);
    let again = CatalogueFile::parse("f.json", &text);
    assert!(again.faults.is_empty(), "{:?} in {text}", again.rendered_faults());
    assert_eq!(methods.len(), again.methods.len());
    for (method, read) in methods.iter().zip(&again.methods) {
        assert_eq!((&method.name, &method.docs), (&read.name, &read.docs));
        let facts = |method: &Method| {
            let entries = method.entries.iter();
            entries.map(|of| (of.entry.clone(), of.variant.clone(), of.shadows_system)).collect::<Vec<_>>()
        };
        assert_eq!((method.deprecated, facts(method)), (read.deprecated, facts(read)));
    }
}

/// Small files with every key, and with faults of every kind.
fn seeds() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds/catalogue");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the seeds").map(|file| file.expect("a seed").path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).expect("a seed")).collect()
}

#[test]
fn no_seed_breaks_what_holds_of_all() {
    let readable = seeds().iter().filter(|seed| examine(seed)).count();
    assert!(readable > 8, "{readable}");
}

#[test]
fn any_bytes_are_read() {
    let mut random = Rng::with_seed(0x9E37_79B9_7F4A_7C15);
    for _ in 0..500 {
        let bytes: Vec<u8> = (0..random.usize(..200)).map(|_| random.u8(..)).collect();
        examine(&bytes);
    }
    for _ in 0..1500 {
        let pieces: Vec<&str> = (0..random.usize(..30)).map(|_| one_of(PIECES, &mut random)).collect();
        examine(pieces.concat().as_bytes());
    }
}

#[test]
fn changed_files_are_read() {
    let mut random = Rng::with_seed(0x2545_F491_4F6C_DD1D);
    let real = builtin::method_texts().map(|(_, text)| text.as_bytes().to_vec());
    let files: Vec<Vec<u8>> = real.filter(|text| text.len() < 8000).chain(seeds()).collect();
    assert!(files.len() > 30, "{}", files.len());
    for _ in 0..2000 {
        let file = random.choice(&files).expect("a file");
        examine(&mutated(file, &mut random));
    }
}

/// The values that are put in the place of others, and in lists.
#[rustfmt::skip]
const VALUES: &[&str] = &[
    "null", "true", "0", "400", "1e99", "-1", "[]", "{}", "[400,403]", "[400,400,600]", "\"\"", "\" a \"", "\"A\"", "\"a\"",
    "\"ACCESS_DENIED\"", "\"Access denied.\"", "\"plan\"", "\"plam\"", "\"AccessDenied\"", "\"System\"", "\"ы\\n\\u0000\"",
    "\"https://a.b\"", r#"{"code":"A","category":"plan"}"#, r#"{"code":"a","when":{"status":400},"category":"plan"}"#,
    r#"{"code":"A","variant":"B","when":{"message":"m"},"category":"plan"}"#, r#"{"errors":[]}"#, r#"{"message":"m"}"#,
    r#"[{"code":"","variant":"Empty","category":"unknown"}]"#, r#"{"code":"A","prefix":true,"category":"plan"}"#,
];

/// The keys that members are added under.
#[rustfmt::skip]
const KEYS: &[&str] = &[
    "$schema", "system", "methods", "docs", "deprecated", "errors", "code", "variant", "prefix", "nonstandard",
    "shadows_system", "when", "status", "message", "category", "recovery", "retry", "text", "help", "stauts", "a.b", "A.B@v3",
    "crm.lead.get", "",
];

/// Changes something in a value: itself, or a part of it.
fn change(value: &mut Value, random: &mut Rng) {
    let any = |random: &mut Rng| serde_json::from_str::<Value>(one_of(VALUES, random)).expect("JSON");
    if random.usize(..60) == 0 {
        *value = any(random);
        return;
    }
    match value {
        Value::Array(list) => {
            let at = random.usize(..list.len().max(1));
            match (random.usize(..30), list.get(at).cloned()) {
                (0, _) => list.insert(at, any(random)),
                (1, Some(copy)) => list.push(copy),
                (2, Some(_)) => drop(list.remove(at)),
                (3, Some(part)) => *value = part,
                (_, Some(_)) => change(&mut list[at], random),
                (_, None) => {}
            }
        }
        Value::Object(members) => {
            let keys: Vec<String> = members.keys().cloned().collect();
            let key = keys.get(random.usize(..keys.len().max(1))).cloned().unwrap_or_default();
            let name = one_of(KEYS, random).to_owned();
            match random.usize(..30) {
                0 => drop(members.insert(name, any(random))),
                1 => drop(members.remove(&key).and_then(|member| members.insert(name, member))),
                2 => *value = Value::Array(vec![value.clone()]),
                _ => {
                    if let Some(member) = members.get_mut(&key) {
                        change(member, random);
                    }
                }
            }
        }
        Value::String(text) => {
            let at = random.usize(..=text.len());
            match random.usize(..4) {
                0 if text.is_char_boundary(at) => text.truncate(at),
                1 if text.is_char_boundary(at) => text.insert_str(at, one_of(PIECES, random)),
                2 => *text = text.to_uppercase(),
                _ => text.push_str(one_of(PIECES, random)),
            }
        }
        _ => *value = any(random),
    }
}

#[test]
fn changed_values_are_read() {
    let mut random = Rng::with_seed(0x5851_F42D_4C95_7F2D);
    let real = builtin::method_texts().map(|(_, text)| text.as_bytes().to_vec());
    let files = real.filter(|text| text.len() < 8000).chain(seeds());
    let files: Vec<Value> = files.filter_map(|text| serde_json::from_slice(&text).ok()).collect();
    assert!(files.len() > 30, "{}", files.len());
    let mut readable = 0;
    let mut tried = 0;
    while tried < 3000 {
        let mut file = random.choice(&files).expect("a file").clone();
        for _ in 0..=random.usize(..6) {
            change(&mut file, &mut random);
        }
        let text = if random.usize(..2) == 0 { file.to_string() } else { format!("{file:#}") };
        readable += usize::from(examine(text.as_bytes()));
        tried += 1;
    }
    assert!(readable > tried / 2, "{readable}");
}
