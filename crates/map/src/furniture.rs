//! What stands on the window and does not move with the map: scale bar and north. Screen space.

use super::draw::{Area, number};
use langke_model::geo::View;
use langke_model::i18n::{self, Language};

/// The longest scale bar, in units.
const LONGEST: f64 = 110.0;

/// The content of an `<svg>` element, and the areas that labels leave free.
pub fn furniture(view: &View, language: Language) -> (String, [Area; 2]) {
    let metres = nice_length(LONGEST * view.metres_per_unit());
    let length = metres / view.metres_per_unit();
    let (x, y) = (14.0, view.height - 14.0);
    let north = view.width - 24.0;
    let letter = match language {
        Language::Vietnamese => "B",
        Language::English => "N",
    };
    let [top, right, bottom, north_text] = [y - 6.0, x + length, y, north].map(number);
    let words = i18n::distance(metres, language);
    let svg = format!(
        "<path class=\"scale\" d=\"M14 {top}V{bottom}H{right}V{top}\"/><text class=\"scale-name\" x=\"14\" y=\"{}\">{words}</text>\
         <circle class=\"rose\" cx=\"{north_text}\" cy=\"37\" r=\"15\"/><path class=\"north\" d=\"M{north_text} 19v18h5zm0 36v-18h-5z\"/>\
         <path class=\"south\" d=\"M{north_text} 19v18h-5zm0 36v-18h5z\"/>\
         <text class=\"north-name\" x=\"{north_text}\" y=\"15\">{letter}</text>",
        number(y - 10.0),
    );
    let bar = Area {
        left: x,
        top: y - 24.0,
        right: x + length + 4.0,
        bottom: y + 4.0,
    };
    let rose = Area {
        left: north - 18.0,
        top: 4.0,
        right: north + 18.0,
        bottom: 56.0,
    };
    (svg, [bar, rose])
}

/// The largest of 1, 2, 5 × 10ⁿ metres that is not longer than `most`.
fn nice_length(most: f64) -> f64 {
    let mut power = 0.01;
    while power * 10.0 <= most && power < 1e9 {
        power *= 10.0;
    }
    [5.0, 2.0, 1.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|length| *length <= most)
        .unwrap_or(power)
}

#[cfg(test)]
mod tests {
    use super::*;
    use langke_model::geo::LonLat;

    #[test]
    fn a_scale_bar_has_a_round_length_and_the_right_one() {
        for (most, wanted) in [
            (1.0, 1.0),
            (1999.0, 1000.0),
            (2000.0, 2000.0),
            (740.0, 500.0),
        ] {
            assert_eq!(nice_length(most), wanted);
        }
        assert!(nice_length(f64::NAN) > 0.0);
        let hanoi = LonLat::new(105.85, 21.03).expect("a point");
        let view = View::at(hanoi, 13.0, 400.0, 440.0);
        let (svg, [bar, _]) = furniture(&view, Language::Vietnamese);
        let metres = (bar.right - bar.left - 4.0) * view.metres_per_unit();
        assert!((metres - 1000.0).abs() < 1.0, "{metres}");
        assert!(svg.contains("1\u{A0}km"), "{svg}");
    }
}
