//! Reading enums as users may write them.

use quote::{ToTokens, quote};

use super::{DeclaredVariant, Item};
use crate::fault::Faults;
use proc_macro2::TokenStream;

fn declaration(item: TokenStream) -> Item {
    let mut faults = Faults::default();
    let declaration = Item::parse(item, &mut faults).unwrap_or_else(|_| panic!("no enum"));
    assert_eq!(faults.into_tokens().to_string(), "");
    declaration
}

fn variant(item: impl ToTokens) -> DeclaredVariant {
    declaration(quote!(enum E { #item })).variants.pop().expect("a variant")
}

#[test]
fn the_first_paragraph_of_the_documentation_is_one_line_without_its_full_stop() {
    for (docs, expected) in [
        (&[" it is locked"][..], Some("it is locked")),
        (&[" it is locked."], Some("it is locked")),
        (&[" wait and see..."], Some("wait and see...")),
        (&["", " one", " two.", "", " three"], Some("one two")),
        (&["\n * it is\n * locked.\n *\n * more"], Some("it is locked")),
        (&["", " "], None),
        (&["."], None),
        (&[], None),
    ] {
        let declared = variant(quote!(#(#[doc = #docs])* V));
        assert_eq!(declared.attrs.first_paragraph().as_deref(), expected, "{docs:?}");
        assert_eq!(declared.attrs.has_docs(), !docs.is_empty(), "{docs:?}");
    }
    assert!(
        !variant(quote!(
            #[doc(hidden)]
            V
        ))
        .attrs
        .has_docs()
    );
}

#[test]
fn the_conditions_of_a_variant_are_kept_for_its_row() {
    for (attrs, cfgs, is_deprecated) in [
        (quote!(#[cfg(a)]), quote!(#[cfg(a)]), false),
        (quote!(#[cfg(a)] #[cfg(b)]), quote!(#[cfg(a)] #[cfg(b)]), false),
        (quote!(#[cfg_attr(a, cfg(b), doc = "c")]), quote!(#[cfg_attr(a, cfg(b))]), false),
        (
            quote!(#[cfg_attr(a, cfg_attr(b, cfg(c)), cfg(d))]),
            quote!(#[cfg_attr(a, cfg_attr(b, cfg(c)), cfg(d))]),
            false,
        ),
        (quote!(#[cfg_attr(a, doc = "b")]), quote!(), false),
        (quote!(#[cfg_attr(a, deprecated)]), quote!(), true),
        (quote!(#[deprecated]), quote!(), true),
        (quote!(#[allow(dead_code)] #[my::own]), quote!(), false),
        (quote!(), quote!(), false),
    ] {
        let found = variant(quote!(#attrs #[code("X")] V)).attrs;
        let kept = found.cfgs.into_iter().collect::<TokenStream>();
        assert_eq!(kept.to_string(), cfgs.to_string());
        assert_eq!(found.is_deprecated, is_deprecated, "{attrs}");
        assert_eq!(found.tokens.into_iter().collect::<TokenStream>().to_string(), attrs.to_string());
    }
}

#[test]
fn derived_traits_are_not_implemented_again() {
    let all = ["Debug", "Clone", "Copy", "PartialEq", "Eq", "Hash"];
    for (attrs, left) in [
        (quote!(), &all[..]),
        (quote!(#[derive(Serialize)] #[allow(Debug)]), &all),
        (quote!(#[derive(Clone, Copy)]), &["Debug", "PartialEq", "Eq", "Hash"]),
        (
            quote!(#[derive(Debug)] #[derive(core::hash::Hash, std::cmp::Eq,)]),
            &["Clone", "Copy", "PartialEq"],
        ),
    ] {
        assert_eq!(declaration(quote!(#attrs enum E {})).derives, left, "{attrs}");
    }
}
