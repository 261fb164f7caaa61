//! Expansions as formatted source, compared with committed files.
//!
//! `UPDATE_EXPECT=1 cargo test -p bitrix-errors-macros` writes the files.

use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

#[track_caller]
fn assert_expansion(name: &str, args: TokenStream, item: TokenStream) {
    let tokens = crate::run(args, item);
    let found = prettyplease::unparse(&syn::parse2(tokens).expect("the expansion is Rust"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/expected").join(name);
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&file, &found).expect("the expected expansion can be written");
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "the expansion differs from {}:\n{found}", file.display());
}

#[test]
fn a_small_enum_has_the_expected_expansion() {
    let item = quote! {
        /// What our import answers.
        pub enum SyncError {
            /// another import holds the lock
            #[code("SYNC_LOCKED", status = 409, category = Conflict, help = "wait a minute")]
            Locked,
            #[cfg(feature = "slow")]
            #[code("SYNC_SLOW", status = 503)]
            Slow,
        }
    };
    assert_expansion("small.rs", TokenStream::new(), item);
}

/// Tokens, and the constants that the compiler makes of them, cost users time in each build.
#[test]
fn a_variant_costs_few_tokens() {
    let tokens = |variants: usize| {
        let variants = (0..variants).map(|at| {
            let ident = quote::format_ident!("V{at}");
            let code = format!("CODE_{at}");
            quote! {
                /// a text
                #[code(#code, status = 400, category = Conflict)]
                #ident
            }
        });
        count(crate::run(TokenStream::new(), quote!(pub enum E { #(#variants),* })))
    };
    let each = (tokens(110) - tokens(10)) / 100;
    assert!(each <= 40, "{each} tokens a variant");
    assert!(tokens(1) < 640, "{} tokens for the smallest enum", tokens(1));
}

fn count(tokens: TokenStream) -> usize {
    let one = |token| if let TokenTree::Group(group) = token { count(group.stream()) + 2 } else { 1 };
    tokens.into_iter().map(one).sum()
}

#[test]
fn the_system_set_expands_to_a_table() {
    assert_expansion(
        "system.rs",
        quote!(system),
        quote!(
            pub enum SystemError {}
        ),
    );
}

#[test]
fn declared_codes_are_merged_with_those_of_the_method() {
    let item = quote! {
        pub enum CompanyListError {
            /// our proxy is asleep
            #[code("PROXY_ASLEEP", status = 503)]
            ProxyAsleep,
            /// Whoever calls sees no companies.
            AccessDenied,
        }
    };
    assert_expansion("method.rs", quote!(method = "crm.company.list"), item);
}

#[test]
fn where_the_errors_of_a_method_stand_is_said_where_it_is_the_result_alone() {
    let item = quote!(
        enum E {}
    );
    let expanded = |method: &str| crate::run(quote!(method = #method), item.clone()).to_string();
    let register = expanded("imconnector.register");
    assert!(register.contains("|imconnector.register|2|") && register.contains("\" true]"), "{register}");
    assert!(register.contains("They stand in the `result`"), "{register}");
    let list = expanded("imconnector.list");
    assert!(list.contains("|imconnector.list|2|read|") && !list.contains("\" true]"), "{list}");
    assert!(!list.contains("They stand in"), "{list}");
}

#[test]
fn a_catalogue_of_ones_own_is_watched_and_laid_over_the_librarys() {
    let item = quote!(
        enum E {}
    );
    let expanded = |args: TokenStream| crate::run(args, item.clone()).to_string();
    let catalogue = "src/../../runtime/docs/shop.json";
    let text = expanded(quote!(method = "shop.sync", catalogue = #catalogue));
    for part in ["SYNC_LOCKED", "include_bytes", &format!("\"/{catalogue}\"")] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(!expanded(quote!(method = "oauth.token")).contains("include_bytes"));
    // An entry with the variant of another is refused, and no other entry is lost.
    let clash = "src/../../tests/ui/catalogue/./clash.json"; // the name that the cases below give it
    let alone = expanded(quote!(method = "oauth.token"));
    let clashed = expanded(quote!(method = "oauth.token", catalogue = #clash));
    let codes = |text: &str| text.matches("alias =").count();
    assert!(codes(&alone) > 2 && codes(&clashed) == codes(&alone), "{clashed}");
}

#[test]
fn lints_that_the_enum_allows_are_allowed_for_the_generated_code() {
    let expanded = |item: TokenStream| crate::run(TokenStream::new(), item).to_string();
    for (item, allowed, count) in [
        (
            quote!(
                enum E {}
            ),
            "",
            0,
        ),
        (
            quote!(
                #[allow(unused)]
                enum E {}
            ),
            "# [allow (unused)] const _",
            2,
        ),
        (
            quote!(
                #[deprecated]
                enum E {}
            ),
            "# [allow (deprecated)] const _",
            1,
        ),
        (
            quote!(
                enum E {
                    #[code("X")]
                    #[deprecated]
                    X,
                }
            ),
            "# [allow (deprecated)] const _",
            1,
        ),
        (
            quote!(
                #[doc = "a deprecated API"]
                enum E {
                    #[code("X")]
                    X,
                }
            ),
            "",
            0,
        ),
    ] {
        let text = expanded(item);
        assert!(text.contains(allowed), "{allowed}: {text}");
        assert_eq!(text.matches("# [allow (").count(), count, "{text}");
    }
}
