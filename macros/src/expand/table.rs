//! The table of entries, and the way to it: rows in, a static and `ErrorCode` out.
//!
//! What there is one of for each row is written as text and parsed at once: a macro runs unoptimised in most
//! builds, where that is several times as fast as putting tokens together one by one.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::ext::IdentExt;

use crate::hash::hash;
use crate::set::{Code, Role, Row, Set};
use crate::words::Word;

pub(super) fn expand(set: &Set) -> TokenStream {
    let ident = &set.ident;
    let (kinds, entries) = (kinds(set), entries(&set.rows));
    let index = Literal::byte_string(&index(&set.rows));
    let has_rules = set.rows.iter().any(|row| row.code.prefix || !row.code.when.is_empty());
    let (arms, row_enum) = places(&set.rows);
    let (system, place) = match &set.role {
        Role::System if set.rows.is_empty() => (quote!(Self), quote!(match self {})),
        Role::System => (quote!(Self), quote!(match self { #arms })),
        Role::Method { system, .. } => (
            quote!(#system),
            quote! {
                match self {
                    #arms
                    Self::System(__system) => {
                        __bitrix::Kinds::len(&KINDS) + __bitrix::ErrorCode::place(__system)
                    }
                    Self::Unknown => __bitrix::UNKNOWN,
                }
            },
        ),
    };
    quote! {
        static KINDS: __bitrix::Kinds<#ident> = __bitrix::Kinds::new(
            &[#kinds],
            __bitrix::Table { entries: &[#entries], index: #index, has_rules: #has_rules },
        );
        #row_enum

        #[automatically_derived]
        impl __bitrix::ErrorCode for #ident {
            type SystemSet = #system;

            fn kinds() -> &'static __bitrix::Kinds<Self> {
                &KINDS
            }

            fn place(self) -> __bitrix::usize {
                #place
            }
        }
    }
}

/// The enum's own kinds, in the order of the table.
fn kinds(set: &Set) -> TokenStream {
    let mut text = String::new();
    for row in &set.rows {
        let _ = write!(text, "{}{}::{},", cfgs(row), set.ident, row.ident);
    }
    parsed(&text)
}

/// The hash table in which the runtime looks codes up: row numbers plus one, 0 where free, in one byte each
/// or, of many rows, in two. Empty where a `cfg` may remove rows later: the runtime scans such a set.
fn index(rows: &[Row]) -> Vec<u8> {
    if rows.is_empty() || rows.iter().any(|row| !row.cfgs.is_empty()) {
        return Vec::new();
    }
    let mut slots = vec![0_u16; (rows.len() * 2).next_power_of_two()];
    let mask = slots.len() - 1;
    for (number, row) in (1..).zip(rows) {
        if row.code.prefix || !row.code.when.is_empty() {
            continue;
        }
        #[allow(clippy::cast_possible_truncation)] // the lower bits are what is wanted
        let mut slot = hash(row.code.code.as_bytes()) as usize & mask;
        while slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        slots[slot] = number;
    }
    let width = if rows.len() > 254 { 2 } else { 1 };
    slots.iter().flat_map(|slot| slot.to_le_bytes().into_iter().take(width)).collect()
}

/// An arm for each row with its number. Where a `cfg` can remove rows, an enum beside counts those left.
fn places(rows: &[Row]) -> (TokenStream, Option<TokenStream>) {
    let has_cfg = rows.iter().any(|row| !row.cfgs.is_empty());
    let (mut arms, mut variants) = (String::new(), String::new());
    for (number, Row { ident, .. }) in rows.iter().enumerate() {
        let cfgs = cfgs(&rows[number]);
        let _ = if has_cfg {
            let _ = write!(variants, "{cfgs}{ident},");
            write!(arms, "{cfgs}Self::{ident} => __Row::{ident} as __bitrix::usize,")
        } else {
            write!(arms, "Self::{ident} => {number},")
        };
    }
    let variants = parsed(&variants);
    (parsed(&arms), has_cfg.then(|| quote!(enum __Row { #variants })))
}

/// The rows: what is known about each code, and nothing that is not.
fn entries(rows: &[Row]) -> TokenStream {
    let mut text = String::new();
    for row in rows {
        let Code { code, statuses, message, text: shown, help, docs, prefix, when, .. } = &row.code;
        let (category, recovery, retry) = row.code.classification();
        let (category, recovery, retry) = (category.name(), recovery.name(), retry.name());
        let shown = shown.as_deref().unwrap_or_default();
        let _ = write!(text, "{}__bitrix::Entry {{ code: {code:?},", cfgs(row));
        for (field, value) in [("message", message), ("help", help), ("docs", docs)] {
            if let Some(value) = value {
                let _ = write!(text, "{field}: __bitrix::Option::Some({value:?}),");
            }
        }
        if !statuses.is_empty() {
            let _ = write!(text, "statuses: &{statuses:?},");
        }
        if *prefix || !when.is_empty() {
            let (statuses, message) = (&when.statuses, optional(when.message.as_ref()));
            let _ = write!(
                text,
                "rule: __bitrix::Rule {{ prefix: {prefix}, statuses: &{statuses:?}, message: {message} }},"
            );
        }
        let _ = write!(
            text,
            "category: __bitrix::Category::{category}, recovery: __bitrix::Recovery::{recovery}, \
             retry: __bitrix::Retry::{retry}, text: {shown:?}, name: {:?}, ..__bitrix::Entry::PLAIN }},",
            row.ident.unraw().to_string(),
        );
    }
    parsed(&text)
}

fn optional(text: Option<&String>) -> String {
    text.map_or_else(
        || "__bitrix::Option::None".to_owned(),
        |text| format!("__bitrix::Option::Some({text:?})"),
    )
}

/// The `cfg`s of a row, as they stand before all that is made from it.
fn cfgs(row: &Row) -> String {
    row.cfgs.iter().map(ToString::to_string).collect()
}

fn parsed(text: &str) -> TokenStream {
    text.parse().expect("names and escaped literals are tokens")
}
