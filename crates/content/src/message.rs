//! What the editor reads when a rule is broken: what was found, what was expected, how to mend it, in both languages.

use std::fmt::Write;

use super::bounds::{ALTERNATIVES, SHOWN, Why};
use super::coordinates::CoordinatesError;
use super::display::{cut, escaped};
use super::problem::{Expected, Kind, Problem, Rule, Severity};
use langke_model::i18n::{self, Language};

/// What the parser says of `1e400`.
const NUMBER_OUT_OF_RANGE: &str = "number out of range";
/// How many letters of a file's name, or of a place in it, a line shows; the longest that is right has under 100.
const PLACE: usize = 200;

impl Problem {
    /// One line for people: file, place, message.
    pub fn to_line(&self, language: Language) -> String {
        let mut line = String::new();
        for part in [&self.file, &self.path] {
            if !part.is_empty() {
                let _ = write!(line, "{}: ", escaped(&cut(part, PLACE, language)));
            }
        }
        if self.rule.severity() == Severity::Advice {
            line.push_str(match language {
                Language::Vietnamese => "nên xem lại: ",
                Language::English => "advice: ",
            });
        }
        line + &self.rule.message(language)
    }
}

impl Rule {
    /// The message in `language`: what was found in content is cut where it is long, and what cannot be seen is escaped.
    pub fn message(&self, language: Language) -> String {
        let mut rule = self.clone();
        for text in rule.found_texts() {
            *text = cut(text, SHOWN, language);
        }
        let message = match language {
            Language::Vietnamese => rule.vietnamese(),
            Language::English => rule.english(),
        };
        escaped(&message)
    }

