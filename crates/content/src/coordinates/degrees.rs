//! A latitude and a longitude in degrees, with or without minutes, seconds and marks of the compass, in Vietnamese and English.

use std::iter::Peekable;
use std::str::Chars;

use unicode_normalization::UnicodeNormalization;

use super::CoordinatesError;
use crate::stray::is_stray;
use langke_model::geo::LonLat;

/// What a text of coordinates is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Number { value: f64, whole: bool },
    Unit(Unit),
    Mark(Mark),
    Separator,
}

/// What a number counts, from the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Degree,
    Minute,
    Second,
}

impl Unit {
    /// The unit that follows where none is written.
    fn next(self) -> Unit {
        match self {
            Unit::Degree => Unit::Minute,
            Unit::Minute | Unit::Second => Unit::Second,
        }
    }

    fn in_degrees(self) -> f64 {
        match self {
            Unit::Degree => 1.0,
            Unit::Minute => 1.0 / 60.0,
            Unit::Second => 1.0 / 3600.0,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Axis {
    Latitude,
    Longitude,
}

/// A word that says which coordinate a number is, and whether it counts to the south or west.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mark {
    axis: Axis,
    negative: bool,
}

/// One coordinate: degrees and what refines them.
#[derive(Debug, Default)]
struct Coordinate {
    parts: Vec<Part>,
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, Copy)]
struct Part {
    value: f64,
    whole: bool,
    unit: Option<Unit>,
}

/// Understands a point; latitude first unless marks say otherwise.
pub(super) fn point(text: &str) -> Result<LonLat, CoordinatesError> {
    let tokens = tokens(text)?;
    let (coordinates, between) = halves(&tokens).unwrap_or_else(|| grouped(&tokens));
    let [mut first, mut second] = match <[Coordinate; 2]>::try_from(coordinates) {
        Ok(two) => two,
        Err(other) if other.is_empty() => return Err(CoordinatesError::NoNumbers),
        Err(other) => return Err(CoordinatesError::NotTwo { found: other.len() }),
    };
    assign(&between, &mut first, &mut second);
    let swapped = match (first.axis()?, second.axis()?) {
        (None, None) => false,
        (Some(one), Some(other)) if one == other => return Err(CoordinatesError::MarkedAlike),
        (Some(axis), _) => axis == Axis::Longitude,
        (None, Some(axis)) => axis == Axis::Latitude,
    };
    let marked = !(first.marks.is_empty() && second.marks.is_empty());
    let (first, second) = (first.degrees()?, second.degrees()?);
    let (latitude, longitude) = if swapped {
        (second, first)
    } else {
        (first, second)
    };
    LonLat::new(longitude, latitude).ok_or_else(|| {
        if !marked && LonLat::new(latitude, longitude).is_some() {
            CoordinatesError::LongitudeFirst {
                latitude: longitude,
                longitude: latitude,
            }
        } else {
            CoordinatesError::OutOfRange {
                latitude,
                longitude,
            }
        }
    })
}

impl Coordinate {
    fn axis(&self) -> Result<Option<Axis>, CoordinatesError> {
        let axis = self.marks.first().map(|mark| mark.axis);
        if self.marks.iter().any(|mark| Some(mark.axis) != axis) {
            return Err(CoordinatesError::MarkedAlike);
        }
        Ok(axis)
    }

