//! What opening hours say of every minute of a day.

use std::ops::Range;

use langke_model::calendar::Date;
use langke_model::geo::LonLat;

use crate::days::{Holidays, Only, holds};
use crate::times::{DAY, Span, spans};
use crate::tree::{Expression, Joint, Rule, State};

/// Some minutes of a day in which the same holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// Minutes after midnight, 0 to 1440.
    pub minutes: Range<u16>,
    /// What holds.
    pub state: State,
    /// The words of the rule that says so.
    pub comment: Option<&'a str>,
    /// Whether it is only said that the place opens before, not until when.
    pub is_open_end: bool,
    /// Whether a rule says so that holds where no other does (`||`).
    pub is_otherwise: bool,
    /// Which rule says so; none: no rule does.
    pub(crate) rule: Option<usize>,
}

/// A rule with its times on a day.
pub(crate) struct Layer<'a> {
    pub index: usize,
    pub rule: &'a Rule,
    /// None: the whole day.
    pub spans: Option<Vec<Span>>,
    /// Whether this is what is left of the night before.
    pub is_night: bool,
}

/// What opening hours say of a day at a place, whose rules hold on some days only: pieces without gaps from midnight to midnight, the night before among them.
pub fn day<'a>(
    expression: &'a Expression,
    place: LonLat,
    holidays: Holidays,
    only: Only,
    day: Date,
) -> Vec<Piece<'a>> {
    let layers = layers(expression, place, holidays, only, day);
    let mut edges: Vec<u16> = vec![0, DAY];
    for span in layers.iter().flat_map(|layer| layer.spans.iter().flatten()) {
        edges.extend([span.minutes.start, span.minutes.end].map(|edge| edge.min(DAY)));
    }
    edges.sort_unstable();
    edges.dedup();
    let mut pieces: Vec<Piece> = Vec::new();
    for edge in edges.windows(2) {
        let [from, to] = edge else { continue };
        let piece = piece(&layers, *from..*to);
        match pieces.last_mut() {
            Some(last) if is_alike(last, &piece) => last.minutes.end = piece.minutes.end,
            _ => pieces.push(piece),
        }
    }
    pieces
}

fn is_alike(one: &Piece, other: &Piece) -> bool {
    let what = |piece: &Piece| {
        (
            piece.state,
            piece.is_open_end,
            piece.is_otherwise,
            piece.rule,
        )
    };
    what(one) == what(other) && one.comment == other.comment
}

/// The rules that have a say on a day, the last word last. A rule that opens on days takes the place of those before it, nights among them.
pub(crate) fn layers<'a>(
    expression: &'a Expression,
    place: LonLat,
    holidays: Holidays,
    only: Only,
    day: Date,
) -> Vec<Layer<'a>> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut had_days_before = true;
    for (index, rule) in expression.rules.iter().enumerate() {
        if only(day) && holds(rule, day, holidays) {
            let is_said_anew = rule.has_days() || rule.meaning() == State::Open && !had_days_before;
            if is_said_anew && rule.joint == Joint::Instead && rule.meaning() != State::Closed {
                layers.clear();
            }
            layers.push(Layer {
                index,
                rule,
                spans: (!rule.times.is_empty()).then(|| spans(rule, day, place)),
                is_night: false,
            });
        }
        if let Some(before) = day.plus_days(-1)
            && !rule.times.is_empty()
            && only(before)
            && holds(rule, before, holidays)
        {
            let night = |span: Span| {
                let end = span.minutes.end.checked_sub(DAY).filter(|end| *end > 0)?;
                Some(Span {
                    minutes: span.minutes.start.saturating_sub(DAY)..end,
                    ..span
                })
            };
            let night: Vec<Span> = spans(rule, before, place)
                .into_iter()
                .filter_map(night)
                .collect();
            if !night.is_empty() {
                layers.push(Layer {
                    index,
                    rule,
                    spans: Some(night),
                    is_night: true,
                });
            }
        }
        had_days_before = rule.has_days();
    }
    layers
}

/// What holds in minutes that no edge of a time parts.
fn piece<'a>(layers: &[Layer<'a>], minutes: Range<u16>) -> Piece<'a> {
    let mut piece = Piece {
        minutes: minutes.clone(),
        state: State::Closed,
        comment: None,
        is_open_end: false,
        is_otherwise: false,
        rule: None,
    };
    for layer in layers {
        let is_otherwise = layer.rule.joint == Joint::Otherwise;
        if is_otherwise && piece.state != State::Closed {
            continue;
        }
        let is_open_end = match &layer.spans {
            None => false,
            Some(spans) => {
                let is_in = |span: &&Span| span.minutes.contains(&minutes.start);
                match spans.iter().rev().find(is_in) {
                    Some(span) => span.is_open_end,
                    None => continue,
                }
            }
        };
        let meaning = layer.rule.meaning();
        let is_open_end = is_open_end && meaning != State::Closed;
        piece = Piece {
            state: if is_open_end { State::Unknown } else { meaning },
            comment: layer.rule.comment.as_deref(),
            is_open_end,
            is_otherwise,
            rule: Some(layer.index),
            ..piece
        };
    }
    piece
}
