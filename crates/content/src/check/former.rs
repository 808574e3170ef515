//! Checks of the ids that things had before: each leads to one thing, and no thing of today has it.

use std::collections::BTreeMap;

use super::Checker;
use crate::Slug;
use crate::draft::Draft;
use crate::problem::Problem;
use crate::rules::FormerIdTaken;

impl<'a> Checker<'a> {
    /// Reports former ids by which something else is found, and remembers what they are called today.
    pub(super) fn former_ids(&mut self, draft: &'a Draft) {
        let renamed = || {
            let things = draft.things.with_files();
            things.filter(|(_, thing)| !thing.former_ids().is_empty())
        };
        if renamed().next().is_none() {
            return;
        }
        let things = draft.things.with_files();
        let today: BTreeMap<_, &str> = things
            .map(|(file, thing)| ((thing.kind(), thing.id()), file))
            .collect();
        let mut before: BTreeMap<_, &str> = BTreeMap::new();
        for (file, thing) in renamed() {
            let kind = thing.kind();
            for (index, former) in thing.former_ids().iter().enumerate() {
                let key = (kind, former);
                let other = before.get(&key).filter(|first| **first != file);
                if let Some(first) = today.get(&key).or(other) {
                    let rule = FormerIdTaken {
                        kind,
                        id: former.to_string(),
                        first: (*first).to_owned(),
                        had_before: !today.contains_key(&key),
                    };
                    let path = format!("former_ids[{index}]");
                    self.problems.push(Problem::new(file, path, rule));
                    continue;
                }
                before.insert(key, file);
                self.renamed
                    .insert((kind, former.as_str()), thing.id().as_str());
            }
        }
    }

    /// Checks the former ids of a thing as such.
    pub(super) fn had_before(&mut self, former: &[Slug]) {
        for (index, id) in former.iter().enumerate() {
            self.address(&format!("former_ids[{index}]"), id);
        }
        self.once("former_ids", former);
    }
}
