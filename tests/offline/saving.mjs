// A save ends whole, whatever happens in between, and what was saved before stands until then.

import { FAULTS, OTHER, VILLAGE, answersAll, hasNoMore, isSaved, must, outcome, same, test, watchRequests, world } from "./kit.mjs";

// What is asked for in a save, and whether the texts of a pack come in one piece then.
const STAGES = {
  "the pack's head": [true, (path) => path.endsWith(`/${VILLAGE}.json`)],
  "its list": [true, (path) => path.endsWith(".list.json")],
  "its texts in one piece": [true, (path) => path.endsWith(".texts.txt")],
  "a page": [false, (path) => path === `en/villages/${VILLAGE}/`],
  "a page's data": [false, (path) => path === `en/villages/${VILLAGE}/page.json`],
  "a picture": [true, (path) => path.includes("lò")],
  "a recording": [true, (path) => path.includes("sound")],
  "the app's script": [true, (path) => /langke-app-.*\.js$/.test(path)],
};
// What is not new in the second version is not asked for then.
const IS_RENEWED = (stage) => stage !== "a recording";

const isOver = async (one, done, limit) => {
  try {
    await one.clock.until(done, limit);
    return true;
  } catch {
    return false;
  }
};

for (const [stage, [areTogether, fits]] of Object.entries(STAGES)) {
  test(`a save, and a renewal, ends whole when the network goes wrong once or for minutes at ${stage}`, async () => {
    for (const fault of Object.keys(FAULTS)) {
      for (const isRenewal of [false, true]) {
        if (isRenewal && !IS_RENEWED(stage)) continue;
        for (const times of [1, Infinity]) {
          const what = `${fault}, ${isRenewal ? "renewal" : "first save"}, ${times} times`;
          const one = await world({ host: { areTogether }, saves: isRenewal ? [VILLAGE] : [] });
          const before = one.host.list(VILLAGE);
          if (isRenewal) one.host.publish(2);
          watchRequests(one);
          one.spoil(fault, ({ path }) => fits(path), times);
          const tab = await one.tab();
          let work = tab.save(VILLAGE);
          const began = one.clock.time;
          const ended = await isOver(one, work.done, 150_000);
          const goesWithout = stage === "its texts in one piece";
          const refuses = stage === "the pack's head" && ["is not found", "is gone"].includes(fault);
          if (refuses) {
            same(work.state, "gone", what);
            if (isRenewal) await answersAll(one, before, `${what}: what was saved before`);
            hasNoMore(one, what);
            one.heal();
            work = tab.save(VILLAGE);
            await one.clock.until(work.done);
          } else if (times === Infinity && !goesWithout) {
            must(!ended, `${what}: it ended as ${work.state}`);
            must(["waiting", "wrong", "saving"].includes(work.state), `${what}: it is ${work.state}`);
            same(one.records().length, isRenewal ? 1 : 0, `${what}: records`);
            if (isRenewal) await answersAll(one, before, `${what}: what was saved before`);
            one.heal();
            await one.clock.until(work.done, 200_000);
          } else must(ended, `${what}: it goes on for longer than it may`);
          same(work.state, "saved", what);
          const record = await isSaved(one, VILLAGE, what);
          same(record.id, one.host.id(VILLAGE), `${what}: the version`);
          hasNoMore(one, what);
          const seconds = Math.round((one.clock.time - began) / 1000);
          if (times === 1) outcome(fault, `save: ${stage}`, refuses ? "said, what was saved before stands" : `whole after ${seconds} s`);
        }
      }
    }
  });
}

test("a network that goes away during a save is waited for, and the save goes on as soon as it is back", async () => {
  for (let at = 1; at < 14; at++) {
    const one = await world();
    watchRequests(one);
    let asked = 0;
    const watched = one.asked;
    one.asked = (sent) => {
      watched(sent);
      if (++asked === at) one.isOnline = false;
    };
    const tab = await one.tab();
    const work = tab.save(VILLAGE);
    if (await isOver(one, work.done, 100_000)) {
      // The last file had come before.
      same(work.state, "saved", `offline at request ${at}`);
      continue;
    }
    same(work.state, "waiting", `offline at request ${at}`);
    one.isOnline = true;
    tab.dispatch("online");
    const back = one.clock.time;
    await one.clock.until(work.done);
    same(work.state, "saved", `offline at request ${at}`);
    must(one.clock.time - back < 5000, `it goes on ${one.clock.time - back} ms after the network is back`);
    await isSaved(one, VILLAGE, `offline at request ${at}`);
    outcome("offline", "save: at every request", "waits, and goes on when the network is back");
  }
});

