//! What a visitor does and sees, on good days and on bad ones.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::browser::Browser;
use crate::browsers::visit::{APP_PROGRAM, KINDS, Visit, publish_frozen};

pub async fn every_kind_of_page_comes_alive_in_both_languages(visit: &mut Visit) {
    for language in ["vi", "en"] {
        for kind in KINDS {
            let path = format!("{language}/{kind}");
            visit.load(&path).await;
            let printed = visit.heading().await;
            visit.wait_for("html[data-alive]").await;
            assert_eq!(visit.heading().await, printed, "{path}");
            assert_eq!(
                visit
                    .evaluate::<String>("document.documentElement.lang")
                    .await,
                language,
                "{path}"
            );
            assert_eq!(
                visit
                    .evaluate::<u32>("document.querySelectorAll('.page').length")
                    .await,
                1,
                "{path}"
            );
        }
    }
    if visit.browser == Browser::Chromium {
        assert_eq!(
            crate::browsers::accessibility::console_errors(visit).await,
            Vec::<String>::new()
        );
    }
}

pub async fn a_tap_on_a_link_swaps_the_view_and_tells_so(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    visit.mark_document().await;
    visit.tap(".panel a[href$='/villages/phu-vinh/']").await;
    visit.wait_for_heading("Phú Vinh").await;
    visit
        .wait_until("document.title.replaceAll('\\u00a0', ' ').startsWith('Phú Vinh, ')")
        .await;
    assert!(
        visit
            .evaluate::<String>("location.pathname")
            .await
            .ends_with("/vi/villages/phu-vinh/")
    );
    if !visit.has_navigation_api().await {
        assert!(
            !visit.is_same_document().await,
            "without the Navigation API a link is a link"
        );
        return;
    }
    assert!(
        visit.is_same_document().await,
        "the document was loaded anew"
    );
    visit
        .wait_until("document.activeElement?.tagName === 'H1'")
        .await;
    visit
        .wait_until("document.querySelector('.announcement').textContent.includes('Phú')")
        .await;
    assert_eq!(visit.evaluate::<f64>("scrollY").await, 0.0);
}

pub async fn a_link_that_takes_the_focus_has_its_page_fetched_ahead(visit: &mut Visit) {
    let bundle = "/bundle/vi/villages/phu-vinh.json".to_owned();
    visit.load_alive_unprepared("vi/").await;
    assert!(!visit.requests().contains(&bundle));
    let focus = "document.querySelector('.panel a[href$=\"/villages/phu-vinh/\"]').focus()";
    let _: Value = visit.evaluate(focus).await;
    if !visit.has_navigation_api().await {
        visit
            .wait_until("document.activeElement.tagName === 'A'")
            .await;
        assert!(
            !visit.requests().contains(&bundle),
            "in vain: links load documents here"
        );
        return;
    }
    let fetched = "performance.getEntriesByType('resource').some((one) => one.name.endsWith('/phu-vinh.json'))";
    visit.wait_until(fetched).await;
    assert!(visit.requests().contains(&bundle));
}

pub async fn back_and_forward_return_to_the_page_and_the_place(visit: &mut Visit) {
    visit.load_alive("vi/villages/bat-trang/").await;
    visit.mark_document().await;
    let _: Value = visit.evaluate("window.scrollTo(0, 1500)").await;
    visit.wait_until("scrollY > 1400").await;
    let place: f64 = visit.evaluate("scrollY").await;
    let _: Value = visit
        .evaluate("document.querySelector('.cards a[href*=\"/products/\"]').click()")
        .await;
    visit
        .wait_until("location.pathname.includes('/products/')")
        .await;
    visit
        .wait_until("document.querySelector('article.product')")
        .await;
    let product = visit.heading().await;
    visit.client.back().await.expect("back");
    visit.wait_for_heading("Bát Tràng").await;
    visit
        .wait_until(&format!("Math.abs(scrollY - {place}) < 40"))
        .await;
    visit.client.forward().await.expect("forward");
    visit.wait_for_heading(&product).await;
    if visit.has_navigation_api().await {
        assert!(
            visit.is_same_document().await,
            "the document was loaded anew"
        );
    }
}

pub async fn the_language_switch_stays_on_the_same_thing(visit: &mut Visit) {
    visit.load_alive("vi/processes/bat-trang-pottery/").await;
    visit.tap("a.language").await;
    visit
        .wait_until("document.documentElement.lang === 'en'")
        .await;
    visit
        .wait_until("location.pathname.endsWith('/en/processes/bat-trang-pottery/')")
        .await;
    visit.wait_for("article.process").await;
    visit.wait_for(".page[lang=en]").await;
    if !visit.has_navigation_api().await {
        // WebKit lets no tap through while one document fades into the next.
        visit
            .wait_for("html[data-alive]:not(:active-view-transition)")
            .await;
    }
    visit.tap("a.language").await;
    visit.wait_for(".page[lang=vi]").await;
    visit
        .wait_until("location.pathname.endsWith('/vi/processes/bat-trang-pottery/')")
        .await;
}

