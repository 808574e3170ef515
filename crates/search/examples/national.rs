//! How many bytes a query costs in an index of a whole country, and how long it takes: made-up things of real syllables, in the nation's
//! proportions.
//!
//!     cargo run --release --package langke-search --example national [FOLDER]
//!
//! In a folder it leaves the index as sites have it, for a browser that is to be timed.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use fastrand::Rng;
use langke_search::{Choice, Field, Filter, Found, GridCell, Head, Index, Plan, Row, Thing, find};

/// Syllables of names of communes and villages.
const NAMES: &str = "An Ba Bạch Bản Bảo Bát Bắc Bích Biên Bình Bồng Bửu Cẩm Cao Cát Cầu Châu Chi Chu Chính Chương Cổ Công Cường Cửa Dân Diên \
    Diễn Dục Duy Dương Dũng Đa Đại Đan Đăng Đạo Đắc Điền Điện Định Đình Đoan Đồng Đông Đức Đường Gia Giang Giao Hà Hạ Hải Hàm Hán Hạnh Hậu Hiền Hiệp \
    Hiếu Hòa Hoài Hoàng Hoằng Hồng Hội Hợp Huệ Hùng Hương Hưng Hữu Kết Khai Khánh Khê Kiên Kiến Kiều Kim Kỳ La Lạc Lai Lam Lâm Lan Lãng Lập Lệ Liên Liêu \
    Linh Lộc Lợi Long Lương Lưu Lý Mai Mậu Mễ Minh Mỹ Nam Nghi Nghĩa Ngọc Ngũ Nguyên Nhân Nhật Nhơn Nhuận Ninh Nông Phong Phú Phúc Phụng Phước Phượng \
    Quan Quang Quảng Quế Quý Quỳnh Sa Sài Sen Song Sơn Tam Tài Tân Tâm Tây Thạch Thái Thanh Thành Thăng Thiên Thiện Thịnh Thọ Thới Thuận Thủy Thụy Thư \
    Thượng Tiên Tiến Tín Tịnh Toàn Trà Trạch Tràng Trang Tri Trung Trúc Trực Trường Tự Tú Tuân Tùng Tường Vạn Vân Văn Vệ Viên Việt Vinh Vĩnh Vị Võ Vũ \
    Xá Xuân Xuyên Y Yên";

/// Provinces and cities since July 2025.
const PROVINCES: [&str; 34] = [
    "Hà Nội",
    "Huế",
    "Hải Phòng",
    "Đà Nẵng",
    "Thành phố Hồ Chí Minh",
    "Cần Thơ",
    "Lai Châu",
    "Điện Biên",
    "Sơn La",
    "Lạng Sơn",
    "Quảng Ninh",
    "Thanh Hóa",
    "Nghệ An",
    "Hà Tĩnh",
    "Cao Bằng",
    "Tuyên Quang",
    "Lào Cai",
    "Thái Nguyên",
    "Phú Thọ",
    "Bắc Ninh",
    "Hưng Yên",
    "Ninh Bình",
    "Quảng Trị",
    "Quảng Ngãi",
    "Gia Lai",
    "Khánh Hòa",
    "Lâm Đồng",
    "Đắk Lắk",
    "Đồng Nai",
    "Tây Ninh",
    "Vĩnh Long",
    "Đồng Tháp",
    "Cà Mau",
    "An Giang",
];

