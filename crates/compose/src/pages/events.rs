//! The page of festivals and dated events: a list, sheets of a calendar with lunar days, the stories. Native only.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::calendar;
use crate::coming::{Dated, coming, horizon};
use crate::library::Library;
use crate::words;
use crate::writer::{About, PrintedPage, Writer, linked, plain, rich};
use langke_content::{Calendar, Date, Event, EventTime, Kind, PartialDate, Slug};
use langke_model::calendar::LunarDate;
use langke_model::i18n::{self, Language};
use langke_site::{
    Body, Day, EventStory, EventsPage, Inline, Lead, Link, Month, Neighbours, Occurrence, Phrase,
    Rich, Row, Subject, Time,
};

/// What is on next in a whole country.
const MOST_NEXT: usize = 60;

/// All events; where provinces tell their own, what is on next and what belongs to no province.
pub fn write(mut writer: Writer<'_>) -> PrintedPage {
    let site = writer.site;
    if !site.has_province_events() {
        return write_some(writer, Subject::Events, Phrase::own(""), |_| true);
    }
    let coming = coming(site, writer.language, site.today, |_| true);
    let coming: Vec<Dated<'_>> = coming.into_iter().take(MOST_NEXT).collect();
    let told = events(site, writer.language, |event| {
        site.told_at(&event.id) == Subject::Events
    });
    let provinces = provinces(&mut writer);
    let lead = lead(&writer, Phrase::own(""));
    put_together(
        writer,
        Subject::Events,
        lead,
        provinces,
        &coming,
        false,
        told,
    )
}

/// The events of a province; `None` where it has no such page.
pub fn write_province<'a>(mut writer: Writer<'a>, id: &str) -> Option<PrintedPage> {
    let site = writer.site;
    if !has_page(site, id) {
        return None;
    }
    let name = writer.phrase(site.regions.get(id)?.name);
    let subject = Subject::EventsOf(id.to_owned());
    let here = subject.clone();
    Some(write_some(writer, subject, name, move |event| {
        site.told_at(&event.id) == here
    }))
}

/// Whether a province has a page of its events.
pub fn has_page(site: &Library<'_>, province: &str) -> bool {
    let page = Subject::EventsOf(province.to_owned());
    let mut events = site.things.events.iter();
    site.has_province_events() && events.any(|event| site.told_at(&event.id) == page)
}

/// The provinces that have pages of their events.
fn provinces(writer: &mut Writer<'_>) -> Vec<Row> {
    let site = writer.site;
    let mut links: Vec<Link> = Vec::new();
    for (id, province) in site.regions.provinces() {
        if has_page(site, id) {
            links.push(Link {
                href: writer.href(Subject::EventsOf(id.to_owned())),
                label: writer.phrase(province.name),
            });
        }
    }
    let order = &writer.lists().order;
    links.sort_by(|one, other| order.compare(&one.label.text, &other.label.text));
    let row = writer.row(words::PROVINCES, links.into_iter().map(linked).collect());
    row.into_iter().collect()
}

fn lead(writer: &Writer<'_>, of: Phrase) -> Lead {
    let name = writer.say(words::EVENTS);
    let name = match &of.text[..] {
        "" => name.to_owned(),
        province => format!("{name}: {province}"),
    };
    Lead {
        kicker: writer.say(words::CALENDAR).into(),
        name: Phrase::own(name),
        local_name: None,
        why: Phrase::own(writer.say(words::EVENTS_WHY)),
        picture: None,
    }
}

/// The events that are wanted, in the order of a language.
fn events<'a>(
    site: &Library<'a>,
    language: Language,
    is_wanted: impl Fn(&Event) -> bool,
) -> Vec<&'a Event> {
    let events = site.lists(language).events().iter().copied();
    events.filter(|event| is_wanted(event)).collect()
}

/// Some events with all their days.
fn write_some<'a>(
    writer: Writer<'a>,
    subject: Subject,
    of: Phrase,
    is_wanted: impl Fn(&Event) -> bool,
) -> PrintedPage {
    let site = writer.site;
    let coming = coming(site, writer.language, site.today, &is_wanted);
    let told = events(site, writer.language, &is_wanted);
    let lead = lead(&writer, of);
    put_together(writer, subject, lead, Vec::new(), &coming, true, told)
}

