//! What kind of thing a file is, by the ending of its name. Native only.

/// Endings with the value of `Content-Type`: of everything that a site can hold, and of what webmasters put beside it. Servers know some of
/// them, each others.
///
/// Sources: IANA, "Media Types"; RFC 9239 (scripts), RFC 7946 (GeoJSON), RFC 5545 (calendars), RFC 4287 (feeds), RFC 7845 (Opus in Ogg); W3C, WebVTT and Web
/// Application Manifest; PMTiles, version 3.
pub const TYPES: [(&str, &str); 36] = [
    ("html", "text/html; charset=utf-8"),
    ("json", "application/json"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("css", "text/css; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
    ("atom", crate::discovery::FEED_TYPE),
    ("txt", "text/plain; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
    ("gpx", "application/gpx+xml"),
    ("geojson", "application/geo+json"),
    ("ics", "text/calendar; charset=utf-8"),
    ("vtt", "text/vtt; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("sha256", "text/plain; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("ico", "image/vnd.microsoft.icon"),
    ("m4a", "audio/mp4"),
    ("mp3", "audio/mpeg"),
    ("opus", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    ("woff2", "font/woff2"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("kml", "application/vnd.google-earth.kml+xml"),
    ("tcx", "application/vnd.garmin.tcx+xml"),
    ("pmtiles", "application/vnd.pmtiles"),
];

/// The endings that hosts are known not to know.
pub const SELDOM_KNOWN: [&str; 7] = [
    "webmanifest",
    "gpx",
    "geojson",
    "ics",
    "atom",
    "vtt",
    "pmtiles",
];

/// The value of `Content-Type` for an ending.
pub fn of_ending(ending: &str) -> Option<&'static str> {
    let mut types = TYPES.iter();
    types
        .find(|(known, _)| *known == ending)
        .map(|(_, value)| *value)
}
