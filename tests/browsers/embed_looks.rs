//! What a story in a frame shows: a certificate as it stands today, colours of the partner; what offers it on a page.

use fantoccini::Locator;

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::partner::{BASKET, Partner, VASE, come_to, enter, frame, leave, run};
use crate::browsers::visit::{Visit, publish_frozen};

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
        "document.querySelector('.embed pre').textContent.startsWith('<iframe src=\"{}/embed/en/products/bat-trang-vase/\"')",
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
    let is_chosen: bool = visit
        .evaluate("getSelection().toString() === document.querySelector('.embed pre').textContent")
        .await;
    assert!(is_chosen, "the line is selected");
    let is_plain: bool = visit
        .evaluate(
            "(() => {
                const line = document.querySelector('.embed pre');
                const told = { clipboardData: new DataTransfer(), bubbles: true, cancelable: true };
                const copied = new ClipboardEvent('copy', told);
                line.dispatchEvent(copied);
                return copied.defaultPrevented && copied.clipboardData.getData('text/plain') === line.textContent;
            })()",
        )
        .await;
    assert!(
        is_plain,
        "what is copied is the line and no frame around it"
    );
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
