//! What one does to a model: choices, sliders, buttons, and the link that takes it home. Native only.

use maud::{Markup, PreEscaped, html};

use crate::words::{self, Label};
use crate::writer::Writer;
use langke_site::Phrase;

/// One of several that can be chosen.
#[derive(Default)]
pub struct Choice {
    /// What the program reads.
    pub value: String,
    /// Its small drawing, as SVG; or none.
    pub drawing: String,
    /// The colour of its swatch, where it is a colour.
    pub swatch: Option<String>,
    /// What it is called.
    pub name: Phrase,
    /// What is said of it.
    pub note: Option<Phrase>,
    /// The template of the sentence that is told when it is chosen.
    pub told: Option<&'static str>,
}

/// Choices of which one is taken; the first is taken at first, or the one at `taken`.
pub fn choices(name: &str, legend: &str, taken: usize, all: &[Choice]) -> Markup {
    html! {
        fieldset class={ "picks of-" (name) } {
            legend { (legend) }
            @for (index, choice) in all.iter().enumerate() {
                label {
                    input type="radio" name=(name) value=(choice.value) checked[index == taken] data-told=[choice.told];
                    @if let Some(colour) = &choice.swatch { span.swatch style={ "background:" (colour) } {} }
                    (PreEscaped(&choice.drawing))
                    span.name { (phrase(&choice.name)) }
                    @if let Some(note) = &choice.note { (aloud(": ")) span.remark { (phrase(note)) } }
                }
                (aloud(". "))
            }
        }
    }
}

/// A slider, with what it says now.
pub struct Slider<'a> {
    /// What the program knows it by.
    pub name: &'a str,
    /// What people know it by.
    pub label: &'static str,
    /// The least and the most.
    pub span: (u16, u16),
    /// How it stands.
    pub value: u16,
    /// What it says.
    pub told: String,
}

impl Slider<'_> {
    /// As it is printed.
    pub fn print(&self) -> Markup {
        let id = format!("model-{}", self.name);
        html! {
            div.slider {
                label for=(id) { (self.label) }
                (aloud(": "))
                input id=(id) type="range" name=(self.name) min=(self.span.0) max=(self.span.1) value=(self.value)
                    aria-valuetext=(self.told) autocomplete="off";
                output for=(id) aria-live="off" { (self.told) }
                (aloud(". "))
            }
        }
    }
}

/// A button that the program knows by name.
pub fn button(action: &str, label: &str) -> Markup {
    html! {
        button type="button" data-do=(action) { (label) }
        (aloud(". "))
    }
}

/// What somebody reads first who came by a link that was taken home; the program shows it.
pub fn shared(writer: &Writer) -> Markup {
    html! { p.shared hidden { (writer.say(words::MADE_BY_SENDER)) } }
}

/// The link that holds what was made, and the picture of it.
pub fn take_home(writer: &Writer) -> Markup {
    html! {
        div.take-home.alive {
            h2 { (writer.say(words::TAKE_IT_HOME)) }
            p { (writer.say(words::LINK_HOLDS_IT)) }
            label { (writer.say(words::LINK)) input type="url" name="link" readonly autocomplete="off"; }
            (aloud(". "))
            p.buttons {
                (button("copy", writer.say(words::COPY_LINK)))
                (button("picture", writer.say(words::SAVE_PICTURE)))
            }
            output.copied {}
        }
    }
}

/// A word of the interface as the name of a choice.
pub fn said(writer: &Writer, label: Label) -> Phrase {
    Phrase::own(writer.say(label))
}

/// A stop or a comma between texts that a gap tells apart on the screen: for whoever hears the page or copies from it.
fn aloud(mark: &str) -> Markup {
    html! { span.aloud { (mark) } }
}

/// Words, with their language where it is another one.
pub fn phrase(phrase: &Phrase) -> Markup {
    html! {
        @match phrase.language {
            Some(language) => span lang=(language.tag()) { (phrase.text) },
            None => (phrase.text),
        }
    }
}
