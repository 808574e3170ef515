//! What becomes of files in a folder that a site replaces.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::changes::Changes;
use super::*;

/// A folder with a site in it that belongs to one test.
struct Root {
    parent: TempDir,
}

impl Root {
    fn new() -> Root {
        let parent = tempfile::tempdir().expect("a folder");
        Root { parent }
    }

    fn site(&self) -> PathBuf {
        self.parent.path().join("site")
    }

    fn begin(&self) -> Folder {
        self.begin_compressed(Precompression::None)
    }

    fn begin_compressed(&self, precompression: Precompression) -> Folder {
        self.begin_knowing(precompression, None)
    }

    fn begin_knowing(&self, precompression: Precompression, known: Option<Stamps>) -> Folder {
        let site = self.site();
        let place = place(&site, Path::new("content"), Path::new("app")).expect("a place");
        let workspace = Workspace::open(&place, |_| {}).expect("a workspace");
        let record = claim(&place, None).expect("ours");
        Folder::begin(workspace, record, precompression, known).expect("a new folder")
    }

    /// Publishes files that hold their own names, or what follows `=`.
    #[track_caller]
    fn publish(&self, files: &[&str]) -> Placed {
        let folder = self.begin();
        for file in files {
            let (file, text) = file.split_once('=').unwrap_or((file, file));
            folder.write(file, text.as_bytes()).expect(file);
        }
        folder.finish(false).expect("finished")
    }

    fn put(&self, file: &str, text: &str) {
        let path = self.site().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect(file);
    }

    /// What lies beside and in the site, in order, folders left out.
    fn files(&self) -> Vec<String> {
        let below = self.parent.path();
        let mut files: Vec<String> = walkdir::WalkDir::new(below)
            .into_iter()
            .map(|entry| entry.expect("an entry"))
            .filter(|entry| !entry.file_type().is_dir())
            .map(|entry| name_of(entry.path().strip_prefix(below).expect("below")).expect("a name"))
            .filter(|file| !file.ends_with(RECORD))
            .collect();
        files.sort();
        files
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.parent.path().join(file)).expect(file)
    }
}

#[test]
fn a_folder_with_something_else_in_it_is_never_replaced() {
    let root = Root::new();
    root.put("index.html", "<h1>Somebody's page</h1>");
    root.put("wedding.jpg", "x");
    let refused = claim(&root.site(), None);
    let refused = refused.map(|_| ()).expect_err("refused");
    assert!(
        matches!(
            refused,
            FileError::Refused {
                why: Refusal::NotOurs,
                ..
            }
        ),
        "{refused:?}"
    );
}

#[test]
fn a_folder_that_is_not_finished_leaves_the_old_one_as_it_was_and_nothing_beside_it() {
    let root = Root::new();
    root.publish(&["index.html=one"]);
    let second = root.begin();
    second.write("index.html", b"two").expect("a page");
    drop(second);
    assert_eq!(root.files(), ["site/index.html"]);
    assert_eq!(root.text("site/index.html"), "one");
}

#[test]
fn what_the_next_site_does_not_have_goes_and_what_others_put_there_stays() {
    let root = Root::new();
    root.publish(&["index.html", "vi/old/index.html"]);
    root.put(".htaccess", "theirs");
    root.put("tiles/hanoi.pmtiles", "theirs");
    root.put("vi/old/photo.jpg", "theirs");
    fs::create_dir(root.site().join("uploads")).expect("an empty folder");
    let placed = root.publish(&["index.html=new"]);
    assert_eq!(
        root.files(),
        [
            "site/.htaccess",
            "site/index.html",
            "site/tiles/hanoi.pmtiles",
            "site/vi/old/photo.jpg"
        ]
    );
    assert!(root.site().join("uploads").is_dir());
    assert_eq!(placed.left, [".htaccess", "tiles/", "vi/"]);
    assert_eq!(placed.set_aside, None);
    assert_eq!(root.text("site/index.html"), "new");
}

/// Pages of a large site, of which some are told apart.
fn pages(edited: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pages = (0..60).map(|number| (format!("vi/{number:02}/index.html"), "a page".to_owned()));
    let edited = edited.iter();
    let edited = edited.map(|(file, text)| ((*file).to_owned(), (*text).to_owned()));
    let mut pages: BTreeMap<String, String> = pages.chain(edited).collect();
    pages.retain(|_, text| !text.is_empty());
    pages
}

