//! Festivals and dated events.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;
use super::{Block, Date, Dispute, Picture, Shared, Slug, Text};
use langke_model::calendar::LunarDate;

/// An event (`events/*.json`).
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Sự kiện",
    "vi" = "Một sự kiện (`events/*.json`).",
    "examples" = [{"id": "bat-trang-festival", "name": {"vi": "Hội làng Bát Tràng", "en": "Bát Tràng village festival"}, "village": "bat-trang", "place": "bat-trang-communal-house", "summary": {"vi": "Lấy nước giữa sông Hồng rước về đình, tế thành hoàng, thợ gốm thi tay nghề.", "en": "Water is fetched from the middle of the Red River to the communal house."}, "when": {"rule": "lunar", "month": 2, "day": 14, "days": 3}}]
))]
pub struct Event {
    /// The id of the event.
    #[schemars(extend("vi" = "Mã của sự kiện."))]
    pub id: Slug,
    /// Ids that it had before. `langke rename` writes them.
    #[schemars(extend("vi" = "Các mã đã dùng trước đây. `langke rename` tự ghi."))]
    #[deserr(default)]
    #[schemars(default)]
    pub former_ids: Vec<Slug>,
    /// What it is called.
    #[schemars(extend("vi" = "Tên gọi."))]
    pub name: Text,
    /// The village.
    #[schemars(extend("vi" = "Mã của làng."))]
    #[deserr(default)]
    pub village: Option<Slug>,
    /// The place.
    #[schemars(extend("vi" = "Mã của địa điểm."))]
    #[deserr(default)]
    pub place: Option<Slug>,
    /// One sentence: what happens.
    #[schemars(extend("vi" = "Một câu: có gì ở đó."))]
    pub summary: Text,
    /// When it is.
    #[schemars(extend("vi" = "Diễn ra khi nào."))]
    pub when: EventTime,
    /// A drawing or photograph.
    #[schemars(extend("vi" = "Một bản vẽ hoặc ảnh chụp."))]
    #[deserr(default)]
    pub picture: Option<Shared<Picture>>,
    /// The story.
    #[schemars(extend("vi" = "Chuyện kể."))]
    #[deserr(default)]
    #[schemars(default)]
    pub story: Vec<Block>,
    /// Where sources disagree, on the days for one.
    #[schemars(extend("vi" = "Chỗ các nguồn nói khác nhau, chẳng hạn về ngày."))]
    #[deserr(default)]
    #[schemars(default)]
    pub disputes: Vec<Dispute>,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
    /// Sample values that are not real facts; the page says so.
    #[schemars(extend("vi" = "Giá trị mẫu, không phải số liệu thật; trang ghi rõ là mẫu."))]
    #[deserr(default)]
    #[schemars(default)]
    pub illustrative: bool,
}

