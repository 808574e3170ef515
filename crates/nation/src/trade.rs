//! Made-up makers and products of a village. Native only.

use fastrand::Rng;
use serde_json::{Value, json};

use crate::commune::in_english;
use crate::goods::{FOOD, Good, OTHER};
use crate::passages::Passages;
use crate::settlement::Settlement;
use crate::size::{FOOD_IN_A_THOUSAND, Size};
use crate::things::{code, id, lot, one, text, word};
use crate::words::{FAMILIES, GIVEN, HANDS, QUALITIES, SIGNS, TASTES, WAYS};

/// The makers of a village, each with its id.
pub fn makers(size: &Size, settlement: &Settlement, passages: &Passages) -> Vec<(String, Value)> {
    let numbers = size.share(size.makers, settlement.number);
    numbers
        .map(|number| {
            let mut rng = lot(size.seed, 6, number);
            let village = settlement.name();
            let (kind, title, english) = sign(&mut rng, village);
            let id = id(&title, number);
            let good = one(&mut rng, &settlement.goods, FOOD[0]).name;
            let maker = json!({
                "id": id,
                "name": text(title, english),
                "kind": kind,
                "villages": [settlement.id],
                "summary": text(
                    format!("Làm {} ở {village}, {}.", good.0.to_lowercase(), settlement.commune.province),
                    format!("{} from {village}, {}.", good.1, in_english(settlement.commune.province)),
                ),
                "story": passages.crafts.story(&mut rng, village, 60),
                "illustrative": true,
            });
            (id, maker)
        })
        .collect()
}

/// The kind of a maker and what stands on its signboard.
fn sign(rng: &mut Rng, village: &str) -> (&'static str, String, String) {
    let own = one(rng, &SIGNS, "An Phú");
    match rng.u8(..20) {
        0..8 => {
            let middle = if rng.bool() { "Văn" } else { "Thị" };
            let person = format!(
                "{} {middle} {}",
                one(rng, &FAMILIES, "Lê"),
                one(rng, &GIVEN, "An")
            );
            (
                "household",
                format!("Hộ {person}"),
                format!("{person}'s household"),
            )
        }
        8..15 => (
            "cooperative",
            format!("Hợp tác xã {own} {village}"),
            format!("{own} cooperative, {village}"),
        ),
        _ => (
            "enterprise",
            format!("Công ty {own} {village}"),
            format!("{own} company, {village}"),
        ),
    }
}

/// The products of a village, each with its id; `makers` are the ids of its makers.
pub fn products(
    size: &Size,
    settlement: &Settlement,
    makers: &[(String, Value)],
    passages: &Passages,
) -> Vec<(String, Value)> {
    let numbers = size.share(size.products, settlement.number);
    numbers
        .map(|number| {
            let mut rng = lot(size.seed, 7, number);
            let product = product(size, settlement, makers, passages, number, &mut rng);
            (
                product["id"].as_str().unwrap_or_default().to_owned(),
                product,
            )
        })
        .collect()
}

