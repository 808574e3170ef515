//! The rule `certificate-too-long`: a certificate that holds longer than the programme allows. Native only.

use serde::Serialize;

use super::explanation::{Both, Example, Explanation};
use super::{Severity, Violation};
use langke_model::calendar::{Date, PartialDate};
use langke_model::i18n::Language;

/// A certificate that holds longer than the programme allows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CertificateTooLong {
    /// The last day on which it can hold.
    pub latest: String,
}

impl CertificateTooLong {
    /// Breaks the rule if a certificate holds for more than 36 months.
    pub fn of(issued: PartialDate, until: PartialDate) -> Option<CertificateTooLong> {
        let latest = last_day(issued.last_day())?;
        (until.first_day() > latest).then(|| CertificateTooLong {
            latest: latest.to_string(),
        })
    }
}

/// The day 36 months after the day of issue: the last on which a certificate can hold.
fn last_day(issued: Date) -> Option<Date> {
    let year = issued.year() + 3;
    Date::new(year, issued.month(), issued.day())
        // Issued on 29 February.
        .or_else(|| Date::new(year, issued.month() + 1, 1))
}

impl Violation for CertificateTooLong {
    const SEVERITY: Severity = Severity::Error;

    const EXPLANATION: Explanation = Explanation {
        title: Both {
            vi: "Chứng nhận ghi thời hạn quá 36 tháng",
            en: "A certificate that holds too long",
        },
        why: Both {
            vi: "Chứng nhận OCOP có giá trị 36 tháng. Ghi dài hơn thì trang sẽ nói sản phẩm còn sao khi đã hết hạn.",
            en: "A certificate of OCOP holds for 36 months. With a later day the page would say that a product has its stars \
                 when it has not.",
        },
        example: Example::Text {
            file: "products/am.json",
            place: "certificates[0].valid_until",
            wrong: r#""2028-01-01""#,
            right: r#""2027-01-01""#,
        },
        cure: Both {
            vi: "Xem lại hai ngày issued_on và valid_until trên giấy chứng nhận.",
            en: "Look at the days issued_on and valid_until on the certificate again.",
        },
    };

    fn message(&self, language: Language) -> String {
        let CertificateTooLong { latest } = self;
        match language {
            Language::Vietnamese => format!(
                "chứng nhận chỉ có giá trị 36 tháng: muộn nhất đến {latest}. Hãy kiểm tra issued_on và valid_until."
            ),
            Language::English => format!(
                "a certificate holds for 36 months: until {latest} at the latest. Check issued_on and valid_until."
            ),
        }
    }

    fn found_texts(&mut self) -> Vec<&mut String> {
        vec![&mut self.latest]
    }
}
