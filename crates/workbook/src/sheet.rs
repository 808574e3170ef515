//! What the sheets of a workbook are: a sheet for each kind, a sheet for each list that repeats in things. Native only.

use langke_content::Kind;
use langke_model::i18n::Language;

use crate::column::Column;
use crate::folding::Fold;

/// Above the column of ids, in Vietnamese and English.
pub const ID: (&str, &str) = ("Mã", "Id");
/// Above the column that says which kind of thing an entry belongs to.
pub const OWNER: (&str, &str) = ("Thuộc", "Belongs to");
/// Above the column of what no other says.
pub const REST: (&str, &str) = ("Phần khác (xin đừng sửa)", "The rest (please leave)");
/// The sheet that says how to fill in the others.
pub const GUIDE: (&str, &str) = ("Đọc trước", "Read first");
/// The sheet of all lists.
pub const LISTS: (&str, &str) = ("Danh mục", "Lists");
/// The sheet of files that have no sheet of their own.
pub const FILES: (&str, &str) = ("Tệp khác", "Other files");

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetForm {
    /// Its name in Vietnamese.
    pub vi: &'static str,
    /// Its name in English.
    pub en: &'static str,
    /// The kinds of things whose rows stand in it, or to whose things its entries belong.
    pub kinds: Vec<Kind>,
    /// The list that its rows are entries of, by its path in a thing; empty where a row is a thing.
    pub list: &'static str,
    /// Its columns, without those of ids and of the rest.
    pub columns: Vec<Column>,
    /// The lists inside its entries that have rows of their own.
    pub folds: &'static [Fold],
}

impl SheetForm {
    /// A sheet in which a row is a thing.
    pub fn things(
        vi: &'static str,
        en: &'static str,
        kind: Kind,
        columns: Vec<Column>,
    ) -> SheetForm {
        SheetForm {
            vi,
            en,
            kinds: vec![kind],
            list: "",
            columns,
            folds: &[],
        }
    }

    /// A sheet in which a row is an entry of a list of things.
    pub fn list(
        vi: &'static str,
        en: &'static str,
        kinds: &[Kind],
        list: &'static str,
        columns: Vec<Column>,
    ) -> SheetForm {
        SheetForm {
            vi,
            en,
            kinds: kinds.to_vec(),
            list,
            columns,
            folds: &[],
        }
    }

    /// The same, with lists inside its entries that have rows of their own.
    pub fn folded(mut self, folds: &'static [Fold]) -> SheetForm {
        self.folds = folds;
        self
    }

    /// Whether a row is a thing, not an entry of one.
    pub fn is_of_things(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether a column has to say to which kind of thing an entry belongs.
    pub fn has_owner(&self) -> bool {
        self.kinds.len() > 1
    }

    /// Its name.
    pub fn name(&self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }

    /// What stands above the column of ids, in Vietnamese and English.
    pub fn id_heading(&self) -> (String, String) {
        let [kind] = self.kinds[..] else {
            return ("Mã của".into(), "Id of".into());
        };
        if self.is_of_things() {
            return (ID.0.into(), ID.1.into());
        }
        let name = |language| kind.word(language);
        let vi = format!("Mã {} này", name(Language::Vietnamese));
        (vi, format!("Id of this {}", name(Language::English)))
    }

    /// The definition of its rows in the schema, and that of their kinds' things.
    pub fn definition(kind: Kind) -> &'static str {
        match kind {
            Kind::Village => "Village",
            Kind::Maker => "Maker",
            Kind::Product => "Product",
            Kind::Process => "Process",
            Kind::Place => "Place",
            Kind::Route => "Route",
            Kind::Event => "Event",
            Kind::Source => "Source",
            Kind::Figure => "Figure",
            Kind::Picture => "Picture",
            Kind::Fact => "Fact",
            Kind::Word => "Word",
        }
    }
}

/// What stands above a part of the rest, from 0.
pub fn rest_heading(heading: &str, part: usize) -> String {
    match part {
        0 => heading.to_owned(),
        part => format!("{heading} {}", part + 1),
    }
}
