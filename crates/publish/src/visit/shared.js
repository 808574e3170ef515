// What the scripts of scans and of the passport share.

// In both languages, from the publisher (`compose`, `words/visit.rs`).
const WORDS = WORDS_IN_BOTH_LANGUAGES;

const root = document.documentElement;
const { base, worker } = document.getElementById("page-data").dataset;

// A translator writes its own language into the document: which of the two is shown stands where it writes nothing.
root.dataset.one ||= root.lang === "en" ? "en" : "vi";
const language = () => (root.dataset.one === "en" ? "en" : "vi");
const say = (word, given = {}) => WORDS[language()][word].replace(/\{(\w+)\}/g, (_, name) => given[name] ?? "");

const element = (name, text, attributes = {}) => {
  const one = document.createElement(name);
  one.textContent = text;
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
  return one;
};

// A browser without room for anything still shows everything.
const stored = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const store = (name, value) => {
  try {
    localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
};

// A day in Vietnam, as YYYY-MM-DD; nothing where a time is none.
const inVietnam = (time) => {
  const day = new Date(time + 7 * 3_600_000);
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
};

// A day as both languages read it.
const shown = (day) => day.split("-").reverse().map(Number).join("/");

// The passport: `{ stamps: { place: { day, code, name } }, routes: { id: { name, stops: [[place, name]] } } }`, on this device only.
const PASSPORT = `langke ${base} passport`;

// What somebody else wrote there may be anything.
const isStamp = (one) => typeof one?.day === "string" && typeof one.code === "string" && typeof one.name === "object" && one.name;
const isRoute = (one) => Array.isArray(one?.stops) && one.stops.every((stop) => Array.isArray(stop) && stop[1]) && one.name;
const those = (all, isRight) => Object.fromEntries(Object.entries(all ?? {}).filter(([, one]) => isRight(one)));

const readPassport = () => {
  try {
    const { stamps, routes } = JSON.parse(stored(PASSPORT)) ?? {};
    return { stamps: those(stamps, isStamp), routes: those(routes, isRoute) };
  } catch {
    return { stamps: {}, routes: {} };
  }
};
