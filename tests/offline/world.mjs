// A small world in which the two scripts run as they are published: browsers with caches, locks and workers, a network and a host, and
// a clock of their own, so that nothing waits.
//
// What stands here of the standards: Service Workers (caches, events and their lifetimes), Fetch (integrity, modes, the browser's own
// store), Web Locks. Where browsers differ there is a switch.

import { createHash } from "node:crypto";
import vm from "node:vm";

export const digest = (bytes, form = "base64") => createHash("sha256").update(bytes).digest(form);

const encoded = (text) => new TextEncoder().encode(text);
const soon = () => new Promise((done) => setImmediate(done));
const copied = (value) => JSON.parse(JSON.stringify(value));

// Time passes only where nothing else is left to do.
class Clock {
  time = 0;
  timers = new Map();
  last = 0;
  busy = 0;

  set(work, wait = 0) {
    this.timers.set(++this.last, { at: this.time + Math.max(0, wait), work });
    return this.last;
  }

  clear(timer) {
    this.timers.delete(timer);
  }

  sleep(wait) {
    return new Promise((done) => this.set(done, wait));
  }

  async settle() {
    for (let calm = 0; calm < 4; calm = this.busy ? 0 : calm + 1) await soon();
  }

  // Until the promise is settled, or the time is up.
  async until(promise, limit = 1e9) {
    let result;
    promise.then(
      (value) => (result = { value }),
      (error) => (result = { error }),
    );
    const end = this.time + limit;
    while (true) {
      await this.settle();
      if (result) break;
      const [timer, next] = [...this.timers].reduce((one, other) => (other[1].at < one[1].at ? other : one), [0, { at: Infinity }]);
      if (next.at > end) {
        this.time = Math.min(end, 1e12);
        throw new Error(next.at === Infinity ? "nothing more will happen" : "it takes too long");
      }
      this.time = next.at;
      this.timers.delete(timer);
      next.work();
    }
    if ("error" in result) throw result.error;
    return result.value;
  }

  pass(time) {
    return this.until(this.sleep(time));
  }
}

// An answer as a browser gives it, with a type.
export const typed = (response, type) => {
  const { clone } = response;
  Object.defineProperty(response, "type", { value: type });
  if (type === "opaqueredirect" || type === "opaque") {
    for (const [name, value] of [["status", 0], ["ok", false]]) Object.defineProperty(response, name, { value });
  }
  response.clone = () => typed(clone.call(response), type);
  return response;
};

const aborted = () => new DOMException("This operation was aborted", "AbortError");

// Caches of one browser. Every change is looked at: no record may ever be without one of its files.
class Storage {
  caches = new Map();
  quota = Infinity;
  isClosed = false;
  changed = () => {};

  constructor(world) {
    this.world = world;
  }

