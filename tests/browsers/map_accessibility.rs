//! axe-core on live maps, in every state that a visitor brings them into.

use crate::browsers::accessibility::{axe, show_in_scheme, violations};
use crate::browsers::map_visit::{ROUTE, VIEW};
use crate::browsers::visit::Visit;

pub async fn no_violations(visit: &mut Visit) {
    let axe = axe();
    let mut found = Vec::new();
    for scheme in ["light", "dark"] {
        show_in_scheme(visit, scheme).await;
        for width in [320, 500, 768, 1280] {
            visit.set_width(width).await;
            for state in STATES {
                bring_into(visit, state).await;
                // WCAG 2.2, 1.4.10: nothing makes the reader scroll sideways.
                if visit
                    .evaluate::<bool>("document.documentElement.scrollWidth > innerWidth")
                    .await
                {
                    found.push(format!("{width} {state:?}: wider than the window"));
                }
                let violations = violations(visit, &axe).await;
                found.extend(
                    violations
                        .into_iter()
                        .map(|one| format!("{scheme} {width} {state:?}: {one}")),
                );
            }
        }
    }
    assert_eq!(found, Vec::<String>::new());
}

/// What a map shows.
#[derive(Debug, Clone, Copy)]
enum State {
    Alive,
    StopSelected,
    PlanEdited,
    Large,
    Hinting,
    Overview,
    OverviewPlaceSelected,
    Village,
}

const STATES: [State; 8] = [
    State::Alive,
    State::StopSelected,
    State::PlanEdited,
    State::Large,
    State::Hinting,
    State::Overview,
    State::OverviewPlaceSelected,
    State::Village,
];

async fn bring_into(visit: &Visit, state: State) {
    match state {
        State::Alive => {
            visit.load_map(ROUTE).await;
        }
        State::StopSelected => {
            visit.load_map(ROUTE).await;
            visit.click_mark(1).await;
            visit.wait_for("li[data-stop='1'][aria-current]").await;
        }
        State::PlanEdited => {
            // One stop is left out, one is warned of.
            visit
                .load_map(&format!("{ROUTE}?start=1530&day=2026-11-28&stops=1-4-3-6"))
                .await;
            visit.tap(".plan [data-do=edit]").await;
            visit
                .wait_until("document.querySelector('.steer').checkVisibility()")
                .await;
        }
        State::Large => {
            visit.load_map(ROUTE).await;
            visit.tap("[data-do=larger]").await;
            visit.wait_for(".sheet.large").await;
            visit.press(&['1']).await;
            visit.wait_for(".stage .spot[aria-current]").await;
        }
        State::Hinting => {
            let window = visit.load_map(&format!("{ROUTE}?{VIEW}")).await;
            visit.turn_wheel(window.at(0.5, 0.4), 20, false).await;
            visit
                .wait_until("document.querySelector('.hint').textContent !== ''")
                .await;
        }
        State::Overview => {
            visit.load_map("en/map/").await;
            visit.tap("[data-do=workshop]").await;
            visit.wait_for_query("?show=workshop").await;
        }
        State::OverviewPlaceSelected => {
            visit.load_map("en/map/").await;
            visit.tap(".in-window li [data-do=find]").await;
            visit.wait_for(".card:not([hidden])").await;
        }
        State::Village => {
            visit.load_map("vi/villages/phu-vinh/").await;
        }
    }
    visit.see_frames().await;
}
