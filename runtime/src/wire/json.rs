//! What stands in a JSON value: its text in; its members or items, one by one, and what they say out.
//!
//! Nothing is collected, so that an answer costs no memory in proportion to how odd it is.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

/// A JSON value as text: what a string says, or the value as it stands.
pub(crate) fn text(value: &RawValue) -> Cow<'_, str> {
    string(value.get())
}

/// The same of JSON text.
pub(crate) fn string(raw: &str) -> Cow<'_, str> {
    match raw.get(1..raw.len().saturating_sub(1)).filter(|_| raw.starts_with('"')) {
        None => Cow::Borrowed(raw),
        Some(plain) if !has_escape(plain) => Cow::Borrowed(plain),
        // Half of a surrogate pair is not text: such a string stays as it was written.
        Some(escaped) => serde_json::from_str(raw).map_or(Cow::Borrowed(escaped), Cow::Owned),
    }
}

/// Without an early end, so that many bytes are looked at together: most strings are short, and have none.
#[allow(clippy::needless_bitwise_bool)]
fn has_escape(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | (byte == b'\\'))
}

/// The same, where `null` is nothing.
pub(crate) fn non_null_text(value: &RawValue) -> Option<Cow<'_, str>> {
    (value.get() != "null").then(|| text(value))
}

/// A value as a tree, or its text where it is nested too deep for one.
pub(crate) fn to_value(value: &RawValue) -> Value {
    serde_json::from_str(value.get()).unwrap_or_else(|_| Value::String(value.get().to_owned()))
}

/// Calls `f` with each member of the JSON object `raw`, in order. A JSON value that is not an object has none.
pub(crate) fn for_each_member<'a>(raw: &'a str, mut f: impl FnMut(Cow<'a, str>, &'a RawValue)) {
    if raw.trim_start().starts_with('{') {
        for_each(raw, |name, value| {
            f(name, value);
            true
        });
    }
}

/// Calls `f` with each member of a JSON object, or with each item of a list and its number, until it
/// returns `false`. Whether it went through to the end.
pub(crate) fn for_each<'a>(raw: &'a str, f: impl FnMut(Cow<'a, str>, &'a RawValue) -> bool) -> bool {
    struct Each<F>(F);
    impl<'de, F: FnMut(Cow<'de, str>, &'de RawValue) -> bool> Visitor<'de> for Each<F> {
        type Value = ();
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object or a list")
        }
        fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
            while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
                if !(self.0)(text(name), value) {
                    return Err(A::Error::custom("no more"));
                }
            }
            Ok(())
        }
        fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
            let mut at = 0_usize;
            while let Some(value) = list.next_element::<&RawValue>()? {
                if !(self.0)(Cow::Owned(at.to_string()), value) {
                    return Err(A::Error::custom("no more"));
                }
                at += 1;
            }
            Ok(())
        }
    }
    serde_json::Deserializer::from_str(raw).deserialize_any(Each(f)).is_ok()
}
