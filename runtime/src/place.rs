//! Where a kind stands among all kinds: a kind in, a number out.

use std::hash::{Hash, Hasher};
use std::mem::discriminant;

use crate::code::ErrorCode;

/// The place of every `Unknown` kind: behind all others.
const UNKNOWN: usize = usize::MAX;

/// The place among all kinds: the enum's own, then those of its system set, then `Unknown`.
///
/// A `match` in each enum would say it too, and is the dearest thing that one could have the compiler read there.
#[inline]
pub(crate) fn place<E: ErrorCode>(kind: E) -> usize {
    let own = E::own();
    if let Some(system) = E::wrapped(kind) {
        return own.len() + place(system);
    }
    let likely = number(&kind);
    if own.get(likely) == Some(&kind) {
        return likely;
    }
    own.iter().position(|other| *other == kind).unwrap_or(UNKNOWN)
}

/// What `Hash` makes of a kind.
#[inline]
pub fn hash<E: ErrorCode, H: Hasher>(kind: E, state: &mut H) {
    state.write_usize(place(kind));
}

/// How many variants stand before this one. Nothing promises that a discriminant is hashed as its number, so that
/// this is a guess.
#[inline]
fn number<E>(kind: &E) -> usize {
    let mut number = Number(UNKNOWN);
    discriminant(kind).hash(&mut number);
    number.0
}

/// Keeps a number that is hashed.
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
    use super::{UNKNOWN, number, place};
    use crate::{AnyError, ErrorCode, OAuthError, SystemError};

    #[test]
    fn a_place_is_where_a_kind_stands_in_the_list_of_all() {
        for (at, kind) in AnyError::all().iter().enumerate() {
            assert_eq!(place(*kind), at, "{kind:?}");
        }
        for (at, kind) in SystemError::all().iter().enumerate() {
            assert_eq!(place(*kind), at, "{kind:?}");
        }
        assert_eq!(place(AnyError::Unknown), UNKNOWN);
    }

    #[test]
    fn a_guess_is_right() {
        for (at, kind) in OAuthError::own().iter().enumerate() {
            assert_eq!(number(kind), at, "{kind:?}");
        }
    }
}
