//! The names of methods: a name in, such as `crm.item.add`, or `tasks.task.add@v3` where REST 3.0 has a method of the
//! same name; its parts, and the file that documents it, out. Servers ignore the letter case of a method name.

/// The mark of the REST 3.0 form of a method that exists in both versions.
const V3: &str = "@v3";

/// The name as in a call, without the mark of REST 3.0.
#[must_use]
pub fn wire_name(name: &str) -> &str {
    name.strip_suffix(V3).unwrap_or(name)
}

/// Whether the name has the mark of REST 3.0.
#[must_use]
pub fn is_v3(name: &str) -> bool {
    name.ends_with(V3)
}

/// Whether this is a valid method name: parts of letters, digits and underscores, separated by dots.
#[must_use]
pub fn is_valid(name: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    wire_name(name).split('.').all(is_part)
}

/// Whether a method name is this stem, or continues it after a dot.
#[must_use]
pub fn is_within(name: &str, stem: &str) -> bool {
    let Some((start, rest)) = wire_name(name).split_at_checked(stem.len()) else { return false };
    start.eq_ignore_ascii_case(stem) && (rest.is_empty() || rest.starts_with('.'))
}

/// The longest stem that the method is within. The file that documents the method is named after it.
#[must_use]
pub fn stem_of<'a>(name: &str, stems: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    stems.into_iter().filter(|stem| is_within(name, stem)).max_by_key(|stem| stem.len())
}

/// The first part of the name, in lower case.
#[must_use]
pub fn section(name: &str) -> String {
    let name = wire_name(name);
    name.split('.').next().unwrap_or(name).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{is_v3, is_valid, section, stem_of, wire_name};

    #[test]
    fn a_name_has_parts_and_may_have_the_mark_of_rest_3() {
        for (name, valid) in [
            ("batch", true),
            ("crm.item.add", true),
            ("tasks.task.add@v3", true),
            ("a_b.C1", true),
            ("", false),
            ("a..b", false),
            (".a", false),
            ("a b", false),
            ("a@v4", false),
            ("@v3", false),
        ] {
            assert_eq!(is_valid(name), valid, "{name}");
        }
        assert_eq!((wire_name("a.b@v3"), is_v3("a.b@v3")), ("a.b", true));
        assert_eq!((wire_name("a.b"), is_v3("a.b")), ("a.b", false));
    }

    #[test]
    fn a_method_is_in_the_file_of_the_longest_stem() {
        let stems = ["crm", "crm.item", "batch", "tasks", "user", "userfieldconfig"];
        for (name, stem, part) in [
            ("crm.item.add", Some("crm.item"), "crm"),
            ("CRM.Item.Details.get@v3", Some("crm.item"), "crm"),
            ("crm.itemx.add", Some("crm"), "crm"),
            ("batch", Some("batch"), "batch"),
            ("tasks.task.add@v3", Some("tasks"), "tasks"),
            ("userfieldconfig.add", Some("userfieldconfig"), "userfieldconfig"),
            ("nothing.add", None, "nothing"),
        ] {
            assert_eq!((stem_of(name, stems), section(name).as_str()), (stem, part), "{name}");
        }
    }
}
