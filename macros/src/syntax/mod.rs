//! The syntax that a user wrote, read from tokens: the arguments of the attribute, the enum below it, and the `#[code]`
//! of each variant. All syntax faults are found here, without the catalogues.

mod args;
mod code;
mod item;
mod literal;

pub(crate) use args::Args;
#[cfg(test)]
pub(crate) use args::Argument;
pub(crate) use code::CodeAttribute;
#[cfg(test)]
pub(crate) use code::CodeKey;
pub(crate) use item::{DeclaredVariant, Item};

use syn::Token;
use syn::parse::ParseStream;

/// The comma between two arguments.
fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    let comma: syn::Result<Token![,]> = input.parse();
    comma.map(drop).map_err(|error| {
        syn::Error::new(error.span(), "a comma is missing here, or this does not belong here")
    })
}

/// Skips the value of an unknown key, up to the next comma.
fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
