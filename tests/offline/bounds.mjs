// What the worker leaves alone, and how much it keeps.

import { OTHER, VILLAGE, address, answersAll, isSaved, must, outcome, same, test, world } from "./kit.mjs";

test("another origin, another base, another method, compared bytes and lists of packs are left to the browser", async () => {
  for (const base of ["/", "/sub/"]) {
    const one = await world({ host: { base }, saves: [VILLAGE] });
    const own = `${one.origin}${base}en/villages/${VILLAGE}/`;
    const cases = {
      "another origin": { url: `http://other.test${base}en/villages/${VILLAGE}/` },
      "another port": { url: own.replace("site.test", "site.test:81") },
      "a form that is sent": { url: own, method: "POST" },
      "a question about a page": { url: own, method: "HEAD" },
      "compared bytes": { url: own, integrity: "sha256-0000", mode: "cors" },
      "a pack's head": { url: `${one.origin}${base}bundle/packs/${VILLAGE}.json`, mode: "cors" },
      "a pack's list": { url: `${one.origin}${base}bundle/packs/${VILLAGE}.list.json`, mode: "cors" },
      ...(base === "/" ? {} : { "another base": { url: `${one.origin}/en/villages/${VILLAGE}/` }, "a base that begins alike": { url: `${one.origin}/submarine/` } }),
    };
    for (const [what, request] of Object.entries(cases)) must(!(await one.get("", request)).byWorker, `${what} is answered`);
    must((await one.get("", { url: `${own}?q=1#part` })).byWorker, "a page with a question is not answered");
    one.isOnline = false;
    same((await one.get("", { url: `${own}?q=1#part` })).status, 200, "a saved page with a question");
  }
  outcome("foreign requests", "worker", "left to the browser");
});

test("a waiting worker is told to take over at a navigation, and only then", async () => {
  const one = await world();
  const told = [];
  one.registration.waiting = { postMessage: (data) => told.push(data) };
  for (const path of ["icon.svg", "en/events/page.json"]) await one.get(path, { mode: "cors" });
  same(told.length, 0, "words at what is no navigation");
  await one.get("en/");
  same(JSON.stringify(told), '[{"takeOver":true}]', "what was told");
  one.registration.waiting = null;
  const waiting = await one.install();
  await one.clock.until(waiting.happen("message", { data: { keep: [] } }));
  must(!waiting.skips, "it takes over without a word");
  await one.clock.until(waiting.happen("message", { data: { takeOver: true } }));
  must(waiting.skips, "it does not take over");
  outcome("a newer worker waits", "worker", "takes over at the next navigation");
});

const many = (one) => {
  const { answer } = one.host;
  one.host.answer = (path) => {
    const host = one.host;
    if (/^en\/many\/\d+\/$/.test(path)) return { status: 200, headers: { "content-type": "text/html" }, bytes: host.page(path) };
    return answer.call(host, path);
  };
};

test("a thousand visits keep no more than the bound, no saved file is dropped, and the page of what is saved stays", async () => {
  for (const saves of [[], [VILLAGE]]) {
    const one = await world({ saves });
    many(one);
    for (let visit = 0; visit < 1000; visit++) await one.get(`en/many/${visit}/`, { isSettled: false });
    await one.clock.pass(1000);
    must(one.entries("visited").length <= 122, `${one.entries("visited").length} pages are kept`);
    one.isOnline = false;
    same((await one.get("en/many/999/")).status, 200, "the page that was visited last");
    same((await one.get("en/many/880/")).status, 200, "the page that was visited 120 visits ago");
    const lost = await one.get("en/many/500/");
    same(lost.status, 503, "a page that was forgotten");
    must(lost.text.includes("Saved villages en"), "the page of what is saved");
    for (const village of saves) await isSaved(one, village, "after a thousand visits");
  }
  outcome("1,000 visits", "worker", "120 pages are kept, every saved file too");
});

test("many pictures and many versions of the app keep no more than their bounds, also while a village is being saved", async () => {
  const one = await world({ saves: [OTHER] });
  one.spoil("has no connection", ({ path, integrity }) => integrity && path.includes("sound"));
  const tab = await one.tab();
  const work = tab.save(VILLAGE);
  await one.clock.pass(20_000);
  const half = one.entries("files").length;
  for (let at = 0; at < 400; at++) {
    const text = new TextEncoder().encode(`picture ${at}`);
    const { digest } = await import("./world.mjs");
    const name = `${at % 2 ? "media/many" : "app/many"}-${digest(text, "hex").slice(0, 16)}.js`;
    one.host.files.set(name, text);
    await one.get(name, { mode: "no-cors", isSettled: false });
  }
  await one.clock.pass(1000);
  same(one.entries("pictures").length, 150, "pictures");
  same(one.entries("app").length, 60, "files of the app");
  same(one.entries("files").length, half, "files of the save that is under way");
  one.heal();
  await one.clock.until(work.done);
  same(work.state, "saved", "the save");
  await isSaved(one, VILLAGE, "after many pictures");
});

test("a device without room keeps nothing of a visit, drops nothing, and shows every page", async () => {
  const one = await world({ saves: [VILLAGE] });
  await one.get("en/events/");
  one.storage.quota = one.storage.used;
  for (const path of ["en/about/", "vi/events/"]) same((await one.get(path)).status, 200, path);
  same((await one.get(address(one.host.find(OTHER, "vase-")), { mode: "no-cors" })).status, 200, "a picture");
  await answersAll(one, one.host.list(VILLAGE), "a full device");
  one.isOnline = false;
  same((await one.get("en/events/")).status, 200, "what was kept before");
  outcome("no room", "visited page", "shown, not kept; nothing is dropped");
});

test("a browser that gives no room shows every page", async () => {
  const one = await world({ isThere: false });
  one.storage.isClosed = true;
  await one.arrive();
  for (const path of ["en/events/", "en/events/", "icon.svg"]) same((await one.get(path)).status, 200, path);
  one.isOnline = false;
  must((await one.get("en/events/")).isError, "offline");
  outcome("private window", "visited page", "shown, not kept");
});

test("a device's clock that is wrong by years changes nothing of a visit", async () => {
  for (const wrong of [-3e11, 3e11]) {
    const one = await world();
    one.clockIsWrongBy = wrong;
    await one.get("en/events/");
    one.restart();
    one.spoil("hangs", ({ path }) => path === "en/events/");
    same((await one.get("en/events/")).took, 3000, "the wait");
    one.clockIsWrongBy = -wrong;
    same((await one.get("en/events/")).took, 1000, "the next one");
  }
  outcome("clock wrong by ten years", "visited page", "nothing changes");
});
