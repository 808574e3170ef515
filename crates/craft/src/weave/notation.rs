//! Drafts as compact text, for attributes and addresses.

use langke_model::digits;

use super::draft::Draft;

/// Between the three parts.
const PART: char = '_';
/// Between the treadles of the tie-up.
const TREADLE: char = '-';
/// Between numbers.
const NUMBER: char = '.';

impl Draft {
    /// Parses what [`Draft::print`] prints, if it is a draft that can be woven.
    pub fn parse(text: &str) -> Option<Draft> {
        let mut parts = text.split(PART);
        let (threading, tie_up, treadling) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let tie_up: Option<Vec<Vec<u8>>> = tie_up.split(TREADLE).map(numbers).collect();
        Draft::new(numbers(threading)?, tie_up?, numbers(treadling)?).ok()
    }

    /// The draft as text: threading, tie-up and treadling, such as `1.2_1-2_1.2`. All its signs may stand in the query of an address.
    pub fn print(&self) -> String {
        let mut text = String::new();
        push(&mut text, self.threading());
        for (place, shafts) in self.tie_up().iter().enumerate() {
            text.push(if place == 0 { PART } else { TREADLE });
            push(&mut text, shafts);
        }
        text.push(PART);
        push(&mut text, self.treadling());
        text
    }
}

fn push(text: &mut String, numbers: &[u8]) {
    for (place, number) in numbers.iter().enumerate() {
        if place > 0 {
            text.push(NUMBER);
        }
        digits(text, u64::from(*number), 1);
    }
}

/// Numbers in the one way in which they are printed: a draft shall not stand under several addresses for a zero in front.
fn numbers(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let number = |word: &str| {
        let is_printed = word.bytes().all(|byte| byte.is_ascii_digit()) && !word.starts_with('0');
        is_printed.then(|| word.parse().ok())?
    };
    text.split(NUMBER).map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_twill_is_printed_part_by_part() {
        let text = "1.2.3.4_3.4-2.3-1.2-1.4_1.2.3.4";
        assert_eq!(Draft::twill(2, 2).print(), text);
        assert_eq!(Draft::parse(text), Some(Draft::twill(2, 2)));
    }

    #[test]
    fn what_is_no_draft_is_not_parsed() {
        for text in [
            "",
            "1.2_1-2",
            "1.2_1-2_1.2_",
            "1.2_1-2_1.02",
            "1.2_1-2_1.+2",
            "1.2_1-2_1..2",
            "1.2_1-2_1.2.",
            "1.2_1-2_1.258",
            "1.2_1-2_1.3",
            "1.2_1--2_1.2",
        ] {
            assert_eq!(Draft::parse(text), None, "{text}");
        }
    }

    fn shafts(most: usize) -> impl Strategy<Value = Vec<u8>> {
        prop::collection::vec(1_u8..5, 0..most)
    }

    proptest! {
        #[test]
        fn what_is_printed_is_parsed_again(
            threading in shafts(9),
            tie_up in prop::collection::vec(shafts(5), 0..5),
            treadling in shafts(9),
        ) {
            if let Ok(draft) = Draft::new(threading, tie_up, treadling) {
                let text = draft.print();
                prop_assert!(text.bytes().all(|byte| byte.is_ascii_digit() || b"._-".contains(&byte)));
                prop_assert_eq!(Draft::parse(&text), Some(draft));
            }
        }

        #[test]
        fn what_is_parsed_is_printed_and_parsed_again(
            text in "[1-3](\\.[1-3]){0,5}_[1-3](\\.[1-3]){0,2}(-[1-3]){0,3}_[1-3](\\.[1-3]){0,5}",
        ) {
            if let Some(draft) = Draft::parse(&text) {
                prop_assert_eq!(Draft::parse(&draft.print()), Some(draft));
            }
        }
    }
}
