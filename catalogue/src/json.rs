//! JSON with places: every value is a slice of its file, so that a fault can point at it.

use std::borrow::Cow;
use std::fmt;

use bitrix_errors_core::rules::Message;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::source::char_start;

/// A member of an object: the name as written, quotes and all, what it says, and the value.
pub(crate) struct Member<'a> {
    pub(crate) key: &'a str,
    pub(crate) name: Cow<'a, str>,
    pub(crate) value: &'a str,
}

/// Hands out the members of an object in their order; whether the value is an object. A list of them would take
/// many times the memory of the object.
pub(crate) fn each_member<'a>(raw: &'a str, take: impl FnMut(Member<'a>)) -> bool {
    struct Members<F>(F);
    impl<'de, F: FnMut(Member<'de>)> Visitor<'de> for Members<F> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
            while let Some((key, value)) = map.next_entry::<&RawValue, &RawValue>()? {
                let key = key.get();
                let value = value.get();
                (self.0)(Member { key, name: string(key).unwrap_or_default(), value });
            }
            Ok(())
        }
    }
    serde_json::Deserializer::from_str(raw).deserialize_map(Members(take)).is_ok()
}

/// Hands out the items of a list; whether the value is a list.
pub(crate) fn each_item<'a>(raw: &'a str, take: impl FnMut(&'a str)) -> bool {
    struct Items<F>(F);
    impl<'de, F: FnMut(&'de str)> Visitor<'de> for Items<F> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }
        fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
            while let Some(item) = list.next_element::<&RawValue>()? {
                (self.0)(item.get());
            }
            Ok(())
        }
    }
    serde_json::Deserializer::from_str(raw).deserialize_seq(Items(take)).is_ok()
}

/// The value that a text begins with, whatever follows.
pub(crate) fn first(text: &str) -> Option<&str> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    values.next()?.ok().map(RawValue::get)
}

/// What a string says; `None` where the value is not a string.
pub(crate) fn string(raw: &str) -> Option<Cow<'_, str>> {
    let plain = raw.strip_prefix('"')?.strip_suffix('"')?;
    if plain.contains('\\') {
        return serde_json::from_str(raw).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(plain))
}

/// What is wrong with the syntax of a file, and the offset where it is.
pub(crate) fn check_syntax(text: &str) -> Result<(), (usize, Message)> {
    serde_json::from_str::<&RawValue>(text).map(drop).map_err(|error| {
        let start: usize =
            text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
        // The columns of serde_json are bytes, and one may be within a character.
        let offset = char_start(text, start + error.column().saturating_sub(1));
        let before = text[..offset].trim_end();
        let is_trailing_comma = before.ends_with(',') && text[offset..].trim_start().starts_with([']', '}']);
        if is_trailing_comma {
            return (
                before.len() - 1,
                "this is not JSON: there is a comma after the last item; remove it".into(),
            );
        }
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(&*message, |(message, _)| message);
        (offset, format!("this is not JSON: {message}").into())
    })
}

#[cfg(test)]
mod tests {
    use super::{check_syntax, each_item, each_member, first, string};

    #[test]
    fn values_are_slices_of_their_file() {
        let text = r#"{ "a": [1, "x"], "\u0062": { "c": 2 } }"#;
        let mut members = Vec::new();
        assert!(each_member(text, |member| {
            members.push((member.key, member.name.into_owned(), member.value));
        }));
        let name = str::to_owned;
        let expected = [("\"a\"", name("a"), r#"[1, "x"]"#), (r#""\u0062""#, name("b"), r#"{ "c": 2 }"#)];
        assert_eq!(members, expected);
        let mut items = Vec::new();
        assert!(each_item(members[0].2, |item| items.push(item)));
        assert_eq!(items, ["1", "\"x\""]);
        let is_nothing =
            |text| !each_item(text, |_| unreachable!()) && !each_member(text, |_| unreachable!());
        assert!(is_nothing("1") && is_nothing("\"x\"") && is_nothing("null"));
        assert!(!each_item(text, |_| unreachable!()) && !each_member("[1]", |_| unreachable!()));
        assert_eq!((first("{ \"a\": {} },\n]"), first("{ \"a\"")), (Some("{ \"a\": {} }"), None));
        for (raw, said) in
            [("\"x\"", Some("x")), (r#""\"x\u0041""#, Some("\"xA")), ("\"\"", Some("")), ("1", None)]
        {
            assert_eq!(string(raw).as_deref(), said, "{raw}");
        }
    }

    #[test]
    fn a_fault_of_syntax_has_its_place() {
        let comma = "this is not JSON: there is a comma after the last item; remove it";
        for (text, at, message) in [
            ("{\n  \"a\": 1,\n}", "{\n  \"a\": 1".len(), comma),
            ("[1,\n 2 , \n]", "[1,\n 2 ".len(), comma),
            ("[1,\n2,,3]", "[1,\n2,".len(), "this is not JSON: expected value"),
            ("{\n\n\"a\" 1}", "{\n\n\"a\" ".len(), "this is not JSON: expected `:`"),
            ("{\n\"a\": 1", "{\n\"a\": ".len(), "this is not JSON: EOF while parsing an object"),
            ("", 0, "this is not JSON: EOF while parsing a value"),
            ("{\"ы", "{\"".len(), "this is not JSON: EOF while parsing a string"),
        ] {
            assert_eq!(check_syntax(text), Err((at, message.into())), "{text}");
        }
        assert_eq!(check_syntax("{}\n"), Ok(()));
    }
}
