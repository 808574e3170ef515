use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::bounds::MOST_DRAWN;

fn drawing(inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\" \
         viewBox=\"0 0 8 5\">{inside}</svg>"
    )
}

/// The first fault of what stands in a drawing.
fn fault(inside: &str) -> DrawingFault {
    let faults = examine(&drawing(inside)).expect_err(inside);
    faults.into_iter().next().expect("a fault").what
}

fn passes(inside: &str) {
    assert_eq!(
        examine(&drawing(inside)),
        Ok(Drawing {
            width: 8,
            height: 5
        }),
        "{inside}"
    );
}

#[test]
fn every_drawing_of_the_sample_passes() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/media")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "svg") {
                let text = std::fs::read_to_string(&path).expect("a drawing");
                let examined = examine(&text);
                assert!(examined.is_ok(), "{}: {examined:?}", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 30, "{count}");
}

#[test]
fn what_drawing_programs_write_as_plain_svg_passes() {
    passes(
        "<title>Lò</title><defs><linearGradient id='g' gradientUnits='userSpaceOnUse' gradientTransform='rotate(9)'><stop offset='0' \
         stop-color='#fff'/></linearGradient><linearGradient id='h' xlink:href='#g'/><clipPath id='c'><rect width='8' height='5'/></clipPath>\
         <marker id='m' orient='auto'><path d='M0 0L1 1'/></marker><filter id='b'><feGaussianBlur stdDeviation='2'/></filter></defs>\
         <style type='text/css'><![CDATA[ /* a comment */ .a{fill:url(#g);stroke:rgba(0,0,0,.5)} .b:nth-child(2){fill:var(--x, #fff)}\n\
         @media (prefers-color-scheme:dark){.a{fill:#000}} ]]></style>\
         <g clip-path='url(#c)' filter='url(#b)' style='fill:url(\"#h\");font-family:\"Be Vietnam Pro\"' transform='matrix(1 0 0 1 2 3)' aria-label='Lò (cũ)'>\
         <path class='a' d='M0 0h8' marker-end='url(#m)'/><use href='#c'/><text x='1' y='2' xml:space='preserve'>Gốm <tspan>Bát Tràng</tspan></text></g>",
    );
    passes(
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:dc='http://purl.org/dc/elements/1.1/'>\
         <dc:format rdf:resource='http://purl.org/dc/dcmitype/StillImage'>image/svg+xml</dc:format></rdf:RDF></metadata>",
    );
}

#[test]
fn elements_that_are_not_on_the_list_are_refused() {
    for name in [
        "script",
        "foreignObject",
        "a",
        "image",
        "feImage",
        "animate",
        "set",
        "animateMotion",
        "iframe",
        "video",
        "handler",
        "switch",
        "Script",
        "font-face-uri",
        "cursor",
        "discard",
        "view",
    ] {
        let inside = format!("<{name} href='#a'/>");
        assert_eq!(fault(&inside), DrawingFault::Element { name: name.into() });
    }
    for inside in [
        "<h:frame src='javascript:alert(1)'/>",
        "<h:script>alert(1)</h:script>",
        "<h:meta http-equiv='refresh' content='0;url=https://example.vn'/>",
        "<g xmlns=''/>",
        "<metadata><h:script>alert(1)</h:script></metadata>",
        "<dc:title xmlns:dc='http://purl.org/dc/elements/1.1/'/>",
    ] {
        let found = fault(inside);
        assert!(
            matches!(found, DrawingFault::ForeignElement { .. }),
            "{inside}: {found:?}"
        );
    }
    assert!(matches!(
        fault("<title><g/></title>"),
        DrawingFault::ElementInText { .. }
    ));
}