  get used() {
    return [...this.caches.values()].flat().reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  find(name, url, headers = new Headers()) {
    const { honoursVary } = this.world;
    const fits = (entry) => {
      if (entry.url !== url) return false;
      const names = honoursVary ? (new Headers(entry.headers).get("vary") ?? "").split(",").map((one) => one.trim()) : [];
      return names.every((one) => !one || headers.get(one) === entry.asked.get(one));
    };
    return this.caches.get(name)?.find(fits);
  }
}

const requestOf = (request, origin) => {
  const url = new URL(typeof request === "string" ? request : request.url, origin);
  url.hash = "";
  return { url: url.href, method: request.method ?? "GET", headers: new Headers(request.headers ?? {}) };
};

const responseOf = ({ status, headers, bytes }) => typed(new Response(bytes.slice(), { status, headers }), "default");

// What one document or worker sees of the caches. `step` is called before anything is done, and may never come back.
const cachesFor = (world, step) => {
  const { storage } = world;
  const cache = (name) => {
    const list = () => storage.caches.get(name) ?? [];
    return {
      match: (request) =>
        step(`match ${name}`, async () => {
          const { url, headers } = requestOf(request, world.origin);
          const entry = storage.find(name, url, headers);
          return entry && responseOf(entry);
        }),
      put: (request, response) =>
        step(`put ${name}`, async () => {
          const { url, method, headers } = requestOf(request, world.origin);
          if (method !== "GET") throw new TypeError("only GET is kept");
          if (response.status === 206) throw new TypeError("a part is not kept");
          if (/\*/.test(response.headers.get("vary") ?? "")) throw new TypeError("Vary: *");
          if (response.bodyUsed || response.body?.locked) throw new TypeError("the body was read");
          const { status } = response;
          const named = [...response.headers];
          const bytes = new Uint8Array(await response.arrayBuffer());
          const before = storage.find(name, url, headers);
          if (storage.used - (before?.bytes.length ?? 0) + bytes.length > storage.quota) throw new DOMException("no room", "QuotaExceededError");
          if (!storage.caches.has(name)) storage.caches.set(name, []);
          if (before) list().splice(list().indexOf(before), 1);
          list().push({ url, asked: headers, status, headers: named, bytes, at: world.clock.time + world.clockIsWrongBy });
          storage.changed(name, url);
        }),
      delete: (request) =>
        step(`delete ${name}`, async () => {
          const { url, headers } = requestOf(request, world.origin);
          const entry = storage.find(name, url, headers);
          if (entry) list().splice(list().indexOf(entry), 1);
          storage.changed(name, url);
          return Boolean(entry);
        }),
      // In the order in which they were put; Chromium takes the device's word for it.
      keys: () =>
        step(`keys ${name}`, async () => {
          const entries = world.ordersByClock ? [...list()].sort((one, other) => one.at - other.at) : list();
          return entries.map(({ url }) => new Request(url));
        }),
    };
  };
  const open = async (name) => {
    if (storage.isClosed) throw new DOMException("not in a private window", "SecurityError");
    if (!storage.caches.has(name)) storage.caches.set(name, []);
    return cache(name);
  };
  return {
    open: (name) => step(`open ${name}`, () => open(name)),
    has: (name) =>
      step(`has ${name}`, async () => {
        if (storage.isClosed) throw new DOMException("not in a private window", "SecurityError");
        return storage.caches.has(name);
      }),
    keys: () => step("keys", async () => [...storage.caches.keys()]),
    delete: (name) => step(`delete ${name}`, async () => storage.caches.delete(name)),
  };
};

// The line between browser and host: all transfers share it.
class Line {
  rate = Infinity;
  transfers = new Set();

  constructor(clock) {
    this.clock = clock;
  }

  // Settles when so many bytes have come.
  bring(bytes, signal) {
    if (this.rate === Infinity) return Promise.resolve();
    return new Promise((done, fail) => {
      this.pass();
      const transfer = { left: bytes, done };
      this.transfers.add(transfer);
      const drop = () => {
        this.pass();
        this.transfers.delete(transfer);
        this.plan();
        fail(aborted());
      };
      signal?.addEventListener("abort", drop);
      this.plan();
    });
  }

  pass() {
    const brought = ((this.clock.time - (this.since ?? 0)) / 1000) * (this.rate / Math.max(1, this.transfers.size));
    this.since = this.clock.time;
    for (const transfer of this.transfers) transfer.left -= brought;
  }

  plan() {
    this.clock.clear(this.timer);
    if (!this.transfers.size) return;
    const least = Math.min(...[...this.transfers].map(({ left }) => left));
    const wait = Math.max(0, (least * this.transfers.size * 1000) / this.rate);
    this.timer = this.clock.set(() => {
      this.pass();
      for (const transfer of this.transfers) {
        if (transfer.left > 1e-3) continue;
        this.transfers.delete(transfer);
        transfer.done();
      }
      this.plan();
    }, wait);
  }
}

// Ways in which a network or a host goes wrong. Each says what comes instead of the answer.
const PORTAL = encoded("<!doctype html><html><title>Wi-Fi</title><p>Sign in</p></html>");
const page = (bytes, status = 200, headers = {}) => ({ status, headers: { "content-type": "text/html", ...headers }, bytes });
export const FAULTS = {
  hangs: () => ({ hangs: true }),
  "stops in the middle": (answer) => ({ ...answer, hangsAfter: answer.bytes.length >> 1 }),
  "dies in the middle": (answer) => ({ ...answer, diesAfter: answer.bytes.length >> 1 }),
  "is cut short": (answer) => ({ ...answer, bytes: answer.bytes.slice(0, answer.bytes.length >> 1), etag: undefined }),
  "is corrupted": (answer) => ({ ...answer, bytes: answer.bytes.map((byte, at) => (at === 1 ? byte ^ 1 : byte)), etag: undefined }),
  "is a portal's page": () => page(PORTAL),
  "leads to a portal": () => ({ redirect: "http://portal.test/login" }),
  "is not found": () => page(encoded("<html>404</html>"), 404),
  "is gone": () => page(encoded("<html>410</html>"), 410),
  "is an error of the host": () => page(encoded("<html>500</html>"), 500),
  "is an error in JSON": () => ({ status: 500, headers: { "content-type": "application/json" }, bytes: encoded("{}") }),
  "has no connection": () => ({ fails: true }),
};

// What runs in one realm: a document with `saving.js`, or a worker. Once it was ended nothing that it began comes back to it.
class Realm {
  isAlive = true;
  steps = 0;
  endAt = Infinity;
  listeners = new Map();
  timers = new Set();

