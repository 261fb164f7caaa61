//! The table of what is known, and the way to it: rows in, the text of a static and of `ErrorCode` out.

use std::fmt::Write as _;

use proc_macro2::Literal;
use syn::ext::IdentExt;

use crate::hash::hash;
use crate::set::{Role, Row, Set};
use crate::words::Word;

pub(super) fn written(set: &Set) -> String {
    let ident = &set.ident;
    let (kinds, rows, ruled) = (kinds(set), rows(&set.rows), ruled(&set.rows));
    let index = Literal::byte_string(&index(&set.rows));
    let (mut arms, row_enum) = places(&set.rows);
    if let Role::Method { .. } = set.role {
        arms +=
            "Self::System(__system) => __bitrix::Table::end(&TABLE) + __bitrix::ErrorCode::place(__system),
            Self::Unknown => __bitrix::UNKNOWN,";
    }
    format!(
        "static TABLE: __bitrix::Table = __bitrix::Table::new(&[{rows}], {index}, &[{ruled}]);
        {row_enum}

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

            #[inline]
            fn place(self) -> __bitrix::usize {{
                match self {{ {arms} }}
            }}
        }}
        "
    )
}

/// The enum's own kinds, in the order of the table.
fn kinds(set: &Set) -> String {
    let mut text = String::new();
    for row in &set.rows {
        let _ = write!(text, "{}Self::{},", cfgs(row), row.ident);
    }
    text
}

/// The hash table in which the runtime looks codes up: in each slot a row's number plus one (0 where free) in two
/// bytes, the length of its code and a byte of its hash. Empty where a `cfg` may remove rows later, or where that
/// does not suffice: the runtime scans such a set.
#[allow(clippy::cast_possible_truncation)] // the lower bits are what is wanted
fn index(rows: &[Row]) -> Vec<u8> {
    let is_long = |row: &Row| row.code.code.len() > usize::from(u8::MAX);
    if rows.is_empty() || rows.len() >= usize::from(u16::MAX) || has_cfg(rows) || rows.iter().any(is_long) {
        return Vec::new();
    }
    let mut slots = vec![[0; 4]; (rows.len() * 2).next_power_of_two()];
    let last = slots.len() - 1;
    for (row, number) in rows.iter().zip(1_u16..) {
        if has_rule(row) {
            continue;
        }
        let code = row.code.code.as_bytes();
        let hash = hash(code);
        let mut at = (hash >> 32) as usize & last;
        while slots[at] != [0; 4] {
            at = (at + 1) & last;
        }
        let [low, high] = number.to_le_bytes();
        slots[at] = [low, high, code.len() as u8, (hash >> 40) as u8];
    }
    slots.concat()
}

/// An arm for each row with its number. Where a `cfg` can remove rows, an enum beside counts those left.
fn places(rows: &[Row]) -> (String, String) {
    let has_cfg = has_cfg(rows);
    let (mut arms, mut variants) = (String::new(), String::new());
    for (number, row) in rows.iter().enumerate() {
        let (cfgs, ident) = (cfgs(row), &row.ident);
        let _ = if has_cfg {
            let _ = write!(variants, "{cfgs}{ident},");
            write!(arms, "{cfgs}Self::{ident} => __Row::{ident} as __bitrix::usize,")
        } else {
            write!(arms, "Self::{ident} => {number},")
        };
    }
    (arms, if has_cfg { format!("enum __Row {{ {variants} }}") } else { String::new() })
}

/// The rows, each a line of text as the runtime's `row` reads it.
fn rows(rows: &[Row]) -> String {
    let mut text = String::new();
    for row in rows {
        let _ = write!(text, "{}{:?},", cfgs(row), line(row));
    }
    text
}

fn line(row: &Row) -> String {
    let code = &row.code;
    let variant = row.ident.unraw().to_string();
    let (statuses, when_statuses) = (numbers(&code.statuses), numbers(&code.when.statuses));
    let (class, text) = (class(row), code.text.as_deref().unwrap_or_default());
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    let fields = [
        &*code.code,
        &variant,
        &statuses,
        &class,
        text,
        &optional(&code.message),
        &optional(&code.help),
        &optional(&code.docs),
        if code.prefix { "prefix" } else { "" },
        &when_statuses,
        &optional(&code.when.message),
    ];
    let end = if fields.iter().any(|field| field.contains(BAR)) { SEPARATOR } else { BAR };
    let mut line = String::new();
    for field in fields {
        line.push(end);
        match field.contains(end) {
            true => line.extend(field.chars().filter(|c| *c != end)),
            false => line.push_str(field),
        }
    }
    line.truncate(line.trim_end_matches(end).len().max(1));
    line
}

/// What parts the fields of a row, and what does where that is a part of one.
const BAR: char = '|';
const SEPARATOR: char = '\u{1f}';

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

/// The numbers of the rows that are not for every answer with their code; the runtime looks at them one by one.
fn ruled(rows: &[Row]) -> String {
    let ruled = rows.iter().enumerate().filter(|(_, row)| has_rule(row) && !has_cfg(rows));
    ruled.map(|(number, _)| number.to_string() + ",").collect()
}

