//! Labels of rows, headings of sections, single words. Native only.

use super::Label;

pub const VILLAGE: Label = ("Làng nghề", "Craft village");
pub const PROCESS: Label = ("Cách làm", "How it is made");
pub const ROUTE: Label = ("Tuyến đi", "Route");

pub const VILLAGES: Label = ("Các làng", "Villages");
pub const PRODUCTS: Label = ("Sản phẩm của làng", "What the village makes");
pub const PROCESSES: Label = ("Cách làm", "How it is made");
pub const ROUTES: Label = ("Đường đi", "Ways to go");
pub const PLACES: Label = ("Nơi nên ghé", "Places to stop");
pub const MAKERS: Label = ("Người làm", "Makers");
pub const FOUND_HERE: Label = ("Có ở đây", "What you find here");
pub const SEEN_HERE: Label = ("Xem làm ở đây", "See it made here");
pub const ROUTES_HERE: Label = ("Tuyến đi qua đây", "Routes that stop here");
pub const MADE_THIS_WAY: Label = ("Làm theo cách này", "Made this way");
pub const WHERE_TO_SEE: Label = ("Xem ở đâu", "Where to see it");
pub const SEE_AND_TRY: Label = ("Xem làm, làm thử ở", "See it made, try it at");
pub const WHAT_ONE_DOES: Label = ("Đến đó làm gì", "What you can do");
pub const HOW_TO_COME: Label = ("Đường đến", "How to get there");
pub const WHERE_TO_FIND: Label = ("Tìm ở đâu", "Where to find it");
pub const WHO_MAKES: Label = ("Ai làm", "Who makes it");
pub const FROM_VILLAGE: Label = ("Thuộc làng nào", "The village");
pub const MORE_PRODUCTS: Label = ("Sản phẩm khác của làng", "More from the village");
pub const OTHER_ROUTES: Label = ("Tuyến khác", "Other routes");
pub const THEIR_PRODUCTS: Label = ("Sản phẩm", "Their products");

