//! A `#[code(…)]` as the user wrote it: the tokens of the attribute in, [`CodeAttribute`] and its faults out.

use bitrix_errors_catalogue::keys;
use bitrix_errors_catalogue::keys::{Key, WhenKey};
use bitrix_errors_catalogue::names::did_you_mean_or_all;
use bitrix_errors_core::Wait;
use bitrix_errors_core::class::Word;
use bitrix_errors_core::entry::{OwnedEntry, When};
use bitrix_errors_core::rules::{self, Message};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::token::{Bracket, Paren};
use syn::{LitInt, Path, Token, bracketed, parenthesized};

use super::{comma, literal, skip_value};
use crate::fault::Faults;

keys! {
    /// The keys of a `#[code]`.
    pub(crate) enum CodeKey {
        Alias = "alias",
        Status = "status",
        Category = "category",
        Recovery = "recovery",
        Retry = "retry",
        Message = "message",
        WhenMessage = "when_message",
        WhenStatus = "when_status",
        When = "when",
        Wait = "wait",
        Text = "text",
        Help = "help",
        Docs = "docs",
        Prefix = "prefix",
        Nonstandard = "nonstandard",
        ShadowsSystem = "shadows_system",
    }
}

/// The values of a `#[code("X", …)]`.
pub(crate) struct CodeAttribute {
    pub(crate) entry: OwnedEntry,
    /// The span of the code, or of the name of the attribute if there is no code.
    pub(crate) span: Span,
    /// Whether no code could be read, which has been reported.
    pub(crate) is_faulty: bool,
    pub(crate) is_nonstandard: bool,
    pub(crate) shadows_system: Option<Ident>,
    /// Where in the list of conditions the one is that `when_message` and `when_status` make together.
    single_condition: Option<usize>,
}

impl CodeAttribute {
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

    /// An attribute whose code could not be read.
    pub(crate) fn faulty(span: Span) -> Self {
        Self {
            entry: OwnedEntry::default(),
            span,
            is_faulty: true,
            is_nonstandard: false,
            shadows_system: None,
            single_condition: None,
        }
    }

    fn arguments(&mut self, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
        let (code, span) = literal::string(input).map_err(|error| {
            syn::Error::new(error.span(), "the code comes first, as a string: `#[code(\"CODE\", …)]`")
        })?;
        self.entry.code = code;
        self.span = span;
        self.is_faulty = false;
        let mut seen: Vec<CodeKey> = Vec::new();
        while !input.is_empty() {
            comma(input)?;
            if input.is_empty() {
                break;
            }
            let ident = input.call(Ident::parse_any).map_err(|error| {
                syn::Error::new(error.span(), "an argument after the code has a name, such as `status = 400`")
            })?;
            let name = ident.to_string();
            let Some(key) = CodeKey::from_name(&name) else {
                let hint = did_you_mean_or_all(&name, &CodeKey::names());
                faults.at(&ident, format_args!("unknown key `{name}`{hint}"));
                skip_value(input)?;
                continue;
            };
            if seen.contains(&key) && key != CodeKey::When {
                faults.at(&ident, format_args!("`{name}` is given twice"));
            }
            seen.push(key);
            if let Err(error) = self.argument(key, &ident, input, faults) {
                faults.syntax(error);
                skip_value(input)?;
            }
        }
        Ok(())
    }

    /// The condition that `when_message` and `when_status` make together.
    fn single_condition(&mut self) -> &mut When {
        let conditions = &mut self.entry.when;
        let at = *self.single_condition.get_or_insert(conditions.len());
        if at == conditions.len() {
            conditions.push(When::default());
        }
        &mut conditions[at]
    }