#[test]
fn attributes_that_are_not_on_the_list_are_refused() {
    for attribute in [
        "onclick",
        "onload",
        "onbegin",
        "src",
        "from",
        "to",
        "attributeName",
        "tabindex",
        "ping",
        "target",
        "formaction",
        "requiredExtensions",
    ] {
        let inside = format!("<path {attribute}='#a'/>");
        let (element, name) = ("path".into(), attribute.into());
        assert_eq!(fault(&inside), DrawingFault::Attribute { element, name });
    }
    assert!(matches!(
        fault("<path href='#a'/>"),
        DrawingFault::Attribute { .. }
    ));
    for attribute in [
        "xml:base='https://example.vn/'",
        "xlink:actuate='onLoad'",
        "h:onclick='alert(1)'",
    ] {
        let found = fault(&format!("<g {attribute}/>"));
        assert!(
            matches!(found, DrawingFault::ForeignAttribute { .. }),
            "{attribute}: {found:?}"
        );
    }
}

#[test]
fn references_lead_inside_the_file_only() {
    for address in [
        "https://example.vn/x.svg#a",
        "//example.vn/#a",
        "x.svg#a",
        "data:image/svg+xml,#a",
        "javascript:alert(1)",
        "",
        "#",
        " #a",
        "?#a",
        "##a",
    ] {
        for attribute in ["href", "xlink:href"] {
            let found = fault(&format!("<use {attribute}='{address}'/>"));
            assert!(
                matches!(found, DrawingFault::Reference { .. }),
                "{address}: {found:?}"
            );
        }
    }
}

#[test]
fn style_fetches_nothing_however_it_is_written() {
    for value in [
        "url(https://example.vn/a.png)",
        "url('https://example.vn/a.png')",
        "url( \"//example.vn/a.png\" )",
        "URL(x.svg#a)",
        "\\75rl(https://example.vn)",
        "u\\72 l('https://example.vn')",
        "url(/**/'#a')",
        "url()",
        "url(data:image/png;base64,AAAA)",
        "url('#a' format('x'))",
        "url(#a) url(https://example.vn)",
    ] {
        let escaped = value.replace('\'', "&apos;").replace('"', "&quot;");
        for inside in [
            format!("<path fill='{escaped}'/>"),
            format!("<path style='fill:{escaped}'/>"),
            format!("<path style='--x:{escaped}'/>"),
            format!("<style>path{{fill:{value}}}</style>"),
            format!("<style>path{{fill:/*{{}}*/red;{{background:{value}}}}}</style>"),
        ] {
            let found = fault(&inside);
            assert!(
                matches!(
                    found,
                    DrawingFault::Address { .. }
                        | DrawingFault::BrokenStyle { .. }
                        | DrawingFault::Function { .. }
                ),
                "{inside}: {found:?}"
            );
        }
    }
    for style in [
        "@import 'x.css';",
        "@IMPORT url(#a);",
        "@\\69mport 'x.css';",
        "@im/**/port 'x';",
        "@font-face{src:url(#a)}",
        "@namespace h url(#a);",
        "@media print{@import 'x'}",
        "@charset 'utf-7';",
        "@keyframes a{}",
    ] {
        let found = fault(&format!("<style>{style}</style>"));
        assert!(
            matches!(found, DrawingFault::AtRule { .. }),
            "{style}: {found:?}"
        );
    }
    for function in [
        "image-set('x.png' 1x)",
        "image('x.png')",
        "src('x.png')",
        "cross-fade('x.png')",
        "expression(alert(1))",
        "attr(data-x url)",
        "-webkit-image-set(x)",
        "element(#a)",
    ] {
        let found = fault(&format!("<style>g{{fill:{function}}}</style>"));
        assert!(
            matches!(found, DrawingFault::Function { .. }),
            "{function}: {found:?}"
        );
    }
    for broken in ["g{fill:'a\n'}", "<!-- g{} -->", "g{}}", "g{fill:url(a'b)}"] {
        let found = fault(&format!("<style><![CDATA[{broken}]]></style>"));
        assert!(
            matches!(found, DrawingFault::BrokenStyle { .. }),
            "{broken}: {found:?}"
        );
    }
    let deep = format!(
        "<style>g{{a:{}{}}}</style>",
        "(".repeat(100_000),
        ")".repeat(100_000)
    );
    assert!(matches!(fault(&deep), DrawingFault::StyleTooDeep { .. }));
}

