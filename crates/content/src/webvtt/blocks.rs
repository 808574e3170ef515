//! The blocks of a WebVTT file: its header, cues, comments, styles and regions. Native only.

use super::time::{self, Times};
use super::words;
use super::{Cue, Fault, FaultKind, MOST_CUES, MOST_LETTERS};

/// Reads all cues of a file, or all its faults in the order of lines.
pub(super) fn read(text: &str) -> Result<Vec<Cue>, Vec<Fault>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = Reader::of(text);
    if let Some(body) = reader.header() {
        reader.body(body);
    }
    let mut faults = reader.faults;
    if faults.is_empty() {
        return Ok(reader.cues);
    }
    faults.sort_by_key(|fault| fault.line);
    Err(faults)
}

/// A file while it is read. Lines are counted from 0 here.
struct Reader<'a> {
    lines: Vec<&'a str>,
    /// Whether times have commas, because the whole file is SubRip.
    commas: bool,
    cues: Vec<Cue>,
    /// How many cues there are, those with faults among them.
    count: usize,
    /// When the last cue whose times can be read is heard.
    above: Option<Times>,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn of(text: &'a str) -> Reader<'a> {
        // A line ends with CR, LF or both.
        let lines = text.split('\n');
        let lines = lines.flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'));
        Reader {
            lines: lines.collect(),
            commas: false,
            cues: Vec::new(),
            count: 0,
            above: None,
            faults: Vec::new(),
        }
    }

    fn report(&mut self, at: usize, kind: FaultKind) {
        self.faults.push(Fault { line: at + 1, kind });
    }

    /// Whether there is something on a line, which therefore belongs to the block above it.
    fn is_filled(&self, at: usize) -> bool {
        self.lines
            .get(at)
            .is_some_and(|line| !line.trim().is_empty())
    }

    fn has_arrow(&self, at: usize) -> bool {
        self.lines[at].contains(time::ARROW)
    }

    fn is_meant_as_times(&self, at: usize) -> bool {
        self.is_filled(at) && time::is_meant_as_times(self.lines[at])
    }

    /// The first line at or after one that is empty, or of which something else is true.
    fn end(&self, from: usize, is_end: impl Fn(usize) -> bool) -> usize {
        let mut at = from;
        while self.is_filled(at) && !is_end(at) {
            at += 1;
        }
        at
    }

    /// Reads the header, and says where the blocks begin; nowhere, if this is no transcript at all.
    fn header(&mut self) -> Option<usize> {
        let Some(first) = (0..self.lines.len()).find(|at| self.is_filled(*at)) else {
            self.report(0, FaultKind::Empty);
            return None;
        };
        let line = self.lines[first];
        let found = line.trim_end().to_owned();
        if is_header(line) {
            if first > 0 {
                self.report(first, FaultKind::EmptyLinesAboveHeader);
            }
        } else if is_meant_as_header(line) {
            self.report(first, FaultKind::NotWebVtt { found });
        } else {
            // The blocks of a file without a header are still looked at: whoever adds it has everything else mended, too.
            let times = [first, first + 1];
            let times = times.into_iter().find(|at| self.is_meant_as_times(*at));
            self.commas = times.is_some_and(|at| time::has_comma(self.lines[at]));
            let kind = match self.commas {
                true => FaultKind::SubRip,
                false => FaultKind::NotWebVtt { found },
            };
            self.report(first, kind);
            return times.map(|_| first);
        }
        // What follows on the next lines, such as `Language: vi`, belongs to the header.
        Some(self.end(first + 1, |at| self.is_meant_as_times(at)))
    }

    fn body(&mut self, from: usize) {
        let mut at = from;
        while at < self.lines.len() {
            at = match self.is_filled(at) {
                true => self.block(at),
                false => at + 1,
            };
        }
        if self.count == 0 && self.faults.is_empty() {
            self.report(0, FaultKind::NoCues);
        }
    }

    /// Reads the block that begins on a line, and says where it ends.
    fn block(&mut self, at: usize) -> usize {
        let line = self.lines[at].trim();
        if is_comment(line) {
            return self.comment(at);
        }
        if let Some(times) = [at, at + 1]
            .into_iter()
            .find(|at| self.is_meant_as_times(*at))
        {
            return self.cue(times);
        }
        if !["STYLE", "REGION"].contains(&line) {
            let found = line.to_owned();
            self.report(at, FaultKind::TextWithoutTime { found });
        }
        self.end(at, |at| self.has_arrow(at))
    }

    /// Skips a comment, which cannot have an arrow: a cue that is put into one is still a cue for players.
    fn comment(&mut self, from: usize) -> usize {
        let arrow = self.end(from, |at| self.has_arrow(at));
        if self.is_filled(arrow) {
            let found = self.lines[arrow].trim().to_owned();
            self.report(arrow, FaultKind::ArrowInComment { found });
        }
        self.end(arrow, |_| false)
    }

    /// Reads a cue whose times stand on a line, and says where it ends: at the end of the file, if there are too many.
    fn cue(&mut self, at: usize) -> usize {
        self.count += 1;
        if self.count > MOST_CUES {
            self.report(at, FaultKind::TooManyCues { limit: MOST_CUES });
            return self.lines.len();
        }
        let times = self.times(at);
        let (first, end) = self.text_lines(at + 1);
        let lines = &self.lines[first..end];
        let text = words::plain(lines, first + 1, &mut self.faults);
        self.check_length(at, first, &text);
        if let Some(Times { from_ms, to_ms }) = times {
            self.cues.push(Cue {
                from_ms,
                to_ms,
                text,
            });
        }
        end
    }

    /// The times on a line, compared with those of the cue above.
    fn times(&mut self, at: usize) -> Option<Times> {
        let times = time::times(self.lines[at], self.commas);
        let times = times.map_err(|kind| self.report(at, kind)).ok()?;
        let Times { from_ms, to_ms } = times;
        if to_ms <= from_ms {
            self.report(at, FaultKind::EndsBeforeItBegins { from_ms, to_ms });
        }
        match self.above.replace(times) {
            Some(above) if from_ms < above.from_ms => {
                let above_from_ms = above.from_ms;
                let kind = FaultKind::BeginsBeforeTheOneAbove {
                    from_ms,
                    above_from_ms,
                };
                self.report(at, kind);
            }
            Some(above) if from_ms < above.to_ms => {
                let above_to_ms = above.to_ms;
                let kind = FaultKind::Overlaps {
                    from_ms,
                    above_to_ms,
                };
                self.report(at, kind);
            }
            _ => {}
        }
        Some(times)
    }

    /// From which line to which the text of a cue reaches.
    fn text_lines(&mut self, below_times: usize) -> (usize, usize) {
        let mut first = below_times;
        // Only a line without anything is empty for the standard. Elsewhere spaces on it are an oversight, but some machines
        // (YouTube's) write one at the top of a text.
        if !self.is_filled(first) && self.lines.get(first).is_some_and(|line| !line.is_empty()) {
            first += 1;
        }
        let mut end = self.end(first, |at| self.has_arrow(at));
        while self.is_filled(end) && !time::begins_like_a_time(self.lines[end]) {
            let found = self.lines[end].trim().to_owned();
            self.report(end, FaultKind::ArrowInText { found });
            end = self.end(end + 1, |at| self.has_arrow(at));
        }
        if self.is_filled(end) && end > first && is_number(self.lines[end - 1].trim()) {
            let found = self.lines[end - 1].trim().to_owned();
            self.report(end - 1, FaultKind::NumberInText { found });
        }
        (first, end)
    }

    fn check_length(&mut self, times: usize, first: usize, text: &str) {
        let letters = text.chars().count();
        if words::is_unseen(text) {
            self.report(times, FaultKind::EmptyCue);
        } else if letters > MOST_LETTERS {
            let limit = MOST_LETTERS;
            self.report(first, FaultKind::TooLong { letters, limit });
        }
    }
}

fn is_header(line: &str) -> bool {
    let rest = line.strip_prefix("WEBVTT");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

fn is_meant_as_header(line: &str) -> bool {
    let beginning = line.trim_start().get(..6);
    beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case("WEBVTT"))
}

fn is_comment(line: &str) -> bool {
    let rest = line.strip_prefix("NOTE");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