test("a save comes through 1 kB/s, and says how far it is", async () => {
  for (const areTogether of [true, false]) {
    const one = await world({ host: { areTogether } });
    one.line.rate = 1000;
    const tab = await one.tab();
    const work = tab.save(VILLAGE);
    await one.clock.until(work.done, 3_600_000);
    same(work.state, "saved", "the end");
    same(one.requests.length, new Set(one.requests.map(({ path }) => path)).size, "requests, none of them twice");
    const told = work.told.flatMap(({ bytes }) => bytes ?? []);
    must(told.every((bytes, at) => !at || bytes >= told[at - 1]), `it goes back: ${told}`);
    same(told.at(-1), work.told.find(({ all }) => all).all, "bytes at the end");
    outcome("1 kB/s", "save: all of it", `whole after ${Math.round(one.clock.time / 1000)} s, nothing twice`);
  }
});

test("six large files at once come through 1 kB/s without being given up", async () => {
  const one = await world({ isThere: false });
  const paths = [0, 1, 2, 3, 4, 5].map((at) => `media/large-${at}.mp4`);
  paths.forEach((path, at) => one.host.large(path, 200_000, at));
  one.host.pack("large", paths);
  one.line.rate = 1000;
  const work = (await one.tab()).save("large");
  await one.clock.until(work.done, 4_000_000);
  same(work.state, "saved", "the end");
  same(one.requests.filter(({ path }) => path.includes("large-")).length, 6, "requests for six files");
});

test("a tab that is closed at any step leaves what was saved before, and another one ends the work without fetching twice", async () => {
  for (const isRenewal of [false, true]) {
    for (const areTogether of [true, false]) {
      let at = 1;
      for (let isDone = false; !isDone; at++) {
        const what = `closed at step ${at}, ${isRenewal ? "renewal" : "first save"}`;
        const one = await world({ host: { areTogether }, saves: isRenewal ? [VILLAGE] : [] });
        const before = isRenewal && one.host.list(VILLAGE);
        if (isRenewal) one.host.publish(2);
        watchRequests(one);
        const tab = await one.tab();
        tab.endAt = at;
        isDone = await isOver(one, tab.save(VILLAGE).done, 1000);
        if (at % 2) one.restart();
        const [record] = one.records();
        if (isRenewal && record?.id !== one.host.id(VILLAGE)) await answersAll(one, before, `${what}: what was saved before`);
        const next = await one.tab();
        const wishes = await one.clock.until(next.saving.wishes());
        must(wishes.length || at < 5 || record?.id === one.host.id(VILLAGE), `${what}: nobody knows of it`);
        if (!wishes.length && record?.id === one.host.id(VILLAGE)) {
          hasNoMore(one, `${what}: all is done`);
          await isSaved(one, VILLAGE, `${what}: all is done`);
          must((await one.get(`en/villages/${VILLAGE}/`)).text.includes(isRenewal ? "en 2" : "en 1"), `${what}: the worker answers with the older one`);
        }
        must(!wishes[0]?.isPaused, `${what}: it does not go on by itself`);
        const asked = one.requests.length;
        const work = next.save(VILLAGE);
        await one.clock.until(work.done);
        same(work.state, "saved", what);
        same((await isSaved(one, VILLAGE, what)).id, one.host.id(VILLAGE), `${what}: the version`);
        hasNoMore(one, what);
        if (isDone) same(one.requests.slice(asked).filter(({ path }) => !path.startsWith("bundle/packs/")).length, 0, `${what}: files fetched for a whole pack`);
      }
      outcome(isRenewal ? "tab closed (renewal)" : "tab closed", "save: at every step", `the old pack stands, the next tab ends it (${at} moments)`);
    }
  }
});

