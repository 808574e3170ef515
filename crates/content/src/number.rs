//! Numbers in running text: which words are numbers, and when two of them are the same.

/// The digits of a number, however it is grouped.
pub fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Words after which a number is part of a name: quốc lộ 6, vành đai 3, bus 47, national road 5.
const NAMING: [&str; 7] = ["lộ", "đai", "buýt", "tuyến", "road", "bus", "highway"];

/// Numbers in digits that say how many or when; one that touches a letter, as in the bus 47A, is a name.
pub fn numbers_in(text: &str) -> Vec<String> {
    let words = text
        .split(|sign: char| !sign.is_alphanumeric() && sign != '.' && sign != ',')
        .map(|word| word.trim_matches(['.', ',']))
        .filter(|word| !word.is_empty());
    let mut before = "";
    let mut numbers = Vec::new();
    for word in words {
        let is_number = word.starts_with(|sign: char| sign.is_ascii_digit())
            && word
                .chars()
                .all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',');
        if is_number && !NAMING.contains(&before.to_lowercase().as_str()) {
            numbers.push(word.to_owned());
        }
        before = word;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_and_names_are_not_taken_for_them() {
        assert_eq!(
            numbers_in("Xe 47A chạy 13 km, năm 2025 chở 1.200 người (78,3%)."),
            ["13", "2025", "1.200", "78,3"]
        );
        assert_eq!(numbers_in("hai trên, hai dưới"), Vec::<String>::new());
        assert_eq!(numbers_in("23-25/3"), ["23", "25", "3"]);
        assert_eq!(
            numbers_in("Quốc lộ 6 tới vành đai 3, national road 5: 27 km"),
            ["27"]
        );
    }

    #[test]
    fn the_same_number_is_known_again_in_the_other_languages_grouping() {
        assert_eq!(digits("17.500"), digits("17,500"));
    }
}
