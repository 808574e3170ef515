//! The pages that only a site of many villages has: regions, their maps and festivals, long lists.

use langke_content::load;
use langke_nation::Size;
use langke_server::Fault;
use serde_json::Value;

use crate::browsers::browser::Browser;
use crate::browsers::swap::swap;
use crate::browsers::visit::{Visit, publish_content};
use crate::country::{written, written_as};

#[test]
fn pages_of_a_country_are_shown_by_the_app_as_they_were_printed() {
    let folder = written();
    let content = load(folder.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let site = publish_content(&content, "/", "2026-11-21");
    crate::browsers::run(Browser::Chromium, async |visit: &mut Visit| {
        visit.serve(site.path().join("dist"), "/");
        for path in [
            "/vi/provinces/",
            "/vi/provinces/an-giang/",
            "/vi/map/an-giang/",
            "/vi/events/an-giang/",
            "/vi/villages/",
            "/vi/makers/",
            "/vi/products/page/2/",
            "/vi/products/province/an-giang/",
            "/vi/search/",
        ] {
            swap(visit, path, "vi/about/").await;
        }
    });
}

#[test]
fn of_more_villages_than_the_search_offers_one_is_chosen_on_its_page() {
    let folder = written_as(&Size::new(66, 130));
    let content = load(folder.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let village = content.things.villages.iter().last().expect("a village");
    let (id, name) = (village.id.to_string(), village.name.vi.clone());
    let site = publish_content(&content, "/", "2026-11-21");
    crate::browsers::run(Browser::Chromium, async |visit: &mut Visit| {
        visit.serve(site.path().join("dist"), "/");
        // What is typed before the program comes changes nothing of the choice.
        visit.faults.set("/app/langke-search_bg-", Fault::Silence);
        visit.load_alive(&format!("vi/search/?village={id}")).await;
        let typed = "(() => { const field = document.querySelector('#q'); field.value = 'lang'; \
                     field.dispatchEvent(new Event('input', { bubbles: true })); })()";
        let _: Value = visit.evaluate(typed).await;
        visit.faults.clear();
        visit
            .wait_until(&format!(
                "['q=lang', 'village={id}'].every((one) => location.search.includes(one))"
            ))
            .await;
        let chosen = "[name=village]";
        let is_shown = "document.querySelector('[name=village]').checkVisibility()";
        visit.load_alive("vi/search/").await;
        visit.tap(".narrow summary").await;
        visit
            .wait_until(
                "document.querySelector('.narrow [name=valid], .narrow select').checkVisibility()",
            )
            .await;
        assert!(!visit.evaluate::<bool>(is_shown).await, "none is chosen");
        visit.load_alive(&format!("vi/villages/{id}/")).await;
        visit
            .tap(&format!("a[href='/vi/search/?village={id}']"))
            .await;
        visit.wait_for(".results [role=option]").await;
        let places =
            "[...document.querySelectorAll('.results .kicker')].map((one) => one.textContent)";
        let places: Vec<String> = visit.evaluate(places).await;
        let is_its = |place: &&String| place.replace('\u{A0}', " ").contains(&name);
        let others = places.iter().filter(|place| !is_its(place)).count();
        assert!(others <= 1, "{name}, and the village itself: {places:?}");
        let count = "parseInt(document.querySelector('.count').textContent.replace(/\\D/g, ''))";
        let of_village: u32 = visit.evaluate(count).await;
        visit.tap(chosen).await;
        visit.wait_for_query("").await;
        assert!(
            visit.evaluate::<bool>(is_shown).await,
            "it can be chosen again"
        );
        visit.tap(chosen).await;
        visit.wait_for_query(&format!("?village={id}")).await;
        visit.wait_until(&format!("{count} === {of_village}")).await;
    });
}
