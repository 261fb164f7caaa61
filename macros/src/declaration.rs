//! The enum as the user wrote it: tokens in, [`Declaration`] out, every refusal of syntax on the way.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::token::{Brace, Paren};
use syn::{
    AttrStyle, Attribute, Expr, Generics, LitInt, LitStr, Meta, Path, Token, Visibility, WhereClause, braced,
    bracketed, parenthesized,
};

use crate::args::skip_value;
use crate::fault::Faults;
use crate::names::did_you_mean_or_all;
use crate::set::Code;
use crate::words::Word;

/// What the library derives for every enum.
const DERIVES: [&str; 6] = ["Debug", "Clone", "Copy", "PartialEq", "Eq", "Hash"];

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

const ONLY_ENUMS: &str = "`#[bitrix_errors]` goes on an enum: `enum SomeError { … }`";
const NO_GENERICS: &str = "an enum of error codes has no generics: every variant is a plain value";

/// The enum under the attribute.
pub(crate) struct Declaration {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// What the user does not derive already.
    pub(crate) derives: Vec<&'static str>,
    pub(crate) variants: Vec<Declared>,
}

/// A variant that the user wrote.
pub(crate) struct Declared {
    pub(crate) ident: Ident,
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) cfgs: Vec<TokenStream>,
    /// The first paragraph of its documentation.
    pub(crate) doc: Option<String>,
    /// What stands in `#[code(…)]`, if there is one.
    pub(crate) code: Option<DeclaredCode>,
}

/// A `#[code("X", …)]`.
pub(crate) struct DeclaredCode {
    pub(crate) code: Code,
    /// The attribute's name.
    attribute: Span,
    /// The code, or the attribute's name where there is none.
    pub(crate) span: Span,
    /// No code could be read; the fault is reported.
    pub(crate) is_faulty: bool,
    pub(crate) nonstandard: bool,
    pub(crate) shadows_system: Option<Ident>,
}

impl Declaration {
    /// Where there is no enum that could be expanded, the item to leave as it is.
    pub(crate) fn parse(item: TokenStream, faults: &mut Faults) -> Result<Self, TokenStream> {
        let parser = |input: ParseStream<'_>| {
            let attrs = input.call(Attribute::parse_outer)?;
            let vis = input.parse()?;
            if !input.peek(Token![enum]) {
                faults.span(name_of_type(&input.fork()).unwrap_or_else(|| input.span()), ONLY_ENUMS);
                input.parse::<TokenStream>()?;
                return Ok(None);
            }
            Self::of_enum(attrs, vis, input, faults).map(Some)
        };
        // The parser borrows `faults`; its own error comes out of it.
        match parser.parse2(item.clone()) {
            Ok(declaration) => declaration.ok_or(item),
            Err(error) => {
                faults.syntax(error);
                Err(TokenStream::new())
            }
        }
    }

    fn of_enum(
        attrs: Vec<Attribute>,
        vis: Visibility,
        input: ParseStream<'_>,
        faults: &mut Faults,
    ) -> syn::Result<Self> {
        input.parse::<Token![enum]>()?;
        let ident = input.parse()?;
        let generics: Generics = input.parse()?;
        if let Some(clause) = input.parse::<Option<WhereClause>>()? {
            faults.at(clause, NO_GENERICS);
        } else if !generics.params.is_empty() {
            faults.at(generics, NO_GENERICS);
        }
        let body;
        braced!(body in input);
        let mut variants = Vec::new();
        while !body.is_empty() {
            variants.extend(Declared::parse(&body, faults)?);
            if !body.is_empty() {
                body.parse::<Token![,]>()?;
            }
        }
        Ok(Self { derives: missing_derives(&attrs), attrs, vis, ident, variants })
    }
}

/// The name of a struct or a union, for a fault to point at.
fn name_of_type(input: ParseStream<'_>) -> Option<Span> {
    if input.peek(Token![struct]) || input.peek(Token![union]) {
        input.call(Ident::parse_any).ok()?;
        return input.parse().map(|name: Ident| name.span()).ok();
    }
    None
}

