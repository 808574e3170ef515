//! A centre's screen: a visit begins with a touch, nothing leaves the site, and everything is forgotten when its visitor has gone.

use langke_content::{Content, load};
use langke_server::Fault;
use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::visit::{Visit, publish_content_for, published_once};
use crate::driver::frozen;

const HOST: &str = "https://langke.example";
pub const SCREEN: &str = "kiosk/en/old-quarter-introduction-point/";
/// The page inside the frame is shown.
pub const IS_OPEN: &str = "document.querySelector('.stage[data-shows=page] iframe')";
pub const INSIDE: &str = "document.querySelector('iframe').contentDocument";
/// The screen waits for visitors.
pub const IS_ATTRACT: &str = "document.documentElement.dataset.kiosk === 'attract' && !document.querySelector('iframe') && !document.querySelector('#attract').hidden";

/// Serves the site of tests below a base; a screen of it is served with or without a worker.
fn serve(visit: &mut Visit, base: &str, is_kept: bool, host: Option<&str>) -> TempDir {
    let site = published_once(&format!("kiosk {base} {is_kept} {host:?}"), || {
        let mut content: Content =
            load(&frozen()).unwrap_or_else(|problems| panic!("{problems:#?}"));
        content.site.online_only = !is_kept;
        publish_content_for(&content, base, "2026-11-21", host)
    });
    visit.serve(site.path().join("dist"), base);
    site
}

/// Opens a screen and waits until its program lives.
pub async fn arrive(visit: &Visit, screen: &str) {
    visit.load(screen).await;
    visit
        .wait_until("document.documentElement.dataset.beat > 0")
        .await;
}

/// Begins a visit with the language of a button.
pub async fn begin(visit: &Visit, language: &str) {
    visit.tap(&format!("#attract a[hreflang={language}]")).await;
    visit.wait_until(IS_OPEN).await;
}

async fn run(visit: &Visit, script: &str) {
    let _: Value = visit
        .evaluate(&format!("(() => {{ {script}; return true }})()"))
        .await;
}

/// The screen's clock goes a hundred times as fast from here on, but while it asks; the clock inside the frame does not.
async fn hurry(visit: &Visit) {
    let script = "((page) => { page.takesItsTime = false; if (page.isHurried) return true; page.isHurried = true; \
        const wait = page.setTimeout, now = page.performance.now.bind(page.performance); \
        const asks = () => page.document.documentElement.dataset.kiosk === 'asking' && !page.hurriesAnswers; \
        const speed = () => page.takesItsTime || asks() ? 1 : 100; \
        let [before, sum] = [now(), now()]; \
        page.performance.now = () => { const at = now(); sum += (at - before) * speed(); before = at; return sum }; \
        page.setTimeout = (call, time, ...rest) => wait.call(page, call, time / speed(), ...rest); return true })(window.wrappedJSObject ?? window)";
    assert!(visit.evaluate::<bool>(script).await);
}

/// From here on it hurries too while it asks.
async fn hurry_answers(visit: &Visit) {
    run(
        visit,
        "(window.wrappedJSObject ?? window).hurriesAnswers = true",
    )
    .await;
}

/// From here on it goes as other clocks do: what somebody does by hand would be forgotten meanwhile.
async fn take_time(visit: &Visit) {
    run(
        visit,
        "(window.wrappedJSObject ?? window).takesItsTime = true",
    )
    .await;
}

/// Clicks a link inside that was found by a selector.
async fn follow_inside(visit: &Visit, selector: &str) {
    run(visit, &format!("{INSIDE}.querySelector(\"{selector}\").dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))")).await;
}

