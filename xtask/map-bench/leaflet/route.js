// The peer's page of a route: lines, a mark for each stop, and the printed list beside them.
import 'leaflet/dist/leaflet.css';
import './page.css';
import { Selection, drawMap, mark, ready } from './map.js';

const { map, points } = await drawMap();
const marks = new Map();
const selection = new Selection(number => marks.get(number)?.openPopup());
for (const point of points) marks.set(point.properties.number, mark(point, selection).addTo(map));
ready();
