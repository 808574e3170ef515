//! A page that the app shows is the page that was printed: its content, focus, scroll position and title, and what is found
//! in it.

use langke_server::Fault;
use serde_json::json;

use crate::browsers::accessibility::chromium;
use crate::browsers::foreign::change;
use crate::browsers::visit::{APP_PROGRAM, KINDS, PATIENCE, Visit};

/// Elements, attributes and text, without what a running program leaves between them. A map or a model that is alive is another matter,
/// and so is what an address holds of it.
const CONTENT: &str = "(() => {
    const told = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.data;
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches('.maps, .parts, .stops, .atlas, .status, .model, script')) return '';
        const attributes = [...node.attributes].filter((one) => one.name !== 'data-map-ready').map((one) => `${one.name}=${one.value.trim().split('?')[0]}`).sort();
        return `<${node.localName} ${attributes.join(' ')}>${[...node.childNodes].map(told).join('')}</>`;
    };
    const root = document.querySelector('.page');
    return `${document.title}|${document.documentElement.lang}|${root.lang}|${told(root)}`;
})()";

/// Nothing is put off any more.
const SETTLED: &str =
    "!document.querySelector('#later, [style*=content-visibility], .model:not([data-ready])')";

/// What stands on paper, and how large.
const ON_PAPER: &str = "[...document.querySelectorAll('.page *')].filter((one) => one.checkVisibility()) \
     .map((one) => { const box = one.getBoundingClientRect(); \
     return `${one.localName}.${one.className} ${Math.round(box.width)} ${Math.round(box.height)}`; })";

pub async fn a_page_that_is_swapped_in_is_the_page_that_was_printed(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    if !visit.has_navigation_api().await {
        // Here a link is a link: every page is the printed one.
        return;
    }
    for kind in KINDS {
        swap(visit, &format!("/vi/{kind}"), "vi/villages/phu-vinh/").await;
    }
}

/// Has the app show a page in the place of another one, and holds it against the one that was printed.
pub async fn swap(visit: &mut Visit, path: &str, from: &str) {
    visit.load_alive(&path[1..]).await;
    visit.wait_until(SETTLED).await;
    let printed: String = visit.evaluate(CONTENT).await;
    let own = "document.querySelector('link[rel=canonical]').href";
    let address: String = visit.evaluate(own).await;
    let text = "document.querySelector('main').innerText.replace(/\\s+/g, ' ').length";
    let length: usize = visit.evaluate(text).await;
    visit.load_alive(from).await;
    visit.mark_document().await;
    let here = "document.querySelector('.page')";
    change(
        visit,
        &format!("window.former = {here}; scrollTo(0, 500); navigation.navigate('{path}')"),
    )
    .await;
    visit.wait_until(&format!("{here} !== window.former")).await;
    visit
        .wait_until("document.activeElement.localName === 'h1'")
        .await;
    visit.wait_until(SETTLED).await;
    assert!(visit.is_same_document().await, "{path}: the app shows it");
    // What looks at the page from outside, such as who follows the steps that are read, has seen the place of the page before.
    let mut swapped = String::new();
    let begun = std::time::Instant::now();
    while swapped != printed && begun.elapsed() < PATIENCE {
        swapped = visit.evaluate(CONTENT).await;
    }
    assert_eq!(swapped, printed, "{path}");
    assert_eq!(
        visit.evaluate::<String>(own).await,
        address,
        "{path}: what is shared"
    );
    assert_eq!(
        visit.evaluate::<f64>("scrollY").await,
        0.0,
        "{path}: from the top"
    );
    if path.contains("/product") || path.contains("/process") {
        assert_eq!(
            visit.evaluate::<usize>(text).await,
            length,
            "{path}: all of it is rendered"
        );
    }
}

/// Only Chromium's driver lets a page look as on paper while a test asks it.
pub async fn on_paper_a_page_that_was_swapped_in_looks_as_the_printed_one(visit: &mut Visit) {
    visit.set_width(800).await;
    let paper = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": "print" } });
    let screen = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": "" } });
    for path in [
        "/vi/products/bat-trang-teapot/",
        "/vi/processes/bat-trang-pottery/",
    ] {
        let heading = format!("location.pathname === '{path}' && document.querySelector('h1')");
        let mut looks = Vec::new();
        for is_swapped in [false, true] {
            let first = if is_swapped { "/vi/about/" } else { path };
            visit.load_alive(&first[1..]).await;
            visit.wait_for("link[media=print]").await;
            if is_swapped {
                change(visit, &format!("navigation.navigate('{path}')")).await;
            }
            visit.wait_until(&heading).await;
            visit.wait_until(SETTLED).await;
            chromium(visit, "goog/cdp/execute", paper.clone()).await;
            visit.wait_until("matchMedia('print').matches").await;
            looks.push(visit.evaluate::<Vec<String>>(ON_PAPER).await);
            chromium(visit, "goog/cdp/execute", screen.clone()).await;
        }
        assert!(looks[0].len() > 20, "{path}: {}", looks[0].len());
        assert_eq!(looks[0], looks[1], "{path}");
    }
}

