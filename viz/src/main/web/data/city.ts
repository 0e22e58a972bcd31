import type { Frame } from "../api/frame";

/** A polygon as deck.gl takes it, of one zone. */
export interface ZonePolygon {
    zone: number;
    rings: number[][][];
}

/** The zones of a city, ready to be drawn. */
export interface City {
    codes: string[];
    names: string[];
    areas: string[];
    km2: Float32Array;
    polygons: ZonePolygon[];
    borders: number[][][];
    centres: [number, number][];
}

export function cityOf(frame: Frame): City {
    const positions = frame.floats("positions");
    const starts = frame.ints("ringStart");
    const zoneOf = frame.ints("ringZone");
    const polygonOf = frame.ints("ringPolygon");
    const polygons: ZonePolygon[] = [];
    let last = "";
    for (let ring = 0; ring < zoneOf.length; ring++) {
        const corners: number[][] = [];
        for (let corner = starts[ring]!; corner < starts[ring + 1]!; corner++) {
            corners.push([positions[2 * corner]!, positions[2 * corner + 1]!]);
        }
        const polygon = `${String(zoneOf[ring])} ${String(polygonOf[ring])}`;
        if (polygon === last) polygons[polygons.length - 1]!.rings.push(corners);
        else polygons.push({ zone: zoneOf[ring]!, rings: [corners] });
        last = polygon;
    }
    const areas = frame.texts("areas");
    return {
        codes: frame.texts("codes"),
        names: frame.texts("names"),
        areas,
        km2: frame.floats("km2"),
        polygons,
        borders: bordersBetween(polygons, areas),
        centres: centresOf(polygons, areas.length),
    };
}

/** Edges that only zones of one area share are within it; the others are its border. */
function bordersBetween(polygons: ZonePolygon[], areas: string[]): number[][][] {
    const edges = new Map<string, { line: number[][]; areas: Set<string>; count: number }>();
    for (const polygon of polygons) {
        for (const ring of polygon.rings) {
            for (let corner = 0; corner + 1 < ring.length; corner++) {
                const line = [ring[corner]!, ring[corner + 1]!];
                const ends = line.map((end) => end.join(" ")).sort();
                const key = ends.join(" ");
                const edge = edges.get(key) ?? { line, areas: new Set<string>(), count: 0 };
                edge.areas.add(areas[polygon.zone]!);
                edge.count++;
                edges.set(key, edge);
            }
        }
    }
    return [...edges.values()].filter((edge) => edge.count === 1 || edge.areas.size > 1).map((edge) => edge.line);
}

/** The middle of each zone: the mean of the corners of its largest ring. */
function centresOf(polygons: ZonePolygon[], zones: number): [number, number][] {
    const centres: [number, number][] = Array.from({ length: zones }, () => [NaN, NaN]);
    const corners = new Array<number>(zones).fill(0);
    for (const { zone, rings } of polygons) {
        const outline = rings[0]!;
        if (outline.length <= corners[zone]!) continue;
        corners[zone] = outline.length;
        const sum = outline.reduce((total, corner) => [total[0]! + corner[0]!, total[1]! + corner[1]!], [0, 0]);
        centres[zone] = [sum[0]! / outline.length, sum[1]! / outline.length];
    }
    return centres;
}

/** Where the name of each area stands. */
export function areaCentres(city: City): Map<string, [number, number]> {
    const sums = new Map<string, [number, number, number]>();
    city.centres.forEach(([longitude, latitude], zone) => {
        const area = city.areas[zone]!;
        const weight = city.km2[zone]!;
        const sum = sums.get(area) ?? [0, 0, 0];
        sums.set(area, [sum[0] + longitude * weight, sum[1] + latitude * weight, sum[2] + weight]);
    });
    return new Map([...sums].map(([area, [x, y, weight]]) => [area, [x / weight, y / weight]]));
}
