//! Names: a code in, its variant or its words out; a wrong name in, the one that was meant out.

/// The variant of a code: in Pascal case, without a leading `ERROR_`. `None` where that makes no identifier.
pub(crate) fn variant(code: &str) -> Option<String> {
    let name: String = parts(code).map(capitalised).collect();
    is_variant(&name).then_some(name)
}

/// A code in words: `ERROR_NOT_FOUND` gives "not found".
pub(crate) fn words(code: &str) -> String {
    parts(code).map(spaced).collect::<Vec<_>>().join(" ")
}

/// What an entry says that has no text: its code in words, or its variant's name where the code makes none.
pub(crate) fn told(code: &str, name: &str) -> String {
    words(if variant(code).is_some() { code } else { name })
}

/// An identifier without the `r#` of a raw one.
pub(crate) fn unraw(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// Whether a string can name a variant: an identifier in Pascal case that is no keyword.
pub(crate) fn is_variant(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && name != "Self"
}

fn parts(code: &str) -> impl Iterator<Item = &str> {
    let code = match code.get(..6) {
        Some(start) if start.eq_ignore_ascii_case("ERROR_") => &code[6..],
        _ => code,
    };
    code.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty())
}

/// `NOT` and `not` give `Not`; `ArgumentNull` stays.
fn capitalised(part: &str) -> String {
    let (first, rest) = part.split_at(1);
    let is_mixed =
        part.bytes().any(|b| b.is_ascii_uppercase()) && part.bytes().any(|b| b.is_ascii_lowercase());
    let rest = if is_mixed { rest.to_owned() } else { rest.to_ascii_lowercase() };
    first.to_ascii_uppercase() + &rest
}

/// `NOT` gives `not`; `ArgumentNull` gives `argument null`.
fn spaced(part: &str) -> String {
    let name = capitalised(part);
    let mut words = String::new();
    for (at, c) in name.char_indices() {
        let follows_lower = at > 0 && name.as_bytes()[at - 1].is_ascii_lowercase();
        if c.is_ascii_uppercase() && follows_lower {
            words.push(' ');
        }
        words.push(c.to_ascii_lowercase());
    }
    words
}

/// The candidate that a wrong name most likely stands for, if one is near enough.
pub(crate) fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wrong = wrong.to_lowercase();
    let limit = wrong.chars().count().div_ceil(3).min(4);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(wrong.len()) <= limit)
        .map(|candidate| (distance(&wrong, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "; did you mean `x`?", or nothing.
pub(crate) fn did_you_mean<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(wrong, candidates).map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"))
}

/// The same; where nothing is near, the whole of a short list.
pub(crate) fn did_you_mean_or_all(wrong: &str, list: &[&str]) -> String {
    match nearest(wrong, list.iter().copied()) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None => format!("; it is none of {}", list.join(", ")),
    }
}

/// How many characters to insert, remove, replace or swap with their neighbour.
fn distance(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for i in 1..=left.len() {
        let mut row = vec![i];
        for j in 1..=right.len() {
            let replaced = last[j - 1] + usize::from(left[i - 1] != right[j - 1]);
            let mut best = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1] {
                let before: &Vec<usize> = &before;
                best = best.min(before[j - 2] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest, told, variant, words};

    #[test]
    fn a_code_makes_a_variant_and_words() {
        for (code, name, text) in [
            ("ERROR_BATCH_LENGTH_EXCEEDED", Some("BatchLengthExceeded"), "batch length exceeded"),
            ("expired_token", Some("ExpiredToken"), "expired token"),
            ("NOT_FOUND", Some("NotFound"), "not found"),
            ("ArgumentNullException", Some("ArgumentNullException"), "argument null exception"),
            ("Invalid identifier.", Some("InvalidIdentifier"), "invalid identifier"),
            ("error_X1", Some("X1"), "x1"),
            ("ERROR", Some("Error"), "error"),
            ("ERROR_", None, ""),
            ("SELF", None, "self"),
            ("0", None, "0"),
            ("200040300010", None, "200040300010"),
            ("", None, ""),
            ("ОШИБКА", None, ""),
        ] {
            assert_eq!(variant(code).as_deref(), name, "{code}");
            assert_eq!(words(code), text, "{code}");
        }
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        for (wrong, candidates, expected) in [
            ("NotFond", &["Unknown", "NotFound"][..], Some("NotFound")),
            ("Conflit", &["Conflict", "Plan"], Some("Conflict")),
            ("ratelimit", &["rate_limit", "plan"], Some("rate_limit")),
            ("crm.itm.add", &["crm.item.add", "crm.item.get"], Some("crm.item.add")),
            ("Elephant", &["Conflict", "Plan"], None),
            ("x", &["plan"], None),
            ("stauts", &["status", "text"], Some("status")),
        ] {
            assert_eq!(nearest(wrong, candidates.iter().copied()), expected, "{wrong}");
        }
    }

    #[test]
    fn an_entry_without_a_text_says_its_code_or_its_variant() {
        for (code, name, text) in
            [("NOT_FOUND", "Missing", "not found"), ("0", "NothingSaid", "nothing said"), ("", "X", "x")]
        {
            assert_eq!(told(code, name), text, "{code}");
        }
    }

    #[test]
    fn a_distance_counts_insertions_removals_replacements_and_swaps() {
        for (left, right, expected) in [
            ("", "", 0),
            ("abc", "", 3),
            ("", "abc", 3),
            ("same", "same", 0),
            ("plan", "plain", 1),
            ("plain", "plan", 1),
            ("xplan", "plan", 1),
            ("plan", "plun", 1),
            ("kitten", "sitting", 3),
            ("ab", "ba", 1),
            ("stauts", "status", 1),
            ("abcd", "badc", 2),
            ("aabb", "bbaa", 3),
            ("abc", "bca", 2),
            ("жук", "жка", 2),
        ] {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }
}
