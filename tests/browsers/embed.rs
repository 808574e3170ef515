//! Stories in frames on pages of others: their heights, what frame and page say to each other, where links lead, what they ask for.

use crate::browsers::partner::{BASKET, Partner, VASE, come_to, enter, frame, leave, run};
use crate::browsers::visit::Visit;

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
    // Not even where it might keep something.
    let partner = Partner::with(&frame(visit, BASKET, ""));
    come_to(visit, &partner).await;
    enter(visit, "iframe").await;
    let kept: usize = visit
        .evaluate("localStorage.length + sessionStorage.length + document.cookie.length")
        .await;
    assert_eq!(kept, 0);
    leave(visit).await;
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
