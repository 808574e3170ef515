//! The rule `code-check-digit`: a short code whose last digit does not follow from the others. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::i18n::Language;

/// A short code whose last digit does not follow from the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeCheckDigit {
    /// The digits found.
    pub found: String,
    /// The check digit that the digits before it give.
    pub check: u8,
}

impl CodeCheckDigit {
    /// Breaks the rule if the last of some digits does not follow from the others.
    pub fn of(digits: &str) -> Option<CodeCheckDigit> {
        let (body, last) = digits.split_at(digits.len().checked_sub(1)?);
        let check = check_digit(body);
        (last != check.to_string()).then(|| CodeCheckDigit {
            found: digits.to_owned(),
            check,
        })
    }
}

/// The check digit for the digits before it: any one digit that is mistyped gives another one, and so do any two neighbours that have
/// changed places.
///
/// Source: H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004, the operation of order 10.
pub fn check_digit(body: &str) -> u8 {
    const OPERATION: [[u8; 10]; 10] = [
        [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
        [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
        [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
        [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
        [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
        [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
        [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
        [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
        [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
        [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
    ];
    let digits = body.bytes().map(|byte| usize::from(byte - b'0'));
    digits.fold(0, |interim, digit| OPERATION[usize::from(interim)][digit])
}

impl Violation for CodeCheckDigit {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Mã ngắn sai số cuối",
            en: "The check digit of a short code is wrong",
        },
        why: Both {
            vi: "Số cuối của mã ngắn tính ra từ các số trước. Nhờ vậy khách gõ nhầm một số, hay đảo hai số, là trang biết ngay và đoán ra \
                 mã đúng, thay vì mở nhầm món khác.",
            en: "The last digit of a short code follows from the others. So a visitor who mistypes a digit, or swaps two, is told at once \
                 and shown the likely number, instead of coming to another thing.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "code",
            wrong: r#""5723""#,
            right: r#""5724""#,
        },
        cure: Both {
            vi: "Mã mới: tự chọn các số đầu rồi thêm số cuối như thông báo. Mã đã in: đọc lại từ nhãn.",
            en: "For a new code choose the first digits and add the last one that the message gives. For a printed code read it from the \
                 label again.",
        },
    };

    fn message(&self, language: Language) -> String {
        let CodeCheckDigit { found, check } = self;
        let whole = format!("{}{check}", &found[..found.len() - 1]);
        match language {
            Language::Vietnamese => format!(
                "mã ngắn {found} sai số kiểm tra: số cuối phải là {check}. Mã mới thì viết {whole}; nhãn đã in thì đọc lại từ nhãn."
            ),
            Language::English => format!(
                "the check digit of the short code {found} is wrong: the last digit should be {check}. Write {whole} if the code is new; read it \
                 from the label again if it is printed."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.found]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(body: u32) -> String {
        format!("{body}{}", check_digit(&body.to_string()))
    }

    #[test]
    fn the_check_digit_is_that_of_the_published_example() {
        assert_eq!(check_digit("572"), 4);
    }

    #[test]
    fn one_mistyped_digit_and_two_that_changed_places_are_always_noticed() {
        for body in (100..1000).chain(57_000..57_200) {
            let code = whole(body);
            for place in 0..code.len() {
                for digit in '0'..='9' {
                    let mut typed: Vec<char> = code.chars().collect();
                    typed[place] = digit;
                    let typed: String = typed.into_iter().collect();
                    assert_eq!(CodeCheckDigit::of(&typed).is_none(), typed == code);
                }
                if place > 0 {
                    let mut typed: Vec<char> = code.chars().collect();
                    typed.swap(place - 1, place);
                    let typed: String = typed.into_iter().collect();
                    assert_eq!(CodeCheckDigit::of(&typed).is_none(), typed == code);
                }
            }
        }
    }
}