/// What is made, with its English: three in four are food and drink.
const GOODS: [(&str, &str); 40] = [
    ("Trà", "Tea"),
    ("Chè", "Green tea"),
    ("Mật ong", "Honey"),
    ("Nước mắm", "Fish sauce"),
    ("Gạo nếp", "Sticky rice"),
    ("Gạo tẻ", "Rice"),
    ("Miến dong", "Arrowroot noodles"),
    ("Bún khô", "Dried noodles"),
    ("Bánh đa", "Rice cracker"),
    ("Bánh tráng", "Rice paper"),
    ("Kẹo dừa", "Coconut candy"),
    ("Mứt gừng", "Ginger jam"),
    ("Cà phê", "Coffee"),
    ("Hạt điều", "Cashew nuts"),
    ("Hạt tiêu", "Pepper"),
    ("Tôm khô", "Dried shrimp"),
    ("Cá khô", "Dried fish"),
    ("Chả cá", "Fish cake"),
    ("Giò lụa", "Pork roll"),
    ("Thịt trâu gác bếp", "Smoked buffalo"),
    ("Rượu gạo", "Rice wine"),
    ("Rượu cần", "Jar wine"),
    ("Tinh bột nghệ", "Turmeric starch"),
    ("Bưởi", "Pomelo"),
    ("Cam", "Oranges"),
    ("Xoài sấy", "Dried mango"),
    ("Chuối sấy", "Dried banana"),
    ("Măng khô", "Dried bamboo shoots"),
    ("Nấm hương", "Shiitake"),
    ("Rau hữu cơ", "Organic vegetables"),
    ("Tinh dầu sả", "Lemongrass oil"),
    ("Cao cà gai leo", "Herbal extract"),
    ("Xà phòng", "Soap"),
    ("Giỏ mây", "Rattan basket"),
    ("Ấm gốm", "Pottery teapot"),
    ("Khăn thổ cẩm", "Brocade scarf"),
    ("Lụa tơ tằm", "Silk"),
    ("Chiếu cói", "Sedge mat"),
    ("Tượng gỗ", "Wood carving"),
    ("Du lịch vườn", "Orchard tour"),
];

const KINDS: &str = "truyền thống hữu cơ đặc sản thượng hạng vàng đỏ xanh trắng đen ngon thơm mới sấy dẻo giòn nguyên chất loại một hộp quà túi lọc chai nhỏ lớn cao cấp \
    gia truyền sạch tự nhiên núi rừng biển vườn nhà";
const GIVEN: &str = "Anh Bảo Bích Châu Chi Chiến Cúc Cường Dũng Dung Đạt Đức Giang Hà Hải Hạnh Hằng Hiền Hoa Hòa Hùng Hương Khánh Lan Liên Linh Long Mai Minh \
    Nam Nga Ngọc Nhung Phong Phương Quân Quyên Sơn Tâm Thảo Thắng Thanh Thu Thúy Toàn Trang Trung Tuấn Tùng Tuyết Vân Việt Vinh Xuân Yến";
const FAMILIES: &str =
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Vàng Giàng Lò Hà";
/// Syllables of what is said of things, the common ones first.
const SAID: &str = "của và là có làng trong một cho được người với làm từ không để các những khi này ra ở nhà ngày đất tay nước năm con về cây hai như vào thì đến mới lên \
    bán ăn hơn lại sau trên bằng giữ mà đi nghề nắng ba lửa mùa theo lá phơi chợ sông núi đồi ruộng vườn gió mưa sương khói than củi gỗ tre nứa sợi tơ dệt đan \
    chẻ vót nung nặn xoay tráng men hoa quả ngọt chua cay mặn đắng thơm bùi béo giòn dẻo mềm cứng dày mỏng nặng nhẹ tròn vuông dài ngắn cao thấp sâu nông xa gần \
    cũ xưa cổ già trẻ ông bà cha mẹ anh chị em cháu thợ nghệ nhân khách bạn mua gói hộp chai lọ bình chum vại ấm chén bát đĩa mâm khay giỏ rổ sọt nong nia mẹt \
    sàng gánh vai lưng chân mắt mũi miệng tai tóc da thịt cá tôm cua ốc ếch gà vịt lợn trâu bò dê ngựa ong kiến bướm chim cò sáo sen súng bèo rong rêu nấm măng \
    rau cải muống ngót mồng tơi bí bầu mướp cà ớt tỏi hành gừng nghệ riềng sả chanh quất bưởi cam quýt nhãn vải mít xoài ổi na chuối dừa cau trầu thuốc";

