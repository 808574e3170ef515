//! Something to hear, with every sentence of it to read. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, aloud, notes, phrase};
use langke_site::Recording;

/// A recording. Each sentence leads to where it is heard; once it plays, the program `listen` lights it up.
pub fn recording(recording: &Recording, page: PageLanguage) -> Markup {
    let Recording {
        src,
        title,
        about,
        cues,
        language,
        caption,
        notes: sources,
    } = recording;
    // Media Fragments URI 1.0, section 4.2.1.
    let address = |from: u32, to: u32| {
        let [from, to] = [from, to].map(|time| f64::from(time) / 1000.0);
        format!("{src}#t={from},{to}")
    };
    html! {
        figure.recording data-recording {
            p.title { (phrase(title)) (aloud(". ")) span { (about) } }
            audio controls preload="none" src=(src) aria-label=(title.text) {}
            ol lang=[language.map(|language| language.tag())] {
                @for cue in cues {
                    li { a href=(address(cue.from, cue.to)) data-from=(cue.from) data-to=(cue.to) { (cue.text) } }
                }
            }
            @if let Some(caption) = caption {
                figcaption { (phrase(caption)) (notes(sources, page)) }
            }
        }
    }
}
