//! The attribute of [`bitrix-errors`](https://docs.rs/bitrix-errors). Depend on that crate, not on this one.
//!
//! The stages: `syntax` reads tokens, `catalogue` reads files, `resolve` merges and checks both into the one value of
//! `set`, and `expand` generates code from it. Faults are collected on the way and reported together. The enum exists
//! in spite of them.

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

/// The attribute is written on an enum, with or without variants, and adds the codes that the catalogue knows.
///
// There is no example here, since this crate does not know the library that the expansion names. The re-export has one
// that runs.
/// # Generated items
///
/// - The variants that you declare, then the documented ones of the `method`, then `System(SystemError)` for the codes
///   that any method can return, then `Unknown` for those that no catalogue knows. Each is documented, and the search of
///   rustdoc finds it by its code.
/// - `Debug`, `Clone`, `Copy`, `PartialEq`, `Eq`, `Hash` (except those in a `#[derive]` of yours below the attribute),
///   `Display`, `Error`, `From<SystemError>`, `FromStr`, `ErrorCode` and `ErrorSet`.
/// - One static table, which every function reads.
///
/// # Arguments
///
/// | argument | meaning | default |
/// | --- | --- | --- |
/// | `method = "crm.item.add"` | every documented code of that REST method joins the enum; `"tasks.task.add@v3"` is the REST 3.0 form of a method that exists in both | no documented codes |
/// | `undocumented` | the library does not know the `method`, on purpose: it is one of yours; a fault once it is documented | the method has to be known |
/// | `effect = Guarded` | what running the `method` twice does, where you know better: `Read`, `Idempotent`, `Guarded` or `NotIdempotent` | what the catalogue says, else `NotIdempotent` |
/// | `catalogue = "errors.json"` | a catalogue of yours, laid over that of the library; relative to the package or, with `./` or `../`, to the source file; used with `method` or `system` | only that of the library |
/// | `system` | the enum is a system set itself: it has every system code and neither `System` nor `Unknown`; used without `method` | it is not |
/// | `system = MySystemError` | another system set for this enum | `SystemError` |
/// | `crate = ::my_facade::bitrix_errors` | the path at which the library is re-exported | `::bitrix_errors` |
///
/// # `#[code("CODE", …)]`
///
/// Written on a variant. Only the code is required. Letter case and outer spaces of a code that is sent make no
/// difference.
///
/// | key | meaning | default |
/// | --- | --- | --- |
/// | `alias = "OTHER"`, `alias = ["B", "C"]` | other codes with the same meaning; not with `prefix` | none |
/// | `status = 400`, `status = [400, 403]` | the HTTP statuses that come with it; they document, and never decide whether a code is recognised | none |
/// | `category = Conflict` | what went wrong | what code and status suggest |
/// | `recovery = Inspect` | what the caller can do | what the category implies |
/// | `retry = Never` | whether calling again is safe | what the category implies |
/// | `text = "…"` | what `Display` shows: lower case, no full stop | the first paragraph of the doc comment, else the documented text, else the code in words |
/// | `help = "…"` | what a person can do | none |
/// | `docs = "https://…"` | a page about it | none |
/// | `message = "…"` | the literal description that the portal sends; it decides if the system set has the code too | none |
/// | `when_message = "…"` | only for answers with this description, ignoring letter case, white space, quotes, `<br>` and a final `.` or `!` | any |
/// | `when_status = 401`, `when_status = [401, 403]` | only for answers with one of these HTTP statuses | any |
/// | `when(message = "…", status = 401)` | the same as one condition with either part or both; repeated, one of them has to hold | any |
/// | `wait = "60s"` | how long before a repeat has a chance: `"500ms"`, `"60s"`, `"10m"`, or `"operating_reset"` | not known |
/// | `prefix` | the code is only a beginning | the whole code |
/// | `nonstandard` | allows other characters than digits, Latin letters and underscores | refused |
/// | `shadows_system` | allows a system code, which means something else here | refused |
///
/// Variants may share a code if `when_message` or `when_status` distinguishes them. The one without either is the
/// fallback. With a `method`, or in a system set, a variant without `#[code]` stands for the documented code of that
/// name, and the `#[code]` of a documented code takes the values that it leaves out from the documentation.
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
