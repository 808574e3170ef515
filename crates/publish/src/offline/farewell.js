// This site keeps nothing on devices: what an earlier one kept goes, and then this worker.

addEventListener("install", () => skipWaiting());

const leave = async () => {
  const base = new URL(registration.scope).pathname;
  const ours = (await caches.keys()).filter((name) => name.startsWith(`langke ${base} `));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
};

addEventListener("activate", (event) => event.waitUntil(leave()));
