//! The sound that the sample content plays: which pots are tapped and when, the room, the file. Native only.

use super::{State, Vessel, faded, loudest_of, strike};

/// The samples in a second of [`piece`].
pub const SAMPLE_RATE: u32 = 44_100;

/// How long [`piece`] lasts, in seconds.
pub const LENGTH: f64 = 26.0;

/// The highest sample of [`piece`]: 3 dB below full scale.
pub const PEAK: f64 = 0.707_945_784;

/// A bowl for rice, whole.
pub const WHOLE_BOWL: Vessel = Vessel {
    radius_mm: 60.0,
    wall_mm: 4.0,
    state: State::Whole,
};

/// The same bowl with a hairline crack.
pub const CRACKED_BOWL: Vessel = Vessel {
    state: State::Cracked,
    ..WHOLE_BOWL
};

/// The same bowl before the kiln.
pub const RAW_BOWL: Vessel = Vessel {
    state: State::Unfired,
    ..WHOLE_BOWL
};

/// A big jar, whole.
pub const BIG_JAR: Vessel = Vessel {
    radius_mm: 150.0,
    wall_mm: 9.0,
    state: State::Whole,
};

/// A small cup, whole.
pub const SMALL_CUP: Vessel = Vessel {
    radius_mm: 38.0,
    wall_mm: 3.0,
    state: State::Whole,
};

/// One tap of the piece.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tap {
    /// When, in seconds from the beginning.
    pub at: f64,
    /// On what.
    pub vessel: Vessel,
    /// How hard, from 0 to 1.
    pub strength: f64,
}

const fn tap(at: f64, vessel: Vessel, strength: f64) -> Tap {
    Tap {
        at,
        vessel,
        strength,
    }
}

/// The taps of [`piece`], in order: bowl whole, cracked, raw; big jar; small cup; then whole and cracked by turns, to guess.
pub const TAPS: [Tap; 18] = [
    tap(0.0, WHOLE_BOWL, 0.85),
    tap(1.1, WHOLE_BOWL, 1.0),
    tap(2.2, WHOLE_BOWL, 0.8),
    tap(4.2, CRACKED_BOWL, 0.85),
    tap(5.1, CRACKED_BOWL, 1.0),
    tap(6.0, CRACKED_BOWL, 0.8),
    tap(7.6, RAW_BOWL, 0.85),
    tap(8.4, RAW_BOWL, 1.0),
    tap(9.2, RAW_BOWL, 0.8),
    tap(10.6, BIG_JAR, 0.95),
    tap(12.8, BIG_JAR, 0.85),
    tap(15.4, SMALL_CUP, 0.75),
    tap(16.3, SMALL_CUP, 0.85),
    tap(17.2, SMALL_CUP, 0.7),
    tap(19.4, WHOLE_BOWL, 0.9),
    tap(21.0, CRACKED_BOWL, 0.9),
    tap(22.6, WHOLE_BOWL, 0.9),
    tap(24.2, CRACKED_BOWL, 0.9),
];

/// A trace of a small room: when a reflection comes, in seconds, and how loud it is.
const REFLECTIONS: [(f64, f64); 6] = [
    (0.0073, 0.10),
    (0.0117, -0.08),
    (0.0191, 0.06),
    (0.0277, -0.045),
    (0.0383, 0.03),
    (0.0521, 0.02),
];

/// The sample that the site plays: the [`TAPS`] in a trace of a room, one channel, [`SAMPLE_RATE`], highest sample [`PEAK`].
pub fn piece() -> Vec<f32> {
    let rate = f64::from(SAMPLE_RATE);
    let at_sample = |seconds: f64| (seconds * rate).round() as usize;
    let mut dry = vec![0.0_f64; at_sample(LENGTH)];
    for tap in TAPS {
        let sound = strike(&tap.vessel, tap.strength, SAMPLE_RATE);
        for (sample, added) in dry[at_sample(tap.at)..].iter_mut().zip(sound) {
            *sample += f64::from(added);
        }
    }

    let mut heard = dry.clone();
    for (later, loudness) in REFLECTIONS {
        for (sample, source) in heard[at_sample(later)..].iter_mut().zip(&dry) {
            *sample += source * loudness;
        }
    }

    let scale = PEAK / loudest_of(&heard).max(f64::MIN_POSITIVE);
    let fade = at_sample(0.5);
    faded(&heard, scale, fade)
}

/// The samples as a WAVE file: one channel, 16 bits.
pub fn wave_file(samples: &[f32], sample_rate: u32) -> Vec<u8> {
    let size = samples.len() as u32 * 2;
    let mut file = Vec::with_capacity(44 + samples.len() * 2);
    file.extend_from_slice(b"RIFF");
    file.extend_from_slice(&(36 + size).to_le_bytes());
    file.extend_from_slice(b"WAVEfmt ");
    file.extend_from_slice(&16_u32.to_le_bytes());
    file.extend_from_slice(&1_u16.to_le_bytes());
    file.extend_from_slice(&1_u16.to_le_bytes());
    file.extend_from_slice(&sample_rate.to_le_bytes());
    file.extend_from_slice(&(sample_rate * 2).to_le_bytes());
    file.extend_from_slice(&2_u16.to_le_bytes());
    file.extend_from_slice(&16_u16.to_le_bytes());
    file.extend_from_slice(b"data");
    file.extend_from_slice(&size.to_le_bytes());
    for sample in samples {
        let whole = (f64::from(*sample) * 32_767.0).round() as i16;
        file.extend_from_slice(&whole.to_le_bytes());
    }
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_bytes_come_twice() {
        let write = || wave_file(&piece(), SAMPLE_RATE);
        assert!(write() == write());
    }

    #[test]
    fn the_piece_keeps_its_length_its_level_and_its_quiet_ends() {
        let sound = piece();
        assert_eq!(
            sound.len(),
            (LENGTH * f64::from(SAMPLE_RATE)).round() as usize
        );
        let loudest = sound.iter().fold(0.0_f32, |l, s| l.max(s.abs()));
        assert!((f64::from(loudest) - PEAK).abs() < 1e-6);
        let first_tap = (TAPS[0].at * f64::from(SAMPLE_RATE)) as usize;
        assert!(sound[..first_tap].iter().all(|s| *s == 0.0));
        assert!(sound[sound.len() - 1] == 0.0);
    }

    #[test]
    fn every_tap_stands_on_quiet() {
        let sound = piece();
        for tap in TAPS {
            let start = (tap.at * f64::from(SAMPLE_RATE)) as usize;
            let before = &sound[start.saturating_sub(2205)..start];
            let left = before.iter().fold(0.0_f32, |l, s| l.max(s.abs()));
            assert!(left < 0.02, "{tap:?} {left}");
        }
    }
}
