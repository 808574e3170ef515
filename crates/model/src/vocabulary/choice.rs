//! By what the places of the map of all places are narrowed.

vocabulary! {
    /// What places are asked for on the map of all, in the order in which it is offered.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Choice {
        /// Visitors take part.
        Experiential = "experiential",
        /// A workshop.
        Workshop = "workshop",
        /// A wheelchair gets there without steps.
        Wheelchair = "wheelchair",
        /// Open at this moment; the only one that follows the clock.
        Open = "open",
    }
}
