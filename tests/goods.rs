//! What pages say of products and their makers besides stories: package, price, season, variants, rights, points of sale.

use serde_json::{Value, json};

use crate::driver::{Document, Output, Site, sample};

/// The smallest site, its product with more fields; a field that is null goes.
fn with_product(more: &Value) -> Site {
    let site = Site::minimal();
    let mut product: Value = serde_json::from_str(&site.read("products/am.json")).expect("JSON");
    let fields = product.as_object_mut().expect("an object");
    for (name, value) in more.as_object().expect("fields") {
        match value {
            Value::Null => fields.remove(name),
            value => fields.insert(name.clone(), value.clone()),
        };
    }
    site.with("products/am.json", product.to_string())
}

/// What a page's details say under a label.
fn told(site: &Output, file: &str, label: &str) -> Vec<String> {
    let page = site.document(file);
    let rows = page.texts(".details dl > div, .standards dl > div");
    let rows = rows.into_iter();
    rows.filter_map(|row| {
        Some(
            row.replace('\u{A0}', " ")
                .strip_prefix(label)?
                .trim()
                .to_owned(),
        )
    })
    .collect()
}

const PAGE: &str = "vi/products/am/index.html";
const ENGLISH: &str = "en/products/am/index.html";

#[test]
fn a_package_says_how_much_of_what_keeps_how_long_and_when_it_is_to_be_had() {
    let site = with_product(&json!({
        "net": {"weight_g": 500},
        "ingredients": [{"vi": "Tép", "en": "Shrimps"}, {"vi": "Muối", "en": "Salt"}],
        "allergens": ["crustaceans"],
        "shelf_life": {"value": 12, "unit": "months", "note": {"vi": "chưa mở", "en": "unopened"}},
        "storage": {"vi": "Để nơi mát.", "en": "Keep cool."},
        "season": [{"calendar": "lunar", "months": [11, 12, 10], "what": {"vi": "Thu hoạch", "en": "Harvest"}, "sources": ["map"]}],
        "price": {"from_vnd": 120000, "per": "kg", "illustrative": true},
    }))
    .publish();
    for (label, expected) in [
        ("Khối lượng", "500 g"),
        ("Thành phần", "TépMuối"),
        ("Có thể gây dị ứng", "Tôm, cua"),
        ("Hạn dùng", "12 tháng (chưa mở)"),
        ("Bảo quản", "Để nơi mát."),
        ("Mùa", "Thu hoạch: tháng 10 đến tháng 12 âm lịch 1"),
        ("Giá", "(mẫu)120.000 đ / kg"),
    ] {
        assert_eq!(told(&site, PAGE, label), [expected], "{label}");
    }
    assert_eq!(
        told(&site, ENGLISH, "Season"),
        ["Harvest: lunar months 10 to 12 1"]
    );
    assert_eq!(
        told(&site, ENGLISH, "Price"),
        ["(sample)120,000 VND per kg"]
    );
}

#[test]
fn what_was_taken_back_is_said_otherwise_than_what_lapsed_and_its_stars_are_never_bright() {
    let certificate = |revoked: Value| {
        let mut one = json!({
            "stars": 4, "level": {"vi": "Cấp tỉnh", "en": "Province"}, "issued_on": "2025-01-02",
            "valid_until": "2028-01-01", "illustrative": true,
        });
        one["revoked"] = revoked;
        one
    };
    let before = json!({
        "stars": 3, "level": {"vi": "Cấp huyện", "en": "District"}, "issued_on": "2022-01-02",
        "valid_until": "2025-01-01", "illustrative": true,
    });
    let revoked = json!({
        "on": "2026-05-01", "decision": "9/QĐ-UBND",
        "note": {"vi": "không còn sản xuất", "en": "no longer made"}, "sources": ["map"],
    });
    let site = with_product(&json!({"certificates": [before, certificate(revoked)]})).publish();
    let page = site.document(PAGE);
    assert_eq!(
        page.attributes(".certificate", "class"),
        ["certificate revoked"]
    );
    assert_eq!(page.attributes(".badge", "class"), ["badge revoked"]);
    assert_eq!(page.texts(".certificate .taken"), [", Đã bị thu hồi"]);
    assert!(page.texts(".certificate .stars .state").is_empty());
    let history = told(&site, PAGE, "Các lần chứng nhận").concat();
    for part in [
        "3 sao, lần đầu, Cấp huyện",
        "4 sao, lên sao, Cấp tỉnh",
        "Thu hồi từ 01/05/2026, theo quyết định 9/QĐ-UBND: không còn sản xuất",
    ] {
        assert!(history.contains(part), "{part}: {history}");
    }
    let list = site.document("vi/products/certificate/revoked/index.html");
    assert_eq!(list.texts(".items .name"), ["Ấm"]);
}

