//! A product.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::short_code::codes;
use super::statement::Statements;
use super::{
    Allergen, Area, Block, Certificate, Fact, FormerCode, Gtin, LocalName, Net, Passage, Picture,
    Price, Prose, Sale, Season, Shared, ShelfLife, ShortCode, Slug, Standard, Text,
    TraceabilityEvent, Variant, WebAddress,
};
use langke_model::i18n::Language;
use langke_model::vocabulary::ProductGroup;

/// A product (`products/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Sản phẩm",
    "vi" = "Một sản phẩm (`products/*.json`).",
    "examples" = [{"id": "phu-vinh-basket", "name": {"vi": "Giỏ mây xách tay", "en": "Rattan hand basket"}, "villages": ["phu-vinh"], "group": "handicraft", "summary": {"vi": "Chiếc giỏ đi chợ bằng mây trên khung tre.", "en": "A market basket of rattan on a bamboo frame."}, "story": [{"type": "paragraph", "text": {"vi": "Không một chiếc đinh nào trong phần đan: mây giữ mây.", "en": "Not one nail in the weave: rattan holds itself."}}], "illustrative": true}]
))]
pub struct Product {
    /// The address of the product: `/vi/products/ID/`.
    #[schemars(extend("vi" = "Mã, cũng là địa chỉ trang của sản phẩm: `/vi/products/MÃ/`."))]
    pub id: Slug,
    /// Ids that it had before: addresses and links with them still lead here. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây: trang, mã in và đường dẫn cũ vẫn tới đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// What it is called.
    #[schemars(extend("vi" = "Tên gọi."))]
    pub name: Text,
    /// The name in the language of those who live or work there.
    #[schemars(extend("vi" = "Tên bằng tiếng của người sống hoặc làm việc ở đó."))]
    #[deserr(default)]
    pub local_name: Option<LocalName>,
    /// Ids of the villages it is from; the page wears the colours of the first.
    #[schemars(extend("vi" = "Mã các làng làm ra nó; trang mang màu của làng đầu tiên."))]
    #[deserr(default)]
    #[schemars(default)]
    pub villages: Vec<Slug>,
    /// The area it is from, where that is wider than a village or no village of the site.
    #[schemars(extend("vi" = "Vùng làm ra nó, khi rộng hơn một làng hoặc không thuộc làng nào trên trang."))]
    #[deserr(default)]
    pub area: Option<Area>,
    /// Ids of those who make it.
    #[schemars(extend("vi" = "Mã những người làm ra nó."))]
    #[deserr(default)]
    #[schemars(default)]
    pub makers: Vec<Slug>,
    /// The programme's product group.
    #[schemars(extend("vi" = "Nhóm sản phẩm của chương trình."))]
    #[schemars(with = "crate::word::ProductGroupSchema")]
    pub group: ProductGroup,
    /// One sentence: what it is and why it is as it is.
    #[schemars(extend("vi" = "Một câu: là gì, và vì sao lại như thế."))]
    pub summary: Text,
    /// The one strong drawing at the head of the page.
    #[schemars(extend("vi" = "Bức vẽ hoặc ảnh lớn ở đầu trang."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// The story in short, for somebody who stands at the shelf: three or four passages, read aloud in a minute and a half at most.
    #[schemars(extend("vi" = "Chuyện kể gọn cho người đứng trước kệ hàng: ba, bốn đoạn, đọc lên không quá một phút rưỡi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub brief: Vec<Passage>,
    /// How it is used, made, recognised, cared for.
    #[schemars(extend("vi" = "Dùng thế nào, làm thế nào, nhận ra thế nào, giữ gìn thế nào."))]
    #[schemars(length(min = 1))]
    pub story: Vec<Block>,
    /// How it is made: the id of a process.
    #[schemars(extend("vi" = "Làm thế nào: mã của một cách làm."))]
    #[deserr(default)]
    pub process: Option<Slug>,
    /// What it is made of.
    #[schemars(extend(
        "vi" = "Làm từ gì.",
        "examples" = [[{"vi": "Đất sét", "en": "Clay"}, {"vi": "Cao lanh", "en": "Kaolin"}]]
    ))]
    #[deserr(default)]
    #[schemars(default)]
    pub materials: Vec<Text>,
    /// How large it is.
    #[schemars(extend("vi" = "To nhỏ thế nào."))]
    #[deserr(default)]
    pub size: Option<Size>,
    /// How much is in a package.
    #[schemars(extend("vi" = "Trong gói có bao nhiêu."))]
    #[deserr(default)]
    pub net: Option<Net>,
    /// What is in it, what there is most of first, as on the package.
    #[schemars(extend("vi" = "Thành phần, thứ nhiều nhất ghi trước, như trên bao bì."))]
    #[deserr(default)]
    #[schemars(default)]
    pub ingredients: Vec<Text>,
    /// What in it may make people ill who cannot bear it.
    #[schemars(extend("vi" = "Chất trong đó có thể gây dị ứng."))]
    #[deserr(default)]
    #[schemars(default, with = "Vec<crate::package::AllergenSchema>")]
    pub allergens: Vec<Allergen>,
    /// How long it keeps.
    #[schemars(extend("vi" = "Để được bao lâu."))]
    #[deserr(default)]
    pub shelf_life: Option<ShelfLife>,
    /// How it is to be kept.
    #[schemars(extend(
        "vi" = "Cất giữ thế nào.",
        "examples" = [{"vi": "Để nơi khô, thoáng. Mở gói rồi thì buộc kín, cất ngăn mát.", "en": "Keep dry and airy. Once opened, tie it up and keep it in the refrigerator."}]
    ))]
    #[deserr(default)]
    pub storage: Option<Text>,
    /// When in the year it is harvested, made or sold.
    #[schemars(extend("vi" = "Hái, làm hoặc bán vào mùa nào trong năm."))]
    #[deserr(default)]
    #[schemars(default)]
    pub season: Vec<Season>,
    /// What it costs.
    #[schemars(extend("vi" = "Giá bao nhiêu."))]
    #[deserr(default)]
    pub price: Option<Price>,
    /// Its variants: other sizes, packages, tastes with the same story.
    #[schemars(extend("vi" = "Các loại: cỡ khác, gói khác, vị khác, chung một câu chuyện."))]
    #[deserr(default)]
    #[schemars(default)]
    pub variants: Vec<Variant>,
    /// Where it is sold; places and fairs that are named here show it on their pages too.
    #[schemars(extend("vi" = "Bán ở đâu; địa điểm và hội chợ ghi ở đây thì trang của nơi ấy cũng hiện sản phẩm này."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sold: Vec<Sale>,
    /// The GTIN on the package, 8, 12, 13 or 14 digits.
    #[schemars(extend("vi" = "Mã GTIN trên bao bì, 8, 12, 13 hoặc 14 chữ số."))]
    #[deserr(default)]
    pub gtin: Option<Gtin>,
    /// The short code printed on the label: `/q/CODE/`.
    #[schemars(extend("vi" = "Mã ngắn in trên nhãn: `/q/MÃ/`."))]
    #[deserr(default)]
    pub code: Option<ShortCode>,
    /// Codes on labels that were printed earlier and must still lead here.
    #[schemars(extend("vi" = "Mã trên các nhãn đã in trước đây, quét vào vẫn phải tới đây."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_codes: Vec<FormerCode>,
    /// Its page in a traceability system; `site.json` lists the systems, each known by where its addresses begin.
    #[schemars(extend("vi" = "Trang của nó trong hệ thống truy xuất nguồn gốc; `site.json` kê các hệ thống, nhận ra nhau ở phần đầu địa chỉ."))]
    #[deserr(default)]
    pub traceability: Option<WebAddress>,
    /// What happened to a lot, the earliest first, where its makers want it seen here too.
    #[schemars(extend("vi" = "Một lô hàng đã qua những gì, sớm trước muộn sau, nếu người làm muốn cho xem cả ở đây."))]
    #[deserr(default)]
    #[schemars(default)]
    pub traceability_events: Vec<TraceabilityEvent>,
    /// What is known of its effect on land and people.
    #[schemars(extend("vi" = "Biết gì về ảnh hưởng của nó tới đất đai và con người."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sustainability: Vec<Sustainability>,
    /// Figures with year and source.
    #[schemars(extend("vi" = "Các con số, có năm và nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub facts: Vec<Shared<Fact>>,
    /// The certificates of the programme, the oldest first; the last one is that of today.
    #[schemars(extend("vi" = "Các giấy chứng nhận của chương trình, cũ trước mới sau; giấy cuối là giấy hiện nay."))]
    #[deserr(default)]
    #[schemars(default)]
    pub certificates: Vec<Certificate>,
    /// Standards and rights beside the stars.
    #[schemars(extend("vi" = "Tiêu chuẩn và quyền, ngoài số sao."))]
    #[deserr(default)]
    #[schemars(default)]
    pub standards: Vec<Standard>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

