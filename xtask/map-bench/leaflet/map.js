// What both pages of the peer share: the map with its base, and the selection that list and marks show alike.
import L from 'leaflet';

const STYLES = {
  river: { color: '#b9d3dc', weight: 8 },
  lake: { stroke: false, fillColor: '#b9d3dc', fillOpacity: 1 },
  road: { color: '#cbbfa6', weight: 2 },
  dyke: { color: '#cbbfa6', weight: 3, dashArray: '1 5' },
  bridge: { color: '#6d6452', weight: 4, lineCap: 'butt' },
};
const WAYS = { walk: '0.1 6', bicycle: '8 5', boat: '8 5' };

/** Fetches the page's GeoJSON and draws its lines; gives the map and the points, which the page draws. */
export async function drawMap() {
  const sheet = document.querySelector('.sheet');
  const features = (await (await fetch(sheet.dataset.geojson)).json()).features;
  const map = L.map(sheet, { attributionControl: false, minZoom: 8, maxZoom: 18 });
  L.control.scale({ imperial: false }).addTo(map);
  const points = features.filter(feature => feature.geometry.type === 'Point');
  map.fitBounds(points.map(({ geometry: { coordinates: [longitude, latitude] } }) => [latitude, longitude]), { padding: [24, 24], animate: false });
  const lines = features.filter(feature => feature.geometry.type !== 'Point');
  const draw = (kept, style) => L.geoJSON(lines.filter(({ properties }) => kept(properties.kind)), { interactive: false, style: ({ properties }) => style(properties) }).addTo(map);
  const isLeg = kind => kind === 'leg';
  draw(kind => !isLeg(kind), ({ kind }) => STYLES[kind]);
  draw(isLeg, () => ({ color: '#fffdf6', weight: 6 }));
  draw(isLeg, ({ mode }) => ({ color: '#1f4e79', weight: 3, dashArray: WAYS[mode] }));
  return { map, points };
}

/** A mark for a point: a drop with its number, which says that it is selected as long as it is. */
export function mark(feature, selection) {
  const { number, name, kind } = feature.properties;
  const [longitude, latitude] = feature.geometry.coordinates;
  const icon = L.divIcon({ className: 'mark', html: kind === 'stop' ? String(number) : '', iconSize: [28, 28] });
  const marker = L.marker([latitude, longitude], { title: name, alt: name, icon });
  marker.bindPopup(name).on('click', () => selection.select(number)).on('add', () => {
    const element = marker.getElement();
    element.dataset.stop = number;
    if (selection.current === number) element.setAttribute('aria-current', 'true');
  });
  return marker;
}

/** One selected number; the list's item and the mark both get `aria-current`. `reveal` brings the mark in sight. */
export class Selection {
  current = null;

  constructor(reveal) {
    this.reveal = reveal;
    document.querySelector('.stops').addEventListener('click', event => {
      const item = event.target.closest('button')?.closest('li[data-stop]');
      if (!item) return;
      this.select(Number(item.dataset.stop));
      this.reveal(this.current);
    });
  }

  select(number) {
    for (const old of document.querySelectorAll('[data-stop][aria-current]')) old.removeAttribute('aria-current');
    this.current = number;
    for (const now of document.querySelectorAll(`[data-stop="${number}"]`)) now.setAttribute('aria-current', 'true');
  }
}

/** Says that the map can be used. */
export const ready = () => document.querySelector('[data-map]').setAttribute('data-map-ready', '');
