//! Codes as numbers: a code in; its hash, where a hash leads, and whether two codes are the same, out.
//!
//! The macro fills the index of a set by this hash and the runtime looks codes up by it. A code is read eight bytes at a
//! time, and letter case is folded in all of them at once, so that any spelling costs about the same.

/// Bit 5 of each byte: what tells lower case from upper case.
const CASE: u64 = 0x2020_2020_2020_2020;

/// A number that does not tell upper case from lower case, whose bits are all equally mixed. It is made of a code's
/// length and as many of its chunks, from the end on, as it takes to tell the codes of a set apart. Not for secrets, nor
/// against an adversary: the codes are fixed when the program is compiled.
pub(crate) fn hash(code: &[u8], chunks_hashed: u8) -> u64 {
    hash_chunks(chunks(code).unwrap_or_else(|| chunks_of_short(code)), code.len(), chunks_hashed)
}

/// The same of a code whose chunks are known already.
#[inline(always)]
#[allow(clippy::inline_always)]
#[allow(clippy::cast_possible_truncation)] // both halves are taken
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

/// The slot of a code of that hash, by the rotation that was found for its bucket. No two codes of a set have the same.
#[inline]
#[allow(clippy::cast_possible_truncation)] // not more than `last`
pub(crate) fn slot_index(hash: u64, rotation: u8, last: usize) -> usize {
    hash.rotate_right(u32::from(rotation)) as usize & last
}

/// Which of the rotations is for a code of that hash.
#[inline]
#[allow(clippy::cast_possible_truncation)] // not more than `last`
pub(crate) fn bucket(hash: u64, last: usize) -> usize {
    (hash >> 32) as usize & last
}

/// Whether two codes of one length are the same, ASCII letter case aside: the one of a set, which [`is_plain`], and one
/// that was sent, of which the chunks are known.
#[inline(always)]
#[allow(clippy::inline_always)]
pub(crate) fn equal_ignoring_case(own: &[u8], sent: &[u8], chunks_of_sent: [u64; 4]) -> bool {
    chunks(own).is_some_and(|own| same_chunks(own, chunks_of_sent))
        && (own.len() <= 32 || same_between(own, sent))
}

/// Whether what four chunks leave out of two codes is the same, ASCII letter case aside.
#[inline]
fn same_between(own: &[u8], sent: &[u8]) -> bool {
    // The last chunk may reach into what was compared already.
    let between = 8..own.len() - 17;
    let own = own[between.clone()].as_chunks().0;
    let sent = sent[between].as_chunks().0;
    let mut pairs = own.iter().zip(sent);
    pairs.all(|(own, sent)| same_chunks([u64::from_le_bytes(*own)], [u64::from_le_bytes(*sent)]))
}

/// Whether there is no difference but in letter case.
#[inline(always)]
#[allow(clippy::inline_always)]
fn same_chunks<const N: usize>(own: [u64; N], sent: [u64; N]) -> bool {
    let differences: [u64; N] = std::array::from_fn(|at| own[at] ^ sent[at]);
    let different = differences.into_iter().fold(0, |all, chunk| all | chunk);
    // A character that is not a letter differs in that one bit from a control character or from what `is_plain` excludes.
    different == 0 || different & !CASE == 0 && !has_control(sent)
}

/// A code of at least 8 bytes, which nearly all have, in four chunks: its beginning and its end, which overlap where it
/// is short. There is no branch for a processor to guess.
#[inline(always)]
#[allow(clippy::inline_always)]
pub(crate) fn chunks(code: &[u8]) -> Option<[u64; 4]> {
    let last = code.len().checked_sub(8)?;
    let before = |bytes| chunk(code, last.saturating_sub(bytes));
    Some([chunk(code, 0)?, before(16)?, before(8)?, chunk(code, last)?])
}

/// Eight bytes from an offset on.
#[inline]
fn chunk(code: &[u8], at: usize) -> Option<u64> {
    code.get(at..).and_then(<[u8]>::first_chunk).map(|chunk| u64::from_le_bytes(*chunk))
}

/// All of a code of less than 8 bytes.
#[cold]
fn chunks_of_short(code: &[u8]) -> [u64; 4] {
    let chunk = code.iter().fold(0, |chunk, byte| chunk << 8 | u64::from(*byte));
    [chunk; 4]
}

/// Whether an ASCII text has a control character among these bytes.
#[inline]
fn has_control<const N: usize>(chunks: [u64; N]) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // What makes 0x80 of the least that is printed, and of the least beyond.
    let printed = chunks.iter().fold(u64::MAX, |all, chunk| all & chunk.wrapping_add(ONES * 0x60));
    let beyond = chunks.iter().fold(0, |all, chunk| all | chunk.wrapping_add(ONES));
    (!printed | beyond) & ONES << 7 != 0
}

/// Whether a code is one that an index can hold: ASCII, without control characters, and without characters that differ
/// from another only in bit 5, such as `[` and `{`.
pub(crate) fn is_plain(code: &[u8]) -> bool {
    code.iter().all(|byte| matches!(byte, b' '..=b'?' | b'_') || byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::{bucket, chunks, equal_ignoring_case, hash, is_plain, slot_index};

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
                let hash = hash(format!("ERROR_OF_NUMBER_{number}").as_bytes(), 1);
                slots[slot_index(hash, 0, last)] += 1;
                buckets[bucket(hash, last)] += 1;
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
                    let chunks = chunks(&sent).expect("long enough");
                    assert_eq!(
                        equal_ignoring_case(&code, &sent, chunks),
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
                let (own, sent) = ([own; 9], [sent; 9]);
                let chunks = chunks(&sent).expect("long enough");
                assert_eq!(
                    equal_ignoring_case(&own, &sent, chunks),
                    own.eq_ignore_ascii_case(&sent),
                    "{own:?} {sent:?}"
                );
            }
        }
        // A control character and a delete at the same place of two chunks.
        let own = *b"1_______________";
        let sent = *b"\x11_______\x7F_______";
        assert!(!equal_ignoring_case(&own, &sent, chunks(&sent).expect("long enough")));
        assert!(["[", "`", "{", "~", "\u{7F}", "\n", "Ä"].iter().all(|code| !is_plain(code.as_bytes())));
    }
}