    fn vietnamese(&self) -> String {
        let language = Language::Vietnamese;
        match self {
            Rule::EmptyContent => "không có nội dung nào trong thư mục này. Cần ít nhất site.json, programme.json, sources.json, \
                 basemap.json và một làng trong villages/. Hãy kiểm tra lại tên thư mục."
                .into(),
            Rule::MissingFile => "thiếu tệp này; trang nào cũng cần nó. Hãy chép một tệp mẫu trong content/ rồi sửa.".into(),
            Rule::UnexpectedFile => "tệp này không nằm đúng chỗ hoặc không phải loại được dùng. Nội dung là tệp .json trong villages/, \
                 makers/, products/, processes/, places/, routes/, events/; ảnh là .svg, .jpg, .png, .webp trong media/."
                .into(),
            Rule::Unreadable { reason } => format!("không đọc được ({reason}). Hãy kiểm tra quyền đọc của tệp."),
            Rule::SymbolicLink => "đây là liên kết (symbolic link), không phải tệp hay thư mục thật; liên kết không được mở. Hãy xóa liên kết và \
                 chép tệp thật vào đây."
                .into(),
            Rule::SpecialFile => "đây không phải tệp thường mà là ống (pipe), ổ cắm (socket) hoặc thiết bị; nó không được mở. Hãy xóa nó khỏi thư \
                 mục nội dung."
                .into(),
            Rule::TooLarge { bytes, limit } => format!(
                "tệp nặng {} MB; chỉ đọc tệp tới {} MB. Hãy tách tệp ra hoặc thu nhỏ ảnh.",
                megabytes(*bytes, language),
                limit / 1_048_576
            ),
            Rule::TooDeep { most } => format!(
                "ở đây thư mục hoặc dấu ngoặc lồng nhau quá {most} tầng; nội dung không cần sâu như vậy. Hãy bỏ bớt các tầng thừa."
            ),
            Rule::TooMany { found, most, why } => format!(
                "có {} mục; nhiều nhất là {}, vì {}",
                count(*found, language),
                count(*most, language),
                why_vi(*why)
            ),
            Rule::TooLong { found, most, why } => format!(
                "dài {} ký tự; nhiều nhất là {}, vì {}",
                count(*found, language),
                count(*most, language),
                why_vi(*why)
            ),
            Rule::NotUtf8 => "tệp không phải UTF-8. Trong Notepad: Lưu thành (Save as) → Mã hóa (Encoding) → UTF-8.".into(),
            Rule::NotJson { line, column, reason } if reason == NUMBER_OUT_OF_RANGE => {
                format!("dòng {line}, cột {column}: số này lớn hơn mọi số mà máy đọc được. Hãy kiểm tra từng chữ số.")
            }
            Rule::NotJson { line, column, reason } => format!(
                "dòng {line}, cột {column}: không đúng cú pháp JSON ({reason}). Thường là thiếu dấu phẩy, dấu ngoặc kép hoặc dấu đóng \
                 ngoặc ở ngay trước chỗ này."
            ),
            Rule::DuplicateKey => "mục này viết hai lần. Hãy giữ một.".into(),
            Rule::UnknownField { suggestion, accepted } => {
                format!("không có mục tên này.{} Các mục dùng được: {}.", did_you_mean(suggestion, language), list(accepted, 0, language))
            }
            Rule::WrongType { found, accepted } => {
                format!("tìm thấy {}, cần {}. Ví dụ: {}.", type_vi(found), types(accepted, type_vi, " hoặc "), example(accepted))
            }
            Rule::MissingField => "thiếu mục này. Hãy thêm vào.".into(),
            Rule::MissingVietnamese => "thiếu tiếng Việt. Viết: \"vi\": \"…\"; tiếng Anh thêm sau cũng được.".into(),
            Rule::MissingAlt => "thiếu lời tả ảnh cho người không nhìn thấy. Viết: \"alt\": {\"vi\": \"Lò nung cắt ngang, bao thơi xếp chồng\"}.".into(),
            Rule::UnknownValue { found, suggestion, accepted } => format!(
                "tìm thấy \"{found}\".{} Cần một trong các từ: {}.",
                did_you_mean(suggestion, language),
                list(accepted, 0, language)
            ),
            Rule::Malformed { found, expected } => format!("tìm thấy \"{found}\". Cần {}.", expected_vi(*expected)),
            Rule::DuplicateId { kind, id, first } => {
                format!("mã \"{id}\" đã có ở {first}. Mỗi {} cần một mã riêng; hãy đổi mã ở một trong hai tệp.", kind_vi(*kind))
            }
            Rule::DuplicateCode { code, first } => {
                format!("mã ngắn \"{code}\" đã in cho {first}. Hãy chọn mã khác cho sản phẩm chưa in nhãn.")
            }
            Rule::DanglingReference { kind, id, suggestion } => format!(
                "không có {} nào mang mã \"{id}\".{} Hãy sửa mã hoặc thêm tệp.",
                kind_vi(*kind),
                did_you_mean(suggestion, language)
            ),
            Rule::MissingPicture { file } => format!("không có tệp media/{file}. Hãy chép ảnh vào hoặc sửa tên (chữ hoa, chữ thường khác nhau)."),
            Rule::UnusablePicture { reason } => reason.message(language),
            Rule::UnusableDrawing { line, reason } => format!("dòng {line}: {}", reason.message(language)),
            Rule::UnportableName { reason } => reason.message(language),
            Rule::NamesAlike { first } => {
                format!("tên này chỉ khác \"{first}\" ở chữ hoa, chữ thường; trên Windows và máy Mac hai tên là một. Hãy đổi một trong hai.")
            }
            Rule::MarkupNotAllowed { found } => format!(
                "không dùng được \"{found}\" trong văn bản. Chỉ có **đậm**, *nghiêng* và [chữ](liên kết); không có HTML. Đoạn mới là một \
                 khối mới."
            ),
            Rule::LinkNotAllowed { found } => format!(
                "không dùng được liên kết \"{found}\". Cần https://… hoặc một trang của site như (village:bat-trang), (product:am-tra)."
            ),
            Rule::StrayControl { code_point } => {
                format!("có ký tự ẩn U+{code_point:04X}, có thể làm chữ đảo chiều hoặc biến mất. Hãy gõ lại chỗ này, hoặc chạy langke check --fix.")
            }
            Rule::TooFew { found, needed } => format!("tìm thấy {found}, cần ít nhất {needed}."),
            Rule::LegCount { legs, stops } => format!(
                "có {legs} chặng cho {stops} điểm dừng; cần {}. Chặng nối hai điểm liền nhau; chặng không có gì để nói thì viết {{}}.",
                stops.saturating_sub(1)
            ),
            Rule::ReversedRange { from, to } => format!("{to} đứng trước {from}. Hãy đổi chỗ hai số hoặc hai ngày."),
            Rule::LongEvent { days, most } => format!(
                "sự kiện kéo dài {} ngày; nhiều nhất là {}. Hãy kiểm tra năm của ngày cuối; nơi mở cửa lâu hơn thì viết \
                 thành địa điểm trong places/.",
                i18n::number(*days as f64, 0, language),
                i18n::number(*most as f64, 0, language)
            ),
            Rule::OutOfRange { found, least, most } => {
                format!("tìm thấy {found}, cần từ {least} đến {most}. Hãy kiểm tra từng chữ số và đơn vị.")
            }
            Rule::SwappedCoordinates { first, second } => format!(
                "tìm thấy [{first}, {second}]: hai số bị đổi chỗ. Kinh độ đứng trước: [{second}, {first}]."
            ),
            Rule::OutsideVietnam { longitude, latitude } => format!(
                "điểm [{longitude}, {latitude}] không nằm ở Việt Nam. Cần [kinh độ, vĩ độ], kinh độ 102-118, vĩ độ 6-24; hãy chép lại từ bản đồ."
            ),
            Rule::CoordinatesAsText { found, longitude, latitude } => format!(
                "đọc \"{}\" là [{longitude}, {latitude}] (kinh độ, vĩ độ). Nếu đúng, chạy langke check --fix để ghi lại như vậy.",
                found
            ),
            Rule::UnreadableCoordinates { found, reason } => format!(
                "tìm thấy \"{}\": {}. Cần một điểm như [105.91272, 20.97467] (kinh độ trước), hoặc chép nguyên từ bản đồ như \"20.97467, 105.91272\", \
                 \"20°58'28.8″N 105°54'45.8″E\", \"https://www.google.com/maps/@20.97467,105.91272,17z\".",
                found,
                coordinates_vi(reason)
            ),
            Rule::LegJumps { points, away, apart } => format!(
                "đường vẽ nhảy ra xa {} km tới điểm này{} rồi quay lại, trong khi hai điểm trước và sau chỉ cách nhau {} km. Hãy kiểm tra từng chữ số \
                 của tọa độ; nếu đường đi vòng như vậy thật, thêm vài điểm dọc đường.",
                kilometres(*away, language),
                if *points > 1 { format!(" và {} điểm kế tiếp", points - 1) } else { String::new() },
                kilometres(*apart, language)
            ),
            Rule::LegTooLong { mode, kilometres, most } => format!(
                "hai điểm dừng ở hai đầu chặng cách nhau {kilometres} km theo đường chim bay; đi kiểu \"{mode}\" thường không quá {most} km. Hãy \
                 kiểm tra hai điểm dừng, hoặc ghi mode khác cho chặng này."
            ),
            Rule::FarFromVillage { village, kilometres, most } => format!(
                "cách làng \"{village}\" {kilometres} km; nơi thuộc một làng nằm trong vòng {most} km. Hãy kiểm tra tọa độ, hoặc bỏ mục village."
            ),
            Rule::GtinCheckDigit { found, check } => format!(
                "mã GTIN {found} sai số kiểm tra: số cuối phải là {check}. Hãy đọc lại từ bao bì."
            ),
            Rule::CertificateWithoutDecision => "chứng nhận thiếu số quyết định (decision). Nếu không biết, viết lý do vào note; nếu là số liệu mẫu, \
                 viết \"illustrative\": true."
                .into(),
            Rule::CertificateTooLong { latest } => format!(
                "chứng nhận chỉ có giá trị 36 tháng: muộn nhất đến {latest}. Hãy kiểm tra issued_on và valid_until."
            ),
            Rule::ClaimWithoutSource => "không dẫn nguồn. Hãy ghi mã nguồn vào \"sources\": [\"…\"]; nguồn mô tả trong sources.json.".into(),
            Rule::NumberWithoutSource { found } => format!(
                "số \"{found}\" không dẫn tới nguồn nào. Hãy thêm sources ở đoạn này, hoặc nói số ấy ở một đoạn có nguồn trong cùng tệp."
            ),
            Rule::UnusedSource { id } => format!("nguồn \"{id}\" không được dẫn ở đâu. Hãy dẫn nó, hoặc bỏ đi."),
            Rule::UnusedPicture => "không trang nào dùng ảnh này. Hãy dùng nó, hoặc xóa tệp.".into(),
            Rule::Orphan { kind } => format!("không có gì dẫn tới {} này. {}", kind_vi(*kind), orphan_vi(*kind)),
            Rule::StepNotFed { given, more } => format!(
                "bước này không dùng gì của các bước trước. Ghi vào materials_in đúng chữ một thứ đã làm ra: {}.",
                list(given, *more, language)
            ),
            Rule::StoryLength { words, least, most } => format!(
                "chuyện có {words} chữ; nên từ {least} đến {most}. Ngắn quá thì chưa kể được, dài quá thì khách đứng giữa đường không đọc hết."
            ),
            Rule::HeavyPicture { bytes, limit } => format!(
                "ảnh nặng {} kB; nên dưới {} kB để điện thoại sóng yếu tải kịp. Hãy thu nhỏ hoặc lưu dạng WebP.",
                bytes / 1000,
                limit / 1000
            ),
            Rule::SmallPicture { width, least } => format!(
                "ảnh rộng {width} điểm ảnh; cần ít nhất {least} thì mới nét. Hãy dùng ảnh gốc."
            ),
            Rule::DecomposedText => "chữ gõ bằng dấu rời (NFD). Trang vẫn hiện đúng; chạy langke check --fix để viết lại bằng chữ dựng sẵn."
                .into(),
            Rule::AndMore { of, more, .. } => format!(
                "còn {} chỗ nữa trong tệp này mắc cùng một lỗi ({of}). Hãy sửa những chỗ đã nêu rồi kiểm tra lại.",
                count(*more, language)
            ),
        }
    }

