//! The rule `unusable-draft`: a draft by which nothing can be woven. Native only.

use serde::{Serialize, Serializer};

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_craft::weave::{DraftFault, DraftPart};
use langke_model::i18n::Language;

/// A draft by which nothing can be woven.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnusableDraft {
    /// What is wrong with it.
    #[serde(serialize_with = "in_english")]
    pub fault: DraftFault,
}

impl From<DraftFault> for UnusableDraft {
    fn from(fault: DraftFault) -> UnusableDraft {
        UnusableDraft { fault }
    }
}

impl UnusableDraft {
    /// The field in which it is wrong, and the place there.
    pub fn field(&self) -> String {
        match &self.fault {
            DraftFault::Empty { part } | DraftFault::TooLong { part, .. } => name(*part).into(),
            DraftFault::NoSuchShaft { place, .. } => format!("threading[{place}]"),
            DraftFault::NothingHangs { place, .. } => format!("tie_up[{place}].shafts"),
            DraftFault::NoSuchTreadle { place, .. } => format!("treadling[{place}]"),
            DraftFault::FallsApart { .. } => name(DraftPart::TieUp).into(),
        }
    }
}

/// The field of a part.
fn name(part: DraftPart) -> &'static str {
    match part {
        DraftPart::Threading => "threading",
        DraftPart::TieUp => "tie_up",
        DraftPart::Treadling => "treadling",
    }
}

fn in_english<S: Serializer>(fault: &DraftFault, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&told(fault, Language::English))
}

fn told(fault: &DraftFault, language: Language) -> String {
    match (fault, language) {
        (DraftFault::Empty { part }, Language::Vietnamese) => {
            format!(
                "{} đang trống: không đan được gì. Ghi ít nhất một số, đếm từ 1.",
                name(*part)
            )
        }
        (DraftFault::Empty { part }, Language::English) => {
            format!(
                "{} is empty: nothing can be woven. Put at least one number, counted from 1.",
                name(*part)
            )
        }
        (DraftFault::TooLong { part, found, most }, Language::Vietnamese) => {
            format!(
                "{} có {found} chỗ, nhiều nhất là {most}. Chỉ ghi một lần lặp, máy tự lặp lại.",
                name(*part)
            )
        }
        (DraftFault::TooLong { part, found, most }, Language::English) => {
            format!(
                "{} has {found} places, and at most {most} are read. Write one repeat; it is repeated by itself.",
                name(*part)
            )
        }
        (DraftFault::NoSuchShaft { found, most, .. }, Language::Vietnamese) => {
            format!("khung go số {found} không có: go đếm từ 1 đến {most}.")
        }
        (DraftFault::NoSuchShaft { found, most, .. }, Language::English) => {
            format!("there is no shaft {found}: shafts are counted from 1 to {most}.")
        }
        (DraftFault::NothingHangs { found, .. }, Language::Vietnamese) => {
            format!(
                "go số {found} được nâng mà không nan dọc nào mắc vào nó. Sửa số, hoặc ghi go {found} vào threading."
            )
        }
        (DraftFault::NothingHangs { found, .. }, Language::English) => {
            format!(
                "shaft {found} is raised, but no upright strand hangs on it. Mend the number, or put shaft {found} into threading."
            )
        }
        (DraftFault::NoSuchTreadle { found, most, .. }, Language::Vietnamese) => {
            format!("bàn đạp số {found} không có: tie_up có {most} bàn đạp, đếm từ 1.")
        }
        (DraftFault::NoSuchTreadle { found, most, .. }, Language::English) => {
            format!("there is no treadle {found}: tie_up has {most}, counted from 1.")
        }
        (DraftFault::FallsApart { warps, wefts }, Language::Vietnamese) => format!(
            "tấm đan rời ra: {} nằm trên mọi nan mà nó gặp, nhấc lên là ra. Sửa để mỗi nan có chỗ luồn dưới một nan khác.",
            strands(warps, wefts, language)
        ),
        (DraftFault::FallsApart { warps, wefts }, Language::English) => format!(
            "the cloth falls apart: {} lie over every strand that they meet and can be lifted off. Mend it so that each strand passes under \
             another one somewhere.",
            strands(warps, wefts, language)
        ),
    }
}

/// "upright strands 1, 3 and woven strands 2".
fn strands(warps: &[usize], wefts: &[usize], language: Language) -> String {
    let (upright, woven, and) = match language {
        Language::Vietnamese => ("nan dọc", "nan ngang", " và "),
        Language::English => ("upright strands", "woven strands", " and "),
    };
    let list = |label: &str, places: &[usize]| {
        let numbers: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
        (!places.is_empty()).then(|| format!("{label} {}", numbers.join(", ")))
    };
    let parts: Vec<String> = [list(upright, warps), list(woven, wefts)]
        .into_iter()
        .flatten()
        .collect();
    parts.join(and)
}

impl Violation for UnusableDraft {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Sơ đồ đan không đan được",
            en: "A draft by which nothing can be woven",
        },
        why: Both {
            vi: "Trang vẽ tấm đan theo đúng sơ đồ. Số go hay bàn đạp không có, hoặc tấm đan rời ra từng lớp, thì không có gì để vẽ.",
            en: "The page draws the cloth exactly by its draft. With a shaft or a treadle that is not there, or a cloth that comes apart \
                 in layers, there is nothing to draw.",
        },
        example: Example::Text {
            file: "processes/lam.json",
            place: "weave",
            wrong: r##"{ "name": { "vi": "Đan" }, "summary": { "vi": "Đan thử." }, "note": { "vi": "Được tính." }, "illustrative": true,
  "weaves": [
    { "name": { "vi": "Lóng mốt" }, "note": { "vi": "Chắc." }, "interlacing":
      { "kind": "draft", "threading": [1, 2], "tie_up": [{ "shafts": [1] }, { "shafts": [2] }], "treadling": [1, 3] } },
    { "name": { "vi": "Mắt cáo" }, "note": { "vi": "Thoáng." }, "interlacing": { "kind": "hexagonal" } }
  ],
  "colours": [{ "name": { "vi": "Mộc" }, "colour": "#D2A85F" }, { "name": { "vi": "Nâu" }, "colour": "#7A5230" }] }"##,
            right: r##"{ "name": { "vi": "Đan" }, "summary": { "vi": "Đan thử." }, "note": { "vi": "Được tính." }, "illustrative": true,
  "weaves": [
    { "name": { "vi": "Lóng mốt" }, "note": { "vi": "Chắc." }, "interlacing":
      { "kind": "draft", "threading": [1, 2], "tie_up": [{ "shafts": [1] }, { "shafts": [2] }], "treadling": [1, 2] } },
    { "name": { "vi": "Mắt cáo" }, "note": { "vi": "Thoáng." }, "interlacing": { "kind": "hexagonal" } }
  ],
  "colours": [{ "name": { "vi": "Mộc" }, "colour": "#D2A85F" }, { "name": { "vi": "Nâu" }, "colour": "#7A5230" }] }"##,
        },
        cure: Both {
            vi: "threading: mỗi nan dọc mắc vào go nào; tie_up: mỗi bàn đạp nâng những go nào; treadling: mỗi nan ngang đạp bàn nào. Tất cả \
                 đếm từ 1.",
            en: "threading: on which shaft each upright strand hangs; tie_up: which shafts each treadle raises; treadling: which treadle is \
                 pressed for each strand that is woven in. All are counted from 1.",
        },
    };

    fn message(&self, language: Language) -> String {
        told(&self.fault, language)
    }
}
