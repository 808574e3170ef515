// What was only visited: the network first, and what was kept where the network is slow, wrong or gone.

import { FAULTS, VILLAGE, address, answersAll, must, outcome, same, test, world } from "./kit.mjs";
import { digest } from "./world.mjs";

const PAGE = "en/events/";
const DATA = "en/events/page.json";

// A browser that visited a page, and a host that has a newer one.
const visited = async (more) => {
  const one = await world(more);
  await one.get(PAGE);
  await one.get(DATA, { mode: "cors" });
  await one.clock.pass(60_000);
  one.host.publish(2);
  one.requests.length = 0;
  return one;
};

const isOld = (path, answer, what) => must(path === PAGE ? answer.text?.includes("Events en 1") : answer.text?.includes('"events":1'), `${what}: ${answer.status} ${answer.text?.slice(0, 90)}`);
const isNew = (path, answer, what) => must(path === PAGE ? answer.text?.includes("Events en 2") : answer.text?.includes('"events":2'), `${what}: ${answer.status} ${answer.text?.slice(0, 90)}`);

for (const [path, mode, stage] of [[PAGE, "navigate", "visited page"], [DATA, "cors", "visited data"]]) {
  test(`a ${stage} comes from the network, else what was kept is shown in time, and nothing wrong takes its place`, async () => {
    const waits = { hangs: 3000, "stops in the middle": 3000 };
    for (const fault of Object.keys(FAULTS)) {
      for (const preloads of [true, false]) {
        const one = await visited();
        one.preloads = preloads;
        one.spoil(fault, (sent) => sent.path === path);
        const answer = await one.get(path, { mode });
        const isGone = ["is not found", "is gone"].includes(fault);
        if (fault === "is corrupted" && path === PAGE) {
          // A page that was not saved has no sum to be compared with; between host and browser there is TLS.
          same(answer.status, 200, fault);
          outcome(fault, stage, "shown as it came: only saved pages have a sum");
          continue;
        }
        if (isGone) {
          must([404, 410].includes(answer.status), `${fault}: ${answer.status}`);
          one.isOnline = false;
          const after = await one.get(path, { mode });
          if (mode === "navigate") same(after.status, 503, `${fault}, and offline after it`);
          else must(after.isError, `${fault}, and offline after it`);
          outcome(fault, stage, "the host's answer; what was kept is forgotten");
          continue;
        }
        same(answer.status, 200, fault);
        isOld(path, answer, fault);
        must(answer.took <= (waits[fault] ?? 100), `${fault}: it took ${answer.took} ms`);
        if (waits[fault]) must(answer.took >= waits[fault], `${fault}: it gave up after ${answer.took} ms`);
        outcome(fault, stage, `what was kept, after ${(answer.took / 1000).toFixed(1)} s`);
        // The network was bad just now.
        const again = await one.get(path, { mode });
        isOld(path, again, `${fault}, again`);
        if (waits[fault]) same(again.took, 1000, `${fault}, again: the time that it took`);
        one.isOnline = false;
        isOld(path, await one.get(path, { mode }), `${fault}, and then offline`);
        one.isOnline = true;
        one.heal();
        const healed = await one.get(path, { mode });
        isNew(path, healed, `${fault}, and then well again`);
      }
    }
  });

  test(`a ${stage} is there at once when there is no network`, async () => {
    const one = await visited();
    one.isOnline = false;
    for (let restarts = 0; restarts < 2; restarts++) {
      const answer = await one.get(path, { mode });
      isOld(path, answer, "offline");
      must(answer.took < 10, `it took ${answer.took} ms`);
      one.restart();
    }
    outcome("offline", stage, "what was kept, at once");
  });
}

test("a network that is slow once is not called bad for ever, and one that is well never is", async () => {
  const one = await visited();
  for (let visit = 0; visit < 3; visit++) isNew(PAGE, await one.get(PAGE), "a network that is well");
  await one.clock.pass(3500);
  one.spoil("hangs", ({ path }) => path === PAGE, 1);
  same((await one.get(PAGE)).took, 3000, "the wait after a network that was well");
  one.spoil("hangs", ({ path }) => path === PAGE, 1);
  same((await one.get(PAGE)).took, 1000, "the wait after a bad one");
  await one.clock.pass(31_000);
  one.spoil("hangs", ({ path }) => path === PAGE, 1);
  same((await one.get(PAGE)).took, 3000, "the wait half a minute later");
});

