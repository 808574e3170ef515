//! Programs that fail: panics, traps and errors on purpose, in each phase of both. Whatever failed, a link works.
//!
//! What a program calls of the browser is made to fail in the page: then it panics, traps, or an error passes through it, as on a
//! day when a browser is broken or an extension has replaced something.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::foreign::{change, follow, links_work, sample_with_script};
use crate::browsers::map_visit::{MAP_PROGRAM, ROUTE, VIEW};
use crate::browsers::visit::{APP_PROGRAM, Visit};

/// Lets a getter or a method of the browser fail from now on, and notes that it did. What `fails` gives is what is called instead;
/// `real` is what was there, `self` on what it was called.
fn sabotage(object: &str, name: &str, fails: &str) -> String {
    format!(
        "const kind = Object.getOwnPropertyDescriptor({object}, '{name}'); \
         const fails = (real, self, given) => {{ {fails} }}; \
         const instead = (real) => real && function (...given) {{ return fails(() => real.apply(this, given), this, given); }}; \
         Object.defineProperty({object}, '{name}', kind.value ? {{ ...kind, value: instead(kind.value) }} \
           : {{ ...kind, get: instead(kind.get), set: instead(kind.set) }});"
    )
}

/// Fails always.
const THROW: &str = "window.sabotaged = true; throw new Error('on purpose');";

/// Fails the first time: the program for maps asks for the same later.
const THROW_ONCE: &str =
    "if (window.sabotaged) return real(); window.sabotaged = true; throw new Error('on purpose');";

/// That the program has met what was made to fail.
async fn wait_for_sabotage(visit: &Visit) {
    visit.wait_until("window.sabotaged").await;
}

/// That the app takes no part any more.
const DEAF: &str = "!document.documentElement.matches('[data-app], [data-alive]')";

/// Comes to a page on which something fails while the app starts.
async fn come_sabotaged(visit: &Visit, path: &str, sabotage: &str) {
    visit.faults.set(APP_PROGRAM, Fault::Silence);
    visit.load(path).await;
    change(visit, sabotage).await;
    visit.faults.clear();
    wait_for_sabotage(visit).await;
}

pub async fn an_app_that_fails_while_it_starts_costs_no_link(visit: &mut Visit) {
    let page_data = "if (given[0] !== 'page-data') return real(); window.sabotaged = true; throw new Error('on purpose');";
    let lies = "const next = real(); \
        if (!next || !document.querySelector('#app, body').contains(self)) return next; \
        window.walked ??= new WeakSet(); \
        if (!walked.has(self)) { walked.add(self); return next; } \
        window.sabotaged = true; \
        return document.createTextNode('on purpose');";
    let phases = [
        // Reading the page's data: an error passes through the program.
        sabotage("Document.prototype", "getElementById", page_data),
        // Looking whether the page is as printed.
        sabotage("Node.prototype", "firstChild", THROW),
        // Taking over: the second time it is walked, the page is another one, and the program panics.
        sabotage("Node.prototype", "nextSibling", lies),
        // The clock, right after.
        sabotage("window.Date", "now", THROW),
        // As deep as the stack is.
        sabotage(
            "window.Date",
            "now",
            "window.sabotaged = true; return self.now();",
        ),
    ];
    for phase in phases {
        for path in ["vi/products/phu-vinh-basket/", "vi/products/"] {
            come_sabotaged(visit, path, &phase).await;
            visit.wait_until(DEAF).await;
            links_work(visit, &phase).await;
        }
    }
}

pub async fn an_app_that_fails_under_a_tap_has_the_tap_completed_by_the_browser(visit: &mut Visit) {
    let phases = [
        // Before the navigation is the app's.
        sabotage("NavigateEvent.prototype", "canIntercept", THROW),
        // After it is.
        sabotage("NavigateEvent.prototype", "signal", THROW),
        // When the answer is there.
        sabotage("Response.prototype", "status", THROW),
        // While it is read: what comes is of another kind.
        sabotage(
            "ReadableStreamDefaultReader.prototype",
            "read",
            "window.sabotaged = true; return Promise.resolve({ value: Symbol('on purpose') });",
        ),
        // While the page is built: the program panics.
        sabotage("Document.prototype", "createElement", THROW),
        // After the page was swapped.
        sabotage("Document.prototype", "title", THROW),
    ];
    for phase in &phases {
        visit.load_alive_unprepared("vi/").await;
        if !visit.has_navigation_api().await {
            // Here a link is a link.
            return;
        }
        visit.mark_document().await;
        change(visit, phase).await;
        follow(visit, ".panel a[href$='/villages/bat-trang/']").await;
        visit.wait_for_heading("Bát Tràng").await;
        visit
            .wait_until("location.pathname === '/vi/villages/bat-trang/'")
            .await;
        links_work(visit, phase).await;
    }
}

