//! Addresses of headings within their page. Native only.

/// The address of a heading within its page, as code hosts make it: small letters, no signs, hyphens for spaces.
pub fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .filter(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_'))
        .map(|sign| if sign == ' ' { '-' } else { sign })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_headings_are_those_that_code_hosts_make() {
        assert_eq!(anchor("Làng (`Village`)"), "làng-village");
        assert_eq!(anchor("`leg-count`: Số chặng"), "leg-count-số-chặng");
    }
}