test("a save that is paused at any step stops at once, and goes on where it was", async () => {
  for (const areTogether of [true, false]) {
    let at = 1;
    for (let isDone = false; !isDone; at++) {
      const what = `paused at step ${at}`;
      const one = await world({ host: { areTogether } });
      watchRequests(one);
      const tab = await one.tab();
      const work = tab.save(VILLAGE);
      let asked;
      one.seen = (_, realm) => {
        if (realm !== tab || tab.steps !== at) return;
        work.pause();
        asked = one.requests.length;
      };
      await one.clock.until(work.done, 10_000);
      isDone = tab.steps < at;
      if (!isDone && work.state !== "saved") {
        same(work.state, "paused", what);
        must(one.requests.length - asked <= 1, `${what}: ${one.requests.length - asked} requests after it`);
        must((await one.clock.until(tab.saving.wishes()))[0]?.isPaused, `${what}: it is not known as paused`);
      }
      one.seen = undefined;
      const again = tab.save(VILLAGE);
      await one.clock.until(again.done);
      same(again.state, "saved", what);
      await isSaved(one, VILLAGE, what);
      hasNoMore(one, what);
    }
    outcome("paused", "save: at every step", `stops at once, goes on where it was (${at} moments)`);
  }
});

test("a save that is paused while it waits for the network asks for nothing more", async () => {
  const one = await world();
  one.spoil("has no connection", ({ path }) => path.includes("sound"));
  const tab = await one.tab();
  const work = tab.save(VILLAGE);
  await isOver(one, work.done, 20_000);
  const asked = one.requests.length;
  one.heal();
  work.pause();
  await one.clock.until(work.done, 100);
  same(work.state, "paused", "the state");
  same(one.requests.length, asked, "requests");
});

test("a village that is removed at any step of its save is gone, whoever removes it, and the other village stays", async () => {
  for (const where of ["the same tab", "another tab"]) {
    let at = 1;
    for (let isDone = false; !isDone; at++) {
      const what = `removed in ${where} at step ${at}`;
      const one = await world({ saves: [OTHER] });
      const tab = await one.tab();
      const work = tab.save(VILLAGE);
      let removal;
      const removing = where === "the same tab" ? tab : await one.tab();
      one.seen = (_, realm) => {
        if (realm !== tab || tab.steps < at || removal) return;
        removal = "begun";
        if (realm === removing) work.pause();
        removal = removing.saving.remove(VILLAGE);
      };
      await one.clock.until(work.done, 10_000);
      isDone = !removal;
      one.seen = undefined;
      if (removal) await one.clock.until(removal);
      else await one.clock.until(removing.saving.remove(VILLAGE));
      await one.clock.settle();
      // Before the wish is written, in the first steps, the save comes after the removal: it is whole, or waits for a word.
      if (at > 4) {
        same(one.records().map(({ village }) => village).join(), OTHER, `${what}: records`);
        hasNoMore(one, what);
      }
      await isSaved(one, OTHER, what);
    }
    outcome(`removed in ${where}`, "save: at every step", `nothing of it is left, the other village stays (${at} moments)`);
  }
});

test("a village that is removed at any step of another one's save takes nothing away from it", async () => {
  for (const hasLocks of [true, false]) {
    let at = 1;
    for (let isDone = false; !isDone; at++) {
      const what = `the other one removed at step ${at}${hasLocks ? "" : ", without locks"}`;
      const one = await world({ saves: [OTHER], hasLocks });
      const tab = await one.tab();
      const other = await one.tab();
      const work = tab.save(VILLAGE);
      let removal;
      one.seen = (_, realm) => {
        if (realm !== tab || tab.steps < at || removal) return;
        removal = "begun";
        removal = other.saving.remove(OTHER);
      };
      await one.clock.until(work.done, 10_000);
      isDone = !removal;
      one.seen = undefined;
      await one.clock.until(removal ?? other.saving.remove(OTHER));
      same(work.state, "saved", what);
      same(one.records().map(({ village }) => village).join(), VILLAGE, `${what}: records`);
      await isSaved(one, VILLAGE, what);
      if (hasLocks) hasNoMore(one, what);
    }
  }
});