    fn argument(
        &mut self,
        key: CodeKey,
        ident: &Ident,
        input: ParseStream<'_>,
        faults: &mut Faults,
    ) -> syn::Result<()> {
        let entry = &mut self.entry;
        match key {
            CodeKey::Prefix => entry.is_prefix = flag(key, input)?,
            CodeKey::Nonstandard => self.is_nonstandard = flag(key, input)?,
            CodeKey::ShadowsSystem => {
                flag(key, input)?;
                self.shadows_system = Some(ident.clone());
            }
            CodeKey::Status => entry.statuses = statuses(equals(key, ident, input)?, faults)?,
            CodeKey::WhenStatus => {
                let values = statuses(equals(key, ident, input)?, faults)?;
                self.single_condition().statuses = values;
            }
            CodeKey::Category => entry.category = word(equals(key, ident, input)?, faults)?,
            CodeKey::Recovery => entry.recovery = word(equals(key, ident, input)?, faults)?,
            CodeKey::Retry => entry.retry = word(equals(key, ident, input)?, faults)?,
            CodeKey::Message => entry.message = Some(string(key, equals(key, ident, input)?)?),
            CodeKey::WhenMessage => {
                let message = string(key, equals(key, ident, input)?)?;
                self.single_condition().message = Some(message);
            }
            CodeKey::When => {
                let when = condition(ident, input, faults)?;
                entry.when.push(when);
            }
            CodeKey::Alias => entry.aliases = strings(key, equals(key, ident, input)?)?,
            CodeKey::Wait => entry.wait = Some(wait(key, equals(key, ident, input)?)?),
            CodeKey::Text => entry.text = Some(checked(key, equals(key, ident, input)?, rules::text)?),
            CodeKey::Help => entry.help = Some(string(key, equals(key, ident, input)?)?),
            CodeKey::Docs => entry.docs = Some(checked(key, equals(key, ident, input)?, rules::link)?),
        }
        Ok(())
    }
}

/// What stands in a `when(…)`.
const CONDITION: &str = "a condition is `when(message = \"…\")`, `when(status = 401)`, or both in one";

/// `(message = "…", status = 401)`, of which one may be left out.
fn condition(ident: &Ident, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<When> {
    if !input.peek(Paren) {
        return Err(syn::Error::new_spanned(ident, CONDITION));
    }
    let content;
    parenthesized!(content in input);
    let mut when = When::default();
    let parts = condition_parts(&mut when, &content, faults);
    if parts.is_err() {
        // What is left in the parentheses would be a second fault.
        content.parse::<TokenStream>()?;
    }
    parts?;
    if when.is_empty() {
        return Err(syn::Error::new_spanned(ident, CONDITION));
    }
    Ok(when)
}

fn condition_parts(when: &mut When, input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<()> {
    while !input.is_empty() {
        let ident = input.call(Ident::parse_any)?;
        let name = ident.to_string();
        match WhenKey::from_name(&name) {
            None => {
                let hint = did_you_mean_or_all(&name, &WhenKey::names());
                return Err(syn::Error::new_spanned(ident, format_args!("unknown key `{name}`{hint}")));
            }
            Some(WhenKey::Message) => {
                when.message = Some(string(CodeKey::Message, equals(CodeKey::Message, &ident, input)?)?);
            }
            Some(WhenKey::Status) => {
                when.statuses = statuses(equals(CodeKey::Status, &ident, input)?, faults)?;
            }
        }
        if !input.is_empty() {
            comma(input)?;
        }
    }
    Ok(())
}

/// A string, or a list of them.
fn strings(key: CodeKey, input: ParseStream<'_>) -> syn::Result<Vec<String>> {
    if !input.peek(Bracket) {
        return Ok(vec![string(key, input)?]);
    }
    let list;
    bracketed!(list in input);
    let mut strings = vec![string(key, &list)?];
    while !list.is_empty() {
        comma(&list)?;
        if !list.is_empty() {
            strings.push(string(key, &list)?);
        }
    }
    Ok(strings)
}

fn wait(key: CodeKey, input: ParseStream<'_>) -> syn::Result<Wait> {
    let span = input.span();
    Wait::parse(&string(key, input)?).ok_or_else(|| syn::Error::new(span, Wait::EXPECTED))
}

/// A key that is said without a value; what it means then.
fn flag(key: CodeKey, input: ParseStream<'_>) -> syn::Result<bool> {
    if input.peek(Token![=]) {
        return Err(input.error(format_args!(
            "`{}` does not take a value: write it alone, or leave it out",
            key.as_str()
        )));
    }
    Ok(true)
}

/// The input after the `=` of a key with a value.
fn equals<'a>(key: CodeKey, ident: &Ident, input: ParseStream<'a>) -> syn::Result<ParseStream<'a>> {
    if !input.peek(Token![=]) {
        let key = key.as_str();
        return Err(syn::Error::new_spanned(ident, format_args!("`{key}` needs a value: `{key} = …`")));
    }
    input.parse::<Token![=]>()?;
    Ok(input)
}

