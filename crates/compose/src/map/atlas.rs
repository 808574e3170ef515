//! What one page's map shows, and its printed sheets. Native only.

use super::near::features_near;
use crate::library::Library;
use crate::words;
use langke_content::{Place, Route, Slug, Village};
use langke_map::{
    Buttons, Look, MapData, Marking, PlaceData, SHEET, Scene, TilesData, buttons, draw, furniture,
    window_on,
};
use langke_model::escape;
use langke_model::geo::{LonLat, MapPoint, View, decode_line};
use langke_model::i18n::Language;
use langke_site::Map;

/// A phone of the usual width, 360 px, shows a sheet reduced by this.
const REDUCED: f64 = 0.9;

/// What a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Everything: all stops of a route, all places of a village, all places. A live map begins as this sheet.
    Whole,
    /// Everything, where the map stays as it is printed.
    Still,
    /// The stops that crowd on the sheet of the whole way, if there are such.
    CrowdedStops,
}

/// Everything that the map of one page shows.
pub struct Atlas<'a> {
    pub(super) site: &'a Library<'a>,
    pub(super) language: Language,
    pub(super) data: MapData,
    pub(super) sources: Vec<&'a Slug>,
}

impl<'a> Atlas<'a> {
    /// The map of a route.
    pub fn along(site: &'a Library<'a>, language: Language, route: &'a Route) -> Atlas<'a> {
        let places = site.places_of(route);
        let mut atlas = Atlas::of(site, language, &places, 1_800);
        let lines: Vec<LonLat> = (0..route.legs.len())
            .flat_map(|index| site.leg_line(route, index))
            .collect();
        atlas.add_features(&lines);
        atlas.data.ways = site.leg_data(route);
        atlas.data.route = Some(site.route_data(route, language, atlas.licence()));
        atlas
    }

    /// The map of a village with its places.
    pub fn of_village(
        site: &'a Library<'a>,
        language: Language,
        village: &'a Village,
    ) -> Atlas<'a> {
        let places = site.lists(language).related(&village.id).places();
        let mut atlas = Atlas::of(site, language, places, 1_800);
        if places.is_empty() {
            // A village without places is a mark of its own.
            atlas.data.least_metres = 9_000;
            atlas.data.places.push(PlaceData {
                name: village.name.in_language(language).0.into(),
                at: langke_model::geo::encode_line(&[village.position.point]),
                traits: "village".into(),
                ..PlaceData::default()
            });
        }
        atlas.sources.push(&village.position.source);
        atlas.add_features(&[village.position.point]);
        atlas
    }

    /// The map around a single place.
    pub fn of_place(site: &'a Library<'a>, language: Language, place: &'a Place) -> Atlas<'a> {
        let mut atlas = Atlas::of(site, language, &[place], 6_000);
        atlas.add_features(&[]);
        atlas
    }

    /// The map of all places, with the ways of all routes.
    pub fn of_all(site: &'a Library<'a>, language: Language) -> Atlas<'a> {
        let lists = site.lists(language);
        let mut atlas = Atlas::of(site, language, lists.places(), 9_000);
        atlas.add_features(&[]);
        atlas.add_ways(lists.routes().iter().copied());
        atlas
    }

    /// Draws the ways of routes.
    pub(super) fn add_ways(&mut self, routes: impl Iterator<Item = &'a Route>) {
        let site = self.site;
        self.data.ways = routes.flat_map(|route| site.leg_data(route)).collect();
    }

    pub(super) fn of(
        site: &'a Library<'a>,
        language: Language,
        places: &[&'a Place],
        least_metres: u32,
    ) -> Atlas<'a> {
        let with_why = places.len() <= MOST_WITH_WHY;
        let data = places
            .iter()
            .map(|place| site.place_data(place, language, with_why));
        Atlas {
            site,
            language,
            data: MapData {
                language,
                places: data.collect(),
                least_metres,
                ..MapData::default()
            },
            sources: places.iter().map(|place| &place.position.source).collect(),
        }
    }

