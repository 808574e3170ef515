//! What content says in words: every text with its sources, for the checks of numbers, for word counts and for the report.

mod goods;

use std::collections::BTreeSet;

use super::markdown::{Mark, parse};
use super::number::{digits, numbers_in};
use super::{
    Block, Dispute, Entries, Event, Fact, Item, Maker, Picture, Place, Process, Product, Programme,
    Prose, Route, Shared, Site, Slug, Text, Thing, Village,
};

/// A text for people, with where it stands and whether it cites somebody.
pub struct Statement<'a> {
    /// The place inside the file, such as `story[3].text`.
    pub path: String,
    /// The Vietnamese.
    pub vietnamese: &'a str,
    /// The English, where it is there.
    pub english: Option<&'a str>,
    /// Whether it has a place for sources.
    pub citing: Citing,
    /// Whether it is part of the story, whose words are counted.
    pub story: bool,
}

/// How a text stands to sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Citing {
    /// It cites at least one.
    Cited,
    /// It could cite one and does not.
    Uncited,
    /// It has no place for sources: what it says must be said elsewhere with one.
    Summary,
}

/// All statements of one file.
#[derive(Default)]
pub struct Statements<'a> {
    /// The statements, in the order of the file.
    pub all: Vec<Statement<'a>>,
    /// Numbers that stand in a field with its own source.
    pub cited_values: BTreeSet<String>,
}

impl<'a> Statements<'a> {
    /// Of a thing.
    pub fn of(thing: Thing<'a>) -> Self {
        match thing {
            Thing::Village(village) => Statements::of_village(village),
            Thing::Maker(maker) => Statements::of_maker(maker),
            Thing::Product(product) => Statements::of_product(product),
            Thing::Process(process) => Statements::of_process(process),
            Thing::Place(place) => Statements::of_place(place),
            Thing::Route(route) => Statements::of_route(route),
            Thing::Event(event) => Statements::of_event(event),
        }
    }

    /// Of the pictures that are named by ids.
    pub fn of_pictures(pictures: &'a Entries<Picture>) -> Self {
        let mut statements = Statements::default();
        for (id, picture) in pictures.iter() {
            statements.picture(id.as_str(), Some(picture));
        }
        statements
    }

    /// Of a village.
    pub fn of_village(village: &'a Village) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &village.summary);
        for name in &village.other_names {
            let note = name.note.as_ref();
            statements.texts("other_names", note, citing(&name.sources));
        }
        statements.texts("position.note", &village.position.note, Citing::Cited);
        statements.picture("picture", village.picture.as_deref());
        statements.facts(&village.facts);
        statements.standards(&village.standards);
        statements.story(&village.story);
        statements.disputes("disputes", &village.disputes);
        statements
    }

    /// Of a maker.
    pub fn of_maker(maker: &'a Maker) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &maker.summary);
        statements.picture("picture", maker.picture.as_deref());
        statements.area(maker.area.as_ref());
        if let Some(members) = &maker.members {
            statements.count(members.count.map(f64::from));
            statements
                .cited_values
                .extend(members.year.map(|year| year.to_string()));
        }
        if let Some(visits) = &maker.visits {
            statements.texts("visits.how", [&visits.how], citing(&visits.sources));
            statements.count(visits.ahead_days.map(f64::from));
        }
        statements.standards(&maker.standards);
        statements.facts(&maker.facts);
        statements.story(&maker.story);
        statements
    }

    /// Of a product.
    pub fn of_product(product: &'a Product) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &product.summary);
        statements.picture("picture", product.picture.as_deref());
        for (index, passage) in product.brief.iter().enumerate() {
            let path = format!("brief[{index}].text");
            statements.prose(path, &passage.text, citing(&passage.sources), false);
        }
        statements.story(&product.story);
        for (index, fact) in product.sustainability.iter().enumerate() {
            let path = format!("sustainability[{index}].text");
            statements.prose(path, &fact.text, citing(&fact.sources), false);
        }
        for (index, event) in product.traceability_events.iter().enumerate() {
            let path = format!("traceability_events[{index}].text");
            let citing = if event.illustrative {
                Citing::Cited
            } else {
                citing(&event.sources)
            };
            statements.prose(path, &event.text, citing, false);
        }
        statements.goods(product);
        statements.area(product.area.as_ref());
        statements.standards(&product.standards);
        statements.facts(&product.facts);
        statements
    }