test("a page that comes late is kept for the next time", async () => {
  const one = await visited();
  one.line.rate = 100;
  const answer = await one.get(PAGE);
  isOld(PAGE, answer, "what is shown");
  same(answer.took, 3000, "the time that it took");
  one.line.rate = Infinity;
  await one.clock.pass(20_000);
  one.isOnline = false;
  isNew(PAGE, await one.get(PAGE), "what is kept");
  outcome("1 kB/s", "visited page", "what was kept, after 3.0 s; the newer one is there next time");
});

test("where nothing is kept and there is no network, the page of what is saved stands there with 503, and data fails", async () => {
  for (const base of ["/", "/sub/"]) {
    for (const saves of [[], [VILLAGE]]) {
      const one = await world({ host: { base }, saves });
      for (const fault of ["has no connection", "is an error of the host", "hangs"]) {
        one.heal();
        one.spoil(fault, ({ path }) => !path.startsWith("bundle/"));
        for (const [path, language] of [["en/never/", "en"], ["vi/never/", "vi"], ["never", "vi"]]) {
          const answer = await one.get(path);
          same(answer.status, 503, `${fault}: ${path}`);
          must(answer.text.includes(`Saved villages ${language}`), `${fault}: ${path} is answered with ${answer.text.slice(0, 150)}`);
          same(answer.headers.get("content-type"), "text/html; charset=utf-8", `${fault}: the type`);
          must(answer.took <= 20_000, `${fault}: it took ${answer.took} ms`);
          outcome(fault, "page that was never seen", `the page of what is saved, 503, after ${(answer.took / 1000).toFixed(1)} s`);
        }
        const data = await one.get("en/never/page.json", { mode: "cors" });
        must(fault === "is an error of the host" ? data.status === 500 : data.isError, `${fault}: data is answered with ${data.status}`);
        const picture = fault !== "hangs" && (await one.get("media/never-0123456789abcdef.svg", { mode: "no-cors" }));
        must(!picture || picture.isError || picture.status === 500, `${fault}: a picture is answered with ${picture.status}`);
      }
    }
  }
});

test("a page that was never seen comes as the network gives it, and only what is whole and ours is kept", async () => {
  for (const fault of [undefined, ...Object.keys(FAULTS)]) {
    for (const [path, mode] of [["en/about/", "navigate"], [`en/villages/${VILLAGE}/page.json`, "cors"]]) {
      const one = await world();
      if (fault) one.spoil(fault, (sent) => sent.path === path);
      const answer = await one.get(path, { mode });
      must(!fault || answer.status !== 200 || answer.isBroken || digest(answer.bytes) !== digest(one.host.files.get(path)), `${fault}: nothing went wrong`);
      if (fault === "leads to a portal" && mode === "navigate") same(answer.type, "opaqueredirect", "what leads elsewhere is the browser's");
      if (fault === "is a portal's page") same(answer.status, 200, "the portal's page is shown");
      one.isOnline = false;
      const again = await one.get(path, { mode });
      if (fault === "is corrupted" && mode === "navigate") continue;
      if (!fault) same(digest(again.bytes), digest(one.host.files.get(path)), "what was kept");
      else must(again.isError || again.status === 503, `${fault}: something was kept of ${path}`);
    }
  }
});

