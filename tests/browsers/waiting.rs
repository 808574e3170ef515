//! Waiting in a dead spot: every wait ends, and when the network is back the same link leads on.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::foreign::{change, follow, links_work};
use crate::browsers::map_visit::{MAP_PROGRAM, ROUTE};
use crate::browsers::visit::Visit;

const VILLAGE: &str = ".panel a[href$='/villages/phu-vinh/']";
const BUNDLE: &str = "/bundle/vi/villages/phu-vinh.json";

/// A page's data does not come, in one way of not coming; then the network is back, and the same link is tapped again.
pub async fn a_link_leads_on_after(visit: &mut Visit, fault: Fault) {
    visit.load_alive_unprepared("vi/").await;
    if !visit.has_navigation_api().await {
        // Here a link is a link: waiting is the browser's.
        return;
    }
    visit.mark_document().await;
    visit.faults.set(BUNDLE, fault);
    follow(visit, VILLAGE).await;
    visit.wait_for(".failure button").await;
    assert!(
        visit
            .evaluate::<bool>("Boolean(document.querySelector('article.home'))")
            .await,
        "the page that could be read can still be read"
    );
    visit.faults.clear();
    let asked = visit.requests_for(BUNDLE);
    // The notice may lie over the link.
    change(
        visit,
        &format!("document.querySelector(\"{VILLAGE}\").click()"),
    )
    .await;
    visit.wait_for_heading("Phú Vinh").await;
    visit
        .wait_until("!document.querySelector('.failure')")
        .await;
    assert!(
        visit.requests_for(BUNDLE) > asked,
        "the server was asked again"
    );
    assert!(visit.is_same_document().await);
    links_work(visit, "after a dead spot").await;
}

pub async fn a_page_that_never_answers_is_given_up_and_asked_for_again(visit: &mut Visit) {
    a_link_leads_on_after(visit, Fault::DeadSpot).await;
}

pub async fn a_page_that_stops_in_the_middle_is_given_up_and_asked_for_again(visit: &mut Visit) {
    a_link_leads_on_after(visit, Fault::Stall).await;
}

pub async fn a_second_tap_forgets_what_hangs(visit: &mut Visit) {
    visit.load_alive_unprepared("vi/").await;
    if !visit.has_navigation_api().await {
        return;
    }
    visit.mark_document().await;
    visit.faults.set(BUNDLE, Fault::DeadSpot);
    // A touch in a dead spot: the page is fetched ahead, in vain.
    change(
        visit,
        &format!("document.querySelector(\"{VILLAGE}\").focus(); window.asked = performance.now()"),
    )
    .await;
    visit.wait_for_request(BUNDLE, 0).await;
    visit.faults.clear();
    visit
        .wait_until("performance.now() > window.asked + 1200")
        .await;
    follow(visit, VILLAGE).await;
    visit
        .wait_until(
            "document.querySelector('article.village') || document.querySelector('.failure')",
        )
        .await;
    assert_eq!(visit.heading().await, "Phú Vinh", "what hung was forgotten");
    assert!(visit.is_same_document().await);
    links_work(visit, "a second tap").await;
}

/// The program for maps hangs on one page; then the network is back, and the next page's map comes alive.
pub async fn another_map_comes_after_one_that_hangs(visit: &Visit) {
    visit.faults.set(MAP_PROGRAM, Fault::DeadSpot);
    visit.load(ROUTE).await;
    visit.wait_for("html[data-app]").await;
    visit.mark_document().await;
    // The app has waited for it as long as it does: by now it hangs.
    visit.wait_for_request(MAP_PROGRAM, 0).await;
    visit.faults.clear();
    follow(visit, "main a[href='/en/routes/along-the-river/']").await;
    visit
        .wait_until("location.pathname === '/en/routes/along-the-river/'")
        .await;
    visit.wait_for("[data-map-ready]").await;
    if visit.has_navigation_api().await {
        assert!(visit.is_same_document().await);
    }
}

pub async fn a_map_that_hangs_keeps_no_later_map_waiting(visit: &mut Visit) {
    another_map_comes_after_one_that_hangs(visit).await;
}

pub async fn whoever_goes_elsewhere_ends_what_hangs(visit: &mut Visit) {
    visit.load_alive_unprepared("vi/").await;
    if !visit.has_navigation_api().await {
        return;
    }
    change(
        visit,
        "const real = window.fetch; window.signals = {}; \
         window.fetch = (...asked) => { const request = new Request(...asked); \
         signals[new URL(request.url).pathname] = request.signal; return real(request); };",
    )
    .await;
    visit.mark_document().await;
    visit.faults.set(BUNDLE, Fault::DeadSpot);
    follow(visit, VILLAGE).await;
    visit.wait_for_request(BUNDLE, 0).await;
    follow(visit, ".panel a[href$='/villages/bat-trang/']").await;
    visit.wait_for_heading("Bát Tràng").await;
    assert!(visit.is_same_document().await);
    assert!(
        visit
            .evaluate::<bool>(&format!("window.signals['{BUNDLE}'].aborted"))
            .await,
        "nobody waits for it any more"
    );
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('.failure')")
            .await
    );
    visit.faults.clear();
    links_work(visit, "elsewhere").await;
}