#[test]
fn instructions_document_types_and_other_encodings_are_refused() {
    let whole = drawing("");
    for before in [
        "<?xml-stylesheet href='https://example.vn/x.xsl' type='text/xsl'?>",
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>",
        "<?xml version='1.0' encoding='utf-7'?>",
    ] {
        let faults = examine(&format!("{before}{whole}")).expect_err(before);
        assert!(
            matches!(faults[0].what, DrawingFault::Xml { .. }),
            "{faults:?}"
        );
    }
    assert!(
        examine(&format!(
            "<?xml version='1.0' encoding='UTF-8'?>\n<!-- Inkscape -->{whole}"
        ))
        .is_ok()
    );
    assert!(matches!(fault("<?php echo 1 ?>"), DrawingFault::Xml { .. }));
}

#[test]
fn copies_of_copies_do_not_multiply_without_end() {
    let ten = |id: u32, of: &str| format!("<g id='a{id}'>{}</g>", of.repeat(10));
    let mut nested = ten(0, "<path d='M0 0h1'/>");
    for level in 1..6 {
        nested += &ten(level, &format!("<use href='#a{}'/>", level - 1));
    }
    let too_many = |found: DrawingFault, inside: &str| {
        assert!(
            matches!(
                found,
                DrawingFault::TooManyCopies {
                    most: MOST_DRAWN,
                    ..
                }
            ),
            "{inside}: {found:?}"
        );
    };
    too_many(fault(&nested), &nested);
    let patterns: String = (0..7)
        .map(|level| {
            format!(
                "<pattern id='p{level}'>{}</pattern>",
                format!("<rect fill='url(#p{})'/>", level + 1).repeat(9)
            )
        })
        .collect();
    let path = format!("M0 0{}", "h1v1".repeat(5_000));
    for inside in [
        format!("{patterns}<rect fill='url(#p0)'/>"),
        "<g id='a'><use href='#a'/></g>".into(),
        "<pattern id='p'><rect style='fill:url(#p)'/></pattern>".into(),
        format!(
            "<marker id='m'>{}</marker><g marker-mid='url(#m)'><path d='{path}'/></g>",
            "<path d='M0 0'/>".repeat(20)
        ),
        (0..12)
            .map(|step| format!("<g id='s{step}'><use href='#s{}'/></g>", step + 1))
            .collect(),
        (0..12)
            .rev()
            .map(|step| format!("<g id='s{step}'><use href='#s{}'/></g>", step + 1))
            .collect::<String>()
            + "<g id='s12'/>",
    ] {
        too_many(fault(&inside), &inside);
    }
    assert!(matches!(
        fault("<pattern id='p'/><style>g{fill:url(#p)}</style>"),
        DrawingFault::SheetRefers { .. }
    ));
    passes(&"<use href='#a'/>".repeat(5_000));
}

#[test]
fn a_drawing_says_its_size() {
    let examine = |attribute: &str| {
        examine(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" {attribute}/>"
        ))
        .map_err(|faults| faults[0].what.clone())
    };
    for good in ["viewBox='0 0 800 500'", "viewBox=' -1,2\n800.2 , 499.6'"] {
        let drawing = examine(good).expect(good);
        assert_eq!((drawing.width, drawing.height), (800, 500));
    }
    for bad in [
        "",
        "width='8'",
        "viewBox='0 0 8'",
        "viewBox='0 0 8 5 x'",
        "viewBox='0 0 NaN 5'",
        "viewBox='0 0 inf 5'",
    ] {
        assert!(
            matches!(examine(bad), Err(DrawingFault::NoViewBox { .. })),
            "{bad}"
        );
    }
    for bad in [
        "0 0 0 5",
        "0 0 8 -5",
        "0 0 0.4 5",
        "0 0 1e300 5",
        "0 0 8 16384",
    ] {
        let bad = format!("viewBox='{bad}'");
        assert!(
            matches!(examine(&bad), Err(DrawingFault::Sides { .. })),
            "{bad}"
        );
    }
    for root in [
        "<svg viewBox='0 0 8 5'/>",
        "<html/>",
        "<svg xmlns='http://www.w3.org/1999/xhtml'/>",
    ] {
        let faults = super::examine(root).expect_err(root);
        assert!(
            matches!(faults[0].what, DrawingFault::NotADrawing { .. }),
            "{root}"
        );
    }
}

