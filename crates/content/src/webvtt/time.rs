//! The line of a cue that tells when it is heard. Native only.

use super::FaultKind;

/// What stands between the times of a cue.
pub(super) const ARROW: &str = "-->";

const HOUR_MS: u64 = 3_600_000;
const MINUTE_MS: u64 = 60_000;

/// When a cue is heard, in milliseconds.
#[derive(Clone, Copy)]
pub(super) struct Times {
    pub from_ms: u64,
    pub to_ms: u64,
}

/// A time at the beginning of a text.
struct Time<'a> {
    milliseconds: u64,
    comma: bool,
    /// What follows it.
    rest: &'a str,
}

/// Reads the line of a cue's times, with commas where the whole file has them.
pub(super) fn times(line: &str, commas: bool) -> Result<Times, FaultKind> {
    let Some((left, right)) = line.split_once(ARROW) else {
        return Err(wrong_arrow(line));
    };
    let unreadable = |found: &str| FaultKind::UnreadableTime {
        found: if found.is_empty() { line } else { found }
            .trim()
            .to_owned(),
    };
    let (left, right) = (left.trim(), right.trim_start());
    let from = time(left).filter(|from| from.rest.is_empty());
    let from = from.ok_or_else(|| unreadable(left))?;
    let to = time(right).ok_or_else(|| unreadable(first_word(right)))?;
    let written_to = &right[..right.len() - to.rest.len()];
    for (time, written) in [(&from, left), (&to, written_to)] {
        if time.comma && !commas {
            return Err(comma(written));
        }
    }
    if !to.rest.split_whitespace().all(is_setting) {
        let found = to.rest.trim().to_owned();
        return Err(FaultKind::TextBehindTimes { found });
    }
    Ok(Times {
        from_ms: from.milliseconds,
        to_ms: to.milliseconds,
    })
}

/// Whether a line is meant to tell the times of a cue: it has the arrow, or two times with only signs between them.
pub(super) fn is_meant_as_times(line: &str) -> bool {
    line.contains(ARROW) || between_times(line).is_some()
}

/// Whether a line begins with something like a time.
pub(super) fn begins_like_a_time(line: &str) -> bool {
    let (like, _) = like_a_time(line.trim_start());
    like.contains(':')
}

/// Whether a line has a comma in its first time.
pub(super) fn has_comma(line: &str) -> bool {
    let (like, _) = like_a_time(line.trim_start());
    like.contains(',')
}

/// Whether a text between `<` and `>` is a time, such as karaoke has.
pub(super) fn is_time(text: &str) -> bool {
    time(text).is_some_and(|time| time.rest.is_empty() && !time.comma)
}

/// A time as WebVTT writes it, with hours.
pub(super) fn written(milliseconds: u64) -> String {
    let (hours, minutes) = (milliseconds / HOUR_MS, milliseconds / MINUTE_MS % 60);
    let (seconds, thousandths) = (milliseconds / 1_000 % 60, milliseconds % 1_000);
    format!("{hours:02}:{minutes:02}:{seconds:02}.{thousandths:03}")
}

/// A time with a point or a comma; hours may be left out and may have any number of digits.
fn time(text: &str) -> Option<Time<'_>> {
    let (first, rest) = digits(text);
    let (second, rest) = digits(rest.strip_prefix(':')?);
    let (hours, minutes, seconds, rest) = match rest.strip_prefix(':').map(digits) {
        Some((third, rest)) => (first, second, third, rest),
        None => ("0", first, second, rest),
    };
    let comma = rest.starts_with(',');
    let (thousandths, rest) = digits(rest.strip_prefix(['.', ','])?);
    let below_60 = |text: &str| {
        let number = text.parse::<u64>().ok().filter(|_| text.len() == 2);
        number.filter(|number| *number < 60)
    };
    let below_an_hour = below_60(minutes)? * MINUTE_MS
        + below_60(seconds)? * 1_000
        + thousandths
            .parse::<u64>()
            .ok()
            .filter(|_| thousandths.len() == 3)?;
    let hours = hours.parse::<u64>().ok()?.checked_mul(HOUR_MS)?;
    Some(Time {
        milliseconds: hours.checked_add(below_an_hour)?,
        comma,
        rest,
    })
}

fn comma(found: &str) -> FaultKind {
    FaultKind::CommaInTime {
        found: found.to_owned(),
        meant: found.replace(',', "."),
    }
}

fn wrong_arrow(line: &str) -> FaultKind {
    let found = between_times(line).unwrap_or(line).trim().to_owned();
    FaultKind::WrongArrow { found }
}

/// What stands between two times, if these are signs: the dashes and arrows that word processors make of `-->`.
fn between_times(line: &str) -> Option<&str> {
    let (from, rest) = like_a_time(line.trim_start());
    let end = rest.find(|sign: char| sign.is_alphanumeric())?;
    let (between, rest) = rest.split_at(end);
    let (to, _) = like_a_time(rest);
    let is_between = !between.trim().is_empty() && from.contains(':') && to.contains(':');
    is_between.then_some(between)
}

/// The digits and the signs of times at the beginning of a text, and what follows.
fn like_a_time(text: &str) -> (&str, &str) {
    let is_part = |sign: char| sign.is_ascii_digit() || [':', '.', ','].contains(&sign);
    let end = text.find(|sign| !is_part(sign)).unwrap_or(text.len());
    let begins_with_digit = text.starts_with(|sign: char| sign.is_ascii_digit());
    text.split_at(if begins_with_digit { end } else { 0 })
}

fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|sign: char| !sign.is_ascii_digit());
    text.split_at(end.unwrap_or(text.len()))
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// Whether a word behind the times is a setting. Which names there are is not looked at: players skip those they do not know.
fn is_setting(word: &str) -> bool {
    let parts = word.split_once(':');
    parts.is_some_and(|(name, value)| !name.is_empty() && !value.is_empty())
}