pub async fn a_touch_opens_the_whole_site_and_what_leads_out_becomes_a_code(visit: &mut Visit) {
    let _site = serve(visit, "/sub/", false, Some(HOST));
    arrive(visit, SCREEN).await;
    visit.mark_document().await;
    // Anywhere: the page that the scene shows.
    visit.tap("#attract .scene[data-shown] .words").await;
    visit.wait_until(IS_OPEN).await;
    visit
        .wait_until(&format!(
            "{INSIDE}.querySelector('h1').textContent.includes('Bát')"
        ))
        .await;
    visit.tap("#visit [value=vi]").await;
    visit
        .wait_until(&format!("{IS_OPEN} && {INSIDE}.documentElement.lang === 'vi' && document.documentElement.lang === 'vi'"))
        .await;
    // A page of the site opens inside; back leads back.
    follow_inside(visit, "main a[href*='/products/']").await;
    visit
        .wait_until(&format!(
            "{IS_OPEN} && {INSIDE}.location.pathname.includes('/sub/vi/products/')"
        ))
        .await;
    visit.wait_for("[data-do=back]:not([hidden])").await;
    visit.tap("[data-do=back]").await;
    visit
        .wait_until(&format!(
            "{IS_OPEN} && {INSIDE}.location.pathname.includes('/sub/vi/villages/')"
        ))
        .await;
    // What leads out does not.
    let before: String = visit.evaluate(&format!("{INSIDE}.location.href")).await;
    let out: String = visit
        .evaluate(&format!(
            "(() => {{ const link = {INSIDE}.createElement('a'); link.href = 'https://maps.example/?q=21.0,105.8'; link.target = '_blank'; \
             {INSIDE}.body.append(link); link.click(); return link.href }})()"
        ))
        .await;
    visit.wait_for("#taking[open] .code svg path").await;
    let told: String = visit
        .evaluate("document.querySelector('#taking .address').textContent")
        .await;
    assert_eq!(told, out);
    assert_eq!(visit.client.windows().await.expect("windows").len(), 1);
    visit.tap("#taking [data-do=close]").await;
    // The page itself goes along by the address under which phones reach it.
    visit.tap("[data-do=take]").await;
    visit.wait_for("#taking[open] .code svg path").await;
    let told: String = visit
        .evaluate("document.querySelector('#taking .address').textContent")
        .await;
    let after: String = visit.evaluate(&format!("{INSIDE}.location.href")).await;
    assert_eq!(before, after);
    assert_eq!(told, before.replace(&visit.origin(), HOST));
    assert!(visit.is_same_document().await);
}

pub async fn what_was_chosen_and_made_goes_along_on_the_phone(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    arrive(visit, SCREEN).await;
    begin(visit, "vi").await;
    run(
        visit,
        &format!("{INSIDE}.location.assign('/vi/processes/bat-trang-pottery/wheel/')"),
    )
    .await;
    visit
        .wait_until(&format!(
            "{IS_OPEN} && {INSIDE}.querySelector('[data-ready] input[name=link]')?.value"
        ))
        .await;
    run(
        visit,
        &format!("const height = {INSIDE}.querySelector('input[name=height]'); height.value = height.max; height.dispatchEvent(new Event('input', {{ bubbles: true }})); \
                  height.dispatchEvent(new Event('change', {{ bubbles: true }}))"),
    )
    .await;
    visit
        .wait_until(&format!(
            "{INSIDE}.querySelector('input[name=link]').value.includes('?')"
        ))
        .await;
    follow_inside(visit, "[data-do=copy]").await;
    visit.wait_for("#taking[open] .code svg path").await;
    let (told, made): (String, String) = visit
        .evaluate(&format!(
            "[document.querySelector('#taking .address').textContent, {INSIDE}.querySelector('input[name=link]').value]"
        ))
        .await;
    assert_eq!(told, made.replace(&visit.origin(), HOST));
}

pub async fn a_screen_that_does_not_know_its_host_sends_nobody_to_its_own_machine(
    visit: &mut Visit,
) {
    let _site = serve(visit, "/", false, None);
    arrive(visit, SCREEN).await;
    begin(visit, "en").await;
    visit.tap("[data-do=take]").await;
    visit.wait_for("#taking[open][data-shows=nothing]").await;
    assert_eq!(
        visit
            .evaluate::<u32>("document.querySelectorAll('#taking svg').length")
            .await,
        0
    );
}

