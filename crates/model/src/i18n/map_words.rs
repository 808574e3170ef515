//! The words of live maps and day plans, as plain data. Apart from the other words, so that each program carries only its own.

use super::Language;

/// The words of maps in one language.
#[derive(Debug)]
pub struct MapWords {
    /// What the map is, for screen readers.
    pub map: &'static str,
    /// How it is used with keys, for screen readers.
    pub keys: &'static str,
    /// Button.
    pub zoom_in: &'static str,
    /// Button.
    pub zoom_out: &'static str,
    /// Button: everything again.
    pub whole: &'static str,
    /// Button: the map fills the screen.
    pub larger: &'static str,
    /// Button: it does no more.
    pub smaller: &'static str,
    /// Button: where am I.
    pub locate: &'static str,
    /// Button: do not look for me any more.
    pub forget_position: &'static str,
    /// Button: closes the card of a stop.
    pub close: &'static str,
    /// One finger moves the page.
    pub two_fingers: &'static str,
    /// The wheel moves the page.
    pub wheel: &'static str,
    /// Button on a stop of the list.
    pub show_on_map: &'static str,

    /// When the day begins.
    pub start: &'static str,
    /// Which day.
    pub day: &'static str,
    /// Button: stops can be moved and left out.
    pub edit_plan: &'static str,
    /// Before the time at which the plan ends.
    pub ends: &'static str,
    /// Button: visit this stop earlier.
    pub earlier: &'static str,
    /// Button: visit it later.
    pub later: &'static str,
    /// Button: leave it out.
    pub skip: &'static str,
    /// Button: take it in again.
    pub include: &'static str,
    /// On a stop that is left out.
    pub skipped: &'static str,
    /// Button: as it was printed.
    pub reset: &'static str,
    /// That a way is not the route's own.
    pub straight: &'static str,
    /// Too near for a distance.
    pub nearby: &'static str,
    /// Where one end of a way is known only roughly.
    pub distance_unknown: &'static str,
    /// "about", before an estimate.
    pub about: &'static str,
    /// One arrives and it has not opened yet; before the time.
    pub not_yet_open: &'static str,
    /// It closes while one is there; before the time.
    pub closes_during: &'static str,
    /// It is closed all the time that one would be there.
    pub closed_then: &'static str,

    /// Open at this moment.
    pub open_now: &'static str,
    /// Before the time at which it closes.
    pub until: &'static str,
    /// Closed at this moment.
    pub closed_now: &'static str,
    /// Before the time at which it opens.
    pub opens: &'static str,

