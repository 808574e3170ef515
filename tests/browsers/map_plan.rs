//! The plan of the day in the list, in the address, and in the files that one takes along.

use serde_json::{Value, json};

use crate::browsers::map_visit::{ROUTE, key};
use crate::browsers::visit::Visit;

/// The plan as the page tells it: for each stop in the list's order its number, its times and the way onward; then the end.
type Told = (Vec<(String, String, String)>, String);

const TOLD: &str = "[[...document.querySelectorAll('.stops li[data-stop]')].map((one) => { \
     const leg = one.querySelector('.leg'); \
     return [one.dataset.stop, one.querySelector('.times').textContent, leg && !leg.hidden ? leg.textContent : '']; }), \
     document.querySelector('.plan .ends').firstChild.textContent.trim()]";

async fn told(visit: &Visit) -> Told {
    visit.evaluate(TOLD).await
}

/// The numbers of the stops in the list's order.
fn order(told: &Told) -> Vec<&str> {
    told.0.iter().map(|stop| stop.0.as_str()).collect()
}

/// When one arrives and leaves, in minutes; nothing at a stop that is left out.
fn times(told: &Told) -> Vec<Option<(u32, u32)>> {
    let minutes = |time: &str| {
        let (hours, minutes) = time.split_once(':')?;
        Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
    };
    let both = |words: &str| {
        let (arrives, leaves) = words.split_once('–')?;
        Some((minutes(arrives)?, minutes(leaves)?))
    };
    told.0.iter().map(|stop| both(&stop.1)).collect()
}

/// Writes into a field of the plan as a visitor does who chose something in the browser's own picker.
async fn choose(visit: &Visit, field: &str, value: &str) {
    let script = format!(
        "((field) => {{ field.value = '{value}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
         field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelector('.plan [name={field}]'))"
    );
    let _: Value = visit.evaluate(&script).await;
}

pub async fn another_start_moves_all_times_and_stands_in_the_address(visit: &mut Visit) {
    visit.load_map(ROUTE).await;
    let printed = told(visit).await;
    assert_eq!(times(&printed)[0], Some((480, 490)), "{printed:?}");
    choose(visit, "start", "09:30").await;
    visit.wait_for_query("?start=0930").await;
    let later = told(visit).await;
    let moved = times(&printed)
        .into_iter()
        .map(|time| time.map(|(arrives, leaves)| (arrives + 90, leaves + 90)));
    assert_eq!(times(&later), moved.collect::<Vec<_>>());
    assert_ne!(later.1, printed.1, "the end moves too");
    assert_eq!(
        later.0.iter().map(|stop| &stop.2).collect::<Vec<_>>(),
        printed.0.iter().map(|stop| &stop.2).collect::<Vec<_>>(),
        "the ways stay as they were printed"
    );
    choose(visit, "start", "08:00").await;
    visit.wait_for_query("").await;
    assert_eq!(told(visit).await, printed);
}

pub async fn a_time_that_is_being_written_is_not_written_over(visit: &mut Visit) {
    visit.load_map(&format!("{ROUTE}?day=2026-11-30")).await;
    for field in ["start", "day"] {
        let script = format!(
            "(window.written = null, ((field) => {{ field.focus(); \
             field.addEventListener('input', () => {{ window.written = field.value; }}); \
             }})(document.querySelector('.plan [name={field}]')), 0)"
        );
        let _: Value = visit.evaluate(&script).await;
        visit.press(&[key::BACKSPACE]).await;
        visit.wait_until("window.written !== null").await;
        visit.see_frames().await;
        let stays = format!("document.querySelector('.plan [name={field}]').value === written");
        assert!(
            visit.evaluate::<bool>(&stays).await,
            "{field}: a part was taken away, the next one will be written"
        );
    }
}

