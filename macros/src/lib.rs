//! The attribute of [`bitrix-errors`](https://docs.rs/bitrix-errors): depend on that crate, not on this one.
//!
//! One straight line: `syntax` reads tokens, `catalogue` reads files, `resolve` merges and checks both into the one value
//! of `set`, `expand` writes it down. Faults are collected on the way and reported together; a fault never stops the enum
//! from existing.

#![forbid(unsafe_code)]

mod catalogue;
mod expand;
mod fault;
mod location;
mod lookup;
mod resolve;
mod set;
mod syntax;
#[cfg(test)]
mod tests;

extern crate proc_macro;

use proc_macro2::TokenStream;

/// The attribute stands on an enum, with or without variants, and adds to it what the catalogue knows.
///
// No example here: this crate does not know the library that the expansion names. The re-export has one that runs.
/// # What it makes
///
/// - The variants that you declare, then the documented ones of the `method`, then `System(SystemError)` for the codes
///   that any method can return, then `Unknown` for those that no catalogue knows. Each is documented, and rustdoc's
///   search finds it by its code.
/// - `Debug`, `Clone`, `Copy`, `PartialEq`, `Eq`, `Hash` (less those that you derive in a `#[derive]` below
///   the attribute), `Display`, `Error`, `From<SystemError>`, `FromStr`, `ErrorCode` and `ErrorSet`.
/// - One static table; every function is a look into it.
///
/// # Arguments
///
/// | argument | meaning | default |
/// | --- | --- | --- |
/// | `method = "crm.item.add"` | every documented code of that REST method joins the enum; `"tasks.task.add@v3"` is the REST 3.0 form of a method that exists in both | no documented codes |
/// | `catalogue = "errors.json"` | a catalogue of yours, laid over the library's; relative to the package or, with `./` or `../`, to the source file; goes with `method` or `system` | the library's alone |
/// | `system` | the enum is a system set itself: it has every system code and no `System` nor `Unknown`; goes without `method` | it is not |
/// | `system = MySystemError` | another system set for this enum | `SystemError` |
/// | `crate = ::my_facade::bitrix_errors` | where the library is re-exported | `::bitrix_errors` |
///
/// # `#[code("CODE", …)]`
///
/// Stands on a variant. Only the code is needed; letter case and outer spaces of what is sent make no difference.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `status = 400`, `status = [400, 403]` | the HTTP statuses that come with it; they document, and never decide whether a code is recognised | none |
/// | `category = Conflict` | what went wrong | what code and status suggest |
/// | `recovery = Inspect` | what the caller can do | what the category implies |
/// | `retry = Never` | whether calling again is safe | what the category implies |
/// | `text = "…"` | what `Display` shows: lower case, no full stop | the first paragraph of the documentation comment, else the documented text, else the code in words |
/// | `help = "…"` | what a person can do | none |
/// | `docs = "https://…"` | a page about it | none |
/// | `message = "…"` | the literal description that the portal sends; tells a code that the system set has too | none |
/// | `when_message = "…"` | only for answers with this description; letter case, white space, quotes, `<br>` and a final `.` or `!` aside | any |
/// | `when_status = 401`, `when_status = [401, 403]` | only for answers with one of these HTTP statuses | any |
/// | `prefix` | the code is only a beginning | the whole code |
/// | `nonstandard` | allows other characters than digits, Latin letters and underscores | refused |
/// | `shadows_system` | allows a system code, which means something else here | refused |
///
/// Variants may share a code where `when_message` or `when_status` tells them apart; the one without either is
/// the fallback. With a `method`, or in a system set, a variant without `#[code]` stands for the documented code of
/// that name, and the `#[code]` of a documented code takes over what it leaves out.
#[proc_macro_attribute]
pub fn bitrix_errors(
    args: proc_macro::TokenStream,
    item: proc_macro::TokenStream,
) -> proc_macro::TokenStream {
    run(args.into(), item.into()).into()
}

fn run(args: TokenStream, item: TokenStream) -> TokenStream {
    let mut faults = fault::Faults::default();
    let args = syntax::Args::parse(args, &mut faults);
    let mut tokens = match syntax::Item::parse(item, &mut faults) {
        Ok(item) => expand::expand(resolve::resolve(args, item, &mut faults)),
        Err(item) => item,
    };
    tokens.extend(faults.into_tokens());
    tokens
}
