//! Maps: what they show, how they are drawn, the plan of a day along a route. Pure, both sides: the publisher prints with this
//! what the browser draws anew when the map is moved.

mod archive;
mod data;
mod draw;
mod furniture;
mod here;
mod itinerary;
mod marks;
mod motion;
mod plan;
mod query;
mod scene;
mod session;
mod sheet;
mod tiles;

pub use archive::{Archive, Bytes, Step};
pub use data::{AskingData, FeatureData, LegData, MapData, PlaceData, RouteData, TilesData};
pub use draw::{Grain, Look, draw};
pub use furniture::furniture;
pub use itinerary::itinerary;
pub use marks::{Mark, Marking};
pub use plan::{Course, Plan, Travel, USUAL_START, Visit};
pub use query::MapQuery;
pub use scene::{Feature, Line, Marked, Scene, Way};
pub use session::{
    Action, Changes, Drawn, Event, Key, Onward, PlanTold, Redraw, Scroll, Session, StopTold,
    Surroundings, Watch, WheelUnit,
};
pub use sheet::{Buttons, SHEET, buttons, window_on};
pub use tiles::features;
