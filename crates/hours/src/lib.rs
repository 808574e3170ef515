//! Ready-made opening hours: a usual week with its exceptions, and what they say about a moment or a visit.

mod compact;

use langke_model::calendar::Date;

/// Minutes in a day; Vietnam's clocks are never put forward or back.
const DAY: i64 = 24 * 60;
/// How far ahead the next opening and the next closing are looked for, in days: a market is held once in a lunar month.
const LOOK_AHEAD_DAYS: i64 = 31;

/// A time that begins on one day and may end on the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    from: u16,
    to: u16,
    open: bool,
}

impl Span {
    /// A time in which a place is open: minutes after midnight, `from` below 1440, `to` after `from` and at most 24 hours later.
    pub fn open(from: u16, to: u16) -> Option<Span> {
        Span::new(from, to, true)
    }

    /// A time for which nobody can say whether a place is open ("by appointment"); limits as for [`Span::open`].
    pub fn unknown(from: u16, to: u16) -> Option<Span> {
        Span::new(from, to, false)
    }

    fn new(from: u16, to: u16, open: bool) -> Option<Span> {
        let is_possible = i64::from(from) < DAY && from < to && i64::from(to - from) <= DAY;
        is_possible.then_some(Span { from, to, open })
    }

    /// When it begins, in minutes after midnight, 0 to 1439.
    pub fn from(self) -> u16 {
        self.from
    }

    /// When it ends, in minutes after the midnight before its beginning, 1 to 2879.
    pub fn to(self) -> u16 {
        self.to
    }

    /// Whether the place is open in it; otherwise that is not known.
    pub fn is_open(self) -> bool {
        self.open
    }
}

/// When a place is open on each day from one day to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    week: [Vec<Span>; 7],
    exceptions: Vec<(Date, Vec<Span>)>,
    from: Date,
    until: Date,
}

/// A minute of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Minutes after midnight, 0 to 1439.
    pub minute: u16,
}

/// What opening hours say about a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpeningState {
    /// Open.
    Open {
        /// When it closes; none if it is not known to close within 31 days, as where it is open round the clock.
        until: Option<Moment>,
    },
    /// Closed.
    Closed {
        /// When it opens next; none if it is not known to open within 31 days.
        opens: Option<Moment>,
    },
    /// Nobody can say.
    Unknown,
}

/// What a visitor who stays for some time finds; minutes are counted from the midnight before the day of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visit {
    /// Open all the time.
    Open,
    /// Open on arrival, closed from this minute on, before the visit ends.
    ClosesAt(u16),
    /// Closed on arrival, open from this minute on, before the visit ends.
    OpensAt(u16),
    /// Closed all the time.
    Closed,
    /// Nobody can say.
    Unknown,
}

impl Opening {
    /// The most days that hours can be known for: three years.
    pub const MOST_DAYS: i64 = 3 * 366;

    /// Opening hours, if the spans of each day follow each other without overlap, exceptions lie within `from..=until` in the order of
    /// their days, one for each, and `from..=until` is neither empty nor longer than three years.
    ///
    /// `week` begins on Monday; a day without spans is closed. An exception stands for all spans that begin on its day.
    pub fn new(
        week: [Vec<Span>; 7],
        exceptions: Vec<(Date, Vec<Span>)>,
        from: Date,
        until: Date,
    ) -> Option<Opening> {
        let is_ordered = |spans: &[Span]| spans.is_sorted_by(|one, next| one.to <= next.from);
        let is_possible = (0..Opening::MOST_DAYS).contains(&(until.days() - from.days()))
            && week.iter().all(|spans| is_ordered(spans))
            && exceptions
                .iter()
                .all(|(day, spans)| (from..=until).contains(day) && is_ordered(spans))
            && exceptions.is_sorted_by(|one, next| one.0 < next.0);
        is_possible.then_some(Opening {
            week,
            exceptions,
            from,
            until,
        })
    }

    /// The usual spans that begin on each day of a week, Monday first.
    pub fn week(&self) -> &[Vec<Span>; 7] {
        &self.week
    }

    /// The days on which other spans begin than usual, in order.
    pub fn exceptions(&self) -> &[(Date, Vec<Span>)] {
        &self.exceptions
    }

    /// The first day for which the hours are known.
    pub fn from(&self) -> Date {
        self.from
    }

    /// The last day for which the hours are known.
    pub fn until(&self) -> Date {
        self.until
    }