    /// Of a process.
    pub fn of_process(process: &'a Process) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &process.summary);
        statements.picture("picture", process.picture.as_deref());
        statements.story(&process.story);
        for (index, step) in process.steps.iter().enumerate() {
            let path = format!("steps[{index}]");
            let citing = if step.illustrative {
                Citing::Cited
            } else {
                citing(&step.sources)
            };
            statements.prose(format!("{path}.text"), &step.text, citing, true);
            for (field, items) in [
                ("tools", &step.tools),
                ("materials_in", &step.materials_in),
                ("materials_out", &step.materials_out),
            ] {
                statements.items(&format!("{path}.{field}"), items, citing);
            }
            statements.texts(&format!("{path}.loss"), &step.loss, citing);
            statements.texts(&format!("{path}.people"), &step.people, citing);
            statements.texts(&format!("{path}.goes_wrong"), &step.goes_wrong, citing);
            statements.texts(&format!("{path}.visitor"), &step.visitor, citing);
            if let Some(saying) = &step.saying {
                let texts = [&saying.words, &saying.meaning];
                statements.texts(&format!("{path}.saying"), texts, Citing::Cited);
            }
            if let Some(flow) = &step.flow {
                let texts = [&flow.taken.of, &flow.given.of];
                statements.texts(&format!("{path}.flow"), texts, Citing::Cited);
                statements.value(flow.taken.amount);
                statements.value(flow.given.amount);
            }
            statements.picture(&format!("{path}.picture"), step.picture.as_deref());
            statements.disputes(&format!("{path}.disputes"), &step.disputes);
        }
        if let Some(wheel) = &process.wheel {
            statements.texts("wheel", [&wheel.summary, &wheel.note], Citing::Cited);
        }
        if let Some(weave) = &process.weave {
            statements.texts("weave", [&weave.summary, &weave.note], Citing::Cited);
            for (index, pattern) in weave.weaves.iter().enumerate() {
                let path = format!("weave.weaves[{index}].note");
                statements.texts(&path, [&pattern.note], Citing::Cited);
            }
        }
        statements
    }

    /// Of a place.
    pub fn of_place(place: &'a Place) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &place.summary);
        statements.texts("position.note", &place.position.note, Citing::Cited);
        statements.picture("picture", place.picture.as_deref());
        statements.story(&place.story);
        for (index, experience) in place.experiences.iter().enumerate() {
            let citing = if experience.illustrative {
                Citing::Cited
            } else {
                citing(&experience.sources)
            };
            statements.texts(&format!("experiences[{index}]"), [&experience.name], citing);
        }
        statements.certificates(&place.certificates);
        statements
    }

    /// Of a route.
    pub fn of_route(route: &'a Route) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &route.summary);
        statements.picture("picture", route.picture.as_deref());
        statements.story(&route.story);
        for (index, stop) in route.stops.iter().enumerate() {
            let path = format!("stops[{index}].text");
            statements.prose(path, &stop.text, citing(&stop.sources), true);
            let night = stop.overnight.as_ref();
            let note = night.and_then(|night| night.note.as_ref());
            let path = format!("stops[{index}].overnight.note");
            statements.texts(&path, note, Citing::Summary);
        }
        for (index, day) in route.days.iter().enumerate() {
            let path = format!("days[{index}].title");
            statements.texts(&path, &day.title, Citing::Summary);
        }
        statements.texts("cost_includes", &route.cost_includes, Citing::Summary);
        for (index, leg) in route.legs.iter().enumerate() {
            statements.texts(&format!("legs[{index}].note"), &leg.note, Citing::Summary);
        }
        statements
    }

    /// Of an event.
    pub fn of_event(event: &'a Event) -> Self {
        let mut statements = Statements::default();
        statements.texts("summary", [&event.summary], citing(&event.sources));
        statements.picture("picture", event.picture.as_deref());
        statements.story(&event.story);
        statements.disputes("disputes", &event.disputes);
        statements
    }

