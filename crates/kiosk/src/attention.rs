//! Whether somebody stands before the screen: a visit begins with a touch, and ends when nobody answers any more.

/// Without a sign of anybody for so long, the screen asks whether somebody is there; in milliseconds.
pub const QUIET: u32 = 90_000;

/// So long it waits for an answer; WCAG 2.2, 2.2.1, asks for 20 seconds at least. In milliseconds.
pub const ANSWER: u32 = 30_000;

/// A finger that lies on the screen for longer is none: it is a drop of water, or a touch whose end was lost. In milliseconds.
pub const LONGEST_TOUCH: u32 = 120_000;

/// What plays for longer without anybody touching the screen plays to nobody; in milliseconds.
pub const LONGEST_PLAY: u32 = 20 * 60_000;

/// A tick counts at most so much: after the machine slept, a visitor still has the time that was left. In milliseconds.
const LONGEST_TICK: u32 = 1_500;

/// What the screen notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Somebody touched the screen that was waiting for visitors.
    Begun,
    /// A touch, a key, a scroll: somebody is there.
    Touched,
    /// A finger came down.
    Pressed,
    /// No finger is on the screen any more.
    Released,
    /// Time went by.
    Tick {
        /// Milliseconds since the last tick.
        elapsed: u32,
        /// Whether a recording, a video or a voice is heard.
        plays: bool,
    },
    /// Somebody said that they are done.
    Left,
}

/// How a visit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The visitor said so.
    Said,
    /// Nobody answered.
    Unanswered,
}

/// What becomes of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The site opens.
    Begin,
    /// The screen asks whether somebody is there.
    Ask {
        /// Seconds that are left for an answer.
        left: u32,
    },
    /// Somebody is: the question goes.
    GoOn,
    /// The start again, and everything is forgotten.
    Forget(End),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Attract,
    Visit {
        /// Since the last sign of anybody.
        quiet: u32,
        /// How long the finger lies on the screen that lies there.
        touch: Option<u32>,
        /// How long something has been playing since the last touch.
        play: u32,
    },
    Asking {
        left: u32,
    },
}

const JUST_TOUCHED: State = State::Visit {
    quiet: 0,
    touch: None,
    play: 0,
};

/// Watches over a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attention {
    state: State,
}

impl Default for Attention {
    /// The screen waits for visitors.
    fn default() -> Self {
        Attention {
            state: State::Attract,
        }
    }
}

impl Attention {
    /// Whether the screen waits for visitors.
    pub fn is_attract(&self) -> bool {
        self.state == State::Attract
    }

    /// Whether the screen asks if somebody is there.
    pub fn is_asking(&self) -> bool {
        matches!(self.state, State::Asking { .. })
    }

    /// Takes a notice; says what becomes of the screen, if anything does.
    pub fn take(&mut self, notice: Notice) -> Option<Change> {
        let (state, change) = next(self.state, notice);
        self.state = state;
        change
    }
}

fn next(state: State, notice: Notice) -> (State, Option<Change>) {
    match (state, notice) {
        (State::Attract, Notice::Begun) => (JUST_TOUCHED, Some(Change::Begin)),
        (State::Attract, _) => (State::Attract, None),
        (_, Notice::Left) => (State::Attract, Some(Change::Forget(End::Said))),
        (State::Asking { .. }, Notice::Touched | Notice::Pressed | Notice::Begun) => {
            (JUST_TOUCHED, Some(Change::GoOn))
        }
        (State::Asking { .. }, Notice::Tick { plays: true, .. }) => {
            (JUST_TOUCHED, Some(Change::GoOn))
        }
        (State::Asking { left }, Notice::Tick { elapsed, .. }) => {
            match left.saturating_sub(elapsed.min(LONGEST_TICK)) {
                0 => (State::Attract, Some(Change::Forget(End::Unanswered))),
                left => (State::Asking { left }, Some(ask(left))),
            }
        }
        (State::Asking { .. }, Notice::Released) => (state, None),
        (State::Visit { .. }, Notice::Begun | Notice::Released) => (JUST_TOUCHED, None),
        (State::Visit { touch, .. }, Notice::Touched) => {
            let state = State::Visit {
                quiet: 0,
                touch,
                play: 0,
            };
            (state, None)
        }
        (State::Visit { .. }, Notice::Pressed) => {
            let state = State::Visit {
                quiet: 0,
                touch: Some(0),
                play: 0,
            };
            (state, None)
        }
        (State::Visit { quiet, touch, play }, Notice::Tick { elapsed, plays }) => {
            let elapsed = elapsed.min(LONGEST_TICK);
            let touch = touch.map(|held| held + elapsed);
            let touch = touch.filter(|held| *held < LONGEST_TOUCH);
            let play = if plays { play + elapsed } else { play };
            let is_held = touch.is_some() || (plays && play < LONGEST_PLAY);
            let quiet = if is_held { 0 } else { quiet + elapsed };
            if quiet >= QUIET {
                (State::Asking { left: ANSWER }, Some(ask(ANSWER)))
            } else {
                (State::Visit { quiet, touch, play }, None)
            }
        }
    }
}

