// Makes the printed page alive, and takes the life back from a program that went wrong: a link always works.

// The app waits until the page is loaded, its first paint has been seen, and the browser has nothing better to do.
const loaded = async () =>
  document.readyState === "complete" || new Promise((done) => addEventListener("load", done, { once: true }));

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

// In milliseconds.
const LONGEST_PAINT = 10_000;

const painted = () =>
  new Promise((done) => {
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return done(frame());
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      done();
    }).observe({ type: "paint", buffered: true });
    // A browser that never says so keeps nobody waiting for ever.
    setTimeout(done, LONGEST_PAINT);
  });

const idle = () =>
  window.requestIdleCallback ? new Promise((done) => requestIdleCallback(done, { timeout: 1000 })) : undefined;

// The page that stands here, by its path. While the app shows another one, the address is already there. A visitor may have gone back
// before this script came: then the address is another page's, but not the one with which the document was loaded.
const [loading] = performance.getEntriesByType("navigation");
let shown = loading?.name.startsWith(location.origin) ? new URL(loading.name).pathname : location.pathname;

// Where bytes take their time this script came before the first paint (`loader.js`), and there what it asks for comes while the browser is
// busy with that frame. On a quick network it would only be in its way. Said of the page that was loaded.
let isEarly = !performance.getEntriesByType("paint").length;

// Without the app the browser completes what was asked for. It thinks that it has no page to load where the app swapped one for the
// other in this document, or in one that was here before it was loaded anew. The app follows what it was told of: whoever goes
// back in the moment in which it comes alive was on the way before it listened, and then nothing is in transition.
const complete = ({ navigationType, from } = {}) => {
  const isUnheard =
    navigationType === "traverse" && !navigation.transition && new URL(from.url).pathname !== location.pathname;
  const isFollowed = document.documentElement.hasAttribute("data-app") && !isUnheard;
  if (!isFollowed && location.pathname !== shown) location.reload();
};

// Leaves nothing of what put a part off, here or in the app (`arrival.rs`).
const stand = (part) => {
  part.style.removeProperty("content-visibility");
  if (!part.getAttribute("style")) part.removeAttribute("style");
};

const standAll = (root) => root.querySelectorAll("[style*=content-visibility]").forEach(stand);

// Navigation goes back to the browser, and what the app would have let stand stands.
const giveBack = () => {
  standAll(document);
  for (const mark of ["data-app", "data-alive"]) document.documentElement.removeAttribute(mark);
  complete();
};

// Whoever asked the browser to save data gets what was printed, which is everything there is to read, and links that are links.
const savesData = () => navigator.connection?.saveData;

// The app waits no longer for the program for maps, nor a picture for its viewer, nor the worker for what is on its way, in milliseconds.
const PATIENCE = 4000;

// Settles when the program for maps is there, or will not be needed soon.
let mapCame;

// Parts below the first screen were passed over by the first layout (`document.rs`), and the browser lays out what comes near the screen. Whoever moved
// on and stopped to read gets them all, one in each idle moment: then the page has its true height, and all of it is there for
// whatever looks at it. Not before: each of them is a frame that a slow phone paints, and whoever scrolls to a link and taps it would wait for it.
const CALM = 2000;

const movesOn = () =>
  new Promise((resolve) => {
    const listening = new AbortController();
    const options = { signal: listening.signal, passive: true, capture: true };
    let timer;
    const done = () => {
      clearTimeout(timer);
      listening.abort();
      resolve();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(done, CALM);
    };
    for (const kind of ["scroll", "wheel"]) addEventListener(kind, wait, options);
    addEventListener("pointerdown", () => timer && wait(), options);
    // Somebody may look for something on the page.
    addEventListener("keydown", done, options);
  });

const settle = async () => {
  const later = document.getElementById("later");
  const parts = later ? [...document.querySelectorAll(later.dataset.parts)] : [];
  for (const part of parts) {
    await idle();
    // The app took the page away.
    if (!later.isConnected) break;
    part.style.contentVisibility = "visible";
  }
  later?.remove();
  parts.forEach(stand);
};

