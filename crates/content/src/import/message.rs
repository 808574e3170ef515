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
        let joined = self.joined(language);
        match language {
            Language::Vietnamese => {
                let done = if self.written {
                    "đã ghi"
                } else {
                    "chưa ghi (--dry-run)"
                };
                format!(
                    "{file}: chặng {leg} (legs[{}]), {from} → {to}: {points_before} điểm rút còn {points_after}, lệch không quá {} m; đường trong tệp dài \
                     {before} km, chặng vẽ từ điểm dừng tới điểm dừng dài {after} km; {done}.{joined}",
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
                     is {before} km long, the leg as it is drawn from stop to stop {after} km; {done}.{joined}",
                    leg - 1
                )
            }
        }
    }
}

impl Imported {
    /// Of how many parts the way was made, if of several.
    fn joined(&self, language: Language) -> String {
        let Imported { parts, turned, .. } = self;
        match (parts, turned, language) {
            (0 | 1, _, _) => String::new(),
            (_, 0, Language::Vietnamese) => format!(" Đường được nối từ {parts} đoạn."),
            (_, _, Language::Vietnamese) => {
                format!(" Đường được nối từ {parts} đoạn, trong đó {turned} đoạn đã đảo chiều.")
            }
            (_, 0, Language::English) => format!(" The way was joined from {parts} parts."),
            (_, _, Language::English) => {
                format!(" The way was joined from {parts} parts, {turned} of them turned round.")
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
            ImportError::OtherFormat { format } => {
                format!("{}.", format.message(Language::Vietnamese))
            }
            ImportError::NotUnpacked { reason } => {
                format!("tệp nén không giải được ({reason}). Hãy tải lại, hoặc tự giải nén.")
            }
            ImportError::Swells { limit } => format!(
                "giải nén ra, tệp nặng hơn {limit} byte. Hãy xuất riêng phần của chặng này."
            ),
            ImportError::SeveralFiles { files } => format!(
                "trong tệp nén có nhiều tệp: {}. Hãy giải nén rồi chọn một tệp.",
                files.join(", ")
            ),
            ImportError::OtherSystem { found } => format!(
                "tệp ghi hệ tọa độ là \"{found}\", không phải độ WGS 84. Hãy xuất lại theo WGS 84 (EPSG:4326); trong QGIS: Export → Save Features As → CRS EPSG:4326."
            ),
            ImportError::Metres {
                index,
                first,
                second,
            } => format!(
                "điểm {index} là [{first}, {second}]: đây là mét (VN-2000, UTM hoặc bản đồ web), không phải độ. Hãy xuất lại đường theo WGS 84 (EPSG:4326)."
            ),
            ImportError::ToAndFro { parts } => format!(
                "đường gồm {parts} đoạn chạy tới chạy lui; nối như thế sẽ thành hình răng cưa. Hãy nối chúng theo thứ tự đường đi ở geojson.io, hoặc xuất riêng từng đoạn."
            ),
            ImportError::TooManyValues { values, limit } => format!(
                "tệp có {values} giá trị; chỉ đọc tới {limit}. Hãy xuất riêng phần của chặng này."
            ),
            ImportError::NotGpx { line, reason } => format!(
                "không đọc được đường nào trong tệp này (dòng {line}: {}). Hãy xuất lại vết đi dạng GPX, hoặc vẽ đường ở geojson.io.",
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
                "trong tệp có {} đường; hãy chọn một bằng --line: {}{}.{}",
                lines.len() + others,
                lines.join("; "),
                if *others > 0 {
                    format!(" và {others} đường nữa")
                } else {
                    String::new()
                },
                if lines
                    .iter()
                    .any(|line| line.contains(" <rte>") || line.contains(" <trk>"))
                {
                    " <trk> là vết đi đã ghi, có đường thật; <rte> là tuyến dự định, thường chỉ có điểm dừng."
                } else {
                    ""
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
