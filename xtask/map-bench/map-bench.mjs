// The bench of maps: our live map beside Leaflet, with the same data, in the same run. See README.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bytes, counted, table } from './figures.mjs';
import * as input from './input.mjs';
import { packages } from './packages.mjs';
import { install } from './probes.mjs';
import { serve } from './server.mjs';
import { watchScreen } from './screen.mjs';

const { values } = parseArgs({
  options: {
    ours: { type: 'string' }, 'ours-many': { type: 'string' }, leaflet: { type: 'string' },
    'route-path': { type: 'string', default: '/en/routes/along-the-river/' }, 'map-path': { type: 'string', default: '/en/map/' },
    runs: { type: 'string', default: '5' }, slowdown: { type: 'string', default: '4' }, density: { type: 'string', default: '2' },
    'pan-ms': { type: 'string', default: '10000' }, 'zoom-ms': { type: 'string', default: '5000' }, speed: { type: 'string', default: '400' },
    only: { type: 'string' }, input: { type: 'string', default: 'touch' }, json: { type: 'string', default: 'map-bench.json' },
    modules: { type: 'string', multiple: true, default: [] }, chromium: { type: 'string', default: process.env.CHROME_PATH ?? '/usr/bin/chromium' },
    screenshots: { type: 'string' }, screen: { type: 'boolean', default: false }, 'quiet-ms': { type: 'string', default: '120000' },
  },
});
const TAPS = 5;
const READY_MS = 60_000;
/** Lighthouse's "slow 4G". */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 };
const CTRL = 2;
/** A machine is quiet when this part of its processors is idle. */
const QUIET = 0.85;

// The contract with a page. Both subjects keep to it, so that one set of selectors serves; a subject can name its own.
const CONTRACT = {
  ready: '[data-map][data-map-ready]',
  viewport: '[data-map] .map .sheet',
  /** What takes the keyboard's focus: the first of these that can. */
  focus: ['[data-map] .map .sheet', '[data-map] .map .sheet [tabindex="0"]'],
  item: 'li[data-stop]',
  /** Inside the item: the first of these selects. */
  button: 'a.number, button',
  mark: '[data-map] .map .sheet [data-stop]',
  selected: '[aria-current="true"]',
  chosen: { list: 'li[data-stop="{stop}"][aria-current="true"]', mark: '[data-map] .map .sheet [data-stop="{stop}"][aria-current="true"]' },
};
const SUBJECTS = [
  { name: 'ours, route', folder: values.ours, address: values['route-path'], selectors: CONTRACT },
  { name: 'Leaflet, route', folder: values.leaflet, address: values['route-path'], selectors: CONTRACT },
  { name: 'ours, many', folder: values['ours-many'], address: values['map-path'], selectors: CONTRACT },
  { name: 'Leaflet, many', folder: values.leaflet, address: values['map-path'], selectors: CONTRACT },
].filter(({ name, folder }) => folder && (!values.only || name.includes(values.only)));
if (SUBJECTS.length === 0) throw new Error('usage: node map-bench.mjs --ours DIST --ours-many DIST --leaflet DIST [--runs 5] [--json FILE]; at least one of the three');

