//! What `--help` says in Vietnamese, by verb and argument. A test holds it against what there is.

/// Of what every verb has.
pub const EVERYWHERE: &[(&str, &str)] = &[
    ("lang", "Tiếng của thông báo và của lời hướng dẫn này"),
    ("help", "In lời hướng dẫn này"),
    ("version", "In phiên bản"),
    ("dir", "Thư mục nội dung"),
    (
        "app",
        "Ứng dụng đã dựng: kết quả của Trunk, hoặc một trang web đã xuất bản; không ghi thì dùng ứng dụng kèm sẵn trong chương trình, nếu có",
    ),
    ("dry_run", "Chỉ nói sẽ làm gì, không ghi"),
    (
        "today",
        "Ngày in, ghi năm-tháng-ngày; không ghi thì là hôm nay ở Việt Nam",
    ),
];

/// Of each verb: first of itself, then of its own arguments.
pub const VERBS: &[(&str, &[(&str, &str)])] = &[
    (
        "langke",
        &[(
            "",
            "Làng Kể: kiểm tra và xuất bản những gì một làng nghề kể",
        )],
    ),
    (
        "check",
        &[
            (
                "",
                "In mọi chỗ chưa ổn của thư mục nội dung; mã thoát 0: không có lỗi, 1: có lỗi, 2: gõ lệnh sai",
            ),
            ("format", "Cho người đọc hay cho chương trình khác"),
            (
                "fix",
                "Trước hết sửa những gì sửa được mà không cần đoán ý: chữ rời dấu, ký tự không thấy được, dấu cách thừa, tọa độ gõ hoặc dán thành chữ",
            ),
            (
                "report",
                "In thêm: bao nhiêu chữ đã kể, bao nhiêu con số có nguồn, bao nhiêu chỗ đã dịch, mục nào được dùng",
            ),
        ],
    ),
    (
        "new",
        &[
            (
                "",
                "Bắt đầu nội dung của một làng trong thư mục mới, có sẵn một mẫu nhỏ không lỗi; chưa biết gì thì hỏi. Mã thoát 0: xong, 1: chưa",
            ),
            ("dir", "Thư mục mới"),
            ("name", "Tên làng"),
            ("province", "Tỉnh, thành phố"),
            ("commune", "Xã, phường"),
            (
                "position",
                "Ở đâu: tọa độ, vĩ độ trước, hoặc một liên kết bản đồ",
            ),
            ("english", "Có cả lời tiếng Anh"),
            (
                "yes",
                "Không hỏi gì: chỗ nào chưa cho biết thì ghi như mẫu. Khi không gõ từ bàn phím cũng vậy",
            ),
        ],
    ),
    (
        "diff",
        &[
            (
                "",
                "Kể hai trang web đã xuất bản khác nhau chỗ nào, như người đọc thấy; mã thoát 0: đọc như nhau, 1: có khác, 2: gõ lệnh sai",
            ),
            ("old", "Thư mục của trang web cũ"),
            ("new", "Thư mục của trang web mới"),
            ("format", "Cho người đọc hay cho chương trình khác"),
        ],
    ),
    (
        "explain",
        &[
            (
                "",
                "Nói vì sao có một luật, thế nào là sai, sửa ra sao; không ghi luật nào thì kể tên mọi luật",
            ),
            ("rule", "Tên luật, như check --format json ghi"),
            ("manual", "In trang sổ tay có mọi luật"),
        ],
    ),
    (
        "migrate",
        &[(
            "",
            "Đưa thư mục nội dung của phiên bản cũ lên phiên bản hôm nay, giữ cách trình bày của từng tệp; mã thoát 0: xong, 1: chưa",
        )],
    ),
    (
        "rename",
        &[
            (
                "",
                "Đổi mã của một thứ, trong tệp của nó và ở mọi chỗ nhắc tới nó; địa chỉ cũ từ đó dẫn tới địa chỉ mới. Ghi hết hoặc không ghi gì; mã thoát 0: xong, 1: chưa",
            ),
            (
                "kind",
                "Loại: làng, người làm, sản phẩm, quy trình, địa điểm, tuyến, sự kiện (hoặc village, maker, product, process, place, route, event)",
            ),
            ("old", "Mã hiện nay"),
            ("new", "Mã mới"),
            ("folder", "Thư mục nội dung"),
            (
                "keep",
                "Khi lấy lại mã cũ: vẫn giữ mã hiện nay làm mã cũ, vì đã xuất bản hoặc đã in",
            ),
        ],
    ),
    (
        "delete",
        &[
            (
                "",
                "Xóa một thứ mà không còn chỗ nào nhắc tới; địa chỉ và mã đã in của nó dẫn tới một thứ khác cùng loại; mã thoát 0: xong, 1: chưa",
            ),
            (
                "kind",
                "Loại: làng, người làm, sản phẩm, quy trình, địa điểm, tuyến, sự kiện (hoặc village, maker, product, process, place, route, event)",
            ),
            ("id", "Mã của nó"),
            (
                "leads_to",
                "Mã của thứ cùng loại mà địa chỉ và mã đã in sẽ dẫn tới",
            ),
            ("folder", "Thư mục nội dung"),
        ],
    ),
    (
        "template",
        &[
            (
                "",
                "Ghi một bảng tính trống để điền: mỗi loại một trang, có giải thích, danh mục để chọn và dòng mẫu; mã thoát 0: xong",
            ),
            (
                "output",
                "Bảng tính sẽ ghi (.xlsx); không ghi đè tệp đang có",
            ),
        ],
    ),
    (
        "import",
        &[
            (
                "",
                "Nhập một bảng tính vào thư mục nội dung, hoặc một đường đi làm lối của một chặng; mã thoát 0: xong, 1: còn chỗ phải sửa",
            ),
            (
                "file",
                "Một bảng tính (.xlsx, .xls, .ods), một tệp .csv hoặc thư mục gồm các tệp .csv; hoặc một đường đi: GeoJSON, GPX, KML, KMZ, TCX",
            ),
            ("into", "Thư mục nội dung (--content cũng được)"),
            (
                "all_or_nothing",
                "Của bảng tính: không ghi gì nếu còn một dòng chưa đúng",
            ),
            (
                "give_back",
                "Của bảng tính: ghi bản có đánh dấu các ô cần sửa vào tệp này; không ghi thì vào TÊN-can-sua.xlsx bên cạnh bảng tính",
            ),
            ("route", "Của đường đi: mã tuyến"),
            (
                "leg",
                "Của đường đi: chặng thứ mấy; 1 là từ điểm dừng thứ nhất đến điểm thứ hai",
            ),
            (
                "line",
                "Của đường đi: đường thứ mấy, khi tệp có nhiều đường; 1 là đường đầu",
            ),
            (
                "tolerance",
                "Của đường đi: bỏ bớt những điểm mà thiếu chúng đường vẫn đi qua trong vòng chừng ấy mét (Douglas-Peucker)",
            ),
            (
                "reverse",
                "Của đường đi: đường vẽ ngược, từ điểm sau về điểm trước",
            ),
        ],
    ),
    (
        "export",
        &[
            (
                "",
                "Ghi nội dung của một thư mục thành bảng tính, trừ các tệp trong media/; mã thoát 0: xong, 1: chưa",
            ),
            (
                "output",
                "Bảng tính sẽ ghi (.xlsx); không ghi đè tệp đang có",
            ),
        ],
    ),
    (
        "publish",
        &[
            (
                "",
                "Xuất bản thư mục nội dung, cùng ứng dụng đã dựng, thành trang web hoàn chỉnh",
            ),
            ("out", "Thư mục mà trang web sẽ thay chỗ"),
            (
                "public_url",
                "Đường dẫn mà trang web sẽ đặt ở đó, như /sub/",
            ),
            (
                "base_url",
                "Giao thức và tên miền cho liên kết đầy đủ, như https://langke.example; không ghi thì không có sơ đồ trang, không có nguồn tin, thẻ chia sẻ không có ảnh",
            ),
            (
                "host",
                "Ghi tệp cho nơi đặt trang web này: tiêu đề phản hồi, bộ nhớ đệm giữ bao lâu, loại tệp, địa chỉ in trên bao bì",
            ),
            (
                "no_precompression",
                "Không ghi thêm bản nén Brotli và gzip bên cạnh từng tệp",
            ),
        ],
    ),
    (
        "serve",
        &[
            (
                "",
                "Xuất bản thư mục nội dung chỉ trên máy này, cho xem cùng mọi chỗ cần sửa (ở /_/), và xuất bản lại mỗi khi lưu một tệp",
            ),
            (
                "published",
                "Trang web xuất bản lần trước: bàn làm việc kể người đọc sẽ thấy gì đổi",
            ),
            (
                "port",
                "Cổng trên 127.0.0.1; không ghi thì 8080, hoặc một cổng còn trống",
            ),
            ("no_open", "Không mở trình duyệt"),
        ],
    ),
    (
        "develop",
        &[(
            "",
            "Làm sẵn mọi ảnh như khi xuất bản và giữ trong thư mục nội dung, để lần xuất bản sau nhanh; dừng lúc nào cũng được, chạy lại thì làm tiếp",
        )],
    ),
    (
        "labels",
        &[
            (
                "",
                "In tờ nhãn và biển điểm dừng, mỗi cái có mã để quét và số để gõ; mã thoát 0: xong, 1: có cái không vừa, hoặc thứ muốn in không có mã",
            ),
            ("out", "Tệp sẽ ghi: một tệp .pdf, hoặc .svg đánh số từng tờ"),
            (
                "base_url",
                "Giao thức và tên miền của trang web, như https://langke.example: mã dẫn tới đó",
            ),
            ("public_url", "Đường dẫn mà trang web đặt ở đó, như /sub/"),
            (
                "today",
                "Ngày in, ghi năm-tháng-ngày, để biết chứng nhận còn hạn không; không ghi thì là hôm nay ở Việt Nam",
            ),
            (
                "paper",
                "Loại giấy: số hiệu như L7160 hoặc \"Tomy 145\"; A6, A5, A4 cho biển; hoặc cỡ bằng milimét như 60x40 để cắt tay",
            ),
            ("of", "Nhãn của sản phẩm hay biển của địa điểm"),
            ("only", "Chỉ những mục có mã này"),
            (
                "gs1",
                "Mã GS1 Digital Link, cho sản phẩm có GTIN, thay mã ngắn",
            ),
            (
                "distance",
                "Quét được từ bao xa, bằng xentimét; không ghi thì theo loại giấy",
            ),
            ("copies", "In mỗi cái mấy lần"),
            ("skip", "Tờ đầu đã dùng mất mấy ô"),
            (
                "replace",
                "Ghi đè tờ cũ cùng tên; không bao giờ đè tệp do chương trình khác ghi",
            ),
            (
                "outline",
                "Vẽ viền từng nhãn, để in thử ra giấy thường rồi áp lên tờ nhãn",
            ),
        ],
    ),
    ("help", &[("", "In lời hướng dẫn này, hoặc của một lệnh")]),
    (
        "describe",
        &[
            (
                "",
                "In lời gợi ý lệnh cho vỏ dòng lệnh, hoặc trang cho lệnh man",
            ),
            ("reader", "Cho ai"),
        ],
    ),
    (
        "schema",
        &[
            (
                "",
                "In JSON Schema (2020-12) của nội dung, lời tiếng Anh và, ở vi, tiếng Việt",
            ),
            (
                "out",
                "Ghi vào thư mục này thành các tệp để trình soạn thảo gợi ý và kiểm tra: $schema trong tệp nội dung dẫn tới chúng. Chỉ thay tệp do lệnh này ghi",
            ),
        ],
    ),
    (
        "manual",
        &[
            (
                "",
                "In sổ tay của người viết: mọi mục, mọi từ của giờ mở cửa, mọi luật",
            ),
            (
                "form",
                "Thành trang mà trình duyệt nào cũng mở và in được, hay thành Markdown",
            ),
            (
                "fields",
                "Chỉ các mục và giờ mở cửa, không có luật; thành Markdown",
            ),
        ],
    ),
    (
        "kiosk",
        &[(
            "",
            "Giữ màn hình của trung tâm luôn sáng, và in những gì máy của nó cần biết",
        )],
    ),
    (
        "run",
        &[
            (
                "",
                "Mở Chromium ở trang của màn hình, và mở lại mỗi khi trang hoặc trình duyệt tắt; dừng bằng SIGTERM",
            ),
            (
                "address",
                "Trang của màn hình, như https://langke.example/kiosk/vi/old-quarter/",
            ),
            (
                "profile",
                "Thư mục để trình duyệt giữ đồ của nó, kể cả các làng đã lưu",
            ),
            (
                "browser",
                "Trình duyệt; không ghi thì Chromium hoặc Chrome đầu tiên tìm thấy",
            ),
            (
                "no_sandbox",
                "Không có hộp cát của Chromium: chỉ để thử khi là root",
            ),
        ],
    ),
    (
        "policy",
        &[
            (
                "",
                "In chính sách quản lý của Chromium: chỉ trang web này, không gì khác của trình duyệt",
            ),
            ("address", "Trang của màn hình"),
        ],
    ),
    (
        "unit",
        &[
            ("", "In unit systemd để màn hình tự mở cùng máy"),
            ("address", "Trang của màn hình"),
            ("user", "Người dùng mà màn hình chạy dưới tên"),
        ],
    ),
];
