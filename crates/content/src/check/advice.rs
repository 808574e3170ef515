//! What would be better otherwise, though the site can be published as it is.

use std::collections::{BTreeMap, HashSet};

use super::Checker;
use crate::bounds::GIVEN;
use crate::draft::{Draft, Filed};
use crate::kind::Kind;
use crate::media::{Media, Photograph};
use crate::problem::Problem;
use crate::rules::{
    BlurredPicture, HeavyPicture, HeavyRecording, NumberWithoutSource, Orphan, PictureEnding,
    PrintingColours, Rule, SamePicture, SmallPicture, StepNotFed, StoryLength, UnusedEntry,
    UnusedPicture, UnusedRecording, UnusedSource,
};
use crate::statement::Statements;
use crate::{Entries, Process, Thing};

impl<'a> Checker<'a> {
    /// Reports numbers that lead to no source; samples are marked as such and need none.
    pub(super) fn numbers(&mut self, illustrative: bool, statements: Statements<'_>) {
        if illustrative {
            return;
        }
        let statements = match self.facts {
            Some(facts) => statements.naming(facts),
            None => statements,
        };
        for (statement, loose) in statements.numbers() {
            if let Some(found) = loose {
                self.report(statement.path.as_str(), NumberWithoutSource { found });
            }
        }
    }

    /// Reports a story that is too short or too long.
    pub(super) fn length(&mut self, statements: &Statements<'_>, span: (usize, usize)) {
        let (words, _) = statements.story_words();
        self.broken("story", StoryLength::of(words, span));
    }

    /// Reports steps after the first that work on nothing an earlier step gave.
    pub(super) fn fed(&mut self, process: &Process) {
        let (mut given, mut known): (Vec<&str>, HashSet<String>) = Default::default();
        for (index, step) in process.steps.iter().enumerate() {
            let fed = step
                .materials_in
                .iter()
                .any(|material| known.contains(&material.vi.to_lowercase()));
            if index > 0 && !fed {
                let more = given.len().saturating_sub(GIVEN);
                self.report(
                    format!("steps[{index}].materials_in"),
                    StepNotFed {
                        given: given[more..]
                            .iter()
                            .map(|text| (*text).to_owned())
                            .collect(),
                        more,
                    },
                );
            }
            for material in &step.materials_out {
                given.push(&material.vi);
                known.insert(material.vi.to_lowercase());
            }
        }
    }

    /// Reports what nothing uses, cites, shows or points to, and pictures that are heavy or small.
    pub(super) fn unused(&mut self, draft: &'a Draft) {
        self.orphans(draft);
        if let Some(sources) = &draft.sources {
            for (index, source) in sources.value.sources.iter().enumerate() {
                let id = source.id.to_string();
                if !self.pointed_to.contains(&(Kind::Source, id.clone())) && !self.lost.may_use(&id)
                {
                    self.problems.push(Problem::new(
                        sources.file.clone(),
                        format!("sources[{index}]"),
                        UnusedSource { id },
                    ));
                }
            }
        }
        self.unused_entries(Kind::Picture, &draft.pictures);
        self.unused_entries(Kind::Fact, &draft.facts);
        self.unused_entries(Kind::Word, &draft.words);
        for (name, media) in &draft.media {
            let mut rules: Vec<Rule> = Vec::new();
            let needs = self.shown.get(name);
            if needs.is_none() && !self.lost.may_use(name) {
                rules.push(UnusedPicture.into());
            }
            match &media.photograph {
                None => rules.extend(HeavyPicture::of(media.stored.bytes).map(Rule::from)),
                Some(photograph) => {
                    let least = needs.copied().unwrap_or_default();
                    let small = SmallPicture::of(media.width, least);
                    rules.extend(small.map(Rule::from));
                    rules.extend(of_photograph(name, media, photograph));
                }
            }
            for rule in rules {
                self.problems
                    .push(Problem::new(format!("media/{name}"), "", rule));
            }
        }
        self.alike(draft);
        self.unheard(draft);
    }

    /// Reports pictures that lie there twice, at the later name.
    fn alike(&mut self, draft: &'a Draft) {
        let mut first: BTreeMap<[u8; 32], &str> = BTreeMap::new();
        let mut seen: Vec<(&str, &Photograph)> = Vec::new();
        for (name, media) in &draft.media {
            let same = first.get(&media.stored.digest).map(|name| (*name, true));
            let photograph = media.photograph.as_ref();
            let twin = || {
                let photograph = photograph?;
                let mut seen = seen.iter();
                seen.find(|(_, looks)| photograph.is_like(looks))
                    .map(|(name, _)| (*name, false))
            };
            if let Some((other, to_the_byte)) = same.or_else(twin) {
                let other = format!("media/{other}");
                let rule = SamePicture { other, to_the_byte };
                self.problems
                    .push(Problem::new(format!("media/{name}"), "", rule));
                continue;
            }
            first.insert(media.stored.digest, name);
            seen.extend(photograph.map(|photograph| (name.as_str(), photograph)));
        }
    }

    /// Reports recordings and transcripts that no page uses, and recordings that are heavy.
    fn unheard(&mut self, draft: &'a Draft) {
        let heard = draft.recordings.keys().chain(draft.transcripts.keys());
        for name in heard.filter(|name| !self.shown.contains_key(*name)) {
            if !self.lost.may_use(name) {
                let file = format!("media/{name}");
                self.problems.push(Problem::new(file, "", UnusedRecording));
            }
        }
        for (name, sound) in &draft.recordings {
            if let Some(rule) = HeavyRecording::of(sound.milliseconds, sound.stored.bytes) {
                let file = format!("media/{name}");
                self.problems.push(Problem::new(file, "", rule));
            }
        }
    }

    fn unused_entries<T>(&mut self, kind: Kind, filed: &Option<Filed<Entries<T>>>) {
        let Some(filed) = filed else { return };
        for id in filed.value.keys() {
            let id = id.to_string();
            if !self.pointed_to.contains(&(kind, id.clone())) && !self.lost.may_use(&id) {
                let rule = UnusedEntry {
                    kind,
                    id: id.clone(),
                };
                self.problems.push(Problem::new(&filed.file, id, rule));
            }
        }
    }

    fn orphans(&mut self, draft: &'a Draft) {
        for (file, thing) in draft.things.with_files() {
            let hangs_on_others = match thing {
                Thing::Place(place) => place.village.is_none(),
                Thing::Process(_) => true,
                _ => false,
            };
            let (kind, id) = (thing.kind(), thing.id());
            if hangs_on_others
                && !self.pointed_to.contains(&(kind, id.to_string()))
                && !self.lost.may_use(id.as_str())
            {
                self.problems.push(Problem::new(file, "", Orphan { kind }));
            }
        }
    }
}

/// What would be better about a photograph's file, whatever shows it.
fn of_photograph(name: &str, media: &Media, photograph: &Photograph) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    if photograph.look.is_blurred {
        rules.push(BlurredPicture { width: media.width }.into());
    }
    let for_print = photograph.for_print;
    rules.extend(for_print.map(|has_profile| PrintingColours { has_profile }.into()));
    rules.extend(PictureEnding::of(name, photograph.ending).map(Rule::from));
    rules
}
