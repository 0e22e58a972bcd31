import type { LayersList } from "@deck.gl/core";
import { PathStyleExtension } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import { type Roads, baseWidth } from "../data/roads";
import { flowWidth, isPassed, speedColour } from "../model/speeds";
import type { Theme } from "../state/theme";
import { binaryPaths } from "./layers";

const BESIDE = new PathStyleExtension({ offset: true });

/** Figures of links are drawn so much broader than the roads on the ground. */
const BROADER = 1.6;

/** Links coloured by speed, as broad as their flow, each direction beside the other. */
export function trafficLayer(roads: Roads, ratio: Uint8Array, flow: Uint16Array): LayersList {
    return linkLayer(
        roads,
        (link) => speedColour(ratio[link]!),
        (link) => (isPassed(ratio[link]!) ? 255 : 70),
        (link) => flowWidth(flow[link]!),
    );
}

/** Links in the colours of a measure. */
export function linkMeasureLayer(roads: Roads, colours: Uint8Array, figures: Float32Array): LayersList {
    return linkLayer(
        roads,
        (link) => [colours[3 * link]!, colours[3 * link + 1]!, colours[3 * link + 2]!],
        (link) => (Number.isFinite(figures[link]!) ? 255 : 70),
        (link) => BROADER * baseWidth(roads.rank[link]!),
    );
}

function linkLayer(
    roads: Roads,
    colourOf: (link: number) => readonly [number, number, number],
    opacityOf: (link: number) => number,
    widthOf: (link: number) => number,
): LayersList {
    const corners = roads.positions.length / 2;
    const colours = new Uint8Array(4 * corners);
    const widths = new Float32Array(corners);
    for (let link = 0; link < roads.rank.length; link++) {
        const [red, green, blue] = colourOf(link);
        const opacity = opacityOf(link);
        const width = widthOf(link);
        for (let corner = roads.start[link]!; corner < roads.start[link + 1]!; corner++) {
            colours[4 * corner] = red;
            colours[4 * corner + 1] = green;
            colours[4 * corner + 2] = blue;
            colours[4 * corner + 3] = opacity;
            widths[corner] = width;
        }
    }
    return [
        new PathLayer({
            id: "links",
            data: binaryPaths(roads, {
                getColor: { value: colours, size: 4, normalized: true },
                getWidth: { value: widths, size: 1 },
            }),
            _pathType: "open",
            widthUnits: "pixels",
            pickable: true,
            getOffset: 0.5,
            extensions: [BESIDE],
        }),
    ];
}

/** Vehicles, or as many points as stand for them. */
export function vehicleLayer(points: Float32Array, theme: Theme): LayersList {
    return [
        new ScatterplotLayer({
            id: "vehicles",
            data: { length: points.length / 2, attributes: { getPosition: { value: points, size: 2 } } },
            getRadius: 1.2,
            radiusUnits: "pixels",
            getFillColor: theme === "light" ? [20, 24, 30, 200] : [255, 255, 255, 210],
            updateTriggers: { getFillColor: theme },
        }),
    ];
}
