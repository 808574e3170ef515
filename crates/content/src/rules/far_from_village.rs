//! The rule `far-from-village`: a place that lies outside the neighbourhood of its village's commune. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::geo::{LonLat, metres_between};
use langke_model::i18n::Language;

/// A place that lies outside the neighbourhood of its village's commune.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FarFromVillage {
    /// The village.
    pub village: String,
    /// How far away it is, in kilometres.
    pub kilometres: u32,
    /// How far a place of a village may be away, in kilometres.
    pub most: u32,
}

impl FarFromVillage {
    /// How far a place of a village may lie from it, in kilometres: communes around Hanoi are about 5 km across.
    const NEIGHBOURHOOD: u32 = 10;

    /// Breaks the rule if the point of a place lies outside the neighbourhood of its village, whose point is `centre`.
    pub fn of(village: &str, centre: LonLat, point: LonLat) -> Option<FarFromVillage> {
        let kilometres = (metres_between(centre, point) / 1000.0).round() as u32;
        let most = FarFromVillage::NEIGHBOURHOOD;
        (kilometres > most).then(|| FarFromVillage {
            village: village.to_string(),
            kilometres,
            most,
        })
    }
}

impl Violation for FarFromVillage {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Địa điểm quá xa làng của nó",
            en: "A place far from its village",
        },
        why: Both {
            vi: "Địa điểm ghi thuộc một làng mà cách làng hơn 10 km thường là sai tọa độ, hoặc không thuộc làng ấy.",
            en: "A place that says it is of a village and lies more than 10 km away usually has wrong coordinates, or is not of \
                 that village.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position.point",
            wrong: "[106.91, 20.97]",
            right: "[105.91, 20.97]",
        },
        cure: Both {
            vi: "Kiểm tra tọa độ. Nếu nơi ấy không thuộc làng thì bỏ mục village.",
            en: "Check the coordinates. If the place is not of the village, leave out village.",
        },
    };

    fn message(&self, language: Language) -> String {
        let FarFromVillage {
            village,
            kilometres,
            most,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "cách làng \"{village}\" {kilometres} km; nơi thuộc một làng nằm trong vòng {most} km. Hãy kiểm tra tọa độ, hoặc bỏ mục village."
            ),
            Language::English => format!(
                "it is {kilometres} km from the village \"{village}\"; a village's places are within {most} km. Check the coordinates, or leave \
                 out village."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.village]
    }
}
