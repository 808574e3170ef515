//! What kind a place is, and how far a wheelchair gets there.

vocabulary! {
    /// Kinds of places.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum PlaceKind {
        /// A point or centre where products are introduced and sold.
        IntroductionCentre = "introduction-centre" => "Điểm hoặc trung tâm giới thiệu và bán sản phẩm.",
        /// A workshop.
        Workshop = "workshop" => "Xưởng.",
        /// A market.
        Market = "market" => "Chợ.",
        /// A museum or exhibition.
        Museum = "museum" => "Bảo tàng hoặc nhà trưng bày.",
        /// A communal house (đình).
        CommunalHouse = "communal-house" => "Đình.",
        /// A temple.
        Temple = "temple" => "Đền, chùa.",
        /// A pier.
        Pier = "pier" => "Bến thuyền.",
        /// A bus stop or station.
        BusStop = "bus-stop" => "Trạm hoặc bến xe buýt.",
        /// A village or quarter as a whole.
        Village = "village" => "Cả một làng hoặc một khu.",
        /// Any other stop.
        Stop = "stop" => "Điểm dừng khác.",
    }
}

vocabulary! {
    /// Access for wheelchairs.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Wheelchair {
        /// Without steps.
        Yes = "yes" => "Vào được, không có bậc.",
        /// In part, or with help.
        Limited = "limited" => "Vào được một phần, hoặc phải có người giúp.",
        /// Not possible.
        No = "no" => "Không vào được.",
    }
}
