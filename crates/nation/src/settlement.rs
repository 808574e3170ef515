//! A made-up village with its places, its festival and the way through it. Native only.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::commune::{Commune, in_english};
use crate::goods::{FOOD, Good, OTHER};
use crate::passages::Passages;
use crate::size::Size;
use crate::things::{SOURCE, code, id, lot, name, near, one, text};
use crate::words::PEOPLES;

/// A village as its makers and products know it.
pub struct Settlement {
    pub number: usize,
    pub commune: Commune,
    pub id: String,
    /// What it is known for.
    pub goods: [Good; 3],
    /// Ids and names of its places.
    pub places: Vec<(String, String)>,
}

/// Kinds of places, as content names them, with the words before the village's name.
const PLACES: [(&str, &str, &str); 6] = [
    ("communal_house", "Đình", "Communal house of"),
    ("market", "Chợ", "Market of"),
    (
        "introduction_centre",
        "Điểm giới thiệu sản phẩm",
        "Introduction point of",
    ),
    ("workshop", "Xưởng làng", "Workshop of"),
    ("temple", "Chùa", "Pagoda of"),
    ("pier", "Bến", "Landing of"),
];

/// Ground, accent, second colour, line, accent at night.
const PALETTES: [[&str; 5]; 8] = [
    ["#F6F5F0", "#1F3F8C", "#7A4B2A", "#C9C3B4", "#9DB4F0"],
    ["#FBF7EF", "#8A5A1E", "#5E7A3A", "#E9D3A3", "#E9C27E"],
    ["#F5F8F2", "#2F6B3A", "#8A6A2A", "#C4D3BC", "#9AD3A4"],
    ["#FAF4F2", "#9B2F2A", "#5A4632", "#E3C6BE", "#F0A89E"],
    ["#F3F7F9", "#1E6478", "#7A5C3A", "#BFD3DA", "#8FCBDD"],
    ["#F8F5FA", "#5B3A86", "#8A5A2A", "#D3C6DF", "#C3A9E6"],
    ["#FAF8EE", "#75621A", "#3F6B4A", "#DDD3A8", "#DCC878"],
    ["#F9F4F7", "#8A2F62", "#4F5F2F", "#E0C3D3", "#EBA3C8"],
];

impl Settlement {
    /// The village of a number.
    pub fn new(size: &Size, number: usize, commune: Commune) -> Settlement {
        let mut rng = lot(size.seed, 1, number);
        let village = commune.village();
        let goods = [0; 3].map(|_| {
            let all: &[Good] = if rng.u8(..4) < 3 { &FOOD } else { &OTHER };
            one(&mut rng, all, FOOD[0])
        });
        let places = size
            .share(size.places, number)
            .enumerate()
            .map(|(index, place)| {
                let (_, word, _) = PLACES[index % PLACES.len()];
                let title = format!("{word} {village}");
                (id(&title, place), title)
            });
        Settlement {
            number,
            id: id(village, number),
            goods,
            places: places.collect(),
            commune,
        }
    }

