//! The lines of words on a label: the name large, the others smaller below it.

use super::features::{Features, Name};
use crate::drawing::{Face, Mark};
use crate::ink::{WHITE, mixed, readable};
use crate::label::Label;
use crate::notice::Part;
use langke_pictures::Ink;
use langke_pictures::text::{Room, Setting, settable};

/// The smallest size of the name, in millimetres: 6 points.
const SMALLEST_NAME: f32 = 2.1;
/// A name of this size is read from afar, so nothing has to go for a larger one. Millimetres.
const LARGE_NAME: f32 = 4.5;
/// The smallest size of other words, in millimetres: 5 points.
const SMALLEST_WORDS: f32 = 1.8;
/// The distance of two baselines, of the size: at 1.28 marks below and above just do not touch.
const LEADING: f32 = 1.28;
/// The next size that is tried, of the one before.
const SMALLER: f32 = 0.96;
/// How far the highest marks reach over the baseline, of the size. The crate `langke-pictures` counts on it too.
const ABOVE: f32 = 1.0;
/// The space above a line of words, of its size.
const GAP: f32 = 0.12;

/// A line of words, as it can be printed.
pub(crate) struct Words {
    pub part: Part,
    text: String,
    face: Face,
    ink: Ink,
    /// Its size, of the name's.
    share: f32,
}

/// Words that are set.
pub(super) struct Block {
    settings: Vec<(usize, Setting, f32)>,
    pub height: f32,
    /// Whether the name ends in "…".
    pub shortened: bool,
}

impl Words {
    /// The lines of a label that have something to print.
    pub fn of(label: &Label) -> Vec<Self> {
        let colours = label.colours;
        let (name, text) = (readable(colours.accent), readable(colours.ink));
        let soft = readable(mixed(text, WHITE, 25));
        let lines = [
            (
                Part::Name,
                Some(&label.name.vietnamese),
                Face::Semibold,
                name,
                1.0,
            ),
            (
                Part::EnglishName,
                label.name.english.as_ref(),
                Face::Regular,
                text,
                0.68,
            ),
            (
                Part::Origin,
                Some(&label.origin.vietnamese),
                Face::Regular,
                text,
                0.56,
            ),
            (
                Part::EnglishOrigin,
                label.origin.english.as_ref(),
                Face::Regular,
                soft,
                0.5,
            ),
        ];
        let lines = lines
            .into_iter()
            .filter_map(|(part, text, face, ink, share)| {
                let text = settable(face.font(), text?);
                (!text.is_empty()).then_some(Self {
                    part,
                    text,
                    face,
                    ink,
                    share,
                })
            });
        // Where both languages write the same, once is enough.
        let mut kept: Vec<Self> = Vec::new();
        for words in lines {
            if !kept.iter().any(|before| before.text == words.text) {
                kept.push(words);
            }
        }
        kept
    }

    fn size(&self, name: f32) -> f32 {
        match self.part {
            Part::Name => name,
            _ => (name * self.share).max(SMALLEST_WORDS),
        }
    }
}

/// Sets the words that stay as large as they fit, the name at most of a size. `None` if they do not fit.
pub(super) fn set(
    words: &[Words],
    features: &Features,
    (width, height): (f32, f32),
    largest: f32,
) -> Option<Block> {
    let least = (largest * features.floor).clamp(SMALLEST_NAME, LARGE_NAME);
    let largest = largest.max(least);
    let mut sizes = std::iter::successors(Some(largest), |size| Some(size * SMALLER))
        .take_while(|size| *size > least)
        .take(100)
        .chain([least]);
    match features.name {
        Name::Cut => cut(words, (width, height)),
        _ => sizes.find_map(|size| at(words, features, (width, height), size)),
    }
}

/// The words with a name of a size.
fn at(
    words: &[Words],
    features: &Features,
    (width, height): (f32, f32),
    name: f32,
) -> Option<Block> {
    let mut block = Block {
        settings: Vec::new(),
        height: 0.0,
        shortened: false,
    };
    for (place, words) in words
        .iter()
        .enumerate()
        .filter(|(_, words)| features.keeps(words.part))
    {
        let size = words.size(name);
        let top = if block.settings.is_empty() {
            0.0
        } else {
            block.height + GAP * size
        };
        let room = Room {
            width,
            height: height - top,
            largest: size,
            smallest: size,
            leading: LEADING,
        };
        let setting = room.set_whole(words.face.font(), &words.text)?;
        block.height = top + setting.height();
        if block.height > height {
            return None;
        }
        block.settings.push((place, setting, top));
    }
    Some(block)
}