#[test]
fn a_standard_lapses_by_its_day_and_narrows_the_list_of_products() {
    let standard = |kind: &str, until: Value| {
        json!({
            "kind": kind, "number": "VG-1", "issuer": {"vi": "Chi cục", "en": "Office"},
            "issued_on": "2025-02", "valid_until": until, "sources": ["map"],
        })
    };
    let without_end = json!({
        "kind": "geographical_indication", "issuer": {"vi": "Cục", "en": "Department"},
        "issued_on": "2020", "sources": ["map"],
    });
    let all = [
        standard("vietgap", json!("2027-01")),
        standard("haccp", json!("2026-02")),
        without_end,
    ];
    let site = with_product(&json!({"standards": all})).publish();
    let page = site.document(PAGE);
    assert_eq!(
        page.attributes(".standard", "class"),
        ["standard lapsing", "standard lapsed", "standard"]
    );
    assert_eq!(
        page.texts(".standard h3"),
        ["VietGAP", "HACCP", "Chỉ dẫn địa lý"]
    );
    assert_eq!(
        page.texts(".standard .state").len(),
        2,
        "what has no end does not lapse"
    );
    let files = site.files();
    let list = |kind: &str| files.contains(&format!("vi/products/standard/{kind}/index.html"));
    assert!(list("vietgap") && list("geographical-indication"));
    assert!(!list("haccp"), "it has lapsed");
}

#[test]
fn variants_stand_in_one_page_and_what_is_printed_on_their_labels_leads_to_it() {
    let site = with_product(&json!({
        "gtin": "6291041500213",
        "variants": [
            {"name": {"vi": "Cỡ nhỏ", "en": "Small"}, "net": {"volume_ml": 330}, "code": "AM24", "gtin": "8930000000019"},
            {"name": {"vi": "Cỡ lớn", "en": "Large"}, "price": {"from_vnd": 50000, "to_vnd": 60000, "illustrative": true}},
        ],
    }))
    .publish();
    assert_eq!(
        told(&site, PAGE, "Cỡ nhỏ"),
        ["330 mlMã GTIN 8930000000019Mã trên nhãn AM24"]
    );
    assert_eq!(told(&site, PAGE, "Cỡ lớn"), ["(mẫu)50.000 đ – 60.000 đ"]);
    for (label, name) in [
        ("q/AM23", "Ấm"),
        ("q/AM24", "Ấm: Cỡ nhỏ"),
        ("01/06291041500213", "Ấm"),
        ("01/08930000000019", "Ấm: Cỡ nhỏ"),
    ] {
        let page = site.document(&format!("{label}/index.html"));
        let words = page.texts("[data-in=vi] h1, [data-in=vi] .variant");
        assert_eq!(words.join(": "), name, "{label}");
        assert_eq!(
            page.attributes(".whole a", "href"),
            ["/vi/products/am/", "/en/products/am/"],
            "{label}"
        );
    }
}

