//! What packages, prices, seasons, standards and certificates say, in words. Native only.

use super::{Label, NET, NET_LENGTH, NET_VOLUME, NET_WEIGHT, count, say};
use langke_content::{
    Allergen, AreaKind, Certificate, Date, MembersOf, Net, Price, PriceUnit, Season,
    SeasonCalendar, ShelfLife, ShelfLifeUnit, StandardKind,
};
use langke_model::i18n::{self, Language};

const NO_BREAK_SPACE: char = '\u{A0}';

/// A price or a range of prices, with the unit where it is not a piece: "120.000 đ / kg".
pub fn price(price: &Price, language: Language) -> String {
    let from = i18n::price(price.from_vnd, language);
    let range = match price.to_vnd.filter(|most| *most != price.from_vnd) {
        Some(most) => format!("{from} – {}", i18n::price(most, language)),
        None => from,
    };
    match price_unit(price.per) {
        Some(unit) => {
            let per = say(("/", "per"), language);
            let unit = say(unit, language);
            format!("{range}{NO_BREAK_SPACE}{per}{NO_BREAK_SPACE}{unit}")
        }
        None => range,
    }
}

/// For how much of it a price is; nothing for a piece.
fn price_unit(unit: PriceUnit) -> Option<Label> {
    Some(match unit {
        PriceUnit::Piece => return None,
        PriceUnit::Set => ("bộ", "set"),
        PriceUnit::Pair => ("đôi", "pair"),
        PriceUnit::Kg => ("kg", "kg"),
        PriceUnit::Litre => ("lít", "litre"),
        PriceUnit::Metre => ("mét", "metre"),
        PriceUnit::Night => ("đêm", "night"),
        PriceUnit::Person => ("người", "person"),
        PriceUnit::Group => ("nhóm", "group"),
    })
}

/// How much is in a package: "500 g", "1,5 lít", "10 chiếc".
pub fn net(net: &Net, language: Language) -> Vec<String> {
    let measure = |value: f64, (small, large): (Label, Label), thousand: f64| {
        let (value, unit) = if value >= thousand {
            (value / thousand, large)
        } else {
            (value, small)
        };
        let digits = i18n::number(value, 2, language);
        format!("{digits}{NO_BREAK_SPACE}{}", say(unit, language))
    };
    let weight = net
        .weight_g
        .map(|weight| measure(weight, (("g", "g"), ("kg", "kg")), 1_000.0));
    let volume = net
        .volume_ml
        .map(|volume| measure(volume, (("ml", "ml"), ("lít", "L")), 1_000.0));
    let length = net
        .length_cm
        .map(|length| measure(length, (("cm", "cm"), ("m", "m")), 100.0));
    let pieces = net
        .pieces
        .map(|pieces| count(pieces as usize, ("chiếc", "piece"), language));
    [weight, volume, length, pieces]
        .into_iter()
        .flatten()
        .collect()
}

/// What the contents of a package are called: by what is measured where that is one thing.
pub fn net_label(net: &Net) -> Label {
    let measured = [
        net.weight_g.map(|_| NET_WEIGHT),
        net.volume_ml.map(|_| NET_VOLUME),
        net.length_cm.map(|_| NET_LENGTH),
    ];
    let mut measured = measured.into_iter().flatten();
    match (measured.next(), measured.next()) {
        (Some(only), None) if net.pieces.is_none() => only,
        _ => NET,
    }
}

/// How long before a visit one asks, given the days in words: "Ask 2 days ahead".
pub fn ahead(days: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("Hẹn trước {days}"),
        Language::English => format!("Ask {days} ahead"),
    }
}

/// How long a product keeps.
pub fn shelf_life(life: &ShelfLife, language: Language) -> String {
    let unit = match life.unit {
        ShelfLifeUnit::Days => ("ngày", "day"),
        ShelfLifeUnit::Months => ("tháng", "month"),
        ShelfLifeUnit::Years => ("năm", "year"),
    };
    count(life.value as usize, unit, language)
}

/// The name of what may make people ill.
pub fn allergen(allergen: Allergen) -> Label {
    match allergen {
        Allergen::Gluten => ("Ngũ cốc có gluten", "Cereals with gluten"),
        Allergen::Crustaceans => ("Tôm, cua", "Crustaceans"),
        Allergen::Eggs => ("Trứng", "Eggs"),
        Allergen::Fish => ("Cá", "Fish"),
        Allergen::Peanuts => ("Lạc (đậu phộng)", "Peanuts"),
        Allergen::Soya => ("Đậu nành", "Soya"),
        Allergen::Milk => ("Sữa", "Milk"),
        Allergen::Nuts => ("Hạt cây có vỏ cứng", "Tree nuts"),
        Allergen::Celery => ("Cần tây", "Celery"),
        Allergen::Mustard => ("Mù tạt", "Mustard"),
        Allergen::Sesame => ("Vừng (mè)", "Sesame"),
        Allergen::Sulphites => ("Sulfit", "Sulphites"),
        Allergen::Lupin => ("Đậu lupin", "Lupin"),
        Allergen::Molluscs => (
            "Nhuyễn thể (ốc, mực, trai)",
            "Molluscs (snails, squid, mussels)",
        ),
    }
}

/// The name of a kind of area.
pub fn area_kind(kind: AreaKind) -> Label {
    match kind {
        AreaKind::RawMaterial => ("Vùng nguyên liệu", "Raw-material area"),
        AreaKind::Commune => ("Xã, phường", "Commune"),
        AreaKind::Cooperative => ("Vùng của hợp tác xã", "Land of a cooperative"),
        AreaKind::District => ("Huyện cũ", "Former district"),
        AreaKind::Province => ("Tỉnh, thành phố", "Province or city"),
    }
}

