//! The words of a card: name, line, village and site, set from the foot of the panel upwards. Native only.

use crate::card::Card;
use crate::colours::Colours;
use crate::layout::{FOOT, LINE, NAME, PLACE, SITE, SMALLEST_IN_ONE_LINE, TEXT};
use langke_pictures::text::{Font, Room, Setting};
use langke_pictures::{Canvas, Path, draw_mark};
use resvg::tiny_skia::{PathBuilder, Rect};

/// How far marks above capitals reach over the baseline, of the size.
const ABOVE: f32 = 1.0;
/// How much is left between the name and the line.
const UNDER_NAME: f32 = 4.0;
/// How much is left above and below the rule.
const AROUND_RULE: f32 = 14.0;
/// How thick the rule is.
const RULE: f32 = 2.0;
/// The radius of the mark that stands for a name which cannot be set.
const MARK: f32 = 44.0;

/// Words that are set, each with its place.
pub(crate) struct Words<'a> {
    name: Setting,
    line: Setting,
    place: Setting,
    site: Setting,
    /// The name that the mark is made of.
    marked: Option<&'a str>,
}

impl<'a> Words<'a> {
    /// Sets the words of a card of a site. A name without a letter that can be set gives way to the village's, then to the mark.
    pub fn set(card: &Card<'_>, site: &'a str) -> Self {
        let running = Font::regular();
        let mut name = name(card.title);
        if name.lines.is_empty() {
            name = self::name(card.place);
        }
        let marked = name.lines.is_empty().then_some(site);
        Self {
            name,
            line: LINE.set(running, card.line),
            place: PLACE.set(running, card.place),
            site: SITE.set(running, site),
            marked,
        }
    }

    /// How high they stand, from the foot of the panel.
    pub fn height(&self) -> f32 {
        let head = match self.marked {
            Some(_) => 2.0 * MARK + AROUND_RULE,
            None => self.name.height(),
        };
        let line = match self.line.lines.is_empty() {
            true => 0.0,
            false => UNDER_NAME + self.line.height(),
        };
        head + line + self.foot_height() + FOOT
    }

    /// The height of the rule and what stands under it.
    fn foot_height(&self) -> f32 {
        2.0 * AROUND_RULE + RULE + self.place.height().max(self.site.height())
    }

    /// The larger size of what stands under the rule.
    fn foot_size(&self) -> f32 {
        let foot = [&self.place, &self.site].into_iter();
        let sizes = foot.filter(|setting| !setting.lines.is_empty());
        sizes.map(|setting| setting.size).fold(0.0, f32::max)
    }

    /// Draws them so that they stand at the foot of a panel which ends there.
    pub fn draw(&self, canvas: &mut Canvas, colours: &Colours, foot: f32) {
        let (left, right) = TEXT;
        let mut top = foot - self.height();
        if let Some(name) = self.marked {
            let centre = (left + MARK, top + MARK);
            draw_mark(canvas, name, centre, MARK, colours.paper, colours.field);
            top += 2.0 * MARK + AROUND_RULE;
        }
        self.name
            .draw(canvas, Font::semibold(), (left, top), colours.name);
        top += self.name.height();
        if !self.line.lines.is_empty() {
            top += UNDER_NAME;
            self.line
                .draw(canvas, Font::regular(), (left, top), colours.text);
            top += self.line.height();
        }
        top += AROUND_RULE;
        if let Some(rule) = rectangle(left, top, right - left, RULE) {
            canvas.fill(&rule, colours.rule);
        }
        top += RULE + AROUND_RULE;
        let baseline = top + ABOVE * self.foot_size();
        let running = Font::regular();
        let widths = self.site.lines.iter();
        let widths = widths.map(|line| running.measure(line, self.site.size));
        let site = right - widths.fold(0.0, f32::max);
        for (setting, x) in [(&self.place, left), (&self.site, site)] {
            let top = baseline - ABOVE * setting.size;
            setting.draw(canvas, running, (x, top), colours.text);
        }
    }
}

