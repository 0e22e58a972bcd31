import type { Layer, LayersList } from "@deck.gl/core";
import { PathLayer, SolidPolygonLayer, TextLayer } from "@deck.gl/layers";
import { type City, type ZonePolygon, areaCentres } from "../data/city";
import { type Roads, baseWidth } from "../data/roads";
import type { Water } from "../data/water";
import type { Area } from "../api/types";
import type { Theme } from "../state/theme";
import { BORDER, HALO, INK, LABEL, PLAIN, type Rgba, ZONE_OPACITY } from "./look";

/** How broad the line of a river or canal is drawn (assumed); a broader one has a surface of its own. */
const RIVER_METRES = 12;

const WATER: Record<Theme, Rgba> = { light: [178, 206, 224, 255], dark: [33, 62, 88, 255] };

/** The zones in their colours, or plain where something else is shown; they can be pointed at in any case. */
export function zoneLayer(city: City, colours: Uint8Array | null, theme: Theme): LayersList {
    return [
        new SolidPolygonLayer<ZonePolygon>({
            id: "zones",
            data: city.polygons,
            getPolygon: (polygon) => polygon.rings as never,
            getFillColor: (polygon): Rgba => {
                if (!colours) return PLAIN[theme];
                const place = 3 * polygon.zone;
                return [colours[place]!, colours[place + 1]!, colours[place + 2]!, ZONE_OPACITY];
            },
            extruded: false,
            pickable: true,
            updateTriggers: { getFillColor: [colours, theme] },
        }),
    ];
}

/** Surfaces of water, and rivers as broad as a small one is; the zones beneath can still be pointed at. */
export function waterLayer(water: Water, theme: Theme): LayersList {
    return [
        new SolidPolygonLayer<number[][][]>({
            id: "water",
            data: water.polygons,
            getPolygon: (rings) => rings as never,
            getFillColor: WATER[theme],
            extruded: false,
            updateTriggers: { getFillColor: theme },
        }),
        new PathLayer<number[][]>({
            id: "rivers",
            data: water.lines,
            getPath: (line) => line as never,
            getColor: WATER[theme],
            getWidth: RIVER_METRES,
            widthMinPixels: 1.5,
            jointRounded: true,
            capRounded: true,
            updateTriggers: { getColor: theme },
        }),
    ];
}

export function borderLayers(city: City, theme: Theme): LayersList {
    return [
        new PathLayer<number[][]>({
            id: "area-borders",
            data: city.borders,
            getPath: (line) => line as never,
            getColor: BORDER.colour[theme],
            getWidth: BORDER.pixels,
            widthUnits: "pixels",
            updateTriggers: { getColor: theme },
        }),
    ];
}

/** The outline of zones that are pointed at or chosen. */
export function outlineLayer(id: string, city: City, zones: number[], theme: Theme): LayersList {
    const rings = city.polygons.filter((polygon) => zones.includes(polygon.zone)).flatMap((polygon) => polygon.rings);
    return [lineLayer(id, rings, theme, 2.5)];
}

/** Links that are pointed at or chosen. */
export function markedLinks(id: string, roads: Roads, links: number[], theme: Theme): LayersList {
    return [lineLayer(id, links.map((link) => lineOf(roads, link)), theme, 5)];
}

function lineLayer(id: string, lines: number[][][], theme: Theme, width: number): Layer {
    return new PathLayer<number[][]>({
        id,
        data: lines,
        getPath: (line) => line as never,
        getColor: INK[theme],
        getWidth: width,
        widthUnits: "pixels",
        jointRounded: true,
        capRounded: true,
        updateTriggers: { getColor: theme },
    });
}

export function lineOf(roads: Roads, link: number): number[][] {
    const line: number[][] = [];
    for (let corner = roads.start[link]!; corner < roads.start[link + 1]!; corner++) {
        line.push([roads.positions[2 * corner]!, roads.positions[2 * corner + 1]!]);
    }
    return line;
}

/** Roads below figures of zones are so much narrower: they may not hide the colours. */
const FAINT = 0.6;

/** The roads as a faint drawing of where one is. */
export function roadLayer(roads: Roads, theme: Theme): LayersList {
    const widths = new Float32Array(roads.positions.length / 2);
    for (let link = 0; link < roads.rank.length; link++) {
        widths.fill(FAINT * baseWidth(roads.rank[link]!), roads.start[link], roads.start[link + 1]);
    }
    return [
        new PathLayer({
            id: "roads",
            data: binaryPaths(roads, { getWidth: { value: widths, size: 1 } }),
            _pathType: "open",
            getColor: theme === "light" ? [255, 255, 255, 90] : [10, 12, 14, 120],
            widthUnits: "pixels",
            updateTriggers: { getColor: theme },
        }),
    ];
}

interface Attribute {
    value: Float32Array | Uint8Array;
    size: number;
    normalized?: boolean;
}

export function binaryPaths(roads: Roads, attributes: Record<string, Attribute>): never {
    return {
        length: roads.rank.length,
        startIndices: roads.start,
        attributes: { getPath: { value: roads.positions, size: 2 }, ...attributes },
    } as never;
}

export function labelLayer(city: City, areas: Area[], theme: Theme): LayersList {
    const centres = areaCentres(city);
    return [
        new TextLayer<Area>({
            id: "area-names",
            data: areas.filter((area) => centres.has(area.code)),
            getPosition: (area) => centres.get(area.code)!,
            getText: (area) => area.name,
            getSize: LABEL.pixels,
            getColor: INK[theme],
            background: true,
            getBackgroundColor: HALO[theme],
            backgroundPadding: LABEL.padding,
            backgroundBorderRadius: LABEL.radius,
            fontFamily: LABEL.family,
            fontWeight: LABEL.weight,
            characterSet: "auto",
            updateTriggers: { getColor: theme, getBackgroundColor: theme },
        }),
    ];
}