pub async fn whoever_does_not_answer_is_counted_down_and_forgotten(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    arrive(visit, SCREEN).await;
    begin(visit, "vi").await;
    run(visit, &format!("{INSIDE}.defaultView.localStorage.setItem('of a visitor', '1'); {INSIDE}.defaultView.sessionStorage.setItem('of a visitor', '1')")).await;
    hurry(visit).await;
    visit.wait_for("#asking[open]").await;
    assert_eq!(
        visit
            .evaluate::<String>("document.documentElement.dataset.kiosk")
            .await,
        "asking"
    );
    visit.tap("#asking [data-do=stay]").await;
    visit
        .wait_until("!document.querySelector('#asking').open")
        .await;
    assert!(visit.evaluate::<bool>(&format!("Boolean({IS_OPEN})")).await);
    visit.wait_for("#asking[open]").await;
    hurry_answers(visit).await;
    visit.wait_until(IS_ATTRACT).await;
    let left: (Vec<String>, u32) = visit
        .evaluate("[Object.keys(localStorage).sort(), sessionStorage.length]")
        .await;
    assert_eq!(
        left,
        (
            vec!["langke kiosk log".into(), "langke kiosk running".into()],
            0
        )
    );
    // The language of the screen, whatever the visitor read.
    assert_eq!(
        visit
            .evaluate::<String>("document.documentElement.lang")
            .await,
        "en"
    );
    // And the next visitor may come, and say that they are done.
    run(
        visit,
        "(window.wrappedJSObject ?? window).hurriesAnswers = false",
    )
    .await;
    begin(visit, "vi").await;
    visit.wait_for("#asking[open]").await;
    visit.tap("#asking [data-do=leave]").await;
    visit.wait_until(IS_ATTRACT).await;
    let counts: String = visit
        .evaluate("localStorage.getItem('langke kiosk log').trim().split(' ').slice(1).join(' ')")
        .await;
    assert_eq!(
        counts, "2 1 1 0",
        "two visits, one left unanswered, one start"
    );
}

pub async fn nothing_is_asked_under_a_finger_or_while_something_plays(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    arrive(visit, SCREEN).await;
    begin(visit, "en").await;
    run(
        visit,
        &format!("{INSIDE}.body.dispatchEvent(new Event('touchstart', {{ bubbles: true }}))"),
    )
    .await;
    hurry(visit).await;
    let after = |seconds: u32| {
        format!("Number(document.documentElement.dataset.beat) > window.beat + {seconds}")
    };
    run(
        visit,
        "window.beat = Number(document.documentElement.dataset.beat)",
    )
    .await;
    visit.wait_until(&after(110)).await;
    assert_eq!(
        visit
            .evaluate::<String>("document.documentElement.dataset.kiosk")
            .await,
        "visit"
    );
    // A recording that moves on.
    run(
        visit,
        &format!("const sound = {INSIDE}.createElement('audio'); let at = 1; Object.defineProperty(sound, 'paused', {{ value: false }}); \
                  Object.defineProperty(sound, 'currentTime', {{ get: () => (at += 1) }}); {INSIDE}.body.append(sound); window.sound = sound; \
                  const end = new Event('touchend', {{ bubbles: true }}); Object.defineProperty(end, 'touches', {{ value: [] }}); {INSIDE}.body.dispatchEvent(end); \
                  window.beat = Number(document.documentElement.dataset.beat)"),
    )
    .await;
    visit.wait_until(&after(200)).await;
    assert_eq!(
        visit
            .evaluate::<String>("document.documentElement.dataset.kiosk")
            .await,
        "visit"
    );
    run(visit, "window.sound.remove()").await;
    visit.wait_for("#asking[open]").await;
}

