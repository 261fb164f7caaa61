//! Catalogues that nobody meant to write: any bytes, and real files with something changed at random. None makes the
//! reader panic, and each fault has a place within its file. `fuzz/` asks the same of many more.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use bitrix_errors_catalogue::layers::laid_over;
use bitrix_errors_catalogue::{CatalogueEntry, CatalogueFile, FileFault, Method, builtin, methods_file};
use serde_json::Value;

/// Numbers at random, the same in each run.
struct Random(u64);

impl Random {
    /// A number below another.
    fn below(&mut self, end: usize) -> usize {
        // Marsaglia's xorshift, whose upper bits are the better ones.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % end.max(1)
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A short range of places.
    fn range(&mut self, length: usize, most: usize) -> (usize, usize) {
        let start = self.below(length + 1);
        (start, (start + self.below(most + 1)).min(length))
    }
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
fn mutated(file: &[u8], random: &mut Random) -> Vec<u8> {
    let mut file = file.to_vec();
    for _ in 0..=random.below(4) {
        let (start, end) = random.range(file.len(), 40);
        let piece = random.of(PIECES).as_bytes();
        match random.below(10) {
            0 => drop(file.drain(start..end)),
            1 => file.truncate(start),
            2 => {
                let copy = file[start..end].to_vec();
                let at = random.below(file.len() + 1);
                file.splice(at..at, copy);
            }
            3 => {
                let lines: Vec<&[u8]> = file.split_inclusive(|byte| *byte == b'\n').collect();
                let from = random.below(lines.len());
                let to = random.below(lines.len());
                let mut lines: Vec<&[u8]> = lines.clone();
                if let Some(line) = lines.get(from).copied() {
                    lines.insert(to, line);
                }
                file = lines.concat();
            }
            4 => {
                let depth = random.below(300);
                let (open, close) = *random.of(&[("[", "]"), ("{\"a\":", "}"), ("[{\"code\":", "}]")]);
                file.splice(end..end, close.repeat(depth).into_bytes());
                file.splice(start..start, open.repeat(depth).into_bytes());
            }
            5 => {
                let long = random.of(&["9", "a", "ж", "\\u0000", " "]).repeat(random.below(3000));
                file.splice(start..end, long.into_bytes());
            }
            6 if start < file.len() => file[start] = u8::try_from(random.below(256)).expect("a byte"),
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
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for _ in 0..500 {
        let bytes: Vec<u8> =
            (0..random.below(200)).map(|_| u8::try_from(random.below(256)).expect("a byte")).collect();
        examine(&bytes);
    }
    for _ in 0..1500 {
        let pieces: Vec<&str> = (0..random.below(30)).map(|_| *random.of::<&str>(PIECES)).collect();
        examine(pieces.concat().as_bytes());
    }
}

#[test]
fn changed_files_are_read() {
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let real = builtin::method_texts().map(|(_, text)| text.as_bytes().to_vec());
    let files: Vec<Vec<u8>> = real.filter(|text| text.len() < 8000).chain(seeds()).collect();
    assert!(files.len() > 30, "{}", files.len());
    for _ in 0..2000 {
        let file = random.of(&files);
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
fn change(value: &mut Value, random: &mut Random) {
    let any = |random: &mut Random| serde_json::from_str::<Value>(random.of::<&str>(VALUES)).expect("JSON");
    if random.below(60) == 0 {
        *value = any(random);
        return;
    }
    match value {
        Value::Array(list) => {
            let at = random.below(list.len());
            match (random.below(30), list.get(at).cloned()) {
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
            let key = keys.get(random.below(keys.len())).cloned().unwrap_or_default();
            let name = (*random.of(KEYS)).to_owned();
            match random.below(30) {
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
            let at = random.below(text.len() + 1);
            match random.below(4) {
                0 if text.is_char_boundary(at) => text.truncate(at),
                1 if text.is_char_boundary(at) => text.insert_str(at, random.of::<&str>(PIECES)),
                2 => *text = text.to_uppercase(),
                _ => text.push_str(random.of::<&str>(PIECES)),
            }
        }
        _ => *value = any(random),
    }
}

#[test]
fn changed_values_are_read() {
    let mut random = Random(0x5851_F42D_4C95_7F2D);
    let real = builtin::method_texts().map(|(_, text)| text.as_bytes().to_vec());
    let files = real.filter(|text| text.len() < 8000).chain(seeds());
    let files: Vec<Value> = files.filter_map(|text| serde_json::from_slice(&text).ok()).collect();
    assert!(files.len() > 30, "{}", files.len());
    let mut readable = 0;
    let mut tried = 0;
    while tried < 3000 {
        let mut file = random.of(&files).clone();
        for _ in 0..=random.below(6) {
            change(&mut file, &mut random);
        }
        let text = if random.below(2) == 0 { file.to_string() } else { format!("{file:#}") };
        readable += usize::from(examine(text.as_bytes()));
        tried += 1;
    }
    assert!(readable > tried / 2, "{readable}");
}
