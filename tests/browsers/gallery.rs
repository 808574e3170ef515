//! Pictures of a story that open as large as the screen: by keys, fingers and mouse; and links to their files, whatever is missing.

use std::sync::OnceLock;

use langke_server::Fault;
use serde_json::{Value, json};

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::foreign::{TRANSLATE, change, come_to_changed, follow};
use crate::browsers::kiosk::{self, INSIDE, IS_ATTRACT, IS_OPEN, SCREEN};
use crate::browsers::map_visit::key;
use crate::browsers::visit::{APP_PROGRAM, Visit, publish_content};
use crate::driver::{Site, frozen};
use langke_content::load;
use tempfile::TempDir;

/// The page with the gallery.
const SHOWN: &str = "en/products/phu-vinh-tray/";
const FILE: &str = "products/phu-vinh-tray.json";
const FIRST: &str = ".gallery li:first-child [data-enlarge]";
const OPEN: &str = ".viewer[open] img[data-here]";
const IS_CLOSED: &str = "!document.querySelector('.viewer[open]')";
/// What the viewer says of the picture: how many there are, then its caption.
const SAID: &str = "[...document.querySelectorAll('.viewer section p')].map((part) => part.textContent.trim()).join(': ')";
/// How much the picture is enlarged.
const SCALE: &str =
    "Number(/scale\\(([\\d.]+)\\)/.exec(document.querySelector('.viewer img').style.transform)[1])";
/// Where the middle of the stage lies, in the browser's window.
const MIDDLE: &str = "(() => { const box = document.querySelector('.viewer > div').getBoundingClientRect(); \
    return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)] })()";

/// A photograph of one colour.
fn photograph(width: u32, height: u32, colour: [u8; 3]) -> Vec<u8> {
    use flate2::{Compression, Crc, write::ZlibEncoder};
    use std::io::Write;
    let mut row = vec![0];
    row.extend((0..width).flat_map(|_| colour));
    let mut pixels = ZlibEncoder::new(Vec::new(), Compression::fast());
    for _ in 0..height {
        pixels.write_all(&row).expect("memory");
    }
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let chunks = [
        (b"IHDR", head),
        (b"IDAT", pixels.finish().expect("memory")),
        (b"IEND", Vec::new()),
    ];
    for (name, data) in chunks {
        let named = [&name[..], &data].concat();
        let mut sum = Crc::new();
        sum.update(&named);
        file.extend(u32::try_from(data.len()).expect("small").to_be_bytes());
        file.extend(named);
        file.extend(sum.sum().to_be_bytes());
    }
    file
}

/// The site of tests with a gallery of three photographs, and one that stands alone.
fn with_a_gallery() -> Site {
    let site = Site::copy_of(&frozen());
    let mut product: Value = serde_json::from_str(&site.read(FILE)).expect(FILE);
    let picture = |name: &str, caption: &str| {
        let alt = format!("A field of {name}");
        json!({ "file": format!("{name}.png"), "alt": { "vi": alt, "en": alt }, "credit": "Hoa",
                "caption": { "vi": caption, "en": caption } })
    };
    let story = product["story"].as_array_mut().expect("a story");
    let pictures = [
        picture("red", "Of red clay"),
        picture("green", "Of green bamboo"),
        picture("blue", "Of blue indigo"),
    ];
    let title = json!({ "vi": "Một ngày ở xưởng", "en": "A day in the workshop" });
    story.insert(
        0,
        json!({ "type": "gallery", "title": title, "pictures": pictures }),
    );
    story.insert(
        1,
        json!({ "type": "figure", "picture": picture("blue", "Alone") }),
    );
    site.with(FILE, product.to_string())
        .with("media/red.png", photograph(900, 600, [170, 60, 40]))
        .with("media/green.png", photograph(600, 900, [60, 120, 60]))
        .with("media/blue.png", photograph(900, 600, [40, 60, 140]))
}

/// Serves that site, which is published once.
fn serve(visit: &mut Visit) {
    static SITE: OnceLock<TempDir> = OnceLock::new();
    let site = SITE.get_or_init(|| {
        let site = with_a_gallery();
        let mut content = load(site.path()).unwrap_or_else(|problems| panic!("{problems:#?}"));
        content.site.online_only = true;
        publish_content(&content, "/", "2026-11-21")
    });
    visit.serve(site.path().join("dist"), "/");
}