pub async fn what_is_put_off_is_found_in_the_page_soon(visit: &mut Visit) {
    visit.load_alive("vi/villages/phu-vinh/").await;
    if !visit.has_navigation_api().await {
        return;
    }
    // Each part is looked at in the moment in which the page is swapped.
    change(
        visit,
        "new MutationObserver(() => {
            const put = [...document.querySelectorAll('[style*=content-visibility]')];
            if (put.length) window.putOff = put.length;
        }).observe(document.querySelector('#app'), { childList: true });
        navigation.navigate('/vi/processes/bat-trang-pottery/')",
    )
    .await;
    visit.wait_for("article.process").await;
    visit.wait_until("window.putOff > 0").await;
    visit.wait_until(SETTLED).await;
    let found = "(() => {
        const last = [...document.querySelectorAll('main p')].filter((one) => !one.closest('details')).pop();
        const words = last.textContent.trim().split(/\\s+/).slice(0, 4).join(' ');
        return last.checkVisibility({ contentVisibilityAuto: true }) && window.find(words) ? '' : words;
    })()";
    assert_eq!(
        visit.evaluate::<String>(found).await,
        "",
        "the last paragraph is rendered, and found in the page"
    );
}

pub async fn a_map_that_came_alive_while_it_waited_is_seen_by_whoever_comes_back(
    visit: &mut Visit,
) {
    visit.load_alive("vi/").await;
    if !visit.has_navigation_api().await {
        // Here a link is a link: nothing waits.
        return;
    }
    // The program was quicker than the frames in which the rest of the page comes.
    let early = "addEventListener('langke:map', ({ target }) => { \
                     target.style.contentVisibility = 'hidden'; \
                     requestAnimationFrame(() => target.style.removeProperty('content-visibility')); \
                 }, { capture: true, once: true })";
    change(visit, early).await;
    let show = |path: &str| format!("navigation.navigate('{path}')");
    change(visit, &show("/vi/villages/bat-trang/")).await;
    visit.wait_for("article.village").await;
    visit.wait_until(SETTLED).await;
    change(
        visit,
        "document.querySelector('[data-map]').scrollIntoView()",
    )
    .await;
    visit.wait_for("article.village [data-map-ready]").await;
    change(visit, &show("/vi/places/bat-trang-market/")).await;
    visit.wait_for("article.place").await;
    visit.client.back().await.expect("back");
    visit.wait_for("article.village").await;
    visit
        .wait_until("document.querySelector('article.village [data-map]').offsetHeight > 100")
        .await;
    visit.wait_until(SETTLED).await;
}

pub async fn the_count_of_a_list_stands_from_the_first_frame_on(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    if !visit.has_navigation_api().await {
        return;
    }
    let look = "new MutationObserver(() => { \
                    const count = document.querySelector('.list .count'); \
                    if (count) window.height ??= count.offsetHeight; \
                }).observe(document.body, { childList: true, subtree: true }); \
                navigation.navigate('/vi/products/')";
    change(visit, look).await;
    visit.wait_for("article.list").await;
    visit.wait_until(SETTLED).await;
    let height: f64 = visit.evaluate("window.height").await;
    assert!(height > 0.0, "what comes later would push the list down");
}

pub async fn pages_with_drawings_are_swapped_in_at_any_size(visit: &mut Visit) {
    let process = "vi/processes/bat-trang-pottery/";
    visit.load_alive(process).await;
    if !visit.has_navigation_api().await {
        return;
    }
    visit.mark_document().await;
    // What the screen has room for ends before, in and after each drawing.
    for height in (280..=760).step_by(40) {
        visit
            .client
            .set_window_size(400, height)
            .await
            .expect("a window size");
        for (path, article) in [
            ("vi/processes/bat-trang-pottery/wheel/", "article.making"),
            (process, "article.process"),
        ] {
            change(visit, &format!("navigation.navigate('/{path}')")).await;
            visit.wait_for(article).await;
            // A drawing that is not near comes alive later.
            visit
                .wait_until("!document.querySelector('[style*=content-visibility]')")
                .await;
        }
        assert!(
            visit.is_same_document().await
                && visit
                    .evaluate("document.documentElement.hasAttribute('data-app')")
                    .await,
            "{height}: the app lives"
        );
    }
}

