//! What a cover tells: a mark for each product, and the year with its festivals and seasons.

/// The most marks that a cover can show and still stay calm.
pub(super) const MOST_MARKS: usize = 60;
/// The most stars of a product.
const MOST_STARS: u8 = 5;
/// The days of a year.
const DAYS: u16 = 365;
/// The first day of each month, counted from 0, and the end of the last.
const MONTHS: [u16; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
/// What lasts longer than this is a season and is drawn low; what does not is a festival and is drawn tall.
const LONGEST_FESTIVAL: u16 = 31;

/// The stars of each mark, at most five. One mark a product; of more products than a cover can show, as many as needed share
/// a mark in their order, and it tells their middle.
pub(super) fn marks(products: &[u8]) -> Vec<u8> {
    let share = products.len().div_ceil(MOST_MARKS).max(1);
    let middle = |group: &[u8]| {
        let mut stars: Vec<u8> = group.iter().map(|stars| (*stars).min(MOST_STARS)).collect();
        stars.sort_unstable();
        stars[stars.len() / 2]
    };
    products.chunks(share).map(middle).collect()
}

/// How full a mark is, from 0 to 1: its area grows with its stars. What has none is drawn open, and large
/// enough that it is seen to be.
pub(super) fn fullness(stars: u8) -> f64 {
    const SIDES: [f64; 6] = [0.62, 0.42, 0.55, 0.66, 0.76, 0.85];
    SIDES[usize::from(stars.min(MOST_STARS))]
}

/// A stretch of the year: where it begins and ends, as shares of the year, with each month a twelfth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// The lit days of a year.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Year {
    pub(super) festivals: Vec<Stretch>,
    pub(super) seasons: Vec<Stretch>,
}

impl Year {
    /// The year of these ranges of days, counted from 0, both ends included; a range may run over New Year's Eve.
    pub(super) fn new(days: &[(u16, u16)]) -> Year {
        let mut festivals = [false; DAYS as usize];
        let mut seasons = [false; DAYS as usize];
        for (first, last) in days {
            let (first, last) = ((*first).min(DAYS - 1), (*last).min(DAYS - 1));
            let length = (last + DAYS - first) % DAYS + 1;
            let lit = if length > LONGEST_FESTIVAL {
                &mut seasons
            } else {
                &mut festivals
            };
            for day in first..first + length {
                lit[usize::from(day % DAYS)] = true;
            }
        }
        Year {
            festivals: stretches(&festivals),
            seasons: stretches(&seasons),
        }
    }
}

impl Stretch {
    /// Whether two stretches have a day in common.
    pub(super) fn meets(self, other: Stretch) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// The lit days that follow one another, joined.
fn stretches(lit: &[bool]) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut since = None;
    for day in 0..=lit.len() {
        let is_lit = lit.get(day).copied().unwrap_or(false);
        match (since, is_lit) {
            (None, true) => since = Some(day),
            (Some(first), false) => {
                let (from, to) = (place(first as u16), place(day as u16));
                found.push(Stretch { from, to });
                since = None;
            }
            _ => {}
        }
    }
    found
}

/// Where a day begins, as a share of the year.
fn place(day: u16) -> f64 {
    let month = MONTHS[1..12].iter().filter(|first| day >= **first).count();
    let (first, next) = (MONTHS[month], MONTHS[month + 1]);
    (month as f64 + f64::from(day - first) / f64::from(next - first)) / 12.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_land_in_the_right_twelfth() {
        for (day, month) in [
            (0, 0),
            (30, 0),
            (31, 1),
            (58, 1),
            (59, 2),
            (243, 8),
            (333, 10),
            (364, 11),
        ] {
            let Year { festivals, .. } = Year::new(&[(day, day)]);
            let [Stretch { from, to }] = festivals[..] else {
                panic!("{festivals:?}");
            };
            assert_eq!((from * 12.0 + 1e-9) as u32, month, "{day}");
            assert!(to > from && to <= f64::from(month + 1) / 12.0 + 1e-9);
        }
    }

    #[test]
    fn a_range_may_run_over_new_year() {
        let year = Year::new(&[(360, 4)]);
        assert_eq!(year.festivals.len(), 2);
        assert_eq!(year.festivals[0].from, 0.0);
        assert_eq!(year.festivals[1].to, 1.0);
    }

    #[test]
    fn what_is_long_is_a_season_and_ranges_that_touch_are_one() {
        let year = Year::new(&[(100, 200), (150, 260), (10, 12), (13, 14)]);
        assert_eq!((year.seasons.len(), year.festivals.len()), (1, 1));
    }

    #[test]
    fn days_beyond_the_year_are_its_last() {
        assert_eq!(Year::new(&[(u16::MAX, u16::MAX)]), Year::new(&[(364, 364)]));
    }

    #[test]
    fn a_product_has_a_mark_until_there_are_too_many() {
        for count in 0..=MOST_MARKS {
            assert_eq!(marks(&vec![3; count]).len(), count);
        }
        assert_eq!(marks(&[4; 61]).len(), 31);
        assert_eq!(marks(&[1, 9]), [1, 5]);
    }

    #[test]
    fn more_stars_are_fuller() {
        for stars in 1..5 {
            assert!(fullness(stars) < fullness(stars + 1));
        }
    }
}
