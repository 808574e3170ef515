//! A page is printed with the rules of its own kind, and the whole style sheet comes later: nothing may move then.

use langke_server::Fault;

use crate::browsers::browser::Browser;
use crate::browsers::visit::{KINDS, Visit};

/// Has all of the page laid out, in the fonts that it asks for then, and adds the whole style sheet; tells what then stands elsewhere or looks otherwise, before and after.
const CHANGED: &str = "const done = arguments[arguments.length - 1]; document.getElementById('later')?.remove(); \
    const all = [...document.querySelectorAll('body *')].filter((one) => !one.closest('svg')); \
    const look = () => all.map((one) => { const box = one.getBoundingClientRect(); const style = getComputedStyle(one); \
      return [box.x, box.y + scrollY, box.width, box.height].map(Math.round).join(' ') + style.color + style.fontSize; }); \
    const link = document.createElement('link'); link.rel = 'stylesheet'; \
    link.href = document.getElementById('page-data').dataset.style; \
    look(); document.fonts.ready.then(() => { const before = look(); \
      link.onload = () => { const after = look(); \
        done(all.map((one, index) => [one.outerHTML.slice(0, 80), before[index], after[index]]) \
          .filter(([, then, now]) => then !== now).slice(0, 3)); }; \
      document.head.append(link); });";

#[test]
fn the_rest_of_the_style_sheet_moves_nothing() {
    crate::browsers::run(Browser::Chromium, async |visit: &mut Visit| {
        // The page as it was printed: nothing else may come alive meanwhile.
        visit.faults.set("/app/start-", Fault::NotFound);
        for width in [360, 1280] {
            visit.set_width(width).await;
            for page in KINDS {
                visit.load(&format!("en/{page}")).await;
                let changed = visit.client.execute_async(CHANGED, vec![]).await;
                let changed = changed.expect("what changed");
                assert_eq!(changed, serde_json::json!([]), "{page} at {width}");
            }
        }
    });
}

/// How far what was seen moved by itself. Source: Layout Instability (WICG), which only Chromium tells.
const SHIFTED: &str = "const done = arguments[arguments.length - 1]; let sum = 0; \
    new PerformanceObserver((list) => list.getEntries().forEach((one) => one.hadRecentInput || (sum += one.value))) \
      .observe({ type: 'layout-shift', buffered: true }); \
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));";

#[test]
fn nothing_moves_while_a_page_comes_alive() {
    crate::browsers::run(Browser::Chromium, async |visit: &mut Visit| {
        for width in [360, 1280] {
            visit.set_width(width).await;
            for page in KINDS {
                visit.load_alive(&format!("vi/{page}")).await;
                visit.see_frames().await;
                let shifted = visit.client.execute_async(SHIFTED, vec![]).await;
                let shifted = shifted.expect("a number").as_f64();
                assert_eq!(shifted, Some(0.0), "{page} at {width}");
            }
        }
    });
}