impl Root {
    /// Publishes pages of a site that counts as large.
    #[track_caller]
    fn publish_large(&self, pages: &BTreeMap<String, String>, known: Option<Stamps>) -> Placed {
        let folder = self.begin_knowing(Precompression::None, known);
        for (file, text) in pages {
            folder.write(file, text.as_bytes()).expect(file);
        }
        folder.finish(true).expect("finished")
    }

    #[track_caller]
    fn stands(&self, pages: &BTreeMap<String, String>) {
        let record = Record::of_folder(&self.site())
            .expect("read")
            .expect("a list");
        let listed: Vec<&String> = record.files.keys().collect();
        assert_eq!(listed, pages.keys().collect::<Vec<_>>());
        for (file, text) in pages {
            assert_eq!(self.text(&format!("site/{file}")), *text, "{file}");
        }
        assert!(
            !self.parent.path().join(".site.langke").exists(),
            "nothing is left beside it"
        );
    }
}

#[test]
fn an_edit_of_a_large_site_is_written_into_the_folder_that_stands() {
    let root = Root::new();
    root.publish_large(&pages(&[]), None);
    let place = same_file::Handle::from_path(root.site()).expect("the site");
    root.put("theirs.txt", "theirs");
    root.put("vi/03/photo.jpg", "theirs");
    root.put("vi/04/index.html", "their own words");
    let edit = pages(&[
        ("vi/02/index.html", "edited"),
        ("vi/03/index.html", ""),
        ("vi/05/index.html", ""),
        ("en/new/index.html", "new"),
    ]);
    let placed = root.publish_large(&edit, None);
    root.stands(&edit);
    let now = same_file::Handle::from_path(root.site()).expect("the site");
    assert!(place == now, "it is the folder that stood before");
    assert_eq!(root.text("site/theirs.txt"), "theirs");
    assert_eq!(root.text("site/vi/03/photo.jpg"), "theirs");
    assert_eq!(
        root.text("site-set-aside/vi/04/index.html"),
        "their own words"
    );
    assert!(!root.site().join("vi/05").exists(), "an empty folder goes");
    assert_eq!(placed.left, ["theirs.txt", "vi/"]);
    // Most of it changes: then it is exchanged.
    let other: BTreeMap<String, String> = edit
        .keys()
        .map(|file| (file.clone(), "other".to_owned()))
        .collect();
    root.publish_large(&other, None);
    root.stands(&other);
    let now = same_file::Handle::from_path(root.site()).expect("the site");
    assert!(place != now, "another folder stands there");
}

#[test]
fn changes_that_were_interrupted_anywhere_the_next_publish_finishes() {
    let before = pages(&[]);
    let edited = [
        ("vi/01/index.html", "edited"),
        ("vi/02/index.html", "edited too"),
        ("vi/03/index.html", ""),
    ];
    let after = pages(&edited);
    // The list, and where it is carried out: none of its steps, one, two, all but the list of the site, all.
    for steps in 0..=4 {
        let root = Root::new();
        root.publish_large(&before, None);
        let digest = Record::of_folder(&root.site())
            .expect("read")
            .expect("a list");
        let digest = digest.files["vi/03/index.html"];
        let workspace = root.parent.path().join(".site.langke");
        let building = workspace.join("building");
        let record = Record {
            files: after
                .iter()
                .map(|(file, text)| (file.clone(), Digest::of(text.as_bytes())))
                .collect(),
            kept: BTreeMap::new(),
        };
        let new = [
            ("vi/01/index.html", "edited"),
            ("vi/02/index.html", "edited too"),
        ];
        let list = record.to_string();
        for (file, text) in new.into_iter().chain([(RECORD, &list[..])]) {
            let path = building.join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect(file);
        }
        let changes = Changes {
            before: Digest::of_file(&root.site().join(RECORD)).expect("a list"),
            written: new.map(|(file, _)| file.to_owned()).to_vec(),
            gone: vec![("vi/03/index.html".to_owned(), digest)],
        };
        assert_eq!(Changes::parse(&changes.to_string()), Some(changes.clone()));
        fs::write(workspace.join("changes"), changes.to_string()).expect("the list");
        let place = |file: &str| {
            fs::rename(building.join(file), root.site().join(file)).expect(file);
        };
        let done: [&dyn Fn(); 4] = [
            &|| place("vi/01/index.html"),
            &|| place("vi/02/index.html"),
            &|| fs::remove_file(root.site().join("vi/03/index.html")).expect("removed"),
            &|| {
                let _ = fs::remove_dir(root.site().join("vi/03"));
                place(RECORD);
            },
        ];
        done.iter().take(steps).for_each(|step| step());
        // Whoever comes next only looks, and gives up.
        drop(root.begin());
        root.stands(&after);
        assert!(!root.site().join("vi/03").exists(), "after {steps} steps");
    }
    // Without its list nothing was begun.
    let root = Root::new();
    root.publish_large(&before, None);
    let building = root.parent.path().join(".site.langke/building/vi/01");
    fs::create_dir_all(&building).expect("a folder");
    fs::write(building.join("index.html"), "edited").expect("a page");
    drop(root.begin());
    root.stands(&before);
}

