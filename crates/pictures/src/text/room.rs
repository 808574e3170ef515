//! A room for text: the largest size at which a text fits into it, and its lines at that size.

use super::letters::NO_BREAK;
use super::names::joined;
use super::setting::{ABOVE, BELOW};
use super::wrap::{even, fill, has_room, wrap};
use super::{Font, Setting, settable};
use std::iter;

/// The next size that is tried.
const SMALLER: f32 = 0.97;
/// The most sizes that are tried: the last of them is a hundredth of the first.
const MOST_SIZES: usize = 150;
/// What a text that is cut ends in.
const MORE: char = '…';

/// Where a text has to go.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// The width in pixels.
    pub width: f32,
    /// The height in pixels.
    pub height: f32,
    /// The size that is tried first.
    pub largest: f32,
    /// The size under which the text is cut rather than made smaller.
    pub smallest: f32,
    /// The distance of two baselines, of the size. From 1.28 on no mark can touch the line above.
    pub leading: f32,
}

impl Room {
    /// Sets a text as large as it fits, words unbroken. At the smallest size words may break, and what has no room is cut.
    pub fn set(&self, font: &Font, text: &str) -> Setting {
        if let Some(setting) = self.set_whole(font, text) {
            return setting;
        }
        let (text, size) = (joined(&settable(font, text)), self.smallest);
        let mut lines = wrap(font, &text, size, self.width);
        let most = self.most_lines(size);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                cut(font, last, size, self.width);
            }
        }
        self.setting(size, lines)
    }

    /// Sets a text as large as it fits, words unbroken and nothing cut. `None` if it does not fit even at the smallest size.
    pub fn set_whole(&self, font: &Font, text: &str) -> Option<Setting> {
        let text = joined(&settable(font, text));
        let sizes = iter::successors(Some(self.largest), |size| Some(size * SMALLER));
        let sizes = sizes
            .take_while(|size| *size > self.smallest)
            .take(MOST_SIZES);
        sizes.chain([self.smallest]).find_map(|size| {
            if !has_room(font, &text, size, self.width) {
                return None;
            }
            let lines = fill(font, &text, size, self.width);
            (lines.len() <= self.most_lines(size)).then(|| {
                let lines = even(font, &text, size, self.width, lines);
                self.setting(size, lines)
            })
        })
    }

    fn most_lines(&self, size: f32) -> usize {
        let after_the_first = (self.height / size - ABOVE - BELOW) / self.leading;
        // From a number under zero comes zero.
        (after_the_first.floor() as usize).saturating_add(1)
    }

    fn setting(&self, size: f32, lines: Vec<String>) -> Setting {
        Setting {
            size,
            lines,
            leading: self.leading * size,
        }
    }
}

/// Ends a line in "…", without the words and the stop that have no room beside it; a word that is alone is cut between letters.
fn cut(font: &Font, line: &mut String, size: f32, width: f32) {
    loop {
        let end = line.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        line.truncate(end.len());
        line.push(MORE);
        if font.measure(line, size) <= width || line.chars().nth(1).is_none() {
            return;
        }
        line.pop();
        match line.rfind([' ', NO_BREAK]) {
            Some(space) => line.truncate(space),
            None => {
                line.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        width: 400.0,
        height: 260.0,
        largest: 100.0,
        smallest: 24.0,
        leading: 1.2,
    };

    /// The text stays within its room, in the lines that were set and in the outlines that were drawn.
    fn assert_fits(font: &Font, room: Room, text: &str) -> Setting {
        let setting = room.set(font, text);
        assert!(setting.height() <= room.height, "{text}");
        if let Some(letters) = setting.outline(font, (0.0, 0.0)) {
            let bounds = letters.bounds();
            assert!(
                bounds.top() >= 0.0 && bounds.bottom() <= room.height,
                "{text}: {bounds:?}"
            );
            // The foot of a letter may reach over its own width a little.
            assert!(
                bounds.right() <= room.width + 0.1 * setting.size,
                "{text}: {bounds:?}"
            );
        }
        setting
    }

    #[test]
    fn a_short_name_is_set_large_and_a_long_one_smaller() {
        let font = Font::semibold();
        let short = assert_fits(font, ROOM, "Làng Kể");
        assert_eq!((short.size, short.lines.len()), (100.0, 1));
        let name = "Gốm sứ Bát Tràng và mây tre đan Phú Vinh, những người thợ giữ lửa quanh Hà Nội";
        assert!(name.chars().count() >= 77);
        let long = assert_fits(font, ROOM, name);
        assert!((24.0..60.0).contains(&long.size), "{}", long.size);
        assert_eq!(long.lines.join(" ").replace(NO_BREAK, " "), name);
    }

    #[test]
    fn nothing_runs_out_of_the_room() {
        let endless = "W".repeat(10_000);
        let stacked = "Ậ Ẫ Ữ Ế ".repeat(200);
        for font in [Font::regular(), Font::semibold()] {
            for text in [
                &*endless,
                &*stacked,
                "",
                " ",
                "🏺",
                "NGHỀ GỐM SỨ ĐỒ ĐẤT NUNG Ở LÀNG",
            ] {
                assert_fits(font, ROOM, text);
                let low = Room {
                    height: 30.0,
                    ..ROOM
                };
                assert_fits(
                    font,
                    Room {
                        smallest: 20.0,
                        ..low
                    },
                    text,
                );
            }
        }
    }

    #[test]
    fn what_is_cut_says_so() {
        let setting = assert_fits(Font::regular(), ROOM, &"một hai ba. ".repeat(100));
        let last = setting.lines.last().expect("a line");
        assert!(
            last.ends_with('…') && !last.ends_with(".…") && !last.ends_with(" …"),
            "{last}"
        );
    }

    #[test]
    fn what_is_cut_ends_after_a_whole_word() {
        let font = Font::regular();
        for (full, expected) in [
            ("một hai, ba", "một hai…"),
            ("làng Bát\u{A0}Tràng", "làng Bát…"),
            ("nghiêng", "nghiê…"),
        ] {
            let mut line = full.to_owned();
            // No room beside it for anything more.
            cut(font, &mut line, 40.0, font.measure(full, 40.0));
            assert_eq!(line, expected);
        }
    }

    #[test]
    fn a_room_that_makes_no_sense_still_ends() {
        let font = Font::regular();
        for number in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            for room in [
                Room {
                    width: number,
                    ..ROOM
                },
                Room {
                    height: number,
                    ..ROOM
                },
                Room {
                    smallest: number,
                    ..ROOM
                },
                Room {
                    leading: number,
                    ..ROOM
                },
                Room {
                    largest: number,
                    smallest: number,
                    ..ROOM
                },
            ] {
                assert!(room.set(font, "Làng Kể ở Bát Tràng").lines.len() < 30);
            }
        }
    }
}
