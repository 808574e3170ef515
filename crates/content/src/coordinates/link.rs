//! The point that a link of a map site names: Google Maps, OpenStreetMap, Apple Maps, and geo: URIs (RFC 5870).

use url::Url;

use super::{CoordinatesError, degrees};
use langke_model::geo::LonLat;

/// Parts of a query that name a point, the one that is meant most first. Sources: "Maps URLs" of Google, "Map Links" of Apple.
const POINTS: [&str; 7] = [
    "destination",
    "daddr",
    "query",
    "q",
    "coordinate",
    "ll",
    "center",
];
/// Hosts, with the beginning of a path, whose links only lead to the link that holds the point.
const SHORT: [(&str, &str); 5] = [
    ("maps.app.goo.gl", "/"),
    ("goo.gl", "/"),
    ("g.co", "/"),
    ("osm.org", "/go/"),
    ("maps.apple", "/p/"),
];
/// Map sites that people paste without `https://`.
const HOSTS: [&str; 9] = [
    "www.google.",
    "google.",
    "maps.google.",
    "maps.app.goo.gl/",
    "goo.gl/",
    "www.openstreetmap.org/",
    "openstreetmap.org/",
    "osm.org/",
    "maps.apple.com/",
];

/// The link in a text: people share a place's name and its link together.
pub(super) fn in_text(text: &str) -> Option<Url> {
    text.split_whitespace().find_map(|word| {
        if word.contains("://") || word.starts_with("geo:") {
            Url::parse(word).ok()
        } else if HOSTS.iter().any(|host| word.starts_with(host)) {
            Url::parse(&format!("https://{word}")).ok()
        } else {
            None
        }
    })
}

/// The point that a link names.
pub(super) fn point(link: &Url) -> Result<LonLat, CoordinatesError> {
    let host = link.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    let is_short = |(short, path): &(&str, &str)| host == *short && link.path().starts_with(path);
    if SHORT.iter().any(is_short) {
        return Err(CoordinatesError::ShortLink);
    }
    from_data(link.path())
        .or_else(|| from_query(link))
        .or_else(|| from_geo(link))
        .or_else(|| from_path(link))
        .or_else(|| from_fragment(link))
        .ok_or(CoordinatesError::LinkWithoutPoint)
}

/// `!3dLATITUDE!4dLONGITUDE`: the place itself, where `@` is only the middle of the window.
fn from_data(path: &str) -> Option<LonLat> {
    let (_, rest) = path.split_once("!3d")?;
    let (latitude, rest) = rest.split_once("!4d")?;
    numbers(latitude, rest.split(['!', '/']).next()?)
}

/// `q=LATITUDE,LONGITUDE` and its like, `mlat=LATITUDE&mlon=LONGITUDE`.
fn from_query(link: &Url) -> Option<LonLat> {
    let value = |name: &str| {
        let mut pairs = link.query_pairs();
        pairs.find_map(|(key, value)| (key == name).then_some(value))
    };
    let marker = || numbers(&value("mlat")?, &value("mlon")?);
    let named = |name: &&str| {
        let value = value(name)?;
        let value = value.strip_prefix("loc:").unwrap_or(&value);
        // A label in brackets follows in Android's geo: URIs.
        degrees::point(value.split('(').next()?).ok()
    };
    marker().or_else(|| POINTS.iter().find_map(named))
}

/// `geo:LATITUDE,LONGITUDE[,ALTITUDE][;PARAMETERS]` in WGS 84. Source: RFC 5870, section 3.3.
fn from_geo(link: &Url) -> Option<LonLat> {
    if link.scheme() != "geo" {
        return None;
    }
    let mut parts = link.path().split(';');
    let mut numbers_of = parts.next()?.split(',');
    let elsewhere = parts.any(|parameter| {
        parameter
            .strip_prefix("crs=")
            .is_some_and(|system| !system.eq_ignore_ascii_case("wgs84"))
    });
    if elsewhere {
        return None;
    }
    numbers(numbers_of.next()?, numbers_of.next()?)
}

/// A part of the path that is a point, else `@LATITUDE,LONGITUDE,17z`.
fn from_path(link: &Url) -> Option<LonLat> {
    let parts: Vec<String> = link.path_segments()?.map(decoded).collect();
    let written = parts
        .iter()
        .rev()
        .find_map(|part| degrees::point(part).ok());
    let window = || {
        let window = parts.iter().find_map(|part| part.strip_prefix('@'))?;
        let mut window = window.split(',');
        numbers(window.next()?, window.next()?)
    };
    written.or_else(window)
}

/// `#map=ZOOM/LATITUDE/LONGITUDE`.
fn from_fragment(link: &Url) -> Option<LonLat> {
    let mut fields = link.fragment()?.split('&');
    let map = fields.find_map(|field| field.strip_prefix("map="))?;
    let mut parts = map.split('/').skip(1);
    numbers(parts.next()?, parts.next()?)
}

/// A part of a path as it was typed: percent signs decoded, plus signs as spaces.
fn decoded(part: &str) -> String {
    url::form_urlencoded::parse(part.as_bytes())
        .map(|(text, _)| text.into_owned())
        .next()
        .unwrap_or_default()
}

/// The point of two plain numbers.
fn numbers(latitude: &str, longitude: &str) -> Option<LonLat> {
    LonLat::new(longitude.parse().ok()?, latitude.parse().ok()?)
}
