//! The programme's groups of products. Source: decision 148/QĐ-TTg of 2023.

vocabulary! {
    /// The programme's product groups.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum ProductGroup {
        /// Food.
        Food = "food",
        /// Beverages.
        Beverage = "beverage",
        /// Medicinal herbs and what is made from them.
        MedicinalHerb = "medicinal-herb",
        /// Natural cosmetics.
        Cosmetic = "cosmetic",
        /// Handicrafts.
        Handicraft = "handicraft",
        /// Community tourism services.
        Tourism = "tourism",
    }
}
