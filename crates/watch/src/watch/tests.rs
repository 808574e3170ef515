//! The watch, case by case: a little world around it plays browser, server and page.

use super::*;

const STEP: Duration = Duration::from_millis(250);

fn seconds(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

/// What the world is like at the moment.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Server {
    Works,
    Refuses,
    /// It takes the connection and never answers.
    Silent,
    /// It gives pages whose program does not start.
    Lifeless,
}

/// A browser, a server and a page, as far as the watch can tell.
struct World {
    watch: Watch,
    now: Duration,
    server: Server,
    /// Whether the browser's process dies as soon as it is started.
    browser_breaks: bool,
    browser_answers: bool,
    page_answers: bool,
    page_beats: bool,
    page_needs: Duration,
    browser: bool,
    page: Option<(PageNumber, Duration)>,
    shown: Option<PageNumber>,
    beat: i64,
    starts: Vec<Duration>,
    opened: Vec<Duration>,
    set_aside: usize,
    log: Vec<String>,
}

impl World {
    fn new() -> World {
        World {
            watch: Watch::default(),
            now: Duration::ZERO,
            server: Server::Works,
            browser_breaks: false,
            browser_answers: true,
            page_answers: true,
            page_beats: true,
            page_needs: seconds(1.0),
            browser: false,
            page: None,
            shown: None,
            beat: 0,
            starts: Vec::new(),
            opened: Vec::new(),
            set_aside: 0,
            log: Vec::new(),
        }
    }

    /// A world in which the page has lived for a while.
    fn alive() -> World {
        let mut world = World::new();
        world.pass(seconds(5.0));
        assert!(world.lives(), "{:?}", world.log);
        world.log.clear();
        world
    }

    fn lives(&self) -> bool {
        self.browser && self.page.is_some() && self.shown == self.page.map(|(number, _)| number)
    }

    fn learn(&mut self, event: Event) {
        let mut events = VecDeque::from([event]);
        let mut learnt = 0;
        while let Some(event) = events.pop_front() {
            learnt += 1;
            assert!(learnt < 20, "a hot loop: {:#?}", self.log);
            for action in self.watch.learn(self.now, event) {
                events.extend(self.perform(action));
            }
        }
    }

    fn perform(&mut self, action: Action) -> Option<Event> {
        match action {
            Action::StartBrowser => {
                assert!(!self.browser, "a second browser");
                self.starts.push(self.now);
                self.browser = true;
                self.browser_answers = true;
                self.shown = None;
                if self.browser_breaks {
                    return Some(self.browser_dies());
                }
                return Some(Event::BrowserReady);
            }
            Action::KillBrowser => {
                self.browser_dies();
            }
            Action::SetProfileAside => {
                assert!(!self.browser, "a browser has its profile taken away");
                self.set_aside += 1;
            }
            Action::OpenPage(number) => {
                assert!(self.page.is_none(), "a second page");
                self.opened.push(self.now);
                self.page = Some((number, self.now));
                self.page_answers = true;
                self.page_beats = true;
                return match self.server {
                    Server::Works | Server::Lifeless => Some(Event::PageLoaded(number)),
                    Server::Refuses => Some(Event::PageUnreachable(
                        number,
                        "net::ERR_CONNECTION_REFUSED".into(),
                    )),
                    Server::Silent => None,
                };
            }
            Action::AskPage(number) => {
                let (page, opened) = self
                    .page
                    .filter(|_| self.page_answers && self.browser_answers)?;
                assert_eq!(page, number);
                let lives = self.server != Server::Lifeless && self.server != Server::Silent;
                self.beat += i64::from(self.page_beats);
                let beat = (lives && self.now - opened >= self.page_needs).then_some(self.beat);
                return Some(Event::PageAnswered(number, beat));
            }
            Action::AskBrowser => return self.browser_answers.then_some(Event::BrowserAnswered),
            Action::ShowPage(number) => self.shown = Some(number),
            Action::ShowWaiting => self.shown = None,
            Action::RenewWaiting => {}
            Action::ClosePage(number) => {
                self.page.take_if(|(page, _)| *page == number);
            }
            Action::Report(report) => self.log.push(report.to_string()),
        }
        None
    }

    fn browser_dies(&mut self) -> Event {
        self.browser = false;
        self.page = None;
        Event::BrowserExited("it was killed".into())
    }

