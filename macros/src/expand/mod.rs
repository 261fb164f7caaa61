//! Code generation: a checked [`Set`] in; the enum and one call of `error_set!` out. That macro of the runtime has the
//! code that is the same for every enum.
//!
//! Code without spans of the user is written as text and parsed at once: a macro runs unoptimised in most builds, and
//! there this is several times as fast as building tokens one by one.

mod docs;
mod rows;

use std::fmt::Write as _;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Path};

use crate::set::{Role, Set, Variant, has_cfg};

/// This trait stays derived: only a derived `PartialEq` lets constants of the enum be patterns.
const PARTIAL_EQ: &str = "PartialEq";

/// The module of the library that generated code may name. Its name contains the version, so that another release of
/// the attribute does not find it.
const PRIVATE: &str = concat!(
    "__private_",
    env!("CARGO_PKG_VERSION_MAJOR"),
    "_",
    env!("CARGO_PKG_VERSION_MINOR"),
    "_",
    env!("CARGO_PKG_VERSION_PATCH")
);

/// The path of this module.
pub(crate) fn private_module(library: &Path) -> TokenStream {
    let module = Ident::new(PRIVATE, Span::call_site());
    quote!(#library::#module)
}

pub(crate) fn expand(mut set: Set) -> TokenStream {
    let private = private_module(&set.library);
    let input = error_set_input(&set);
    let allowed = allowed_lints(&set);
    let item = enum_item(&mut set, &private);
    let library = &set.library;
    // It is never called: the compiler watches the file, but keeps nothing of it.
    let tracking = set.tracked.as_ref().map(|file| {
        quote! {
            const _: fn() = || {
                let _ = #private::include_bytes!(#file);
            };
        }
    });
    quote! {
        #item

        #(#allowed)*
        const _: () = {
            #library::__error_set! { #input }
            #tracking
        };
    }
}

/// The `allow`s of the user apply to the generated impls too, and a deprecated variant must not cause a warning in the
/// generated code.
fn allowed_lints(set: &Set) -> Vec<TokenStream> {
    let is_deprecation = |attr: &Attribute| {
        !attr.path().is_ident("doc") && attr.to_token_stream().to_string().contains("deprecated")
    };
    let is_deprecated =
        set.attrs.iter().any(is_deprecation) || set.variants.iter().any(|variant| variant.is_deprecated);
    let users = set.attrs.iter().filter(|attr| attr.path().is_ident("allow"));
    users
        .map(ToTokens::to_token_stream)
        .chain(is_deprecated.then(|| quote!(#[allow(deprecated)])))
        .chain(has_cfg(&set.variants).then(|| quote!(#[allow(unexpected_cfgs)]))) // it is reported at the variant
        .collect()
}

/// The enum itself.
fn enum_item(set: &mut Set, private: &TokenStream) -> TokenStream {
    let variants = variant_tokens(&mut set.variants);
    let Set { attrs, vis, ident, docs, .. } = set;
    let last = match &set.role {
        Role::System => None,
        Role::Method { system, .. } => Some(quote! {
            /// A code that any method can return.
            System(#system),
            /// A code that no catalogue knows: the error says what was sent.
            Unknown,
        }),
    };
    let derive = set.derives.contains(&PARTIAL_EQ).then(|| quote!(#[derive(#private::PartialEq)]));
    quote! {
        #(#attrs)*
        #(#[doc = #docs])*
        #derive
        #vis enum #ident {
            #variants
            #last
        }
    }
}

/// The variants, each with its documentation. They keep the attributes and spans of the user.
fn variant_tokens(variants: &mut [Variant]) -> TokenStream {
    let mut text = String::new();
    for variant in &*variants {
        let _ = write!(text, "{}{},", docs::attributes(variant), variant.name);
    }
    let mut generated = parse_generated(&text).into_iter();
    let mut tokens = Vec::new();
    for variant in variants {
        tokens.append(&mut variant.attrs);
        for mut token in generated.by_ref() {
            let is_end = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
            if let (TokenTree::Ident(ident), Some(users)) = (&mut token, &variant.ident) {
                ident.set_span(users.span());
            }
            tokens.push(token);
            if is_end {
                break;
            }
        }
    }
    tokens.into_iter().collect()
}

/// The input of `error_set!`: the role, the names, the traits that the user does not derive, and the table.
fn error_set_input(set: &Set) -> TokenStream {
    let Set { ident, .. } = set;
    let mut text = String::new();
    // A derive would parse the whole enum and write a `match` over it, once for each trait.
    for name in ["Debug", "Clone", "Copy", "Eq", "Hash"] {
        let _ = write!(text, "[{}]", if set.derives.contains(&name) { name } else { "" });
    }
    let (texts, table) = rows::texts(&set.variants);
    let [rotations, slots, conditional] =
        [&table.rotations, &table.slots, &table.conditional].map(|bytes| Literal::byte_string(bytes));
    let chunks_hashed = table.chunks_hashed;
    let _ = write!(
        text,
        "[{}] [{texts}] ({chunks_hashed}, {rotations}, {slots}, {conditional})",
        rows::kinds(&set.variants)
    );
    let rest = parse_generated(&text);
    match &set.role {
        Role::System => quote!(#ident [#ident] [SystemSet] [] #rest),
        Role::Method { method, system, errors_in_result } => {
            let method = method.as_ref().map(|row| Literal::string(row));
            let in_result = errors_in_result.then_some(true);
            quote!(#ident [#system] [] [System Unknown #method #in_result] #rest)
        }
    }
}

/// Parses text that this module generated.
fn parse_generated(text: &str) -> TokenStream {
    let tokens = if proc_macro::is_available() {
        // The parser of proc-macro2 would read everything twice.
        text.parse().map(|tokens: proc_macro::TokenStream| tokens.into()).ok()
    } else {
        text.parse().ok()
    };
    tokens.unwrap_or_else(|| {
        quote!(compile_error! {
            "bitrix-errors generated code that is not valid Rust; this is a bug of the library, please report it"
        })
    })
}