const { chromium } = packages(values.modules).load('playwright-core');
const launch = () => chromium.launch({ executablePath: values.chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** A fresh page on a phone with a slow processor. */
async function phone(browser, slowdown) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, deviceScaleFactor: Number(values.density), isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { context, page, session };
}

/** The part of the processors that nothing uses, in half a second. */
async function idle() {
  const times = () => os.cpus().map(cpu => cpu.times).reduce((sum, { idle: free, user, sys, nice, irq }) => ({ free: sum.free + free, all: sum.all + free + user + sys + nice + irq }), { free: 0, all: 0 });
  const before = times();
  await new Promise(resolve => setTimeout(resolve, 500));
  const after = times();
  return (after.free - before.free) / Math.max(1, after.all - before.all);
}

/** Waits until nothing else works on this machine, or the time for it is over; gives the idle part. */
async function quiet() {
  const until = performance.now() + Number(values['quiet-ms']);
  let free = await idle();
  while (free < QUIET && performance.now() < until) free = await idle();
  return free;
}

/** How long a fixed piece of work takes the page, in milliseconds: a gauge of the slowdown, and of what else the machine does. */
const fixedWork = page => page.evaluate(() => {
  const begun = performance.now();
  let sum = 0;
  for (let number = 0; number < 2e7; number += 1) sum = (sum * 31 + number) | 0;
  return performance.now() - begun + (sum & 0);
});

/** Frames of an empty page in two seconds: does this machine run at 60 a second at all? */
async function baseline(slowdown) {
  await quiet();
  const browser = await launch();
  const { page } = await phone(browser, slowdown);
  await page.goto('data:text/html,<p>empty');
  const work = await fixedWork(page);
  const frames = await page.evaluate(() => new Promise(resolve => {
    const times = [];
    const frame = time => {
      times.push(time);
      if (time - times[0] < 2000) requestAnimationFrame(frame);
      else resolve(times);
    };
    requestAnimationFrame(frame);
  }));
  await browser.close();
  return { slowdown, work, ...counted({ frames, movedIn: 0, tasks: [], milliseconds: frames.at(-1) - frames[0] }) };
}

/** Navigates, waits for the map, and tells the times. */
async function load(page, origin, { address, selectors }) {
  await page.addInitScript(install, selectors);
  const answer = await page.goto(origin + address);
  if (!answer.ok()) throw new Error(`${address} answers ${answer.status()}`);
  // A map below the fold may wait until it comes near.
  await page.evaluate(() => document.querySelector('[data-map]')?.scrollIntoView());
  await page.waitForFunction(() => window.mapBench.ready > 0, null, { timeout: READY_MS }).catch(() => {
    throw new Error(`nothing matches ${selectors.ready} on ${address} after ${READY_MS / 1000} s: is the live map in this build?`);
  });
  return page.evaluate(() => ({ ready: window.mapBench.ready, firstPaint: window.mapBench.firstPaint(), blocking: window.mapBench.blocking() }));
}

const settled = page => page.evaluate(() => window.mapBench.settled());
const scrolled = page => page.evaluate(() => window.mapBench.scrolled());
const area = page => page.evaluate(() => window.mapBench.area());

/** One armed tap: on the point, then the times until the frame that shows it. */
async function timedTap(page, session, { x, y, stop }) {
  await page.evaluate(number => window.mapBench.arm(number), stop);
  await input.tap(session, x, y);
  const times = await page.evaluate(() => window.mapBench.tapped);
  await settled(page);
  return { stop, ...times };
}

/** Taps on stops of the list, then on marks that a finger can hit. */
async function taps(page, session) {
  const [list, mark] = [[], []];
  const stops = await page.evaluate(() => window.mapBench.stops());
  for (let count = 0; count < TAPS && stops.length > 0; count += 1) {
    // From the end of the list to its beginning, so that the taps are far apart and never on what is selected.
    const stop = stops[Math.floor(((TAPS - 1 - count) * (stops.length - 1)) / (TAPS - 1 || 1))];
    await page.evaluate(number => window.mapBench.show(number), stop);
    await settled(page);
    const target = (await page.evaluate(() => window.mapBench.targets('item'))).find(one => one.stop === stop);
    if (target) list.push(await timedTap(page, session, target));
  }
  const tried = new Set();
  while (mark.length < TAPS) {
    await area(page);
    await settled(page);
    const target = (await page.evaluate(() => window.mapBench.targets('mark'))).find(one => !tried.has(one.stop));
    if (!target) break;
    tried.add(target.stop);
    mark.push(await timedTap(page, session, target));
  }
  return { list, mark };
}

/** Counts the frames while something is done to the map, which has the focus. */
async function recorded(page, action) {
  await page.evaluate(() => window.mapBench.focus());
  const place = await area(page);
  await settled(page);
  const before = await scrolled(page);
  const screen = values.screen ? await watchScreen(page) : null;
  await page.evaluate(() => window.mapBench.start());
  await action(place);
  const figures = counted(await page.evaluate(() => window.mapBench.stop()));
  const onScreen = await screen?.stop();
  await settled(page);
  return { ...figures, screen: onScreen, pageScrolled: (await scrolled(page)) !== before };
}

/** Which pointer drags this map: the one that was asked for if it does, else the other. */
async function draggedBy(page, session) {
  for (const kind of values.input === 'mouse' ? ['mouse', 'touch'] : ['touch', 'mouse']) {
    const { moved, pageScrolled } = await recorded(page, place => input.nudge(session, kind, place));
    if (moved >= 3 && !pageScrolled) return kind;
  }
  throw new Error('neither a finger nor a mouse drags the map');
}

/** Which key the wheel needs: none or Ctrl; `null` where neither zooms. */
async function wheelKey(page, session) {
  for (const modifiers of [0, CTRL]) {
    const { moved, pageScrolled } = await recorded(page, place => input.wheel(session, place, 1, modifiers));
    if (moved >= 1 && !pageScrolled) return modifiers;
  }
  return null;
}

/** A figure counts only where the map did move and the page did not. */
const valid = figures => figures.moved > 0 && !figures.pageScrolled ? figures : null;

/** One run: the browser is fresh, and so is the page for each thing that is measured, with nothing stored and nothing in its address. */
async function run(subject) {
  const { server, sent } = subject;
  const free = await quiet();
  const browser = await launch();
  const complaints = [];
  const fresh = async (measure, network) => {
    const { context, page, session } = await phone(browser, Number(values.slowdown));
    page.on('pageerror', error => complaints.push(String(error)));
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network);
    }
    sent.length = 0;
    const times = await load(page, server.origin, subject);
    await page.waitForLoadState('networkidle');
    await settled(page);
    const result = await measure(page, session, times);
    await context.close();
    return result;
  };
  try {
    // A browser that has shown something: its own starting is not the page's time.
    const warm = await phone(browser, 1);
    await warm.page.goto('data:text/html,<style>p{animation:a 1s}@keyframes a{to{opacity:0}}</style><p>warm<svg><path d="M0 0h9v9"/></svg>');
    await warm.page.evaluate(() => document.getAnimations()[0]?.finished);
    await warm.context.close();

    const first = await fresh(async (page, session, times) => {
      const files = sent.map(answer => ({ ...answer }));
      return { bytes: bytes(files), files, load: times, taps: await taps(page, session) };
    });
    const slow = await fresh((page, session, times) => times, SLOW_4G);
    const pan = await fresh(async (page, session) => {
      const kind = await draggedBy(page, session);
      return { ...await recorded(page, place => input.pan(session, kind, place, Number(values['pan-ms']), Number(values.speed))), input: kind };
    });
    const pinch = await fresh((page, session) => recorded(page, place => input.pinch(session, place, Number(values['zoom-ms']))));
    const [wheel, work] = await fresh(async (page, session) => {
      const modifiers = await wheelKey(page, session);
      const figures = modifiers === null ? null : { ...await recorded(page, place => input.wheel(session, place, Number(values['zoom-ms']), modifiers)), ctrl: modifiers === CTRL };
      const work = await fixedWork(page);
      if (values.screenshots) {
        fs.mkdirSync(values.screenshots, { recursive: true });
        await page.screenshot({ path: path.join(values.screenshots, `${subject.name.replace(/\W+/g, '-')}.png`) });
      }
      return [figures, work];
    });
    return { ...first, slow, pan: valid(pan), pinch: valid(pinch), wheel: wheel && valid(wheel), complaints, machine: { idleBefore: free, fixedWork: work, load: os.loadavg()[0] } };
  } catch (error) {
    throw new Error([error.message, ...complaints.map(text => `page error: ${text}`)].join('\n  '));
  } finally {
    await browser.close();
  }
}

