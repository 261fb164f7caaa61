//! Which file documents a method: the name of a method in, the stem of the file out.
//!
//! The catalogue searches the longest file stem that the name begins with. So a part of a section can move to a file of
//! its own, and no other file has to change.

use std::fmt::Write as _;

use bitrix_errors_core::method::{section, stem_of};

/// The parts of large sections that have files of their own. A file above some 150 KB makes an editor slow, and every
/// enum of the section has to wait until it is parsed.
const SPLIT: [&str; 10] = [
    "crm.activity",
    "crm.company",
    "crm.contact",
    "crm.deal",
    "crm.documentgenerator",
    "crm.item",
    "crm.lead",
    "crm.quote",
    "crm.requisite",
    "crm.timeline",
];

/// Sections that people keep by hand, since the table of facts does not have enough about them.
const BY_HAND: [&str; 1] = ["oauth"];

/// Whether the import leaves this section alone.
pub(crate) fn is_by_hand(section: &str) -> bool {
    BY_HAND.contains(&section)
}

/// The stem of the file that documents a method.
pub(crate) fn stem(method: &str) -> String {
    stem_of(method, SPLIT).map_or_else(|| section(method), str::to_owned)
}

/// The source code of the list of files that is compiled in.
pub(crate) fn list_of_sections<'a>(stems: impl ExactSizeIterator<Item = &'a String>) -> String {
    let mut source = format!(
        "// Written by `cargo xtask import`: a section for each file of `methods/`.\nstatic SECTIONS: [Section; {}] = [\n",
        stems.len()
    );
    for stem in stems {
        let _ = writeln!(source, "    Section::new({stem:?}, include_str!(\"../../methods/{stem}.json\")),");
    }
    source + "];\n"
}

#[cfg(test)]
mod tests {
    use bitrix_errors_core::method::section;

    use super::{SPLIT, list_of_sections, stem};

    #[test]
    fn a_method_is_in_the_file_of_the_longest_stem() {
        for (method, expected) in [
            ("crm.item.add", "crm.item"),
            ("CRM.Item.Details.get@v3", "crm.item"),
            ("crm.itemx.add", "crm"),
            ("crm.type.add", "crm"),
            ("batch", "batch"),
            ("tasks.task.add@v3", "tasks"),
            ("userfieldconfig.add", "userfieldconfig"),
        ] {
            assert_eq!(stem(method), expected, "{method}");
        }
    }

    #[test]
    fn a_split_stem_is_in_lower_case_and_within_a_section() {
        for stem in SPLIT {
            assert_eq!(stem, stem.to_ascii_lowercase());
            assert_ne!(stem, section(stem));
        }
    }

    #[test]
    fn the_compiled_list_is_the_one_that_an_import_writes() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../methods");
        let by_stem = crate::catalogue::texts(&folder).unwrap();
        let list = include_str!("../../../catalogue/src/builtin/sections.in");
        assert_eq!(list_of_sections(by_stem.keys()), list, "`cargo xtask import` writes it");
    }
}
