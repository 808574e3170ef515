//! Stories, pictures, figures and what sources disagree about. Native only.

use super::{Writer, rich, with_unit};
use crate::cover::SIZE as COVER;
use crate::library::PublishedMedia;
use crate::words;
use langke_content::{self as content, Approximation};
use langke_model::i18n::{self, Language};
use langke_site::{
    Block, Comparison, Cue, Dispute, Fact, Gallery, Moment, Phrase, Picture, Quote, Recording,
    Rich, Side,
};

const NO_BREAK_SPACE: char = '\u{A0}';

impl<'a> Writer<'a> {
    /// A picture inside a page.
    pub fn picture(&mut self, picture: &'a content::Picture) -> Option<Picture> {
        self.picture_at(picture, |published| &published.address)
    }

    /// A village's cover, with what can be read in it.
    pub fn cover(&self, village: &content::Village) -> Option<Picture> {
        let key = match village.pattern {
            content::Pattern::Crackle { .. } => words::COVER_OF_CRACKLE,
            content::Pattern::Wave { .. } => words::COVER_OF_WAVES,
            content::Pattern::Weave { .. } => words::COVER_OF_WEAVE,
        };
        let (width, height) = COVER;
        Some(Picture {
            src: self.site.cover(village)?,
            width,
            height,
            photograph: None,
            // All that it tells stands in words on the page.
            alt: Phrase::default(),
            caption: Some(Phrase::own(self.say(key))),
            notes: Vec::new(),
        })
    }

    /// The picture at the head of a page, or of a panel: there with the first paint if it is small.
    pub fn first_picture(&mut self, picture: &'a content::Picture) -> Option<Picture> {
        self.picture_at(picture, |published| {
            published.inline.as_ref().unwrap_or(&published.address)
        })
    }

    fn picture_at(
        &mut self,
        picture: &'a content::Picture,
        address: impl Fn(&PublishedMedia) -> &String,
    ) -> Option<Picture> {
        let media = self.site.content.media.get(&picture.file)?;
        let published = self.site.media.get(&picture.file)?;
        Some(Picture {
            src: address(published).clone(),
            width: media.width,
            height: media.height,
            photograph: published.photograph.clone(),
            alt: self.phrase(&picture.alt),
            caption: self.caption(picture),
            notes: self.notes(&picture.sources),
        })
    }

    /// What stands below a picture: its caption, who made it and under which licence it is shown.
    fn caption(&mut self, picture: &content::Picture) -> Option<Phrase> {
        let credit = [&picture.credit, &picture.licence];
        self.credited(picture.caption.as_ref(), credit, words::PICTURE_BY)
    }

    /// A caption with who made what it is about, and under which licence; `by` stands before the maker's name.
    fn credited(
        &mut self,
        caption: Option<&content::Text>,
        [maker, licence]: [&Option<String>; 2],
        by: words::Label,
    ) -> Option<Phrase> {
        let credit = [maker, licence];
        let credit: Vec<&str> = credit.into_iter().flatten().map(String::as_str).collect();
        let caption = caption.map(|caption| self.phrase(caption));
        if credit.is_empty() {
            return caption;
        }
        let mut caption = caption.unwrap_or_default();
        if !caption.text.is_empty() {
            let ends = caption.text.ends_with(['.', '!', '?', '…']);
            caption.text.push_str(if ends { " " } else { ". " });
        }
        let label = match maker {
            Some(_) => by,
            None => words::LICENCE,
        };
        let language = caption.language.unwrap_or(self.language);
        let label = words::say(label, language);
        caption
            .text
            .push_str(&format!("{label} {}", credit.join(", ")));
        Some(caption)
    }

    pub fn story(&mut self, blocks: &'a [content::Block]) -> Vec<Block> {
        blocks
            .iter()
            .filter_map(|block| self.block(block))
            .collect()
    }

    fn block(&mut self, block: &'a content::Block) -> Option<Block> {
        Some(match block {
            content::Block::Heading { text } => Block::Heading(self.phrase(text)),
            content::Block::Paragraph { text, sources } => {
                Block::Paragraph(self.rich(text, sources))
            }
            content::Block::Quote {
                text,
                meaning,
                sources,
            } => Block::Quote(self.quote(text, meaning, sources)),
            content::Block::List { items, sources } => {
                let mut items: Vec<Rich> = items.iter().map(|item| self.rich(item, &[])).collect();
                if let Some(last) = items.last_mut() {
                    last.notes = self.notes(sources);
                }
                Block::List(items)
            }
            content::Block::Timeline { moments } => {
                let moments = moments.iter().map(|moment| Moment {
                    when: self.phrase(&moment.when),
                    text: self.rich(&moment.text, &moment.sources),
                });
                Block::Timeline(moments.collect())
            }
            content::Block::Figure { picture } => Block::Figure(self.picture(picture)?),
            content::Block::Gallery { title, pictures } => Block::Gallery(Gallery {
                title: title.as_ref().map(|title| self.phrase(title)),
                pictures: pictures
                    .iter()
                    .filter_map(|picture| self.picture(picture))
                    .collect(),
            }),
            content::Block::Number { fact } => Block::Number(self.fact(fact)),
            content::Block::Comparison {
                before,
                after,
                caption,
                sources,
            } => Block::Comparison(Comparison {
                before: self.side(before)?,
                after: self.side(after)?,
                caption: caption.as_ref().map(|caption| Rich {
                    notes: self.notes(sources),
                    ..rich(self.phrase(caption))
                }),
            }),
            content::Block::Recording { recording } => Block::Recording(self.recording(recording)?),
        })
    }

