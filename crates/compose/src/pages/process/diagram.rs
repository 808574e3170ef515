//! Figures of a step as drawings: heat over time, and how much of a material is left. Native only.

use std::fmt::Write;

use crate::words;
use crate::writer::{Writer, plain};
use langke_content::{AmountUnit, Curve, CurvePoint, Flow, Step};
use langke_model::escape;
use langke_model::i18n;
use langke_site::{Diagram, Phrase, Row};

/// Size of the drawing; a phone's column shows one unit as about one pixel.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 150.0;
/// Room for words above the curve and below it.
const ABOVE: f64 = 22.0;
const BELOW: f64 = 22.0;
/// The side of the square that stands for what goes in.
const LARGEST: f64 = 120.0;

/// The drawings of a step.
pub fn write<'a>(writer: &mut Writer<'a>, step: &'a Step) -> Vec<Diagram> {
    let curve = step.curve.as_ref().map(|curve| heat(writer, curve));
    let flow = step.flow.as_ref().map(|flow| flow_of(writer, flow));
    curve.into_iter().chain(flow).collect()
}

/// Heat over time.
fn heat<'a>(writer: &mut Writer<'a>, curve: &'a Curve) -> Diagram {
    let language = writer.language;
    let degrees =
        |celsius: u32| format!("{}\u{A0}°C", i18n::number(f64::from(celsius), 0, language));
    let hours = |hours: u32| words::count(hours as usize, words::HOUR, language);
    let title = writer.say(words::HEAT_OVER_TIME);
    let values = curve.points.iter();
    let rows = values
        .map(|point| Row {
            label: Phrase::own(hours(point.hours)),
            values: vec![plain(degrees(point.celsius))],
            illustrative: false,
        })
        .collect();
    let hottest = curve.points.iter().max_by_key(|point| point.celsius);
    let peak = hottest.map_or_else(String::new, |point| degrees(point.celsius));
    let end = curve
        .points
        .last()
        .map_or_else(String::new, |point| hours(point.hours));
    sourced(
        writer,
        &curve.sources,
        Diagram {
            title: title.into(),
            svg: curve_drawing(&curve.points, title, [&peak, &hours(0), &end]),
            rows,
            illustrative: curve.illustrative,
        },
    )
}

/// How much of a material is left: two squares, whose areas are to each other as the amounts.
fn flow_of<'a>(writer: &mut Writer<'a>, flow: &'a Flow) -> Diagram {
    let language = writer.language;
    let unit = match flow.unit {
        AmountUnit::Kg => ("kg", "kg"),
        AmountUnit::Litres => ("lít", "litres"),
        AmountUnit::Pieces => ("cái", "pieces"),
    };
    let unit = writer.say(unit);
    let amount = |value: f64| format!("{}\u{A0}{unit}", i18n::number(value, 1, language));
    let title = writer.say(words::WHAT_IS_LEFT);
    let rows = [&flow.taken, &flow.given]
        .map(|part| Row {
            label: writer.phrase(&part.of),
            values: vec![plain(amount(part.amount))],
            illustrative: false,
        })
        .into();
    let words = [amount(flow.taken.amount), amount(flow.given.amount)];
    let svg = squares(flow.taken.amount, flow.given.amount, title, &words);
    sourced(
        writer,
        &flow.sources,
        Diagram {
            title: title.into(),
            svg,
            rows,
            illustrative: flow.illustrative,
        },
    )
}

/// The diagram with its sources at its last figure.
fn sourced<'a>(
    writer: &mut Writer<'a>,
    sources: &'a [langke_content::Slug],
    mut diagram: Diagram,
) -> Diagram {
    writer.sample(diagram.illustrative);
    let last = diagram
        .rows
        .last_mut()
        .and_then(|row| row.values.last_mut());
    if let Some(last) = last {
        last.notes = writer.notes(sources);
    }
    diagram
}

/// The curve on its ground, with the greatest heat, the beginning and the end in words.
fn curve_drawing(points: &[CurvePoint], title: &str, [peak, begin, end]: [&str; 3]) -> String {
    let first = points.first().map_or(0, |point| point.hours);
    let length = points.last().map_or(0, |point| point.hours - first).max(1);
    let hottest = points
        .iter()
        .map(|point| point.celsius)
        .max()
        .unwrap_or(0)
        .max(1);
    let floor = HEIGHT - BELOW;
    let place = |point: &CurvePoint| {
        let across = f64::from(point.hours - first) / f64::from(length) * WIDTH;
        let up = f64::from(point.celsius) / f64::from(hottest) * (floor - ABOVE);
        (across, floor - up)
    };
    let (mut line, mut peak_at) = (String::new(), 0.0);
    for (index, point) in points.iter().enumerate() {
        let (x, y) = place(point);
        let letter = if index == 0 { 'M' } else { 'L' };
        let _ = write!(line, "{letter}{x:.1} {y:.1}");
        if point.celsius == hottest {
            peak_at = x;
        }
    }
    let anchor = match peak_at {
        at if at < WIDTH * 0.25 => "start",
        at if at > WIDTH * 0.75 => "end",
        _ => "middle",
    };
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}: {}\">\
         <path class=\"area\" d=\"{line}L{WIDTH} {floor}H0z\"/><path class=\"curve\" d=\"{line}\"/>\
         <text x=\"{peak_at:.1}\" y=\"14\" text-anchor=\"{anchor}\">{}</text>\
         <text y=\"{HEIGHT}\" dy=\"-6\">{}</text><text x=\"{WIDTH}\" y=\"{HEIGHT}\" dy=\"-6\" text-anchor=\"end\">{}</text></svg>",
        escape(title),
        escape(peak),
        escape(peak),
        escape(begin),
        escape(end),
    )
}

/// Two squares side by side, on one floor.
fn squares(taken: f64, given: f64, title: &str, [before, after]: &[String; 2]) -> String {
    let share = if taken > 0.0 {
        (given / taken).clamp(0.0, 1.0)
    } else {
        0.0
    };
    let side = LARGEST * share.sqrt();
    let floor = LARGEST + 4.0;
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}: {} → {}\">\
         <path class=\"area\" d=\"M0 4H{LARGEST}V{floor}H0z\"/><path class=\"rest\" d=\"M160 {floor}v-{side:.1}h{side:.1}V{floor}z\"/>\
         <text y=\"{HEIGHT}\" dy=\"-6\">{}</text><text x=\"160\" y=\"{HEIGHT}\" dy=\"-6\">{}</text></svg>",
        escape(title),
        escape(before),
        escape(after),
        escape(before),
        escape(after),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_reaches_its_greatest_heat_and_both_ends() {
        let point = |hours, celsius| CurvePoint { hours, celsius };
        let points = [point(0, 0), point(10, 1250), point(20, 625)];
        let svg = curve_drawing(&points, "Nung", ["1.250 °C", "0 giờ", "20 giờ"]);
        roxmltree::Document::parse(&svg).expect("a drawing");
        assert!(svg.contains("M0.0 128.0L160.0 22.0L320.0 75.0"), "{svg}");
    }

    #[test]
    fn squares_are_to_each_other_as_the_amounts() {
        let words = ["40 kg".to_owned(), "10 kg".to_owned()];
        let svg = squares(40.0, 10.0, "Còn lại", &words);
        roxmltree::Document::parse(&svg).expect("a drawing");
        assert!(svg.contains("v-60.0h60.0"), "a quarter of the area: {svg}");
        let nothing = squares(0.0, 0.0, "<\"&", &words);
        roxmltree::Document::parse(&nothing).expect("a drawing");
        assert!(!nothing.contains("NaN"), "{nothing}");
    }
}
