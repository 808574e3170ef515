// Makes the printed page alive. It waits until the page is loaded, its first paint has been seen, and the browser has nothing
// better to do; if anything fails, the page stays as printed.
const loaded = () =>
  document.readyState === "complete" ? undefined : new Promise((done) => addEventListener("load", done, { once: true }));

const painted = () =>
  new Promise((done) => {
    const soon = () => requestAnimationFrame(() => setTimeout(done));
    if (!window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return soon();
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      soon();
    }).observe({ type: "paint", buffered: true });
  });

const idle = () =>
  window.requestIdleCallback ? new Promise((done) => requestIdleCallback(done, { timeout: 1000 })) : undefined;

const start = async () => {
  await loaded();
  await painted();
  await idle();
  const { default: initialise } = await import("./SCRIPT");
  await initialise({ module_or_path: new URL("./WASM", import.meta.url) });
};

// The program for maps comes when a map comes near the screen, or at once when the address says what the map shows. It needs
// nothing of the rest, and the rest does not need it.
const map = async () => {
  const { default: initialise } = await import("./MAP_SCRIPT");
  await initialise({ module_or_path: new URL("./MAP_WASM", import.meta.url) });
};

const watch = async () => {
  await loaded();
  await painted();
  const section = document.querySelector("[data-map]");
  if (!section) return;
  if (!location.search) {
    await new Promise((near) => {
      const observer = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && (observer.disconnect(), near()),
        { rootMargin: "100%" },
      );
      observer.observe(section);
    });
  }
  await map();
};

const printed = () => watch().catch((error) => console.warn("Làng Kể: the map stays as it was printed.", error));

document.addEventListener("langke:shown", printed);
printed();
start().catch((error) => console.warn("Làng Kể: this page stays as it was printed.", error));
