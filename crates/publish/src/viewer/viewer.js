// A picture as large as the screen, with its caption: for fingers, mouse and keys. Comes with the first tap on such a picture (`start.js`).

// In both languages, from the publisher (`compose`, `words/viewer.rs`).
const WORDS = WORDS_IN_BOTH_LANGUAGES;
// So the address ends while a picture is shown: an entry of its own in the history, so that going back closes the viewer. The app leaves such
// a change alone, and nothing on any page bears this name.
const PLACE = "#picture";
// How much a step enlarges; what a double tap shows; as much as every picture can be enlarged at least, to see its grain.
const [STEP, CLOSER, MOST] = [1.6, 2.5, 4];
// In pixels: a finger that moved less tapped, one that moved as much across goes on; so far keys push. In milliseconds: two taps are one.
const [STILL, ACROSS, PUSH, TWICE] = [10, 48, 80, 350];

const dialog = document.createElement("dialog");
dialog.className = "viewer";
const signs = { previous: "←", next: "→", smaller: "−", larger: "+", close: "×" };
const button = ([name, sign]) => `<button type="button" value="${name}">${sign}</button>`;
dialog.innerHTML = `<style></style><div></div><section aria-live="polite"><p></p><p></p></section><span>${Object.entries(signs).map(button).join("")}</span>`;
const [rules, stage, words] = dialog.children;
rules.textContent = "VIEWER_STYLE";
const [count, caption] = words.children;
const buttons = Object.fromEntries([...dialog.querySelectorAll("button")].map((one) => [one.value, one]));
buttons["close"].autofocus = true;

// The links of the pictures that belong together, the one that is shown, and how: how much larger, moved how far from the middle, and how far
// a finger has pulled it towards the next.
let links = [];
let at = 0;
let picture;
let [scale, x, y, pull] = [1, 0, 0, 0];
let isMarked = false;

const between = (value, least, most) => Math.max(least, Math.min(most, value));

const most = () => Math.max(MOST, (picture.naturalWidth || 0) / picture.offsetWidth);

const offer = (name, can) => buttons[name].setAttribute("aria-disabled", !can);

// Enlarges around a point, which is counted from the middle of the stage, and moves: no further than there is something to see.
const turn = (factor = 1, [dx, dy] = [0, 0], [px, py] = [0, 0]) => {
  const before = scale;
  scale = between(scale * factor, 1, most());
  const moved = (where, by, point, size, room) => {
    const reach = Math.max(0, (size * scale - room) / 2);
    return between(((where - point) * scale) / before + point + by, -reach, reach);
  };
  x = moved(x, dx, px, picture.offsetWidth, stage.clientWidth);
  y = moved(y, dy, py, picture.offsetHeight, stage.clientHeight);
  picture.style.transform = `translate(${x + pull}px, ${y}px) scale(${scale})`;
  dialog.toggleAttribute("data-enlarged", scale > 1);
  offer("smaller", scale > 1);
  offer("larger", scale < most());
};

const show = (index) => {
  at = index;
  const link = links[at];
  const small = link.querySelector("img");
  // What is there already stands at once. Another element: the picture before never stands over this one's caption.
  const fresh = (picture = new Image());
  fresh.decoding = "sync";
  fresh.draggable = false;
  fresh.onload = () => fresh.setAttribute("data-here", "");
  fresh.style.setProperty("--ratio", small.getAttribute("width") / small.getAttribute("height"));
  fresh.alt = small.alt;
  fresh.lang = small.lang;
  fresh.src = small.currentSrc || small.src;
  stage.replaceChildren(fresh);
  // The large one when all of it is there; never, where it does not come.
  const large = new Image();
  large.src = link.href;
  if (fresh.src !== large.src) large.decode().then(() => ((fresh.src = large.src), fresh === picture && turn()), () => {});
  for (const next of [links[at - 1], links[at + 1]]) next?.querySelector("img").setAttribute("loading", "eager");
  const said = link.closest("figure").querySelector("figcaption")?.cloneNode(true);
  for (const one of said?.querySelectorAll(".count, .notes") ?? []) one.remove();
  caption.replaceChildren(...(said?.childNodes ?? []));
  count.textContent = links.length > 1 ? `${at + 1} / ${links.length}` : "";
  offer("previous", at > 0);
  offer("next", at < links.length - 1);
  [scale, x, y, pull] = [1, 0, 0, 0];
  turn();
};

