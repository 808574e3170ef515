//! Stories in frames on pages of others: on another origin, in a sandbox, two at once, in WordPress; without scripts, with a clock that goes on.

use std::path::Path;

use fantoccini::Locator;
use langke_server::{Faults, Options, Server};
use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::visit::{Visit, publish_frozen};

const VASE: &str = "embed/vi/products/bat-trang-vase/";
const BASKET: &str = "embed/en/products/phu-vinh-basket/";

/// A page of somebody else, on another host than the site.
struct Partner {
    server: Server,
    _folder: TempDir,
}

impl Partner {
    /// Serves a page with something in its body.
    fn with(body: &str) -> Partner {
        let folder = tempfile::tempdir().expect("a folder");
        let page = format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Partner</title><body>{body}</body></html>"
        );
        write(folder.path(), &page);
        let server = Server::start(Options {
            folder: folder.path().to_owned(),
            base: "/".into(),
            port: 0,
            reload: None,
            faults: Faults::default(),
        });
        Partner {
            server: server.expect("a server"),
            _folder: folder,
        }
    }

    /// Its address; another host than 127.0.0.1, so that the browser keeps its storage apart.
    fn address(&self) -> String {
        format!(
            "{}/",
            self.server.origin().replace("127.0.0.1", "localhost")
        )
    }
}

fn write(folder: &Path, page: &str) {
    std::fs::write(folder.join("index.html"), page).expect("a page");
}

fn frame(visit: &Visit, path: &str, attributes: &str) -> String {
    format!(
        "<iframe src=\"{}/{path}\" title=\"A story\" width=\"600\" height=\"100\" style=\"border:0\" {attributes}></iframe>",
        visit.origin()
    )
}

/// Opens a partner's page.
async fn come_to(visit: &Visit, partner: &Partner) {
    visit
        .client
        .goto(&partner.address())
        .await
        .expect("the partner's page");
}

/// Goes into a frame: from here on scripts run in it.
async fn enter(visit: &Visit, selector: &str) {
    let frame = visit
        .client
        .find(Locator::Css(selector))
        .await
        .expect(selector);
    frame.enter_frame().await.expect("into the frame");
    visit
        .wait_until("document.readyState === 'complete' && document.querySelector('h1')")
        .await;
}

async fn leave(visit: &Visit) {
    visit
        .client
        .enter_parent_frame()
        .await
        .expect("out of the frame");
}

/// Runs statements in the page itself; Firefox keeps what a driver changes apart from it.
async fn run(visit: &Visit, script: &str) {
    let _: Value = visit
        .evaluate(&format!(
            "((page) => {{ {script}; return true }})(window.wrappedJSObject ?? window)"
        ))
        .await;
}

/// Clicks as a person does; what is looked up is in the frame.
const CLICK: &str = "page.document.querySelector('.more a').click()";

pub async fn two_frames_on_a_page_of_others_get_their_heights(visit: &mut Visit) {
    let script = format!(
        "<script async src=\"{}/embed.js\"></script>",
        visit.origin()
    );
    let frames = [
        frame(visit, VASE, "id=\"one\""),
        frame(visit, BASKET, "id=\"two\" sandbox=\"allow-scripts\""),
        frame(
            visit,
            "embed/vi/villages/bat-trang/",
            "id=\"bordered\" class=\"bordered\"",
        ),
    ]
    .join("");
    let style = "<style>.bordered{box-sizing:border-box;border:5px solid!important}</style>";
    // Twice, as whoever pastes twice has it.
    let partner = Partner::with(&format!("{style}{frames}{script}{script}"));
    come_to(visit, &partner).await;
    let all_grew =
        "[...document.querySelectorAll('iframe')].every((one) => one.clientHeight > 150)";
    visit.wait_until(all_grew).await;
    // One that comes later, and a narrow one.
    run(
        visit,
        "const late = page.document.querySelector('#one').cloneNode(); late.id = 'late'; late.width = 260; late.removeAttribute('style'); \
         page.document.body.append(late)",
    )
    .await;
    visit.wait_until("document.querySelector('#late').clientHeight > document.querySelector('#one').clientHeight + 100").await;
    for selector in ["#one", "#two", "#bordered", "#late"] {
        // What nobody sees is not laid out anew.
        run(
            visit,
            &format!("page.document.querySelector('{selector}').scrollIntoView()"),
        )
        .await;
        enter(visit, selector).await;
        visit
            .wait_until("Math.abs(innerHeight - document.body.getBoundingClientRect().height) < 1 && document.documentElement.scrollHeight <= innerHeight")
            .await;
        leave(visit).await;
    }
    // Narrower, it becomes higher by itself.
    run(visit, "page.before = page.document.querySelector('#one').clientHeight; page.document.querySelector('#one').width = 240; page.scrollTo(0, 0)").await;
    visit
        .wait_until("document.querySelector('#one').clientHeight > (window.wrappedJSObject ?? window).before + 100")
        .await;
}

