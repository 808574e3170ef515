//! Whole numbers as text: five bits a sign, in signs that need no escaping anywhere. Hosts compress text, whatever its file is called.

/// The sign of nothing.
const FIRST: u8 = b'0';
/// Whether another sign follows.
const MORE: u32 = 32;

/// Writes a number.
pub fn write(out: &mut String, mut number: u32) {
    while number >= MORE {
        out.push(sign(number % MORE + MORE));
        number /= MORE;
    }
    out.push(sign(number));
}

fn sign(value: u32) -> char {
    char::from(FIRST + value as u8)
}

/// Reads a number from the beginning, and leaves what follows; none if there is none, or it is larger than there are.
pub fn read(text: &mut &[u8]) -> Option<u32> {
    let mut number: u32 = 0;
    for place in 0..7 {
        let (sign, rest) = text.split_first()?;
        let value = u32::from(sign.checked_sub(FIRST).filter(|value| *value < 64)?);
        *text = rest;
        number |= (value % MORE) << (place * 5);
        if value < MORE {
            return Some(number);
        }
    }
    None
}

/// Writes ascending numbers as runs: how far the next is, and how many follow it without a gap.
#[cfg(not(target_arch = "wasm32"))]
pub fn write_runs(out: &mut String, numbers: &[u32]) {
    let mut next = 0;
    let mut rest = numbers;
    while let Some(first) = rest.first() {
        let run = rest.iter().zip(*first..);
        let run = run.take_while(|(one, expected)| *one == expected).count();
        write(out, first - next);
        write(out, run as u32 - 1);
        next = first + run as u32;
        rest = &rest[run..];
    }
}

/// Reads runs to the end and tells each: its first number and the one behind its last, both below `end`. Says whether all were well.
pub fn read_runs(mut text: &[u8], end: u32, tell: &mut dyn FnMut(u32, u32)) -> bool {
    let mut next: u32 = 0;
    while !text.is_empty() {
        let run = read(&mut text)
            .zip(read(&mut text))
            .and_then(|(gap, more)| {
                let first = next.checked_add(gap)?;
                let behind = first.checked_add(more)?.checked_add(1)?;
                (behind <= end).then_some((first, behind))
            });
        let Some((first, behind)) = run else {
            return false;
        };
        tell(first, behind);
        next = behind;
    }
    true
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_number_is_read_as_it_was_written(number: u32) {
            let mut text = String::new();
            write(&mut text, number);
            prop_assert_eq!(read(&mut text.as_bytes()), Some(number));
        }

        #[test]
        fn runs_are_read_as_they_were_written(numbers: BTreeSet<u16>) {
            let numbers: Vec<u32> = numbers.into_iter().map(u32::from).collect();
            let mut text = String::new();
            write_runs(&mut text, &numbers);
            let mut again = Vec::new();
            prop_assert!(read_runs(text.as_bytes(), 1 << 16, &mut |from, to| again.extend(from..to)));
            prop_assert_eq!(again, numbers);
        }

        #[test]
        fn no_text_is_too_wild(text in "\\PC{0,20}|[0-o]{0,20}") {
            let _ = read_runs(text.as_bytes(), 100, &mut |from, to| assert!(from < to && to <= 100));
        }
    }
}
