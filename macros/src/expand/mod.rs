//! Tokens out: a checked [`Set`] becomes the enum and one call of the runtime's `error_set!`, which has all that is the
//! same for every enum.
//!
//! What needs no span of the user's is written as text and parsed at once: a macro runs unoptimised in most builds,
//! where that is several times as fast as putting tokens together one by one.

mod docs;
mod rows;

use std::fmt::Write as _;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Attribute, Path};

use crate::set::{Role, Set, Variant, has_cfg};

/// Stays derived: only a derived `PartialEq` lets constants of the enum be patterns.
const PARTIAL_EQ: &str = "PartialEq";

/// The module of the library that generated code may name. It has the version in its name, so that another release of
/// the attribute does not find it.
const PRIVATE: &str = concat!(
    "__private_",
    env!("CARGO_PKG_VERSION_MAJOR"),
    "_",
    env!("CARGO_PKG_VERSION_MINOR"),
    "_",
    env!("CARGO_PKG_VERSION_PATCH")
);

/// The path of that module.
pub(crate) fn private(library: &Path) -> TokenStream {
    let module = Ident::new(PRIVATE, Span::call_site());
    quote!(#library::#module)
}

pub(crate) fn expand(mut set: Set) -> TokenStream {
    let private = private(&set.library);
    let error_set = error_set(&set);
    let allowed = allowed_lints(&set);
    let item = item(&mut set, &private);
    let library = &set.library;
    // Never called, so that the compiler watches the file and keeps nothing of it.
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
            #library::__error_set! { #error_set }
            #tracking
        };
    }
}

/// The user's `allow`s apply to the generated impls too, and a deprecated variant does not warn in our table.
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
fn item(set: &mut Set, private: &TokenStream) -> TokenStream {
    let variants = variants(&mut set.variants);
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

/// The variants, each with its documentation, where the user's attributes and spans are kept.
fn variants(variants: &mut [Variant]) -> TokenStream {
    let mut text = String::new();
    for variant in &*variants {
        let _ = write!(text, "{}{},", docs::attributes(variant), variant.name);
    }
    let mut generated = parsed(&text).into_iter();
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

/// What `error_set!` takes: the role, the names, the traits that the user does not derive, and the table.
fn error_set(set: &Set) -> TokenStream {
    let Set { ident, .. } = set;
    let mut text = String::new();
    // A derive would read the whole enum and write a `match` over it, each time anew.
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
    let rest = parsed(&text);
    match &set.role {
        Role::System => quote!(#ident [#ident] [SystemSet] [] #rest),
        Role::Method { name, system, errors_in_result } => {
            let name = name.as_ref().map(|name| Literal::string(name));
            let in_result = errors_in_result.then_some(true);
            quote!(#ident [#system] [] [System Unknown #name #in_result] #rest)
        }
    }
}

/// Text of this module's own making as tokens.
fn parsed(text: &str) -> TokenStream {
    let tokens = if proc_macro::is_available() {
        // Not proc-macro2's way, which reads everything twice.
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
