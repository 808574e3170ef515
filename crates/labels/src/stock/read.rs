//! Finding a paper by what somebody types.

use super::Stock;
use std::str::FromStr;

/// Why there is no such paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoSuchStock {
    /// It is neither a number nor a size.
    #[error(
        "no paper is called `{found}`; known are {known}, and sizes in millimetres for plain paper, such as `60x40`"
    )]
    Unknown {
        /// What was typed.
        found: String,
        /// All names.
        known: String,
    },
    /// Its labels cannot lie on a sheet.
    #[error("this paper cannot be: {why}")]
    Impossible {
        /// What is wrong, with the measures.
        why: String,
    },
}

impl FromStr for Stock {
    type Err = NoSuchStock;

    /// Reads a name (`Avery L7160`, `l7160`, `tomy 145`, `A6`) or a size in millimetres (`63.5x38.1`, `63,5 × 38,1`).
    fn from_str(text: &str) -> Result<Self, NoSuchStock> {
        let typed = plain(text);
        let known = Self::all();
        let is_meant = |stock: &&Self| {
            let name = plain(&stock.name);
            // Numbers of Avery are known without the maker; those of Tomy are plain numbers and need it.
            typed == name || name.strip_prefix("avery") == Some(&typed)
        };
        if let Some(stock) = known.iter().find(is_meant) {
            return Ok(stock.clone());
        }
        let letters = text.chars().filter(|letter| !letter.is_whitespace());
        let size: String = letters.collect();
        let size = size
            .split_once(['x', 'X', '×'])
            .and_then(|(width, height)| {
                let side = |text: &str| text.replace(',', ".").parse::<f32>().ok();
                Some((side(width)?, side(height)?))
            });
        match size {
            Some((width, height)) => Self::custom(width, height),
            None => Err(NoSuchStock::Unknown {
                found: text.chars().take(40).collect(),
                known: known.iter().map(Self::name).collect::<Vec<_>>().join(", "),
            }),
        }
    }
}

/// A name without what people type in different ways.
fn plain(text: &str) -> String {
    let letters = text.trim().chars();
    let letters = letters.filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '_'));
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<String> {
        text.parse().ok().map(|stock: Stock| stock.name)
    }

    #[test]
    fn papers_are_found_however_they_are_typed() {
        for (typed, found) in [
            ("Avery L7160", "Avery L7160"),
            ("l7160", "Avery L7160"),
            ("avery-l7651", "Avery L7651"),
            ("TOMY 145", "Tomy 145"),
            ("a6", "A6"),
            ("60x40", "60x40"),
            (" 63,5 × 38,1 ", "63.5x38.1"),
        ] {
            assert_eq!(name(typed).as_deref(), Some(found), "{typed}");
        }
    }

    #[test]
    fn what_is_no_paper_is_told() {
        for wrong in [
            "", "x", "145", "L9999", "5x5", "300x20", "NaNx40", "infx40", "-60x-40", "1e9x1",
        ] {
            assert!(wrong.parse::<Stock>().is_err(), "{wrong}");
        }
        let why = "L716".parse::<Stock>().map_err(|why| why.to_string());
        assert!(why.is_err_and(|why| why.contains("L716") && why.contains("Avery L7160")));
    }
}
