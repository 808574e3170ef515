//! From wet clay to the fired vessel: how much smaller it grows.

use langke_model::digits;

/// How far a vessel has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// On the wheel, wet.
    #[default]
    Wet,
    /// Dried in the air.
    Dry,
    /// Glazed and fired.
    Fired,
}

impl Stage {
    /// All, as they follow each other.
    pub const ALL: [Stage; 3] = [Stage::Wet, Stage::Dry, Stage::Fired];

    /// Its name in forms and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Wet => "wet",
            Stage::Dry => "dry",
            Stage::Fired => "fired",
        }
    }

    /// The stage of a name.
    pub fn named(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// By how much a vessel grows smaller in drying, and then by how much of what is left in the fire: in hundredths of a length.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shrinkage {
    /// In drying.
    pub drying: f32,
    /// In the fire.
    pub firing: f32,
}

impl Shrinkage {
    /// How large a vessel is at a stage; 1 is as it was turned.
    pub fn size(&self, stage: Stage) -> f32 {
        let left = |percent: f32| 1.0 - percent.clamp(0.0, 50.0) / 100.0;
        match stage {
            Stage::Wet => 1.0,
            Stage::Dry => left(self.drying),
            Stage::Fired => left(self.drying) * left(self.firing),
        }
    }

    /// As [`Shrinkage::parse`] reads it.
    pub fn print(&self) -> String {
        let mut text = String::new();
        for (index, percent) in [self.drying, self.firing].into_iter().enumerate() {
            if index > 0 {
                text.push('-');
            }
            digits(&mut text, (percent * 10.0).round() as u64, 1);
        }
        text
    }

    /// Reads two numbers of tenths of a hundredth with a `-` between them: `50-70` is 5 % and 7 %.
    pub fn parse(text: &str) -> Option<Shrinkage> {
        let (drying, firing) = text.split_once('-')?;
        let percent = |tenths: &str| Some(f32::from(tenths.parse::<u16>().ok()?) / 10.0);
        Some(Shrinkage {
            drying: percent(drying)?,
            firing: percent(firing)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fire_takes_its_share_of_what_drying_left() {
        let shrinkage = Shrinkage::parse("50-70").expect("two numbers");
        assert_eq!(shrinkage.size(Stage::Wet), 1.0);
        assert!((shrinkage.size(Stage::Dry) - 0.95).abs() < 1e-6);
        assert!((shrinkage.size(Stage::Fired) - 0.95 * 0.93).abs() < 1e-6);
        assert_eq!(shrinkage.print(), "50-70");
        assert_eq!(Shrinkage::parse("5,0"), None);
    }

    #[test]
    fn a_stage_is_known_by_its_name() {
        for stage in Stage::ALL {
            assert_eq!(Stage::named(stage.name()), Some(stage));
        }
    }
}