fn product(
    size: &Size,
    settlement: &Settlement,
    makers: &[(String, Value)],
    passages: &Passages,
    number: usize,
    rng: &mut Rng,
) -> Value {
    let village = settlement.name();
    let good = kind_of_good(rng, &settlement.goods);
    let is_food = good.group == "food";
    let is_taken_in = ["food", "beverage", "medicinal_herb"].contains(&good.group);
    let (quality, way) = if is_taken_in {
        (word(rng, &TASTES), word(rng, &WAYS))
    } else {
        (word(rng, &QUALITIES), word(rng, &HANDS))
    };
    let (title, english) = match rng.u8(..3) {
        0 => (
            format!("{} {} {village}", good.name.0, quality.0),
            format!("{} of {village}, {}", good.name.1, quality.1),
        ),
        1 => (
            format!("{} {village}", good.name.0),
            format!("{} of {village}", good.name.1),
        ),
        _ => {
            let own = one(rng, &SIGNS, "An Phú");
            (
                format!("{} {} {own}", good.name.0, quality.0),
                format!("{own} {}, {}", good.name.1.to_lowercase(), quality.1),
            )
        }
    };
    let pool = if is_food {
        &passages.food
    } else {
        &passages.crafts
    };
    let mut story = vec![json!({"type": "paragraph", "text": text(
        format!("{title} làm từ {}, {}. Ai tới {village} thì hỏi nhà làm, xem tận tay rồi hẵng mua.", good.of.0, way.0),
        format!("{english}: of {}, {}. In {village}, ask for the house that makes it, and look before you buy.", good.of.1, way.1),
    )})];
    story.extend(pool.story(rng, village, 150));
    let price = 10_000 * (2 + rng.u32(..60));
    let mut product = json!({
        "id": id(&title, number),
        "name": text(&title, english),
        "villages": [settlement.id],
        "group": good.group,
        "summary": text(
            format!("{} của {village}, từ {}, {}.", good.name.0, good.of.0, way.0),
            format!("{} of {village}, of {}, {}.", good.name.1, good.of.1, way.1),
        ),
        "picture": pool.picture(rng),
        "story": story,
        "price": {"from_vnd": price, "to_vnd": price * 3 / 2, "illustrative": true},
        "code": code('N', number),
        "illustrative": true,
    });
    if is_food {
        product["ingredients"] = json!([text(good.of.0, good.of.1)]);
        product["net"] = json!({"weight_g": 100 * (1 + rng.u32(..10))});
    } else {
        product["materials"] = json!([text(good.of.0, good.of.1)]);
    }
    if let Some((maker, _)) = rng.choice(makers) {
        product["makers"] = json!([maker]);
    }
    let mut sold = vec![
        json!({"at": "platform", "platform": one(rng, &["postmart", "voso", "shopee", "tiki"], "postmart"), "illustrative": true}),
    ];
    if let Some((place, _)) = rng.choice(&settlement.places) {
        sold.push(json!({"at": "place", "place": place, "illustrative": true}));
    }
    product["sold"] = json!(sold);
    product["certificates"] = json!([certificate(size, settlement, number, rng)]);
    if rng.u8(..10) == 0 {
        product["standards"] = json!([{
            "kind": one(rng, &["vietgap", "haccp"], "haccp"),
            "issuer": text("Tổ chức chứng nhận (mẫu)", "A certifying body (sample)"),
            "issued_on": "2025-03",
            "valid_until": "2028-03",
            "illustrative": true,
        }]);
    }
    product
}

/// What is made: food in its true share, and where it can be, what the village is known for.
fn kind_of_good(rng: &mut Rng, known: &[Good]) -> Good {
    let is_food = rng.usize(..1_000) < FOOD_IN_A_THOUSAND;
    let of_village: Vec<Good> = known
        .iter()
        .copied()
        .filter(|good| (good.group == "food") == is_food)
        .collect();
    if !of_village.is_empty() && rng.u8(..10) < 7 {
        return one(rng, &of_village, FOOD[0]);
    }
    let all: &[Good] = if is_food { &FOOD } else { &OTHER };
    one(rng, all, FOOD[0])
}

/// A certificate of 36 months: of a hundred 72 have three stars, 27 four; of all, 126 in 17,500 five (The Hanoi Times).
fn certificate(size: &Size, settlement: &Settlement, number: usize, rng: &mut Rng) -> Value {
    let stars = match (number * 7 + size.seed as usize) % 139 {
        0 => 5,
        1..39 => 4,
        _ => 3,
    };
    let (year, month, day) = (rng.u16(2023..=2026), rng.u8(1..=12), rng.u8(2..=28));
    let province = settlement.commune.province;
    json!({
        "stars": stars,
        "level": text(format!("{province} (mẫu)"), format!("{} (sample)", in_english(province))),
        "issued_on": format!("{year}-{month:02}-{day:02}"),
        "valid_until": format!("{}-{month:02}-{:02}", year + 3, day - 1),
        "illustrative": true,
    })
}