    /// The spans that begin on a day; the usual ones of its weekday where the day is not a known one.
    pub fn on(&self, day: Date) -> &[Span] {
        self.exceptions
            .binary_search_by_key(&day, |exception| exception.0)
            .ok()
            .and_then(|index| self.exceptions.get(index))
            .map(|(_, spans)| spans)
            .or(self.week.get(usize::from(day.weekday())))
            .map_or(&[], Vec::as_slice)
    }

    /// Whether the place is open `minute` minutes after the midnight that begins `day`, and until or from when.
    ///
    /// Spans that began the day before count; the night before the first known day is taken to be a usual one.
    pub fn state(&self, day: Date, minute: u16) -> OpeningState {
        let at = minutes(day, minute);
        if let Some(end) = self.open_until(at) {
            let is_closing = end != self.end() && end <= at + LOOK_AHEAD_DAYS * DAY;
            let until = if is_closing { moment(end) } else { None };
            return OpeningState::Open { until };
        }
        if self.is_unknown(at) {
            return OpeningState::Unknown;
        }
        let opens = self
            .beginnings(at, at + LOOK_AHEAD_DAYS * DAY + 1)
            .find(|span| span.open)
            .and_then(|span| moment(span.from));
        OpeningState::Closed { opens }
    }

    /// What a visitor finds who stays from one minute to another, both after the midnight that begins `day`; they may pass 1440.
    ///
    /// A visit that ends before it begins is one that takes no time.
    pub fn during(&self, day: Date, from_minute: u16, to_minute: u16) -> Visit {
        let midnight = minutes(day, 0);
        let (from, to) = (midnight + i64::from(from_minute), minutes(day, to_minute));
        let minute = |at: i64| u16::try_from(at - midnight);
        if let Some(end) = self.open_until(from) {
            return match minute(end) {
                _ if end >= to => Visit::Open,
                Ok(minute) if !self.is_unknown(end) => Visit::ClosesAt(minute),
                _ => Visit::Unknown,
            };
        }
        if self.is_unknown(from) {
            return Visit::Unknown;
        }
        match self.beginnings(from, to).next() {
            Some(span) if span.open => minute(span.from).map_or(Visit::Unknown, Visit::OpensAt),
            None if to <= self.end() => Visit::Closed,
            _ => Visit::Unknown,
        }
    }

    /// The midnight that ends the last known day.
    fn end(&self) -> i64 {
        minutes(self.until, 0) + DAY
    }

    /// Whether nobody can say, where the place is not open.
    fn is_unknown(&self, at: i64) -> bool {
        !(minutes(self.from, 0)..self.end()).contains(&at) || self.holding(at, false).is_some()
    }

    /// The end of the time in which the place is open without a break, if it is open; sought until it is beyond the look-ahead.
    fn open_until(&self, at: i64) -> Option<i64> {
        if !(minutes(self.from, 0)..self.end()).contains(&at) {
            return None;
        }
        let mut end = self.holding(at, true)?;
        while end <= at + LOOK_AHEAD_DAYS * DAY
            && let Some(later) = self.holding(end, true)
        {
            end = later;
        }
        Some(end)
    }

    /// The latest end of the spans, open or unknown, that hold at a minute.
    fn holding(&self, at: i64, open: bool) -> Option<i64> {
        let today = at.div_euclid(DAY);
        [today - 1, today]
            .into_iter()
            .flat_map(|day| self.spans(day))
            .filter(|span| span.open == open && span.from <= at && at < span.to)
            .map(|span| span.to)
            .max()
    }

    /// The spans that begin from one minute to before another, in order.
    fn beginnings(&self, from: i64, before: i64) -> impl Iterator<Item = Absolute> {
        (from.div_euclid(DAY)..=before.div_euclid(DAY))
            .flat_map(|day| self.spans(day))
            .filter(move |span| from <= span.from && span.from < before)
    }

    /// The spans that begin on the day that is `day` days after 1970-01-01; none after the last known day.
    fn spans(&self, day: i64) -> impl Iterator<Item = Absolute> {
        let date = Date::from_days(day).filter(|date| *date <= self.until);
        let spans: &[Span] = match date {
            Some(date) => self.on(date),
            None => &[],
        };
        spans.iter().map(move |span| Absolute {
            from: day * DAY + i64::from(span.from),
            to: day * DAY + i64::from(span.to),
            open: span.open,
        })
    }
}

/// A span in minutes after 1970-01-01T00:00 in Vietnam.
struct Absolute {
    from: i64,
    to: i64,
    open: bool,
}

fn minutes(day: Date, minute: u16) -> i64 {
    day.days() * DAY + i64::from(minute)
}