#[test]
fn all_kinds_of_faults_are_told_once_with_their_lines_and_the_rest_is_counted() {
    let faults = examine(&drawing("\n<a/>\n<a/>\n<path onclick=''/>")).expect_err("faults");
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines, [2, 4]);
    let many: String = (0..50).map(|number| format!("<x{number}/>")).collect();
    let faults = examine(&drawing(&many)).expect_err("faults");
    assert_eq!(faults.len(), MOST_FAULTS + 1);
    assert_eq!(faults[MOST_FAULTS].what, DrawingFault::Others { count: 40 });
}

/// Parts of drawings, good and hostile, that come together at random.
fn parts() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(
        prop::sample::select(vec![
            "<g>",
            "</g>",
            "<g",
            "<path",
            "<use",
            "<style>",
            "</style>",
            "<style><![CDATA[",
            "]]></style>",
            "<h:frame",
            "<script>",
            "</script>",
            "<a",
            "<image",
            "<foreignObject>",
            "</foreignObject>",
            "<animate",
            "<set",
            "/>",
            ">",
            " href='#a'",
            " href='https://x'",
            " xlink:href='#a'",
            " xlink:href='javascript:x'",
            " onload='x'",
            " style='",
            "fill:url(#a)",
            "fill:url(https://x)",
            "url(",
            "URL(\"x\")",
            "\\75rl(x)",
            "'",
            "\"",
            "@import 'x';",
            "@IMPORT",
            "/*",
            "*/",
            "{",
            "}",
            "(",
            ")",
            " id='a'",
            " xmlns='http://www.w3.org/1999/xhtml'",
            " xml:base='x'",
            "<!--",
            "-->",
            "<?x y?>",
            "&lt;",
            "&#0;",
            "ấ",
            " fill='url(#a)'",
            " fill='url(x)'",
            "<metadata>",
            "</metadata>",
        ]),
        0..24,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn what_passes_is_on_the_list_and_fetches_nothing(parts in parts()) {
        let text = drawing(&parts.concat());
        if examine(&text).is_err() {
            return Ok(());
        }
        let document = roxmltree::Document::parse(&text).expect("what passes is XML");
        for node in document.descendants() {
            prop_assert!(!node.is_pi(), "{text}");
            if !node.is_element() {
                continue;
            }
            let name = node.tag_name();
            prop_assert_eq!(name.namespace(), Some(SVG), "{}", text);
            prop_assert!(["svg", "g", "path", "use", "style", "metadata"].contains(&name.name()), "{text}");
            for attribute in node.attributes() {
                let value = attribute.value().to_ascii_lowercase();
                prop_assert!(!attribute.name().starts_with("on") && attribute.name() != "base", "{text}");
                prop_assert!(attribute.name() != "href" || value.starts_with('#'), "{text}");
                prop_assert!(!value.contains("url(x") && !value.contains("url(h") && !value.contains("url(\"x"), "{text}");
            }
            let style = node.text().filter(|_| name.name() == "style").unwrap_or_default();
            let mut bare = String::new();
            for (index, part) in style.split("/*").enumerate() {
                bare += if index == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) };
            }
            // In quotation marks it is only text.
            if !bare.contains(['\'', '"']) {
                let bare = bare.to_ascii_lowercase();
                prop_assert!(!bare.contains("@import") && !bare.contains("url(h") && !bare.contains("url(x"), "{text}");
            }
        }
    }

    #[test]
    fn any_text_is_examined_without_a_panic(text: String, inside: String) {
        let _ = examine(&text);
        let _ = examine(&drawing(&inside));
        let _ = style::examine(&text, Place::Sheet);
    }
}
