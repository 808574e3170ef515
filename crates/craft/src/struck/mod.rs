//! The sound of a pot tapped with a knuckle, computed from its size and its state. Native only.
//!
//! A thin-walled round pot that is tapped bends: its rim goes from a circle to an oval and back, and at the same time,
//! faster and more quietly, to shapes with three, four, five and six waves around the rim. Each such shape is a mode with
//! a frequency and a rate of dying away. The sound is their sum, a method known as modal synthesis.
//!
//! # Where the formulas come from
//!
//! - **Frequency.** A thin ring that bends in its own plane, without stretching, with `n` waves around it, has frequencies
//!   proportional to `(wall / radius²) · n(n² − 1) / √(n² + 1)`; R. Hoppe 1871, and Rayleigh, *The Theory of Sound*,
//!   volume 1. For `n = 2` that is `√(3/5) · c · wall / (2π · radius²)`, `c` being the speed of sound along a thin bar of
//!   the material. A. P. French applied it to a wineglass, with a factor for the closed bottom: *In Vino Veritas: A Study
//!   of Wineglass Acoustics*, American Journal of Physics 51 (1983).
//! - **Overtones.** The ring gives 1 : 2.83 : 5.42 : 8.77 : 12.87. Singing bowls and glasses lie somewhat lower;
//!   [`MODES`] holds round figures between the ring and such bowls.
//! - **Pairs.** On a perfectly round pot each mode is a pair of equal frequency; what disturbs the roundness splits the
//!   pair, and one hears beats. N. H. Fletcher and T. D. Rossing, *The Physics of Musical Instruments*, on bells.
//!
//! The rates of dying away, the split made by a crack, its rattle, the clack of raw clay and the loudness of one state
//! beside another are **chosen by ear and by order of magnitude, not measured**.

mod piece;

use std::f64::consts::{PI, TAU};

use crate::hash::hash;
pub use piece::{LENGTH, PEAK, SAMPLE_RATE, TAPS, Tap, piece, wave_file};

/// The state of a pot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Fired and without a crack: it rings.
    Whole,
    /// Fired, with a hairline crack: the two sides rub, which takes the ring away.
    Cracked,
    /// Dry and not yet fired: soft, loses the motion at once.
    Unfired,
}

/// A pot, as far as its sound is concerned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vessel {
    /// From the axis to the wall at the widest place, in millimetres.
    pub radius_mm: f64,
    /// The thickness of the wall, in millimetres.
    pub wall_mm: f64,
    /// Its state.
    pub state: State,
}

/// One mode: its frequency as a multiple of the lowest, and how loud it is when all are struck alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mode {
    /// The frequency, as a multiple of the lowest one's.
    pub ratio: f64,
    /// The loudness beside the lowest one's.
    pub loudness: f64,
}

/// The modes with two, three, four, five and six waves around the rim.
///
/// The ratios are the ring's, lowered by about a twentieth (see the top of this module); the loudness is chosen by ear.
pub const MODES: [Mode; 5] = [
    Mode {
        ratio: 1.0,
        loudness: 1.0,
    },
    Mode {
        ratio: 2.7,
        loudness: 0.8,
    },
    Mode {
        ratio: 5.1,
        loudness: 0.55,
    },
    Mode {
        ratio: 8.3,
        loudness: 0.4,
    },
    Mode {
        ratio: 12.1,
        loudness: 0.3,
    },
];

/// The speed of sound along a thin bar of dense fired stoneware, in metres a second. An order of magnitude.
const SPEED_IN_FIRED_CLAY: f64 = 5000.0;

/// The same in dry raw clay. An order of magnitude.
const SPEED_IN_RAW_CLAY: f64 = 2000.0;

/// What the closed bottom does to the pitch of a pot as tall as its radius: √(7/3), by French's approximation.
const STIFFENED_BY_THE_BOTTOM: f64 = 1.527;

/// What a tap takes at full strength, in seconds: how long the knuckle stays on the wall.
const CONTACT: f64 = 0.00034;

