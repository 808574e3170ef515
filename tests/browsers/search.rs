//! The search: what is typed finds, says why, and stands in the address; without its program everything stands from A to Z.

use fantoccini::Locator;
use langke_content::load;
use langke_server::Fault;
use serde_json::Value;

use crate::browsers::accessibility::{axe, violations};
use crate::browsers::foreign::follow;
use crate::browsers::map_visit::key;
use crate::browsers::visit::{Visit, publish_content};
use crate::driver::frozen;

const PROGRAM: &str = "langke-search";
const FIRST: &str = "document.querySelector('#found-0 .name')?.textContent";

/// Types into the field, as somebody does who sees it.
async fn type_in(visit: &Visit, text: &str) {
    let field = visit
        .client
        .find(Locator::Css("#q"))
        .await
        .expect("the field");
    field.send_keys(text).await.expect("keys");
}

async fn wait_for_first(visit: &Visit, title: &str) {
    visit.wait_until(&format!("{FIRST} === '{title}'")).await;
}

pub async fn what_is_typed_finds_and_says_why(visit: &mut Visit) {
    visit.load_alive("vi/search/").await;
    let came = |visit: &Visit| visit.requests().iter().any(|one| one.contains(PROGRAM));
    assert!(!came(visit), "the program comes with the first key");
    let listened_to: usize = visit
        .evaluate("document.querySelectorAll('.finder [role=status]:not([hidden])').length")
        .await;
    assert_eq!(
        listened_to, 2,
        "what tells of changes is there before they come"
    );
    type_in(visit, "bats trangf").await;
    wait_for_first(visit, "Bát Tràng").await;
    assert!(came(visit));
    let said: (String, String, String) = visit
        .evaluate(
            "[document.querySelector('.meant').textContent, document.querySelector('.finder .count').textContent, \
              document.querySelector('#q').getAttribute('aria-expanded')]",
        )
        .await;
    assert_eq!(said.0, "Đã tìm theo: bát tràng");
    assert!(said.1.ends_with(" kết quả"), "{}", said.1);
    assert_eq!(said.2, "true");
    // Another question, asked by the address that the first one left.
    visit
        .wait_until("location.search === '?q=bats%20trangf'")
        .await;
    visit.load("vi/search/?q=xe+bu%C3%BDt+47a&kind=route").await;
    wait_for_first(visit, "Xe buýt 47A về làng gốm").await;
    visit.load("vi/search/?q=cao+lanh").await;
    visit
        .wait_until(
            "document.querySelector('#found-0 .because')?.textContent === 'Vật liệu: cao lanh'",
        )
        .await;
}

pub async fn keys_choose_a_result_and_going_back_shows_all_again(visit: &mut Visit) {
    visit.load_alive("vi/search/").await;
    type_in(visit, "am tra").await;
    wait_for_first(visit, "Ấm trà Bát Tràng").await;
    visit.press(&[key::DOWN, key::DOWN, key::UP]).await;
    visit
        .wait_until(
            "document.querySelector('#q').getAttribute('aria-activedescendant') === 'found-0'",
        )
        .await;
    visit.wait_for("#found-0[aria-selected=true]").await;
    visit.wait_until("document.activeElement.id === 'q'").await;
    // Who moves in what was typed is in the field again.
    visit.press(&[key::LEFT]).await;
    visit
        .wait_until("!document.querySelector('#q[aria-activedescendant], [aria-selected=true]')")
        .await;
    visit.press(&[key::DOWN]).await;
    visit.wait_for("#found-0[aria-selected=true]").await;
    visit.press(&[key::ENTER]).await;
    visit.wait_for_heading("Ấm trà Bát Tràng").await;
    visit.client.back().await.expect("back");
    wait_for_first(visit, "Ấm trà Bát Tràng").await;
    visit
        .wait_until("document.querySelector('#q').value === 'am tra'")
        .await;
}

pub async fn choices_narrow_and_stand_in_the_address(visit: &mut Visit) {
    visit.load_alive("en/search/?q=bat+trang&kind=place").await;
    visit
        .wait_until("document.querySelector('[name=kind]').value === 'place'")
        .await;
    visit
        .wait_until("document.querySelectorAll('#found [role=option]').length > 1")
        .await;
    let kinds: Vec<String> = visit
        .evaluate("[...document.querySelectorAll('#found .kicker')].map((one) => one.textContent.split(' · ')[0])")
        .await;
    assert!(kinds.iter().all(|kind| kind == "Place"), "{kinds:?}");
    visit.tap("[name=experience]").await;
    visit
        .wait_until("location.search.includes('experience=yes')")
        .await;
    // Of the places only some let one take part.
    let less = format!(
        "document.querySelectorAll('#found [role=option]').length < {}",
        kinds.len()
    );
    visit.wait_until(&less).await;
    visit
        .wait_until("document.querySelector('#found').textContent.includes('Quintessence Centre')")
        .await;
    visit
        .load("en/search/?q=bat+trang&kind=event&stars=5")
        .await;
    visit
        .wait_until(
            "document.querySelector('.finder .count').textContent.startsWith('Nothing fits both')",
        )
        .await;
}

