//! What stands on a package: how much is in it, of what, for how long it keeps.

use super::word::word_of_a_list;
use deserr::Deserr;
use langke_model::vocabulary;
use schemars::JsonSchema;

use super::Text;
use super::read::Findings;

/// How much is in a package, without the package; give only what is known.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "minProperties" = 1,
    "viTitle" = "Lượng trong gói",
    "vi" = "Trong gói có bao nhiêu, không tính bao bì; chỉ ghi những gì biết.",
    "examples" = [{"weight_g": 100}]
))]
pub struct Net {
    /// Weight in grams.
    #[schemars(extend("vi" = "Khối lượng, gam."))]
    #[deserr(default)]
    pub weight_g: Option<f64>,
    /// Volume in millilitres.
    #[schemars(extend("vi" = "Thể tích, mililít."))]
    #[deserr(default)]
    pub volume_ml: Option<f64>,
    /// Length in centimetres, of cloth for one.
    #[schemars(extend("vi" = "Chiều dài, xăngtimét, như vải."))]
    #[deserr(default)]
    pub length_cm: Option<f64>,
    /// How many pieces.
    #[schemars(extend("vi" = "Bao nhiêu cái."))]
    #[deserr(default)]
    pub pieces: Option<u32>,
}

impl Net {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        let measures = [self.weight_g, self.volume_ml, self.length_cm];
        measures.iter().all(Option::is_none) && self.pieces.is_none()
    }
}

/// How long a product keeps from the day on which it was made.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Hạn dùng",
    "vi" = "Để được bao lâu, kể từ ngày làm.",
    "examples" = [{"value": 6, "unit": "months", "note": {"vi": "chưa mở gói", "en": "unopened"}, "illustrative": true}]
))]
pub struct ShelfLife {
    /// How many days, months or years.
    #[schemars(extend("vi" = "Bao nhiêu ngày, tháng hoặc năm."))]
    pub value: u32,
    /// The unit.
    #[schemars(extend("vi" = "Đơn vị."))]
    pub unit: ShelfLifeUnit,
    /// What it depends on: "unopened", "in the cold".
    #[schemars(extend("vi" = "Trong điều kiện nào: “chưa mở nắp”, “để lạnh”."))]
    #[deserr(default)]
    pub note: Option<Text>,
    /// A sample value that is not a real fact.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// A unit of how long something keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Đơn vị của hạn dùng",
    "vi" = "Đơn vị của hạn dùng."
))]
pub enum ShelfLifeUnit {
    /// Days.
    #[schemars(extend("vi" = "Ngày."))]
    Days,
    /// Months.
    #[schemars(extend("vi" = "Tháng."))]
    Months,
    /// Years.
    #[schemars(extend("vi" = "Năm."))]
    Years,
}

vocabulary! {
    /// What may make people ill who cannot bear it: the fourteen of the European Union, which hold those of the Codex Alimentarius.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Allergen {
        /// Cereals with gluten: wheat, rye, barley, oats.
        Gluten = "gluten" => "Ngũ cốc có gluten: lúa mì, lúa mạch đen, đại mạch, yến mạch.",
        /// Crustaceans: shrimps, crabs.
        Crustaceans = "crustaceans" => "Giáp xác: tôm, cua.",
        /// Eggs.
        Eggs = "eggs" => "Trứng.",
        /// Fish, fish sauce too.
        Fish = "fish" => "Cá, cả nước mắm.",
        /// Peanuts.
        Peanuts = "peanuts" => "Lạc (đậu phộng).",
        /// Soya.
        Soya = "soya" => "Đậu nành.",
        /// Milk.
        Milk = "milk" => "Sữa.",
        /// Nuts of trees: cashews, almonds, walnuts.
        Nuts = "nuts" => "Quả hạch: hạt điều, hạnh nhân, óc chó.",
        /// Celery.
        Celery = "celery" => "Cần tây.",
        /// Mustard.
        Mustard = "mustard" => "Mù tạt.",
        /// Sesame.
        Sesame = "sesame" => "Vừng (mè).",
        /// Sulphites, above 10 mg in a kilogram or litre.
        Sulphites = "sulphites" => "Sulfit, trên 10 mg trong một kilôgam hoặc một lít.",
        /// Lupin.
        Lupin = "lupin" => "Đậu lupin.",
        /// Molluscs: snails, squid, mussels, and what is made of them.
        Molluscs = "molluscs" => "Thân mềm: ốc, mực, trai, và những gì làm từ chúng.",
    }
}

word_of_a_list!(Allergen as AllergenSchema, "Allergen", {
    "description": "What may make people ill who cannot bear it.",
    "viTitle": "Chất gây dị ứng",
    "vi": "Chất có thể gây dị ứng."
});
