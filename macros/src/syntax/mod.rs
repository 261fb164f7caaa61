//! What a user wrote, read from tokens: the attribute's arguments, the enum below it, and the `#[code]` of each variant.
//! Every refusal of syntax happens here; what the catalogues know does not matter yet.

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

/// What separates two arguments.
fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    let comma: syn::Result<Token![,]> = input.parse();
    comma.map(drop).map_err(|error| {
        syn::Error::new(error.span(), "a comma is missing here, or this does not belong here")
    })
}

/// Skips what follows an unknown key, up to the next comma.
fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