impl Product {
    /// The certificate of today: the last one.
    pub fn certificate(&self) -> Option<&Certificate> {
        self.certificates.last()
    }

    /// The words of its story in short and of the whole in a language; Vietnamese ones where there is no English.
    pub fn words(&self, language: Language) -> (usize, usize) {
        let statements = Statements::of_product(self);
        let of = |(vietnamese, english): (usize, usize)| match language {
            Language::English if english > 0 => english,
            _ => vietnamese,
        };
        (
            of(statements.words_of("brief[")),
            of(statements.story_words()),
        )
    }

    /// Its short codes, its own, those of its variants and those of earlier labels, each with where it stands in the file.
    pub fn codes(&self) -> impl Iterator<Item = (String, &ShortCode)> {
        let variants = self.variants.iter().enumerate().filter_map(|(index, one)| {
            Some((format!("variants[{index}].code"), one.code.as_ref()?))
        });
        codes(self.code.as_ref(), &self.former_codes).chain(variants)
    }

    /// Its GTINs, its own and those of its variants, each with where it stands in the file.
    pub fn gtins(&self) -> impl Iterator<Item = (String, &Gtin)> {
        let own = self.gtin.iter().map(|gtin| ("gtin".to_owned(), gtin));
        own.chain(self.variants.iter().enumerate().filter_map(|(index, one)| {
            Some((format!("variants[{index}].gtin"), one.gtin.as_ref()?))
        }))
    }
}

