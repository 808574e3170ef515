// A host with a small site: two villages with their packs, as the publisher writes them (`crates/publish/src/offline/packs.rs`), which
// can be published anew.

import { digest } from "./world.mjs";

const encoded = (text) => new TextEncoder().encode(text);
export const LANGUAGES = ["vi", "en"];
export const VILLAGES = ["bat-trang", "phu-vinh"];

// The smallest program, and more of it, that a browser takes for whole.
const program = (version) => {
  const name = encoded(`app ${version}`);
  return new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, name.length + 1 + 40, name.length, ...name, ...new Uint8Array(40).fill(7)]);
};

const escaped = (file) =>
  encodeURIComponent(file).replace(/%2F/g, "/").replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const TYPES = { json: "application/json", svg: "image/svg+xml", webp: "image/webp", mp3: "audio/mpeg", js: "text/javascript", wasm: "application/wasm" };
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export class Host {
  // Path below the root to bytes, of what is published now.
  files = new Map();
  // The list of every pack that there ever was.
  packs = new Map();
  // Every text that a path ever had.
  ever = new Map();

  // `areTogether` says whether a pack's texts come in one piece too.
  constructor({ base = "/", areTogether = true } = {}) {
    Object.assign(this, { base, areTogether });
    this.publish(1);
  }

  page(title, extra = "") {
    const { base } = this;
    return encoded(`<!DOCTYPE html>\n<html><head><link rel="manifest" href="${base}site.webmanifest"><title>${title}</title></head><body>${extra}${"<p>…</p>".repeat(40)}</body></html>\n`);
  }

  // Version after version: a page of one village, what both share, a picture and the app's script change each time; the rest stays.
  publish(version) {
    const lasting = [...this.files].filter(([path]) => /-[0-9a-f]{16}/.test(path));
    const files = new Map(lasting);
    const current = new Map();
    const put = (path, bytes) => current.set(path, bytes);
    const named = (path, bytes) => {
      const [, stem, ending] = /^(.*)(\.\w+)$/.exec(path);
      const name = `${stem}-${digest(bytes, "hex").slice(0, 16)}${ending}`;
      put(name, bytes);
      return name;
    };
    const script = named("app/langke-app.js", encoded(`// version ${version}\n${"let a;".repeat(50)}`));
    // Its builder gives it a name of another digest.
    const wasm = `app/langke-app-${digest(encoded(`built ${version}`), "hex").slice(0, 16)}_bg.wasm`;
    put(wasm, program(version));
    put("icon.svg", encoded("<svg/>"));
    put("", this.page("Làng Kể"));
    put("worker.js", encoded("// the worker"));
    const shared = ["", "icon.svg", script, wasm];
    for (const language of LANGUAGES) {
      put(`${language}/`, this.page(`Home ${language} ${version}`));
      put(`${language}/saved/`, this.page(`Saved villages ${language}`));
      put(`${language}/events/`, this.page(`Events ${language} ${version}`));
      put(`${language}/events/page.json`, encoded(JSON.stringify({ events: version, language })));
      put(`${language}/about/`, this.page(`About ${language}`));
      shared.push(`${language}/`, `${language}/saved/`);
    }
    this.of = new Map();
    for (const village of VILLAGES) {
      const own = [
        named(`media/${village}/lò (1).svg`, encoded(`<svg><title>${village} ${version}</title></svg>`)),
        named(`media/${village}/vase.svg`, encoded(`<svg><title>vase of ${village}</title></svg>`)),
        named(`media/${village}/kiln.webp`, encoded(`a kiln of ${village}`)),
        named(`media/${village}/sound.mp3`, new Uint8Array(5000).map((_, at) => (at * 7 + village.length) % 251)),
      ];
      for (const language of LANGUAGES) {
        const pictures = own.map((file) => `<img src="${this.base}${escaped(file)}">`).join("");
        for (const [page, of] of [[`villages/${village}/`, version], [`products/${village}-vase/`, 1], [`places/${village}-market/`, version % 2]]) {
          const path = `${language}/${page}`;
          put(path, this.page(`${page} ${language} ${of}`, page.startsWith("villages") ? pictures + script : ""));
          put(`${path}page.json`, encoded(JSON.stringify({ page, language, version: of, story: "…".repeat(40) })));
          own.push(path, `${path}page.json`);
        }
      }
      this.of.set(village, [...own, ...shared]);
    }
    for (const [village, paths] of this.of) {
      const [list, texts] = [[], []];
      for (const path of [...new Set(paths)].sort()) {
        const bytes = current.get(path);
        const isText = this.areTogether && (/\.json$/.test(path) || /\/$|^$/.test(path));
        list.push([path, bytes.length, digest(bytes), ...(isText ? [bytes.length] : [])]);
        if (isText) texts.push(...bytes);
      }
      const written = encoded(JSON.stringify(list));
      const together = new Uint8Array(texts);
      const name = (ending) => `bundle/packs/${village}${ending}`;
      const id = digest(written, "hex").slice(0, 16);
      put(name(".list.json"), written);
      if (this.areTogether) put(name(".texts.txt"), together);
      const bytes = list.filter(([, , , length]) => length === undefined).reduce((sum, [, bytes]) => sum + bytes, 0);
      // As if compressed to a sixth.
      const sent = Math.ceil(together.length / 6);
      put(
        name(".json"),
        encoded(
          JSON.stringify({
            id,
            list: name(".list.json"),
            sum: digest(written),
            texts: this.areTogether ? { path: name(".texts.txt"), bytes: sent, sum: digest(together) } : null,
            bytes: bytes + (this.areTogether ? sent : 0),
            pages: 6,
            made: `2026-11-${20 + version}`,
          }),
        ),
      );
      this.packs.set(`${village} ${id}`, list);
    }
    for (const [path, bytes] of current) {
      files.set(path, bytes);
      if (!this.ever.has(path)) this.ever.set(path, new Set());
      this.ever.get(path).add(digest(bytes));
    }
    this.files = files;
    this.version = version;
    return this;
  }

  // A file by the way, and a pack of such files only.
  large(path, length, seed) {
    this.files.set(path, new Uint8Array(length).map((_, at) => (at * 31 + seed * 17) % 251));
  }

  pack(village, paths) {
    const list = paths.map((path) => [path, this.files.get(path).length, digest(this.files.get(path))]);
    const written = encoded(JSON.stringify(list));
    const [id, sum, name] = [digest(written, "hex").slice(0, 16), digest(written), `bundle/packs/${village}.list.json`];
    const bytes = list.reduce((sum, [, bytes]) => sum + bytes, 0);
    this.files.set(name, written);
    this.files.set(`bundle/packs/${village}.json`, encoded(JSON.stringify({ id, list: name, sum, bytes, texts: null, pages: 1, made: "2026-11-21" })));
    this.packs.set(`${village} ${id}`, list);
  }

  id(village) {
    return JSON.parse(new TextDecoder().decode(this.files.get(`bundle/packs/${village}.json`))).id;
  }

  list(village) {
    return this.packs.get(`${village} ${this.id(village)}`);
  }

  find(village, part) {
    return this.list(village).find(([path]) => path.includes(part))[0];
  }

  answer(path) {
    const bytes = this.files.get(path);
    if (!bytes) return { status: 404, headers: { "content-type": "text/html" }, bytes: this.page("Page not found") };
    const lasts = /-[0-9a-f]{16}(?![0-9a-f])/.test(path);
    const headers = {
      "content-type": TYPES[/\.(\w+)$/.exec(path)?.[1]] ?? "text/html; charset=utf-8",
      "last-modified": "Sat, 21 Nov 2026 00:00:00 GMT",
      "cache-control": lasts ? "public, max-age=31536000, immutable" : "no-cache",
      ...(path.startsWith("media/") ? { "content-security-policy": POLICY, "x-content-type-options": "nosniff" } : {}),
    };
    return { status: 200, headers, bytes, etag: digest(bytes) };
  }
}
