//! The route, the stops of its leg and where they lie, as the editors' files have them. Native only.

use std::path::Path;

use deserr::Deserr;

use super::{Import, ImportError};
use crate::bounds::LARGEST_FILE;
use crate::document;
use crate::folder::bytes_of;
use crate::json::Json;
use crate::load::{FACTS, PICTURES, content_files};
use crate::read::{Findings, nearest};
use crate::shared::Meanings;
use crate::{Kind, Place, Position, Route, RouteStop};

/// The route asked for: its file, its text as it stands there, and what it says.
pub(super) fn route(request: &Import) -> Result<(String, String, Route), ImportError> {
    found::<Route>(&request.content, "routes", &request.route)?.ok_or_else(|| no_route(request))
}

/// The thing with an id among a folder's files: the file, its text, the thing.
fn found<T: Deserr<Findings>>(
    content: &Path,
    folder: &str,
    id: &str,
) -> Result<Option<(String, String, T)>, ImportError> {
    let meanings = meanings(content);
    for (file, text) in texts(content, folder) {
        let json = Json::parse(without_mark(&text));
        let Ok(document) = json.and_then(|json| document::read::<T>(&json, &meanings)) else {
            continue;
        };
        if document.id.as_deref() == Some(id) {
            return match document.value {
                Some(value) => Ok(Some((file, text, value))),
                None => Err(ImportError::HasProblems { file }),
            };
        }
    }
    Ok(None)
}

/// What the ids of pictures and facts mean.
fn meanings(content: &Path) -> Meanings {
    let mut meanings = Meanings::default();
    for (kind, file) in [(Kind::Picture, PICTURES), (Kind::Fact, FACTS)] {
        let bytes = bytes_of(&content.join(file), LARGEST_FILE).ok();
        if let Some(text) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) {
            meanings.add(kind, without_mark(&text));
        }
    }
    meanings
}

/// The files of a folder with their texts as they are, with a byte-order mark where there is one.
fn texts<'a>(content: &'a Path, folder: &'a str) -> impl Iterator<Item = (String, String)> + 'a {
    content_files(content)
        .into_iter()
        .filter(move |file| file.split('/').next() == Some(folder))
        .filter_map(|file| {
            let bytes = bytes_of(&content.join(&file), LARGEST_FILE).ok()?;
            Some((file, String::from_utf8(bytes).ok()?))
        })
}

/// A text without its byte-order mark.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

fn no_route(request: &Import) -> ImportError {
    let ids: Vec<String> = texts(&request.content, "routes")
        .filter_map(|(_, text)| {
            let json = Json::parse(without_mark(&text)).ok()?;
            document::read::<Route>(&json, &Meanings::default())
                .ok()?
                .id
        })
        .collect();
    ImportError::NoRoute {
        route: request.route.clone(),
        suggestion: nearest(&request.route, ids.iter().map(String::as_str)),
    }
}

/// The two stops that a leg joins.
pub(super) fn leg_stops(route: &Route, leg: usize) -> Result<[&RouteStop; 2], ImportError> {
    let legs = route.legs.len().min(route.stops.len().saturating_sub(1));
    let missing = ImportError::NoLeg { leg, legs };
    if leg == 0 || leg > legs {
        return Err(missing);
    }
    match route.stops.get(leg - 1..=leg) {
        Some([from, to]) => Ok([from, to]),
        _ => Err(missing),
    }
}

/// Where a stop lies.
pub(super) fn position(request: &Import, stop: &RouteStop) -> Result<Position, ImportError> {
    let place = stop.place.as_str();
    match found::<Place>(&request.content, "places", place)? {
        Some((_, _, found)) => Ok(found.position),
        None => Err(ImportError::NoPlace {
            place: place.to_owned(),
        }),
    }
}