test("removing leaves nothing of a village that no other one needs, also of half a one, and leaves the other's files", async () => {
  const one = await world({ saves: [VILLAGE, OTHER] });
  await one.remove(VILLAGE);
  hasNoMore(one, "after removing one");
  await isSaved(one, OTHER, "after removing one");
  one.isOnline = false;
  same((await one.get(`en/villages/${VILLAGE}/`)).status, 503, "the village that was removed");
  one.isOnline = true;
  one.spoil("has no connection", ({ path }) => path.includes("sound"));
  const tab = await one.tab();
  const work = tab.save(VILLAGE);
  await isOver(one, work.done, 20_000);
  must(one.entries("files").some(({ url }) => url.includes(VILLAGE)), "half of it is there");
  work.pause();
  await one.clock.until(tab.saving.remove(VILLAGE));
  await one.clock.until(work.done);
  hasNoMore(one, "after removing half a one");
  await one.remove(OTHER);
  same(one.entries("files").length, 0, "files after removing both");
  same(one.entries("records").length, 0, "records after removing both");
});

test("the site published anew at any moment of a save ends with one version, whole", async () => {
  for (const isRenewal of [false, true]) {
    for (const areTogether of [true, false]) {
      let at = 1;
      for (let isDone = false; !isDone; at++) {
        const what = `published anew at request ${at}, ${isRenewal ? "renewal" : "first save"}`;
        const one = await world({ host: { areTogether }, saves: isRenewal ? [VILLAGE] : [] });
        if (isRenewal) one.host.publish(2);
        watchRequests(one);
        let asked = 0;
        const watched = one.asked;
        one.asked = (sent) => {
          watched(sent);
          if (++asked === at) one.host.publish(one.host.version + 1);
        };
        const work = (await one.tab()).save(VILLAGE);
        await one.clock.until(work.done, 100_000);
        isDone = asked < at;
        same(work.state, "saved", what);
        const { id } = await isSaved(one, VILLAGE, what);
        if (at === 1) same(id, one.host.id(VILLAGE), `${what}: the version`);
        hasNoMore(one, what);
      }
      outcome(isRenewal ? "published anew (renewal)" : "published anew", "save: at every request", `one version, whole (${at} moments)`);
    }
  }
});

test("a renewal fetches only what changed", async () => {
  const one = await world({ host: { areTogether: false }, saves: [VILLAGE] });
  const before = new Set(one.host.list(VILLAGE).map(([path, , sum]) => path + sum));
  one.host.publish(2);
  const changed = one.host.list(VILLAGE).filter(([path, , sum]) => !before.has(path + sum)).map(([path]) => path);
  await one.save(VILLAGE);
  const asked = one.requests.map(({ path }) => path).filter((path) => !path.startsWith("bundle/packs/"));
  same(asked.sort().join("\n"), changed.sort().join("\n"), "what was asked for");
  hasNoMore(one, "after the renewal");
  one.requests.length = 0;
  await one.save(VILLAGE);
  same(one.requests.map(({ path }) => path).join(), `bundle/packs/${VILLAGE}.json,bundle/packs/${VILLAGE}.list.json`, "what is asked for when nothing changed");
});

test("texts come in one piece where that is less, and one by one where it is more", async () => {
  const one = await world();
  await one.save(VILLAGE);
  const asked = () => one.requests.splice(0).map(({ path }) => path);
  const first = asked();
  must(first.some((path) => path.endsWith(".texts.txt")) && !first.some((path) => path.endsWith("page.json")), "the first save");
  one.host.files.set(`en/villages/${VILLAGE}/`, one.host.files.get(`en/villages/${VILLAGE}/`));
  const texts = one.entries("files").filter(({ url }) => /page\.json\?/.test(url));
  one.entries("records").length = 0;
  one.entries("files").splice(one.entries("files").indexOf(texts[0]), 1);
  await one.save(VILLAGE);
  const second = asked();
  must(!second.some((path) => path.endsWith(".texts.txt")) && second.filter((path) => path.endsWith("page.json")).length === 1, "a single one that is missing");
});

test("a reader who pauses again and again still gets the texts in one piece", async () => {
  const one = await world();
  const tab = await one.tab();
  one.spoil("hangs", ({ path }) => path.endsWith(".texts.txt"), 5);
  for (let time = 0; time < 5; time++) {
    const work = tab.save(VILLAGE);
    await one.clock.pass(500);
    work.pause();
    await one.clock.until(work.done, 1000);
  }
  one.requests.length = 0;
  await one.clock.until(tab.save(VILLAGE).done);
  must(one.requests.some(({ path }) => path.endsWith(".texts.txt")), "they come one by one");
});