const start = async () => {
  await loaded();
  await painted();
  await frame();
  // Where a map is what one came for, its program comes first.
  await mapCame;
  await idle();
  await run("./APP_SCRIPT", "./APP_WASM", giveBack);
};


// Each section of which the map came alive, and how it was printed: it is put back when its page is left, so that it can come
// alive anew, and when the program for maps failed.
const sections = new Map();

// Of a page that has just been swapped in, parts may wait yet.
const keepPrinted = (section) => {
  const copy = section.cloneNode(true);
  stand(copy);
  standAll(copy);
  sections.set(section, copy);
};

const putBack = (section) => {
  section.replaceWith(sections.get(section));
  sections.delete(section);
};

const mapFailed = () => {
  document.documentElement.classList.remove("map-is-large");
  for (const section of sections.keys()) putBack(section);
};

// What a program will ask for as soon as it has come is asked for beside it. The program takes the request over, or ends it
// (`crates/browser/src/fetch.rs`): so one that hangs in a dead spot keeps nobody waiting later.
const ahead = (window.langkeAhead = new Map());

const ask = (address) => {
  const controller = new AbortController();
  const answer = fetch(address, { signal: controller.signal });
  // What did not come is asked for anew by whoever needs it.
  answer.catch(() => ahead.get(address)?.[0] === answer && ahead.delete(address));
  ahead.set(address, [answer, () => controller.abort()]);
};

// The program for maps comes when a map comes near the screen, or at once when the address says what the map shows. It needs
// nothing of the rest, and the rest does not need it. `far` is called when no map is near yet.
let hasMapProgram = false;

const comesNear = (section, far) =>
  new Promise((near) => {
    const observer = new IntersectionObserver(
      (entries) => (entries.some((entry) => entry.isIntersecting) ? (observer.disconnect(), near()) : far?.()),
      // Of this document: in a frame the margin of another one's root would count for nothing.
      { root: document, rootMargin: "100%" },
    );
    observer.observe(section);
  });

const askForContent = (section) => {
  ask(section.dataset.map);
  const { liveStyle, style } = document.getElementById("page-data").dataset;
  ask(liveStyle ?? style);
};

// What stands first on its page shows with the first frame, if somebody looks.
const showsFirst = (section) =>
  section === document.querySelector("main section") &&
  loading?.type === "navigate" &&
  !location.hash &&
  document.visibilityState === "visible";

const watch = async (far) => {
  const section = document.querySelector("[data-map]");
  // A program that is there hears of each page by itself.
  if (!section || hasMapProgram) return;
  const isAhead = isEarly && showsFirst(section);
  let program;
  if (isAhead) {
    askForContent(section);
    program = askFor("./MAP_WASM");
    program.answer.catch(() => (program = undefined));
  }
  // Both at once: what is near shows with the first frame.
  await Promise.all([painted(), location.search || comesNear(section, far)]);
  if (!isAhead) askForContent(section);
  await run("./MAP_SCRIPT", "./MAP_WASM", mapFailed, program);
  hasMapProgram = true;
};

// The programs for models, by what a section says; each comes when its section comes near, or at once when the address holds what
// somebody made. Where one fails, what was printed shows again.
const models = {
  wheel: ["./WHEEL_SCRIPT", "./WHEEL_WASM"],
  weave: ["./WEAVE_SCRIPT", "./WEAVE_WASM"],
};

const lookForModel = async (section) => {
  await Promise.all([painted(), location.search || comesNear(section)]);
  // Whoever comes by somebody's link came for what was made.
  const isShared = location.search && loading?.type === "navigate" && !scrollY;
  await run(...models[section.dataset.model], () => stayStill(section));
  if (isShared && section.isConnected) section.scrollIntoView();
};

