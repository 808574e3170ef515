//! Provinces and communes, those of today and those before them: which villages lie in each. Native only.
//!
//! They have pages where the home page cannot show every village: on a smaller site they would only repeat it.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use langke_content::seen;
use langke_content::{Slug, Text, Things, Village};

/// The home page shows this many villages at most; a site with more has pages of provinces and communes.
pub const MOST_ON_HOME: usize = 12;

/// Words before the name of a province that some write and some do not.
const OF_PROVINCES: [&str; 2] = ["tỉnh ", "thành phố "];

/// All regions of a site; none where it is small. What they are called and which villages lie in them, every page may know; what these are
/// like is noted where it is given out.
#[derive(Default)]
pub struct Regions<'a> {
    provinces: BTreeMap<String, Province<'a>>,
    /// The ids of the province and commune of each village.
    of_villages: BTreeMap<&'a Slug, (String, String)>,
}

/// A province or city.
pub struct Province<'a> {
    /// What it is called.
    pub name: &'a Text,
    villages: Vec<&'a Village>,
    former: Vec<&'a Village>,
    /// Its communes, and the districts and communes that it had, by id.
    pub units: BTreeMap<String, Unit<'a>>,
}

/// A commune, or what was a commune or district.
pub struct Unit<'a> {
    /// What it is called.
    pub name: &'a Text,
    villages: Vec<&'a Village>,
    former: Vec<&'a Village>,
}

impl<'a> Province<'a> {
    /// What lies in it.
    pub fn villages(&self) -> &[&'a Village] {
        looked_at(&self.villages)
    }

    /// What lay in it, and now lies in another one or in one of the same name.
    pub fn former(&self) -> &[&'a Village] {
        looked_at(&self.former)
    }

    /// The ids of the villages that lie in it.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.villages.iter().map(|village| village.id.as_str())
    }

    /// How many villages lie in it.
    pub fn count(&self) -> usize {
        self.villages.len()
    }

    /// How many lay in it.
    pub fn former_count(&self) -> usize {
        self.former.len()
    }
}

impl<'a> Unit<'a> {
    /// What lies in it.
    pub fn villages(&self) -> &[&'a Village] {
        looked_at(&self.villages)
    }

    /// What lay in it.
    pub fn former(&self) -> &[&'a Village] {
        looked_at(&self.former)
    }

    /// Whether nothing lies in it today.
    pub fn is_former(&self) -> bool {
        self.villages.is_empty()
    }
}

fn looked_at<'r, 'a>(villages: &'r [&'a Village]) -> &'r [&'a Village] {
    villages.iter().for_each(|village| seen::look_at(*village));
    villages
}

/// What they are called, and which villages lie in them.
impl Hash for Regions<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let ids = |villages: &[&Village]| -> Vec<Slug> {
            let villages = villages.iter();
            villages.map(|village| village.id.clone()).collect()
        };
        let name = |text: &Text| (text.vi.clone(), text.en.clone());
        for (id, province) in &self.provinces {
            (id, name(province.name)).hash(state);
            (ids(&province.villages), ids(&province.former)).hash(state);
            for (id, unit) in &province.units {
                (id, name(unit.name)).hash(state);
                (ids(&unit.villages), ids(&unit.former)).hash(state);
            }
        }
        self.of_villages.hash(state);
    }
}

