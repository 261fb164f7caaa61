//! The table of what is known, and the way to it: rows in, the text of a static and of `ErrorCode` out.

use std::fmt::Write as _;

use proc_macro2::Literal;

use super::index::Index;
use crate::names::unraw;
use crate::set::{Role, Row, Set, has_cfg};
use crate::words::Word;

pub(super) fn written(set: &Set) -> String {
    let ident = &set.ident;
    let (kinds, (texts, index)) = (kinds(set), texts(&set.rows));
    let [rotations, slots, ruled] =
        [&index.rotations, &index.slots, &index.ruled].map(|bytes| Literal::byte_string(bytes));
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
        "static TABLE: __bitrix::Table = __bitrix::Table::new(<{ident} as __bitrix::ErrorCode>::INDEX);

        #[automatically_derived]
        impl __bitrix::ErrorCode for {ident} {{
            type SystemSet = __System;

            const INDEX: __bitrix::Index = __bitrix::Index::new(&[{texts}], {reach}, {rotations}, {slots}, {ruled});

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
        ",
        reach = index.reach
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

/// Literals, one or, where a `cfg` may remove rows later, one for each row; and where in the one the codes are.
fn texts(rows: &[Row]) -> (String, Index) {
    let lines: Vec<Vec<String>> = rows.iter().map(fields).collect();
    let contains = |c: char| lines.iter().flatten().any(|field| field.contains(c));
    let field_end = if contains('|') { '\u{1f}' } else { '|' };
    let line_end = if contains('\n') { '\u{1e}' } else { '\n' };
    let has_cfg = has_cfg(rows);
    let (mut texts, mut text, mut offsets) = (String::new(), String::new(), Vec::with_capacity(rows.len()));
    for (row, fields) in rows.iter().zip(lines) {
        text.push(line_end);
        let start = text.len();
        offsets.push(start + 1);
        for field in fields {
            text.push(field_end);
            if field.contains(field_end) || field.contains(line_end) {
                text.extend(field.chars().filter(|c| ![field_end, line_end].contains(c)));
            } else {
                text.push_str(&field);
            }
        }
        text.truncate(text.trim_end_matches(field_end).len().max(start + 1));
        if has_cfg {
            let _ = write!(texts, "{}{},", cfgs(row), literal(&text, line_end));
            text.clear();
        }
    }
    if !has_cfg && !rows.is_empty() {
        texts = literal(&text, line_end);
    }
    (texts, Index::of(rows, &offsets))
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

/// The `cfg`s of a row, as they stand before all that is made from it.
fn cfgs(row: &Row) -> String {
    row.cfgs.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::{class, texts};
    use crate::category::{Category, Recovery, Retry};
    use crate::set::{Code, Row, When};

    fn row(code: &str) -> Row {
        Row::documented("X".to_owned(), Code { code: code.to_owned(), ..Code::default() })
    }

    fn conditional(code: &str) -> Row {
        let when = When { statuses: vec![401], message: None };
        Row::documented("X".to_owned(), Code { code: code.to_owned(), when, ..Code::default() })
    }

    fn text(row: Row) -> String {
        syn::parse_str::<syn::LitStr>(&texts(&[row]).0).expect("one literal").value()
    }

    #[test]
    fn where_a_cfg_can_remove_a_row_the_runtime_scans() {
        let mut rows = [row("A"), conditional("B")];
        rows[1].cfgs.push(quote!(#[cfg(slow)]));
        let (texts, index) = texts(&rows);
        assert!(index.slots.is_empty() && index.ruled.is_empty());
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
            assert_eq!(text(Row::documented("X".to_owned(), code)), expected);
        }
        assert_eq!(class(&row("A")), "unknown");
    }
}