/// How a state behaves. Chosen, not measured.
struct Behaviour {
    /// How many turns of the motion it takes to die away, times π.
    quality: f64,
    /// What the hand and the air take from every mode, per second.
    lost_outside: f64,
    /// By how much of itself a pair of modes is split.
    split: f64,
    /// How loud the second of a pair is beside the first.
    second: f64,
    /// The rattle of the crack, beside the loudest mode.
    rattle: f64,
    /// The broad click, beside the loudest mode.
    click: f64,
    /// The peak of a tap at full strength.
    peak: f64,
}

impl State {
    const fn behaviour(self) -> Behaviour {
        match self {
            State::Whole => Behaviour {
                quality: 900.0,
                lost_outside: 1.5,
                split: 0.001,
                second: 0.3,
                rattle: 0.0,
                click: 0.02,
                peak: 0.9,
            },
            State::Cracked => Behaviour {
                quality: 85.0,
                lost_outside: 12.0,
                split: 0.045,
                second: 0.9,
                rattle: 0.45,
                click: 0.05,
                peak: 0.72,
            },
            State::Unfired => Behaviour {
                quality: 6.0,
                lost_outside: 60.0,
                split: 0.0,
                second: 0.0,
                rattle: 0.0,
                click: 1.2,
                peak: 0.6,
            },
        }
    }
}

impl Vessel {
    /// The lowest frequency, in hertz: `√(3/5) · c · wall / (2π · radius²)` with the factor for the bottom.
    ///
    /// For the source see the top of this module. A real pot differs by its shape; what holds is that the pitch rises with
    /// the wall and falls with the square of the radius.
    pub fn lowest_frequency(&self) -> f64 {
        let speed = match self.state {
            State::Whole | State::Cracked => SPEED_IN_FIRED_CLAY,
            State::Unfired => SPEED_IN_RAW_CLAY,
        };
        let radius = self.radius_mm / 1000.0;
        let wall = self.wall_mm / 1000.0;
        (3.0_f64 / 5.0).sqrt() * speed * wall / (TAU * radius * radius) * STIFFENED_BY_THE_BOTTOM
    }
}

/// A number between −1 and 1 that looks like chance and is the same every time: an integer hash.
fn noise(seed: u32, index: u32) -> f64 {
    let bits = hash(seed ^ index.wrapping_mul(0x9E37_79B9));
    f64::from(bits) / f64::from(u32::MAX) * 2.0 - 1.0
}

/// One tap with a knuckle on the rim.
///
/// `strength` is between 0 and 1 (what lies outside is brought inside); a stronger tap is louder and a little brighter.
/// The samples lie between −1 and 1 and end in silence. The same arguments give the same samples.
pub fn strike(vessel: &Vessel, strength: f64, sample_rate: u32) -> Vec<f32> {
    let strength = strength.clamp(0.0, 1.0);
    let behaviour = vessel.state.behaviour();
    let rate = f64::from(sample_rate);
    let lowest = vessel.lowest_frequency();
    let loss_of = |frequency: f64| PI * frequency / behaviour.quality + behaviour.lost_outside;

    // From the slowest mode to a ten-thousandth of itself, and never less than the click and the rattle need.
    let seconds = (9.2 / loss_of(lowest)).clamp(0.12, 6.0);
    let mut sound = vec![0.0_f64; (seconds * rate) as usize];

    // The knuckle: soft, so a raised cosine, shorter when it strikes harder.
    let contact = CONTACT * (1.6 - 0.6 * strength);
    let push: Vec<f64> = {
        let length = ((contact * rate) as usize).max(2);
        let shape = |at: usize| 1.0 - (TAU * (at as f64 + 0.5) / length as f64).cos();
        (0..length).map(|at| shape(at) / length as f64).collect()
    };

    for mode in MODES {
        let frequency = lowest * mode.ratio;
        let pair = [
            (frequency, mode.loudness),
            (
                frequency * (1.0 - behaviour.split),
                mode.loudness * behaviour.second,
            ),
        ];
        for (frequency, loudness) in pair {
            if loudness > 0.0 && frequency < 0.45 * rate {
                ring(
                    &mut sound,
                    &push,
                    frequency / rate,
                    loss_of(frequency) / rate,
                    loudness,
                );
            }
        }
    }

    // Everything below is measured against the modes, so that it keeps its place beside them.
    let loudest = loudest_of(&sound).max(f64::MIN_POSITIVE);
    let seed = (vessel.radius_mm * 64.0) as u32 ^ ((strength * 4096.0) as u32) << 12;
    let mut dull = 0.0;
    let mut duller = 0.0;
    for (index, sample) in sound.iter_mut().enumerate() {
        let time = index as f64 / rate;
        let chance = noise(seed, index as u32);
        dull += 0.45 * (chance - dull);
        duller += 0.06 * (dull - duller);
        let hiss = dull - duller;
        let onset = 1.0 - (-time / 0.0004).exp();
        let click = behaviour.click * onset * (-time / 0.006).exp();
        // A crack opens once in each turn of the motion; its sides buzz as they meet.
        let opening = (TAU * lowest * 0.5 * time).sin().max(0.0);
        let rattle = behaviour.rattle * opening * onset * (-time / 0.04).exp();
        *sample = *sample / loudest + hiss * (click + rattle);
    }

    let scale = strength * behaviour.peak / loudest_of(&sound).max(f64::MIN_POSITIVE);
    let fade = (0.02 * rate) as usize;
    faded(&sound, scale, fade)
}

