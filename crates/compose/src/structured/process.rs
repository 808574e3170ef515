//! How something is made. Native only.

use super::Teller;
use super::node::{HowTo, HowToStep};
use langke_content::Process;
use langke_site::Subject;

impl Teller<'_> {
    /// A process with its steps by their names, each with where it is told; nothing of a sample.
    pub(super) fn process(&self, process: &Process) -> Option<HowTo> {
        if process.illustrative {
            return None;
        }
        let url = self.address(Subject::Process(process.id.to_string()));
        let steps = process.steps.iter().enumerate();
        let steps = steps.filter(|(_, step)| !step.illustrative);
        Some(HowTo {
            kind: "HowTo",
            name: self.words(&process.name),
            image: self.image(process.picture.as_deref()),
            step: steps
                .map(|(index, step)| HowToStep {
                    kind: "HowToStep",
                    name: self.words(&step.name),
                    url: format!("{url}#step-{}", index + 1),
                    ..HowToStep::default()
                })
                .collect(),
            url,
            ..HowTo::default()
        })
    }
}