pub async fn a_page_that_says_it_is_a_frame_changes_no_height(visit: &mut Visit) {
    let script = format!("<script src=\"{}/embed.js\"></script>", visit.origin());
    // What stands there after each message.
    let looks = "<script>window.seen = []; addEventListener('message', ({ data }) => seen.push([data.value, ...[...document.querySelectorAll('iframe')].map((one) => one.clientHeight)]))</script>";
    let stranger = "<iframe id=\"stranger\" title=\"Another\" sandbox=\"allow-scripts\" srcdoc=\"<script>parent.postMessage({ langke: 'height', value: 4000 }, '*')</script>\"></iframe>";
    let own = frame(visit, VASE, "");
    let partner = Partner::with(&format!("{script}{looks}{own}{stranger}"));
    come_to(visit, &partner).await;
    run(
        visit,
        "page.postMessage({ langke: 'height', value: 5000 }, '*')",
    )
    .await;
    let seen = "(window.wrappedJSObject ?? window).seen";
    let heard = |value| format!("{seen}.some(([value]) => value === {value})");
    visit
        .wait_until(&format!(
            "{} && {} && document.querySelector('iframe').clientHeight > 150",
            heard(4000),
            heard(5000)
        ))
        .await;
    let highest: u32 = visit
        .evaluate(&format!(
            "Math.max(...{seen}.flatMap(([, ...heights]) => [...heights]))"
        ))
        .await;
    assert!(highest < 3000, "{highest}");
}

pub async fn a_frame_asks_for_nothing_and_keeps_nothing(visit: &mut Visit) {
    let before = visit.requests().len();
    let partner = Partner::with(&frame(visit, BASKET, "sandbox=\"allow-scripts\""));
    come_to(visit, &partner).await;
    enter(visit, "iframe").await;
    visit.wait_until("document.querySelector('img').naturalWidth > 0 || document.querySelector('img').complete").await;
    assert!(
        visit
            .evaluate::<bool>("document.querySelector('img').naturalWidth > 0")
            .await,
        "the drawing is there"
    );
    let styled: String = visit
        .evaluate("getComputedStyle(document.querySelector('main')).display")
        .await;
    assert_eq!(styled, "grid", "the style sheet is there");
    leave(visit).await;
    let asked = visit.requests();
    let asked: Vec<&String> = asked[before..]
        .iter()
        .filter(|path| !path.contains("favicon"))
        .collect();
    assert_eq!(asked, [&format!("/{BASKET}")]);
}

pub async fn a_certificate_in_a_frame_lapses_by_itself(visit: &mut Visit) {
    // Printed when it held; today it does not any more, by any clock.
    let site = publish_frozen("/", "2025-01-01");
    visit.serve(site.path().join("dist"), "/");
    let printed = std::fs::read_to_string(site.path().join("dist").join(BASKET).join("index.html"));
    assert!(
        printed
            .expect("a page")
            .contains("class=\"certificate valid\"")
    );
    let partner = Partner::with(&frame(visit, BASKET, "sandbox=\"allow-scripts\""));
    come_to(visit, &partner).await;
    enter(visit, "iframe").await;
    visit.wait_for(".certificate.lapsed").await;
    let said: String = visit
        .evaluate("document.querySelector('.certificate').innerText")
        .await;
    assert!(
        said.contains("Lapsed")
            && said.contains("Was valid to the end of")
            && !said.contains("Valid to"),
        "{said}"
    );
    // A clock that is behind says nothing: the day of the data does.
    run(visit, "page.Date.now = () => 1_700_000_000_000; page.dispatchEvent(new page.Event('visibilitychange'))").await;
    visit
        .wait_for(".certificate.lapsed .behind:not([hidden])")
        .await;
    let said: String = visit
        .evaluate("document.querySelector('.behind').innerText")
        .await;
    assert!(
        said.starts_with("The clock of this device is behind") && said.contains("/20"),
        "{said}"
    );
    // And it lapses while somebody looks: on its last day it stands, on the next it does not.
    leave(visit).await;
    let partner = Partner::with(&frame(visit, "embed/vi/products/phu-vinh-lampshade/", ""));
    come_to(visit, &partner).await;
    enter(visit, "iframe").await;
    for (instant, standing) in [
        ("2128-11-04T23:59:00+07:00", "lapsed"),
        ("2028-11-04T23:59:00+07:00", "lapsing"),
        ("2028-11-05T00:00:00+07:00", "lapsed"),
        ("2028-08-05T00:00:00+07:00", "valid"),
    ] {
        run(visit, &format!("page.Date.now = () => Date.parse('{instant}'); page.dispatchEvent(new page.Event('visibilitychange'))")).await;
        visit.wait_for(&format!(".certificate.{standing}")).await;
    }
}

