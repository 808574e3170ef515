// Builds the peer: static pages with Leaflet for a route and for all places, from the same content folders as ours.
//   node build-leaflet.mjs OUT --content CONTENT --many CONTENT_WITH_MANY_PLACES [--route along-the-river] [--modules DIR]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import * as geojson from './geojson.mjs';
import { packages } from './packages.mjs';

const LANGUAGE = 'en';
const here = path.dirname(fileURLToPath(import.meta.url));
const { values, positionals: [out] } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string' }, many: { type: 'string' }, route: { type: 'string', default: 'along-the-river' }, modules: { type: 'string', multiple: true, default: [] } },
});
if (!out || !values.content || !values.many) throw new Error('usage: node build-leaflet.mjs OUT --content CONTENT --many CONTENT_WITH_MANY_PLACES');
const { load, folders } = packages(values.modules);
const esbuild = load('esbuild');

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
// The text of stops is the content's small Markdown: links and emphasis become plain words here.
const plain = text => escape(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', ''));

fs.rmSync(out, { recursive: true, force: true });
const built = await esbuild.build({
  entryPoints: { route: path.join(here, 'leaflet/route.js'), places: path.join(here, 'leaflet/places.js') },
  outdir: path.join(out, 'assets'), entryNames: '[name]-[hash]', assetNames: '[name]-[hash]',
  bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', metafile: true,
  loader: { '.png': 'file' }, nodePaths: folders, absWorkingDir: here,
});

/** The page with the addresses of its own script and style. */
function page(entry, title, data, list, after = '') {
  const [script, output] = Object.entries(built.metafile.outputs).find(([, { entryPoint }]) => entryPoint === `leaflet/${entry}.js`);
  const address = file => `/assets/${path.basename(file)}`;
  return `<!doctype html><html lang="${LANGUAGE}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title>`
    + `<link rel="icon" href="data:,"><link rel="stylesheet" href="${address(output.cssBundle)}"><link rel="preload" as="fetch" crossorigin href="${data}"><script type="module" src="${address(script)}"></script>`
    + `<main><h1>${escape(title)}</h1><section data-map><figure class="map"><div class="sheet" data-geojson="${data}"></div></figure><ol class="stops">${list}</ol>${after}</section></main></html>\n`;
}

function put(file, text) {
  fs.mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
  fs.writeFileSync(path.join(out, file), text);
}

const route = geojson.route(values.content, values.route, LANGUAGE);
const items = route.list.map(({ name, text, minutes }, index) => `<li data-stop="${index + 1}"><button>${index + 1}. ${escape(name)}</button><p>${plain(text)}<p>${minutes} min`).join('');
put(`${LANGUAGE}/routes/${values.route}/index.html`, page('route', route.name, '/route.geojson', items));
put('route.geojson', JSON.stringify(route.geojson));
put(`${LANGUAGE}/map/index.html`, page('places', 'All places', '/places.geojson', '', '<button class="more">More places</button>'));
put('places.geojson', JSON.stringify(geojson.places(values.many, LANGUAGE)));
console.log(`Leaflet's pages: ${out}`);
