//! The rule `outside-vietnam`: a point that is not in Vietnam. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::vietnam::in_vietnam;
use langke_model::geo::LonLat;
use langke_model::i18n::Language;

/// A point that is not in Vietnam.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutsideVietnam {
    /// The longitude found.
    pub longitude: f64,
    /// The latitude found.
    pub latitude: f64,
}

impl OutsideVietnam {
    /// Breaks the rule if the point is not in the frame around Vietnam.
    pub fn of(point: LonLat) -> Option<OutsideVietnam> {
        let (longitude, latitude) = (point.longitude(), point.latitude());
        (!in_vietnam(longitude, latitude)).then_some(OutsideVietnam {
            longitude,
            latitude,
        })
    }
}

impl Violation for OutsideVietnam {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Điểm không nằm ở Việt Nam",
            en: "A point that is not in Vietnam",
        },
        why: Both {
            vi: "Làng nghề của trang này ở Việt Nam; điểm nằm ngoài thường là gõ sai một chữ số.",
            en: "The craft villages of this site are in Vietnam; a point elsewhere usually has a wrong digit.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position.point",
            wrong: "[15.91, 20.97]",
            right: "[105.91, 20.97]",
        },
        cure: Both {
            vi: "Mở bản đồ, bấm vào đúng nơi và chép lại tọa độ.",
            en: "Open the map, click the place and copy its coordinates again.",
        },
    };

    fn message(&self, language: Language) -> String {
        let OutsideVietnam {
            longitude,
            latitude,
        } = self;
        match language {
            Language::Vietnamese => format!(
                "điểm [{longitude}, {latitude}] không nằm ở Việt Nam. Cần [kinh độ, vĩ độ], kinh độ 102-118, vĩ độ 6-24; hãy chép lại từ bản đồ."
            ),
            Language::English => format!(
                "the point [{longitude}, {latitude}] is not in Vietnam. Expected [longitude, latitude], longitude 102 to 118, latitude 6 to 24; \
                 copy it from the map again."
            ),
        }
    }
}
