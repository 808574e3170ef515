//! Lines of a brush on a vessel: where they run, and how they stand in an address.

/// Around the vessel and up it, a brush is set down at so many places.
pub const PLACES: u8 = 64;

/// A line holds no more points than this: an address has an end.
pub const MOST_POINTS: usize = 64;

/// A vessel bears no more lines than this.
pub const MOST_LINES: usize = 16;

/// What stands for a number from 0 to 63 in an address. Source: RFC 4648, 5, "Base 64 Encoding with URL and Filename Safe Alphabet".
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Where a brush touches: around the vessel (0 to 63, then 0 again), and up it (0 at the foot, 63 at the rim).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touch {
    /// Around.
    pub around: u8,
    /// Up.
    pub up: u8,
}

/// One line of the brush.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A ring around the whole vessel, at a height.
    Ring(u8),
    /// A line by hand.
    Free(Vec<Touch>),
}

/// The lines on a vessel in the order in which they were painted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Painting {
    lines: Vec<Line>,
}

impl Painting {
    /// The lines.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Paints a ring at a height.
    pub fn ring(&mut self, up: u8) {
        self.add(Line::Ring(up.min(PLACES - 1)));
    }

    /// Sets the brush down: a new line begins.
    pub fn begin(&mut self, at: Touch) {
        self.add(Line::Free(vec![at]));
    }

    /// Draws the brush on; where it has not moved, nothing is added.
    pub fn go_on(&mut self, at: Touch) {
        if let Some(Line::Free(points)) = self.lines.last_mut()
            && points.len() < MOST_POINTS
            && points.last() != Some(&at)
        {
            points.push(at);
        }
    }

    fn add(&mut self, line: Line) {
        if self.lines.len() < MOST_LINES {
            self.lines.push(line);
        }
    }

    /// Reads what [`Painting::print`] writes; what cannot be read is left out.
    pub fn parse(text: &str) -> Painting {
        let mut painting = Painting::default();
        for line in text.split('.') {
            if let Some(line) = line_of(line) {
                painting.add(line);
            }
        }
        painting
    }

    /// The lines as they stand in an address: a letter for a ring, pairs of letters for a line by hand, `.` between them.
    pub fn print(&self) -> String {
        let mut text = String::new();
        for (index, line) in self.lines.iter().enumerate() {
            if index > 0 {
                text.push('.');
            }
            match line {
                Line::Ring(up) => text.push(letter(*up)),
                Line::Free(points) => {
                    for point in points {
                        text.push(letter(point.around));
                        text.push(letter(point.up));
                    }
                }
            }
        }
        text
    }
}

fn line_of(text: &str) -> Option<Line> {
    let numbers: Option<Vec<u8>> = text.bytes().map(number).collect();
    match numbers?.as_slice() {
        [] => None,
        [up] => Some(Line::Ring(*up)),
        numbers if numbers.len() % 2 == 0 => {
            let points = numbers.chunks_exact(2).take(MOST_POINTS);
            Some(Line::Free(
                points
                    .map(|pair| Touch {
                        around: pair[0],
                        up: pair[1],
                    })
                    .collect(),
            ))
        }
        _ => None,
    }
}

fn letter(number: u8) -> char {
    char::from(LETTERS[usize::from(number % PLACES)])
}

fn number(letter: u8) -> Option<u8> {
    let at = LETTERS.iter().position(|one| *one == letter)?;
    Some(at as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_line() -> impl Strategy<Value = Line> {
        let touch = (0..PLACES, 0..PLACES).prop_map(|(around, up)| Touch { around, up });
        prop_oneof![
            (0..PLACES).prop_map(Line::Ring),
            prop::collection::vec(touch, 1..MOST_POINTS).prop_map(Line::Free),
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_is_parsed_again(lines in prop::collection::vec(any_line(), 0..MOST_LINES)) {
            let painting = Painting { lines };
            prop_assert_eq!(Painting::parse(&painting.print()), painting);
        }

        #[test]
        fn no_address_makes_more_lines_than_a_vessel_bears(text in ".{0,400}") {
            let painting = Painting::parse(&text);
            prop_assert!(painting.lines().len() <= MOST_LINES);
        }
    }

    #[test]
    fn a_brush_that_rests_adds_nothing() {
        let mut painting = Painting::default();
        let here = Touch { around: 3, up: 9 };
        painting.begin(here);
        painting.go_on(here);
        assert_eq!(painting.lines(), [Line::Free(vec![here])]);
    }
}