    fn english(&self) -> String {
        let language = Language::English;
        match self {
            Rule::EmptyContent => "there is no content in this folder. It needs at least site.json, programme.json, sources.json, \
                 basemap.json and a village in villages/. Check the folder's name."
                .into(),
            Rule::MissingFile => "this file is missing and every site needs it. Copy the sample's from content/ and change it.".into(),
            Rule::UnexpectedFile => "this file is in the wrong place or of a kind that is not used. Content is .json files in villages/, \
                 makers/, products/, processes/, places/, routes/, events/; pictures are .svg, .jpg, .png, .webp in media/."
                .into(),
            Rule::Unreadable { reason } => format!("cannot be read ({reason}). Check who may read the file."),
            Rule::SymbolicLink => "this is a symbolic link and no real file or folder; links are not followed. Delete the link and copy the real \
                 file here."
                .into(),
            Rule::SpecialFile => "this is no ordinary file but a pipe, a socket or a device; it is not opened. Delete it from the content \
                 folder."
                .into(),
            Rule::TooLarge { bytes, limit } => format!(
                "the file has {} MB; files of up to {} MB are read. Split it, or make the picture smaller.",
                megabytes(*bytes, language),
                limit / 1_048_576
            ),
            Rule::TooDeep { most } => format!(
                "folders or brackets lie more than {most} deep inside each other here; content never needs that. Take out the layers that say \
                 nothing."
            ),
            Rule::TooMany { found, most, why } => format!(
                "there are {} entries; the most is {}, because {}",
                count(*found, language),
                count(*most, language),
                why_en(*why)
            ),
            Rule::TooLong { found, most, why } => format!(
                "there are {} letters; the most is {}, because {}",
                count(*found, language),
                count(*most, language),
                why_en(*why)
            ),
            Rule::NotUtf8 => "the file is not UTF-8. In Notepad: Save as → Encoding → UTF-8.".into(),
            Rule::NotJson { line, column, reason } if reason == NUMBER_OUT_OF_RANGE => {
                format!("line {line}, column {column}: this number is larger than any that computers read. Check its digits.")
            }
            Rule::NotJson { line, column, reason } => format!(
                "line {line}, column {column}: not JSON ({reason}). Usually a comma, a quotation mark or a closing bracket is missing just \
                 before."
            ),
            Rule::DuplicateKey => "this field stands twice. Keep one.".into(),
            Rule::UnknownField { suggestion, accepted } => {
                format!("there is no such field.{} Fields that can be used: {}.", did_you_mean(suggestion, language), list(accepted, 0, language))
            }
            Rule::WrongType { found, accepted } => {
                format!("found {}, expected {}. Example: {}.", type_en(found), types(accepted, type_en, " or "), example(accepted))
            }
            Rule::MissingField => "this field is missing. Add it.".into(),
            Rule::MissingVietnamese => "the Vietnamese is missing. Write: \"vi\": \"…\"; English may follow later.".into(),
            Rule::MissingAlt => "words for those who cannot see the picture are missing. Write: \"alt\": {\"vi\": \"Lò nung cắt ngang, bao thơi xếp chồng\"}.".into(),
            Rule::UnknownValue { found, suggestion, accepted } => {
                format!("found \"{found}\".{} Expected one of: {}.", did_you_mean(suggestion, language), list(accepted, 0, language))
            }
            Rule::Malformed { found, expected } => format!("found \"{found}\". Expected {}.", expected_en(*expected)),
            Rule::DuplicateId { kind, id, first } => {
                format!("the id \"{id}\" is taken by {first}. Every {} needs its own; change one of the two.", kind.keyword())
            }
            Rule::DuplicateCode { code, first } => {
                format!("the short code \"{code}\" is printed for {first}. Choose another for the product whose label is not printed yet.")
            }
            Rule::DanglingReference { kind, id, suggestion } => format!(
                "no {} has the id \"{id}\".{} Correct the id or add the file.",
                kind.keyword(),
                did_you_mean(suggestion, language)
            ),
            Rule::MissingPicture { file } => format!("there is no file media/{file}. Copy the picture there or correct the name (capitals count)."),
            Rule::UnusablePicture { reason } => reason.message(language),
            Rule::UnusableDrawing { line, reason } => format!("line {line}: {}", reason.message(language)),
            Rule::UnportableName { reason } => reason.message(language),
            Rule::NamesAlike { first } => {
                format!("this name differs from \"{first}\" only by capitals; on Windows and Macs the two are one. Rename one of them.")
            }
            Rule::MarkupNotAllowed { found } => format!(
                "\"{found}\" cannot be used in text. There are **strong**, *emphasis* and [label](link), and no HTML. A new paragraph is a \
                 new block."
            ),
            Rule::LinkNotAllowed { found } => format!(
                "the link \"{found}\" cannot be used. Expected https://… or a page of the site such as (village:bat-trang), (product:am-tra)."
            ),
            Rule::StrayControl { code_point } => {
                format!("there is an invisible character U+{code_point:04X}, which can turn text around or hide it. Type this text again, or run langke check --fix.")
            }
            Rule::TooFew { found, needed } => format!("found {found}, at least {needed} needed."),
            Rule::LegCount { legs, stops } => format!(
                "there are {legs} legs for {stops} stops; {} are needed. A leg joins two neighbouring stops; write {{}} for one that has \
                 nothing to say.",
                stops.saturating_sub(1)
            ),
            Rule::ReversedRange { from, to } => format!("{to} comes before {from}. Swap the two."),
            Rule::LongEvent { days, most } => format!(
                "the event lasts {} days; the most is {}. Check the year of the last day; what is open longer is a place, in \
                 places/.",
                i18n::number(*days as f64, 0, language),
                i18n::number(*most as f64, 0, language)
            ),
            Rule::OutOfRange { found, least, most } => {
                format!("found {found}, expected {least} to {most}. Check the digits and the unit.")
            }
            Rule::SwappedCoordinates { first, second } => format!(
                "found [{first}, {second}]: the two are swapped. Longitude comes first: [{second}, {first}]."
            ),
            Rule::OutsideVietnam { longitude, latitude } => format!(
                "the point [{longitude}, {latitude}] is not in Vietnam. Expected [longitude, latitude], longitude 102 to 118, latitude 6 to 24; \
                 copy it from the map again."
            ),
            Rule::CoordinatesAsText { found, longitude, latitude } => format!(
                "\"{}\" is read as [{longitude}, {latitude}] (longitude, latitude). If that is right, langke check --fix writes it so.",
                found
            ),
            Rule::UnreadableCoordinates { found, reason } => format!(
                "found \"{}\": {reason}. Expected a point such as [105.91272, 20.97467] (longitude first), or as maps give it: \
                 \"20.97467, 105.91272\", \"20°58'28.8″N 105°54'45.8″E\", \"https://www.google.com/maps/@20.97467,105.91272,17z\".",
                found
            ),
            Rule::LegJumps { points, away, apart } => format!(
                "the line goes {} km off to this point{} and comes back, though the points before and after are only {} km apart. Check every digit \
                 of the coordinates; if the way does go round there, add a few points along it.",
                kilometres(*away, language),
                if *points > 1 { format!(" and the {} after it", points - 1) } else { String::new() },
                kilometres(*apart, language)
            ),
            Rule::LegTooLong { mode, kilometres, most } => format!(
                "the stops at its two ends are {kilometres} km apart in a straight line; by \"{mode}\" it is seldom more than {most} km. Check the two \
                 stops, or give this leg another mode."
            ),
            Rule::FarFromVillage { village, kilometres, most } => format!(
                "it is {kilometres} km from the village \"{village}\"; a village's places are within {most} km. Check the coordinates, or leave \
                 out village."
            ),
            Rule::GtinCheckDigit { found, check } => format!(
                "the check digit of GTIN {found} is wrong: the last digit should be {check}. Read it from the package again."
            ),
            Rule::CertificateWithoutDecision => "the certificate has no number of its decision. If it is not known, say why in note; if this is a \
                 sample, write \"illustrative\": true."
                .into(),
            Rule::CertificateTooLong { latest } => format!(
                "a certificate holds for 36 months: until {latest} at the latest. Check issued_on and valid_until."
            ),
            Rule::ClaimWithoutSource => "nobody is cited for this. Put the id of a source into \"sources\": [\"…\"]; sources are described in \
                 sources.json."
                .into(),
            Rule::NumberWithoutSource { found } => format!(
                "the number \"{found}\" leads to no source. Add sources here, or say it in a paragraph of this file that has some."
            ),
            Rule::UnusedSource { id } => format!("nothing cites the source \"{id}\". Cite it, or take it out."),
            Rule::UnusedPicture => "no page shows this picture. Use it, or delete the file.".into(),
            Rule::Orphan { kind } => format!("nothing points to this {}. {}", kind.keyword(), orphan_en(*kind)),
            Rule::StepNotFed { given, more } => format!(
                "this step works on nothing that an earlier step gave. Put into materials_in, word for word, one of: {}.",
                list(given, *more, language)
            ),
            Rule::StoryLength { words, least, most } => format!(
                "the story has {words} words (Vietnamese); {least} to {most} are best. Less tells nothing, more is not read standing in a lane."
            ),
            Rule::HeavyPicture { bytes, limit } => format!(
                "the picture has {} kB; under {} kB arrives in time on a weak network. Make it smaller, or save it as WebP.",
                bytes / 1000,
                limit / 1000
            ),
            Rule::SmallPicture { width, least } => {
                format!("the picture is {width} pixels wide; it needs {least} to look sharp. Use the original.")
            }
            Rule::DecomposedText => {
                "the text is typed with combining marks (NFD). Pages show it right; run langke check --fix to write it with whole letters.".into()
            }
            Rule::AndMore { of, more, .. } => format!(
                "{} more places in this file break the same rule ({of}). Mend those that are told, then check again.",
                count(*more, language)
            ),
        }
    }
}

