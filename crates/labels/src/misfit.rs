//! What keeps a label from being printed, each with what was found, what is needed and how to mend it.

use langke_pictures::Unreadable;

/// Why a label cannot be printed as it should be. Labels are counted from 1.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Misfit {
    /// The code does not fit on the paper at the module size that the distance asks for.
    #[error(
        "label {label} ({name}): to be read from {distance:.0} mm its code must measure {needed:.1} mm with its quiet zone; \
         {stock} has room for {room:.1} mm. {}",
        cure(*.works_from, .fits_on.as_deref())
    )]
    TooSmall {
        /// Which label.
        label: usize,
        /// Its name.
        name: String,
        /// The paper.
        stock: String,
        /// The distance that was asked for, in millimetres.
        distance: f32,
        /// The side that the code needs, in millimetres.
        needed: f32,
        /// The side that there is room for, in millimetres.
        room: f32,
        /// From how far the largest code that fits can be read, in millimetres. `None` if its modules would be too small to print.
        works_from: Option<f32>,
        /// The smallest known paper on which the code fits at that distance.
        fits_on: Option<String>,
    },
    /// The address holds what no address holds.
    #[error(
        "label {label} ({name}): the address `{address}` {what}; write a whole address without spaces, such as `https://host/q/20481/`"
    )]
    Address {
        /// Which label.
        label: usize,
        /// Its name.
        name: String,
        /// The start of the address.
        address: String,
        /// What is wrong with it.
        what: &'static str,
    },
    /// The address is longer than any code holds.
    #[error(
        "label {label} ({name}): the address has {bytes} bytes, and a code with correction M holds 2331; use the short address"
    )]
    AddressTooLong {
        /// Which label.
        label: usize,
        /// Its name.
        name: String,
        /// How long it is, in bytes.
        bytes: usize,
    },
    /// The number cannot be printed whole.
    #[error(
        "label {label} ({name}): the number `{number}` holds letters that the font does not have, or more than a line; write digits and Latin letters"
    )]
    Number {
        /// Which label.
        label: usize,
        /// Its name.
        name: String,
        /// The start of the number.
        number: String,
    },
    /// The number has no room beside the code.
    #[error(
        "label {label} ({name}): the number `{number}` has no room beside the code on {stock} in letters of {smallest} mm; \
         take larger labels, or a shorter number"
    )]
    NumberTooLong {
        /// Which label.
        label: usize,
        /// Its name.
        name: String,
        /// The number.
        number: String,
        /// The paper.
        stock: String,
        /// The smallest size of its letters, in millimetres.
        smallest: f32,
    },
    /// Nothing of the name can be printed.
    #[error(
        "label {label}: nothing of the name `{name}` can be printed: it is empty, or the font has none of its letters; write the name in Latin letters"
    )]
    Nameless {
        /// Which label.
        label: usize,
        /// The start of the name.
        name: String,
    },
    /// The pattern cannot be read.
    #[error(
        "label {label} ({name}): {why}; leave the pattern out, or take the tile that the site draws"
    )]
    Pattern {
        /// Which label.
        label: usize,
        /// Its name.
        name: String,
        /// Why.
        why: Unreadable,
    },
    /// The distance is no length.
    #[error("a code cannot be read from {found} mm; give a distance between 1 and 20000 mm")]
    Distance {
        /// What was asked for.
        found: f32,
    },
    /// More places are skipped than a sheet has.
    #[error("{skip} places are to be skipped, and a sheet of {stock} has {places}; skip {} at most", places - 1)]
    Skip {
        /// What was asked for.
        skip: usize,
        /// The paper.
        stock: String,
        /// How many places a sheet has.
        places: usize,
    },
}

fn cure(works_from: Option<f32>, fits_on: Option<&str>) -> String {
    let distance =
        works_from.map(|distance| format!("set the distance to {:.0} mm", distance.floor()));
    let stock = fits_on.map(|stock| format!("take {stock}"));
    match (distance, stock) {
        (Some(distance), Some(stock)) => format!("Either {distance}, or {stock}"),
        (Some(one), None) | (None, Some(one)) => one[..1].to_uppercase() + &one[1..],
        (None, None) => "Use a shorter address".to_owned(),
    }
}
