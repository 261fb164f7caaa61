//! What a wrong name was meant to be: the name and those that there are in, a suggestion out.

/// The longest name that has a nearest one. What is longer is not a name with a typo.
const LONGEST: usize = 100;

/// The candidate that a wrong name most likely stands for, if one is near enough.
#[must_use]
pub fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wrong.len() > LONGEST {
        return None;
    }
    let wrong = wrong.to_lowercase();
    let limit = wrong.chars().count().div_ceil(3).min(4);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(wrong.len()) <= limit)
        .filter_map(|candidate| Some((distance(&wrong, &candidate.to_lowercase(), limit)?, candidate)))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "; did you mean `x`?", or nothing.
#[must_use]
pub fn did_you_mean<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    nearest(wrong, candidates).map_or_else(String::new, |meant| format!("; did you mean `{meant}`?"))
}

/// The same; where nothing is near, the whole of a short list.
#[must_use]
pub fn did_you_mean_or_all(wrong: &str, list: &[&str]) -> String {
    match nearest(wrong, list.iter().copied()) {
        Some(meant) => format!("; did you mean `{meant}`?"),
        None if list.len() == 1 => format!("; the only one is {}", list[0]),
        None => format!("; it is not one of {}", list.join(", ")),
    }
}

/// How many characters to insert, remove, replace or swap with their neighbour, if no more than the limit.
fn distance(left: &str, right: &str, limit: usize) -> Option<usize> {
    let left: Vec<char> = left.chars().collect();
    let right: Vec<char> = right.chars().collect();
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
        // Every way on leads through one of these two.
        if row.iter().chain(&last).all(|cost| *cost > limit) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    Some(last[right.len()]).filter(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

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
            (&"x".repeat(100), &[&"x".repeat(99)], Some(&"x".repeat(99))),
            (&"x".repeat(101), &[&"x".repeat(101)], None),
        ] {
            assert_eq!(nearest(wrong, candidates.iter().copied()), expected, "{wrong}");
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
            assert_eq!(distance(left, right, 9), Some(expected), "{left} {right}");
            assert_eq!(distance(left, right, expected), Some(expected), "{left} {right}");
            if let Some(less) = expected.checked_sub(1) {
                assert_eq!(distance(left, right, less), None, "{left} {right}");
            }
        }
    }
}