pub const COMMUNE: Label = ("Xã, phường", "Commune");
pub const PROVINCE: Label = ("Tỉnh, thành phố", "Province or city");
pub const FORMERLY: Label = ("Địa chỉ cũ", "Former address");
pub const BEFORE: Label = ("trước", "before");
/// What can be read in a village's cover, by its pattern.
pub const COVER_OF_CRACKLE: Label = (
    "Bìa của làng, vẽ từ số liệu trên trang. Mỗi mảnh men nhạt là một sản phẩm, nhiều sao thì đầy, chưa chấm thì chỉ có viền. Mặt kệ là một năm, chỗ sáng là ngày hội và mùa.",
    "The village's cover, drawn from the data of these pages. Each pale cell of the glaze is a product, fuller with every star, only outlined if not graded. The shelf is the year; festivals and seasons are lit.",
);
pub const COVER_OF_WAVES: Label = (
    "Bìa của làng, vẽ từ số liệu trên trang. Mỗi vầng trăng trên nước là một sản phẩm, nhiều sao thì to, chưa chấm thì chỉ có vòng. Đường chân trời là một năm, chỗ sáng là ngày hội và mùa.",
    "The village's cover, drawn from the data of these pages. Each moon on the water is a product, larger with every star, a ring if not graded. The horizon is the year; festivals and seasons are lit.",
);
pub const COVER_OF_WEAVE: Label = (
    "Bìa của làng, vẽ từ số liệu trên trang. Mỗi sợi thả ra là một sản phẩm, nhiều sao thì dài, chưa chấm thì tách đôi. Sợi dọc từ trái sang là một năm, sợi nhuộm là ngày hội và mùa.",
    "The village's cover, drawn from the data of these pages. Each loose strand is a product, longer with every star, split if not graded. The upright strands are the year from left to right; festivals and seasons are dyed.",
);
pub const PICTURE_BY: Label = ("Ảnh:", "Picture:");
pub const RECORDED_BY: Label = ("Ghi âm:", "Recorded by");
pub const RENDERED_BY: Label = ("Viết mã:", "Code:");
pub const RENDERED: Label = (
    "dựng bằng mã, không phải ghi âm",
    "rendered by code, not recorded",
);
pub const IN_SHORT: Label = ("Kể gọn", "In short");
pub const THE_WHOLE: Label = ("Cả câu chuyện", "The whole story");
pub const LICENCE: Label = ("Giấy phép:", "Licence:");
pub const PEOPLES: Label = ("Người sống ở đây", "Who lives here");
pub const CRAFTS: Label = ("Nghề", "Crafts");
pub const OTHER_NAMES: Label = ("Tên khác", "Other names");
pub const POSITION: Label = ("Vị trí", "Position");
pub const KIND: Label = ("Loại", "Kind");
pub const ARTISANS: Label = ("Nghệ nhân", "Artisans");
pub const CONTACT: Label = ("Liên hệ", "Contact");
pub const MARKETS: Label = ("Bán đi đâu", "Where the goods go");
pub const GROUP: Label = ("Nhóm", "Group");
pub const MATERIALS: Label = ("Làm bằng", "Made of");
pub const SIZE: Label = ("Kích thước", "Size");
pub const PRICE: Label = ("Giá", "Price");
pub const SALES: Label = ("Bán ở", "Sold at");
pub const WEBSITE: Label = ("Trang riêng của người làm", "The maker's own site");
pub const SHOP: Label = ("Cửa hàng", "A shop");
pub const CHAIN: Label = ("chuỗi cửa hàng", "chain of shops");
pub const CHECKED: Label = ("xem lại ngày", "checked on");
pub const NET: Label = ("Khối lượng, dung tích", "Net contents");
pub const NET_WEIGHT: Label = ("Khối lượng", "Net weight");
pub const NET_VOLUME: Label = ("Dung tích", "Volume");
pub const NET_LENGTH: Label = ("Chiều dài", "Length");
pub const INGREDIENTS: Label = ("Thành phần", "Ingredients");
pub const ALLERGENS: Label = ("Có thể gây dị ứng", "Allergens");
pub const SHELF_LIFE: Label = ("Hạn dùng", "Keeps for");
pub const STORAGE: Label = ("Bảo quản", "How to keep it");
pub const SEASON: Label = ("Mùa", "Season");
pub const MEMBERS: Label = ("Thành viên", "Members");
pub const VISITS: Label = ("Hẹn đến thăm", "To book a visit");
pub const CERTIFICATE_HISTORY: Label = ("Các lần chứng nhận", "Certificates so far");
pub const REVOKED_ON: Label = ("Thu hồi từ", "Withdrawn since");
pub const BY_DECISION: Label = ("theo quyết định", "by decision");
pub const NUMBER: Label = ("Số", "Number");
pub const ISSUER: Label = ("Nơi cấp", "Issued by");
pub const ISSUED_ON: Label = ("Ngày cấp", "Issued on");
pub const VALID_UNTIL: Label = ("Có giá trị đến hết", "Until the end of");
pub const SOLD_AT_FAIR: Label = ("Sản phẩm có bán", "Products sold there");
pub const NEXT_POINT: Label = (
    "Điểm giới thiệu gần nhất",
    "The nearest other introduction centre",
);
pub const ALSO_THERE: Label = ("Ở đó cũng có", "Of these it also has");
pub const AS_THE_CROW_FLIES: Label = ("theo đường chim bay", "as the crow flies");
pub const GTIN: Label = ("Mã GTIN", "GTIN");
pub const CODE: Label = ("Mã trên nhãn", "Code on the label");
pub const TRACEABILITY: Label = ("Truy xuất nguồn gốc", "Traceability");
pub const HEIGHT: Label = ("cao", "height");
pub const WIDTH: Label = ("rộng", "width");
pub const DEPTH: Label = ("sâu", "depth");
pub const DIAMETER: Label = ("đường kính", "diameter");
pub const TOOLS: Label = ("Đồ nghề", "Tools");
pub const MATERIALS_IN: Label = ("Đưa vào", "Goes in");
pub const MATERIALS_OUT: Label = ("Thành ra", "Comes out");
pub const LOSS: Label = ("Hao hụt", "Lost on the way");
pub const PEOPLE: Label = ("Ai làm", "Who does it");
pub const GOES_WRONG: Label = ("Hay hỏng ở đâu", "What goes wrong");
pub const VISITOR: Label = ("Khách làm thử", "What a visitor may try");
pub const HANDS_AT_WORK: Label = ("tay làm", "hands at work");
pub const ALL_BY_HAND: Label = ("đều là làm tay", "all of it by hand");
pub const SHRINKS_BY: Label = ("co lại", "shrinks by");
pub const TO_SCALE: Label = ("Thời gian, đúng tỉ lệ", "Time, true to scale");
pub const WALK_THE_TIME: Label = ("Đi hết quãng thời gian ấy", "Walk through that time");
pub const WALK_NOTE: Label = (
    "Một ngày cao mười hai điểm ảnh. Cuộn xuống, hoặc bấm từng chặng.",
    "A day is twelve pixels high. Scroll, or tap from stage to stage.",
);
pub const STILL_WAITING: Label = ("vẫn chờ", "still waiting");
pub const DONE: Label = ("xong", "done");
pub const HEAT_OVER_TIME: Label = ("Lửa theo giờ", "Heat over time");
pub const WHAT_IS_LEFT: Label = ("Còn lại bao nhiêu", "What is left of it");
pub const HOUR: Label = ("giờ", "hour");
pub const TRAVEL: Label = ("Đi bằng", "Travel");
pub const STOPS: Label = ("Điểm dừng", "Stops");
pub const LENGTH: Label = ("Chiều dài", "Length");
pub const TIME: Label = ("Thời gian", "Time");
pub const DAYS: Label = ("Khởi hành", "Departure");
pub const NUMBERED_DAY: Label = ("Ngày", "Day");
pub const DEPARTS: Label = ("lúc", "at");
pub const NIGHT_AT: Label = ("Nghỉ đêm ở", "The night is spent at");
pub const BEST_TIME: Label = ("Nên đi vào", "Best time of year");
pub const COST: Label = ("Cả chuyến hết chừng", "Cost in all");
pub const INCLUDES: Label = ("Gồm", "That pays for");
pub const OPENING_HOURS: Label = ("Giờ mở cửa", "Opening hours");
pub const WHEELCHAIR: Label = ("Xe lăn", "Wheelchair access");
pub const EXPERIENTIAL: Label = ("Khách được tham gia", "Visitors take part");
pub const EXPERIENTIAL_YES: Label = ("Có", "Yes");
pub const EXPERIENTIAL_NO: Label = ("Không", "No");