pub async fn a_style_sheet_that_does_not_come_makes_the_browser_load_the_page(visit: &mut Visit) {
    for fault in [Fault::DeadSpot, Fault::NotFound, Fault::ServerError] {
        visit.faults.clear();
        // It is asked for ahead, in vain, and once more under the tap.
        visit.faults.set("/app/style-", fault);
        visit.load_alive("vi/").await;
        visit.mark_document().await;
        follow(visit, VILLAGE).await;
        visit.wait_for_heading("Phú Vinh").await;
        assert!(!visit.is_same_document().await, "{fault:?}");
        links_work(visit, "without a style sheet").await;
    }
}

pub async fn a_map_waits_for_nothing_without_end(visit: &mut Visit) {
    visit.faults.set(".map.json", Fault::DeadSpot);
    visit.load_alive(ROUTE).await;
    visit.scroll_to_map().await;
    visit.wait_for_request(".map.json", 0).await;
    visit.faults.clear();
    visit.faults.set("/app/style-", Fault::NotFound);
    // Another page with a map, and back: what hung is forgotten.
    let _: Value = visit
        .evaluate("(location.assign('/en/routes/two-villages-in-a-day/'), null)")
        .await;
    visit.wait_for_heading("Two villages in a day").await;
    visit.faults.clear();
    visit.client.back().await.expect("back");
    visit
        .wait_for_heading("Bus 47A to the pottery village")
        .await;
    visit.look_at_map().await;
}

pub async fn the_page_one_came_in_on_is_there_without_a_network(visit: &mut Visit) {
    for (path, page) in [
        ("vi/villages/bat-trang/", "article.village"),
        ("vi/products/phu-vinh-basket/", "article.product"),
        ("vi/events/", "article.events"),
    ] {
        visit.load_alive(path).await;
        if !visit.has_navigation_api().await {
            return;
        }
        visit.mark_document().await;
        let (heading, title): (String, String) = visit
            .evaluate("[document.querySelector('h1').textContent, document.title]")
            .await;
        follow(visit, "a.site-name").await;
        visit.wait_for("article.home h1").await;
        visit.kill_server();
        visit.client.back().await.expect("back");
        visit.wait_for(page).await;
        let (shown, named): (String, String) = visit
            .evaluate("[document.querySelector('h1').textContent, document.title]")
            .await;
        assert_eq!((shown, named), (heading, title));
        visit
            .wait_until("document.documentElement.hasAttribute('data-alive')")
            .await;
        assert!(visit.is_same_document().await);
        visit.start_server();
        links_work(visit, path).await;
    }
}

pub async fn the_map_of_the_page_one_came_in_on_comes_alive_again(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(ROUTE).await;
    visit.mark_document().await;
    follow(visit, "li[data-stop='2'] a.number").await;
    visit.wait_until("location.search.includes('at=2')").await;
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home h1").await;
    visit.client.back().await.expect("back");
    visit
        .wait_for_heading("Bus 47A to the pottery village")
        .await;
    visit.wait_for("[data-map-ready]").await;
    visit.wait_for("li[data-stop='2'][aria-current]").await;
    let counts =
        "['.stage', '.tools', '.plan'].map((one) => document.querySelectorAll(one).length)";
    assert_eq!(visit.evaluate::<Vec<usize>>(counts).await, [1, 1, 1]);
    follow(visit, "li[data-stop='3'] a.number").await;
    visit.wait_for("li[data-stop='3'][aria-current]").await;
}

pub async fn a_list_one_came_in_on_is_narrowed_as_its_address_says(visit: &mut Visit) {
    let count = |words: &str| format!("document.querySelector('.count').textContent === '{words}'");
    visit.load_alive("vi/products/").await;
    visit.tap(".filters [name=village][value=bat-trang]").await;
    visit.wait_until(&count("4 / 8 sản phẩm")).await;
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home h1").await;
    visit.client.back().await.expect("back");
    visit.wait_for("article.list").await;
    visit.wait_until(&count("4 / 8 sản phẩm")).await;
    // By a link it is the whole list.
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home h1").await;
    let _: Value = visit
        .evaluate("(location.assign('/vi/products/'), null)")
        .await;
    visit.wait_for("article.list").await;
    visit.wait_until(&count("8 sản phẩm")).await;
    assert_eq!(visit.evaluate::<String>("location.search").await, "");
}
