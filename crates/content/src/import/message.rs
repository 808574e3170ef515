//! What the editor reads when a line was brought in or was not, in both languages. Native only.

use super::{ImportError, Imported};
use langke_model::i18n::Language;

impl Imported {
    /// What was done, in one sentence.
    pub fn message(&self, language: Language) -> String {
        let Imported {
            file,
            leg,
            places: [from, to],
            points_before,
            points_after,
            tolerance,
            ..
        } = self;
        let before = kilometres(self.metres_before, language);
        let after = kilometres(self.metres_after, language);
        match language {
            Language::Vietnamese => {
                let done = if self.written {
                    "đã ghi"
                } else {
                    "chưa ghi (--dry-run)"
                };
                format!(
                    "{file}: chặng {leg} (legs[{}]), {from} → {to}: {points_before} điểm rút còn {points_after}, lệch không quá {} m; đường trong tệp dài \
                     {before} km, chặng vẽ từ điểm dừng tới điểm dừng dài {after} km; {done}.",
                    leg - 1,
                    decimal(tolerance.to_string(), language)
                )
            }
            Language::English => {
                let done = if self.written {
                    "written"
                } else {
                    "not written (--dry-run)"
                };
                format!(
                    "{file}: leg {leg} (legs[{}]), {from} → {to}: {points_before} points became {points_after}, within {tolerance} m; the line in the file \
                     is {before} km long, the leg as it is drawn from stop to stop {after} km; {done}.",
                    leg - 1
                )
            }
        }
    }
}

impl ImportError {
    /// What is wrong and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.to_string(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            ImportError::Unreadable { file, reason } => {
                format!("{file}: không đọc được ({reason}). Hãy kiểm tra tên tệp và quyền đọc.")
            }
            ImportError::TooLarge { bytes, limit } => {
                format!(
                    "tệp nặng {bytes} byte; chỉ đọc tới {limit}. Hãy xuất riêng phần của chặng này."
                )
            }
            ImportError::Empty => "tệp rỗng. Hãy xuất lại đường vẽ.".into(),
            ImportError::NotGeoJson { reason } => {
                format!("đây không phải GeoJSON ({reason}). Ở geojson.io: Save → GeoJSON.")
            }
            ImportError::NotUtf8 => {
                "tệp không phải UTF-8. Hãy xuất lại đường vẽ, hoặc lưu lại tệp bằng UTF-8.".into()
            }
            ImportError::TooManyValues { values, limit } => format!(
                "tệp có {values} giá trị; chỉ đọc tới {limit}. Hãy xuất riêng phần của chặng này."
            ),
            ImportError::NotGpx { line, reason } => format!(
                "đây không phải GPX 1.1 (dòng {line}: {}). Hãy xuất lại vết đi dạng GPX, hoặc vẽ đường ở geojson.io.",
                reason.message(Language::Vietnamese)
            ),
            ImportError::NoLine { others } => {
                let only = if others.is_empty() {
                    String::new()
                } else {
                    format!(", chỉ có {}", others.join(", "))
                };
                format!(
                    "trong tệp không có đường nào{only}. Một chặng cần một LineString, một vết đi (track) hay tuyến (route) từ hai điểm trở lên."
                )
            }
            ImportError::SeveralLines { lines, others } => format!(
                "trong tệp có {} đường; hãy chọn một bằng --line: {}{}.",
                lines.len() + others,
                lines.join("; "),
                if *others > 0 {
                    format!(" và {others} đường nữa")
                } else {
                    String::new()
                }
            ),
            ImportError::NoSuchLine { line, lines } => {
                format!("không có đường số {line}; --line từ 1 đến {lines}.")
            }
            ImportError::TooManyPoints { points, limit } => format!(
                "đường có {points} điểm; chỉ đọc tới {limit}. Hãy xuất riêng phần của chặng này."
            ),
            ImportError::TooManyLeft {
                points,
                limit,
                tolerance,
            } => format!(
                "lệch không quá {} m thì đường vẫn còn {points} điểm; chặng này chỉ chứa được {limit}. Hãy cho --tolerance lớn hơn, ví dụ 10.",
                decimal(tolerance.to_string(), Language::Vietnamese)
            ),
            ImportError::NotSimplified { reason } => {
                format!(
                    "không rút gọn được đường ({reason}). Hãy đóng bớt chương trình rồi thử lại."
                )
            }
            ImportError::Swapped {
                index,
                first,
                second,
            } => format!(
                "điểm {index} là [{first}, {second}]: vĩ độ và kinh độ bị đổi chỗ. GeoJSON ghi kinh độ trước."
            ),
            ImportError::OutsideVietnam {
                index,
                longitude,
                latitude,
            } => format!(
                "điểm {index} là [{longitude}, {latitude}], không nằm ở Việt Nam. Có đúng tệp này không?"
            ),
            ImportError::Tolerance { found, most } => {
                format!("--tolerance {found}: cần từ 0 đến {most} mét.")
            }
            ImportError::NoRoute { route, suggestion } => {
                let meant = suggestion.as_ref();
                let meant = meant.map(|word| format!(" Có phải bạn định viết \"{word}\"?"));
                format!(
                    "không có tuyến \"{route}\".{} Mã tuyến ghi trong routes/*.json.",
                    meant.unwrap_or_default()
                )
            }
            ImportError::HasProblems { file } => {
                format!("{file} đang có lỗi. Hãy chạy langke check trước.")
            }
            ImportError::NoLeg { leg, legs } => {
                format!("tuyến không có chặng {leg}; --leg từ 1 đến {legs}.")
            }
            ImportError::NoPlace { place } => {
                format!("không có địa điểm \"{place}\" mà tuyến dừng. Hãy chạy langke check trước.")
            }
            ImportError::EndsElsewhere {
                places,
                off,
                most,
                reversed_fits,
            } => format!(
                "đường bắt đầu cách \"{}\" {} m và kết thúc cách \"{}\" {} m; chỉ được cách {} và {} m. {}",
                places[0],
                off[0],
                places[1],
                off[1],
                most[0],
                most[1],
                if *reversed_fits {
                    "Đường vẽ theo chiều ngược lại: thêm --reverse."
                } else {
                    "Có đúng chặng này không? Hãy cắt đường ở hai điểm dừng, hoặc sửa tọa độ của chúng."
                }
            ),
            ImportError::NotWritten { file, error } => {
                let reason = error.message(Language::Vietnamese);
                format!("{file}: không ghi được ({reason}); tệp vẫn như cũ.")
            }
        }
    }
}

/// Kilometres with one decimal.
fn kilometres(metres: f64, language: Language) -> String {
    decimal(format!("{:.1}", metres / 1000.0), language)
}

/// A number with the decimal sign of the language.
fn decimal(number: String, language: Language) -> String {
    match language {
        Language::Vietnamese => number.replace('.', ","),
        Language::English => number,
    }
}
