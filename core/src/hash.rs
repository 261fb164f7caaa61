//! Hashing and comparing codes: a code in; its hash, its place in an index, or whether it equals another code, out.
//!
//! The macro fills the index of a set with this hash, and the runtime looks codes up with it. A code is read eight
//! bytes at a time, and letter case is folded in all eight at once, so that every spelling costs about the same.

/// Bit 5 of each byte, in which upper and lower case differ.
const CASE: u64 = 0x2020_2020_2020_2020;

/// A hash that ignores letter case, and whose bits are all equally mixed. It covers the length of the code and as many
/// of its chunks, counted from the end, as are needed to tell the codes of a set apart. It is not meant for secrets,
/// nor for keys that an adversary chooses: the codes are fixed when the program is compiled.
pub(crate) fn hash(code: &[u8], chunks_hashed: u8) -> u64 {
    hash_chunks(chunks(code).unwrap_or_else(|| chunks_of_short(code)), code.len(), chunks_hashed)
}

/// The hash of a code whose chunks are known already.
#[inline(always)]
#[allow(clippy::inline_always)]
#[allow(clippy::cast_possible_truncation)] // both halves are used
pub(crate) fn hash_chunks(chunks: [u64; 4], length: usize, chunks_hashed: u8) -> u64 {
    let [first, second, third, last] = chunks.map(|chunk| chunk & !CASE);
    let mut start = 0x9E37_79B9_7F4A_7C15 ^ length as u64;
    let mut end = last ^ 0xD1B5_4A32_D192_ED03;
    if chunks_hashed > 1 {
        start ^= third;
    }
    if chunks_hashed > 2 {
        end ^= second.rotate_left(28);
    }
    if chunks_hashed > 3 {
        start ^= first.rotate_left(28);
    }
    let product = u128::from(start) * u128::from(end);
    product as u64 ^ (product >> 64) as u64
}

/// The slot of a code with this hash, given the rotation of its bucket. No two codes of a set have the same slot.
#[inline]
#[allow(clippy::cast_possible_truncation)] // at most `last`
pub(crate) fn slot_index(hash: u64, rotation: u8, last: usize) -> usize {
    hash.rotate_right(u32::from(rotation)) as usize & last
}

/// The bucket of a code with this hash, which is the number of its rotation.
#[inline]
#[allow(clippy::cast_possible_truncation)] // at most `last`
pub(crate) fn bucket(hash: u64, last: usize) -> usize {
    (hash >> 32) as usize & last
}

/// Whether two codes of the same length are equal, ignoring ASCII letter case. `own` is a code of a set, for which
/// [`is_plain`] is true; the chunks of `sent` are known already.
#[inline(always)]
#[allow(clippy::inline_always)]
pub(crate) fn equal_ignoring_case(own: &[u8], sent: &[u8], chunks_of_sent: [u64; 4]) -> bool {
    chunks(own).is_some_and(|own| same_chunks(own, chunks_of_sent))
        && (own.len() <= 32 || same_between(own, sent))
}

/// Whether the middle of two long codes, which the four chunks leave out, is equal, ignoring ASCII letter case.
#[inline]
fn same_between(own: &[u8], sent: &[u8]) -> bool {
    // The last chunk may overlap bytes that were compared already.
    let between = 8..own.len() - 17;
    let own = own[between.clone()].as_chunks().0;
    let sent = sent[between].as_chunks().0;
    let mut pairs = own.iter().zip(sent);
    pairs.all(|(own, sent)| same_chunks([u64::from_le_bytes(*own)], [u64::from_le_bytes(*sent)]))
}

/// Whether the chunks differ in letter case only.
#[inline(always)]
#[allow(clippy::inline_always)]
fn same_chunks<const N: usize>(own: [u64; N], sent: [u64; N]) -> bool {
    let differences: [u64; N] = std::array::from_fn(|at| own[at] ^ sent[at]);
    let different = differences.into_iter().fold(0, |all, chunk| all | chunk);
    // A difference in bit 5 alone is a difference in letter case, unless the character is not a letter. Then one of the
    // two is a control character, or a character that `is_plain` excludes.
    different == 0 || different & !CASE == 0 && !has_control(sent)
}

/// A code of at least 8 bytes, as nearly all codes are, in four chunks: the first eight bytes and the last 24, which
/// overlap in a short code. There is no branch that a processor could mispredict.
#[inline(always)]
#[allow(clippy::inline_always)]
pub(crate) fn chunks(code: &[u8]) -> Option<[u64; 4]> {
    let last = code.len().checked_sub(8)?;
    let before = |bytes| chunk(code, last.saturating_sub(bytes));
    Some([chunk(code, 0)?, before(16)?, before(8)?, chunk(code, last)?])
}

/// The eight bytes at an offset.
#[inline]
fn chunk(code: &[u8], at: usize) -> Option<u64> {
    code.get(at..).and_then(<[u8]>::first_chunk).map(|chunk| u64::from_le_bytes(*chunk))
}