pub async fn stops_are_moved_and_left_out_and_the_plan_follows(visit: &mut Visit) {
    visit.load_map(ROUTE).await;
    visit.mark_document().await;
    let printed = told(visit).await;
    let buttons = "[...document.querySelectorAll('.steer')].some((one) => one.checkVisibility())";
    assert!(!visit.evaluate::<bool>(buttons).await, "a list to read");
    visit.tap(".plan [data-do=edit]").await;
    visit.wait_until(buttons).await;

    visit.tap("li[data-stop='6'] [data-do=earlier]").await;
    visit.wait_for_query("?stops=1-2-3-4-6-5").await;
    let moved = told(visit).await;
    assert_eq!(order(&moved), ["1", "2", "3", "4", "6", "5"]);
    assert_eq!(moved.0[..3], printed.0[..3], "nothing changed before");
    assert!(moved.0[3].2.contains("how far is not known"), "{moved:?}");
    assert!(!moved.0[4].2.is_empty(), "the way from 6 to 5: {moved:?}");
    assert_eq!(moved.0[5].2, "", "5 is the last one now: {moved:?}");
    let mut clock = 0;
    for (arrives, leaves) in times(&moved).into_iter().flatten() {
        assert!(clock <= arrives && arrives < leaves, "{moved:?}");
        clock = leaves;
    }
    let focused = "document.activeElement === document.querySelector('li[data-stop=\"6\"] [data-do=earlier]')";
    assert!(
        visit.evaluate::<bool>(focused).await,
        "the focus goes along"
    );

    visit.tap("li[data-stop='2'] [data-do=skip]").await;
    visit.wait_for_query("?stops=1-3-4-6-5").await;
    let shorter = told(visit).await;
    assert_eq!(order(&shorter), ["1", "3", "4", "6", "5", "2"]);
    assert_eq!(shorter.0[5].1, "Skipped");
    assert_eq!(times(&shorter)[0], Some((480, 490)));
    visit.wait_for("li[data-stop='2'].skipped").await;

    visit.tap("li[data-stop='1'] [data-do=later]").await;
    visit.wait_for_query("?stops=3-1-4-6-5").await;
    assert_eq!(times(&told(visit).await)[0], Some((480, 525)));

    visit.tap("li[data-stop='2'] [data-do=skip]").await;
    visit.tap(".plan [data-do=reset]").await;
    visit.wait_for_query("").await;
    assert_eq!(told(visit).await, printed, "as it was printed");
    visit
        .wait_until("!document.querySelector('.plan [data-do=reset]')")
        .await;
    assert!(
        visit
            .evaluate::<bool>("document.activeElement !== document.body")
            .await,
        "the focus does not fall off the page with the button"
    );
    assert!(visit.is_same_document().await);
}

pub async fn a_plan_with_a_day_can_be_put_back(visit: &mut Visit) {
    visit
        .load_map(&format!("{ROUTE}?start=0930&day=2026-11-30&stops=2-1"))
        .await;
    visit.tap(".plan [data-do=reset]").await;
    visit
        .wait_until("!/start|stops/.test(location.search)")
        .await;
    visit
        .wait_until("!document.querySelector('.plan [data-do=reset]')")
        .await;
}

pub async fn a_shared_address_shows_the_same_plan(visit: &mut Visit) {
    visit.load_map(ROUTE).await;
    visit.tap(".plan [data-do=edit]").await;
    visit.tap("li[data-stop='6'] [data-do=earlier]").await;
    visit.tap("li[data-stop='2'] [data-do=skip]").await;
    choose(visit, "start", "09:30").await;
    choose(visit, "day", "2026-11-28").await;
    visit
        .wait_for_query("?start=0930&day=2026-11-28&stops=1-3-4-6-5")
        .await;
    let (planned, query) = (told(visit).await, visit.query().await);

    visit.load("en/about/").await;
    // The address says what the map shows: it comes alive wherever it is.
    visit.load(&format!("{ROUTE}{query}")).await;
    visit.wait_for("[data-map-ready]").await;
    assert_eq!(told(visit).await, planned);
    assert_eq!(visit.query().await, query);
    let fields = "[...document.querySelectorAll('.plan input')].map((one) => one.value)";
    assert_eq!(
        visit.evaluate::<Vec<String>>(fields).await,
        ["09:30", "2026-11-28"]
    );
}