/// A string that must not be empty.
fn string(key: CodeKey, input: ParseStream<'_>) -> syn::Result<String> {
    checked(key, input, |_| Ok(()))
}

/// A string that must not be empty and has to follow a rule.
fn checked(
    key: CodeKey,
    input: ParseStream<'_>,
    rule: fn(&str) -> Result<(), Message>,
) -> syn::Result<String> {
    let key = key.as_str();
    let (text, span) = literal::string(input).map_err(|error| {
        syn::Error::new(error.span(), format_args!("`{key}` is a string: `{key} = \"…\"`"))
    })?;
    rules::not_blank(key, &text)
        .and_then(|()| rule(&text))
        .map_err(|message| syn::Error::new(span, message))?;
    Ok(text)
}

/// `400`, or `[400, 403]`.
fn statuses(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Vec<u16>> {
    if let Some(status) = single_status(input) {
        return Ok(vec![status]);
    }
    let explained = |error: syn::Error| syn::Error::new(error.span(), rules::STATUS);
    let literals: Vec<LitInt> = if input.peek(Bracket) {
        let list;
        let bracket = bracketed!(list in input);
        let literals = Punctuated::<LitInt, Token![,]>::parse_terminated(&list).map_err(explained)?;
        if literals.is_empty() {
            return Err(syn::Error::new(bracket.span.join(), rules::EMPTY_STATUSES));
        }
        literals.into_iter().collect()
    } else {
        vec![input.parse().map_err(explained)?]
    };
    let mut statuses = Vec::new();
    for literal in literals {
        let added = rules::add_status(&mut statuses, literal.base10_parse().ok(), &literal.to_string());
        if let Err(message) = added {
            faults.at(&literal, message);
        }
    }
    Ok(statuses)
}

/// The next status, if it is a single one without a suffix, as nearly all are.
fn single_status(input: ParseStream<'_>) -> Option<u16> {
    let status = input.step(|cursor| {
        let next =
            cursor.literal().and_then(|(literal, rest)| Some((literal.to_string().parse().ok()?, rest)));
        let status = next.filter(|(status, _)| matches!(status, 100..=599));
        status.ok_or_else(|| cursor.error(rules::STATUS))
    });
    status.ok()
}

/// A word of a closed list, spelt as in the enum of the runtime: `RateLimit`, or `Category::RateLimit`.
pub(super) fn word<W: Word>(input: ParseStream<'_>, faults: &mut Faults) -> syn::Result<Option<W>> {
    let kind = W::KIND;
    if let Some(word) = single_word(input) {
        return Ok(Some(word));
    }
    let path = input.call(Path::parse_mod_style).map_err(|error| {
        let example = W::WORDS[0].rust_name();
        let article = if kind.starts_with('e') { "an" } else { "a" };
        let message = format_args!("{article} {kind} is a name without quotes, such as `{example}`");
        syn::Error::new(error.span(), message)
    })?;
    let Some(segment) = path.segments.last() else { return Ok(None) };
    let found = segment.ident.to_string();
    let word = known(&found);
    if word.is_none() {
        let names: Vec<&str> = W::WORDS.iter().map(|word| word.rust_name()).collect();
        let hint = did_you_mean_or_all(&found, &names);
        faults.at(&path, format_args!("unknown {kind} `{found}`{hint}"));
    }
    Ok(word)
}

fn known<W: Word>(name: &str) -> Option<W> {
    W::WORDS.iter().copied().find(|word| word.rust_name() == name)
}

/// The next word, if it has no path, as nearly all: parsing a path takes several times as long.
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

#[cfg(test)]
mod tests;