/// When an event is: by the lunar calendar, by the solar one, on given days, or by a calendar of a people's own.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, tag = "rule", rename_all = lowercase, deny_unknown_fields)]
#[schemars(tag = "rule", rename_all = "lowercase", deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Lệ của sự kiện",
    "vi" = "Sự kiện diễn ra khi nào: theo âm lịch, dương lịch, vào những ngày đã cho, hoặc theo lịch riêng của một dân tộc."
))]
pub enum EventTime {
    /// Every year on days of the Vietnamese lunar calendar.
    #[schemars(extend(
        "vi" = "Hằng năm vào ngày âm lịch.",
        "examples" = [{"rule": "lunar", "month": 2, "day": 14, "days": 3}]
    ))]
    Lunar {
        /// The lunar month, 1 to 12.
        #[schemars(extend("vi" = "Tháng âm lịch, 1 đến 12."))]
        month: u8,
        /// The first day, 1 to 30; in a month of 29 days, day 30 is the last one.
        #[schemars(extend("vi" = "Ngày đầu, 1 đến 30; tháng thiếu thì ngày 30 là ngày cuối tháng."))]
        day: u8,
        /// How many days it lasts.
        #[schemars(extend("vi" = "Kéo dài mấy ngày."))]
        days: u8,
        /// In which month it is held in a year that has this month twice, if somebody says so. Without it the days are worked out for
        /// the usual month, and the page says that they are.
        #[schemars(extend("vi" = "Năm nhuận đúng tháng này thì làm vào tháng nào, nếu có người nói. Không ghi thì máy tính theo tháng thường, và trang nói rõ là máy tính."))]
        #[deserr(default)]
        leap_month: Option<LeapMonth>,
    },
    /// Every year on days of the solar calendar.
    #[schemars(extend(
        "vi" = "Hằng năm vào ngày dương lịch.",
        "examples" = [{"rule": "solar", "month": 12, "day": 26, "days": 1}]
    ))]
    Solar {
        /// The month, 1 to 12.
        #[schemars(extend("vi" = "Tháng, 1 đến 12."))]
        month: u8,
        /// The first day, 1 to 31; a day that the month never has is an error. 29 February is only in leap years.
        #[schemars(extend("vi" = "Ngày đầu, 1 đến 31; ngày mà tháng ấy không bao giờ có thì máy báo lỗi. 29 tháng 2 chỉ có ở năm nhuận."))]
        day: u8,
        /// How many days it lasts.
        #[schemars(extend("vi" = "Kéo dài mấy ngày."))]
        days: u8,
    },
    /// Every year some time in a month; on which days is not known, or differs.
    #[schemars(extend(
        "vi" = "Hằng năm vào một tháng; ngày nào thì không biết, hoặc mỗi năm một khác.",
        "examples" = [{"rule": "month", "calendar": "lunar", "month": 2, "note": {"vi": "Ngày do già bản chọn.", "en": "The elders choose the day."}}]
    ))]
    Month {
        /// Whose month.
        #[schemars(extend("vi" = "Tháng của lịch nào."))]
        calendar: Calendar,
        /// The month, 1 to 12.
        #[schemars(extend("vi" = "Tháng, 1 đến 12."))]
        month: u8,
        /// What is known of the days: "announced a week ahead", "after the harvest".
        #[schemars(extend("vi" = "Biết gì về ngày: “báo trước một tuần”, “sau vụ gặt”."))]
        #[deserr(default)]
        note: Option<Text>,
    },
    /// On given days, each announced or reported by a source; past ones show when it usually falls.
    #[schemars(extend(
        "vi" = "Vào những ngày đã cho, ngày nào cũng có nguồn báo trước hoặc kể lại; những lần đã qua cho thấy thường rơi vào lúc nào.",
        "examples" = [{"rule": "dated", "dates": [{"from": "2025-10-09", "to": "2025-10-12", "sources": ["lecourrier-1292671"]}]}]
    ))]
    Dated {
        /// The spans of days.
        #[schemars(extend("vi" = "Các đợt, mỗi đợt từ ngày nào đến ngày nào."))]
        #[schemars(length(min = 1))]
        dates: Vec<DatedSpan>,
    },
    /// By the calendar of a people, which is told in words, with the days of those years that a source gives.
    #[schemars(extend(
        "vi" = "Theo lịch của một dân tộc, kể bằng lời, kèm ngày của những năm có nguồn cho biết.",
        "examples" = [{"rule": "own", "note": {"vi": "Tính theo lịch Thái, ngày do người già chọn.", "en": "By the Thái calendar; the elders choose the day."}}]
    ))]
    Own {
        /// How the people count: "the first new moon after the rice is in, by the calendar of the Mường".
        #[schemars(extend("vi" = "Bà con tính thế nào: “đầu trăng sau khi gặt xong, theo lịch Mường”."))]
        note: Text,
        /// The spans of days, each announced or reported by a source; none if no source gives any.
        #[schemars(extend("vi" = "Các đợt, đợt nào cũng có nguồn báo trước hoặc kể lại; không có nguồn thì để trống."))]
        #[deserr(default)]
        #[schemars(default)]
        dates: Vec<DatedSpan>,
    },
}

/// In which of two lunar months of the same number an event is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Tháng nhuận",
    "vi" = "Năm có hai tháng âm cùng số thì làm vào tháng nào."
))]
pub enum LeapMonth {
    /// In the usual one, which comes first.
    #[schemars(extend("vi" = "Vào tháng thường, tức tháng đến trước."))]
    Usual,
    /// In the leap month.
    #[schemars(extend("vi" = "Vào tháng nhuận."))]
    Leap,
    /// In both.
    #[schemars(extend("vi" = "Cả hai tháng."))]
    Both,
}

/// Whose months are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
#[schemars(extend(
    "viTitle" = "Lịch",
    "vi" = "Tính tháng theo lịch nào."
))]
pub enum Calendar {
    /// The Vietnamese lunar calendar.
    #[schemars(extend("vi" = "Âm lịch Việt Nam."))]
    Lunar,
    /// The solar calendar.
    #[schemars(extend("vi" = "Dương lịch."))]
    Solar,
}

