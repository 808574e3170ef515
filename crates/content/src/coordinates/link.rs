//! The point that a link of a map site names: Google Maps, OpenStreetMap, Apple Maps, and geo: URIs (RFC 5870).

use url::Url;

use super::other::is_plus_code;
use super::{CoordinatesError, degrees};
use langke_model::geo::LonLat;

/// Parts of a query that name where one wants to go: where one of them stands, nothing else in the link is the point.
const AIMS: [&str; 3] = ["destination", "daddr", "to"];
/// Parts of a query that name a point, the one that is meant most first. Sources: "Maps URLs" of Google, "Map Links" of Apple,
/// the addresses that openstreetmap.org and OsmAnd give to share.
const POINTS: [&str; 12] = [
    "marker",
    "pin",
    "viewpoint",
    "query",
    "q",
    "coordinate",
    "coordinates",
    "ll",
    "latlng",
    "loc",
    "point",
    "center",
];
/// Pairs of parts of a query that hold the latitude and the longitude.
const PAIRS: [(&str, &str); 5] = [
    ("mlat", "mlon"),
    ("lat", "lon"),
    ("lat", "lng"),
    ("latitude", "longitude"),
    ("lat", "long"),
];
/// Hosts, with the beginning of a path, whose links only lead to the link that holds the point.
const SHORT: [(&str, &str); 17] = [
    ("maps.app.goo.gl", "/"),
    ("goo.gl", "/"),
    ("g.co", "/"),
    ("g.page", "/"),
    ("share.google", "/"),
    ("osm.org", "/go/"),
    ("openstreetmap.org", "/go/"),
    ("maps.apple", "/p/"),
    ("maps.apple.com", "/p/"),
    ("ge0.me", "/"),
    ("omaps.app", "/"),
    ("comaps.at", "/"),
    ("binged.it", "/"),
    ("her.is", "/"),
    ("bit.ly", "/"),
    ("tinyurl.com", "/"),
    ("zalo.me", "/"),
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

/// How often a link may stand in a link: what search engines and mail programs lead people through.
const DEEPEST: usize = 3;

/// The link in a text: people share a place's name and its link together, with brackets around it or a full stop behind.
pub(super) fn in_text(text: &str) -> Option<Url> {
    text.split_whitespace().find_map(|word| {
        let small = word.to_ascii_lowercase();
        let begin = ["http://", "https://", "geo:"]
            .iter()
            .filter_map(|scheme| small.find(scheme))
            .min();
        if let Some(begin) = begin {
            let link = without_brackets(word.get(begin..)?);
            return Url::parse(link)
                .ok()
                .filter(|link| link.scheme() != "geo" || !link.path().is_empty());
        }
        let begin = word.find(|sign: char| sign.is_ascii_alphanumeric())?;
        let small = small.get(begin..)?;
        if HOSTS.iter().any(|host| small.starts_with(host)) {
            let link = without_brackets(word.get(begin..)?);
            Url::parse(&format!("https://{link}")).ok()
        } else if small.contains("://") {
            Url::parse(word).ok()
        } else {
            None
        }
    })
}

/// A link without what closes the sentence or the bracket that it stands in.
fn without_brackets(mut link: &str) -> &str {
    loop {
        let shorter = link.trim_end_matches([
            '.', ',', ';', '!', '"', '\'', '>', ']', '}', '”', '’', '»', '*',
        ]);
        let open = shorter.matches('(').count();
        let shorter = match shorter.strip_suffix(')') {
            Some(inside) if shorter.matches(')').count() > open => inside,
            _ => shorter,
        };
        if shorter.len() == link.len() {
            return link;
        }
        link = shorter;
    }
}

/// The point that a link names.
pub(super) fn point(link: &Url) -> Result<LonLat, CoordinatesError> {
    point_within(link, DEEPEST)
}

fn point_within(link: &Url, deeper: usize) -> Result<LonLat, CoordinatesError> {
    let host = link.host_str().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host);
    if matches!(host, "what3words.com" | "w3w.co") {
        let words = link.path().trim_matches('/').to_owned();
        return Err(CoordinatesError::ThreeWords { words });
    }
    let is_short = |(short, path): &(&str, &str)| host == *short && link.path().starts_with(path);
    if SHORT.iter().any(is_short) {
        return Err(CoordinatesError::ShortLink);
    }
    let parts = parts(link);
    let inner = ["q", "url", "continue", "link"].iter().find_map(|name| {
        let inner = Url::parse(&value(link, name)?).ok()?;
        inner.scheme().starts_with("http").then_some(inner)
    });
    if let (Some(inner), Some(deeper)) = (inner, deeper.checked_sub(1)) {
        return point_within(&inner, deeper);
    }
    // A plus sign of a code may stand as it is, where others stand for blanks.
    let typed = link.path().split('/').map(str::to_owned);
    if let Some(code) = parts.iter().cloned().chain(typed).find_map(|part| {
        let mut words = part.split([' ', ',', '/']);
        words.find(|word| is_plus_code(word)).map(str::to_owned)
    }) && from_place(link.path()).is_none()
    {
        return Err(CoordinatesError::PlusCode { code });
    }
    let found = match aim(link, &parts) {
        Some(aim) => aim,
        None => from_place(link.path())
            .or_else(|| from_embedded(&value(link, "pb")?))
            .or_else(|| from_query(link))
            .or_else(|| from_geo(link))
            .or_else(|| from_path(link, &parts))
            .or_else(|| from_fragment(link)),
    };
    found.ok_or(CoordinatesError::LinkWithoutPoint)
}

