//! The passage of a story that stands in a frame: its first, whole sentences of it, without marks that lead anywhere. Native only.

use maud::{Markup, html};

use langke_site::{Block, Body, Inline, Rich};

/// A passage that is longer ends with the sentence before.
const LONGEST: usize = 340;

/// The first passage of a page's story: of the short one where there is one.
pub fn first(body: &Body) -> Option<&Rich> {
    let story = match body {
        Body::Village(village) => &village.story,
        Body::Product(product) => {
            let brief = product.brief.as_ref();
            if let Some(passage) = brief.and_then(|brief| brief.passages.first()) {
                return Some(passage);
            }
            &product.story
        }
        Body::Process(process) => &process.story,
        Body::Route(route) => &route.story,
        Body::Place(place) => &place.story,
        Body::Maker(maker) => &maker.story,
        _ => return None,
    };
    story.iter().find_map(|block| match block {
        Block::Paragraph(text) => Some(text),
        _ => None,
    })
}

/// Its beginning, as much of it as there is room for. Numbers of sources stand where the sources are: on the page.
pub fn print(passage: &Rich) -> Markup {
    let shown = cut(&passage.marks);
    html! {
        p.passage lang=[passage.language.map(|language| language.tag())] {
            @for mark in &shown { (inline(mark)) }
            @if letters(&shown) < letters(&passage.marks) { " …" }
        }
    }
}

/// How many letters that has.
pub fn shown_letters(passage: &Rich) -> usize {
    letters(&cut(&passage.marks))
}

fn letters(marks: &[Inline]) -> usize {
    marks.iter().map(|mark| text(mark).chars().count()).sum()
}

fn text(mark: &Inline) -> &str {
    match mark {
        Inline::Text(text)
        | Inline::Strong(text)
        | Inline::Emphasis(text)
        | Inline::Vietnamese(text) => text,
        Inline::Time(time) => &time.text,
        Inline::Link(link) => &link.label,
        Inline::Foreign(words) => &words.text,
    }
}

fn inline(mark: &Inline) -> Markup {
    html! {
        @match mark {
            Inline::Text(text) => { (text) }
            Inline::Strong(text) => { strong { (text) } }
            Inline::Emphasis(text) => { em { (text) } }
            Inline::Vietnamese(text) => { i lang="vi" { (text) } }
            Inline::Time(time) => { (time.text) }
            Inline::Link(link) => { (link.label) }
            Inline::Foreign(words) => { i lang=(words.language) { (words.text) } }
        }
    }
}

/// As many whole sentences as there is room for; the first always.
fn cut(marks: &[Inline]) -> Vec<Inline> {
    let (mut shown, mut passed) = (Vec::new(), 0);
    // Where the last sentence ended: how many marks stand before, and how many bytes of the next.
    let mut end = None;
    for (index, mark) in marks.iter().enumerate() {
        if let Inline::Text(text) = mark {
            for (at, _) in text.match_indices(['.', '!', '?']) {
                let after = at + 1;
                let ends = text[after..].starts_with(' ');
                let so_far = passed + text[..after].chars().count();
                if ends && so_far > LONGEST {
                    let (before, bytes) = end.unwrap_or((index, after));
                    shown.truncate(before);
                    if let Some(Inline::Text(text)) = marks.get(before) {
                        shown.push(Inline::Text(text[..bytes].to_owned()));
                    }
                    return shown;
                }
                if ends {
                    end = Some((index, after));
                }
            }
        }
        passed += self::text(mark).chars().count();
        shown.push(mark.clone());
    }
    if passed > LONGEST
        && let Some((before, bytes)) = end
        && let Some(Inline::Text(text)) = marks.get(before)
    {
        shown.truncate(before);
        shown.push(Inline::Text(text[..bytes].to_owned()));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(marks: &[Inline]) -> String {
        cut(marks).iter().map(text).collect()
    }

    #[test]
    fn a_long_passage_ends_with_a_whole_sentence() {
        let (first, second) = (
            "Đất lấy ở bờ sông. ",
            "Thợ ngâm đất trong bốn bể, mỗi bể một việc. ",
        );
        let long = "Rồi lại ngâm. ".repeat(40);
        let marks = [
            Inline::Text(first.into()),
            Inline::Strong("Sau đó: ".into()),
            Inline::Text(format!("{second}{long}")),
        ];
        let said = said(&marks);
        assert!(said.chars().count() <= LONGEST, "{said}");
        assert!(said.starts_with(first) && said.ends_with("ngâm."), "{said}");
        // The marks before stay as they were.
        assert_eq!(cut(&marks)[..2], marks[..2]);
    }

    #[test]
    fn a_passage_that_fits_and_a_sentence_that_never_ends_stay_whole() {
        let short = [Inline::Text("Một câu. Hai câu.".into())];
        assert_eq!(cut(&short), short);
        let endless = [Inline::Text("men ".repeat(120))];
        assert_eq!(cut(&endless), endless);
    }

    #[test]
    fn a_last_sentence_that_is_too_long_is_left_out() {
        let marks = [
            Inline::Text("Câu đầu. ".into()),
            Inline::Vietnamese("men ".repeat(120)),
        ];
        assert_eq!(said(&marks), "Câu đầu.");
    }
}
