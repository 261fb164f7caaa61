//! The values of the arguments of the attribute: tokens in, [`Args`] out.

use bitrix_errors_catalogue::keys;
use bitrix_errors_catalogue::keys::Key as _;
use bitrix_errors_catalogue::names::did_you_mean_or_all;
use bitrix_errors_core::Effect;
use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Ident, LitStr, Path, Token};

use super::code::word;
use super::{comma, skip_value};
use crate::fault::Faults;

keys! {
    /// The arguments of the attribute.
    pub(crate) enum Argument {
        Method = "method",
        Undocumented = "undocumented",
        Effect = "effect",
        Catalogue = "catalogue",
        System = "system",
        Crate = "crate",
    }
}

/// The values of `#[bitrix_errors(…)]`.
#[derive(Default)]
pub(crate) struct Args {
    /// The REST method whose documented codes join the set.
    pub(crate) method: Option<LitStr>,
    /// The library does not know the method, on purpose.
    pub(crate) undocumented: Option<Ident>,
    /// What running the method twice does, as its user knows it.
    pub(crate) effect: Option<Effect>,
    /// The catalogue of the user.
    pub(crate) catalogue: Option<LitStr>,
    /// The enum is a system set itself.
    pub(crate) is_system: bool,
    /// A system set other than that of the library.
    pub(crate) system: Option<Path>,
    /// The path of the library.
    pub(crate) library: Option<Path>,
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
                    faults.at(&key, format_args!("`{key}` is given twice"));
                }
                args.argument(&key, input, faults)?;
                seen.push(key);
                if !input.is_empty() {
                    comma(input)?;
                }
            }
            if let (true, Some(method)) = (args.is_system, &args.method) {
                faults.at(method, "a system set does not belong to a method; leave `method` out");
            }
            args.check_catalogue(faults);
            args.check_method(&seen, faults);
            Ok(())
        };
        // The parser borrows `faults`, so it returns its own error.
        let result = parser.parse2(tokens);
        faults.take(result);
        args
    }

    /// A file alone adds nothing: its `methods` need a `method`, and its `system` needs a system set.
    fn check_catalogue(&self, faults: &mut Faults) {
        let is_read = self.is_system || self.system.is_some() || self.method.is_some();
        if let (false, Some(file)) = (is_read, &self.catalogue) {
            faults.at(
                file,
                "a catalogue adds nothing by itself; name a `method`, or make a `system` set with it",
            );
        }
    }

    /// What is said about a method needs its name.
    fn check_method(&self, seen: &[Ident], faults: &mut Faults) {
        for key in seen.iter().filter(|_| self.method.is_none()) {
            let about_method = [Argument::Undocumented, Argument::Effect];
            if Argument::from_name(&key.to_string()).is_some_and(|argument| about_method.contains(&argument))
            {
                faults.at(key, format_args!("`{key}` is about a method; name it: `method = \"…\"`"));
            }
        }
    }

    fn argument(&mut self, key: &Ident, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
        let name = key.to_string();
        let Some(argument) = Argument::from_name(&name) else {
            let hint = did_you_mean_or_all(&name, &Argument::names());
            faults.at(key, format_args!("unknown argument `{name}`{hint}"));
            return skip_value(input);
        };
        match argument {
            Argument::Method => self.method = Some(string(key, input)?),
            Argument::Undocumented => self.undocumented = Some(key.clone()),
            Argument::Effect => {
                equals(key, "Read", input)?;
                self.effect = word(input, faults)?;
            }
            Argument::Catalogue => self.catalogue = Some(string(key, input)?),
            Argument::System if !input.peek(Token![=]) => self.is_system = true,
            Argument::System => self.system = Some(path(key, input)?),
            Argument::Crate => self.library = Some(path(key, input)?),
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
