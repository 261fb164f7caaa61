//! The table of entries, and the functions that read it: rows in, statics and `ErrorCode` out.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use crate::set::{Code, Role, Row, Set};

pub(super) fn expand(set: &Set) -> TokenStream {
    let ident = &set.ident;
    let (cfgs, idents): (Vec<_>, Vec<_>) = set.rows.iter().map(|row| (&row.cfgs, &row.ident)).unzip();
    let entries = set.rows.iter().map(entry);
    let slots = number((set.rows.len() * 2).next_power_of_two());
    let (positions, row_enum) = positions(&set.rows);

    let (kinds, others, from_code, from_wire) = match &set.role {
        Role::System => (
            quote!(&[#(#(#cfgs)* Self::#idents,)*]),
            quote!(),
            quote!(position_within(&TABLE, code)),
            quote!(identify_within(&TABLE, wire)),
        ),
        Role::Method { system, .. } => (
            quote!(&__bitrix::kinds!(#ident, [#(#(#cfgs)* #ident::#idents,)*], #system)),
            quote! {
                Self::System(system) => return __bitrix::ErrorCode::entry(system),
                Self::Unknown => return &__bitrix::UNKNOWN,
            },
            quote!(position(&TABLE, <#system as __bitrix::ErrorCode>::TABLE, code)),
            quote!(identify(&TABLE, <#system as __bitrix::ErrorCode>::TABLE, wire)),
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
        static INDEX: __bitrix::Index<#slots> = __bitrix::Index::new(ENTRIES);
        static TABLE: __bitrix::Table = __bitrix::Table::new(ENTRIES, &INDEX);
        #row_enum

        #[automatically_derived]
        impl __bitrix::ErrorCode for #ident {
            const KINDS: &'static [Self] = #kinds;
            const TABLE: &'static __bitrix::Table = &TABLE;

            #unreachable
            fn entry(self) -> &'static __bitrix::Entry {
                #entry
            }

            fn from_code(code: &str) -> __bitrix::Option<Self> {
                __bitrix::#from_code.map(|at| Self::KINDS[at])
            }

            fn from_wire(wire: &__bitrix::WireError<'_>) -> __bitrix::Option<Self> {
                __bitrix::#from_wire.map(|at| Self::KINDS[at])
            }
        }
    }
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

/// One row: what the catalogue says, less the defaults.
fn entry(row: &Row) -> TokenStream {
    let Code { code, statuses, message, category, recovery, retry, text, help, docs, prefix, when } =
        &row.code;
    let variant = |word: &crate::words::Word| format_ident!("{}", word.pascal());
    let cfgs = &row.cfgs;
    // Without one, a fault is reported already.
    let category = category.as_ref().map_or_else(|| format_ident!("Unknown"), variant);
    let statuses = (!statuses.is_empty()).then(|| list(statuses)).map(|list| quote!(.statuses(#list)));
    let new = quote!(__bitrix::Entry::new(#code, __bitrix::Category::#category) #statuses);
    let recovery = recovery.as_ref().map(variant).map(|word| quote!(.recovery(__bitrix::Recovery::#word)));
    let retry = retry.as_ref().map(variant).map(|word| quote!(.retry(__bitrix::Retry::#word)));
    let message = message.as_ref().map(|message| quote!(.message(#message)));
    let text = text.as_ref().map(|text| quote!(.text(#text)));
    let help = help.as_ref().map(|help| quote!(.help(#help)));
    let docs = docs.as_ref().map(|docs| quote!(.docs(#docs)));
    let prefix = prefix.then(|| quote!(.prefix()));
    let when_message = when.message.as_ref().map(|message| quote!(.when_message(#message)));
    let when_status =
        (!when.statuses.is_empty()).then(|| list(&when.statuses)).map(|list| quote!(.when_status(#list)));
    quote! {
        #(#cfgs)* #new #message #recovery #retry #text #help #docs #prefix #when_status #when_message
    }
}
