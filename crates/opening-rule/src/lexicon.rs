//! The words of opening hours: OpenStreetMap's, and what people type instead of them in Vietnamese and English.

use crate::token::Token;
use crate::tree::{State, Sun};

/// What OpenStreetMap writes, in lower case.
pub(crate) const STANDARD: &[(&str, Token)] = &[
    ("24/7", Token::Always),
    ("mo", Token::Weekday(0)),
    ("tu", Token::Weekday(1)),
    ("we", Token::Weekday(2)),
    ("th", Token::Weekday(3)),
    ("fr", Token::Weekday(4)),
    ("sa", Token::Weekday(5)),
    ("su", Token::Weekday(6)),
    ("jan", Token::Month(1)),
    ("feb", Token::Month(2)),
    ("mar", Token::Month(3)),
    ("apr", Token::Month(4)),
    ("may", Token::Month(5)),
    ("jun", Token::Month(6)),
    ("jul", Token::Month(7)),
    ("aug", Token::Month(8)),
    ("sep", Token::Month(9)),
    ("oct", Token::Month(10)),
    ("nov", Token::Month(11)),
    ("dec", Token::Month(12)),
    ("ph", Token::Holiday),
    ("sh", Token::SchoolHoliday),
    ("week", Token::Week),
    ("easter", Token::Easter),
    ("day", Token::Days),
    ("days", Token::Days),
    ("dawn", Token::Sun(Sun::Dawn)),
    ("sunrise", Token::Sun(Sun::Sunrise)),
    ("sunset", Token::Sun(Sun::Sunset)),
    ("dusk", Token::Sun(Sun::Dusk)),
    ("open", Token::State(State::Open)),
    ("off", Token::State(State::Closed)),
    ("closed", Token::State(State::Closed)),
    ("unknown", Token::State(State::Unknown)),
];

/// What people type instead, in lower case; a blank stands for one or more.
pub(crate) const TYPED: &[(&str, Token)] = &[
    ("24/24", Token::AllDay),
    ("24/24h", Token::AllDay),
    ("24h/24h", Token::AllDay),
    ("24/24 giờ", Token::AllDay),
    ("cả ngày đêm", Token::AllDay),
    ("cả ngày", Token::AllDay),
    ("suốt ngày đêm", Token::AllDay),
    ("all day", Token::AllDay),
    ("24h/7", Token::Always),
    ("t2", Token::NumberedWeekday(0)),
    ("t3", Token::NumberedWeekday(1)),
    ("t4", Token::NumberedWeekday(2)),
    ("t5", Token::NumberedWeekday(3)),
    ("t6", Token::NumberedWeekday(4)),
    ("t7", Token::NumberedWeekday(5)),
    ("thứ 2", Token::NumberedWeekday(0)),
    ("thứ 3", Token::NumberedWeekday(1)),
    ("thứ 4", Token::NumberedWeekday(2)),
    ("thứ 5", Token::NumberedWeekday(3)),
    ("thứ 6", Token::NumberedWeekday(4)),
    ("thứ 7", Token::NumberedWeekday(5)),
    ("thứ hai", Token::Weekday(0)),
    ("thứ ba", Token::Weekday(1)),
    ("thứ tư", Token::Weekday(2)),
    ("thứ năm", Token::Weekday(3)),
    ("thứ sáu", Token::Weekday(4)),
    ("thứ bảy", Token::Weekday(5)),
    ("thứ bẩy", Token::Weekday(5)),
    ("chủ nhật", Token::Weekday(6)),
    ("chúa nhật", Token::Weekday(6)),
    ("cn", Token::Weekday(6)),
    ("mon", Token::Weekday(0)),
    ("monday", Token::Weekday(0)),
    ("tue", Token::Weekday(1)),
    ("tues", Token::Weekday(1)),
    ("tuesday", Token::Weekday(1)),
    ("wed", Token::Weekday(2)),
    ("weds", Token::Weekday(2)),
    ("wednesday", Token::Weekday(2)),
    ("thu", Token::Weekday(3)),
    ("thur", Token::Weekday(3)),
    ("thurs", Token::Weekday(3)),
    ("thursday", Token::Weekday(3)),
    ("fri", Token::Weekday(4)),
    ("friday", Token::Weekday(4)),
    ("sat", Token::Weekday(5)),
    ("saturday", Token::Weekday(5)),
    ("sun", Token::Weekday(6)),
    ("sunday", Token::Weekday(6)),
    ("hằng ngày", Token::EveryDay),
    ("hàng ngày", Token::EveryDay),
    ("mỗi ngày", Token::EveryDay),
    ("tất cả các ngày trong tuần", Token::EveryDay),
    ("tất cả các ngày", Token::EveryDay),
    ("các ngày trong tuần", Token::EveryDay),
    ("cả tuần", Token::EveryDay),
    ("daily", Token::EveryDay),
    ("every day", Token::EveryDay),
    ("everyday", Token::EveryDay),
    ("cuối tuần", Token::Weekend),
    ("weekend", Token::Weekend),
    ("weekends", Token::Weekend),
    ("tháng 10", Token::Month(10)),
    ("tháng 11", Token::Month(11)),
    ("tháng 12", Token::Month(12)),
    ("tháng 1", Token::Month(1)),
    ("tháng 2", Token::Month(2)),
    ("tháng 3", Token::Month(3)),
    ("tháng 4", Token::Month(4)),
    ("tháng 5", Token::Month(5)),
    ("tháng 6", Token::Month(6)),
    ("tháng 7", Token::Month(7)),
    ("tháng 8", Token::Month(8)),
    ("tháng 9", Token::Month(9)),
    ("january", Token::Month(1)),
    ("february", Token::Month(2)),
    ("march", Token::Month(3)),
    ("april", Token::Month(4)),
    ("june", Token::Month(6)),
    ("july", Token::Month(7)),
    ("august", Token::Month(8)),
    ("sept", Token::Month(9)),
    ("september", Token::Month(9)),
    ("october", Token::Month(10)),
    ("november", Token::Month(11)),
    ("december", Token::Month(12)),
    ("các ngày lễ tết", Token::Holiday),
    ("các ngày lễ", Token::Holiday),
    ("ngày lễ tết", Token::Holiday),
    ("ngày lễ", Token::Holiday),
    ("lễ tết", Token::Holiday),
    ("lễ, tết", Token::Holiday),
    ("ngày lễ, tết", Token::Holiday),
    ("lễ", Token::Holiday),
    ("public holiday", Token::Holiday),
    ("public holidays", Token::Holiday),
    ("holidays", Token::Holiday),
    ("đóng cửa", Token::State(State::Closed)),
    ("nghỉ", Token::State(State::Closed)),
    ("close", Token::State(State::Closed)),
    ("mở cửa", Token::Filler),
    ("giờ mở cửa", Token::Filler),
    ("từ", Token::Filler),
    ("from", Token::Filler),
    ("đến", Token::Dash),
    ("tới", Token::Dash),
    ("to", Token::Dash),
    ("till", Token::Dash),
    ("until", Token::Dash),
    ("và", Token::Comma),
    ("and", Token::Comma),
    ("giờ", Token::Hour),
    ("h", Token::Hour),
    ("g", Token::Hour),
    ("phút", Token::Minute),
    ("am", Token::Morning),
    ("sáng", Token::Morning),
    ("pm", Token::Afternoon),
    ("chiều", Token::Afternoon),
    ("tối", Token::Afternoon),
];