pub async fn the_page_that_is_left_keeps_its_rules_until_the_next_one_is_there(visit: &mut Visit) {
    visit.load_alive_unprepared("vi/").await;
    if !visit.has_navigation_api().await {
        return;
    }
    // Whoever looks at the head sees on which page the rules of all pages begin to count.
    change(
        visit,
        "new MutationObserver(() => {
            if (document.getElementById('whole-style')?.media === 'all') window.countOn ??= document.querySelector('h1').textContent;
        }).observe(document.head, { subtree: true, childList: true, attributes: true })",
    )
    .await;
    let link = "document.querySelector(\".panel a[href$='/villages/phu-vinh/']\")";
    change(visit, &format!("{link}.click()")).await;
    visit.wait_for_heading("Phú Vinh").await;
    visit.wait_until("window.countOn").await;
    let heading: String = visit.evaluate("window.countOn").await;
    assert_eq!(heading.replace('\u{a0}', " "), "Phú Vinh");
}

pub async fn links_in_view_are_made_ready_and_wait_for_no_network(visit: &mut Visit) {
    const PAGE: &str = "/bundle/vi/villages/phu-vinh.json";
    visit.load_alive("vi/").await;
    if !visit.has_navigation_api().await {
        return;
    }
    change(
        visit,
        "document.querySelector(\".panel a[href$='/villages/phu-vinh/']\").scrollIntoView()",
    )
    .await;
    visit.wait_until("performance.getEntriesByType('resource').some((one) => one.name.endsWith('villages/phu-vinh.json') && one.responseEnd)")
        .await;
    visit.faults.set(PAGE, Fault::Silence);
    change(
        visit,
        "document.querySelector(\".panel a[href$='/villages/phu-vinh/']\").click()",
    )
    .await;
    visit.wait_for_heading("Phú Vinh").await;
    visit.faults.clear();
}

/// Steps far down the page.
const STEPS: &str = "[...document.querySelectorAll('.rooms > li')].slice(4)";

pub async fn a_printed_page_has_its_true_height_once_somebody_moves_on(visit: &mut Visit) {
    visit.load("vi/processes/bat-trang-pottery/").await;
    visit.wait_for("html[data-alive]").await;
    let waits = "!!document.getElementById('later')";
    assert!(visit.evaluate::<bool>(waits).await, "nobody has moved on");
    change(visit, "scrollBy(0, 40)").await;
    visit.wait_until(SETTLED).await;
    let words =
        format!("{STEPS}.map((one) => one.querySelector('.words').getBoundingClientRect().height)");
    let heights: Vec<f64> = visit.evaluate(&words).await;
    assert!(
        heights.len() > 4 && heights.iter().all(|height| *height > 40.0),
        "every step is laid out: {heights:?}"
    );
    let left: usize = visit
        .evaluate(
            "document.querySelectorAll('.rooms > li[style*=visibility], .story > [style]').length",
        )
        .await;
    assert_eq!(left, 0, "what let them stand is gone");
}

pub async fn a_link_within_a_page_leads_to_its_place_without_the_app(visit: &mut Visit) {
    visit.faults.set(APP_PROGRAM, Fault::NotFound);
    visit.load("vi/processes/bat-trang-pottery/").await;
    for step in [9, 2, 11] {
        let tap = format!("document.querySelector('.line a[href=\"#step-{step}\"]').click()");
        change(visit, &tap).await;
        visit
            .wait_until(&format!("location.hash === '#step-{step}'"))
            .await;
        visit
            .wait_until(&format!(
                "(() => {{ const top = document.getElementById('step-{step}').getBoundingClientRect().top; return top > -2 && top < 160; }})()"
            ))
            .await;
    }
}

pub async fn a_page_that_is_loaded_anew_stays_where_it_was(visit: &mut Visit) {
    visit.load_alive("vi/processes/bat-trang-pottery/").await;
    // As `document.rs` asks: elsewhere nothing is put off, and a driven Firefox begins at the top whatever the page.
    let puts_off =
        "CSS.supports('overflow-clip-margin: 24px') && !CSS.supports('-moz-appearance: none')";
    if !visit.evaluate::<bool>(puts_off).await {
        return;
    }
    visit.wait_until(SETTLED).await;
    let top = "document.getElementById('step-9').getBoundingClientRect().top";
    change(visit, &format!("scrollBy(0, {top} - 100)")).await;
    visit
        .wait_until(&format!("Math.abs({top} - 100) < 2"))
        .await;
    visit.client.refresh().await.expect("the page anew");
    visit.wait_for("html[data-alive]").await;
    visit.wait_until(SETTLED).await;
    visit
        .wait_until(&format!("Math.abs({top} - 100) < 40"))
        .await;
}
