//! The table of what is known, and the way to it: rows in, the text of a static and of `ErrorCode` out.

use std::fmt::Write as _;

use proc_macro2::Literal;

use crate::hash::{hash, mark, place};
use crate::names::unraw;
use crate::set::{Role, Row, Set};
use crate::words::Word;

pub(super) fn written(set: &Set) -> String {
    let ident = &set.ident;
    let (kinds, Parts { texts, index, ruled }) = (kinds(set), texts(&set.rows));
    let (index, ruled) = (Literal::byte_string(&index), Literal::byte_string(&ruled));
    let wrapped = match set.role {
        Role::System => "",
        Role::Method { .. } => {
            "#[inline]
            fn wrapped(__kind: Self) -> __bitrix::Option<__System> {
                if let Self::System(__system) = __kind { __bitrix::Option::Some(__system) } else { __bitrix::Option::None }
            }"
        }
    };
    format!(
        "static TABLE: __bitrix::Table = __bitrix::Table::new(&[{texts}], {index}, {ruled});

        #[automatically_derived]
        impl __bitrix::ErrorCode for {ident} {{
            type SystemSet = __System;

            #[inline]
            fn table() -> &'static __bitrix::Table {{
                &TABLE
            }}

            #[inline]
            fn own() -> &'static [Self] {{
                &[{kinds}]
            }}

            {wrapped}
        }}
        "
    )
}

/// The enum's own kinds, in the order of the table.
fn kinds(set: &Set) -> String {
    let mut text = String::new();
    for row in &set.rows {
        let _ = write!(text, "{}Self::{},", cfgs(row), row.name);
    }
    text
}

/// What the runtime's `Table` is made of.
struct Parts {
    /// The literals: one or, where a `cfg` may remove rows later, one for each row.
    texts: String,
    index: Vec<u8>,
    ruled: Vec<u8>,
}

fn texts(rows: &[Row]) -> Parts {
    let lines: Vec<Vec<String>> = rows.iter().map(fields).collect();
    let contains = |c: char| lines.iter().flatten().any(|field| field.contains(c));
    let field_end = if contains('|') { '\u{1f}' } else { '|' };
    let line_end = if contains('\n') { '\u{1e}' } else { '\n' };
    let mut parts = Parts { texts: String::new(), index: Vec::new(), ruled: Vec::new() };
    let mut slots = Slots::for_rows(rows);
    let mut text = String::new();
    for (number, (row, fields)) in rows.iter().zip(lines).enumerate() {
        text.push(line_end);
        let start = text.len();
        for field in fields {
            text.push(field_end);
            if field.contains([field_end, line_end]) {
                text.extend(field.chars().filter(|c| ![field_end, line_end].contains(c)));
            } else {
                text.push_str(&field);
            }
        }
        text.truncate(text.trim_end_matches(field_end).len().max(start + 1));
        if let Some(slots) = &mut slots {
            slots.add(row, number, start + 1);
        } else {
            let _ = write!(parts.texts, "{}{},", cfgs(row), literal(&text, line_end));
            text.clear();
        }
    }
    if let Some(slots) = slots {
        parts.texts = literal(&text, line_end);
        (parts.index, parts.ruled) = (slots.index.concat(), slots.ruled);
    }
    parts
}

/// A string literal whose lines are lines of the source too.
fn literal(text: &str, line_end: char) -> String {
    let end = if line_end == '\n' { "\n".to_owned() } else { line_end.escape_debug().to_string() };
    let mut literal = String::from("\"");
    for (number, line) in text.split(line_end).enumerate() {
        if number > 0 {
            literal.push_str(&end);
        }
        let quoted = format!("{line:?}");
        literal.push_str(&quoted[1..quoted.len() - 1]);
    }
    literal + "\""
}

/// The places of codes in the text, as the runtime's `Slot` reads them.
struct Slots {
    /// A hash table; all bytes of a free slot are 0.
    index: Vec<[u8; 8]>,
    ruled: Vec<u8>,
}

