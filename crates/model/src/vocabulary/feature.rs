//! Kinds of things on the base map: how they are layered, and from which scale they are shown.

vocabulary! {
    /// Kinds of features, in the order in which they are drawn.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum FeatureKind {
        /// The area of a commune.
        Commune = "commune" => "Địa phận một xã, phường.",
        /// Where houses stand, as an area.
        BuiltUp = "built-up" => "Khu có nhà ở, là một vùng.",
        /// A river as a line along its middle.
        River = "river" => "Sông, là đường đi giữa dòng.",
        /// A lake as an area.
        Lake = "lake" => "Hồ, là một vùng.",
        /// A pond as an area.
        Pond = "pond" => "Ao, là một vùng.",
        /// An island or a sandbar as an area.
        Island = "island" => "Đảo hoặc bãi giữa, là một vùng.",
        /// A lane.
        Lane = "lane" => "Ngõ.",
        /// A street.
        Street = "street" => "Phố.",
        /// A railway.
        Railway = "railway" => "Đường sắt.",
        /// A road on a dyke.
        Dyke = "dyke" => "Đường trên đê.",
        /// A main road.
        Road = "road" => "Đường lớn.",
        /// A bridge.
        Bridge = "bridge" => "Cầu.",
        /// A thing to find the way by, as a point.
        Landmark = "landmark" => "Chỗ dễ nhận để tìm đường, là một điểm.",
        /// The name of a neighbourhood, as a point.
        Label = "label" => "Tên một khu, là một điểm.",
    }
}

/// Metres for one screen unit up to which features of rank 2 are shown: a city fits a phone.
const CITY: f64 = 70.0;
/// The same for rank 3: a village fits a phone.
const VILLAGE: f64 = 14.0;

impl FeatureKind {
    /// Whether it is an area, whose line closes by itself.
    pub fn is_area(self) -> bool {
        matches!(
            self,
            FeatureKind::Commune
                | FeatureKind::BuiltUp
                | FeatureKind::Lake
                | FeatureKind::Pond
                | FeatureKind::Island
        )
    }

    /// Whether it is an area that is filled.
    pub fn is_filled(self) -> bool {
        self.is_area() && self != FeatureKind::Commune
    }

    /// Whether it is a single point.
    pub fn is_point(self) -> bool {
        matches!(self, FeatureKind::Landmark | FeatureKind::Label)
    }

    /// Whether it is drawn twice: a dark edge, and the road itself upon it.
    pub fn has_casing(self) -> bool {
        matches!(
            self,
            FeatureKind::Lane | FeatureKind::Street | FeatureKind::Road
        )
    }

    /// Whether its name is written as water's names are.
    pub fn is_water(self) -> bool {
        matches!(
            self,
            FeatureKind::River | FeatureKind::Lake | FeatureKind::Pond
        )
    }

    /// From which scale it is shown if nobody says otherwise.
    pub fn usual_rank(self) -> u8 {
        match self {
            FeatureKind::River | FeatureKind::Lake | FeatureKind::Road => 1,
            FeatureKind::Commune
            | FeatureKind::Railway
            | FeatureKind::Dyke
            | FeatureKind::Bridge
            | FeatureKind::Island
            | FeatureKind::Label => 2,
            FeatureKind::BuiltUp
            | FeatureKind::Pond
            | FeatureKind::Lane
            | FeatureKind::Street
            | FeatureKind::Landmark => 3,
        }
    }
}

/// Whether features of a rank are shown at so many metres for one screen unit.
pub fn is_shown(rank: u8, metres_per_unit: f64) -> bool {
    match rank {
        0 | 1 => true,
        2 => metres_per_unit <= CITY,
        _ => metres_per_unit <= VILLAGE,
    }
}

/// The class by which style sheets know the scale.
pub fn scale_class(metres_per_unit: f64) -> &'static str {
    if metres_per_unit > CITY / 2.0 {
        "far"
    } else if metres_per_unit > VILLAGE / 2.0 {
        "middle"
    } else {
        "near"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_known_by_its_keyword() {
        for kind in FeatureKind::ALL {
            assert_eq!(FeatureKind::from_keyword(kind.keyword()), Some(kind));
        }
    }

    #[test]
    fn the_nearer_one_comes_the_more_is_shown() {
        let shown = |metres| (1..=3).filter(|rank| is_shown(*rank, metres)).count();
        assert_eq!([200.0, 50.0, 5.0].map(shown), [1, 2, 3]);
        assert_eq!(
            [200.0, 20.0, 5.0].map(scale_class),
            ["far", "middle", "near"]
        );
    }
}