fn put_together<'a>(
    mut writer: Writer<'a>,
    subject: Subject,
    lead: Lead,
    provinces: Vec<Row>,
    coming: &[Dated<'a>],
    has_months: bool,
    mut told: Vec<&'a Event>,
) -> PrintedPage {
    let occurrences = coming
        .iter()
        .map(|dated| occurrence(&mut writer, dated))
        .collect();
    let months = if has_months {
        months(&mut writer, coming)
    } else {
        Vec::new()
    };
    // Told in the order in which they come; what comes at no known day after them, what is made up last.
    let mut next = BTreeMap::new();
    for dated in coming {
        next.entry(&dated.event.id).or_insert(dated.first);
    }
    told.sort_by_key(|event| {
        let next = next.get(&event.id);
        (event.illustrative, next.is_none(), next.copied())
    });
    let all: BTreeSet<&Slug> = told.iter().map(|event| &event.id).collect();
    let events = told.iter().map(|event| story(&mut writer, event)).collect();
    let about = About {
        subject: subject.clone(),
        kind: "website",
        village: None,
        neighbours: Neighbours::default(),
    };
    let title = format!("{}: {}", writer.site_name(), lead.name.text);
    let is_here = |event: &Event| all.contains(&event.id);
    let (files, calendar) = calendar(&writer, &subject, CALENDAR, title, is_here);
    let body = Body::Events(EventsPage {
        lead,
        calendar,
        provinces,
        occurrences,
        months,
        events,
    });
    let written = writer.finish(about, body);
    PrintedPage { files, ..written }
}

/// What the file of all festivals is called.
pub const CALENDAR: &str = "events";

/// What is on next, at most `most` of it.
pub fn soon(writer: &mut Writer<'_>, most: usize) -> Vec<Occurrence> {
    let coming = coming(writer.site, writer.language, writer.site.today, |_| true);
    coming
        .iter()
        .take(most)
        .map(|dated| occurrence(writer, dated))
        .collect()
}

fn occurrence<'a>(writer: &mut Writer<'a>, dated: &Dated<'a>) -> Occurrence {
    let event = dated.event;
    let rule = match &event.when {
        EventTime::Lunar { days, .. } => LunarDate::from_solar(dated.first)
            .map(|first| words::lunar_days(first, *days, writer.language)),
        when if dated.is_month => words::yearly_rule(when, writer.language)
            .map(|month| format!("{month}; {}", writer.say(words::DAYS_NOT_KNOWN))),
        _ => None,
    };
    let kicker: Vec<String> = [rule, whereabouts(writer, event).map(|link| link.label.text)]
        .into_iter()
        .flatten()
        .collect();
    let (from, to) = span(writer, dated);
    Occurrence {
        href: writer.href_of(Kind::Event, &event.id).unwrap_or_default(),
        name: writer.phrase(&event.name),
        from,
        to,
        // How far off it is cannot be said of a month.
        last_day: if dated.is_month {
            String::new()
        } else {
            dated.last.to_string()
        },
        kicker: kicker.join(" · "),
        illustrative: writer.sample(event.illustrative),
    }
}

/// From when to when something is on; a month of the solar calendar by its name.
fn span(writer: &Writer<'_>, dated: &Dated<'_>) -> (Time, Option<Time>) {
    let (first, last) = (dated.first, dated.last);
    if dated.is_month && first.day() == 1 && last == first.last_of_month() {
        return (writer.time(PartialDate::Month(first)), None);
    }
    let to = (last != first).then(|| writer.day(last));
    (first_day(writer, first, last), to)
}

/// The first day in words, without month and year where the last day says them too: "16 – 18/02/2027".
fn first_day(writer: &Writer<'_>, first: Date, last: Date) -> Time {
    let mut time = writer.day(first);
    if first == last || first.year() != last.year() {
        return time;
    }
    let is_one_month = first.month() == last.month();
    time.text = match (writer.language, is_one_month) {
        (Language::Vietnamese, true) => format!("{:02}", first.day()),
        (Language::Vietnamese, false) => format!("{:02}/{:02}", first.day(), first.month()),
        (Language::English, true) => first.day().to_string(),
        (Language::English, false) => {
            format!("{}\u{A0}{}", first.day(), i18n::month_name(first.month()))
        }
    };
    time
}

/// The place of an event, or else its village.
fn whereabouts<'a>(writer: &mut Writer<'a>, event: &'a Event) -> Option<Link> {
    let site = writer.site;
    if let Some(place) = event
        .place
        .as_ref()
        .and_then(|id| site.things.places.get(id))
    {
        return Some(Link {
            href: writer.href(Subject::Place(place.id.to_string())),
            label: writer.phrase(&place.name),
        });
    }
    let village = event
        .village
        .as_ref()
        .and_then(|id| site.things.villages.get(id))?;
    Some(writer.village_link(village))
}

/// Sheets for this month and for every month in which something is on.
fn months<'a>(writer: &mut Writer<'a>, coming: &[Dated<'a>]) -> Vec<Month> {
    let first_of = |day: Date| Date::new(day.year(), day.month(), 1);
    let today = writer.site.today;
    let mut sheets: BTreeMap<Date, BTreeMap<Date, Vec<&'a Event>>> = BTreeMap::new();
    if let Some(month) = first_of(today) {
        sheets.entry(month).or_default();
    }
    for dated in coming.iter().filter(|dated| !dated.is_month) {
        let first = dated.first.max(today);
        for number in first.days()..=dated.last.days() {
            let day = Date::from_days(number);
            if let Some((day, month)) = day.and_then(|day| Some((day, first_of(day)?))) {
                let days = sheets.entry(month).or_default();
                days.entry(day).or_default().push(dated.event);
            }
        }
    }
    sheets
        .iter()
        .map(|(first, events)| month(writer, *first, events))
        .collect()
}