impl Slots {
    /// None where a `cfg` may remove rows later, or where a slot cannot hold what it has to: the runtime scans such
    /// a set.
    fn for_rows(rows: &[Row]) -> Option<Self> {
        let is_long = |row: &Row| row.code.code.len() > usize::from(u8::MAX);
        if rows.is_empty() || rows.len() >= usize::from(u16::MAX) || has_cfg(rows) || rows.iter().any(is_long)
        {
            return None;
        }
        let size = (rows.len() * 3 / 2 + 1).next_power_of_two();
        Some(Self { index: vec![[0; 8]; size], ruled: Vec::new() })
    }

    #[allow(clippy::cast_possible_truncation)] // the lower bits are what is wanted; the numbers were checked
    fn add(&mut self, row: &Row, number: usize, offset: usize) {
        let code = row.code.code.as_bytes();
        let hash = hash(code);
        let [a, b, c, d] = (offset as u32).to_le_bytes();
        let [low, high] = (number as u16 + 1).to_le_bytes();
        let slot = [a, b, c, d, low, high, code.len() as u8, mark(hash)];
        if row.code.prefix || !row.code.when.is_empty() {
            self.ruled.extend(slot);
            return;
        }
        let last = self.index.len() - 1;
        let mut at = place(hash, last);
        while self.index[at] != [0; 8] {
            at = (at + 1) & last;
        }
        self.index[at] = slot;
    }
}

/// The fields of a row's line, in the order in which the runtime's `row` reads them.
fn fields(row: &Row) -> Vec<String> {
    let code = &row.code;
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        code.code.clone(),
        unraw(&row.name).to_owned(),
        numbers(&code.statuses),
        class(row),
        optional(&code.text),
        optional(&code.message),
        optional(&code.help),
        optional(&code.docs),
        if code.prefix { "prefix".to_owned() } else { String::new() },
        numbers(&code.when.statuses),
        optional(&code.when.message),
    ]
}

/// The category, and the recovery and the retry where they are not those that it implies.
fn class(row: &Row) -> String {
    let (category, recovery, retry) = row.code.classification();
    let mut class = category.written().to_owned();
    if recovery != category.default_recovery() {
        class = class + " " + recovery.written();
    }
    if retry != category.default_retry() {
        class = class + " " + retry.written();
    }
    class
}

fn numbers(numbers: &[u16]) -> String {
    numbers.iter().map(u16::to_string).collect::<Vec<_>>().join(" ")
}

/// Whether some of the rows may not be there when the enum is compiled.
pub(super) fn has_cfg(rows: &[Row]) -> bool {
    rows.iter().any(|row| !row.cfgs.is_empty())
}