test("of a picture, a recording and the app's files only what is whole is kept, and they are asked for once", async () => {
  const one = await world();
  for (const part of ["lò", "vase-", "sound", ".js", ".wasm"]) {
    const path = one.host.find(VILLAGE, part);
    for (const fault of Object.keys(FAULTS).filter((fault) => fault !== "hangs")) {
      one.heal();
      one.spoil(fault, (sent) => sent.path === path);
      const shelf = part.startsWith(".") ? "app" : "pictures";
      await one.get(address(path), { mode: "cors" });
      must(!one.entries(shelf).some(({ url }) => url.endsWith(address(path))), `${fault}: ${path} was kept`);
      one.store.clear();
    }
    one.heal();
    await one.get(address(path), { mode: "no-cors" });
    one.requests.length = 0;
    one.store.clear();
    const answer = await one.get(address(path), { mode: "no-cors" });
    same(answer.bytes && digest(answer.bytes), digest(one.host.files.get(path)), path);
    same(one.requests.length, 0, `requests for ${path}`);
  }
});

test("what the page showed before the worker came is kept when the page says so, whatever else it says", async () => {
  const one = await world();
  const app = one.base + address(one.host.find(VILLAGE, ".js"));
  const addresses = [PAGE, `${one.origin}${app}`, "https://other.test/a.js", "data:text/plain,a", `/bundle/packs/${VILLAGE}.json`].map((path) => (path === PAGE ? one.base + path : path));
  await one.tell({ keep: addresses });
  must(one.requests.every(({ path }) => !path.startsWith("bundle/")), "lists were asked for");
  one.isOnline = false;
  same((await one.get(PAGE)).status, 200, "the page");
  same((await one.get(app.slice(1), { mode: "cors" })).status, 200, "the app");
  one.isOnline = true;
  one.requests.length = 0;
  await one.tell({ keep: addresses });
  same(one.requests.length, 0, "requests for what is there");
  for (const data of [null, 1, "text", {}, { other: 1 }]) await one.tell(data);
});

test("a host that hangs keeps no worker from being installed, and the page of what is saved is fetched when it can be", async () => {
  const one = await world({ isThere: false });
  one.spoil("hangs");
  await one.arrive();
  must(one.clock.time <= 60_000, `it took ${one.clock.time} ms`);
  one.heal();
  await one.tell({ keep: [one.base] });
  one.isOnline = false;
  same((await one.get("en/never/")).status, 503, "the page of what is saved");
});

test("browsers without navigation preload, static routes, locks or a word about the network are as good", async () => {
  const one = await world({ isThere: false, hasLocks: false, hasRoutes: false });
  delete one.registration.navigationPreload;
  Object.defineProperty(one, "navigator", { value: {} });
  await one.arrive();
  await one.get(PAGE);
  same((await one.save(VILLAGE)).state, "saved", "a save");
  await answersAll(one, one.host.list(VILLAGE), "an older browser");
  one.isOnline = false;
  same((await one.get(PAGE)).status, 200, "a visited page");
});

test("a story in a frame is the host's business: nothing of it is kept, and nothing stands in its place", async () => {
  const one = await world();
  const frame = "embed/en/villages/bat-trang/";
  one.host.files.set(frame, one.host.page("A story in a frame"));
  same((await one.get(frame)).status, 200, "a frame");
  await one.clock.pass(60_000);
  one.isOnline = false;
  must((await one.get(frame)).isError, "without a network something stands in the frame's place");
});

test("static routes that a browser refuses do not keep the worker away", async () => {
  const one = await world({ isThere: false });
  one.addRoutes = async () => {
    throw new TypeError("this browser knows no such rule");
  };
  await one.arrive();
  same((await one.get(PAGE)).status, 200, "a page");
});

test("the network is asked ahead while nothing is saved, and no longer once something is", async () => {
  const one = await world();
  must(one.preloads, "nothing is asked ahead");
  await one.get(PAGE);
  same(one.requests.filter(({ path }) => path === PAGE).length, 1, "requests for one page");
  await one.save(VILLAGE);
  await one.clock.pass(100);
  must(!one.preloads, "the network is asked in vain");
  // A request that was on its way before.
  one.preloads = true;
  one.isOnline = false;
  same((await one.get(`en/villages/${VILLAGE}/`)).status, 200, "a saved page whose preload fails");
  one.isOnline = true;
  await one.remove(VILLAGE);
  await one.clock.pass(100);
  must(one.preloads, "nothing is asked ahead after the last village was removed");
});
