//! Where the index comes from: the host, part by part; without a network the saved villages, each whole. Only wasm.

use std::rc::Rc;

use js_sys::Promise;
use langke_browser::fetch::{Missing, short_text};
use langke_model::whole_number;
use langke_search::{BETWEEN_PARTS, Choice, Found, Head, Plan, Row, find};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use crate::markup::Shown;

/// An index, as far as it is here.
#[derive(Debug, Clone)]
pub struct Index {
    head: Rc<Head>,
    /// Where its parts lie; nothing where all of them are here.
    address: String,
    parts: Vec<Option<Rc<str>>>,
}

/// What is asked.
#[derive(Debug)]
pub struct Question {
    /// What was typed.
    pub typed: String,
    /// By what is narrowed.
    pub choices: Vec<Choice>,
}

/// What was found, ready to be shown.
#[derive(Debug, Default)]
pub struct Answer {
    /// The best, each with how well it fits.
    pub shown: Vec<((u8, u32), Shown)>,
    /// How many things have all that was asked for.
    pub total: usize,
    /// What was probably meant.
    pub meant: Option<String>,
}

impl Answer {
    /// Adds what was found in another index: a thing that lies in both is shown once.
    #[inline(never)]
    pub fn add(&mut self, other: Answer, most: usize) {
        self.meant = self.meant.take().or(other.meant);
        for (fits, shown) in other.shown {
            if self
                .shown
                .iter()
                .all(|(_, one)| one.row.path != shown.row.path)
            {
                let place = self.shown.partition_point(|(other, _)| *other >= fits);
                self.shown.insert(place, (fits, shown));
                self.total += usize::from(other.total > 0);
            }
        }
        self.shown.truncate(most);
    }
}

impl Index {
    /// The index that lies at an address.
    ///
    /// # Errors
    /// If its head does not come.
    pub async fn of_host(address: &str) -> Result<Index, Missing> {
        let head = short_text(&[address, ".txt"].concat()).await?;
        Ok(Index {
            head: Rc::new(Head::decode(&head).ok_or(Missing::Gone)?),
            address: address.to_owned(),
            parts: Vec::new(),
        })
    }

    /// The index of a saved village; none if it is not there.
    pub async fn of_village(address: &str, village: &str) -> Option<Index> {
        let whole = short_text(&[address, "/", village, ".txt"].concat())
            .await
            .ok()?;
        let mut parts = whole.split(BETWEEN_PARTS);
        Some(Index {
            head: Rc::new(Head::decode(parts.next()?)?),
            address: String::new(),
            parts: parts.map(|part| Some(part.into())).collect(),
        })
    }

    fn part(&self, number: usize) -> Option<&str> {
        self.parts.get(number)?.as_deref()
    }

    /// Fetches the parts that are not here yet, all at once.
    async fn fetch(&mut self, numbers: Vec<usize>) -> Result<(), Missing> {
        for (number, coming) in self.ask(numbers) {
            let part = JsFuture::from(coming).await;
            self.keep(number, part)?;
        }
        Ok(())
    }

    /// Asks for the parts that are not here yet.
    #[inline(never)]
    fn ask(&self, numbers: Vec<usize>) -> Vec<(usize, Promise)> {
        let mut asked: Vec<(usize, Promise)> = Vec::new();
        for number in numbers {
            let is_known = asked.iter().any(|(other, _)| *other == number);
            if is_known || self.address.is_empty() || self.part(number).is_some() {
                continue;
            }
            let name = whole_number(number as u64);
            let address = [&self.address, "/", &name, "-", &self.head.version, ".txt"].concat();
            let coming = future_to_promise(async move {
                let text = short_text(&address).await;
                text.map(JsValue::from)
                    .map_err(|why| (why == Missing::Gone).into())
            });
            asked.push((number, coming));
        }
        asked
    }

    #[inline(never)]
    fn keep(&mut self, number: usize, part: Result<JsValue, JsValue>) -> Result<(), Missing> {
        let part = part.map_err(|gone| {
            if gone.is_truthy() {
                Missing::Gone
            } else {
                Missing::Unreachable
            }
        })?;
        if self.parts.len() <= number {
            self.parts.resize(number + 1, None);
        }
        self.parts[number] = part.as_string().map(Rc::from);
        Ok(())
    }

    // What waits holds little: a future carries, and drops, all that lives across its waits.

    #[inline(never)]
    fn plan(&self, question: &Question, is_wide: bool) -> Plan {
        Plan::of(
            &self.head,
            &question.typed,
            question.choices.clone(),
            is_wide,
        )
    }

    #[inline(never)]
    fn find(&self, plan: &Plan, most: usize) -> Found {
        find(&self.head, plan, &|number| self.part(number), most)
    }

    #[inline(never)]
    fn row_parts(&self, found: &Found) -> Vec<usize> {
        let hits = found.hits.iter();
        hits.map(|hit| self.head.row_part(hit.thing).0).collect()
    }

    #[inline(never)]
    fn shown(&self, found: Found) -> Answer {
        let mut shown = Vec::new();
        for hit in found.hits {
            let (part, line) = self.head.row_part(hit.thing);
            if let Some(row) = self
                .part(part)
                .and_then(|part| Row::decode(part, line, &self.head.shorthand))
            {
                shown.push((hit.fits, Shown { row, why: hit.why }));
            }
        }
        Answer {
            total: found.total,
            meant: found.meant,
            shown,
        }
    }

    /// Answers what is asked.
    ///
    /// # Errors
    /// If a part does not come: [`Missing::Gone`] where the site was published anew meanwhile.
    pub async fn answer(&mut self, question: &Question, most: usize) -> Result<Answer, Missing> {
        let mut found = Found::default();
        // Only where nothing has all words every word may be a mistake.
        for is_wide in [false, true] {
            let plan = self.plan(question, is_wide);
            if plan.is_empty() {
                break;
            }
            self.fetch(plan.parts.clone()).await?;
            found = self.find(&plan, most);
            if found.total > 0 {
                break;
            }
        }
        self.fetch(self.row_parts(&found)).await?;
        Ok(self.shown(found))
    }
}
