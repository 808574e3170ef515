// Starts the program of a centre's screen, and looks after what it needs of the network: the worker, the saved villages, a newer self.

const data = document.getElementById("kiosk-data").dataset;
const root = document.documentElement;
const { base, worker, version } = data;
// Browsers have none but where the site is served by https, or by the machine itself.
const serviceWorker = worker && navigator.serviceWorker;

// In milliseconds: how often the host is asked for something newer; the first wait before a program that failed is started anew, and the
// longest; after so long a life the waits begin anew.
const [RENEWAL, FIRST_WAIT, LONGEST_WAIT, WELL] = [30 * 60_000, 4_000, 300_000, 60_000];
const TRIES = "langke kiosk tries";

const after = (time) => new Promise((done) => setTimeout(done, time));
const isWaiting = () => root.dataset.kiosk === "attract";

// A browser without room for anything starts the screen all the same.
const tries = () => {
  try {
    return Number(sessionStorage.getItem(TRIES));
  } catch {
    return 0;
  }
};
const setTries = (number) => {
  try {
    sessionStorage.setItem(TRIES, number);
  } catch {}
};

// The version of this screen that can be had now; none where somebody else answers.
const versionThere = async (cache) => {
  const answer = await fetch(location.href, { cache });
  const [, there] = /data-version="([^"]+)"/.exec(await answer.text()) ?? [];
  return answer.ok ? there : undefined;
};

// Loads this screen anew, unless nothing would come: what stands is better than what a browser says of that.
const startAnew = async () => {
  // Past what the browser has kept, and into it: a host may not see that its file is another one.
  const isThere = await versionThere("reload").catch(() => {});
  if (isThere) location.reload();
  return Boolean(isThere);
};

// A program that failed is started anew, each time after a longer wait.
const failed = async () => {
  root.removeAttribute("data-kiosk");
  const number = tries();
  setTries(number + 1);
  do await after(Math.min(FIRST_WAIT * 2 ** number, LONGEST_WAIT));
  while (!(await startAnew()));
};

const told = (time) => new Date(time).toLocaleString("vi-VN");
const megabytes = (bytes) => `${(bytes / 1e6).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;

const lookAtRoom = async () => {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota) data.stored = `${megabytes(usage)} / ${megabytes(quota)}`;
};

// Whatever this screen itself needs is kept, as what a visitor visited is.
const keep = async () => {
  const { active } = await serviceWorker.ready;
  active.postMessage({ keep: [location.pathname, ...performance.getEntriesByType("resource").map(({ name }) => name)] });
};

// Saves each village, and renews what is older than the host's; a visitor who comes is not kept waiting for it.
const renewPacks = async () => {
  const { savingBelow } = await import("./SAVING_SCRIPT");
  const saving = savingBelow(base);
  const controller = new AbortController();
  const watcher = new MutationObserver(() => isWaiting() || controller.abort());
  watcher.observe(root, { attributeFilter: ["data-kiosk"] });
  try {
    for (const [village, name] of JSON.parse(data.packs)) {
      if (!isWaiting()) return;
      const record = (await saving.saved()).find((one) => one.village === village);
      const now = await saving.head(village, controller.signal).catch(() => {});
      if (!now || now.id === record?.id) continue;
      await saving.save(village, name, () => {}, controller.signal);
    }
    const records = await saving.saved();
    data.renewed = records.length ? told(Math.max(...records.map(({ at }) => at))) : "";
  } finally {
    watcher.disconnect();
  }
};

// Looks what is newer; says whether a visitor came in between.
const renew = async () => {
  const there = await versionThere("no-store").catch(() => {});
  if (there) data.reached = told(Date.now());
  if (there && there !== version) data.newer = "";
  if (serviceWorker) {
    const registration = await serviceWorker.register(worker, { updateViaCache: "none" });
    await registration.update().catch(() => {});
    await keep();
    await renewPacks();
  }
  await lookAtRoom();
  return !isWaiting();
};

const untilNextTime = () =>
  new Promise((done) => {
    const timer = setTimeout(end, RENEWAL);
    addEventListener("online", end);
    function end() {
      clearTimeout(timer);
      removeEventListener("online", end);
      done();
    }
  });

const untilNobodyIsThere = () =>
  new Promise((done) => {
    const observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ["data-kiosk"] });
    function look() {
      if (!isWaiting()) return;
      observer.disconnect();
      done();
    }
    look();
  });

// Firefox would put a question over the screen.
const askForRoom = () => /Firefox/.test(navigator.userAgent) || navigator.storage?.persist?.().catch(() => {});

const lookAfter = async () => {
  askForRoom();
  for (;;) {
    await untilNobodyIsThere();
    const wasDisturbed = await renew().catch((error) => console.warn("Làng Kể: this screen renews itself later.", error));
    if (!wasDisturbed) await untilNextTime();
  }
};

document.addEventListener("langke:start-anew", startAnew);
if (serviceWorker) document.addEventListener("langke:forgotten", () => keep().catch(() => {}));
run("./KIOSK_SCRIPT", "./KIOSK_WASM", failed).then(
  async () => {
    lookAfter();
    await after(WELL);
    setTries(0);
  },
  (error) => {
    console.warn("Làng Kể: this screen shows only what was printed.", error);
    failed();
  },
);