/// A sound made as loud as `scale` says, which ends in silence within its last `fade` samples.
fn faded(sound: &[f64], scale: f64, fade: usize) -> Vec<f32> {
    let last = sound.len().saturating_sub(1);
    let quieter = |(index, sample): (usize, &f64)| {
        let left = ((last - index) as f64 / fade as f64).min(1.0);
        (sample * scale * left) as f32
    };
    sound.iter().enumerate().map(quieter).collect()
}

/// Adds one mode, pushed by the knuckle: a resonator of two poles. `frequency` and `loss` are per sample.
fn ring(sound: &mut [f64], push: &[f64], frequency: f64, loss: f64, loudness: f64) {
    let keep = (-loss).exp();
    let turn = 2.0 * keep * (TAU * frequency).cos();
    let gain = (TAU * frequency).sin() * loudness;
    let (mut last, mut before) = (0.0, 0.0);
    for (index, sample) in sound.iter_mut().enumerate() {
        let force = push.get(index).copied().unwrap_or(0.0);
        let now = turn * last - keep * keep * before + gain * force;
        before = last;
        last = now;
        *sample += now;
    }
}

fn loudest_of(sound: &[f64]) -> f64 {
    sound
        .iter()
        .fold(0.0, |loudest, sample| loudest.max(sample.abs()))
}

#[cfg(test)]
mod tests {
    use super::piece::{BIG_JAR, CRACKED_BOWL, RAW_BOWL, SMALL_CUP, WHOLE_BOWL};
    use super::*;

    const EVERY_POT: [Vessel; 5] = [WHOLE_BOWL, CRACKED_BOWL, RAW_BOWL, BIG_JAR, SMALL_CUP];

    /// Until when a pot is heard: the last sample within 40 dB of its loudest.
    fn heard_for(vessel: &Vessel) -> f64 {
        let sound = strike(vessel, 1.0, SAMPLE_RATE);
        let loudest = sound.iter().fold(0.0_f32, |l, s| l.max(s.abs()));
        let last = sound.iter().rposition(|s| s.abs() > loudest / 100.0);
        last.unwrap_or(0) as f64 / f64::from(SAMPLE_RATE)
    }

    /// How strong one frequency is in the sound, by Goertzel's method.
    fn strength_at(sound: &[f32], frequency: f64) -> f64 {
        let turn = TAU * frequency / f64::from(SAMPLE_RATE);
        let (mut last, mut before) = (0.0, 0.0);
        for sample in sound {
            let now = f64::from(*sample) + 2.0 * turn.cos() * last - before;
            before = last;
            last = now;
        }
        last * last + before * before - 2.0 * turn.cos() * last * before
    }

    /// The frequency, in steps of one part in two hundred, that is strongest in a tap.
    fn heard_pitch(vessel: &Vessel) -> f64 {
        let sound = strike(vessel, 1.0, SAMPLE_RATE);
        let mut best = (0.0, 0.0);
        let mut frequency = 100.0;
        while frequency < 8000.0 {
            let strength = strength_at(&sound, frequency);
            if strength > best.1 {
                best = (frequency, strength);
            }
            frequency *= 1.005;
        }
        best.0
    }

