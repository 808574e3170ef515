// A static server for the bench: every text file goes out as brotli, and what went out is told to whoever measures.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const TYPES = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json', geojson: 'application/geo+json',
  svg: 'image/svg+xml', wasm: 'application/wasm', webmanifest: 'application/manifest+json', txt: 'text/plain; charset=utf-8', xml: 'application/xml', png: 'image/png',
};
const COMPRESSED = new Set(['html', 'css', 'js', 'json', 'geojson', 'svg', 'wasm', 'webmanifest', 'txt', 'xml']);

/** Serves a folder on a free port. `sent({ address, kind, bytes })` is called for every answer; `bytes` is the body as it travels. */
export function serve(folder, sent) {
  const root = path.resolve(folder);
  const kept = new Map();

  const body = (file, ending) => {
    const { mtimeMs } = fs.statSync(file);
    const old = kept.get(file);
    if (old?.mtimeMs === mtimeMs) return old;
    const raw = fs.readFileSync(file);
    const copy = `${file}.br`;
    const brotli = () => fs.existsSync(copy) ? fs.readFileSync(copy) : zlib.brotliCompressSync(raw);
    const compressed = COMPRESSED.has(ending) ? brotli() : raw;
    const smaller = compressed.length < raw.length;
    const answer = { mtimeMs, bytes: smaller ? compressed : raw, encoding: smaller ? 'br' : undefined };
    kept.set(file, answer);
    return answer;
  };

  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const file = path.join(root, address, address.endsWith('/') ? 'index.html' : '');
    const ending = path.extname(file).slice(1);
    if (!file.startsWith(root) || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return sent({ address, kind: 'missing', bytes: 0 });
    }
    const { bytes, encoding } = body(file, ending);
    if (encoding && !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) throw new Error(`${address} was asked for without brotli`);
    const headers = { 'content-type': TYPES[ending] ?? 'application/octet-stream', 'content-length': bytes.length, 'cache-control': 'no-cache' };
    response.writeHead(200, encoding ? { ...headers, 'content-encoding': encoding } : headers).end(bytes);
    sent({ address, kind: ending === 'geojson' ? 'json' : ending, bytes: bytes.length });
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve({ origin: `http://127.0.0.1:${server.address().port}`, close: () => { server.closeAllConnections(); server.close(); } })));
}
