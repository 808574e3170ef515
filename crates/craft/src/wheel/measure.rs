//! What a vessel measures, in words that the page brings along.

use super::profile::Profile;
use crate::template::filled;
use langke_model::{Zeros, decimal};

/// A sentence about a vessel: `{height}` and `{width}` in centimetres and `{volume}` in litres are put into a template; `mark` stands
/// before decimals, walls are so many millimetres thick.
pub fn told(template: &str, profile: &Profile, wall: f32, mark: &str) -> String {
    let litres = profile.capacity(wall) / 1_000.0;
    let volume = if litres < 1.0 {
        number(litres, 2, mark)
    } else {
        number(litres, 1, mark)
    };
    let height = centimetres(profile.height(), mark);
    let width = centimetres(profile.widest() * 2.0, mark);
    filled(
        template,
        &[("height", &height), ("width", &width), ("volume", &volume)],
    )
}

/// Millimetres as centimetres with one decimal.
pub fn centimetres(millimetres: f32, mark: &str) -> String {
    number(millimetres / 10.0, 1, mark)
}

fn number(value: f32, decimals: usize, mark: &str) -> String {
    let whole = 10_i64.pow(decimals as u32) as f32;
    let mut text = String::new();
    decimal(
        &mut text,
        (value * whole).round() as i64,
        decimals,
        Zeros::Cut,
    );
    match text.split_once('.') {
        Some((whole, decimals)) => [whole, mark, decimals].concat(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wheel::vessel::Vessel;

    #[test]
    fn a_vessel_is_told_as_people_write_numbers() {
        let template = "cao {height} cm, rộng {width} cm, chứa {volume} lít";
        let large = Profile::of(&Vessel::new(245, [80; 7]), 1.0);
        assert_eq!(
            told(template, &large, 5.0, ","),
            "cao 24,5 cm, rộng 16 cm, chứa 4,2 lít"
        );
        let small = Profile::of(&Vessel::new(75, [40; 7]), 1.0);
        assert_eq!(
            told(template, &small, 5.0, "."),
            "cao 7.5 cm, rộng 8 cm, chứa 0.27 lít"
        );
    }
}
