//! Those who make. Native only.

use super::Teller;
use super::node::{Organization, Whereabouts};
use langke_content::{Contact, Maker};
use langke_site::Subject;

impl Teller<'_> {
    /// A maker, unless it is a sample.
    pub(super) fn maker(&self, maker: &Maker) -> Option<Organization> {
        if maker.illustrative {
            return None;
        }
        let contact = Reached::by(maker.contact.as_ref());
        let village = maker.villages.first();
        let village = village.and_then(|id| self.library.things.villages.get(id));
        let written = maker.contact.as_ref().and_then(|one| one.address.as_ref());
        let written = written.map(|address| Whereabouts::Whole(self.words(address)));
        Some(Organization {
            kind: "Organization",
            name: self.words(&maker.name),
            url: self.address(Subject::Maker(maker.id.to_string())),
            image: self.image(maker.picture.as_deref()),
            telephone: contact.telephone,
            email: contact.email,
            same_as: contact.same_as,
            address: written
                .or_else(|| village.map(|one| Whereabouts::Parts(self.address_of(one)))),
            has_certification: self.certifications(None, &maker.standards),
            ..Organization::default()
        })
    }
}

/// How somebody is reached.
#[derive(Default)]
pub(super) struct Reached {
    /// A telephone number.
    pub telephone: String,
    /// An e-mail address.
    pub email: String,
    /// Pages elsewhere that are about the same.
    pub same_as: Vec<String>,
}

impl Reached {
    /// What a contact says of it.
    pub fn by(contact: Option<&Contact>) -> Reached {
        let Some(contact) = contact else {
            return Reached::default();
        };
        let pages = [&contact.website, &contact.facebook].into_iter().flatten();
        Reached {
            telephone: contact
                .phone
                .as_ref()
                .map_or_else(String::new, |one| one.as_str().into()),
            email: contact
                .email
                .as_ref()
                .map_or_else(String::new, |one| one.as_str().into()),
            same_as: pages.map(|page| page.as_str().into()).collect(),
        }
    }
}
