//! A `#[code(…)]` as the user wrote it: the attribute's tokens in, [`DeclaredCode`] out, every refusal on the way.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::token::{Bracket, Paren};
use syn::{LitInt, Path, Token, bracketed, parenthesized};

use crate::args::{comma, skip_value};
use crate::fault::Faults;
use crate::literal;
use crate::names::did_you_mean_or_all;
use crate::set::Code;
use crate::words::Word;

const KEYS: [&str; 13] = [
    "status",
    "category",
    "recovery",
    "retry",
    "message",
    "when_message",
    "when_status",
    "text",
    "help",
    "docs",
    "prefix",
    "nonstandard",
    "shadows_system",
];

const STATUS: &str = "an HTTP status is a number, or a list of them: `400` or `[400, 403]`";
const TEXT: &str = "`text` stands in the middle of other sentences: no full stop, no outer spaces";

/// What stands in a `#[code("X", …)]`.
pub(crate) struct DeclaredCode {
    pub(crate) code: Code,
    /// The code, or the attribute's name where there is none.
    pub(crate) span: Span,
    /// No code could be read; the fault is reported.
    pub(crate) is_faulty: bool,
    pub(crate) nonstandard: bool,
    pub(crate) shadows_system: Option<Ident>,
}

impl DeclaredCode {
    /// `#[code("X", …)]`.
    pub(crate) fn parse(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Self> {
        let content;
        input.parse::<Token![#]>()?;
        bracketed!(content in input);
        let name: Ident = content.parse()?;
        let mut declared = Self::faulty(name.span());
        if !content.peek(Paren) {
            let rest: TokenStream = content.parse()?;
            faults.at(quote!(#name #rest), "write the code: `#[code(\"CODE\")]`");
            return Ok(declared);
        }
        let arguments;
        parenthesized!(arguments in content);
        if let Err(error) = declared.arguments(&arguments, faults) {
            faults.syntax(error);
            arguments.parse::<TokenStream>()?;
        }
        Ok(declared)
    }

    /// One of which no code could be read.
    pub(crate) fn faulty(span: Span) -> Self {
        Self { code: Code::default(), span, is_faulty: true, nonstandard: false, shadows_system: None }
    }

    fn arguments(&mut self, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
        (self.code.code, self.span) = literal::string(input).map_err(|error| {
            syn::Error::new(error.span(), "the code comes first, as a string: `#[code(\"CODE\", …)]`")
        })?;
        self.is_faulty = false;
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            comma(input)?;
            if input.is_empty() {
                break;
            }
            let key = input.call(Ident::parse_any).map_err(|error| {
                syn::Error::new(error.span(), "what follows the code has a name, such as `status = 400`")
            })?;
            let name = key.to_string();
            if seen.contains(&name) {
                faults.at(&key, format_args!("`{name}` stands here twice"));
            }
            if let Err(error) = self.argument(&key, &name, input, faults) {
                faults.syntax(error);
                skip_value(input)?;
            }
            seen.push(name);
        }
        Ok(())
    }

    fn argument(
        &mut self,
        key: &Ident,
        name: &str,
        input: ParseStream<'_>,
        faults: &mut Faults,
    ) -> syn::Result<()> {
        let code = &mut self.code;
        if matches!(name, "nonstandard" | "shadows_system" | "prefix") && input.peek(Token![=]) {
            return Err(input.error(format_args!("`{name}` has no value: say it or leave it out")));
        }
        match name {
            "nonstandard" => self.nonstandard = true,
            "shadows_system" => self.shadows_system = Some(key.clone()),
            "prefix" => code.prefix = true,
            _ if !KEYS.contains(&name) => {
                faults.at(key, format_args!("unknown key `{name}`{}", did_you_mean_or_all(name, &KEYS)));
                skip_value(input)?;
            }
            _ => {
                if !input.peek(Token![=]) {
                    return Err(syn::Error::new_spanned(
                        key,
                        format_args!("`{name}` needs a value: `{name} = …`"),
                    ));
                }
                input.parse::<Token![=]>()?;
                match name {
                    "status" => code.statuses = statuses(input, faults)?,
                    "when_status" => code.when.statuses = statuses(input, faults)?,
                    "category" => code.category = word(input, faults)?,
                    "recovery" => code.recovery = word(input, faults)?,
                    "retry" => code.retry = word(input, faults)?,
                    "message" => code.message = Some(string(name, input)?),
                    "when_message" => code.when.message = Some(string(name, input)?),
                    "text" => code.text = Some(text(name, input)?),
                    "help" => code.help = Some(string(name, input)?),
                    _ => code.docs = Some(link(name, input)?),
                }
            }
        }
        Ok(())
    }
}

fn string(key: &str, input: ParseStream<'_>) -> syn::Result<String> {
    let (text, span) = literal::string(input).map_err(|error| {
        syn::Error::new(error.span(), format_args!("`{key}` is a string: `{key} = \"…\"`"))
    })?;
    if text.trim().is_empty() {
        return Err(syn::Error::new(span, format_args!("`{key}` is empty; leave it out")));
    }
    Ok(text)
}

fn text(key: &str, input: ParseStream<'_>) -> syn::Result<String> {
    let (span, text) = (input.span(), string(key, input)?);
    if text.trim() != text || text.ends_with('.') {
        return Err(syn::Error::new(span, TEXT));
    }
    Ok(text)
}

fn link(key: &str, input: ParseStream<'_>) -> syn::Result<String> {
    let (span, link) = (input.span(), string(key, input)?);
    if !link.starts_with("https://") && !link.starts_with("http://") {
        return Err(syn::Error::new(span, "`docs` is the address of a page: `https://…`"));
    }
    Ok(link)
}

/// `400`, or `[400, 403]`.
fn statuses(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Vec<u16>> {
    if let Some(status) = single_status(input) {
        return Ok(vec![status]);
    }
    let explained = |error: syn::Error| syn::Error::new(error.span(), STATUS);
    let literals: Vec<LitInt> = if input.peek(Bracket) {
        let list;
        let bracket = bracketed!(list in input);
        let literals = Punctuated::<LitInt, Token![,]>::parse_terminated(&list).map_err(explained)?;
        if literals.is_empty() {
            let message = "this list of HTTP statuses is empty; leave it out";
            return Err(syn::Error::new(bracket.span.join(), message));
        }
        literals.into_iter().collect()
    } else {
        vec![input.parse().map_err(explained)?]
    };
    let mut statuses = Vec::new();
    for literal in literals {
        match literal.base10_parse() {
            Ok(status @ 100..=599) if !statuses.contains(&status) => statuses.push(status),
            Ok(100..=599) => faults.at(&literal, format_args!("the status {literal} stands here twice")),
            _ => faults
                .at(&literal, format_args!("`{literal}` is no HTTP status; statuses go from 100 to 599")),
        }
    }
    Ok(statuses)
}

/// The status that comes next, if it is one without a list or a suffix, as nearly all are.
fn single_status(input: ParseStream<'_>) -> Option<u16> {
    let status = input.step(|cursor| {
        let next =
            cursor.literal().and_then(|(literal, rest)| Some((literal.to_string().parse().ok()?, rest)));
        let status = next.filter(|(status, _)| matches!(status, 100..=599));
        status.ok_or_else(|| cursor.error(STATUS))
    });
    status.ok()
}

/// A word of a closed list, as the runtime's enum spells it: `RateLimit`, or `Category::RateLimit`.
fn word<W: Word>(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Option<W>> {
    let kind = W::KIND;
    if let Some(word) = single_word(input) {
        return Ok(Some(word));
    }
    let path = input.call(Path::parse_mod_style).map_err(|error| {
        let example = W::ALL[0].name();
        syn::Error::new(error.span(), format_args!("a {kind} is a name without quotes, such as `{example}`"))
    })?;
    let Some(segment) = path.segments.last() else { return Ok(None) };
    let found = segment.ident.to_string();
    let word = known(&found);
    if word.is_none() {
        let names: Vec<&str> = W::ALL.iter().map(|word| word.name()).collect();
        let hint = did_you_mean_or_all(&found, &names);
        faults.at(&path, format_args!("unknown {kind} `{found}`{hint}"));
    }
    Ok(word)
}

fn known<W: Word>(name: &str) -> Option<W> {
    W::ALL.iter().copied().find(|word| word.name() == name)
}

/// The word that comes next, if it is one without a path, as nearly all are: a path takes several times as long.
fn single_word<W: Word>(input: ParseStream<'_>) -> Option<W> {
    let word = input.step(|cursor| {
        let next = cursor.ident().filter(|(_, rest)| rest.eof() || is_comma(*rest));
        let word = next.and_then(|(ident, rest)| Some((known(&ident.to_string())?, rest)));
        word.ok_or_else(|| cursor.error("expected a known word"))
    });
    word.ok()
}

fn is_comma(cursor: Cursor<'_>) -> bool {
    cursor.punct().is_some_and(|(punct, _)| punct.as_char() == ',')
}
