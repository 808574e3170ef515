//! What visitors really have in their browsers: extensions, ad blockers, translators, dark modes, and scripts that others put into
//! the page. Whatever they did, a link works.

use langke_server::Fault;
use serde_json::Value;

use crate::browsers::visit::{APP_PROGRAM, KINDS, Visit, publish_frozen};

/// Either the app takes part, or, in a version that knew no better, claims to.
pub const STARTED: &str = "html:is([data-app], [data-alive])";

/// Elements and texts before, between and after what was printed, in each element that hydration could walk.
const PUT_EVERYWHERE: &str = "\
    for (const place of [document.body, document.querySelector('#app') ?? document.body, document.querySelector('.page'), \
                         document.querySelector('main'), document.querySelector('main > :not(.still)') ?? document.querySelector('main > .still')]) { \
      place.prepend('text of others', document.createElement('grammarly-desktop-integration')); \
      place.append(document.createElement('div'), 'text of others'); \
      place.insertBefore(document.createElement('span'), place.children[1]); \
    }";

/// What a password manager or an in-app browser does: something in front of everything.
const PUT_IN_FRONT: &str =
    "document.body.prepend('text of others', document.createElement('com-1password-button'))";

/// What an ad blocker does: elements are gone.
const REMOVE: &str = "\
    document.querySelector('main > :not(.still)')?.lastElementChild.remove(); \
    document.querySelector('main > .still:last-child')?.remove(); \
    document.querySelector('.items > li, .occurrences > li')?.remove(); \
    document.querySelector('.status')?.remove();";

/// What a translator does: each text is wrapped, and says something else.
pub const TRANSLATE: &str = "\
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
    const found = []; \
    while (texts.nextNode()) found.push(texts.currentNode); \
    for (const text of found) { \
      if (!text.data.trim() || text.parentElement.closest('script, style')) continue; \
      const outer = document.createElement('font'); \
      const inner = outer.appendChild(document.createElement('font')); \
      inner.append('~' + text.data); \
      text.replaceWith(outer); \
    } \
    document.documentElement.lang = 'de'; \
    document.documentElement.classList.add('translated-ltr');";

/// What a dark mode does: attributes and styles on everything, sheets in the head.
const DARKEN: &str = "\
    document.documentElement.setAttribute('data-darkreader-mode', 'dynamic'); \
    document.documentElement.setAttribute('style', 'color-scheme: dark'); \
    for (const one of document.querySelectorAll('body, body *:not(script)')) { \
      one.setAttribute('data-darkreader-inline-color', ''); \
      one.style.setProperty('--darkreader-inline-color', '#e8e6e3'); \
      one.classList.add('darkened'); \
    } \
    const sheet = document.createElement('style'); \
    sheet.className = 'darkreader darkreader--sync'; \
    sheet.textContent = 'body { background: #181a1b }'; \
    document.head.prepend(sheet); \
    document.head.append(sheet.cloneNode(true));";

/// Runs a script of others in the page.
pub async fn change(visit: &Visit, script: &str) {
    visit
        .client
        .execute(script, vec![])
        .await
        .unwrap_or_else(|error| panic!("{script}: {error}"));
}

/// Loads a page and lets others change it before the app comes.
pub async fn come_to_changed(visit: &Visit, path: &str, script: &str) {
    visit.faults.set(APP_PROGRAM, Fault::Silence);
    visit.load(path).await;
    change(visit, script).await;
    visit.faults.clear();
    visit.wait_for(STARTED).await;
}

/// Taps a link when the page stands: WebKit's driver cannot while one document still fades into the next.
pub async fn follow(visit: &Visit, selector: &str) {
    visit.wait_until("document.readyState === 'complete'").await;
    visit.wait_for("html:not(:active-view-transition)").await;
    visit.tap(selector).await;
}

/// That links work: one leads home, one from there to a village, one on from there.
pub async fn links_work(visit: &Visit, about: &str) {
    let is_at = |path: &str| format!("location.pathname === '{path}'");
    follow(visit, "a.site-name").await;
    visit.wait_until(&is_at("/vi/")).await;
    visit.wait_for("article.home h1").await;
    follow(visit, ".panel a[href$='/villages/phu-vinh/']").await;
    visit.wait_for_heading("Phú Vinh").await;
    assert_eq!(
        visit.evaluate::<String>("location.pathname").await,
        "/vi/villages/phu-vinh/",
        "{about}"
    );
    assert_eq!(
        visit
            .evaluate::<usize>("document.querySelectorAll('.page').length")
            .await,
        1,
        "{about}: one page at a time"
    );
    follow(visit, "a.language").await;
    visit.wait_until(&is_at("/en/villages/phu-vinh/")).await;
    visit.wait_for(".page[lang=en]").await;
}