/// The `cfg`s of a row, as they stand before all that is made from it.
fn cfgs(row: &Row) -> String {
    row.cfgs.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{Parts, Slots, class, texts};
    use crate::category::{Category, Recovery, Retry};
    use crate::hash::{hash, mark, place};
    use crate::set::{Code, Row, When};

    fn row(code: &str) -> Row {
        Row::documented("X".to_owned(), Code { code: code.to_owned(), ..Code::default() })
    }

    fn conditional(code: &str) -> Row {
        let when = When { statuses: vec![401], message: None };
        Row::documented("X".to_owned(), Code { code: code.to_owned(), when, ..Code::default() })
    }

    fn parts(rows: &[Row]) -> (String, Parts) {
        let parts = texts(rows);
        (syn::parse_str::<syn::LitStr>(&parts.texts).expect("one literal").value(), parts)
    }

    /// What the runtime does: the number of the row whose length, mark and text fit, from the code's own slot on.
    fn looked_up(text: &str, index: &[u8], code: &str) -> Option<usize> {
        let slots = index.as_chunks::<8>().0;
        let hash = hash(code.as_bytes());
        let mut at = place(hash, slots.len() - 1);
        for _ in 0..slots.len() {
            let [a, b, c, d, low, high, length, found_mark] = slots[at];
            let found = usize::from(u16::from_le_bytes([low, high])).checked_sub(1)?;
            let start = u32::from_le_bytes([a, b, c, d]) as usize;
            let fits = usize::from(length) == code.len() && found_mark == mark(hash);
            if fits && text[start..].starts_with(code) {
                return Some(found);
            }
            at = (at + 1) % slots.len();
        }
        panic!("no slot is free")
    }

    #[test]
    fn every_code_is_found_in_the_index_and_no_other() {
        for count in [1_usize, 2, 3, 5, 100, 255, 256, 300] {
            let rows: Vec<Row> = (0..count).map(|number| row(&format!("CODE_{number}"))).collect();
            let (text, Parts { index, ruled, .. }) = parts(&rows);
            assert_eq!(index.len(), 8 * (count * 3 / 2 + 1).next_power_of_two(), "{count}");
            assert!(ruled.is_empty());
            for number in 0..count {
                assert_eq!(looked_up(&text, &index, &format!("CODE_{number}")), Some(number), "{count}");
            }
            assert_eq!(looked_up(&text, &index, "CODE_X"), None);
        }
    }

    #[test]
    fn an_index_that_does_not_suffice_is_left_out() {
        let long = |length: usize| [row("A"), row(&"B".repeat(length))];
        let (text, most) = parts(&long(255));
        assert_eq!(looked_up(&text, &most.index, &"B".repeat(255)), Some(1));
        assert!(texts(&long(256)).index.is_empty() && texts(&[]).index.is_empty());
        let many = |count: usize| (0..count).map(|number| row(&number.to_string())).collect::<Vec<_>>();
        assert!(Slots::for_rows(&many(65_535)).is_none());
        let mut most = Slots::for_rows(&many(65_534)).expect("room for all rows");
        most.add(&row("LAST"), 65_533, 1);
        assert_eq!(looked_up("|LAST", &most.index.concat(), "LAST"), Some(65_533));
    }

    #[test]
    fn rows_with_a_condition_are_listed_beside_the_index() {
        let mut prefix = row("B_");
        prefix.code.prefix = true;
        let (text, Parts { index, ruled, .. }) = parts(&[row("A"), prefix, conditional("A"), row("C")]);
        let numbers: Vec<u8> = ruled.as_chunks::<8>().0.iter().map(|slot| slot[4]).collect();
        assert_eq!(numbers, [2, 3]);
        for (code, expected) in [("A", Some(0)), ("B_", None), ("C", Some(3))] {
            assert_eq!(looked_up(&text, &index, code), expected, "{code}");
        }
    }

    #[test]
    fn where_a_cfg_can_remove_a_row_the_runtime_scans() {
        let mut rows = [row("A"), conditional("B")];
        rows[1].cfgs.push(quote!(#[cfg(slow)]));
        let Parts { texts, index, ruled } = texts(&rows);
        assert!(index.is_empty() && ruled.is_empty());
        assert_eq!(texts, "\"\n|A|X||unknown\",# [cfg (slow)]\"\n|B|X||unknown||||||401\",");
    }

    #[test]
    fn a_row_is_one_line_that_leaves_out_what_is_empty_and_implied() {
        let code = |code: &str, text: &str| Code {
            code: code.to_owned(),
            text: Some(text.to_owned()),
            category: Some(Category::Conflict),
            ..Code::default()
        };
        for (code, expected) in [
            (code("A", "a"), "\n|A|X||conflict|a"),
            (Code { statuses: vec![400, 403], ..code("A", "") }, "\n|A|X|400 403|conflict"),
            (Code { prefix: true, ..code("A", "a") }, "\n|A|X||conflict|a||||prefix"),
            (code("A|B", "a\u{1f}b"), "\n\u{1f}A|B\u{1f}X\u{1f}\u{1f}conflict\u{1f}ab"),
            (code("A", "a\nb\u{1e}\\\"c"), "\u{1e}|A|X||conflict|a\nb\\\"c"),
            (
                Code { recovery: Some(Recovery::Backoff), retry: Some(Retry::Always), ..code("A", "a") },
                "\n|A|X||conflict backoff always|a",
            ),
            (
                Code { recovery: Some(Recovery::Inspect), retry: Some(Retry::Never), ..code("A", "a") },
                "\n|A|X||conflict|a",
            ),
        ] {
            assert_eq!(parts(&[Row::documented("X".to_owned(), code)]).0, expected);
        }
        assert_eq!(class(&row("A")), "unknown");
    }
}
