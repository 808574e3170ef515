//! The code of a label: its modules, and how large they have to be.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// How many modules around a code stay white. Source: ISO/IEC 18004, "quiet zone".
pub(crate) const QUIET: usize = 4;
/// How many modules a camera tells apart over the distance it is held at. A rule of thumb among printers of codes is a tenth of the
/// distance for a code of 25 modules (version 2), so 250. It agrees with a cheap phone: 1080 pixels across 50 degrees are 1160 pixels
/// over the distance, so 4.6 for each module, where readers need 3 to 4.
pub(crate) const MODULES_OVER_THE_DISTANCE: f32 = 250.0;
/// The smallest module, in millimetres: four dots of a printer with 300 dots an inch. Source: Denso Wave, "Module size of QR Code".
pub(crate) const SMALLEST_MODULE: f32 = 0.34;

/// A QR code with error correction M: 15 % of it may be lost.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    /// How many modules a side has, without the quiet zone.
    pub modules: usize,
    dark: Vec<bool>,
}

impl Code {
    /// The smallest code that holds a text. `None` if none does: a code with correction M holds 2331 bytes.
    ///
    /// The correction is never raised, even where a higher one would cost nothing: the code is what it is said to be.
    pub fn of(text: &str) -> Option<Self> {
        let segments = QrSegment::make_segments(text);
        let (least, most) = (Version::MIN, Version::MAX);
        let code = QrCode::encode_segments_advanced(
            &segments,
            QrCodeEcc::Medium,
            least,
            most,
            None,
            false,
        )
        .ok()?;
        let side = code.size();
        let dark = (0..side * side).map(|place| code.get_module(place % side, place / side));
        Some(Self {
            modules: usize::try_from(side).ok()?,
            dark: dark.collect(),
        })
    }

    /// How many modules a side has, with the quiet zone.
    pub fn with_quiet_zone(&self) -> usize {
        self.modules + 2 * QUIET
    }

    /// How many modules a side has, without the quiet zone and with it.
    pub fn sides(&self) -> (f32, f32) {
        (self.modules as f32, self.with_quiet_zone() as f32)
    }

    /// The dark modules of each row, as runs: column, row and how many.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (place, _) in self.dark.iter().enumerate().filter(|(_, dark)| **dark) {
            let (column, row) = (place % self.modules, place / self.modules);
            match runs.last_mut() {
                Some(run) if run.1 == row && run.0 + run.2 == column => run.2 += 1,
                _ => runs.push((column, row, 1)),
            }
        }
        runs
    }
}

/// How large a module has to be to be read from a distance. Millimetres.
pub(crate) fn module_for(distance: f32) -> f32 {
    (distance / MODULES_OVER_THE_DISTANCE).max(SMALLEST_MODULE)
}

/// From how far a module can be read; `None` if a printer cannot print it. Millimetres.
pub(crate) fn distance_for(module: f32) -> Option<f32> {
    // What was divided and multiplied again may have lost its last digit.
    (module >= SMALLEST_MODULE * 0.9999).then_some(module * MODULES_OVER_THE_DISTANCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_the_dark_modules_and_no_other() {
        let code = Code::of("https://langke.example/q/20481/").expect("a code");
        assert_eq!(code.modules, 29);
        let mut dark = vec![false; 29 * 29];
        for (column, row, length) in code.runs() {
            for place in 0..length {
                assert!(!std::mem::replace(
                    &mut dark[row * 29 + column + place],
                    true
                ));
            }
        }
        assert_eq!(dark, code.dark);
        // The outer ring of the first finder.
        assert_eq!(code.runs()[0], (0, 0, 7));
    }

    #[test]
    fn a_code_of_25_modules_is_a_tenth_of_its_distance() {
        assert!((25.0 * module_for(1000.0) - 100.0).abs() < 0.001);
        assert_eq!(module_for(10.0), SMALLEST_MODULE);
        assert_eq!(distance_for(0.1), None);
    }

    #[test]
    fn a_text_that_no_code_holds_is_none() {
        assert!(Code::of(&"ơ".repeat(1_165)).is_some());
        assert!(Code::of(&"ơ".repeat(1_166)).is_none());
    }
}
