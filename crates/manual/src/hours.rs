//! The part of the manual on opening hours: how people write them, how parts are joined, every word. Native only.

use langke_model::i18n::Language;
use langke_opening_rule::{parse, words};

use crate::fields::in_cell;
use crate::words::Words;

/// As offices, notices and social networks have them; what the program reads is printed beside each.
const TYPED: [&str; 12] = [
    "T2-CN 8h-17h30",
    "Thứ 2 - Chủ nhật: 8h30 - 17h",
    "T2-6: 7h30-11h30, 13h30-17h",
    "thứ 2, 4, 6 8h-11h",
    "Hằng ngày 08h00-17h00",
    "8h sáng - 5h chiều",
    "T2-T7, 8h-17h; CN nghỉ",
    "T2-T7 8h-17h; nghỉ lễ",
    "T7, CN: cả ngày",
    "T2-CN 8h-17h; 30/4 nghỉ",
    "tháng 4 - tháng 9 7h-18h",
    "Mon-Fri 8am-5pm; Sat 8:00-12:00",
];

/// How parts are joined: the signs with what each means in Vietnamese and in English.
const SIGNS: [(&str, &str, &str); 14] = [
    (
        "Mo-Fr 08:00-17:00",
        "từ thứ hai đến thứ sáu",
        "Monday to Friday",
    ),
    (
        "Mo,We,Fr 08:00-17:00",
        "ba ngày kể tên",
        "the three days that are named",
    ),
    (
        "Tu-Su 07:30-11:30,13:30-17:00",
        "hai buổi, nghỉ trưa",
        "mornings and afternoons, closed at noon",
    ),
    (
        "Mo-Su 08:00-17:00; Tu off",
        "`;`: câu sau thay câu trước; thứ ba nghỉ",
        "`;`: what follows takes the place of what stands before it; closed on Tuesdays",
    ),
    (
        "Mo-Fr 08:00-12:00, We 18:00-20:00",
        "`,` giữa hai câu: câu sau thêm vào; thứ tư mở cả sáng lẫn tối",
        "`,` between two rules: the second is added; on Wednesdays open in the evening too",
    ),
    (
        "Mo-Fr 08:00-17:00 || \"hỏi trước\"",
        "`||`: lúc khác thì theo câu sau",
        "`||`: at all other times what follows",
    ),
    (
        "Mo-Su 08:00+",
        "`+`: mở từ 8 giờ, không rõ đến lúc nào",
        "`+`: open from 8, nobody says until when",
    ),
    ("20:00-02:00", "quá nửa đêm", "past midnight"),
    (
        "Sa[1] 08:00-12:00",
        "thứ bảy đầu tháng",
        "the first Saturday of a month",
    ),
    (
        "Sa[-1] 08:00-12:00",
        "thứ bảy cuối tháng",
        "the last Saturday of a month",
    ),
    (
        "Mo-Sa 08:00-17:00; PH off",
        "ngày lễ nghỉ",
        "closed on public holidays",
    ),
    (
        "Apr-Sep 07:00-18:00; Oct-Mar 08:00-17:00",
        "mùa hè, mùa đông khác nhau",
        "other hours in summer than in winter",
    ),
    ("Apr 30 off", "một ngày trong năm", "one day of the year"),
    (
        "Mo-Fr 08:00-17:00 \"gọi trước\"",
        "lời dặn đặt trong ngoặc kép",
        "what else is to be said stands in quotation marks",
    ),
];

/// The section on opening hours, in Markdown.
pub fn section(language: Language) -> String {
    let words = Words::of(language);
    let mut page = format!("\n## {}\n\n{}\n", words.hours, words.hours_introduction);
    page += &format!(
        "\n### {}\n\n| {} | {} |\n|---|---|\n",
        words.hours_typed, words.typed, words.read_as
    );
    for typed in TYPED {
        page += &format!("| `{typed}` | {} |\n", code(&written(typed)));
    }
    page += &format!(
        "\n### {}\n\n| {} | {} |\n|---|---|\n",
        words.hours_signs, words.openstreetmap, words.meaning
    );
    for (rule, vietnamese, english) in SIGNS {
        let meaning = match language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        };
        page += &format!("| {} | {} |\n", code(rule), in_cell(meaning));
    }
    page + &all_words(language)
}

/// The table of all words.
fn all_words(language: Language) -> String {
    let Words {
        hours_words,
        meaning,
        openstreetmap,
        also,
        ..
    } = Words::of(language);
    let mut table =
        format!("\n### {hours_words}\n\n| {meaning} | {openstreetmap} | {also} |\n|---|---|---|\n");
    for word in words(language) {
        let standard: Vec<String> = word.standard.iter().map(|one| code(one)).collect();
        let typed: Vec<String> = word.typed.iter().map(|one| code(one)).collect();
        table += &format!(
            "| {} | {} | {} |\n",
            in_cell(word.meaning),
            standard.join(", "),
            typed.join(", ")
        );
    }
    table
}

/// Opening hours as OpenStreetMap writes them.
fn written(typed: &str) -> String {
    parse(typed).map_or_else(|_| String::new(), |hours| hours.to_string())
}

fn code(text: &str) -> String {
    format!("`{}`", in_cell(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_hours_in_the_manual_is_understood() {
        for typed in TYPED {
            let hours = parse(typed).unwrap_or_else(|fault| panic!("{typed}: {fault:?}"));
            assert!(hours.is_unusual(), "{typed}");
        }
        for (rule, ..) in SIGNS {
            let hours = parse(rule).unwrap_or_else(|fault| panic!("{rule}: {fault:?}"));
            assert!(!hours.is_unusual(), "{rule}");
            assert_eq!(hours.to_string(), rule);
        }
    }
}
