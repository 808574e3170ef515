//! The app's style sheets, and which kinds of pages need which before their first paint. Native only.

use std::path::Path;

use memchr::memmem;

use super::read::{inside, text};
use crate::error::AppError;
use langke_site::PageKind;

/// A style sheet: what `style/NAME.css` became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub name: String,
    pub text: String,
}

/// The style sheet for paper.
pub const PRINT: &str = "print";
/// The one of live maps, which their program brings along.
const LIVE: &str = "live";
/// What a live map says of a place looks as it does on pages that print it, whatever its own page prints.
const OF_LIVE_MAPS: [&str; 3] = ["measures", "sample", LIVE];
/// The one with the values that all others are made of.
pub const TOKENS: &str = "tokens";

/// Style sheets that only some kinds of pages need before their first paint; all pages need the others. The app fetches the whole
/// style sheet before it shows a page of another kind.
const PARTICULAR: [(&str, &[PageKind]); 18] = [
    (
        "certificate",
        &[
            PageKind::Product,
            PageKind::Place,
            PageKind::List,
            PageKind::Maker,
            PageKind::Village,
            PageKind::Visit,
        ],
    ),
    ("visit", &[PageKind::Visit]),
    ("plain", &[PageKind::Plain]),
    ("home", &[PageKind::Home]),
    ("occurrences", &[PageKind::Home, PageKind::Events]),
    ("process", &[PageKind::Process]),
    ("product", &[PageKind::Product, PageKind::Visit]),
    ("model", &[PageKind::Model]),
    ("route", &[PageKind::Route]),
    (LIVE, &[]),
    (
        "pack",
        &[PageKind::Village, PageKind::Saved, PageKind::Visit],
    ),
    ("sheet", &[PageKind::Sheet]),
    ("atlas", &[PageKind::Map]),
    (
        "map",
        &[
            PageKind::Village,
            PageKind::Place,
            PageKind::Route,
            PageKind::Sheet,
            PageKind::Map,
        ],
    ),
    ("list", &[PageKind::List]),
    ("search", &[PageKind::Search]),
    ("events", &[PageKind::Events]),
    ("about", &[PageKind::About, PageKind::Sources]),
];

/// Style sheets of what stands on some pages of any kind: each with the mark that such pages have in them.
const OF_PARTS: [(&str, &str); 17] = [
    ("comparison", "data-compared"),
    ("cover", "class=\"cover\""),
    ("dispute", "class=\"dispute\""),
    ("embed", "class=\"embed\""),
    ("facts", "class=\"fact"),
    ("gallery", "data-enlarge"),
    ("measures", "class=\"measures\""),
    ("notice", "class=\"notice\""),
    ("pad", "data-in="),
    ("photograph", "<img class=\"photograph"),
    ("recording", "data-recording"),
    ("region", "class=\"many"),
    ("remaining", "class=\"remaining\""),
    ("sample", "class=\"sample\""),
    ("saying", "class=\"saying\""),
    ("stars", "class=\"star"),
    ("timeline", "class=\"timeline\""),
];

/// The style rules that a page with this body needs before its first paint.
pub fn style(sheets: &[Sheet], kind: PageKind, body: &str) -> String {
    let needed = |sheet: &&Sheet| {
        if sheet.name == PRINT {
            return false;
        }
        let part = OF_PARTS.iter().find(|(name, _)| *name == sheet.name);
        if let Some((_, mark)) = part {
            return memmem::find(body.as_bytes(), mark.as_bytes()).is_some();
        }
        let particular = PARTICULAR.iter().find(|(name, _)| *name == sheet.name);
        particular.is_none_or(|(_, kinds)| kinds.contains(&kind))
    };
    let needed = sheets.iter().filter(needed);
    let texts: Vec<&str> = needed.map(|sheet| sheet.text.as_str()).collect();
    texts.concat()
}

/// The style rules of live maps, where there is a style sheet of them.
pub fn of_live_maps(sheets: &[Sheet]) -> Option<String> {
    let named = |name: &str| sheets.iter().find(|sheet| sheet.name == name);
    named(LIVE)?;
    let texts = OF_LIVE_MAPS.into_iter().filter_map(named);
    Some(texts.map(|sheet| sheet.text.as_str()).collect())
}

/// Reads style sheets; each is known by its file's name without the fingerprint.
///
/// # Errors
/// If one does not lie in the folder, or cannot be read.
pub fn sheets(folder: &Path, files: Vec<String>) -> Result<Vec<Sheet>, AppError> {
    let sheet = |file: String| {
        let name = file
            .rsplit_once('-')
            .map_or(file.as_str(), |(name, _)| name);
        Ok(Sheet {
            name: name.to_owned(),
            text: text(&inside(folder, &file)?)?,
        })
    };
    files.into_iter().map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_carries_the_rules_of_its_own_kind_and_no_screen_waits_for_those_of_paper() {
        let sheet = |name: &str| Sheet {
            name: name.into(),
            text: format!(".{name}{{}}"),
        };
        let sheets = ["base", "home", "map", "print", "shell", "timeline"].map(sheet);
        let style = |kind, body| style(&sheets, kind, body);
        assert_eq!(style(PageKind::Home, ""), ".base{}.home{}.shell{}");
        assert_eq!(style(PageKind::Route, ""), ".base{}.map{}.shell{}");
        assert_eq!(style(PageKind::Plain, ""), ".base{}.shell{}");
        let with_a_part = style(PageKind::Plain, "<dl class=\"timeline\">");
        assert_eq!(with_a_part, ".base{}.shell{}.timeline{}");
    }

    #[test]
    fn every_particular_sheet_is_one_that_there_is() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        let particular = PARTICULAR.map(|(name, _)| name);
        let of_parts = OF_PARTS.map(|(name, _)| name);
        for name in particular.into_iter().chain(of_parts).chain(OF_LIVE_MAPS) {
            assert!(folder.join(format!("{name}.css")).is_file(), "{name}");
        }
        assert!(folder.join(format!("{PRINT}.css")).is_file());
    }

    /// With such a rule each element that a script puts anywhere is a reason to work out the styles of the whole page anew.
    #[test]
    fn no_rule_asks_the_root_what_the_page_has_inside() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        for file in std::fs::read_dir(folder).expect("style sheets") {
            let file = file.expect("a file").path();
            let text = std::fs::read_to_string(&file).expect("text");
            let asks = |root: &str| text.contains(&format!("{root}:has("));
            assert!(
                !asks("html") && !asks(":root") && !asks("body"),
                "{}",
                file.display()
            );
        }
    }
}
