//! Examples that GS1 publishes, and that what is printed is read again.

use super::*;
use proptest::prelude::*;

/// Path and query of a link after its GTIN, with escapes resolved.
fn told(text: &str) -> String {
    match DigitalLink::parse(text) {
        Ok(link) => {
            let qualifiers = link.qualifiers.in_order().into_iter();
            let qualifiers = qualifiers.map(|(name, value)| format!("{name}={}", value.as_str()));
            let attributes = link.attributes.iter();
            let attributes = attributes.map(|(name, value)| format!("?{name}={value}"));
            let all: Vec<String> = qualifiers.chain(attributes).collect();
            format!("{} {}", link.gtin, all.join(" "))
        }
        Err(fault) => format!("{fault:?}"),
    }
}

#[test]
fn links_of_the_standard_and_of_its_syntax_engine_are_read() {
    // GS1's standard, section 5, and the tests of GS1's barcode syntax engine.
    for (link, expected) in [
        ("https://id.gs1.org/01/09520123456788", "09520123456788 "),
        (
            "https://id.gs1.org/01/09520123456788/22/2A",
            "09520123456788 22=2A",
        ),
        (
            "https://id.gs1.org/01/09520123456788/10/ABC123",
            "09520123456788 10=ABC123",
        ),
        (
            "https://id.gs1.org/01/09520123456788/21/12345",
            "09520123456788 21=12345",
        ),
        (
            "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
            "09520123456788 10=ABC1 21=12345 ?17=180426",
        ),
        (
            "https://id.gs1.org/01/09520123456788?3103=000195",
            "09520123456788 ?3103=000195",
        ),
        (
            "https://id.gs1.org/01/09520123456788/235/XYZ?10=ABC123",
            "09520123456788 235=XYZ ?10=ABC123",
        ),
        (
            "https://a/01/12312312312333/22/TEST/10/ABC/21/XYZ",
            "12312312312333 22=TEST 10=ABC 21=XYZ",
        ),
        (
            "https://a/01/12312312312333/22/test/10/abc/21/xyz#fragment",
            "12312312312333 22=test 10=abc 21=xyz",
        ),
        (
            "https://a/01/12312312312333/22/ABC%2d123?99=ABC&98=XYZ%2f987",
            "12312312312333 22=ABC-123 ?99=ABC ?98=XYZ/987",
        ),
        (
            "https://a/01/12312312312333/22/ABC+123?99=ABC",
            "12312312312333 22=ABC+123 ?99=ABC",
        ),
        (
            "https://a/01/12312312312333?&&&99=ABC&&&&&&98=XYZ&&&",
            "12312312312333 ?99=ABC ?98=XYZ",
        ),
        (
            "https://a/01/12312312312333?99=ABC&unknown=666&98=XYZ",
            "12312312312333 ?99=ABC ?unknown=666 ?98=XYZ",
        ),
        ("https://a:65535/01/12312312312333", "12312312312333 "),
        ("https://[2001:db8::1]/01/12312312312333", "12312312312333 "),
        (
            "https://brand.example.com/some-extra/pathinfo/01/9520123456788",
            "09520123456788 ",
        ),
        ("https://a/01/2112345678900", "02112345678900 "),
        ("https://a/01/416000336108", "00416000336108 "),
        ("https://a/01/02345673", "00000002345673 "),
        // A folder of a static host.
        (
            "https://a/01/12312312312333/10/ABC/",
            "12312312312333 10=ABC",
        ),
    ] {
        assert_eq!(told(link), expected, "{link}");
    }
}

#[test]
fn what_the_standard_does_not_allow_is_told() {
    for (link, expected) in [
        ("https://a/gtin/12312312312333", "NoGtin"),
        ("HtTp://a/01/12312312312333", "Beginning"),
        ("a/01/12312312312333", "Beginning"),
        ("https:///01/12312312312333", "Beginning"),
        ("https://a/01/12312312312333?99=", "Empty { found: \"99\" }"),
        (
            "https://example.com/01/09520123456788?10=ABC123",
            "InQuery { found: \"10\" }",
        ),
        (
            "https://example.com/01/09520123456788?99=XYZ789&99=XYZ789",
            "Repeated { found: \"99\" }",
        ),
        (
            "https://example.com/01/09520123456788/89/ABC123",
            "Unknown { found: \"89\" }",
        ),
        (
            "https://a/01/12312312312333/21/XYZ/10/ABC",
            "Order { found: \"10\" }",
        ),
        (
            "https://a/01/12312312312333/10/ABC/10/ABC",
            "Order { found: \"10\" }",
        ),
        (
            "https://a/01/12312312312333/10/L%C3%B4",
            "Character { found: \"Lô\", letter: 'ô' }",
        ),
        (
            "https://a/01/12312312312333/10/%C3",
            "Escape { found: \"%C3\" }",
        ),
        (
            "https://a/01/12312312312333/10/ABCDEFGHIJKLMNOPQRSTU",
            "Length { found: \"ABCDEFGHIJKLMNOPQRSTU\", longest: 20 }",
        ),
        (
            "https://a/01/12312312312333/10",
            "Length { found: \"\", longest: 20 }",
        ),
        (
            "https://a/01/12312312312334",
            "CheckDigit { found: \"12312312312334\", check: 3 }",
        ),
        ("https://a/01/123", "Gtin { found: \"123\" }"),
    ] {
        assert_eq!(told(link), expected, "{link}");
    }
}

#[test]
fn it_is_written_as_the_syntax_engine_writes_it() {
    let link = DigitalLink {
        qualifiers: Qualifiers::Article {
            variant: None,
            lot: Value::of_article("ABC+123").ok(),
            serial: None,
        },
        attributes: vec![("99".into(), "XYZ+QWERTY".into())],
        ..DigitalLink::new(
            "https://id.gs1.org/",
            Gtin14::new("12312312312333").expect("a GTIN"),
        )
    };
    assert_eq!(
        link.to_string(),
        "https://id.gs1.org/01/12312312312333/10/ABC%2B123?99=XYZ%2BQWERTY"
    );
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again(
        body in "[0-9]{13}",
        variant in proptest::option::of("[A-Za-z0-9!\"%&'()*+,./:;<=>?_-]{1,20}"),
        lot in proptest::option::of("[A-Za-z0-9!\"%&'()*+,./:;<=>?_-]{1,20}"),
        attribute in "[A-Za-z0-9 /&=+%ôự]{1,12}",
    ) {
        let gtin = Gtin14::new(&format!("{body}{}", check_digit(&body))).expect("a GTIN");
        let value = |text: Option<String>| text.map(|text| Value::of_article(&text).expect("a value"));
        let link = DigitalLink {
            qualifiers: Qualifiers::Article { variant: value(variant), lot: value(lot), serial: None },
            attributes: vec![("17".into(), attribute)],
            ..DigitalLink::new("https://làng.example/sub/", gtin)
        };
        prop_assert_eq!(DigitalLink::parse(&link.to_string()), Ok(link));
    }

    #[test]
    fn nothing_that_is_read_makes_it_fail(text in ".{0,80}") {
        let _ = DigitalLink::parse(&text);
        let _ = DigitalLink::parse(&format!("https://a/01/{text}"));
    }
}
