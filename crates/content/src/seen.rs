//! Notes what is looked at of a content while something is made from it, so that it need not be made again while that stays the same.
//! Native only.
//!
//! Tables take their notes themselves, whoever asks them. Who keeps things from a table, or what was worked out of many of them, notes
//! whenever it is given out.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Identified, Kind, Slug};

/// Something that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    /// The thing of a kind and an id, or that there is none.
    Thing(Kind, Slug),
    /// All things of a kind.
    Whole(Kind),
    /// How many things of a kind there are.
    Count(Kind),
    /// What somebody worked out of things, by what was asked for.
    Answer(String),
}

impl Sight {
    /// Reads what `to_string` writes.
    pub fn parse(text: &str) -> Option<Sight> {
        let (what, rest) = text.split_once(' ')?;
        Some(match what {
            "thing" => {
                let (kind, id) = rest.split_once(' ')?;
                Sight::Thing(Kind::from_keyword(kind)?, Slug::new(id)?)
            }
            "whole" => Sight::Whole(Kind::from_keyword(rest)?),
            "count" => Sight::Count(Kind::from_keyword(rest)?),
            "answer" => Sight::Answer(rest.to_owned()),
            _ => return None,
        })
    }
}

impl fmt::Display for Sight {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sight::Thing(kind, id) => write!(formatter, "thing {} {id}", kind.keyword()),
            Sight::Whole(kind) => write!(formatter, "whole {}", kind.keyword()),
            Sight::Count(kind) => write!(formatter, "count {}", kind.keyword()),
            Sight::Answer(question) => write!(formatter, "answer {question}"),
        }
    }
}

/// What was looked at, each once.
pub type Seen = HashSet<Sight>;

thread_local! {
    static SEEN: RefCell<Option<Seen>> = const { RefCell::new(None) };
}

/// Makes something, and tells what was looked at for it. Only this thread is watched: what is made may not be shared with others.
pub fn watched<T>(make: impl FnOnce() -> T) -> (T, Seen) {
    let before = SEEN.replace(Some(Seen::new()));
    let made = make();
    let seen = SEEN.replace(before).unwrap_or_default();
    (made, seen)
}

/// What changes with something: the same for the same, in one build of this program.
pub fn digest(of: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}

/// Notes that a thing is looked at that somebody was given earlier.
pub fn look_at<T: Identified>(thing: &T) {
    note(|| Sight::Thing(T::KIND, thing.id().clone()));
}

/// Notes a sight, where somebody watches.
pub fn note(sight: impl FnOnce() -> Sight) {
    SEEN.with_borrow_mut(|seen| {
        if let Some(seen) = seen {
            seen.insert(sight());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_watches_inside_of_who_watches_takes_only_the_own_notes() {
        let (inner, outer) = watched(|| {
            note(|| Sight::Whole(Kind::Village));
            let ((), inner) = watched(|| note(|| Sight::Whole(Kind::Product)));
            note(|| Sight::Count(Kind::Maker));
            inner
        });
        assert_eq!(inner, Seen::from([Sight::Whole(Kind::Product)]));
        let both = [Sight::Whole(Kind::Village), Sight::Count(Kind::Maker)];
        assert_eq!(outer, Seen::from(both));
        note(|| unreachable!("nobody watches"));
    }

    #[test]
    fn a_sight_is_read_as_it_was_written() {
        let id = Slug::new("bat-trang").expect("a slug");
        for sight in [
            Sight::Thing(Kind::Village, id),
            Sight::Whole(Kind::Route),
            Sight::Count(Kind::Event),
            Sight::Answer("order vi product".into()),
        ] {
            assert_eq!(Sight::parse(&sight.to_string()), Some(sight));
        }
        for wrong in ["", "thing village", "thing village Bát", "whole world"] {
            assert_eq!(Sight::parse(wrong), None, "{wrong}");
        }
    }
}
