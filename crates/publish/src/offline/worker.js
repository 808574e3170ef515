// Answers where the network does not: saved villages at once, visited pages where the network is slow, wrong or gone.
//
// What is kept, and by whom:
//   files      of packs, under an address that changes with their bytes, or under address and SHA-256: `saving.js`
//   records    one for each saved village, with every address and the key of its bytes; written last: `saving.js`
//   visited    pages and data as they came last: this worker
//   app, pictures   what pages need beside, by names that change with the bytes: this worker, and `saving.js` what a renewed pack left
// Nothing here depends on a version of the site: a new worker reads what an old one kept, and tabs of two versions stay right.

const BASE = new URL(registration.scope).pathname;
const [FILES, RECORDS, VISITED, APP, PICTURES] = ["files", "records", "visited", "app", "pictures"].map((name) => `langke ${BASE} ${name}`);
// As much is kept of each kind.
const MOST = { [VISITED]: 120, [APP]: 60, [PICTURES]: 150 };
// Lists of packs are read by whoever saves, as they are now.
const PACKS = `${BASE}bundle/packs/`;
// Stories in frames on pages of others: whoever looks at one did not come to this site.
const FRAMES = `${BASE}embed/`;
// Parts of the whole search: their names change with the site, so the browser's own store is enough. Without a network saved villages are
// searched, each by a file of its pack.
const PARTS = /\/search\/\d+-[0-9a-f]{16}\.txt$/;
// The pages that say what is saved: they stand where another one cannot come.
const SAVED = ["vi", "en"].map((language) => `${BASE}${language}/saved/`);
// A name that changes with its bytes (`langke_site::is_fingerprinted`), and the first digits of their SHA-256 in it.
const LASTING = /^.*-([0-9a-f]{16})(?![0-9a-f])[^/]*$/;
// In milliseconds: how long a page that is kept waits for its newer self, ordinarily, and for a while after the network was known to be
// bad; how long a visitor waits for a page of which nothing is kept; how often saved packs are compared with the host's.
const [PATIENCE, BAD_PATIENCE, BAD_FOR, LAST_PATIENCE, RENEWAL] = [3000, 1000, 30_000, 20_000, 600_000];
// After how long, in milliseconds, what did not begin to come hangs for the page that asks again, and for another one (`run.js`).
const [A_WHILE, GIVEN_UP] = [1000, 8000];
const HEADERS = ["content-type", "content-security-policy", "last-modified", "x-content-type-options"];

let saved;
let badUntil = 0;
const nextRenewal = new Map();
const asking = new Map();
const outdated = new Set();

const now = () => performance.now();
const after = (time) => new Promise((done) => setTimeout(done, time));
const isGone = ({ status }) => status === 404 || status === 410;
const shelf = (path) => (!LASTING.test(path) ? VISITED : path.startsWith(`${BASE}app/`) ? APP : PICTURES);

// What a cache has; nothing in a browser that gives no room.
const kept = async (name, key) => {
  try {
    return await (await caches.open(name)).match(key);
  } catch {
    return undefined;
  }
};

// What a record lists; half a record is none.
const listed = async (record) => {
  try {
    const { village, id, turn, isWhole, files } = await (await kept(RECORDS, record)).json();
    return isWhole ? files.map(([path, key]) => [BASE + path, { village, id, turn, key }]) : [];
  } catch {
    return [];
  }
};

// Every saved address with its village and the key of its bytes; of two packs the one that was saved last is right.
const index = () =>
  (saved ??= (async () => {
    // Opened for nothing it would be there, and pages would look into it.
    const records = (await caches.has(RECORDS)) ? await (await caches.open(RECORDS)).keys() : [];
    const lists = await Promise.all(records.map(listed));
    return new Map(lists.flat().sort(([, one], [, other]) => one.turn - other.turn));
  })().catch(() => ((saved = undefined), new Map())));

// Under which names a pack may have a path: a folder's slash may be missing, and an address on a package (GS1 Digital Link) may have fewer
// digits, and a lot behind them.
const named = (path) => {
  const [, gtin] = /^01\/(\d{8,14})(?:\/|$)/.exec(path.slice(BASE.length)) ?? [];
  return [path, gtin ? `${BASE}01/${gtin.padStart(14, "0")}/` : `${path}/`];
};

const fromPack = async (path, isAgain) => {
  const all = await index();
  const entry = named(path).map((one) => all.get(one)).find(Boolean);
  const response = entry && (await kept(FILES, entry.key));
  if (response) return { ...entry, response };
  if (!entry || isAgain) return undefined;
  // The list was read before somebody saved, renewed or removed.
  saved = undefined;
  return fromPack(path, true);
};

// Whether a name is that of these bytes. The app's own program is named otherwise by what builds it, but half of it is no program.
const isNamed = async (bytes, digits) => {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("").startsWith(digits) || WebAssembly.validate(bytes);
};

