//! By what lists of things can be narrowed.

vocabulary! {
    /// A property by which a list can be narrowed.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Facet {
        /// The province, by id.
        Province = "province",
        /// The letter with which a name begins.
        Letter = "letter",
        /// The village, by id.
        Village = "village",
        /// The programme's product group.
        Group = "group",
        /// The kind of place.
        Kind = "kind",
        /// How one travels.
        Mode = "mode",
        /// Stars of the certificate, "3" to "5".
        Stars = "stars",
        /// How the certificate stands.
        Certificate = "certificate",
        /// Standards and rights beside the stars.
        Standard = "standard",
        /// Whether visitors take part.
        Experiential = "experiential",
        /// How far a wheelchair gets.
        Wheelchair = "wheelchair",
    }
}
