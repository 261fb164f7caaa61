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

/// The hash table in which the runtime looks codes up: the width of a number, then in each slot a row's number
/// plus one (0 where free) and the length of its code. Empty where a `cfg` may remove rows later, or where a
/// code is longer than a number can tell: the runtime scans such a set.
fn index(rows: &[Row]) -> Vec<u8> {
    let longest = rows.iter().map(|row| row.code.code.len()).max().unwrap_or(0);
    let most = rows.len().max(longest);
    if rows.is_empty() || most > usize::from(u16::MAX) || has_cfg(rows) {
        return Vec::new();
    }
    let mut slots = vec![(0, 0); (rows.len() * 2).next_power_of_two()];
    let mask = slots.len() - 1;
    for (number, row) in (1_usize..).zip(rows) {
        if has_rule(row) {
            continue;
        }
        let code = row.code.code.as_bytes();
        #[allow(clippy::cast_possible_truncation)] // the lower bits are what is wanted
        let mut slot = hash(code) as usize & mask;
        while slots[slot].0 != 0 {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (number, code.len());
    }
    let width: usize = if most < usize::from(u8::MAX) { 1 } else { 2 };
    let numbers = slots.into_iter().flat_map(|(number, length)| [number, length]);
    let bytes = numbers.flat_map(|number| number.to_le_bytes().into_iter().take(width));
    [if width == 1 { 1 } else { 2 }].into_iter().chain(bytes).collect()
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
        if field.contains(end) {
            line.extend(field.chars().filter(|c| *c != end));
        } else {
            line.push_str(field);
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
