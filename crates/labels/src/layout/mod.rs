//! Where everything stands on a label: beside the code on a wide one, above and below it on others.
//!
//! The code and the number always stay. What has no room is left away in this order: pattern, English origin, English name, origin,
//! stars; then the name ends in "…", at last it goes as well. Every step is told by a [`Notice`].

mod band;
mod content;
mod features;
mod foot;
mod space;
mod symbol;
mod tall;
mod wide;
mod words;

pub(crate) use content::Content;

use crate::code::{self, distance_for, module_for};
use crate::drawing::{Drawing, Mark};
use crate::misfit::Misfit;
use crate::notice::{Notice, What};
use crate::options::Options;
use crate::stock::Stock;
use features::Features;
use foot::SMALLEST_NUMBER;
use space::Space;

/// How many sizes of the code are tried between the one that looks best and the smallest that can be read.
const SIZES: u8 = 6;

/// A label that is drawn, and what was left away.
pub(crate) struct Draft {
    pub drawing: Drawing,
    pub notices: Vec<Notice>,
}

/// A way to lay out a label.
#[derive(Clone, Copy)]
enum Plan {
    /// The code stands on the left, all words beside it.
    Wide,
    /// The code stands in the middle, the name above it, the number below.
    Tall,
}

impl Plan {
    /// The largest module of a code that leaves room for what has to stay. Millimetres; not over zero if there is none.
    fn most(self, space: &Space, content: &Content<'_>) -> f32 {
        match self {
            Self::Wide => wide::most(space, content),
            Self::Tall => tall::most(space, content),
        }
    }

    /// The module that looks best, if nothing else asks for another.
    fn best(self, space: &Space, content: &Content<'_>) -> f32 {
        match self {
            Self::Wide => wide::best(space, content),
            Self::Tall => tall::best(space, content),
        }
    }

    fn draw(
        self,
        space: &Space,
        content: &Content<'_>,
        features: &Features,
        module: f32,
    ) -> Option<(Vec<Mark>, bool)> {
        match self {
            Self::Wide => wide::draw(space, content, features, module),
            Self::Tall => tall::draw(space, content, features, module),
        }
    }
}

/// The plans for a label, the better one first.
fn plans(space: &Space) -> [Plan; 2] {
    if space.width >= 1.3 * space.height {
        [Plan::Wide, Plan::Tall]
    } else {
        [Plan::Tall, Plan::Wide]
    }
}

/// Draws a label on a paper.
pub(crate) fn draw(content: &Content<'_>, options: &Options) -> Result<Draft, Misfit> {
    let space = Space::of(&options.stock);
    let least = module_for(options.distance);
    let room = most(&space, content);
    if room <= 0.0 && content.number.is_some() {
        return Err(number_too_long(content, options));
    }
    if room < least * 0.9999 {
        return Err(too_small(content, options, room));
    }
    let plans = plans(&space).map(|plan| (plan, plan.most(&space, content)));
    let plans = plans
        .into_iter()
        .filter(|(_, most)| *most >= least * 0.9999);
    // The better plan leaves away much before the other one is taken, but not the name.
    let with_name = plans
        .clone()
        .flat_map(|plan| Features::with_name().map(move |features| (plan, features)));
    let without = plans.map(|plan| (plan, Features::without_name()));
    for ((plan, most), features) in with_name.chain(without) {
        let best = plan.best(&space, content).min(most).max(least);
        let modules =
            (0..=SIZES).map(|step| best + (least - best) * f32::from(step) / f32::from(SIZES));
        let drawn = modules
            .filter_map(|module| plan.draw(&space, content, &features, module))
            .next();
        if let Some((marks, shortened)) = drawn {
            return Ok(Draft {
                drawing: content.drawing(marks),
                notices: notices(content, &features, shortened),
            });
        }
    }
    Err(number_too_long(content, options))
}

/// The largest module that any plan has room for.
fn most(space: &Space, content: &Content<'_>) -> f32 {
    let [one, other] = plans(space).map(|plan| plan.most(space, content));
    one.max(other)
}

fn number_too_long(content: &Content<'_>, options: &Options) -> Misfit {
    Misfit::NumberTooLong {
        label: content.place,
        name: content.name.clone(),
        number: content.number.clone().unwrap_or_default(),
        stock: options.stock.name().to_owned(),
        smallest: SMALLEST_NUMBER,
    }
}