// What came, if it is whole and ours: a network that asks for a password answers everything with a page of its own.
const checked = async (path, response) => {
  if (!response.ok || response.type !== "basic") throw new Error(`${path}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const text = () => new TextDecoder().decode(bytes).trimEnd();
  const [, digits] = LASTING.exec(path) ?? [];
  const isOurs = digits
    ? await isNamed(bytes, digits)
    : /\/$|\.html$/.test(path)
      ? text().includes(`href="${BASE}site.webmanifest"`) && text().endsWith("</html>")
      : !/^text\/html/.test(response.headers.get("content-type"));
  if (!isOurs) throw new Error(`${path}: a page of others, or half of one`);
  if (path.endsWith("json")) JSON.parse(text());
  return new Response(bytes, { headers: [...response.headers].filter(([name]) => HEADERS.includes(name)) });
};

// Keeps what is whole and ours, and forgets what was kept longest ago. Where there is no room nothing is kept: nobody asked for it.
const keep = async (path, coming) => {
  try {
    const whole = await coming;
    const cache = await caches.open(shelf(path));
    await cache.put(path, whole);
    const keys = (await cache.keys()).filter(({ url }) => !SAVED.includes(new URL(url).pathname));
    await Promise.all(keys.slice(0, -MOST[shelf(path)]).map((key) => cache.delete(key)));
  } catch {}
};

// The page that says what is saved, where another one cannot come; data can only fail.
const instead = async ({ mode }, path) => {
  if (mode !== "navigate") return undefined;
  const address = SAVED[path.startsWith(`${BASE}en/`) ? 1 : 0];
  const page = (await fromPack(address))?.response ?? (await kept(VISITED, address));
  return page && new Response(await page.arrayBuffer(), { status: 503, headers: page.headers });
};

// What hangs in a dead spot keeps every later request for its address waiting in the browser: a page that asks again has given it up, which
// no browser tells its worker. What a reader goes to is left to the browser.
const ask = async (request, page, key = `${page} ${request.url}`, patience = 0) => {
  if (request.mode === "navigate") return fetch(request);
  const before = asking.get(key);
  if (before && now() - before.begun < (before.page === page ? patience : GIVEN_UP)) return fetch(request);
  before?.controller.abort();
  const mine = { page, controller: new AbortController(), begun: now() };
  asking.set(key, mine);
  try {
    return await fetch(request, { signal: mine.controller.signal });
  } finally {
    if (asking.get(key) === mine) asking.delete(key);
  }
};

// A page of which nothing is kept.
const first = async (request, path, asked, wait) => {
  const response = await Promise.race([asked, after(LAST_PATIENCE)]).catch(() => {});
  if (response?.status < 500) return wait(keep(path, checked(path, response.clone()))), response;
  badUntil = now() + BAD_FOR;
  return (await instead(request, path)) ?? response ?? Response.error();
};

// The newest that comes in time; else what was kept.
const newest = async (request, path, { preloadResponse, clientId }, wait) => {
  const asked = (async () => (await preloadResponse) ?? ask(request, clientId))();
  asked.catch(() => {});
  const known = await kept(VISITED, path);
  if (!known) return first(request, path, asked, wait);
  const fresh = asked.then(async (response) => {
    if (isGone(response)) return await (await caches.open(VISITED)).delete(path), response;
    const whole = await checked(path, response);
    wait(keep(path, whole.clone()));
    return whole;
  });
  wait(fresh.catch(() => {}));
  const patience = navigator.onLine === false ? 0 : now() < badUntil ? BAD_PATIENCE : PATIENCE;
  const answer = await Promise.race([fresh, after(patience).then(() => known)]).catch(() => known);
  badUntil = answer === known ? now() + BAD_FOR : 0;
  return answer;
};

// Of a photograph a pack has one file, which stands for all widths: they differ in nothing but what follows a `~`, and their digests.
const alike = async (path) => {
  const [, stem] = /^(.+?)(?:~\d+)?-[0-9a-f]{16}\.(?:webp|jpg)$/.exec(path) ?? [];
  const isIts = (one) => one.startsWith(`${stem}-`) && /^-[0-9a-f]{16}\.(webp|jpg)$/.test(one.slice(stem.length));
  const [, entry] = (stem && [...(await index())].find(([one]) => isIts(one))) || [];
  return entry && kept(FILES, entry.key);
};

const lasting = async (request, path, { clientId }, wait) => {
  const known = await kept(shelf(path), path);
  if (known) return part(request, known);
  try {
    // A file of the app keeps the next page waiting, too.
    const response = await (shelf(path) === APP ? ask(request, clientId, path, A_WHILE) : fetch(request));
    if (response.status === 200) wait(keep(path, checked(path, response.clone())));
    return response;
  } catch (error) {
    const other = await alike(path);
    if (other) return other;
    throw error;
  }
};

// The part that was asked for (RFC 9110, 14.2): Safari plays no recording without.
const part = async (request, response) => {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (!from && !to) return response;
  const bytes = await response.arrayBuffer();
  const size = bytes.byteLength;
  const first = from ? Number(from) : Math.max(0, size - Number(to));
  const last = from && to ? Math.min(Number(to), size - 1) : size - 1;
  const headers = new Headers(response.headers);
  headers.set("content-range", first > last ? `bytes */${size}` : `bytes ${first}-${last}/${size}`);
  return first > last ? new Response(null, { status: 416, headers }) : new Response(bytes.slice(first, last + 1), { status: 206, headers });
};

// Looks behind the reader's back whether the host has a newer pack, and tells the pages. Where the host has no such worker any more,
// another site stands there: then this one goes, and leaves what was saved where it is.
const renew = async ({ village, id }) => {
  if (now() < nextRenewal.get(village)) return;
  nextRenewal.set(village, now() + RENEWAL);
  try {
    const head = await fetch(`${PACKS}${village}.json`, { cache: "no-store" });
    if (isGone(head)) return isGone(await fetch(`${BASE}worker.js`, { cache: "no-store" })) && (await registration.unregister());
    const newer = await head.json();
    if (!newer.id || newer.id === id) return;
    outdated.add(village);
    for (const client of await clients.matchAll({ type: "window" })) client.postMessage({ newer: village });
  } catch {
    nextRenewal.set(village, now() + BAD_FOR);
  }
};

const answer = async (event, wait) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  const pack = await fromPack(path);
  if (pack) {
    // Whoever opens a page is told of a newer one, not whoever only has something of it fetched ahead.
    if (request.mode === "navigate") wait(renew(pack));
    return part(request, pack.response);
  }
  if (LASTING.test(path)) return lasting(request, path, event, wait);
  return request.headers.has("range") ? fetch(request) : newest(request, path, event, wait);
};

addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event;
  const { origin, pathname } = new URL(request.url);
  const isOurs = request.method === "GET" && origin === location.origin && pathname.startsWith(BASE) && !pathname.includes("/.");
  // Whoever says which bytes are right wants them from the host.
  if (!isOurs || request.integrity || pathname.startsWith(PACKS) || pathname.startsWith(FRAMES) || PARTS.test(pathname)) return;
  // Only here, never under a reader's hands.
  if (request.mode === "navigate") registration.waiting?.postMessage({ takeOver: true });
  event.respondWith(answer(event, (work) => event.waitUntil(work)));
  // Nobody waits for it where a pack has the page.
  preloadResponse?.catch(() => {});
});

// What a page needed before this worker was there, or showed without its document.
const keepAll = async (addresses) => {
  for (const { origin, pathname } of [...SAVED, ...addresses].map((address) => new URL(address, location.href))) {
    if (origin !== location.origin || !pathname.startsWith(BASE) || pathname.startsWith(PACKS)) continue;
    if ((await index()).has(pathname) || (await kept(shelf(pathname), pathname))) continue;
    const asked = fetch(pathname, { priority: "low" }).then((response) => checked(pathname, response));
    await Promise.race([keep(pathname, asked), after(LAST_PATIENCE)]);
  }
};

// A page that is shown without its document is opened too.
const renewShown = async ([address]) => {
  const pack = (await index()).get(new URL(address, location.href).pathname);
  if (pack) await renew(pack);
};

// Where a village is saved most pages come from there: to ask the host for each at the same time would be bytes in vain.
const preload = async () => registration.navigationPreload?.[(await index()).size ? "disable" : "enable"]();

addEventListener("message", (event) => {
  const { keep: addresses, hasChanged, takeOver } = event.data ?? {};
  if (takeOver) skipWaiting();
  if (hasChanged) outdated.clear();
  // A page that was on its way when this was seen was not told.
  for (const village of outdated) event.source?.postMessage({ newer: village });
  if (addresses?.length) event.waitUntil(Promise.all([renewShown(addresses), keepAll(addresses)]));
  if (hasChanged) event.waitUntil(((saved = undefined), preload()));
});

addEventListener("install", (event) => {
  // Where the browser can look by itself, no program waits for this worker.
  const route = { condition: { urlPattern: { pathname: `${BASE}app/*-*` }, requestMethod: "GET" }, source: "cache" };
  event.waitUntil(Promise.all([event.addRoutes?.([route])?.catch(() => {}), keepAll([BASE])]));
});

// While this worker waited somebody may have saved a village, and told the one before.
addEventListener("activate", (event) => event.waitUntil(Promise.all([((saved = undefined), preload()), clients.claim()])));
