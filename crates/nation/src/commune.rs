//! Real communes, each with what stood there before July 2025 and a point near its middle. Native only.
//!
//! `communes.tsv`: province, commune, one of the communes that it was made of, that one's district, its province if that had another name,
//! longitude, latitude. Names and points are from the package `vietnamadminunits` 1.0.4 (MIT licence, © 2025 Tran Ngoc Minh Hieu); chosen so
//! that of hundred villages as many lie in each region as of hundred products (The Hanoi Times: Red River Delta 32, Mekong Delta 22, south
//! central coast and highlands 18, southeast 6.5), the rest in the north and the north of the centre.

/// All of them, in the order of their official numbers.
const TABLE: &str = include_str!("communes.tsv");

/// A commune.
#[derive(Debug, Clone, PartialEq)]
pub struct Commune {
    /// The province since July 2025.
    pub province: &'static str,
    /// "Xã Đồng Thanh".
    pub name: &'static str,
    /// A commune that it was made of.
    pub former: &'static str,
    /// The district of that commune: "Huyện Mường Lát".
    pub district: &'static str,
    /// The province of that commune, if it had another name.
    pub former_province: Option<&'static str>,
    pub longitude: f64,
    pub latitude: f64,
}

/// How many there are.
pub fn count() -> usize {
    TABLE.lines().count()
}

/// So many of them, spread evenly over all.
pub fn spread(most: usize) -> Vec<Commune> {
    let all: Vec<Commune> = TABLE.lines().filter_map(read).collect();
    let count = all.len();
    let most = most.min(count);
    (0..most)
        .filter_map(|number| all.get(number * count / most).cloned())
        .collect()
}

fn read(line: &'static str) -> Option<Commune> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    Some(Commune {
        province: cell()?,
        name: cell()?,
        former: cell()?,
        district: cell()?,
        former_province: cell().filter(|name| !name.is_empty()),
        longitude: cell()?.parse().ok()?,
        latitude: cell()?.parse().ok()?,
    })
}

impl Commune {
    /// What the village there is called: as the commune that it was made of, without the word for commune.
    pub fn village(&self) -> &'static str {
        self.former.strip_prefix("Xã ").unwrap_or(self.former)
    }
}

/// A province in English.
pub fn in_english(province: &str) -> &str {
    match province {
        "Hà Nội" => "Hanoi",
        "Hồ Chí Minh" => "Ho Chi Minh City",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_is_a_commune_and_all_provinces_are_there() {
        let all = spread(count());
        assert_eq!(all.len(), count());
        let provinces: BTreeSet<&str> = all.iter().map(|commune| commune.province).collect();
        assert_eq!(provinces.len(), 34);
    }

    #[test]
    fn a_small_country_reaches_from_north_to_south() {
        let few = spread(30);
        assert_eq!(few.len(), 30);
        let north = few.iter().filter(|one| one.latitude > 20.0).count();
        let south = few.iter().filter(|one| one.latitude < 11.0).count();
        assert!(north > 5 && south > 5, "{north} {south}");
    }
}