#[test]
fn a_product_of_an_area_says_so_and_needs_no_village() {
    let site = with_product(&json!({
        "villages": null,
        "area": {"kind": "raw_material", "name": {"vi": "Vùng chè Thử", "en": "Tea land of Thử"}, "sources": ["map"]},
    }))
    .publish();
    assert_eq!(told(&site, PAGE, "Vùng nguyên liệu"), ["Vùng chè Thử 1"]);
    let page = site.document(PAGE);
    assert_eq!(
        page.text(".lead .kicker"),
        "Thủ công mỹ nghệ · Vùng chè Thử"
    );
}

#[test]
fn where_a_product_is_sold_is_said_once_and_told_by_the_product_the_places_and_the_fair() {
    let centre = |id: &str, longitude: f64| {
        let name = format!("Điểm {id}");
        json!({
            "id": id, "name": {"vi": name, "en": name}, "kind": "introduction_centre", "village": "thu",
            "summary": {"vi": "Một điểm.", "en": "A point."},
            "position": {"point": [longitude, 20.97], "accuracy_m": 50, "source": "map"},
        })
        .to_string()
    };
    let fair = json!({
        "id": "hoi-cho", "name": {"vi": "Hội chợ", "en": "Fair"}, "village": "thu",
        "summary": {"vi": "Một hội chợ.", "en": "A fair."}, "sources": ["map"],
        "when": {"rule": "dated", "dates": [{"from": "2026-12-01", "to": "2026-12-02", "sources": ["map"]}]},
    });
    let site = with_product(&json!({"sold": [
        {"at": "place", "place": "mot", "sources": ["map"]},
        {"at": "place", "place": "ba"},
        {"at": "fair", "event": "hoi-cho"},
        {"at": "chain", "name": "WinMart", "checked_on": "2026-11-01"},
        {"at": "platform", "platform": "tiktok_shop", "url": "https://example.vn/am"},
    ]}))
    .with("places/mot.json", centre("mot", 105.91))
    .with("places/hai.json", centre("hai", 105.96))
    .with("places/ba.json", centre("ba", 105.93))
    .with("events/hoi-cho.json", fair.to_string())
    .publish();
    assert_eq!(
        told(&site, PAGE, "Bán ở"),
        ["Hội chợWinMart (chuỗi cửa hàng) (xem lại ngày 01/11/2026)TikTok Shop"]
    );
    let cards = site.document(PAGE).attributes("main a", "href");
    assert!(cards.contains(&"/vi/places/mot/".to_owned()), "{cards:?}");
    let first = "vi/places/mot/index.html";
    assert_eq!(
        told(&site, first, "Điểm giới thiệu gần nhất"),
        ["Điểm ba (2,1 km theo đường chim bay)"]
    );
    assert_eq!(told(&site, first, "Ở đó cũng có"), ["Ấm"]);
    assert!(told(&site, "vi/places/hai/index.html", "Ở đó cũng có").is_empty());
    let events = site.document("vi/events/index.html");
    let links = events.attributes("dd a", "href");
    assert!(links.contains(&"/vi/products/am/".to_owned()), "{links:?}");
}