/// Whether some of the rows may not be there when the enum is compiled.
fn has_cfg(rows: &[Row]) -> bool {
    rows.iter().any(|row| !row.cfgs.is_empty())
}

fn has_rule(row: &Row) -> bool {
    row.code.prefix || !row.code.when.is_empty()
}

/// The `cfg`s of a row, as they stand before all that is made from it.
fn cfgs(row: &Row) -> String {
    row.cfgs.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use quote::{format_ident, quote};

    use super::{class, index, line, places, ruled};
    use crate::category::{Category, Recovery, Retry};
    use crate::hash::hash;
    use crate::set::{Code, Row, When};

    fn row(code: &str) -> Row {
        Row::documented(format_ident!("X"), Code { code: code.to_owned(), ..Code::default() })
    }

    fn conditional(code: &str) -> Row {
        let when = When { statuses: vec![401], message: None };
        Row::documented(format_ident!("X"), Code { code: code.to_owned(), when, ..Code::default() })
    }

    /// What the runtime does: the number of the row whose length and mark fit, from the code's own slot on.
    fn looked_up(index: &[u8], rows: &[Row], code: &str) -> Option<usize> {
        let slots = index.as_chunks::<4>().0;
        let hash = hash(code.as_bytes());
        let mut at = usize::try_from((hash >> 32) % slots.len() as u64).unwrap();
        for _ in 0..slots.len() {
            let [low, high, length, mark] = slots[at];
            let found = usize::from(u16::from_le_bytes([low, high])).checked_sub(1)?;
            let fits = usize::from(length) == code.len() && u64::from(mark) == hash >> 40 & 0xFF;
            if fits && rows[found].code.code == code {
                return Some(found);
            }
            at = (at + 1) % slots.len();
        }
        panic!("no slot is free")
    }

    #[test]
    fn every_code_is_found_in_the_index_and_no_other() {
        for count in [1_usize, 2, 3, 100, 255, 256, 300] {
            let rows: Vec<Row> = (0..count).map(|number| row(&format!("CODE_{number}"))).collect();
            let index = index(&rows);
            assert_eq!(index.len(), 4 * (count * 2).next_power_of_two(), "{count}");
            for number in 0..count {
                assert_eq!(looked_up(&index, &rows, &format!("CODE_{number}")), Some(number), "{count}");
            }
            assert_eq!(looked_up(&index, &rows, "CODE_X"), None);
        }
    }

    #[test]
    fn an_index_that_does_not_suffice_is_left_out() {
        let long = |length: usize| [row("A"), row(&"B".repeat(length))];
        assert_eq!(looked_up(&index(&long(255)), &long(255), &"B".repeat(255)), Some(1));
        assert!(index(&long(256)).is_empty() && index(&[]).is_empty());
        let many = |count: usize| (0..count).map(|number| row(&number.to_string())).collect::<Vec<_>>();
        assert!(index(&many(65_535)).is_empty());
        let most = many(65_534);
        assert_eq!(looked_up(&index(&most), &most, "65533"), Some(65_533));
    }

    #[test]
    fn rows_with_a_condition_are_listed_beside_the_index() {
        let prefix = {
            let mut row = row("B_");
            row.code.prefix = true;
            row
        };
        let rows = [row("A"), prefix, conditional("A"), row("C")];
        assert_eq!(ruled(&rows), "1,2,");
        let index = index(&rows);
        for (code, expected) in [("A", Some(0)), ("B_", None), ("C", Some(3))] {
            assert_eq!(looked_up(&index, &rows, code), expected, "{code}");
        }
    }

    #[test]
    fn where_a_cfg_can_remove_a_row_the_runtime_scans_and_counts() {
        let mut rows = [row("A"), conditional("B")];
        assert_eq!(places(&rows), ("Self::X => 0,Self::X => 1,".to_owned(), String::new()));
        rows[1].cfgs.push(quote!(#[cfg(slow)]));
        assert!(index(&rows).is_empty());
        assert_eq!(ruled(&rows), "");
        assert!(places(&rows).0.starts_with("Self::X => __Row::X as __bitrix::usize,"));
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
            (code("A", "a"), "|A|X||conflict|a"),
            (Code { statuses: vec![400, 403], ..code("A", "") }, "|A|X|400 403|conflict"),
            (Code { prefix: true, ..code("A", "a") }, "|A|X||conflict|a||||prefix"),
            (code("A|B", "a\u{1f}b"), "\u{1f}A|B\u{1f}X\u{1f}\u{1f}conflict\u{1f}ab"),
            (
                Code { recovery: Some(Recovery::Backoff), retry: Some(Retry::Always), ..code("A", "a") },
                "|A|X||conflict backoff always|a",
            ),
            (
                Code { recovery: Some(Recovery::Inspect), retry: Some(Retry::Never), ..code("A", "a") },
                "|A|X||conflict|a",
            ),
        ] {
            assert_eq!(line(&Row::documented(format_ident!("X"), code)), expected);
        }
        assert_eq!(class(&row("A")), "unknown");
    }
}