impl EventTime {
    /// The first and last days of the event where it touches the days `from` to `to`, in order; none where days are not known.
    ///
    /// A lunar day that a short month does not have falls on the last one it has.
    pub fn between(&self, from: Date, to: Date) -> Vec<(Date, Date)> {
        let lasting = |days: u8| {
            move |first: Date| Some((first, first.plus_days(i64::from(days).max(1) - 1)?))
        };
        let spans = match self {
            EventTime::Lunar {
                month,
                day,
                days,
                leap_month,
            } => years(from, to)
                .flat_map(|year| lunar_days(year, *month, *day, *leap_month))
                .filter_map(lasting(*days))
                .collect(),
            EventTime::Solar { month, day, days } => years(from, to)
                .filter_map(|year| Date::new(year, *month, *day))
                .filter_map(lasting(*days))
                .collect(),
            EventTime::Month { .. } => Vec::new(),
            EventTime::Dated { dates } | EventTime::Own { dates, .. } => {
                dates.iter().map(|span| (span.from, span.to)).collect()
            }
        };
        touching(spans, from, to)
    }

    /// The first and last days of the months in which the event is where those touch the days `from` to `to`, in order; none where
    /// more than the month is known. Of a lunar month that comes twice, the usual one.
    pub fn months_between(&self, from: Date, to: Date) -> Vec<(Date, Date)> {
        let EventTime::Month {
            calendar, month, ..
        } = self
        else {
            return Vec::new();
        };
        let spans = years(from, to).filter_map(|year| match calendar {
            Calendar::Solar => {
                let first = Date::new(year, *month, 1)?;
                Some((first, first.last_of_month()))
            }
            Calendar::Lunar => {
                let first = LunarDate::new(year, *month, false, 1)?.to_solar()?;
                Some((first, lunar_day(year, *month, false, 30)?))
            }
        });
        touching(spans.collect(), from, to)
    }

    /// The years from `from` to `to` that have the event's lunar month twice while nobody says in which of the two it is held.
    pub fn years_in_doubt(&self, from: Date, to: Date) -> Vec<u16> {
        let month = match self {
            EventTime::Lunar {
                month,
                leap_month: None,
                ..
            } => *month,
            EventTime::Month {
                calendar: Calendar::Lunar,
                month,
                ..
            } => *month,
            _ => return Vec::new(),
        };
        (from.year()..=to.year())
            .filter(|year| {
                let leap = LunarDate::new(*year, month, true, 1).and_then(LunarDate::to_solar);
                leap.is_some_and(|first| first >= from && first <= to)
            })
            .collect()
    }
}

/// The years whose events may touch the days `from` to `to`.
fn years(from: Date, to: Date) -> impl Iterator<Item = u16> {
    from.year().saturating_sub(1)..=to.year().saturating_add(1)
}

/// The spans that touch the days `from` to `to`, in order.
fn touching(mut spans: Vec<(Date, Date)>, from: Date, to: Date) -> Vec<(Date, Date)> {
    spans.retain(|(first, last)| *last >= from && *first <= to);
    spans.sort();
    spans
}

/// A day of a lunar year, or the last one of a month that is too short; `None` if the year has no such month.
fn lunar_day(year: u16, month: u8, leap: bool, day: u8) -> Option<Date> {
    let lunar = |day| LunarDate::new(year, month, leap, day)?.to_solar();
    lunar(day).or_else(|| lunar(day.saturating_sub(1)))
}

/// The days on which an event begins in a lunar year.
fn lunar_days(year: u16, month: u8, day: u8, leap_month: Option<LeapMonth>) -> Vec<Date> {
    let usual = lunar_day(year, month, false, day);
    let leap = lunar_day(year, month, true, day);
    let days = match leap_month.unwrap_or(LeapMonth::Usual) {
        LeapMonth::Usual => [usual, None],
        LeapMonth::Leap => [leap.or(usual), None],
        LeapMonth::Both => [usual, leap],
    };
    days.into_iter().flatten().collect()
}

/// The days of one event that follows no rule.
#[derive(Debug, Clone, Deserr, JsonSchema)]
#[deserr(error = Findings, deny_unknown_fields)]
#[schemars(deny_unknown_fields)]
#[schemars(extend(
    "viTitle" = "Đợt",
    "vi" = "Những ngày của một lần tổ chức không theo lệ.",
    "examples" = [{"from": "2025-10-09", "to": "2025-10-12", "sources": ["lecourrier-1292671", "wkvetter-105948"]}]
))]
pub struct DatedSpan {
    /// The first day.
    #[schemars(extend("vi" = "Ngày đầu."))]
    #[schemars(with = "crate::value::DateSchema")]
    pub from: Date,
    /// The last day.
    #[schemars(extend("vi" = "Ngày cuối."))]
    #[schemars(with = "crate::value::DateSchema")]
    pub to: Date,
    /// Ids of the sources.
    #[schemars(extend("vi" = "Mã các nguồn."))]
    #[deserr(default)]
    #[schemars(default)]
    pub sources: Vec<Slug>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(time: &EventTime, from: &str, to: &str) -> Vec<String> {
        let day = |text| Date::parse(text).expect("a day");
        let spans = time.between(day(from), day(to));
        spans
            .iter()
            .map(|(first, last)| format!("{first}/{last}"))
            .collect()
    }

