// Copies a content folder and adds many invented places around Hanoi: the bundle for the bench of maps. Always the same places for the same number.
//   node make-places.mjs CONTENT OUT [--places 5000]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** Middles of towns and villages in and around Hanoi, about right: [name, longitude, latitude, weight]. */
const CENTRES = [
  ['Bát Tràng', 105.912, 20.975, 10], ['Vạn Phúc', 105.775, 20.98, 8], ['Phú Vinh', 105.648, 20.936, 8], ['Phố cổ', 105.852, 21.035, 14],
  ['Phù Đổng', 105.961, 21.055, 5], ['Hồng Vân', 105.916, 20.877, 4], ['Gia Lâm', 105.938, 21.02, 6], ['Long Biên', 105.885, 21.045, 6],
  ['Hà Đông', 105.772, 20.965, 8], ['Cầu Giấy', 105.79, 21.033, 8], ['Tây Hồ', 105.82, 21.065, 7], ['Hoàng Mai', 105.86, 20.975, 6],
  ['Thanh Trì', 105.85, 20.925, 5], ['Thường Tín', 105.86, 20.865, 6], ['Phú Xuyên', 105.905, 20.735, 5], ['Thanh Oai', 105.77, 20.855, 6],
  ['Ứng Hòa', 105.8, 20.72, 4], ['Mỹ Đức', 105.74, 20.68, 3], ['Chương Mỹ', 105.7, 20.92, 5], ['Quốc Oai', 105.64, 20.99, 5],
  ['Thạch Thất', 105.575, 21.02, 6], ['Hoài Đức', 105.71, 21.03, 6], ['Đan Phượng', 105.67, 21.09, 4], ['Phúc Thọ', 105.56, 21.105, 3],
  ['Sơn Tây', 105.505, 21.14, 5], ['Ba Vì', 105.42, 21.2, 4], ['Mê Linh', 105.71, 21.185, 4], ['Đông Anh', 105.85, 21.14, 6],
  ['Sóc Sơn', 105.85, 21.26, 5], ['Từ Sơn', 105.96, 21.115, 5], ['Thuận Thành', 106.08, 21.06, 4], ['Văn Giang', 105.93, 20.94, 4],
  ['Hưng Yên', 106.05, 20.65, 3], ['Hòa Lạc', 105.53, 21, 3], ['Xuân Mai', 105.58, 20.9, 4], ['Vân Đình', 105.77, 20.735, 3],
];

/** Kinds as the content names them, with the words of their names, and how many of a hundred are of that kind. */
const KINDS = [
  ['workshop', 'Xưởng', 'workshop', 46], ['introduction_centre', 'Điểm giới thiệu', 'introduction point', 20], ['market', 'Chợ', 'market', 8],
  ['communal_house', 'Đình', 'communal house', 8], ['temple', 'Đền', 'temple', 6], ['museum', 'Nhà trưng bày', 'exhibition', 4],
  ['pier', 'Bến thuyền', 'pier', 2], ['bus_stop', 'Trạm xe buýt', 'bus stop', 4], ['stop', 'Điểm dừng', 'stop', 2],
];
const CRAFTS = ['gốm', 'lụa', 'mây tre', 'sơn mài', 'nón lá', 'gỗ', 'đồng', 'giấy dó', 'thêu', 'khảm trai', 'quạt', 'bún', 'cốm', 'rèn', 'tò he', 'hương'];
const FAMILIES = ['An', 'Bình', 'Chi', 'Dung', 'Đức', 'Giang', 'Hà', 'Hạnh', 'Hòa', 'Hưng', 'Khánh', 'Lan', 'Liên', 'Long', 'Mai', 'Minh', 'Nam', 'Nga', 'Ngọc', 'Nhung', 'Phúc', 'Phương', 'Quang', 'Sơn', 'Tâm', 'Thanh', 'Thảo', 'Thịnh', 'Thu', 'Toàn', 'Trang', 'Tuấn', 'Vân', 'Vinh', 'Xuân', 'Yến'];
const WHEELCHAIR = ['yes', 'limited', 'no', undefined, undefined];

/** Numbers from 0 to 1 that are the same in every run (mulberry32, public domain). */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The invented places, as the content writes them. */
export function places(number) {
  const next = random(20261122);
  const one = list => list[Math.floor(next() * list.length)];
  const weighted = list => {
    let left = next() * list.reduce((sum, item) => sum + item.at(-1), 0);
    return list.find(item => (left -= item.at(-1)) < 0) ?? list[0];
  };
  // A sum of three is close enough to a bell: most places in the middle, none farther than three kilometres and a half.
  const spread = () => (next() + next() + next() - 1.5) * 0.022;
  return Array.from({ length: number }, (_, index) => {
    const [near, longitude, latitude] = weighted(CENTRES);
    const [kind, vi, en] = weighted(KINDS);
    const [craft, family] = [one(CRAFTS), one(FAMILIES)];
    // Every tenth place lies out in the country.
    const country = next() < 0.1;
    const point = country ? [105.45 + next() * 0.65, 20.65 + next() * 0.6] : [longitude + spread(), latitude + spread()];
    const wheelchair = one(WHEELCHAIR);
    const what = kind === 'workshop' ? [`${vi} ${craft} ${family}`, `${family} ${craft} ${en}`] : [`${vi} ${near} ${family}`, `${near} ${family} ${en}`];
    return {
      id: `sample-${String(index + 1).padStart(4, '0')}`,
      name: { vi: `${what[0]} (mẫu)`, en: `${what[1]} (sample)` },
      kind,
      summary: { vi: `Một điểm mẫu ở vùng ${near}, đặt để đo bản đồ.`, en: `A sample place near ${near}, put in to measure the map.` },
      position: { point: point.map(degrees => Math.round(degrees * 1e5) / 1e5), accuracy_m: 5000, source: 'osm' },
      ...(wheelchair && { wheelchair }),
      ...(kind === 'introduction_centre' && { experiential: next() < 0.4 }),
      illustrative: true,
    };
  });
}

/** Writes the folder anew. */
export function write(content, out, number) {
  if (!fs.existsSync(path.join(content, 'site.json'))) throw new Error(`${content} is no content folder: it has no site.json`);
  fs.rmSync(out, { recursive: true, force: true });
  fs.cpSync(content, out, { recursive: true });
  for (const place of places(number)) fs.writeFileSync(path.join(out, 'places', `${place.id}.json`), `${JSON.stringify(place, null, 2)}\n`);
}

if (fileURLToPath(import.meta.url) === path.resolve(process.argv[1])) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { places: { type: 'string', default: '5000' } } });
  const [content, out] = positionals;
  if (!out) throw new Error('usage: node make-places.mjs CONTENT OUT [--places 5000]');
  write(content, out, Number(values.places));
  console.log(`${values.places} places added: ${out}`);
}
