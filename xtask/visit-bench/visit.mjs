// What a first visit of six pages brings over the network, page by page: `node visit.mjs SITES.json`, in the folder of the peers' bench, whose
// server and browser it takes. SITES.json is a list of sites, each with `name`, `dir`, and its `pages` in the order of the visit.

import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import tls from "node:tls";
import { pathToFileURL } from "node:url";

const here = process.cwd();
const { chromium } = createRequire(`${here}/`)("playwright-core");
const { serve } = await import(pathToFileURL(path.join(here, "server.mjs")));
const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";

// As long as nothing more comes for so long, in milliseconds, a page has what it asks for.
const CALM = 1500;

const calm = async (last) => {
  for (;;) {
    const rest = CALM - (performance.now() - last());
    if (rest <= 0) return;
    await new Promise((done) => setTimeout(done, rest));
  }
};

// What the browser is to take for good: of a host with a certificate that is none, it would keep nothing, and fetch all anew.
const key = (origin) =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(origin);
    const socket = tls.connect({ host: hostname, port, rejectUnauthorized: false }, () => {
      const spki = socket.getPeerX509Certificate().publicKey.export({ type: "spki", format: "der" });
      socket.destroy();
      done(createHash("sha256").update(spki).digest("base64"));
    });
    socket.on("error", fail);
  });

const visit = async ({ dir, pages }) => {
  let bytes = 0;
  let last = performance.now();
  const server = await serve(dir, 0, (sent) => ((bytes += sent.bytes), (last = performance.now())));
  const args = ["--no-sandbox", "--disable-quic", `--ignore-certificate-errors-spki-list=${await key(server.origin)}`];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const after = [];
  for (const address of pages) {
    const link = page.locator(`a[href="${address}"]`).first();
    // As somebody goes who reads: by a link where the page has one.
    if (after.length && (await link.count())) await link.evaluate((one) => one.click());
    else await page.goto(server.origin + address);
    await page.waitForURL((url) => url.pathname === address);
    last = performance.now();
    await calm(() => last);
    after.push(bytes);
  }
  await browser.close();
  server.close();
  return after;
};

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

console.log("\nA first visit of six pages, kB over the network after each (bodies, brotli; what is fetched ahead counts):\n");
console.log("| site | first | second | third | fourth | fifth | sixth |\n|---|---|---|---|---|---|---|");
for (const site of JSON.parse(fs.readFileSync(process.argv[2], "utf8"))) {
  const after = await visit(site);
  console.log(`| ${site.name} | ${after.map(kilobytes).join(" | ")} |`);
}
process.exit(0);