    /// The position is being found.
    pub locating: &'static str,
    /// Before the accuracy.
    pub you_are_here: &'static str,
    /// The visitor or the browser said no.
    pub denied: &'static str,
    /// The device cannot tell.
    pub unavailable: &'static str,
    /// Before the nearest stop.
    pub nearest: &'static str,
    /// Before the next stop.
    pub next: &'static str,
    /// At a stop.
    pub arrived: &'static str,
    /// Eight directions, from north clockwise.
    pub directions: [&'static str; 8],

    /// Choice: places where visitors take part.
    pub experiential: &'static str,
    /// Choice: workshops.
    pub workshop: &'static str,
    /// Choice: places with access for wheelchairs.
    pub wheelchair: &'static str,
    /// Before the choices.
    pub only: &'static str,
    /// After the number of places: of one, of several.
    pub places: (&'static str, &'static str),
    /// No place has all that was chosen.
    pub nothing: &'static str,
    /// Heading of the list of places by distance.
    pub near_you: &'static str,
    /// Heading of the list of places in the window.
    pub in_the_window: &'static str,
    /// A sample.
    pub sample: &'static str,

    /// Names of the modes of travel, in their order.
    pub modes: [&'static str; 9],
    /// That a line is no survey.
    pub sketch: &'static str,
    /// The days of the week from Monday on, short.
    pub weekdays: [&'static str; 7],
}

impl MapWords {
    /// The name of a mode of travel, by its place among the modes.
    pub fn mode(&self, mode: usize) -> &'static str {
        self.modes.get(mode).copied().unwrap_or_default()
    }
}

/// The words of maps in `language`.
pub fn map_words(language: Language) -> &'static MapWords {
    match language {
        Language::Vietnamese => &VIETNAMESE,
        Language::English => &ENGLISH,
    }
}

static VIETNAMESE: MapWords = MapWords {
    map: "Bản đồ",
    keys: "Phím mũi tên để dời, dấu cộng và trừ để phóng to thu nhỏ, Home để xem toàn bộ, phím số để tới điểm dừng, Esc để ra khỏi bản đồ.",
    zoom_in: "Phóng to",
    zoom_out: "Thu nhỏ",
    whole: "Xem toàn bộ",
    larger: "Mở rộng bản đồ",
    smaller: "Thu bản đồ lại",
    locate: "Tôi đang ở đâu",
    forget_position: "Thôi tìm vị trí",
    close: "Đóng",
    two_fingers: "Dùng hai ngón để dời bản đồ",
    wheel: "Giữ Ctrl rồi lăn chuột để phóng to, hoặc bấm vào bản đồ",
    show_on_map: "Xem trên bản đồ",
    start: "Bắt đầu lúc",
    day: "Ngày",
    edit_plan: "Đổi thứ tự, bỏ bớt",
    ends: "Xong lúc",
    earlier: "Ghé sớm hơn",
    later: "Ghé muộn hơn",
    skip: "Bỏ qua",
    include: "Ghé lại",
    skipped: "Bỏ qua",
    reset: "Như ban đầu",
    straight: "đường chưa vẽ, ước theo đường thẳng",
    nearby: "ngay cạnh",
    distance_unknown: "chưa rõ bao xa: vị trí chỉ biết gần đúng",
    about: "chừng",
    not_yet_open: "Lúc ấy chưa mở cửa, mở lúc",
    closes_during: "Đóng cửa lúc",
    closed_then: "Lúc ấy đóng cửa.",
    open_now: "Đang mở cửa",
    until: "đến",
    closed_now: "Đang đóng cửa",
    opens: "mở lúc",
    locating: "Đang tìm vị trí…",
    you_are_here: "Bạn ở đây, sai số chừng",
    denied: "Trình duyệt không cho biết vị trí. Bạn có thể cho phép trong phần cài đặt của trình duyệt; bản đồ và danh sách vẫn dùng được.",
    unavailable: "Máy không tìm được vị trí lúc này. Ra chỗ thoáng rồi thử lại; bản đồ và danh sách vẫn dùng được.",
    nearest: "Gần nhất",
    next: "Điểm tới",
    arrived: "Bạn đã tới",
    directions: [
        "bắc",
        "đông bắc",
        "đông",
        "đông nam",
        "nam",
        "tây nam",
        "tây",
        "tây bắc",
    ],
    experiential: "Khách được tham gia",
    workshop: "Xưởng",
    wheelchair: "Xe lăn vào được",
    only: "Chỉ xem",
    places: ("nơi", "nơi"),
    nothing: "Không có nơi nào như vậy.",
    near_you: "Gần bạn nhất",
    in_the_window: "Trên bản đồ",
    sample: "mẫu",
    modes: [
        "Đi bộ",
        "Xe đạp",
        "Xe buýt",
        "Thuyền",
        "Ô tô, xe máy",
        "Tàu điện",
        "Tàu hỏa",
        "Phà",
        "Xe điện",
    ],
    sketch: "Đường vẽ là sơ đồ, không phải bản đồ đo đạc.",
    weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
};

static ENGLISH: MapWords = MapWords {
    map: "Map",
    keys: "Arrow keys move, plus and minus zoom, Home shows everything, a number key goes to a stop, Escape leaves the map.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole: "Show everything",
    larger: "Larger map",
    smaller: "Smaller map",
    locate: "Where am I",
    forget_position: "Stop locating",
    close: "Close",
    two_fingers: "Use two fingers to move the map",
    wheel: "Hold Ctrl and scroll to zoom, or click the map",
    show_on_map: "Show on the map",
    start: "Start at",
    day: "Day",
    edit_plan: "Reorder or skip",
    ends: "Done at",
    earlier: "Visit earlier",
    later: "Visit later",
    skip: "Skip",
    include: "Visit after all",
    skipped: "Skipped",
    reset: "As it was",
    straight: "no way drawn, estimated in a straight line",
    nearby: "right here",
    distance_unknown: "how far is not known: a position is only approximate",
    about: "about",
    not_yet_open: "Not yet open then; opens at",
    closes_during: "Closes at",
    closed_then: "Closed at that time.",
    open_now: "Open now",
    until: "until",
    closed_now: "Closed now",
    opens: "opens",
    locating: "Finding your position…",
    you_are_here: "You are here, give or take",
    denied: "The browser does not tell your position. You can allow it in the browser's settings; map and list work without it.",
    unavailable: "Your device cannot find its position right now. Try again under the open sky; map and list work without it.",
    nearest: "Nearest",
    next: "Next stop",
    arrived: "You have arrived at",
    directions: [
        "north",
        "north-east",
        "east",
        "south-east",
        "south",
        "south-west",
        "west",
        "north-west",
    ],
    experiential: "Visitors take part",
    workshop: "Workshops",
    wheelchair: "Wheelchair access",
    only: "Only",
    places: ("place", "places"),
    nothing: "There is no such place.",
    near_you: "Nearest to you",
    in_the_window: "On the map",
    sample: "sample",
    modes: [
        "On foot",
        "Bicycle",
        "Bus",
        "Boat",
        "Car or motorbike",
        "Metro",
        "Train",
        "Ferry",
        "Electric cart",
    ],
    sketch: "The line is a sketch, not a survey.",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