    fn pass(&mut self, time: Duration) {
        let end = self.now + time;
        while self.now < end {
            self.learn(Event::Tick);
            self.now += STEP;
        }
    }

    /// How long until the page lives.
    fn until_alive(&mut self, bound: Duration) -> Duration {
        let begun = self.now;
        while !self.lives() {
            assert!(
                self.now - begun <= bound,
                "not alive after {bound:?}: {:#?}",
                self.log
            );
            self.pass(STEP);
        }
        self.now - begun
    }

    /// Waits for another page than the present one to live, in all no longer than `bound`.
    fn until_alive_again(&mut self, bound: Duration) {
        let (begun, old) = (self.now, self.page_number());
        while self.page.is_some_and(|(page, _)| page == old) {
            assert!(self.now - begun <= bound, "still there: {:#?}", self.log);
            self.pass(STEP);
        }
        self.until_alive(bound);
        assert!(self.now - begun <= bound, "{:?}", self.now - begun);
    }

    fn page_number(&self) -> PageNumber {
        self.page.expect("a page").0
    }

    fn first_words(&self) -> Vec<&str> {
        self.log
            .iter()
            .filter_map(|line| line.split(' ').next())
            .collect()
    }
}

#[test]
fn the_page_is_shown_only_when_it_lives() {
    let mut world = World::new();
    world.pass(seconds(0.75));
    assert_eq!((world.page.is_some(), world.shown), (true, None));
    world.until_alive(seconds(2.0));
    assert_eq!(world.first_words(), ["started", "alive"]);
}

#[test]
fn a_crashed_renderer_is_hidden_at_once_and_replaced_at_once() {
    let mut world = World::alive();
    let old = world.page_number();
    world.learn(Event::PageCrashed(old));
    assert_eq!(world.shown, None);
    assert_ne!(world.page_number(), old);
    assert!(world.until_alive(seconds(10.0)) <= seconds(2.0));
    assert_eq!(world.first_words(), ["renderer-died", "alive"]);
    assert_eq!(world.starts.len(), 1);
}

#[test]
fn a_dead_browser_is_replaced_at_once() {
    let mut world = World::alive();
    let died = world.browser_dies();
    world.learn(died);
    assert!(world.until_alive(seconds(10.0)) <= seconds(2.0));
    assert_eq!(
        world.first_words(),
        ["browser-died", "restarting", "started", "alive"]
    );
}

#[test]
fn a_page_that_does_not_answer_is_replaced_in_time() {
    let mut world = World::alive();
    world.page_answers = false;
    world.until_alive_again(seconds(8.5));
    assert_eq!(world.first_words(), ["hanging", "alive"]);
    assert!(world.log[0].contains("does not answer"));
    assert_eq!(world.starts.len(), 1);
}

#[test]
fn a_page_whose_beat_stands_still_is_replaced_in_time() {
    let mut world = World::alive();
    world.page_beats = false;
    world.until_alive_again(seconds(8.5));
    assert_eq!(world.first_words(), ["hanging", "alive"]);
    assert!(world.log[0].contains("stands still"));
}

#[test]
fn a_browser_that_does_not_answer_is_replaced_in_time() {
    let mut world = World::alive();
    world.browser_answers = false;
    world.until_alive_again(seconds(8.5));
    assert_eq!(
        world.first_words(),
        ["hanging", "restarting", "started", "alive"]
    );
    assert_eq!(world.starts.len(), 2);
}

#[test]
fn a_page_that_hangs_in_a_browser_that_hangs_is_the_browsers_fault() {
    let mut world = World::alive();
    world.page_answers = false;
    world.pass(seconds(2.0));
    world.browser_answers = false;
    world.until_alive_again(seconds(8.5));
    assert_eq!(
        world.first_words(),
        ["hanging", "restarting", "started", "alive"]
    );
    assert!(world.log[0].contains("browser"), "{:?}", world.log);
}

#[test]
fn a_browser_that_never_comes_up_is_given_up() {
    let mut watch = Watch::default();
    assert_eq!(
        watch.learn(Duration::ZERO, Event::Tick),
        [Action::StartBrowser]
    );
    let mut now = Duration::ZERO;
    let actions = loop {
        now += STEP;
        assert!(now <= COME_UP, "it is still waited for");
        let actions = watch.learn(now, Event::Tick);
        if !actions.is_empty() {
            break actions;
        }
    };
    assert_eq!(now, COME_UP);
    assert!(actions.contains(&Action::KillBrowser), "{actions:?}");
}

