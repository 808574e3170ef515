// What a reader sees of saving: on a village's page, on the page of what is saved, and a word where the host has something newer.

import { savingBelow } from "./SAVING_SCRIPT";

// In both languages, from the publisher (`compose`, `words/saving.rs`).
const WORDS = WORDS_IN_BOTH_LANGUAGES;

const { base, worker } = document.getElementById("page-data").dataset;
const saving = savingBelow(base);
const language = () => (document.documentElement.lang === "en" ? "en" : "vi");
const savedPage = () => `${base}${language()}/saved/`;

const say = (word, given = {}) => WORDS[language()][word].replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");

const size = (bytes = 0) =>
  `${(bytes / 1e6).toLocaleString(language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0MB`;

const day = (time) =>
  new Date(time).toLocaleDateString(language() === "vi" ? "vi-VN" : "en-GB", {
    day: "numeric",
    month: language() === "vi" ? "numeric" : "long",
    year: "numeric",
  });

const element = (name, text, attributes = {}) => {
  const one = document.createElement(name);
  one.textContent = text;
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  return one;
};

const button = (word, act, given) => {
  const one = element("button", say(word, given), { type: "button", "data-does": word });
  one.addEventListener("click", act);
  return one;
};

// For whoever does not see it.
const announce = (text) => {
  const announcement = document.querySelector(".announcement");
  if (announcement) announcement.textContent = text;
};

// What is under way in this tab: for each village how it stands, and what ends it. Pages come and go, the work goes on.
const works = new Map();
// Villages of which the reader was asked whether to remove them.
const doubted = new Set();

const measures = ({ bytes, all }) => ({ done: size(bytes), size: size(all) });

const begin = (village, name) => {
  if (works.get(village)?.isRunning) return;
  const controller = new AbortController();
  const begun = performance.now();
  // A second tap on what began the save is no tap on what then stands in its place.
  const pause = (isMeant) => (isMeant || performance.now() - begun > 600) && controller.abort();
  const work = { isRunning: true, bytes: 0, all: 0, pause };
  works.set(village, work);
  const tell = (news) => {
    const isNew = news.state !== work.state;
    Object.assign(work, news);
    if (isNew && work.state !== "saved") announce(`${name}: ${say(work.state, measures(work))}`);
    show(village);
  };
  saving
    .save(village, name, tell, controller.signal)
    .catch(() => tell({ state: "impossible" }))
    .finally(() => {
      work.isRunning = false;
      // What the other tab made of it is seen when it is done.
      if (work.state === "elsewhere") saving.free(village).then(() => (works.delete(village), show(village)));
      if (work.state === "saved") {
        works.delete(village);
        announce(`${name}: ${say("done")}`);
      }
      show(village);
    });
};

// Asked under the finger: some browsers ask the reader. Whether it was granted is said.
let isPersistent;

const persist = async () => {
  isPersistent = await navigator.storage?.persist?.().catch(() => false);
};

// What nobody would answer from is not saved.
const start = async (village, name) => {
  persist().then(() => show(village));
  try {
    await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
    begin(village, name);
  } catch {
    // Without a network no worker can be fetched either.
    const isReached = await saving.head(village).then(() => true, () => false);
    works.set(village, { state: isReached ? "impossible" : "unknown" });
    show(village);
  }
};

// How long it lasts, as far as the browser says.
const lasts = async () => {
  isPersistent ??= await navigator.storage?.persisted?.().catch(() => undefined);
  const isOnlyATab = navigator.standalone === false;
  return isOnlyATab ? say("iphone") : isPersistent === undefined ? "" : say(isPersistent ? "kept" : "lent");
};

// What the host has, so that its size stands there before a tap.
const heads = new Map();

const headOf = async (village) => {
  if (!heads.has(village)) heads.set(village, saving.head(village).catch(() => (heads.delete(village), undefined)));
  return heads.get(village);
};

const removal = (village) => button("remove", () => (doubted.add(village), show(village)));