/** Loads the page once, unmeasured: afterwards the server has compressed everything that it sends. */
async function open(subject) {
  const sent = [];
  const server = await serve(subject.folder, answer => sent.push(answer));
  const browser = await launch();
  const { page } = await phone(browser, 1);
  await page.goto(server.origin + subject.address, { waitUntil: 'networkidle' }).finally(() => browser.close());
  return { ...subject, server, sent };
}

const results = {};
const machine = { cpus: os.cpus().length, model: os.cpus()[0].model, node: process.version };
const baselines = [await baseline(1), await baseline(Number(values.slowdown))];
for (const { slowdown, frames, expected, dropped, worst, work } of baselines) {
  console.log(`an empty page, CPU x${slowdown}: ${frames} frames of ${expected}, ${dropped} dropped, worst gap ${worst.toFixed(1)} ms; fixed work ${Math.round(work)} ms`);
}
if (baselines[1].dropped > 3) console.log('warning: this machine loses frames with nothing to do; figures of frames mean little here');
const subjects = [];
for (const subject of SUBJECTS) subjects.push(await open(subject));
for (let round = 0; round < Number(values.runs); round += 1) {
  // Each round begins with another subject, so that none always comes first.
  for (const offset of subjects.keys()) {
    const subject = subjects[(round + offset) % subjects.length];
    try {
      const one = await run(subject);
      (results[subject.name] ??= []).push(one);
      const phase = figures => figures ? `${figures.frames}/${figures.expected} dropped ${figures.dropped} worst ${Math.round(figures.worst)} moved ${figures.moved}` : 'does not move the map';
      console.error(`${round + 1} ${subject.name}: ready ${Math.round(one.load.ready)} ms; pan (${one.pan?.input}) ${phase(one.pan)}; pinch ${phase(one.pinch)}; wheel ${phase(one.wheel)}${one.complaints.map(text => `\n  page error: ${text}`).join('')}`);
    } catch (error) {
      process.exitCode = 1;
      console.error(`${round + 1} ${subject.name}: ${error.message}`);
    }
    fs.writeFileSync(values.json, JSON.stringify({ machine, options: values, baselines, results }, null, 1));
  }
}
for (const { server } of subjects) server.close();
const ordered = Object.fromEntries(subjects.filter(({ name }) => results[name]).map(({ name }) => [name, results[name]]));
if (Object.keys(ordered).length > 0) {
  console.log(`\n${table(ordered)}\n\nMedians of the runs (their number in brackets); CPU x${values.slowdown}, 360 x 800, density ${values.density}. Everything: ${values.json}`);
}