#[test]
fn changes_of_a_site_are_made_in_no_other_folder() {
    let root = Root::new();
    root.publish_large(&pages(&[]), None);
    let changes = Changes {
        before: Digest::of(b"the list of another site"),
        written: vec!["vi/01/index.html".into()],
        gone: vec![("vi/02/index.html".into(), Digest::of(b"a page"))],
    };
    let workspace = root.parent.path().join(".site.langke");
    let building = workspace.join("building/vi/01");
    fs::create_dir_all(&building).expect("a folder");
    fs::write(building.join("index.html"), "edited").expect("a page");
    fs::write(workspace.join("changes"), changes.to_string()).expect("the list");
    drop(root.begin());
    root.stands(&pages(&[]));
}

#[test]
fn a_list_of_changes_that_names_files_elsewhere_is_none_of_ours() {
    let nothing = Changes {
        before: Digest::of(b"before"),
        written: Vec::new(),
        gone: Vec::new(),
    };
    let first = nothing.to_string();
    for line in [
        "written  ../evil",
        "written  /etc/passwd",
        "x  a",
        "written a",
    ] {
        assert_eq!(Changes::parse(&format!("{first}{line}\n")), None, "{line}");
    }
    assert_eq!(Changes::parse(&first), Some(nothing));
    assert_eq!(Changes::parse(""), None);
}

#[test]
fn a_file_whose_stamp_is_known_is_not_read_and_one_that_was_changed_is() {
    let root = Root::new();
    let before = pages(&[]);
    root.publish_large(&before, None);
    // Long ago: what was written just now is read again.
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(60);
    let make_older = |file: &Path| {
        let file = fs::File::options().write(true).open(file);
        file.and_then(|file| file.set_modified(old))
            .expect("made older");
    };
    for file in before.keys() {
        make_older(&root.site().join(file));
    }
    let placed = root.publish_large(&before, None);
    // As long as it was, and written in the same moment: nobody does that by accident.
    let secretly = root.site().join("vi/01/index.html");
    fs::write(&secretly, "A PAGE").expect("written");
    make_older(&secretly);
    fs::write(root.site().join("vi/02/index.html"), "A PAGE").expect("written");
    let known = Some(placed.stamps.clone());
    let folder = root.begin_knowing(Precompression::None, known);
    let unchanged = |file: &str| folder.before.unchanged(file).is_some();
    assert!(unchanged("vi/01/index.html"), "it was not read");
    assert!(!unchanged("vi/02/index.html"), "it was written since");
    drop(folder);
    // Stamps of another list say nothing.
    root.put("vi/01/index.html", "a page");
    root.publish_large(&pages(&[("vi/03/index.html", "edited")]), None);
    fs::write(&secretly, "A PAGE").expect("written");
    make_older(&secretly);
    let folder = root.begin_knowing(Precompression::None, Some(placed.stamps));
    assert!(folder.before.unchanged("vi/01/index.html").is_none());
}

#[test]
fn a_folder_that_becomes_empty_while_a_site_is_written_stays() {
    let root = Root::new();
    root.publish(&["index.html"]);
    let inner = root.site().join("uploads/today");
    fs::create_dir_all(&inner).expect("a folder in a folder");
    let folder = root.begin();
    folder.write("index.html", b"new").expect("a page");
    fs::remove_dir(&inner).expect("it was empty");
    folder.finish(false).expect("finished");
    assert!(root.site().join("uploads").is_dir());
    assert!(!inner.exists());
}

