//! The Markdown subset of prose, parsed into marks. Native only: the browser gets the marks ready-made.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::kind::Kind;
use super::rules::{AddressWithoutScheme, LinkNotAllowed, MarkupNotAllowed, Rule};
use super::value::{Slug, WebAddress};

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Plain text.
    Plain(String),
    /// Strong text.
    Strong(String),
    /// Emphasis; in English text, a Vietnamese word.
    Emphasis(String),
    /// A link.
    Link {
        /// The words to tap.
        label: String,
        /// Where it leads.
        to: Reference,
    },
    /// The value of a fact.
    Fact(Slug),
    /// A word of the glossary.
    Word {
        /// The word as it stands in the text.
        label: String,
        /// Its id.
        id: Slug,
    },
}

/// Where a link in prose leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// Another page of the site.
    Inside(Kind, Slug),
    /// The web.
    Outside(WebAddress),
}

/// Parses prose; what is not in the subset is kept as harmless text and reported.
pub fn parse(text: &str) -> (Vec<Mark>, Vec<Rule>) {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::empty()) {
        reader.event(event);
    }
    (reader.marks, reader.rules)
}

/// The first piece of HTML or of the Markdown subset in a text that is to be printed as it stands, as it is typed there.
pub fn first_markup(text: &str) -> Option<&str> {
    if !text.contains(['*', '_', '<', '&', ']']) {
        return None;
    }
    let events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    let markup = events.filter(|(event, range)| match event {
        Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
        | Event::Html(_)
        | Event::InlineHtml(_) => true,
        // An entity such as `&nbsp;`, which is no sign but stands for one.
        Event::Text(_) => text[range.clone()].starts_with('&') && range.len() > 1,
        _ => false,
    });
    let (_, range) = markup.into_iter().next()?;
    Some(text[range].trim())
}

/// What is open while events come in.
#[derive(Default)]
struct Reader {
    marks: Vec<Mark>,
    rules: Vec<Rule>,
    strong: bool,
    emphasis: bool,
    link: Option<(String, String)>,
    paragraphs: usize,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Paragraph) => {
                self.paragraphs += 1;
                if self.paragraphs > 1 {
                    self.refuse("\\n\\n".into());
                    self.text(" ");
                }
            }
            Event::Start(Tag::Strong) => self.strong = true,
            Event::End(TagEnd::Strong) => self.strong = false,
            Event::Start(Tag::Emphasis) => self.emphasis = true,
            Event::End(TagEnd::Emphasis) => self.emphasis = false,
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.link = Some((dest_url.to_string(), String::new()))
            }
            Event::End(TagEnd::Link) => self.end_link(),
            Event::Text(text) => self.text(&text),
            Event::SoftBreak | Event::HardBreak => self.text(" "),
            Event::Html(text) | Event::InlineHtml(text) | Event::Code(text) => {
                self.refuse(text.trim().to_owned());
                self.text(&text);
            }
            Event::Start(tag) => {
                if let Some(sign) = sign(&tag) {
                    self.refuse(sign.into());
                }
            }
            Event::Rule => self.refuse("---".into()),
            _ => {}
        }
    }

    fn refuse(&mut self, found: String) {
        self.rules.push(MarkupNotAllowed { found }.into());
    }

    fn text(&mut self, text: &str) {
        if let Some((_, label)) = &mut self.link {
            label.push_str(text);
            return;
        }
        let mark: fn(String) -> Mark = match (self.strong, self.emphasis) {
            (true, _) => Mark::Strong,
            (false, true) => Mark::Emphasis,
            (false, false) => Mark::Plain,
        };
        match (self.marks.last_mut(), mark(text.to_owned())) {
            (Some(Mark::Plain(before)), Mark::Plain(_))
            | (Some(Mark::Strong(before)), Mark::Strong(_))
            | (Some(Mark::Emphasis(before)), Mark::Emphasis(_)) => before.push_str(text),
            (_, mark) => self.marks.push(mark),
        }
    }

    fn end_link(&mut self) {
        let Some((target, label)) = self.link.take() else {
            return;
        };
        let entry = target.split_once(':').and_then(|(keyword, id)| {
            let kind = Kind::from_keyword(keyword)?;
            Some((kind, Slug::new(id)?))
        });
        match entry {
            Some((Kind::Fact, id)) if label.is_empty() => return self.marks.push(Mark::Fact(id)),
            Some((Kind::Word, id)) if !label.is_empty() => {
                return self.marks.push(Mark::Word { label, id });
            }
            _ => {}
        }
        match reference(&target) {
            Some(to) => self.marks.push(Mark::Link { label, to }),
            None => {
                self.rules
                    .push(match AddressWithoutScheme::of_link(&target) {
                        Some(rule) => rule.into(),
                        None => LinkNotAllowed { found: target }.into(),
                    });
                self.text(&label);
            }
        }
    }
}

