//! The words of a card: name, line, village and site, set from the foot of the panel upwards. Native only.

use crate::card::Card;
use crate::colours::Colours;
use crate::layout::{FOOT, HEIGHT, LINE, NAME, PLACE, SITE, TEXT};
use crate::mount::Mount;
use langke_pictures::text::{Font, Setting};
use langke_pictures::{Canvas, Ink, Path, draw_mark};
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
    /// Sets the words of a card. A name without a letter that can be set gives way to the village's, then to the mark.
    pub fn set(card: &Card<'_>, mount: &'a Mount) -> Self {
        let (title, running) = (Font::semibold(), Font::regular());
        let mut name = NAME.set(title, card.title);
        if name.lines.is_empty() {
            name = NAME.set(title, card.place);
        }
        let marked = name.lines.is_empty().then_some(mount.site());
        Self {
            name,
            line: LINE.set(running, card.line),
            place: PLACE.set(running, card.place),
            site: SITE.set(running, mount.site()),
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
        let baseline = top + ABOVE * self.place.size.max(self.site.size);
        let mut put = |setting: &Setting, x: f32, ink: Ink| {
            let top = baseline - ABOVE * setting.size;
            setting.draw(canvas, Font::regular(), (x, top), ink);
        };
        put(&self.place, left, colours.text);
        let widths = self.site.lines.iter();
        let width = widths.map(|line| Font::regular().measure(line, self.site.size));
        put(&self.site, right - width.fold(0.0, f32::max), colours.text);
    }
}

/// A rectangle.
pub(crate) fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Option<Path> {
    Rect::from_xywh(left, top, width, height).map(PathBuilder::from_rect)
}

/// The lower edge of the panel.
pub(crate) const LOWER_EDGE: f32 = HEIGHT as f32;