/// Lets others change each kind of page before the app comes, and follows links from there.
async fn links_work_on_every_kind_of_page(visit: &Visit, script: &str) {
    for kind in KINDS {
        let path = format!("vi/{kind}");
        come_to_changed(visit, &path, script).await;
        links_work(visit, &path).await;
    }
}

pub async fn what_others_put_into_a_page_shuts_no_link(visit: &mut Visit) {
    links_work_on_every_kind_of_page(visit, PUT_EVERYWHERE).await;
}

pub async fn what_others_put_in_front_of_a_page_costs_nothing(visit: &mut Visit) {
    for kind in KINDS {
        let path = format!("vi/{kind}");
        come_to_changed(visit, &path, PUT_IN_FRONT).await;
        visit.wait_for("html[data-alive]").await;
        links_work(visit, &path).await;
    }
}

pub async fn what_an_ad_blocker_took_away_shuts_no_link(visit: &mut Visit) {
    links_work_on_every_kind_of_page(visit, REMOVE).await;
}

pub async fn a_page_that_was_translated_comes_alive(visit: &mut Visit) {
    for kind in KINDS {
        let path = format!("vi/{kind}");
        come_to_changed(visit, &path, TRANSLATE).await;
        visit.wait_for("html[data-alive]").await;
        links_work(visit, &path).await;
    }
}

pub async fn a_page_that_was_darkened_comes_alive(visit: &mut Visit) {
    for kind in KINDS {
        let path = format!("vi/{kind}");
        come_to_changed(visit, &path, DARKEN).await;
        visit.wait_for("html[data-alive]").await;
        links_work(visit, &path).await;
    }
}

pub async fn a_page_that_is_changed_between_two_taps_shuts_no_link(visit: &mut Visit) {
    for script in [PUT_EVERYWHERE, REMOVE, TRANSLATE, DARKEN] {
        for kind in ["", "products/phu-vinh-basket/", "products/", "events/"] {
            let path = format!("vi/{kind}");
            visit.load_alive(&path).await;
            change(visit, script).await;
            follow(visit, "a.site-name").await;
            visit.wait_until("location.pathname === '/vi/'").await;
            visit.wait_for("article.home h1").await;
            change(visit, script).await;
            links_work(visit, &format!("{path} {script}")).await;
        }
    }
}

pub async fn a_page_that_others_changed_can_be_left_and_come_back_to(visit: &mut Visit) {
    for script in [PUT_EVERYWHERE, TRANSLATE] {
        come_to_changed(visit, "vi/villages/bat-trang/", script).await;
        follow(visit, "a.site-name").await;
        visit.wait_for("article.home h1").await;
        visit.client.back().await.expect("back");
        visit.wait_for("article.village h1").await;
        visit
            .wait_until("location.pathname === '/vi/villages/bat-trang/'")
            .await;
        links_work(visit, script).await;
    }
}

pub async fn filters_work_on_a_page_that_is_translated(visit: &mut Visit) {
    let count = |words: &str| {
        format!("document.querySelector('.count').textContent.replace('~', '') === '{words}'")
    };
    come_to_changed(visit, "vi/products/", TRANSLATE).await;
    visit.tap(".filters [name=village][value=bat-trang]").await;
    visit.wait_until(&count("4 / 8 sản phẩm")).await;
    change(visit, TRANSLATE).await;
    visit.tap(".filters [name=certificate][value=valid]").await;
    visit.wait_until(&count("2 / 8 sản phẩm")).await;
    let shown =
        "[...document.querySelectorAll('.items li')].filter((one) => one.checkVisibility()).length";
    assert_eq!(visit.evaluate::<usize>(shown).await, 2);
    change(visit, TRANSLATE).await;
    visit.tap(".filters button[type=reset]").await;
    visit.wait_until(&count("8 sản phẩm")).await;
    links_work(visit, "after filters").await;
}

