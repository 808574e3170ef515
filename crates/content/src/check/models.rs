//! Checks of what visitors try on the page itself: a vessel on the wheel, strands in a frame.

use super::Checker;
use crate::kind::Kind;
use crate::rules::UnusableDraft;
use crate::{Weave, Wheel};

impl Checker<'_> {
    pub(super) fn wheel(&mut self, path: &str, wheel: &Wheel) {
        let shapes = format!("{path}.shapes");
        self.at_least(&shapes, wheel.shapes.len(), 2);
        self.at_least(&format!("{path}.glazes"), wheel.glazes.len(), 2);
        for (index, shape) in wheel.shapes.iter().enumerate() {
            if let Some(product) = &shape.product {
                let path = format!("{shapes}[{index}].product");
                self.reference(&path, Kind::Product, product);
            }
        }
        self.sourced(path, wheel.illustrative, &wheel.sources);
    }

    pub(super) fn weave(&mut self, path: &str, weave: &Weave) {
        let weaves = format!("{path}.weaves");
        self.at_least(&weaves, weave.weaves.len(), 2);
        self.at_least(&format!("{path}.colours"), weave.colours.len(), 2);
        for (index, pattern) in weave.weaves.iter().enumerate() {
            let path = format!("{weaves}[{index}].interlacing");
            if !self.is_told_below(&path)
                && let Err(fault) = pattern.interlacing.computed()
            {
                let fault = UnusableDraft::from(fault);
                self.report(format!("{path}.{}", fault.field()), fault);
            }
        }
        self.sourced(path, weave.illustrative, &weave.sources);
    }
}