impl<'a> Regions<'a> {
    /// Gathers where villages lie and lay.
    pub fn of(things: &'a Things) -> Regions<'a> {
        if things.villages.count() <= MOST_ON_HOME {
            return Regions::default();
        }
        let mut provinces = Named::default();
        let mut units: BTreeMap<String, Named> = BTreeMap::new();
        let mut regions = Regions::default();
        for village in &things.villages {
            let province = provinces.id(without_its_kind(&village.province));
            let units_here = units.entry(province.clone()).or_default();
            let commune = units_here.id(&village.commune.vi);
            let here = regions.province(&province, &village.province);
            here.villages.push(village);
            unit(here, &commune, &village.commune)
                .villages
                .push(village);
            for address in &village.formerly {
                let name = address.province.as_ref().unwrap_or(&village.province);
                let former = provinces.id(without_its_kind(name));
                let there = regions.province(&former, name);
                if address.province.is_some() {
                    there.former.push(village);
                }
                let units_there = units.entry(former.clone()).or_default();
                for name in [&address.commune, &address.district].into_iter().flatten() {
                    unit(there, &units_there.id(&name.vi), name)
                        .former
                        .push(village);
                }
            }
            regions.of_villages.insert(&village.id, (province, commune));
        }
        regions
    }

    fn province(&mut self, id: &str, name: &'a Text) -> &mut Province<'a> {
        let province = self.provinces.entry(id.to_owned());
        province.or_insert_with(|| Province {
            name,
            villages: Vec::new(),
            former: Vec::new(),
            units: BTreeMap::new(),
        })
    }

    /// Whether regions have pages.
    pub fn are_there(&self) -> bool {
        !self.provinces.is_empty()
    }

    /// All provinces by id.
    pub fn provinces(&self) -> impl Iterator<Item = (&str, &Province<'a>)> {
        self.provinces
            .iter()
            .map(|(id, province)| (id.as_str(), province))
    }

    /// A province.
    pub fn get(&self, id: &str) -> Option<&Province<'a>> {
        self.provinces.get(id)
    }

    /// The id of the province of a village.
    pub fn province_of(&self, village: &Slug) -> Option<&str> {
        self.of_village(village).map(|(province, _)| province)
    }

    /// The ids of the province and the commune of a village.
    pub fn of_village(&self, village: &Slug) -> Option<(&str, &str)> {
        let (province, commune) = self.of_villages.get(village)?;
        Some((province, commune))
    }
}

fn unit<'p, 'a>(province: &'p mut Province<'a>, id: &str, name: &'a Text) -> &'p mut Unit<'a> {
    let unit = province.units.entry(id.to_owned());
    unit.or_insert_with(|| Unit {
        name,
        villages: Vec::new(),
        former: Vec::new(),
    })
}

/// The name of a province without the words that some put before it.
fn without_its_kind(name: &Text) -> &str {
    let name = name.vi.trim();
    let small = name.to_lowercase();
    let words = OF_PROVINCES.iter().find(|words| small.starts_with(**words));
    // Small letters have as many bytes here as capitals.
    words
        .and_then(|words| name.get(words.len()..))
        .unwrap_or(name)
}

/// Ids that were given to names: two names that differ in their marks alone have different ones.
#[derive(Default)]
struct Named {
    ids: BTreeMap<String, String>,
    given: BTreeSet<String>,
}

impl Named {
    fn id(&mut self, name: &str) -> String {
        let key = name.to_lowercase();
        if let Some(id) = self.ids.get(&key) {
            return id.clone();
        }
        // A name of no letters of ours has to be called something.
        let plain = Slug::of_name(name).map_or_else(|| "x".to_owned(), |id| id.to_string());
        let numbered = (2..).map(|number| format!("{plain}-{number}"));
        let mut wanted = std::iter::once(plain.clone()).chain(numbered);
        let free = wanted.find(|id| !self.given.contains(id));
        let id = free.unwrap_or(plain);
        self.given.insert(id.clone());
        self.ids.insert(key, id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_in_marks_alone_are_not_taken_for_each_other() {
        let mut named = Named::default();
        assert_eq!(named.id("Xã Tân Mỹ"), "xa-tan-my");
        assert_eq!(named.id("Xã Tần My"), "xa-tan-my-2");
        assert_eq!(named.id("xã Tân Mỹ"), "xa-tan-my");
        assert_eq!(named.id("…"), "x");
    }

    #[test]
    fn a_province_is_the_same_with_and_without_the_word_for_it() {
        let text = |name: &str| Text {
            vi: name.into(),
            en: None,
        };
        for name in ["Ninh Bình", "Tỉnh Ninh Bình", "tỉnh Ninh Bình"] {
            assert_eq!(without_its_kind(&text(name)), "Ninh Bình");
        }
        assert_eq!(without_its_kind(&text("Thành phố Hải Phòng")), "Hải Phòng");
    }
}
