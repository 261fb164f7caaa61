//! Codes as numbers: a code in; where in an index it is looked for, and whether it is another one, out.
//!
//! The macros fill the index of a set with this hash and the runtime looks codes up with it, so both crates
//! compile this one file. A code is read eight bytes at a time, and letter case is folded in all of them at once,
//! so that any spelling costs about the same.

/// Bit 5 of each byte: what tells lower case from upper case.
const CASE: u64 = 0x2020_2020_2020_2020;

/// A number that does not tell upper case from lower case; the higher a bit of it, the better. Codes of one length
/// that differ neither in their first nor in their last eight bytes have the same. Not for secrets, nor against an
/// adversary: the codes of a set are fixed when the program is compiled.
#[inline]
pub(crate) fn hash(code: &[u8]) -> u64 {
    let (first, last) = match (word(code, 0), code.last_chunk()) {
        (Some(first), Some(last)) => (first, u64::from_le_bytes(*last)),
        _ => (short(code), 0),
    };
    let mixed = (first | CASE) ^ (last | CASE).rotate_left(29) ^ (code.len() as u64);
    mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Where in an index a code of that hash is looked for first; `last` is its last place, a power of two less one.
#[inline]
#[allow(clippy::cast_possible_truncation)] // not more than `last`
pub(crate) fn place(hash: u64, last: usize) -> usize {
    (hash >> (last as u64).leading_zeros().min(63)) as usize & last
}

/// What tells most codes of one place apart at a glance.
#[inline]
#[allow(clippy::cast_possible_truncation)] // a byte is enough
pub(crate) fn mark(hash: u64) -> u8 {
    (hash >> 32) as u8
}

/// Whether two codes are the same, ASCII letter case aside.
#[inline(always)] // a few comparisons, which a call would double
#[allow(clippy::inline_always)]
#[allow(dead_code)] // the runtime compares; the macros only hash
pub(crate) fn same(left: &[u8], right: &[u8]) -> bool {
    let length = left.len();
    if length != right.len() {
        return false;
    }
    let same_at = |at| match (word(left, at), word(right, at)) {
        (Some(left), Some(right)) => same_word(left, right),
        _ => false,
    };
    // Nearly all codes are of such a length.
    if (8..=32).contains(&length) {
        return same_at(0) && same_at(length - 8) && (length <= 16 || same_at(8) && same_at(length - 16));
    }
    same_otherwise(left, right)
}

#[cold]
fn same_otherwise(left: &[u8], right: &[u8]) -> bool {
    left == right || left.eq_ignore_ascii_case(right)
}

/// Eight bytes from a place on.
#[inline]
fn word(code: &[u8], at: usize) -> Option<u64> {
    code.get(at..).and_then(<[u8]>::first_chunk).map(|chunk| u64::from_le_bytes(*chunk))
}

/// All of a code of up to seven bytes.
#[cold]
fn short(code: &[u8]) -> u64 {
    match (code.first_chunk::<4>(), code.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        _ => code.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte)),
    }
}

#[inline]
fn same_word(left: u64, right: u64) -> bool {
    let different = left ^ right;
    different == 0 || different & !(letters(left) >> 2) == 0
}

/// Bit 7 of each byte that is an ASCII letter.
#[inline]
fn letters(word: u64) -> u64 {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    const ONES: u64 = 0x0101_0101_0101_0101;
    let folded = (word | CASE) & !HIGH;
    // A carry into bit 7 says that the byte is at least `a`, or beyond `z`.
    let (from_a, beyond_z) = (folded + ONES * (0x80 - 0x61), folded + ONES * (0x80 - 0x7B));
    from_a & !beyond_z & !word & HIGH
}

#[cfg(test)]
mod tests {
    use super::{hash, mark, place, same};

    #[test]
    fn letter_case_makes_no_difference_and_most_else_does() {
        for (left, right, is_same) in [
            ("QUERY_LIMIT_EXCEEDED", "query_Limit_exceeded", true),
            ("A", "a", true),
            ("", "", true),
            ("ACCESS_DENIED", "ACCESS_DENIEF", false),
            ("AB", "BA", false),
            ("ABCDEFGH", "ABCDEFG", false),
            ("ABCDEFGH_IJ", "ABCDEFGH_JI", false),
            ("ABCDEFGH_A_IJKLMNOP", "ABCDEFGH_B_IJKLMNOP", true),
        ] {
            assert_eq!(hash(left.as_bytes()) == hash(right.as_bytes()), is_same, "{left} {right}");
        }
    }

    #[test]
    fn codes_are_spread_over_an_index() {
        for last in [1, 3, 7, 127, 1023] {
            let mut taken = vec![0; last + 1];
            let mut marks = std::collections::HashSet::new();
            for number in 0..=last {
                let hash = hash(format!("ERROR_OF_NUMBER_{number}").as_bytes());
                taken[place(hash, last)] += 1;
                marks.insert(mark(hash));
            }
            assert!(taken.iter().all(|count| *count <= 8), "{taken:?}");
            assert!(marks.len() * 4 > (last + 1).min(256), "{}", marks.len());
        }
    }

    #[test]
    fn every_byte_of_a_code_counts() {
        for length in 1..=40 {
            let code = vec![b'A'; length];
            for at in 0..length {
                for byte in 0..=u8::MAX {
                    let mut other = code.clone();
                    other[at] = byte;
                    assert_eq!(
                        same(&code, &other),
                        byte.eq_ignore_ascii_case(&b'A'),
                        "{byte} at {at} of {length}"
                    );
                }
            }
        }
    }

    #[test]
    fn bytes_compare_as_the_standard_library_does() {
        for left in 0..=u8::MAX {
            for right in 0..=u8::MAX {
                let (left, right) = ([left; 9], [right; 9]);
                assert_eq!(same(&left, &right), left.eq_ignore_ascii_case(&right), "{left:?} {right:?}");
            }
        }
    }
}
