//! Words around a story that stands in a frame on somebody else's page. Native only.

use super::Label;

pub const PUT_ON_YOUR_SITE: Label = (
    "Đưa câu chuyện này lên trang của bạn",
    "Put this story on your own site",
);
pub const PASTE_LINE: Label = (
    "Dán dòng này vào trang của bạn.",
    "Paste this line into your page.",
);
pub const PASTE_LINE_OR_ADDRESS: Label = (
    "Dán dòng này vào trang của bạn. WordPress: chỉ cần dán địa chỉ trang đang đọc.",
    "Paste this line into your page. In WordPress, just paste the address of the page you are reading.",
);
pub const COPY: Label = ("Sao chép", "Copy");
pub const COPIED: Label = ("Đã sao chép.", "Copied.");
pub const FITTING_FRAMES: Label = (
    "Để khung luôn cao vừa nội dung, thêm một lần:",
    "So that frames fit what is in them, add once:",
);

pub const READ_WHOLE_STORY: Label = (
    "Đọc cả câu chuyện, có ghi nguồn",
    "Read the whole story, with its sources",
);
pub const HOLDS_SAMPLES: Label = (
    "Có chỗ trong chuyện là mẫu, đặt ra để minh họa, không phải của món thật, nơi thật.",
    "Parts of this story are samples, made up to illustrate; they belong to no real piece or place.",
);
