//! Draws a sheet as SVG; colours come from the page's style sheet, so day, night and paper follow. Native only.

use std::fmt::Write;

use super::labels::{Anchor, Area, Layout, Placed};
use super::{Mark, Scene, numbers};
use crate::content::FeatureKind;
use crate::geo::{Frame, LonLat, ScreenPoint, clip};
use crate::i18n;
use crate::site::escape::escape;

/// Size of stops' names, in units.
const NAME: f64 = 13.0;
/// Size of rivers' and roads' names.
const SMALL: f64 = 11.5;
/// Lines are cut this far outside the sheet, so that their ends are never seen.
const OUTSIDE: f64 = 12.0;

impl Scene<'_> {
    /// The drawing as an `<svg>` element.
    pub(super) fn draw(&self, frame: &Frame, title: &str) -> String {
        let (width, height) = (frame.width, frame.height);
        let names: Vec<&str> = self
            .points
            .iter()
            .map(|point| point.name.as_str())
            .collect();
        let mut svg = format!(
            "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" paint-order=\"stroke\" aria-label=\"{}: {}\">",
            escape(title),
            escape(&names.join(", "))
        );
        let mut layout = Layout::new(width, height);
        self.draw_base(&mut svg, frame);
        for way in &self.ways {
            let class = <&str>::from(way.mode);
            for part in visible(frame, &way.line) {
                let path = path(&part);
                let _ = write!(
                    svg,
                    "<path class=\"way-edge\" d=\"{path}\"/><path class=\"way {class}\" d=\"{path}\"/>"
                );
            }
        }
        let furniture = self.draw_furniture(frame, &mut layout);
        let marks = self.marks(frame);
        self.draw_marks(&mut svg, frame, &marks, &mut layout);
        self.draw_names(&mut svg, frame, &marks, &mut layout);
        svg.push_str(&furniture);
        svg.push_str("</svg>");
        svg
    }

    fn draw_base(&self, svg: &mut String, frame: &Frame) {
        let order = [
            FeatureKind::River,
            FeatureKind::Lake,
            FeatureKind::Road,
            FeatureKind::Dyke,
            FeatureKind::Bridge,
        ];
        for kind in order {
            for feature in self
                .features()
                .iter()
                .filter(|feature| feature.kind == kind)
            {
                let class = kind_class(kind);
                if kind == FeatureKind::Lake {
                    let corners: Vec<ScreenPoint> = feature
                        .line
                        .iter()
                        .map(|point| frame.draw(*point))
                        .collect();
                    let _ = write!(svg, "<path class=\"{class}\" d=\"{}Z\"/>", path(&corners));
                    continue;
                }
                for part in visible(frame, &feature.line) {
                    let _ = write!(svg, "<path class=\"{class}\" d=\"{}\"/>", path(&part));
                }
            }
        }
    }

    fn draw_marks(&self, svg: &mut String, frame: &Frame, marks: &[Mark<'_>], layout: &mut Layout) {
        for mark in marks {
            let vague = mark
                .points
                .iter()
                .filter_map(|point| point.vague)
                .fold(0.0, f64::max);
            if vague > 0.0 {
                let radius = (vague * frame.scale()).clamp(16.0, frame.width);
                let _ = write!(
                    svg,
                    "<circle class=\"vague\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius:.1}\"/>",
                    mark.at.x, mark.at.y
                );
            }
        }
        for mark in marks {
            let text = numbers(mark);
            let half = 11.0_f64.max(text.chars().count() as f64 * 4.0 + 5.0);
            let (left, top) = (mark.at.x - half, mark.at.y - 11.0);
            let _ = write!(
                svg,
                "<rect class=\"mark\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"22\" rx=\"11\"/>",
                half * 2.0
            );
            if !text.is_empty() {
                let _ = write!(
                    svg,
                    "<text class=\"number\" x=\"{:.1}\" y=\"{:.1}\">{text}</text>",
                    mark.at.x,
                    mark.at.y + 4.6
                );
            }
            layout.reserve(Area::around(mark.at, half + 1.0, 12.0));
        }
    }

    fn draw_names(&self, svg: &mut String, frame: &Frame, marks: &[Mark<'_>], layout: &mut Layout) {
        for mark in marks {
            let [point] = mark.points.as_slice() else {
                continue;
            };
            let half = 11.0_f64.max(numbers(mark).chars().count() as f64 * 4.0 + 5.0);
            if let Some(placed) =
                layout.beside(&Area::around(mark.at, half, 11.0), &point.name, NAME)
            {
                text(svg, "name", &placed, &point.name);
            }
        }
        for feature in self.features() {
            let Some(name) = &feature.name else { continue };
            let (name, _) = name.in_language(self.language);
            let class = if matches!(feature.kind, FeatureKind::River | FeatureKind::Lake) {
                "water-name"
            } else {
                "road-name"
            };
            let parts = if feature.kind == FeatureKind::Lake {
                vec![vec![centre(
                    &feature
                        .line
                        .iter()
                        .map(|point| frame.draw(*point))
                        .collect::<Vec<_>>(),
                )]]
            } else {
                visible(frame, &feature.line)
            };
            // The longest visible part, from its middle outwards.
            let Some(part) = parts.iter().max_by_key(|part| part.len()) else {
                continue;
            };
            let spots = [0.5, 0.3, 0.7, 0.15, 0.85].map(|share| along(part, share));
            if let Some(placed) = spots
                .into_iter()
                .find_map(|spot| layout.across(spot, name, SMALL))
            {
                text(svg, class, &placed, name);
            }
        }
    }

    /// Scale bar and north arrow.
    fn draw_furniture(&self, frame: &Frame, layout: &mut Layout) -> String {
        let metres = nice_length(110.0 / frame.scale());
        let length = metres * frame.scale();
        let (x, y) = (14.0, frame.height - 14.0);
        layout.reserve(Area {
            left: x,
            top: y - 24.0,
            right: x + length + 4.0,
            bottom: y + 4.0,
        });
        let north = frame.width - 24.0;
        layout.reserve(Area {
            left: north - 18.0,
            top: 4.0,
            right: north + 18.0,
            bottom: 56.0,
        });
        let letter = match self.language {
            i18n::Language::Vietnamese => "B",
            i18n::Language::English => "N",
        };
        format!(
            "<path class=\"scale\" d=\"M{x} {:.1}V{y}H{:.1}V{:.1}\"/><text class=\"scale-name\" x=\"{x}\" y=\"{:.1}\">{}</text>\
             <circle class=\"rose\" cx=\"{north}\" cy=\"37\" r=\"15\"/><path class=\"north\" d=\"M{north} 19v18h5zm0 36v-18h-5z\"/>\
             <path class=\"south\" d=\"M{north} 19v18h-5zm0 36v-18h5z\"/>\
             <text class=\"north-name\" x=\"{north}\" y=\"15\">{letter}</text>",
            y - 6.0,
            x + length,
            y - 6.0,
            y - 10.0,
            i18n::distance(metres, self.language),
        )
    }
}

/// The parts of a line that the sheet shows.
fn visible(frame: &Frame, line: &[LonLat]) -> Vec<Vec<ScreenPoint>> {
    let points: Vec<ScreenPoint> = line.iter().map(|point| frame.draw(*point)).collect();
    let low = ScreenPoint {
        x: -OUTSIDE,
        y: -OUTSIDE,
    };
    let high = ScreenPoint {
        x: frame.width + OUTSIDE,
        y: frame.height + OUTSIDE,
    };
    clip(&points, low, high)
}

fn path(points: &[ScreenPoint]) -> String {
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let _ = write!(
            path,
            "{}{:.1} {:.1}",
            if index == 0 { 'M' } else { 'L' },
            point.x,
            point.y
        );
    }
    path
}

