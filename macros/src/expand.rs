//! Tokens out: a checked [`Set`] becomes the enum, its table and its thin functions. Nothing fails here.

mod docs;
mod table;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Attribute;

use crate::set::{Role, Set};

/// What the table of entries does instead of a derive.
const DEBUG: &str = "Debug";

pub(crate) fn expand(set: &Set) -> TokenStream {
    let item = item(set);
    let table = table::expand(set);
    let traits = traits(set);
    let krate = &set.krate;
    let allowed = allowed(set);
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
            #table
            #traits
            #tracking
        };
    }
}

/// What is allowed for the enum is so for what is made of it; and who deprecates a variant does not mean the table.
fn allowed(set: &Set) -> Vec<TokenStream> {
    let is_deprecation = |attr: &Attribute| {
        !attr.path().is_ident("doc") && attr.to_token_stream().to_string().contains("deprecated")
    };
    let mut all = set.attrs.iter().chain(set.rows.iter().flat_map(|row| &row.attrs));
    let deprecated = all.any(is_deprecation).then(|| quote!(#[allow(deprecated)]));
    let theirs = set.attrs.iter().filter(|attr| attr.path().is_ident("allow"));
    theirs.map(ToTokens::to_token_stream).chain(deprecated).collect()
}

/// The enum itself.
fn item(set: &Set) -> TokenStream {
    let Set { attrs, vis, ident, krate, .. } = set;
    let derives: Vec<_> =
        set.derives.iter().filter(|name| **name != DEBUG).map(|name| format_ident!("{name}")).collect();
    let enum_docs = set.docs.iter();
    let variants = set.rows.iter().map(|row| {
        let (attrs, ident) = (&row.attrs, &row.ident);
        let docs = docs::row(row);
        quote! { #(#attrs)* #docs #ident, }
    });
    let last = match &set.role {
        Role::System => None,
        Role::Method { system, .. } => Some(quote! {
            /// A code that any method can return.
            System(#system),
            /// A code that no catalogue knows: the error says what was sent.
            Unknown,
        }),
    };
    let derive = (!derives.is_empty()).then(|| quote!(#[derive(#(#krate::__private::#derives),*)]));
    quote! {
        #(#attrs)*
        #(#[doc = #enum_docs])*
        #derive
        #vis enum #ident {
            #(#variants)*
            #last
        }
    }
}

/// Everything that is the same for each set but for names. A binding begins with `__`: where the user has a
/// constant of its name, it would be a pattern that means the constant.
fn traits(set: &Set) -> TokenStream {
    let ident = &set.ident;
    let debug = set.derives.contains(&DEBUG).then(|| {
        quote! {
            #[automatically_derived]
            impl __bitrix::Debug for #ident {
                fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
                    __bitrix::debug(*self, __f)
                }
            }
        }
    });
    let common = quote! {
        #debug

        #[automatically_derived]
        impl __bitrix::Display for #ident {
            fn fmt(&self, __f: &mut __bitrix::Formatter<'_>) -> __bitrix::FmtResult {
                __f.pad(__bitrix::ErrorCode::text(*self))
            }
        }

        #[automatically_derived]
        impl __bitrix::Error for #ident {}

        #[automatically_derived]
        impl __bitrix::FromStr for #ident {
            type Err = __bitrix::UnknownCode;

            fn from_str(__code: &__bitrix::str) -> __bitrix::Result<Self, __bitrix::UnknownCode> {
                <Self as __bitrix::ErrorCode>::from_code(__code).ok_or(__bitrix::UnknownCode)
            }
        }
    };
    let Role::Method { name, system } = &set.role else { return common };
    let method = name
        .as_ref()
        .map(|name| quote!(const METHOD: __bitrix::Option<&'static __bitrix::str> = __bitrix::Option::Some(#name);));
    quote! {
        #common

        #[automatically_derived]
        impl __bitrix::From<#system> for #ident {
            fn from(__system: #system) -> Self {
                Self::System(__system)
            }
        }

        #[automatically_derived]
        impl __bitrix::ErrorSet for #ident {
            type System = #system;
            #method
            const UNKNOWN: Self = Self::Unknown;
        }
    }
}
