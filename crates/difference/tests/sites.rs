//! Small sites are written into folders and compared.

use std::fs;
use std::path::Path;

use langke_difference::{Change, Difference, DifferenceError, Part, compare};
use langke_model::i18n::Language;
use proptest::prelude::*;
use tempfile::TempDir;

/// A site whose pages are given by address and by what stands between `<main>` and `</main>`.
fn site(pages: &[(&str, &str)]) -> TempDir {
    with_menu("Nơi ghé", pages)
}

fn with_menu(word: &str, pages: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let home = [("vi/", "<h1>Trang đầu</h1>")];
    for (address, main) in home.iter().chain(pages) {
        let html = format!(
            "<!DOCTYPE html><html lang=vi><head><title>{address}</title><link rel=canonical href=\"/{address}\">\
             <style>p {{}}</style></head><body><nav aria-label=\"Mục lục\"><ul><li><a href=\"/vi/places/\">{word}</a></li></ul></nav>\
             <main>{main}</main><script>1</script></body></html>"
        );
        write(folder.path(), address, &html);
    }
    folder
}

fn write(site: &Path, address: &str, html: &str) {
    let folder = site.join(address);
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("index.html"), html).expect("a page");
}

fn compared(old: &TempDir, new: &TempDir) -> Difference {
    compare(old.path(), new.path()).expect("two sites")
}

/// The changes of a page that has a counterpart.
fn on_one_page(old: &str, new: &str) -> Vec<Change> {
    let address = "vi/products/am/";
    let difference = compared(&site(&[(address, old)]), &site(&[(address, new)]));
    let mut pages = difference.changed.into_iter();
    pages.next().map(|page| page.changes).unwrap_or_default()
}

/// Part, old and new of a change.
fn told(change: &Change) -> (Part, Option<&str>, Option<&str>) {
    (change.part, change.old.as_deref(), change.new.as_deref())
}

#[test]
fn a_price_that_rose_is_told_with_its_head_and_the_heading_above() {
    let page = |price: &str| {
        format!(
            "<h1>Ấm</h1><section><h2>Tóm tắt</h2><dl><div><dt>Giá</dt><dd>{price}</dd></div></dl></section>"
        )
    };
    let changes = on_one_page(&page("từ 120.000 đồng"), &page("từ 150.000 đồng"));
    let [change] = &changes[..] else {
        panic!("{changes:?}")
    };
    let expected = (Part::Cell, Some("từ 120.000 đồng"), Some("từ 150.000 đồng"));
    assert_eq!(told(change), expected);
    assert_eq!(
        (change.heading.as_str(), change.head.as_str()),
        ("Tóm tắt", "Giá")
    );
    let words: Vec<&str> = change.words.iter().map(|run| run.text.as_str()).collect();
    assert_eq!(words, ["từ ", "120.000", "150.000", " đồng"]);
}

#[test]
fn a_cell_of_a_table_is_told_with_the_heads_of_its_row_and_column() {
    let page = |hour: &str| {
        format!(
            "<table><thead><tr><td></td><th>Mở</th><th>Đóng</th></tr></thead>\
             <tbody><tr><th>Thứ hai</th><td>8:00</td><td>{hour}</td></tr></tbody></table>"
        )
    };
    let changes = on_one_page(&page("17:00"), &page("18:00"));
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!(changes[0].head, "Thứ hai, Đóng");
}

#[test]
fn a_paragraph_that_was_edited_is_one_change_and_one_that_was_added_another() {
    let old = "<p>Đất lấy ở bãi sông, phơi khô rồi mới đập nhỏ.</p><p>Men tro.</p>";
    let new = "<p>Đất lấy ở bãi sông, phơi ba nắng rồi mới đập nhỏ.</p><p>Có khách hỏi mua.</p><p>Men tro.</p>";
    let changes = on_one_page(old, new);
    let told: Vec<_> = changes.iter().map(told).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].1.is_some() && told[0].2.is_some());
    assert_eq!(told[1], (Part::Text, None, Some("Có khách hỏi mua.")));
}

#[test]
fn a_heading_between_pieces_that_stayed_is_the_same_one_whatever_it_says() {
    let page = |name: &str| format!("<p>Hộ gia đình.</p><h1>{name}</h1><p>Nhà làm nón.</p>");
    let changes = on_one_page(&page("Người làm"), &page("Ông Ba"));
    let expected = [(Part::Heading, Some("Người làm"), Some("Ông Ba"))];
    assert_eq!(changes.iter().map(told).collect::<Vec<_>>(), expected[..]);
}

