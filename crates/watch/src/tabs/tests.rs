//! The tabs, spoken to as Chromium speaks.

use super::*;

const ADDRESS: &str = "https://example.org/kiosk/en/a/";
const PAGE: PageNumber = PageNumber(1);

/// Answers the latest request of this method.
fn answer(
    tabs: &mut Tabs,
    sent: &[Request],
    method: &str,
    result: Result<Value, &str>,
) -> Vec<Event> {
    let request = sent
        .iter()
        .rfind(|request| request.method == method)
        .unwrap_or_else(|| panic!("no {method} in {sent:?}"));
    tabs.receive(Incoming::Reply(request.id, result.map_err(str::to_owned)))
}

fn happen(tabs: &mut Tabs, method: &str, params: Value, session: Option<&str>) -> Vec<Event> {
    tabs.receive(Incoming::Event {
        method: method.into(),
        params,
        session: session.map(str::to_owned),
    })
}

fn appear(tabs: &mut Tabs, target: &str, kind: &str) -> Vec<Event> {
    happen(
        tabs,
        "Target.targetCreated",
        json!({"targetInfo": {"targetId": target, "type": kind}}),
        None,
    )
}

fn methods(requests: &[Request]) -> Vec<&str> {
    requests.iter().map(|request| request.method).collect()
}