#[test]
fn a_maker_says_who_belongs_to_it_how_one_books_a_visit_and_how_to_write_to_it() {
    let maker = |more: Value| {
        let mut maker = json!({
            "id": "nha", "name": {"vi": "Nhà Thử", "en": "House of Thử"}, "kind": "group", "villages": ["thu"],
            "summary": {"vi": "Một nhà làm ấm.", "en": "A house that makes pots."},
        });
        let fields = maker.as_object_mut().expect("an object");
        fields.extend(more.as_object().expect("fields").clone());
        maker.to_string()
    };
    let group = maker(json!({
        "members": {"count": 12, "of": "households", "year": 2025, "makers": ["chau"], "sources": ["map"]},
        "visits": {"how": {"vi": "Gọi trước.", "en": "Telephone first."}, "ahead_days": 2, "sources": ["map"]},
        "contact": {"zalo": "+84 912 345 678", "facebook": "https://www.facebook.com/example", "sources": ["map"]},
    }));
    let member = maker(
        json!({"id": "chau", "name": {"vi": "Nhà Châu", "en": "House of Châu"}, "kind": "household"}),
    );
    let site = with_product(&json!({"makers": ["nha", "chau"]}))
        .with("makers/nha.json", group)
        .with("makers/chau.json", member)
        .publish();
    let page = "vi/makers/nha/index.html";
    assert_eq!(told(&site, page, "Loại"), ["Tổ hợp tác"]);
    assert_eq!(told(&site, page, "Thành viên"), ["12 hộ (2025)Nhà Châu 1"]);
    assert_eq!(
        told(&site, page, "Hẹn đến thăm"),
        ["Gọi trước.Hẹn trước 2 ngày 1"]
    );
    let links = site.document(page).attributes("dd a", "href");
    for link in [
        "https://zalo.me/84912345678",
        "https://www.facebook.com/example",
        "/vi/makers/chau/",
    ] {
        assert!(links.iter().any(|found| found == link), "{link}: {links:?}");
    }
    let makers = site.document(PAGE).attributes("main a", "href");
    for link in ["/vi/makers/nha/", "/vi/makers/chau/"] {
        assert!(
            makers.iter().any(|found| found == link),
            "{link}: {makers:?}"
        );
    }
}

#[test]
fn a_month_that_no_year_has_is_told_in_every_season() {
    let season = |months: Value| json!([{"months": months, "illustrative": true}]);
    for (months, at) in [
        (json!([13]), 0),
        (json!([1, 0]), 1),
        (json!([256]), 0),
        (json!([2, 3, -1]), 2),
    ] {
        let problems = with_product(&json!({ "season": season(months) })).problems();
        let told = problems
            .iter()
            .find(|one| one.rule.name() == "out-of-range");
        let told = told.unwrap_or_else(|| panic!("{problems:#?}"));
        assert_eq!(told.path, format!("season[0].months[{at}]"));
    }
}

#[test]
fn a_name_or_word_without_letters_and_one_without_end_are_told() {
    for (text, rule) in [
        (" ".to_owned(), "missing-field"),
        ("a".repeat(201), "too-long"),
    ] {
        let name = json!({"text": text, "language": "tyz"});
        let words = json!({"no": {"word": text, "language": "tyz", "meaning": {"vi": "…"}}});
        let problems = with_product(&json!({ "local_name": name }))
            .with("glossary.json", words.to_string())
            .problems();
        let places = problems.iter().filter(|one| one.rule.name() == rule);
        let places: Vec<(&str, &str)> = places
            .map(|one| (one.file.as_str(), one.path.as_str()))
            .collect();
        let expected = [
            ("glossary.json", "no.word"),
            ("products/am.json", "local_name.text"),
        ];
        assert_eq!(places, expected, "{problems:#?}");
    }
}

#[test]
fn a_code_or_id_that_windows_keeps_for_a_device_is_told_before_it_is_printed_on_labels() {
    for code in ["NUL", "PRN", "AUX", "LPT2"] {
        let problems = with_product(&json!({ "code": code })).problems();
        let told = problems.iter().find(|one| one.path == "code");
        assert_eq!(told.map(|one| one.rule.name()), Some("malformed"), "{code}");
    }
    let problems = with_product(&json!({ "id": "nul" })).problems();
    let told = problems.iter().find(|one| one.path == "id");
    assert_eq!(told.map(|one| one.rule.name()), Some("unportable-name"));
}