#[test]
fn as_long_as_it_beats_nothing_is_done_to_it() {
    let mut world = World::alive();
    world.server = Server::Refuses;
    world.pass(seconds(3600.0));
    assert!(world.lives());
    assert!(world.log.is_empty(), "{:?}", world.log);
}

#[test]
fn a_page_that_loads_itself_anew_and_counts_from_one_lives() {
    let mut world = World::alive();
    for _ in 0..60 {
        world.beat = 0;
        world.pass(seconds(3.0));
    }
    assert!(world.log.is_empty(), "{:?}", world.log);
}

#[test]
fn a_server_that_comes_back_after_an_hour_is_found_within_half_a_minute() {
    let mut world = World::new();
    world.server = Server::Refuses;
    world.pass(seconds(3600.0));
    assert!(world.opened.len() < 130, "{} attempts", world.opened.len());
    assert_eq!(
        (world.starts.len(), world.set_aside, world.shown),
        (1, 0, None)
    );
    assert_eq!(
        world
            .log
            .iter()
            .filter(|line| line.starts_with("unreachable"))
            .count(),
        6,
        "{:#?}",
        world.log
    );
    world.server = Server::Works;
    world.until_alive(seconds(32.0));
}

#[test]
fn attempts_at_a_lost_server_come_after_1_2_4_8_16_30_30_seconds() {
    let mut world = World::new();
    world.server = Server::Refuses;
    world.pass(seconds(100.0));
    let waits: Vec<u64> = world
        .opened
        .windows(2)
        .map(|pair| (pair[1] - pair[0]).as_secs())
        .collect();
    assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30]);
}

#[test]
fn after_a_minute_of_life_the_waits_begin_at_a_second_again() {
    for (life, expected) in [(10.0, 16), (70.0, 1)] {
        let mut world = World::new();
        world.server = Server::Refuses;
        world.pass(seconds(14.0));
        world.server = Server::Works;
        world.until_alive(seconds(20.0));
        world.pass(seconds(life));
        world.server = Server::Refuses;
        let before = world.opened.len();
        world.learn(Event::PageCrashed(world.page_number()));
        world.pass(seconds(20.0));
        let waited = (world.opened[before + 1] - world.opened[before]).as_secs();
        assert_eq!(waited, expected, "after {life} s of life");
    }
}

#[test]
fn a_server_that_never_answers_counts_as_unreachable() {
    let mut world = World::new();
    world.server = Server::Silent;
    world.pass(seconds(25.0));
    assert_eq!(world.first_words(), ["started", "unreachable"]);
    world.pass(seconds(3600.0));
    assert_eq!((world.starts.len(), world.set_aside), (1, 0));
}

#[test]
fn a_slow_computer_gets_its_page_in_the_end() {
    let mut world = World::new();
    world.page_needs = seconds(55.0);
    world.until_alive(seconds(400.0));
    world.pass(seconds(300.0));
    assert!(world.lives());
}

#[test]
fn two_pages_in_a_row_without_life_make_a_new_browser() {
    let mut world = World::new();
    world.server = Server::Lifeless;
    world.pass(seconds(60.0));
    assert_eq!(world.starts.len(), 2, "{:#?}", world.log);
    assert_eq!(world.opened.len(), 3);
}

#[test]
fn a_browser_that_dies_at_once_over_and_over_is_not_restarted_in_a_hot_loop() {
    let mut world = World::new();
    world.browser_breaks = true;
    world.pass(seconds(600.0));
    assert!(world.starts.len() < 28, "{} starts", world.starts.len());
    assert!(
        world
            .starts
            .windows(2)
            .all(|pair| pair[1] - pair[0] >= seconds(1.0))
    );
    world.browser_breaks = false;
    world.until_alive(seconds(32.0));
}

#[test]
fn a_profile_is_set_aside_after_five_fruitless_ends_and_not_again_before_a_page_lives() {
    let mut world = World::new();
    world.browser_breaks = true;
    world.pass(seconds(14.0));
    assert_eq!(world.set_aside, 0);
    world.pass(seconds(30.0));
    assert_eq!(world.set_aside, 1);
    world.pass(seconds(7200.0));
    assert_eq!(world.set_aside, 1);
    world.browser_breaks = false;
    world.until_alive(seconds(32.0));
    world.browser_breaks = true;
    let died = world.browser_dies();
    world.learn(died);
    world.pass(seconds(300.0));
    assert_eq!(world.set_aside, 2);
}

