//! What is said of labels, in both languages.

use std::path::Path;

use langke_labels::{Misfit, Notice, Options, Part, What};
use langke_model::i18n::Language;

/// That something has no code yet, with one that is free; or no GTIN, which nobody but GS1 gives.
pub fn without_code(file: &str, free: Option<&str>, language: Language) -> String {
    match (language, free) {
        (Language::Vietnamese, Some(free)) => {
            format!("{file}: chưa có mã ngắn nên không in. Mã còn trống: \"code\": \"{free}\".")
        }
        (Language::Vietnamese, None) => format!("{file}: chưa có mã GTIN nên không in."),
        (Language::English, Some(free)) => format!(
            "{file}: it has no short code and is not printed. One that is free: \"code\": \"{free}\"."
        ),
        (Language::English, None) => format!("{file}: it has no GTIN and is not printed."),
    }
}

/// That nothing is called what was asked for.
pub fn unknown(asked: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => {
            format!("--only {asked}: không có tên tệp hay mã ngắn nào như vậy.")
        }
        Language::English => format!("--only {asked}: there is no such id or code."),
    }
}

/// That a name is that of no sheet.
pub fn no_sheet(out: &Path, language: Language) -> String {
    let out = out.display();
    match language {
        Language::Vietnamese => format!("--out {out}: cần tên tệp có đuôi .pdf hoặc .svg"),
        Language::English => format!("--out {out}: expected a name that ends in .pdf or .svg"),
    }
}

/// That something else wrote a file.
pub fn of_others(file: &Path, language: Language) -> String {
    let file = file.display();
    match language {
        Language::Vietnamese => {
            format!("{file}: đã có tệp này, không phải do `langke labels` ghi; hãy chọn tên khác")
        }
        Language::English => format!(
            "{file} is there already and was not written by `langke labels`; choose another name"
        ),
    }
}

/// That an earlier sheet is there.
pub fn is_there(file: &Path, language: Language) -> String {
    let file = file.display();
    match language {
        Language::Vietnamese => {
            format!("{file}: đã có tệp này; hãy chọn tên khác, hoặc thêm --replace để ghi đè")
        }
        Language::English => {
            format!(
                "{file} is there already; choose another name, or add --replace to write over it"
            )
        }
    }
}

/// That there is nothing to print.
pub fn nothing(language: Language) -> &'static str {
    match language {
        Language::Vietnamese => "Không có gì để in: không thứ nào được chọn có mã.",
        Language::English => "There is nothing to print: nothing that was chosen has a code.",
    }
}

/// That a paper should be tried first.
pub fn try_first(paper: &str, language: Language) -> String {
    match language {
        Language::Vietnamese => format!(
            "{paper}: nhà sản xuất không công bố khoảng cách giữa các nhãn. Hãy in thử lên giấy thường với --outline rồi đặt lên tờ nhãn, soi ra sáng."
        ),
        Language::English => format!(
            "{paper}: its maker does not publish where the labels lie. Print it on plain paper with --outline first and hold it against the labels."
        ),
    }
}

/// What was written.
pub fn done(
    labels: usize,
    sheets: usize,
    options: &Options,
    out: &Path,
    language: Language,
) -> String {
    let (paper, out) = (options.stock.name(), out.display());
    let distance = options.distance / 10.0;
    match language {
        Language::Vietnamese => format!(
            "{labels} nhãn, {sheets} tờ {paper}, quét được từ {distance:.0} cm → {out}. In đúng cỡ thật (100 %), không co cho vừa trang."
        ),
        Language::English => format!(
            "{labels} labels, {sheets} sheets of {paper}, to be read from {distance:.0} cm → {out}. Print them at 100 %, not fitted to the page."
        ),
    }
}

/// What was printed otherwise than it was asked for.
pub fn notice(notice: &Notice, language: Language) -> String {
    if language == Language::English {
        return notice.to_string();
    }
    let part = match notice.part {
        Part::Pattern => "hoa văn",
        Part::EnglishOrigin => "dòng tên làng tiếng Anh",
        Part::EnglishName => "tên tiếng Anh",
        Part::Origin => "dòng tên làng",
        Part::Stars => "sao",
        Part::Name => "tên",
    };
    let said = match &notice.what {
        What::LeftAway => format!("không đủ chỗ cho {part}"),
        What::Shortened => format!("không đủ chỗ cho cả {part}"),
        What::LettersLost(letters) => format!("phông chữ thiếu chữ trong {part}, đã bỏ: {letters}"),
    };
    format!("nhãn {} ({}): {said}", notice.label, notice.name)
}

/// Why something cannot be printed, and how to mend that.
pub fn misfit(misfit: &Misfit, language: Language) -> String {
    if language == Language::English {
        return misfit.to_string();
    }
    match misfit {
        Misfit::TooSmall {
            label,
            name,
            stock,
            distance,
            needed,
            room,
            works_from,
            fits_on,
        } => {
            let cures = [
                works_from.map(|one| format!("đặt --distance {:.0}", (one / 10.0).floor())),
                fits_on
                    .as_ref()
                    .map(|stock| format!("dùng giấy {stock} (--paper)")),
            ];
            let cures: Vec<String> = cures.into_iter().flatten().collect();
            let cure = if cures.is_empty() {
                "dùng địa chỉ ngắn hơn".to_owned()
            } else {
                cures.join(" hoặc ")
            };
            format!(
                "nhãn {label} ({name}): để quét được từ {:.0} cm, mã phải rộng {needed:.1} mm kể cả viền trắng; {stock} chỉ có chỗ cho {room:.1} mm. Hãy {cure}.",
                distance / 10.0
            )
        }
        Misfit::Address {
            label,
            name,
            address,
            ..
        } => format!(
            "nhãn {label} ({name}): \"{address}\" không phải một địa chỉ đầy đủ. Hãy xem lại --base-url."
        ),
        Misfit::AddressTooLong {
            label, name, bytes, ..
        } => format!(
            "nhãn {label} ({name}): địa chỉ dài {bytes} byte, mã chỉ chứa được 2331. Hãy dùng địa chỉ ngắn hơn."
        ),
        Misfit::Number {
            label,
            name,
            number,
        } => format!(
            "nhãn {label} ({name}): số \"{number}\" có chữ mà phông không có. Hãy viết bằng chữ số và chữ Latinh."
        ),
        Misfit::NumberTooLong {
            label,
            name,
            number,
            stock,
            ..
        } => format!(
            "nhãn {label} ({name}): giấy {stock} không đủ chỗ cho số \"{number}\". Hãy dùng nhãn lớn hơn."
        ),
        Misfit::Nameless { label, name } => {
            format!(
                "nhãn {label}: không in được chữ nào của tên \"{name}\". Hãy viết tên bằng chữ Latinh."
            )
        }
        Misfit::Skip {
            skip,
            stock,
            places,
        } => format!(
            "--skip {skip}: một tờ {stock} chỉ có {places} chỗ. Bỏ nhiều nhất {} chỗ.",
            places - 1
        ),
        Misfit::Distance { found } => format!(
            "--distance: không quét được từ {} cm. Hãy chọn từ 1 đến 2000 cm.",
            found / 10.0
        ),
        other => other.to_string(),
    }
}
