// What is saved is answered.

import { OTHER, VILLAGE, address, answersAll, hasNoMore, isSaved, must, outcome, same, test, watchRequests, world } from "./kit.mjs";
import { digest } from "./world.mjs";

test("a saved village is answered from its pack without any network, below every base, also by a worker that starts anew", async () => {
  for (const base of ["/", "/sub/"]) {
    for (const areTogether of [true, false]) {
      const one = await world({ host: { base, areTogether }, saves: [VILLAGE] });
      one.restart();
      await answersAll(one, one.host.list(VILLAGE), base);
      must(one.requests.every(({ path }) => path.startsWith("bundle/packs/")), `${base}: something else than the pack's head was asked for`);
      hasNoMore(one, base);
    }
  }
});

test("a saved page is answered before the network says anything", async () => {
  const one = await world({ saves: [VILLAGE] });
  one.spoil("hangs");
  const answer = await one.get(`en/villages/${VILLAGE}/`);
  same(answer.status, 200, "the status");
  same(answer.took, 0, "the time that it took");
});

test("what is saved keeps its type and the policy of its host, and a page is a page", async () => {
  for (const areTogether of [true, false]) {
    const one = await world({ host: { areTogether }, saves: [VILLAGE] });
    one.isOnline = false;
    const picture = await one.get(address(one.host.find(VILLAGE, "vase-")), { mode: "no-cors" });
    same(picture.headers.get("content-type"), "image/svg+xml", "the picture's type");
    must(picture.headers.get("content-security-policy").includes("sandbox"), "the picture has no policy");
    same(picture.headers.get("x-content-type-options"), "nosniff", "the picture's other policy");
    for (const path of [`en/villages/${VILLAGE}/`, `en/villages/${VILLAGE}/page.json`]) {
      same((await one.get(path)).headers.get("last-modified"), "Sat, 21 Nov 2026 00:00:00 GMT", `the day of ${path}`);
    }
    same((await one.get(`en/villages/${VILLAGE}/`)).headers.get("content-type"), "text/html; charset=utf-8", "the page's type");
    same((await one.get(`en/villages/${VILLAGE}/page.json`)).headers.get("content-type"), "application/json", "the data's type");
  }
});

test("of a saved photograph one width stands for the others where there is no network", async () => {
  const one = await world({ saves: [VILLAGE] });
  const path = one.host.find(VILLAGE, "kiln-");
  const other = path.replace("kiln-", "kiln~720-").replace(/-[0-9a-f]{16}/, "-0123456789abcdef");
  one.isOnline = false;
  const answer = await one.get(address(other), { mode: "no-cors" });
  same(digest(answer.bytes), digest(one.host.files.get(path)), "the bytes of another width");
  for (const name of ["vase~720-0123456789abcdef.webp", "kil~720-0123456789abcdef.webp", "kiln~720-0123456789abcdef.svg"]) {
    const strange = address(other.replace(/[^/]+$/, name));
    const got = await one.get(strange, { mode: "no-cors" });
    must(got.status !== 200, `${name}: something else was given for it`);
  }
});

test("a recording is answered in the parts that are asked for, saved or only visited", async () => {
  for (const isVisited of [false, true]) {
    const one = await world({ saves: isVisited ? [] : [VILLAGE] });
    const path = one.host.find(VILLAGE, "sound");
    if (isVisited) await one.tell({ keep: [one.base + address(path)] });
    const whole = one.host.files.get(path);
    one.isOnline = false;
    const ask = (range) => one.get(address(path), { mode: "no-cors", headers: { range } });
    for (const [range, from, to] of [["bytes=0-", 0, 4999], ["bytes=0-1", 0, 1], ["bytes=100-199", 100, 199], ["bytes=-100", 4900, 4999],
      ["bytes=-9000", 0, 4999], ["bytes=4990-9999", 4990, 4999], ["bytes=4999-4999", 4999, 4999]]) {
      const answer = await ask(range);
      same(answer.status, 206, range);
      same(answer.headers.get("content-range"), `bytes ${from}-${to}/5000`, range);
      same(answer.headers.get("content-type"), "audio/mpeg", range);
      same(digest(answer.bytes), digest(whole.slice(from, to + 1)), `the bytes of ${range}`);
    }
    for (const range of ["bytes=5000-", "bytes=-0", "bytes=9000-9001"]) {
      const answer = await ask(range);
      same(answer.status, 416, range);
      same(answer.headers.get("content-range"), "bytes */5000", range);
      same(answer.bytes.length, 0, range);
    }
    for (const range of ["bytes=-", "lines=1-2", "bytes=0-1,5-6"]) {
      const answer = await ask(range);
      same(answer.status, 200, range);
      same(answer.bytes.length, 5000, range);
    }
  }
});

