//! Opening hours as OpenStreetMap writes them.

use std::fmt::{self, Display, Formatter};

use crate::tree::{
    Anchor, Clock, Dates, DayOfWeek, DayOfYear, Expression, Joint, LastDay, Rule, State, Sun,
    TimeSpan, Weeks, Years,
};

const WEEKDAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

impl Display for Expression {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        for (index, rule) in self.rules.iter().enumerate() {
            let joint = match rule.joint {
                _ if index == 0 => "",
                Joint::Instead => "; ",
                Joint::Besides => ", ",
                Joint::Otherwise => " || ",
            };
            write!(to, "{joint}{rule}")?;
        }
        Ok(())
    }
}

impl Display for Rule {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(list(&self.years));
        parts.extend(list(&self.dates));
        parts.extend(list(&self.weeks).map(|weeks| format!("week {weeks}")));
        let holidays: Vec<String> = self
            .holidays
            .iter()
            .map(|offset| holiday(*offset))
            .collect();
        parts.extend(list(&holidays));
        parts.extend(list(&self.weekdays));
        if self.is_always {
            parts.push("24/7".into());
        }
        parts.extend(list(&self.times));
        parts.extend(self.state.map(|state| {
            match state {
                State::Open => "open",
                State::Closed => "off",
                State::Unknown => "unknown",
            }
            .to_owned()
        }));
        parts.extend(self.comment.as_ref().map(|words| format!("\"{words}\"")));
        to.write_str(&parts.join(" "))
    }
}

/// Members with commas between them; none where there are none.
fn list<T: Display>(members: &[T]) -> Option<String> {
    let written: Vec<String> = members.iter().map(ToString::to_string).collect();
    (!written.is_empty()).then(|| written.join(","))
}

fn holiday(offset: i64) -> String {
    format!("PH{}", Offset(offset))
}

/// " +2 days"; nothing for none.
struct Offset(i64);

impl Display for Offset {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => Ok(()),
            days @ (-1 | 1) => write!(to, " {days:+} day"),
            days => write!(to, " {days:+} days"),
        }
    }
}

impl Display for Years {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self.to {
            None => write!(to, "{}+", self.from),
            Some(last) if last == self.from => write!(to, "{last}"),
            Some(last) => write!(to, "{}-{last}", self.from),
        }?;
        step(to, self.step)
    }
}

impl Display for Weeks {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "{:02}", self.from)?;
        if self.to != self.from {
            write!(to, "-{:02}", self.to)?;
        }
        step(to, self.step.into())
    }
}

fn step(to: &mut Formatter<'_>, step: u16) -> fmt::Result {
    match step {
        1 => Ok(()),
        step => write!(to, "/{step}"),
    }
}

fn month(number: u8) -> &'static str {
    let index = usize::from(number).saturating_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

fn weekday(number: u8) -> &'static str {
    WEEKDAYS
        .get(usize::from(number))
        .copied()
        .unwrap_or_default()
}

impl Display for Dates {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Dates::Months { from, to: last } if from == last => to.write_str(month(*from)),
            Dates::Months { from, to: last } => write!(to, "{}-{}", month(*from), month(*last)),
            Dates::Days {
                from,
                to: last,
                step: days,
            } => {
                write!(to, "{from}")?;
                match last {
                    LastDay::Same => Ok(()),
                    LastDay::Open => to.write_str("+"),
                    LastDay::Day(last) => match short(from, last) {
                        Some(day) => write!(to, "-{day:02}"),
                        None => write!(to, "-{last}"),
                    },
                }?;
                step(to, *days)
            }
        }
    }
}

/// The last day alone where its month and year are the first one's.
fn short(from: &DayOfYear, last: &DayOfYear) -> Option<u8> {
    match (from.anchor, last.anchor) {
        (Anchor::Date { month, day: first }, Anchor::Date { month: other, day })
            if month == other
                && from.year == last.year
                && first <= day
                && (from.offset, last.offset) == (0, 0) =>
        {
            Some(day)
        }
        _ => None,
    }
}

impl Display for DayOfYear {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        if let Some(year) = self.year {
            write!(to, "{year} ")?;
        }
        match self.anchor {
            Anchor::Date { month: number, day } => write!(to, "{} {day:02}", month(number)),
            Anchor::Weekday {
                month: number,
                weekday: day,
                nth,
            } => write!(to, "{} {}[{nth}]", month(number), weekday(day)),
            Anchor::Easter => to.write_str("easter"),
        }?;
        write!(to, "{}", Offset(self.offset))
    }
}

impl Display for DayOfWeek {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        match self {
            DayOfWeek::Range { from, to: last } if from == last => to.write_str(weekday(*from)),
            DayOfWeek::Range { from, to: last } => {
                write!(to, "{}-{}", weekday(*from), weekday(*last))
            }
            DayOfWeek::Nth {
                weekday: day,
                nth,
                offset,
            } => {
                let counts: Vec<String> = nth
                    .iter()
                    .map(|(first, last)| {
                        if first == last {
                            first.to_string()
                        } else {
                            format!("{first}-{last}")
                        }
                    })
                    .collect();
                write!(
                    to,
                    "{}[{}]{}",
                    weekday(*day),
                    counts.join(","),
                    Offset(*offset)
                )
            }
            DayOfWeek::Holiday { offset } => to.write_str(&holiday(*offset)),
        }
    }
}

impl Display for TimeSpan {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        write!(to, "{}", self.from)?;
        match (self.from, self.to) {
            // A night ends at a time of the next day.
            (Clock::Fixed(from), Some(Clock::Fixed(last)))
                if last > 24 * 60 && last <= from + 24 * 60 =>
            {
                write!(to, "-{}", Clock::Fixed(last - 24 * 60))
            }
            (_, Some(last)) => write!(to, "-{last}"),
            (_, None) => Ok(()),
        }?;
        if self.is_open_ended {
            to.write_str("+")?;
        }
        Ok(())
    }
}

impl Display for Clock {
    fn fmt(&self, to: &mut Formatter<'_>) -> fmt::Result {
        let (event, offset) = match self {
            Clock::Fixed(minutes) => return write!(to, "{:02}:{:02}", minutes / 60, minutes % 60),
            Clock::Sun { event, offset } => (event, *offset),
        };
        let name = match event {
            Sun::Dawn => "dawn",
            Sun::Sunrise => "sunrise",
            Sun::Sunset => "sunset",
            Sun::Dusk => "dusk",
        };
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.unsigned_abs();
        match offset {
            0 => to.write_str(name),
            _ => write!(to, "({name}{sign}{:02}:{:02})", minutes / 60, minutes % 60),
        }
    }
}
