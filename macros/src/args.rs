//! The attribute's own arguments: tokens in, [`Args`] out.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Path, Token};

use crate::fault::Faults;
use crate::names::did_you_mean_or_all;

const KEYS: [&str; 4] = ["method", "catalogue", "system", "crate"];

/// What stands in `#[bitrix_errors(…)]`.
#[derive(Default)]
pub(crate) struct Args {
    /// The REST method whose documented codes join the set.
    pub(crate) method: Option<LitStr>,
    /// The user's own catalogue.
    pub(crate) catalogue: Option<LitStr>,
    /// The enum is a system set itself.
    pub(crate) is_system: bool,
    /// Another system set than the library's.
    pub(crate) system: Option<Path>,
    /// Where the library is.
    pub(crate) krate: Option<Path>,
}

impl Args {
    pub(crate) fn parse(tokens: TokenStream, faults: &mut Faults) -> Self {
        let mut args = Self::default();
        let parser = |input: ParseStream<'_>| {
            let mut seen: Vec<Ident> = Vec::new();
            while !input.is_empty() {
                let key = input.call(Ident::parse_any).map_err(|error| {
                    syn::Error::new(
                        error.span(),
                        "an argument has a name, such as `method = \"crm.item.add\"`",
                    )
                })?;
                if seen.contains(&key) {
                    faults.at(&key, format_args!("`{key}` stands here twice"));
                }
                args.argument(&key, input, faults)?;
                seen.push(key);
                if !input.is_empty() {
                    comma(input)?;
                }
            }
            if let (true, Some(method)) = (args.is_system, &args.method) {
                faults.at(method, "a system set belongs to no method; leave `method` out");
            }
            args.check_catalogue(faults);
            Ok(())
        };
        // The parser borrows `faults`; its own error comes out of it.
        let result = parser.parse2(tokens);
        faults.take(result);
        args
    }

    /// A file alone adds nothing: its `methods` need one to be named, its `system` a system set.
    fn check_catalogue(&self, faults: &mut Faults) {
        let is_read = self.is_system || self.system.is_some() || self.method.is_some();
        if let (false, Some(file)) = (is_read, &self.catalogue) {
            faults.at(
                file,
                "a catalogue adds nothing by itself; name a `method`, or make a `system` set with it",
            );
        }
    }

    fn argument(&mut self, key: &Ident, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
        match key.to_string().as_str() {
            "method" => self.method = Some(string(key, input)?),
            "catalogue" => self.catalogue = Some(string(key, input)?),
            "system" if !input.peek(Token![=]) => self.is_system = true,
            "system" => self.system = Some(path(key, input)?),
            "crate" => self.krate = Some(path(key, input)?),
            other => {
                faults
                    .at(key, format_args!("unknown argument `{other}`{}", did_you_mean_or_all(other, &KEYS)));
                skip_value(input)?;
            }
        }
        Ok(())
    }
}

fn string(key: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    equals(key, "\"…\"", input)?;
    input
        .parse()
        .map_err(|error| syn::Error::new(error.span(), format_args!("`{key}` is a string: `{key} = \"…\"`")))
}

fn path(key: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    equals(key, "some::path", input)?;
    if let Ok(literal) = input.fork().parse::<LitStr>() {
        let message = format!("`{key}` is a path without quotes: `{key} = {}`", literal.value());
        return Err(syn::Error::new(literal.span(), message));
    }
    input.call(Path::parse_mod_style).map_err(|error| {
        syn::Error::new(error.span(), format_args!("`{key}` is a path without quotes: `{key} = some::path`"))
    })
}

fn equals(key: &Ident, value: &str, input: ParseStream<'_>) -> syn::Result<()> {
    if input.peek(Token![=]) {
        return input.parse::<Token![=]>().map(drop);
    }
    Err(syn::Error::new(key.span(), format_args!("`{key}` needs a value: `{key} = {value}`")))
}

/// What parts two arguments.
pub(crate) fn comma(input: ParseStream<'_>) -> syn::Result<()> {
    let comma: syn::Result<Token![,]> = input.parse();
    comma.map(drop).map_err(|error| {
        syn::Error::new(error.span(), "a comma is missing here, or this does not belong here")
    })
}

/// Passes over what follows a key that is not known, up to the next comma.
pub(crate) fn skip_value(input: ParseStream<'_>) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