fn did_you_mean(suggestion: &Option<String>, language: Language) -> String {
    match (suggestion, language) {
        (None, _) => String::new(),
        (Some(word), Language::Vietnamese) => format!(" Có phải bạn định viết \"{word}\"?"),
        (Some(word), Language::English) => format!(" Did you mean \"{word}\"?"),
    }
}

/// Words one after the other, the first of them if they are many, and how many `more` there are.
fn list(words: &[String], more: usize, language: Language) -> String {
    let told = &words[..words.len().min(ALTERNATIVES)];
    let more = more + words.len() - told.len();
    let mut text = told.join(", ");
    if more > 0 {
        let more = count(more, language);
        text += &match language {
            Language::Vietnamese => format!(" và {more} giá trị nữa"),
            Language::English => format!(" and {more} more"),
        };
    }
    text
}

fn count(number: usize, language: Language) -> String {
    i18n::number(number as f64, 0, language)
}

fn why_vi(why: Why) -> &'static str {
    match why {
        Why::Page => {
            "điện thoại phải tải hết cả trang một lần. Hãy bỏ bớt, hoặc tách thành nhiều trang."
        }
        Why::Map => "điện thoại phải tải và vẽ hết bản đồ. Hãy bỏ bớt điểm, hoặc tách ra.",
        Why::EveryPage => {
            "chữ này đứng ở nhiều trang. Hãy viết ngắn lại; phần còn lại để trong story."
        }
        Why::Memory => {
            "máy không giữ được nhiều hơn, cả nước cũng không cần đến thế. Hãy bỏ những gì không phải nội dung, hoặc tách ra."
        }
        Why::Room => "chỗ này hoặc tiêu chuẩn không cho nhiều hơn. Hãy rút ngắn lại.",
    }
}

