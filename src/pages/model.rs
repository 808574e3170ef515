//! A page on which one makes something: a vessel, a weave. Still; where the section says `data-model`, a program makes it alive.

use leptos::prelude::*;
use maud::{PreEscaped, html};

use crate::components::{PageLanguage, lead, rich, sample, sections, still};
use langke_site::ModelPage;

/// The bench was made by the publisher from checked data, so it is safe to insert as it is.
#[inline(never)]
pub fn view(model: ModelPage, page: PageLanguage) -> AnyView {
    still(move || {
        html! {
            article.making {
                (lead(&model.lead, page))
                (PreEscaped(&model.bench))
                p.honest { (rich(&model.note, page)) (sample(model.illustrative, page)) }
                (sections(&model.sections, page))
            }
        }
    })
}