pub async fn an_app_that_fails_between_taps_costs_no_link(visit: &mut Visit) {
    visit.go_on_with_windows().await;
    let focus = "document.querySelector('.panel a[href$=\"/villages/bat-trang/\"]').focus()";
    let clock = "dispatchEvent(new Event('pageshow'))";
    let phases = [
        // Fetching ahead: an error, and a value of another kind.
        (
            sabotage("HTMLAnchorElement.prototype", "host", THROW),
            focus,
        ),
        (
            sabotage(
                "HTMLAnchorElement.prototype",
                "pathname",
                "window.sabotaged = true; return Symbol('on purpose');",
            ),
            focus,
        ),
        // The clock.
        (sabotage("window.Date", "now", THROW), clock),
        (
            sabotage(
                "window.Date",
                "now",
                "window.sabotaged = true; return self.now();",
            ),
            clock,
        ),
    ];
    for (phase, trigger) in phases {
        visit.load_alive("vi/").await;
        change(visit, &phase).await;
        let _: Value = visit.evaluate(&format!("({trigger}, null)")).await;
        if trigger == clock || visit.has_navigation_api().await {
            visit.wait_until(DEAF).await;
        }
        follow(visit, ".panel a[href$='/villages/bat-trang/']").await;
        visit.wait_for_heading("Bát Tràng").await;
        links_work(visit, &phase).await;
    }
}

pub async fn a_list_whose_choices_fail_costs_no_link(visit: &mut Visit) {
    visit.load_alive("vi/products/").await;
    change(visit, &sabotage("Element.prototype", "id", THROW)).await;
    visit.tap(".filters [name=village][value=bat-trang]").await;
    visit.wait_until(DEAF).await;
    let shown =
        "[...document.querySelectorAll('.items li')].filter((one) => one.checkVisibility()).length";
    assert_eq!(
        visit.evaluate::<usize>(shown).await,
        4,
        "the style sheet narrows as before the app came"
    );
    links_work(visit, "choices").await;
}

pub async fn pages_that_were_swapped_can_be_gone_back_to_after_the_app_failed(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    follow(visit, ".panel a[href$='/villages/bat-trang/']").await;
    visit.wait_for_heading("Bát Tràng").await;
    follow(visit, "a.language").await;
    visit.wait_for(".page[lang=en]").await;
    visit.wait_for("html[data-alive]").await;
    change(visit, &sabotage("window.Date", "now", THROW)).await;
    let _: Value = visit
        .evaluate("(dispatchEvent(new Event('pageshow')), null)")
        .await;
    visit.wait_until(DEAF).await;
    visit.client.back().await.expect("back");
    visit
        .wait_until("location.pathname === '/vi/villages/bat-trang/'")
        .await;
    visit.wait_for(".page[lang=vi] article.village").await;
    visit.client.back().await.expect("back");
    visit.wait_until("location.pathname === '/vi/'").await;
    visit.wait_for("article.home").await;
    links_work(visit, "back").await;
}

pub async fn whoever_goes_back_before_the_app_listens_gets_there(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    if !visit.has_navigation_api().await {
        // Here a link is a link.
        return;
    }
    follow(visit, ".panel a[href$='/villages/bat-trang/']").await;
    visit.wait_for_heading("Bát Tràng").await;
    visit.faults.set(APP_PROGRAM, Fault::Silence);
    visit.client.refresh().await.expect("loaded anew");
    // The app was not told that somebody goes back, and lives when the browser is there.
    let unheard = "navigation.addEventListener('navigate', (event) => event.stopImmediatePropagation(), { once: true })";
    change(visit, unheard).await;
    visit.faults.clear();
    visit.wait_for("html[data-app]").await;
    visit.client.back().await.expect("back");
    visit.wait_until("location.pathname === '/vi/'").await;
    visit.wait_for("article.home").await;
    links_work(visit, "back").await;
}

pub async fn errors_of_others_do_not_switch_the_app_off(visit: &mut Visit) {
    let site = sample_with_script(
        "const errors = [new Error('of others'), new RangeError('of others'), new WebAssembly.RuntimeError('unreachable')]; \
         window.seen = 0; \
         addEventListener('error', () => seen++); \
         addEventListener('unhandledrejection', () => seen++); \
         window.fail = () => { for (const error of errors) { setTimeout(() => { throw error; }); Promise.reject(error); } };",
        &["<body>"],
    );
    visit.serve(site.path().join("dist"), "/");
    visit.load_alive("vi/").await;
    visit.mark_document().await;
    let _: Value = visit.evaluate("(setTimeout(window.fail), null)").await;
    visit.wait_until("window.seen === 6").await;
    assert!(
        visit
            .evaluate::<bool>("document.documentElement.hasAttribute('data-alive')")
            .await
    );
    follow(visit, ".panel a[href$='/villages/bat-trang/']").await;
    visit.wait_for_heading("Bát Tràng").await;
    assert_eq!(
        visit.is_same_document().await,
        visit.has_navigation_api().await
    );
}