/// Sets a name in one line if it stays large, else in as many as it needs.
fn name(name: &str) -> Setting {
    let one_line = Room {
        height: NAME.largest * NAME.leading,
        smallest: SMALLEST_IN_ONE_LINE,
        ..NAME
    };
    let font = Font::semibold();
    one_line
        .set_whole(font, name)
        .unwrap_or_else(|| NAME.set(font, name))
}

/// A rectangle.
fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Option<Path> {
    Rect::from_xywh(left, top, width, height).map(PathBuilder::from_rect)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::Head;
    use crate::layout::{HEIGHT, PANEL};
    use proptest::prelude::*;

    fn set<'a>(title: &str, line: &str, place: &str, site: &'a str) -> Words<'a> {
        let head = Head::None;
        let card = Card {
            title,
            line,
            place,
            head,
        };
        Words::set(&card, site)
    }

    /// The upper and the lower end of what is drawn of each line.
    fn ends(setting: &Setting, font: &Font) -> Vec<(f32, f32)> {
        let lines = setting.lines.iter().enumerate();
        let drawn = lines.filter_map(|(number, line)| {
            let baseline = number as f32 * setting.leading;
            font.outline(line, (0.0, baseline), setting.size)
        });
        drawn
            .map(|letters| (letters.bounds().top(), letters.bounds().bottom()))
            .collect()
    }

    fn assert_lines_apart(setting: &Setting, font: &Font) {
        for pair in ends(setting, font).windows(2) {
            assert!(pair[0].1 < pair[1].0, "{setting:?}");
        }
    }

    #[test]
    fn stacked_marks_do_not_touch_the_line_above() {
        for text in [
            "NGHỀ GỐM SỨ ĐỒ ĐẤT NUNG Ở LÀNG",
            "Những người thợ giữ lửa, những người thợ giữ lửa",
            "gyỵẠ gyỵẠ gyỵẠ gyỵẠ ẪỮỂ ẪỮỂ ẪỮỂ ẪỮỂ ẪỮỂ ẪỮỂ",
        ] {
            let words = set(text, text, text, "Làng Kể");
            assert!(words.name.lines.len() > 1, "{text}");
            assert_lines_apart(&words.name, Font::semibold());
            assert_lines_apart(&words.line, Font::regular());
        }
    }

    #[test]
    fn a_name_stays_in_one_line_as_long_as_it_is_large() {
        assert_eq!(name("Bình hút lộc Bát Tràng").lines.len(), 1);
        let long = name("Tuần văn hóa làng lụa Vạn Phúc");
        assert_eq!(long.lines.len(), 2);
        assert!(long.size > SMALLEST_IN_ONE_LINE);
    }

    #[test]
    fn a_name_that_cannot_be_set_gives_way_to_the_village_and_then_to_the_mark() {
        let words = set("陶器", "", "Bát Tràng", "Làng Kể");
        assert_eq!(words.name.lines, ["Bát\u{A0}Tràng"]);
        assert_eq!(words.marked, None);
        let words = set("陶器", "", "ក្រុង", "Làng Kể");
        assert_eq!(words.marked, Some("Làng Kể"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn words_leave_room_for_a_picture_and_stay_within_the_panel(
            title in "[ \\PC]{0,260}",
            line in "([aẪgỵŨW]{1,30} ?){0,20}",
            place in any::<String>(),
            site in "[A-Zẫ ]{0,60}",
        ) {
            let words = set(&title, &line, &place, &site);
            prop_assert!(words.height() < HEIGHT as f32 - 270.0);
            let width = PANEL.1 - TEXT.0;
            for (setting, font) in [(&words.name, Font::semibold()), (&words.line, Font::regular()), (&words.place, Font::regular())] {
                assert_lines_apart(setting, font);
                let drawn = setting.outline(font, (0.0, 0.0));
                prop_assert!(drawn.is_none_or(|drawn| drawn.bounds().right() < width - 30.0));
            }
        }
    }
}
