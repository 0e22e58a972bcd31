import type { Frame } from "../api/frame";

/** The waters of a city, ready to be drawn: polygons of rings, an outline and its islands each, and lines. */
export interface Water {
    polygons: number[][][][];
    lines: number[][][];
}

export function waterOf(frame: Frame): Water {
    const rings = linesOf(frame.floats("corners"), frame.ints("ringStart"));
    const polygonOf = frame.ints("ringPolygon");
    const polygons: number[][][][] = [];
    rings.forEach((ring, place) => {
        if (place > 0 && polygonOf[place] === polygonOf[place - 1]) polygons[polygons.length - 1]!.push(ring);
        else polygons.push([ring]);
    });
    return { polygons, lines: linesOf(frame.floats("points"), frame.ints("lineStart")) };
}

function linesOf(positions: Float32Array, starts: Int32Array): number[][][] {
    const lines: number[][][] = [];
    for (let line = 0; line + 1 < starts.length; line++) {
        const points: number[][] = [];
        for (let place = starts[line]!; place < starts[line + 1]!; place++) {
            points.push([positions[2 * place]!, positions[2 * place + 1]!]);
        }
        lines.push(points);
    }
    return lines;
}
