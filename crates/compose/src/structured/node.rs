//! The types of schema.org that pages tell of, each with the properties that are used of it. What is absent is not written. Native only.

use serde::Serialize;

/// All that one page tells.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Graph {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: Vec<Node>,
}

impl Graph {
    /// The graph of some nodes; none of none.
    pub(super) fn of(nodes: Vec<Node>) -> Option<Graph> {
        (!nodes.is_empty()).then_some(Graph {
            context: "https://schema.org",
            nodes,
        })
    }
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Node {
    BreadcrumbList(BreadcrumbList),
    CollectionPage(CollectionPage),
    Event(Event),
    HowTo(HowTo),
    Organization(Organization),
    Place(Box<Place>),
    Product(Product),
    TouristTrip(TouristTrip),
    WebSite(WebSite),
}

/// A value of which there may be nothing to tell.
trait Absent {
    fn is_absent(&self) -> bool;
}

impl Absent for String {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

/// A type of schema.org. `kind` is its name there; an identifier is given where others refer to it.
macro_rules! node {
    ($(#[$about:meta])* $name:ident { $($property:ident: $type:ty),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            #[serde(rename = "@type")]
            pub kind: &'static str,
            #[serde(rename = "@id", skip_serializing_if = "Absent::is_absent")]
            pub id: String,
            $(
                #[serde(skip_serializing_if = "Absent::is_absent")]
                pub $property: $type,
            )*
        }
    };
}

node! {
    /// The site.
    WebSite { name: String, url: String, in_language: String }
}

node! {
    /// The way from home to a page.
    BreadcrumbList { item_list_element: Vec<ListItem> }
}

node! {
    /// One of several things in an order.
    ListItem { position: Option<usize>, name: String, item: Option<Item>, url: String }
}

/// What stands in a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Item {
    /// A page, by its address.
    Page(String),
    /// A place.
    Place(Box<Place>),
}

node! {
    /// A page that lists things.
    CollectionPage { name: String, url: String, main_entity: Option<ItemList> }
}

node! {
    /// Things in an order.
    ItemList { number_of_items: Option<usize>, item_list_element: Vec<ListItem> }
}

node! {
    /// A place of any kind, a village too.
    Place {
        name: String,
        url: String,
        image: String,
        geo: Option<Geo>,
        address: Option<Whereabouts>,
        contained_in_place: Option<Box<Place>>,
        telephone: String,
        email: String,
        same_as: Vec<String>,
        opening_hours_specification: Vec<OpeningHoursSpecification>,
        has_certification: Vec<Certification>,
    }
}

/// Where a place lies.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Geo {
    /// A point that is known well.
    Point(GeoCoordinates),
    /// Somewhere around a point.
    Around(GeoCircle),
}

node! {
    /// A point.
    GeoCoordinates { latitude: Option<f64>, longitude: Option<f64> }
}

node! {
    /// A circle; its radius is in metres.
    GeoCircle { geo_midpoint: Option<GeoCoordinates>, geo_radius: Option<u32> }
}

/// An address.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Whereabouts {
    /// As it is written on letters.
    Whole(String),
    /// In parts.
    Parts(PostalAddress),
}

node! {
    /// An address in parts.
    PostalAddress { address_locality: String, address_region: String, address_country: String }
}

node! {
    /// When a place is open in a usual week.
    OpeningHoursSpecification { day_of_week: Vec<&'static str>, opens: String, closes: String }
}

node! {
    /// Those who make, and those who certify.
    Organization {
        name: String,
        url: String,
        image: String,
        telephone: String,
        email: String,
        same_as: Vec<String>,
        address: Option<Whereabouts>,
        has_certification: Vec<Certification>,
    }
}

node! {
    /// A product.
    Product {
        name: String,
        url: String,
        image: String,
        category: String,
        material: Vec<String>,
        gtin14: String,
        manufacturer: Vec<Organization>,
        offers: Option<Offer>,
        has_certification: Vec<Certification>,
    }
}

node! {
    /// What a product costs: one price, or the lowest and the highest.
    Offer { price: Option<u64>, low_price: Option<u64>, high_price: Option<u64>, price_currency: String }
}

node! {
    /// A certificate that holds.
    Certification {
        name: String,
        issued_by: Option<Organization>,
        certification_identification: String,
        certification_rating: Option<Rating>,
        valid_from: String,
        expires: String,
    }
}

node! {
    /// Stars, out of how many.
    Rating { rating_value: Option<u8>, best_rating: Option<u8> }
}

node! {
    /// How something is made.
    HowTo { name: String, url: String, image: String, step: Vec<HowToStep> }
}

node! {
    /// A step of it.
    HowToStep { name: String, url: String }
}

node! {
    /// A route.
    TouristTrip { name: String, url: String, image: String, itinerary: Option<ItemList> }
}

node! {
    /// An event on its days.
    Event {
        name: String,
        url: String,
        start_date: String,
        end_date: String,
        event_status: String,
        location: Option<Box<Place>>,
    }
}
