//! The watch: decides what to do about what happens. It knows no clock, no process and no pipe, so every case can be tried.

mod action;
mod event;
mod pace;
#[cfg(test)]
mod property;
mod report;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::time::Duration;

pub use action::Action;
pub use event::{Event, PageNumber};
use pace::{
    ASK_EVERY, ASK_NEWCOMER_EVERY, BREATH, BROWSER_SILENCE, COME_UP, DOUBT, GrowingWait, LIFELESS,
    MEMORY, OVERSLEPT, PAGE_SILENCE, PROVEN, Question, STILL, SUSPECT,
};
pub use report::{Pulse, Report, Stillness};

/// The state of the watch.
#[derive(Debug)]
pub struct Watch {
    now: Duration,
    stage: Stage,
    /// How many pages were opened so far.
    pages: u64,
    page_waits: GrowingWait,
    browser_waits: GrowingWait,
    /// Pages in a row that came, or should have come, and did not live.
    lifeless: u32,
    /// When browsers ended in which no page ever lived.
    fruitless: VecDeque<Duration>,
    /// Whether the profile is new since a page lived last: then it is not the profile.
    fresh_profile: bool,
    /// What the log was told last about the server.
    told: Option<(String, Duration)>,
    actions: Vec<Action>,
}

#[derive(Debug)]
enum Stage {
    /// There is no browser; one is started then.
    Down(Duration),
    /// A browser was started then, and has not come up yet.
    ComingUp(Duration),
    /// A browser is there.
    Up(Up),
}

#[derive(Debug)]
struct Up {
    started: Duration,
    question: Question,
    /// When to make the waiting words anew, if they were lost.
    renew_waiting: Option<Duration>,
    /// Whether a page has lived in this browser.
    fruitful: bool,
    page: Page,
}

#[derive(Debug)]
enum Page {
    /// None is there; one is opened then.
    Due(Duration),
    /// One is on its way, behind the waiting words.
    Coming {
        number: PageNumber,
        opened: Duration,
        loaded: bool,
        question: Question,
    },
    /// One lives and is shown.
    Living {
        number: PageNumber,
        opened: Duration,
        since: Duration,
        beat: i64,
        grown: Duration,
        question: Question,
    },
}

/// Why a page that was on its way will not come.
enum Failure {
    /// The server's doing: no other browser would help.
    Unreachable(String),
    /// The page's or the browser's doing.
    Lifeless(Report),
}

impl Default for Watch {
    fn default() -> Watch {
        Watch {
            now: Duration::ZERO,
            stage: Stage::Down(Duration::ZERO),
            pages: 0,
            page_waits: GrowingWait::default(),
            browser_waits: GrowingWait::default(),
            lifeless: 0,
            fruitless: VecDeque::new(),
            fresh_profile: false,
            told: None,
            actions: Vec::new(),
        }
    }
}

impl Watch {
    /// Takes in what happened at `now`, a time since the watcher's start, and says what to do.
    ///
    /// A `now` before an earlier one counts as the earlier one.
    pub fn learn(&mut self, now: Duration, event: Event) -> Vec<Action> {
        let gap = now.saturating_sub(self.now);
        self.now = self.now.max(now);
        if let Some(overslept) = gap.checked_sub(OVERSLEPT) {
            self.forgive(overslept);
        }
        self.take_in(event);
        self.act();
        std::mem::take(&mut self.actions)
    }

    /// The last beat of the page, if it lives.
    pub fn pulse(&self) -> Option<Pulse> {
        match &self.stage {
            Stage::Up(Up {
                page: Page::Living { number, beat, .. },
                ..
            }) => Some(Pulse {
                page: *number,
                beat: *beat,
            }),
            _ => None,
        }
    }

