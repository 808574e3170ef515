//! The published site in real browsers: Chromium, Firefox and WebKit, behind a real static server.
//!
//! Run by `cargo xtask test`, which builds the app and installs browsers and drivers.

mod accessibility;
mod browser;
mod country;
mod embed;
mod embed_looks;
mod failures;
mod foreign;
mod gallery;
mod kept;
mod kiosk;
mod listen;
mod map_accessibility;
mod map_early;
mod map_failures;
mod map_gestures;
mod map_keys;
mod map_overview;
mod map_plan;
mod map_position;
mod map_stops;
mod map_tiles;
mod map_visit;
mod models;
mod offline;
mod partner;
mod scans;
mod scenarios;
mod search;
mod stories;
mod strangers;
mod style_sheets;
mod swap;
mod visit;
mod waiting;
mod workbench;

use std::sync::LazyLock;

use tokio::runtime::Runtime;

use browser::Browser;
use visit::Visit;

#[test]
fn what_is_found_is_accessible() {
    run(Browser::Chromium, search::what_is_found_is_accessible);
}

#[test]
fn what_is_said_of_saving_is_accessible() {
    run(
        Browser::Chromium,
        offline::what_is_said_of_saving_is_accessible,
    );
}

#[test]
fn frames_and_what_offers_them_are_accessible() {
    run(
        Browser::Chromium,
        embed_looks::frames_and_what_offers_them_are_accessible,
    );
}

#[test]
fn everything_that_a_screen_says_is_accessible() {
    run(
        Browser::Chromium,
        kiosk::everything_that_a_screen_says_is_accessible,
    );
}

#[test]
fn everything_for_whoever_scans_is_accessible() {
    run(
        Browser::Chromium,
        scans::everything_for_whoever_scans_is_accessible,
    );
}

#[test]
fn a_workbench_is_accessible() {
    run(Browser::Chromium, workbench::a_workbench_is_accessible);
}

#[test]
fn galleries_and_the_viewer_are_accessible() {
    run(
        Browser::Chromium,
        gallery::galleries_and_the_viewer_are_accessible,
    );
}

/// Runs a scenario in one browser.
fn run(browser: Browser, scenario: impl AsyncFnOnce(&mut Visit)) {
    // One for all: a browser that is kept answers through the runtime that it was opened in.
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));
    RUNTIME.block_on(async {
        let mut visit = Visit::begin(browser).await;
        scenario(&mut visit).await;
        visit.end().await;
    });
}

