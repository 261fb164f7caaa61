//! The enum as the user wrote it: tokens in, [`Declaration`] out, every refusal of syntax on the way.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Data, DeriveInput, Fields, LitInt, LitStr, Meta, Path, Token, Visibility};

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
const STATUS: &str = "an HTTP status is a number, or a list of them: `400` or `[400, 403]`";
const TEXT: &str = "`text` stands in the middle of other sentences: no full stop, no outer spaces";

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
    pub(crate) span: Span,
    /// No code could be read; the fault is reported.
    pub(crate) is_faulty: bool,
    pub(crate) nonstandard: bool,
    pub(crate) shadows_system: Option<Ident>,
}

impl Declaration {
    /// Where there is no enum that could be expanded, the item to leave as it is.
    pub(crate) fn parse(item: TokenStream, faults: &mut Faults) -> Result<Self, TokenStream> {
        let mut input = match syn::parse2::<DeriveInput>(item.clone()) {
            Ok(input) => input,
            Err(error) if error.to_string().starts_with("expected one of: `struct`") => {
                faults.at(item.clone().into_iter().next(), ONLY_ENUMS);
                return Err(item);
            }
            Err(error) => {
                faults.syntax(error);
                return Err(TokenStream::new());
            }
        };
        let Data::Enum(data) = &mut input.data else {
            faults.at(&input.ident, ONLY_ENUMS);
            return Err(quote!(#input));
        };
        let generics = &input.generics;
        if let Some(clause) = &generics.where_clause {
            faults.at(clause, NO_GENERICS);
        } else if !generics.params.is_empty() {
            faults.at(generics, NO_GENERICS);
        }
        let variants = std::mem::take(&mut data.variants);
        input.attrs.retain(|attr| {
            let is_code = attr.path().is_ident("code");
            if is_code {
                faults.at(attr, "`#[code]` goes on a variant: `#[code(\"…\")] SomeName,`");
            }
            !is_code
        });
        let derives = missing_derives(&input.attrs);
        let variants = variants.into_iter().filter_map(|v| Declared::parse(v, faults)).collect();
        Ok(Self { attrs: input.attrs, vis: input.vis, ident: input.ident, derives, variants })
    }
}

impl Declared {
    fn parse(variant: syn::Variant, faults: &mut Faults) -> Option<Self> {
        if !matches!(variant.fields, Fields::Unit) {
            faults.at(&variant.fields, "a variant has no fields; what the portal sent is in `ApiError`");
        }
        if let Some((_, discriminant)) = &variant.discriminant {
            faults.at(discriminant, "a variant has no discriminant; its code is what `#[code(\"…\")]` says");
        }
        let name = variant.ident.unraw().to_string();
        if name == "System" || name == "Unknown" {
            faults.at(
                &variant.ident,
                format_args!("`{name}` is a variant that the attribute adds; name this one otherwise"),
            );
            return None;
        }
        let (codes, attrs): (Vec<_>, Vec<_>) =
            variant.attrs.into_iter().partition(|attr| attr.path().is_ident("code"));
        if let Some(second) = codes.get(1) {
            faults.at(second, "a variant has one `#[code]`");
        }
        let code = codes.into_iter().next().map(|attr| DeclaredCode::parse(&attr, faults));
        Some(Self {
            doc: first_paragraph(&attrs),
            cfgs: attrs.iter().filter_map(|attr| cfg(&attr.meta)).map(|meta| quote!(#[#meta])).collect(),
            ident: variant.ident,
            attrs,
            code,
        })
    }
}

impl DeclaredCode {
    fn parse(attr: &Attribute, faults: &mut Faults) -> Self {
        let span = attr.path().get_ident().map_or_else(Span::call_site, Ident::span);
        let mut declared =
            Self { code: Code::default(), span, is_faulty: true, nonstandard: false, shadows_system: None };
        let parsed = match &attr.meta {
            Meta::List(list) => {
                list.parse_args_with(|input: ParseStream<'_>| declared.arguments(input, faults))
            }
            other => Err(syn::Error::new_spanned(other, "write the code: `#[code(\"CODE\")]`")),
        };
        faults.take(parsed);
        declared
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
    let literal: LitStr = input.parse().map_err(|error| {
        syn::Error::new(error.span(), format_args!("`{key}` is a string: `{key} = \"…\"`"))
    })?;
    if literal.value().trim().is_empty() {
        return Err(syn::Error::new(literal.span(), format_args!("`{key}` is empty; leave it out")));
    }
    Ok(literal.value())
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
    let explained = |error: syn::Error| syn::Error::new(error.span(), STATUS);
    let literals: Vec<LitInt> = if input.peek(syn::token::Bracket) {
        let list;
        let bracket = syn::bracketed!(list in input);
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
        let names: Vec<String> = W::ALL.iter().map(|word| word.name()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
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
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &doc.value else { continue };
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