fn moment(minutes: i64) -> Option<Moment> {
    Some(Moment {
        day: Date::from_days(minutes.div_euclid(DAY))?,
        minute: minutes.rem_euclid(DAY) as u16,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONDAY: &str = "2026-11-23";
    const SUNDAY: &str = "2026-11-29";

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    fn at(text: &str, minute: u16) -> Moment {
        let day = day(text);
        Moment { day, minute }
    }

    fn open(spans: &[(u16, u16)]) -> Vec<Span> {
        spans
            .iter()
            .map(|(from, to)| Span::open(*from, *to).expect("a span"))
            .collect()
    }

    fn opening(week: [Vec<Span>; 7], exceptions: Vec<(Date, Vec<Span>)>) -> Opening {
        Opening::new(week, exceptions, day("2026-11-01"), day("2027-01-31")).expect("hours")
    }

    /// The same hours on each day of the week.
    fn daily(spans: &[(u16, u16)]) -> Opening {
        opening(std::array::from_fn(|_| open(spans)), Vec::new())
    }

    /// Only on Friday and Saturday, from 18:00 to 02:00.
    fn nights() -> Opening {
        let night = |weekday| match weekday {
            4 | 5 => open(&[(1080, 1560)]),
            _ => Vec::new(),
        };
        opening(std::array::from_fn(night), Vec::new())
    }

    const UNTIL: fn(&str, u16) -> OpeningState = |text, minute| OpeningState::Open {
        until: Some(at(text, minute)),
    };
    const OPENS: fn(&str, u16) -> OpeningState = |text, minute| OpeningState::Closed {
        opens: Some(at(text, minute)),
    };

    #[test]
    fn a_place_is_open_from_the_first_minute_to_before_the_last() {
        let hours = daily(&[(480, 690), (810, 1020)]);
        let state = |minute| hours.state(day(MONDAY), minute);
        assert_eq!(state(479), OPENS(MONDAY, 480));
        assert_eq!(state(480), UNTIL(MONDAY, 690));
        assert_eq!(state(689), UNTIL(MONDAY, 690));
        assert_eq!(state(690), OPENS(MONDAY, 810));
        assert_eq!(state(1020), OPENS("2026-11-24", 480));
    }

    #[test]
    fn a_night_that_began_yesterday_counts_today() {
        let state = |text, minute| nights().state(day(text), minute);
        assert_eq!(state("2026-11-27", 119), OPENS("2026-11-27", 1080));
        assert_eq!(state("2026-11-28", 119), UNTIL("2026-11-28", 120));
        assert_eq!(state("2026-11-28", 120), OPENS("2026-11-28", 1080));
        assert_eq!(state("2026-11-28", 1439), UNTIL(SUNDAY, 120));
        assert_eq!(state(SUNDAY, 120), OPENS("2026-12-04", 1080));
    }

    #[test]
    fn the_end_of_one_span_is_not_a_closing_if_another_begins_there() {
        let hours = daily(&[(0, 120), (480, 1440)]);
        assert_eq!(hours.state(day(MONDAY), 500), UNTIL("2026-11-24", 120));
    }

    #[test]
    fn open_round_the_clock_has_no_closing() {
        let hours = daily(&[(0, 1440)]);
        let always = OpeningState::Open { until: None };
        for text in [MONDAY, "2026-11-01", "2027-01-31"] {
            assert_eq!(hours.state(day(text), 0), always, "{text}");
            assert_eq!(hours.state(day(text), 1439), always, "{text}");
        }
        let from_six_to_six = daily(&[(360, 1800)]);
        assert_eq!(from_six_to_six.state(day(MONDAY), 100), always);
    }

    #[test]
    fn closed_all_week_never_opens() {
        let closed = OpeningState::Closed { opens: None };
        assert_eq!(daily(&[]).state(day(MONDAY), 600), closed);
        assert_eq!(daily(&[]).during(day(MONDAY), 600, 660), Visit::Closed);
    }

    #[test]
    fn the_next_opening_is_looked_for_a_month_ahead() {
        let once = |text| {
            let only = vec![(day(text), open(&[(600, 660)]))];
            let hours = opening(Default::default(), only);
            hours.state(day(MONDAY), 600)
        };
        assert_eq!(once("2026-12-24"), OPENS("2026-12-24", 600));
        assert_eq!(once("2026-12-25"), OpeningState::Closed { opens: None });
    }

    #[test]
    fn an_exception_stands_for_the_whole_day() {
        let holiday = vec![(day(SUNDAY), Vec::new())];
        let hours = opening(std::array::from_fn(|_| open(&[(480, 1020)])), holiday);
        assert_eq!(hours.state(day(SUNDAY), 600), OPENS("2026-11-30", 480));
        assert_eq!(hours.during(day(SUNDAY), 480, 1020), Visit::Closed);
    }

    #[test]
    fn nothing_is_known_outside_the_known_days() {
        let hours = daily(&[(480, 1020)]);
        for text in ["2026-10-31", "2027-02-01", "0001-01-01", "9999-12-31"] {
            assert_eq!(hours.state(day(text), 600), OpeningState::Unknown);
            assert_eq!(hours.during(day(text), 600, 601), Visit::Unknown);
        }
        let last = hours.state(day("2027-01-31"), 1020);
        assert_eq!(last, OpeningState::Closed { opens: None });
        assert_eq!(
            hours.during(day("2027-01-31"), 1020, 1500),
            Visit::Unknown,
            "the visit lasts beyond the known days"
        );
    }

    #[test]
    fn by_appointment_is_neither_open_nor_closed() {
        let week = std::array::from_fn(|_| {
            let mut spans = open(&[(480, 720)]);
            spans.extend(Span::unknown(720, 1020));
            spans
        });
        let hours = opening(week, Vec::new());
        assert_eq!(hours.state(day(MONDAY), 600), UNTIL(MONDAY, 720));
        assert_eq!(hours.state(day(MONDAY), 720), OpeningState::Unknown);
        assert_eq!(hours.state(day(MONDAY), 1020), OPENS("2026-11-24", 480));
        assert_eq!(hours.during(day(MONDAY), 600, 780), Visit::Unknown);
        assert_eq!(hours.during(day(MONDAY), 1000, 1060), Visit::Unknown);
    }

    #[test]
    fn a_visit_finds_what_changes_first() {
        let hours = daily(&[(480, 690), (810, 1020)]);
        let during = |from, to| hours.during(day(MONDAY), from, to);
        assert_eq!(during(480, 690), Visit::Open);
        assert_eq!(during(480, 691), Visit::ClosesAt(690));
        assert_eq!(during(690, 810), Visit::Closed);
        assert_eq!(during(690, 811), Visit::OpensAt(810));
        assert_eq!(during(600, 600), Visit::Open, "a visit without length");
        assert_eq!(during(600, 500), Visit::Open, "one that ends before");
        assert_eq!(during(700, 500), Visit::Closed);
    }

    #[test]
    fn a_visit_may_pass_midnight() {
        let during = |text, from, to| nights().during(day(text), from, to);
        assert_eq!(during("2026-11-27", 1380, 1500), Visit::Open);
        assert_eq!(during("2026-11-27", 1380, 1600), Visit::ClosesAt(1560));
        assert_eq!(during("2026-11-27", 1500, 1600), Visit::ClosesAt(1560));
        assert_eq!(during("2026-11-27", 1560, 1600), Visit::Closed);
        assert_eq!(during("2026-11-26", 1500, 2600), Visit::OpensAt(2520));
    }

    #[test]
    fn impossible_spans_are_refused() {
        assert_eq!(Span::open(600, 600), None, "empty");
        assert_eq!(Span::open(600, 500), None, "negative");
        assert_eq!(Span::open(1440, 1500), None, "begins on the next day");
        assert_eq!(Span::open(600, 2041), None, "longer than a day");
        assert!(Span::open(600, 2040).is_some(), "a whole day");
    }

    #[test]
    fn impossible_hours_are_refused() {
        let (from, until) = (day("2026-11-01"), day("2027-01-31"));
        let week = |spans: &[(u16, u16)]| std::array::from_fn(|_| open(spans));
        let of = |exceptions| Opening::new(week(&[]), exceptions, from, until);
        let one = |text| (day(text), Vec::new());
        assert!(of(vec![one("2026-11-01"), one("2027-01-31")]).is_some());
        assert_eq!(of(vec![one("2026-10-31")]), None, "before");
        assert_eq!(of(vec![one("2027-02-01")]), None, "after");
        assert_eq!(of(vec![one(MONDAY), one(MONDAY)]), None, "twice");
        assert_eq!(of(vec![one(SUNDAY), one(MONDAY)]), None, "backwards");
        let overlapping = week(&[(480, 720), (700, 800)]);
        assert_eq!(Opening::new(overlapping, Vec::new(), from, until), None);
        assert_eq!(Opening::new(week(&[]), Vec::new(), until, from), None);
        let late = day("2030-01-01");
        assert_eq!(Opening::new(week(&[]), Vec::new(), from, late), None);
    }
}