fn ask(left: u32) -> Change {
    Change::Ask {
        left: left.div_ceil(1000),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn begun() -> Attention {
        let mut attention = Attention::default();
        assert_eq!(attention.take(Notice::Begun), Some(Change::Begin));
        attention
    }

    /// Lets seconds go by; what came of it.
    fn seconds(attention: &mut Attention, seconds: u32, plays: bool) -> Vec<Change> {
        (0..seconds)
            .filter_map(|_| {
                attention.take(Notice::Tick {
                    elapsed: 1000,
                    plays,
                })
            })
            .collect()
    }

    #[test]
    fn who_stands_still_is_asked_and_counted_down_and_forgotten() {
        let mut attention = begun();
        assert_eq!(seconds(&mut attention, 89, false), []);
        let asked = seconds(&mut attention, 1, false);
        assert_eq!(asked, [Change::Ask { left: 30 }]);
        let counted = seconds(&mut attention, 29, false);
        assert_eq!(counted.first(), Some(&Change::Ask { left: 29 }));
        assert_eq!(counted.last(), Some(&Change::Ask { left: 1 }));
        let forgotten = seconds(&mut attention, 1, false);
        assert_eq!(forgotten, [Change::Forget(End::Unanswered)]);
        assert!(attention.is_attract());
        assert_eq!(seconds(&mut attention, 1000, false), []);
    }

    #[test]
    fn any_touch_answers_and_the_time_begins_anew() {
        let mut attention = begun();
        seconds(&mut attention, 100, false);
        assert_eq!(attention.take(Notice::Touched), Some(Change::GoOn));
        assert_eq!(seconds(&mut attention, 89, false), []);
        assert_eq!(attention.take(Notice::Touched), None);
        assert_eq!(seconds(&mut attention, 89, false), []);
    }

    #[test]
    fn nothing_is_asked_under_a_finger_and_a_lost_end_of_a_touch_does_not_hold_it_for_ever() {
        let mut attention = begun();
        attention.take(Notice::Pressed);
        assert_eq!(seconds(&mut attention, 119, false), []);
        let asked = seconds(&mut attention, 90, false);
        assert_eq!(asked, [Change::Ask { left: 30 }]);

        let mut attention = begun();
        attention.take(Notice::Pressed);
        seconds(&mut attention, 60, false);
        attention.take(Notice::Released);
        assert_eq!(seconds(&mut attention, 89, false), []);
        assert_eq!(seconds(&mut attention, 1, false).len(), 1);
    }

    #[test]
    fn nothing_is_asked_while_something_plays_but_not_for_a_whole_day() {
        let mut attention = begun();
        assert_eq!(seconds(&mut attention, 1199, true), []);
        assert_eq!(seconds(&mut attention, 89, true), []);
        assert_eq!(seconds(&mut attention, 1, true), [Change::Ask { left: 30 }]);
    }

    #[test]
    fn a_recording_that_begins_while_the_screen_asks_takes_the_question_away() {
        let mut attention = begun();
        seconds(&mut attention, 95, false);
        assert_eq!(seconds(&mut attention, 1, true), [Change::GoOn]);
    }

    #[test]
    fn who_says_that_they_are_done_is_forgotten_at_once() {
        let mut attention = begun();
        assert_eq!(
            attention.take(Notice::Left),
            Some(Change::Forget(End::Said))
        );
        assert_eq!(attention.take(Notice::Left), None);
    }

    #[test]
    fn after_the_machine_slept_a_visitor_has_the_time_that_was_left() {
        let mut attention = begun();
        let night = Notice::Tick {
            elapsed: 9 * 3_600_000,
            plays: false,
        };
        assert_eq!(attention.take(night), None);
        seconds(&mut attention, 90, false);
        assert!(matches!(attention.take(night), Some(Change::Ask { .. })));
    }

    fn notice() -> impl Strategy<Value = Notice> {
        prop_oneof![
            Just(Notice::Begun),
            Just(Notice::Touched),
            Just(Notice::Pressed),
            Just(Notice::Released),
            Just(Notice::Left),
            (any::<u32>(), any::<bool>())
                .prop_map(|(elapsed, plays)| Notice::Tick { elapsed, plays }),
        ]
    }

    proptest! {
        #[test]
        fn whatever_was_noticed_an_empty_room_ends_at_the_start(notices in prop::collection::vec(notice(), 0..60)) {
            let mut attention = Attention::default();
            for notice in notices {
                attention.take(notice);
            }
            let longest = LONGEST_TOUCH.max(LONGEST_PLAY) + QUIET + ANSWER;
            seconds(&mut attention, longest / 1000 + 1, false);
            prop_assert!(attention.is_attract());
        }

        #[test]
        fn nobody_is_sent_away_without_having_been_asked_for_half_a_minute(notices in prop::collection::vec(notice(), 0..200)) {
            let mut attention = Attention::default();
            let mut asked = 0;
            for notice in notices {
                match attention.take(notice) {
                    Some(Change::Ask { .. }) => asked += 1,
                    Some(Change::Forget(End::Unanswered)) => {
                        prop_assert!(asked >= 20, "asked {asked} times");
                        asked = 0;
                    }
                    Some(_) => asked = 0,
                    None => {}
                }
            }
        }
    }
}
