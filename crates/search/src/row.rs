//! What a result shows of a thing: a line of a part that holds the things around it too.

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
        let columns = [
            &self.kind,
            &self.path,
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
        Row {
            kind: next(),
            path: next(),
            title: next(),
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
