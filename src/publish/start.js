// Makes the printed page alive. It waits until the page is loaded and painted; if anything fails, the page stays as printed.
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const loaded = () =>
  document.readyState === "complete" ? undefined : new Promise((done) => addEventListener("load", done, { once: true }));

const start = async () => {
  await loaded();
  await painted();
  const { default: initialise } = await import("./SCRIPT");
  await initialise({ module_or_path: new URL("./WASM", import.meta.url) });
};

start().catch((error) => console.warn("Làng Kể: this page stays as it was printed.", error));
