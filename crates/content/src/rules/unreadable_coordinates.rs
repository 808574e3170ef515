//! The rule `unreadable-coordinates`: a point that is written as text and not understood. Native only.
//!
//! Looked for in `value`, `coordinates`.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use crate::coordinates::CoordinatesError;
use langke_model::i18n::Language;

/// A point that is written as text and not understood.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnreadableCoordinates {
    /// The text.
    pub found: String,
    /// Why.
    pub reason: CoordinatesError,
}

impl Violation for UnreadableCoordinates {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Tọa độ không đọc được",
            en: "Coordinates that cannot be read",
        },
        why: Both {
            vi: "Máy cần hai con số. Liên kết rút gọn hoặc tên nơi không chứa con số nào.",
            en: "Two numbers are needed. Short links and names of places hold none.",
        },
        example: Example::Text {
            file: "places/cho-1.json",
            place: "position.point",
            wrong: r#""https://maps.app.goo.gl/Ab3dEf""#,
            right: r#""https://www.google.com/maps/@20.97467,105.91272,17z""#,
        },
        cure: Both {
            vi: "Mở liên kết, bấm chuột phải vào đúng nơi trên bản đồ rồi chép hai con số hiện ra.",
            en: "Open the link, right-click the place on the map and copy the two numbers.",
        },
    };

    fn message(&self, language: Language) -> String {
        let UnreadableCoordinates { found, reason } = self;
        match language {
            Language::Vietnamese => format!(
                "tìm thấy \"{}\": {}. Cần một điểm như [105.91272, 20.97467] (kinh độ trước), hoặc chép nguyên từ bản đồ như \"20.97467, 105.91272\", \
                 \"20°58'28.8″N 105°54'45.8″E\", \"https://www.google.com/maps/@20.97467,105.91272,17z\".",
                found,
                vietnamese(reason)
            ),
            Language::English => format!(
                "found \"{}\": {reason}. Expected a point such as [105.91272, 20.97467] (longitude first), or as maps give it: \
                 \"20.97467, 105.91272\", \"20°58'28.8″N 105°54'45.8″E\", \"https://www.google.com/maps/@20.97467,105.91272,17z\".",
                found
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        match &mut self.reason {
            CoordinatesError::UnknownWord { word } => vec![&mut self.found, word],
            CoordinatesError::PlusCode { code } => vec![&mut self.found, code],
            CoordinatesError::ThreeWords { words } => vec![&mut self.found, words],
            _ => vec![&mut self.found],
        }
    }
}

impl CoordinatesError {
    /// What keeps the text from being understood, and what to do about it.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => vietnamese(self),
            Language::English => self.to_string(),
        }
    }
}

fn vietnamese(reason: &CoordinatesError) -> String {
    match reason {
        CoordinatesError::NoNumbers => "không có con số nào".into(),
        CoordinatesError::UnknownWord { word } => {
            format!("\"{word}\" không thuộc cách viết tọa độ nào")
        }
        CoordinatesError::NotTwo { found } => format!("một điểm có hai tọa độ, ở đây có {found}"),
        CoordinatesError::Sexagesimal => {
            "phút và giây phải đứng sau số độ nguyên và nhỏ hơn 60".into()
        }
        CoordinatesError::MarkedAlike => {
            "cần một vĩ độ (B hoặc N) và một kinh độ (Đ hoặc E)".into()
        }
        CoordinatesError::LongitudeFirst {
            latitude,
            longitude,
        } => {
            format!(
                "kinh độ đứng trước; viết thành chữ thì vĩ độ đứng trước: \"{latitude}, {longitude}\""
            )
        }
        CoordinatesError::OutOfRange {
            latitude,
            longitude,
        } => {
            format!("vĩ độ {latitude}, kinh độ {longitude} không có trên trái đất")
        }
        CoordinatesError::ShortLink => {
            "liên kết rút gọn không chứa tọa độ; hãy mở nó rồi chép địa chỉ dài trên thanh địa chỉ"
                .into()
        }
        CoordinatesError::LinkWithoutPoint => {
            "liên kết này không chỉ tới điểm nào; hãy bấm vào nơi ấy trên bản đồ rồi chép tọa độ"
                .into()
        }
        CoordinatesError::Metres => {
            "đây là tọa độ mét (VN-2000 hoặc UTM), không phải độ. Hãy đổi ra độ WGS 84, hoặc ghi rõ hệ: \"VN-2000, kinh tuyến trục 105°45', múi 3°: X 2319106.12, Y 594636.34\" (kinh tuyến trục ghi trên giấy tờ đất), hay mã như EPSG:3405"
                .into()
        }
        CoordinatesError::PlusCode { code } => format!(
            "\"{code}\" là mã plus code, chỉ một ô trên bản đồ chứ không phải một điểm; hãy tìm mã ấy trong Google Maps, bấm chuột phải vào đúng nơi rồi chép hai con số"
        ),
        CoordinatesError::ThreeWords { words } => format!(
            "\"{words}\" là địa chỉ what3words; hãy mở nó ở what3words.com rồi chép vĩ độ và kinh độ"
        ),
        CoordinatesError::GridSquare => {
            "đây là ô lưới quân sự (MGRS), không phải độ; hãy để chương trình hiện vĩ độ và kinh độ"
                .into()
        }
    }
}
