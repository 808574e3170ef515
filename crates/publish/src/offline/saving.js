// Saves villages for the lane without a signal: a pack is a list of files with their SHA-256, the browser itself compares the bytes.
// Whatever happens in between, what was saved before stands until all of the new pack is there.

// A name that changes with its bytes (`langke_site::is_fingerprinted`).
const LASTING = /-[0-9a-f]{16}(?![0-9a-f])[^/]*$/;
const HEADERS = ["content-type", "content-security-policy", "last-modified", "x-content-type-options"];
// So many files are on their way at once.
const AT_ONCE = 6;
// So often pages and their data are tried in one piece.
const MOST_TRIES = 3;
// In milliseconds: the first wait after a failure and the longest; how long a file may take, and what each of its bytes adds: six files
// at once come through 1 kB/s.
const [FIRST_WAIT, LONGEST_WAIT, FILE_LIMIT, BYTE_LIMIT] = [1000, 30_000, 30_000, 10];
// A list has about so many bytes for each byte that it lists.
const LIST_SHARE = 0.01;

// A page or data, of which the list says how long it is.
const isText = ([, , , length]) => length !== undefined;

// What cannot be mended by trying again.
class Refused extends Error {
  constructor(state) {
    super(state);
    this.state = state;
  }
}

// What is saved below a base, and how it comes and goes.
export const savingBelow = (base) => {
  const [FILES, RECORDS, APP, PICTURES] = ["files", "records", "app", "pictures"].map((name) => `langke ${base} ${name}`);
  const recordKey = (village) => `${base}saved/${village}`;
  const wishKey = (village) => `${base}saving/${village}`;
  const keyOf = (path, sum) => (LASTING.test(path) ? base + path : `${base}${path}?sha256=${encodeURIComponent(sum)}`);
  // Paths as pages write them (`langke_site::Base::join_file`).
  const escaped = (file) =>
    encodeURIComponent(file).replace(/%2F/g, "/").replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

  // One after the other, in all tabs: what is looked at stays as it is until what follows from it is written.
  const alone = async (work) => (navigator.locks ? navigator.locks.request(`langke ${base}`, work) : work());

  // Half a record is none.
  const read = async (key) => (await (await caches.open(RECORDS)).match(key))?.json().catch(() => undefined);
  const write = async (key, value) =>
    (await caches.open(RECORDS)).put(key, new Response(JSON.stringify(value), { headers: { "content-type": "application/json" } }));
  const drop = async (key) => (await caches.open(RECORDS)).delete(key);

  const all = async (folder) => {
    // Opened for nothing it would be there, and pages would look into it.
    const keys = (await caches.has(RECORDS)) ? await (await caches.open(RECORDS)).keys() : [];
    const paths = keys.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith(base + folder));
    return (await Promise.all(paths.map(read))).filter((one) => one?.village);
  };

  // Adds to what somebody wants saved; says whether it is still wanted.
  const mark = (village, news) =>
    alone(async () => {
      const wish = await read(wishKey(village));
      if (wish) await write(wishKey(village), { ...wish, ...news });
      return Boolean(wish);
    });

  // Whatever it does not hear it reads when it starts anew.
  const tellWorker = async () => {
    const registration = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined);
    registration?.active?.postMessage({ hasChanged: true });
  };

  const within = async (request, limit, signal) => {
    if (signal.aborted) throw new Refused("paused");
    const controller = new AbortController();
    const end = () => controller.abort();
    signal.addEventListener("abort", end);
    const timer = setTimeout(end, limit);
    try {
      return await request(controller.signal);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
    }
  };

  // What the host has now: the pack's name, which changes with its bytes, and its size.
  const head = async (village, signal = new AbortController().signal) =>
    within(
      async (signal) => {
        const answer = await fetch(`${base}bundle/packs/${village}.json`, { cache: "no-store", signal });
        if (answer.status === 404 || answer.status === 410) throw new Refused("gone");
        if (!answer.ok) throw new Error(`pack: ${answer.status}`);
        return answer.json();
      },
      FILE_LIMIT,
      signal,
    );

  // How often a file did not come as it should. Then the browser's own store is passed by: what is wrong in there would come again.
  const failures = new Map();

  const get = (path, bytes, sum, signal) =>
    within(
      async (signal) => {
        const cache = failures.has(path) ? "reload" : LASTING.test(path) ? "default" : "no-cache";
        const answer = await fetch(base + path, { integrity: `sha256-${sum}`, cache, signal });
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
        failures.delete(path);
        return answer;
      },
      FILE_LIMIT + bytes * BYTE_LIMIT,
      signal,
    ).catch((error) => {
      if (!signal.aborted) failures.set(path, 1 + (failures.get(path) ?? 0));
      throw error;
    });

  const keep = async (files, key, answer) => {
    const headers = [...answer.headers].filter(([name]) => HEADERS.includes(name));
    await files.put(key, new Response(await answer.arrayBuffer(), { headers }));
  };

  // Pages and their data, one behind the other in the order of the list: together they are a sixth of what they are one by one.
  const bringTexts = async (files, list, isMissing, { path, bytes, sum }, signal) => {
    const answer = await get(path, bytes, sum, signal);
    // The day of the data, for devices whose clock is wrong.
    const day = answer.headers.get("last-modified");
    const all = await answer.arrayBuffer();
    let at = 0;
    for (const file of list.filter(isText)) {
      const [path, , sum, length] = file;
      const type = path.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
      const text = all.slice(at, (at += length));
      const headers = { "content-type": type, ...(day && { "last-modified": day }) };
      if (isMissing(file)) await files.put(keyOf(path, sum), new Response(text, { headers }));
    }
  };

  // Brings what is missing of a list; tells how many bytes of all are there.
  const bring = async (list, { bytes: all, texts }, tell, signal) => {
    const files = await caches.open(FILES);
    const keys = new Set((await files.keys()).map(({ url }) => url));
    const isMissing = ([path, , sum]) => !keys.has(new URL(keyOf(path, sum), location.href).href);
    const sizeOf = (some) => some.reduce((sum, [, bytes]) => sum + bytes, 0);
    let missing = list.filter(isMissing);
    // On a line that never lasts for so long they come one by one.
    const areTogether = texts && (failures.get(texts.path) ?? 0) < MOST_TRIES && sizeOf(missing.filter(isText)) > texts.bytes;
    const others = areTogether ? missing.filter((file) => !isText(file)) : missing;
    let bytes = Math.max(0, all - sizeOf(others) - (areTogether ? texts.bytes : 0));
    tell({ state: "saving", bytes });
    if (areTogether) {
      await bringTexts(files, list, isMissing, texts, signal);
      tell({ state: "saving", bytes: (bytes += texts.bytes) });
    }
    missing = others;
    let failure;
    const next = async () => {
      for (let file; !failure && (file = missing.shift()); ) {
        const [path, size, sum] = file;
        try {
          await keep(files, keyOf(path, sum), await get(path, size, sum, signal));
          tell({ state: "saving", bytes: Math.min(all, (bytes += size)) });
        } catch (error) {
          failure ??= error;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    if (failure) throw failure;
  };

  // Drops what no record and no wish needs. Files whose names change with their bytes go to what was visited: a page of the old kind may
  // be open somewhere, and the worker forgets them in time.
  const clear = (isRenewal) =>
    alone(async () => {
      const files = await caches.open(FILES);
      const there = await files.keys();
      const lists = [...(await all("saving/")), ...(await all("saved/"))].flatMap(({ files = [] }) => files);
      const needed = new Set(lists.map(([, key]) => new URL(key, location.href).href));
      for (const request of there.filter(({ url }) => !needed.has(url))) {
        const { pathname } = new URL(request.url);
        if (isRenewal && LASTING.test(request.url)) {
          const visited = await caches.open(pathname.startsWith(`${base}app/`) ? APP : PICTURES);
          await visited.put(request, await files.match(request)).catch(() => {});
        }
        await files.delete(request);
      }
    });

  // One try: everything that the host has now, and then the record, in one step.
  const attempt = async (village, name, tell, signal) => {
    let reached = false;
    try {
      const now = await head(village, signal);
      reached = true;
      tell({ state: "saving", all: now.bytes });
      const listed = await (await get(now.list, now.bytes * LIST_SHARE, now.sum, signal)).json();
      const list = listed.map(([path, ...rest]) => [escaped(path), ...rest]);
      const files = list.map(([path, , sum]) => [path, keyOf(path, sum)]);
      // From here on nobody clears away what has come.
      if (!(await mark(village, { files }))) throw new Refused("paused");
      await bring(list, now, tell, signal);
      await alone(async () => {
        // Somebody may have removed it meanwhile, in another tab.
        if (!(await read(wishKey(village)))) throw new Refused("paused");
        // No clock says which of two records is newer: it may be wrong by years.
        const turn = 1 + Math.max(0, ...(await all("saved/")).map(({ turn = 0 }) => turn));
        const { id, bytes, stored, pages, made } = now;
        await write(recordKey(village), { village, name, id, bytes, stored, pages, made, at: Date.now(), turn, isWhole: true, files });
      });
      await tellWorker();
      await clear(true).catch(() => {});
      await drop(wishKey(village));
      return true;
    } catch (error) {
      if (signal.aborted) throw new Refused("paused");
      if (error instanceof Refused || error.name === "QuotaExceededError") throw error;
      // The host could be asked, and yet what came was not what it says it has: a half-renewed site, or a network with a page of its own.
      tell({ state: reached && navigator.onLine !== false ? "wrong" : "waiting" });
      return false;
    }
  };

  const calm = (time, signal) =>
    new Promise((done) => {
      const timer = setTimeout(finish, time);
      function finish() {
        clearTimeout(timer);
        removeEventListener("online", finish);
        signal.removeEventListener("abort", finish);
        done();
      }
      addEventListener("online", finish);
      signal.addEventListener("abort", finish);
    });

  return {
    head,
    saved: () => all("saved/"),
    wishes: () => all("saving/"),

    // Saves or renews a village, and goes on until it is there, refused, or paused by the signal; tells each step. In one tab at a time.
    save: async (village, name, tell, signal) => {
      const work = async (lock) => {
        if (!lock) return tell({ state: "elsewhere" });
        try {
          await write(wishKey(village), { ...(await read(wishKey(village))), village, name, isPaused: false });
          for (let wait = FIRST_WAIT; !(await attempt(village, name, tell, signal)); wait = Math.min(2 * wait, LONGEST_WAIT)) {
            await calm(wait, signal);
          }
          tell({ state: "saved" });
        } catch (error) {
          const state = error.state ?? (error.name === "QuotaExceededError" ? "full" : "impossible");
          if (state === "gone") await drop(wishKey(village)).catch(() => {});
          else await mark(village, { isPaused: true }).catch(() => {});
          // What came after it was removed.
          await clear(false).catch(() => {});
          tell({ state });
        }
      };
      const locks = navigator.locks;
      return locks ? locks.request(`langke ${base} ${village}`, { ifAvailable: true }, work) : work(true);
    },

    // Settles when no other tab saves the village any more.
    free: async (village) => navigator.locks?.request(`langke ${base} ${village}`, () => {}),

    // Takes a village away, also half a one.
    remove: async (village) => {
      await alone(() => Promise.all([recordKey(village), wishKey(village)].map(drop)));
      await tellWorker();
      await clear(false);
    },
  };
};
