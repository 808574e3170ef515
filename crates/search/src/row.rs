//! What a result shows of a thing: a line of a part that holds the things around it too, and says what they share once.

use super::shorthand::Shorthand;
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

/// A place that is none; nothing stands for that of the row before.
const NO_PLACE: &str = "-";

impl Row {
    /// Writes rows as the lines of a part. Kind and place stand last, and only where they are not those of the row before.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn encode<'r>(rows: impl IntoIterator<Item = &'r Row>, shorthand: &Shorthand) -> String {
        let (mut kind, mut place) = ("", NO_PLACE);
        let mut lines: Vec<String> = Vec::new();
        for row in rows {
            // Most addresses are made of the name: then only what follows is said.
            let usual = usual_path(&row.kind, &row.title);
            let path = match row.path.strip_prefix(&usual) {
                Some(rest) => [USUAL, rest].concat(),
                None => row.path.clone(),
            };
            let own_place = Some(&*row.place).filter(|place| !place.is_empty());
            let own_place = own_place.unwrap_or(NO_PLACE);
            let written_place = match own_place == place {
                true => String::new(),
                false => shorthand.write(&plain(own_place)),
            };
            let columns = [
                &*plain(&path),
                &*shorthand.write(&plain(&row.title)),
                &*plain(&row.stars),
                &*plain(&row.last_day),
                if row.is_foreign { "1" } else { "" },
                &*written_place,
                if row.kind == kind { "" } else { &*row.kind },
            ];
            (kind, place) = (&row.kind, own_place);
            lines.push(columns.join("\t").trim_end_matches('\t').to_owned());
        }
        lines.join("\n")
    }

    /// Reads the row on a line of a part, counted from 0; what is missing at its end is empty, or as in the row before.
    pub fn decode(part: &str, line: usize, shorthand: &Shorthand) -> Option<Row> {
        let (mut kind, mut place) = ("", NO_PLACE);
        let mut own: [&str; 7] = Default::default();
        let mut lines = part.split('\n');
        for _ in 0..=line {
            let mut columns = lines.next()?.split('\t');
            own = own.map(|_| columns.next().unwrap_or_default());
            let [.., own_place, own_kind] = own;
            if !own_place.is_empty() {
                place = own_place;
            }
            if !own_kind.is_empty() {
                kind = own_kind;
            }
        }
        let [path, title, stars, last_day, foreign, ..] = own;
        let (title, place) = (shorthand.read(title), shorthand.read(place));
        let path = match path.strip_prefix(USUAL) {
            Some(rest) => [&usual_path(kind, &title), rest].concat(),
            None => path.to_owned(),
        };
        Some(Row {
            kind: kind.to_owned(),
            path,
            title,
            is_foreign: !foreign.is_empty(),
            place: if place == NO_PLACE {
                String::new()
            } else {
                place
            },
            stars: stars.to_owned(),
            last_day: last_day.to_owned(),
        })
    }

    /// The stars, if the certificate holds on a day.
    pub fn stars_on(&self, today: &str) -> Option<&str> {
        let holds = !self.stars.is_empty() && today <= self.last_day.as_str();
        holds.then_some(&*self.stars)
    }
}

/// A text without signs that end a column or a line.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn plain(text: &str) -> String {
    text.replace(|sign: char| sign.is_control(), " ")
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

    fn any_row() -> impl Strategy<Value = Row> {
        let texts = [
            "[a-c]",
            "[a-z/-]{0,9}",
            "[A-Za-zâ ]{0,9}",
            "[A-C]?",
            "[1-5]?",
            "(2026-11-28)?",
        ];
        (texts, any::<bool>()).prop_map(
            |([kind, path, title, place, stars, last_day], is_foreign)| Row {
                kind,
                path,
                title,
                is_foreign,
                place,
                stars,
                last_day,
            },
        )
    }

    proptest! {
        #[test]
        fn rows_are_read_as_they_were_written(rows in proptest::collection::vec(any_row(), 1..9)) {
            for shorthand in [Shorthand::default(), Shorthand::decode("A a B- C")] {
                let part = Row::encode(&rows, &shorthand);
                for (line, row) in rows.iter().enumerate() {
                    prop_assert_eq!(Row::decode(&part, line, &shorthand), Some(row.clone()));
                }
                prop_assert_eq!(Row::decode(&part, rows.len(), &shorthand), None);
            }
        }
    }

    #[test]
    fn what_the_row_before_says_is_not_said_twice() {
        let row = |kind: &str, path: &str, title: &str, place: &str| Row {
            kind: kind.into(),
            path: path.into(),
            title: title.into(),
            place: place.into(),
            ..Row::default()
        };
        let rows = [
            row("village", "villages/bat-trang/", "Bạch Thổ", "Hà Nội"),
            row(
                "product",
                "products/am-tra-2/",
                "Ấm trà",
                "Bát Tràng, Hà Nội",
            ),
            row("product", "products/chen/", "Chén", "Bát Tràng, Hà Nội"),
            row("event", "events/#hoi-lang", "Hội làng", ""),
        ];
        let lines = [
            "villages/bat-trang/\t Bạch Thổ\t\t\t\t Hà Nội\tvillage",
            "~-2/\t Ấm trà\t\t\t\t Bát\u{530} Hà Nội\tproduct",
            "~/\t Chén",
            "~\t Hội làng\t\t\t\t -\tevent",
        ];
        let shorthand = Shorthand::decode("Tràng,");
        assert_eq!(Row::encode(&rows, &shorthand), lines.join("\n"));
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
