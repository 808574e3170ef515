//! How a list's filters work while the app is not there: by style rules. Native only.

use langke_site::{Filter, Item};

/// Style rules by which the filters work while the app is not there: a choice hides what does not have it, and the words for
/// an empty list show where the choices leave nothing.
pub fn without_app(filters: &[Filter], items: &[Item]) -> String {
    const PRINTED: &str = "html:not([data-alive]) .list";
    let chosen = |choice: &str| format!(":has(#{choice}:checked)");
    let mut rules = String::new();
    let choices: Vec<Vec<String>> = filters
        .iter()
        .enumerate()
        .map(|(number, filter)| {
            let count = filter.options.len();
            (1..=count)
                .map(|index| format!("f{number}-{index}"))
                .collect()
        })
        .collect();
    for choice in choices.iter().flatten() {
        let has = chosen(choice);
        rules.push_str(&format!("{PRINTED}{has} li:not(.{choice}){{display:none}}"));
    }
    let nothing: Vec<String> = empty_combinations(&choices, items)
        .iter()
        .map(|combination| {
            let has: String = combination.iter().map(|choice| chosen(choice)).collect();
            format!("{PRINTED}{has} .nothing")
        })
        .collect();
    if !nothing.is_empty() {
        rules.push_str(&format!("{}{{display:block}}", nothing.join(",")));
    }
    rules
}

/// The smallest combinations of choices, one of each filter at most, that no thing has.
fn empty_combinations(choices: &[Vec<String>], items: &[Item]) -> Vec<Vec<String>> {
    let has = |item: &Item, combination: &[String]| {
        combination
            .iter()
            .all(|choice| item.facets.split(' ').any(|class| class == choice))
    };
    let mut empty: Vec<Vec<String>> = Vec::new();
    let mut inhabited: Vec<Vec<String>> = vec![Vec::new()];
    for filter in choices {
        let mut grown = Vec::new();
        for combination in &inhabited {
            for choice in filter {
                let mut longer = combination.clone();
                longer.push(choice.clone());
                let known = empty
                    .iter()
                    .any(|smaller| smaller.iter().all(|choice| longer.contains(choice)));
                if known {
                    continue;
                }
                if items.iter().any(|item| has(item, &longer)) {
                    grown.push(longer);
                } else {
                    empty.push(longer);
                }
            }
        }
        inhabited.extend(grown);
    }
    let all = empty.clone();
    empty.retain(|combination| {
        !all.iter().any(|smaller| {
            smaller.len() < combination.len()
                && smaller.iter().all(|choice| combination.contains(choice))
        })
    });
    empty
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(facets: &str) -> Item {
        Item {
            facets: facets.into(),
            ..Item::default()
        }
    }

    #[test]
    fn only_the_smallest_combinations_that_nothing_has_are_named() {
        let choices = vec![
            vec!["f0-1".to_owned(), "f0-2".into()],
            vec!["f1-1".into(), "f1-2".into()],
            vec!["f2-1".into()],
        ];
        let items = [item("f0-1 f1-1 f2-1"), item("f0-2 f1-1"), item("f0-1 f1-2")];
        let mut empty = empty_combinations(&choices, &items);
        empty.sort();
        assert_eq!(
            empty,
            [
                vec!["f0-2".to_owned(), "f1-2".into()],
                vec!["f0-2".into(), "f2-1".into()],
                vec!["f1-2".into(), "f2-1".into()],
            ]
        );
    }
}
