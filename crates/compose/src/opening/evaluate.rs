//! What opening hours say about every minute of some days. Native only.

use std::collections::BTreeSet;
use std::ops::Range;

use super::DAY;
use langke_model::calendar::{Date, Holiday, public_holidays};
use langke_model::geo::LonLat;
use langke_opening_rule::{Expression, Only, Piece, State, day};

/// The public holidays of a time and a week around it, which is as far as rules move them: worked out once for all places.
#[derive(Debug, Clone, Default)]
pub struct Holidays {
    certain: BTreeSet<Date>,
    /// With those that are only possible.
    all: BTreeSet<Date>,
}

impl Holidays {
    /// Those from one day to another; none where the calendar ends.
    pub fn between(from: Date, until: Date) -> Option<Holidays> {
        let holidays = public_holidays(
            from.plus_days(-LARGEST_OFFSET_DAYS)?,
            until.plus_days(LARGEST_OFFSET_DAYS)?,
        );
        let is_certain = |(_, holiday): &&(Date, Holiday)| *holiday == Holiday::Certain;
        let certain = holidays.iter().filter(is_certain).map(|(day, _)| *day);
        Some(Holidays {
            certain: certain.collect(),
            all: holidays.iter().map(|(day, _)| *day).collect(),
        })
    }
}

/// How far a rule may move a public holiday ("PH -1 day"), in days.
const LARGEST_OFFSET_DAYS: i64 = 7;

/// What holds in some minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub state: State,
    /// The words beside it.
    pub comment: Option<String>,
    /// Whether only the beginning is said of what holds before.
    pub is_open_end: bool,
    /// Whether it holds where nothing else is said.
    pub is_otherwise: bool,
}

/// Minutes after 1970-01-01T00:00 in Vietnam, and what holds in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub minutes: Range<i64>,
    pub said: Said,
}

/// What opening hours say from one day to another at a place, without gaps or overlaps. Where it depends on whether a day is a public
/// holiday and that is only possible, nobody can say.
pub fn stretches(
    expression: &Expression,
    place: LonLat,
    only: Only,
    holidays: &Holidays,
    (from, until): (Date, Date),
) -> Vec<Stretch> {
    let none = Holidays::default();
    let Holidays { certain, all } = if expression.names_holidays() {
        holidays
    } else {
        &none
    };
    let mut stretches = Vec::new();
    for date in (from.days()..=until.days()).filter_map(Date::from_days) {
        let with = |holidays: &BTreeSet<Date>| {
            day(
                expression,
                place,
                &|date| holidays.contains(&date),
                only,
                date,
            )
        };
        let midnight = date.days() * DAY;
        let of = |piece: Range<u16>, said: Said| Stretch {
            minutes: midnight + i64::from(piece.start)..midnight + i64::from(piece.end),
            said,
        };
        let sure = with(certain);
        if all.len() == certain.len() {
            stretches.extend(
                sure.iter()
                    .map(|piece| of(piece.minutes.clone(), said(piece))),
            );
            continue;
        }
        for piece in sure.iter() {
            for other in with(all) {
                let start = piece.minutes.start.max(other.minutes.start);
                let end = piece.minutes.end.min(other.minutes.end);
                if start >= end {
                    continue;
                }
                let mut agreed = said(piece);
                if piece.state != other.state {
                    agreed = Said {
                        state: State::Unknown,
                        comment: None,
                        is_open_end: false,
                        is_otherwise: false,
                    };
                }
                stretches.push(of(start..end, agreed));
            }
        }
    }
    stretches
}

fn said(piece: &Piece) -> Said {
    Said {
        state: piece.state,
        comment: piece.comment.map(str::to_owned),
        is_open_end: piece.is_open_end,
        is_otherwise: piece.is_otherwise,
    }
}
