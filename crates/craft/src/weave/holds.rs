//! Whether the strands of an endless weave hold together in one piece.
//!
//! Source of the question: C. R. J. Clapham, "When a fabric hangs together" (Bulletin of the London Mathematical Society 12, 1980).
//!
//! A cloth falls apart if some of its strands, not all, lie over the rest wherever they cross: then they can be lifted off. Who lifts a
//! strand must lift whatever lies over it somewhere, and what lies over that, and so on. The strands that come along in the end can be
//! lifted off, for nothing else lies over them; and every set that can be lifted off contains, with each strand, all that come along with
//! it. So a cloth holds if and only if all strands come along with each one.
//!
//! In an endless cloth it is enough to look at one repeat. There each warp strand crosses each weft strand, and which of them is over
//! depends only on their places in the repeat. So a chain from place to place within the repeat is a chain of strands, from whichever
//! strand at the first place to whichever at the last; and a chain of strands, read place by place, is one within the repeat. A strand
//! brings along the others at its own place too if all places come along with each, as the chain to a strand of the other direction and
//! back may end at any of them. (Of a piece smaller than a repeat this says nothing.)

/// Strands of a repeat, a bit for each place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strands {
    /// Those that run down.
    pub warps: u64,
    /// Those that run across.
    pub wefts: u64,
}

impl Strands {
    fn count(self) -> u32 {
        self.warps.count_ones() + self.wefts.count_ones()
    }
}

/// The fewest strands that can be lifted off, or none if the weave holds together.
///
/// Each row says with its bits which of the `columns` warp strands the weft strand lies over; at most 64 rows and columns.
pub fn loose(rows: &[u64], columns: usize) -> Option<Strands> {
    let all = Strands {
        warps: first(columns),
        wefts: first(rows.len()),
    };
    let warps = (0..columns).map(|place| (1 << place, 0));
    let wefts = (0..rows.len()).map(|place| (0, 1 << place));
    warps
        .chain(wefts)
        .map(|(warps, wefts)| lifted(rows, all.warps, Strands { warps, wefts }))
        .filter(|strands| *strands != all)
        .min_by_key(|strands| strands.count())
}

/// As many bits from the lowest on.
fn first(count: usize) -> u64 {
    u64::MAX.checked_shr(64 - count as u32).unwrap_or(0)
}

/// What comes along when some strands are lifted.
fn lifted(rows: &[u64], columns: u64, mut strands: Strands) -> Strands {
    loop {
        let before = strands;
        for (place, row) in rows.iter().enumerate() {
            if row & strands.warps != 0 {
                strands.wefts |= 1 << place;
            }
            if strands.wefts >> place & 1 == 1 {
                strands.warps |= !row & columns;
            }
        }
        if strands == before {
            return strands;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Rows as they are drawn: `x` where the weft lies over.
    fn rows(drawn: &[&str]) -> Vec<u64> {
        let row = |text: &&str| {
            text.bytes()
                .enumerate()
                .map(|(place, sign)| u64::from(sign == b'x') << place)
                .sum()
        };
        drawn.iter().map(row).collect()
    }

    #[test]
    fn plain_weave_twill_and_satin_hold() {
        let weaves: [&[&str]; 3] = [
            &["x.", ".x"],
            &["xx..", "x..x", "..xx", ".xx."],
            &["x....", "..x..", "....x", ".x...", "...x."],
        ];
        for drawn in weaves {
            assert_eq!(loose(&rows(drawn), drawn.len()), None, "{drawn:?}");
        }
    }

    #[test]
    fn a_weft_over_everything_comes_off() {
        // All but the last weft, which lies under everything, come off as well; the one alone is fewer.
        let found = loose(&rows(&["x.x.", "xxxx", ".x.x", "...."]), 4);
        let weft = Strands {
            warps: 0,
            wefts: 0b0010,
        };
        assert_eq!(found, Some(weft));
    }

    /// Two plain weaves, one above the other: every other strand of each direction lies over all the rest.
    #[test]
    fn two_layers_come_apart() {
        let found = loose(&rows(&["x.xx", "..x.", "xxx.", "x..."]), 4);
        let layer = Strands {
            warps: 0b1010,
            wefts: 0b0101,
        };
        assert_eq!(found, Some(layer));
    }

    #[test]
    fn as_many_strands_as_there_may_be_are_looked_at() {
        let plain: Vec<u64> = (0..64)
            .map(|row| 0x5555_5555_5555_5555 << (row % 2))
            .collect();
        assert_eq!(loose(&plain, 64), None);
        let mut last = plain;
        last[63] = u64::MAX;
        let found = loose(&last, 64).expect("a weft that comes off");
        assert_eq!((found.warps, found.wefts), (0, 1 << 63));
    }

    /// Tries every set of strands of so many repeats.
    fn falls_apart(rows: &[u64], columns: usize, repeats: usize) -> bool {
        let (across, down) = (columns * repeats, rows.len() * repeats);
        (1..(1_u32 << (across + down)) - 1).any(|set| {
            (0..down).all(|row| {
                (0..across).all(|column| {
                    let warp = set >> column & 1 == 1;
                    let weft = set >> (across + row) & 1 == 1;
                    let weft_is_over = rows[row % rows.len()] >> (column % columns) & 1 == 1;
                    warp == weft || weft == weft_is_over
                })
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_set_of_strands_comes_off_what_holds_in_one_repeat_or_in_several(
            columns in 1_usize..4,
            bits in prop::collection::vec(0_u64..8, 1..4),
        ) {
            let rows: Vec<u64> = bits.iter().map(|row| row & first(columns)).collect();
            let comes_apart = loose(&rows, columns).is_some();
            prop_assert_eq!(comes_apart, falls_apart(&rows, columns, 1));
            prop_assert_eq!(comes_apart, falls_apart(&rows, columns, 2));
        }
    }
}
