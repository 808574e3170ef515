//! Changes an input at random: the same seed makes the same changes.

use fastrand::Rng;

/// No input grows beyond this, in bytes: larger ones are refused by their size alone.
const LARGEST: usize = 256 * 1024;

/// Changes an input in one to eight ways; `others` are inputs of the same kind, `words` mean something to its reader.
pub fn mutate(input: &[u8], others: &[Vec<u8>], words: &[&str], random: &mut Rng) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..random.usize(1..=8) {
        change(&mut bytes, others, words, random);
    }
    bytes.truncate(LARGEST);
    bytes
}

fn change(bytes: &mut Vec<u8>, others: &[Vec<u8>], words: &[&str], random: &mut Rng) {
    let at = random.usize(0..=bytes.len());
    let span = span(bytes.len(), random);
    match random.u8(0..11) {
        0 if at < bytes.len() => bytes[at] ^= 1 << random.u8(0..8),
        1 if at < bytes.len() => bytes[at] = random.u8(..),
        2 => drop(bytes.drain(span)),
        3 => {
            let copy = bytes[span].to_vec();
            let times = if random.u8(0..16) == 0 {
                500
            } else {
                random.usize(1..4)
            };
            let room = LARGEST.saturating_sub(bytes.len());
            let times = times.min(room / copy.len().max(1));
            bytes.splice(at..at, copy.repeat(times));
        }
        4 | 5 if !words.is_empty() => {
            let word = words[random.usize(..words.len())].as_bytes();
            let times = if random.u8(0..16) == 0 { 5_000 } else { 1 };
            let room = LARGEST.saturating_sub(bytes.len());
            let times = times.min(room / word.len().max(1));
            bytes.splice(at..at, word.repeat(times));
        }
        6 if !words.is_empty() => {
            let word = words[random.usize(..words.len())].as_bytes();
            bytes.splice(span, word.iter().copied());
        }
        7 if !others.is_empty() => {
            let other = &others[random.usize(..others.len())];
            let part = self::span(other.len(), random);
            bytes.splice(span, other[part].iter().copied());
        }
        8 => {
            // A number in digits becomes another.
            let begin = bytes[..at].iter().rposition(u8::is_ascii_digit);
            if let Some(begin) = begin {
                let number = NUMBERS[random.usize(..NUMBERS.len())];
                bytes.splice(begin..=begin, number.bytes());
            }
        }
        9 => bytes.truncate(at),
        _ => {
            // What stands between two quotation marks becomes something else's.
            let quotes: Vec<usize> = (0..bytes.len())
                .filter(|index| bytes[*index] == b'"')
                .collect();
            if quotes.len() > 4 {
                let first = random.usize(..quotes.len() - 1);
                let second = random.usize(..quotes.len() - 1);
                let value = bytes[quotes[second]..=quotes[second + 1]].to_vec();
                bytes.splice(quotes[first]..=quotes[first + 1], value);
            }
        }
    }
}

const NUMBERS: [&str; 10] = [
    "0",
    "-1",
    "255",
    "256",
    "65536",
    "4294967296",
    "18446744073709551615",
    "1e300",
    "0.0000001",
    "99999999999999999999",
];

/// A part of something that long, short more often than not.
fn span(length: usize, random: &mut Rng) -> std::ops::Range<usize> {
    let begin = random.usize(0..=length);
    let most = if random.bool() { 16 } else { length };
    begin..length.min(begin + random.usize(0..=most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_changes_the_same() {
        let input = br#"{"id": "thu", "stars": 4, "name": {"vi": "x"}}"#.to_vec();
        let others = [b"[1, 2, 3]".to_vec()];
        let changed = |seed| mutate(&input, &others, &["null"], &mut Rng::with_seed(seed));
        assert_eq!(changed(7), changed(7));
        let different = (0..100).filter(|seed| changed(*seed) != input).count();
        assert!(different > 90, "{different} of 100 were changed");
    }
}
