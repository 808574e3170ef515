//! Facts that more than one page, or a page and a map, tell: each is worked out here and nowhere else. Native only.

use langke_content::Place;

/// A position that may be off by more than this is called approximate, in metres.
pub const APPROXIMATE_BEYOND: u32 = 500;

/// Whether visitors take part at a place: what the editors say, or else that there is something to take part in.
pub fn visitors_take_part(place: &Place) -> Option<bool> {
    let has_experiences = !place.experiences.is_empty();
    place.experiential.or(has_experiences.then_some(true))
}
