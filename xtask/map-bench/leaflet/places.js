// The peer's page of all places: marks in clusters, and a list whose first places stand there at once.
import L from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import './page.css';
import { Selection, drawMap, mark, ready } from './map.js';

const LISTED = 50;

const { map, points } = await drawMap();
const clusters = L.markerClusterGroup({ chunkedLoading: false });
const marks = new Map();
const selection = new Selection(number => clusters.zoomToShowLayer(marks.get(number), () => marks.get(number).openPopup()));
for (const point of points) marks.set(point.properties.number, mark(point, selection));
clusters.addLayers([...marks.values()]);
map.addLayer(clusters);

const list = document.querySelector('.stops');
const more = document.querySelector('.more');
const show = () => {
  for (const { properties: { number, name } } of points.slice(list.children.length, list.children.length + LISTED)) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    item.dataset.stop = number;
    button.textContent = name;
    item.append(button);
    list.append(item);
  }
  more.hidden = list.children.length === points.length;
};
more.addEventListener('click', show);
show();
ready();
