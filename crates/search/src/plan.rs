//! What a query may mean, and which parts of an index must be there to answer it.

use super::asked::{Asked, Candidate, How};
use super::filter::Choice;
use super::head::Head;
use super::lexicon::MOST_COMMON;
use super::together::{join, split};
use super::typed::{telex, vni};
use super::word::{LONGEST_TITLE, Likeness, Word, plain, spots, words};

/// Further words of a query are passed over.
const MOST_WORDS: usize = LONGEST_TITLE;
/// A word that is still being typed stands for so many at most, the most common ones.
const MOST_BEGINNING: usize = 40;
/// A mistake may have been made of so many words at most.
const MOST_SLIPS: usize = 8;
/// For the guesses of a query so many parts are fetched beyond those of the words themselves, and for those of one word; where every word may
/// be a mistake, one for each.
const MOST_GUESSED_PARTS: usize = 8;
const MOST_GUESSED_PARTS_OF_WORD: usize = 4;
/// A code has so many letters or digits, with the spaces between them left out.
const CODE: std::ops::RangeInclusive<usize> = 3..=14;

/// What is asked of an index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// The words.
    pub words: Vec<Asked>,
    /// The code that all of it may be, with the part that would hold it.
    pub code: Option<(String, usize)>,
    /// By what is narrowed, each with its parts.
    pub choices: Vec<(Choice, Vec<usize>)>,
    /// Parts that must be there, ascending.
    pub parts: Vec<usize>,
}

/// A code as codes are compared: no spaces, small letters, and no zeros before a number on a package (its 13 digits have one in
/// front where 14 are asked for).
pub fn code(text: &str) -> String {
    let code = words(text)
        .into_iter()
        .map(|word| word.folded)
        .collect::<String>();
    let digits = code.trim_start_matches('0');
    if code.len() > 8 && code.bytes().all(|byte| byte.is_ascii_digit()) {
        digits.to_owned()
    } else {
        code
    }
}

impl Plan {
    /// What is asked. `is_wide` says that each word may be a mistake, not only those that no text has.
    pub fn of(head: &Head, query: &str, choices: Vec<Choice>, is_wide: bool) -> Plan {
        let mut plan = Plan::default();
        let mut left = MOST_GUESSED_PARTS;
        for choice in choices {
            let parts = head.choice_parts(&choice);
            if !parts.is_empty() {
                parts.iter().for_each(|part| plan.needs(*part));
                plan.choices.push((choice, parts));
            }
        }
        let all = code(query);
        if CODE.contains(&all.len())
            && let Some(part) = head.code_part(&all)
        {
            plan.needs(part);
            plan.code = Some((all, part));
        }
        let mut typed: Vec<(Word, String)> = Vec::new();
        let mut ends_in_word = false;
        for spot in spots(query) {
            ends_in_word = spot.to == query.len();
            let is_new = typed.iter().all(|(word, _)| *word != spot.word);
            if is_new && typed.len() < MOST_WORDS {
                typed.push((spot.word, plain(&query[spot.from..spot.to])));
            }
        }
        let count = typed.len();
        for (place, (word, written)) in typed.into_iter().enumerate() {
            let asked = Asked {
                candidates: whole(head, &word),
                written,
            };
            // A word is whole when another follows.
            let may_go_on = place + 1 == count && ends_in_word;
            if asked.candidates.is_empty()
                && !(may_go_on && head.lexicon.beginning(&word.folded).next().is_some())
                && let Some(parts) = split(head, &word)
            {
                plan.words.extend(parts);
                continue;
            }
            plan.words.push(asked);
            plan.note_last(head);
            if may_go_on {
                plan.guess(
                    head,
                    &word,
                    How::Beginning,
                    MOST_GUESSED_PARTS_OF_WORD,
                    &mut left,
                );
            }
            // What the keys of an input method make of it may be chance.
            let of_last = plan.words.last().map_or(&[][..], |one| &one.candidates);
            let is_known = of_last.iter().any(|one| one.how == How::Whole);
            if is_wide || !is_known {
                let most = if is_known {
                    1
                } else {
                    MOST_GUESSED_PARTS_OF_WORD
                };
                plan.guess(head, &word, How::Slip, most, &mut left);
            }
        }
        join(head, &mut plan.words);
        for place in 0..plan.words.len() {
            plan.note(head, place);
        }
        plan
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.choices.is_empty()
    }

    fn needs(&mut self, part: usize) {
        if let Err(place) = self.parts.binary_search(&part) {
            self.parts.insert(place, part);
        }
    }

    fn note_last(&mut self, head: &Head) {
        self.note(head, self.words.len() - 1);
    }

    fn note(&mut self, head: &Head, place: usize) {
        let parts: Vec<usize> = self.words[place]
            .candidates
            .iter()
            .map(|one| head.word_part(one.word).0)
            .collect();
        for part in parts {
            self.needs(part);
        }
    }

    /// Adds what the last word may mean as well: the most common words, as far as they lie in few parts.
    fn guess(&mut self, head: &Head, word: &Word, how: How, parts: usize, left: &mut usize) {
        let lexicon = &head.lexicon;
        let (numbers, mut most): (Vec<usize>, usize) = match how {
            How::Beginning => (lexicon.beginning(&word.folded).collect(), MOST_BEGINNING),
            _ => (lexicon.near(&word.folded).collect(), MOST_SLIPS),
        };
        let mut of_word = parts;
        // By steps: sorting would be a tenth of a browser's program.
        let steps = (0..=MOST_COMMON as u8).rev();
        let steps = steps.flat_map(|step| {
            let numbers = numbers.iter().copied();
            numbers.filter(move |number| lexicon.common(*number) == step)
        });
        for number in steps {
            if most == 0 {
                return;
            }
            most -= 1;
            let (part, _) = head.word_part(number);
            if self.parts.binary_search(&part).is_err() {
                if of_word == 0 || *left == 0 {
                    continue;
                }
                (of_word, *left) = (of_word - 1, *left - 1);
                self.needs(part);
            }
            if let Some(asked) = self.words.last_mut()
                && asked.candidates.iter().all(|one| one.word != number)
            {
                asked.candidates.push(Candidate {
                    word: number,
                    how,
                    typed: word.clone(),
                });
            }
        }
    }
}

/// The words of the lexicon that a typed one is: as it stands, and as the keys of an input method would have made it.
fn whole(head: &Head, word: &Word) -> Vec<Candidate> {
    let meant = [
        (Some(word.clone()), How::Whole),
        (telex(word), How::Keys),
        (vni(word), How::Keys),
    ];
    let mut candidates: Vec<Candidate> = Vec::new();
    for (typed, how) in meant {
        if let Some(typed) = typed
            && let Some(number) = head.lexicon.find(&typed.folded)
        {
            candidates.push(Candidate {
                word: number,
                how,
                typed,
            });
        }
    }
    candidates
}

/// What the marks of a word count, in hundredths. Where a text has the very word that was typed with its marks, others are hardly meant.
pub fn mark_weight(likeness: Likeness, is_there: bool) -> u32 {
    match likeness {
        Likeness::Same => 100,
        // Less than the right word in the least of fields.
        _ if is_there => 5,
        Likeness::Fewer => 90,
        Likeness::Other => 40,
    }
}
