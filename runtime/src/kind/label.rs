//! Labels for metrics: the names of the variants of a set in, a short word for each out.

use std::collections::HashSet;

/// The label of every code that no catalogue knows.
pub(crate) const UNKNOWN: &str = "unknown";

/// The labels of some variants, unique among each other and unlike [`UNKNOWN`]. They are never freed: there is one list
/// of them for each enum.
pub(super) fn labels<'a>(prefix: &str, variants: impl Iterator<Item = &'a str>) -> Box<[&'static str]> {
    let mut taken = HashSet::from([UNKNOWN.to_owned()]);
    let unique = |variant: &'a str| -> &'static str {
        let first = format!("{prefix}{}", snake_case(variant));
        let mut label = first.clone();
        let mut number = 2;
        while !taken.insert(label.clone()) {
            label = format!("{first}_{number}");
            number += 1;
        }
        Box::leak(label.into_boxed_str())
    };
    variants.map(unique).collect()
}

/// `AccessDenied` as `access_denied`.
fn snake_case(name: &str) -> String {
    let mut out = String::new();
    let mut before = '_';
    let mut rest = name.chars().peekable();
    while let Some(c) = rest.next() {
        let ends_acronym = before.is_uppercase() && rest.peek().is_some_and(|next| next.is_lowercase());
        if c.is_uppercase() && before != '_' && (!before.is_uppercase() || ends_acronym) {
            out.push('_');
        }
        out.extend(c.to_lowercase());
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{labels, snake_case};

    #[test]
    fn a_name_becomes_a_word() {
        for (name, word) in [
            ("AccessDenied", "access_denied"),
            ("V3Unauthenticated", "v3_unauthenticated"),
            ("HTTPError", "http_error"),
            ("X", "x"),
            ("Code100", "code100"),
            ("A_B", "a_b"),
            ("Занято", "занято"),
        ] {
            assert_eq!(snake_case(name), word);
        }
    }

    #[test]
    fn no_two_variants_share_a_label() {
        let found = labels("", ["NotFound", "Not_Found", "UNKNOWN", "NOTFound"].into_iter());
        assert_eq!(*found, ["not_found", "not_found_2", "unknown_2", "not_found_3"]);
        assert_eq!(*labels("system.", ["NotFound"].into_iter()), ["system.not_found"]);
    }
}