fn why_en(why: Why) -> &'static str {
    match why {
        Why::Page => {
            "a phone has to load all of the page at once. Leave some out, or make several pages of it."
        }
        Why::Map => "a phone has to load and draw all of the map. Leave points out, or split it.",
        Why::EveryPage => "it stands on many pages. Say it shorter; the rest goes into the story.",
        Why::Memory => {
            "a computer holds no more, and the whole country needs no more. Take out what is not content, or split it."
        }
        Why::Room => "there is no room for more, here or in the standard. Make it shorter.",
    }
}

fn megabytes(bytes: u64, language: Language) -> String {
    let text = format!("{:.1}", bytes as f64 / 1_048_576.0);
    match language {
        Language::Vietnamese => text.replace('.', ","),
        Language::English => text,
    }
}

/// Kilometres with one decimal.
fn kilometres(metres: u32, language: Language) -> String {
    let text = format!("{:.1}", f64::from(metres) / 1000.0);
    match language {
        Language::Vietnamese => text.replace('.', ","),
        Language::English => text,
    }
}

fn coordinates_vi(reason: &CoordinatesError) -> String {
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
    }
}

fn types(accepted: &[String], name: fn(&str) -> &str, or: &str) -> String {
    accepted
        .iter()
        .map(|word| name(word))
        .collect::<Vec<_>>()
        .join(or)
}

