//! Bytes read from front to back, never beyond their end.

use super::TileError;

/// Bytes that have not been read yet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// Whether everything was read.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// The next `count` bytes.
    ///
    /// # Errors
    ///
    /// [`TileError::CutShort`] if there are fewer.
    pub fn take(&mut self, count: u64) -> Result<&'a [u8], TileError> {
        let (taken, rest) = usize::try_from(count)
            .ok()
            .and_then(|count| self.0.split_at_checked(count))
            .ok_or(TileError::CutShort)?;
        self.0 = rest;
        Ok(taken)
    }

    /// The next `N` bytes, for numbers of a fixed width.
    ///
    /// # Errors
    ///
    /// [`TileError::CutShort`] if there are fewer.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], TileError> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(TileError::CutShort)?;
        self.0 = rest;
        Ok(*taken)
    }

    /// The next number of variable width: seven bits a byte, the lowest first, the eighth bit says that more follow
    /// (<https://protobuf.dev/programming-guides/encoding/#varints>).
    ///
    /// Nothing if the bytes end before the number, or if it is wider than 64 bits.
    pub fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for (place, byte) in self.0.iter().take(10).enumerate() {
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                self.0 = self.0.get(place + 1..)?;
                // The tenth byte has room for the last bit only.
                return (place < 9 || *byte < 2).then_some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::samples::written;
    use super::*;

    /// The example of the Protocol Buffers documentation: 150 is `96 01`.
    #[test]
    fn numbers_are_read_as_the_standard_writes_them() {
        let mut bytes = Bytes(&[0x96, 0x01, 0x00, 0x7f]);
        assert_eq!(bytes.number(), Some(150));
        assert_eq!(bytes.number(), Some(0));
        assert_eq!(bytes.number(), Some(127));
        assert_eq!(bytes.number(), None);
    }

    #[test]
    fn a_number_wider_than_64_bits_is_refused() {
        let mut widest = [0xff; 10];
        widest[9] = 0x01;
        assert_eq!(Bytes(&widest).number(), Some(u64::MAX));
        widest[9] = 0x02;
        assert_eq!(Bytes(&widest).number(), None);
        assert_eq!(Bytes(&[0x80; 11]).number(), None);
    }

    #[test]
    fn nothing_is_taken_beyond_the_end() {
        let mut bytes = Bytes(b"tiles");
        assert_eq!(bytes.take(6), Err(TileError::CutShort));
        assert_eq!(bytes.take(u64::MAX), Err(TileError::CutShort));
        assert_eq!(bytes.array::<6>(), Err(TileError::CutShort));
        assert_eq!(bytes.take(2), Ok(&b"ti"[..]));
        assert_eq!(bytes.array(), Ok(*b"les"));
        assert!(bytes.is_empty());
    }

    proptest! {
        #[test]
        fn a_number_comes_back_as_it_was_written(number: u64, after: Vec<u8>) {
            let mut all = written(number);
            all.extend(&after);
            let mut bytes = Bytes(&all);
            prop_assert_eq!(bytes.number(), Some(number));
            prop_assert_eq!(bytes.0, after);
        }
    }
}