const go = (step) => links[at + step] && show(at + step);

const acts = {
  previous: () => go(-1),
  next: () => go(1),
  smaller: () => turn(1 / STEP),
  larger: () => turn(STEP),
  close: () => dialog.close(),
};

// Of an enlarged picture the arrows show another part.
const push = (dx, dy) => (scale > 1 ? turn(1, [dx * PUSH, dy * PUSH]) : go(-dx));

const keys = {
  ArrowLeft: () => push(1, 0),
  ArrowRight: () => push(-1, 0),
  ArrowUp: () => push(0, 1),
  ArrowDown: () => push(0, -1),
  "+": acts.larger,
  "=": acts.larger,
  "-": acts.smaller,
  0: () => turn(0),
};

dialog.addEventListener("click", ({ target }) => acts[target.closest("button")?.value]?.());

dialog.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

// Where a point of the screen lies, from the middle of the stage.
const place = ({ clientX, clientY }) => {
  const { left, top, width, height } = stage.getBoundingClientRect();
  return [clientX - left - width / 2, clientY - top - height / 2];
};

// The fingers, or the mouse, that are down: their middle, and how far they are apart.
const fingers = new Map();
let moved = 0;
let tapped = -Infinity;

const hand = () => {
  const [[ax, ay], [bx, by] = [ax, ay]] = fingers.values();
  return [(ax + bx) / 2, (ay + by) / 2, Math.hypot(ax - bx, ay - by)];
};

stage.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  fingers.set(event.pointerId, place(event));
  moved = fingers.size > 1 ? Infinity : 0;
  dialog.setAttribute("data-held", "");
});

// Also beyond the stage, and beyond the window.
document.addEventListener("pointermove", (event) => {
  if (!fingers.has(event.pointerId)) return;
  const [x0, y0, apart0] = hand();
  fingers.set(event.pointerId, place(event));
  const [x1, y1, apart] = hand();
  moved += Math.abs(x1 - x0) + Math.abs(y1 - y0);
  if (scale === 1 && fingers.size === 1) pull += x1 - x0;
  turn(apart / apart0 || 1, [x1 - x0, y1 - y0], [x1, y1]);
});

const release = (event) => {
  if (!fingers.delete(event.pointerId) || fingers.size) return;
  dialog.removeAttribute("data-held");
  const across = event.type === "pointerup" && Math.abs(pull) > ACROSS ? -Math.sign(pull) : 0;
  pull = 0;
  if (across && links[at + across]) return go(across);
  turn();
  if (event.type !== "pointerup" || moved > STILL) return;
  const isSecond = event.timeStamp - tapped < TWICE;
  tapped = isSecond ? -Infinity : event.timeStamp;
  if (isSecond) turn(scale > 1 ? 0 : CLOSER, [0, 0], place(event));
};
document.addEventListener("pointerup", release);
document.addEventListener("pointercancel", release);

// With the control key, as browsers tell of two fingers on a pad too, the wheel enlarges.
stage.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) turn(Math.exp(between(-event.deltaY, -50, 50) / 100), [0, 0], place(event));
    else turn(1, [-event.deltaX, -event.deltaY]);
  },
  { passive: false },
);

addEventListener("resize", () => dialog.open && turn());

// Whoever goes back closes it, and whoever closes it has gone back.
addEventListener("popstate", () => location.hash !== PLACE && dialog.close());
document.addEventListener("langke:shown", () => dialog.close());
dialog.addEventListener("close", () => {
  fingers.clear();
  dialog.removeAttribute("data-held");
  if (isMarked && location.hash === PLACE) history.back();
  isMarked = false;
  links[at].focus();
});

// Shows the picture of a link, with those of its gallery before and behind it.
export const open = (link) => {
  const gallery = link.closest(".gallery");
  links = gallery ? [...gallery.querySelectorAll("[data-enlarge]")] : [link];
  dialog.toggleAttribute("data-alone", links.length < 2);
  dialog.lang = link.closest("[lang]").lang;
  const said = WORDS[dialog.lang] ?? WORDS.vi;
  dialog.setAttribute("aria-label", said["picture"]);
  for (const [name, one] of Object.entries(buttons)) one.setAttribute("aria-label", said[name]);
  if (!dialog.isConnected) document.body.append(dialog);
  dialog.showModal();
  if (location.hash !== PLACE) {
    location.hash = PLACE;
    isMarked = true;
  }
  show(links.indexOf(link));
};