fn too_small(content: &Content<'_>, options: &Options, room: f32) -> Misfit {
    let least = module_for(options.distance);
    let side = content.code.with_quiet_zone() as f32;
    let fits = |stock: &Stock| most(&Space::of(stock), content) >= least * 0.9999;
    Misfit::TooSmall {
        label: content.place,
        name: content.name.clone(),
        stock: options.stock.name().to_owned(),
        distance: options
            .distance
            .max(code::SMALLEST_MODULE * code::MODULES_OVER_THE_DISTANCE),
        needed: side * least,
        room: side * room.max(0.0),
        works_from: distance_for(room),
        fits_on: Stock::all()
            .iter()
            .find(|stock| fits(stock))
            .map(|stock| stock.name().to_owned()),
    }
}

fn notices(content: &Content<'_>, features: &Features, shortened: bool) -> Vec<Notice> {
    let notice = |part, what| Notice {
        label: content.place,
        name: content.name.clone(),
        part,
        what,
    };
    let lost = content
        .lost
        .iter()
        .map(|(part, letters)| notice(*part, What::LettersLost(letters.clone())));
    let away = content
        .left_away(features)
        .into_iter()
        .map(|part| notice(part, What::LeftAway));
    let short = shortened.then(|| notice(crate::notice::Part::Name, What::Shortened));
    lost.chain(away).chain(short).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ink::WHITE;
    use crate::label::{Colours, Label, Names, Stars};
    use tiny_skia::Rect;

    fn label() -> Label {
        let names = |vietnamese: &str, english: &str| Names {
            vietnamese: vietnamese.to_owned(),
            english: Some(english.to_owned()),
        };
        Label {
            address: "https://langke.example/q/20481/".to_owned(),
            number: Some("20 481".to_owned()),
            name: names("Đĩa mây đan hoa văn lục giác", "Rattan tray in hexagonal weave"),
            origin: names("Phú Vinh, Phú Nghĩa", "Phú Vinh rattan village"),
            stars: Stars::try_from(5).ok(),
            pattern: Some(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0L9 9\"/></svg>".to_owned(),
            ),
            colours: Colours::read("#4a3423", "#fbf7ef", "#c58b3b").expect("colours"),
            illustrative: true,
        }
    }

    fn bounds(mark: &Mark) -> Option<Rect> {
        match mark {
            Mark::Fill(path, _) | Mark::Line(path, ..) => Some(path.bounds()),
            Mark::Text {
                line,
                at,
                size,
                face,
                ..
            } => Some(face.font().outline(line, *at, *size)?.bounds()),
            Mark::Pattern { area, .. } => Rect::from_xywh(area.x, area.y, area.width, area.height),
        }
    }

    /// The quiet zone, of exactly four modules, lies on the label and nothing else on it; all else stays off the edge.
    #[test]
    fn nothing_stands_in_the_quiet_zone_or_at_the_edge_on_any_paper() {
        let label = label();
        let content = Content::of(&label, 1).unwrap_or_else(|misfits| panic!("{misfits:?}"));
        for stock in Stock::all() {
            let space = Space::of(&stock);
            let draft = draw(&content, &Options::new(stock.clone()))
                .unwrap_or_else(|misfit| panic!("{misfit}"));
            let marks = draft.drawing.marks;
            let is_ground = |mark: &Mark| matches!(mark, Mark::Fill(_, ink) if *ink == WHITE);
            let at = marks.iter().position(is_ground).expect("a quiet zone");
            let (ground, dark) = (bounds(&marks[at]), bounds(&marks[at + 1]));
            let (ground, dark) = (ground.expect("a quiet zone"), dark.expect("a code"));
            let module = dark.width() / 29.0;
            assert!((dark.left() - ground.left() - 4.0 * module).abs() < 0.001);
            let on_label = |bounds: Rect, inset: f32| {
                bounds.left() >= inset - 0.05
                    && bounds.top() >= inset - 0.05
                    && bounds.right() <= space.width - inset + 0.05
                    && bounds.bottom() <= space.height - inset + 0.05
            };
            assert!(on_label(ground, 0.0), "{}: {ground:?}", stock.name());
            for (place, mark) in marks.iter().enumerate().filter(|(place, _)| *place != at) {
                let bounds = bounds(mark).expect("a mark");
                assert!(
                    on_label(bounds, space.inset),
                    "{}: {bounds:?} {mark:?}",
                    stock.name()
                );
                let clear = place == at + 1
                    || bounds.right() <= ground.left() + 0.05
                    || bounds.left() >= ground.right() - 0.05
                    || bounds.bottom() <= ground.top() + 0.05
                    || bounds.top() >= ground.bottom() - 0.05;
                assert!(
                    clear,
                    "{}: {bounds:?} in {ground:?}: {mark:?}",
                    stock.name()
                );
            }
        }
    }
}
