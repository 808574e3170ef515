//! Numbers that look random and are always the same: patterns are seeded, not rolled.

/// A number that looks random, always the same for the same number. Source: Mark Jarzynski and Marc Olano, "Hash Functions for GPU
/// Rendering" (JCGT 2020), the PCG hash.
pub fn hash(number: u32) -> u32 {
    let state = number.wrapping_mul(747_796_405).wrapping_add(2_891_336_453);
    let word = ((state >> ((state >> 28) + 4)) ^ state).wrapping_mul(277_803_737);
    (word >> 22) ^ word
}
