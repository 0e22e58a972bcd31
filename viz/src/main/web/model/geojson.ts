import type { City } from "../data/city";
import type { Roads } from "../data/roads";

/** Figures with their shapes (RFC 7946), for other programs to draw. */

type Properties = Record<string, string | number | null>;

interface Feature {
    type: "Feature";
    properties: Properties;
    geometry: { type: string; coordinates: unknown };
}

export interface Collection {
    type: "FeatureCollection";
    features: Feature[];
}

function figure(value: number | undefined): number | null {
    return value !== undefined && Number.isFinite(value) ? value : null;
}

export function zonesAsGeoJson(city: City, name: string, figures: Float32Array): Collection {
    const features = city.codes.map((code, zone): Feature => {
        const polygons = city.polygons.filter((polygon) => polygon.zone === zone).map((polygon) => polygon.rings);
        return {
            type: "Feature",
            properties: { zone: code, name: city.names[zone]!, area: city.areas[zone]!, [name]: figure(figures[zone]) },
            geometry:
                polygons.length === 1
                    ? { type: "Polygon", coordinates: polygons[0] }
                    : { type: "MultiPolygon", coordinates: polygons },
        };
    });
    return { type: "FeatureCollection", features };
}

export function linksAsGeoJson(roads: Roads, columns: Record<string, (link: number) => number>): Collection {
    const features = roads.codes.map((code, link): Feature => {
        const properties: Properties = {
            link: code,
            name: roads.streets[roads.street[link]!]!,
            class: roads.classes[roads.rank[link]!]!,
        };
        for (const [name, value] of Object.entries(columns)) properties[name] = figure(value(link));
        const coordinates: number[][] = [];
        for (let corner = roads.start[link]!; corner < roads.start[link + 1]!; corner++) {
            coordinates.push([roads.positions[2 * corner]!, roads.positions[2 * corner + 1]!]);
        }
        return { type: "Feature", properties, geometry: { type: "LineString", coordinates } };
    });
    return { type: "FeatureCollection", features };
}
