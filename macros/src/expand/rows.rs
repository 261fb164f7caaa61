//! The table of an enum: variants in; the text of its kinds, its rows and their index out.

use std::fmt::Write as _;

use bitrix_errors_core::perfect::PerfectHash;
use bitrix_errors_core::row::Lines;

use crate::set::{Variant, has_cfg};

/// The kinds of the enum itself, in the order of the table.
pub(super) fn kinds(variants: &[Variant]) -> String {
    let mut text = String::new();
    for variant in variants {
        let _ = write!(text, "{}Self::{},", cfgs(variant), variant.name);
    }
    text
}

/// The rows, as one literal; or as one literal for each row, if a `cfg` may remove some later. Then the index over the
/// one literal.
pub(super) fn texts(variants: &[Variant]) -> (String, PerfectHash) {
    let lines = Lines::of(variants.iter().map(|variant| (variant.name.as_str(), &variant.entry)));
    if has_cfg(variants) {
        let mut texts = String::new();
        let all: Vec<(usize, &str)> = lines.iter().collect();
        let of_variants = all.chunk_by(|(left, _), (right, _)| left == right);
        for (variant, own) in variants.iter().zip(of_variants) {
            let own = own.iter().map(|(_, line)| *line);
            let _ = write!(texts, "{}{},", cfgs(variant), literal(own, lines.line_end()));
        }
        return (texts, PerfectHash::default());
    }
    if variants.is_empty() {
        return Default::default();
    }
    (literal(lines.iter().map(|(_, line)| line), lines.line_end()), PerfectHash::of(&lines))
}

/// A string literal with one line of source for each of its lines.
fn literal<'a>(lines: impl Iterator<Item = &'a str>, line_end: char) -> String {
    let end = if line_end == '\n' { "\n".to_owned() } else { line_end.escape_debug().to_string() };
    let mut literal = String::from("\"");
    for line in lines {
        let quoted = format!("{line:?}");
        literal.push_str(&end);
        literal.push_str(&quoted[1..quoted.len() - 1]);
    }
    literal + "\""
}

/// The `cfg`s of a variant, as they precede everything that is generated for it.
fn cfgs(variant: &Variant) -> String {
    variant.cfgs.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use bitrix_errors_core::entry::{OwnedEntry, When};
    use quote::quote;

    use super::{kinds, texts};
    use crate::set::Variant;

    fn variant(code: &str, when: Vec<When>) -> Variant {
        let entry = OwnedEntry { code: code.to_owned(), when, ..OwnedEntry::default() };
        Variant::documented("X".to_owned(), entry)
    }

    #[test]
    fn where_a_cfg_can_remove_a_row_the_runtime_scans() {
        let when = vec![When { statuses: vec![401], message: None }];
        let mut variants = [variant("A", Vec::new()), variant("B", when)];
        variants[1].cfgs.push(quote!(#[cfg(slow)]));
        let (texts, table) = texts(&variants);
        assert!(table.slots.is_empty() && table.conditional.is_empty());
        assert_eq!(texts, "\"\n|A|X||unknown\",# [cfg (slow)]\"\n|B|X||unknown||||||401\",");
        assert_eq!(kinds(&variants), "Self::X,# [cfg (slow)]Self::X,");
    }

    #[test]
    fn a_literal_has_the_value_of_the_rows() {
        for code in ["A", "A|\n\u{1e}\u{1f}", "\"\\", "ы"] {
            let literal = texts(&[variant(code, Vec::new())]).0;
            let said = syn::parse_str::<syn::LitStr>(&literal).expect("one literal").value();
            assert!(said.contains(code) && said.ends_with("unknown"), "{literal}");
        }
    }
}
