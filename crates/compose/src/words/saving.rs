//! Words about what is saved on the device: on pages, and what the script says that saves. Native only.

use super::{Label, say};
use langke_model::i18n::Language;

pub const WITHOUT_SIGNAL: Label = ("Không cần sóng", "Without a signal");
pub const SAVED_WHY: Label = (
    "Làng nào đã lưu vào máy này thì mở được ở chỗ không có sóng, cả sau khi tắt máy.",
    "A village that is saved on this device opens where there is no signal, also after the device was switched off.",
);
pub const NOT_SAVED: Label = (
    "Trang bạn tìm chưa được lưu, và lúc này không có mạng. Dưới đây là những gì đã có trong máy.",
    "The page you asked for is not saved, and there is no network now. Below is what this device has.",
);
pub const TAKE_VILLAGE_ALONG: Label = ("Mang cả làng theo", "Take the village along");
pub const TAKE_VILLAGE_ALONG_WHY: Label = (
    "Lưu một lần, trong ngõ không có sóng vẫn đọc được: mọi trang của làng bằng hai thứ tiếng, cả bản đồ, hình vẽ và tiếng thu.",
    "Save it once and it opens in the lane without a signal: every page of the village in both languages, with maps, pictures and recordings.",
);

/// What the script says, by the names that it uses (`publish`, `offline/saved.js`); what stands in braces it puts in.
const SCRIPT: [(&str, Label); 27] = [
    (
        "save",
        ("Lưu vào máy · {size}", "Save on this device · {size}"),
    ),
    ("progress", ("Đã lưu được", "Saved so far")),
    (
        "saving",
        ("Đang lưu: {done} trên {size}", "Saving: {done} of {size}"),
    ),
    (
        "waiting",
        (
            "Mất mạng. Có mạng lại sẽ tự lưu tiếp. Đã có {done} trên {size}.",
            "No network. It goes on by itself once there is one. {done} of {size} are here.",
        ),
    ),
    (
        "wrong",
        (
            "Mạng trả về thứ khác với trang này: có thể Wi-Fi đòi đăng nhập, hoặc trang đang được thay. Sẽ tự thử lại.",
            "The network answers with something else: perhaps a Wi-Fi that wants you to sign in, or the site is being renewed. It will try again by itself.",
        ),
    ),
    (
        "paused",
        (
            "Đang tạm dừng. Đã có {done} trên {size}.",
            "Paused. {done} of {size} are here.",
        ),
    ),
    ("unfinished", ("Lưu chưa xong.", "Not saved whole yet.")),
    ("pause", ("Tạm dừng", "Pause")),
    ("resume", ("Lưu tiếp", "Go on")),
    (
        "saved",
        ("Đã lưu ngày {day} · {size}", "Saved on {day} · {size}"),
    ),
    (
        "newer",
        (
            "Đã lưu ngày {day}. Trên mạng có bản mới hơn.",
            "Saved on {day}. There is something newer.",
        ),
    ),
    ("renew", ("Lấy bản mới", "Get what is new")),
    ("remove", ("Xóa khỏi máy", "Remove from this device")),
    (
        "full",
        (
            "Máy hết chỗ: cần {size}, còn khoảng {free}. Xóa bớt rồi bấm Lưu tiếp; phần đã lưu vẫn còn.",
            "No room left on this device: {size} are needed, about {free} are free. Remove something, then go on; what is here stays.",
        ),
    ),
    (
        "elsewhere",
        (
            "Làng này đang được lưu ở một thẻ khác.",
            "This village is being saved in another tab.",
        ),
    ),
    (
        "gone",
        (
            "Trang này không còn cho lưu làng này nữa. Phần đã lưu vẫn còn.",
            "The site does not offer this village for saving any more. What was saved stays.",
        ),
    ),
    (
        "impossible",
        (
            "Trình duyệt không cho trang lưu gì vào máy. Có thể đây là cửa sổ riêng tư.",
            "This browser lets pages save nothing. Perhaps this is a private window.",
        ),
    ),
    (
        "unknown",
        (
            "Chưa hỏi được dung lượng: lúc này không có mạng.",
            "How much it is cannot be asked now: there is no network.",
        ),
    ),
    (
        "kept",
        (
            "Trình duyệt hứa giữ đến khi bạn xóa.",
            "The browser promises to keep it until you remove it.",
        ),
    ),
    (
        "lent",
        (
            "Khi máy đầy, trình duyệt có thể tự xóa.",
            "If the device runs full, the browser may clear it away.",
        ),
    ),
    (
        "iphone",
        (
            "Trên iPhone này, bảy ngày không mở trang thì có thể mất, trừ khi bạn thêm trang vào Màn hình chính.",
            "On this iPhone it may be gone after 7 days without a visit, unless you add the site to the Home Screen.",
        ),
    ),
    (
        "used",
        (
            "Cả trang này đang dùng {size} trong máy.",
            "This site uses {size} of this device.",
        ),
    ),
    (
        "chip",
        (
            "Đã lưu {day}; có bản mới hơn",
            "Saved {day}; there is something newer",
        ),
    ),
    ("close", ("Đóng", "Close")),
    ("again", ("Thử lại", "Try again")),
    ("removed", ("Đã xóa khỏi máy.", "Removed from this device.")),
    ("done", ("Đã lưu xong.", "Saved.")),
];

/// What the script says in one language, by the names that it uses.
pub fn of_saving(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = SCRIPT.into_iter();
    words.map(move |(name, label)| (name, say(label, language)))
}
