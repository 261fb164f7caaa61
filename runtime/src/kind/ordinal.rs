//! The position of a kind among those of its enum: a kind and a list in, a number out.

use std::hash::{Hash, Hasher};
use std::mem::discriminant;

/// The position of a kind in the list of the kinds of an enum, which are listed as they are declared.
///
/// A `match` in each enum would do the same, but costs the most compile time of anything that we could generate.
#[inline]
pub(super) fn ordinal<E: PartialEq>(kind: &E, own: &[E]) -> Option<usize> {
    let likely = number(kind);
    if own.get(likely) == Some(kind) {
        return Some(likely);
    }
    own.iter().position(|other| other == kind)
}

/// The number of variants before this one. It is a guess: nothing guarantees that a discriminant is hashed as its
/// number.
#[inline]
fn number<E>(kind: &E) -> usize {
    let mut number = Number(usize::MAX);
    discriminant(kind).hash(&mut number);
    number.0
}

/// Stores the number that is hashed.
struct Number(usize);

impl Hasher for Number {
    #[inline]
    fn write_isize(&mut self, number: isize) {
        self.0 = number.unsigned_abs();
    }

    #[inline]
    fn write(&mut self, _: &[u8]) {}

    #[inline]
    fn finish(&self) -> u64 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::{number, ordinal};

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Kind {
        A,
        B,
        C,
        Unknown,
    }

    #[test]
    fn a_guess_is_right() {
        for (at, kind) in [Kind::A, Kind::B, Kind::C, Kind::Unknown].iter().enumerate() {
            assert_eq!(number(kind), at, "{kind:?}");
        }
    }

    #[test]
    fn an_ordinal_is_the_position_of_a_kind_whatever_the_guess() {
        for own in [[Kind::A, Kind::B, Kind::C], [Kind::C, Kind::A, Kind::B]] {
            for (at, kind) in own.iter().enumerate() {
                assert_eq!(ordinal(kind, &own), Some(at), "{kind:?} of {own:?}");
            }
            assert_eq!(ordinal(&Kind::Unknown, &own), None);
        }
    }
}