#[test]
fn a_file_of_ours_that_somebody_changed_is_set_aside_if_the_site_needs_its_place() {
    let root = Root::new();
    root.publish(&["index.html", "about.html"]);
    root.put("index.html", "their own words");
    root.put("about.html", "their own words too");
    let placed = root.publish(&["index.html=new"]);
    assert_eq!(
        root.files(),
        [
            "site-set-aside/index.html",
            "site/about.html",
            "site/index.html"
        ]
    );
    assert_eq!(root.text("site-set-aside/index.html"), "their own words");
    assert_eq!(placed.left, ["about.html"]);
    let aside = placed.set_aside.expect("a folder");
    assert!(aside.ends_with("site-set-aside"));
    root.put("index.html", "their words again");
    root.publish(&["index.html=newer"]);
    assert_eq!(root.text("site-set-aside/index.html"), "their own words");
    assert_eq!(
        root.text("site-set-aside-2/index.html"),
        "their words again"
    );
}

#[test]
fn what_a_site_can_do_without_yields_to_what_is_there() {
    let root = Root::new();
    root.publish(&["index.html"]);
    root.put("robots.txt", "theirs");
    let folder = root.begin();
    folder.write("index.html", b"new").expect("a page");
    folder.offer("robots.txt", b"ours").expect("offered");
    folder.offer("_headers", b"ours").expect("offered");
    folder.finish(false).expect("finished");
    assert_eq!(root.text("site/robots.txt"), "theirs");
    assert_eq!(root.text("site/_headers"), "ours");
}

#[test]
fn names_that_change_with_their_bytes_stay_for_one_more_publish() {
    let root = Root::new();
    let hashed = |letter: &str| format!("app/start-{}.js", letter.repeat(16));
    let (a, b, c) = (hashed("a"), hashed("b"), hashed("c"));
    let there = |file: &str| root.site().join(file).is_file();
    root.publish(&["index.html=1", &a]);
    root.publish(&["index.html=2", &b]);
    assert!(
        there(&a) && there(&b),
        "a page opened before finds its script"
    );
    root.publish(&["index.html=3", &b]);
    assert!(
        there(&a),
        "an edit of a page alone leaves what pages that are open need"
    );
    let placed = root.publish(&["index.html=4", &c]);
    assert!(!there(&a) && there(&b) && there(&c));
    assert_eq!(placed.left, Vec::<String>::new());
}

#[test]
fn a_file_with_the_same_bytes_is_not_compressed_again() {
    let root = Root::new();
    let text = "Nhất xương, nhì da, thứ ba dạc lò. ".repeat(50);
    for _ in 0..2 {
        let folder = root.begin_compressed(Precompression::All);
        folder.write("index.html", text.as_bytes()).expect("a page");
        folder.finish(false).expect("finished");
    }
    assert_eq!(
        root.files(),
        [
            "site/index.html",
            "site/index.html.br",
            "site/index.html.gz"
        ]
    );
    let shorter = &text[..400];
    let folder = root.begin_compressed(Precompression::All);
    folder
        .write("index.html", shorter.as_bytes())
        .expect("a page");
    folder.finish(false).expect("finished");
    let mut read = Vec::new();
    let compressed = fs::read(root.site().join("index.html.br")).expect("a copy");
    brotli::BrotliDecompress(&mut &compressed[..], &mut read).expect("Brotli");
    assert_eq!(read, shorter.as_bytes());
}

#[test]
fn a_file_that_is_written_twice_harms_neither_the_new_site_nor_the_old() {
    let root = Root::new();
    root.publish(&["index.html=old"]);
    let folder = root.begin();
    folder.write("index.html", b"old").expect("as before");
    folder.write("index.html", b"old").expect("the same again");
    let refused = folder.write("index.html", b"other").expect_err("refused");
    assert!(matches!(refused, FileError::Twice { .. }), "{refused:?}");
    drop(folder);
    assert_eq!(root.text("site/index.html"), "old");
}

