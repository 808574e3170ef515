//! The small drawings beside the names of tools and materials: filled silhouettes in a square of 32 units. Native only.

use std::collections::BTreeSet;

use super::theme::accents;
use langke_content::{Palette, Process, Symbol};

/// The side of a drawing, in units.
const SIDE: usize = 32;

/// What a drawing is called in the file that holds them all.
pub fn name(symbol: Symbol) -> String {
    format!("{symbol:?}").to_lowercase()
}

/// One file with the drawings that a village's processes name, in its colours of day and night; none if they name none. It is fetched once, and
/// not before the first of them comes near the screen: each stands in a page as a picture that shows one view of it.
pub fn symbols_svg<'a>(
    palette: &Palette,
    processes: impl IntoIterator<Item = &'a Process>,
) -> Option<String> {
    let steps = processes.into_iter().flat_map(|process| &process.steps);
    let items = steps.flat_map(|step| [&step.tools, &step.materials_in, &step.materials_out]);
    let used: BTreeSet<Symbol> = items.flatten().filter_map(|item| item.symbol).collect();
    if used.is_empty() {
        return None;
    }
    let width = used.len() * SIDE;
    let symbols: String = used
        .into_iter()
        .enumerate()
        .map(|(place, symbol)| {
            let (name, path, left) = (name(symbol), path(symbol), place * SIDE);
            format!(
                "<view id=\"{name}\" viewBox=\"{left} 0 {SIDE} {SIDE}\"/><path transform=\"translate({left})\" d=\"{path}\"/>\n"
            )
        })
        .collect();
    let [day, night] = accents(palette);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {SIDE}\">\n\
         <style>path{{fill:{day};fill-rule:evenodd}}@media screen and (prefers-color-scheme:dark){{path{{fill:{night}}}}}</style>\n{symbols}</svg>\n"
    ))
}