/// The longest word that a text begins with, how many bytes it takes, and whether it is OpenStreetMap's own spelling.
pub(crate) fn word(text: &str) -> Option<(Token, usize, bool)> {
    let standard = STANDARD.iter().map(|(word, token)| (word, token, true));
    let typed = TYPED.iter().map(|(word, token)| (word, token, false));
    standard
        .chain(typed)
        .filter_map(|(word, token, is_standard)| {
            let length = begins(text, word)?;
            Some((token.clone(), length, is_standard))
        })
        .max_by_key(|(_, length, _)| *length)
        .map(|(token, length, is_standard)| {
            let is_written_so =
                is_standard && is_usual_case(text.get(..length).unwrap_or_default(), &token);
            (token, length, is_written_so)
        })
}

/// How many bytes of a text a word takes, in any case, if the text begins with it and the word ends there.
fn begins(text: &str, word: &str) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    for expected in word.chars() {
        if expected == ' ' {
            letters.next_if(|(_, letter)| letter.is_whitespace())?;
            while letters
                .next_if(|(_, letter)| letter.is_whitespace())
                .is_some()
            {}
            continue;
        }
        let (_, letter) = letters.next()?;
        let is_same = letter == expected || letter.to_lowercase().eq([expected]);
        is_same.then_some(())?;
    }
    let (end, next) = match letters.peek() {
        Some((at, next)) => (*at, Some(*next)),
        None => (text.len(), None),
    };
    let ends_in_digit = word.ends_with(|last: char| last.is_ascii_digit());
    let goes_on = next.is_some_and(|next| {
        if ends_in_digit {
            next.is_alphanumeric()
        } else {
            next.is_alphabetic()
        }
    });
    (!goes_on).then_some(end)
}

/// Whether a word of OpenStreetMap's has the capitals that it has there.
fn is_usual_case(written: &str, token: &Token) -> bool {
    let capitals = written
        .chars()
        .filter(|letter| letter.is_uppercase())
        .count();
    let first = written.starts_with(char::is_uppercase);
    match token {
        Token::Weekday(_) | Token::Month(_) => first && capitals == 1,
        Token::Holiday | Token::SchoolHoliday => capitals == written.len(),
        _ => capitals == 0,
    }
}