  constructor(world, globals) {
    this.world = world;
    const step = (what, work) => this.step(what, work);
    const { clock } = world;
    const { crypto, TextDecoder, TextEncoder, URL, Headers, Request, AbortController, AbortSignal, Event, console } = globalThis;
    class NoDate extends Date {
      static now() {
        return 1_790_000_000_000 + clock.time + world.clockIsWrongBy;
      }
    }
    this.context = vm.createContext({
      Response: globalThis.Response,
      Date: NoDate,
      TextDecoder,
      TextEncoder,
      URL,
      Headers,
      Request,
      AbortController,
      AbortSignal,
      Event,
      console,
      crypto: { subtle: { digest: async (_, bytes) => new Uint8Array(createHash("sha256").update(new Uint8Array(bytes)).digest()).buffer } },
      caches: cachesFor(world, step),
      performance: { now: () => clock.time - this.born },
      setTimeout: (work, wait) => clock.set(() => this.isAlive && work(), wait),
      clearTimeout: (timer) => clock.clear(timer),
      addEventListener: (kind, listener) => this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), listener]),
      removeEventListener: (kind, listener) => this.listeners.set(kind, (this.listeners.get(kind) ?? []).filter((one) => one !== listener)),
      ...globals(this),
    });
    this.born = clock.time;
  }

  step(what, work) {
    if (!this.isAlive || ++this.steps >= this.endAt) {
      this.end();
      return new Promise(() => {});
    }
    const { clock } = this.world;
    this.world.seen?.(what, this);
    return new Promise((done, fail) => {
      const settle = (settled) => (value) => this.isAlive && settled(value);
      clock.busy++;
      setImmediate(() => {
        clock.busy--;
        work().then(settle(done), settle(fail));
      });
    });
  }

  end() {
    this.isAlive = false;
    this.world.freed(this);
  }

  dispatch(kind, event) {
    for (const listener of this.listeners.get(kind) ?? []) listener(event);
  }
}

// A service worker's script, running.
class Worker extends Realm {
  messages = [];
  routes = [];

  constructor(world, script) {
    super(world, (self) => ({
      registration: world.registration,
      clients: {
        matchAll: async () => world.tabs.filter(({ isAlive }) => isAlive).map((tab) => ({ postMessage: (data) => tab.heard.push(copied(data)) })),
        claim: async () => {},
      },
      skipWaiting: async () => void (self.skips = true),
      location: new URL(`${world.origin}${world.base}worker.js`),
      navigator: world.navigator,
      fetch: (request, init) => self.step("fetch", () => world.network(request, init)),
    }));
    this.script = script;
    vm.runInContext(script, this.context, { filename: "worker.js" });
  }

  // An event that may be extended: work that is added when nothing is pending any more is an error (Service Workers, 4.4.1).
  extendable(kind, more = {}) {
    const pending = new Set();
    let isOpen = true;
    const add = (work) => {
      if (!isOpen && !pending.size) {
        const error = new DOMException("the event is over", "InvalidStateError");
        this.world.faults.push(error.message);
        throw error;
      }
      const promise = Promise.resolve(work);
      pending.add(promise);
      const end = () => queueMicrotask(() => pending.delete(promise));
      promise.then(end, end);
    };
    const event = {
      waitUntil: (work) => {
        Promise.resolve(work).catch((error) => this.world.faults.push(`work of "${kind}" failed: ${error?.stack ?? error}`));
        add(work);
      },
      ...more,
    };
    const all = async () => {
      while (pending.size) {
        await Promise.allSettled([...pending]);
        await soon();
      }
    };
    return { event, add, go: () => (this.dispatch(kind, event), (isOpen = false)), all };
  }