    #[test]
    fn the_festival_of_bat_trang_falls_on_its_known_days() {
        let festival = EventTime::Lunar {
            month: 2,
            day: 14,
            days: 3,
            leap_month: None,
        };
        assert_eq!(
            between(&festival, "2024-01-01", "2027-12-31"),
            [
                "2024-03-23/2024-03-25",
                "2025-03-13/2025-03-15",
                "2026-04-01/2026-04-03",
                "2027-03-21/2027-03-23"
            ]
        );
        let begun = between(&festival, "2026-04-03", "2026-12-31");
        assert_eq!(begun, ["2026-04-01/2026-04-03"], "it is still on");
    }

    #[test]
    fn a_day_that_a_short_month_lacks_falls_on_its_last_one() {
        let eve = EventTime::Lunar {
            month: 12,
            day: 30,
            days: 1,
            leap_month: None,
        };
        // The year before Tết 2025 (29 January) ended on the 29th, the one before Tết 2027 (6 February) on the 29th too.
        assert_eq!(
            between(&eve, "2025-01-01", "2025-12-31"),
            ["2025-01-28/2025-01-28"]
        );
        assert_eq!(
            between(&eve, "2024-01-01", "2024-12-31"),
            ["2024-02-09/2024-02-09"]
        );
    }

    #[test]
    fn solar_and_dated_events_keep_their_days() {
        let solar = EventTime::Solar {
            month: 12,
            day: 30,
            days: 4,
        };
        assert_eq!(
            between(&solar, "2027-01-01", "2027-12-31"),
            ["2026-12-30/2027-01-02", "2027-12-30/2028-01-02"]
        );
        let leap = EventTime::Solar {
            month: 2,
            day: 29,
            days: 1,
        };
        assert_eq!(
            between(&leap, "2025-01-01", "2027-12-31"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_month_that_comes_twice_is_counted_as_it_is_said() {
        // 2025 had a sixth month from 25 June and a leap sixth month from 25 July.
        let held = |leap_month| EventTime::Lunar {
            month: 6,
            day: 10,
            days: 1,
            leap_month,
        };
        let in_2025 = |leap_month| between(&held(leap_month), "2025-01-01", "2025-12-31");
        let (usual, leap) = ("2025-07-04/2025-07-04", "2025-08-03/2025-08-03");
        assert_eq!(in_2025(None), [usual]);
        assert_eq!(in_2025(Some(LeapMonth::Usual)), [usual]);
        assert_eq!(in_2025(Some(LeapMonth::Leap)), [leap]);
        assert_eq!(in_2025(Some(LeapMonth::Both)), [usual, leap]);
        let in_2026 = between(&held(Some(LeapMonth::Leap)), "2026-01-01", "2026-12-31");
        assert_eq!(
            in_2026.len(),
            1,
            "a year without a leap month has the day too"
        );

        let day = |text| Date::parse(text).expect("a day");
        let doubt = |when: EventTime| when.years_in_doubt(day("2024-01-01"), day("2026-12-31"));
        assert_eq!(doubt(held(None)), [2025]);
        assert_eq!(doubt(held(Some(LeapMonth::Usual))), Vec::<u16>::new());
    }

    #[test]
    fn an_event_known_to_the_month_has_months_and_no_days() {
        let known = |calendar, month| EventTime::Month {
            calendar,
            month,
            note: None,
        };
        let months = |when: &EventTime| {
            let day = |text| Date::parse(text).expect("a day");
            let spans = when.months_between(day("2026-06-15"), day("2027-06-15"));
            spans
                .iter()
                .map(|(first, last)| format!("{first}/{last}"))
                .collect::<Vec<_>>()
        };
        let june = known(Calendar::Solar, 6);
        assert_eq!(
            months(&june),
            ["2026-06-01/2026-06-30", "2027-06-01/2027-06-30"]
        );
        assert_eq!(
            months(&known(Calendar::Lunar, 2)),
            ["2027-03-08/2027-04-06"]
        );
        assert_eq!(
            between(&june, "2026-01-01", "2027-12-31"),
            Vec::<String>::new()
        );
    }
}
