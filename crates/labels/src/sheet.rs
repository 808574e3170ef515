//! Sheets: labels in their places.

use crate::cut;
use crate::drawing::{Drawing, Mark};
use crate::layout::{self, Content, Draft};
use crate::misfit::Misfit;
use crate::notice::Notice;
use crate::options::Options;
use crate::stock::Measure;
use crate::{Label, svg};
use std::sync::Arc;

/// The largest distance that is taken for one, in millimetres.
const FARTHEST: f32 = 20_000.0;

/// A sheet of A4 with its labels.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What the paper is called.
    pub(crate) stock: String,
    /// Which sheet it is, counted from 1, and how many there are.
    pub(crate) number: (usize, usize),
    /// Marks of the sheet itself.
    pub(crate) marks: Vec<Mark>,
    /// The labels. Copies share their drawing.
    pub(crate) labels: Vec<(Measure, Arc<Drawing>)>,
    notices: Vec<Notice>,
}

impl Sheet {
    /// Writes the sheet as an SVG file of A4 in millimetres. All text is drawn as outlines, and told in titles and descriptions.
    pub fn svg(&self) -> String {
        svg::write(self)
    }

    /// What was printed otherwise than it was asked for, on the sheet on which the label comes first.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Where the labels of this sheet lie, in their order.
    pub fn places(&self) -> impl Iterator<Item = Measure> {
        self.labels.iter().map(|(place, _)| *place)
    }
}

/// Lays labels out on sheets. No labels are no sheets.
///
/// # Errors
/// Everything that keeps any of the labels from being printed, not only the first.
pub fn sheets(labels: &[Label], options: &Options) -> Result<Vec<Sheet>, Vec<Misfit>> {
    let mut misfits = of_options(options);
    if !misfits.is_empty() {
        return Err(misfits);
    }
    let mut drafts = Vec::new();
    for (place, label) in labels.iter().enumerate() {
        let draft = Content::of(label, place + 1)
            .and_then(|content| layout::draw(&content, options).map_err(|misfit| vec![misfit]));
        match draft {
            Ok(draft) => drafts.push(draft),
            Err(more) => misfits.extend(more),
        }
    }
    if misfits.is_empty() {
        Ok(lay_out(drafts, options))
    } else {
        Err(misfits)
    }
}

fn of_options(options: &Options) -> Vec<Misfit> {
    let (skip, places) = (options.skip, options.stock.places());
    let distance = options.distance;
    let wrong_distance = !(1.0..=FARTHEST).contains(&distance);
    let wrong_distance = wrong_distance.then_some(Misfit::Distance { found: distance });
    let wrong_skip = (skip >= places).then(|| Misfit::Skip {
        skip,
        stock: options.stock.name().to_owned(),
        places,
    });
    wrong_distance.into_iter().chain(wrong_skip).collect()
}

fn lay_out(drafts: Vec<Draft>, options: &Options) -> Vec<Sheet> {
    let stock = &options.stock;
    let places = stock.places();
    let mut marks = if options.outline {
        cut::outlines(stock)
    } else {
        Vec::new()
    };
    marks.extend(cut::marks(stock));
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut place = options.skip;
    for draft in drafts {
        let drawing = Arc::new(draft.drawing);
        for copy in 0..options.copies.get() {
            if sheets.is_empty() || place == places {
                place %= places;
                sheets.push(Sheet {
                    stock: stock.name().to_owned(),
                    number: (sheets.len() + 1, 0),
                    marks: marks.clone(),
                    labels: Vec::new(),
                    notices: Vec::new(),
                });
            }
            if let Some(sheet) = sheets.last_mut() {
                sheet
                    .labels
                    .push((stock.grid().place(place), drawing.clone()));
                if copy == 0 {
                    sheet.notices.extend(draft.notices.iter().cloned());
                }
            }
            place += 1;
        }
    }
    let all = sheets.len();
    sheets.iter_mut().for_each(|sheet| sheet.number.1 = all);
    sheets
}
