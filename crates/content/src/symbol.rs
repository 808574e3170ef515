//! The small drawings that stand beside the names of tools and materials, by name; `compose` has the drawings. Native only.

use deserr::Deserr;
use schemars::JsonSchema;

use super::read::Findings;

/// A small drawing beside the name of a tool or a material.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserr, JsonSchema)]
#[deserr(error = Findings, rename_all = lowercase)]
#[schemars(rename_all = "lowercase")]
pub enum Symbol {
    /// A hand at work.
    Hand,
    /// A hoe or a shovel.
    Hoe,
    /// A tank.
    Tank,
    /// A stirring pole.
    Pole,
    /// A ladle or a skimmer.
    Ladle,
    /// A bench to work on.
    Bench,
    /// A wire that cuts.
    Wire,
    /// A potter's wheel.
    Wheel,
    /// A mould.
    Mould,
    /// A tool that scrapes or trims.
    Scraper,
    /// A sponge.
    Sponge,
    /// A board with pieces on it.
    Board,
    /// A brush.
    Brush,
    /// A knife.
    Blade,
    /// A tub.
    Tub,
    /// A kiln.
    Kiln,
    /// Shelves in a kiln.
    Shelf,
    /// A grindstone.
    Stone,
    /// The ear that listens.
    Ear,
    /// A rack or a yard to dry on.
    Rack,
    /// A machine.
    Machine,
    /// A pot over the fire.
    Pot,
    /// Scissors.
    Scissors,
    /// An awl.
    Awl,
    /// A form to work around.
    Form,
    /// A flame.
    Flame,
    /// A lump of clay.
    Clay,
    /// Water.
    Water,
    /// Something liquid, as clay in water.
    Slip,
    /// Powder: kaolin, ash, lime.
    Powder,
    /// Pigment.
    Pigment,
    /// A vessel.
    Vessel,
    /// A vessel that is cracked.
    Cracked,
    /// Fuel.
    Fuel,
    /// Canes.
    Cane,
    /// Strands.
    Strand,
    /// Straw.
    Straw,
    /// Glue or varnish.
    Glue,
    /// Something woven.
    Basket,
}
