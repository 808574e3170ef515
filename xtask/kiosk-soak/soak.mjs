// node soak.mjs --site ADDRESS --hours H --chart FILE [--browser PATH]
// A centre's screen for days on end: visitors come, look around and leave; what the browser holds is measured each simulated hour.
//
// The screen's own clock runs faster (its `setTimeout` and `performance.now`), the site in its frame runs as it does. The browser is driven
// over a pipe and asked for plain values only, so that no driver holds what the page has let go.

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
  options: {
    site: { type: "string" },
    hours: { type: "string", default: "72" },
    chart: { type: "string" },
    browser: { type: "string", default: "chromium" },
    seed: { type: "string", default: "1" },
  },
});
const HOURS = Number(options.hours);
// How many times as fast the screen's clock runs while somebody is there, and while nobody is.
const [VISIT_SPEED, IDLE_SPEED] = [20, 400];

// The same visitors for the same seed (SplitMix32).
let state = Number(options.seed) >>> 0;
const chance = () => {
  state = (state + 0x9e3779b9) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};

const profile = mkdtempSync(join(tmpdir(), "langke-soak-"));
const flags = [
  "--headless=new", "--no-first-run", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "--window-size=1080,1920", "--disable-gpu",
  "--disable-dev-shm-usage", "--touch-events=enabled", "--js-flags=--expose-gc",
];
if (process.getuid?.() === 0) flags.push("--no-sandbox");
const browser = spawn(options.browser, flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
const [, , , input, output] = browser.stdio;

const waiting = new Map();
let number = 0;
let rest = "";
output.on("data", (bytes) => {
  const messages = (rest + bytes).split("\0");
  rest = messages.pop();
  for (const message of messages) {
    const { id, result, error } = JSON.parse(message);
    const asked = waiting.get(id);
    if (!asked) continue;
    waiting.delete(id);
    if (error) asked.fail(new Error(error.message));
    else asked.done(result);
  }
});
browser.on("exit", () => {
  for (const { fail } of waiting.values()) fail(new Error("the browser ended"));
});

const send = (method, params = {}, sessionId) =>
  new Promise((done, fail) => {
    waiting.set(++number, { done, fail });
    input.write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
  });

const { targetId } = await send("Target.createTarget", { url: "about:blank" });
const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
const ask = (method, params) => send(method, params, sessionId);
const evaluate = async (expression) => {
  const { result, exceptionDetails } = await ask("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
  if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value;
};
const until = async (expression, limit = 20_000) => {
  const end = Date.now() + limit;
  while (!(await evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited in vain until ${expression}`);
    await new Promise((done) => setTimeout(done, 20));
  }
};

// The clock of the screen; it goes on where the page is loaded anew.
const CLOCK = `if (top === window) {
  const wait = setTimeout, now = performance.now.bind(performance);
  let [before, sum, speed] = [now(), 0, ${IDLE_SPEED}];
  performance.now = () => { const at = now(); sum += (at - before) * speed; before = at; return sum; };
  window.setSpeed = (to) => { performance.now(); speed = to; };
  window.setTimeout = (call, time, ...rest) => wait(call, time / speed, ...rest);
}`;
await ask("Page.enable");
await ask("Page.addScriptToEvaluateOnNewDocument", { source: CLOCK });
await ask("Page.navigate", { url: options.site });
await until("document.documentElement.dataset.kiosk === 'attract'");

const inside = "document.querySelector('iframe').contentDocument";
const isOpen = "document.querySelector('.stage[data-shows=page] iframe')";
const click = (selector) => evaluate(`document.querySelector(${JSON.stringify(selector)})?.click()`);

// Somebody looks around, and leaves by the button or just goes.
const visit = async () => {
  await evaluate(`setSpeed(${VISIT_SPEED})`);
  await click(chance() < 0.5 ? "#attract a[hreflang=vi]" : "#attract .scene[data-shown] .words");
  await until(isOpen);
  for (let step = 1 + Math.floor(chance() * 3); step > 0; step--) {
    const what = chance();
    if (what < 0.6) {
      // Some link of the site, wherever it leads.
      await evaluate(`(() => { const links = [...${inside}.querySelectorAll("main a[href]:not([href^='#'])")];
        links[Math.floor(${chance()} * links.length)]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })) })()`);
    } else if (what < 0.7) await click("[data-do=take]");
    else if (what < 0.8) await click("[data-do=larger]");
    else if (what < 0.9) await click(`#visit [value=${chance() < 0.5 ? "vi" : "en"}]`);
    else await click("[data-do=back]:not([hidden])");
    await new Promise((done) => setTimeout(done, 30 + chance() * 120));
    if (await evaluate("document.querySelector('#taking').open")) await click("#taking [data-do=close]");
  }
  if (chance() < 0.4) await click("#visit [data-do=start]");
  else await evaluate(`setSpeed(${VISIT_SPEED * 10})`);
  await until("document.documentElement.dataset.kiosk === 'attract' && !document.querySelector('iframe')", 120_000);
  await evaluate(`setSpeed(${IDLE_SPEED})`);
};