#[test]
fn a_profile_whose_pages_never_live_is_set_aside_too() {
    let mut world = World::new();
    world.server = Server::Lifeless;
    world.pass(seconds(1200.0));
    assert_eq!(world.set_aside, 1, "{:#?}", world.log);
}

#[test]
fn a_browser_that_dies_now_and_then_while_the_server_is_away_keeps_its_profile() {
    let mut world = World::new();
    world.server = Server::Refuses;
    for _ in 0..20 {
        world.pass(seconds(1000.0));
        let died = world.browser_dies();
        world.learn(died);
    }
    assert_eq!(world.set_aside, 0);
}

#[test]
fn a_page_that_dies_after_each_first_beat_is_opened_at_most_once_a_second() {
    let mut world = World::alive();
    world.page_needs = Duration::ZERO;
    let before = world.opened.len();
    for _ in 0..240 {
        if world.lives() {
            world.learn(Event::PageCrashed(world.page_number()));
        }
        world.pass(STEP);
    }
    let opened = world.opened.len() - before;
    assert!((30..=61).contains(&opened), "{opened} in a minute");
}

#[test]
fn a_page_that_ends_on_the_browsers_own_error_is_hidden() {
    let mut world = World::alive();
    world.learn(Event::PageUnreachable(
        world.page_number(),
        "net::ERR_INTERNET_DISCONNECTED".into(),
    ));
    assert_eq!(world.shown, None);
    world.until_alive(seconds(10.0));
}

#[test]
fn what_an_old_page_does_changes_nothing() {
    let mut world = World::alive();
    let old = PageNumber(world.page_number().0 - 1);
    for event in [
        Event::PageCrashed(old),
        Event::PageGone(old),
        Event::PageUnreachable(old, "late".into()),
        Event::PageAnswered(old, Some(999)),
        Event::PageLoaded(old),
    ] {
        world.learn(event);
    }
    assert!(world.lives());
    assert!(world.log.is_empty(), "{:?}", world.log);
}

#[test]
fn lost_waiting_words_are_made_anew_once_a_second_at_most() {
    let mut world = World::alive();
    let mut renewed = 0;
    for _ in 0..40 {
        for event in [Event::WaitingLost, Event::BrowserAnswered, Event::Tick] {
            let actions = world.watch.learn(world.now, event);
            renewed += actions
                .iter()
                .filter(|action| **action == Action::RenewWaiting)
                .count();
        }
        world.now += STEP;
    }
    assert!((8..=10).contains(&renewed), "{renewed} in ten seconds");
}

#[test]
fn a_computer_that_slept_does_not_blame_the_page() {
    let mut world = World::alive();
    // Asked, and then the lid is closed before the answer.
    world.page_answers = false;
    world.browser_answers = false;
    world.pass(seconds(1.25));
    world.now += seconds(3600.0);
    world.learn(Event::Tick);
    let page = world.page_number();
    (world.page_answers, world.browser_answers) = (true, true);
    world.learn(Event::BrowserAnswered);
    world.learn(Event::PageAnswered(page, Some(4711)));
    world.pass(seconds(20.0));
    assert!(world.lives());
    assert!(world.log.is_empty(), "{:?}", world.log);
}

#[test]
fn a_clock_that_goes_backwards_changes_nothing() {
    let mut world = World::alive();
    let ahead = world.now;
    for back in [seconds(3.0), ahead] {
        world.now = ahead - back;
        world.pass(back + seconds(1.0));
    }
    assert!(world.lives());
    assert!(world.log.is_empty(), "{:?}", world.log);
}

#[test]
fn a_clock_that_goes_backwards_before_the_browser_is_up_changes_nothing() {
    let mut watch = Watch::default();
    assert_eq!(
        watch.learn(seconds(10.0), Event::Tick),
        [Action::StartBrowser]
    );
    let actions = watch.learn(seconds(1.0), Event::BrowserReady);
    assert!(
        actions.contains(&Action::OpenPage(PageNumber(1))),
        "{actions:?}"
    );
}
