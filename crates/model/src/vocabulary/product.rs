//! The programme's groups of products. Source: decision 148/QĐ-TTg of 2023.

vocabulary! {
    /// The programme's product groups.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum ProductGroup {
        /// Food.
        Food = "food" => "Thực phẩm.",
        /// Beverages.
        Beverage = "beverage" => "Đồ uống.",
        /// Medicinal herbs and what is made from them.
        MedicinalHerb = "medicinal-herb" => "Dược liệu và sản phẩm từ dược liệu.",
        /// Natural cosmetics.
        Cosmetic = "cosmetic" => "Mỹ phẩm thiên nhiên.",
        /// Handicrafts.
        Handicraft = "handicraft" => "Thủ công mỹ nghệ.",
        /// Community tourism services.
        Tourism = "tourism" => "Dịch vụ du lịch cộng đồng.",
    }
}