  async happen(kind, more) {
    const { event, go, all } = this.extendable(kind, more);
    go();
    await all();
    return event;
  }

  // The standard's "handle fetch": undefined where the worker leaves the request to the browser.
  fetch(request, preloadResponse = Promise.resolve(undefined)) {
    let response;
    const { event, add, go, all } = this.extendable("fetch", { request, preloadResponse });
    event.respondWith = (given) => {
      response = Promise.resolve(given);
      add(response);
    };
    go();
    return { response, all };
  }
}

// A document in which `saving.js` runs.
class Tab extends Realm {
  heard = [];

  constructor(world) {
    super(world, (self) => ({
      location: new URL(`${world.origin}${world.base}en/villages/bat-trang/`),
      navigator: {
        get onLine() {
          return world.isOnline;
        },
        locks: world.hasLocks ? world.locksFor(self) : undefined,
        serviceWorker: world.hasWorkers
          ? {
              getRegistration: async () => {
                if (world.refusesRegistration) throw new DOMException("not here", "SecurityError");
                return world.worker && { active: { postMessage: (data) => world.post(copied(data)) } };
              },
            }
          : undefined,
      },
      fetch: (address, init) => self.step(`fetch ${address}`, () => world.fetchFromPage(address, init)),
    }));
    world.tabs.push(this);
  }

  // An instance of the module of its own.
  async load(source, base) {
    const module = new vm.SourceTextModule(source, { context: this.context, identifier: "saving.js" });
    await module.link(() => {
      throw new Error("the module imports nothing");
    });
    await module.evaluate();
    this.saving = module.namespace.savingBelow(base);
    return this;
  }

  // Begins a save; tells what was told, and ends it on demand.
  save(village, name = village) {
    const controller = new AbortController();
    const told = [];
    const done = this.saving.save(village, name, (news) => told.push(copied(news)), controller.signal);
    done.catch(() => {});
    return { told, done, pause: () => controller.abort(), get state() { return told.findLast(({ state }) => state)?.state; } };
  }
}

export class World {
  origin = "http://site.test";
  isOnline = true;
  honoursVary = true;
  hasLocks = true;
  hasWorkers = true;
  refusesRegistration = false;
  clockIsWrongBy = 0;
  tabs = [];
  requests = [];
  faults = [];
  rules = [];
  store = new Map();
  locks = new Map();
  preloads = false;

  constructor(scripts, host, { isWatched = true } = {}) {
    Object.assign(this, { scripts, host, base: host.base, clock: new Clock() });
    this.line = new Line(this.clock);
    this.storage = new Storage(this);
    const world = this;
    this.navigator = {
      get onLine() {
        return world.isOnline;
      },
    };
    this.registration = {
      scope: `${this.origin}${this.base}`,
      waiting: null,
      unregister: async () => ((this.worker = undefined), (this.isUnregistered = true)),
      navigationPreload: { enable: async () => void (this.preloads = true), disable: async () => void (this.preloads = false) },
    };
    if (isWatched) this.storage.changed = () => this.watch();
  }

  nameOf(what) {
    return `langke ${this.base} ${what}`;
  }

  entries(what) {
    return this.storage.caches.get(this.nameOf(what)) ?? [];
  }

  records(folder = "saved/") {
    const beginning = `${this.origin}${this.base}${folder}`;
    return this.entries("records").filter(({ url }) => url.startsWith(beginning)).map(({ bytes }) => {
      try {
        return JSON.parse(new TextDecoder().decode(bytes));
      } catch {
        return {};
      }
    });
  }

  // At every moment each record has all of its files, with the bytes of one version of the site.
  watch() {
    for (const { village, id, files } of this.records().filter(({ isWhole }) => isWhole)) {
      const list = this.host.packs.get(`${village} ${id}`);
      if (!list) return this.faults.push(`a record of ${village} that the host never had`);
      if (list.length !== files.length) this.faults.push(`the record of ${village} lists ${files.length} files of ${list.length}`);
      for (const [at, [, key]] of files.entries()) {
        const entry = this.storage.find(this.nameOf("files"), new URL(key, this.origin).href);
        if (!entry) this.faults.push(`${village} has no ${key}`);
        else if ((entry.sum ??= digest(entry.bytes)) !== list[at][2]) this.faults.push(`${village} has other bytes in ${key}`);
      }
    }
  }