// What was printed shows again, and nothing that needs the program.
const stayStill = (section) => {
  section?.removeAttribute("data-ready");
  section?.setAttribute("data-still", "");
};

const lookAtModel = () => {
  const section = document.querySelector("[data-model]");
  if (!section) return;
  lookForModel(section).catch((error) => {
    stayStill(section);
    console.warn("Làng Kể: the model stays as it was printed.", error);
  });
};

// Where the device has a voice of the page's language, it can read the page: then the button shows. A voice of another language is
// worse than none.
//
// Firefox on Linux puts a notice over the page as soon as voices are asked for where a library is missing: there nobody asks.
const mayAsk = () => "speechSynthesis" in window && !/Linux.*Firefox/.test(navigator.userAgent);

const offerVoice = () => {
  const button = document.querySelector("[data-listen]");
  if (!button || !mayAsk() || !document.querySelector(".story p")) return;
  const { lang: language } = button.closest("[lang]");
  const isIts = ({ lang }) => lang.slice(0, 2).toLowerCase() === language;
  button.parentElement.hidden = !speechSynthesis.getVoices().some(isIts);
};

// The program that knows what is heard, for a voice or for a recording.
const hearing = () => run("./LISTEN_SCRIPT", "./LISTEN_WASM", () => window.speechSynthesis?.cancel());

const listen = async ({ target }) => {
  const button = target.closest?.("[data-listen]");
  if (!button) return;
  try {
    // Some devices let a page speak later only if it spoke under the finger.
    speechSynthesis.speak(new SpeechSynthesisUtterance(""));
    await hearing();
    button.dispatchEvent(new Event("langke:listen", { bubbles: true }));
  } catch (error) {
    console.warn("Làng Kể: this page is not read aloud.", error);
    button.parentElement.hidden = true;
  }
};

// The search answers from the first key on, or as soon as somebody narrows it or the address asks something. Where the program does not come, the form leads
// to a page on which everything stands.
const finder = () => run("./SEARCH_SCRIPT", "./SEARCH_WASM", () => {});

const savedVillages = async () => {
  const keys = (await caches.has(RECORDS)) ? await (await caches.open(RECORDS)).keys() : [];
  const paths = keys.map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith(`${base}saved/`));
  return paths.map((path) => path.split("/").pop()).join(" ");
};

const search = async (form) => {
  if (!form) return;
  form.dataset.saved = await savedVillages().catch(() => "");
  await finder().catch((error) => {
    delete form.dataset.saved;
    console.warn("Làng Kể: nothing is searched here.", error);
  });
};

const lookForSearch = () => location.search && search(document.querySelector("[data-search]"));

// Two pictures lie one above the other where somebody can draw the line between them.
const drawLine = (line) => {
  line.parentElement.style.setProperty("--share", `${line.value}%`);
  line.setAttribute("aria-valuetext", `${line.value}%`);
};

// A finger that scrolls on did not mean the line that lay under it.
let lineBefore;

const touchLine = ({ type, target }) => {
  if (!target.matches?.("[data-open] input")) return;
  if (type === "pointerdown") lineBefore = target.value;
  else {
    target.value = lineBefore;
    drawLine(target);
  }
};

const lookForComparisons = () => {
  for (const both of document.querySelectorAll("[data-compared]:not([data-open])")) {
    both.dataset.open = "";
    drawLine(both.querySelector("input"));
  }
};

// A picture opens as large as the screen. Its link leads to its file, and does so where the viewer does not come in time.
const enlarge = async (event) => {
  const link = event.target.closest?.("[data-enlarge]");
  const isTap = !(event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!link || !isTap || !window.HTMLDialogElement) return;
  event.preventDefault();
  try {
    const late = new Promise((_, fail) => setTimeout(fail, PATIENCE));
    const { open } = await Promise.race([import("./VIEWER_SCRIPT"), late]);
    if (link.isConnected) open(link);
  } catch (error) {
    console.warn("Làng Kể: the picture opens in a page of its own.", error);
    location.assign(link.href);
  }
};