    fn side(&mut self, side: &'a content::Side) -> Option<Side> {
        Some(Side {
            label: self.phrase(&side.label),
            picture: self.picture(&side.picture)?,
        })
    }

    fn recording(&mut self, recording: &'a content::Recording) -> Option<Recording> {
        let content = self.site.content;
        let src = self.site.recordings.get(&recording.file)?.clone();
        let sound = content.recordings.get(&recording.file)?;
        let files = &recording.transcript;
        let (file, language) = match (self.language, &files.en) {
            (Language::English, Some(english)) => (english, Language::English),
            _ => (&files.vi, Language::Vietnamese),
        };
        let cues = content.transcripts.get(file)?;
        let length = words::minutes_and_seconds(sound.milliseconds);
        let (about, by) = if recording.rendered {
            let rendered = self.say(words::RENDERED);
            (format!("{length} · {rendered}"), words::RENDERED_BY)
        } else {
            (length, words::RECORDED_BY)
        };
        let credit = [&recording.credit, &recording.licence];
        Some(Recording {
            src,
            title: self.phrase(&recording.title),
            about,
            cues: cues.iter().map(cue).collect(),
            language: self.foreign(language),
            caption: self.credited(recording.caption.as_ref(), credit, by),
            notes: self.notes(&recording.sources),
        })
    }

    /// What people say, and what they mean by it.
    pub fn quote(
        &mut self,
        text: &content::Text,
        meaning: &content::Text,
        sources: &'a [content::Slug],
    ) -> Quote {
        let (words, spoken) = text.in_language(self.language);
        // Words as they were spoken need no translation.
        let language = (self.language != spoken).then_some(spoken);
        let mut meaning = rich(self.phrase(meaning));
        meaning.notes = self.notes(sources);
        Quote {
            text: Phrase {
                text: self.site.unbroken(words),
                language,
            },
            meaning,
        }
    }

    pub fn fact(&mut self, fact: &'a content::Fact) -> Fact {
        let number = self.number(fact.value, fact.approximation);
        let unit = fact.unit.as_ref().map(|unit| self.phrase(unit));
        Fact {
            value: with_unit(number, unit),
            label: self.phrase(&fact.label),
            year: fact.year,
            note: self.note(&fact.source),
        }
    }

    pub fn facts(&mut self, facts: &'a [content::Shared<content::Fact>]) -> Vec<Fact> {
        facts.iter().map(|fact| self.fact(fact)).collect()
    }

    /// The value of a fact inside a sentence of `language`.
    pub fn value_of(&self, fact: &content::Fact, language: Language) -> String {
        let number = number(fact.value, fact.approximation, language);
        let unit = fact.unit.as_ref().map(|unit| {
            let (unit, _) = unit.in_language(language);
            Phrase::own(unit)
        });
        with_unit(number, unit).text
    }

    /// A number with how exact it is.
    pub fn number(&self, value: f64, approximation: Approximation) -> String {
        number(value, approximation, self.language)
    }

    pub fn disputes(&mut self, disputes: &'a [content::Dispute]) -> Vec<Dispute> {
        disputes
            .iter()
            .map(|dispute| Dispute {
                question: self.phrase(&dispute.question),
                claims: dispute
                    .claims
                    .iter()
                    .map(|claim| self.rich(&claim.text, &claim.sources))
                    .collect(),
            })
            .collect()
    }
}

/// A sentence of a recording; what is longer than seven weeks was refused by its size.
fn cue(cue: &content::Cue) -> Cue {
    let milliseconds = |time: u64| u32::try_from(time).unwrap_or(u32::MAX);
    Cue {
        from: milliseconds(cue.from_ms),
        to: milliseconds(cue.to_ms),
        text: cue.text.clone(),
    }
}

/// A number with how exact it is.
fn number(value: f64, approximation: Approximation, language: Language) -> String {
    let digits = i18n::number(value, 2, language);
    match words::approximation(approximation) {
        Some(qualifier) => format!(
            "{}{NO_BREAK_SPACE}{digits}",
            words::say(qualifier, language)
        ),
        None => digits,
    }
}