    pub(super) fn add_features(&mut self, also: &[LonLat]) {
        let places = self.data.places.iter();
        let points: Vec<LonLat> = places
            .filter_map(|place| decode_line(&place.at))
            .flatten()
            .chain(also.iter().copied())
            .collect();
        let all = &self.site.content.basemap.features;
        self.data.features = features_near(all, &points, self.language);
        let hosted = self.site.content.site.base_map.as_ref();
        self.data.tiles = hosted.map(|base_map| TilesData {
            href: self.site.base.join(base_map.archive.as_str()),
            attribution: base_map.attribution.in_language(self.language).0.into(),
        });
    }

    /// The sources of the positions, each as often as it is used.
    pub fn positions(&self) -> &[&'a Slug] {
        &self.sources
    }

    /// Whether it shows samples.
    pub fn shows_samples(&self) -> bool {
        self.data.places.iter().any(|place| place.illustrative)
    }

    /// What travels to the browser.
    pub fn into_data(self) -> MapData {
        self.data
    }

    /// Prints a sheet; `None` if there is nothing that it would show better than another.
    pub fn print(&self, sheet: Sheet, title: &str) -> Option<Map> {
        let scene = Scene::new(&self.data)?;
        let view = self.view(&scene, sheet)?;
        let (furniture, [first, second]) = furniture(&view, self.language);
        let covered = (sheet == Sheet::Whole).then(|| buttons(&view, REDUCED));
        let (width, height) = SHEET;
        let look = Look {
            kept_free: [first, second].into_iter().chain(covered).collect(),
            ..Look::default()
        };
        let marking = Marking::of_all(&scene, view.scale);
        let drawing = draw(&scene, marking.marks(), &view, &look);
        let names: Vec<&str> = scene
            .places
            .iter()
            .filter(|place| view.shows(view.to_screen(place.at), 0.0))
            .take(MOST_NAMED)
            .map(|place| place.name.as_str())
            .collect();
        let svg = format!(
            "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" paint-order=\"stroke\" aria-label=\"{}: {}\">{drawing}{furniture}</svg>",
            escape(title),
            escape(&names.join(", ")),
        );
        Some(Map {
            title: title.into(),
            svg,
            caption: self.caption(),
            data: None,
        })
    }

    fn view(&self, scene: &Scene, sheet: Sheet) -> Option<View> {
        let buttons = match sheet {
            Sheet::Whole => Buttons::Above,
            Sheet::Still | Sheet::CrowdedStops => Buttons::None,
        };
        let least_metres = f64::from(self.data.least_metres);
        let around = |points: &[MapPoint]| window_on(points, SHEET, least_metres, buttons);
        let whole = around(&scene.extent())?;
        if sheet != Sheet::CrowdedStops {
            return Some(whole);
        }
        let marking = Marking::of_all(scene, whole.scale);
        let crowd = marking
            .marks()
            .iter()
            .max_by_key(|mark| mark.members.len())
            .filter(|mark| mark.members.len() > 2)?;
        // The neighbours that stand close by belong on the same sheet.
        let near: Vec<MapPoint> = scene
            .places
            .iter()
            .map(|place| place.at)
            .filter(|at| (at.x - crowd.at.x).hypot(at.y - crowd.at.y) * whole.scale < NEIGHBOURS)
            .collect();
        let closer = around(&near)?;
        (closer.scale > whole.scale * 1.5).then_some(closer)
    }

    /// What kind of map it is, and what the licences of its data ask to be said.
    fn caption(&self) -> String {
        let has_rings = self.data.places.iter().any(|place| place.vague > 0);
        let rings = has_rings.then_some(words::say(words::RINGS, self.language));
        let sketch = words::say(words::SKETCH, self.language);
        let licence = self.licence();
        let said = [Some(sketch), rings, Some(&licence)];
        said.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// What the licences of the map's data ask to be said.
    fn licence(&self) -> String {
        let drawn = self.site.content.basemap.features.iter();
        let mut attributions: Vec<&str> = self
            .sources
            .iter()
            .copied()
            .chain(drawn.flat_map(|feature| &feature.sources))
            .filter_map(|id| self.site.content.sources.get(id)?.attribution.as_deref())
            .collect();
        attributions.sort_unstable();
        attributions.dedup();
        attributions.join("; ")
    }
}

/// A map of more places than this says no sentence about each.
const MOST_WITH_WHY: usize = 60;
/// As many places as a drawing's description names.
const MOST_NAMED: usize = 12;
/// Stops this close to a crowd belong on its sheet, in units of the whole one.
const NEIGHBOURS: f64 = 57.0;
