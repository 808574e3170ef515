//! What a fault of a photograph says to those in an office, in both languages. Native only.

use langke_model::i18n::Language;

use crate::fault::{Fault, OtherFormat};

impl OtherFormat {
    /// Its name, as programs write it.
    fn name(self) -> &'static str {
        match self {
            OtherFormat::Avif => "AVIF",
            OtherFormat::Bmp => "BMP",
            OtherFormat::Gif => "GIF",
            OtherFormat::Jpeg2000 => "JPEG 2000",
            OtherFormat::JpegXl => "JPEG XL",
            OtherFormat::Raw => "RAW (DNG, CR2, NEF…)",
            OtherFormat::Pdf => "PDF",
            OtherFormat::Psd => "PSD (Photoshop)",
            OtherFormat::Tiff => "TIFF",
            OtherFormat::Video => "video",
        }
    }
}

impl Fault {
    /// What was found and how to mend it.
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn vietnamese(&self) -> String {
        match self {
            Fault::NotAPicture => "tệp này không phải là ảnh, hoặc phần đầu tệp đã hỏng. Hãy mở ảnh gốc bằng phần mềm xem ảnh rồi lưu lại dạng JPG, PNG hoặc WebP.".to_owned(),
            Fault::Heic => "đây là ảnh HEIC của iPhone, trình duyệt không hiện được. Hãy chuyển sang JPG: trên iPhone, gửi ảnh qua thư (Mail) rồi lưu lại; trên Windows, \
                 mở bằng Ảnh (Photos), chọn “Lưu dưới dạng” (Save as), kiểu .jpg. Để những lần chụp sau là JPG: Cài đặt › Camera › Định dạng › Tương thích nhất."
                .to_owned(),
            Fault::OtherFormat { format: OtherFormat::Video } => "đây là phim chứ không phải ảnh. Hãy dừng phim ở cảnh đẹp nhất, chụp màn hình rồi lưu thành JPG, hoặc chọn một tấm ảnh khác.".to_owned(),
            Fault::OtherFormat { format: OtherFormat::Raw } => "đây là ảnh thô (RAW) của máy ảnh, trình duyệt không hiện được. Hãy mở bằng phần mềm ảnh của máy rồi xuất ra JPG.".to_owned(),
            Fault::OtherFormat { format } => format!(
                "đây là tệp {}, trang web không nhận dạng này. Hãy mở nó bằng phần mềm ảnh, chọn “Lưu dưới dạng” (Save as) rồi chọn JPG hoặc PNG.",
                format.name()
            ),
            Fault::Animated => "đây là ảnh động; ở đây chỉ dùng ảnh tĩnh. Hãy lưu một khung hình của nó thành JPG hoặc PNG.".to_owned(),
            Fault::NoSides { width, height } => format!(
                "ảnh ghi khổ {width} × {height} điểm ảnh: không có gì để xem. Hãy lưu lại từ ảnh gốc."
            ),
            Fault::TooManyPixels { width, height, longest, most } => format!(
                "ảnh có {width} × {height} điểm ảnh; mỗi cạnh chỉ được tới {longest}, cả ảnh tới {} triệu. Hãy thu nhỏ ảnh, rộng 4000 là đủ nét.",
                most / 1_000_000
            ),
            Fault::MoreThanItHolds { width, height, bytes } => format!(
                "ảnh ghi khổ {width} × {height} điểm ảnh nhưng chỉ có {bytes} byte, không thể chứa chừng ấy. Tệp bị cắt cụt hoặc hỏng; hãy chép lại từ ảnh gốc."
            ),
            Fault::CutShort { bytes } => format!(
                "ảnh bị cắt cụt: tệp chỉ có {bytes} byte, phần cuối ảnh không còn. Thường là do chép hoặc tải về chưa xong; hãy chép lại từ máy đã chụp."
            ),
            Fault::Damaged { reason } => format!(
                "ảnh bị hỏng ({reason}). Hãy chép lại từ máy đã chụp; nếu ảnh gốc cũng hỏng, hãy mở bằng phần mềm ảnh rồi lưu lại dạng JPG."
            ),
            Fault::Unusual { reason } => format!(
                "ảnh được ghi theo cách mà trình duyệt không đọc được ({reason}). Hãy mở bằng phần mềm ảnh rồi lưu lại dạng JPG thông thường."
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            Fault::NotAPicture => "this file is no picture, or its beginning is damaged. Open the original in a picture program and save it as JPG, PNG or WebP.".to_owned(),
            Fault::Heic => "this is a HEIC photograph from an iPhone, which browsers do not show. Turn it into a JPG: on the iPhone send it by mail and save it from there; on \
                 Windows open it in Photos, choose “Save as” and the type .jpg. So that new photographs are JPG: Settings › Camera › Formats › Most Compatible."
                .to_owned(),
            Fault::OtherFormat { format: OtherFormat::Video } => "this is a film, not a photograph. Pause it at its best moment, take a picture of the screen and save that as JPG, or choose another photograph.".to_owned(),
            Fault::OtherFormat { format: OtherFormat::Raw } => "this is a camera's raw picture, which browsers do not show. Open it in the camera's program and export it as JPG.".to_owned(),
            Fault::OtherFormat { format } => format!(
                "this is a {} file, which the site does not take. Open it in a picture program, choose “Save as” and then JPG or PNG.",
                format.name()
            ),
            Fault::Animated => "this picture moves; only still ones are used here. Save one of its frames as JPG or PNG.".to_owned(),
            Fault::NoSides { width, height } => format!(
                "the picture says it is {width} × {height} pixels: there is nothing to see. Save it again from the original."
            ),
            Fault::TooManyPixels { width, height, longest, most } => format!(
                "the picture has {width} × {height} pixels; a side has up to {longest}, all together up to {} million. Make it smaller, 4000 wide looks sharp.",
                most / 1_000_000
            ),
            Fault::MoreThanItHolds { width, height, bytes } => format!(
                "the picture says it is {width} × {height} pixels but has only {bytes} bytes, which cannot hold them. It was cut short or is damaged; copy it again \
                 from the original."
            ),
            Fault::CutShort { bytes } => format!(
                "the picture is cut short: the file has only {bytes} bytes, the end of the picture is missing. Mostly a copy or a download did not finish; copy it again \
                 from the device that took it."
            ),
            Fault::Damaged { reason } => format!(
                "the picture is damaged ({reason}). Copy it again from the device that took it; if the original is damaged too, open it in a picture program and save it as JPG."
            ),
            Fault::Unusual { reason } => format!(
                "the picture is written in a way that browsers do not read ({reason}). Open it in a picture program and save it as an ordinary JPG."
            ),
        }
    }
}