    fn take_in(&mut self, event: Event) {
        let now = self.now;
        match (event, &mut self.stage) {
            (Event::BrowserExited(how), Stage::ComingUp(_) | Stage::Up(_)) => {
                self.report(Report::BrowserDied(how));
                self.browser_ended();
            }
            (Event::BrowserReady, Stage::ComingUp(started)) => {
                let started = *started;
                self.report(Report::Started {
                    after: now - started,
                });
                self.stage = Stage::Up(Up {
                    started,
                    question: Question::Next(now),
                    renew_waiting: None,
                    fruitful: false,
                    page: Page::Due(now),
                });
            }
            (Event::BrowserAnswered, Stage::Up(up)) => up.question.answered(now, ASK_EVERY),
            (Event::WaitingLost, Stage::Up(up)) => {
                up.renew_waiting.get_or_insert(now + BREATH);
            }
            (Event::PageLoaded(page), Stage::Up(up)) => {
                if let Page::Coming { number, loaded, .. } = &mut up.page
                    && *number == page
                {
                    *loaded = true;
                }
            }
            (Event::PageAnswered(page, beat), Stage::Up(_)) => self.page_answered(page, beat),
            (Event::PageUnreachable(page, why), Stage::Up(_)) => {
                self.page_lost(page, Failure::Unreachable(why))
            }
            (Event::PageCrashed(page), Stage::Up(_)) => {
                self.page_lost(page, Failure::Lifeless(Report::RendererDied))
            }
            (Event::PageGone(page), Stage::Up(_)) => {
                self.page_lost(
                    page,
                    Failure::Lifeless(Report::Hanging(Stillness::PageGone)),
                );
            }
            _ => {}
        }
    }

    /// Does what is due.
    fn act(&mut self) {
        let now = self.now;
        match &mut self.stage {
            Stage::Down(at) if *at <= now => {
                self.stage = Stage::ComingUp(now);
                self.actions.push(Action::StartBrowser);
            }
            Stage::ComingUp(started) if now - *started >= COME_UP => {
                self.kill_browser(Stillness::BrowserNotReady(COME_UP));
            }
            Stage::Up(up) if up.question.is_open_for(now, BROWSER_SILENCE) => {
                self.kill_browser(Stillness::BrowserSilent)
            }
            Stage::Up(up) => {
                if up.question.is_due(now) {
                    self.actions.push(Action::AskBrowser);
                }
                if up.renew_waiting.is_some_and(|at| at <= now) {
                    up.renew_waiting = None;
                    self.actions.push(Action::RenewWaiting);
                }
                self.look_after_page();
            }
            Stage::Down(_) | Stage::ComingUp(_) => {}
        }
    }

    fn look_after_page(&mut self) {
        let now = self.now;
        let Stage::Up(up) = &mut self.stage else {
            return;
        };
        match &mut up.page {
            Page::Due(at) if *at <= now => {
                self.pages += 1;
                let number = PageNumber(self.pages);
                up.page = Page::Coming {
                    number,
                    opened: now,
                    loaded: false,
                    question: Question::Next(now + ASK_NEWCOMER_EVERY),
                };
                self.actions.push(Action::OpenPage(number));
            }
            Page::Due(_) => {}
            Page::Coming {
                number,
                opened,
                loaded,
                question,
            } => {
                let patience = self.page_waits.first_beat();
                if now.saturating_sub(*opened) >= patience {
                    let (number, loaded) = (*number, *loaded);
                    let failure = if loaded {
                        Failure::Lifeless(Report::Hanging(Stillness::NoFirstBeat(patience)))
                    } else {
                        Failure::Unreachable(format!(
                            "the server did not answer within {} s",
                            patience.as_secs()
                        ))
                    };
                    self.page_lost(number, failure);
                } else if question.is_due(now) {
                    self.actions.push(Action::AskPage(*number));
                }
            }
            Page::Living {
                number,
                since,
                grown,
                question,
                ..
            } => {
                let number = *number;
                if now.saturating_sub(*since) >= PROVEN {
                    self.page_waits.forget();
                    self.browser_waits.forget();
                }
                let stillness = if question.is_open_for(now, PAGE_SILENCE) {
                    Some(Stillness::PageSilent)
                } else if now.saturating_sub(*grown) >= STILL {
                    Some(Stillness::BeatStill)
                } else {
                    None
                };
                if stillness.is_some() && up.question.is_open_for(now, DOUBT) {
                    self.kill_browser(Stillness::BrowserSilent);
                } else if let Some(stillness) = stillness {
                    self.page_lost(number, Failure::Lifeless(Report::Hanging(stillness)));
                } else if question.is_due(now) {
                    self.actions.push(Action::AskPage(number));
                }
            }
        }
    }

