//! What a file is that holds no lines that are read here, and how to get a line out of it. Native only.

use langke_model::i18n::Language;

/// A kind of file that is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// What watches and bicycle computers record.
    Fit,
    /// A layer of a geographic information system in several files, or one of them.
    Shapefile,
    /// A file of a database: GeoPackage, MBTiles.
    Database,
    /// A picture.
    Picture,
    /// A printed page.
    Pdf,
    /// A page of the web, often one that asks to sign in.
    Html,
    /// GeoJSON inside of a program.
    Script,
    /// An archive without any file of lines.
    Archive,
    /// An extract of OpenStreetMap.
    OpenStreetMap,
    /// JSON that shares borders between shapes.
    TopoJson,
    /// JSON of ArcGIS.
    EsriJson,
    /// Text that begins with `LINESTRING`.
    WellKnownText,
    /// What a receiver says, sentence by sentence.
    Nmea,
    /// Numbers in columns.
    Table,
    /// Bytes that are no text.
    Binary,
}

impl Format {
    /// What the first bytes of a file tell.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Format> {
        let at = |from: usize, signature: &[u8]| {
            bytes.get(from..from + signature.len()) == Some(signature)
        };
        Some(match bytes {
            _ if at(8, b".FIT") => Format::Fit,
            [0, 0, 0x27, 0x0A, ..] => Format::Shapefile,
            [0, 0, ..] => Format::Binary,
            _ if at(0, b"SQLite format 3") => Format::Database,
            [0xFF, 0xD8, 0xFF, ..] => Format::Picture,
            _ if at(0, b"\x89PNG") || at(0, b"GIF8") || at(0, b"BM") || at(0, b"II*\0") => {
                Format::Picture
            }
            _ if at(0, b"RIFF") && at(8, b"WEBP") || at(4, b"ftyp") => Format::Picture,
            _ if at(0, b"%PDF") => Format::Pdf,
            _ if at(0, b"Rar!") || at(0, b"7z\xBC\xAF") || at(0, b"PK") => Format::Archive,
            _ => return None,
        })
    }

    /// What a root element tells that no lines are read from.
    pub(super) fn of_root(name: &str) -> Option<Format> {
        match name.to_ascii_lowercase().as_str() {
            "html" | "head" | "body" | "script" | "div" | "p" | "meta" | "title" => {
                Some(Format::Html)
            }
            "osm" => Some(Format::OpenStreetMap),
            "svg" => Some(Format::Picture),
            _ => None,
        }
    }

    /// What a text tells that is no GeoJSON.
    pub(super) fn of_text(text: &str) -> Option<Format> {
        let text = text.trim_start_matches(['\u{FEFF}', ' ', '\r', '\n', '\t']);
        let begin: String = text.chars().take(4_000).collect();
        let upper = begin.to_uppercase();
        let first = begin.chars().next()?;
        if first == '{' {
            let squeezed: String = begin.split_whitespace().collect();
            let has = |part: &str| squeezed.contains(part);
            return if has("\"type\":\"Topology\"") {
                Some(Format::TopoJson)
            } else if has("\"spatialReference\"") || has("\"geometryType\"") || has("\"paths\"") {
                Some(Format::EsriJson)
            } else {
                None
            };
        }
        if ["LINESTRING", "MULTILINESTRING", "SRID="]
            .iter()
            .any(|word| upper.starts_with(word))
        {
            return Some(Format::WellKnownText);
        }
        if upper.starts_with("$G") {
            return Some(Format::Nmea);
        }
        if upper.contains("\"TYPE\"") || upper.contains("COORDINATES") && upper.contains('{') {
            return Some(Format::Script);
        }
        if begin.contains("\u{0}") || begin.matches('\u{FFFD}').count() > 20 {
            return Some(Format::Binary);
        }
        let mut rows = begin.lines().filter(|row| !row.trim().is_empty()).skip(1);
        let is_row = |row: &str| {
            row.contains([',', ';', '\t'])
                && row.chars().filter(char::is_ascii_digit).count() > row.len() / 3
        };
        (rows.next().is_some_and(is_row)).then_some(Format::Table)
    }

    /// What it is, and how to get a line out of it.
    pub fn message(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn english(self) -> &'static str {
        match self {
            Format::Fit => {
                "this is FIT, which watches record: in Garmin Connect or Strava open the activity and choose Export GPX"
            }
            Format::Shapefile => {
                "this is a shapefile: open it in QGIS and export the layer as GeoJSON in EPSG:4326"
            }
            Format::Database => {
                "this is a database (GeoPackage, MBTiles): open it in QGIS and export the layer as GeoJSON in EPSG:4326"
            }
            Format::Picture => {
                "this is a picture, which holds no points: draw the line at geojson.io"
            }
            Format::Pdf => "this is PDF, which holds no points: draw the line at geojson.io",
            Format::Html => {
                "this is a page of the web, often one that asks to sign in: sign in and download the file itself"
            }
            Format::Script => {
                "this is GeoJSON inside of JavaScript: delete everything before the first { and after the last }"
            }
            Format::Archive => {
                "this is an archive without GPX, KML or GeoJSON in it: unpack it and choose the file of the line"
            }
            Format::OpenStreetMap => {
                "this is an extract of OpenStreetMap: open it at geojson.io or overpass-turbo.eu and save it as GeoJSON"
            }
            Format::TopoJson => {
                "this is TopoJSON: open it at mapshaper.org and export it as GeoJSON"
            }
            Format::EsriJson => {
                "this is JSON of ArcGIS: export the layer as GeoJSON (f=geojson in the address)"
            }
            Format::WellKnownText => {
                "this is well-known text (WKT): open it in QGIS and export it as GeoJSON in EPSG:4326"
            }
            Format::Nmea => {
                "this is NMEA, what a receiver says: turn it into GPX with GPSBabel (-i nmea -o gpx)"
            }
            Format::Table => {
                "this is a table: open it at geojson.io or turn it into GPX with GPSBabel (-i csv -o gpx)"
            }
            Format::Binary => {
                "this is no text: export the line as GPX or GeoJSON from the program that wrote it"
            }
        }
    }

    fn vietnamese(self) -> &'static str {
        match self {
            Format::Fit => {
                "đây là tệp FIT của đồng hồ thể thao: hãy mở hoạt động ấy trong Garmin Connect hoặc Strava rồi chọn xuất GPX"
            }
            Format::Shapefile => {
                "đây là shapefile: hãy mở bằng QGIS rồi xuất lớp ra GeoJSON theo EPSG:4326"
            }
            Format::Database => {
                "đây là tệp cơ sở dữ liệu (GeoPackage, MBTiles): hãy mở bằng QGIS rồi xuất lớp ra GeoJSON theo EPSG:4326"
            }
            Format::Picture => "đây là ảnh, không chứa điểm nào: hãy vẽ đường ở geojson.io",
            Format::Pdf => "đây là PDF, không chứa điểm nào: hãy vẽ đường ở geojson.io",
            Format::Html => {
                "đây là một trang web, thường là trang đòi đăng nhập: hãy đăng nhập rồi tải chính tệp ấy"
            }
            Format::Script => {
                "đây là GeoJSON nằm trong mã JavaScript: hãy xóa mọi thứ trước dấu { đầu tiên và sau dấu } cuối cùng"
            }
            Format::Archive => {
                "đây là tệp nén, bên trong không có GPX, KML hay GeoJSON: hãy giải nén rồi chọn tệp có đường"
            }
            Format::OpenStreetMap => {
                "đây là dữ liệu trích từ OpenStreetMap: hãy mở ở geojson.io hoặc overpass-turbo.eu rồi lưu thành GeoJSON"
            }
            Format::TopoJson => "đây là TopoJSON: hãy mở ở mapshaper.org rồi xuất thành GeoJSON",
            Format::EsriJson => {
                "đây là JSON của ArcGIS: hãy xuất lớp thành GeoJSON (f=geojson trong địa chỉ)"
            }
            Format::WellKnownText => {
                "đây là WKT: hãy mở bằng QGIS rồi xuất ra GeoJSON theo EPSG:4326"
            }
            Format::Nmea => {
                "đây là NMEA, bản tin của máy thu: hãy đổi sang GPX bằng GPSBabel (-i nmea -o gpx)"
            }
            Format::Table => {
                "đây là bảng số: hãy mở ở geojson.io hoặc đổi sang GPX bằng GPSBabel (-i csv -o gpx)"
            }
            Format::Binary => {
                "đây không phải văn bản: hãy xuất đường ra GPX hoặc GeoJSON từ chương trình đã ghi nó"
            }
        }
    }
}
