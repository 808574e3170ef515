//! Words about what is saved on the device: on pages, and what the script says that saves. Native only.

use super::{Label, say};
use langke_model::i18n::Language;

pub const WITHOUT_SIGNAL: Label = ("Không cần sóng", "Without a signal");
pub const SAVED_WHY: Label = (
    "Làng nào đã lưu vào máy này thì mở được ở chỗ không có sóng, cả sau khi tắt máy bật lại.",
    "A village that is saved on this device opens where there is no signal, even after a restart.",
);
pub const NOT_SAVED: Label = (
    "Trang bạn tìm chưa được lưu, và lúc này không có mạng.",
    "The page you asked for is not saved, and there is no network now.",
);
pub const TAKE_VILLAGE_ALONG: Label = ("Mang cả làng theo", "Take this village with you");
pub const TAKE_VILLAGE_ALONG_WHY: Label = (
    "Lưu một lần, trong ngõ không có sóng vẫn đọc được: mọi trang của làng bằng hai thứ tiếng, cả bản đồ và hình vẽ.",
    "Save it once and it opens where there is no signal: every page of the village in both languages, with maps and pictures.",
);

/// What the script says, by the names that it uses (`publish`, `offline/saved.js`); what stands in braces it puts in.
const SCRIPT: [(&str, Label); 34] = [
    (
        "save",
        ("Lưu vào máy · {size}", "Save on this device · {size}"),
    ),
    ("progress", ("Đã lưu được", "Saved so far")),
    (
        "beginning",
        ("Đang lưu, tất cả {size}", "Saving, {size} in all"),
    ),
    (
        "saving",
        ("Đang lưu: {done} trên {size}", "Saving: {done} of {size}"),
    ),
    (
        "waiting",
        (
            "Mất mạng. Có mạng lại sẽ tự lưu tiếp. Đã có {done} trên {size}.",
            "No network. It continues by itself once there is one. {done} of {size} saved.",
        ),
    ),
    (
        "wrong",
        (
            "Mạng không trả về đúng trang này: có thể Wi-Fi đòi đăng nhập, hoặc trang đang cập nhật. Sẽ tự thử lại.",
            "The network answers with something else: perhaps a Wi-Fi that wants you to sign in, or the site is being updated. It will try again by itself.",
        ),
    ),
    (
        "paused",
        (
            "Đang tạm dừng. Đã có {done} trên {size}.",
            "Paused. {done} of {size} saved.",
        ),
    ),
    ("unfinished", ("Lưu chưa xong.", "Not fully saved yet.")),
    ("pause", ("Tạm dừng", "Pause")),
    ("resume", ("Lưu tiếp", "Continue")),
    (
        "saved",
        (
            "Đã lưu ngày {day}, chiếm {size} trong máy.",
            "Saved on {day}. It takes {size} of this device.",
        ),
    ),
    (
        "newer",
        (
            "Đã lưu ngày {day}. Trên mạng có bản mới hơn.",
            "Saved on {day}. A newer version is available.",
        ),
    ),
    ("renew", ("Lấy bản mới", "Update")),
    ("list", ("Xem các làng đã lưu", "See what is saved")),
    ("remove", ("Xóa khỏi máy", "Remove")),
    (
        "sure",
        (
            "Xóa {name} khỏi máy này? Muốn đọc lại phải có mạng.",
            "Remove {name} from this device? To read it again takes a network.",
        ),
    ),
    ("hold", ("Giữ lại", "Keep it")),
    ("drop", ("Xóa", "Remove")),
    (
        "full",
        (
            "Máy hết chỗ: cần {size}. Xóa bớt rồi bấm Lưu tiếp; phần đã lưu vẫn còn.",
            "No room left on this device: {size} are needed. Remove something, then continue; what was saved stays.",
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
            "Trang web không còn cho lưu làng này. Phần đã lưu vẫn còn.",
            "The site does not offer this village for saving any more. What was saved stays.",
        ),
    ),
    (
        "impossible",
        (
            "Trình duyệt này không lưu trang vào máy được. Hãy mở trang bằng Chrome, Safari hoặc Firefox, không phải cửa sổ riêng tư.",
            "This browser cannot save pages. Open the site in Chrome, Safari or Firefox, not in a private window.",
        ),
    ),
    (
        "unknown",
        (
            "Chưa lưu. Có mạng mới lưu được.",
            "Not saved. Saving takes a network.",
        ),
    ),
    (
        "kept",
        (
            "Trình duyệt sẽ giữ đến khi bạn xóa.",
            "The browser keeps it until you remove it.",
        ),
    ),
    (
        "lent",
        (
            "Khi máy đầy, trình duyệt có thể tự xóa.",
            "If the device runs out of space, the browser may delete it.",
        ),
    ),
    (
        "iphone",
        (
            "Trên máy này, bảy ngày không mở trang thì có thể mất, trừ khi bạn thêm trang vào Màn hình chính.",
            "On this device it may be gone after 7 days without a visit, unless you add the site to the Home Screen.",
        ),
    ),
    (
        "used",
        (
            "Cả trang web đang chiếm {size} trong máy.",
            "This site uses {size} of this device.",
        ),
    ),
    (
        "nothing",
        (
            "Trong máy chưa có làng nào.",
            "No village is saved on this device yet.",
        ),
    ),
    (
        "chip",
        (
            "{name} có bản mới hơn bản đã lưu {day}",
            "{name}: newer than what was saved on {day}",
        ),
    ),
    ("close", ("Đóng", "Close")),
    ("again", ("Thử lại", "Try again")),
    ("missing", ("Chưa lưu trang này", "This page is not saved")),
    ("removed", ("Đã xóa khỏi máy.", "Removed from this device.")),
    ("done", ("Đã lưu xong.", "Saved.")),
];

/// What the script says in one language, by the names that it uses.
pub fn of_saving(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = SCRIPT.into_iter();
    words.map(move |(name, label)| (name, say(label, language)))
}