pub const CATALOGUE: Label = ("Danh mục", "Catalogue");
pub const PAGE: Label = ("trang", "page");
pub const PAGES: Label = ("Các trang", "Pages");
pub const SEVERAL_AT_ONCE: Label = ("Chọn nhiều điều một lúc", "Choose several things at once");
pub const STARS: Label = ("sao", "stars");
pub const EVENTS: Label = ("Hội làng và ngày hẹn", "Festivals and dates");
pub const EVENTS_WHY: Label = (
    "Ngày âm lịch đổi sẵn ra ngày dương, cho hai năm tới. Đây là ngày tính theo lịch; trước khi đi hãy hỏi lại nơi ấy.",
    "Days of the lunar calendar, worked out in solar dates for the next two years. Computed, not announced: ask before you travel.",
);
pub const SUBSCRIBE: Label = ("Thêm vào lịch của bạn", "Add to your calendar");
pub const CALENDAR_FILE: Label = ("Tệp lịch (.ics)", "Calendar file (.ics)");
pub const CALENDAR: Label = ("Lịch", "Calendar");
pub const WHEN: Label = ("Ngày", "Days");
pub const DAYS_NOT_KNOWN: Label = ("chưa biết ngày nào", "the days are not known");
pub const WHERE: Label = ("Ở đâu", "Where");
pub const DAYS_GIVEN: Label = ("Các kỳ đã tra được ngày", "Past dates that a source gives");
pub const PROGRAMME: Label = ("Chương trình", "The programme");
pub const ALL_SOURCES: Label = ("Các nguồn", "Sources");
pub const ALL_SOURCES_WHY: Label = (
    "Mọi nguồn mà trang này dẫn, và dẫn ở đâu.",
    "Every source that this site cites, and where.",
);
pub const BASE_MAP: Label = ("Bản đồ nền", "The base map");
pub const ABOUT: Label = ("chừng", "about");
pub const APPROXIMATE: Label = (
    "Vị trí gần đúng, có thể lệch tới",
    "Approximate position: it may be off by up to",
);
pub const PLACEHOLDER: Label = (
    "Điểm giữ chỗ: không phải vị trí của một nơi có thật.",
    "A placeholder: not the position of a real place.",
);
pub const WHOLE_WAY: Label = ("Cả tuyến", "The whole way");
pub const CLOSE_TOGETHER: Label = (
    "Chỗ các điểm dừng sát nhau",
    "Where stops lie close together",
);
pub const WHERE_IT_LIES: Label = ("Nằm ở đâu", "Where it lies");
pub const SKETCH: Label = (
    "Sơ đồ vẽ tay theo tỉ lệ, không phải bản đồ đo đạc.",
    "A sketch drawn by hand to scale, not a survey.",
);
pub const RINGS: Label = (
    "Vòng nét đứt: vị trí chỉ biết gần đúng.",
    "Dashed rings: positions known only roughly.",
);
pub const TIMES_FROM: Label = (
    "Giờ ở mỗi điểm tính từ lúc",
    "The times at each stop count from",
);
pub const TIMES_REST_ON: Label = (
    "theo thời gian ở lại mà chúng tôi gợi ý và thời gian đi đường ước chừng.",
    "by the stays we suggest and by estimates of the way.",
);
pub const SHEET: Label = ("Tờ A4 để in", "A sheet to print (A4)");
pub const GPX: Label = ("Tệp GPX", "GPX file");
pub const GEOJSON: Label = ("Tệp GeoJSON", "GeoJSON file");
pub const DAY_AS_CALENDAR: Label = ("Lịch trong ngày (.ics)", "The day as calendar (.ics)");
pub const DIRECTIONS: Label = ("Chỉ đường", "Directions");
pub const DIRECTIONS_IN: Label = ("Chỉ đường trong", "Directions in");
pub const NO_DIRECTIONS: Label = (
    "Nơi mẫu: không có nơi thật để chỉ đường tới.",
    "A sample: there is no real place to be led to.",
);
pub const ANY_APPLICATION: Label = (
    "Ứng dụng bản đồ trên máy (geo:)",
    "The map application on this device (geo:)",
);
pub const FROM_STOP: Label = ("Điểm", "Stops");
pub const ALL_ON_A_MAP: Label = ("Bản đồ các làng", "Map of the villages");
pub const ALL_ON_A_MAP_WHY: Label = (
    "Mọi điểm dừng và mọi tuyến trên một bản đồ: chỗ nào gần bạn, chỗ nào đang mở, chỗ nào cho làm thử.",
    "Every place and every route on one map: what is near you, what is open now, where you may try your hand.",
);
pub const WORKSHOPS: Label = ("Xưởng", "Workshops");
pub const ESTIMATE: Label = (
    "ước từ quãng đường trên sơ đồ, chưa kể lúc chờ",
    "estimated from the distance on the sketch, waiting not included",
);
pub const TRAVELLING: Label = ("trên đường", "on the way");
pub const STAYING: Label = ("ở các điểm dừng", "at the stops");
pub const STAY: Label = ("Ở lại", "Stay");

pub const STEP: Label = ("bước", "step");
pub const STOP: Label = ("điểm dừng", "stop");
pub const DAY: Label = ("ngày", "day");
pub const NIGHT: Label = ("đêm", "night");
pub const MINUTE: Label = ("phút", "minute");
pub const SOURCE: Label = ("nguồn", "source");
pub const MAY_BE_OFF: Label = ("có thể lệch tới", "may be off by up to");
pub const LATITUDE: Label = ("vĩ độ", "latitude");
pub const LONGITUDE: Label = ("kinh độ", "longitude");
