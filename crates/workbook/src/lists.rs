//! The fixed lists of words: what stands in JSON, and what people choose in a drop-down. Native only.
//!
//! A test holds each list against the schema.

use langke_model::i18n::Language;

use crate::plain::plain;

/// A word of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The word in JSON.
    pub json: &'static str,
    /// What it is called in Vietnamese.
    pub vi: &'static str,
    /// What it is called in English.
    pub en: &'static str,
}

impl Word {
    /// What it is called.
    pub fn label(&self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// Makes the lists: the name of each, its definition in the schema (with the field that tells its kinds apart, where it is a type of
/// several forms), what stands above it, its words.
macro_rules! lists {
    ($( $(#[$about:meta])* $List:ident $definition:literal $tag:literal $vi:literal $en:literal {
        $( $json:literal $word_vi:literal $word_en:literal, )*
    } )*) => {
        /// A fixed list of words.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum List { $( $(#[$about])* $List, )* }

        impl List {
            /// All lists, in the order in which they are printed.
            pub const ALL: &[List] = &[$(List::$List),*];

            /// Its words, in the order in which they are listed.
            pub fn words(self) -> &'static [Word] {
                match self {
                    $( List::$List => &[$( Word { json: $json, vi: $word_vi, en: $word_en } ),*], )*
                }
            }

            /// What it is called, in Vietnamese and English.
            pub fn names(self) -> (&'static str, &'static str) {
                match self { $( List::$List => ($vi, $en), )* }
            }

            /// Its definition in the schema, and the field that tells the forms of that definition apart; empty if it is a list of words.
            pub fn definition(self) -> (&'static str, &'static str) {
                match self { $( List::$List => ($definition, $tag), )* }
            }
        }
    };
}

lists! {
    /// Kinds of makers.
    MakerKind "MakerKind" "" "Loại người làm" "Kind of maker" {
        "household" "Hộ gia đình" "Household",
        "group" "Tổ hợp tác" "Cooperative group",
        "cooperative" "Hợp tác xã" "Cooperative",
        "enterprise" "Doanh nghiệp" "Enterprise",
        "association" "Hiệp hội" "Association",
    }
    /// What members are.
    MembersOf "MembersOf" "" "Thành viên là" "Members are" {
        "people" "Người" "People",
        "households" "Hộ" "Households",
        "makers" "Cơ sở" "Makers",
    }
    /// The programme's product groups.
    ProductGroup "ProductGroup" "" "Nhóm sản phẩm" "Product group" {
        "food" "Thực phẩm" "Food",
        "beverage" "Đồ uống" "Beverages",
        "medicinal_herb" "Dược liệu" "Medicinal herbs",
        "cosmetic" "Mỹ phẩm thiên nhiên" "Natural cosmetics",
        "handicraft" "Thủ công mỹ nghệ" "Handicrafts",
        "tourism" "Du lịch cộng đồng" "Community tourism",
    }
    /// What may make people ill who cannot bear it.
    Allergen "Allergen" "" "Chất gây dị ứng" "Allergen" {
        "gluten" "Ngũ cốc có gluten" "Gluten",
        "crustaceans" "Giáp xác" "Crustaceans",
        "eggs" "Trứng" "Eggs",
        "fish" "Cá" "Fish",
        "peanuts" "Lạc" "Peanuts",
        "soya" "Đậu nành" "Soya",
        "milk" "Sữa" "Milk",
        "nuts" "Các loại hạt cây" "Tree nuts",
        "celery" "Cần tây" "Celery",
        "mustard" "Mù tạt" "Mustard",
        "sesame" "Vừng" "Sesame",
        "sulphites" "Sunfit" "Sulphites",
        "lupin" "Đậu lupin" "Lupin",
        "molluscs" "Thân mềm" "Molluscs",
    }
    /// Units of how long something keeps.
    ShelfLifeUnit "ShelfLifeUnit" "" "Đơn vị hạn dùng" "Shelf life unit" {
        "days" "Ngày" "Days",
        "months" "Tháng" "Months",
        "years" "Năm" "Years",
    }
    /// For how much of it a price is.
    PriceUnit "PriceUnit" "" "Giá tính theo" "Price per" {
        "piece" "Chiếc, gói" "Piece",
        "set" "Bộ" "Set",
        "pair" "Đôi" "Pair",
        "kg" "Kilôgam" "Kilogram",
        "litre" "Lít" "Litre",
        "metre" "Mét" "Metre",
        "night" "Đêm" "Night",
        "person" "Người" "Person",
        "group" "Đoàn" "Group",
    }
    /// Kinds of areas.
    AreaKind "AreaKind" "" "Loại vùng" "Kind of area" {
        "raw_material" "Vùng nguyên liệu" "Raw-material area",
        "commune" "Xã, phường" "Commune",
        "cooperative" "Đất của hợp tác xã" "Land of a cooperative",
        "district" "Huyện cũ" "Former district",
        "province" "Tỉnh, thành phố" "Province",
    }
    /// Standards and rights.
    StandardKind "StandardKind" "" "Tiêu chuẩn" "Standard" {
        "vietgap" "VietGAP" "VietGAP",
        "globalgap" "GLOBALG.A.P." "GLOBALG.A.P.",
        "organic" "Hữu cơ" "Organic",
        "haccp" "HACCP" "HACCP",
        "iso22000" "ISO 22000" "ISO 22000",
        "geographical_indication" "Chỉ dẫn địa lý" "Geographical indication",
        "collective_mark" "Nhãn hiệu tập thể" "Collective mark",
        "certification_mark" "Nhãn hiệu chứng nhận" "Certification mark",
        "trademark" "Nhãn hiệu" "Trademark",
        "intangible_heritage" "Di sản văn hóa phi vật thể" "Intangible heritage",
        "other" "Khác" "Other",
    }
    /// Where a product is sold.
    SaleAt "Sale" "at" "Nơi bán" "Sold at" {
        "place" "Địa điểm có trang" "Place with a page",
        "platform" "Sàn trên mạng" "Platform",
        "chain" "Chuỗi cửa hàng" "Chain",
        "fair" "Hội chợ" "Fair",
        "website" "Trang riêng" "Own site",
        "shop" "Cửa hàng" "Shop",
    }
    /// Platforms on the net.
    Platform "Platform" "" "Sàn" "Platform" {
        "postmart" "Postmart" "Postmart",
        "voso" "Vỏ Sò" "Voso",
        "tiki" "Tiki" "Tiki",
        "lazada" "Lazada" "Lazada",
        "shopee" "Shopee" "Shopee",
        "sendo" "Sendo" "Sendo",
        "tiktok_shop" "TikTok Shop" "TikTok Shop",
    }
    /// Kinds of places.
    PlaceKind "PlaceKind" "" "Loại địa điểm" "Kind of place" {
        "introduction_centre" "Điểm giới thiệu sản phẩm" "Introduction centre",
        "workshop" "Xưởng" "Workshop",
        "market" "Chợ" "Market",
        "museum" "Nơi trưng bày" "Museum",
        "communal_house" "Đình" "Communal house",
        "temple" "Đền" "Temple",
        "pier" "Bến" "Pier",
        "bus_stop" "Điểm xe buýt" "Bus stop",
        "village" "Làng, phố" "Village or quarter",
        "stop" "Điểm dừng" "Stop",
    }
    /// Access for wheelchairs.
    Wheelchair "Wheelchair" "" "Xe lăn" "Wheelchair" {
        "yes" "Vào được" "Yes",
        "limited" "Vào được một phần" "In part",
        "no" "Không vào được" "No",
    }
    /// How one travels.
    TravelMode "TravelMode" "" "Đi bằng" "Travel by" {
        "walk" "Đi bộ" "Walk",
        "bicycle" "Xe đạp" "Bicycle",
        "bus" "Xe buýt" "Bus",
        "boat" "Thuyền" "Boat",
        "car" "Ô tô, xe máy" "Car or motorbike",
        "metro" "Tàu điện" "Metro",
        "train" "Tàu hỏa" "Train",
        "ferry" "Đò" "Ferry",
        "electric_cart" "Xe điện" "Electric cart",
    }
    /// By which calendar months of a season are counted.
    SeasonCalendar "SeasonCalendar" "" "Lịch" "Calendar" {
        "solar" "Dương lịch" "Solar",
        "lunar" "Âm lịch" "Lunar",
    }
    /// Rules by which an event comes again.
    EventRule "EventTime" "rule" "Cách tính ngày" "Rule of days" {
        "lunar" "Ngày âm lịch" "Lunar day",
        "solar" "Ngày dương lịch" "Solar day",
        "month" "Trong tháng" "Some time in a month",
        "dated" "Ngày định sẵn" "Given days",
        "own" "Lịch riêng" "Own calendar",
    }
    /// In which of two lunar months an event is held.
    LeapMonth "LeapMonth" "" "Tháng nhuận" "Leap month" {
        "usual" "Tháng thường" "Usual month",
        "leap" "Tháng nhuận" "Leap month",
        "both" "Cả hai tháng" "Both",
    }
    /// Whose month an event is in.
    Calendar "Calendar" "" "Tháng theo lịch" "Month by calendar" {
        "lunar" "Âm lịch" "Lunar",
        "solar" "Dương lịch" "Solar",
    }
    /// Patterns of a village.
    Pattern "Pattern" "kind" "Hoa văn" "Pattern" {
        "crackle" "Rạn" "Crackle",
        "wave" "Sóng" "Wave",
        "weave" "Đan" "Weave",
    }
    /// Blocks of a story.
    Block "Block" "type" "Loại đoạn" "Kind of block" {
        "heading" "Đầu mục" "Heading",
        "paragraph" "Đoạn văn" "Paragraph",
        "quote" "Câu nói" "Quote",
        "list" "Danh sách" "List",
        "timeline" "Mốc thời gian" "Timeline",
        "figure" "Ảnh" "Picture",
        "gallery" "Dãy ảnh" "Gallery",
        "number" "Con số" "Number",
        "comparison" "So sánh hai ảnh" "Comparison",
        "recording" "Ghi âm" "Recording",
    }
    /// How exact a number is.
    Approximation "Approximation" "" "Độ chính xác" "How exact" {
        "exact" "Đúng" "Exact",
        "about" "Khoảng" "About",
        "over" "Trên" "Over",
        "nearly" "Gần" "Nearly",
    }
    /// Units of time.
    DurationUnit "DurationUnit" "" "Đơn vị thời gian" "Unit of time" {
        "minutes" "Phút" "Minutes",
        "hours" "Giờ" "Hours",
        "days" "Ngày" "Days",
        "months" "Tháng" "Months",
    }
    /// What amounts are measured in.
    AmountUnit "AmountUnit" "" "Đơn vị lượng" "Unit of amount" {
        "kg" "Kilôgam" "Kilograms",
        "litres" "Lít" "Litres",
        "pieces" "Chiếc" "Pieces",
    }
    /// Kinds of sources.
    SourceKind "SourceKind" "" "Loại nguồn" "Kind of source" {
        "newspaper" "Báo" "Newspaper",
        "government" "Cơ quan nhà nước" "Public body",
        "map" "Bản đồ" "Map",
        "encyclopedia" "Bách khoa thư" "Encyclopedia",
        "shop" "Trang bán hàng" "Shop's page",
        "other" "Khác" "Other",
    }
}

impl List {
    /// The word in JSON of what stands in a cell: its name in either language, or the word itself, with tones or without.
    pub fn json(self, cell: &str) -> Option<&'static str> {
        let cell = plain(cell);
        let is_meant = |word: &&Word| {
            [word.vi, word.en, word.json]
                .into_iter()
                .any(|name| plain(name) == cell)
        };
        self.words().iter().find(is_meant).map(|word| word.json)
    }