/// The parts of the path as they were typed.
fn parts(link: &Url) -> Vec<String> {
    link.path_segments()
        .map(|parts| parts.map(decoded).collect())
        .unwrap_or_default()
}

/// The value of a part of the query.
fn value(link: &Url, name: &str) -> Option<String> {
    let mut pairs = link.query_pairs();
    pairs.find_map(|(key, value)| key.eq_ignore_ascii_case(name).then(|| value.into_owned()))
}

/// Where directions lead: their last stop, and never where they begin. Outer none: these are no directions.
fn aim(link: &Url, parts: &[String]) -> Option<Option<LonLat>> {
    if let Some(aim) = AIMS.iter().find_map(|name| value(link, name)) {
        return Some(written(&aim));
    }
    if let Some(route) = value(link, "route") {
        return Some(route.rsplit(';').next().and_then(written));
    }
    let dir = parts.iter().position(|part| part == "dir")?;
    let stops: Vec<&String> = parts
        .iter()
        .skip(dir + 1)
        .take_while(|part| {
            !part.starts_with('@') && !part.starts_with("data=") && !part.starts_with("am=")
        })
        .filter(|part| !part.is_empty())
        .collect();
    let last = stops.last()?;
    Some(written(last).or_else(|| {
        // A stop by name has its point in the data; a typed one has none there, and says so by `!4e1`.
        let fields = fields(link.path());
        let at = fields
            .windows(3)
            .rposition(|window| window[0] == "2m2" && window[1].starts_with("1d"))?;
        let after = fields.get(at + 3..)?;
        if after.iter().any(|field| field.starts_with("4e"))
            && stops.len() > 1
            && after.first().is_some_and(|field| field.starts_with("1m"))
        {
            return None;
        }
        numbers(
            fields.get(at + 2)?.strip_prefix("2d")?,
            fields.get(at + 1)?.strip_prefix("1d")?,
        )
    }))
}

/// The fields of the data of a link of Google Maps.
fn fields(data: &str) -> Vec<&str> {
    data.split(['!', '/', '?']).collect()
}

/// `!3dLATITUDE!4dLONGITUDE`: the place itself, where `@` is only the middle of the window. Of several, the first are what was
/// searched for or looked at before.
fn from_place(path: &str) -> Option<LonLat> {
    let fields = fields(path);
    let mut pairs = fields.windows(2).rev();
    pairs.find_map(|pair| numbers(pair[0].strip_prefix("3d")?, pair[1].strip_prefix("4d")?))
}

/// What a map to embed shows: the last stop of directions, else `!2dLONGITUDE!3dLATITUDE`, its middle, where the place stands.
fn from_embedded(data: &str) -> Option<LonLat> {
    let fields = fields(data);
    let pair = |first: &str, second: &str, window: &[&str]| {
        let at = window.len() - 2;
        numbers(
            window[at].strip_prefix(first)?,
            window[at + 1].strip_prefix(second)?,
        )
    };
    let is_directions = fields.iter().any(|field| field.starts_with("3e"));
    let stop = fields
        .windows(3)
        .rev()
        .filter(|window| window[0] == "3m2")
        .find_map(|window| pair("1d", "2d", window));
    if is_directions {
        return stop;
    }
    from_place(data).or_else(|| {
        fields.windows(2).find_map(|window| {
            let (longitude, latitude) =
                (window[0].strip_prefix("2d")?, window[1].strip_prefix("3d")?);
            numbers(latitude, longitude)
        })
    })
}

/// A value that is a point: Android's geo: URIs have a label in brackets behind it, Google a word before.
fn written(value: &str) -> Option<LonLat> {
    let value = value.strip_prefix("loc:").unwrap_or(value);
    let before = value
        .split('(')
        .next()
        .filter(|text| !text.trim().is_empty());
    degrees::point(before.unwrap_or(value)).ok()
}

/// `q=LATITUDE,LONGITUDE` and its like, `mlat=LATITUDE&mlon=LONGITUDE`.
fn from_query(link: &Url) -> Option<LonLat> {
    let pair = |(latitude, longitude): &(&str, &str)| {
        numbers(&value(link, latitude)?, &value(link, longitude)?)
    };
    PAIRS
        .iter()
        .find_map(pair)
        .or_else(|| POINTS.iter().find_map(|name| written(&value(link, name)?)))
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

/// A part of the path that is a point, else `@LATITUDE,LONGITUDE,17z`: the middle of a window in which no place was chosen.
fn from_path(link: &Url, parts: &[String]) -> Option<LonLat> {
    let written = parts
        .iter()
        .rev()
        .find_map(|part| degrees::point(part).ok());
    let window = || {
        let has_place = ["place", "search"]
            .iter()
            .any(|word| parts.iter().any(|part| part == word));
        if has_place || value(link, "q").or_else(|| value(link, "query")).is_some() {
            return None;
        }
        let window = parts.iter().find_map(|part| part.strip_prefix('@'))?;
        let mut window = window.split(',');
        numbers(window.next()?, window.next()?)
    };
    written.or_else(window)
}

/// `#map=ZOOM/LATITUDE/LONGITUDE`: the middle of the window, unless something else was asked for.
fn from_fragment(link: &Url) -> Option<LonLat> {
    let asks = ["/directions", "/search"]
        .iter()
        .any(|path| link.path().starts_with(path));
    if asks || value(link, "query").is_some() {
        return None;
    }
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