/// That the program for maps is gone, the printed map stands, and the app lives on.
async fn map_stands_as_printed(visit: &Visit, phase: &str) {
    visit
        .wait_until(
            "!document.querySelector('[data-map-ready], .sheet.live, .stage, .tools, .plan')",
        )
        .await;
    let drawing =
        "document.querySelector('.sheet > svg').checkVisibility({ visibilityProperty: true })";
    assert!(visit.evaluate::<bool>(drawing).await, "{phase}");
    assert!(
        visit
            .evaluate::<bool>("document.documentElement.hasAttribute('data-alive')")
            .await,
        "{phase}: the app lives on"
    );
    visit.mark_document().await;
    follow(visit, "li[data-stop='3'] h3 a").await;
    visit.wait_for("article.place").await;
    assert_eq!(
        visit.is_same_document().await,
        visit.has_navigation_api().await,
        "{phase}"
    );
}

pub async fn a_map_that_fails_leaves_what_was_printed_and_the_app(visit: &mut Visit) {
    visit.set_width(1280).await;
    // The surface of a map is one of ours; others may be measured and written as ever.
    let of_map = |fails: &str| {
        format!("if (!self.closest?.('.sheet')) return real(); window.sabotaged = true; {fails}")
    };
    let press = "document.querySelector('.sheet').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, buttons: 1 }))";
    let enlarge = "document.querySelector('[data-do=zoom-in]').click()";
    let phases = [
        // Fingers.
        (
            sabotage(
                "Element.prototype",
                "getBoundingClientRect",
                &of_map("throw new Error('on purpose');"),
            ),
            press,
        ),
        // Frames: drawing anew.
        (
            sabotage(
                "Element.prototype",
                "innerHTML",
                &of_map("throw new Error('on purpose');"),
            ),
            enlarge,
        ),
        // As deep as the stack is.
        (
            sabotage(
                "Element.prototype",
                "innerHTML",
                &of_map("return self.innerHTML;"),
            ),
            enlarge,
        ),
    ];
    for (phase, trigger) in phases {
        visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
        change(visit, &phase).await;
        let _: Value = visit.evaluate(&format!("({trigger}, null)")).await;
        wait_for_sabotage(visit).await;
        map_stands_as_printed(visit, &phase).await;
    }
}

pub async fn a_map_that_fails_while_it_comes_alive_leaves_what_was_printed(visit: &mut Visit) {
    visit.set_width(1280).await;
    // Once is enough: the program is never called again, and a driver that aims at a link asks for the same.
    let phases = [
        // What it shows has come.
        sabotage(
            "Response.prototype",
            "body",
            "if (window.sabotaged || !self.url.endsWith('.map.json')) return real(); window.sabotaged = true; throw new Error('on purpose');",
        ),
        // It is being furnished.
        sabotage(
            "Element.prototype",
            "innerHTML",
            "if (window.sabotaged || (!self.closest('[data-map]') && !self.closest('.stage'))) return real(); \
             window.sabotaged = true; throw new Error('on purpose');",
        ),
        // Its window is measured.
        sabotage(
            "Element.prototype",
            "clientWidth",
            "if (window.sabotaged || !self.matches('.sheet')) return real(); window.sabotaged = true; throw new Error('on purpose');",
        ),
    ];
    for phase in phases {
        visit.faults.set(MAP_PROGRAM, Fault::Silence);
        visit.load_alive(&format!("{ROUTE}?{VIEW}")).await;
        visit.scroll_to_map().await;
        change(visit, &phase).await;
        visit.faults.clear();
        wait_for_sabotage(visit).await;
        map_stands_as_printed(visit, &phase).await;
    }
}

pub async fn an_app_that_fails_leaves_the_map_alive(visit: &mut Visit) {
    visit.set_width(1280).await;
    visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
    change(visit, &sabotage("window.Date", "now", THROW_ONCE)).await;
    let _: Value = visit
        .evaluate("(dispatchEvent(new Event('pageshow')), null)")
        .await;
    visit.wait_until(DEAF).await;
    visit.click_mark(1).await;
    visit.wait_for("li[data-stop='1'][aria-current]").await;
    follow(visit, "li[data-stop='3'] h3 a").await;
    visit.wait_for("article.place").await;
}
