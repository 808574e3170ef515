// The workbench's page: hears of changes, puts the new list in its place, moves the frames. What is printed works without it.
const phone = document.getElementById("phone");
const screen = document.getElementById("screen");
const token = document.querySelector("meta[name=langke-token]").content;

// A page of the site that is shown anew because the content changed stays where its reader was: the browser keeps that on reload.
const refresh = async (event) => {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const open = new Set([...document.querySelectorAll("details[open]")].map(place));
  document.getElementById("desk").replaceWith(page.getElementById("desk"));
  here();
  document.querySelectorAll("details").forEach((one) => (one.open = open.has(place(one))));
  // What was mended is looked for no more.
  const finds = [...document.querySelectorAll("#problems [data-find]")];
  if (!finds.some((one) => one.dataset.find === wanted.find && pathOf(one) === wanted.address)) wanted = nothing;
  // Comparing with the published site changes nothing of what the frames show.
  if (event.data === "changed" && !page.getElementById("frames").hidden) {
    document.getElementById("frames").hidden = false;
    // A page that is on its way is asked for anew: reloading would load the one before it.
    going ? (phone.src = going) : anew(phone);
    anew(screen);
  }
};
const anew = (frame) => (frame.src ? frame.contentWindow.location.reload() : (frame.src = frame.dataset.src));
const place = (details) => details.closest("li").textContent;
const pathOf = (link) => new URL(link.dataset.page, location.href).pathname;

// A server that was started again has a page with another token.
let gone = false;
const events = new EventSource("/_/events");
events.onmessage = refresh;
events.onerror = () => (gone = true);
events.onopen = () => gone && location.reload();

document.addEventListener("click", (event) => {
  const leads = event.target.closest("[data-page]");
  if (leads && !phone.closest("[hidden]")) {
    event.preventDefault();
    const address = pathOf(leads);
    wanted = { find: leads.dataset.find || "", address, isNew: true };
    if (phone.contentWindow.location.pathname === address) mark();
    else {
      asks = 0;
      phone.src = going = address;
    }
    phone.scrollIntoView({ block: "nearest" });
  } else if (event.target.closest(".mend")) mend(event.target.closest(".mend"));
});

const mend = async (button) => {
  button.disabled = true;
  const answer = await fetch("/_/mend", { method: "POST", headers: { "x-langke-token": token } });
  if (answer.status === 409) document.getElementById("standing").textContent = await answer.text();
  button.disabled = false;
};

// A workbook goes to the program as it is; what came of it stands below the field.
document.querySelector("#workbook form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const [file] = form.querySelector("input").files;
  const button = form.querySelector("button");
  button.disabled = true;
  const box = document.getElementById("brought");
  try {
    const headers = { "x-langke-token": token, "x-langke-name": encodeURIComponent(file.name) };
    const answer = await fetch(form.dataset.to, { method: "POST", headers, body: file });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    box.replaceChildren(...page.body.childNodes);
  } catch (error) {
    box.textContent = error.message;
  }
  button.disabled = false;
});

// Where a text of the content stands on the page: words alone are compared, for pages leave marks out and set spaces of their own. It
// stays marked when its page is shown anew, until it is mended or another page is asked for.
const nothing = { find: "", address: "" };
let wanted = nothing;
// The page that the phone is on its way to, and how often it was asked for in vain.
let going = "";
let asks = 0;
const plain = (text) => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const mark = () => {
  const sought = plain(wanted.find).slice(0, 40);
  const page = phone.contentDocument;
  if (!sought || phone.contentWindow.location.pathname !== wanted.address) return;
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT);
  let found;
  while (texts.nextNode()) {
    const element = texts.currentNode;
    if (/^(SCRIPT|STYLE)$/.test(element.tagName)) continue;
    if (plain(element.getAttribute("alt") || element.textContent).includes(sought)) found = element;
  }
  if (!found) return;
  found.style.outline = "3px solid #b3420f";
  found.style.outlineOffset = "4px";
  // Once: later the reader may have gone on.
  if (wanted.isNew) found.scrollIntoView({ block: "center" });
  wanted.isNew = false;
};

// What others would show of the page on the phone: they read it as it is printed, and so does this.
const card = async () => {
  const address = phone.contentWindow.location.pathname;
  const printed = await (await fetch(address)).text();
  const page = new DOMParser().parseFromString((printed.match(/<meta property="og:[^>]*>/g) || []).join(""), "text/html");
  // Meanwhile the reader may have gone on.
  if (address !== phone.contentWindow.location.pathname) return;
  const told = (property) => page.querySelector(`meta[property="og:${property}"]`)?.content;
  const box = document.getElementById("card");
  box.replaceChildren();
  const image = told("image");
  if (image) {
    const drawn = document.createElement("img");
    drawn.src = new URL(image).pathname + new URL(image).search;
    drawn.alt = told("image:alt") || "";
    drawn.width = 1200;
    drawn.height = 630;
    box.append(drawn);
  }
  for (const text of image ? [told("title"), told("description")] : [box.dataset.none]) {
    const line = document.createElement("p");
    line.textContent = text;
    box.append(line);
  }
};

// What is to be mended of the page on the phone, whichever language it is read in, told beside it: the page itself may be the last that was right.
const here = () => {
  const box = document.getElementById("here");
  const page = (address) => address.replace(/^\/(vi|en)\//, "/");
  const address = phone.contentWindow?.location.pathname ?? "";
  const own = [...document.querySelectorAll("#problems li[data-of]")].filter((one) => page(one.dataset.of) === page(address));
  const isBefore = own.some((one) => one.matches(".error"));
  const list = document.createElement("ul");
  for (const one of own) {
    const line = document.createElement("li");
    line.classList.toggle("error", one.matches(".error"));
    const file = one.closest("ul").previousElementSibling.textContent;
    const [place, message] = one.querySelectorAll("p");
    line.textContent = `${file} ${place.textContent.trim()}: ${message.textContent}`;
    list.append(line);
  }
  const told = document.createElement("p");
  told.textContent = isBefore ? box.dataset.before : box.dataset.now;
  box.replaceChildren(told, list);
  box.hidden = own.length === 0;
};

const shown = () => {
  here();
  mark();
  card();
};
const arrived = () => {
  // The page before it was loading still, or its reload won (Firefox begins one later than it is told to): asked for anew, but not without end.
  if (going && phone.contentWindow.location.pathname !== going && asks++ < 3) phone.src = going;
  else going = "";
  shown();
  // The app shows other pages without loading them.
  const title = phone.contentDocument?.querySelector("title");
  if (title) new MutationObserver(shown).observe(title, { childList: true, characterData: true, subtree: true });
};
phone.addEventListener("load", arrived);
if (phone.src && phone.contentDocument?.readyState === "complete") arrived();
