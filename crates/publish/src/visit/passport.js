// The passport: stamps by routes, how far each route is done, and a picture of them to keep. It knows only what this device has.

const main = document.querySelector(".stamps");

const drawing = (code) => `${base}q/${encodeURIComponent(code)}/stamp.svg`;

const seal = (name, stamp) => {
  const item = element("li", "");
  if (!stamp) {
    item.append(element("span", "", { class: "open" }), element("span", name[language()] ?? ""));
    return item;
  }
  const link = element("a", "", { href: `${base}q/${encodeURIComponent(stamp.code)}/` });
  link.append(element("img", "", { src: drawing(stamp.code), alt: name[language()] ?? "", width: 120, height: 120 }));
  link.append(element("span", shown(stamp.day)));
  item.append(link);
  return item;
};

const route = ({ name, stops }, stamps) => {
  const done = stops.filter(([place]) => stamps[place]).length;
  const section = element("section", "", { class: "route" });
  if (done === stops.length) section.dataset.whole = "";
  section.append(element("h2", name[language()] ?? ""));
  section.append(element("p", say(done === stops.length ? "whole" : "progress", { done, all: stops.length })));
  const list = element("ol", "", { class: "seals" });
  list.append(...stops.map(([place, name]) => seal(name, stamps[place])));
  section.append(list);
  return section;
};

const show = () => {
  const { stamps, routes } = readPassport();
  const all = Object.entries(stamps);
  if (!all.length) return main.replaceChildren(element("p", main.dataset.empty));
  const begun = Object.values(routes).filter(({ stops }) => stops.length > 1);
  const onRoutes = new Set(begun.flatMap(({ stops }) => stops.map(([place]) => place)));
  const others = all.filter(([place]) => !onRoutes.has(place));
  main.replaceChildren(...begun.map((one) => route(one, stamps)));
  if (others.length) {
    const list = element("ol", "", { class: "seals" });
    list.append(...others.map(([, stamp]) => seal(stamp.name, stamp)));
    main.append(element("h2", say("others")), list);
  }
  const buttons = element("p", "", { class: "buttons" });
  buttons.append(button("keep", keepPicture), button("forget", doubt));
  main.append(buttons);
};

// Whoever keeps them goes on where the question was.
const spare = () => {
  show();
  main.querySelector("[data-does=forget]")?.focus();
};

const button = (word, act) => {
  const one = element("button", say(word), { type: "button", "data-does": word });
  one.addEventListener("click", act);
  return one;
};

// What cannot be had back is asked for twice.
const doubt = ({ target }) => {
  const buttons = target.parentElement;
  const forget = () => {
    try {
      localStorage.removeItem(PASSPORT);
    } catch {}
    show();
  };
  buttons.replaceChildren(element("span", say("sure")), button("yes", forget), button("no", spare));
  buttons.querySelector("[data-does=no]").focus();
};

const loaded = (address) =>
  new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = fail;
    image.src = address;
  });

// A sheet of all stamps with their days, as large as a telephone's screen is sharp.
const [ACROSS, SIDE, GAP, HEAD] = [3, 300, 45, 260];

const picture = async () => {
  const stamps = Object.values(readPassport().stamps).sort((one, other) => one.day.localeCompare(other.day));
  const rows = Math.ceil(stamps.length / ACROSS);
  const canvas = document.createElement("canvas");
  canvas.width = ACROSS * SIDE + (ACROSS + 1) * GAP;
  canvas.height = HEAD + rows * (SIDE + 60 + GAP) + GAP;
  const context = canvas.getContext("2d");
  context.fillStyle = "#fbf8f1";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#1e1b17";
  context.textAlign = "center";
  context.font = "600 64px Georgia, 'Noto Serif', serif";
  context.fillText(document.querySelector("h1").textContent, canvas.width / 2, 130);
  context.font = "34px Georgia, 'Noto Serif', serif";
  context.fillText(document.querySelector(".site-name").textContent, canvas.width / 2, 196);
  for (const [index, { code, day }] of stamps.entries()) {
    const left = GAP + (index % ACROSS) * (SIDE + GAP);
    const top = HEAD + Math.floor(index / ACROSS) * (SIDE + 60 + GAP);
    // A stamp of a place that the site has no more is left out.
    const image = await loaded(drawing(code)).catch(() => undefined);
    if (image) context.drawImage(image, left, top, SIDE, SIDE);
    context.fillText(shown(day), left + SIDE / 2, top + SIDE + 44);
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
};

const keepPicture = async () => {
  const file = new File([await picture()], "langke.png", { type: "image/png" });
  const isShared = navigator.canShare?.({ files: [file] }) && matchMedia("(pointer: coarse)").matches;
  if (isShared) return navigator.share({ files: [file] }).catch(() => {});
  const address = URL.createObjectURL(file);
  const link = element("a", "", { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

// A stamp that another tab sets shows here too.
addEventListener("storage", ({ key }) => key === PASSPORT && show());
show();
root.dataset.ready = "";