const remove = async (village) => {
  doubted.delete(village);
  works.get(village)?.pause?.(true);
  works.delete(village);
  await saving.remove(village);
  announce(say("removed"));
  show(village);
};

const question = (village, name) => [
  element("p", say("sure", { name })),
  button("hold", () => (doubted.delete(village), show(village))),
  button("drop", () => remove(village)),
];

// While bytes come; before the first ones nobody knows how far it is.
const underWay = (work) => {
  const known = work.bytes ? { max: work.all, value: work.bytes } : {};
  const state = work.state === "saving" && !work.bytes ? "beginning" : work.state;
  const bar = element("progress", "", { ...known, "aria-label": say("progress") });
  return [bar, element("p", say(state ?? "beginning", measures(work))), button("pause", () => work.pause())];
};

// Why it ended, and what one can do.
const ended = async (work, village, goOn, isHere) => {
  const needed = work.state === "full" ? (await headOf(village))?.stored : work.all;
  const told = element("p", say(work.state, { ...measures(work), size: size(needed ?? work.all) }));
  const canGoOn = !["gone", "impossible", "elsewhere"].includes(work.state);
  return [told, ...(canGoOn ? [button("resume", goOn)] : []), ...(isHere ? [removal(village)] : [])];
};

// What the reader was told of already: a word that was closed does not come back.
const offered = new Set();

// A word at the foot of the window that the host has something newer, whoever saw it first: the worker compares now and then, a page of
// the village whenever it is shown. Where all that is saved is listed it stands there.
const offerNewer = ({ village, id, name, at }) => {
  const status = document.querySelector(".status");
  const key = `${village} ${id}`;
  if (!status || offered.has(key) || status.querySelector(".chip") || location.pathname === savedPage()) return;
  offered.add(key);
  const chip = element("p", "", { class: "chip", "data-of": village });
  const rules = element("style", "SAVED_STYLE");
  const link = element("a", say("chip", { name, day: day(at) }), { href: savedPage() });
  const close = element("button", "×", { type: "button", "aria-label": say("close") });
  for (const one of [link, close]) one.addEventListener("click", () => chip.remove());
  chip.append(rules, link, close);
  status.append(chip);
};

const whole = async (record, head, village, renew) => {
  const isOld = head && head.id !== record.id;
  if (isOld) offerNewer(record);
  // What was renewed meanwhile is offered no more.
  else if (head) document.querySelector(`.status .chip[data-of="${CSS.escape(village)}"]`)?.remove();
  const parts = [element("p", say(isOld ? "newer" : "saved", { day: day(record.at), size: size(record.stored ?? record.bytes) }))];
  parts.push(element("p", await lasts(), { class: "remark" }));
  if (location.pathname !== savedPage()) parts.push(element("a", say("list"), { href: savedPage() }));
  return [...parts, ...(isOld ? [button("renew", renew)] : []), removal(village)];
};

// What a section says and offers, and whether anything of it is here.
const contents = async (village, name) => {
  if (!navigator.serviceWorker || !window.caches) return [element("p", say("impossible"))];
  if (doubted.has(village)) return question(village, name);
  const work = works.get(village);
  if (work?.isRunning) return underWay(work);
  const isIts = (one) => one.village === village;
  const [record, wish] = [(await saving.saved()).find(isIts), (await saving.wishes()).find(isIts)];
  const begin = () => start(village, name);
  if (work && work.state !== "paused") return ended(work, village, begin, record || wish);
  if (wish) {
    const told = work ? say("paused", measures(work)) : say("unfinished");
    return [element("p", told), button("resume", begin), removal(village)];
  }
  const head = await headOf(village);
  if (record) return whole(record, head, village, begin);
  return [head ? button("save", begin, { size: size(head.bytes) }) : element("p", say("unknown"))];
};

// Only the newest call for a section writes into it.
const calls = new WeakMap();

// Where it stands in a section; somebody may have taken it away.
const controlsOf = (section) => section.querySelector(".controls") ?? section.appendChild(element("div", "", { class: "controls" }));

