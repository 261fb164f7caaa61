//! Tokens out: a checked [`Set`] becomes the enum, its table and its thin functions. Nothing fails here.
//!
//! What needs no span of the user's is written as text and parsed at once: a macro runs unoptimised in most
//! builds, where that is several times as fast as putting tokens together one by one.

mod docs;
mod index;
mod table;

use std::fmt::Write as _;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Attribute;

use crate::set::{Role, Row, Set, has_cfg};

/// What only a derive makes such that a constant of the enum is a pattern.
const PARTIAL_EQ: &str = "PartialEq";

pub(crate) fn expand(mut set: Set) -> TokenStream {
    let body = parsed(&(table::written(&set) + &traits(&set)));
    let allowed = allowed(&set);
    let variants = variants(&mut set.rows);
    let item = item(&set, &variants);
    let (ident, krate) = (&set.ident, &set.krate);
    let system = match &set.role {
        Role::System => quote!(#ident),
        Role::Method { system, .. } => quote!(#system),
    };
    // Never called, so that the compiler watches the file and keeps nothing of it.
    let tracking = set.tracked.as_ref().map(|file| {
        quote! {
            const _: fn() = || {
                let _ = __bitrix::include_bytes!(#file);
            };
        }
    });
    quote! {
        #item

        #(#allowed)*
        const _: () = {
            use #krate::__private as __bitrix;
            type __System = #system;
            #body
            #tracking
        };
    }
}

/// What is allowed for the enum is so for what is made of it; and who deprecates a variant does not mean the table.
fn allowed(set: &Set) -> Vec<TokenStream> {
    let is_deprecation = |attr: &Attribute| {
        !attr.path().is_ident("doc") && attr.to_token_stream().to_string().contains("deprecated")
    };
    let is_deprecated = set.attrs.iter().any(is_deprecation) || set.rows.iter().any(|row| row.is_deprecated);
    let theirs = set.attrs.iter().filter(|attr| attr.path().is_ident("allow"));
    theirs
        .map(ToTokens::to_token_stream)
        .chain(is_deprecated.then(|| quote!(#[allow(deprecated)])))
        .chain(has_cfg(&set.rows).then(|| quote!(#[allow(unexpected_cfgs)]))) // it is reported at the variant
        .collect()
}

/// The enum itself.
fn item(set: &Set, variants: &TokenStream) -> TokenStream {
    let Set { attrs, vis, ident, krate, .. } = set;
    let enum_docs = set.docs.iter();
    let last = match &set.role {
        Role::System => None,
        Role::Method { system, .. } => Some(quote! {
            /// A code that any method can return.
            System(#system),
            /// A code that no catalogue knows: the error says what was sent.
            Unknown,
        }),
    };
    let derive = set.derives.contains(&PARTIAL_EQ).then(|| quote!(#[derive(#krate::__private::PartialEq)]));
    quote! {
        #(#attrs)*
        #(#[doc = #enum_docs])*
        #derive
        #vis enum #ident {
            #variants
            #last
        }
    }
}

/// The variants, each with its documentation, where the user's attributes and spans are kept.
fn variants(rows: &mut [Row]) -> TokenStream {
    let mut text = String::new();
    for row in &*rows {
        let _ = write!(text, "{}{},", docs::written(row), row.name);
    }
    let mut tokens = parsed(&text).into_iter();
    let mut variants = Vec::new();
    for row in rows {
        variants.append(&mut row.attrs);
        for mut token in tokens.by_ref() {
            let is_end = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
            if let (TokenTree::Ident(ident), Some(users)) = (&mut token, &row.ident) {
                ident.set_span(users.span());
            }
            variants.push(token);
            if is_end {
                break;
            }
        }
    }
    variants.into_iter().collect()
}

/// What the user does not derive: a derive would read the whole enum and write a `match` over it, each time anew.
fn instead_of_derives(set: &Set) -> String {
    let Set { ident, derives, .. } = set;
    let mut text = String::new();
    for name in derives {
        let body = match *name {
            PARTIAL_EQ => continue,
            "Debug" => {
                "#[inline]
                fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
                    __bitrix::debug(*self, __f)
                }"
            }
            "Clone" => {
                "#[inline]
                fn clone(&self) -> Self {
                    *self
                }"
            }
            "Hash" => {
                "#[inline]
                fn hash<__H: __bitrix::Hasher>(&self, __state: &mut __H) {
                    __bitrix::hash(*self, __state)
                }"
            }
            _ => "",
        };
        let _ = write!(text, "#[automatically_derived] impl __bitrix::{name} for {ident} {{ {body} }}");
    }
    text
}

/// Everything that is the same for each set but for names. A binding begins with `__`: where the user has a
/// constant of its name, it would be a pattern that means the constant.
fn traits(set: &Set) -> String {
    let Set { ident, .. } = set;
    let instead_of_derives = instead_of_derives(set);
    let error_set = match &set.role {
        Role::System => format!("#[automatically_derived] impl __bitrix::SystemSet for {ident} {{}}"),
        Role::Method { name, .. } => error_set(ident, name.as_deref()),
    };
    format!(
        "{instead_of_derives}

        #[automatically_derived]
        impl __bitrix::Display for {ident} {{
            #[inline]
            fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {{
                __bitrix::display(*self, __f)
            }}
        }}

        #[automatically_derived]
        impl __bitrix::Error for {ident} {{}}

        #[automatically_derived]
        impl __bitrix::FromStr for {ident} {{
            type Err = __bitrix::UnknownCode;

            #[inline]
            fn from_str(__code: &__bitrix::str) -> __bitrix::Result<Self, __bitrix::UnknownCode> {{
                __bitrix::from_str(__code)
            }}
        }}

        {error_set}"
    )
}

/// What makes an enum the set of a method, or of none in particular.
fn error_set(ident: &Ident, method: Option<&str>) -> String {
    let method = method.map_or_else(String::new, |name| {
        format!("const METHOD: __bitrix::Option<&'static __bitrix::str> = __bitrix::Option::Some({name:?});")
    });
    format!(
        "#[automatically_derived]
        impl __bitrix::From<__System> for {ident} {{
            #[inline]
            fn from(__system: __System) -> Self {{
                Self::System(__system)
            }}
        }}

        #[automatically_derived]
        impl __bitrix::ErrorSet for {ident} {{
            type System = __System;
            {method}
            const UNKNOWN: Self = Self::Unknown;
        }}"
    )
}

/// Text of this module's own making as tokens.
fn parsed(text: &str) -> TokenStream {
    let tokens = if proc_macro::is_available() {
        // Not proc-macro2's way, which reads everything twice.
        text.parse().map(|tokens: proc_macro::TokenStream| tokens.into()).ok()
    } else {
        text.parse().ok()
    };
    tokens.unwrap_or_default()
}
