//! A method's name in, the file that holds it out.
//!
//! The macro looks for the longest file stem that the name begins with, so a part of a section can
//! move to a file of its own and no other file has to know.

/// The parts of large sections that have files of their own. A file above some 150 KB makes
/// an editor slow, and every enum of the section waits for it to be parsed.
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

/// Sections that people keep by hand, since the table of facts says too little about them.
const BY_HAND: [&str; 1] = ["oauth"];

/// The section of a method or of a file: the first part of its name, in lower case.
pub(crate) fn section(name: &str) -> String {
    let name = name.strip_suffix("@v3").unwrap_or(name);
    name.split('.').next().unwrap_or(name).to_ascii_lowercase()
}

/// Whether the import leaves this section alone.
pub(crate) fn is_by_hand(section: &str) -> bool {
    BY_HAND.contains(&section)
}

/// The stem of the file that holds a method.
pub(crate) fn stem(method: &str) -> String {
    let name = method.strip_suffix("@v3").unwrap_or(method);
    let longest = SPLIT.into_iter().filter(|stem| is_within(name, stem)).max_by_key(|stem| stem.len());
    longest.map_or_else(|| section(name), str::to_owned)
}

/// Whether a method's name is this stem, or goes on behind it with a dot.
pub(crate) fn is_within(name: &str, stem: &str) -> bool {
    let Some((start, rest)) = name.split_at_checked(stem.len()) else { return false };
    start.eq_ignore_ascii_case(stem) && (rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{SPLIT, section, stem};

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
}