pub async fn a_frame_in_wordpress_says_its_height_and_which_link_was_followed(visit: &mut Visit) {
    let path = format!("{VASE}#?secret=Abc123Xyz9");
    let attributes = "sandbox=\"allow-scripts\" security=\"restricted\" class=\"wp-embedded-content\" data-secret=\"Abc123Xyz9\"";
    let listens = "<script>window.heard = []; addEventListener('message', ({ data, source }) => heard.push([data.message, data.value, data.secret, source === frames[0]]))</script>";
    let partner = Partner::with(&format!("{listens}{}", frame(visit, &path, attributes)));
    come_to(visit, &partner).await;
    let heard = "(window.wrappedJSObject ?? window).heard";
    visit.wait_until(&format!("{heard}.length")).await;
    let (message, height, secret, is_it): (String, f64, String, bool) =
        visit.evaluate(&format!("[...{heard}[0]]")).await;
    assert_eq!(
        (message.as_str(), secret.as_str(), is_it),
        ("height", "Abc123Xyz9", true)
    );
    assert!((200.0..1000.0).contains(&height), "{height}");
    // A host that came late asks.
    run(visit, "page.heard.length = 0; page.frames[0].postMessage({ message: 'ready', secret: 'Abc123Xyz9' }, '*')").await;
    visit.wait_until(&format!("{heard}.length")).await;
    run(visit, "page.heard.length = 0").await;
    enter(visit, "iframe").await;
    run(visit, CLICK).await;
    leave(visit).await;
    visit
        .wait_until(&format!("{heard}.some(([message]) => message === 'link')"))
        .await;
    let (_, href, secret, _): (String, String, String, bool) = visit
        .evaluate(&format!(
            "[...{heard}.find(([message]) => message === 'link')]"
        ))
        .await;
    assert_eq!(
        href,
        format!("{}/vi/products/bat-trang-vase/", visit.origin())
    );
    assert_eq!(secret, "Abc123Xyz9");
    // Nobody obeyed: after a while the frame goes there itself.
    enter(visit, "iframe").await;
    visit
        .wait_until("location.pathname === '/vi/products/bat-trang-vase/'")
        .await;
    leave(visit).await;
}

pub async fn a_link_in_a_frame_leads_to_the_story(visit: &mut Visit) {
    // In a plain frame it opens a window of its own.
    let partner = Partner::with(&frame(visit, VASE, ""));
    come_to(visit, &partner).await;
    enter(visit, "iframe").await;
    visit.tap(".more a").await;
    let windows = loop {
        let windows = visit.client.windows().await.expect("windows");
        if windows.len() == 2 {
            break windows;
        }
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    };
    leave(visit).await;
    let first = visit.client.window().await.expect("a window");
    let other = windows
        .into_iter()
        .find(|one| *one != first)
        .expect("another");
    visit
        .client
        .switch_to_window(other)
        .await
        .expect("the other window");
    visit
        .wait_until("location.pathname === '/vi/products/bat-trang-vase/'")
        .await;
    assert!(visit.evaluate::<bool>("window.opener === null").await);
    visit.client.close_window().await.expect("closed");
    visit
        .client
        .switch_to_window(first)
        .await
        .expect("the first window");
    // In a sandbox without windows it opens in the frame.
    let partner = Partner::with(&frame(visit, VASE, "sandbox=\"allow-scripts\""));
    come_to(visit, &partner).await;
    enter(visit, "iframe").await;
    visit.tap(".more a").await;
    visit
        .wait_until(
            "location.pathname === '/vi/products/bat-trang-vase/' && document.querySelector('h1')",
        )
        .await;
    leave(visit).await;
}

pub async fn without_scripts_a_frame_is_read_and_holds_a_link(visit: &mut Visit) {
    let partner = Partner::with(&frame(visit, VASE, "sandbox"));
    come_to(visit, &partner).await;
    // The driver's own scripts run all the same.
    let frame = visit
        .client
        .find(Locator::Css("iframe"))
        .await
        .expect("a frame");
    frame.enter_frame().await.expect("into the frame");
    for selector in ["h1 a", ".why", ".certificate", ".passage", ".more a"] {
        let part = visit
            .client
            .wait()
            .for_element(Locator::Css(selector))
            .await
            .expect(selector);
        assert!(
            !part.text().await.expect("its text").trim().is_empty(),
            "{selector}"
        );
    }
    leave(visit).await;
}

