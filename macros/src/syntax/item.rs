//! The enum as the user wrote it: tokens in, [`Item`] and its syntax faults out.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::token::{Brace, Paren};
use syn::{Attribute, Generics, Meta, Path, Token, Visibility, WhereClause, braced};

use super::{CodeAttribute, literal};
use crate::fault::Faults;

/// The traits that the library implements for every enum.
const DERIVES: [&str; 6] = ["Debug", "Clone", "Copy", "PartialEq", "Eq", "Hash"];

const ONLY_ENUMS: &str = "`#[bitrix_errors]` goes on an enum: `enum SomeError { … }`";
const NO_GENERICS: &str = "an enum of error codes has no generics: every variant is a plain value";
const CODE_IN_CFG_ATTR: &str = "`#[code]` is not supported in `cfg_attr`; write the variant once for each case, \
                                with its `#[cfg]` and its `#[code]`";
/// The enum under the attribute.
pub(crate) struct Item {
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    /// The traits that the user does not derive.
    pub(crate) derives: Vec<&'static str>,
    pub(crate) variants: Vec<DeclaredVariant>,
}

/// A variant that the user wrote.
pub(crate) struct DeclaredVariant {
    pub(crate) ident: Ident,
    /// The name as text, since converting an identifier takes time.
    pub(crate) name: String,
    pub(crate) attrs: Attributes,
    /// The values of `#[code(…)]`, if there is one.
    pub(crate) code: Option<CodeAttribute>,
}

impl Item {
    /// Returns the item unchanged as an error if it is not an enum that can be expanded.
    pub(crate) fn parse(item: TokenStream, faults: &mut Faults) -> Result<Self, TokenStream> {
        let parser = |input: ParseStream<'_>| {
            let mut attrs = input.call(Attribute::parse_outer)?;
            let vis = input.parse()?;
            if !input.peek(Token![enum]) {
                faults.span(name_of_type(&input.fork()).unwrap_or_else(|| input.span()), ONLY_ENUMS);
                input.parse::<TokenStream>()?;
                return Ok(None);
            }
            attrs.retain(|attr| {
                let is_code = attr.path().is_ident("code");
                if is_code {
                    faults.at(attr, "`#[code]` goes on a variant: `#[code(\"…\")] SomeName,`");
                }
                !is_code
            });
            Self::of_enum(attrs, vis, input, faults).map(Some)
        };
        // The parser borrows `faults`, so it returns its own error.
        match parser.parse2(item.clone()) {
            Ok(parsed) => parsed.ok_or(item),
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
            variants.push(DeclaredVariant::parse(&body, faults)?);
            if !body.is_empty() {
                body.parse::<Token![,]>()?;
            }
        }
        Ok(Self { derives: missing_derives(&attrs), attrs, vis, ident, variants })
    }
}

/// The span of the name of a struct or a union.
fn name_of_type(input: ParseStream<'_>) -> Option<Span> {
    if input.peek(Token![struct]) || input.peek(Token![union]) {
        input.call(Ident::parse_any).ok()?;
        return input.parse().map(|name: Ident| name.span()).ok();
    }
    None
}