#[test]
fn a_picture_whose_bytes_changed_keeps_its_name_and_one_that_was_exchanged_has_another() {
    let page = |file: &str, alt: &str| {
        format!("<figure><img src=\"/media/{file}\" alt=\"{alt}\"></figure>")
    };
    let old = page("am-0123456789abcdef.svg", "Cái ấm");
    let changes = on_one_page(&old, &page("am-fedcba9876543210.svg", "Cái ấm"));
    let same = Some("/media/am.svg");
    assert_eq!(
        changes.iter().map(told).collect::<Vec<_>>(),
        [(Part::Picture, same, same)]
    );
    let changes = on_one_page(&old, &page("chen-fedcba9876543210.svg", "Cái chén"));
    let expected = [
        (Part::Picture, same, Some("/media/chen.svg")),
        (Part::Description, Some("Cái ấm"), Some("Cái chén")),
    ];
    assert_eq!(changes.iter().map(told).collect::<Vec<_>>(), expected);
}

#[test]
fn one_view_of_a_file_of_many_is_compared_by_its_name() {
    let page = |file: &str, view: &str| {
        format!("<img src=\"/media/symbols/bat-trang-{file}.svg#{view}\" alt=\"\">")
    };
    let old = page("0123456789abcdef", "wheel");
    assert!(on_one_page(&old, &page("fedcba9876543210", "wheel")).is_empty());
    let changes = on_one_page(&old, &page("0123456789abcdef", "hoe"));
    assert_eq!(changes.len(), 1, "{changes:?}");
}

#[test]
fn a_drawing_that_stands_in_the_page_is_compared_without_the_prints_of_files_that_it_uses() {
    let page = |at: &str, file: &str| {
        format!(
            "<svg role=img><title>Bản đồ</title><use href=\"/app/symbols-{file}.svg#wheel\"/><path d=\"{at}\"/><text>Chợ</text></svg>"
        )
    };
    let old = page("M0 0", "0123456789abcdef");
    let new = page("M0 0", "fedcba9876543210") + "<p>Mới</p>";
    let changes = on_one_page(&old, &new);
    let expected = [(Part::Text, None, Some("Mới"))];
    assert_eq!(changes.iter().map(told).collect::<Vec<_>>(), expected);
    let changes = on_one_page(&old, &page("M9 9", "0123456789abcdef"));
    assert_eq!(
        changes.iter().map(told).collect::<Vec<_>>(),
        [(Part::Picture, Some(""), Some(""))]
    );
}

#[test]
fn a_small_picture_whose_bytes_stand_in_the_page_has_no_name() {
    let page = |bytes: &str| format!("<img src=\"data:image/svg+xml,{bytes}\" alt=\"Cái ấm\">");
    let changes = on_one_page(&page("%3Csvg/%3E"), &page("%3Csvg%20/%3E"));
    let expected = [(Part::Picture, Some(""), Some(""))];
    assert_eq!(changes.iter().map(told).collect::<Vec<_>>(), expected);
}

#[test]
fn a_link_of_the_same_words_that_leads_elsewhere_is_told() {
    let page = |target: &str| format!("<p>Xem <a href=\"{target}\">chợ làng</a>.</p>");
    let changes = on_one_page(
        &page("https://cho.example/a"),
        &page("https://cho.example/b"),
    );
    let expected = [(
        Part::Link,
        Some("https://cho.example/a"),
        Some("https://cho.example/b"),
    )];
    assert_eq!(changes.iter().map(told).collect::<Vec<_>>(), expected);
    assert_eq!(changes[0].head, "chợ làng");
}

#[test]
fn what_nobody_reads_is_not_compared() {
    let old = "<p>Một</p><p hidden>a</p><script>a</script><style>a</style><template>a</template><span aria-hidden=true>a</span>";
    assert_eq!(on_one_page(old, &old.replace(">a<", ">b<")), []);
    assert_eq!(
        on_one_page("<p>Một  hai\n ba</p>", "<p>Một hai\u{A0}ba</p>"),
        []
    );
    for address in ["embed/vi/products/am/", "host/"] {
        let old = site(&[(address, "<p>Một</p>")]);
        let new = site(&[(address, "<p>Hai</p>")]);
        assert!(compared(&old, &new).is_empty(), "{address}");
    }
}