// A recording plays by itself; a sentence that is tapped is heard from its beginning. The program lights up what is heard.
const hear = async ({ target }) => {
  try {
    await hearing();
    target.dispatchEvent(new Event("langke:heard", { bubbles: true }));
  } catch (error) {
    console.warn("Làng Kể: the recording plays without its words.", error);
  }
};

const tapped = (event) => {
  const sentence = event.target.closest?.("[data-from]");
  const recording = sentence?.closest("[data-recording]")?.querySelector("audio");
  if (!recording || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  if (!recording.paused && sentence.hasAttribute("aria-current")) return recording.pause();
  // The program ends with the sentence.
  recording.dataset.until = sentence.dataset.to;
  recording.currentTime = sentence.dataset.from / 1000;
  recording.play();
};

// Of a line of steps that stays in sight, the one that is being read is marked and kept in view.
let steps;

const followSteps = () => {
  steps?.disconnect();
  const line = document.querySelector(".steps .line ol");
  if (!line) return;
  // A page that is being swapped is seen where the one before stood: what is not read after all loses its mark.
  const mark = ({ target, isIntersecting }) => {
    const link = line.querySelector(`[href="#${target.id}"]`);
    if (!isIntersecting) return link?.removeAttribute("aria-current");
    line.querySelector("[aria-current]")?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "step");
    line.scrollLeft = link ? link.offsetLeft - line.offsetLeft - line.clientWidth / 3 : 0;
  };
  steps = new IntersectionObserver((seen) => seen.forEach(mark), { rootMargin: "-40% 0px -59%" });
  for (const room of document.querySelectorAll(".rooms > li")) steps.observe(room);
};

// The line that puts a story on somebody else's page is whole with this host, where the publisher did not know it.
const completeLine = ({ target }) => {
  if (!target.matches?.(".embed")) return;
  const [line, script] = target.querySelectorAll("pre, code");
  for (const text of [line, script]) text.textContent = text.textContent.replace('src="/', `src="${location.origin}/`);
};

// Without https browsers have no clipboard, but still the old way.
const copyLine = async ({ target }) => {
  if (!target.dataset?.copied) return;
  const line = target.closest(".embed").querySelector("pre");
  getSelection().selectAllChildren(line);
  const isCopied = navigator.clipboard?.writeText(line.textContent).then(() => true, () => document.execCommand("copy"));
  if (await (isCopied ?? document.execCommand("copy"))) target.nextElementSibling.textContent = target.dataset.copied;
};

// Editors of other sites would take over its frame and its letters.
const copyPlain = (event) => {
  const chosen = getSelection();
  if (!chosen.anchorNode?.parentElement?.closest(".embed")) return;
  event.clipboardData.setData("text/plain", chosen.toString());
  event.preventDefault();
};

// What is saved on the device, and what is kept of a visit (`offline/`): the worker answers where the network does not.
const { base, worker } = document.getElementById("page-data").dataset;
const serviceWorker = worker && navigator.serviceWorker;
const RECORDS = `langke ${base} records`;

const saving = () => import("./SAVED_SCRIPT");
const noSaving = (error) => console.warn("Làng Kể: nothing is saved here.", error);

const lookForPacks = () => {
  if (worker && document.querySelector("[data-pack]")) saving().then(({ look }) => look()).catch(noSaving);
};

// The worker keeps what this page needed before the worker came, or showed without its document.
const keep = async (addresses) => (await serviceWorker.ready).active.postMessage({ keep: addresses });

const keepVisit = () => keep([location.pathname, ...performance.getEntriesByType("resource").map(({ name }) => name)]);

// Saving goes on after a page was left before it was done.
const goOnSaving = async () => {
  if (await caches.has(RECORDS)) (await saving()).goOn();
};