    fn degrees(&self) -> Result<f64, CoordinatesError> {
        let mut degrees = 0.0;
        for (index, part) in self.parts.iter().enumerate() {
            let unit = part.unit.unwrap_or(Unit::Degree);
            let fits = (unit == Unit::Degree) == (index == 0);
            if !fits || index > 0 && !(0.0..60.0).contains(&part.value) {
                return Err(CoordinatesError::Sexagesimal);
            }
            degrees += part.value.abs() * unit.in_degrees();
        }
        let below_zero = self
            .parts
            .first()
            .is_some_and(|part| part.value.is_sign_negative());
        let to_the_other_side = self.marks.iter().any(|mark| mark.negative);
        Ok(if below_zero != to_the_other_side {
            -degrees
        } else {
            degrees
        })
    }
}

/// Four or six numbers of which none says what it counts: degrees and minutes, or degrees, minutes and seconds, of two coordinates.
fn halves(tokens: &[Token]) -> Option<(Vec<Coordinate>, Vec<Vec<Token>>)> {
    let numbers = |tokens: &[Token]| -> Vec<(f64, bool)> {
        let number = |token: &Token| match token {
            Token::Number { value, whole } => Some((*value, *whole)),
            _ => None,
        };
        tokens.iter().filter_map(number).collect()
    };
    let all = numbers(tokens);
    let has_units = tokens.iter().any(|token| matches!(token, Token::Unit(_)));
    if has_units || !matches!(all.len(), 4 | 6) {
        return None;
    }
    let half = all.len() / 2;
    let at = |number: usize| {
        let mut places = tokens.iter().enumerate();
        let mut numbers = places
            .by_ref()
            .filter(|(_, token)| matches!(token, Token::Number { .. }));
        numbers.nth(number).map(|(index, _)| index)
    };
    let ends = [at(0)?, at(half - 1)?, at(half)?, at(all.len() - 1)?];
    // A mark inside of a half belongs to no number that is known.
    let is_inside = |range: &[Token]| range.iter().any(|token| matches!(token, Token::Mark(_)));
    if is_inside(tokens.get(ends[0]..=ends[1])?) || is_inside(tokens.get(ends[2]..=ends[3])?) {
        return None;
    }
    let units = [Unit::Degree, Unit::Minute, Unit::Second];
    let coordinate = |numbers: &[(f64, bool)]| {
        let part = |(&(value, whole), unit)| Part {
            value,
            whole,
            unit: Some(unit),
        };
        let parts: Vec<Part> = numbers.iter().zip(units).map(part).collect();
        let (_, before) = parts.split_last()?;
        before.iter().all(|part| part.whole).then_some(Coordinate {
            parts,
            marks: Vec::new(),
        })
    };
    let (first, second) = all.split_at(half);
    let coordinates = vec![coordinate(first)?, coordinate(second)?];
    let between = vec![
        tokens.get(..ends[0])?.to_vec(),
        tokens.get(ends[1] + 1..ends[2])?.to_vec(),
        tokens.get(ends[3] + 1..)?.to_vec(),
    ];
    Some((coordinates, between))
}

/// The coordinates, and what stands before, between and after them.
fn grouped(tokens: &[Token]) -> (Vec<Coordinate>, Vec<Vec<Token>>) {
    let mut coordinates: Vec<Coordinate> = Vec::new();
    let mut between = vec![Vec::new()];
    for (index, token) in tokens.iter().enumerate() {
        match *token {
            Token::Number { value, whole } => {
                let written = match tokens.get(index + 1) {
                    Some(Token::Unit(unit)) => Some(*unit),
                    _ => None,
                };
                let before = coordinates
                    .last()
                    .and_then(|coordinate| coordinate.parts.last())
                    .filter(|_| between.last().is_some_and(Vec::is_empty))
                    .filter(|part| part.whole)
                    .and_then(|part| part.unit);
                let unit = written.or(before.map(Unit::next));
                let part = Part { value, whole, unit };
                match coordinates.last_mut() {
                    Some(coordinate) if before.is_some() && unit > before => {
                        coordinate.parts.push(part);
                    }
                    _ => {
                        coordinates.push(Coordinate {
                            parts: vec![Part {
                                unit: written,
                                ..part
                            }],
                            marks: Vec::new(),
                        });
                        between.push(Vec::new());
                    }
                }
            }
            Token::Unit(_) => {}
            Token::Mark(_) | Token::Separator => {
                if let Some(last) = between.last_mut() {
                    last.push(*token);
                }
            }
        }
    }
    (coordinates, between)
}

/// Gives each of two coordinates the marks that belong to it.
fn assign(between: &[Vec<Token>], first: &mut Coordinate, second: &mut Coordinate) {
    let marks = |tokens: &[Token]| -> Vec<Mark> {
        let mark = |token: &Token| match token {
            Token::Mark(mark) => Some(*mark),
            _ => None,
        };
        tokens.iter().filter_map(mark).collect()
    };
    let [before, middle, after] = between else {
        return;
    };
    first.marks = marks(before);
    // "Lat, long: 20.97, 105.91" names both in front of the first.
    if let [one, other] = first.marks[..]
        && one.axis != other.axis
        && marks(middle).is_empty()
        && marks(after).is_empty()
    {
        first.marks = vec![one];
        second.marks = vec![other];
        return;
    }
    let own = first
        .marks
        .first()
        .copied()
        .or(match middle.first() {
            Some(Token::Mark(mark)) => Some(*mark),
            _ => None,
        })
        .map(|mark| mark.axis);
    // Marks stand before or after their number; in the middle the axis tells whose they are.
    for mark in marks(middle) {
        let coordinate = if Some(mark.axis) == own {
            &mut *first
        } else {
            &mut *second
        };
        coordinate.marks.push(mark);
    }
    second.marks.extend(marks(after));
}

/// Cuts a text into tokens.
fn tokens(text: &str) -> Result<Vec<Token>, CoordinatesError> {
    // A comma between digits is a decimal comma unless points do that already.
    let decimal_comma = !text
        .as_bytes()
        .windows(3)
        .any(|window| matches!(window, [before, b'.', after] if before.is_ascii_digit() && after.is_ascii_digit()));
    let text: String = text
        .nfc()
        .filter(|sign| !is_stray(*sign))
        .map(half_width)
        .collect();
    let mut signs = text.chars().peekable();
    let mut tokens = Vec::new();
    let mut before = ' ';
    while let Some(sign) = signs.next() {
        let digit_follows = signs.peek().is_some_and(char::is_ascii_digit);
        let after_blank = before.is_whitespace();
        let last = tokens.last();
        match sign {
            // What stands between two numbers without a blank joins them: only a sign before a number makes it negative.
            '-' | '−' | '–' | '‐' | '‑'
                if digit_follows
                    && (after_blank
                        || !matches!(
                            last,
                            Some(Token::Number { .. } | Token::Unit(_) | Token::Mark(_))
                        )) =>
            {
                tokens.push(number(&mut signs, "-", decimal_comma))
            }
            '-' | '−' | '–' | '—' | '‐' | '‑' if last.is_some() => {
                tokens.push(Token::Separator)
            }
            '+' if digit_follows => {}
            '0'..='9' => tokens.push(number(&mut signs, &sign.to_string(), decimal_comma)),
            '°' | 'º' | '˚' | '⁰' | 'ᵒ' | '∘' | '○' | '◦' | '゜' | 'ﾟ' | '⚬' => {
                tokens.push(Token::Unit(Unit::Degree))
            }
            '\'' | '′' | '’' | '‘' | 'ʹ' | 'ʼ' | 'ˈ' | '´' | '`' | '‛' | '‵' => {
                let twice = signs.next_if(|next| is_minute(*next)).is_some();
                tokens.push(Token::Unit(if twice { Unit::Second } else { Unit::Minute }));
            }
            '"' | '″' | '”' | '“' | '„' | '‟' | 'ʺ' | '˝' | '〃' | '‶' => {
                tokens.push(Token::Unit(Unit::Second))
            }
            // 20:58:28.8 as on a clock.
            ':' if digit_follows && matches!(last, Some(Token::Number { whole: true, .. })) => {
                let is_second_colon = matches!(
                    tokens.as_slice(),
                    [
                        ..,
                        Token::Number { .. },
                        Token::Unit(Unit::Degree),
                        Token::Number { .. }
                    ]
                );
                tokens.push(Token::Unit(if is_second_colon {
                    Unit::Minute
                } else {
                    Unit::Degree
                }));
            }
            ',' | ';' | '/' | '|' | '&' => tokens.push(Token::Separator),
            '.' | ':' | '=' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' => {}
            _ if sign.is_whitespace() => {}
            _ if sign.is_alphabetic() => {
                let mut found = String::from(sign);
                while let Some(letter) =
                    signs.next_if(|letter| letter.is_alphabetic() && !matches!(letter, 'º' | 'ᵒ'))
                {
                    found.push(letter);
                }
                let reference = found.eq_ignore_ascii_case("wgs");
                tokens.extend(word(&found, &tokens)?);
                if reference {
                    // The 84 of WGS 84 is no coordinate.
                    let mut ahead = signs.clone();
                    while ahead
                        .next_if(|next| matches!(next, ' ' | '-' | '_'))
                        .is_some()
                    {}
                    if ahead.next() == Some('8')
                        && ahead.next() == Some('4')
                        && !ahead
                            .peek()
                            .is_some_and(|next| next.is_ascii_digit() || *next == '.')
                    {
                        signs = ahead;
                    }
                }
            }
            _ => return Err(CoordinatesError::UnknownWord { word: sign.into() }),
        }
        before = sign;
    }
    Ok(tokens)
}

/// Whether a sign counts minutes; two of them count seconds.
fn is_minute(sign: char) -> bool {
    matches!(
        sign,
        '\'' | '′' | '’' | '‘' | 'ʹ' | 'ʼ' | 'ˈ' | '´' | '`' | '‛' | '‵'
    )
}

/// A sign of the width of Chinese letters as its usual form.
fn half_width(sign: char) -> char {
    match sign {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - 0xFEE0).unwrap_or(sign),
        _ => sign,
    }
}