  locksFor(realm) {
    const { locks } = this;
    return {
      request: async (name, ...rest) => {
        const work = rest.at(-1);
        const { ifAvailable } = rest.length > 1 ? rest[0] : {};
        if (!locks.has(name)) locks.set(name, []);
        const queue = locks.get(name);
        if (ifAvailable && queue.length) return work(null);
        const lock = { realm };
        const turn = new Promise((begin) => (lock.begin = begin));
        queue.push(lock);
        if (queue[0] === lock) lock.begin();
        await turn;
        try {
          return await work({ name });
        } finally {
          this.release(queue, lock);
        }
      },
    };
  }

  release(queue, lock) {
    const at = queue.indexOf(lock);
    if (at < 0) return;
    queue.splice(at, 1);
    if (at === 0) queue[0]?.begin();
  }

  freed(realm) {
    for (const queue of this.locks.values()) for (const lock of queue.filter((one) => one.realm === realm)) this.release(queue, lock);
  }

  // What the network gives: the browser's own store, then the line, then the host with its faults.
  async network(given, init = {}) {
    const request = typeof given === "string" ? { url: new URL(given, this.origin).href, mode: "cors", ...init } : { mode: "cors", ...given, ...init };
    const { url, signal, integrity, cache = "default", mode } = request;
    if (signal?.aborted) throw aborted();
    const { origin, pathname } = new URL(url);
    const path = decodeURIComponent(pathname.slice(this.base.length));
    const sent = { path, cache, integrity, mode, at: this.clock.time };
    const isOurs = origin === this.origin;
    const stored = isOurs && !["reload", "no-store"].includes(cache) && this.store.get(url);
    let answer = stored && cache === "default" && /immutable/.test(stored.headers["cache-control"]) ? stored : undefined;
    if (!answer) {
      this.requests.push(sent);
      this.asked?.(sent);
      await this.abortable(this.clock.sleep(20), signal);
      if (!this.isOnline) throw new TypeError("Failed to fetch");
      answer = isOurs ? this.host.answer(path) : { status: 200, headers: {}, bytes: encoded("elsewhere") };
      const rule = this.rules.find((one) => one.left > 0 && one.fits(sent));
      if (rule) {
        rule.left--;
        sent.fault = rule.fault;
        answer = FAULTS[rule.fault](answer);
      }
      if (answer.hangs) await this.abortable(new Promise(() => {}), signal);
      if (answer.fails) throw new TypeError("Failed to fetch");
      if (answer.redirect) {
        if (mode === "navigate") return typed(new Response(null, { status: 200 }), "opaqueredirect");
        if (mode === "no-cors") return typed(new Response(PORTAL), "opaque");
        throw new TypeError("Failed to fetch");
      }
      if (stored && stored.etag && stored.etag === answer.etag) answer = stored;
      const isWhole = answer.hangsAfter === undefined && answer.diesAfter === undefined;
      if (answer.status === 200 && isWhole && cache !== "no-store") this.store.set(url, answer);
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(new Headers(request.headers).get("range") ?? "") ?? [];
    if (from && answer.status === 200) answer = { ...answer, status: 206, bytes: answer.bytes.slice(Number(from), to ? Number(to) + 1 : undefined) };
    const { bytes, hangsAfter, diesAfter } = answer;
    const part = bytes.slice(0, hangsAfter ?? diesAfter ?? bytes.length);
    const body = async () => {
      if (answer !== stored) await this.line.bring(part.length, signal);
      return part;
    };
    const headers = { ...answer.headers, ...(answer.status === 200 && this.vary ? { vary: this.vary } : {}) };
    const response = (given) => typed(new Response(given, { status: answer.status, headers }), isOurs ? "basic" : "cors");
    if (integrity) {
      const come = await body();
      if (hangsAfter !== undefined) await this.abortable(new Promise(() => {}), signal);
      if (diesAfter !== undefined || integrity !== `sha256-${digest(come)}`) throw new TypeError("Failed integrity");
      sent.isWhole = true;
      return response(come.slice());
    }
    return response(
      new ReadableStream({
        start: (controller) => {
          const fail = (error) => {
            try {
              controller.error(error);
            } catch {}
          };
          signal?.addEventListener("abort", () => fail(aborted()));
          body().then((come) => {
            controller.enqueue(new Uint8Array(come));
            if (diesAfter !== undefined) this.clock.set(() => fail(new TypeError("network error")), 10);
            else if (hangsAfter === undefined) controller.close();
          }, fail);
        },
      }),
    );
  }

  abortable(promise, signal) {
    if (!signal) return promise;
    return new Promise((done, fail) => {
      promise.then(done, fail);
      signal.addEventListener("abort", () => fail(aborted()));
    });
  }

  // Faults for the next `times` requests that fit.
  spoil(fault, fits = () => true, times = Infinity) {
    this.rules.push({ fault, fits, left: times });
  }

  heal() {
    this.rules = [];
  }

  async install(script = this.scripts.worker) {
    const worker = new Worker(this, script);
    const addRoutes = this.addRoutes ?? (async (routes) => void worker.routes.push(...routes));
    await this.clock.until(worker.happen("install", this.hasRoutes === false ? {} : { addRoutes }));
    return worker;
  }

  async activate(worker) {
    this.worker = worker;
    await this.clock.until(worker.happen("activate"));
  }

  async arrive() {
    await this.activate(await this.install());
    return this;
  }

  // The browser ended the worker, and starts its script anew.
  restart(script = this.worker.script) {
    this.worker.end();
    this.worker = new Worker(this, script);
  }

  post(data) {
    this.worker?.happen("message", { data });
  }

  async tell(data) {
    await this.clock.until(this.worker.happen("message", { data }));
  }

  fetchFromPage(address, init) {
    const headers = new Headers(init?.headers);
    return this.throughWorker({ method: "GET", integrity: "", mode: "cors", ...init, url: new URL(address, this.origin).href, headers });
  }

  async throughWorker(request, seen = {}) {
    const isNavigation = request.mode === "navigate";
    const preload = isNavigation && this.preloads ? this.network(request) : Promise.resolve(undefined);
    const { response, all } = this.worker?.fetch(request, preload) ?? {};
    seen.byWorker = Boolean(response);
    seen.all = all?.();
    if (!response) return preload.then((given) => given ?? this.network(request));
    const given = await response.catch((error) => {
      seen.error = error;
      throw new TypeError("Failed to fetch");
    });
    if (given.type === "error") throw new TypeError("Failed to fetch");
    if (given.bodyUsed || given.body?.locked) {
      this.faults.push("a body that was read was given to the browser");
      throw new TypeError("Failed to fetch");
    }
    return given;
  }

  // What a reader's browser gets: status, headers and all bytes, and when it began; or that it failed.
  async get(path, { mode = "navigate", method = "GET", headers = {}, integrity = "", url, isSettled = true } = {}) {
    const request = { url: url ?? `${this.origin}${this.base}${path}`, mode, method, integrity, headers: new Headers(headers), destination: "" };
    const seen = {};
    const [begun, asked] = [this.clock.time, this.requests.length];
    const work = async () => {
      try {
        const response = await this.throughWorker(request, seen);
        const took = this.clock.time - begun;
        const { status, type, headers } = response;
        try {
          const bytes = new Uint8Array(await response.arrayBuffer());
          return { status, type, headers, bytes, text: new TextDecoder().decode(bytes), took };
        } catch {
          return { status, type, headers, isBroken: true, took };
        }
      } catch {
        return { status: 0, isError: true, took: this.clock.time - begun };
      }
    };
    const answer = await this.clock.until(work()).catch(() => ({ status: 0, isStuck: true }));
    if (isSettled) await this.clock.pass(100);
    return { ...answer, ...seen, asked: this.requests.slice(asked) };
  }

  async tab() {
    return new Tab(this).load(this.scripts.saving, this.base);
  }

  // A save from its beginning to its end.
  async save(village, limit) {
    const tab = await this.tab();
    const work = tab.save(village);
    await this.clock.until(work.done, limit);
    return work;
  }

  async remove(village) {
    const tab = await this.tab();
    await this.clock.until(tab.saving.remove(village));
  }
}