#[test]
fn a_product_says_at_a_glance_what_it_costs_who_makes_it_and_where_it_is_made_and_found() {
    let site = Site::copy_of(&sample()).publish();
    let page = site.document("vi/products/bat-trang-vase/index.html");
    let labels = page.texts(".glance dt");
    assert_eq!(
        labels,
        [
            "Giá (mẫu)",
            "Ai làm",
            "Xem làm, làm thử ở",
            "Tự tay làm",
            "Tìm ở đâu"
        ]
    );
    assert_eq!(
        page.attributes(".glance a", "href"),
        [
            "/vi/makers/bat-trang-pottery-household/",
            "/vi/places/bat-trang-kiln-lane/",
            "/vi/processes/bat-trang-pottery/wheel/?vessel=362-52-63-88-102-93-42-52&glaze=EDF0EE-1F3F8C&stage=wet",
            "/vi/places/bat-trang-market/",
            "/vi/places/bat-trang-ocop-point/",
            "/vi/places/old-quarter-introduction-point/",
        ],
        "the maker, where a step may be tried, its shape on the wheel, where it is sold"
    );
    let details = page.texts("section.details:not(.glance) dt");
    assert!(
        !details.iter().any(|label| label.starts_with("Giá")),
        "the price is told once: {details:?}"
    );
    let html = site.read("vi/products/bat-trang-vase/index.html");
    let at = |mark: &str| html.find(mark).expect(mark);
    assert!(
        at("class=\"details glance\"") < at("class=\"story\""),
        "before the story"
    );
}

#[test]
fn a_product_is_told_in_short_and_its_story_ends_in_hands_that_can_be_visited() {
    let site = Site::copy_of(&sample()).publish();
    let page = site.document("en/products/bat-trang-vase/index.html");
    assert_eq!(page.text(".brief h2"), "In short: 1\u{A0}minute");
    assert!(page.texts(".brief p").len() >= 3);
    assert_eq!(page.text("h2.in-full"), "The whole story: 2\u{A0}minutes");
    let html = site.read("en/products/bat-trang-vase/index.html");
    let at = |mark: &str| html.find(mark).expect(mark);
    assert!(at("details glance") < at("story brief") && at("story brief") < at("class=\"story\""));
    assert!(at("class=\"story\"") < at("Go and see, try it yourself"));
    let rows = page.texts("section.details:not(.glance) dt");
    for row in [
        "See it made, try it at",
        "What you can do",
        "To book a visit (sample)",
        "How to get there",
    ] {
        assert!(rows.iter().any(|one| one == row), "{row}: {rows:?}");
    }
}

#[test]
fn a_village_without_a_picture_shows_its_cover_at_the_head() {
    let site = Site::copy_of(&sample()).publish();
    let with = site.document("en/villages/phu-vinh/index.html");
    let cover = |page: &Document, within: &str| {
        let pictures = page.attributes(&format!("{within} .picture img"), "src");
        let is_cover = |one: &String| one.contains("/media/covers/phu-vinh-");
        pictures.iter().filter(|one| is_cover(one)).count()
    };
    assert_eq!((cover(&with, ".lead"), cover(&with, ".cover")), (0, 1));
    let site = Site::copy_of(&sample());
    let village = site.read("villages/phu-vinh.json");
    let mut village: Value = serde_json::from_str(&village).expect("JSON");
    village
        .as_object_mut()
        .expect("a village")
        .remove("picture");
    let site = site.with("villages/phu-vinh.json", village.to_string());
    let without = site.publish().document("en/villages/phu-vinh/index.html");
    assert_eq!(
        (cover(&without, ".lead"), cover(&without, ".cover")),
        (1, 0)
    );
}

#[test]
fn what_the_home_page_points_to_is_shown_with_its_drawing() {
    let site = Site::copy_of(&sample()).publish();
    let page = site.document("en/index.html");
    let cards = page.texts(".cards > li").len();
    let drawings = page.attributes(".cards > li > img", "loading");
    assert_eq!(drawings.len(), cards, "a drawing for each of {cards}");
    assert!(
        drawings.iter().all(|loading| loading == "lazy"),
        "{drawings:?}"
    );
}