    /// Of the programme.
    pub fn of_programme(programme: &'a Programme) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &programme.summary);
        statements.story(&programme.story);
        for figure in &programme.figures {
            statements.texts("figures", [&figure.label], Citing::Cited);
            for value in &figure.values {
                statements.value(value.value);
            }
        }
        statements
    }

    /// Of the site.
    pub fn of_site(site: &'a Site) -> Self {
        let mut statements = Statements::default();
        statements.summary("summary", &site.summary);
        statements.summary("headline", &site.headline);
        for way in &site.ways {
            statements.summary("ways", &way.summary);
        }
        statements.story(&site.story);
        statements
    }

    /// With the numbers of facts that are named in running text: each is printed there with its source.
    #[must_use]
    pub fn naming(mut self, facts: &Entries<Fact>) -> Self {
        let texts = self
            .all
            .iter()
            .flat_map(|statement| [Some(statement.vietnamese), statement.english])
            .flatten();
        let marks = texts.flat_map(|text| parse(text).0);
        let named = marks.filter_map(|mark| match mark {
            Mark::Fact(id) => Some(digits(&facts.get(&id)?.value.to_string())),
            _ => None,
        });
        let named: Vec<String> = named.collect();
        self.cited_values.extend(named);
        self
    }

    /// The words of the story in Vietnamese and in English, separated by spaces.
    pub fn story_words(&self) -> (usize, usize) {
        words(self.all.iter().filter(|statement| statement.story))
    }

    /// The words of all texts whose place begins so, in Vietnamese and in English.
    pub fn words_of(&self, place: &str) -> (usize, usize) {
        let there = |statement: &&Statement<'_>| statement.path.starts_with(place);
        words(self.all.iter().filter(there))
    }

    /// Every statement that holds numbers, with the first number that leads to no source.
    pub fn numbers(&self) -> impl Iterator<Item = (&Statement<'a>, Option<String>)> {
        let mut cited = self.cited_values.clone();
        for statement in &self.all {
            if statement.citing == Citing::Cited {
                cited.extend(statement.numbers().iter().map(|number| digits(number)));
            }
        }
        self.all.iter().filter_map(move |statement| {
            let numbers = statement.numbers();
            if numbers.is_empty() {
                return None;
            }
            let loose = match statement.citing {
                Citing::Cited => None,
                Citing::Uncited => numbers.first(),
                Citing::Summary => numbers
                    .iter()
                    .find(|number| !cited.contains(&digits(number))),
            };
            let loose = loose.cloned();
            Some((statement, loose))
        })
    }

    fn push(
        &mut self,
        path: String,
        (vietnamese, english): (&'a str, Option<&'a str>),
        citing: Citing,
        story: bool,
    ) {
        self.all.push(Statement {
            path,
            vietnamese,
            english,
            citing,
            story,
        });
    }

    fn prose(&mut self, path: String, prose: &'a Prose, citing: Citing, story: bool) {
        self.push(path, (&prose.vi, prose.en.as_deref()), citing, story);
    }

    fn texts(&mut self, path: &str, texts: impl IntoIterator<Item = &'a Text>, citing: Citing) {
        for text in texts {
            self.push(path.into(), (&text.vi, text.en.as_deref()), citing, false);
        }
    }

    fn items(&mut self, path: &str, items: &'a [Item], citing: Citing) {
        for item in items {
            self.push(path.into(), (&item.vi, item.en.as_deref()), citing, false);
        }
    }

    fn summary(&mut self, path: &str, text: &'a Text) {
        self.texts(path, [text], Citing::Summary);
    }

    fn picture(&mut self, path: &str, picture: Option<&'a Picture>) {
        if let Some(picture) = picture {
            let citing = if picture.sources.is_empty() {
                Citing::Summary
            } else {
                Citing::Cited
            };
            self.texts(&format!("{path}.caption"), &picture.caption, citing);
        }
    }

