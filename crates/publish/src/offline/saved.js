// What a reader sees of saving: on a village's page, on the page of what is saved, and a word where the host has something newer.

import { savingBelow } from "./SAVING_SCRIPT";

// In both languages, from the publisher (`compose`, `words/saving.rs`).
const WORDS = WORDS_IN_BOTH_LANGUAGES;

const { base, worker } = document.getElementById("page-data").dataset;
const saving = savingBelow(base);
const language = () => (document.documentElement.lang === "en" ? "en" : "vi");

const say = (word, given = {}) => WORDS[language()][word].replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");

const size = (bytes) =>
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

// For whoever does not see it.
const announce = (word) => {
  const announcement = document.querySelector(".announcement");
  if (announcement) announcement.textContent = say(word);
};

// What is under way in this tab: for each village how it stands, and what ends it. Pages come and go, the work goes on.
const works = new Map();

const begin = (village, name) => {
  if (works.get(village)?.isRunning) return;
  const controller = new AbortController();
  const work = { isRunning: true, state: "saving", bytes: 0, all: 0, pause: () => controller.abort() };
  works.set(village, work);
  const tell = (news) => {
    Object.assign(work, news);
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
        announce("done");
      }
      show(village);
    });
};

// Asked under the finger: some browsers ask the reader. Whether it was granted is said.
let isPersistent;

const persist = async () => {
  isPersistent = await navigator.storage?.persist?.().catch(() => false);
};

const room = async () => {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  return quota === undefined ? undefined : { free: quota - usage, used: usage };
};

// What nobody would answer from is not saved.
const start = async (village, name) => {
  persist().then(() => show(village));
  try {
    await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
    begin(village, name);
  } catch {
    works.set(village, { state: "impossible" });
    show(village);
  }
};

const button = (word, act, given) => {
  const one = element("button", say(word, given), { type: "button", "data-does": word });
  one.addEventListener("click", act);
  return one;
};

// How long it lasts, as far as the browser says.
const lasts = async () => {
  isPersistent ??= await navigator.storage?.persisted?.().catch(() => undefined);
  const isOnlyATab = navigator.standalone === false;
  return isOnlyATab ? say("iphone") : isPersistent === undefined ? "" : say(isPersistent ? "kept" : "lent");
};

// The newest size that the host gave, so that it stands there before a tap.
const heads = new Map();

const headOf = async (village) => {
  if (!heads.has(village)) heads.set(village, saving.head(village).catch(() => (heads.delete(village), undefined)));
  return heads.get(village);
};

// What a section says and offers.
const contents = async (village, name) => {
  const work = works.get(village);
  const records = await saving.saved();
  const wishes = await saving.wishes();
  const record = records.find((one) => one.village === village);
  const wish = wishes.find((one) => one.village === village);
  const remove = () =>
    button("remove", async () => {
      works.get(village)?.pause();
      works.delete(village);
      await saving.remove(village);
      announce("removed");
      show(village);
    });
  if (work?.isRunning) {
    const given = { done: size(work.bytes), size: size(work.all) };
    const bar = element("progress", "", { max: work.all || 1, value: work.bytes, "aria-label": say("progress") });
    return [bar, element("p", say(work.state, given)), button("pause", () => work.pause())];
  }
  if (work && work.state !== "paused") {
    const { free = 0 } = (await room()) ?? {};
    const again = ["gone", "impossible"].includes(work.state) ? [] : [button("resume", () => start(village, name))];
    return [element("p", say(work.state, { size: size(work.all), free: size(Math.max(0, free)) })), ...again, ...(record || wish ? [remove()] : [])];
  }
  if (wish) {
    const given = work ? { done: size(work.bytes), size: size(work.all) } : undefined;
    return [element("p", given ? say("paused", given) : say("unfinished")), button("resume", () => start(village, name)), remove()];
  }
  const head = await headOf(village);
  if (record) {
    const given = { day: day(record.at), size: size(record.bytes) };
    const isOld = head && head.id !== record.id;
    const told = [element("p", say(isOld ? "newer" : "saved", given)), element("p", await lasts(), { class: "remark" })];
    return [...told, ...(isOld ? [button("renew", () => start(village, name))] : []), remove()];
  }
  if (!head) return [element("p", say("unknown"))];
  return [button("save", () => start(village, name), { size: size(head.bytes) })];
};

// Only the newest call for a section writes into it.
const calls = new WeakMap();

const fill = async (section) => {
  const call = {};
  calls.set(section, call);
  const { pack: village, name } = section.dataset;
  const controls = section.querySelector(".controls");
  const parts = await contents(village, name).catch(() => [element("p", say("impossible"))]);
  if (calls.get(section) !== call) return;
  const focused = controls.contains(document.activeElement) ? document.activeElement.dataset.does : undefined;
  // While bytes come, only the numbers change: a button that is about to be pressed stays where it is.
  const [bar, text] = controls.children;
  if (bar?.localName === "progress" && parts[0].localName === "progress") {
    bar.max = parts[0].max;
    bar.value = parts[0].value;
    if (text.textContent !== parts[1].textContent) text.textContent = parts[1].textContent;
    return;
  }
  controls.replaceChildren(...parts);
  if (focused) (controls.querySelector(`[data-does="${focused}"]`) ?? controls.querySelector("button"))?.focus();
};

const sections = (village) => [...document.querySelectorAll(`[data-pack${village ? `="${CSS.escape(village)}"` : ""}]`)];

const show = (village) => {
  for (const section of sections(village)) fill(section);
};

// The page of what is saved: villages that the site no longer shows stand there too; and what brought the reader here.
const fillPage = async () => {
  const list = document.querySelector("[data-packs]");
  if (!list) return;
  const all = [...(await saving.saved().catch(() => [])), ...(await saving.wishes().catch(() => []))];
  for (const { village, name } of all) {
    if (list.querySelector(`[data-pack="${CSS.escape(village)}"]`)) continue;
    const item = element("section", "", { class: "pack", "data-pack": village, "data-name": name });
    const heading = document.createElement("h2");
    heading.append(element("a", name, { href: `${base}${language()}/villages/${village}/` }));
    item.append(heading, element("div", "", { class: "controls" }));
    list.append(item);
  }
  const used = (await room())?.used;
  const line = document.querySelector("[data-used]");
  if (line && used) line.textContent = say("used", { size: size(used) });
  // This page stands in place of another one, which may come when it is asked for again.
  const instead = document.querySelector("[data-instead]");
  if (!instead?.hidden || location.pathname.endsWith("/saved/")) return;
  instead.hidden = false;
  instead.after(button("again", () => location.reload()));
};

// Called for every page that is shown, and when the starter hears of work that was left unfinished.
export const look = async () => {
  await fillPage();
  show();
};

export const goOn = async () => {
  for (const { village, name, isPaused } of await saving.wishes().catch(() => [])) if (!isPaused) begin(village, name);
};

// The worker saw that the host has a newer pack: a word at the foot of the window, once.
export const tellNewer = async (village) => {
  heads.delete(village);
  show(village);
  const record = (await saving.saved()).find((one) => one.village === village);
  const status = document.querySelector(".status");
  if (!record || !status || status.querySelector(".chip")) return;
  const chip = element("p", "", { class: "chip" });
  const link = element("a", say("chip", { day: day(record.at) }), { href: `${base}${language()}/saved/` });
  const close = element("button", "×", { type: "button", "aria-label": say("close") });
  for (const one of [link, close]) one.addEventListener("click", () => chip.remove());
  chip.append(link, close);
  status.append(chip);
};

addEventListener("online", () => (heads.clear(), show()));