    #[test]
    fn a_whole_bowl_rings_much_longer_than_a_cracked_one() {
        assert!(heard_for(&WHOLE_BOWL) > 5.0 * heard_for(&CRACKED_BOWL));
    }

    #[test]
    fn a_raw_bowl_is_the_shortest_of_all() {
        for pot in EVERY_POT.iter().filter(|pot| pot.state != State::Unfired) {
            assert!(heard_for(pot) > 2.0 * heard_for(&RAW_BOWL), "{pot:?}");
        }
    }

    #[test]
    fn a_bigger_pot_is_lower_in_the_sound_itself() {
        let pitches = [&SMALL_CUP, &WHOLE_BOWL, &BIG_JAR].map(heard_pitch);
        assert!(
            pitches[0] > pitches[1] && pitches[1] > pitches[2],
            "{pitches:?}"
        );
        for (pot, pitch) in [&SMALL_CUP, &WHOLE_BOWL, &BIG_JAR].iter().zip(pitches) {
            assert!(
                (pitch / pot.lowest_frequency() - 1.0).abs() < 0.01,
                "{pot:?} {pitch}"
            );
        }
    }

    #[test]
    fn twice_the_radius_is_a_quarter_of_the_pitch_and_twice_the_wall_is_twice() {
        let pitch = WHOLE_BOWL.lowest_frequency();
        let wide = Vessel {
            radius_mm: 120.0,
            ..WHOLE_BOWL
        };
        let thick = Vessel {
            wall_mm: 8.0,
            ..WHOLE_BOWL
        };
        assert!((wide.lowest_frequency() * 4.0 / pitch - 1.0).abs() < 1e-9);
        assert!((thick.lowest_frequency() / pitch / 2.0 - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_overtones_stay_within_a_tenth_of_a_ring_that_bends() {
        let of_the_ring = |waves: f64| waves * (waves * waves - 1.0) / (waves * waves + 1.0).sqrt();
        for (index, mode) in MODES.iter().enumerate() {
            let ring = of_the_ring(index as f64 + 2.0) / of_the_ring(2.0);
            assert!((mode.ratio / ring - 1.0).abs() < 0.1, "{mode:?} {ring}");
        }
    }

    #[test]
    fn a_crack_lowers_half_of_each_pair() {
        let sound = strike(&CRACKED_BOWL, 1.0, SAMPLE_RATE);
        let whole = strike(&WHOLE_BOWL, 1.0, SAMPLE_RATE);
        let pitch = CRACKED_BOWL.lowest_frequency();
        let share = |sound: &[f32]| strength_at(sound, pitch * 0.955) / strength_at(sound, pitch);
        assert!(share(&sound) > 0.3);
        assert!(share(&whole) < 0.05);
    }

    #[test]
    fn no_sample_is_beyond_one_however_hard_the_tap() {
        for pot in EVERY_POT {
            for strength in [-1.0, 0.0, 0.3, 1.0, 9.0] {
                let sound = strike(&pot, strength, SAMPLE_RATE);
                assert!(
                    sound.iter().all(|s| s.is_finite() && s.abs() <= 1.0),
                    "{pot:?}"
                );
            }
        }
    }

    #[test]
    fn a_harder_tap_is_louder_and_none_is_silence() {
        let loudest = |strength| {
            strike(&WHOLE_BOWL, strength, SAMPLE_RATE)
                .iter()
                .fold(0.0_f32, |l, s| l.max(s.abs()))
        };
        assert!(loudest(1.0) > loudest(0.5));
        assert!(loudest(0.0) == 0.0);
    }

    #[test]
    fn a_tap_begins_softly_and_ends_in_silence() {
        for pot in EVERY_POT {
            let sound = strike(&pot, 1.0, SAMPLE_RATE);
            assert!(sound[0].abs() < 0.02, "{pot:?} {}", sound[0]);
            assert!(sound[sound.len() - 1] == 0.0, "{pot:?}");
        }
    }
}
