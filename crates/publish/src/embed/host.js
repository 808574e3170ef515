// For pages that hold frames of Làng Kể: each frame becomes as high as what is in it, also frames that come later. Twice does no harm.
(() => {
  const own = document.currentScript ?? document.querySelector('script[src$="/embed.js"]');
  const site = new URL("embed/", own.src);
  const frames = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(site.href));
  addEventListener("message", ({ data, origin, source }) => {
    // In a sandbox a frame has no origin.
    const isOurs = data?.langke === "height" && data.value > 0 && [site.origin, "null"].includes(origin);
    const frame = isOurs && frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${data.value + border}px`;
  });
  // Frames that have spoken before say it again.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ langke: "ready" }, "*");
})();
