//! Words of a centre's screen. Native only.

use super::{Label, say};
use langke_model::i18n::Language;

pub const TOUCH_TO_BEGIN: Label = ("Chạm vào màn hình để xem", "Touch the screen to begin");
pub const SAMPLE_VALUES: Label = ("Số liệu mẫu", "Sample values");
pub const THIS_SCREEN: Label = ("Nút của màn hình", "Buttons of this screen");
pub const PAGE_IS_COMING: Label = ("Trang đang đến…", "The page is on its way…");
pub const PAGE_CANNOT_SHOW: Label = (
    "Trang này lúc này chưa mở được. Màn hình sẽ về trang đầu.",
    "This page does not open just now. The screen goes back to the first page.",
);
pub const START_AGAIN: Label = ("Về đầu", "Start over");
pub const BACK: Label = ("Trở lại", "Back");
pub const LARGER: Label = ("Cỡ chữ", "Text size");
pub const WITHIN_REACH: Label = ("Hạ thấp", "Lower");
pub const LISTEN_HERE: Label = ("Nghe đọc", "Listen");
pub const TAKE_PAGE_ALONG: Label = ("Mang về điện thoại", "To my phone");
pub const STILL_HERE: Label = ("Bạn còn ở đây không?", "Are you still here?");
pub const I_AM_HERE: Label = ("Tôi vẫn đang xem", "I am still here");
pub const I_AM_DONE: Label = ("Tôi xem xong rồi", "I am done");
pub const ON_YOUR_PHONE: Label = ("Xem tiếp trên điện thoại", "Go on with your phone");
pub const SCAN_WITH_CAMERA: Label = (
    "Mở máy ảnh của điện thoại và hướng vào ô vuông này.",
    "Open your phone's camera and point it at this square.",
);
pub const NO_WAY_TO_PHONE: Label = (
    "Màn hình này chưa biết địa chỉ của trang trên mạng, nên chưa đưa sang điện thoại được. Xin hỏi người trực.",
    "This screen does not know the site's address on the internet, so it cannot hand the page over. Please ask the staff.",
);
pub const BACK_TO_SITE: Label = ("Quay lại xem tiếp", "Back to the page");
pub const FOR_STAFF: Label = ("Dành cho người trực", "For the staff");
pub const CHOOSE_CODE: Label = (
    "Chưa có mã. Hãy đặt một mã từ 4 đến 8 chữ số, ghi lại, rồi bấm Xong.",
    "There is no code yet. Choose one of 4 to 8 digits, write it down, then press OK.",
);
pub const TYPE_CODE: Label = ("Nhập mã rồi bấm Xong.", "Type the code, then press OK.");
pub const WRONG_CODE: Label = (
    "Mã chưa đúng, xin nhập lại.",
    "That is not the code. Try again.",
);
pub const TRY_LATER: Label = (
    "Sai nhiều lần. Một phút nữa hãy nhập lại.",
    "Too many wrong codes. Try again in a minute.",
);
pub const DELETE_DIGIT: Label = ("Xóa", "Delete");
pub const CONFIRM: Label = ("Xong", "OK");
pub const CLOSE: Label = ("Đóng", "Close");
pub const PRINT: Label = ("In", "Print");
pub const VERSION: Label = ("Phiên bản", "Version");
pub const DAY_OF_DATA: Label = ("Ngày của dữ liệu", "Day of the data");
pub const LAST_RENEWED: Label = ("Lần cuối lưu xong vào máy", "Last saved on this screen");
pub const LAST_REACHED: Label = ("Lần cuối gặp máy chủ", "Host last reached");
pub const ROOM_TAKEN: Label = ("Chỗ đã dùng trong máy", "Room taken on this device");
pub const DAYS_WITHOUT_FAULT: Label = ("Số ngày từ lần hỏng gần nhất", "Days since the last fault");
pub const NETWORK: Label = ("Mạng", "Network");
pub const NETWORK_IS_THERE: Label = ("có", "there");
pub const NO_NETWORK: Label = ("không có", "none");
pub const DAY_OF_COUNT: Label = ("Ngày", "Day");
pub const VISITS_OF_SCREEN: Label = ("Lượt xem", "Visits");
pub const RESETS: Label = ("Tự về đầu", "Left unanswered");
pub const STARTS: Label = ("Khởi động", "Starts");
pub const FAULTS: Label = ("Sự cố", "Faults");
pub const COUNTS_ONLY: Label = (
    "Chỉ đếm số lần, chỉ lưu trên máy này. Không ghi gì về người xem.",
    "Counts only, kept on this device only. Nothing is recorded about visitors.",
);

/// What stands before and after the seconds that are left for an answer.
pub fn back_to_start(language: Language) -> (&'static str, &'static str) {
    (
        say(
            ("Màn hình về lại từ đầu sau", "The screen starts over in"),
            language,
        ),
        say(("giây.", "seconds."), language),
    )
}