/// How an editor typed a piece of Markdown that is not in the subset; none for parts of one that was told already.
fn sign(tag: &Tag<'_>) -> Option<&'static str> {
    match tag {
        Tag::Heading { .. } => Some("#"),
        Tag::BlockQuote(_) => Some(">"),
        Tag::CodeBlock(_) => Some("```"),
        Tag::List(None) => Some("- "),
        Tag::List(Some(_)) => Some("1. "),
        Tag::Image { .. } => Some("![…](…)"),
        _ => None,
    }
}

/// Parses the target of a link.
fn reference(target: &str) -> Option<Reference> {
    if let Some(address) = WebAddress::new(target) {
        return Some(Reference::Outside(address));
    }
    let (keyword, id) = target.split_once(':')?;
    let kind = Kind::from_keyword(keyword).filter(|kind| Kind::OF_THINGS.contains(kind))?;
    Some(Reference::Inside(kind, Slug::new(id)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_found_where_text_is_plain_and_lone_signs_are_none() {
        for (text, found) in [
            ("Ấm **đẹp** *lắm*", Some("**đẹp**")),
            ("<b>Ấm</b> trà", Some("<b>")),
            ("<div>Ấm</div>", Some("<div>Ấm</div>")),
            ("Ấm&nbsp;trà", Some("&nbsp;")),
            (
                "Xem [ở đây](https://example.vn)",
                Some("[ở đây](https://example.vn)"),
            ),
            ("3 * 4 * 5 cm, < 1200 °C, Gốm & sứ, R&D", None),
            ("Ấm* (xem dưới)", None),
            ("1. Nặn [cả tay]", None),
            ("lo_gom_bat_trang", None),
        ] {
            assert_eq!(first_markup(text), found, "{text}");
        }
    }

    #[test]
    fn the_subset_becomes_marks() {
        let (marks, rules) = parse(
            "Đất **trắng** của *làng* [Bát Tràng](village:bat-trang), [xem](https://example.vn/a).",
        );
        assert!(rules.is_empty());
        let village = Reference::Inside(Kind::Village, Slug::new("bat-trang").expect("a slug"));
        let outside =
            Reference::Outside(WebAddress::new("https://example.vn/a").expect("an address"));
        assert_eq!(
            marks,
            [
                Mark::Plain("Đất ".into()),
                Mark::Strong("trắng".into()),
                Mark::Plain(" của ".into()),
                Mark::Emphasis("làng".into()),
                Mark::Plain(" ".into()),
                Mark::Link {
                    label: "Bát Tràng".into(),
                    to: village
                },
                Mark::Plain(", ".into()),
                Mark::Link {
                    label: "xem".into(),
                    to: outside
                },
                Mark::Plain(".".into()),
            ]
        );
    }

    #[test]
    fn html_is_reported_and_stays_text() {
        let (marks, rules) = parse("gốm <script>alert(1)</script>");
        assert_eq!(marks, [Mark::Plain("gốm <script>alert(1)</script>".into())]);
        assert_eq!(rules.len(), 2);
    }

    #[test]
    fn links_that_run_code_or_lead_nowhere_are_reported() {
        for target in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "village:Bat-Trang",
            "source:x",
            "/vi/",
        ] {
            let (marks, rules) = parse(&format!("[xem]({target})"));
            assert_eq!(marks, [Mark::Plain("xem".into())], "{target}");
            assert_eq!(
                rules,
                [LinkNotAllowed {
                    found: target.into()
                }
                .into()]
            );
        }
    }

    #[test]
    fn a_price_or_a_comparison_is_not_mistaken_for_markup() {
        let (marks, rules) = parse("5 < 7 & 3 > 2, 100.000 đ * 2");
        assert_eq!(marks, [Mark::Plain("5 < 7 & 3 > 2, 100.000 đ * 2".into())]);
        assert!(rules.is_empty());
    }
}
