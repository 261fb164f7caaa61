//! A crate that gets bitrix-errors only through a facade, without a prelude and with every lint enabled.

#![no_std]
#![no_implicit_prelude]
#![deny(
    warnings,
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    deprecated_in_future,
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    future_incompatible,
    keyword_idents,
    let_underscore,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_abi,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    nonstandard_style,
    redundant_imports,
    redundant_lifetimes,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_crate_dependencies,
    unused_extern_crates,
    unused_import_braces,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    clippy::all,
    clippy::nursery,
    clippy::pedantic,
    clippy::restriction
)]
#![forbid(unsafe_code, unused, missing_docs, clippy::style)]
#![allow(clippy::blanket_clippy_restriction_lints, reason = "this crate is for that")]
#![allow(clippy::exhaustive_enums, reason = "on purpose; users who do not want it add `#[non_exhaustive]`")]
#![allow(clippy::arbitrary_source_item_ordering, reason = "the user decides on the order of the variants")]

/// Codes with `Words` that lints look at.
#[::facade::bitrix_errors::bitrix_errors(crate = ::facade::bitrix_errors)]
pub enum Own {
    #[code("BOT_ERROR", text = "the BotName is not <b>valid</b> [here]", category = InvalidRequest)]
    BotError,
    #[code("BOT_FAILED", status = [500, 502], help = "wait", docs = "https://example.com", message = "x")]
    BotFailed,
    #[code("BOT_", prefix)]
    BotElse,
    #[code("0", when_status = 400, when_message = "It is OVER, see BotName")]
    Over,
}

/// Rows under a `cfg`.
#[::facade::bitrix_errors::bitrix_errors(crate = ::facade::bitrix_errors)]
pub enum Cfg {
    #[cfg(debug_assertions)]
    #[code("BOT_ERROR")]
    BotError,
    #[cfg(not(debug_assertions))]
    #[code("BOT_GONE")]
    BotGone,
}

/// Documented codes, and one that is deprecated.
#[::facade::bitrix_errors::bitrix_errors(method = "crm.company.list", crate = ::facade::bitrix_errors)]
pub enum Method {
    #[deprecated]
    OrderNotArray,
}

/// A system set.
#[::facade::bitrix_errors::bitrix_errors(system, catalogue = "../../catalogue.json", crate = ::facade::bitrix_errors)]
pub enum System {}

/// A method of the user.
#[::facade::bitrix_errors::bitrix_errors(
    method = "shop.sync",
    catalogue = "../../catalogue.json",
    system = System,
    crate = ::facade::bitrix_errors
)]
pub enum Catalogue {}

/// Only the variants that every set has.
#[::facade::bitrix_errors::bitrix_errors(crate = ::facade::bitrix_errors)]
pub enum Nothing {}

::facade::portal_errors! {
    /// The enum that the macro of the facade makes.
    pub enum FromFacade for "crm.item.add" {
        "STAGE_LOCKED" => StageLocked,
    }
}

/// Texts that mean something in Markdown.
#[::facade::bitrix_errors::bitrix_errors(crate = ::facade::bitrix_errors)]
pub enum Marked {
    #[code(
        "ODD",
        text = "a lone ` and <b>then</b> a [link], see https://example.com/a_b*c*",
        help = "read https://example.com/help, or\n\n    let it = be();\n\n# not a heading",
        docs = "https://example.com/x_y",
        when_message = "See `https://example.com` and <i>\n\n```\nfn not_a_test() {}\n```\n"
    )]
    Odd,
}

/// A long text, which lints dislike, and a help that looks like other markup.
#[::facade::bitrix_errors::bitrix_errors(crate = ::facade::bitrix_errors)]
pub enum Long {
    #[code(
        "LONG",
        text = "a text that goes on and on, so that a reader of the documentation has read for a long time before \
                the first full stop comes, which a lint might find too long for the first paragraph, and it goes on",
        help = "\"quoted\" [link](with \"quotes\") and\ttabs  and BotName's `code` :: foo::bar() NaN i.e. 100_000"
    )]
    Long,
}
