// Both searches in Chromium: what people type, whether its first result is the right one, and what the network carries for it.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../map-bench/server.mjs';

const { values } = parseArgs({
  options: { queries: { type: 'string' }, right: { type: 'string' }, large: { type: 'string' }, site: { type: 'string', default: 'frozen' }, json: { type: 'string' } },
});

/** Asked of the country: as somebody types it, word for word and letter for letter. */
const COUNTRYWIDE = ['trà', 'tra sen', 'gom bat trang', 'nuoc mam', 'rượu cần', 'mat ong rung', 'ca phe', 'nguyễn văn hòa', 'gốm', 'chieu coi', 'banh trang', 'lụa'];

/** The queries of a site that have a first result: language, words, address below the home page. */
function queries() {
  const lines = fs.readFileSync(values.queries, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const rows = lines.map((line) => line.split('|').map((part) => part.trim()));
  return rows.map(([where, words, address]) => ({ site: where.split(' ')[0], language: where.split(' ')[1], words, address }))
    .filter(({ site, address }) => site === values.site && address && address !== '-');
}

const executablePath = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

/** Ours: the page of the search, asked by its address; the first result's address once it is there. */
async function ours(page, origin, { language, words }) {
  await page.goto(`${origin}/${language}/search/?q=${encodeURIComponent(words)}`);
  await page.waitForFunction(() => document.querySelector('#found-0') || document.querySelector('[data-search] .count')?.textContent.trim(), null, { timeout: 20000 }).catch(() => {});
  return page.evaluate(() => document.querySelector('#found-0')?.getAttribute('href') ?? '');
}

/** Pagefind as its manual has it used from a script; the first result's address once its text is there. */
async function pagefind(page, origin, { language, words }) {
  await page.goto(`${origin}/pagefind-${language}.html`);
  return page.evaluate(async (words) => {
    const pagefind = await import('/pagefind/pagefind.js');
    const found = await pagefind.search(words);
    // A page of results shows ten.
    const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    return shown[0]?.url ?? '';
  }, words);
}

const SEARCHES = { langke: ours, pagefind };
/** Pagefind gives up on a site that is too large for the machine's memory: then it is not asked there. */
const searchesOf = (folder) => Object.entries(SEARCHES).filter(([name]) => name === 'langke' || fs.existsSync(`${folder}/${name}`));
/** What belongs to the search: its program, its index, its results; not the page it stands on. */
const OF_SEARCH = { langke: (path) => /^\/app\/langke-search|^\/bundle\/[a-z]+\/search/.test(path), pagefind: (path) => path.startsWith('/pagefind/') };

/** Serves a site, with an empty page for Pagefind in each language, whose index depends on the page's. */
async function open(folder, sent) {
  for (const language of ['vi', 'en']) {
    fs.writeFileSync(`${folder}/pagefind-${language}.html`, `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Pagefind</title>`);
  }
  return serve(folder, sent);
}

const result = { right: {}, bytes: {} };
{
  const { origin, close } = await open(values.right, () => {});
  const asked = queries();
  for (const [name, search] of searchesOf(values.right)) {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const wrong = [];
    for (const query of asked) {
      const first = await search(page, origin, query);
      if (first !== `/${query.language}/${query.address}`) wrong.push(`${query.words} (${query.language}): ${first || 'nothing'} instead of ${query.address}`);
    }
    result.right[name] = { asked: asked.length, right: asked.length - wrong.length, wrong };
    await page.context().close();
  }
  close();
}
{
  let bytes = 0;
  let isOfSearch = () => false;
  const { origin, close } = await open(values.large, ({ address, bytes: sent }) => { if (isOfSearch(address)) bytes += sent; });
  for (const [name, search] of searchesOf(values.large)) {
    isOfSearch = OF_SEARCH[name];
    const taken = [];
    for (const words of COUNTRYWIDE) {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
      bytes = 0;
      const begun = performance.now();
      const first = await search(page, origin, { language: 'vi', words });
      if (!first) throw new Error(`${name} finds nothing for ${words}: bytes without an answer say nothing`);
      taken.push({ words, bytes, milliseconds: performance.now() - begun });
      await page.context().close();
    }
    result.bytes[name] = taken;
  }
  close();
}
await browser.close();

const middle = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
};
console.log('\n| search | first result right | bytes of a first query: median | most | page to results, ms: median |\n|---|---:|---:|---:|---:|');
for (const name of Object.keys(SEARCHES)) {
  const right = result.right[name] ? `${result.right[name].right} of ${result.right[name].asked}` : '-';
  const taken = result.bytes[name];
  const bytes = taken?.map((one) => one.bytes);
  const figures = taken
    ? `${(middle(bytes) / 1000).toFixed(1)} kB | ${(Math.max(...bytes) / 1000).toFixed(1)} kB | ${middle(taken.map((one) => one.milliseconds)).toFixed(0)}`
    : '- | - | -';
  console.log(`| ${name} | ${right} | ${figures} |`);
}
if (values.json) fs.writeFileSync(values.json, JSON.stringify(result, null, 1));