test("two tabs save the same village: one works, the other says so", async () => {
  const one = await world();
  const [first, second] = [await one.tab(), await one.tab()];
  const works = [first.save(VILLAGE), second.save(VILLAGE)];
  await one.clock.until(Promise.all(works.map(({ done }) => done)));
  same(works.map(({ state }) => state).join(), "saved,elsewhere", "what they say");
  await isSaved(one, VILLAGE, "two tabs");
  outcome("two tabs at once", "save: all of it", "one works, the other says so");
});

test("a tab that is closed leaves the work to the other", async () => {
  const one = await world();
  const [first, second] = [await one.tab(), await one.tab()];
  first.endAt = 20;
  await isOver(one, first.save(VILLAGE).done, 1000);
  const work = second.save(VILLAGE);
  await one.clock.until(work.done);
  same(work.state, "saved", "the other tab");
});

test("a device without room says so at every byte, what was saved before stands, and it goes on once there is room", async () => {
  for (const isRenewal of [false, true]) {
    let moments = 0;
    for (let room = 0, isDone = false; !isDone; room += 137) {
      const what = `${room} bytes of room, ${isRenewal ? "renewal" : "first save"}`;
      const one = await world({ saves: isRenewal ? [VILLAGE] : [] });
      const before = isRenewal && one.host.list(VILLAGE);
      if (isRenewal) one.host.publish(2);
      watchRequests(one);
      one.storage.quota = one.storage.used + room;
      const tab = await one.tab();
      const work = tab.save(VILLAGE);
      await one.clock.until(work.done, 10_000);
      isDone = work.state === "saved";
      if (!isDone) {
        same(work.state, "full", what);
        if (isRenewal) await answersAll(one, before, `${what}: what was saved before`);
        moments++;
      }
      one.storage.quota = Infinity;
      const again = tab.save(VILLAGE);
      await one.clock.until(again.done);
      same(again.state, "saved", what);
      await isSaved(one, VILLAGE, what);
      hasNoMore(one, what);
    }
    outcome(isRenewal ? "no room (renewal)" : "no room", "save: at every 137 bytes", `said, the old pack stands, goes on later (${moments} moments)`);
  }
});

test("a browser that lets pages save nothing says so, and nothing is asked for", async () => {
  const one = await world();
  one.storage.isClosed = true;
  const tab = await one.tab();
  const work = tab.save(VILLAGE);
  await one.clock.until(work.done, 1000);
  same(work.state, "impossible", "what is said");
  same(one.requests.length, 0, "requests");
  same((await one.get("en/")).status, 200, "a page meanwhile");
  outcome("private window", "save: all of it", "said; pages come from the network");
});

test("what the browser's own store has wrong is passed by at the next try", async () => {
  const one = await world();
  for (const path of [one.host.find(VILLAGE, "vase-"), `bundle/packs/${VILLAGE}.list.json`]) {
    const answer = one.host.answer(path);
    one.store.set(`${one.origin}/${path}`, { ...answer, bytes: answer.bytes.slice(0, 9) });
  }
  const work = (await one.tab()).save(VILLAGE);
  await one.clock.until(work.done, 60_000);
  same(work.state, "saved", "the end");
  outcome("browser's store is spoiled", "save: all of it", "whole at the second try");
});

test("nothing of a save goes through the worker, and nobody who saved nothing has a place for records", async () => {
  const one = await world();
  const tab = await one.tab();
  await one.get("en/");
  await one.clock.until(Promise.all([tab.saving.saved(), tab.saving.wishes()]));
  must(!one.storage.caches.has(one.nameOf("records")), "there is a place for records");
  await one.save(VILLAGE);
  same(one.entries("visited").filter(({ url }) => url.includes("bundle/packs")).length, 0, "lists that were kept");
  must(one.requests.some(({ integrity }) => integrity), "nothing was compared");
});

test("a wish that is older than its files, or half written, is taken as it is", async () => {
  const one = await world({ isWatched: false });
  for (const text of ['{"village":"bat-tr', '{"village":"bat-trang","name":"Bát Tràng"}', "null"]) {
    if (!one.storage.caches.has(one.nameOf("records"))) one.storage.caches.set(one.nameOf("records"), []);
    one.entries("records").length = 0;
    one.entries("records").push({ url: `${one.origin}/saving/${VILLAGE}`, asked: new Headers(), status: 200, headers: [], bytes: new TextEncoder().encode(text) });
    same((await one.save(VILLAGE)).state, "saved", text);
    hasNoMore(one, text);
  }
});