pub async fn the_chooser_sends_a_returning_visitor_on(visit: &mut Visit) {
    visit.load("").await;
    visit.wait_for("a[hreflang=vi]").await;
    assert_eq!(
        visit.evaluate::<String>("location.pathname").await,
        "/",
        "a new visitor chooses"
    );
    visit.load_alive("en/").await;
    visit.load("").await;
    visit.wait_until("location.pathname === '/en/'").await;
}

/// What must hold whenever the app does not come: the page is read, links lead on, nothing is alive.
async fn can_be_read_without_the_app(visit: &Visit) {
    visit.load("vi/villages/bat-trang/").await;
    assert_eq!(visit.heading().await, "Bát Tràng");
    assert!(
        visit
            .evaluate::<u32>("document.querySelector('.story').textContent.length")
            .await
            > 2_000
    );
    visit.tap("a.language").await;
    visit
        .wait_until("location.pathname.startsWith('/en/')")
        .await;
    visit.wait_for(".page[lang=en]").await;
    assert!(
        !visit
            .evaluate::<bool>("document.documentElement.hasAttribute('data-alive')")
            .await
    );
}

pub async fn without_webassembly_everything_can_be_read_and_links_work(visit: &mut Visit) {
    visit.faults.set(APP_PROGRAM, Fault::NotFound);
    can_be_read_without_the_app(visit).await;
}

pub async fn broken_webassembly_costs_nothing_of_the_reading(visit: &mut Visit) {
    visit.faults.set(APP_PROGRAM, Fault::Garbage);
    can_be_read_without_the_app(visit).await;
}

pub async fn data_that_is_gone_makes_the_browser_load_the_page_itself(visit: &mut Visit) {
    for fault in [Fault::NotFound, Fault::Garbage] {
        visit.faults.clear();
        visit.faults.set("/bundle/", fault);
        visit.load_alive("vi/").await;
        visit.mark_document().await;
        visit.tap(".panel a[href$='/villages/phu-vinh/']").await;
        visit.wait_for_heading("Phú Vinh").await;
        assert!(!visit.is_same_document().await, "{fault:?}");
    }
}

pub async fn a_server_that_dies_leaves_the_page_and_offers_to_try_again(visit: &mut Visit) {
    visit.load_alive_unprepared("vi/").await;
    if !visit.has_navigation_api().await {
        // Here a link is a link: the browser itself tells of the failure and offers to try again.
        return;
    }
    let heading = visit.heading().await;
    visit.mark_document().await;
    visit.kill_server();
    visit.tap(".panel a[href$='/villages/phu-vinh/']").await;
    visit.wait_for(".failure button").await;
    assert_eq!(
        visit.heading().await,
        heading,
        "the page that could be read can still be read"
    );
    visit.tap(".failure button").await;
    visit.wait_for(".failure button").await;
    visit.start_server();
    visit.tap(".failure button").await;
    visit.wait_for_heading("Phú Vinh").await;
    visit
        .wait_until("!document.querySelector('.failure')")
        .await;
    assert!(visit.is_same_document().await);
}

pub async fn the_stars_of_a_lapsed_certificate_go_grey_by_the_browsers_clock(visit: &mut Visit) {
    // Printed while it was still valid; the sample's certificate lapsed after 13 December 2025.
    let site = publish_frozen("/", "2025-12-13");
    let page = site
        .path()
        .join("dist/vi/products/phu-vinh-basket/index.html");
    let printed = std::fs::read_to_string(page).expect("the page");
    assert!(!printed.contains("certificate lapsed"), "printed as valid");
    visit.serve(site.path().join("dist"), "/");
    let day_after = "2025-12-14";
    visit
        .load_alive_on("vi/products/phu-vinh-basket/", day_after)
        .await;
    visit.wait_for(".certificate.lapsed .star.given").await;
    visit
        .wait_until("document.querySelector('.certificate .stars .state').checkVisibility()")
        .await;
    visit
        .load_alive_on("vi/products/bat-trang-teapot/", day_after)
        .await;
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('.certificate.lapsed')")
            .await,
        "valid until 2028"
    );
}

