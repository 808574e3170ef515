use proptest::prelude::*;

use super::*;

const FEW: Limits = Limits {
    depth: 4,
    elements: 10,
    attributes: 3,
    all_attributes: 8,
};

/// Everything that a document holds, or its fault.
fn read(text: &str) -> Result<Vec<Piece<'_>>, XmlError> {
    let mut reader = Reader::new(text, FEW);
    let mut pieces = Vec::new();
    while let Some(piece) = reader.next()? {
        pieces.push(piece);
    }
    Ok(pieces)
}

fn fault(text: &str) -> (usize, XmlFault) {
    let error = read(text).expect_err(text);
    (error.line, error.fault)
}

#[test]
fn a_document_is_read_piece_by_piece() {
    let text = "<?xml version='1.0' encoding='utf-8'?>\n<!-- a comment --><a:way name='Đi &amp; về'>x &lt;&#7845;<![CDATA[<b>]]><b/></a:way>\n";
    let way = Start {
        name: "way".into(),
        attributes: vec![("name".into(), "Đi & về".into())],
    };
    let b = Start {
        name: "b".into(),
        attributes: vec![],
    };
    let pieces = read(text).expect("a document");
    let starts: Vec<&Start<'_>> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Start(start) => Some(start),
            _ => None,
        })
        .collect();
    assert_eq!(starts, [&way, &b]);
    let texts: String = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    assert_eq!(texts.trim(), "x <ấ<b>");
}

#[test]
fn what_would_swell_or_is_no_xml_is_refused_with_its_line() {
    assert_eq!(
        fault("<!DOCTYPE a [\n<!ENTITY b 'c'>]><a>&b;</a>").1,
        XmlFault::DocumentType
    );
    assert_eq!(
        fault("<a>\n&b;</a>"),
        (2, XmlFault::Entity { name: "b".into() })
    );
    assert_eq!(
        fault("<a b='&c;'/>").1,
        XmlFault::Entity { name: "c".into() }
    );
    assert_eq!(
        fault("<?xml version='1.0' encoding='ISO-2022-JP'?><a/>").1,
        XmlFault::Encoding {
            found: "ISO-2022-JP".into()
        }
    );
    assert_eq!(fault("<a>\n<b>\n"), (3, XmlFault::CutShort));
    for text in [
        "",
        "x",
        "<a/>x",
        "<a/><b/>",
        "<a></b>",
        "<a b=c/>",
        "<a b='c' b='d'/>",
        "<a",
        "&amp;<a/>",
        "<a/><?xml version='1.0'?>",
        "<a>&#0;</a>",
        "<!-- a",
        "<![CDATA[a]]><a/>",
    ] {
        let (_, fault) = fault(text);
        assert!(
            matches!(fault, XmlFault::NotXml { .. }),
            "{text}: {fault:?}"
        );
    }
}

#[test]
fn each_limit_is_looked_at() {
    assert!(read("<a><a><a><a/></a></a></a>").is_ok());
    assert_eq!(
        fault("<a><a><a><a><a/></a></a></a></a>").1,
        XmlFault::TooDeep { most: 4 }
    );
    assert_eq!(
        fault(&format!("<a>{}</a>", "<a/>".repeat(10))).1,
        XmlFault::TooManyElements { most: 10 }
    );
    let element = "a".to_owned();
    assert_eq!(
        fault("<a b='' c='' d='' e=''/>").1,
        XmlFault::TooManyAttributes { element, most: 3 }
    );
    assert_eq!(
        fault(&format!("<a>{}</a>", "<a b='' c='' d=''/>".repeat(3))).1,
        XmlFault::TooManyAttributesInAll { most: 8 }
    );
}

#[test]
fn a_tree_is_built_of_what_browsers_read_alike() {
    assert!(tree("<a xmlns:b='c'><b:d/></a>", FEW).is_ok());
    for text in ["<a><b:c/></a>", "<?go there?><a/>", "<a>\u{1}</a>"] {
        assert!(tree(text, FEW).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text: String) {
        let _ = read(&text);
        let _ = tree(&text, FEW);
    }

    #[test]
    fn any_markup_is_read_or_refused(parts in prop::collection::vec(
        prop::sample::select(vec![
            "<a", "<b:c", ">", "/>", "</a>", "</b:c>", " d='", "' e=\"", "\"", "xmlns:b='u'", "&amp;", "&x;", "&#65;", "<!--", "-->",
            "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE", "<?xml version='1.0'?>", "ấ", "\n",
        ]),
        0..40,
    )) {
        let text = parts.concat();
        let streamed = read(&text);
        let built = tree(&text, FEW);
        prop_assert!(streamed.is_ok() || built.is_err(), "{text}");
    }
}