pub async fn the_staff_opens_its_panel_with_a_long_press_and_a_code(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    arrive(visit, SCREEN).await;
    begin(visit, "en").await;
    visit.tap("#visit [data-do=start]").await;
    visit.wait_until(IS_ATTRACT).await;
    let press = "document.querySelector('[data-door]').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))";
    let type_code = async |code: &str| {
        for key in code.chars() {
            visit
                .tap(&format!("#staff [data-do=key][value='{key}']"))
                .await;
        }
        visit.tap("#staff [data-do=key][value=ok]").await;
    };
    run(visit, press).await;
    visit.wait_for("#staff[open][data-shows=new]").await;
    let asked = "[...document.querySelectorAll('#staff .lock p')].filter((line) => line.offsetHeight && line.innerText).map((line) => line.innerText)";
    let asked: Vec<String> = visit.evaluate(asked).await;
    assert!(
        matches!(&asked[..], [one] if one.contains("Choose one of 4 to 8 digits")),
        "{asked:?}"
    );
    type_code("2468").await;
    visit.wait_for("#staff[data-shows=report] .report td").await;
    let counts: Vec<String> = visit
        .evaluate("[...document.querySelectorAll('#staff .report tr:first-child td')].map((cell) => cell.textContent)")
        .await;
    assert_eq!(counts, ["1", "0", "1", "0"]);
    visit.tap("#staff [data-do=done]").await;
    visit
        .wait_until("!document.querySelector('#staff').open")
        .await;
    assert_eq!(
        visit
            .evaluate::<u32>("document.querySelectorAll('#staff .report td').length")
            .await,
        0
    );
    run(visit, press).await;
    visit.wait_for("#staff[open][data-shows=code]").await;
    for _ in 0..4 {
        type_code("1111").await;
        visit.wait_for("#staff[data-shows=wrong]").await;
    }
    type_code("1111").await;
    visit.wait_for("#staff[data-shows=locked]").await;
    type_code("2468").await;
    visit.wait_for("#staff[data-shows=locked]").await;
    // Nobody is locked out for ever, and the panel does not stay open for ever.
    hurry(visit).await;
    visit
        .wait_until("!document.querySelector('#staff').open")
        .await;
    take_time(visit).await;
    run(visit, press).await;
    visit.wait_for("#staff[open][data-shows=code]").await;
    type_code("2468").await;
    visit.wait_for("#staff[data-shows=report]").await;
}

pub async fn a_screen_runs_from_what_it_saved_when_the_network_is_gone(visit: &mut Visit) {
    let _site = serve(visit, "/", true, Some(HOST));
    arrive(visit, SCREEN).await;
    visit
        .wait_until("document.querySelector('#kiosk-data').dataset.renewed && navigator.serviceWorker.controller")
        .await;
    visit.kill_server();
    arrive(visit, SCREEN).await;
    begin(visit, "en").await;
    run(
        visit,
        &format!("{INSIDE}.location.assign('/en/villages/phu-vinh/')"),
    )
    .await;
    visit
        .wait_until(&format!(
            "{IS_OPEN} && {INSIDE}.querySelector('h1').textContent.includes('Phú')"
        ))
        .await;
}

pub async fn a_page_that_does_not_come_is_never_a_browsers_own(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    // Before the page with the link is there: it would fetch ahead what the link leads to.
    visit.faults.set("/events/", Fault::ServerError);
    visit.faults.set("events.json", Fault::ServerError);
    arrive(visit, SCREEN).await;
    begin(visit, "en").await;
    run(visit, &format!("{INSIDE}.location.assign('/en/events/')")).await;
    visit.wait_for(".stage[data-shows=other]").await;
    assert_eq!(
        visit
            .evaluate::<String>("getComputedStyle(document.querySelector('iframe')).opacity")
            .await,
        "0"
    );
    // It goes back to the first page by itself.
    visit
        .wait_until(&format!(
            "{IS_OPEN} && {INSIDE}.location.pathname === '/en/'"
        ))
        .await;
}

