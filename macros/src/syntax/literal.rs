//! String literals: a token in, its value out.

use proc_macro2::{Literal, Span};
use syn::Lit;
use syn::parse::ParseStream;

/// The value of the next string literal, and its span.
pub(crate) fn string(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    input.step(|cursor| {
        let next =
            cursor.literal().and_then(|(literal, rest)| Some((value(&literal)?, literal.span(), rest)));
        match next {
            Some((text, span, rest)) => Ok(((text, span), rest)),
            None => Err(cursor.error("expected string literal")),
        }
    })
}

/// The value of a literal, if it is a string.
pub(crate) fn value(literal: &Literal) -> Option<String> {
    let written = literal.to_string();
    // Nearly every string has no escapes; syn would read it character by character, twice.
    if let [b'"', content @ .., b'"'] = written.as_bytes()
        && !content.contains(&b'\\')
    {
        return written.get(1..=content.len()).map(str::to_owned);
    }
    match Lit::new(literal.clone()) {
        Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;
    use syn::parse::Parser;

    use super::string;

    #[test]
    fn every_form_of_a_string_has_the_same_value() {
        for (tokens, expected) in [
            (quote!("plain"), "plain"),
            (quote!(""), ""),
            (quote!("ещё"), "ещё"),
            (quote!("a\"b\\c\n"), "a\"b\\c\n"),
            (quote!(r"a\b"), "a\\b"),
            (quote!(r#"a"b"#), "a\"b"),
        ] {
            assert_eq!(string.parse2(tokens).map(|(text, _)| text).expect("a string"), expected);
        }
        for tokens in [quote!(1), quote!('a'), quote!(b"a"), quote!(c"a"), quote!(a), quote!()] {
            assert!(string.parse2(tokens.clone()).is_err(), "{tokens}");
        }
    }
}