/// Tabs that show the waiting words.
fn ready() -> Tabs {
    let mut tabs = Tabs::new(ADDRESS, "<p>\"wait\"</p>");
    assert_eq!(
        methods(&tabs.take_requests()),
        ["Target.setDiscoverTargets"]
    );
    assert_eq!(appear(&mut tabs, "U", "browser_ui"), []);
    assert_eq!(methods(&tabs.take_requests()), [""; 0]);
    appear(&mut tabs, "W", "page");
    let sent = tabs.take_requests();
    answer(
        &mut tabs,
        &sent,
        "Target.attachToTarget",
        Ok(json!({"sessionId": "w"})),
    );
    let sent = tabs.take_requests();
    answer(&mut tabs, &sent, "Page.navigate", Ok(json!({})));
    let sent = tabs.take_requests();
    assert!(
        sent[0].params["expression"]
            .as_str()
            .is_some_and(|script| script.contains(r#"<p>\"wait\"</p>"#))
    );
    let events = answer(&mut tabs, &sent, "Runtime.evaluate", Ok(json!({})));
    assert_eq!(events, [Event::BrowserReady]);
    assert_eq!(methods(&tabs.take_requests()), ["Target.activateTarget"]);
    tabs
}

/// Tabs whose page has been sent on its way.
fn opened() -> (Tabs, Vec<Request>) {
    let mut tabs = ready();
    tabs.open(PAGE);
    let sent = tabs.take_requests();
    assert_eq!(sent[0].params["background"], true);
    // Chromium tells of the tab before it answers.
    appear(&mut tabs, "P", "page");
    assert_eq!(methods(&tabs.take_requests()), [""; 0]);
    answer(
        &mut tabs,
        &sent,
        "Target.createTarget",
        Ok(json!({"targetId": "P"})),
    );
    let sent = tabs.take_requests();
    answer(
        &mut tabs,
        &sent,
        "Target.attachToTarget",
        Ok(json!({"sessionId": "p"})),
    );
    let sent = tabs.take_requests();
    assert_eq!(methods(&sent), ["Page.enable", "Page.navigate"]);
    assert_eq!(sent[1].params["url"], ADDRESS);
    assert!(
        sent.iter()
            .all(|request| request.session.as_deref() == Some("p"))
    );
    (tabs, sent)
}

#[test]
fn a_page_that_comes_is_told_as_loaded() {
    let (mut tabs, sent) = opened();
    assert_eq!(
        answer(
            &mut tabs,
            &sent,
            "Page.navigate",
            Ok(json!({"frameId": "P"}))
        ),
        [Event::PageLoaded(PAGE)]
    );
}

#[test]
fn a_page_that_does_not_come_is_told_with_the_browsers_words() {
    let (mut tabs, sent) = opened();
    let events = answer(
        &mut tabs,
        &sent,
        "Page.navigate",
        Ok(json!({"errorText": "net::ERR_TIMED_OUT"})),
    );
    assert_eq!(
        events,
        [Event::PageUnreachable(PAGE, "net::ERR_TIMED_OUT".into())]
    );
}

#[test]
fn the_beat_is_what_the_page_says() {
    for (value, expected) in [
        (
            Ok(json!({"result": {"value": [17, 200]}})),
            Event::PageAnswered(PAGE, Some(17)),
        ),
        (
            Ok(json!({"result": {"value": [17, 500]}})),
            Event::PageAnswered(PAGE, Some(17)),
        ),
        (
            Ok(json!({"result": {"value": [null, 200]}})),
            Event::PageAnswered(PAGE, None),
        ),
        (
            Ok(json!({"result": {"value": [null, 0]}})),
            Event::PageAnswered(PAGE, None),
        ),
        (
            Ok(json!({"result": {"value": [null, 404]}})),
            Event::PageUnreachable(PAGE, "the server answered 404".into()),
        ),
        (
            Ok(json!({"exceptionDetails": {}, "result": {"type": "object"}})),
            Event::PageAnswered(PAGE, None),
        ),
        (Ok(json!([])), Event::PageAnswered(PAGE, None)),
        (
            Err("Inspected target navigated or closed"),
            Event::PageAnswered(PAGE, None),
        ),
    ] {
        let (mut tabs, _) = opened();
        tabs.ask_page(PAGE);
        let sent = tabs.take_requests();
        assert_eq!(
            answer(&mut tabs, &sent, "Runtime.evaluate", value),
            [expected]
        );
    }
}

#[test]
fn a_page_whose_tab_is_still_being_made_has_no_beat() {
    let mut tabs = ready();
    tabs.open(PAGE);
    tabs.take_requests();
    tabs.ask_page(PAGE);
    assert_eq!(tabs.take_events(), [Event::PageAnswered(PAGE, None)]);
    assert_eq!(methods(&tabs.take_requests()), [""; 0]);
}

#[test]
fn the_end_of_a_page_is_told_and_that_of_others_is_not() {
    for (method, params, expected) in [
        (
            "Target.targetCrashed",
            json!({"targetId": "P"}),
            Some(Event::PageCrashed(PAGE)),
        ),
        (
            "Target.targetDestroyed",
            json!({"targetId": "P"}),
            Some(Event::PageGone(PAGE)),
        ),
        (
            "Target.detachedFromTarget",
            json!({"sessionId": "p"}),
            Some(Event::PageGone(PAGE)),
        ),
        (
            "Target.targetCrashed",
            json!({"targetId": "W"}),
            Some(Event::WaitingLost),
        ),
        (
            "Target.targetDestroyed",
            json!({"targetId": "W"}),
            Some(Event::WaitingLost),
        ),
        ("Target.targetCrashed", json!({"targetId": "U"}), None),
        ("Target.targetCrashed", json!({}), None),
        ("Target.detachedFromTarget", json!({}), None),
    ] {
        let (mut tabs, _) = opened();
        assert_eq!(
            happen(&mut tabs, method, params.clone(), None),
            Vec::from_iter(expected),
            "{method} {params}"
        );
    }
}

#[test]
fn the_browsers_own_error_in_the_place_of_the_page_is_told() {
    let (mut tabs, _) = opened();
    let frame = |frame: Value| json!({ "frame": frame });
    let good = frame(json!({"url": ADDRESS}));
    let inner = frame(json!({"parentId": "P", "unreachableUrl": ADDRESS}));
    let error = frame(json!({"unreachableUrl": ADDRESS}));
    assert_eq!(
        happen(&mut tabs, "Page.frameNavigated", good, Some("p")),
        []
    );
    assert_eq!(
        happen(&mut tabs, "Page.frameNavigated", inner, Some("p")),
        []
    );
    let events = happen(&mut tabs, "Page.frameNavigated", error, Some("p"));
    assert!(
        matches!(events[..], [Event::PageUnreachable(PAGE, _)]),
        "{events:?}"
    );
}

#[test]
fn a_question_to_nobody_is_answered_with_no() {
    let (mut tabs, _) = opened();
    for (kind, accept) in [("alert", false), ("beforeunload", true)] {
        happen(
            &mut tabs,
            "Page.javascriptDialogOpening",
            json!({"type": kind}),
            Some("p"),
        );
        let sent = tabs.take_requests();
        assert_eq!(methods(&sent), ["Page.handleJavaScriptDialog"]);
        assert_eq!(
            (
                sent[0].params["accept"].as_bool(),
                sent[0].session.as_deref()
            ),
            (Some(accept), Some("p"))
        );
    }
}

#[test]
fn a_tab_nobody_asked_for_is_closed_but_not_our_own() {
    let (mut tabs, _) = opened();
    assert_eq!(methods(&tabs.take_requests()), [""; 0]);
    appear(&mut tabs, "S", "page");
    let sent = tabs.take_requests();
    assert_eq!(methods(&sent), ["Target.closeTarget"]);
    assert_eq!(sent[0].params["targetId"], "S");
}

#[test]
fn a_page_closed_before_its_tab_was_made_is_closed_when_it_is_made() {
    let mut tabs = ready();
    tabs.open(PAGE);
    let sent = tabs.take_requests();
    tabs.close_page(PAGE);
    tabs.open(PageNumber(2));
    tabs.take_requests();
    assert_eq!(
        answer(
            &mut tabs,
            &sent,
            "Target.createTarget",
            Ok(json!({"targetId": "P"}))
        ),
        []
    );
    let sent = tabs.take_requests();
    assert_eq!(methods(&sent), ["Target.closeTarget"]);
    assert_eq!(sent[0].params["targetId"], "P");
}

#[test]
fn a_page_that_cannot_be_made_is_told() {
    let mut tabs = ready();
    tabs.open(PAGE);
    let sent = tabs.take_requests();
    assert_eq!(
        answer(&mut tabs, &sent, "Target.createTarget", Err("no")),
        [Event::PageGone(PAGE)]
    );
}

#[test]
fn new_waiting_words_take_the_place_of_the_old_ones_only_when_they_are_written() {
    let mut tabs = ready();
    tabs.renew_waiting();
    let sent = tabs.take_requests();
    appear(&mut tabs, "N", "page");
    answer(
        &mut tabs,
        &sent,
        "Target.createTarget",
        Ok(json!({"targetId": "N"})),
    );
    let sent = tabs.take_requests();
    answer(
        &mut tabs,
        &sent,
        "Target.attachToTarget",
        Ok(json!({"sessionId": "n"})),
    );
    let sent = tabs.take_requests();
    answer(&mut tabs, &sent, "Page.navigate", Ok(json!({})));
    let sent = tabs.take_requests();
    assert_eq!(
        answer(&mut tabs, &sent, "Runtime.evaluate", Ok(json!({}))),
        []
    );
    let sent = tabs.take_requests();
    assert_eq!(
        methods(&sent),
        ["Target.closeTarget", "Target.activateTarget"]
    );
    assert_eq!(
        (
            sent[0].params["targetId"].as_str(),
            sent[1].params["targetId"].as_str()
        ),
        (Some("W"), Some("N"))
    );
}

#[test]
fn what_is_remembered_does_not_grow_with_time() {
    let mut tabs = ready();
    for number in 1..500 {
        let page = PageNumber(number);
        tabs.open(page);
        let sent = tabs.take_requests();
        let target = format!("P{number}");
        appear(&mut tabs, &target, "page");
        answer(
            &mut tabs,
            &sent,
            "Target.createTarget",
            Ok(json!({"targetId": target})),
        );
        let sent = tabs.take_requests();
        answer(
            &mut tabs,
            &sent,
            "Target.attachToTarget",
            Ok(json!({"sessionId": target})),
        );
        // Neither the navigation nor the beat is ever answered.
        tabs.ask_page(page);
        tabs.close_page(page);
        happen(
            &mut tabs,
            "Target.targetDestroyed",
            json!({"targetId": target}),
            None,
        );
        tabs.take_requests();
    }
    assert_eq!((tabs.pending.len(), tabs.unclaimed.len()), (0, 0));
}

#[test]
fn nonsense_changes_nothing() {
    let (mut tabs, _) = opened();
    for method in [
        "Target.targetCreated",
        "Target.targetCrashed",
        "Page.frameNavigated",
        "Other.thing",
    ] {
        for params in [
            json!(null),
            json!([]),
            json!({"targetInfo": 3, "frame": "x", "targetId": {}}),
        ] {
            assert_eq!(happen(&mut tabs, method, params, None), [], "{method}");
        }
    }
    assert_eq!(tabs.receive(Incoming::Reply(99_999, Ok(json!({})))), []);
    assert_eq!(methods(&tabs.take_requests()), [""; 0]);
}