#[test]
fn a_word_of_the_menu_that_changed_is_told_once_for_all_pages() {
    let pages = [
        ("vi/a/", "<p>Một</p>"),
        ("vi/b/", "<p>Hai</p>"),
        ("vi/c/", "<p>Ba</p>"),
    ];
    let (old, new) = (with_menu("Nơi ghé", &pages), with_menu("Nơi đến", &pages));
    let difference = compared(&old, &new);
    assert_eq!(difference.changed.len(), 4);
    assert!(
        difference
            .changed
            .iter()
            .all(|page| page.changes.is_empty() && page.shared == [0])
    );
    let [shared] = &difference.shared[..] else {
        panic!("{:?}", difference.shared)
    };
    assert_eq!(shared.pages, ["/vi/", "/vi/a/", "/vi/b/", "/vi/c/"]);
    assert_eq!(
        told(&shared.change),
        (Part::Item, Some("Nơi ghé"), Some("Nơi đến"))
    );
    assert_eq!(shared.change.heading, "Mục lục");
    let text = difference.to_text(Language::Vietnamese);
    assert!(
        text.contains("Trên 4 trang (/vi/, /vi/a/, /vi/b/, …):"),
        "{text}"
    );
    assert!(
        text.contains("- Nơi «ghé»") && text.contains("+ Nơi «đến»"),
        "{text}"
    );
}

#[test]
fn a_page_at_another_address_with_nearly_the_same_text_moved_and_others_are_new_or_gone() {
    let story =
        "<h1>Ấm trà</h1><p>Chiếc ấm nhỏ cho hai ba người, giữ nóng vừa đủ một lượt trà.</p>";
    let old = site(&[("vi/am/", story), ("vi/cu/", "<p>Trang cũ.</p>")]);
    let new = site(&[
        ("vi/am-tra/", &format!("{story}<p>Mới.</p>")),
        ("vi/moi/", "<p>Chuyện khác hẳn.</p>"),
    ]);
    let difference = compared(&old, &new);
    let [moved] = &difference.moved[..] else {
        panic!("{difference:?}")
    };
    assert_eq!(
        (moved.from.address.as_str(), moved.to.page.address.as_str()),
        ("/vi/am/", "/vi/am-tra/")
    );
    assert!(
        moved
            .to
            .changes
            .iter()
            .any(|change| change.new.as_deref() == Some("Mới."))
    );
    let addresses = |pages: &[langke_difference::PageName]| -> Vec<String> {
        pages.iter().map(|page| page.address.clone()).collect()
    };
    assert_eq!(addresses(&difference.gone), ["/vi/cu/"]);
    assert_eq!(addresses(&difference.new), ["/vi/moi/"]);
}

#[test]
fn a_site_that_is_served_from_a_folder_reads_as_one_at_the_root() {
    let page = |base: &str| {
        format!(
            "<html lang=vi><head><link rel=canonical href=\"https://lang.example{base}vi/\"></head><body><main><p><a href=\"{base}vi/map/\">Bản đồ</a>\
             <img src=\"{base}media/am-0123456789abcdef.svg\"></main></body></html>"
        )
    };
    let (old, new) = (site(&[]), site(&[]));
    write(old.path(), "vi/", &page("/"));
    write(new.path(), "vi/", &page("/sub/"));
    let difference = compared(&old, &new);
    assert!(difference.is_empty(), "{difference:?}");
}

#[test]
fn what_is_no_site_is_refused_in_both_languages() {
    let (good, empty) = (site(&[]), tempfile::tempdir().expect("a folder"));
    let refused = |old: &Path, new: &Path| compare(old, new).expect_err("refused");
    let missing = empty.path().join("dist");
    let errors = [
        refused(&missing, good.path()),
        refused(good.path(), empty.path()),
        refused(good.path(), good.path()),
    ];
    assert!(
        matches!(
            errors,
            [
                DifferenceError::NotAFolder { .. },
                DifferenceError::NotASite { .. },
                DifferenceError::SameFolder { .. }
            ]
        ),
        "{errors:?}"
    );
    for error in errors {
        let [vietnamese, english] = Language::ALL.map(|language| error.message(language));
        assert_ne!(vietnamese, english);
        assert!(english.contains(error_folder(&error)), "{english}");
    }
}

