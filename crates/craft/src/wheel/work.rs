//! What somebody has made on the wheel: shape, glaze, stage, lines of the brush. It stands in an address, and goes home with a link.

use super::brush::Painting;
use super::stage::Stage;
use super::vessel::Vessel;
use crate::query;
use langke_model::Colour;

/// A glaze: its colour, that of a line under it, that of its cracks where it cracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glazing {
    /// Of the glaze.
    pub colour: Colour,
    /// Of a brush's line under it.
    pub line: Colour,
    /// Of its cracks.
    pub cracks: Option<Colour>,
}

impl Glazing {
    /// Reads what [`Glazing::print`] writes.
    pub fn parse(text: &str) -> Option<Glazing> {
        let mut parts = text.split('-').map(query::colour);
        let glazing = Glazing {
            colour: parts.next()??,
            line: parts.next()??,
            cracks: match parts.next() {
                Some(cracks) => Some(cracks?),
                None => None,
            },
        };
        parts.next().is_none().then_some(glazing)
    }

    /// Two or three colours with `-` between them: `EEF1F0-1F3F8C`.
    pub fn print(&self) -> String {
        let mut text = String::new();
        for (index, colour) in [Some(self.colour), Some(self.line), self.cracks]
            .into_iter()
            .flatten()
            .enumerate()
        {
            if index > 0 {
                text.push('-');
            }
            query::push_colour(&mut text, colour);
        }
        text
    }
}

/// What somebody has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Its shape.
    pub vessel: Vessel,
    /// Its glaze.
    pub glazing: Glazing,
    /// How far it has come.
    pub stage: Stage,
    /// The lines of the brush.
    pub painting: Painting,
}

impl Work {
    /// The same with what an address says of it; what it does not say, or says wrongly, stays.
    pub fn with_query(mut self, of: &str) -> Work {
        if let Some(vessel) = query::value(of, "vessel").and_then(Vessel::parse) {
            self.vessel = vessel;
        }
        if let Some(glazing) = query::value(of, "glaze").and_then(Glazing::parse) {
            self.glazing = glazing;
        }
        if let Some(stage) = query::value(of, "stage").and_then(Stage::named) {
            self.stage = stage;
        }
        if let Some(lines) = query::value(of, "brush") {
            self.painting = Painting::parse(lines);
        }
        self
    }

    /// The query of the address that holds it, with its `?`.
    pub fn query(&self) -> String {
        query::print(&[
            ("vessel", &self.vessel.print()),
            ("glaze", &self.glazing.print()),
            ("stage", self.stage.name()),
            ("brush", &self.painting.print()),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain() -> Work {
        Work {
            vessel: Vessel::new(180, [40; 7]),
            glazing: Glazing::parse("EEF1F0-1F3F8C").expect("a glaze"),
            stage: Stage::Wet,
            painting: Painting::default(),
        }
    }

    proptest! {
        #[test]
        fn what_goes_home_comes_back(
            height: u16, radii: [u16; 7], colours: [[u8; 3]; 3], cracks: bool, stage in 0..3_usize, ring in 0..64_u8,
        ) {
            let [colour, line, cracked] = colours.map(|channels| Colour { channels });
            let mut painting = Painting::default();
            painting.ring(ring);
            let work = Work {
                vessel: Vessel::new(height, radii),
                glazing: Glazing { colour, line, cracks: cracks.then_some(cracked) },
                stage: Stage::ALL[stage],
                painting,
            };
            prop_assert_eq!(plain().with_query(&work.query()), work);
        }

        #[test]
        fn whatever_an_address_says_something_stands_on_the_wheel(query in "\\PC{0,200}") {
            let work = plain().with_query(&query);
            prop_assert!(work.vessel.height() >= 30);
        }
    }

    #[test]
    fn a_vessel_needs_no_escaping_in_an_address() {
        let mut work = plain();
        work.painting.ring(3);
        assert_eq!(
            work.query(),
            "?vessel=180-40-40-40-40-40-40-40&glaze=EEF1F0-1F3F8C&stage=wet&brush=D"
        );
    }
}