/// Each scenario of each module becomes a test in each browser.
macro_rules! in_every_browser {
    ($($module:ident { $($scenario:ident)* })*) => {
        mod chromium { $($( #[test] fn $scenario() { crate::browsers::run(crate::browsers::Browser::Chromium, crate::browsers::$module::$scenario); } )*)* }
        mod firefox { $($( #[test] fn $scenario() { crate::browsers::run(crate::browsers::Browser::Firefox, crate::browsers::$module::$scenario); } )*)* }
        mod webkit { $($( #[test] fn $scenario() { crate::browsers::run(crate::browsers::Browser::WebKit, crate::browsers::$module::$scenario); } )*)* }
    };
}

in_every_browser! {
    workbench {
        a_mistake_is_told_when_the_file_is_saved_and_gone_when_it_is_mended
        a_product_is_shown_on_the_phone_with_the_card_that_others_show_of_it
        what_is_found_is_marked_where_it_stands_on_its_page
        a_workbook_is_taken_and_given_back_where_a_cell_is_wrong
    }
    scenarios {
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
        a_clock_that_is_behind_is_told_and_the_day_of_the_data_holds
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
    foreign {
        what_others_put_into_a_page_shuts_no_link
        what_others_put_in_front_of_a_page_costs_nothing
        what_an_ad_blocker_took_away_shuts_no_link
        a_page_that_was_translated_comes_alive
        a_page_that_was_darkened_comes_alive
        a_page_that_is_changed_between_two_taps_shuts_no_link
        a_page_that_others_changed_can_be_left_and_come_back_to
        filters_work_on_a_page_that_is_translated
        days_are_counted_on_a_page_that_is_translated
        a_page_that_bears_the_starter_twice_has_one_app
        what_a_script_of_the_host_writes_shuts_no_link
        links_work_in_a_document_that_was_written_over
        links_work_when_the_page_was_taken_out_of_the_document
        a_page_out_of_the_back_forward_cache_has_links_that_work
    }
    failures {
        an_app_that_fails_while_it_starts_costs_no_link
        an_app_that_fails_under_a_tap_has_the_tap_completed_by_the_browser
        an_app_that_fails_between_taps_costs_no_link
        a_list_whose_choices_fail_costs_no_link
        pages_that_were_swapped_can_be_gone_back_to_after_the_app_failed
        whoever_goes_back_before_the_app_listens_gets_there
        errors_of_others_do_not_switch_the_app_off
        a_map_that_fails_leaves_what_was_printed_and_the_app
        a_map_that_fails_while_it_comes_alive_leaves_what_was_printed
        an_app_that_fails_leaves_the_map_alive
    }
    waiting {
        a_page_that_never_answers_is_given_up_and_asked_for_again
        a_page_that_stops_in_the_middle_is_given_up_and_asked_for_again
        a_second_tap_forgets_what_hangs
        a_map_that_hangs_keeps_no_later_map_waiting
        whoever_goes_elsewhere_ends_what_hangs
        a_style_sheet_that_does_not_come_makes_the_browser_load_the_page
        a_map_waits_for_nothing_without_end
        the_page_one_came_in_on_is_there_without_a_network
        the_map_of_the_page_one_came_in_on_comes_alive_again
        a_list_one_came_in_on_is_narrowed_as_its_address_says
    }
    swap {
        a_page_that_is_swapped_in_is_the_page_that_was_printed
        what_is_put_off_is_found_in_the_page_soon
        a_map_that_came_alive_while_it_waited_is_seen_by_whoever_comes_back
        the_count_of_a_list_stands_from_the_first_frame_on
        pages_with_drawings_are_swapped_in_at_any_size
        links_in_view_are_made_ready_and_wait_for_no_network
        a_printed_page_has_its_true_height_once_somebody_moves_on
        the_page_that_is_left_keeps_its_rules_until_the_next_one_is_there
        a_link_within_a_page_leads_to_its_place_without_the_app
        a_page_that_is_loaded_anew_stays_where_it_was
    }
    kiosk {
        a_touch_opens_the_whole_site_and_what_leads_out_becomes_a_code
        what_was_chosen_and_made_goes_along_on_the_phone
        a_screen_that_does_not_know_its_host_sends_nobody_to_its_own_machine
        whoever_does_not_answer_is_counted_down_and_forgotten
        nothing_is_asked_under_a_finger_or_while_something_plays
        the_staff_opens_its_panel_with_a_long_press_and_a_code
        a_screen_runs_from_what_it_saved_when_the_network_is_gone
        a_page_that_does_not_come_is_never_a_browsers_own
        a_screen_whose_program_fails_is_a_page_of_links_and_starts_again
        a_newer_screen_comes_when_nobody_is_there
    }
    embed {
        two_frames_on_a_page_of_others_get_their_heights
        a_page_that_says_it_is_a_frame_changes_no_height
        a_frame_asks_for_nothing_and_keeps_nothing
        a_frame_in_wordpress_says_its_height_and_which_link_was_followed
        a_link_in_a_frame_leads_to_the_story
    }
    embed_looks {
        a_certificate_in_a_frame_lapses_by_itself
        without_scripts_a_frame_is_read_and_holds_a_link
        a_colour_of_the_partner_can_be_read_by_day_and_by_night
        a_story_s_page_offers_the_line_to_paste
    }
    strangers {
        a_drawing_that_is_opened_at_its_own_address_runs_nothing
        page_data_that_somebody_changed_shuts_no_link
        a_link_that_is_followed_while_a_document_is_on_its_way_wins
        what_a_map_shows_may_be_anything_and_the_page_stands
    }
    map_gestures {
        a_drag_with_the_mouse_moves_the_map_and_not_the_page
        a_mouse_that_lets_go_outside_lets_go_of_the_map
        two_fingers_enlarge_a_map_that_is_not_held
        one_finger_scrolls_the_page_until_the_map_is_tapped
        the_wheel_scrolls_the_page_and_says_how_to_enlarge
        the_wheel_enlarges_with_the_control_key_and_after_a_click
        a_double_click_and_the_buttons_enlarge_and_show_everything_again
    }
    map_early {
        what_a_map_that_shows_first_needs_is_asked_for_before_the_first_paint
        a_map_that_nobody_sees_yet_is_not_asked_for_before
        where_bytes_come_at_once_nothing_is_asked_for_before_the_first_paint
        whoever_saves_data_gets_no_program_and_everything_there_is_to_read
    }
    map_tiles {
        tiles_of_the_webmaster_lie_under_the_map
        an_archive_that_is_no_good_leaves_the_sketch
        an_archive_made_to_harm_leaves_the_sketch_and_the_map_alive
        a_corrected_or_withdrawn_archive_reaches_a_returning_visitor
    }
    map_keys {
        the_keyboard_alone_moves_and_enlarges_the_map
        keys_in_quick_succession_add_up
        a_number_selects_a_stop_and_escape_leaves_step_by_step
        the_focus_is_seen_on_every_button_and_goes_on_beyond_the_map
        nothing_behind_a_large_map_takes_the_focus_unseen
    }
    map_stops {
        the_list_and_the_map_select_the_same_stop
        a_tapped_mark_opens_the_card_of_its_stop_on_a_narrow_screen
        a_mark_of_several_stops_shows_them_apart_or_offers_them
        a_printed_mark_is_tapped_as_it_stands
        a_sheet_that_shows_something_else_is_drawn_at_once
        an_address_that_names_a_stop_selects_it
        the_list_keeps_all_that_was_printed
    }
    map_plan {
        another_start_moves_all_times_and_stands_in_the_address
        a_time_that_is_being_written_is_not_written_over
        stops_are_moved_and_left_out_and_the_plan_follows
        a_plan_with_a_day_can_be_put_back
        a_shared_address_shows_the_same_plan
        a_place_that_will_be_closed_warns
        without_a_network_the_plan_and_its_files_still_follow
    }
    map_position {
        the_map_says_where_one_is_only_when_asked
        a_position_follows_the_plan
        a_position_that_is_refused_or_unknown_is_said_plainly
    }
    map_failures {
        without_the_program_for_maps_the_printed_page_stands
        without_its_script_the_printed_page_stands
        without_what_it_shows_the_printed_page_stands
        a_map_that_comes_late_still_comes_alive
        the_map_lives_without_the_app
        every_page_with_a_map_that_is_come_to_gets_its_own
        a_link_on_a_large_map_leads_to_a_page_that_scrolls
    }
    search {
        what_is_typed_finds_and_says_why
        keys_choose_a_result_and_going_back_shows_all_again
        choices_narrow_and_stand_in_the_address
        on_a_phone_what_narrows_stays_folded_and_is_counted
        what_is_near_is_found_by_a_place_that_is_rounded
        without_its_program_everything_stands_from_a_to_z
        what_is_saved_is_found_without_a_network
    }
    listen {
        a_page_is_read_only_by_a_voice_of_its_language
        a_page_is_read_sentence_by_sentence
        a_reading_is_ended_with_a_key_and_by_leaving
        without_its_program_a_page_is_only_not_read
    }
    stories {
        two_pictures_are_compared_with_the_keyboard
        a_finger_that_scrolls_over_two_pictures_leaves_the_line_where_it_was
        the_step_that_is_being_read_is_marked_and_stays_in_view
        two_pictures_are_compared_on_a_page_that_was_swapped_in
        without_the_starter_two_pictures_stand_side_by_side
        a_recording_lights_up_what_is_heard
        a_recording_ends_with_its_page
        without_its_program_a_recording_plays_from_the_sentence_that_is_tapped
    }
    gallery {
        a_gallery_is_seen_with_the_keyboard_alone
        fingers_go_on_and_enlarge
        a_mouse_enlarges_moves_and_goes_on
        going_back_closes_a_picture_and_the_page_stays
        without_the_app_pictures_open_and_going_back_closes_them
        a_picture_opens_on_a_page_that_was_swapped_in
        a_photograph_alone_opens_without_a_way_to_others
        a_large_file_that_does_not_come_leaves_the_small_one
        without_the_viewer_a_picture_is_a_link_to_its_file
        a_tap_that_wants_a_window_of_its_own_gets_it
        a_picture_of_a_page_that_is_translated_opens_with_its_words
        a_picture_opens_on_a_centres_screen_and_goes_with_its_visitor
    }
    offline {
        a_saved_village_opens_without_a_network_in_both_languages
        a_saved_village_stays_after_the_page_was_closed_and_can_be_removed
        a_save_goes_on_by_itself_when_the_network_comes_back
        a_save_that_was_paused_goes_on_where_it_was
        a_save_goes_on_after_the_page_was_left
        a_network_that_answers_with_a_page_of_its_own_spoils_nothing
        what_was_visited_opens_without_a_network
        a_page_that_was_not_saved_says_what_is
        a_slow_host_keeps_no_reader_of_a_visited_page_waiting
        a_site_that_was_published_anew_is_renewed_when_the_reader_says_so
        a_recording_of_a_saved_village_plays_without_a_network
        a_saved_village_below_a_sub_folder_opens_without_a_network
        a_site_that_keeps_nothing_takes_away_what_was_kept
        a_page_that_never_answers_is_asked_for_again_under_the_worker
        whoever_goes_elsewhere_and_comes_back_waits_for_nothing_under_the_worker
        a_map_that_hangs_keeps_no_later_map_waiting_under_the_worker
        without_a_worker_nothing_is_saved
    }
    scans {
        a_scan_shows_the_thing_in_the_readers_language_and_the_other_at_a_tap
        a_scanned_certificate_lapses_by_the_browsers_clock
        a_mistyped_number_names_the_likely_one
        of_many_numbers_those_are_asked_for_that_begin_alike
        an_address_with_a_number_that_nobody_has_is_no_bare_404
        a_number_that_only_the_list_still_has_leads_into_no_circle
        a_scan_that_is_translated_still_answers
        a_link_on_a_package_says_its_lot_and_any_host_can_show_it
        signs_stamp_a_passport_that_stays_on_the_device
        what_is_kept_as_a_passport_may_be_anything
        what_was_saved_with_a_village_is_scanned_without_a_network
    }
    models {
        a_vessel_is_shaped_with_the_keyboard_and_stands_in_the_address
        a_vessel_follows_the_hand_and_not_the_page
        a_link_brings_the_vessel_that_somebody_made
        an_address_that_says_nonsense_brings_the_villages_own
        a_ring_is_painted_without_a_finger
        a_finger_that_scrolls_over_the_vessel_leaves_it_as_it_was
        what_was_done_can_be_undone
        the_other_language_shows_the_same_piece
        strands_are_laid_one_by_one
        a_model_that_is_come_to_by_a_link_comes_alive_and_can_be_come_back_to
        without_its_program_a_model_stands_as_printed
        a_model_that_fails_shows_what_was_printed_and_shuts_no_link
    }
    map_overview {
        choices_narrow_the_marks_the_list_and_the_address
        a_choice_that_nobody_knows_hides_nothing
        the_list_shows_what_is_in_the_window_and_leads_to_the_map
        what_a_map_says_of_a_place_looks_as_it_does_where_it_is_printed
        places_near_the_visitor_are_sorted_by_distance
    }
}

#[test]
fn axe_finds_no_violation_on_any_kind_of_page() {
    run(Browser::Chromium, accessibility::no_violations);
}

#[test]
fn nothing_sticks_out_with_large_letters() {
    run(
        Browser::Chromium,
        accessibility::nothing_sticks_out_with_large_letters,
    );
}

#[test]
fn axe_finds_no_violation_on_live_maps() {
    run(Browser::Chromium, map_accessibility::no_violations);
}

#[test]
fn the_browsers_own_position_is_understood() {
    run(
        Browser::Chromium,
        map_position::the_browsers_own_position_is_understood,
    );
}

#[test]
fn on_paper_a_page_that_was_swapped_in_looks_as_the_printed_one() {
    run(
        Browser::Chromium,
        swap::on_paper_a_page_that_was_swapped_in_looks_as_the_printed_one,
    );
}

#[test]
fn on_paper_the_printed_map_stands_and_nothing_to_press() {
    run(
        Browser::Chromium,
        map_overview::on_paper_the_printed_map_stands_and_nothing_to_press,
    );
}
