//! What is read of a `#[code(…)]`.

use bitrix_errors_core::{Category, Recovery, Retry};
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{ParseStream, Parser};

use super::CodeAttribute;
use crate::fault::Faults;

fn read(tokens: TokenStream) -> CodeAttribute {
    let mut faults = Faults::default();
    let parser = |input: ParseStream<'_>| CodeAttribute::parse(input, &mut faults);
    let code = parser.parse2(tokens).expect("an attribute");
    assert_eq!(faults.into_tokens().to_string(), "");
    code
}

#[test]
fn every_key_of_a_code_is_kept() {
    let code = read(quote! {
        #[code("X y", status = [400, 403], category = Conflict, recovery = Recovery::Inspect, retry = Never,
            message = "m", when_message = "w", when_status = 401, text = "t", help = "h", docs = "http://d",
            prefix, nonstandard, shadows_system)]
    });
    assert!(code.is_nonstandard && code.shadows_system.is_some() && !code.is_faulty);
    let entry = code.entry;
    assert_eq!((&*entry.code, entry.statuses, entry.is_prefix), ("X y", vec![400, 403], true));
    assert_eq!(
        (entry.category, entry.recovery, entry.retry),
        (Some(Category::Conflict), Some(Recovery::Inspect), Some(Retry::Never))
    );
    let [when] = &entry.when[..] else { panic!("one condition") };
    assert_eq!((when.message.as_deref(), &*when.statuses), (Some("w"), &[401][..]));
    let texts = [entry.message, entry.text, entry.help, entry.docs];
    assert_eq!(texts.each_ref().map(Option::as_deref), [Some("m"), Some("t"), Some("h"), Some("http://d")]);
}

#[test]
fn missing_keys_have_no_value() {
    let code = read(quote!(#[code("X")]));
    assert!(!code.is_nonstandard && code.shadows_system.is_none());
    let entry = code.entry;
    assert!(entry.statuses.is_empty() && entry.is_for_every_answer() && entry.category.is_none());
}