/// The number that begins with `begin`, up to the last of its digits.
fn number(signs: &mut Peekable<Chars<'_>>, begin: &str, decimal_comma: bool) -> Token {
    let mut text = String::from(begin);
    let mut whole = true;
    loop {
        while let Some(digit) = signs.next_if(char::is_ascii_digit) {
            text.push(digit);
        }
        let mut ahead = signs.clone();
        let point = match ahead.next() {
            Some('.') => true,
            Some(',') => decimal_comma,
            _ => false,
        };
        if !(whole && point && ahead.next().is_some_and(|digit| digit.is_ascii_digit())) {
            break;
        }
        signs.next();
        text.push('.');
        whole = false;
    }
    Token::Number {
        value: text.parse().unwrap_or(f64::INFINITY),
        whole,
    }
}

/// What a word of coordinates means behind what was read; nothing for "độ" in "vĩ độ".
fn word(found: &str, tokens: &[Token]) -> Result<Option<Token>, CoordinatesError> {
    let mark = |axis, negative| Ok(Some(Token::Mark(Mark { axis, negative })));
    let unit = |unit| Ok(Some(Token::Unit(unit)));
    let after_number = matches!(tokens.last(), Some(Token::Number { .. }));
    let after_minutes = matches!(
        tokens,
        [.., Token::Unit(Unit::Minute), Token::Number { .. }]
    );
    match found.to_lowercase().as_str() {
        // Seconds come behind minutes, and the south elsewhere.
        "s" if after_minutes => unit(Unit::Second),
        "n" | "north" | "b" | "bắc" | "bac" | "lat" | "latitude" | "vĩ" | "vi" | "vđ" => {
            mark(Axis::Latitude, false)
        }
        // Some keyboards and old code pages hold other letters that look like Đ.
        "e" | "east" | "đ" | "ð" | "ɖ" | "đông" | "ðông" | "dong" | "lon" | "lng" | "long"
        | "longitude" | "kinh" | "kđ" => mark(Axis::Longitude, false),
        "s" | "south" | "nam" => mark(Axis::Latitude, true),
        "w" | "west" | "t" | "tây" | "tay" => mark(Axis::Longitude, true),
        "độ" | "do" | "o" | "d" | "deg" | "degree" | "degrees" if after_number => {
            unit(Unit::Degree)
        }
        "phút" | "phut" | "m" | "min" | "minute" | "minutes" if after_number => unit(Unit::Minute),
        "giây" | "giay" | "sec" | "second" | "seconds" if after_number => unit(Unit::Second),
        "và" | "va" | "and" => Ok(Some(Token::Separator)),
        "độ" | "do" | "tuyến" | "tuyen" | "tọa" | "toạ" | "toa" | "vị" | "trí" | "tri" | "điểm"
        | "gps" | "wgs" | "geo" | "coordinate" | "coordinates" | "coords" | "position"
        | "location" | "point" => Ok(None),
        _ => Err(CoordinatesError::UnknownWord { word: found.into() }),
    }
}
