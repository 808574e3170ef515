//! What is printed on labels: things that have a code, with their names, villages and stars.

use std::collections::HashSet;

use langke_compose::pattern_svg;
use langke_content::{
    Content, Date, Gtin, Palette, Place, Product, ShortCode, Slug, Text, Village, code_check_digit,
};
use langke_digital_link::{DigitalLink, Gtin14};
use langke_labels::{Colours, Label, Names, Stars};

use super::Kind;

/// Which things are printed, and where their codes lead.
pub struct Chosen<'o> {
    pub of: Kind,
    pub only: &'o [String],
    /// The code of a GTIN instead of the short one.
    pub is_gs1: bool,
    /// The address of the site, with a slash at the end.
    pub root: String,
    pub today: Date,
}

/// A thing that was to be printed and has no code.
pub struct WithoutCode {
    pub file: String,
    /// A code that nobody has; none where it is a GTIN that is missing.
    pub free: Option<String>,
}

/// What is printed, and what of that which was asked for is not.
#[derive(Default)]
pub struct Found<'o> {
    pub labels: Vec<Label>,
    /// Things that have no code.
    pub without: Vec<WithoutCode>,
    /// What is neither an id nor a code of such a thing.
    pub unknown: Vec<&'o str>,
}

impl<'o> Chosen<'o> {
    /// The label of each thing that was asked for and has a code, and what was asked for and is not printed.
    pub fn find(&self, content: &Content) -> Found<'o> {
        let mut found = Found {
            unknown: self.only.iter().map(String::as_str).collect(),
            ..Found::default()
        };
        let mut free = free_numbers(content);
        let mut take =
            |folder: &str, id: &Slug, codes: Vec<&str>, labels: &dyn Fn() -> Vec<Label>| {
                let is_its = |asked: &str| asked == id.as_str() || codes.contains(&asked);
                found.unknown.retain(|asked| !is_its(asked));
                if !self.only.is_empty() && !self.only.iter().any(|asked| is_its(asked)) {
                    return;
                }
                let labels = labels();
                if labels.is_empty() {
                    found.without.push(WithoutCode {
                        file: format!("{folder}/{id}.json"),
                        free: if self.is_gs1 { None } else { free.next() },
                    });
                }
                found.labels.extend(labels);
            };
        match self.of {
            Kind::Products => {
                for product in content.things.products.iter() {
                    let codes = product.codes().map(|(_, code)| code.as_str()).collect();
                    take("products", &product.id, codes, &|| {
                        self.of_product(content, product)
                    });
                }
            }
            Kind::Places => {
                for place in content.things.places.iter() {
                    let codes = place.codes().map(|(_, code)| code.as_str()).collect();
                    take("places", &place.id, codes, &|| {
                        self.of_place(content, place)
                    });
                }
            }
        }
        found
    }

    /// A label for the product and one for each of its variants, as far as they have a code.
    fn of_product(&self, content: &Content, product: &Product) -> Vec<Label> {
        let villages = product.villages.iter();
        let village = villages
            .filter_map(|id| content.things.villages.get(id))
            .next();
        let holds = |certificate: &&langke_content::Certificate| {
            certificate.revoked.is_none() && self.today <= certificate.valid_until.last_day()
        };
        let stars = product.certificate().filter(holds);
        let stars = stars.and_then(|one| Stars::try_from(one.stars.number()).ok());
        let own = (&product.code, &product.gtin, None, product.illustrative);
        let variants = product.variants.iter();
        let variants =
            variants.map(|one| (&one.code, &one.gtin, Some(&one.name), one.illustrative));
        [own]
            .into_iter()
            .chain(variants)
            .filter_map(|(code, gtin, variant, is_sample)| {
                let (address, number) = self.printed(code.as_ref(), gtin.as_ref())?;
                let name = match variant {
                    Some(variant) => joined(&product.name, variant),
                    None => names(&product.name),
                };
                Some(Label {
                    stars,
                    illustrative: product.illustrative || is_sample,
                    ..label(address, number, name, village)
                })
            })
            .collect()
    }

    /// The sign of a place, if it has a code.
    fn of_place(&self, content: &Content, place: &Place) -> Vec<Label> {
        let village = place.village.as_ref();
        let village = village.and_then(|id| content.things.villages.get(id));
        let code = place.code.iter().map(|code| Label {
            illustrative: place.illustrative,
            ..label(
                format!("{}q/{}/", self.root, code.as_str()),
                Some(grouped(code.as_str())),
                names(&place.name),
                village,
            )
        });
        code.collect()
    }

    /// What the code holds, and what is printed beside it.
    fn printed(
        &self,
        code: Option<&ShortCode>,
        gtin: Option<&Gtin>,
    ) -> Option<(String, Option<String>)> {
        let number = code.map(|code| grouped(code.as_str()));
        if self.is_gs1 {
            let gtin = Gtin14::new(gtin?.as_str()).ok()?;
            return Some((DigitalLink::new(&self.root, gtin).to_string(), number));
        }
        let code = code?.as_str();
        Some((format!("{}q/{code}/", self.root), number))
    }
}