fn type_vi(name: &str) -> &str {
    match name {
        "null" => "null (để trống)",
        "boolean" => "true hoặc false",
        "integer" => "số nguyên",
        "negative integer" => "số nguyên âm",
        "number" => "số",
        "string" => "chuỗi chữ",
        "list" => "danh sách",
        "object" => "đối tượng",
        other => other,
    }
}

fn type_en(name: &str) -> &str {
    match name {
        "null" => "null (nothing)",
        "boolean" => "true or false",
        "integer" => "a whole number",
        "negative integer" => "a negative whole number",
        "number" => "a number",
        "string" => "a text",
        "list" => "a list",
        "object" => "an object",
        other => other,
    }
}

fn example(accepted: &[String]) -> &'static str {
    match accepted.first().map(String::as_str) {
        Some("boolean") => "true",
        Some("integer" | "number") => "12",
        Some("negative integer") => "-12",
        Some("list") => "[ … ]",
        Some("object") => "{\"vi\": \"…\", \"en\": \"…\"}",
        _ => "\"…\"",
    }
}

fn kind_vi(kind: Kind) -> &'static str {
    match kind {
        Kind::Village => "làng",
        Kind::Maker => "người làm",
        Kind::Product => "sản phẩm",
        Kind::Process => "quy trình",
        Kind::Place => "địa điểm",
        Kind::Route => "tuyến",
        Kind::Event => "sự kiện",
        Kind::Source => "nguồn",
        Kind::Figure => "số liệu",
    }
}