pub async fn a_place_that_will_be_closed_warns(visit: &mut Visit) {
    // The market is open from 8:30 to 17:30, the museum to 17:30 on a Monday and to 18:00 on a Saturday.
    let (saturday, monday) = ("2026-11-28", "2026-11-30");
    let warnings = "[3, 6].map((stop) => document.querySelector(`li[data-stop=\"${stop}\"] .warning`).textContent)";
    visit.load_map(ROUTE).await;
    for (start, day, market, museum) in [
        ("08:00", saturday, "", ""),
        ("06:00", saturday, "Closed at that time.", ""),
        ("07:00", saturday, "Not yet open then; opens at 8:30.", ""),
        ("14:00", saturday, "", "Closes at 18:00."),
        ("14:00", monday, "", "Closed at that time."),
        (
            "15:30",
            saturday,
            "Closes at 17:30.",
            "Closed at that time.",
        ),
    ] {
        choose(visit, "start", start).await;
        choose(visit, "day", day).await;
        let expected = json!([market, museum]);
        visit
            .wait_until(&format!(
                "JSON.stringify({warnings}) === JSON.stringify({expected})"
            ))
            .await;
    }
    assert!(
        visit
            .evaluate::<bool>(
                "document.querySelector('li[data-stop=\"6\"] .warning').checkVisibility()"
            )
            .await
    );
}

/// The text of the file that a download link would save.
async fn file(visit: &Visit, ending: &str) -> String {
    let link = format!(
        "document.querySelector('.take-along a[download][download$=\".{ending}\"], .take-along a[download][href$=\".{ending}\"]')"
    );
    // The browser shall not save it, only make it.
    let click = format!(
        "(addEventListener('click', (event) => event.preventDefault(), {{ once: true }}), {link}.click(), {link}.href)"
    );
    let keep = "(window.keep ??= URL.createObjectURL.bind(URL), \
                URL.createObjectURL = (blob) => { window.made = blob; return keep(blob); }, window.made = null, 0)";
    let _: Value = visit.evaluate(keep).await;
    let address: String = visit.evaluate(&click).await;
    assert!(address.starts_with("blob:"), "{address}");
    // The page's policy lets no script fetch a `blob:`, so what is made is read on its way.
    let read = "made.text().then(arguments[arguments.length - 1]);";
    let text = visit.client.execute_async(read, vec![]).await;
    let text = text.expect("the file");
    text.as_str().unwrap_or_default().replace('\u{A0}', " ")
}

pub async fn without_a_network_the_plan_and_its_files_still_follow(visit: &mut Visit) {
    visit.load_map(ROUTE).await;
    visit.kill_server();
    visit.tap("[data-do=zoom-in]").await;
    visit.wait_until("location.search.includes('view=')").await;
    visit.tap("[data-do=whole]").await;
    visit.wait_for_query("").await;
    visit.tap(".plan [data-do=edit]").await;
    visit.tap("li[data-stop='2'] [data-do=skip]").await;
    visit.tap("li[data-stop='6'] [data-do=earlier]").await;
    choose(visit, "start", "09:30").await;
    choose(visit, "day", "2026-11-30").await;
    visit
        .wait_for_query("?start=0930&day=2026-11-30&stops=1-3-4-6-5")
        .await;
    let planned = told(visit).await;

    let gpx = file(visit, "gpx").await;
    assert_eq!(gpx.matches("<wpt ").count(), 5, "{gpx}");
    assert!(
        !gpx.contains("<name>Bát Tràng bus park<"),
        "2 is left out: {gpx}"
    );
    let place = |name: &str| gpx.find(name).unwrap_or_else(|| panic!("{name}: {gpx}"));
    assert!(
        place("Quintessence Centre</name>") < place("<name>A kiln lane"),
        "6 comes before 5"
    );

    let geojson: Value = serde_json::from_str(&file(visit, "geojson").await).expect("JSON");
    assert_eq!(geojson["type"], "FeatureCollection");
    let features = geojson["features"].as_array().expect("features");
    let points = features
        .iter()
        .filter(|feature| feature["geometry"]["type"] == "Point");
    assert_eq!(points.count(), 5, "{geojson}");

    let calendar = file(visit, "ics").await;
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 5, "{calendar}");
    for (arrives, leaves) in times(&planned).into_iter().flatten() {
        for (name, minute) in [("DTSTART", arrives), ("DTEND", leaves)] {
            let line = format!(
                "{name};TZID=Asia/Ho_Chi_Minh:20261130T{:02}{:02}00\r\n",
                minute / 60,
                minute % 60
            );
            assert!(calendar.contains(&line), "{line}{calendar}");
        }
    }
}