    fn page_answered(&mut self, page: PageNumber, answer: Option<i64>) {
        let now = self.now;
        let Stage::Up(up) = &mut self.stage else {
            return;
        };
        match &mut up.page {
            Page::Coming {
                number,
                opened,
                question,
                ..
            } if *number == page => {
                question.answered(now, ASK_NEWCOMER_EVERY);
                let Some(beat) = answer else { return };
                let (opened, question) = (*opened, Question::Next(now + ASK_EVERY));
                up.page = Page::Living {
                    number: page,
                    opened,
                    since: now,
                    beat,
                    grown: now,
                    question,
                };
                up.fruitful = true;
                self.lifeless = 0;
                self.fruitless.clear();
                self.fresh_profile = false;
                self.told = None;
                self.actions.push(Action::ShowPage(page));
                self.report(Report::Alive {
                    pulse: Pulse { page, beat },
                    after: now - opened,
                });
            }
            Page::Living {
                number,
                beat,
                grown,
                question,
                ..
            } if *number == page => {
                question.answered(now, ASK_EVERY);
                // A page that loaded itself anew begins to count anew: what counts is that it moves.
                if let Some(seen) = answer.filter(|seen| seen != beat) {
                    *beat = seen;
                    *grown = now;
                }
            }
            _ => {}
        }
    }

    /// The page will not come, or does not live any more.
    fn page_lost(&mut self, page: PageNumber, failure: Failure) {
        let Stage::Up(up) = &mut self.stage else {
            return;
        };
        match up.page {
            Page::Coming { number, .. } if number == page => {
                let at = self.now + self.page_waits.after_failure();
                up.page = Page::Due(at);
                self.actions.push(Action::ClosePage(page));
                match failure {
                    Failure::Unreachable(why) => self.tell_unreachable(why, at - self.now),
                    Failure::Lifeless(report) => {
                        self.report(report);
                        self.lifeless += 1;
                        if self.lifeless >= LIFELESS {
                            self.actions.push(Action::KillBrowser);
                            self.browser_ended();
                        }
                    }
                }
            }
            Page::Living { number, opened, .. } if number == page => {
                let at = self.now.max(opened + BREATH);
                up.page = Page::Due(at);
                self.actions.push(Action::ShowWaiting);
                self.actions.push(Action::ClosePage(page));
                match failure {
                    Failure::Unreachable(why) => self.tell_unreachable(why, at - self.now),
                    Failure::Lifeless(report) => self.report(report),
                }
            }
            _ => {}
        }
    }

    fn kill_browser(&mut self, why: Stillness) {
        self.report(Report::Hanging(why));
        self.actions.push(Action::KillBrowser);
        self.browser_ended();
    }

    /// There is no browser any more: one is to come, not too soon.
    fn browser_ended(&mut self) {
        let (started, fruitful) = match &self.stage {
            Stage::Down(_) => return,
            Stage::ComingUp(started) => (*started, false),
            Stage::Up(up) => (up.started, up.fruitful),
        };
        let at = if fruitful {
            self.now.max(started + BREATH)
        } else {
            self.now + self.browser_waits.after_failure()
        };
        self.lifeless = 0;
        self.stage = Stage::Down(at);
        self.report(Report::Restarting {
            wait: at - self.now,
        });
        if !fruitful {
            self.suspect_profile();
        }
    }

    /// A browser ended without a page that lived. If that happens often, what it keeps on disk may be broken.
    fn suspect_profile(&mut self) {
        let now = self.now;
        self.fruitless.push_back(now);
        self.fruitless.retain(|end| now - *end < MEMORY);
        if self.fruitless.len() >= SUSPECT && !self.fresh_profile {
            self.fruitless.clear();
            self.fresh_profile = true;
            self.actions.push(Action::SetProfileAside);
            self.report(Report::SetAside);
        }
        // With a fresh profile the list has no use, and must not grow.
        self.fruitless.truncate(SUSPECT);
    }

    /// Tells the log, but not the same thing every half minute for weeks.
    fn tell_unreachable(&mut self, why: String, wait: Duration) {
        let news = (why.clone(), wait);
        if self.told.as_ref() != Some(&news) {
            self.told = Some(news);
            self.report(Report::Unreachable { why, wait });
        }
    }

    /// The computer slept, or had no time for the watcher: nobody could answer in that time.
    fn forgive(&mut self, gap: Duration) {
        match &mut self.stage {
            Stage::Down(_) => {}
            Stage::ComingUp(started) => *started += gap,
            Stage::Up(up) => {
                up.question.forgive(gap);
                match &mut up.page {
                    Page::Due(_) => {}
                    Page::Coming {
                        opened, question, ..
                    } => {
                        *opened += gap;
                        question.forgive(gap);
                    }
                    Page::Living {
                        grown, question, ..
                    } => {
                        *grown += gap;
                        question.forgive(gap);
                    }
                }
            }
        }
    }

    fn report(&mut self, report: Report) {
        self.actions.push(Action::Report(report));
    }
}