fn orphan_vi(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "Hãy ghi village, hoặc đưa nó vào một tuyến.",
        Kind::Process => {
            "Hãy ghi mã của nó vào process của một sản phẩm hay processes của một địa điểm."
        }
        _ => "Hãy dẫn tới nó từ một trang khác.",
    }
}

fn orphan_en(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "Give it a village, or make it a stop of a route.",
        Kind::Process => "Name it in a product's process or a place's processes.",
        _ => "Point to it from another page.",
    }
}

fn expected_vi(expected: Expected) -> &'static str {
    match expected {
        Expected::Slug => "chữ thường không dấu và số, nối bằng gạch ngang, như \"bat-trang\"",
        Expected::ShortCode => "3 đến 8 chữ hoa A-Z (trừ I, O) hoặc số 2-9, như \"BT7K\"",
        Expected::WebAddress => "địa chỉ đầy đủ như \"https://example.vn/gom\"",
        Expected::Colour => "màu như \"#1F3F8C\"",
        Expected::Date => {
            "ngày có thật từ năm 1900 đến 2100, viết năm-tháng-ngày như \"2026-11-21\""
        }
        Expected::Stars => "3, 4 hoặc 5 sao",
        Expected::LonLat => "[kinh độ, vĩ độ] như [105.91, 20.97]",
        Expected::PartialDate => {
            "ngày, tháng hoặc năm (1900 đến 2100) như \"2022-12-14\", \"2022-12\", \"2022\""
        }
        Expected::Gtin => "8, 12, 13 hoặc 14 chữ số như \"6291041500213\"",
        Expected::Phone => "số điện thoại như \"024 3874 0000\" hoặc \"+84 24 3874 0000\"",
        Expected::Email => "địa chỉ thư như \"lienhe@example.vn\"",
        Expected::OpeningHours => {
            "giờ mở cửa theo cách viết của OpenStreetMap như \"Tu-Su 08:00-17:00\""
        }
        Expected::ArchivePath => {
            "đường dẫn tính từ gốc trang, đuôi .pmtiles, như \"tiles/hanoi.pmtiles\""
        }
    }
}

