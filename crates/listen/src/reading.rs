//! Where a reading stands: which sentence, spoken or paused, how fast.

/// How fast one may listen, as parts of the voice's own speed; most who choose choose the third.
pub const SPEEDS: [f32; 4] = [1.0, 1.25, 1.5, 0.8];

/// A reading of so many sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    count: usize,
    at: usize,
    is_speaking: bool,
    speed: usize,
}

impl Reading {
    /// Begins at the first of so many sentences; none if there is nothing to read.
    pub fn begin(count: usize) -> Option<Reading> {
        (count > 0).then_some(Reading {
            count,
            at: 0,
            is_speaking: true,
            speed: 0,
        })
    }

    /// The sentence that is spoken, or will be when it goes on.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Whether it is spoken.
    pub fn is_speaking(&self) -> bool {
        self.is_speaking
    }

    /// How fast, as a part of the voice's own speed.
    pub fn speed(&self) -> f32 {
        SPEEDS[self.speed]
    }

    /// A sentence has been spoken: the next one follows. After the last one it rests at the first.
    pub fn ended(&mut self) {
        if !self.is_speaking {
            return;
        }
        self.at += 1;
        if self.at == self.count {
            (self.at, self.is_speaking) = (0, false);
        }
    }

    /// Pauses, or goes on with the sentence at which it was paused.
    pub fn toggle(&mut self) {
        self.is_speaking = !self.is_speaking;
    }

    /// Pauses.
    pub fn pause(&mut self) {
        self.is_speaking = false;
    }

    /// Goes on at another sentence; at the last one if there are not so many.
    pub fn go_to(&mut self, sentence: usize) {
        self.at = sentence.min(self.count - 1);
        self.is_speaking = true;
    }

    /// One sentence back.
    pub fn back(&mut self) {
        self.go_to(self.at.saturating_sub(1));
    }

    /// One sentence on.
    pub fn on(&mut self) {
        self.go_to(self.at + 1);
    }

    /// The next speed.
    pub fn change_speed(&mut self) {
        self.speed = (self.speed + 1) % SPEEDS.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_ends_at_its_end_and_can_begin_anew() {
        let mut reading = Reading::begin(2).expect("two sentences");
        reading.ended();
        assert_eq!((reading.at(), reading.is_speaking()), (1, true));
        reading.ended();
        assert_eq!((reading.at(), reading.is_speaking()), (0, false));
        assert_eq!(Reading::begin(0), None);
    }

    #[test]
    fn a_pause_remembers_the_sentence() {
        let mut reading = Reading::begin(5).expect("five sentences");
        reading.go_to(3);
        reading.toggle();
        // The voice that was cut off says that it has ended.
        reading.ended();
        assert_eq!((reading.at(), reading.is_speaking()), (3, false));
        reading.toggle();
        assert_eq!((reading.at(), reading.is_speaking()), (3, true));
    }

    #[test]
    fn there_is_nothing_before_the_first_and_after_the_last() {
        let mut reading = Reading::begin(2).expect("two sentences");
        reading.back();
        assert_eq!(reading.at(), 0);
        reading.on();
        reading.on();
        assert_eq!(reading.at(), 1);
    }
}