const work = async () => {
  // What was on its way when the worker came passes it by, and is named to it once it is there.
  serviceWorker.addEventListener("controllerchange", () => setTimeout(keepVisit, PATIENCE));
  await serviceWorker.register(worker, { updateViaCache: "none" });
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepVisit());
  await keepVisit();
  await goOnSaving();
};

// What is shared is not where a browser stands, but what a page calls its own address; what else the printed head says of it was said of
// the page with which the document came.
const nameAddress = () => {
  const own = document.querySelector("link[rel=canonical]");
  if (own) own.href = new URL(location.pathname, own.href);
  for (const link of document.querySelectorAll("link[hreflang], link[type$='+oembed']")) link.remove();
};

// What a device needs that puts the site on its home screen. A browser asks for it as soon as it is named, so it is named last.
const offerInstalling = () => {
  for (const [rel, href] of [["manifest", `${base}site.webmanifest`], ["apple-touch-icon", "TOUCH_ICON"]])
    if (href) document.head.append(Object.assign(document.createElement("link"), { rel, href }));
};

const look = (far) => watch(far).catch((error) => console.warn("Làng Kể: the map stays as it was printed.", error));

// A page that bears the starter twice has one app.
if (!window.langkeStarted) {
  window.langkeStarted = true;
  addEventListener("popstate", complete);
  window.navigation?.addEventListener("currententrychange", complete);
  // Once, should a script of the host write another path into each address; whoever went back is at another entry.
  const { activation, currentEntry } = window.navigation ?? {};
  if (loading?.type !== "reload" || (activation?.entry && activation.entry.key !== currentEntry?.key)) complete();
  document.addEventListener("langke:map", ({ target }) => keepPrinted(target));
  document.addEventListener("langke:shown", () => {
    shown = location.pathname;
    isEarly = false;
    nameAddress();
    for (const section of sections.keys()) if (!section.isConnected) putBack(section);
    look();
    lookAtModel();
    lookForSearch();
    offerVoice();
    lookForComparisons();
    followSteps();
    lookForPacks();
    if (serviceWorker?.controller) keep([location.pathname]);
  });
  document.addEventListener("click", listen);
  document.addEventListener("click", tapped);
  document.addEventListener("click", enlarge);
  document.addEventListener("click", copyLine);
  document.addEventListener("copy", copyPlain);
  document.addEventListener("toggle", completeLine, true);
  document.addEventListener("play", hear, true);
  for (const kind of ["pointerdown", "pointercancel"]) document.addEventListener(kind, touchLine);
  document.addEventListener("input", ({ target }) => target.closest("[data-compared]") && drawLine(target));
  // Whoever waits for a page need not try again by hand.
  addEventListener("online", () => document.querySelector(".failure button")?.click());
  serviceWorker?.addEventListener("message", ({ data }) => {
    if (data.newer) saving().then(({ tellNewer }) => tellNewer(data.newer)).catch(noSaving);
  });
  // What the worker said before somebody listened it says again.
  serviceWorker?.controller?.postMessage({});
  for (const kind of ["input", "toggle"])
    document.addEventListener(kind, ({ target }) => search(target.closest?.("[data-search]:not([data-saved])")), true);
  lookForSearch();
  if (mayAsk()) speechSynthesis.addEventListener?.("voiceschanged", offerVoice);
  loaded()
    .then(idle)
    .then(() => (offerVoice(), followSteps(), lookForPacks()));
  Promise.all([loaded(), painted()]).then(idle).then(offerInstalling);
  lookForComparisons();
  if (savesData()) stayStill(document.querySelector("[data-model]"));
  else {
    const moving = movesOn();
    mapCame = new Promise((done) => (look(done).finally(done), setTimeout(done, PATIENCE)));
    lookAtModel();
    const started = start().catch((error) => console.warn("Làng Kể: this page stays as it was printed.", error));
    Promise.all([started, moving]).then(settle);
    started.then(() => serviceWorker && work()).catch(noSaving);
  }
}