const privateMegabytes = async () => {
  const { processInfo } = await send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter(({ type }) => type === "renderer");
  const read = ({ id }) => Number(/^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  return renderers.reduce((sum, one) => sum + read(one), 0) / 1024;
};

const measure = async (hour, visits) => {
  // Time stands still while it is looked.
  await evaluate("setSpeed(1)");
  for (let turn = 0; turn < 2; turn++) await ask("HeapProfiler.collectGarbage");
  const { nodes, documents, jsEventListeners: listeners } = await ask("Memory.getDOMCounters");
  const { usedSize } = await ask("Runtime.getHeapUsage");
  const faults = await evaluate("(localStorage.getItem('langke kiosk log') ?? '').split('\\n').reduce((sum, line) => sum + Number(line.split(' ')[4] ?? 0), 0)");
  const dirty = await privateMegabytes().catch(() => NaN);
  await evaluate(`setSpeed(${IDLE_SPEED})`);
  return { hour, visits, heap: usedSize / 1e6, nodes, listeners, documents, dirty, faults };
};

// What was before a night's reload counts too.
let gone = 0;
let last = 0;
const simulated = async () => {
  const now = await evaluate("performance.now()").catch(() => last);
  if (now < last) gone += last;
  last = now;
  return (gone + now) / 3_600_000;
};

const rows = [];
const show = (row) =>
  console.log(
    `| ${String(Math.round(row.hour)).padStart(4)} | ${String(row.visits).padStart(6)} | ${row.heap.toFixed(2).padStart(7)} | ${String(row.nodes).padStart(6)} | ${String(row.listeners).padStart(9)} | ${String(row.documents).padStart(9)} | ${row.dirty.toFixed(0).padStart(10)} | ${String(row.faults).padStart(6)} |`,
  );
console.log("| hour | visits | heap MB | nodes | listeners | documents | private MB | faults |\n|---:|---:|---:|---:|---:|---:|---:|---:|");
let visits = 0;
try {
  rows.push(await measure(0, 0));
  show(rows[0]);
  for (let hour = 0, next = 1; hour < HOURS; hour = await simulated()) {
    await visit();
    visits += 1;
    // Nobody for up to a minute.
    await new Promise((done) => setTimeout(done, (chance() * 60_000) / IDLE_SPEED));
    if (hour < next) continue;
    rows.push(await measure(hour, visits));
    if (next % 6 === 0 || next === 1) show(rows.at(-1));
    next = Math.floor(hour) + 1;
  }
} finally {
  const ended = new Promise((done) => (browser.exitCode ?? browser.signalCode ? done() : browser.once("exit", done)));
  // Closed rather than killed: its children end before it.
  await send("Browser.close").catch(() => browser.kill());
  await ended;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

// A line for each figure, from nothing to a little above its highest value: what grows is seen.
const [WIDE, HIGH, GAP] = [720, 110, 46];
const line = (name, of, index) => {
  const most = Math.max(...rows.map(of)) * 1.25;
  const x = ({ hour }) => (60 + (hour / HOURS) * (WIDE - 80)).toFixed(1);
  const y = (row) => (HIGH - (of(row) / most) * HIGH).toFixed(1);
  const top = 20 + index * (HIGH + GAP);
  const points = rows.map((row) => `${x(row)},${y(row)}`).join(" ");
  return `<g transform="translate(0 ${top})"><text x="60" y="-6" font-weight="600">${name}</text><path d="M60 0V${HIGH}H${WIDE - 20}" fill="none" stroke="#999"/>
<polyline points="${points}" fill="none" stroke="#1f3f8c" stroke-width="2"/><text x="54" y="8" text-anchor="end">${most.toFixed(most < 10 ? 1 : 0)}</text><text x="54" y="${HIGH}" text-anchor="end">0</text></g>`;
};
const kinds = [
  ["JavaScript heap after collection, MB", ({ heap }) => heap],
  ["DOM nodes", ({ nodes }) => nodes],
  ["Event listeners", ({ listeners }) => listeners],
  ["Private memory of the renderer, MB", ({ dirty }) => dirty],
];
const height = 20 + kinds.length * (HIGH + GAP);
const chart = kinds.map(([name, of], index) => line(name, of, index)).join("\n");
if (options.chart) {
  writeFileSync(
    options.chart,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDE} ${height}" font-family="sans-serif" font-size="12"><rect width="${WIDE}" height="${height}" fill="#fff"/>${chart}
<text x="${WIDE - 20}" y="${height - 14}" text-anchor="end">${HOURS} simulated hours, ${visits} visits</text></svg>\n`,
  );
}
const half = rows.slice(Math.floor(rows.length / 2));
const grows = (of) => (half.at(-1) ? of(half.at(-1)) / of(half[0]) : 1).toFixed(2);
console.log(`\n${visits} visits in ${HOURS} simulated hours; last over middle: heap ${grows((row) => row.heap)}, nodes ${grows((row) => row.nodes)}, listeners ${grows((row) => row.listeners)}, private memory ${grows((row) => row.dirty)}`);
