//! Facts that more than one page, or a page and a map, tell: each is worked out here and nowhere else. Native only.

use langke_content::{Certificate, Date, Place};
use langke_model::vocabulary::Standing;

/// A position that may be off by more than this is called approximate, in metres.
pub const APPROXIMATE_BEYOND: u32 = 500;

/// Whether visitors take part at a place: what the editors say, or else that there is something to take part in.
pub fn visitors_take_part(place: &Place) -> Option<bool> {
    let has_experiences = !place.experiences.is_empty();
    place.experiential.or(has_experiences.then_some(true))
}

/// How a certificate stands on a day; one that was taken back stays so.
pub fn standing(certificate: Option<&Certificate>, today: Date) -> Option<Standing> {
    let certificate = certificate?;
    Some(match certificate.revoked {
        Some(_) => Standing::Revoked,
        None => Standing::on(today, certificate.valid_until.last_day()),
    })
}
