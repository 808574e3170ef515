//! The fields of a Protocol Buffers message (<https://protobuf.dev/programming-guides/encoding/>).

use super::TileError;
use super::bytes::Bytes;

/// What a field holds.
#[derive(Debug, PartialEq)]
pub(super) enum Value<'a> {
    /// A whole number or a flag.
    Number(u64),
    /// A text, a list of numbers or a message.
    Bytes(&'a [u8]),
    /// A number of a fixed width, which no field that we read has.
    Fixed,
}

/// The fields of a message in the order of writing, each with its number; a last one with the fault if the bytes are no
/// message.
pub(super) fn fields(message: &[u8]) -> impl Iterator<Item = Result<(u64, Value<'_>), TileError>> {
    let mut bytes = Bytes(message);
    std::iter::from_fn(move || {
        if bytes.is_empty() {
            return None;
        }
        let field = field(&mut bytes);
        if field.is_err() {
            bytes = Bytes(&[]);
        }
        Some(field)
    })
}

fn field<'a>(bytes: &mut Bytes<'a>) -> Result<(u64, Value<'a>), TileError> {
    let tag = bytes.number().ok_or(TileError::Tile)?;
    let value = match tag & 7 {
        0 => Value::Number(bytes.number().ok_or(TileError::Tile)?),
        1 => {
            bytes.take(8)?;
            Value::Fixed
        }
        2 => {
            let length = bytes.number().ok_or(TileError::Tile)?;
            Value::Bytes(bytes.take(length)?)
        }
        5 => {
            bytes.take(4)?;
            Value::Fixed
        }
        _ => return Err(TileError::Tile),
    };
    Ok((tag >> 3, value))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{field, number_field};
    use super::*;

    #[test]
    fn fields_come_in_the_order_of_writing_and_unknown_ones_are_stepped_over() {
        let mut message = number_field(15, 2);
        message.extend(field(1, b"water"));
        message.extend([2 << 3 | 1, 1, 2, 3, 4, 5, 6, 7, 8]);
        message.extend([3 << 3 | 5, 1, 2, 3, 4]);
        message.extend(field(1, b""));
        let read: Result<Vec<_>, _> = fields(&message).collect();
        assert_eq!(
            read,
            Ok(vec![
                (15, Value::Number(2)),
                (1, Value::Bytes(b"water")),
                (2, Value::Fixed),
                (3, Value::Fixed),
                (1, Value::Bytes(b"")),
            ])
        );
    }

    #[test]
    fn a_fault_is_the_last_that_comes() {
        let mut message = number_field(1, 1);
        message.extend([4 << 3 | 3, 1, 1, 1]);
        let read: Vec<_> = fields(&message).collect();
        assert_eq!(
            read,
            [Ok((1, Value::Number(1))), Err(TileError::Tile)],
            "a group"
        );
        let longer_than_it_is = [1 << 3 | 2, 5, 0, 0, 0, 0];
        let read: Vec<_> = fields(&longer_than_it_is).collect();
        assert_eq!(read, [Err(TileError::CutShort)]);
        let read: Vec<_> = fields(&[0x80]).collect();
        assert_eq!(read, [Err(TileError::Tile)]);
    }
}
