//! What changed, told in lines for a terminal. Native only.

use std::fmt::Write;

use langke_model::i18n::{Language, number};

use super::change::{Change, Part};
use super::difference::{ChangedPage, Difference, PageName, SharedChange};
use super::words::{Run, Side};

/// How many pages with the same change are named.
const NAMED: usize = 3;

/// How many letters of what did not change are shown on either side of what did.
const AROUND: usize = 40;

/// How many letters of a piece that came or went are shown.
const SHOWN: usize = 200;

impl Difference {
    /// All that changed, a line for each; words that changed stand between « and ».
    pub fn to_text(&self, language: Language) -> String {
        let mut text = self.counts(language);
        let say = |vietnamese, english| match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        };
        list(&mut text, say("Trang mới", "New pages"), &self.new);
        list(&mut text, say("Trang không còn", "Pages gone"), &self.gone);
        if !self.moved.is_empty() {
            let _ = write!(text, "\n{}:\n", say("Trang đổi địa chỉ", "Pages moved"));
            for moved in &self.moved {
                let (from, to) = (&moved.from.address, &moved.to.page.address);
                let _ = writeln!(text, "  {from} → {to}  {}", moved.to.page.title);
                of_page(&mut text, &moved.to, language);
            }
        }
        for SharedChange { change, pages } in &self.shared {
            let count = counted(pages.len(), language);
            let named = pages[..pages.len().min(NAMED)].join(", ");
            let more = if pages.len() > NAMED { ", …" } else { "" };
            let _ = match language {
                Language::Vietnamese => write!(text, "\nTrên {count} trang ({named}{more}):\n"),
                Language::English => write!(text, "\nOn {count} pages ({named}{more}):\n"),
            };
            of_change(&mut text, change, language);
        }
        for page in self.changed.iter().filter(|page| !page.changes.is_empty()) {
            let _ = write!(text, "\n{}  {}\n", page.page.address, page.page.title);
            of_page(&mut text, page, language);
        }
        text
    }

    fn counts(&self, language: Language) -> String {
        let count = |pages: usize| counted(pages, language);
        let unchanged = count(self.unchanged);
        match language {
            Language::Vietnamese if self.is_empty() => {
                format!("Hai trang web đọc như nhau ({unchanged} trang).\n")
            }
            Language::English if self.is_empty() => {
                format!("Both sites read the same ({unchanged} pages).\n")
            }
            Language::Vietnamese => format!(
                "{} trang khác trước, {} trang mới, {} trang không còn, {} trang đổi địa chỉ, {unchanged} trang như cũ.\n",
                count(self.changed.len()),
                count(self.new.len()),
                count(self.gone.len()),
                count(self.moved.len()),
            ),
            Language::English => format!(
                "{} pages changed, {} new, {} gone, {} moved, {unchanged} as they were.\n",
                count(self.changed.len()),
                count(self.new.len()),
                count(self.gone.len()),
                count(self.moved.len()),
            ),
        }
    }
}

fn counted(pages: usize, language: Language) -> String {
    number(pages as f64, 0, language)
}

fn list(text: &mut String, title: &str, pages: &[PageName]) {
    if pages.is_empty() {
        return;
    }
    let _ = write!(text, "\n{title}:\n");
    for PageName { address, title, .. } in pages {
        let _ = writeln!(text, "  {address}  {title}");
    }
}

/// The changes of a page under their headings.
fn of_page(text: &mut String, page: &ChangedPage, language: Language) {
    let mut heading = "";
    for change in &page.changes {
        if change.heading != heading {
            heading = &change.heading;
            let _ = writeln!(text, "  § {}", shortened(heading));
        }
        of_change(text, change, language);
    }
}

fn of_change(text: &mut String, change: &Change, language: Language) {
    let mut what = part(change.part, language).to_owned();
    if !change.head.is_empty() {
        let _ = write!(what, " ({})", shortened(&change.head));
    }
    let (old, new) = match (&change.old, &change.new) {
        (Some(old), Some(new)) if old == new => {
            let is_drawn_here = new.is_empty();
            let note = match (language, is_drawn_here) {
                (Language::Vietnamese, true) => "hình vẽ trong trang đã đổi".to_owned(),
                (Language::English, true) => "the drawing in the page changed".to_owned(),
                (Language::Vietnamese, false) => format!("{new} đã đổi"),
                (Language::English, false) => format!("{new} changed"),
            };
            let _ = writeln!(text, "    {what}: {note}");
            return;
        }
        (Some(_), Some(_)) => (
            Some(marked(&change.words, Side::Old)),
            Some(marked(&change.words, Side::New)),
        ),
        (old, new) => {
            let whole = |text: &Option<String>| text.as_deref().map(|text| named(text, language));
            (whole(old), whole(new))
        }
    };
    let _ = writeln!(text, "    {what}:");
    for (sign, side) in [('-', old), ('+', new)] {
        if let Some(side) = side {
            let _ = writeln!(text, "      {sign} {side}");
        }
    }
}

/// A whole piece; a drawing without a file has no name.
fn named(text: &str, language: Language) -> String {
    match (text, language) {
        ("", Language::Vietnamese) => "hình vẽ trong trang".to_owned(),
        ("", Language::English) => "a drawing in the page".to_owned(),
        (text, _) => shortened(text),
    }
}

/// The beginning of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// One side of a change: its own words marked, of the others those that stand near.
fn marked(words: &[Run], side: Side) -> String {
    let mut line = String::new();
    let runs: Vec<&Run> = words
        .iter()
        .filter(|run| run.side == Side::Both || run.side == side)
        .collect();
    for (index, run) in runs.iter().enumerate() {
        if run.side == side {
            let _ = write!(line, "«{}»", shortened(&run.text));
            continue;
        }
        let letters: Vec<char> = run.text.chars().collect();
        let (is_first, is_last) = (index == 0, index + 1 == runs.len());
        let before = if is_first { 0 } else { AROUND };
        let after = if is_last { 0 } else { AROUND };
        if letters.len() <= before + after + 1 {
            line += &run.text;
            continue;
        }
        line.extend(&letters[..before]);
        line.push('…');
        line.extend(&letters[letters.len() - after..]);
    }
    line
}

/// What was changed, in a word.
fn part(part: Part, language: Language) -> &'static str {
    let (vietnamese, english) = match part {
        Part::Title => ("tên trang", "title"),
        Part::Heading => ("đề mục", "heading"),
        Part::Text => ("chữ", "text"),
        Part::Item => ("mục", "entry"),
        Part::Head => ("tên ô", "head"),
        Part::Cell => ("ô", "cell"),
        Part::Caption => ("chú thích", "caption"),
        Part::Description => ("lời tả hình", "description of a picture"),
        Part::Control => ("nút", "control"),
        Part::Picture => ("hình", "picture"),
        Part::Recording => ("bản thu", "recording"),
        Part::Link => ("nơi liên kết dẫn tới", "where a link leads"),
    };
    match language {
        Language::Vietnamese => vietnamese,
        Language::English => english,
    }
}
