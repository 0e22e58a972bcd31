import type { LayersList } from "@deck.gl/core";
import { PathStyleExtension } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Roads } from "../data/roads";
import { flowWidth, isPassed, speedColour } from "../model/speeds";
import type { Theme } from "../state/theme";

const BESIDE = new PathStyleExtension({ offset: true });

/** Links coloured by speed, as broad as their flow, each direction beside the other. */
export function trafficLayer(roads: Roads, ratio: Uint8Array, flow: Uint16Array): LayersList {
    const corners = roads.positions.length / 2;
    const colours = new Uint8Array(4 * corners);
    const widths = new Float32Array(corners);
    for (let link = 0; link < roads.rank.length; link++) {
        const [red, green, blue] = speedColour(ratio[link]!);
        const opacity = isPassed(ratio[link]!) ? 255 : 70;
        const width = flowWidth(flow[link]!);
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
            id: "traffic",
            data: {
                length: roads.rank.length,
                startIndices: roads.start,
                attributes: {
                    getPath: { value: roads.positions, size: 2 },
                    getColor: { value: colours, size: 4 },
                    getWidth: { value: widths, size: 1 },
                },
            },
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
            getRadius: 1.6,
            radiusUnits: "pixels",
            getFillColor: theme === "light" ? [20, 24, 30, 230] : [255, 255, 255, 230],
            updateTriggers: { getFillColor: theme },
        }),
    ];
}
