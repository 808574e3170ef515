//! The published site in real browsers: Chromium, Firefox and WebKit, behind a real static server.
//!
//! Run by `cargo xtask test`, which builds the app and installs browsers and drivers.

#[path = "../driver/mod.rs"]
mod driver;

mod accessibility;
mod browser;
mod scenarios;
mod visit;

use browser::Browser;
use visit::Visit;

/// Runs a scenario in one browser.
fn run(browser: Browser, scenario: impl AsyncFnOnce(&mut Visit)) {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let mut visit = Visit::begin(browser).await;
        scenario(&mut visit).await;
        visit.end().await;
    });
}

/// Each scenario becomes a test in each browser.
macro_rules! in_every_browser {
    ($($scenario:ident)*) => {
        mod chromium { $( #[test] fn $scenario() { crate::run(crate::Browser::Chromium, crate::scenarios::$scenario); } )* }
        mod firefox { $( #[test] fn $scenario() { crate::run(crate::Browser::Firefox, crate::scenarios::$scenario); } )* }
        mod webkit { $( #[test] fn $scenario() { crate::run(crate::Browser::WebKit, crate::scenarios::$scenario); } )* }
    };
}

in_every_browser! {
    every_kind_of_page_comes_alive_in_both_languages
    a_tap_on_a_link_swaps_the_view_and_tells_so
    a_link_that_takes_the_focus_has_its_page_fetched_ahead
    back_and_forward_return_to_the_page_and_the_place
    the_language_switch_stays_on_the_same_thing
    the_chooser_sends_a_returning_visitor_on
    without_webassembly_everything_can_be_read_and_links_work
    broken_webassembly_costs_nothing_of_the_reading
    data_that_is_gone_makes_the_browser_load_the_page_itself
    a_server_that_dies_leaves_the_page_and_offers_to_try_again
    the_stars_of_a_lapsed_certificate_go_grey_by_the_browsers_clock
    filters_narrow_a_list_while_the_app_is_not_there
    filters_are_counted_remembered_and_shared
    a_choice_that_was_made_before_the_app_came_holds
    a_day_is_as_far_off_as_the_browsers_clock_says
    pages_that_were_left_are_not_mixed_with_those_that_come
    the_keyboard_alone_reaches_content_and_follows_links
    a_site_in_a_sub_folder_comes_alive_and_navigates
    webassembly_is_asked_for_after_the_first_paint
    nothing_is_asked_of_another_host
}

#[test]
fn axe_finds_no_violation_on_any_kind_of_page() {
    run(Browser::Chromium, accessibility::no_violations);
}
