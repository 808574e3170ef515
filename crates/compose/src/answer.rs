//! Questions that pages have asked, answered again: by what changes with the answers. Native only.

use super::library::Library;
use super::question::Question;
use langke_content::seen::digest;
use langke_content::{Identified, Kind};

impl Library<'_> {
    /// What changes with the answer to a question that was noted, the same for the same in one build of this program; none to what is no
    /// question.
    pub fn answer(&self, question: &str) -> Option<u64> {
        let things = self.things;
        Some(match Question::parse(question)? {
            Question::Order(language, kind) => digest(&self.lists(language).ids(kind)),
            Question::Related(language, relation, id) => {
                let ids = self.lists(language).ids_of(relation, &id).into_iter();
                let said = ids.map(|id| (id, things.digest(relation.kind(), id)));
                digest(&said.collect::<Vec<_>>())
            }
            Question::NearestCentre(language, id) => {
                let place = things.places.get(&id);
                let next = place.and_then(|place| self.lists(language).nearest_centre(place));
                digest(&next.map(|(next, metres)| {
                    let said = things.digest(Kind::Place, next.id());
                    (next.id(), said, metres.to_bits())
                }))
            }
            Question::Catalogue(language, list) => digest(&self.catalogue(language, list)),
            Question::Counted(list, facet, value) => digest(&self.counted(list, facet, &value)),
            Question::Drawn(id) => digest(&self.drawn(&id)),
            Question::Citers(id) => digest(&self.citers(&id)),
        })
    }
}
