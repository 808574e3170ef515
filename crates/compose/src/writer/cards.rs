//! Pointers to things, and links back to their villages. Native only.

use super::Writer;
use crate::words::{self, Label};
use langke_content::{self as content, Area, Maker, Place, Process, Product, Route, Slug, Village};
use langke_model::i18n;
use langke_site::{Card, Link, Named, Others, Section, Subject};

/// Not more pointers of a kind than somebody looks over.
pub const MOST_CARDS: usize = 36;

impl<'a> Writer<'a> {
    fn card(
        &mut self,
        subject: Subject,
        kicker: String,
        (name, why): (&content::Text, &content::Text),
        illustrative: bool,
    ) -> Card {
        self.sample_pointed_to(illustrative);
        Card {
            illustrative,
            href: self.href(subject),
            kicker,
            name: self.phrase(name),
            why: self.phrase(why),
            image: None,
        }
    }

    /// A pointer with the drawing of its thing, for pages on which pointers are looked at.
    pub fn drawn(&self, card: Card, picture: Option<&content::Picture>) -> Card {
        let published = picture.and_then(|picture| self.site.media.get(&picture.file));
        Card {
            image: published.map(|published| published.small.clone()),
            ..card
        }
    }

    /// A group of pointers, or none without any. Of those behind the first ones the names stand, folded up.
    pub fn section(&self, title: Label, mut cards: Vec<Card>) -> Option<Section> {
        let others = cards.split_off(cards.len().min(MOST_CARDS));
        let others = (!others.is_empty()).then(|| Others {
            label: words::more(others.len(), self.language),
            names: others.into_iter().map(named).collect(),
        });
        (!cards.is_empty()).then(|| Section {
            title: self.say(title).into(),
            cards,
            others,
        })
    }

    pub fn village_card(&mut self, village: &Village) -> Card {
        let kicker = self.say(words::VILLAGE).into();
        self.card(
            Subject::Village(village.id.to_string()),
            kicker,
            (&village.name, &village.summary),
            village.illustrative,
        )
    }

    pub fn product_card(&mut self, product: &Product) -> Card {
        let kicker = self.say(words::product_group(product.group)).into();
        self.card(
            Subject::Product(product.id.to_string()),
            kicker,
            (&product.name, &product.summary),
            product.illustrative,
        )
    }

    pub fn process_card(&mut self, process: &Process) -> Card {
        let steps = words::count(process.steps.len(), words::STEP, self.language);
        let kicker = format!("{} · {steps}", self.say(words::PROCESS));
        self.card(
            Subject::Process(process.id.to_string()),
            kicker,
            (&process.name, &process.summary),
            process.illustrative,
        )
    }

    pub fn route_card(&mut self, route: &Route) -> Card {
        let stops = words::count(route.stops.len(), words::STOP, self.language);
        let metres = self.site.ways(route).iter().map(|way| way.metres).sum();
        let length = i18n::distance(metres, self.language);
        let kicker = format!("{} · {stops} · {length}", self.say(words::ROUTE));
        self.card(
            Subject::Route(route.id.to_string()),
            kicker,
            (&route.name, &route.summary),
            route.illustrative,
        )
    }

    pub fn place_card(&mut self, place: &Place) -> Card {
        let kicker = self.say(words::place_kind(place.kind)).into();
        self.card(
            Subject::Place(place.id.to_string()),
            kicker,
            (&place.name, &place.summary),
            place.illustrative,
        )
    }

    pub fn maker_card(&mut self, maker: &Maker) -> Card {
        let kicker = self.say(words::maker_kind(maker.kind)).into();
        self.card(
            Subject::Maker(maker.id.to_string()),
            kicker,
            (&maker.name, &maker.summary),
            maker.illustrative,
        )
    }

    pub fn village_cards(&mut self, ids: &[Slug]) -> Vec<Card> {
        ids.iter()
            .filter_map(|id| Some(self.village_card(self.site.things.villages.get(id)?)))
            .collect()
    }

    pub fn maker_cards(&mut self, ids: &[Slug]) -> Vec<Card> {
        ids.iter()
            .filter_map(|id| Some(self.maker_card(self.site.things.makers.get(id)?)))
            .collect()
    }

    pub fn process_cards(&mut self, ids: &[Slug]) -> Vec<Card> {
        ids.iter()
            .filter_map(|id| Some(self.process_card(self.site.things.processes.get(id)?)))
            .collect()
    }

    /// The link to a village, for breadcrumbs.
    pub fn village_link(&mut self, village: &Village) -> Link {
        Link {
            href: self.href(Subject::Village(village.id.to_string())),
            label: self.phrase(&village.name),
        }
    }

    /// Kind of thing and where it is from: "Sản phẩm · Bát Tràng, Hà Nội".
    pub fn kicker(&mut self, label: words::Label, village: Option<&Village>) -> String {
        let villages: Vec<Slug> = village
            .map(|village| village.id.clone())
            .into_iter()
            .collect();
        self.kicker_of_villages(label, &villages, None)
    }

    /// As [`Writer::kicker`], of a thing that has several villages: "Tuyến đi · Bát Tràng và Phú Vinh, Hà Nội".
    /// "Đồ uống · Vùng chè Thử" of one that is of an area instead.
    pub fn kicker_of_villages(
        &mut self,
        label: words::Label,
        villages: &[Slug],
        area: Option<&Area>,
    ) -> String {
        let villages: Vec<&Village> = villages
            .iter()
            .filter_map(|id| self.site.things.villages.get(id))
            .collect();
        let mut provinces: Vec<String> = villages
            .iter()
            .map(|village| self.phrase(&village.province).text)
            .collect();
        let are_of_one = provinces.windows(2).all(|pair| pair[0] == pair[1]);
        let names: Vec<String> = villages
            .iter()
            .zip(&provinces)
            .map(|(village, province)| {
                let name = self.phrase(&village.name).text;
                if are_of_one {
                    name
                } else {
                    format!("{name} ({province})")
                }
            })
            .collect();
        let kind = self.say(label);
        let names = words::all_of(&names, self.language);
        match provinces.pop() {
            None => match area {
                Some(area) => format!("{kind} · {}", self.phrase(&area.name).text),
                None => kind.into(),
            },
            Some(province) if are_of_one => format!("{kind} · {names}, {province}"),
            Some(_) => format!("{kind} · {names}"),
        }
    }
}

fn named(card: Card) -> Named {
    Named {
        href: card.href,
        name: card.name,
        illustrative: card.illustrative,
    }
}
