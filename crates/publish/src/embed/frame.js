// In a frame on somebody else's page: the colours that the address asks for, a certificate that lapses by itself, the right height, links
// that lead on. It keeps nothing, asks for nothing, and tells the page around nothing but its height and which link was followed.

(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get("theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;

  // A colour for what leads, as far as it can be read: mixed with black or white, whichever leads there (WCAG 2.2, 1.4.3).
  const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const luminance = (colour) =>
    colour
      .map((channel) => channel / 255)
      .map((value) => (value > 0.04045 ? ((value + 0.055) / 1.055) ** 2.4 : value / 12.92))
      .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const readable = (colour, ground) => {
    const under = luminance(ground);
    let share = 0;
    let mixed = colour;
    while (contrast(luminance(mixed), under) < 4.6 && share < 1) {
      share += 0.01;
      mixed = colour.map((channel) => Math.round(channel * (1 - share) + (under > 0.18 ? 0 : 255) * share));
    }
    return `rgb(${mixed})`;
  };
  const [, colour] = /^#?([\da-f]{6})$/i.exec(query.get("colour") ?? query.get("color") ?? "") ?? [];
  if (colour) {
    const day = getComputedStyle(root).getPropertyValue("--day-ground").trim() || "#fbf8f1";
    for (const [name, ground] of [["day", day], ["night", "#15110e"]]) {
      root.style.setProperty(`--${name}-accent`, readable(channels(`#${colour}`), channels(ground)));
    }
  }

  // Days in Vietnam. No clock that is right says a day before the one on which the document was last changed at its host.
  const day = (time) => Math.floor((time / 3_600_000 + 7) / 24) || 0;
  const certificate = document.querySelector("[data-last]");
  const look = () => {
    const [now, ofData] = [Date.now(), Date.parse(document.lastModified)];
    const today = Math.max(day(now), day(ofData));
    const left = Date.parse(certificate.dataset.last) / 86_400_000 - today;
    certificate.className = `certificate ${left < 0 ? "lapsed" : left > 90 ? "valid" : "lapsing"}`;
    const behind = certificate.querySelector(".behind");
    behind.hidden = day(now) === today;
    behind.lastChild.textContent = `${new Date(today * 86_400_000).toISOString().slice(0, 10).split("-").reverse().join("/")}.`;
  };
  if (certificate) {
    look();
    setInterval(look, 60_000);
    addEventListener("visibilitychange", look);
  }

  // Two hosts understand each message: a page with our script, and WordPress, which gave a secret.
  const [, secret = ""] = /secret=(\w+)/.exec(location.hash) ?? [];
  const tell = (message, value) => parent !== window && parent.postMessage({ langke: message, message, value, secret }, "*");
  const tellHeight = () => tell("height", Math.ceil(document.body.getBoundingClientRect().height));
  // Browsers lay out what is far below the screen only when a script asks; the page around may still become what it will be.
  for (const wait of [0, 1000]) setTimeout(tellHeight, wait);
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener("message", ({ data }) => (data?.langke === "ready" || data?.message === "ready") && tellHeight());

  // In a sandbox a link may open no window. Then the page around is asked, where it may obey, and at last the frame itself goes there.
  const follow = (href) => {
    try {
      // Nothing in Chromium and WebKit; Firefox throws.
      open(href).opener = null;
    } catch {
      location.href = href;
    }
  };
  addEventListener("click", (event) => {
    const link = event.target.closest?.("[target]");
    const isOther = event.button || event.metaKey || event.ctrlKey || event.shiftKey;
    if (!link || isOther || (!secret && origin !== "null")) return;
    event.preventDefault();
    if (secret) {
      tell("link", link.href);
      setTimeout(follow, 2000, link.href);
    } else follow(link.href);
  });
  // What was asked for holds in the other language too.
  document.querySelector("[hreflang]").href += location.search + location.hash;
})();