// Each button says of which village it is.
const describe = (section, parts) => {
  const heading = section.querySelector("h2");
  if (!heading) return;
  heading.id ||= `pack-${section.dataset.pack}${document.getElementById(`pack-${section.dataset.pack}`) ? "-2" : ""}`;
  for (const part of parts) if (part.localName !== "p") part.setAttribute("aria-describedby", heading.id);
};

const fill = async (section) => {
  const call = {};
  calls.set(section, call);
  const parts = await contents(section.dataset.pack, section.dataset.name).catch(() => [element("p", say("impossible"))]);
  if (calls.get(section) !== call) return;
  const controls = controlsOf(section);
  const focused = controls.contains(document.activeElement) ? document.activeElement.dataset.does : undefined;
  // While bytes come, only the numbers change: a button that is about to be pressed stays where it is.
  const [bar, text] = controls.children;
  if (bar?.localName === "progress" && parts[0].localName === "progress") {
    for (const key of ["max", "value"]) if (parts[0].hasAttribute(key)) bar.setAttribute(key, parts[0].getAttribute(key));
    if (text.textContent !== parts[1].textContent) text.textContent = parts[1].textContent;
    return;
  }
  describe(section, parts);
  controls.replaceChildren(...parts);
  if (!focused) return;
  // What the reader pressed may be gone: then what is said has the focus, and never another button under the same key.
  const same = controls.querySelector(`[data-does="${focused}"]`);
  const told = controls.querySelector("p");
  if (!same) told?.setAttribute("tabindex", "-1");
  (same ?? told)?.focus();
};

const sections = (village) => [...document.querySelectorAll(`[data-pack${village ? `="${CSS.escape(village)}"` : ""}]`)];

const show = (village) => {
  for (const section of sections(village)) fill(section);
  if (!works.get(village)?.isRunning) fillPage().catch(() => {});
};

// The page of what is saved: that stands first, also villages that the site no longer shows, and how much room all of it takes.
const fillPage = async () => {
  const list = document.querySelector("[data-packs]");
  const line = document.querySelector("[data-used]");
  if (!list || !line || !window.caches) return;
  const all = [...(await saving.saved()), ...(await saving.wishes())];
  for (const { village, name } of all) {
    if (list.querySelector(`[data-pack="${CSS.escape(village)}"]`)) continue;
    const item = element("section", "", { class: "pack", "data-pack": village, "data-name": name });
    const heading = document.createElement("h2");
    heading.append(element("a", name, { href: `${base}${language()}/villages/${village}/` }));
    item.append(heading);
    list.append(item);
    fill(item);
  }
  for (const section of list.children) section.style.order = all.some(({ village }) => village === section.dataset.pack) ? -1 : 0;
  const { usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  line.textContent = !all.length ? say("nothing") : usage ? say("used", { size: size(usage) }) : "";
};

// This page may stand in place of another one, which may come when it is asked for again.
const standIn = () => {
  const notice = document.querySelector("[data-instead]");
  if (!notice?.hidden || location.pathname.endsWith("/saved/")) return;
  document.title = say("missing");
  const other = document.querySelector(".masthead .language");
  other?.setAttribute("href", location.pathname.replace(`${base}${language()}/`, `${base}${other.hreflang}/`));
  notice.setAttribute("role", "alert");
  notice.hidden = false;
  notice.parentElement.prepend(notice);
  notice.append(" ", button("again", () => location.reload()));
  addEventListener("online", () => location.reload());
};

// Called for every page that is shown.
export const look = () => {
  standIn();
  show();
};

// Called when the starter hears of work that was left unfinished.
export const goOn = async () => {
  for (const { village, name, isPaused } of await saving.wishes().catch(() => [])) if (!isPaused) begin(village, name);
};

// The worker saw that the host has a newer pack.
export const tellNewer = async (village) => {
  heads.delete(village);
  show(village);
  const record = (await saving.saved()).find((one) => one.village === village);
  if (record) offerNewer(record);
};

addEventListener("online", () => (heads.clear(), show()));
// Another tab may have saved or removed something meanwhile.
addEventListener("visibilitychange", () => document.visibilityState === "visible" && show());
