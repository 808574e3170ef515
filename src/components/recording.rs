//! Something to hear, with every sentence of it to read. Still.

use maud::{Markup, html};

use super::text::{PageLanguage, aloud, notes, phrase};
use langke_model::{digits, whole_number};
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
    html! {
        figure.recording data-recording {
            p.title { (phrase(title)) (aloud(". ")) span { (about) } }
            audio controls preload="none" src=(src) aria-label=(title.text) {}
            ol lang=[language.map(|language| language.tag())] {
                @for cue in cues {
                    li { a href={ (src) "#t=" (seconds(cue.from)) "," (seconds(cue.to)) } data-from=(cue.from) data-to=(cue.to) { (cue.text) } }
                }
            }
            @if let Some(caption) = caption {
                figcaption { (phrase(caption)) (notes(sources, page)) }
            }
        }
    }
}

/// Milliseconds as seconds: "2.400", as Media Fragments URI 1.0 wants it (section 4.2.1). What prints fractions would be 6 kB more.
fn seconds(milliseconds: u32) -> String {
    let mut seconds = whole_number(u64::from(milliseconds / 1_000));
    seconds.push('.');
    digits(&mut seconds, u64::from(milliseconds % 1_000), 3);
    seconds
}
