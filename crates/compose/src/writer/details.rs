//! Details that several kinds of pages tell: positions, how to reach somebody, what one may try. Native only.

use super::{Writer, plain};
use crate::words::{self, Label};
use langke_content::{Contact, Experience, Formerly, Position};
use langke_model::i18n::{self};
use langke_site::{Inline, InlineLink, Phrase, Rich, Row};

impl<'a> Writer<'a> {
    /// Where something lay before communes, districts and provinces were changed.
    pub fn formerly(&mut self, formerly: &'a [Formerly]) -> Vec<Rich> {
        formerly
            .iter()
            .map(|address| {
                let parts: Vec<Phrase> = address.parts().map(|part| self.phrase(part)).collect();
                let language = parts.iter().find_map(|part| part.language);
                let parts: Vec<String> = parts.into_iter().map(|part| part.text).collect();
                let until = i18n::partial_date(address.until, self.language);
                let before = self.say(words::BEFORE);
                Rich {
                    marks: vec![Inline::Text(format!(
                        "{} ({before} {until})",
                        parts.join(", ")
                    ))],
                    language,
                    notes: self.notes(&address.sources),
                }
            })
            .collect()
    }

    /// A row of details, or none without values.
    pub fn row(&self, label: Label, values: Vec<Rich>) -> Option<Row> {
        self.sample_row(label, values, false)
    }

    /// A row of details that may hold a sample value.
    pub fn sample_row(&self, label: Label, values: Vec<Rich>, illustrative: bool) -> Option<Row> {
        let label = Phrase::own(self.say(label));
        (!values.is_empty()).then_some(Row {
            label,
            values,
            illustrative,
        })
    }

    /// A position in words: degrees, how far it may be off, its source.
    pub fn position(&mut self, position: &'a Position) -> Vec<Rich> {
        // No more digits than the position is good for: the fifth is a metre, the second a kilometre.
        let decimals = match position.accuracy_m {
            ..10 => 5,
            10..100 => 4,
            100..1_000 => 3,
            _ => 2,
        };
        let degrees = |value: f64| i18n::number(value, decimals, self.language);
        let (latitude, longitude) = (position.point.latitude(), position.point.longitude());
        let (north, east) = (self.say(words::LATITUDE), self.say(words::LONGITUDE));
        let accuracy = i18n::distance(f64::from(position.accuracy_m), self.language);
        let text = format!(
            "{north} {}°, {east} {}° ({} {accuracy})",
            degrees(latitude),
            degrees(longitude),
            self.say(words::MAY_BE_OFF)
        );
        let mut values = vec![Rich {
            notes: vec![self.note(&position.source)],
            ..plain(text)
        }];
        if let Some(note) = &position.note {
            values.extend(self.phrases([note]));
        }
        values
    }

    /// Telephone, Zalo, Facebook, e-mail, web site and address, each as a link where it can be one.
    pub fn contact(&mut self, contact: Option<&'a Contact>) -> Vec<Rich> {
        let Some(contact) = contact else {
            return Vec::new();
        };
        let link = |href: String, label: &str| Rich {
            marks: vec![Inline::Link(InlineLink {
                href,
                label: label.into(),
            })],
            ..Rich::default()
        };
        let mut values = Vec::new();
        if let Some(phone) = &contact.phone {
            values.push(link(format!("tel:{}", phone.dialled()), phone.as_str()));
        }
        if let Some(zalo) = &contact.zalo {
            let digits = zalo.dialled().replace('+', "");
            let label = format!("Zalo {}", zalo.as_str());
            values.push(link(format!("https://zalo.me/{digits}"), &label));
        }
        values.extend(
            contact
                .facebook
                .as_ref()
                .map(|page| link(page.as_str().into(), "Facebook")),
        );
        values.extend(
            contact
                .email
                .as_ref()
                .map(|email| link(format!("mailto:{}", email.as_str()), email.as_str())),
        );
        values.extend(
            contact
                .website
                .as_ref()
                .map(|site| link(site.as_str().into(), site.as_str())),
        );
        values.extend(self.phrases(&contact.address));
        if let Some(last) = values.last_mut() {
            last.notes = self.notes(&contact.sources);
        }
        values
    }

    /// What one may try, with its length and price.
    pub fn experience(&mut self, experience: &'a Experience) -> Row {
        let language = self.language;
        let minutes = experience
            .minutes
            .map(|minutes| words::count(minutes as usize, words::MINUTE, language));
        let price = experience.price_vnd.map(|vnd| i18n::price(vnd, language));
        let text = [minutes, price]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ");
        let name: Phrase = self.phrase(&experience.name);
        Row {
            label: name,
            values: vec![Rich {
                notes: self.notes(&experience.sources),
                ..plain(text)
            }],
            illustrative: self.sample(experience.illustrative),
        }
    }
}