pub async fn a_screen_whose_program_fails_is_a_page_of_links_and_starts_again(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    visit.faults.set("langke-kiosk_bg", Fault::Garbage);
    visit.load(SCREEN).await;
    visit
        .wait_until("sessionStorage.getItem('langke kiosk tries') === '1'")
        .await;
    visit.faults.clear();
    visit
        .wait_until("document.documentElement.dataset.beat > 0")
        .await;
    visit.faults.set("langke-kiosk_bg", Fault::ServerError);
    visit.load(SCREEN).await;
    visit.tap("#attract a[hreflang=vi]").await;
    visit.wait_until("location.pathname === '/vi/'").await;
}

pub async fn a_newer_screen_comes_when_nobody_is_there(visit: &mut Visit) {
    let site = serve(visit, "/", false, Some(HOST));
    arrive(visit, SCREEN).await;
    begin(visit, "en").await;
    visit.mark_document().await;
    let file = site.path().join("dist").join(SCREEN).join("index.html");
    let text = std::fs::read_to_string(&file).expect("the screen");
    let newer = text.replacen("data-version=\"", "data-version=\"f", 1);
    // Published within the same second, or copied with its times: the host does not see that it is another one.
    let before = std::fs::metadata(&file).and_then(|file| file.modified());
    std::fs::write(&file, newer).expect("a newer screen");
    let written = std::fs::File::options().append(true).open(&file);
    written
        .and_then(|file| file.set_modified(before?))
        .expect("its time");
    hurry(visit).await;
    run(visit, "window.dispatchEvent(new Event('online')); window.beat = Number(document.documentElement.dataset.beat)").await;
    visit
        .wait_until("Number(document.documentElement.dataset.beat) > window.beat + 5")
        .await;
    assert!(
        visit.is_same_document().await,
        "taken away under a visitor's eyes"
    );
    take_time(visit).await;
    visit.tap("#visit [data-do=start]").await;
    hurry(visit).await;
    // Whoever looks for something newer may just have looked: a network that comes back is a reason to look again.
    visit
        .wait_until("(window.dispatchEvent(new Event('online')), !window.sameDocument)")
        .await;
    visit
        .wait_until("document.documentElement.dataset.beat > 0 && document.querySelector('#kiosk-data').dataset.version.startsWith('f')")
        .await;
}

/// Run in Chromium only, which can be shown in the dark.
pub async fn everything_that_a_screen_says_is_accessible(visit: &mut Visit) {
    let _site = serve(visit, "/", false, Some(HOST));
    let axe = axe();
    let mut found = Vec::new();
    for (scheme, width, height) in [
        ("light", 1080, 1920),
        ("dark", 1280, 800),
        ("light", 360, 800),
    ] {
        show_in_scheme(visit, scheme).await;
        visit
            .client
            .set_window_size(width, height)
            .await
            .expect("a window size");
        for language in ["vi", "en"] {
            let mut look = async |what: &str| {
                let violations = violations(visit, &axe).await;
                found.extend(
                    violations
                        .into_iter()
                        .map(|one| format!("{scheme} {width} {language} {what}: {one}")),
                );
                let is_wide = "document.documentElement.scrollWidth > innerWidth";
                if visit.evaluate::<bool>(is_wide).await {
                    found.push(format!("{width} {what}: wider than the window"));
                }
            };
            let screen = SCREEN.replace("/en/", &format!("/{language}/"));
            arrive(visit, &screen).await;
            look("attract").await;
            run(visit, "document.querySelector('[data-door]').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))").await;
            visit.wait_for("#staff[open]").await;
            look("staff").await;
            visit.tap("#staff [data-do=done]").await;
            begin(visit, language).await;
            look("visit").await;
            visit.tap("[data-do=take]").await;
            visit.wait_for("#taking[open] svg").await;
            look("code").await;
            visit.tap("#taking [data-do=close]").await;
            hurry(visit).await;
            visit.wait_for("#asking[open]").await;
            look("question").await;
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
