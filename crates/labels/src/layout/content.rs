//! A label that is checked: its code, its words as they can be printed, its tile.

use super::features::Features;
use super::words::Words;
use crate::code::Code;
use crate::drawing::{Drawing, Face, Mark};
use crate::label::Label;
use crate::letters::{lost, short, told};
use crate::misfit::Misfit;
use crate::notice::Part;
use crate::tile::Tile;
use langke_pictures::text::settable;
use std::sync::Arc;

/// The longest number that is looked at, in letters.
const LONGEST_NUMBER: usize = 40;

/// A label that is checked.
pub(crate) struct Content<'a> {
    pub label: &'a Label,
    /// Which one it is, counted from 1.
    pub place: usize,
    /// Its name, for messages.
    pub name: String,
    pub code: Code,
    pub number: Option<String>,
    pub words: Vec<Words>,
    pub tile: Option<Arc<Tile>>,
    /// Letters that cannot be printed.
    pub lost: Vec<(Part, String)>,
}

impl<'a> Content<'a> {
    /// Checks a label.
    ///
    /// # Errors
    /// Everything that is wrong with it, not only the first.
    pub fn of(label: &'a Label, place: usize) -> Result<Self, Vec<Misfit>> {
        let name = short(&label.name.vietnamese);
        let mut misfits = Vec::new();
        if let Some(what) = fault(&label.address) {
            misfits.push(Misfit::Address {
                label: place,
                name: name.clone(),
                address: short(&label.address),
                what,
            });
        }
        let code = Code::of(&label.address);
        if code.is_none() {
            misfits.push(Misfit::AddressTooLong {
                label: place,
                name: name.clone(),
                bytes: label.address.len(),
            });
        }
        let number = label.number.as_deref().map(printable_number).transpose();
        let number = number.map(Option::flatten).unwrap_or_else(|start| {
            misfits.push(Misfit::Number {
                label: place,
                name: name.clone(),
                number: start,
            });
            None
        });
        if settable(Face::Semibold.font(), &label.name.vietnamese).is_empty() {
            misfits.push(Misfit::Nameless {
                label: place,
                name: name.clone(),
            });
        }
        let tile = label.pattern.as_deref().map(Tile::read).transpose();
        let tile = tile.unwrap_or_else(|why| {
            misfits.push(Misfit::Pattern {
                label: place,
                name: name.clone(),
                why,
            });
            None
        });
        match code {
            Some(code) if misfits.is_empty() => Ok(Self {
                label,
                place,
                name,
                code,
                number,
                words: Words::of(label),
                tile: tile.map(Arc::new),
                lost: lost_letters(label),
            }),
            _ => Err(misfits),
        }
    }

    /// Whether there is such a line of words.
    pub fn has(&self, part: Part) -> bool {
        self.words.iter().any(|words| words.part == part)
    }

    /// What the label has and `features` leave away.
    pub(super) fn left_away(&self, features: &Features) -> Vec<Part> {
        let there = [
            (Part::Pattern, self.tile.is_some()),
            (Part::EnglishOrigin, self.has(Part::EnglishOrigin)),
            (Part::EnglishName, self.has(Part::EnglishName)),
            (Part::Origin, self.has(Part::Origin)),
            (Part::Stars, self.label.stars.is_some()),
            (Part::Name, true),
        ];
        let away = there.into_iter();
        let away = away.filter(|(part, is_there)| *is_there && !features.keeps(*part));
        away.map(|(part, _)| part).collect()
    }

    /// The drawing of this label, told to those who do not see it.
    pub fn drawing(&self, marks: Vec<Mark>) -> Drawing {
        let label = self.label;
        let number = self
            .number
            .as_ref()
            .map(|number| format!("Số / No. {number}"));
        let stars = label.stars.map(|stars| format!("{} ★", u8::from(stars)));
        let sample = label.illustrative.then(|| SAMPLE.to_owned());
        let others = [
            label.name.english.as_deref().map(told),
            Some(told(&label.origin.vietnamese)),
            label.origin.english.as_deref().map(told),
            number,
            stars,
            sample,
            Some(told(&label.address)),
        ];
        let others = others.into_iter().flatten().filter(|text| !text.is_empty());
        Drawing {
            marks,
            title: told(&label.name.vietnamese),
            description: others.collect::<Vec<_>>().join(". "),
        }
    }
}

/// What is printed on labels whose values are no facts.
pub(super) const SAMPLE: &str = "mẫu · sample";

/// What is wrong with an address.
fn fault(address: &str) -> Option<&'static str> {
    if address.is_empty() {
        Some("is empty")
    } else if address.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        Some("holds a space or a control character")
    } else if !(address.starts_with("https://") || address.starts_with("http://")) {
        Some("does not begin with https://")
    } else {
        None
    }
}

/// A number of which nothing is lost in print, or its start. `None` if it is empty.
fn printable_number(number: &str) -> Result<Option<String>, String> {
    let font = Face::Semibold.font();
    let printed = settable(font, number);
    if !lost(font, number).is_empty() || printed.chars().count() > LONGEST_NUMBER {
        return Err(told(number).chars().take(LONGEST_NUMBER).collect());
    }
    Ok((!printed.is_empty()).then_some(printed))
}

fn lost_letters(label: &Label) -> Vec<(Part, String)> {
    let texts = [
        (Part::Name, Some(&label.name.vietnamese)),
        (Part::EnglishName, label.name.english.as_ref()),
        (Part::Origin, Some(&label.origin.vietnamese)),
        (Part::EnglishOrigin, label.origin.english.as_ref()),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(part, text)| Some((part, text?)));
    let lost = texts.map(|(part, text)| (part, lost(Face::Semibold.font(), text)));
    lost.filter(|(_, letters)| !letters.is_empty()).collect()
}
