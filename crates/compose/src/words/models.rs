//! What stands around a model: a vessel on the wheel, strands in a frame. Native only.
//!
//! What the browser's program says while somebody works stands here too, as templates: it brings no words of its own.

use super::Label;

pub const MAKE_ONE: Label = ("Tự tay làm", "Make one yourself");
pub const ITS_SHAPE: Label = ("Dáng này trên bàn xoay", "This shape on the wheel");

pub const ON_THE_WHEEL: Label = (
    "Trên bàn xoay: cao {height}\u{A0}cm, rộng {width}\u{A0}cm.",
    "On the wheel: {height}\u{A0}cm tall, {width}\u{A0}cm across.",
);
pub const DRIED: Label = (
    "Phơi khô: còn cao {height}\u{A0}cm, rộng {width}\u{A0}cm.",
    "Dried: {height}\u{A0}cm tall, {width}\u{A0}cm across are left.",
);
pub const FROM_THE_KILN: Label = (
    "Ra lò: còn cao {height}\u{A0}cm, rộng {width}\u{A0}cm, chứa chừng {volume}\u{A0}lít.",
    "From the kiln: {height}\u{A0}cm tall, {width}\u{A0}cm across; it holds about {volume}\u{A0}litres.",
);
pub const SHAPE_SIZE: Label = (
    "cao {height}, rộng {width}\u{A0}cm",
    "{height} tall, {width}\u{A0}cm across",
);
pub const WET: Label = ("Còn ướt", "Wet");
pub const DRY: Label = ("Phơi khô", "Dried");
pub const FIRED: Label = ("Nung xong", "Fired");

pub const SHAPES: Label = ("Dáng của làng", "The village's shapes");
pub const GLAZES: Label = ("Men", "Glaze");
pub const CLAY_AND_FIRE: Label = ("Đất và lửa", "Clay and fire");
pub const BY_HAND: Label = ("Nắn dáng", "Shape it");
pub const DRAG_OR_SLIDE: Label = (
    "Kéo ngang trên hình, hoặc dùng các thanh này.",
    "Drag sideways on the picture, or use these sliders.",
);
pub const HOW_TALL: Label = ("Chiều cao", "Height");
/// The places where a vessel is held, from the foot to the rim.
pub const HOLDS: [Label; 7] = [
    ("Chân", "Foot"),
    ("Trên chân", "Above the foot"),
    ("Dưới bụng", "Below the belly"),
    ("Bụng", "Belly"),
    ("Vai", "Shoulder"),
    ("Cổ", "Neck"),
    ("Miệng", "Rim"),
];
pub const BRUSH: Label = ("Bút lông dưới men", "A brush under the glaze");
pub const HAND_SHAPES: Label = ("Nắn", "Shape");
pub const HAND_PAINTS: Label = ("Vẽ", "Paint");
pub const PAINT_RING: Label = ("Vẽ một vòng", "Paint a ring");
pub const RING_AT: Label = ("Vòng ở độ cao", "The ring's height");
pub const RING_PAINTED: Label = ("Đã vẽ một vòng.", "A ring is painted.");
pub const UNDO: Label = ("Hoàn tác", "Undo");
pub const UNDONE: Label = ("Đã hoàn tác.", "Undone.");
pub const FINGER: Label = ("Ngón tay trên hình", "The finger on the picture");
pub const TURN: Label = ("Xoay", "Turn");
pub const SPIN: Label = ("Quay bàn xoay", "Spin the wheel");
pub const WHEEL_PICTURE: Label = (
    "Chiếc bình đang làm. Kéo ngang để nắn; các thanh trượt bên cạnh làm cùng việc ấy.",
    "The vessel you are making. Drag sideways to shape it; the sliders beside it do the same.",
);

pub const STRAND: Label = (
    "Nan {row} trong {rows}: {runs}, cứ thế.",
    "Strand {row} of {rows}: {runs}, and so on.",
);
pub const OVER: Label = ("trên {n}", "over {n}");
pub const UNDER: Label = ("dưới {n}", "under {n}");
pub const NO_STRAND_YET: Label = (
    "Khung đã dựng, chưa có nan nào đan vào.",
    "The frame is set; no strand is woven in yet.",
);
pub const WEAVES: Label = ("Kiểu đan", "Weaves");
pub const STRAND_BY_STRAND: Label = ("Đan từng nan", "Strand by strand");
pub const WOVEN_IN: Label = ("Số nan đã đan", "Strands woven in");
pub const NEXT_STRAND: Label = ("Đan thêm một nan", "Lay a strand");
pub const STRAND_BACK: Label = ("Rút một nan", "Take one out");
pub const ANEW: Label = ("Đan lại từ đầu", "Begin anew");
pub const FRAME_COLOUR: Label = ("Nan khung", "Strands of the frame");
pub const WOVEN_COLOUR: Label = ("Nan đan vào", "Strands woven in");
pub const STRAND_WIDTH: Label = ("Bề rộng nan", "Strand width");
pub const STRANDS_ACROSS: Label = ("Số nan khung", "Frame strands");
pub const WEAVE_PICTURE: Label = ("Tấm đan đang làm.", "The piece you are weaving.");
pub const REPEAT: Label = ("Mỗi nan đi thế nào", "How each strand goes");

pub const TAKE_IT_HOME: Label = ("Mang về", "Take it home");
pub const LINK_HOLDS_IT: Label = (
    "Liên kết này giữ món bạn vừa làm: ai mở ra cũng thấy đúng món ấy.",
    "This link holds what you made: whoever opens it sees the same.",
);
pub const LINK: Label = ("Liên kết", "Link");
pub const COPY_LINK: Label = ("Sao chép liên kết", "Copy the link");
pub const MADE_BY_SENDER: Label = (
    "Cái này do chính tay người gửi bạn liên kết làm trên trang này. Làm tiếp cũng được, hoặc chọn lại từ đầu.",
    "Whoever sent you this link made this one here, on this page. Go on from it, or choose anew and make your own.",
);
pub const LINK_COPIED: Label = ("Đã sao chép liên kết.", "The link is copied.");
pub const PICTURE_SAVED: Label = ("Đã lưu ảnh.", "The picture is saved.");
pub const NEEDS_SCRIPT: Label = (
    "Muốn làm thử ngay trên trang, hãy bật JavaScript của trình duyệt.",
    "To make one on this page, let your browser run JavaScript.",
);
pub const SAVE_PICTURE: Label = ("Lưu thành ảnh", "Save as a picture");