fn error_folder(error: &DifferenceError) -> &str {
    let folder = match error {
        DifferenceError::NotAFolder { folder }
        | DifferenceError::NotASite { folder }
        | DifferenceError::SameFolder { folder } => folder,
        DifferenceError::Unreadable { path, .. } => path,
    };
    folder.to_str().expect("UTF-8")
}

/// Pages of few different parts, so that the same often stands on both sides, with markup that no browser would print.
fn pages() -> impl Strategy<Value = Vec<(String, String)>> {
    let part = prop_oneof![
        Just("<h2>Đất</h2>".to_owned()),
        Just("<p>Men".to_owned()),
        Just("<p>Men tro, men lam, men rạn</p>".to_owned()),
        Just("<p>Men tro, men ngọc, men rạn</p>".to_owned()),
        Just("<dl><dt>Giá<dd>5</dl>".to_owned()),
        Just("<dl><dt>Giá<dd>7</dl>".to_owned()),
        Just("<img src=/media/am-0123456789abcdef.svg alt=Ấm>".to_owned()),
        Just("<img src=/media/am-fedcba9876543210.svg alt=Ấm>".to_owned()),
        Just("<a href=/vi/>x</a></p></main>".to_owned()),
        Just("<a href=/en/>x</a>".to_owned()),
        "[<>/a-c \"=&;]{0,12}",
    ];
    let page = (
        "[a-d]",
        proptest::collection::vec(part, 0..6).prop_map(|parts| parts.concat()),
    );
    proptest::collection::vec(page, 0..4)
}

fn written(pages: &[(String, String)]) -> TempDir {
    let pages: Vec<(String, &str)> = pages
        .iter()
        .map(|(address, main)| (format!("vi/{address}/"), main.as_str()))
        .collect();
    let pages: Vec<(&str, &str)> = pages
        .iter()
        .map(|(address, main)| (address.as_str(), *main))
        .collect();
    site(&pages)
}

/// The files of the pages that [`written`] writes.
fn files(site: &Path) -> Vec<std::path::PathBuf> {
    let addresses = ["vi", "vi/a", "vi/b", "vi/c", "vi/d"];
    let files = addresses.map(|address| site.join(address).join("index.html"));
    files.into_iter().filter(|file| file.is_file()).collect()
}

/// All changes of a page or of several, sorted.
fn all(changes: &[Change], is_swapped: bool) -> Vec<(Part, Option<String>, Option<String>)> {
    let mut all: Vec<_> = changes
        .iter()
        .map(|change| {
            let (old, new) = (change.old.clone(), change.new.clone());
            let (old, new) = if is_swapped { (new, old) } else { (old, new) };
            (change.part, old, new)
        })
        .collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_site_and_its_copy_read_the_same(pages in pages()) {
        let (one, other) = (written(&pages), written(&pages));
        // Another style has every page taken apart.
        for page in files(other.path()) {
            let html = fs::read_to_string(&page).expect("a page");
            fs::write(&page, html.replace("<style>p {}", "<style>a {}")).expect("a page");
        }
        let difference = compared(&one, &other);
        prop_assert!(difference.is_empty(), "{difference:?}");
    }

    #[test]
    fn exchanging_the_sites_exchanges_old_and_new(old in pages(), new in pages()) {
        let (old, new) = (written(&old), written(&new));
        let (forth, back) = (compared(&old, &new), compared(&new, &old));
        prop_assert_eq!(forth.unchanged, back.unchanged);
        prop_assert_eq!(&forth.new, &back.gone);
        prop_assert_eq!(&forth.gone, &back.new);
        let moves = |difference: &Difference, is_swapped: bool| {
            let mut moves: Vec<_> = difference
                .moved
                .iter()
                .map(|moved| {
                    let (from, to) = (moved.from.address.clone(), moved.to.page.address.clone());
                    let (from, to) = if is_swapped { (to, from) } else { (from, to) };
                    (from, to, all(&moved.to.changes, is_swapped))
                })
                .collect();
            moves.sort();
            moves
        };
        prop_assert_eq!(moves(&forth, false), moves(&back, true));
        let on_pages = |difference: &Difference, is_swapped: bool| -> Vec<_> {
            difference
                .changed
                .iter()
                .map(|page| (page.page.address.clone(), all(&page.changes, is_swapped)))
                .collect()
        };
        prop_assert_eq!(on_pages(&forth, false), on_pages(&back, true));
        for language in Language::ALL {
            let counts = forth.to_text(language);
            prop_assert!(counts.ends_with('\n'));
        }
    }
}
