//! Publishing and mending by the program itself, attacked: on wrong folders, twice at once, killed at any moment, through links.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output as Answer, Stdio};
use std::sync::Mutex;

use crate::country::written_as;
use crate::driver::{HOST, Site, fixtures, frozen, list, options};
use langke_nation::Size;
use langke_publish::{Progress, RECORD, Record, Work, publish};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// A folder in which a test publishes with the program.
struct Desk {
    folder: TempDir,
    site: Site,
}

impl Desk {
    fn new() -> Desk {
        Desk {
            folder: tempfile::tempdir().expect("a folder"),
            site: Site::minimal(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The command that publishes to `out`; further arguments may follow.
    fn publishing(&self, content: &Path, out: &Path) -> Command {
        let mut command = langke();
        command.current_dir(self.folder.path());
        command.args(["publish", "--lang", "en", "--no-precompression"]);
        command.arg(content).arg("--out").arg(out);
        command.arg("--app").arg(fixtures().join("app"));
        command
    }

    #[track_caller]
    fn publish(&self, out: &str) -> Answer {
        let command = &mut self.publishing(self.site.path(), &self.path(out));
        command.output().expect("the program runs")
    }

    /// What lies in the folder, the site's own files left out.
    fn names(&self) -> BTreeSet<String> {
        let entries = fs::read_dir(&self.folder).expect("a folder");
        entries
            .map(|entry| entry.expect("an entry").file_name())
            .map(|name| name.to_string_lossy().into_owned())
            .collect()
    }
}

fn langke() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_langke-under-test"));
    command.stdin(Stdio::null());
    command
}

fn said(answer: &Answer) -> String {
    [&answer.stdout, &answer.stderr]
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .concat()
}

/// The name of the site that stands in a folder, which must be whole: every file as its list says, every page of one publish.
#[track_caller]
fn standing(out: &Path) -> String {
    let list = fs::read_to_string(out.join(RECORD)).expect("the list");
    let record = Record::parse(&list).expect("a list");
    assert!(record.files.contains_key("vi/index.html"), "the home page");
    for (file, digest) in record.files.iter().chain(&record.kept) {
        let bytes = fs::read(out.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let found: String = Sha256::digest(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(
            found,
            digest.to_string(),
            "{file} is not as it was published"
        );
    }
    let home = fs::read_to_string(out.join("vi/index.html")).expect("the home page");
    let heading = home.split_once("<h1").expect("a heading").1;
    let heading = heading.split_once('>').expect("a heading").1;
    heading.split_once('<').expect("its end").0.to_owned()
}

#[test]
fn another_number_of_threads_and_another_order_of_files_on_the_disk_change_no_byte() {
    let desk = Desk::new();
    // What is saved with a village lists files and their digests, so it is there too.
    let sample = Site::copy_of(&frozen()).replacing(
        "site.json",
        "\"online_only\": true",
        "\"online_only\": false",
    );
    // With so many villages provinces and communes have pages; for no host, since its share cards would take long.
    let country = written_as(&Size::new(13, 40));
    for (name, content, host) in [
        ("sample", sample.path(), Some(HOST)),
        ("country", country.path(), None),
    ] {
        let mut files = list(content);
        let [one, other] = ["1", "3"].map(|threads| {
            let own = desk.path(&format!("{name}-for-{threads}"));
            // There are file systems that list files as they were created, and such that list the last one first.
            for file in &files {
                let target = own.join(file);
                fs::create_dir_all(target.parent().expect("a parent")).expect("a folder");
                fs::copy(content.join(file), target).expect(file);
            }
            files.reverse();
            let out = desk.path(&format!("{name}-by-{threads}"));
            let mut command = desk.publishing(&own, &out);
            command.args(["--today", "2026-11-21"]);
            command.env("RAYON_NUM_THREADS", threads);
            if let Some(host) = host {
                command.args(["--base-url", host]);
            }
            let answer = command.output().expect("the program runs");
            assert!(answer.status.success(), "{name}: {}", said(&answer));
            out
        });
        // None where one of them has no such file.
        let bytes = |out: &Path, file: &str| fs::read(out.join(file)).ok();
        let names = &tree(&one) | &tree(&other);
        let differing: Vec<&String> = names
            .iter()
            .filter(|file| bytes(&one, file) != bytes(&other, file))
            .collect();
        assert!(differing.is_empty(), "{name}: {differing:#?}");
    }
}

#[test]
fn a_folder_of_somebody_elses_is_refused_and_not_touched() {
    let desk = Desk::new();
    let web_root = desk.path("web-root");
    fs::create_dir(&web_root).expect("a folder");
    for (file, text) in [
        ("index.html", "<h1>My page</h1>"),
        ("wedding.jpg", "x"),
        (".git", "x"),
    ] {
        fs::write(web_root.join(file), text).expect(file);
    }
    let answer = desk.publish("web-root");
    assert_eq!(answer.status.code(), Some(2), "{}", said(&answer));
    assert!(
        said(&answer).contains("new or empty folder"),
        "{}",
        said(&answer)
    );
    assert_eq!(fs::read_dir(&web_root).expect("a folder").count(), 3);
    assert_eq!(desk.names(), BTreeSet::from(["web-root".to_owned()]));
}

#[test]
fn content_app_and_site_are_kept_apart_in_every_combination() {
    let desk = Desk::new();
    // A folder that is ours by its list, with the content inside it, and a site inside the content.
    let out = desk.path("out");
    assert!(desk.publish("out").status.success());
    let content = out.join("content");
    copy(desk.site.path(), &content);
    let app = desk.path("app");
    copy(&fixtures().join("app"), &app);
    let before = tree(desk.folder.path());
    let run = |content: &Path, app: &Path, out: &str| {
        let mut command = desk.publishing(content, Path::new(out));
        // The last --app would be a second one.
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        command = langke();
        command.current_dir(desk.path("app"));
        command.args(&arguments[..arguments.len() - 1]).arg(app);
        command.output().expect("the program runs")
    };
    let inside = content.join("site");
    for (content, app, out, word) in [
        (
            &content,
            &app,
            out.to_str().expect("a name"),
            "the content lies in it",
        ),
        (
            &content,
            &app,
            inside.to_str().expect("a name"),
            "the content lies in it",
        ),
        (
            &content,
            &app,
            content.to_str().expect("a name"),
            "the content lies in it",
        ),
        (
            &content,
            &content,
            content.to_str().expect("a name"),
            "the content lies in it",
        ),
        (
            &content,
            &app,
            app.join("x").to_str().expect("a name"),
            "the app (--app) lies in it",
        ),
        (
            &content,
            &app.join("public"),
            app.to_str().expect("a name"),
            "inside that folder",
        ),
        (&content, &app, "", "a value is required"),
        (&content, &app, ".", "inside that folder"),
        (&content, &app, "..", "inside that folder"),
        (&content, &app, "/", "the root of the disk"),
        (&content, &app, "../new/..", "no name of a folder"),
        (&content, &app, "../app/index.html", "that is a file"),
        (&content, &app, "../app/index.html/x", "that is a file"),
    ] {
        let answer = run(content, app, out);
        let told = format!("--out {out:?}: {}", said(&answer));
        assert_eq!(answer.status.code(), Some(2), "{told}");
        assert!(told.contains(word), "{told}");
        assert_eq!(tree(desk.folder.path()), before, "{told}");
    }
}

#[test]
fn a_file_in_the_place_of_the_site_and_hidden_folders_beside_it_are_not_touched() {
    let desk = Desk::new();
    fs::write(desk.path("notes.txt"), "precious").expect("a file");
    let answer = desk.publish("notes.txt");
    assert_eq!(answer.status.code(), Some(2), "{}", said(&answer));
    assert_eq!(
        fs::read(desk.path("notes.txt")).expect("the file"),
        b"precious"
    );
    for name in [".site.old", ".site.new"] {
        fs::create_dir(desk.path(name)).expect("a folder");
        fs::write(desk.path(name).join("diary"), "mine").expect("a diary");
    }
    for _ in 0..2 {
        assert!(desk.publish("site").status.success());
    }
    for name in [".site.old", ".site.new"] {
        assert_eq!(
            fs::read(desk.path(name).join("diary")).expect(name),
            b"mine"
        );
    }
}

#[test]
fn files_of_the_webmaster_stay_through_every_publish_and_are_named() {
    let desk = Desk::new();
    assert!(desk.publish("site").status.success());
    let site = desk.path("site");
    fs::create_dir(site.join("tiles")).expect("a folder");
    for file in ["tiles/hanoi.pmtiles", ".htaccess", "CNAME"] {
        fs::write(site.join(file), file).expect(file);
    }
    for _ in 0..3 {
        let mut command = langke();
        command.args(["publish", "--lang", "en", "--no-precompression"]);
        command.arg(desk.site.path()).arg("--app").arg(&site);
        let answer = command.arg("--out").arg(&site).output().expect("it runs");
        assert!(answer.status.success(), "{}", said(&answer));
        let told = said(&answer);
        assert!(
            told.contains("Left as it is, since it is not the site's: .htaccess, CNAME, tiles/"),
            "{told}"
        );
        for file in ["tiles/hanoi.pmtiles", ".htaccess", "CNAME"] {
            assert_eq!(fs::read_to_string(site.join(file)).expect(file), file);
        }
        standing(&site);
    }
    assert_eq!(desk.names(), BTreeSet::from(["site".to_owned()]));
}

#[test]
fn a_site_of_an_earlier_version_is_taken_over_with_all_that_others_put_there() {
    let desk = Desk::new();
    assert!(desk.publish("site").status.success());
    let site = desk.path("site");
    let files = tree(&site);
    // Earlier versions wrote neither a list nor files for hosts nor screens nor a figure of the whole, and named their programs otherwise.
    for file in [RECORD, "_headers", "media/.htaccess"] {
        fs::remove_file(site.join(file)).expect(file);
    }
    for folder in ["kiosk", "host"] {
        fs::remove_dir_all(site.join(folder)).expect(folder);
    }
    let manifest = site.join("app/manifest.json");
    let text = fs::read_to_string(&manifest).expect("a manifest");
    let mut names: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for (program, before) in [("app", ""), ("map", "map_")] {
        let [script, wasm] = [0, 1].map(|part| names["programs"][program][part].clone());
        names[format!("{before}script")] = script;
        names[format!("{before}wasm")] = wasm;
    }
    names.as_object_mut().expect("names").remove("programs");
    fs::write(&manifest, names.to_string()).expect("an earlier manifest");
    fs::create_dir_all(site.join("vi/villages/old")).expect("a folder");
    fs::copy(
        site.join("vi/index.html"),
        site.join("vi/villages/old/index.html"),
    )
    .expect("a page that is gone");
    fs::write(site.join("mine.html"), "<h1>Mine</h1>").expect("a page of somebody else's");
    // What looks like ours by its name alone.
    let theirs = [
        "tiles.pmtiles",
        "sitemap-shop.xml",
        "media/photo-0123456789abcdef.jpg",
        "bundle/vi/anything.json",
        "vi/routes/di/my-own.gpx",
    ];
    for file in theirs {
        fs::write(site.join(file), "<?xml version=\"1.0\"?><x/>").expect(file);
    }
    fs::write(
        site.join("robots.txt"),
        "User-agent: *\nAllow: /\nDisallow: /private\n",
    )
    .expect("their own");
    let answer = desk.publish("site");
    assert!(answer.status.success(), "{}", said(&answer));
    let expected: BTreeSet<String> = files
        .into_iter()
        .chain(["mine.html".to_owned()])
        .chain(theirs.map(str::to_owned))
        .collect();
    assert_eq!(tree(&site), expected);
    let robots = fs::read_to_string(site.join("robots.txt")).expect("robots.txt");
    assert!(robots.contains("/private"), "{robots}");
    standing(&site);
}

#[test]
fn killed_between_two_renames_by_an_earlier_version_the_site_comes_back() {
    let desk = Desk::new();
    assert!(desk.publish("site").status.success());
    copy(&desk.path("site"), &desk.path(".site.new"));
    fs::rename(desk.path("site"), desk.path(".site.old")).expect("moved");
    let site = desk.path("site");
    let mut command = langke();
    command.args(["publish", "--lang", "en", "--no-precompression"]);
    command.arg(desk.site.path()).arg("--app").arg(&site);
    let answer = command.arg("--out").arg(&site).output().expect("it runs");
    assert!(answer.status.success(), "{}", said(&answer));
    standing(&site);
}

#[test]
fn two_publishes_at_once_both_succeed_and_one_whole_site_stands() {
    let desk = Desk::new();
    let other = Site::minimal().replacing("site.json", "\"Thử\"", "\"Khác\"");
    for round in 0..20 {
        let start = |content: &Path| {
            let mut command = desk.publishing(content, &desk.path("site"));
            let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
            piped.spawn().expect("the program starts")
        };
        let both = [start(desk.site.path()), start(other.path())];
        for child in both {
            let answer = child.wait_with_output().expect("it ends");
            assert!(answer.status.success(), "round {round}: {}", said(&answer));
        }
        let name = standing(&desk.path("site"));
        assert!(["Thử", "Khác"].contains(&name.as_str()), "{name}");
        assert_eq!(
            desk.names(),
            BTreeSet::from(["site".to_owned()]),
            "round {round}"
        );
    }
}

#[test]
fn a_second_publish_says_who_works_there() {
    let desk = Desk::new();
    assert!(desk.publish("site").status.success());
    let workspace = desk.path(".site.langke");
    fs::create_dir(&workspace).expect("a workspace");
    let lock = fs::File::create(workspace.join("lock")).expect("a lock");
    lock.lock().expect("locked");
    fs::write(workspace.join("lock"), "4711").expect("who holds it");
    let mut command = desk.publishing(desk.site.path(), &desk.path("site"));
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut told = String::new();
    let stderr = child.stderr.take().expect("its messages");
    std::io::BufRead::read_line(&mut std::io::BufReader::new(stderr), &mut told).expect("a line");
    assert_eq!(
        told.trim(),
        "Waiting: process 4711 is publishing to this folder."
    );
    drop(lock);
    assert!(child.wait().expect("it ends").success());
    standing(&desk.path("site"));
}

/// How far a publish has come, seen from outside.
fn progress(workspace: &Path) -> usize {
    let building = workspace.join("building");
    let files = walkdir::WalkDir::new(&building)
        .into_iter()
        .flatten()
        .count();
    let further = ["replaced.sha256", "new", "old"];
    let steps = further
        .iter()
        .filter(|name| workspace.join(name).exists())
        .count();
    files + 1000 * steps
}

#[test]
fn killed_at_any_moment_the_old_site_or_the_new_stands_whole_and_the_next_publish_heals() {
    let desk = Desk::new();
    let other = Site::minimal().replacing("site.json", "\"Thử\"", "\"Khác\"");
    let site = desk.path("site");
    assert!(desk.publish("site").status.success());
    fs::write(site.join("CNAME"), "theirs").expect("a file of the webmaster's");
    // As many moments as there are files and steps: each run is killed a little later than the one before.
    let moments = (0..60)
        .map(|files| 3 * files)
        .chain([1000; 15])
        .chain([1001; 10])
        .chain([2000; 15]);
    let mut killed = 0;
    for (round, moment) in moments.enumerate() {
        let (name, content) = match round % 2 {
            0 => ("Khác", other.path()),
            _ => ("Thử", desk.site.path()),
        };
        let before = standing(&site);
        let mut command = desk.publishing(content, &site);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        while progress(&desk.path(".site.langke")) < moment
            && child.try_wait().expect("a status").is_none()
        {
            std::thread::yield_now();
        }
        killed += usize::from(child.try_wait().expect("a status").is_none());
        child.kill().expect("killed");
        child.wait().expect("it ends");
        let now = standing(&site);
        assert!(now == before || now == name, "round {round}: {now}");
        assert_eq!(fs::read(site.join("CNAME")).expect("theirs"), b"theirs");
    }
    assert!(
        killed > 50,
        "only {killed} were killed before they had ended"
    );
    assert!(desk.publish("site").status.success());
    assert_eq!(standing(&site), "Thử");
    assert_eq!(desk.names(), BTreeSet::from(["site".to_owned()]));
}

#[test]
fn an_app_of_a_stranger_reads_and_writes_nothing_outside_its_folder() {
    let desk = Desk::new();
    assert!(desk.publish("app").status.success());
    fs::write(desk.path("secret.txt"), "secret").expect("a file");
    let manifest = desk.path("app/app/manifest.json");
    let text = fs::read_to_string(&manifest).expect("the manifest");
    let publishing = || {
        let mut command = langke();
        command
            .args(["publish", "--lang", "en"])
            .arg(desk.site.path());
        command.arg("--app").arg(desk.path("app"));
        command.arg("--out").arg(desk.path("deep/er/out"));
        command.output().expect("it runs")
    };
    for name in [
        "../secret.txt",
        "/etc/hostname",
        "a/../../secret.txt",
        "..\\\\secret.txt",
        ".",
    ] {
        let evil = text.replace("\"public\": [", &format!("\"public\": [ \"{name}\","));
        fs::write(&manifest, evil).expect("written");
        let answer = publishing();
        assert_eq!(answer.status.code(), Some(2), "{name}: {}", said(&answer));
        assert!(
            said(&answer).contains("does not lie in it"),
            "{name}: {}",
            said(&answer)
        );
        assert!(!desk.path("deep/er/secret.txt").exists() && !desk.path("deep/er/out").exists());
    }
    #[cfg(unix)]
    {
        fs::write(&manifest, &text).expect("written");
        fs::remove_file(desk.path("app/icon.svg")).expect("removed");
        std::os::unix::fs::symlink(desk.path("secret.txt"), desk.path("app/icon.svg"))
            .expect("a link");
        let answer = publishing();
        assert_eq!(answer.status.code(), Some(2), "{}", said(&answer));
        assert!(!desk.path("deep/er/out").exists());
    }
}

#[test]
fn trunks_output_may_become_the_site_in_its_place() {
    let desk = Desk::new();
    let staging = desk.path("staging");
    copy(&fixtures().join("app"), &staging);
    fs::write(staging.join("robots.txt"), "theirs").expect("a file");
    let mut options = options(desk.site.path(), "/", &staging);
    options.app = staging.clone();
    publish(&desk.site.content(), &options).expect("published");
    standing(&staging);
    assert!(
        !staging.join("langke-map.js").exists(),
        "the app lies in app/ now"
    );
    assert_eq!(
        fs::read(staging.join("robots.txt")).expect("theirs"),
        b"theirs"
    );
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_link_to_a_web_root_is_followed_and_the_site_stands_where_it_leads() {
        let desk = Desk::new();
        fs::create_dir(desk.path("web-root")).expect("a folder");
        symlink("web-root", desk.path("current")).expect("a link");
        for _ in 0..2 {
            let answer = desk.publish("current");
            assert!(answer.status.success(), "{}", said(&answer));
            standing(&desk.path("web-root"));
            assert_eq!(
                fs::read_link(desk.path("current")).expect("a link"),
                Path::new("web-root")
            );
        }
        symlink("nowhere", desk.path("dangling")).expect("a link");
        let answer = desk.publish("dangling");
        assert_eq!(answer.status.code(), Some(2), "{}", said(&answer));
        assert!(!desk.path("nowhere").exists());
    }

    #[test]
    fn mending_never_writes_through_a_link_of_a_stranger() {
        let desk = Desk::new();
        fs::write(desk.path("bashrc"), "precious").expect("a file");
        let site = decomposed();
        for name in [".thu.json.tmp", "thu.json.tmp"] {
            symlink(desk.path("bashrc"), site.path().join("villages").join(name)).expect("a link");
        }
        let answer = langke()
            .args(["check", "--fix", "--lang", "en"])
            .arg(site.path())
            .output()
            .expect("it runs");
        assert_eq!(
            fs::read(desk.path("bashrc")).expect("theirs"),
            b"precious",
            "{}",
            said(&answer)
        );
        let village = site.path().join("villages/thu.json");
        let data = fs::symlink_metadata(&village).expect("a file");
        assert!(data.is_file());
        assert!(
            fs::read_to_string(&village)
                .expect("mended")
                .contains("Thử")
        );
    }

    /// The same command on a disk that is full: no file may grow beyond 512 bytes.
    fn on_a_full_disk(command: &Command) -> Answer {
        let mut full = Command::new("sh");
        full.args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"]);
        full.arg(command.get_program()).args(command.get_args());
        full.output().expect("the program runs")
    }

    #[test]
    fn on_a_full_disk_everything_stays_as_it_was_and_it_is_said() {
        let desk = Desk::new();
        let site = decomposed();
        let before = site.read("villages/thu.json");
        let mut mending = langke();
        mending
            .args(["check", "--fix", "--lang", "en"])
            .arg(site.path());
        let answer = on_a_full_disk(&mending);
        assert_eq!(answer.status.code(), Some(2), "{}", said(&answer));
        assert!(
            said(&answer).contains("villages/thu.json"),
            "{}",
            said(&answer)
        );
        assert_eq!(site.read("villages/thu.json"), before);
        assert_eq!(
            tree(site.path()),
            tree(Site::minimal().path()),
            "no temporary file is left"
        );

        assert!(desk.publish("site").status.success());
        let other = Site::minimal().replacing("site.json", "\"Thử\"", "\"Khác\"");
        let answer = on_a_full_disk(&desk.publishing(other.path(), &desk.path("site")));
        assert_eq!(answer.status.code(), Some(2), "{}", said(&answer));
        assert_eq!(standing(&desk.path("site")), "Thử");
        assert_eq!(desk.names(), BTreeSet::from(["site".to_owned()]));
    }

    /// A site in which one text is written with letters in pieces.
    fn decomposed() -> Site {
        Site::minimal().replacing("villages/thu.json", "Thử", "Thu\u{31B}\u{309}")
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from) {
        let entry = entry.expect("an entry");
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder");
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// All files below a folder, hidden ones too.
fn tree(folder: &Path) -> BTreeSet<String> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| !entry.file_type().is_dir())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below");
            path.to_string_lossy().into_owned()
        })
        .collect()
}

#[test]
fn pages_are_counted_as_they_are_written_to_the_last_also_where_something_went_wrong() {
    static TOLD: Mutex<Vec<Progress>> = Mutex::new(Vec::new());
    let told = || {
        let told = std::mem::take(&mut *TOLD.lock().expect("nobody failed"));
        let pages = told.into_iter().filter(|one| one.work == Work::Pages);
        pages.collect::<Vec<Progress>>()
    };
    let desk = Desk::new();
    let mut options = options(desk.site.path(), "/", &desk.path("site"));
    options.progress = |progress| TOLD.lock().expect("nobody failed").push(progress);
    let content = desk.site.content();
    let published = publish(&content, &options).expect("published");
    let counted = told();
    let steps: BTreeSet<usize> = counted.iter().map(|one| one.done).collect();
    let all = counted[0].all;
    assert!(all > published.pages, "{all} of {}", published.pages);
    assert_eq!(steps, (1..=all).collect());
    let home = desk.path("site/en/index.html");
    fs::remove_file(&home).expect("the home page");
    fs::create_dir(&home).expect("a folder of the webmaster's");
    fs::write(home.join("theirs"), "theirs").expect("a file of the webmaster's");
    publish(&content, &options).expect_err("there is no room for the home page");
    let last = told().pop().expect("something was counted");
    assert_eq!(last.done, last.all);
}