fn words(text: &'static str) -> Vec<&'static str> {
    text.split_whitespace().collect()
}

struct Nation {
    rng: Rng,
    names: Vec<&'static str>,
    kinds: Vec<&'static str>,
    given: Vec<&'static str>,
    families: Vec<&'static str>,
    said: Vec<&'static str>,
}

impl Nation {
    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.rng.usize(..words.len())]
    }

    fn name(&mut self) -> String {
        let names = self.names.clone();
        format!("{} {}", self.of(&names), self.of(&names))
    }

    fn person(&mut self) -> String {
        let (families, given) = (self.families.clone(), self.given.clone());
        let middle = if self.rng.bool() { "Văn" } else { "Thị" };
        format!("{} {middle} {}", self.of(&families), self.of(&given))
    }

    /// A sentence; common words are common.
    fn sentence(&mut self) -> String {
        let length = 12 + self.rng.usize(..10);
        let words: Vec<&str> = (0..length)
            .map(|_| {
                let share = self.rng.f64().powi(3);
                self.said[(share * self.said.len() as f64) as usize]
            })
            .collect();
        words.join(" ")
    }

    fn things(&mut self) -> Vec<Thing> {
        let mut things = Vec::new();
        let mut paths: BTreeSet<String> = BTreeSet::new();
        let mut code = 100_000_u64;
        for village in 0..1_200 {
            let province = PROVINCES[village * PROVINCES.len() / 1_200];
            let (name, commune, former) = (self.name(), self.name(), self.name());
            let place = format!("{name}, {province}");
            let cell =
                GridCell::of(8.6 + self.rng.f64() * 14.7, 104.6 + self.rng.f64() * 4.4).write();
            let shared = vec![
                (Field::Village, name.clone()),
                (Field::Region, format!("Xã {commune}")),
                (Field::Region, province.to_owned()),
                (Field::Formerly, format!("Xã {former}")),
                (Field::Formerly, format!("huyện {}", self.name())),
                (Field::People, "Kinh".to_owned()),
            ];
            let mut add =
                |nation: &mut Nation, kind: &str, title: String, fields: Vec<(Field, String)>| {
                    let name = langke_search::folded(&title).replace(' ', "-");
                    let mut path = format!("{kind}s/{name}/");
                    // An editor whose id is taken writes a number behind it.
                    if !paths.insert(path.clone()) {
                        path = format!("{kind}s/{name}-{}/", things.len());
                    }
                    let mut all = shared.clone();
                    all.extend(fields);
                    all.push((Field::Summary, nation.sentence()));
                    let is_product = kind == "product";
                    let stars = if is_product {
                        (3 + nation.rng.usize(..2)).to_string()
                    } else {
                        String::new()
                    };
                    let last_day = format!(
                        "20{}-{:02}-{:02}",
                        26 + nation.rng.usize(..4),
                        1 + nation.rng.usize(..12),
                        1 + nation.rng.usize(..28)
                    );
                    let mut filters = vec![
                        (Filter::Kind, kind.to_owned()),
                        (Filter::Village, format!("village-{village}")),
                        (Filter::Province, province.to_owned()),
                        (Filter::Near, cell.clone()),
                    ];
                    if is_product {
                        filters.push((Filter::Stars, stars.clone()));
                        filters.push((Filter::Valid, last_day.clone()));
                        filters.push((
                            Filter::Group,
                            ["food", "beverage", "handicraft", "herb"][nation.rng.usize(..4)]
                                .to_owned(),
                        ));
                    }
                    things.push(Thing {
                        row: Row {
                            kind: kind.to_owned(),
                            path,
                            title,
                            is_foreign: false,
                            place: place.clone(),
                            last_day: if is_product { last_day } else { String::new() },
                            stars,
                        },
                        fields: all,
                        filters,
                    });
                };
            add(
                self,
                "village",
                name.clone(),
                vec![(Field::Craft, GOODS[self_rng(village)].0.to_owned())],
            );
            let makers: Vec<String> = (0..if village % 4 == 3 { 7 } else { 8 })
                .map(|maker| match maker % 3 {
                    0 => format!("Hợp tác xã {}", self.name()),
                    1 => format!("Hộ {}", self.person()),
                    _ => format!("Công ty {} {name}", self.name()),
                })
                .collect();
            for product in 0..if village % 12 < 7 { 15 } else { 14 } {
                let (good, english) = GOODS[self.rng.usize(..GOODS.len())];
                let kinds = self.kinds.clone();
                let (one, other) = (self.of(&kinds), self.of(&kinds));
                let title = match product % 3 {
                    0 => format!("{good} {one} {other} {name}"),
                    1 => format!("{good} {one} {other}"),
                    _ => format!("{good} {one} {}", self.name()),
                };
                code += 7 + self.rng.u64(..13);
                let maker = makers[self.rng.usize(..makers.len())].clone();
                let fields = vec![
                    (Field::Maker, maker),
                    (Field::Translation, format!("{english} {name}")),
                    (
                        Field::Kind,
                        ["Thực phẩm", "Đồ uống", "Thủ công mỹ nghệ"][self.rng.usize(..3)]
                            .to_owned(),
                    ),
                    (
                        Field::Material,
                        GOODS[self.rng.usize(..GOODS.len())].0.to_owned(),
                    ),
                    (Field::Code, code.to_string()),
                    (
                        Field::Code,
                        (8_930_000_000_000 + code * 9_973 % 9_999_999_999).to_string(),
                    ),
                ];
                add(self, "product", title, fields);
            }
            for maker in &makers {
                let kind = vec![(Field::Kind, "Hộ gia đình".to_owned())];
                add(self, "maker", maker.clone(), kind);
            }
            for place in 0..4 {
                let title = format!(
                    "{} {name}",
                    ["Chợ", "Đình", "Xưởng", "Điểm giới thiệu"][place]
                );
                add(
                    self,
                    "place",
                    title,
                    vec![(Field::Kind, "Nơi nên ghé".to_owned())],
                );
            }
        }
        things
    }
}

