//! How a story is put on somebody else's page: the line to paste, and where a page offers it. Native only.

use maud::{Markup, html};

use crate::library::Library;
use crate::words::{self, say};
use langke_model::i18n::Language;

/// The width that a frame asks for, in pixels; narrower pages make it narrower.
pub const WIDTH: u32 = 600;

/// The script for pages that hold frames, below the site's root. Pages of others name it: it keeps its name.
pub const SCRIPT: &str = "embed.js";

/// The frame: one line. Its height holds until a script of the page around asks what is in it how high it is.
pub fn frame(address: &str, title: &str, height: u32) -> String {
    let frame = html! {
        iframe src=(address) title=(title) width=(WIDTH) height=(height) loading="lazy" style="border:0;max-width:100%" {}
    };
    frame.into_string()
}

/// What stands at the end of a page. The starter copies the line, and completes addresses where the host is not known.
pub fn print(library: &Library<'_>, frame: &str, language: Language) -> Markup {
    let script = library.absolute(SCRIPT);
    let how = if library.knows_its_host() {
        words::PASTE_LINE_OR_ADDRESS
    } else {
        words::PASTE_LINE
    };
    html! {
        details.embed {
            summary { (say(words::PUT_ON_YOUR_SITE, language)) }
            p { (say(how, language)) }
            // No field: wherever a page comes in that has one, browsers look through all of it for forms to fill in.
            pre { (frame) }
            p {
                button type="button" data-copied=(say(words::COPIED, language)) { (say(words::COPY, language)) }
                " " span role="status" {}
            }
            p { (say(words::FITTING_FRAMES, language)) " " code { "<script async src=\"" (script) "\"></script>" } }
        }
    }
}
