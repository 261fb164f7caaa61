//! Where the row of a code is: the length of the code, the number of the row and the offset of the code in, eight bytes
//! out ([`Slot::bytes`]), and back ([`Slot::read`]).

/// Two bytes for the length of the code, two for the number of its row, and four for the offset of the code in the
/// text. All bytes of a free slot are 0; no code begins at offset 0, since a text begins with a separator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot(u64);

#[allow(clippy::cast_possible_truncation)] // each method reads one field
impl Slot {
    pub(crate) const FREE: [u8; 8] = [0; 8];

    /// The slot of a row; `None` if a value does not fit.
    pub(crate) fn new(length: usize, number: usize, offset: usize) -> Option<Self> {
        let length = u16::try_from(length).ok()?;
        let number = u16::try_from(number).ok()?;
        let offset = u32::try_from(offset).ok()?;
        Some(Self(u64::from(length) | u64::from(number) << 16 | u64::from(offset) << 32))
    }

    pub(crate) fn bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    #[inline]
    pub(crate) fn read(bytes: [u8; 8]) -> Self {
        Self(u64::from_le_bytes(bytes))
    }

    #[inline]
    pub(crate) fn is_free(self) -> bool {
        self.offset() == 0
    }

    /// The number of the row.
    #[inline]
    pub(crate) fn number(self) -> usize {
        usize::from((self.0 >> 16) as u16)
    }

    /// The length of the code.
    #[inline]
    pub(crate) fn length(self) -> usize {
        usize::from(self.0 as u16)
    }

    /// Where the code begins in the text.
    #[inline]
    pub(crate) fn offset(self) -> usize {
        (self.0 >> 32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Slot;

    #[test]
    fn a_slot_is_read_back() {
        for (length, number, offset) in
            [(0, 0, 1), (1, 2, 3), (0xFFFE, 0xFFFD, 0x0102_0304), (65_535, 65_535, 7)]
        {
            let slot = Slot::new(length, number, offset).expect("it fits");
            let copy = Slot::read(slot.bytes());
            assert_eq!((copy.length(), copy.number(), copy.offset()), (length, number, offset));
            assert!(!copy.is_free());
        }
        assert_eq!(
            Slot::new(0xFFFE, 0xFFFD, 0x0102_0304).expect("it fits").bytes(),
            [0xFE, 0xFF, 0xFD, 0xFF, 4, 3, 2, 1]
        );
        assert!(Slot::read(Slot::FREE).is_free());
    }

    #[test]
    fn a_value_that_does_not_fit_has_no_slot() {
        assert!(Slot::new(65_536, 0, 1).is_none() && Slot::new(0, 65_536, 1).is_none());
        assert!(Slot::new(0, 0, 1 << 32).is_none());
    }
}
