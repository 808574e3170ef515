//! Figures as bars in SVG. Native only: the drawing is made from checked numbers, so that it can stand in a page as it is.

use std::fmt::Write;

use langke_model::escape;

/// Width of the drawing; a phone's column shows one unit as about one pixel.
const WIDTH: f64 = 320.0;
/// Height that one value takes: its words above, its bar below.
const ROW: f64 = 46.0;
const BAR: f64 = 16.0;
/// Length of the longest bar; its value in words stands behind it.
const LONGEST: f64 = 216.0;

/// One bar.
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// How long it is, not below zero.
    pub value: f64,
    /// The value in words.
    pub words: String,
}

/// Bars of one scale that begins at zero; `title` is what somebody hears who cannot see them.
pub fn bars(title: &str, bars: &[Bar]) -> String {
    let largest = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let height = ROW * bars.len() as f64;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">",
        escape(title)
    );
    for (index, bar) in bars.iter().enumerate() {
        let top = ROW * index as f64;
        let share = if largest > 0.0 {
            bar.value.max(0.0) / largest
        } else {
            0.0
        };
        let end = LONGEST * share;
        let _ = write!(
            svg,
            "<text y=\"{:.0}\">{}</text><path class=\"bar\" d=\"M0 {:.0}H{end:.1}v{BAR}H0z\"/>\
             <text class=\"value\" x=\"{:.1}\" y=\"{:.0}\">{}</text>",
            top + 14.0,
            escape(&bar.label),
            top + 20.0,
            end + 6.0,
            top + 32.5,
            escape(&bar.words),
        );
    }
    svg + "</svg>"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: f64) -> Bar {
        Bar {
            label: label.into(),
            value,
            words: value.to_string(),
        }
    }

    #[test]
    fn bars_begin_at_zero_and_the_largest_is_the_longest() {
        let svg = bars("Sao", &[bar("Ba", 72.0), bar("Bốn", 27.0), bar("Năm", 0.0)]);
        roxmltree::Document::parse(&svg).expect("a drawing");
        assert!(svg.contains("H216.0v16"), "{svg}");
        assert!(svg.contains("H81.0v16"), "27/72 of 216: {svg}");
        assert!(svg.contains("H0.0v16"), "{svg}");
    }

    #[test]
    fn nothing_to_compare_is_drawn_without_a_fault() {
        for values in [vec![], vec![bar("không", 0.0)], vec![bar("<&\">", -3.0)]] {
            let svg = bars("\"Nhóm\" & <sao>", &values);
            roxmltree::Document::parse(&svg).expect("a drawing");
            assert!(!svg.contains("NaN"), "{svg}");
        }
    }
}
