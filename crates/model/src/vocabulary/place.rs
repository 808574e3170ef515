//! What kind a place is, and how far a wheelchair gets there.

vocabulary! {
    /// Kinds of places.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum PlaceKind {
        /// A point or centre where products are introduced and sold.
        IntroductionCentre = "introduction-centre",
        /// A workshop.
        Workshop = "workshop",
        /// A market.
        Market = "market",
        /// A museum or exhibition.
        Museum = "museum",
        /// A communal house (đình).
        CommunalHouse = "communal-house",
        /// A temple.
        Temple = "temple",
        /// A pier.
        Pier = "pier",
        /// A bus stop or station.
        BusStop = "bus-stop",
        /// A village or quarter as a whole.
        Village = "village",
        /// Any other stop.
        Stop = "stop",
    }
}

vocabulary! {
    /// Access for wheelchairs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Wheelchair {
        /// Without steps.
        Yes = "yes",
        /// In part, or with help.
        Limited = "limited",
        /// Not possible.
        No = "no",
    }
}
