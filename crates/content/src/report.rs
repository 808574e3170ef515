//! What content amounts to: words told, numbers that lead to a source, texts that are translated. Native only.

use std::fmt;

use super::statement::Statements;
use super::taken::{Taken, Told, taken};
use super::{Content, Kind};
use langke_model::i18n::Language;

/// The words and numbers of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// What kind of thing it is; nothing for the site and the programme.
    pub kind: Option<Kind>,
    /// Its id, or the name of its file.
    pub id: String,
    /// Words of its story in Vietnamese.
    pub vietnamese: usize,
    /// Words of its story in English.
    pub english: usize,
    /// Texts that hold numbers.
    pub with_numbers: usize,
    /// Those of them whose numbers all lead to a source.
    pub sourced: usize,
    /// Whether it is a sample, whose numbers are marked as such and need no source.
    pub illustrative: bool,
}

/// What a content folder amounts to.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Every thing.
    pub tellings: Vec<Telling>,
    /// Texts with English, all texts.
    pub translated: (usize, usize),
    /// Sources that are cited, all sources.
    pub cited: (usize, usize),
    /// Pictures, all of which have words for those who cannot see them.
    pub pictures: usize,
    /// Photographs whose files say where they were taken.
    pub taken: Vec<Taken>,
}

/// Reports on content.
pub fn report(content: &Content) -> Report {
    let mut tellings = vec![
        telling(
            None,
            "site.json",
            false,
            Statements::of_site(&content.site).naming(&content.facts),
        ),
        telling(
            None,
            "programme.json",
            false,
            Statements::of_programme(&content.programme).naming(&content.facts),
        ),
    ];
    tellings.extend(content.things.all().map(|thing| {
        telling(
            Some(thing.kind()),
            thing.id().as_str(),
            thing.is_illustrative(),
            Statements::of(thing).naming(&content.facts),
        )
    }));
    let cited = |source: &&super::Source| content.cited_in.contains_key(&source.id);
    Report {
        tellings,
        translated: (content.completeness.translated, content.completeness.texts),
        cited: (
            content.sources.iter().filter(cited).count(),
            content.sources.len(),
        ),
        pictures: content.media.len(),
        taken: taken(content),
    }
}

fn telling(
    kind: Option<Kind>,
    id: &str,
    illustrative: bool,
    statements: Statements<'_>,
) -> Telling {
    let (vietnamese, english) = statements.story_words();
    let numbers: Vec<bool> = statements
        .numbers()
        .map(|(_, loose)| illustrative || loose.is_none())
        .collect();
    Telling {
        kind,
        id: id.into(),
        vietnamese,
        english,
        with_numbers: numbers.len(),
        sourced: numbers.iter().filter(|sourced| **sourced).count(),
        illustrative,
    }
}

impl Report {
    /// The report as a table for people.
    pub fn to_table(&self, language: Language) -> String {
        Table {
            report: self,
            language,
        }
        .to_string()
    }
}

struct Table<'a> {
    report: &'a Report,
    language: Language,
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let say = |vietnamese: &'static str, english: &'static str| match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        };
        let (words, numbers) = (
            say("chữ vi / en", "words vi / en"),
            say(
                "đoạn có số: có nguồn / tất cả",
                "texts with numbers: sourced / all",
            ),
        );
        writeln!(formatter, "{:<42} {words:>15}   {numbers}", "")?;
        let mut total = (0, 0, 0, 0);
        for one in &self.report.tellings {
            let kind = one.kind.map_or("", Kind::keyword);
            let sample = if one.illustrative {
                say("mẫu", "sample")
            } else {
                ""
            };
            let name = format!("{kind} {}", one.id);
            writeln!(
                formatter,
                "{:<42} {:>7} /{:>6}   {:>3} /{:>3} {sample}",
                name.trim(),
                one.vietnamese,
                one.english,
                one.sourced,
                one.with_numbers
            )?;
            total.0 += one.vietnamese;
            total.1 += one.english;
            total.2 += one.sourced;
            total.3 += one.with_numbers;
        }
        let (vietnamese, english, sourced, all) = total;
        writeln!(
            formatter,
            "{:<42} {vietnamese:>7} /{english:>6}   {sourced:>3} /{all:>3}",
            say("tất cả", "all")
        )?;
        let (translated, texts) = self.report.translated;
        let (cited, sources) = self.report.cited;
        writeln!(
            formatter,
            "{}: {translated} / {texts}",
            say("Đoạn có tiếng Anh", "Texts with English")
        )?;
        writeln!(
            formatter,
            "{}: {cited} / {sources}",
            say("Nguồn được dẫn", "Sources that are cited")
        )?;
        writeln!(
            formatter,
            "{}: {}",
            say("Ảnh, ảnh nào cũng có lời tả", "Pictures, each with words"),
            self.report.pictures
        )?;
        let told = Told {
            taken: &self.report.taken,
            language: self.language,
        };
        write!(formatter, "{told}")
    }
}