impl Declared {
    fn parse(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Option<Self>> {
        let (mut attrs, mut code) = (Vec::new(), None);
        while input.peek(Token![#]) {
            let pound_token = input.parse()?;
            let content;
            let bracket_token = bracketed!(content in input);
            match content.fork().parse::<Ident>() {
                Ok(name) if name == "code" => {
                    let second = DeclaredCode::parse(&content, faults)?;
                    if code.is_some() {
                        faults.span(second.attribute, "a variant has one `#[code]`");
                    }
                    code.get_or_insert(second);
                }
                _ => attrs.push(Attribute {
                    pound_token,
                    style: AttrStyle::Outer,
                    bracket_token,
                    meta: content.parse()?,
                }),
            }
        }
        input.parse::<Visibility>()?;
        let ident: Ident = input.parse()?;
        if input.peek(Paren) || input.peek(Brace) {
            let fields: TokenTree = input.parse()?;
            faults.at(fields, "a variant has no fields; what the portal sent is in `ApiError`");
        }
        if input.parse::<Option<Token![=]>>()?.is_some() {
            let discriminant: Expr = input.parse()?;
            faults.at(discriminant, "a variant has no discriminant; its code is what `#[code(\"…\")]` says");
        }
        let name = ident.unraw().to_string();
        if name == "System" || name == "Unknown" {
            faults.at(
                &ident,
                format_args!("`{name}` is a variant that the attribute adds; name this one otherwise"),
            );
            return Ok(None);
        }
        Ok(Some(Self {
            doc: first_paragraph(&attrs),
            cfgs: attrs.iter().filter_map(|attr| cfg(&attr.meta)).map(|meta| quote!(#[#meta])).collect(),
            ident,
            attrs,
            code,
        }))
    }
}

impl DeclaredCode {
    /// What stands between the brackets of `#[code("X", …)]`.
    fn parse(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Self> {
        let name: Ident = input.parse()?;
        let mut declared = Self {
            code: Code::default(),
            attribute: name.span(),
            span: name.span(),
            is_faulty: true,
            nonstandard: false,
            shadows_system: None,
        };
        if !input.peek(Paren) {
            let rest: TokenStream = input.parse()?;
            faults.at(quote!(#name #rest), "write the code: `#[code(\"CODE\")]`");
            return Ok(declared);
        }
        let arguments;
        parenthesized!(arguments in input);
        if let Err(error) = declared.arguments(&arguments, faults) {
            faults.syntax(error);
            arguments.parse::<TokenStream>()?;
        }
        Ok(declared)
    }

    fn arguments(&mut self, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
        let code: LitStr = input.parse().map_err(|error| {
            syn::Error::new(error.span(), "the code comes first, as a string: `#[code(\"CODE\", …)]`")
        })?;
        self.span = code.span();
        self.code.code = code.value();
        self.is_faulty = false;
        let mut seen: Vec<String> = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key = input.call(Ident::parse_any)?;
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
                    "text" => code.text = Some(string(name, input)?),
                    "help" => code.help = Some(string(name, input)?),
                    _ => code.docs = Some(string(name, input)?),
                }
            }
        }
        Ok(())
    }
}

fn string(key: &str, input: ParseStream<'_>) -> syn::Result<String> {
    let literal: LitStr = input.parse().map_err(|error| {
        syn::Error::new(error.span(), format_args!("`{key}` is a string: `{key} = \"…\"`"))
    })?;
    if literal.value().trim().is_empty() {
        return Err(syn::Error::new(literal.span(), format_args!("`{key}` is empty; leave it out")));
    }
    Ok(literal.value())
}

/// `400`, or `[400, 403]`.
fn statuses(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Vec<u16>> {
    let literals: Vec<LitInt> = if input.peek(syn::token::Bracket) {
        let list;
        bracketed!(list in input);
        Punctuated::<LitInt, Token![,]>::parse_terminated(&list)?.into_iter().collect()
    } else {
        vec![input.parse().map_err(|error: syn::Error| {
            syn::Error::new(
                error.span(),
                "an HTTP status is a number, or a list of them: `400` or `[400, 403]`",
            )
        })?]
    };
    let mut statuses = Vec::new();
    for literal in literals {
        match literal.base10_parse() {
            Ok(status @ 100..=599) => statuses.push(status),
            _ => faults
                .at(&literal, format_args!("`{literal}` is no HTTP status; statuses go from 100 to 599")),
        }
    }
    Ok(statuses)
}

/// A word of a closed list, as the runtime's enum spells it: `RateLimit`, or `Category::RateLimit`.
fn word<W: Word>(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Option<W>> {
    let kind = W::KIND;
    let path = input.call(Path::parse_mod_style).map_err(|error| {
        let example = W::ALL[0].name();
        syn::Error::new(error.span(), format_args!("a {kind} is a name without quotes, such as `{example}`"))
    })?;
    let Some(segment) = path.segments.last() else { return Ok(None) };
    let found = segment.ident.to_string();
    let word = W::ALL.iter().copied().find(|word| word.name() == found);
    if word.is_none() {
        let names: Vec<&str> = W::ALL.iter().map(|word| word.name()).collect();
        let hint = did_you_mean_or_all(&found, &names);
        faults.at(&path, format_args!("unknown {kind} `{found}`{hint}"));
    }
    Ok(word)
}

fn missing_derives(attrs: &[Attribute]) -> Vec<&'static str> {
    let mut theirs = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("derive")) {
        let paths = attr.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
        theirs.extend(
            paths
                .into_iter()
                .flatten()
                .filter_map(|path| path.segments.last().map(|segment| segment.ident.to_string())),
        );
    }
    DERIVES.into_iter().filter(|name| !theirs.iter().any(|theirs| theirs == name)).collect()
}

/// The part of an attribute that decides whether the variant exists, if any.
fn cfg(meta: &Meta) -> Option<TokenStream> {
    if meta.path().is_ident("cfg") {
        return Some(quote!(#meta));
    }
    let Meta::List(list) = meta else { return None };
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    let mut metas = metas.into_iter();
    let predicate = metas.next()?;
    let cfgs: Vec<TokenStream> = metas.filter_map(|meta| cfg(&meta)).collect();
    (!cfgs.is_empty()).then(|| quote!(cfg_attr(#predicate, #(#cfgs),*)))
}

/// The first paragraph of a doc comment on one line, without its full stop.
fn first_paragraph(attrs: &[Attribute]) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("doc")) {
        let Meta::NameValue(doc) = &attr.meta else { continue };
        let Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &doc.value else { continue };
        for line in text.value().split('\n') {
            let line = line.trim().trim_start_matches("* ").trim();
            match (line.is_empty(), lines.is_empty()) {
                (true, true) => {}
                (true, false) => return Some(joined(&lines)),
                (false, _) => lines.push(line.to_owned()),
            }
        }
    }
    (!lines.is_empty()).then(|| joined(&lines))
}

fn joined(lines: &[String]) -> String {
    let text = lines.join(" ");
    match text.strip_suffix('.') {
        Some(text) if !text.ends_with('.') => text.to_owned(),
        _ => text,
    }
}