#[test]
fn the_list_is_what_sha256sum_would_write() {
    let root = Root::new();
    root.publish(&["index.html", "vi/index.html"]);
    let list = root.text("site/app/published.sha256");
    let lines: Vec<&str> = list.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            format!("{}  index.html", Digest::of(b"index.html")),
            format!("{}  vi/index.html", Digest::of(b"vi/index.html")),
        ]
    );
}

#[test]
fn a_workspace_that_holds_something_else_is_not_touched() {
    let root = Root::new();
    let diary = root.parent.path().join(".site.langke/diary");
    fs::create_dir(diary.parent().expect("a parent")).expect("a folder");
    fs::write(&diary, "mine").expect("a diary");
    let refused = Workspace::open(&root.site(), |_| {}).map(|_| ());
    let why = match refused {
        Err(FileError::Refused { why, .. }) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(why, Refusal::Workspace);
    assert_eq!(fs::read(&diary).expect("the diary"), b"mine");
}

/// The states in which a publish can be killed, made by hand; the next one finds each.
#[test]
fn whatever_a_killed_publish_has_left_the_next_one_mends() {
    let beside = |root: &Root, name: &str| root.parent.path().join(".site.langke").join(name);
    let published = |files: &[&str]| {
        let root = Root::new();
        root.publish(files);
        root.put("CNAME", "theirs");
        fs::create_dir(root.parent.path().join(".site.langke")).expect("a workspace");
        root
    };
    let copy = |root: &Root, to: &Path| {
        for file in ["index.html", RECORD] {
            let to = to.join(file);
            fs::create_dir_all(to.parent().expect("a parent")).expect("a folder");
            fs::copy(root.site().join(file), to).expect(file);
        }
        let list = root.parent.path().join(".site.langke/replaced.sha256");
        fs::copy(root.site().join(RECORD), list).expect("the list of what is ours");
    };

    let half = published(&["index.html=old"]);
    fs::create_dir(beside(&half, "building")).expect("a folder");
    fs::write(beside(&half, "building").join("index.html"), "half").expect("half a site");

    let whole = published(&["index.html=old"]);
    copy(&whole, &beside(&whole, "new"));

    let between_two_renames = published(&["index.html=old"]);
    copy(&between_two_renames, &beside(&between_two_renames, "new"));
    fs::rename(
        between_two_renames.site(),
        beside(&between_two_renames, "old"),
    )
    .expect("moved");

    let being_removed = published(&["index.html=old"]);
    copy(&being_removed, &beside(&being_removed, "new"));
    fs::remove_file(beside(&being_removed, "new").join("index.html")).expect("removed");
    fs::write(beside(&being_removed, "new").join("late.txt"), "theirs").expect("a late file");

    for root in [&half, &whole, &between_two_renames, &being_removed] {
        root.begin();
        assert_eq!(
            root.text("site/index.html"),
            "old",
            "healed before anything else"
        );
        assert_eq!(root.text("site/CNAME"), "theirs");
        root.publish(&["index.html=new"]);
        assert_eq!(root.text("site/index.html"), "new");
        assert_eq!(root.text("site/CNAME"), "theirs");
        assert!(!beside(root, "").exists(), "{:?}", root.files());
    }
    assert_eq!(being_removed.text("site/late.txt"), "theirs");
}

#[test]
fn a_site_that_never_stood_in_its_place_brings_nothing_of_others_back() {
    let root = Root::new();
    root.publish(&["index.html=old"]);
    root.put("CNAME", "theirs");
    root.put("backup.sql", "theirs, and not for everybody");
    let beside = root.parent.path().join(".site.langke");
    let new = beside.join("new");
    fs::create_dir_all(new.join("app")).expect("a workspace");
    let own = Record {
        files: [("index.html".to_owned(), Digest::of(b"new"))].into(),
        ..Record::default()
    };
    fs::write(new.join(RECORD), own.to_string()).expect("its list");
    fs::copy(root.site().join(RECORD), beside.join("replaced.sha256")).expect("the list");
    fs::write(new.join("index.html"), "new").expect("a page");
    for file in ["CNAME", "backup.sql"] {
        fs::hard_link(root.site().join(file), new.join(file)).expect("a second name");
    }
    fs::remove_file(root.site().join("backup.sql")).expect("taken away by its owner");
    let placed = root.publish(&["index.html=newer"]);
    assert!(!root.site().join("backup.sql").exists());
    assert_eq!(root.text("site/CNAME"), "theirs");
    let aside = placed
        .set_aside
        .expect("said, though it was found while healing");
    assert!(aside.join("backup.sql").is_file());
    assert!(!beside.exists());
}

#[test]
fn an_empty_folder_in_the_place_of_a_site_that_was_away_gives_way_and_a_full_one_does_not() {
    let away = || {
        let root = Root::new();
        root.publish(&["index.html=old"]);
        let beside = root.parent.path().join(".site.langke");
        fs::create_dir(&beside).expect("a workspace");
        fs::rename(root.site(), beside.join("old")).expect("moved");
        fs::create_dir(root.site()).expect("an empty folder");
        root
    };
    let empty = away();
    empty.publish(&["index.html=new"]);
    assert_eq!(empty.files(), ["site/index.html"]);
    let full = away();
    full.put("diary", "mine");
    let refused = Workspace::open(&full.site(), |_| {}).map(|_| ());
    assert!(
        matches!(refused, Err(FileError::Refused { .. })),
        "{refused:?}"
    );
    assert_eq!(full.text(".site.langke/old/index.html"), "old");
    assert_eq!(full.text("site/diary"), "mine");
}

#[test]
fn what_stands_where_the_list_goes_and_is_none_is_somebody_elses() {
    let root = Root::new();
    root.publish(&["index.html=old"]);
    let record = Record::of_folder(&root.site())
        .expect("readable")
        .expect("a list");
    root.put(RECORD, "their own notes");
    let workspace = Workspace::open(&root.site(), |_| {}).expect("a workspace");
    let refused = Folder::begin(workspace, Some(record), Precompression::None, None).map(|_| ());
    assert!(
        matches!(refused, Err(FileError::InTheWay { .. })),
        "{refused:?}"
    );
    assert_eq!(root.text(&format!("site/{RECORD}")), "their own notes");
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_of_somebody_else_stays_and_nothing_is_written_through_it() {
        let root = Root::new();
        root.publish(&["index.html"]);
        let disk = root.parent.path().join("disk");
        fs::create_dir(&disk).expect("a folder");
        symlink(&disk, root.site().join("tiles")).expect("a link");
        root.publish(&["index.html=new"]);
        assert_eq!(
            fs::read_link(root.site().join("tiles")).expect("a link"),
            disk
        );

        fs::create_dir_all(root.site().join("x")).expect("a folder");
        symlink(&disk, root.site().join("media")).expect("a link");
        let folder = root.begin();
        let refused = folder.write("media/a.svg", b"x").expect_err("refused");
        assert!(matches!(refused, FileError::InTheWay { .. }), "{refused:?}");
        drop(folder);
        assert_eq!(fs::read_dir(&disk).expect("a folder").count(), 0);
    }

    #[test]
    fn the_list_is_not_written_through_a_link() {
        let root = Root::new();
        root.publish(&["index.html=old"]);
        let record = Record::of_folder(&root.site())
            .expect("readable")
            .expect("a list");
        let precious = root.parent.path().join("bashrc");
        fs::write(&precious, "precious").expect("a file");
        fs::remove_file(root.site().join(RECORD)).expect("removed");
        symlink(&precious, root.site().join(RECORD)).expect("a link");
        let workspace = Workspace::open(&root.site(), |_| {}).expect("a workspace");
        let refused =
            Folder::begin(workspace, Some(record), Precompression::None, None).map(|_| ());
        assert!(
            matches!(refused, Err(FileError::InTheWay { .. })),
            "{refused:?}"
        );
        assert_eq!(fs::read(&precious).expect("theirs"), b"precious");
    }

    #[test]
    fn a_folder_keeps_its_rights() {
        use std::os::unix::fs::PermissionsExt;
        let root = Root::new();
        root.publish(&["index.html", "vi/index.html"]);
        for folder in ["", "vi"] {
            let rights = fs::Permissions::from_mode(0o2750);
            fs::set_permissions(root.site().join(folder), rights).expect("rights");
        }
        root.publish(&["index.html=new", "vi/index.html=new"]);
        for folder in ["", "vi"] {
            let data = fs::metadata(root.site().join(folder)).expect("rights");
            assert_eq!(data.permissions().mode() & 0o7777, 0o2750, "{folder}");
        }
    }
}
