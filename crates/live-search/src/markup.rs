//! A result as it stands in the list: what it is, where, why it was found.

use langke_model::{escape, whole_number};
use langke_search::{Field, Row, Why, spots, words};

/// A result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What it is.
    pub row: Row,
    /// Why it was found.
    pub why: Vec<Why>,
}

/// A result as an option of a list box, which is also a link. `say` gives a word of the page by its name; `home` is the address of the
/// home page.
pub fn option(
    number: usize,
    shown: &Shown,
    home: &str,
    today: &str,
    say: &dyn Fn(&str) -> String,
) -> String {
    let Shown { row, why } = shown;
    let in_title = why.iter().find(|one| one.field == Field::Title);
    let in_title = in_title.map_or(&[][..], |one| &one.words);
    let number = whole_number(number as u64);
    let foreign = if row.is_foreign { " lang=\"vi\"" } else { "" };
    let kind = say(&["kind-", &row.kind].concat());
    let mut parts = vec![
        "<a role=\"option\" aria-selected=\"false\" tabindex=\"-1\" id=\"found-",
        &number,
        "\" href=\"",
    ];
    let (address, title) = (
        escape(&[home, &row.path].concat()),
        marked(&row.title, in_title),
    );
    parts.extend([&address, "\"><span class=\"kicker\">", &kind]);
    let place = escape(&row.place);
    if !place.is_empty() {
        parts.extend([" · ", &place]);
    }
    parts.extend([
        "</span> <span class=\"name\"",
        foreign,
        ">",
        &title,
        "</span>",
    ]);
    let stars = say("stars");
    if let Some(number) = row.stars_on(today) {
        parts.extend([
            " <span class=\"graded\">",
            number,
            "\u{A0}",
            &stars,
            "</span>",
        ]);
    }
    let because: Vec<String> = why
        .iter()
        .filter(|one| one.field != Field::Title)
        .map(|one| {
            let field = say(&["in-", one.field.keyword()].concat());
            let text = escape(&one.words.join(" "));
            [&field, ": <mark>", &text, "</mark>"].concat()
        })
        .collect();
    let because = because.join(" · ");
    if !because.is_empty() {
        parts.extend([" <span class=\"because\">", &because, "</span>"]);
    }
    parts.push("</a>");
    parts.concat()
}

/// A title with the words that were found in it marked.
pub fn marked(title: &str, found: &[String]) -> String {
    let found: Vec<_> = found.iter().flat_map(|word| words(word)).collect();
    let (mut out, mut next, mut is_open) = (String::new(), 0, false);
    for spot in spots(title) {
        let is_found = found.contains(&spot.word);
        // Words side by side are one mark.
        let gap = escape(&title[next..spot.from]);
        let goes_on = is_open && is_found && matches!(&*gap, " " | "\u{A0}");
        if is_open && !goes_on {
            out.push_str("</mark>");
        }
        out.push_str(&gap);
        if is_found && !goes_on {
            out.push_str("<mark>");
        }
        out.push_str(&escape(&title[spot.from..spot.to]));
        (next, is_open) = (spot.to, is_found);
    }
    if is_open {
        out.push_str("</mark>");
    }
    out.push_str(&escape(&title[next..]));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown() -> Shown {
        let why = |field, words: &[&str]| Why {
            field,
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        };
        Shown {
            row: Row {
                kind: "product".into(),
                path: "products/am-tra/".into(),
                title: "Ấm trà <gốm>".into(),
                is_foreign: true,
                place: "Bát Tràng, Hà Nội".into(),
                stars: "4".into(),
                last_day: "2026-11-28".into(),
            },
            why: vec![
                why(Field::Title, &["ấm", "trà"]),
                why(Field::Material, &["cao", "lanh"]),
            ],
        }
    }

    fn printed(today: &str) -> String {
        option(3, &shown(), "/en/", today, &|name| name.to_uppercase())
    }

    #[test]
    fn a_result_is_a_link_that_says_what_it_is_and_why() {
        assert_eq!(
            printed("2026-11-28"),
            "<a role=\"option\" aria-selected=\"false\" tabindex=\"-1\" id=\"found-3\" href=\"/en/products/am-tra/\">\
             <span class=\"kicker\">KIND-PRODUCT · Bát Tràng, Hà Nội</span> \
             <span class=\"name\" lang=\"vi\"><mark>Ấm trà</mark> &lt;gốm&gt;</span> \
             <span class=\"graded\">4\u{A0}STARS</span> \
             <span class=\"because\">IN-MATERIAL: <mark>cao lanh</mark></span></a>"
        );
        assert!(
            !printed("2026-11-29").contains("graded"),
            "stars lapse by the day"
        );
    }

    #[test]
    fn words_are_marked_however_they_are_written() {
        let found = ["bát".to_owned(), "tràng".to_owned()];
        assert_eq!(
            marked("Gốm Ba\u{301}t Tràng", &found),
            "Gốm <mark>Ba\u{301}t Tràng</mark>"
        );
        assert_eq!(
            marked("Bạt tràng & Bát", &found),
            "Bạt <mark>tràng</mark> &amp; <mark>Bát</mark>"
        );
    }
}