test("a part of a recording that is not there comes from the host, and is not kept for the whole", async () => {
  const one = await world();
  const path = one.host.find(VILLAGE, "sound");
  const answer = await one.get(address(path), { mode: "no-cors", headers: { range: "bytes=0-99" } });
  same(`${answer.byWorker} ${answer.status} ${answer.bytes.length}`, "true 206 100", "the answer");
  same(one.entries("pictures").length, 0, "what is kept");
});

test("a worker that is ended at any moment answers the same when it starts anew", async () => {
  const one = await world({ saves: [VILLAGE, OTHER] });
  await one.get("en/events/");
  const paths = [`en/villages/${VILLAGE}/`, one.host.find(VILLAGE, "sound"), one.host.find(OTHER, "langke-app"), "en/events/"];
  let moments = 0;
  for (const path of paths) {
    const wanted = one.host.files.get(path);
    for (let at = 1; at < 40; at++) {
      one.restart();
      one.worker.endAt = at;
      const worker = one.worker;
      const { isStuck } = await one.get(address(path), { mode: path.endsWith("/") ? "navigate" : "cors" });
      one.restart();
      one.isOnline = false;
      one.store.clear();
      const { status, bytes } = await one.get(address(path), { mode: path.endsWith("/") ? "navigate" : "cors" });
      one.isOnline = true;
      same(status, 200, `${path}, ended at step ${at}`);
      same(digest(bytes), digest(wanted), `the bytes of ${path}, ended at step ${at}`);
      if (!isStuck && worker.steps < at) break;
      moments++;
    }
  }
  outcome("worker killed", "answering", `the next one answers the same (${moments} moments)`);
});

test("a pack of which a file is lost is still answered where the network is, and that file comes from the host", async () => {
  const one = await world({ saves: [VILLAGE], isWatched: false });
  const files = one.entries("files");
  files.splice(files.findIndex(({ url }) => url.includes(`en/villages/${VILLAGE}/?`)), 1);
  same((await one.get(`en/villages/${VILLAGE}/`)).status, 200, "the page");
});

test("half a record hides no other village, and is mended by saving", async () => {
  for (const broken of ['{"village":"phu-vi', "null", '{"village":"phu-vinh","isWhole":true}', '{"village":"phu-vinh","isWhole":true,"files":[1]}']) {
    const one = await world({ saves: [VILLAGE, OTHER], isWatched: false });
    one.entries("records").find(({ url }) => url.endsWith(OTHER)).bytes = new TextEncoder().encode(broken);
    one.restart();
    await answersAll(one, one.host.list(VILLAGE), broken);
    const tab = await one.tab();
    must((await one.clock.until(tab.saving.saved())).some(({ village }) => village === VILLAGE), `${broken}: the whole record is not listed`);
    same((await one.save(OTHER)).state, "saved", broken);
    one.watch();
    await answersAll(one, one.host.list(OTHER), broken);
  }
});

test("of a page that two villages share the one that was saved last is right, whatever the device's clock says", async () => {
  for (const [first, second, ordersByClock] of [[0, 0], [3e11, -3e11], [-3e11, 3e11], [3e11, -3e11, true], [-3e11, 3e11, true]]) {
    const one = await world({ ordersByClock });
    one.clockIsWrongBy = first;
    await one.save(VILLAGE);
    one.host.publish(2);
    one.clockIsWrongBy = second;
    await one.save(OTHER);
    one.restart();
    one.isOnline = false;
    must((await one.get("en/")).text.includes("Home en 2"), `the older page, with a clock that goes wrong by ${first} and then ${second} ms`);
    await one.get("en/");
  }
  outcome("clock wrong by ten years", "saved pages", "the pack that was saved last is right");
});

test("a village that was saved while a new worker waited is answered by it", async () => {
  const one = await world();
  const waiting = await one.install();
  await one.save(VILLAGE);
  await one.activate(waiting);
  await answersAll(one, one.host.list(VILLAGE), "after the change of workers");
});

