//! What an office sees of its content at one moment. Native only.

mod lapse;
mod readiness;

use langke_content::{Content, Problem, Severity};
use langke_model::calendar::Date;
use langke_model::i18n::Language;
use langke_model::vocabulary::PlaceKind;
use langke_publish::PublishError;
use langke_site::{Address, Subject};

pub use lapse::Lapse;
pub use readiness::{Aspect, Readiness};

/// What an office sees.
#[derive(Debug, Default)]
pub struct Desk {
    /// The site's name in both languages; empty as long as nothing could be read.
    pub name: [String; 2],
    /// What is wrong and what would be better otherwise, the worst first.
    pub findings: Vec<Finding>,
    /// How ready each product is, the least ready first.
    pub products: Vec<Readiness>,
    /// Certificates that hold no more or not for long, the earliest first.
    pub lapses: Vec<Lapse>,
    /// The Vietnamese pages that can be shown, each with its title.
    pub screens: Vec<(String, String)>,
    /// What the site shows that is served beside the workbench.
    pub shown: Shown,
    /// What kept the content as it is now from being published, besides findings.
    pub failure: Option<PublishError>,
}

/// What the site shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// There is none yet.
    #[default]
    Nothing,
    /// Content as it was before the last change.
    Before,
    /// Content as it is.
    Now,
}

/// Something to mend, and the page on which it is seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// The page, below the site's root.
    pub page: Option<String>,
}

impl Shown {
    /// What it shows after a change that was not published.
    pub fn after_failure(self) -> Shown {
        match self {
            Shown::Nothing => Shown::Nothing,
            Shown::Before | Shown::Now => Shown::Before,
        }
    }
}

impl Desk {
    /// Content that could be read, before it is published.
    pub fn of(content: &Content, today: Date) -> Desk {
        let products = content.things.products.iter();
        let mut readiness: Vec<Readiness> = products
            .clone()
            .map(|product| Readiness::of(product, today))
            .collect();
        readiness.sort_by_key(|one| (one.told(), one.name.clone()));
        let mut lapses: Vec<Lapse> = products
            .filter_map(|product| Lapse::of(product, today))
            .collect();
        lapses.sort_by_key(|lapse| (lapse.last_day, lapse.name.clone()));
        let places = content.things.places.iter();
        let screens = places.filter(|place| place.kind == PlaceKind::IntroductionCentre);
        Desk {
            name: Language::ALL
                .map(|language| content.site.name.in_language(language).0.to_owned()),
            findings: findings(&content.advice),
            products: readiness,
            lapses,
            screens: screens
                .map(|place| {
                    let address = Address::Kiosk(Language::Vietnamese, place.id.to_string());
                    let name = place.name.in_language(Language::Vietnamese).0;
                    (format!("/{address}"), name.to_owned())
                })
                .collect(),
            ..Desk::default()
        }
    }

    /// The same desk after content could not be read: what was known of it stays.
    pub fn with_problems(&self, problems: &[Problem]) -> Desk {
        Desk {
            name: self.name.clone(),
            findings: findings(problems),
            products: self.products.clone(),
            lapses: self.lapses.clone(),
            screens: self.screens.clone(),
            shown: self.shown.after_failure(),
            failure: None,
        }
    }

    /// How many findings keep the content from being published.
    pub fn errors(&self) -> usize {
        let errors = self.findings.iter().filter(|finding| finding.is_error());
        errors.count()
    }
}

impl Finding {
    /// Whether nothing is published before it is mended.
    pub fn is_error(&self) -> bool {
        self.problem.rule.severity() == Severity::Error
    }
}

fn findings(problems: &[Problem]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = problems
        .iter()
        .map(|problem| Finding {
            problem: problem.clone(),
            page: page_of(&problem.file),
        })
        .collect();
    findings.sort_by_key(|finding| finding.problem.rule.severity());
    findings
}

/// The page that shows what stands in a file of content.
fn page_of(file: &str) -> Option<String> {
    let subject = match file {
        "site.json" => Subject::Home,
        "programme.json" => Subject::About,
        "sources.json" => Subject::Sources,
        "basemap.json" => Subject::Map,
        _ => {
            let (folder, file) = file.split_once('/')?;
            let id = file.strip_suffix(".json")?.to_owned();
            match folder {
                "villages" => Subject::Village(id),
                "makers" => Subject::Maker(id),
                "products" => Subject::Product(id),
                "processes" => Subject::Process(id),
                "places" => Subject::Place(id),
                "routes" => Subject::Route(id),
                "events" => Subject::Events,
                _ => return None,
            }
        }
    };
    Some(format!("/{}", Address::Page(Language::Vietnamese, subject)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_seen_on_the_page_of_its_file() {
        assert_eq!(
            page_of("products/bat-trang-vase.json").as_deref(),
            Some("/vi/products/bat-trang-vase/")
        );
        assert_eq!(page_of("site.json").as_deref(), Some("/vi/"));
        assert_eq!(page_of("media/a.svg"), None);
    }
}
