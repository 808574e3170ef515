//! The rule `leg-too-long`: two stops in succession that lie farther apart than one goes that way. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::geo::{LonLat, metres_between};
use langke_model::i18n::Language;
use langke_model::vocabulary::Mode;

/// Two stops in succession that lie farther apart than one goes that way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LegTooLong {
    /// How one travels there.
    pub mode: &'static str,
    /// How far the stops are apart in a straight line, in kilometres.
    pub kilometres: u32,
    /// The most that is likely, in kilometres.
    pub most: u32,
}

impl LegTooLong {
    /// Breaks the rule if two stops lie farther apart in a straight line than one goes in a long day.
    pub fn of(mode: Mode, from: LonLat, to: LonLat) -> Option<LegTooLong> {
        let most = farthest(mode);
        let kilometres = (metres_between(from, to) / 1000.0).round() as u32;
        (kilometres > most).then(|| LegTooLong {
            mode: mode.keyword(),
            kilometres,
            most,
        })
    }
}

/// The most that one goes from stop to stop in a straight line, in kilometres: a long day.
fn farthest(mode: Mode) -> u32 {
    match mode {
        Mode::Walk => 15,
        Mode::Bicycle => 60,
        Mode::ElectricCart => 20,
        Mode::Ferry | Mode::Metro => 50,
        Mode::Boat => 100,
        Mode::Bus | Mode::Car | Mode::Train => 400,
    }
}

impl Violation for LegTooLong {
    const SEVERITY: Severity = Severity::Warning;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Hai điểm dừng quá xa cho cách đi đã ghi",
            en: "Two stops too far apart for the way of travel",
        },
        why: Both {
            vi: "Không ai đi bộ 40 km giữa hai điểm dừng; có lẽ một điểm dừng đặt nhầm chỗ hoặc ghi nhầm cách đi.",
            en: "Nobody walks 40 km between two stops; perhaps a stop is in the wrong place, or the mode is.",
        },
        example: Example::Text {
            file: "places/cho-2.json",
            place: "",
            wrong: r#"{
  "id": "cho-2",
  "name": { "vi": "Chợ 2" },
  "kind": "market",
  "summary": { "vi": "Một cái chợ." },
  "position": { "point": [105.52, 20.97], "accuracy_m": 50, "source": "map" }
}"#,
            right: r#"{
  "id": "cho-2",
  "name": { "vi": "Chợ 2" },
  "kind": "market",
  "summary": { "vi": "Một cái chợ." },
  "position": { "point": [105.92, 20.97], "accuracy_m": 50, "source": "map" }
}"#,
        },
        cure: Both {
            vi: "Kiểm tra tọa độ của hai điểm dừng; nếu đúng, ghi mode khác cho chặng này (xe buýt, ô tô…).",
            en: "Check the coordinates of the two stops; if they are right, give this leg another mode (bus, car…).",
        },
    };

    fn message(&self, language: Language) -> String {
        let LegTooLong {
            mode,
            kilometres,
            most,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "hai điểm dừng ở hai đầu chặng cách nhau {kilometres} km theo đường chim bay; đi kiểu \"{mode}\" thường không quá {most} km. Hãy \
                 kiểm tra hai điểm dừng, hoặc ghi mode khác cho chặng này."
            ),
            Language::English => format!(
                "the stops at its two ends are {kilometres} km apart in a straight line; by \"{mode}\" it is seldom more than {most} km. Check the two \
                 stops, or give this leg another mode."
            ),
        }
    }
}