/// The point at a share of a line's length.
fn along(line: &[ScreenPoint], share: f64) -> ScreenPoint {
    let length = |pair: &[ScreenPoint]| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y);
    let mut rest = share * line.windows(2).map(length).sum::<f64>();
    for pair in line.windows(2) {
        let here = length(pair);
        if rest <= here && here > 0.0 {
            let part = rest / here;
            return ScreenPoint {
                x: pair[0].x + part * (pair[1].x - pair[0].x),
                y: pair[0].y + part * (pair[1].y - pair[0].y),
            };
        }
        rest -= here;
    }
    line.last()
        .copied()
        .unwrap_or(ScreenPoint { x: 0.0, y: 0.0 })
}

fn centre(points: &[ScreenPoint]) -> ScreenPoint {
    let count = points.len().max(1) as f64;
    ScreenPoint {
        x: points.iter().map(|point| point.x).sum::<f64>() / count,
        y: points.iter().map(|point| point.y).sum::<f64>() / count,
    }
}

/// The largest of 1, 2, 5 × 10ⁿ metres that is not longer than `most`.
fn nice_length(most: f64) -> f64 {
    let power = 10_f64.powf(most.log10().floor());
    [5.0, 2.0, 1.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|length| *length <= most)
        .unwrap_or(power)
}

fn text(svg: &mut String, class: &str, placed: &Placed, words: &str) {
    let anchor = match placed.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let _ = write!(
        svg,
        "<text class=\"{class}\" x=\"{:.1}\" y=\"{:.1}\"{anchor}>{}</text>",
        placed.at.x,
        placed.at.y,
        escape(words)
    );
}

fn kind_class(kind: FeatureKind) -> &'static str {
    match kind {
        FeatureKind::River => "river",
        FeatureKind::Lake => "lake",
        FeatureKind::Road => "road",
        FeatureKind::Dyke => "dyke",
        FeatureKind::Bridge => "bridge",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_bar_has_a_round_length_that_fits() {
        for (most, length) in [
            (110.0, 100.0),
            (260.0, 200.0),
            (999.0, 500.0),
            (5_000.0, 5_000.0),
            (12_000.0, 10_000.0),
        ] {
            assert_eq!(nice_length(most), length, "{most}");
        }
    }

    #[test]
    fn names_cannot_break_out_of_the_drawing() {
        assert_eq!(
            escape("<b>\"&\"</b>"),
            "&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;"
        );
    }

    #[test]
    fn the_middle_of_a_line_is_the_middle_of_its_length() {
        let line = [
            ScreenPoint { x: 0.0, y: 0.0 },
            ScreenPoint { x: 10.0, y: 0.0 },
            ScreenPoint { x: 10.0, y: 30.0 },
        ];
        assert_eq!(along(&line, 0.5), ScreenPoint { x: 10.0, y: 10.0 });
    }
}