fn month<'a>(
    writer: &mut Writer<'a>,
    first: Date,
    events: &BTreeMap<Date, Vec<&'a Event>>,
) -> Month {
    let days = (first.days()..=first.last_of_month().days())
        .filter_map(Date::from_days)
        .map(|day| Day {
            lunar: LunarDate::from_solar(day)
                .map(|lunar| match (lunar.day(), lunar.is_leap()) {
                    (1, false) => format!("1/{}", lunar.month()),
                    (1, true) => format!("1/{}n", lunar.month()),
                    (day, _) => day.to_string(),
                })
                .unwrap_or_default(),
            event: events.get(&day).and_then(|events| {
                let first = events.first()?;
                let names: Vec<String> = events
                    .iter()
                    .map(|event| writer.phrase(&event.name).text)
                    .collect();
                Some(Link {
                    href: writer.href_of(Kind::Event, &first.id)?,
                    label: Phrase::own(names.join(", ")),
                })
            }),
        })
        .collect();
    let iso = first.to_string();
    Month {
        title: i18n::month(first, writer.language),
        datetime: iso[..7].into(),
        blank: first.weekday(),
        days,
    }
}

fn story<'a>(writer: &mut Writer<'a>, event: &'a Event) -> EventStory {
    let place = whereabouts(writer, event);
    let when = when(writer, event);
    let given: Vec<Rich> = match &event.when {
        EventTime::Dated { dates } | EventTime::Own { dates, .. } => dates
            .iter()
            .map(|span| Rich {
                marks: span_of(writer, span.from, span.to),
                language: None,
                notes: writer.notes(&span.sources),
            })
            .collect(),
        _ => Vec::new(),
    };
    let rows: Vec<Option<Row>> = vec![
        writer.row(words::WHEN, when),
        writer.sample_row(
            if event.illustrative {
                words::WHEN
            } else {
                words::DAYS_GIVEN
            },
            given,
            event.illustrative,
        ),
        writer.row(words::WHERE, place.into_iter().map(linked).collect()),
        writer.sold_at_fair(&event.id),
    ];
    let why = Rich {
        notes: writer.notes(&event.sources),
        ..rich(writer.phrase(&event.summary))
    };
    let village = event
        .village
        .as_ref()
        .and_then(|id| writer.site.things.villages.get(id));
    EventStory {
        id: event.id.to_string(),
        former_ids: event.former_ids.iter().map(Slug::to_string).collect(),
        kicker: village
            .map(|village| writer.phrase(&village.name).text)
            .unwrap_or_default(),
        name: writer.phrase(&event.name),
        why,
        rows: rows.into_iter().flatten().collect(),
        picture: event
            .picture
            .as_deref()
            .and_then(|picture| writer.picture(picture)),
        story: writer.story(&event.story),
        disputes: writer.disputes(&event.disputes),
        illustrative: writer.sample(event.illustrative),
    }
}

/// When an event is, by its rule or in its editors' words.
fn when<'a>(writer: &mut Writer<'a>, event: &'a Event) -> Vec<Rich> {
    let (language, today) = (writer.language, writer.site.today);
    let mut lines: Vec<Rich> = words::yearly_rule(&event.when, language)
        .into_iter()
        .chain(words::leap_rule(&event.when, language))
        .map(plain)
        .collect();
    match &event.when {
        EventTime::Lunar { month, .. }
        | EventTime::Month {
            calendar: Calendar::Lunar,
            month,
            ..
        } => {
            let years = event.when.years_in_doubt(today, horizon(today));
            let doubts = years
                .into_iter()
                .map(|year| words::leap_doubt(*month, year, language));
            lines.extend(doubts.map(plain));
        }
        _ => {}
    }
    match &event.when {
        EventTime::Month {
            note: Some(note), ..
        }
        | EventTime::Own { note, .. } => {
            lines.extend(writer.phrases([note]));
        }
        EventTime::Month { note: None, .. } => {
            lines.push(plain(writer.say(words::DAYS_NOT_KNOWN)));
        }
        _ => {}
    }
    lines
}

/// A span of days.
fn span_of(writer: &Writer<'_>, from: Date, to: Date) -> Vec<Inline> {
    let first = Inline::Time(first_day(writer, from, to));
    if from == to {
        return vec![first];
    }
    let to_the_last = Inline::Text(" \u{2013} ".into());
    vec![first, to_the_last, Inline::Time(writer.day(to))]
}
