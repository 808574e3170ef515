//! How one travels, and how fast.

vocabulary! {
    /// How one travels.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum Mode {
        /// On foot.
        #[default]
        Walk = "walk" => "Đi bộ.",
        /// By bicycle.
        Bicycle = "bicycle" => "Đi xe đạp.",
        /// By bus.
        Bus = "bus" => "Đi xe buýt.",
        /// By boat.
        Boat = "boat" => "Đi thuyền.",
        /// By car or motorbike.
        Car = "car" => "Đi ô tô hoặc xe máy.",
        /// By metro.
        Metro = "metro" => "Đi tàu điện đô thị (metro).",
        /// By train.
        Train = "train" => "Đi tàu hỏa.",
        /// By ferry, which takes people across a water.
        Ferry = "ferry" => "Đi phà, đò ngang.",
        /// By electric cart, as villages have them for visitors.
        ElectricCart = "electric-cart" => "Đi xe điện, như các làng có cho khách.",
    }
}

/// Ways are longer than a straight line or a sketch shows: bends and detours, a planner's rule of thumb.
const DETOUR: f64 = 1.25;

impl Mode {
    /// Metres a minute, from usual speeds in km/h, waiting and halts among them; planner's rules of thumb, as for the detour.
    fn metres_a_minute(self) -> f64 {
        let kilometres_an_hour = match self {
            Mode::Walk => 4.5,
            Mode::Ferry => 8.0,
            Mode::Bicycle | Mode::Boat | Mode::ElectricCart => 12.0,
            Mode::Bus => 18.0,
            Mode::Car => 28.0,
            Mode::Metro => 30.0,
            Mode::Train => 40.0,
        };
        kilometres_an_hour * 1000.0 / 60.0
    }

    /// An estimate of the minutes for so many metres of a sketched line, in steps of five from ten on.
    pub fn minutes(self, metres: f64) -> u32 {
        let estimate = (metres * DETOUR / self.metres_a_minute()).ceil();
        let rounded = if estimate > 10.0 {
            (estimate / 5.0).ceil() * 5.0
        } else {
            estimate
        };
        rounded as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn estimates_are_rounded_as_people_say_them() {
        assert_eq!(Mode::Walk.minutes(0.0), 0);
        assert_eq!(Mode::Walk.minutes(100.0), 2);
        assert_eq!(Mode::Bus.minutes(10_000.0), 45);
    }

    #[test]
    fn every_mode_is_known_by_its_keyword() {
        for mode in Mode::ALL {
            assert_eq!(Mode::from_keyword(mode.keyword()), Some(mode));
        }
        assert_eq!(Mode::from_keyword("rocket"), None);
    }
}
