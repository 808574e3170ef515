// What a document for a scan does beside being read: the other language at a tap, certificates that lapse, what the package says of
// itself, a stamp in the passport, a number that is typed, and the village to take along.

const serviceWorker = worker && navigator.serviceWorker;
// Whether this document is that of a scan, and not one for numbers or for unknown addresses.
const isScan = Boolean(document.querySelector("[data-scan]"));

const switchLanguage = (event) => {
  const link = event.target.closest?.("[data-to]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  root.lang = root.dataset.one = link.dataset.to;
  store("langke.language", language());
  document.querySelector(`[data-in="${language()}"][data-to]`)?.focus();
  nameDocument();
  lookForPacks();
};

// The window bears the name in the language that is shown.
const nameDocument = () => {
  const heading = document.querySelector(`[data-in="${language()}"] h1`)?.textContent;
  const site = document.querySelector(".site-name")?.textContent;
  if (heading && site) document.title = `${heading} · ${site}`;
};

// A certificate holds to the end of its last day, and nearly lapses ninety days before (`Standing::on`). A clock that is behind the data
// is wrong: then the day is that of the data, and that is said.
const lapse = () => {
  const now = inVietnam(Date.now());
  const ofData = inVietnam(Date.parse(document.lastModified));
  const today = now > ofData ? now : ofData;
  for (const one of document.querySelectorAll("[data-last-day]")) {
    const left = (Date.parse(one.dataset.lastDay) - Date.parse(today)) / 86_400_000;
    const standing = left < 0 ? "lapsed" : left <= 90 ? "lapsing" : "valid";
    one.classList.remove("valid", "lapsing", "lapsed");
    one.classList.add(standing);
    const behind = one.querySelector(".behind");
    if (!behind) continue;
    behind.hidden = now >= ofData;
    behind.querySelector("b").textContent = shown(today);
  }
};

// What a GS1 Digital Link says behind the GTIN: the lot (10) and the serial number (21), in its path or in its query; what cannot stand
// there is not shown.
const CHARACTERS = /^[A-Za-z0-9!"%&'()*+,\-./:;<=>?_]{1,20}$/;

const onPackage = () => {
  const section = document.querySelector("[data-package]");
  const path = location.pathname.slice(base.length).split("/");
  if (!section || path[0] !== "01") return;
  const query = new URLSearchParams(location.search.replaceAll("+", "%2B"));
  const value = (identifier) => {
    const at = path.findIndex((part, index) => index >= 2 && index % 2 === 0 && part === identifier);
    try {
      const text = at < 0 ? query.get(identifier) : decodeURIComponent(path[at + 1] ?? "");
      return CHARACTERS.test(text ?? "") ? text : "";
    } catch {
      return "";
    }
  };
  const [lot, serial] = [value("10"), value("21")];
  for (const line of section.querySelectorAll("p")) {
    const said = [lot && `${line.dataset.lot} ${lot}`, serial && `${line.dataset.serial} ${serial}`].filter(Boolean);
    line.querySelector("output").textContent = said.join(" · ");
  }
  section.hidden = !lot && !serial;
};

const stamp = () => {
  const section = document.querySelector("[data-seal]");
  if (!section) return;
  const { place, code, name, routes, before = [] } = JSON.parse(section.dataset.seal);
  const passport = readPassport();
  // What was stamped under another id is still there; a route that was called otherwise is written anew below.
  for (const [old, today] of before) {
    if (!today) delete passport.routes[old];
    else if (passport.stamps[old]) {
      passport.stamps[today] ??= passport.stamps[old];
      delete passport.stamps[old];
    }
  }
  const isNew = !passport.stamps[place];
  passport.stamps[place] ??= { day: inVietnam(Date.now()), code, name };
  for (const { id, ...route } of routes) passport.routes[id] = route;
  const isKept = store(PASSPORT, JSON.stringify(passport));
  section.hidden = false;
  if (!isKept) {
    for (const line of section.querySelectorAll("p")) line.textContent = WORDS[line.dataset.in].noroom;
    return;
  }
  if (isNew) section.dataset.fresh = "";
  for (const line of section.querySelectorAll("p")) {
    const language = line.dataset.in;
    const told = routes.filter(({ stops }) => stops.length > 1).map(({ name, stops }) => {
      const done = stops.filter(([stop]) => passport.stamps[stop]).length;
      const words = WORDS[language].progress.replace("{done}", done).replace("{all}", stops.length);
      return `${name[language]}: ${words}`;
    });
    line.querySelector(".progress").textContent = told.length ? ` ${told.join("; ")}.` : "";
  }
};

// How many first signs name a part of the list of codes; none where it is one file (`visit/codes.rs`).
const SIGNS = Number(document.querySelector(".pad")?.dataset.signs ?? 0);
// Lists that were asked for, by the signs with which their codes begin.
const lists = new Map();

const listOf = async (beginning) => {
  const answer = await fetch(`${base}q/codes${beginning && `/${beginning}`}.txt`);
  // No code begins so.
  if (answer.status === 404) return new Set();
  if (!answer.ok) throw new Error(`codes: ${answer.status}`);
  // A host may answer what it does not have with a page of its own.
  return new Set((await answer.text()).split("\n").filter((code) => code && code.startsWith(beginning)));
};

// The codes among which a number is looked for: all of the site, or where those are many, all that begin as it does.
const codesLike = async (number) => {
  const beginning = number.slice(0, SIGNS);
  // Too little is typed yet, or what no code has.
  if (beginning.length < SIGNS || /[^0-9A-Z]/.test(beginning)) return new Set();
  if (!lists.has(beginning)) {
    const list = listOf(beginning).catch((error) => {
      lists.delete(beginning);
      throw error;
    });
    lists.set(beginning, list);
  }
  return lists.get(beginning);
};

// Asked for while somebody types.
const askAhead = ({ elements }) => codesLike(tidy(elements.code.value)).catch(() => {});

// How many keys were hit wrongly, left out, hit twice or in the wrong order between two numbers (Damerau and Levenshtein).
const distance = (one, other) => {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[one.length][other.length];
};

// The check digit makes every single slip a number that nobody has: the codes one slip away are the likely ones.
const near = (number, all) => {
  const ranked = [...all].map((code) => [distance(number, code), code]).filter(([slips]) => slips > 0 && slips <= 2);
  const least = Math.min(...ranked.map(([slips]) => slips));
  return ranked.filter(([slips]) => slips === least).map(([, code]) => code).slice(0, 4);
};

// What a code stands for, as its own document says it.
const nameOf = async (code) => {
  const answer = await fetch(`${base}q/${code}/`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector(`[data-in="${language()}"] h1`)?.textContent ?? "";
};

const tidy = (text) => text.replace(/[\s.\-]/g, "").toUpperCase();

const offer = (answer, number, all) => {
  const likely = near(number, all);
  answer.replaceChildren(element("p", `${say("unknown", { number })} ${likely.length ? say("near") : say("far")}`));
  const list = element("ul", "");
  for (const code of likely) {
    const link = element("a", code, { href: `${base}q/${code}/` });
    list.append(element("li", ""));
    list.lastChild.append(link);
    nameOf(code).then((name) => name && link.append(` ${name}`)).catch(() => {});
  }
  if (!likely.length) {
    list.append(element("li", ""));
    list.lastChild.append(element("a", say("products"), { href: `${base}${language()}/products/` }));
  }
  answer.append(list);
};

// Whether the host has a document for what was scanned, and not some page of its own.
const isThere = async (address) => {
  const answer = await fetch(address);
  return answer.ok && (await answer.text()).includes("data-scan");
};

// A list that was saved with a village may be older than the host's: what it lacks is asked for, and what it has need not be there. Without
// a network there may be no list, and yet what was saved with a village.
const open = async (form, isFromAddress) => {
  const answer = form.querySelector(".answer");
  const number = tidy(form.elements.code.value);
  if (number.length < 3) return answer.replaceChildren(element("p", say("short")));
  const there = `${base}q/${encodeURIComponent(number)}/`;
  const all = await codesLike(number).catch(() => undefined);
  const mayBe = location.pathname !== there && (all?.has(number) || (await isThere(there).catch(() => false)));
  if (mayBe && isFromAddress) location.replace(there);
  else if (mayBe) location.href = there;
  else if (all) offer(answer, number, all);
  else answer.replaceChildren(element("p", say("offline")));
};

const press = ({ target }) => {
  const { key } = target.closest?.("[data-key]")?.dataset ?? {};
  if (!key) return;
  const form = target.closest("form");
  const { code } = form.elements;
  code.value = key === "delete" ? code.value.slice(0, -1) : (code.value + key).slice(0, code.maxLength);
  askAhead(form);
};

// A host shows `404.html` for a number that nobody has, or that was typed in small letters: the address still says which it was.
const typedInAddress = () => {
  const [folder, typed] = location.pathname.slice(base.length).split("/");
  if (folder !== "q") return "";
  const asked = typed && typed !== "index.html" ? typed : new URLSearchParams(location.search).get("code");
  try {
    return tidy(decodeURIComponent(asked ?? ""));
  } catch {
    return "";
  }
};

const lookAtNumber = () => {
  const forms = [...document.querySelectorAll(".pad form")];
  for (const form of forms) {
    const keys = form.querySelector(".keys");
    if (keys) keys.hidden = false;
    form.addEventListener("submit", (event) => (event.preventDefault(), open(form)));
    for (const typed of ["focusin", "input"]) form.addEventListener(typed, () => askAhead(form));
    form.addEventListener("click", press);
  }
  const number = typedInAddress();
  if (!number || isScan) return;
  for (const form of forms) {
    form.closest(".pad").hidden = false;
    form.elements.code.value = number;
    if (form.closest(`[data-in="${language()}"]`)) open(form, true);
  }
};

// A host without rewriting has no document for a Digital Link with a lot in its path, or with a GTIN of fewer digits: what it has is the
// GTIN's own, which reads the rest out of a query.
const leadOnDigitalLink = async () => {
  const [folder, gtin, ...rest] = location.pathname.slice(base.length).split("/");
  if (isScan || folder !== "01" || !/^(\d{8}|\d{12,14})$/.test(gtin)) return;
  const query = new URLSearchParams(location.search);
  for (let at = 0; at + 1 < rest.length; at += 2) query.set(rest[at], decodeURIComponent(rest[at + 1]));
  const there = `${base}01/${gtin.padStart(14, "0")}/`;
  if (location.pathname !== there && (await isThere(there))) location.replace(`${there}?${query}`);
};

const saving = () => import("./SAVED_SCRIPT");
const noSaving = (error) => console.warn("Làng Kể: nothing is saved here.", error);

const lookForPacks = () => {
  if (worker && document.querySelector("[data-pack]")) saving().then(({ look }) => look()).catch(noSaving);
};

// What was scanned opens again in the lane with no signal.
const keep = async () => {
  await serviceWorker.register(worker, { updateViaCache: "none" });
  const addresses = [location.pathname, ...performance.getEntriesByType("resource").map(({ name }) => name)];
  (await serviceWorker.ready).active.postMessage({ keep: addresses });
};

document.addEventListener("click", switchLanguage);
if (serviceWorker) {
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data.newer) saving().then(({ tellNewer }) => tellNewer(data.newer)).catch(noSaving);
  });
}
nameDocument();
lapse();
// A document may stay open for days, or come back out of the browser's cache.
setInterval(lapse, 60_000);
addEventListener("pageshow", lapse);
addEventListener("visibilitychange", lapse);
onPackage();
stamp();
lookAtNumber();
leadOnDigitalLink().catch(() => {});
lookForPacks();
root.dataset.ready = "";
if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
if (serviceWorker && isScan) await keep().catch(() => {});