/// What members are, in the singular.
pub fn members_of(of: MembersOf) -> Label {
    match of {
        MembersOf::People => ("người", "member"),
        MembersOf::Households => ("hộ", "household"),
        MembersOf::Makers => ("đơn vị", "maker"),
    }
}

/// The name of a standard or right.
pub fn standard_kind(kind: StandardKind) -> Label {
    match kind {
        StandardKind::Vietgap => ("VietGAP", "VietGAP"),
        StandardKind::Globalgap => ("GLOBALG.A.P.", "GLOBALG.A.P."),
        StandardKind::Organic => ("Hữu cơ", "Organic"),
        StandardKind::Haccp => ("HACCP", "HACCP"),
        StandardKind::Iso22000 => ("ISO 22000", "ISO 22000"),
        StandardKind::GeographicalIndication => ("Chỉ dẫn địa lý", "Geographical indication"),
        StandardKind::CollectiveMark => ("Nhãn hiệu tập thể", "Collective mark"),
        StandardKind::CertificationMark => ("Nhãn hiệu chứng nhận", "Certification mark"),
        StandardKind::Trademark => ("Nhãn hiệu", "Trademark"),
        StandardKind::IntangibleHeritage => {
            ("Di sản văn hóa phi vật thể", "Intangible cultural heritage")
        }
        StandardKind::Other => ("Tiêu chuẩn khác", "Another standard"),
    }
}

/// The months of a season: "tháng 10 đến tháng 12 âm lịch".
pub fn months(season: &Season, language: Language) -> String {
    let runs = season.runs();
    if runs == [(1, 12)] {
        return say(("quanh năm", "all year round"), language).into();
    }
    let lunar = season.calendar == SeasonCalendar::Lunar;
    let name = |month: u8| match (language, lunar) {
        (Language::English, false) => {
            let first = Date::new(2000, month, 1).map(|first| i18n::month(first, language));
            first.unwrap_or_default().replace("\u{A0}2000", "")
        }
        (Language::English, true) => month.to_string(),
        (Language::Vietnamese, _) => format!("tháng{NO_BREAK_SPACE}{month}"),
    };
    let to = say(("đến", "to"), language);
    let spans: Vec<String> = runs
        .iter()
        .map(|(first, last)| match first == last {
            true => name(*first),
            false => format!("{} {to} {}", name(*first), name(*last)),
        })
        .collect();
    let spans = spans.join(", ");
    match (language, lunar) {
        (_, false) => spans,
        (Language::Vietnamese, true) => format!("{spans} âm lịch"),
        (Language::English, true) if season.months.len() == 1 => format!("lunar month {spans}"),
        (Language::English, true) => format!("lunar months {spans}"),
    }
}

/// What a certificate changed against the one before it.
pub fn change(before: Option<&Certificate>, certificate: &Certificate) -> Label {
    let Some(before) = before else {
        return ("lần đầu", "the first");
    };
    match certificate.stars.cmp(&before.stars) {
        std::cmp::Ordering::Greater => ("lên sao", "raised"),
        std::cmp::Ordering::Less => ("xuống sao", "lowered"),
        std::cmp::Ordering::Equal => ("cấp lại", "renewed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_is_told_by_its_calendar_in_both_languages() {
        let season = |calendar, months: &[u8]| Season {
            calendar,
            months: months.to_vec(),
            what: None,
            sources: Vec::new(),
            illustrative: true,
        };
        let (vi, en) = (Language::Vietnamese, Language::English);
        let lunar = season(SeasonCalendar::Lunar, &[10, 11, 12]);
        assert_eq!(
            months(&lunar, vi),
            "tháng\u{A0}10 đến tháng\u{A0}12 âm lịch"
        );
        assert_eq!(months(&lunar, en), "lunar months 10 to 12");
        let solar = season(SeasonCalendar::Solar, &[12, 1, 5]);
        assert_eq!(
            months(&solar, vi),
            "tháng\u{A0}5, tháng\u{A0}12 đến tháng\u{A0}1"
        );
        assert_eq!(months(&solar, en), "May, December to January");
        assert_eq!(
            months(&season(SeasonCalendar::Lunar, &[3]), en),
            "lunar month 3"
        );
    }

    #[test]
    fn a_price_has_its_unit_and_a_range_only_where_there_is_one() {
        let price_of = |from_vnd, to_vnd, per| Price {
            from_vnd,
            to_vnd,
            per,
            sources: Vec::new(),
            illustrative: true,
        };
        let one = price_of(120_000, None, PriceUnit::Kg);
        assert_eq!(
            price(&one, Language::Vietnamese),
            "120.000\u{A0}đ\u{A0}/\u{A0}kg"
        );
        let range = price_of(120_000, Some(150_000), PriceUnit::Piece);
        assert_eq!(
            price(&range, Language::English),
            "120,000\u{A0}VND – 150,000\u{A0}VND"
        );
    }

    #[test]
    fn net_contents_are_told_in_the_unit_that_people_use() {
        let all = Net {
            weight_g: Some(1_500.0),
            volume_ml: Some(330.0),
            length_cm: Some(200.0),
            pieces: Some(10),
        };
        assert_eq!(
            net(&all, Language::Vietnamese),
            ["1,5\u{A0}kg", "330\u{A0}ml", "2\u{A0}m", "10\u{A0}chiếc"]
        );
    }
}