pub async fn a_clock_that_is_behind_is_told_and_the_day_of_the_data_holds(visit: &mut Visit) {
    let page = "en/products/bat-trang-teapot/";
    let told = "(document.querySelector('.certificate > .remark')?.textContent ?? '')";
    visit.load_alive_on(page, "2020-01-01").await;
    visit
        .wait_until(&format!(
            "{told}.includes('clock of this device is behind')"
        ))
        .await;
    let today: String = visit
        .evaluate("new Date(document.lastModified).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).replace(/^0|(?<=\\/)0/g, '')")
        .await;
    visit
        .wait_until(&format!(
            "{told}.replace(/\\u00a0/g, ' ').includes('{today}')"
        ))
        .await;
    visit.load_alive_on(page, "2150-01-01").await;
    visit.wait_for(".certificate.lapsed").await;
    assert_eq!(visit.evaluate::<String>(told).await, "");
}

pub async fn the_keyboard_alone_reaches_content_and_follows_links(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    let keys = |keys: &'static str| {
        let client = visit.client.clone();
        async move {
            let active = client
                .active_element()
                .await
                .expect("something has the focus");
            active.send_keys(keys).await.expect("keys");
        }
    };
    keys("\u{E004}").await;
    visit
        .wait_until("document.activeElement.className === 'skip'")
        .await;
    keys("\u{E007}").await;
    visit.wait_until("location.hash === '#content'").await;
    let _: Value = visit
        .evaluate("document.querySelector('.panel a').focus()")
        .await;
    keys("\u{E007}").await;
    visit.wait_for_heading("Bát Tràng").await;
}

pub async fn a_site_in_a_sub_folder_comes_alive_and_navigates(visit: &mut Visit) {
    let site = publish_frozen("/lang/ke/", "2026-11-21");
    visit.serve(site.path().join("dist"), "/lang/ke/");
    visit.load_alive("en/").await;
    visit.mark_document().await;
    visit.tap(".panel a[href$='/villages/bat-trang/']").await;
    visit.wait_for_heading("Bát Tràng").await;
    assert_eq!(
        visit.evaluate::<String>("location.pathname").await,
        "/lang/ke/en/villages/bat-trang/"
    );
    assert_eq!(
        visit.is_same_document().await,
        visit.has_navigation_api().await
    );
    let outside: Vec<String> = visit
        .requests()
        .into_iter()
        .filter(|path| !path.starts_with("/lang/ke/") && path != "/favicon.ico")
        .collect();
    assert_eq!(outside, Vec::<String>::new());
}

pub async fn webassembly_is_asked_for_after_the_first_paint(visit: &mut Visit) {
    visit.load_alive("vi/villages/bat-trang/").await;
    let times: (Option<f64>, Option<f64>) = visit
        .evaluate(
            "[performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null, \
             performance.getEntriesByType('resource').find((one) => one.name.endsWith('.wasm'))?.startTime ?? null]",
        )
        .await;
    let (Some(paint), Some(wasm)) = times else {
        assert_ne!(
            visit.browser,
            Browser::Chromium,
            "Chromium tells both: {times:?}"
        );
        return;
    };
    assert!(
        wasm >= paint,
        "asked for at {wasm} ms, painted at {paint} ms"
    );
}

pub async fn nothing_is_asked_of_another_host(visit: &mut Visit) {
    for kind in KINDS {
        visit.load_alive(&format!("vi/{kind}")).await;
        let outside: Vec<String> = visit
            .evaluate(
                "performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin))",
            )
            .await;
        assert_eq!(outside, Vec::<String>::new(), "{kind}");
    }
}

/// The names of the things in the list that can be seen.
async fn shown(visit: &Visit) -> Vec<String> {
    let script = "[...document.querySelectorAll('.items li')].filter((one) => one.checkVisibility()).map((one) => \
                  one.querySelector('.name').textContent)";
    visit.evaluate(script).await
}

pub async fn filters_narrow_a_list_while_the_app_is_not_there(visit: &mut Visit) {
    visit.faults.set(APP_PROGRAM, Fault::NotFound);
    visit.load("en/products/").await;
    assert_eq!(shown(visit).await.len(), 8);
    visit.tap(".filters [name=village][value=phu-vinh]").await;
    visit.tap(".filters [name=stars][value='4']").await;
    let left = shown(visit).await;
    assert_eq!(left, ["Rattan hand basket", "Rattan lampshade"]);
    let nothing = "document.querySelector('.nothing').checkVisibility()";
    assert!(!visit.evaluate::<bool>(nothing).await);
    visit.tap(".filters [name=stars][value='5']").await;
    assert_eq!(shown(visit).await, Vec::<String>::new());
    assert!(
        visit.evaluate::<bool>(nothing).await,
        "an empty list says so"
    );
    visit.tap(".filters button[type=reset]").await;
    assert_eq!(shown(visit).await.len(), 8);
    visit
        .tap(".details a[href$='/products/village/bat-trang/']")
        .await;
    visit
        .wait_until("location.pathname.endsWith('/products/village/bat-trang/')")
        .await;
    assert_eq!(shown(visit).await.len(), 4, "a link narrows as well");
}

