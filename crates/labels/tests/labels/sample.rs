//! Labels to test with.

use langke_labels::{Colours, Label, Names, Options, Sheet, Stars, Stock, sheets};

/// What the code of [`teapot`] holds.
pub const ADDRESS: &str = "https://langke.example/q/20481/";

/// A village's wave, as the site draws it.
pub const WAVE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><style>path{fill:none;stroke:#C9C3B4}</style>\
    <path d=\"M0 12a12 12 0 0 1 24 0M4 12a8 8 0 0 1 16 0M8 12a4 4 0 0 1 8 0M-12 24a12 12 0 0 1 24 0M12 24a12 12 0 0 1 24 0\"/></svg>";

/// A name in both languages.
pub fn names(vietnamese: &str, english: &str) -> Names {
    Names {
        vietnamese: vietnamese.to_owned(),
        english: Some(english.to_owned()),
    }
}

/// A label with everything.
pub fn teapot() -> Label {
    Label {
        address: ADDRESS.to_owned(),
        number: Some("20 481".to_owned()),
        name: names("Ấm trà Bát Tràng", "Bát Tràng teapot"),
        origin: names(
            "Làng gốm Bát Tràng, Gia Lâm, Hà Nội",
            "Bát Tràng pottery village",
        ),
        stars: Stars::try_from(4).ok(),
        pattern: Some(WAVE.to_owned()),
        colours: Colours::read("#14285c", "#f6f5f0", "#1f3f8c").expect("colours"),
        illustrative: true,
    }
}

/// A label with a long name in light colours, and its number in another code.
pub fn tray() -> Label {
    Label {
        address: "https://langke.example/q/90007/".to_owned(),
        number: Some("90 007".to_owned()),
        name: names(
            "Đĩa mây đan hoa văn lục giác của nghệ nhân Nguyễn Văn Tĩnh",
            "Rattan tray in hexagonal weave by master Nguyễn Văn Tĩnh",
        ),
        origin: names("Phú Vinh, Phú Nghĩa, Chương Mỹ", "Phú Vinh rattan village"),
        colours: Colours::read("#4a3423", "#fbf7ef", "#e9d3a3").expect("colours"),
        stars: Stars::try_from(5).ok(),
        ..teapot()
    }
}

/// A paper by its name.
pub fn stock(name: &str) -> Stock {
    name.parse().expect("a paper")
}

/// All papers, and one that is cut by hand.
pub fn stocks() -> Vec<Stock> {
    let mut all = Stock::all();
    all.push(stock("60x40"));
    all
}

/// The sheets of labels that fit.
pub fn laid(labels: &[Label], options: &Options) -> Vec<Sheet> {
    match sheets(labels, options) {
        Ok(sheets) => sheets,
        Err(misfits) => panic!("{}: {misfits:?}", options.stock.name()),
    }
}