fn label(address: String, number: Option<String>, name: Names, village: Option<&Village>) -> Label {
    Label {
        address,
        number,
        name,
        origin: village.map_or_else(Names::default, |village| names(&village.name)),
        stars: None,
        pattern: village.map(|village| pattern_svg(&village.palette, &village.pattern)),
        colours: colours(village.map(|village| &village.palette)),
        illustrative: false,
    }
}

/// The colours of a village; those of the site where there is none.
fn colours(palette: Option<&Palette>) -> Colours {
    let accent = palette.map_or([0x1F, 0x3F, 0x8C], |palette| palette.accent.channels);
    let ground = palette.map_or([0xFB, 0xF8, 0xF1], |palette| palette.ground.channels);
    Colours {
        ink: [0x1E, 0x1B, 0x17],
        ground,
        accent,
    }
}

fn names(text: &Text) -> Names {
    Names {
        vietnamese: text.vi.clone(),
        english: text.en.clone(),
    }
}

/// The name of a product and what tells its variant from the others.
fn joined(name: &Text, variant: &Text) -> Names {
    let english = name.en.as_ref().zip(variant.en.as_ref());
    Names {
        vietnamese: format!("{}: {}", name.vi, variant.vi),
        english: english.map(|(name, variant)| format!("{name}: {variant}")),
    }
}

/// A number in groups that are easy to read and to type: four digits together, more of them in threes from the right.
fn grouped(code: &str) -> String {
    let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
    if code.len() <= 4 || !is_number {
        return code.to_owned();
    }
    let (first, rest) = code.split_at((code.len() - 1) % 3 + 1);
    let rest = rest.as_bytes().chunks(3);
    let rest = rest.filter_map(|group| std::str::from_utf8(group).ok());
    let groups: Vec<&str> = [first].into_iter().chain(rest).collect();
    groups.join(" ")
}

/// Numbers of four digits and more that nothing in a site has, with their check digits.
fn free_numbers(content: &Content) -> impl Iterator<Item = String> {
    let used: HashSet<String> = content
        .things
        .codes()
        .map(|code| code.as_str().to_owned())
        .collect();
    let all = (100..10_000_000).map(|body: u32| {
        let body = body.to_string();
        format!("{body}{}", code_check_digit(&body))
    });
    all.filter(move |code| !used.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_stand_in_groups() {
        for (code, expected) in [
            ("103", "103"),
            ("1064", "1064"),
            ("10648", "10 648"),
            ("104512", "104 512"),
            ("12345678", "12 345 678"),
            ("BTAT24", "BTAT24"),
        ] {
            assert_eq!(grouped(code), expected);
        }
    }
}