    /// The word of the list that stands in JSON.
    pub fn word(self, json: &str) -> Option<&'static Word> {
        self.words().iter().find(|word| word.json == json)
    }

    /// The name of the word that is nearest to what stands in a cell, if it is near enough to be what was meant.
    pub fn nearest(self, cell: &str, language: Language) -> Option<&'static str> {
        let cell = plain(cell);
        let distance = |word: &&'static Word| {
            let names = [word.vi, word.en, word.json].into_iter();
            names
                .map(|name| strsim::damerau_levenshtein(&plain(name), &cell))
                .min()
        };
        let near = self.words().iter().min_by_key(distance)?;
        let slips = 1 + cell.chars().count() / 4;
        (distance(&near)? <= slips).then(|| near.label(language))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    #[test]
    fn every_list_has_the_words_of_the_schema() {
        let schema = langke_content::schema();
        for list in List::ALL {
            let (definition, tag) = list.definition();
            let forms = &schema["$defs"][definition]["oneOf"];
            let word = |form: &Value| match tag {
                "" => form["const"].as_str().map(str::to_owned),
                tag => form["properties"][tag]["const"].as_str().map(str::to_owned),
            };
            let forms = forms.as_array().expect(definition).iter();
            let expected: BTreeSet<_> = forms.map(|form| word(form).expect(definition)).collect();
            let found: BTreeSet<_> = list
                .words()
                .iter()
                .map(|word| word.json.to_owned())
                .collect();
            assert_eq!(found, expected, "{definition}");
        }
    }

    #[test]
    fn a_word_is_known_by_each_of_its_names_with_tones_or_without() {
        for cell in [
            "Thủ công mỹ nghệ",
            "thu cong my nghe",
            "HANDICRAFTS",
            "handicraft",
        ] {
            assert_eq!(List::ProductGroup.json(cell), Some("handicraft"), "{cell}");
        }
        assert_eq!(List::ProductGroup.json("gốm"), None);
        let nearest = List::ProductGroup.nearest("thủ công mĩ nghẹ", Language::Vietnamese);
        assert_eq!(nearest, Some("Thủ công mỹ nghệ"));
    }

    #[test]
    fn no_two_words_of_a_list_have_one_name() {
        for list in List::ALL {
            for (index, word) in list.words().iter().enumerate() {
                for name in [word.vi, word.en, word.json] {
                    let place = list
                        .words()
                        .iter()
                        .position(|other| other.json == list.json(name).expect("known"));
                    assert_eq!(place, Some(index), "{name}");
                }
            }
        }
    }
}