/// The name alone, as much of it as there is room for.
fn cut(words: &[Words], (width, height): (f32, f32)) -> Option<Block> {
    let (place, words) = words
        .iter()
        .enumerate()
        .find(|(_, words)| words.part == Part::Name)?;
    let room = Room {
        width,
        height,
        largest: SMALLEST_NAME,
        smallest: SMALLEST_NAME,
        leading: LEADING,
    };
    let font = words.face.font();
    let setting = room.set(font, &words.text);
    let fits = setting.height() <= height
        && setting
            .lines
            .iter()
            .all(|line| font.measure(line, setting.size) <= width);
    // One letter and "…" say nothing.
    let says = setting
        .lines
        .iter()
        .map(|line| line.chars().count())
        .sum::<usize>()
        >= 6;
    (fits && says).then(|| Block {
        height: setting.height(),
        shortened: setting.lines.last().is_some_and(|line| line.ends_with('…'))
            && !words.text.ends_with('…'),
        settings: vec![(place, setting, 0.0)],
    })
}

impl Block {
    /// The marks of all lines, from a corner on; each line in the middle of a width, if there is one.
    pub fn marks(&self, words: &[Words], (x, top): (f32, f32), centred: Option<f32>) -> Vec<Mark> {
        let mut marks = Vec::new();
        for (place, setting, down) in &self.settings {
            let (words, size) = (&words[*place], setting.size);
            let mut baseline = top + down + ABOVE * size;
            for line in &setting.lines {
                let free =
                    centred.map_or(0.0, |width| width - words.face.font().measure(line, size));
                marks.push(Mark::Text {
                    line: line.clone(),
                    at: (x + free / 2.0, baseline),
                    size,
                    face: words.face,
                    ink: words.ink,
                });
                baseline += setting.leading;
            }
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::label::{Colours, Names};

    fn label(name: &str, english: &str) -> Label {
        Label {
            address: "https://langke.example/q/1/".to_owned(),
            number: None,
            name: Names {
                vietnamese: name.to_owned(),
                english: Some(english.to_owned()),
            },
            origin: Names {
                vietnamese: "Ở Ẩm Ữ gỵ Ệ".to_owned(),
                english: Some("Gyp Ấ".to_owned()),
            },
            stars: None,
            pattern: None,
            colours: Colours::read("#1e1b17", "#fbf8f1", "#1f3f8c").expect("colours"),
            illustrative: false,
        }
    }

    #[test]
    fn marks_never_touch_the_line_above() {
        let words = Words::of(&label(
            "NGHỀ GỐM SỨ gỵ ặ ĐỒ ĐẤT NUNG Ở LÀNG gỵ ặ Những ỆỘ",
            "Gỵ ẪỮỖ gỵp ẪỮ",
        ));
        let features = Features::with_name().next().expect("features");
        let block = set(&words, &features, (40.0, 60.0), 6.0).expect("a block");
        let lines: Vec<_> = block
            .marks(&words, (0.0, 0.0), None)
            .into_iter()
            .filter_map(|mark| match mark {
                Mark::Text {
                    line,
                    at,
                    size,
                    face,
                    ..
                } => face.font().outline(&line, at, size),
                _ => None,
            })
            .collect();
        assert!(lines.len() >= 5, "{}", lines.len());
        for pair in lines.windows(2) {
            assert!(pair[0].bounds().bottom() < pair[1].bounds().top());
        }
        assert!(lines[0].bounds().top() >= 0.0);
        assert!(lines[lines.len() - 1].bounds().bottom() <= block.height);
    }

    #[test]
    fn the_same_words_in_both_languages_stand_once() {
        let words = Words::of(&label("Bát Tràng", "Bát  Tràng"));
        let parts: Vec<_> = words.iter().map(|words| words.part).collect();
        assert_eq!(parts, [Part::Name, Part::Origin, Part::EnglishOrigin]);
    }

    #[test]
    fn a_name_that_is_cut_says_so() {
        let words = Words::of(&label(&"Ấm trà rất dài ".repeat(30), ""));
        let block = cut(&words, (30.0, 6.0)).expect("a block");
        assert!(block.shortened && block.height <= 6.0);
        assert!(cut(&words, (3.0, 3.0)).is_none());
    }
}