    fn facts(&mut self, facts: &'a [Shared<Fact>]) {
        for (index, fact) in facts.iter().enumerate() {
            self.fact(format!("facts[{index}]"), fact);
        }
    }

    fn fact(&mut self, path: String, fact: &'a Fact) {
        self.value(fact.value);
        self.texts(&path, [&fact.label], Citing::Cited);
        self.texts(&path, &fact.unit, Citing::Cited);
        self.cited_values.insert(fact.year.to_string());
    }

    fn value(&mut self, value: f64) {
        self.cited_values.insert(digits(&value.to_string()));
    }

    fn story(&mut self, blocks: &'a [Block]) {
        for (index, block) in blocks.iter().enumerate() {
            let path = format!("story[{index}]");
            match block {
                Block::Heading { text } => {
                    let texts = (text.vi.as_str(), text.en.as_deref());
                    self.push(path, texts, Citing::Summary, true);
                }
                Block::Paragraph { text, sources } => {
                    self.prose(path, text, citing(sources), true);
                }
                Block::Quote {
                    text,
                    meaning,
                    sources,
                } => {
                    let texts = (text.vi.as_str(), text.en.as_deref());
                    self.push(path.clone(), texts, citing(sources), true);
                    let meaning = (meaning.vi.as_str(), meaning.en.as_deref());
                    self.push(path, meaning, citing(sources), true);
                }
                Block::Timeline { moments } => {
                    for (index, moment) in moments.iter().enumerate() {
                        let path = format!("{path}.moments[{index}]");
                        let when = (moment.when.vi.as_str(), moment.when.en.as_deref());
                        let citing = citing(&moment.sources);
                        self.push(path.clone(), when, citing, true);
                        self.prose(path, &moment.text, citing, true);
                    }
                }
                Block::List { items, sources } => {
                    for item in items {
                        self.prose(path.clone(), item, citing(sources), true);
                    }
                }
                Block::Figure { picture } => self.picture(&path, Some(picture)),
                Block::Gallery { title, pictures } => {
                    self.texts(&path, title, Citing::Summary);
                    for (index, picture) in pictures.iter().enumerate() {
                        self.picture(&format!("{path}.pictures[{index}]"), Some(picture));
                    }
                }
                Block::Number { fact } => self.fact(path, fact),
                Block::Comparison {
                    before,
                    after,
                    caption,
                    sources,
                } => {
                    for (side, of) in [("before", before), ("after", after)] {
                        let path = format!("{path}.{side}");
                        self.summary(&format!("{path}.label"), &of.label);
                        self.picture(&path, Some(&of.picture));
                    }
                    self.texts(&path, caption, citing(sources));
                }
                Block::Recording { recording } => {
                    let path = format!("{path}.recording");
                    self.summary(&format!("{path}.title"), &recording.title);
                    self.texts(&path, &recording.caption, citing(&recording.sources));
                }
            }
        }
    }

    fn disputes(&mut self, path: &str, disputes: &'a [Dispute]) {
        for (index, dispute) in disputes.iter().enumerate() {
            let path = format!("{path}[{index}]");
            self.summary(&path, &dispute.question);
            for claim in &dispute.claims {
                self.prose(path.clone(), &claim.text, citing(&claim.sources), true);
            }
        }
    }
}

impl Statement<'_> {
    /// The numbers of the statement in both languages, as they stand.
    fn numbers(&self) -> Vec<String> {
        let mut numbers = numbers_in(self.vietnamese);
        numbers.extend(self.english.into_iter().flat_map(numbers_in));
        numbers
    }
}

/// The words of statements in Vietnamese and in English, separated by spaces.
fn words<'a>(statements: impl Iterator<Item = &'a Statement<'a>>) -> (usize, usize) {
    let count = |text: &str| text.split_whitespace().count();
    statements.fold((0, 0), |(vietnamese, english), statement| {
        (
            vietnamese + count(statement.vietnamese),
            english + statement.english.map_or(0, count),
        )
    })
}

fn citing(sources: &[Slug]) -> Citing {
    if sources.is_empty() {
        Citing::Uncited
    } else {
        Citing::Cited
    }
}
