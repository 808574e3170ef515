//! Where in a thing a word was found, and what that counts.

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What it is called.
    Title,
    /// What else it is called, or was.
    Name,
    /// Its title in the other language.
    Translation,
    /// A short code or a number on a package.
    Code,
    /// Its village.
    Village,
    /// Who makes it.
    Maker,
    /// The people who live there.
    People,
    /// What it is one of: a product group, a kind of place.
    Kind,
    /// A craft, a standard.
    Craft,
    /// What it is made of.
    Material,
    /// What one can try there.
    Experience,
    /// Where it stops.
    Stop,
    /// The commune or province in which it lies.
    Region,
    /// Where it lay formerly.
    Formerly,
    /// Where its village lay formerly.
    VillageFormerly,
    /// What is said of it in a sentence.
    Summary,
}

impl Field {
    /// All of them.
    pub const ALL: [Field; 16] = [
        Field::Title,
        Field::Name,
        Field::Translation,
        Field::Code,
        Field::Village,
        Field::Maker,
        Field::People,
        Field::Kind,
        Field::Craft,
        Field::Material,
        Field::Experience,
        Field::Stop,
        Field::Region,
        Field::Formerly,
        Field::VillageFormerly,
        Field::Summary,
    ];

    /// Whether its words stand together even where some of them stand in fields that count more.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn is_whole(self) -> bool {
        matches!(self, Field::Name | Field::Formerly)
    }

    /// What a word in it counts, in hundredths of one in the title.
    pub fn weight(self) -> u32 {
        match self {
            Field::Title => 100,
            Field::Name => 80,
            Field::Translation => 60,
            Field::Code => 100,
            Field::Village => 50,
            Field::Maker | Field::People => 45,
            Field::Kind | Field::Craft => 35,
            Field::Material | Field::Experience | Field::Stop | Field::Region => 30,
            Field::Formerly => 60,
            Field::VillageFormerly => 20,
            Field::Summary => 12,
        }
    }

    /// The keyword by which pages name it.
    pub fn keyword(self) -> &'static str {
        match self {
            Field::Title => "title",
            Field::Name => "name",
            Field::Translation => "translation",
            Field::Code => "code",
            Field::Village => "village",
            Field::Maker => "maker",
            Field::People => "people",
            Field::Kind => "kind",
            Field::Craft => "craft",
            Field::Material => "material",
            Field::Experience => "experience",
            Field::Stop => "stop",
            Field::Region => "region",
            Field::Formerly | Field::VillageFormerly => "formerly",
            Field::Summary => "summary",
        }
    }
}
