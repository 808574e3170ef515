// What the tests are written with: a list of them, what went wrong, and the table of faults and outcomes.

import { FAULTS, World, digest } from "./world.mjs";
import { Host, VILLAGES } from "./site.mjs";

export const [VILLAGE, OTHER] = VILLAGES;

export class Wrong extends Error {}

export const must = (isSo, otherwise) => {
  if (!isSo) throw new Wrong(otherwise);
};

export const same = (found, wanted, what) => must(found === wanted, `${what}: ${found} instead of ${wanted}`);

const tests = [];
export const test = (name, run) => tests.push({ name, run });

const table = new Map();
export const outcome = (fault, stage, said) => {
  if (!table.has(fault)) table.set(fault, new Map());
  table.get(fault).set(stage, said);
};

let scripts;
const worlds = [];

// A browser that was on the site, and its host.
export const world = async ({ host = {}, saves = [], isThere = true, ...switches } = {}) => {
  const one = new World(scripts, new Host(host), switches);
  Object.assign(one, switches);
  worlds.push(one);
  if (isThere) await one.arrive();
  for (const village of saves) same((await one.save(village)).state, "saved", `the first save of ${village}`);
  one.requests.length = 0;
  return one;
};

export const address = (path) =>
  encodeURIComponent(path).replace(/%2F/g, "/").replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

export const isPage = (path) => /\/$|^$/.test(path);

// All of a pack is answered from the device, with the bytes of its list.
export const answersAll = async (one, list, why) => {
  const wasOnline = one.isOnline;
  one.isOnline = false;
  one.store.clear();
  for (const [path, , sum] of list) {
    const answer = await one.get(address(path), { mode: isPage(path) ? "navigate" : "cors", isSettled: false });
    same(answer.status, 200, `${why}: ${path}`);
    same(digest(answer.bytes), sum, `${why}: the bytes of ${path}`);
  }
  await one.clock.pass(30);
  one.isOnline = wasOnline;
};

// What lies in the files of packs is what its records need, and nothing else.
export const hasNoMore = (one, why) => {
  const needed = new Set(one.records().flatMap(({ files = [] }) => files.map(([, key]) => new URL(key, one.origin).href)));
  for (const { url } of one.entries("files")) must(needed.has(url), `${why}: ${url} was left behind`);
  same(one.records("saving/").length, 0, `${why}: unfinished saves`);
};

// No file is asked for that is there already.
export const watchRequests = (one) => {
  const before = one.asked;
  one.asked = (sent) => {
    before?.(sent);
    if (!sent.integrity || sent.path.startsWith("bundle/")) return;
    const url = new URL(one.base + address(sent.path), one.origin).href;
    const keys = [url, `${url}?sha256=${encodeURIComponent(sent.integrity.slice("sha256-".length))}`];
    if (one.entries("files").some((entry) => keys.includes(entry.url))) one.faults.push(`${sent.path} was fetched although it is there`);
  };
};

export const isSaved = async (one, village, why) => {
  const record = one.records().find((record) => record.village === village);
  must(record?.isWhole, `${why}: ${village} has no record`);
  await answersAll(one, one.host.packs.get(`${village} ${record.id}`), why);
  return record;
};

const tableText = () => {
  const stages = [...new Set([...table.values()].flatMap((row) => [...row.keys()]))];
  return stages
    .map((stage) => {
      const rows = [...table].filter(([, row]) => row.has(stage));
      const width = Math.max(...rows.map(([fault]) => fault.length));
      return [`\n${stage}`, ...rows.map(([fault, row]) => `  ${fault.padEnd(width)}  →  ${row.get(stage)}`)].join("\n");
    })
    .join("\n");
};

export const run = async (given, only) => {
  scripts = given;
  const unhandled = [];
  process.on("unhandledRejection", (error) => unhandled.push(error));
  const failures = [];
  const chosen = tests.filter(({ name }) => !only || name.includes(only));
  for (const { name, run } of chosen) {
    worlds.length = unhandled.length = 0;
    const problems = [];
    try {
      await run();
    } catch (error) {
      problems.push(error instanceof Wrong ? error.message : error.stack.split("\n").slice(0, 4).join("\n"));
    }
    await new Promise((done) => setTimeout(done));
    problems.push(...new Set(worlds.flatMap(({ faults }) => faults)));
    problems.push(...unhandled.map((error) => `nobody heard of an error: ${error?.stack ?? error}`));
    console.log(`${problems.length ? "✗" : "✓"} ${name}`);
    for (const problem of problems.slice(0, 5)) console.log(`    ${problem}`);
    if (problems.length) failures.push(name);
  }
  if (table.size) console.log(`\nFaults and outcomes${tableText()}\n`);
  console.log(failures.length ? `\n${failures.length} of ${chosen.length} went wrong:\n  ${failures.join("\n  ")}` : `all ${chosen.length} hold`);
  return failures.length;
};

export { FAULTS };