/// The path of a drawing, to be filled by the even-odd rule.
fn path(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Hand => {
            "m2 13 5-1.2L8.2 23l-5.6 1zm7.3-1c2.7-.5 3.9-2 5.7-4 2-2 4-4 6-3 1.5 1-.3 3.5-2 5.5l8-.1c2.4 .2 2.3 2.8 .5 3l-7.5 .3v1.1h8.5c1.9 .2 1.7 3.1 0 3.2H20v1.2l7 .2c2 .2 1.8 2.8 0 2.9l-7.5-.2v1.1l4 .4c2 .2 1.8 2.8 0 2.9-5.5 .7-10 .5-13.2-2.9z"
        }
        Symbol::Hoe => {
            "m2 22.3L27.3 2 30 5l-1.8 1.5c1.3 5.5 2.3 11.5 1.6 17.8q-4.8 1.3-9.8 .1c2-5.4 3-8.9 2.3-13.1L3.9 25zM2 30c2-3.2 6-4.4 9-3 2-2 5.5-2 8 0 4-1.2 9 0 11 3z"
        }
        Symbol::Tank => {
            "m2 5h5v5.4H2zm0 6.6h5V17H2zm0 6.6h5v5.4H2zM25 5h5v5.4h-5zm0 6.6h5V17h-5zm0 6.6h5v5.4h-5zM2 24.8h8v4.6H2zm9.2 0h10v4.6h-10zm11.2 0H30v4.6h-7.6zM8.2 9.5q2.6-3 5.2 0t5.2 0 5.2 0v3.6q-2.6-3-5.2 0t-5.2 0-5.2 0zm0 5.5q2.6-3 5.2 0t5.2 0 5.2 0v8.6H8.2z"
        }
        Symbol::Pole => {
            "m3 14h3v-2.5h3V14h14v-2.5h3V14h3l-1.5 15.5q-11.5 .8-23 0zM21.5 2l2.8 1L18 17c1.5 3-.5 8-3.5 9.8-3-.8-3.5-6.8 .7-10.8z"
        }
        Symbol::Ladle => {
            "m2 18h14.8L25 4c1.7-2.7 5.5-1.8 5 1.8-.4 2.5-3 2.8-4 1.5L20.2 18c-.2 7-3.9 11.8-9.2 11.8S2 25 2 18z"
        }
        Symbol::Bench => {
            "m2 22h28v4h-2.5l1 4h-4L23 26H9l-1 4H4l1-4H2zm2.5-1C3 17 5 13.5 8 13.5c3 2.5 6 3 7.5 4.5q2.5 1.5 4.5 0 3 .5 4-1.5 2.5 0 2.5-2.5c2.5 1 2.5 5 1 7zM2 5l4-3 3 3-4 4zm4 5 4-4 6 1.5c4 .5 8 2.5 9 6.5q-1 2-3 0l-2-2 2 3.5q0 2-2 .5l-3-3 2 3.5q-1 1.5-3 0C13 14 9 14 6 10z"
        }
        Symbol::Wire => {
            "m10 8.5c3-3 10-3.5 13-.5l.6 19q-7.6 1.6-15 .2zM2 10h3.3v5.5l21.5-1.2V9.5H30v11.8h-3.2V16L5.3 17.3V22H2z"
        }
        Symbol::Wheel => {
            "m4.5 2.5q11.5 .8 23 0c-.5 5.5-4.5 9-7.2 10.8h-8.6C9 11.5 5 8 4.5 2.5zm2.3 3.3Q12 6.5 17 6.4l-.2 1.1q-5.8 .1-9.5-.6zM6 14.6h20q.8 1.6 0 3.2h-7.8l.4 4h10.9q1.1 2.5 0 5h-11L16 30l-2.5-3.2h-11q-1.1-2.5 0-5h10.9l.4-4H6q-.8-1.6 0-3.2z"
        }
        Symbol::Mould => {
            "m2 3.5h9.5V8C8.5 11 5 14 6 18.5c.7 3 3.3 4.5 3.5 6.5h4.8v4H2zm28 0h-9.5V8c3 3 6.5 6 5.5 10.5-.7 3-3.3 4.5-3.5 6.5h-4.8v4H30z"
        }
        Symbol::Scraper => {
            "m26.8 2L30 5.2 20 17.5c-1 1-2.5 1-3.4 .1l-2-2c-.9-.9-1-2.1 .1-3zM15.2 18l3.1 .5-4.3 9c-1.5 3-5 3.3-6.5 .5L3 21.5c-1.7-2.5-1-5 2-5.3l8-1zm-.6 1.5-8.9-.5 4.8 7.5z"
        }
        Symbol::Sponge => {
            "m4 7q5-4 9-2 5-2 10-.5 7-.5 6.5 5.5-1.5 4 .5 8-2 6-8 4-5 1.5-10-.5Q3 24 2.5 17 4 12 4 7zm5 1.7a1.8 1.8 0 1 0 .1 0zm7-.9a1.2 1.2 0 1 0 .1 0zm7.5 .6a2.1 2.1 0 1 0 .1 0zM14 13.9a2.1 2.1 0 1 0 .1 0zm8 2.3a1.3 1.3 0 1 0 .1 0zM4 25.6h19v1.6H4zm6 2.9h18V30H10z"
        }
        Symbol::Board => {
            "m2 24 28-.5V27h-4v3h-3.5v-3h-13v3H6v-3H2zm0-10h9c0 4.5-1.5 6.5-2.6 8.7H4.8C3.5 20.5 2 18.5 2 14zm11.2-8.5H19l-1 3c3.5 3.5 3 9.5 .6 14.1h-4.8C11.5 18 11 12 14.2 8.5zm8.1 8.5H30c0 4.5-1.5 6.5-2.6 8.4h-3.6c-1.2-1.9-2.5-3.9-2.5-8.4z"
        }
        Symbol::Brush => {
            "m27 2 3 3-11.8 12.8-3.9-3.8zM13.4 14.9l3.9 3.8-1.7 2.1-4.3-4.2zm-3.1 2.5 4.5 4.4C15 26.5 9.5 30 2 30c2.5-2.5 1.3-4.5 2.2-7.7 .8-3.1 3.3-4.7 6.1-4.9z"
        }
        Symbol::Blade => {
            "m11 13.5 16.5-11c3 2 3.5 7 .5 10.3-4 4.4-8.5 6.2-12.7 9zm-1.2 .9 4.4 7.8-7.9 7.3C4 31 1 27.7 2.3 25.6z"
        }
        Symbol::Tub => {
            "m2 10.5h3v-5h5.2v5q5.8 .4 11.8 0v-5h5v5h3l-.6 4.5Q16 16.4 2.6 15zm.8 5.9q13.2 1.4 26.4 0l-.8 5.9q-12.4 1.6-24.8 0zm1 7.4q12.2 1.6 24.4 0l-.9 5.2Q16 30.9 4.7 29z"
        }
        Symbol::Kiln => {
            "m2 30V20c0-6 4-9.5 10-9.5 3.5 0 6.5 1 8.5 3V10h-1V7.5H28V10h-1v4l3 16H20v-6.5c0-4-3-6.5-7-6.5s-7 2.5-7 6.5V30zm12-11.2c.2 2.7 4 4.7 3.8 8.2q-.3 3-4.8 3t-4.7-3.5c0-2 1.2-2.7 1.5-4.5l1.5 1.3c1.7-.8 2.9-2.5 2.7-4.5zm9-12.6C21 4 25 3.5 24 2c3.5 1-.5 2.5 1 4.2z"
        }
        Symbol::Shelf => {
            "m2 9h28v2.5h-2.5v7H30V21h-2.5v6.5H30V30H2v-2.5h2.5V21H2v-2.5h2.5v-7H2zm5 2.5v7h18v-7zM7 21v6.5h18V21zM5 2h8q0 4-2 6H7Q5 6 5 2zm14 0h8q0 4-2 6h-4q-2-2-2-6zM9 13h6q0 3-1 4.5h-4Q9 16 9 13zm8 0h6q0 3-1 4.5h-4Q17 16 17 13zm-4 9h6q0 3-1 4.5h-4Q13 25 13 22z"
        }
        Symbol::Stone => {
            "m5.5 19a10 10 0 1 1 17 0l-2.8 1H8.3zM14 9.9a2.6 2.6 0 1 0 .1 0zm1.4 2.9L26 11V6.5h3.7v8H26v-1.3l-10.6 1.6zM3 21.4h22v3.1h-1l2.5 5.5h-4L20 25H8l-2.5 5H2l2-5.5H3z"
        }
        Symbol::Ear => {
            "m11 12c-1-7 4-10 9-10 6 0 10 5 9 11-1 5-4 6-5 10-1 4-3 7-7 7-4 0-6-2-5-6q1-3 0-5zm3 0c0-4 2-7 6-7 4 0 7 3 6 7-1 4-3 5-4 8l-2-1c1-3 4-5 4-7 0-3-2-5-4-5-3 0-4 2-4 5 4-2 6 1 4 4-1 3-1 6-4 6 1-4-1-6-2-10zM8 8q-3 6 0 12l-2 1Q2 14 6 7z"
        }
        Symbol::Rack => {
            "m2 9.5L4.5 9 6 11.8h20l1.5-.5 2.5 .5-1.5 3.2L30 30h-3l-1.5-15.8h-19L5 30H2l1.7-16.8zm6 5.9h2.5V27L8 25zm3.7 0h2.5v8.1l-2.5 2zm3.7 0h2.5v14.1l-2.5-2zm3.7 0h2.3v10.1l-2.3 2zm3.4 0h1.9l.8 13.6-2.7-2zm0-13.4a4 4 0 1 0 .1 0z"
        }
        Symbol::Machine => {
            "m8 3h14l1 22H7.4zm7 2.7a3.6 3.6 0 1 0 .1 0zm0 2a1.6 1.6 0 1 0 .1 0zm0 7.9a3.6 3.6 0 1 0 .1 0zm0 2a1.6 1.6 0 1 0 .1 0zM2 13.2l28 .6V15l-28 .8zm2 13h22.5l2 3.8H2zM24 8h2V3h4v2.3h-1.6v4.9H24z"
        }
        Symbol::Pot => {
            "m4 14h24v3h2v3h-2.5C27 26 23 30 16 30S5 26 4.5 20H2v-3h2zm5-2c-2-3 3-5 .5-9l1.5-.5C14 7 9 9 11 12zm6 0c-2-3 3-5 .5-9l1.5-.5C20 7 15 9 17 12zm6 0c-2-3 3-5 .5-9l1.5-.5C26 7 21 9 23 12z"
        }
        Symbol::Scissors => {
            "m8.2 2L16 12l7.8-10c1.7 5-1.8 10-5.5 14l2.2 3.6a5.2 5.2 0 1 1-3.5 2.7L16 20l-1 2.3a5.2 5.2 0 1 1-3.5-2.7l2.2-3.6C10 12 6.5 7 8.2 2zm1.6 19.8a2.8 2.8 0 1 0 .1 0zm12.4 0a2.8 2.8 0 1 0 .1 0z"
        }
        Symbol::Awl => {
            "m2 30 12.4-16 3.6 3.6zm13.3-17.1 1.8-1.9 3.9 3.9-1.9 1.8zm2.7-2.8C18 7 19.5 4.3 22 3c3-1.7 5.5-1 6.8 .2C30.3 4.6 30.5 7 29 10c-1.5 2.5-4.2 3.8-7.2 3.9z"
        }
        Symbol::Form => {
            "m10 5c3-4 9-4 12 0q1 5 0 11H10q-1-6 0-11zm2.3 1.5q2.2-2.5 5.2-2.3l-.2 1.3q-2.3-.2-4 2zM7.5 16H5L2 7l2-1zm17 0H27l3-9-2-1zM4 17.5h5V21H4zm7 0h4V21h-4zm6 0h4V21h-4zm6 0h5V21h-5zM6.5 22H12v3.5H7zm7.5 0h4v3.5h-4zm6 0h5.5v3.5H20zM7 26.5h18L24 30H8z"
        }
        Symbol::Flame => {
            "m17 2c1 6 8 10 9 17 1 7-4 11-10 11S5 26 6 20c.5-4 3.5-6 3.5-9.5 2 1.5 3 3 3.2 5C15.5 12 17 7.5 17 2zm0 15.5c0 3.5-4 4.5-4 7.7 0 1.8 1.5 2.8 3.3 2.8s3.7-1 3.7-3.5c0-3-2.5-4-3-7z"
        }
        Symbol::Clay => {
            "m3 28c-2-6 0-13 3-15 0-6 5-9 9-7.5 2 0 4 .5 5 2l1.5 20.9Q12 29 3 28zm20 .3c-1-3.3 0-6.8 3-6.8 3 0 4.5 3.5 3.3 6.5zM7.5 19q1-4.5 5-6.5l.7 1.5Q10 15.5 9 19.5z"
        }
        Symbol::Water => {
            "m16 2c4 5.5 6.5 8.5 6.5 12 0 3.5-3 5.5-6.5 5.5s-6.5-2-6.5-5.5c0-3.5 2.5-6.5 6.5-12zM2 22.5q3.5-3 7 0t7 0 7 0 7 0V25q-3.5 3-7 0t-7 0-7 0-7 0zm0 4q3.5-3 7 0t7 0 7 0 7 0v2q-3.5 3-7 0t-7 0-7 0-7 0z"
        }
        Symbol::Slip => {
            "m4.6 2.5L20.8 15c-3 5.8-9.3 7-14.3 3.2S.5 7 4.6 2.5zm9.9 6C18 7 23.5 8.5 26 12c1.8 2.8 1.5 9 1.3 14h-4.8c.1-5 .5-9.5-1.2-12.2zM6 30c0-2 5-1.4 8-2.5s5.5-.3 9-.2h5c2.2 .2 2.3 2 1.5 2.7z"
        }
        Symbol::Powder => {
            "m2 29.5c6-2.5 9.5-15 14-15s8 12.5 14 15q-14 1.1-28 0zM16 9.6a1.4 1.4 0 1 0 .1 0zm-3.6-3.9a1.3 1.3 0 1 0 .1 0zm7.1 .3a1.4 1.4 0 1 0 .1 0zm-4-3.9a1.4 1.4 0 1 0 .1 0zm-8 13.6a1.3 1.3 0 1 0 .1 0zm17.5 1a1.3 1.3 0 1 0 .1 0z"
        }
        Symbol::Pigment => {
            "m2 19.5h24c-1 5-4.5 7.3-7.5 7.7V30h-9v-2.8c-3-.4-6.5-2.7-7.5-7.7zm10.5-1.3c-1-3.2 .5-6.2 4.3-7l3.5 3.3c-.3 2.5-3.3 3.8-7.8 3.7zm5.5-8L27 2l3 3-8.6 8.5zm-14.5 8q1.5-3.7 6-3.2 1 1.5 1 3.2z"
        }
        Symbol::Vessel => {
            "m11 2h10l-1 2.5c-.5 3.5 5.5 5.5 5.5 11 0 5-4 7.5-4.5 11.5l1 3H10l1-3c-.5-4-4.5-6.5-4.5-11.5 0-5.5 6-7.5 5.5-11zM7.9 12.2q8.1 1 16.1 0l.6 1.6q-8.6 1-17.3 0z"
        }
        Symbol::Cracked => {
            "m9.5 3h13L22 7c5.5 2 7.8 7 7 12.5-.8 5-4 7.5-5.5 10.2h-15C7 27 3.8 24.5 3 19.5 2.2 14 4.5 9 10 7zm8.8 0-4.8 7.5 4.5 4-4.5 5 4 6.5-1.2-6.2 5-5.3-4-4.2L21 3z"
        }
        Symbol::Fuel => {
            "m7 2h15q-3 4.2 0 8.4H7L6 6.2zm16 0a3 4.2 0 1 0 .1 0zm0 2.2a1.3 2 0 1 0 .1 0zM3 11.8h23q-3 4.2 0 8.4H3L2 16zm23.9 0a3 4.2 0 1 0 .1 0zM27 14a1.3 2 0 1 0 .1 0zM5 21.6h19q-3 4.2 0 8.4H5l-1-4.2zm20 0a3 4.2 0 1 0 .1 0zm0 2.2a1.3 2 0 1 0 .1 0z"
        }
        Symbol::Cane => {
            "m12 8 5-5 2 2-5 5zM2 18l6-6 2 2-6 6zm13-7 8-8 2 2-8 8zM2 24l9-9 2 2-9 9zm16-10 9-9 2 2-9 9zM6 26l8-8 2 2-8 8zm15-9 6-6 2 2-6 6zM10 28l7-7 2 2-7 7zM8 10l2-2 13 13-2 2zm11-3 .5-.5 2 2L21 9zm2 4 .5-.5 2 2-.5 .5zM6 20l.5-.5 2 2L8 22zm5 1 .5-.5 2 2-.5 .5z"
        }
        Symbol::Strand => {
            "m15 2a12 12 0 1 0 .1 0zm0 2.2a9.8 9.8 0 1 0 .1 0zm0 1a8.8 8.8 0 1 0 .1 0zm0 2a6.8 6.8 0 1 0 .1 0zm0 1a5.8 5.8 0 1 0 .1 0zm0 2a3.8 3.8 0 1 0 .1 0zm0 17q8 .8 12-1.7l2.5 1.5Q24 30.5 15 29.4z"
        }
        Symbol::Straw => {
            "m12.5 19L4 11 2 5l2.5-.5 5 5.5-3-7.5L10 2l3.5 7-1-6 2-1H18l-.2 7L21 2l3 .6-2.2 7.4L27 4l3 1.5-2 5.5-8.5 8zm-.8 1h8.6v2.5h-8.6zm.8 3.5h7L25 29l-3 1-4-3.5 1.5 3.5h-2.8l-.7-3.5-1 3.5h-3l2-3.5-4 3.5-3-1z"
        }
        Symbol::Glue => {
            "m4.5 13h23l-2 16.5q-9.5 .9-19 0zm0-1c0-6.5 5-10 11.5-10s11.5 3.5 11.5 10h-2.2c0-5-4.3-7.8-9.3-7.8S6.7 7 6.7 12zm7 1v7.5q1.7 2.2 3.5 0V17q1.3-1.2 2.3 .5v7q1.7 2.2 3.4 0V13z"
        }
        Symbol::Basket => {
            "m3 14h1.5C4.5 6 9 2 16 2s11.5 4 11.5 12H29l-.3 3.7H3.3zm4 0h18c0-6.5-3.5-9.5-9-9.5s-9 3-9 9.5zm-3 5h5v3.4H4zm7.3 0h3.9v3.4h-3.9zm6.1 0h3.9v3.4h-3.9zm5.9 0H28v3.4h-4.7zM7 23.4h5v3.4H7zm7 0h4v3.4h-4zm6 0h5v3.4h-5zM6.5 27.8h19L25 30H7z"
        }
    }
}