fn expected_en(expected: Expected) -> &'static str {
    match expected {
        Expected::Slug => {
            "lowercase letters without marks and digits, joined by hyphens, such as \"bat-trang\""
        }
        Expected::ShortCode => "3 to 8 of A-Z (without I and O) and 2-9, such as \"BT7K\"",
        Expected::WebAddress => "a full address such as \"https://example.vn/gom\"",
        Expected::Colour => "a colour such as \"#1F3F8C\"",
        Expected::Date => {
            "a day that exists from 1900 to 2100, as year-month-day, such as \"2026-11-21\""
        }
        Expected::Stars => "3, 4 or 5 stars",
        Expected::LonLat => "[longitude, latitude] such as [105.91, 20.97]",
        Expected::PartialDate => {
            "a day, month or year (1900 to 2100) such as \"2022-12-14\", \"2022-12\", \"2022\""
        }
        Expected::Gtin => "8, 12, 13 or 14 digits such as \"6291041500213\"",
        Expected::Phone => "a telephone number such as \"024 3874 0000\" or \"+84 24 3874 0000\"",
        Expected::Email => "an e-mail address such as \"lienhe@example.vn\"",
        Expected::OpeningHours => {
            "opening hours as OpenStreetMap writes them, such as \"Tu-Su 08:00-17:00\""
        }
        Expected::ArchivePath => {
            "a path below the site's root that ends in .pmtiles, such as \"tiles/hanoi.pmtiles\""
        }
    }
}