pub async fn filters_are_counted_remembered_and_shared(visit: &mut Visit) {
    visit.load_alive_on("vi/products/", "2026-11-21").await;
    visit.mark_document().await;
    let count = |words: &str| format!("document.querySelector('.count').textContent === '{words}'");
    visit.wait_until(&count("8 sản phẩm")).await;
    visit.tap(".filters [name=village][value=bat-trang]").await;
    visit.wait_until(&count("4 / 8 sản phẩm")).await;
    visit.tap(".filters [name=certificate][value=valid]").await;
    visit.wait_until(&count("2 / 8 sản phẩm")).await;
    let query: String = visit.evaluate("location.search").await;
    assert_eq!(query, "?village=bat-trang&certificate=valid");
    assert!(visit.is_same_document().await, "nothing was loaded");
    visit
        .load_alive("vi/products/?stars=5&village=phu-vinh")
        .await;
    visit.wait_until(&count("0 / 8 sản phẩm")).await;
    visit
        .wait_until("document.querySelector('.nothing').checkVisibility()")
        .await;
    visit.tap(".filters button[type=reset]").await;
    visit.wait_until(&count("8 sản phẩm")).await;
    visit.wait_until("location.search === ''").await;
}

pub async fn a_choice_that_was_made_before_the_app_came_holds(visit: &mut Visit) {
    visit.faults.set(APP_PROGRAM, Fault::Silence);
    visit.load("vi/routes/").await;
    visit.tap(".filters [name=mode][value=bus]").await;
    let narrowed = shown(visit).await;
    assert_eq!(narrowed.len(), 1, "{narrowed:?}");
    visit.faults.clear();
    visit.wait_for("html[data-alive]").await;
    assert_eq!(shown(visit).await, narrowed);
    visit
        .wait_until("document.querySelector('.count').textContent.startsWith('1 / ')")
        .await;
}

pub async fn a_day_is_as_far_off_as_the_browsers_clock_says(visit: &mut Visit) {
    visit.load_alive("en/events/").await;
    // Counted by the browser's own calendar, from the day it is in Vietnam.
    let expected = "(() => { const today = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10); \
                    const first = document.querySelector('.occurrences li:last-child time').dateTime; \
                    return 'in ' + (Date.parse(first) - Date.parse(today)) / 864e5 + ' days'; })()";
    let expected: String = visit.evaluate(expected).await;
    let last = format!(
        "document.querySelector('.occurrences li:last-child .distance').textContent === '{expected}'"
    );
    visit.wait_until(&last).await;
}

pub async fn pages_that_were_left_are_not_mixed_with_those_that_come(visit: &mut Visit) {
    // Whole pages, in the order of a visit: each as it was printed, whatever was shown before.
    let visited = [
        "vi/products/phu-vinh-basket/",
        "vi/about/",
        "vi/products/",
        "vi/events/",
        "vi/villages/bat-trang/",
        "vi/",
    ];
    let text = "document.querySelector('.page').innerText.replace(/\\s+/g, ' ')";
    let mut printed: Vec<(String, String)> = Vec::new();
    for path in visited {
        visit.load_alive(path).await;
        visit.wait_until(SETTLED).await;
        printed.push(visit.evaluate(&format!("[document.title, {text}]")).await);
    }
    visit.load_alive(visited[0]).await;
    for (path, (title, printed)) in visited.iter().zip(&printed).skip(1) {
        let _: Value = visit.evaluate(&format!("location.assign('/{path}')")).await;
        let title = Value::from(title.as_str());
        visit
            .wait_until(&format!("document.title === {title}"))
            .await;
        visit
            .wait_for("html[data-alive]:not(:active-view-transition)")
            .await;
        // Where the app cannot take such a step over, it is a page of its own, not moved on yet.
        visit.move_on().await;
        visit.wait_until(SETTLED).await;
        let swapped: String = visit.evaluate(text).await;
        assert_eq!(&swapped, printed, "{path}");
    }
}

/// Whether the clock has been looked at wherever the page follows it, and all of the page is laid out.
const SETTLED: &str = "[...document.querySelectorAll('.distance')].every((one) => one.textContent) \
                       && !document.querySelector('#later, [style*=content-visibility]')";
