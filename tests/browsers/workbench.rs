//! An office's workbench beside its site: mistakes are told when a file is saved, and seen where they are.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

use crate::browsers::accessibility::{axe, violations};
use crate::browsers::visit::{Visit, built_app};
use crate::driver::{Site, frozen};

const FILE: &str = "products/phu-vinh-tray.json";
const ERRORS: &str = "document.querySelectorAll('#problems li.error').length";
/// The page on the phone has been printed and is there.
const PHONE: &str = "document.getElementById('phone').contentDocument";

/// A workbench that is served by the program itself.
struct Office {
    site: Site,
    program: Child,
    origin: String,
    _kept: TempDir,
}

/// The frozen site with its share cards drawn already: drawing them takes long where the program is built without optimization.
fn site() -> Site {
    static DRAWN: OnceLock<Site> = OnceLock::new();
    let drawn = DRAWN.get_or_init(|| {
        let office = Office::open(Site::copy_of(&frozen()));
        Site::copy_of(office.site.path())
    });
    Site::copy_of(drawn.path())
}

impl Office {
    fn open(site: Site) -> Office {
        let kept = tempfile::tempdir().expect("a folder");
        let mut program = Command::new(env!("CARGO_BIN_EXE_langke-under-test"))
            .args(["serve", "--port", "0", "--no-open", "--lang", "en", "--app"])
            .arg(built_app())
            .arg(site.path())
            .env("XDG_CACHE_HOME", kept.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let lines = BufReader::new(program.stdout.take().expect("its words")).lines();
        let mut lines = lines.map_while(Result::ok);
        let line = lines.find(|line| line.starts_with("Workbench:"));
        let line = line.expect("the address of the workbench");
        let address = line.split_whitespace().last().expect("an address");
        Office {
            site,
            program,
            origin: address.trim_end_matches("/_/").to_owned(),
            _kept: kept,
        }
    }

    async fn come(&self, visit: &Visit, path: &str) {
        let address = format!("{}{path}", self.origin);
        visit.client.goto(&address).await.expect(path);
    }

    fn save(&self, from: &str, to: &str) {
        let text = self.site.read(FILE);
        assert!(text.contains(from), "{FILE} does not hold {from}");
        std::fs::write(self.site.path().join(FILE), text.replace(from, to)).expect("saved");
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

pub async fn a_mistake_is_told_when_the_file_is_saved_and_gone_when_it_is_mended(
    visit: &mut Visit,
) {
    let office = Office::open(site());
    office.come(visit, "/_/").await;
    visit
        .wait_until("document.querySelector('#standing.good')")
        .await;
    office.save("\"handicraft\"", "\"handicraf\"");
    visit.wait_until(&format!("{ERRORS} === 1")).await;
    let told: String = visit
        .evaluate("document.querySelector('#problems li.error').textContent")
        .await;
    assert!(told.contains("Did you mean \"handicraft\""), "{told}");
    // What was readable stays readable.
    let standing: String = visit
        .evaluate("document.getElementById('standing').textContent")
        .await;
    assert!(standing.contains("as it was before"), "{standing}");
    // Beside the page of before it is said which of its files is to be mended, and beside another page nothing is.
    assert!(
        visit
            .evaluate::<bool>("document.getElementById('here').hidden")
            .await
    );
    visit.tap("#problems .show").await;
    visit
        .wait_until("!document.getElementById('here').hidden")
        .await;
    let here: String = visit
        .evaluate("document.getElementById('here').textContent")
        .await;
    assert!(
        here.contains("as it was before") && here.contains(FILE) && here.contains("handicraft"),
        "{here}"
    );
    office.save("\"handicraf\"", "\"handicraft\"");
    visit
        .wait_until(&format!(
            "{ERRORS} === 0 && document.querySelector('#standing.good')"
        ))
        .await;
    assert!(
        visit
            .evaluate::<bool>("!document.querySelector('#here .error')")
            .await
    );
}

pub async fn a_product_is_shown_on_the_phone_with_the_card_that_others_show_of_it(
    visit: &mut Visit,
) {
    let office = Office::open(site());
    office.come(visit, "/_/en/").await;
    visit
        .wait_until(&format!("{PHONE}?.querySelector('h1')"))
        .await;
    visit
        .tap("#products a[data-page='/en/products/phu-vinh-tray/']")
        .await;
    visit
        .wait_until(&format!(
            "{PHONE}?.location.pathname === '/en/products/phu-vinh-tray/' && {PHONE}.querySelector('h1')"
        ))
        .await;
    let name: String = visit
        .evaluate(&format!("{PHONE}.querySelector('h1').textContent"))
        .await;
    visit
        .wait_until(&format!(
            "document.querySelector('#card p')?.textContent.includes({}) && document.querySelector('#card img')?.naturalWidth === 1200",
            Value::from(name.as_str())
        ))
        .await;
}

pub async fn what_is_found_is_marked_where_it_stands_on_its_page(visit: &mut Visit) {
    let site = site();
    let name: Value = serde_json::from_str(&site.read(FILE)).expect("JSON");
    let name = name["name"]["vi"].as_str().expect("a name").to_owned();
    // Letters in pieces, as some keyboards send them.
    let broken: String = unicode_normalization::UnicodeNormalization::nfd(name.as_str()).collect();
    assert_ne!(name, broken);
    let office = Office::open(site);
    office.save(&format!("\"{name}\""), &format!("\"{broken}\""));
    office.come(visit, "/_/").await;
    visit
        .wait_until(&format!("{PHONE}?.querySelector('h1')"))
        .await;
    let show = "#problems .show[data-page='/vi/products/phu-vinh-tray/']";
    visit.wait_for(show).await;
    visit.tap(show).await;
    visit
        .wait_until(&format!(
            "[...({PHONE}?.querySelectorAll('[style*=outline]') ?? [])].some((found) => found.textContent.includes({}))",
            Value::from(name.as_str())
        ))
        .await;
    // It stays marked when the site is published anew.
    let mark = format!("{PHONE}.documentElement.dataset.before = 'true'");
    assert_eq!(visit.evaluate::<String>(&mark).await, "true");
    office.save("\"handicraft\"", "\"beverage\"");
    visit
        .wait_until(&format!(
            "{PHONE}?.querySelector('html:not([data-before]) [style*=outline]')"
        ))
        .await;
    // One press mends it in the file itself, and it is marked no more.
    visit.tap("#problems .mend").await;
    visit
        .wait_until(&format!("!document.querySelector({})", Value::from(show)))
        .await;
    assert!(office.site.read(FILE).contains(&format!("\"{name}\"")));
    visit
        .wait_until(&format!(
            "{PHONE}?.querySelector('h1') && !{PHONE}.querySelector('[style*=outline]')"
        ))
        .await;
}

/// Puts a file into the field, as whoever chooses one does, and sends it.
async fn bring_in(visit: &Visit, file: &str) {
    let _: bool = visit
        .evaluate(&format!(
            "(async () => {{ const chosen = new DataTransfer(); chosen.items.add({file}); \
             const form = document.querySelector('#workbook form'); form.querySelector('input').files = chosen.files; \
             form.requestSubmit(); }})() && true"
        ))
        .await;
}

pub async fn a_workbook_is_taken_and_given_back_where_a_cell_is_wrong(visit: &mut Visit) {
    let office = Office::open(site());
    office.come(visit, "/_/").await;
    let before = office.site.read(FILE);
    // The content as a workbook, brought in again, changes nothing.
    let export =
        "new File([await (await fetch('/_/workbook/en/noi-dung.xlsx')).arrayBuffer()], 'a.xlsx')";
    bring_in(visit, export).await;
    visit
        .wait_until(
            "/Changed: 0\\. Unchanged: [1-9]/.test(document.getElementById('brought').textContent)",
        )
        .await;
    assert_eq!(office.site.read(FILE), before);
    // A row whose GTIN is wrong is told with its cell, and the workbook comes back.
    let rows = "new File(['Mã;GTIN\\nphu-vinh-tray;8930000000001\\n'], 'Sản phẩm.csv')";
    bring_in(visit, rows).await;
    visit
        .wait_until(
            "document.querySelector('#brought li.error')?.textContent.includes('Sản phẩm!B2')",
        )
        .await;
    visit
        .wait_until("document.querySelector('#brought a[href$=\"can-sua.xlsx\"]')")
        .await;
    let copy = "(async () => { const answer = await fetch('/_/workbook/en/can-sua.xlsx'); document.title = answer.status + ' ' + \
                new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2)) })() && true";
    let _: bool = visit.evaluate(copy).await;
    visit.wait_until("document.title === '200 PK'").await;
    assert_eq!(office.site.read(FILE), before);
    // A page of others has no token.
    let stranger = "(async () => { const answer = await fetch('/_/workbook/en/', { method: 'POST', body: 'x' }); \
                    document.title = String(answer.status) })() && true";
    let _: bool = visit.evaluate(stranger).await;
    visit.wait_until("document.title === '403'").await;
}

pub async fn a_workbench_is_accessible(visit: &mut Visit) {
    let office = Office::open(site().replacing(FILE, "\"handicraft\"", "\"x\""));
    let axe = axe();
    for path in ["/_/vi/", "/_/en/", "/_/manual/vi/"] {
        office.come(visit, path).await;
        visit.wait_for("h1, #problems li").await;
        let found = violations(visit, &axe).await;
        assert_eq!(found, Vec::<String>::new(), "{path}");
    }
}