fn self_rng(village: usize) -> usize {
    village * 7 % GOODS.len()
}

fn brotli(text: &str) -> usize {
    let mut out = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
        let _ = writer.write_all(text.as_bytes());
    }
    out.len()
}

/// What names the parts.
const VERSION: &str = "0123456789abcdef";

fn write(folder: &Path, index: &Index, head: &str) -> std::io::Result<()> {
    let parts = folder.join("search");
    std::fs::create_dir_all(&parts)?;
    std::fs::write(folder.join("search.txt"), head)?;
    for (number, part) in index.parts.iter().enumerate() {
        std::fs::write(parts.join(format!("{number}-{VERSION}.txt")), part)?;
    }
    Ok(())
}

fn main() {
    let mut nation = Nation {
        rng: Rng::with_seed(2026),
        names: words(NAMES),
        kinds: words(KINDS),
        given: words(GIVEN),
        families: words(FAMILIES),
        said: words(SAID),
    };
    let things = nation.things();
    let begun = Instant::now();
    let index = Index::of(things.iter().cloned(), "2026-11-28");
    println!(
        "{} things, index made in {:?}",
        things.len(),
        begun.elapsed()
    );
    let head_text = index.head(VERSION);
    if let Some(folder) = std::env::args().nth(1) {
        write(Path::new(&folder), &index, &head_text).expect("a folder to write in");
    }
    let head = Head::decode(&head_text).expect("a head");
    let head_bytes = brotli(&head_text);
    let bytes: Vec<usize> = index.parts.iter().map(|part| brotli(part)).collect();
    let first_row = head.row_part(0).0;
    let first_filter = first_row + things.len().div_ceil(head.rows_per_part as usize);
    let first_end = first_filter + head.filters.len();
    let groups = [
        ("words", 0..head.word_parts.len()),
        ("codes", head.word_parts.len()..first_row),
        ("rows", first_row..first_filter),
        ("filters", first_filter..first_end),
        ("ends of certificates", first_end..bytes.len()),
    ];
    println!(
        "head: {head_bytes} bytes, {} words ({} raw)",
        head.lexicon.len(),
        head_text.len()
    );
    for (name, range) in groups {
        let some = &bytes[range];
        println!(
            "{name}: {} parts, {} bytes in all, largest {:?}",
            some.len(),
            some.iter().sum::<usize>(),
            some.iter().max()
        );
    }
    println!("all: {} bytes", head_bytes + bytes.iter().sum::<usize>());
    for (filter, value) in [
        (Filter::Kind, "product"),
        (Filter::Village, "village-7"),
        (Filter::Province, "Huế"),
        (Filter::Stars, "4"),
        (Filter::Near, "21.0,105.8"),
        (Filter::Valid, "2026-11-28"),
        (Filter::Valid, "2026-12-31"),
        (Filter::Valid, "2027-05-28"),
    ] {
        let values = vec![value.to_owned()];
        let choice = Choice { filter, values };
        let parts = head.choice_parts(&choice);
        let cost: usize = parts.iter().map(|part| bytes[*part]).sum();
        let plan = Plan::of(&head, "", vec![choice], false);
        let found = find(
            &head,
            &plan,
            &|number| Some(index.parts[number].as_str()),
            10,
        );
        println!(
            "narrowed by {} {value}: {cost} bytes in {} parts, {} found",
            filter.keyword(),
            parts.len(),
            found.total
        );
    }
    let mut queries: Vec<(&str, String)> = Vec::new();
    for _ in 0..60 {
        let product = &things[nation.rng.usize(..things.len())];
        let title = product.row.title.clone();
        let folded = langke_search::folded(&title);
        queries.push(("title", title));
        let half: String = folded.chars().take(folded.len() * 2 / 3).collect();
        queries.push(("prefix", half));
        let mut slip: Vec<char> = folded.chars().collect();
        let at = nation.rng.usize(1..slip.len() - 1);
        slip.swap(at, at - 1);
        queries.push(("slip", slip.into_iter().collect()));
        let good = GOODS[nation.rng.usize(..GOODS.len())].0;
        let name = product.fields[0].1.clone();
        queries.push(("good and village", format!("{good} {name}")));
        queries.push(("person", nation.person()));
        queries.push(("one letter", folded.chars().take(1).collect()));
        queries.push((
            "one syllable",
            folded.split(' ').next().unwrap_or_default().to_owned(),
        ));
        if let Some((_, code)) = product
            .fields
            .iter()
            .find(|(field, _)| *field == Field::Code)
        {
            queries.push(("code", code.clone()));
        }
    }
    let mut kinds: Vec<&str> = queries.iter().map(|(kind, _)| *kind).collect();
    kinds.sort();
    kinds.dedup();
    let mut all = Vec::new();
    for kind in kinds {
        let mut costs = Vec::new();
        for (_, query) in queries.iter().filter(|(of, _)| *of == kind) {
            let mut fetched: BTreeSet<usize> = BTreeSet::new();
            let mut found = Found::default();
            let begun = Instant::now();
            for is_wide in [false, true] {
                let plan = Plan::of(&head, query, Vec::new(), is_wide);
                fetched.extend(&plan.parts);
                found = find(
                    &head,
                    &plan,
                    &|number| Some(index.parts[number].as_str()),
                    10,
                );
                if found.total > 0 {
                    break;
                }
            }
            let time = begun.elapsed();
            let asked: usize = fetched.iter().map(|part| bytes[*part]).sum();
            let rows: BTreeSet<usize> = found
                .hits
                .iter()
                .map(|hit| head.row_part(hit.thing).0)
                .collect();
            let rows: usize = rows.iter().map(|part| bytes[*part]).sum();
            costs.push((
                head_bytes + asked + rows,
                asked,
                rows,
                time,
                query,
                found.total,
            ));
        }
        costs.sort();
        all.extend(costs.iter().map(|cost| cost.0));
        let (median, worst) = (&costs[costs.len() / 2], &costs[costs.len() - 1]);
        let slowest = costs.iter().map(|cost| cost.3).max().unwrap_or_default();
        println!(
            "{kind}: median {} worst {} ({} words, {} rows, {:?} {} found); slowest {slowest:?}",
            median.0, worst.0, worst.1, worst.2, worst.4, worst.5
        );
    }
    all.sort();
    println!(
        "every query: median {} worst {}",
        all[all.len() / 2],
        all[all.len() - 1]
    );
}
