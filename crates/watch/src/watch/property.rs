//! The watch under events in any order: it never stands still, and never has two browsers.

use super::*;
use proptest::prelude::*;

/// The longest time without a page or a browser being asked for, if nothing at all answers.
const LONGEST_PAUSE: Duration = Duration::from_secs(95);

fn event() -> impl Strategy<Value = Event> {
    // Numbers around those the watch has given out, so that old, present and unknown pages are all meant.
    let page = || (0_u64..12).prop_map(PageNumber);
    prop_oneof![
        8 => Just(Event::Tick),
        4 => Just(Event::BrowserReady),
        4 => Just(Event::BrowserAnswered),
        1 => Just(Event::BrowserExited("died".into())),
        1 => Just(Event::WaitingLost),
        3 => page().prop_map(Event::PageLoaded),
        1 => page().prop_map(|page| Event::PageUnreachable(page, "away".into())),
        4 => (page(), proptest::option::of(0_i64..5)).prop_map(|(page, beat)| Event::PageAnswered(page, beat)),
        1 => page().prop_map(Event::PageCrashed),
        1 => page().prop_map(Event::PageGone),
    ]
}

/// How many browsers there are, and which pages are open.
#[derive(Default)]
struct Ledger {
    browser: bool,
    page: Option<PageNumber>,
    progress: bool,
}

impl Ledger {
    fn note(&mut self, actions: &[Action]) -> Result<(), TestCaseError> {
        for action in actions {
            match action {
                Action::StartBrowser => {
                    prop_assert!(!self.browser, "a second browser");
                    self.browser = true;
                    self.page = None;
                    self.progress = true;
                }
                Action::KillBrowser => {
                    prop_assert!(self.browser, "none is there to be ended");
                    *self = Ledger {
                        progress: self.progress,
                        ..Ledger::default()
                    };
                }
                Action::SetProfileAside => prop_assert!(!self.browser, "a browser uses it"),
                Action::OpenPage(page) => {
                    prop_assert!(self.browser && self.page.is_none(), "a second page");
                    self.page = Some(*page);
                    self.progress = true;
                }
                Action::ClosePage(page) => prop_assert_eq!(self.page.take(), Some(*page)),
                Action::AskPage(page) | Action::ShowPage(page) => {
                    prop_assert_eq!(self.page, Some(*page))
                }
                Action::AskBrowser | Action::ShowWaiting | Action::RenewWaiting => {
                    prop_assert!(self.browser)
                }
                Action::Report(_) => {}
            }
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_it_goes_on_trying(
        happenings in proptest::collection::vec((event(), 0_u64..20_000), 0..120),
    ) {
        let mut watch = Watch::default();
        let mut ledger = Ledger::default();
        let mut now = Duration::ZERO;
        for (event, pause) in happenings {
            if matches!(event, Event::BrowserExited(_)) {
                ledger.browser = false;
            }
            let actions = watch.learn(now, event);
            ledger.note(&actions)?;
            prop_assert!(watch.fruitless.len() <= SUSPECT, "memory grows");
            now += Duration::from_millis(pause);
        }
        // From here on nobody answers. Three times it must ask for something new.
        for _ in 0..3 {
            ledger.progress = false;
            let end = now + LONGEST_PAUSE;
            while !ledger.progress {
                prop_assert!(now < end, "it stands still: {watch:?}");
                now += Duration::from_millis(250);
                let actions = watch.learn(now, Event::Tick);
                ledger.note(&actions)?;
            }
        }
    }
}
