// A content folder as GeoJSON (RFC 7946), in one language: what the peer's maps are drawn from.
import fs from 'node:fs';
import path from 'node:path';

const read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
const feature = (type, coordinates, properties) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const collection = features => ({ type: 'FeatureCollection', features });

/** Lines and lakes of the base map. */
function base(content, language) {
  return read(path.join(content, 'basemap.json')).features.map(({ kind, name, line }) => {
    const properties = { kind, ...(name && { name: name[language] ?? name.vi }) };
    return kind === 'lake' ? feature('Polygon', [[...line, line[0]]], properties) : feature('LineString', line, properties);
  });
}

/** A route: the base map, its legs in order, its stops in order; and the words for its list. */
export function route(content, id, language) {
  const { name, mode, stops, legs } = read(path.join(content, 'routes', `${id}.json`));
  const places = stops.map(stop => read(path.join(content, 'places', `${stop.place}.json`)));
  const point = index => places[index].position.point;
  const lines = legs.map((leg, index) => feature('LineString', [point(index), ...(leg.via ?? []), point(index + 1)], { kind: 'leg', mode: leg.mode ?? mode }));
  const marks = places.map((place, index) => feature('Point', point(index), { kind: 'stop', number: index + 1, id: place.id, name: place.name[language] ?? place.name.vi }));
  const list = places.map((place, index) => ({ name: marks[index].properties.name, text: stops[index].text[language] ?? stops[index].text.vi, minutes: stops[index].stay_minutes }));
  return { name: name[language] ?? name.vi, list, geojson: collection([...base(content, language), ...lines, ...marks]) };
}

/** All places: the base map and a point for each place, in the order of their ids. */
export function places(content, language) {
  const folder = path.join(content, 'places');
  const points = fs.readdirSync(folder).sort().map((file, index) => {
    const { id, name, kind, position, wheelchair, experiential } = read(path.join(folder, file));
    return feature('Point', position.point, { number: index + 1, id, name: name[language] ?? name.vi, kind, wheelchair, experiential });
  });
  return collection([...base(content, language), ...points]);
}