pub async fn days_are_counted_on_a_page_that_is_translated(visit: &mut Visit) {
    come_to_changed(visit, "vi/events/", TRANSLATE).await;
    visit
        .wait_until("[...document.querySelectorAll('.distance')].every((one) => one.textContent)")
        .await;
    links_work(visit, "events").await;
}

pub async fn a_page_that_bears_the_starter_twice_has_one_app(visit: &mut Visit) {
    let copy = "for (const name of ['', '?copy', '#copy']) { \
        const { start } = document.getElementById('page-data').dataset; \
        const copy = document.createElement('script'); \
        copy.type = 'module'; \
        copy.src = start + name; \
        document.body.append(copy); \
        document.body.prepend(copy.cloneNode()); \
    }";
    come_to_changed(visit, "vi/products/phu-vinh-basket/", copy).await;
    visit.wait_for("html[data-alive]").await;
    change(visit, copy).await;
    visit
        .wait_until("performance.getEntriesByType('resource').filter((one) => one.name.includes('/app/start-')).length > 1")
        .await;
    links_work(visit, "two starters").await;
    let apps = visit
        .requests()
        .iter()
        .filter(|path| path.contains(APP_PROGRAM))
        .count();
    let documents = if visit.has_navigation_api().await {
        1
    } else {
        4
    };
    assert!(apps <= documents, "{apps} apps in {documents} documents");
}

/// The sample, into whose pages a host puts a script of its own, after some tags.
pub fn sample_with_script(script: &str, after: &[&str]) -> tempfile::TempDir {
    let site = publish_frozen("/", "2026-11-21");
    let folder = site.path().join("dist");
    std::fs::write(folder.join("of-the-host.js"), script).expect("a script");
    let own = "<script src=\"/of-the-host.js\"></script>";
    for kind in KINDS {
        let file = folder.join(format!("vi/{kind}index.html"));
        let mut page = std::fs::read_to_string(&file).expect("a page");
        for place in after {
            page = page.replace(place, &format!("{place}{own}"));
        }
        std::fs::write(&file, page).expect("a page");
    }
    site
}

pub async fn what_a_script_of_the_host_writes_shuts_no_link(visit: &mut Visit) {
    let site = sample_with_script(
        "document.write('<p>of the host</p>of the host')",
        &["<body>", "<main id=\"content\">"],
    );
    visit.serve(site.path().join("dist"), "/");
    for kind in KINDS {
        let path = format!("vi/{kind}");
        visit.load(&path).await;
        visit.wait_for(STARTED).await;
        assert_eq!(
            visit
                .evaluate::<usize>("[...document.querySelectorAll('p')].filter((one) => one.textContent === 'of the host').length")
                .await,
            2,
            "{path}"
        );
        links_work(visit, &path).await;
    }
}

pub async fn links_work_in_a_document_that_was_written_over(visit: &mut Visit) {
    visit.load_alive("vi/").await;
    change(
        visit,
        "document.open(); document.write('<a id=\"own\" href=\"/vi/villages/phu-vinh/\">Phú Vinh</a>'); document.close();",
    )
    .await;
    follow(visit, "#own").await;
    visit.wait_for_heading("Phú Vinh").await;
    visit.wait_for("html[data-alive]").await;
    links_work(visit, "written over").await;
}

pub async fn links_work_when_the_page_was_taken_out_of_the_document(visit: &mut Visit) {
    visit.load_alive("vi/villages/bat-trang/").await;
    change(
        visit,
        "const link = document.querySelector('a.site-name'); document.querySelector('.page').remove(); document.body.prepend(link);",
    )
    .await;
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home h1").await;
    links_work(visit, "taken out").await;
}

pub async fn a_page_out_of_the_back_forward_cache_has_links_that_work(visit: &mut Visit) {
    visit.load_alive("vi/villages/bat-trang/").await;
    change(
        visit,
        "addEventListener('pageshow', (event) => { window.restored = event.persisted; })",
    )
    .await;
    // A page of the site that is no page of the app: the browser loads it.
    let _: Value = visit.evaluate("(location.href = '/404.html', null)").await;
    visit.wait_until("location.pathname === '/404.html'").await;
    visit.wait_for("a[hreflang=en]").await;
    visit.client.back().await.expect("back");
    visit.wait_for_heading("Bát Tràng").await;
    visit.wait_for("html[data-alive]").await;
    links_work(visit, "restored").await;
}
