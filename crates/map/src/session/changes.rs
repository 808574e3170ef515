//! What a platform has to bring up to date after an event; what it shows then, it asks of the session.

/// What changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Another frame is wanted.
    pub frame: bool,
    /// What the window shows.
    pub drawing: Redraw,
    /// What is selected: marks, list and card.
    pub selection: bool,
    /// What the page scrolls to.
    pub scroll: Option<Scroll>,
    /// The selected place is told to those who do not see.
    pub announcement: bool,
    /// The plan of the day.
    pub plan: bool,
    /// Whether the plan is being changed.
    pub editing: bool,
    /// A button of the plan was used: the focus stays with the plan.
    pub keeps_plan_focus: bool,
    /// Whether places are open now.
    pub openings: bool,
    /// The list of the places in the window.
    pub listing: bool,
    /// By what places are narrowed.
    pub choices: bool,
    /// The hint how to move the map.
    pub hint: bool,
    /// Whether one finger and the wheel belong to the map.
    pub hold: bool,
    /// Whether the map fills the screen.
    pub large: bool,
    /// What is known of where the visitor is.
    pub position: bool,
    /// Whether the visitor is to be found.
    pub watch: Option<Watch>,
    /// What of the map is worth sharing.
    pub address: bool,
    /// This finger goes on moving the map outside of the window.
    pub capture: Option<i32>,
    /// The map took the event: the page does nothing of its own.
    pub is_taken: bool,
}

/// How the window is brought up to date, from little to all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Redraw {
    /// It shows what it should.
    #[default]
    Not,
    /// The drawing is moved as one picture.
    Moved,
    /// It is drawn anew.
    Anew,
}

/// What the page scrolls to, as little as will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scroll {
    /// A stop in the list, by index.
    ToStop(usize),
    /// The map's window.
    ToWindow,
}

/// Whether the browser shall tell where the visitor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watch {
    /// From now on.
    Begin,
    /// No longer.
    End,
}
