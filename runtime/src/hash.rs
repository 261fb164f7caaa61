//! Where in an index a code is looked for: a code in, a number out.
//!
//! The macros fill the index of a set with this function and the runtime looks codes up with it, so both
//! crates compile this one file. Letter case is folded eight bytes at a time, so that the usual spelling and
//! any other cost the same.

/// A number that does not tell upper case from lower case. Not for secrets, nor against an adversary: the
/// codes of a set are fixed when the program is compiled.
pub(crate) fn hash(code: &[u8]) -> u64 {
    const FOLD: u64 = 0x2020_2020_2020_2020;
    let mut hash = (code.len() as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut rest = code;
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        hash = mixed(hash, u64::from_le_bytes(*chunk) | FOLD);
        rest = after;
    }
    if !rest.is_empty() {
        // The last eight bytes, some of them for the second time; of a short code, all that there are.
        let last = code.last_chunk::<8>().map_or_else(|| short(rest), |chunk| u64::from_le_bytes(*chunk));
        hash = mixed(hash, last | FOLD);
    }
    hash
}

/// Up to seven bytes as a number.
fn short(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

fn mixed(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    product ^ (product >> 32)
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn letter_case_makes_no_difference_and_everything_else_does() {
        for (left, right, is_same) in [
            ("QUERY_LIMIT_EXCEEDED", "query_Limit_exceeded", true),
            ("A", "a", true),
            ("", "", true),
            ("ACCESS_DENIED", "ACCESS_DENIEF", false),
            ("AB", "BA", false),
            ("ABCDEFGH", "ABCDEFG", false),
            ("ABCDEFGH_IJ", "ABCDEFGH_JI", false),
        ] {
            assert_eq!(hash(left.as_bytes()) == hash(right.as_bytes()), is_same, "{left} {right}");
        }
    }
}