    /// The village's name.
    pub fn name(&self) -> &'static str {
        self.commune.village()
    }

    /// The village as content says it.
    pub fn village(&self, size: &Size, passages: &Passages) -> Value {
        let mut rng = lot(size.seed, 2, self.number);
        let (commune, village) = (&self.commune, self.name());
        let [first, second, _] = self.goods.map(|good| good.name);
        let short = commune.name.strip_prefix("Xã ").unwrap_or(commune.name);
        let (ground, rest) = (PALETTES[self.number % PALETTES.len()], self.number as u32);
        let [ground, accent, second_colour, line, accent_dark] = ground;
        let pattern = match self.number % 3 {
            0 => json!({"kind": "crackle", "seed": rest}),
            1 => json!({"kind": "wave", "arcs": 2 + rest / 3 % 4}),
            _ => json!({"kind": "weave", "over": 1 + rest / 3 % 3, "under": 1 + rest / 9 % 3}),
        };
        let province = in_english(commune.province);
        let mut story = vec![
            json!({"type": "paragraph", "text": text(
                format!("{village} nay thuộc {}, {}. Trước tháng bảy năm ấy, phong bì ghi {}, {}.", lower(commune.name), commune.province, lower(commune.former), lower(commune.district)),
                format!("{village} lies in {short} commune, {province}. Before the communes were joined, envelopes said {}, {}.", commune.former, commune.district),
            )}),
            json!({"type": "heading", "text": text(format!("Nghề ở {village}"), format!("The trades of {village}"))}),
        ];
        story.extend(passages.villages.story(&mut rng, village, 300));
        let mut former = json!({"district": text(lower(commune.district), commune.district), "until": "2025-07-01", "sources": [SOURCE]});
        if commune.former != commune.name {
            former["commune"] = name(commune.former);
        }
        if let Some(of) = commune.former_province {
            former["province"] = text(of, in_english(of));
        }
        json!({
            "id": self.id,
            "name": name(village),
            "summary": text(
                format!("Làng ở {}: {}, {}.", commune.province, first.0.to_lowercase(), second.0.to_lowercase()),
                format!("A village in {province}: {}, {}.", first.1.to_lowercase(), second.1.to_lowercase()),
            ),
            "commune": text(commune.name, format!("{short} commune")),
            "province": text(province_in_full(commune.province), province),
            "formerly": [former],
            "peoples": [{"name": name(people(&mut rng, commune.province))}],
            "position": {"point": [commune.longitude, commune.latitude], "accuracy_m": 5_000, "source": SOURCE},
            "crafts": self.crafts(),
            "palette": {"ground": ground, "accent": accent, "second": second_colour, "line": line, "accent_dark": accent_dark},
            "pattern": pattern,
            "picture": passages.villages.picture(&mut rng),
            "story": story,
            "illustrative": true,
        })
    }

    /// What it is known for, each once.
    fn crafts(&self) -> Vec<Value> {
        let mut names: Vec<_> = self.goods.iter().map(|good| good.name).collect();
        names.sort_unstable();
        names.dedup();
        names
            .into_iter()
            .map(|(vietnamese, english)| text(vietnamese, english))
            .collect()
    }

    /// Its places, each with its id.
    pub fn places(&self, size: &Size, passages: &Passages) -> Vec<(String, Value)> {
        let numbers = size.share(size.places, self.number);
        let numbered = numbers.zip(&self.places).enumerate();
        numbered
            .map(|(index, (number, (id, title)))| {
                let mut rng = lot(size.seed, 3, number);
                let (kind, _, english) = PLACES[index % PLACES.len()];
                let village = self.name();
                let mut place = json!({
                    "id": id,
                    "name": text(title, format!("{english} {village}")),
                    "kind": kind,
                    "village": self.id,
                    "summary": text(
                        format!("{title}, {}, {}.", lower(self.commune.name), self.commune.province),
                        format!("{english} {village}, {}, {}.", self.commune.name, in_english(self.commune.province)),
                    ),
                    "position": near(&mut rng, self.commune.longitude, self.commune.latitude, 1_500),
                    "story": passages.places.story(&mut rng, village, 40),
                    "code": code('P', number),
                    "illustrative": true,
                });
                if kind == "market" {
                    let first = rng.u8(1..6);
                    place["opening_hours"] = json!({"rule": "05:00-11:00", "market_days": [first, first + 5], "said_by_place": true});
                } else if kind == "introduction_centre" || kind == "workshop" {
                    place["opening_hours"] = json!({"rule": "Mo-Sa 08:00-17:00", "said_by_place": true});
                    place["experiential"] = json!(kind == "introduction_centre" && rng.bool());
                }
                if kind != "introduction_centre" {
                    place.as_object_mut().and_then(|fields| fields.remove("experiential"));
                }
                if rng.u8(..3) == 0 {
                    place["wheelchair"] = json!(one(&mut rng, &["yes", "limited", "no"], "no"));
                }
                (id.clone(), place)
            })
            .collect()
    }

    /// Its festival, with the number among all of them.
    pub fn festival(&self, size: &Size, passages: &Passages, number: usize) -> (String, Value) {
        let mut rng = lot(size.seed, 4, number);
        let village = self.name();
        let title = format!("Hội làng {village}");
        let id = id(&title, number);
        // Most festivals are in spring.
        let month = if rng.u8(..4) < 3 {
            rng.u8(1..=3)
        } else {
            rng.u8(4..=12)
        };
        let event = json!({
            "id": id,
            "name": text(title, format!("Festival of {village}")),
            "village": self.id,
            "summary": text(format!("Rước, tế và hội chợ ở {village}."), format!("Procession, rites and a fair in {village}.")),
            "when": {"rule": "lunar", "month": month, "day": rng.u8(2..=26), "days": rng.u8(1..=3)},
            "story": passages.festivals.story(&mut rng, village, 40),
            "illustrative": true,
        });
        (id, event)
    }

    /// A way through it, with the number among all of them; none where there are not two places.
    pub fn route(&self, size: &Size, number: usize) -> Option<(String, Value)> {
        let mut rng = lot(size.seed, 5, number);
        let stops: Vec<Value> = self
            .places
            .iter()
            .take(4)
            .map(|(place, title)| {
                let english = format!("You come to {title}. Look around, and ask whoever is there.");
                json!({
                    "place": place,
                    "stay_minutes": 10 + 5 * rng.u8(..10),
                    "text": text(format!("Tới {title}. Xem quanh một vòng, gặp ai thì hỏi người ấy."), english),
                })
            })
            .collect();
        if stops.len() < 2 {
            return None;
        }
        let village = self.name();
        let title = format!("Một buổi ở {village}");
        let id = id(&title, number);
        let legs = vec![json!({}); stops.len() - 1];
        let (summary, english) = (
            format!("Đi bộ một vòng {village}, từ đình tới chợ."),
            format!("A walk around {village}, from the communal house to the market."),
        );
        let route = json!({
            "id": id,
            "name": text(title, format!("Half a day in {village}")),
            "villages": [self.id],
            "summary": text(summary, english),
            "mode": one(&mut rng, &["walk", "bicycle"], "walk"),
            "stops": stops,
            "legs": legs,
            "illustrative": true,
        });
        Some((id, route))
    }
}

/// A name as it stands inside a sentence: "xã Đồng Thanh".
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A province as addresses have it.
fn province_in_full(province: &str) -> &str {
    match province {
        "Hồ Chí Minh" => "Thành phố Hồ Chí Minh",
        other => other,
    }
}

/// Who lives in a province: mostly Kinh.
fn people(rng: &mut Rng, province: &str) -> &'static str {
    let here = PEOPLES
        .iter()
        .find(|(_, provinces)| provinces.contains(&province));
    match here {
        Some((people, _)) if rng.bool() => people,
        _ => "Kinh",
    }
}