test("pages of the version before find their files after a renewal, until many visits later", async () => {
  const one = await world({ saves: [VILLAGE] });
  const before = one.host.list(VILLAGE).filter(([path]) => /-[0-9a-f]{16}/.test(path));
  one.host.publish(2);
  one.host.publish(3);
  await one.save(VILLAGE);
  await one.get("en/events/");
  await one.get(address(one.host.find(OTHER, "vase-")), { mode: "no-cors" });
  one.restart();
  await answersAll(one, before, "files of the version before");
  await answersAll(one, one.host.list(VILLAGE), "files of this version");
  hasNoMore(one, "after the renewal");
  outcome("two versions at once", "renewed pack", "old pages find their files");
});

test("a newer pack is told to the pages once, and none of this holds up a page", async () => {
  const one = await world({ saves: [VILLAGE] });
  const tab = one.tabs[0];
  await one.get(`en/villages/${VILLAGE}/`);
  same(tab.heard.length, 0, "words about the same pack");
  one.host.publish(2);
  await one.clock.pass(599_000);
  await one.get(`en/villages/${VILLAGE}/`);
  same(tab.heard.length, 0, "words before it is time");
  await one.clock.pass(1000);
  for (const path of [`en/villages/${VILLAGE}/`, "en/", "icon.svg"]) same((await one.get(path)).took, 0, path);
  same(JSON.stringify(tab.heard), JSON.stringify([{ newer: VILLAGE }]), "what was told");
});

test("an answer that is no pack's head is told to nobody, and the host is not asked for it at every file", async () => {
  const tries = { "is an error in JSON": 1, "is a portal's page": 1, "has no connection": 1, "is cut short": 1, "is an error of the host": 1, "is not found": 2 };
  for (const [fault, most] of Object.entries(tries)) {
    const one = await world({ saves: [VILLAGE] });
    one.spoil(fault, ({ path }) => path.endsWith(`${VILLAGE}.json`));
    for (let file = 0; file < 10; file++) await one.get(`en/villages/${VILLAGE}/`);
    same(one.tabs[0].heard.length, 0, fault);
    must(one.requests.length <= most, `${fault}: ${one.requests.length} requests for ten files`);
    must(!one.isUnregistered, `${fault}: the worker went`);
    one.heal();
    one.host.publish(2);
    await one.clock.pass(600_000);
    await one.get(`en/villages/${VILLAGE}/`);
    same(one.tabs[0].heard.length, 1, `${fault}, once it is over`);
  }
});

test("where the host has neither pack nor worker this one goes, and what was saved stays; a portal makes nobody go", async () => {
  for (const [fault, goes] of [["is not found", true], ["is gone", true], ["is a portal's page", false], ["is an error of the host", false], ["leads to a portal", false], ["has no connection", false]]) {
    const one = await world({ saves: [VILLAGE] });
    const kept = one.entries("files").length;
    one.spoil(fault);
    await one.get(`en/villages/${VILLAGE}/`);
    same(Boolean(one.isUnregistered), goes, fault);
    same(one.entries("files").length, kept, `${fault}: files that stay`);
    outcome(`everything ${fault}`, "host without the worker", goes ? "the worker goes, what was saved stays" : "the worker stays");
  }
});

test("a save that ends while the worker cannot be told is still answered by the next one", async () => {
  for (const switches of [{ refusesRegistration: true }, { hasWorkers: false }]) {
    const one = await world(switches);
    await one.get("en/");
    const { state } = await one.save(VILLAGE);
    same(state, "saved", JSON.stringify(switches));
    one.restart();
    await answersAll(one, one.host.list(VILLAGE), JSON.stringify(switches));
  }
});

test("with answers that vary everything is found again", async () => {
  for (const [honoursVary, vary] of [[true, "accept-encoding, origin, cookie"], [false, "accept-encoding"], [true, "*"]]) {
    const one = await world({ vary, honoursVary });
    await one.save(VILLAGE);
    await one.get("en/events/", { headers: { cookie: "1" } });
    await answersAll(one, one.host.list(VILLAGE), "vary");
    one.isOnline = false;
    same((await one.get("en/events/")).status, 200, "a visited page");
  }
});

test("two villages are saved at the same time, in one tab and in two, and both are whole", async () => {
  for (const hasLocks of [true, false]) {
    for (const tabs of [1, 2]) {
      const one = await world({ hasLocks });
      const tab = await one.tab();
      const works = [tab.save(VILLAGE), (tabs === 1 ? tab : await one.tab()).save(OTHER)];
      await one.clock.until(Promise.all(works.map(({ done }) => done)));
      for (const village of [VILLAGE, OTHER]) await isSaved(one, village, `${tabs} tabs`);
      hasNoMore(one, `${tabs} tabs`);
      watchRequests(one);
    }
  }
});
