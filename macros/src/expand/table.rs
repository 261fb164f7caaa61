//! The table of entries, and the functions that read it: rows in, statics and `ErrorCode` out.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::hash::hash;
use crate::set::{Code, Role, Row, Set};
use crate::words::Word;

pub(super) fn expand(set: &Set) -> TokenStream {
    let ident = &set.ident;
    let (cfgs, idents): (Vec<_>, Vec<_>) = set.rows.iter().map(|row| (&row.cfgs, &row.ident)).unzip();
    let entries = set.rows.iter().map(entry);
    let has_rules = set.rows.iter().any(|row| row.code.prefix || !row.code.when.is_empty());
    let index = Literal::byte_string(&index(&set.rows));
    let (positions, row_enum) = positions(&set.rows);

    let (kinds, others, lookups) = match &set.role {
        Role::System => (quote!(&[#(#(#cfgs)* Self::#idents,)*]), quote!(), quote!()),
        Role::Method { system, .. } => (
            quote!(&__bitrix::kinds!(#ident, [#(#(#cfgs)* #ident::#idents,)*], #system)),
            quote! {
                Self::System(system) => return __bitrix::ErrorCode::entry(system),
                Self::Unknown => return &__bitrix::UNKNOWN,
            },
            quote! {
                fn position(code: &str) -> __bitrix::Option<usize> {
                    __bitrix::position(&TABLE, <#system as __bitrix::ErrorCode>::TABLE, code)
                }

                fn identified(wire: &__bitrix::WireError<'_>) -> __bitrix::Option<usize> {
                    __bitrix::identify(&TABLE, <#system as __bitrix::ErrorCode>::TABLE, wire)
                }
            },
        ),
    };
    // A `cfg` may leave no row, and so no arm that does not return.
    let unreachable = row_enum.is_some().then(|| quote!(#[allow(unreachable_code)]));
    // Without rows of its own, every arm returns.
    let entry = if set.rows.is_empty() {
        match &set.role {
            Role::System => quote!(match self {}),
            Role::Method { .. } => quote! {
                match self {
                    Self::System(system) => __bitrix::ErrorCode::entry(system),
                    Self::Unknown => &__bitrix::UNKNOWN,
                }
            },
        }
    } else {
        quote! {
            let row: usize = match self {
                #(#(#cfgs)* Self::#idents => #positions,)*
                #others
            };
            &ENTRIES[row]
        }
    };
    quote! {
        static ENTRIES: &[__bitrix::Entry] = &[#(#entries,)*];
        static TABLE: __bitrix::Table = __bitrix::Table::new(ENTRIES, #index, #has_rules);
        #row_enum

        #[automatically_derived]
        impl __bitrix::ErrorCode for #ident {
            const KINDS: &'static [Self] = #kinds;
            const TABLE: &'static __bitrix::Table = &TABLE;

            #unreachable
            fn entry(self) -> &'static __bitrix::Entry {
                #entry
            }

            #lookups
        }
    }
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

/// The number of each row. Where a `cfg` can remove rows, an enum beside counts those that are left.
fn positions(rows: &[Row]) -> (Vec<TokenStream>, Option<TokenStream>) {
    if rows.iter().all(|row| row.cfgs.is_empty()) {
        return ((0..rows.len()).map(|at| number(at).to_token_stream()).collect(), None);
    }
    let (cfgs, idents): (Vec<_>, Vec<_>) = rows.iter().map(|row| (&row.cfgs, &row.ident)).unzip();
    let row_enum = quote!(enum Row { #(#(#cfgs)* #idents,)* });
    (idents.iter().map(|ident| quote!(Row::#ident as usize)).collect(), Some(row_enum))
}

fn number(value: usize) -> Literal {
    Literal::usize_unsuffixed(value)
}

/// A list of HTTP statuses.
fn list(statuses: &[u16]) -> TokenStream {
    let statuses = statuses.iter().map(|status| number(usize::from(*status)));
    quote!(&[#(#statuses),*])
}

/// One row: what is known about a code.
fn entry(row: &Row) -> TokenStream {
    let Code { code, statuses, message, text, help, docs, prefix, when, .. } = &row.code;
    let (category, recovery, retry) = row.code.classification();
    let (category, recovery, retry) = (variant(category), variant(recovery), variant(retry));
    let (cfgs, text) = (&row.cfgs, text.as_deref().unwrap_or_default());
    let statuses = list(statuses);
    let (message, help, docs) =
        (optional(message.as_ref()), optional(help.as_ref()), optional(docs.as_ref()));
    let rule = if *prefix || !when.is_empty() {
        let (statuses, message) = (list(&when.statuses), optional(when.message.as_ref()));
        quote!(__bitrix::Rule { prefix: #prefix, statuses: #statuses, message: #message })
    } else {
        quote!(__bitrix::Rule::NONE)
    };
    quote! {
        #(#cfgs)*
        __bitrix::Entry {
            code: #code,
            message: #message,
            statuses: #statuses,
            category: __bitrix::Category::#category,
            recovery: __bitrix::Recovery::#recovery,
            retry: __bitrix::Retry::#retry,
            text: #text,
            help: #help,
            docs: #docs,
            rule: #rule,
        }
    }
}

fn variant(word: impl Word) -> Ident {
    format_ident!("{}", word.name())
}

fn optional(text: Option<&String>) -> TokenStream {
    text.map_or_else(|| quote!(__bitrix::Option::None), |text| quote!(__bitrix::Option::Some(#text)))
}