pub async fn on_a_phone_what_narrows_stays_folded_and_is_counted(visit: &mut Visit) {
    visit
        .client
        .set_window_size(360, 800)
        .await
        .expect("a phone's width");
    let width: f64 = visit.evaluate("innerWidth").await;
    if width >= 640.0 {
        println!(
            "passed over: this window of {:?} is no phone's",
            visit.browser
        );
        return;
    }
    visit
        .load_alive("en/search/?kind=place&experience=yes")
        .await;
    visit.wait_for("#found-0").await;
    let narrow = "document.querySelector('.narrow')";
    assert!(
        !visit.evaluate::<bool>(&format!("{narrow}.open")).await,
        "what was found stands under the field, not under all that narrows"
    );
    let chosen = "document.querySelector('.narrow summary').dataset.chosen";
    assert_eq!(visit.evaluate::<String>(chosen).await, "(2)");
    visit.tap(".narrow summary").await;
    visit.tap("[name=experience]").await;
    visit.wait_until(&format!("{chosen} === '(1)'")).await;
    visit.load_alive("en/search/?q=gom").await;
    visit.wait_for("#found-0").await;
    visit.wait_until(&format!("{chosen} === undefined")).await;
}

/// A stand-in for the browser's own, which drivers cannot command everywhere: it says that the device is in the middle of Hanoi, or nothing.
const STAND_IN: &str = "(Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { \
     getCurrentPosition(found, refused) { \
       setTimeout(() => window.isLost ? refused({ code: 2 }) : found({ coords: { latitude: 21.0285, longitude: 105.8542, accuracy: 20 } })); \
     } } }), 0)";

pub async fn what_is_near_is_found_by_a_place_that_is_rounded(visit: &mut Visit) {
    visit.load_alive("en/search/").await;
    let _: Value = visit.evaluate(STAND_IN).await;
    // The program comes with whoever narrows, too.
    visit.tap(".narrow summary").await;
    visit.wait_for("label:not([hidden]) > [name=near]").await;
    visit.tap("[name=near]").await;
    visit
        .wait_until("location.search === '?near=21.0%2C105.9'")
        .await;
    let villages = "[...document.querySelectorAll('#found .kicker')].map((one) => one.textContent).filter((one) => one.includes('Village')).length";
    visit.wait_until(&format!("{villages} > 0")).await;
    visit
        .wait_until("document.querySelector('.finder .count').textContent.endsWith(' results')")
        .await;
    // A link to it finds the same; without the tick everything may be found again.
    visit.load_alive("en/search/?near=21.0%2C105.9").await;
    visit
        .wait_until(&format!(
            "{villages} > 0 && document.querySelector('[name=near]').checked"
        ))
        .await;
    visit.tap("[name=near]").await;
    visit.wait_until("!location.search").await;
    let _: Value = visit.evaluate(STAND_IN).await;
    let _: Value = visit.evaluate("window.isLost = 1").await;
    visit.tap("[name=near]").await;
    visit
        .wait_until(
            "document.querySelector('.finder .count').textContent.includes('does not say where')",
        )
        .await;
    visit
        .wait_until("!document.querySelector('[name=near]').checked")
        .await;
}

pub async fn without_its_program_everything_stands_from_a_to_z(visit: &mut Visit) {
    visit.faults.set(PROGRAM, Fault::NotFound);
    visit.load_alive("vi/search/").await;
    type_in(visit, "gom").await;
    visit.press(&[key::ENTER]).await;
    visit
        .wait_until("location.search.startsWith('?q=gom')")
        .await;
    visit
        .wait_until("!document.querySelector('#found').textContent")
        .await;
    follow(visit, ".letters a[href$='/products/bat-trang-teapot/']").await;
    visit.wait_for_heading("Ấm trà Bát Tràng").await;
}

pub async fn what_is_saved_is_found_without_a_network(visit: &mut Visit) {
    let mut content = load(&frozen()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    content.site.online_only = false;
    let site = publish_content(&content, "/", "2026-11-21");
    visit.serve(site.path().join("dist"), "/");
    visit.load_alive("en/villages/bat-trang/").await;
    visit.wait_until("navigator.serviceWorker.controller").await;
    visit
        .wait_for("[data-pack=bat-trang] [data-does=save]")
        .await;
    visit.tap("[data-pack=bat-trang] [data-does=save]").await;
    visit
        .wait_for("[data-pack=bat-trang] [data-does=remove]")
        .await;
    visit.kill_server();
    visit.load_alive("vi/search/").await;
    type_in(visit, "am tra").await;
    wait_for_first(visit, "Ấm trà Bát Tràng").await;
    visit
        .wait_until(
            "document.querySelector('.finder .count').textContent.startsWith('Không có mạng')",
        )
        .await;
}

pub async fn what_is_found_is_accessible(visit: &mut Visit) {
    let axe = axe();
    visit
        .client
        .set_window_size(320, 640)
        .await
        .expect("a window size");
    visit.load_alive("vi/search/?q=gom&experience=yes").await;
    visit.wait_for("#found-0").await;
    type_in(visit, " ").await;
    visit.press(&[key::DOWN]).await;
    visit.wait_for("[aria-selected=true]").await;
    assert_eq!(violations(visit, &axe).await, Vec::<String>::new());
    let wide: Vec<String> = visit
        .evaluate(
            "[...document.querySelectorAll('.page *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1) \
             .map((one) => `${one.outerHTML.slice(0, 60)} ${one.getBoundingClientRect().right}`)",
        )
        .await;
    assert_eq!(wide, Vec::<String>::new(), "beyond the window");
    let low: Vec<String> = visit
        .evaluate(
            "[...document.querySelectorAll('.finder :is(input[type=search], button, summary, select, label.yes, [role=option]), .to-search')] \
             .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)",
        )
        .await;
    assert_eq!(low, Vec::<String>::new(), "targets of less than 44 px");
}