/// Outer size in centimetres; give only what is known.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Kích thước",
    "vi" = "Kích thước ngoài, tính bằng xăngtimét; chỉ ghi những gì biết.",
    "examples" = [{"height_cm": 24, "diameter_cm": 22.5, "illustrative": true}]
))]
pub struct Size {
    /// Height in centimetres.
    #[schemars(extend("vi" = "Cao, xăngtimét."))]
    #[deserr(default)]
    pub height_cm: Option<f64>,
    /// Width in centimetres.
    #[schemars(extend("vi" = "Rộng, xăngtimét."))]
    #[deserr(default)]
    pub width_cm: Option<f64>,
    /// Depth in centimetres.
    #[schemars(extend("vi" = "Sâu, xăngtimét."))]
    #[deserr(default)]
    pub depth_cm: Option<f64>,
    /// Diameter in centimetres.
    #[schemars(extend("vi" = "Đường kính, xăngtimét."))]
    #[deserr(default)]
    pub diameter_cm: Option<f64>,
    /// A sample value that is not a real fact.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A sustainability fact.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Bền vững",
    "vi" = "Một điều đã biết về phát triển bền vững.",
    "examples" = [{"text": {"vi": "Một bài của Thanh Niên kể làng nhuộm bằng lá cây và bùn. Bài không nói nay còn bao nhiêu nhà nhuộm như thế.", "en": "An article of Thanh Nien News says that the village dyes with leaves and mud. It does not say how many households still do."}, "sources": ["thanhniennews-28096"]}]
))]
pub struct Sustainability {
    /// What is known.
    #[schemars(extend("vi" = "Điều đã biết."))]
    pub text: Prose,
    /// Ids of the sources; at least one.
    #[schemars(extend("vi" = "Mã các nguồn; ít nhất một."))]
    pub sources: Vec<Slug>,
}