/// The whole code, if it has less than 8 bytes.
#[cold]
fn chunks_of_short(code: &[u8]) -> [u64; 4] {
    let chunk = code.iter().fold(0, |chunk, byte| chunk << 8 | u64::from(*byte));
    [chunk; 4]
}

/// Whether any of these bytes, which are all ASCII, is a control character.
#[inline]
fn has_control<const N: usize>(chunks: [u64; N]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // Adding 0x60 sets bit 7 of every byte from 0x20 up, and adding 1 sets it of 0x7F.
    let printed = chunks.iter().fold(u64::MAX, |all, chunk| all & chunk.wrapping_add(ONES * 0x60));
    let beyond = chunks.iter().fold(0, |all, chunk| all | chunk.wrapping_add(ONES));
    (!printed | beyond) & ONES << 7 != 0
}

/// Whether an index can hold a code: ASCII without control characters, and without characters that differ from another
/// character only in bit 5, such as `[` and `{`.
pub(crate) fn is_plain(code: &[u8]) -> bool {
    code.iter().all(|byte| matches!(byte, b' '..=b'?' | b'_') || byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::{bucket, chunks, equal_ignoring_case, hash, is_plain, slot_index};

    #[test]
    fn letter_case_makes_no_difference_and_most_other_changes_do() {
        for (left, right, is_same) in [
            ("QUERY_LIMIT_EXCEEDED", "query_Limit_exceeded", true),
            ("A", "a", true),
            ("", "", true),
            ("ACCESS_DENIED", "ACCESS_DENIEF", false),
            ("AB", "BA", false),
            ("ABCDEFGH", "ABCDEFG", false),
            ("ABCDEFGH_IJ", "ABCDEFGH_JI", false),
            ("ABCDEFGH_A_IJKLMNOP", "ABCDEFGH_B_IJKLMNOP", false),
            ("ABCDEFGH_A_IJKLMNOPQRSTUVWXYZABCDE", "ABCDEFGH_B_IJKLMNOPQRSTUVWXYZABCDE", true),
            ("AAAAAAAA", "AAAAAAAAA", false),
            ("ABCDEFGH_ABCDEFGH_ABCDEFGH_ABCDEFGH_A", "ABCDEFGH_ABCDEFGH_ABCDEFGH_abcdefgh_a", true),
            ("ABCDEFGH_ABCDEFGH_ABCDEFGH_ABCDEFGH_A", "ABCDEFGH_ABCDEFGH_ABCDEFGH_BBCDEFGH_A", false),
        ] {
            let [left_hash, right_hash] = [left, right].map(|code| hash(code.as_bytes(), 4));
            assert_eq!(left_hash == right_hash, is_same, "{left} {right}");
        }
    }

    #[test]
    fn codes_are_spread_over_an_index() {
        for last in [1, 3, 7, 127, 1023] {
            let mut slots = vec![0; last + 1];
            let mut buckets = vec![0; last + 1];
            for number in 0..=last {
                let hashed = hash(format!("ERROR_OF_NUMBER_{number}").as_bytes(), 1);
                slots[slot_index(hashed, 0, last)] += 1;
                buckets[bucket(hashed, last)] += 1;
            }
            for taken in [slots, buckets] {
                assert!(taken.iter().all(|count| *count <= 8), "{taken:?}");
            }
        }
    }

    #[test]
    fn every_byte_of_a_code_counts() {
        for length in 8..=80 {
            let code: Vec<u8> = (0..length).map(|at| b"A_z9.Q"[at % 6]).collect();
            assert!(is_plain(&code));
            for at in 0..length {
                for byte in 0..=u8::MAX {
                    let mut sent = code.clone();
                    sent[at] = byte;
                    let expected = byte.eq_ignore_ascii_case(&code[at]);
                    let sent_chunks = chunks(&sent).expect("long enough");
                    assert_eq!(
                        equal_ignoring_case(&code, &sent, sent_chunks),
                        expected,
                        "{byte} at {at} of {length}"
                    );
                }
            }
        }
    }

    #[test]
    fn plain_codes_compare_as_the_standard_library_does() {
        for own in (0..=u8::MAX).filter(|byte| is_plain(&[*byte])) {
            for sent in 0..=u8::MAX {
                let own = [own; 9];
                let sent = [sent; 9];
                let sent_chunks = chunks(&sent).expect("long enough");
                assert_eq!(
                    equal_ignoring_case(&own, &sent, sent_chunks),
                    own.eq_ignore_ascii_case(&sent),
                    "{own:?} {sent:?}"
                );
            }
        }
        // A control character and a delete character at the same position of two chunks.
        let own = *b"1_______________";
        let sent = *b"\x11_______\x7F_______";
        assert!(!equal_ignoring_case(&own, &sent, chunks(&sent).expect("long enough")));
        assert!(["[", "`", "{", "~", "\u{7F}", "\n", "Ä"].iter().all(|code| !is_plain(code.as_bytes())));
    }
}
