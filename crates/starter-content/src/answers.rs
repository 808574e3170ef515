//! What is known of the village for which content is begun. Native only.

use langke_content::{Slug, in_vietnam, read_coordinates};
use langke_model::geo::LonLat;

use super::error::AnswerError;
use super::name::Name;

/// What is known of the village.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    /// Its name, without the word "village".
    pub name: Name,
    /// Its id, made of the name.
    pub id: Slug,
    /// The commune in which it lies.
    pub commune: Name,
    /// The province in which it lies.
    pub province: Name,
    /// Where it lies; without that there are no places and no route in the sample.
    pub position: Option<LonLat>,
    /// Whether texts are in English too.
    pub english: bool,
}

/// Reads the name of the village, and makes its id.
///
/// # Errors
/// It is no name, or has no letter of which an id can be made.
pub fn village(typed: &str) -> Result<(Name, Slug), AnswerError> {
    let name = Name::of_village(typed)?;
    let id = Slug::of_name(name.as_str()).ok_or(AnswerError::NoId)?;
    Ok((name, id))
}

/// Reads where the village lies, from coordinates or a map's link, latitude first; nothing typed is no position.
///
/// # Errors
/// It cannot be understood, or does not lie in Vietnam.
pub fn position(typed: &str) -> Result<Option<LonLat>, AnswerError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let point = read_coordinates(typed)?;
    if !in_vietnam(point.longitude(), point.latitude()) {
        return Err(AnswerError::OutsideVietnam);
    }
    Ok(Some(point))
}
