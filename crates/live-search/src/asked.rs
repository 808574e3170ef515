//! What is asked, as a form and an address have it: names and values.

use langke_search::{Choice, Filter, GridCell};

/// The name of what is typed.
pub const TYPED: &str = "q";

/// The choices among the values of a form; `today` is the day as `2026-11-28`.
pub fn choices(values: &[(String, String)], today: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for (name, value) in values {
        let Some(filter) = Filter::from_keyword(name).filter(|_| !value.is_empty()) else {
            continue;
        };
        let value = match filter {
            Filter::Valid => today,
            // The month, without a nought.
            Filter::Season => today.get(5..7).unwrap_or_default().trim_start_matches('0'),
            Filter::Near if GridCell::parse(value).is_none() => continue,
            _ => value,
        };
        choices.push(Choice {
            filter,
            values: vec![value.to_owned()],
        });
    }
    choices
}

/// The query of an address; nothing where nothing is asked. `escape` writes a value as addresses have it.
pub fn query(values: &[(String, String)], escape: impl Fn(&str) -> String) -> String {
    let mut query = String::new();
    for (name, value) in values.iter().filter(|(_, value)| !value.is_empty()) {
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(name);
        query.push('=');
        query.push_str(&escape(value));
    }
    query
}

/// The values in the query of an address. `unescape` reads what [`query`] escaped, and gives nothing for what is none.
pub fn read(query: &str, unescape: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let pairs = query.trim_start_matches('?').split('&');
    let pairs = pairs.filter_map(|pair| pair.split_once('='));
    let values = pairs.filter_map(|(name, value)| {
        let is_ours = name == TYPED || Filter::from_keyword(name).is_some();
        let value = unescape(&value.replace('+', " "))?;
        is_ours.then(|| (name.to_owned(), value))
    });
    values.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn an_address_holds_what_is_asked() {
        let values = pairs(&[
            ("q", "gốm bát"),
            ("kind", "product"),
            ("village", ""),
            ("valid", "yes"),
        ]);
        let escape = |value: &str| value.replace(' ', "%20").replace('ố', "%E1%BB%91");
        let query = query(&values, escape);
        assert_eq!(query, "?q=g%E1%BB%91m%20bát&kind=product&valid=yes");
        let unescape = |value: &str| Some(value.replace("%E1%BB%91", "ố").replace("%20", " "));
        let again = read(&query, unescape);
        assert_eq!(
            again,
            pairs(&[("q", "gốm bát"), ("kind", "product"), ("valid", "yes")])
        );
        assert_eq!(read("?q=a+b", unescape), pairs(&[("q", "a b")]));
        assert_eq!(read("?fbclid=x&q=", unescape), pairs(&[("q", "")]));
        assert_eq!(read("?q=%E0%A4", |_| None), []);
    }

    #[test]
    fn days_and_months_are_those_of_today_and_places_are_somewhere() {
        let values = pairs(&[
            ("valid", "yes"),
            ("season", "yes"),
            ("stars", "4"),
            ("kind", ""),
            ("near", "here"),
            ("near", "21.0,105.9"),
            ("other", "1"),
        ]);
        let choices = choices(&values, "2026-03-09");
        let told: Vec<(Filter, &str)> = choices
            .iter()
            .map(|one| (one.filter, one.values[0].as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Filter::Valid, "2026-03-09"),
                (Filter::Season, "3"),
                (Filter::Stars, "4"),
                (Filter::Near, "21.0,105.9")
            ]
        );
    }
}
