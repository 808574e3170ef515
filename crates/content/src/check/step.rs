//! Checks of the steps of a process: time, heat, amounts, where one may try them.

use super::Checker;
use crate::kind::Kind;
use crate::rules::HandsTooLong;
use crate::{Curve, DurationRange, Flow, Step};

impl Checker<'_> {
    pub(super) fn step(&mut self, path: &str, step: &Step) {
        self.prose(&format!("{path}.text"), &step.text);
        self.time(path, step);
        if let Some(heat) = &step.temperature {
            let path = format!("{path}.temperature");
            self.in_order(&path, heat.min_celsius, heat.max_celsius);
        }
        if let Some(curve) = &step.curve {
            self.curve(&format!("{path}.curve"), curve);
        }
        if let Some(shrinkage) = &step.shrinkage {
            let path = format!("{path}.shrinkage");
            self.in_order(&path, shrinkage.min_percent, shrinkage.max_percent);
            self.sourced(&path, shrinkage.illustrative, &shrinkage.sources);
        }
        if let Some(flow) = &step.flow {
            self.flow(&format!("{path}.flow"), flow);
        }
        if let Some(picture) = &step.picture {
            self.picture(&format!("{path}.picture"), picture);
        }
        if let Some(saying) = &step.saying {
            self.cited(&format!("{path}.saying"), &saying.sources);
        }
        self.references(&format!("{path}.try_at"), Kind::Place, &step.try_at);
        self.disputes(&format!("{path}.disputes"), &step.disputes);
        self.sources(path, &step.sources);
    }

    fn time(&mut self, path: &str, step: &Step) {
        for (field, range) in [("duration", &step.duration), ("hands", &step.hands)] {
            if let Some(range) = range {
                let path = format!("{path}.{field}");
                self.in_order(&path, range.min, range.max);
                self.sources(&path, &range.sources);
            }
        }
        let (hands_path, duration_path) = (format!("{path}.hands"), format!("{path}.duration"));
        let is_told = self.is_told_below(&hands_path) || self.is_told_below(&duration_path);
        if let Some(hands) = &step.hands
            && !is_told
        {
            let duration = step.duration.as_ref().map(DurationRange::minutes);
            self.broken(&hands_path, HandsTooLong::of(hands.minutes(), duration));
        }
    }

    fn curve(&mut self, path: &str, curve: &Curve) {
        let points = format!("{path}.points");
        self.at_least(&points, curve.points.len(), 2);
        for (index, pair) in curve.points.windows(2).enumerate() {
            let path = format!("{points}[{}]", index + 1);
            self.in_order(&path, pair[0].hours, pair[1].hours);
        }
        self.sourced(path, curve.illustrative, &curve.sources);
    }

    fn flow(&mut self, path: &str, flow: &Flow) {
        self.in_order(path, flow.given.amount, flow.taken.amount);
        self.sourced(path, flow.illustrative, &flow.sources);
    }
}