impl DeclaredVariant {
    fn parse(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Self> {
        let mut attrs = Attributes::default();
        let mut code = None;
        while let Some((name, arguments)) = attribute(input) {
            if name == "code" {
                if code.is_some() {
                    let second = input.fork();
                    let pound: TokenTree = second.parse()?;
                    let group: TokenTree = second.parse()?;
                    faults.at(
                        quote!(#pound #group),
                        "a variant has one `#[code]`; make a variant for each code",
                    );
                }
                let declared = CodeAttribute::parse(input, faults)?;
                code.get_or_insert(declared);
            } else if let Some(misplaced) = attrs.parse(&name, arguments, input)? {
                faults.at(&misplaced, CODE_IN_CFG_ATTR);
                code.get_or_insert(CodeAttribute::faulty(misplaced.span()));
            }
        }
        input.parse::<Visibility>()?;
        let ident: Ident = input.parse()?;
        if !input.is_empty() && !input.peek(Token![,]) {
            refuse_fields(input, faults)?;
        }
        let name = ident.to_string();
        Ok(Self { ident, name, attrs, code })
    }
}

/// Refuses fields and discriminants.
fn refuse_fields(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
    if input.peek(Paren) || input.peek(Brace) {
        let fields: TokenTree = input.parse()?;
        faults.at(fields, "a variant has no fields; what the portal sent is in `ApiError`");
    }
    if input.parse::<Option<Token![=]>>()?.is_some() {
        // Not as an expression, which may be as deep as anybody likes.
        let mut discriminant = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            discriminant.extend([input.parse::<TokenTree>()?]);
        }
        faults.at(discriminant, "a variant has no discriminant; its code is what `#[code(\"…\")]` says");
    }
    Ok(())
}

/// The next attribute, if there is one: its name, which is empty for a path, and the tokens after the name.
fn attribute(input: ParseStream<'_>) -> Option<(String, Cursor<'_>)> {
    let (_, rest) = input.cursor().punct().filter(|(punct, _)| punct.as_char() == '#')?;
    let (content, ..) = rest.group(Delimiter::Bracket)?;
    Some(content.ident().map_or((String::new(), content), |(name, arguments)| (name.to_string(), arguments)))
}

/// The attributes of a variant, except `#[code]`. Most are passed on without parsing, which would take a good part of
/// the time of the macro.
#[derive(Default)]
pub(crate) struct Attributes {
    pub(crate) tokens: Vec<TokenTree>,
    pub(crate) cfgs: Vec<TokenStream>,
    /// The lines of the documentation.
    docs: Vec<String>,
    pub(crate) is_deprecated: bool,
}

impl Attributes {
    /// Reads the next attribute. Returns the name of a `code` under a condition, which is not supported.
    fn parse(
        &mut self,
        name: &str,
        arguments: Cursor<'_>,
        input: ParseStream<'_>,
    ) -> syn::Result<Option<Ident>> {
        let pound: TokenTree = input.parse()?;
        let group: Group = input.parse()?;
        match name {
            "doc" => self.docs.extend(doc(arguments)),
            "deprecated" => self.is_deprecated = true,
            "cfg" | "cfg_attr" => {
                let meta: Meta = syn::parse2(group.stream())?;
                if let Some(code) = code_in(&meta) {
                    return Ok(Some(code));
                }
                self.cfgs.extend(cfg(&meta).map(|meta| quote!(#[#meta])));
                self.is_deprecated |= meta.to_token_stream().to_string().contains("deprecated");
            }
            _ => {}
        }
        self.tokens.extend([pound, group.into()]);
        Ok(None)
    }

    pub(crate) fn has_docs(&self) -> bool {
        !self.docs.is_empty()
    }

    /// The first paragraph of the documentation on one line, without its full stop.
    pub(crate) fn first_paragraph(&self) -> Option<String> {
        let lines = self.docs.iter().flat_map(|text| text.split('\n'));
        // A block comment may have an asterisk at the beginning of each line.
        let lines = lines.map(|line| match line.trim() {
            "*" => "",
            line => line.trim_start_matches("* ").trim(),
        });
        let lines = lines.skip_while(|line| line.is_empty()).take_while(|line| !line.is_empty());
        let text = lines.collect::<Vec<_>>().join(" ");
        let text = match text.strip_suffix('.') {
            Some(without) if !without.ends_with('.') => without.to_owned(),
            _ => text,
        };
        (!text.is_empty()).then_some(text)
    }
}

/// The value of `doc = "…"`; `None` for `doc(hidden)` and the like.
fn doc(arguments: Cursor<'_>) -> Option<String> {
    let (_, value) = arguments.punct()?;
    literal::value(&value.literal()?.0)
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

/// The name of a `code` in a `cfg_attr`, if there is one.
fn code_in(meta: &Meta) -> Option<Ident> {
    in_cfg_attr(meta)?.skip(1).find_map(|meta| {
        let name = meta.path().get_ident().filter(|name| *name == "code").cloned();
        name.or_else(|| code_in(&meta))
    })
}

/// The contents of a `cfg_attr`: the condition, then the attributes.
fn in_cfg_attr(meta: &Meta) -> Option<impl Iterator<Item = Meta>> {
    let Meta::List(list) = meta else { return None };
    if !list.path.is_ident("cfg_attr") {
        return None;
    }
    let metas = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
    Some(metas.into_iter())
}

/// The part of an attribute that decides whether the variant exists, if there is one.
fn cfg(meta: &Meta) -> Option<TokenStream> {
    if meta.path().is_ident("cfg") {
        return Some(quote!(#meta));
    }
    let mut metas = in_cfg_attr(meta)?;
    let predicate = metas.next()?;
    let cfgs: Vec<TokenStream> = metas.filter_map(|meta| cfg(&meta)).collect();
    (!cfgs.is_empty()).then(|| quote!(cfg_attr(#predicate, #(#cfgs),*)))
}

#[cfg(test)]
mod tests;