/// The least contrast of what is written with what lies under it.
const LEAST_CONTRAST: &str = "(() => { \
    const channels = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number); \
    const luminance = (colour) => channels(colour).map((one) => one / 255) \
      .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4) \
      .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0); \
    const ground = luminance(getComputedStyle(document.documentElement).backgroundColor); \
    const written = [...document.querySelectorAll('h1 a, p, strong, .more a, footer *, time')]; \
    return Math.min(...written.map((one) => luminance(getComputedStyle(one).color)) \
      .map((one) => (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05))); })()";

pub async fn a_colour_of_the_partner_can_be_read_by_day_and_by_night(visit: &mut Visit) {
    let mut shown = Vec::new();
    for colour in ["ffff00", "%231f3f8c", "000000", "FFFFFF", "c58b3b"] {
        for theme in ["light", "dark"] {
            visit
                .load(&format!("{VASE}?colour={colour}&theme={theme}"))
                .await;
            let contrast: f64 = visit.evaluate(LEAST_CONTRAST).await;
            assert!(contrast >= 4.5, "{colour} {theme}: {contrast}");
            let (ground, accent): (String, String) = visit
                .evaluate("[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('.more a')).color]")
                .await;
            assert_eq!(
                ground == "rgb(21, 17, 14)",
                theme == "dark",
                "{colour} {theme}: {ground}"
            );
            shown.push(accent);
        }
    }
    // What can be read is left as it is; by the other spelling too; nonsense changes nothing.
    assert_eq!(shown[2], "rgb(31, 63, 140)");
    visit
        .load(&format!("{VASE}?color=7a4b2a&theme=light"))
        .await;
    let accent = "getComputedStyle(document.querySelector('.more a')).color";
    assert_eq!(visit.evaluate::<String>(accent).await, "rgb(122, 75, 42)");
    visit.load(&format!("{VASE}?colour=red;}}&theme=x")).await;
    let nonsense: String = visit.evaluate(accent).await;
    visit.load(VASE).await;
    assert_eq!(visit.evaluate::<String>(accent).await, nonsense);
    // The other language keeps what was asked for.
    visit.load(&format!("{VASE}?theme=dark")).await;
    visit.tap("a[hreflang]").await;
    visit
        .wait_until(
            "location.pathname.startsWith('/embed/en/') && location.search === '?theme=dark'",
        )
        .await;
}

pub async fn a_story_s_page_offers_the_line_to_paste(visit: &mut Visit) {
    visit.load_alive("en/products/bat-trang-vase/").await;
    visit.tap(".embed summary").await;
    // The site does not know its host: the line is whole all the same.
    let whole = format!(
        "document.querySelector('.embed textarea').value.startsWith('<iframe src=\"{}/embed/en/products/bat-trang-vase/\"')",
        visit.origin()
    );
    visit.wait_until(&whole).await;
    let script = format!(
        "document.querySelector('.embed code').textContent.includes('src=\"{}/embed.js\"')",
        visit.origin()
    );
    assert!(visit.evaluate::<bool>(&script).await);
    visit.tap(".embed button").await;
    visit
        .wait_until("document.querySelector('.embed [role=status]').textContent === 'Copied.'")
        .await;
    let chosen: u32 = visit
        .evaluate("document.querySelector('.embed textarea').selectionEnd")
        .await;
    assert!(chosen > 100, "the line is selected: {chosen}");
}

pub async fn frames_and_what_offers_them_are_accessible(visit: &mut Visit) {
    let axe = axe();
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        show_in_scheme(visit, scheme).await;
        for width in [240, 600, 1000] {
            visit.set_width(width).await;
            for frame in [VASE, BASKET, "embed/en/villages/phu-vinh/"] {
                visit.load(frame).await;
                let violations = violations(visit, &axe).await;
                found.extend(
                    violations
                        .into_iter()
                        .map(|one| format!("{frame} at {width}, {scheme}: {one}")),
                );
                let sticks_out: bool = visit
                    .evaluate("document.documentElement.scrollWidth > innerWidth")
                    .await;
                assert!(!sticks_out, "{frame} at {width}");
            }
        }
        visit.load("vi/products/bat-trang-vase/").await;
        run(visit, "page.document.querySelector('.embed').open = true").await;
        found.extend(violations(visit, &axe).await);
    }
    assert_eq!(found, Vec::<String>::new());
}
