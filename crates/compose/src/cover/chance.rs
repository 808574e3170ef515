//! Seeded irregularity: numbers that look drawn by lot and are the same on every machine.

use langke_craft::hash;

/// A row of numbers that follows from a seed.
#[derive(Debug, Clone)]
pub(super) struct Chance {
    state: u32,
}

impl Chance {
    /// A row of its own for each `salt`, so that a change in one part of a drawing leaves the others alone.
    pub(super) fn new(seed: u32, salt: u32) -> Chance {
        let state = hash(seed.wrapping_add(salt.wrapping_mul(0x9E37_79B9)));
        Chance { state }
    }

    /// The next number of the row, from 0 up to but not including 1.
    pub(super) fn share(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9E37_79B9);
        f64::from(hash(self.state)) / 4_294_967_296.0
    }

    /// The next number of the row, between two bounds.
    pub(super) fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * self.share()
    }

    /// The next number of the row as a whole number below `count`, which is not 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        ((self.share() * count as f64) as usize).min(count - 1)
    }

    /// Heads or tails.
    pub(super) fn toss(&mut self) -> bool {
        self.share() < 0.5
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_between_their_bounds_for_any_seed() {
        for seed in [0, 1, u32::MAX, u32::MAX - 1, 0x9E37_79B9] {
            let mut chance = Chance::new(seed, 3);
            for _ in 0..2000 {
                assert!((0.0..1.0).contains(&chance.share()));
                assert!((2.0..=5.0).contains(&chance.between(2.0, 5.0)));
                assert!(chance.below(4) < 4);
            }
        }
    }

    #[test]
    fn each_salt_has_a_row_of_its_own() {
        let first = |salt| Chance::new(7, salt).share().to_bits();
        assert_eq!(first(1), first(1));
        assert_ne!(first(1), first(2));
    }
}
