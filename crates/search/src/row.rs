//! What a result shows of a thing: a line of a part that holds the things around it too.

use super::word::folded;

/// A thing as a result shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The kind of thing, by its keyword.
    pub kind: String,
    /// The address of its page, below that of the home page.
    pub path: String,
    /// What it is called.
    pub title: String,
    /// Whether the title is in the other language.
    pub is_foreign: bool,
    /// Where it is: its village and province.
    pub place: String,
    /// The stars of its certificate.
    pub stars: String,
    /// The last day on which that holds, as `2026-11-28`.
    pub last_day: String,
}

impl Row {
    /// The row as a line.
    pub fn encode(&self) -> String {
        let foreign = if self.is_foreign { "1" } else { "" };
        // Most addresses are made of the name: then only what follows is said.
        let usual = usual_path(&self.kind, &self.title);
        let path = match self.path.strip_prefix(&usual) {
            Some(rest) => [USUAL, rest].concat(),
            None => self.path.clone(),
        };
        let columns = [
            &self.kind,
            &path,
            &self.title,
            foreign,
            &self.place,
            &self.stars,
            &self.last_day,
        ];
        let columns = columns.map(|column| column.replace(|sign: char| sign.is_control(), " "));
        let line = columns.join("\t");
        line.trim_end_matches('\t').to_owned()
    }

    /// Reads a line; what is missing at its end is empty.
    pub fn decode(line: &str) -> Row {
        let mut columns = line.split('\t').map(str::to_owned);
        let mut next = || columns.next().unwrap_or_default();
        let (kind, path, title) = (next(), next(), next());
        let path = match path.strip_prefix(USUAL) {
            Some(rest) => [&usual_path(&kind, &title), rest].concat(),
            None => path,
        };
        Row {
            kind,
            path,
            title,
            is_foreign: !next().is_empty(),
            place: next(),
            stars: next(),
            last_day: next(),
        }
    }

    /// The stars, if the certificate holds on a day.
    pub fn stars_on(&self, today: &str) -> Option<&str> {
        let holds = !self.stars.is_empty() && today <= self.last_day.as_str();
        holds.then_some(&*self.stars)
    }
}

/// Stands for the usual path in a line.
const USUAL: &str = "~";

/// How the path of a thing mostly begins: the folder of its kind, and its name without marks.
fn usual_path(kind: &str, title: &str) -> String {
    let folder = match kind {
        "process" => "processes/",
        "event" => "events/#",
        _ => "",
    };
    let name = folded(title).replace(' ', "-");
    match folder {
        "" => [kind, "s/", &name].concat(),
        folder => [folder, &name].concat(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_row_is_read_as_it_was_written(
            texts in [
                "[a-z]{1,5}", "[a-z/-]{1,9}", "[A-Za-zâ ]{1,9}", "[A-Za-zâ ,]{0,9}", "[1-5]?", "(2026-11-28)?"
            ],
            is_foreign: bool,
        ) {
            let [kind, path, title, place, stars, last_day] = texts;
            let row = Row { kind, path, title, is_foreign, place, stars, last_day };
            prop_assert_eq!(Row::decode(&row.encode()), row);
        }
    }

    #[test]
    fn an_address_that_is_made_of_the_name_is_not_said_twice() {
        for (kind, path, title, line) in [
            (
                "product",
                "products/am-tra-2/",
                "Ấm trà",
                "product\t~-2/\tẤm trà",
            ),
            (
                "event",
                "events/#hoi-lang",
                "Hội làng",
                "event\t~\tHội làng",
            ),
            (
                "village",
                "villages/bat-trang/",
                "Bạch Thổ",
                "village\tvillages/bat-trang/\tBạch Thổ",
            ),
        ] {
            let row = Row {
                kind: kind.into(),
                path: path.into(),
                title: title.into(),
                ..Row::default()
            };
            assert_eq!(row.encode(), line);
            assert_eq!(Row::decode(line), row);
        }
    }

    #[test]
    fn stars_count_to_the_last_day() {
        let row = Row {
            stars: "4".into(),
            last_day: "2026-11-28".into(),
            ..Row::default()
        };
        assert_eq!(row.stars_on("2026-11-28"), Some("4"));
        assert_eq!(row.stars_on("2026-11-29"), None);
        assert_eq!(Row::default().stars_on(""), None);
    }
}