async fn open(visit: &Visit, link: &str) {
    change(visit, &format!("document.querySelector('{link}').scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await;
    follow(visit, link).await;
    visit.wait_for(OPEN).await;
}

/// Waits until the viewer has gone, and its entry in the history.
async fn is_closed(visit: &Visit) {
    visit
        .wait_until(&format!("{IS_CLOSED} && location.hash === ''"))
        .await;
}

async fn says(visit: &Visit, said: &str) {
    visit
        .wait_until(&format!("{SAID} === {}", Value::from(said)))
        .await;
}

async fn middle(visit: &Visit) -> (f64, f64) {
    visit.evaluate(MIDDLE).await
}

pub async fn a_gallery_is_seen_with_the_keyboard_alone(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    visit.mark_document().await;
    change(visit, &format!("document.querySelector('{FIRST}').focus()")).await;
    visit.press(&[key::ENTER]).await;
    visit.wait_for(OPEN).await;
    says(visit, "1 / 3: Of red clay. Picture: Hoa").await;
    let stands: bool = visit
        .evaluate("document.querySelector('.viewer').contains(document.activeElement) && getComputedStyle(document.documentElement).overflow === 'hidden'")
        .await;
    assert!(
        stands,
        "the focus is in the viewer, the page behind does not scroll"
    );
    visit.press(&[key::RIGHT]).await;
    says(visit, "2 / 3: Of green bamboo. Picture: Hoa").await;
    visit.press(&['+', '+']).await;
    visit.wait_until(&format!("{SCALE} > 2.5")).await;
    // Of an enlarged picture the arrows show another part.
    visit.press(&[key::RIGHT]).await;
    says(visit, "2 / 3: Of green bamboo. Picture: Hoa").await;
    visit.press(&['-']).await;
    visit.wait_until(&format!("{SCALE} < 2")).await;
    visit.press(&['0']).await;
    visit.wait_until(&format!("{SCALE} === 1")).await;
    visit.press(&[key::RIGHT, key::RIGHT, key::RIGHT]).await;
    says(visit, "3 / 3: Of blue indigo. Picture: Hoa").await;
    visit.press(&[key::ESCAPE]).await;
    is_closed(visit).await;
    let focused: bool = visit
        .evaluate("document.activeElement.matches('.gallery li:nth-child(3) [data-enlarge]')")
        .await;
    assert!(focused, "the focus is on the picture that was shown last");
    assert!(visit.is_same_document().await);
}

pub async fn fingers_go_on_and_enlarge(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    open(visit, FIRST).await;
    let (x, y) = middle(visit).await;
    let (left, right) = ((x - 100.0, y), (x + 100.0, y));
    if !visit.touch(&[&[right, left]]).await {
        println!(
            "passed over: this driver of {:?} has no fingers",
            visit.browser
        );
        return;
    }
    says(visit, "2 / 3: Of green bamboo. Picture: Hoa").await;
    visit.touch(&[&[left, right]]).await;
    says(visit, "1 / 3: Of red clay. Picture: Hoa").await;
    // Before the first there is none.
    visit.touch(&[&[left, right]]).await;
    visit.see_frames().await;
    says(visit, "1 / 3: Of red clay. Picture: Hoa").await;
    let apart: [&[(f64, f64)]; 2] = [
        &[(x - 30.0, y), (x - 90.0, y)],
        &[(x + 30.0, y), (x + 90.0, y)],
    ];
    visit.touch(&apart).await;
    visit
        .wait_until(&format!("{SCALE} > 2 && {SCALE} < 4"))
        .await;
    // One finger moves what is enlarged, and goes nowhere.
    let before: String = visit
        .evaluate("document.querySelector('.viewer img').style.transform")
        .await;
    visit.touch(&[&[right, left]]).await;
    visit
        .wait_until(&format!(
            "document.querySelector('.viewer img').style.transform !== '{before}'"
        ))
        .await;
    says(visit, "1 / 3: Of red clay. Picture: Hoa").await;
    let together: [&[(f64, f64)]; 2] = [
        &[(x - 120.0, y), (x - 10.0, y)],
        &[(x + 120.0, y), (x + 10.0, y)],
    ];
    visit.touch(&together).await;
    visit.wait_until(&format!("{SCALE} === 1")).await;
}

pub async fn a_mouse_enlarges_moves_and_goes_on(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    open(visit, FIRST).await;
    let (x, y) = middle(visit).await;
    visit.click_twice((x + 20.0, y)).await;
    visit.wait_until(&format!("{SCALE} === 2.5")).await;
    // No further than the picture reaches.
    visit.drag((x, y), (x + 200.0, y)).await;
    visit.drag((x - 100.0, y), (x + 200.0, y)).await;
    visit.drag((x - 100.0, y), (x + 200.0, y)).await;
    visit.see_frames().await;
    let reaches: bool = visit
        .evaluate(
            "document.getAnimations().length > 0 || (() => { const [one, all] = [document.querySelector('.viewer img'), \
             document.querySelector('.viewer > div')].map((part) => part.getBoundingClientRect()); return one.left <= all.left + 1 })()",
        )
        .await;
    assert!(reaches, "nothing is seen beside an enlarged picture");
    visit.tap(".viewer [value=smaller]").await;
    visit.tap(".viewer [value=smaller]").await;
    visit.wait_until(&format!("{SCALE} === 1")).await;
    visit.drag((x + 100.0, y), (x - 60.0, y)).await;
    says(visit, "2 / 3: Of green bamboo. Picture: Hoa").await;
    visit.tap(".viewer [value=next]").await;
    says(visit, "3 / 3: Of blue indigo. Picture: Hoa").await;
    visit.tap(".viewer [value=close]").await;
    is_closed(visit).await;
}

/// Opens a picture and goes back, and then away by a link and back.
async fn back_closes_it(visit: &Visit) {
    visit.mark_document().await;
    let path: String = visit.evaluate("location.pathname").await;
    open(visit, FIRST).await;
    visit.client.back().await.expect("back");
    is_closed(visit).await;
    assert!(visit.is_same_document().await, "the page stays");
    assert_eq!(
        visit.evaluate::<String>("location.pathname").await,
        path,
        "and is where it was"
    );
    // A picture that is closed by a button leaves nothing to go back to.
    open(visit, FIRST).await;
    visit.tap(".viewer [value=close]").await;
    is_closed(visit).await;
    follow(visit, "a.site-name").await;
    visit.wait_for("article.home h1").await;
    visit.client.back().await.expect("back");
    visit
        .wait_until(&format!(
            "location.pathname === '{path}' && document.querySelector('.gallery') && {IS_CLOSED}"
        ))
        .await;
}

pub async fn going_back_closes_a_picture_and_the_page_stays(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    back_closes_it(visit).await;
}

pub async fn without_the_app_pictures_open_and_going_back_closes_them(visit: &mut Visit) {
    serve(visit);
    visit.faults.set(APP_PROGRAM, Fault::NotFound);
    visit.load(SHOWN).await;
    back_closes_it(visit).await;
}

pub async fn a_picture_opens_on_a_page_that_was_swapped_in(visit: &mut Visit) {
    serve(visit);
    visit.load_alive("en/products/phu-vinh-lampshade/").await;
    follow(visit, "a[href$='/products/phu-vinh-tray/']").await;
    visit.wait_for(FIRST).await;
    visit.wait_for("html[data-alive]").await;
    open(visit, FIRST).await;
    says(visit, "1 / 3: Of red clay. Picture: Hoa").await;
    visit.client.back().await.expect("back");
    is_closed(visit).await;
    assert_eq!(
        visit.evaluate::<String>("location.pathname").await,
        "/en/products/phu-vinh-tray/"
    );
}

pub async fn a_photograph_alone_opens_without_a_way_to_others(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    open(visit, ".picture [data-enlarge]").await;
    says(visit, ": Alone. Picture: Hoa").await;
    let offers: bool = visit
        .evaluate("document.querySelector('.viewer [value=next]').checkVisibility()")
        .await;
    assert!(!offers);
}

pub async fn a_large_file_that_does_not_come_leaves_the_small_one(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    let lose = format!("document.querySelector('{FIRST}').href = '/media/gone.png'");
    change(visit, &lose).await;
    let before = visit.requests_for("media/gone.png");
    open(visit, FIRST).await;
    visit.wait_for_request("media/gone.png", before).await;
    visit.see_frames().await;
    let shows: bool = visit
        .evaluate("(() => { const one = document.querySelector('.viewer img'); return one.complete && one.naturalWidth > 0 && !one.src.includes('gone') })()")
        .await;
    assert!(shows);
}

pub async fn without_the_viewer_a_picture_is_a_link_to_its_file(visit: &mut Visit) {
    serve(visit);
    for missing in ["app/viewer", "app/start"] {
        visit.faults.set(missing, Fault::NotFound);
        visit.load(SHOWN).await;
        visit.wait_until("document.readyState === 'complete'").await;
        let file: String = visit
            .evaluate(&format!("document.querySelector('{FIRST}').pathname"))
            .await;
        follow(visit, FIRST).await;
        visit
            .wait_until(&format!("location.pathname === '{file}'"))
            .await;
        assert!(file.ends_with(".webp"), "{file}");
    }
}

pub async fn a_tap_that_wants_a_window_of_its_own_gets_it(visit: &mut Visit) {
    serve(visit);
    visit.load_alive(SHOWN).await;
    let before = visit.requests_for("app/viewer");
    let tap = |held: &str| {
        format!(
            "(() => {{ let isLink; addEventListener('click', (event) => {{ isLink = !event.defaultPrevented; event.preventDefault() }}, {{ once: true }}); \
             document.querySelector('{FIRST}').dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, {held}: true }})); return isLink }})()"
        )
    };
    for held in ["ctrlKey", "metaKey", "shiftKey"] {
        assert!(visit.evaluate::<bool>(&tap(held)).await, "{held}");
    }
    assert!(!visit.evaluate::<bool>(&tap("composed")).await);
    visit.wait_for_request("app/viewer", before).await;
}

pub async fn a_picture_of_a_page_that_is_translated_opens_with_its_words(visit: &mut Visit) {
    serve(visit);
    come_to_changed(visit, SHOWN, TRANSLATE).await;
    visit.wait_for("html[data-alive]").await;
    open(visit, FIRST).await;
    says(visit, "1 / 3: ~ Of red clay. Picture: Hoa").await;
    change(visit, TRANSLATE).await;
    visit.tap(".viewer [value=next]").await;
    says(visit, "2 / 3: ~~ Of green bamboo. Picture: Hoa").await;
    visit.tap(".viewer [value=close]").await;
    is_closed(visit).await;
}

pub async fn a_picture_opens_on_a_centres_screen_and_goes_with_its_visitor(visit: &mut Visit) {
    serve(visit);
    kiosk::arrive(visit, SCREEN).await;
    kiosk::begin(visit, "en").await;
    change(visit, &format!("{INSIDE}.location.assign('/{SHOWN}')")).await;
    visit
        .wait_until(&format!(
            "{IS_OPEN} && {INSIDE}.querySelector('html[data-alive] .gallery')"
        ))
        .await;
    change(visit, &format!("{INSIDE}.querySelector('{FIRST}').click()")).await;
    visit
        .wait_until(&format!("{INSIDE}.querySelector('{OPEN}')"))
        .await;
    let is_code: bool = visit
        .evaluate("document.querySelector('#taking').open")
        .await;
    assert!(!is_code, "a picture is shown here, and not on the phone");
    visit
        .wait_until(&format!("{IS_OPEN} && {INSIDE}.location.hash !== ''"))
        .await;
    visit.tap("#visit [data-do=start]").await;
    visit.wait_until(IS_ATTRACT).await;
}

pub async fn galleries_and_the_viewer_are_accessible(visit: &mut Visit) {
    serve(visit);
    let axe = axe();
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        show_in_scheme(visit, scheme).await;
        for (width, height) in [(360, 800), (1280, 900)] {
            let resized = visit.client.set_window_size(width, height).await;
            resized.expect("a window size");
            visit.load_alive(SHOWN).await;
            found.extend(violations(visit, &axe).await);
            open(visit, FIRST).await;
            found.extend(violations(visit, &axe).await);
        }
    }
    assert_eq!(found, Vec::<String>::new());
}
