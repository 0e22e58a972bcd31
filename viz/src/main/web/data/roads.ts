import type { Frame } from "../api/frame";

/** The roads of a city, ready to be drawn; links by their number. */
export interface Roads {
    codes: string[];
    streets: string[];
    classes: string[];
    positions: Float32Array;
    start: Int32Array;
    rank: Uint8Array;
    closed: Uint8Array;
    freeKmh: Float32Array;
    capacity: Float32Array;
    metres: Float32Array;
    street: Int32Array;
}

export function roadsOf(frame: Frame): Roads {
    return {
        codes: frame.texts("codes"),
        streets: frame.texts("names"),
        classes: frame.texts("classes"),
        positions: frame.floats("positions"),
        start: frame.ints("start"),
        rank: frame.bytes("rank"),
        closed: frame.bytes("closed"),
        freeKmh: frame.floats("freeKmh"),
        capacity: frame.floats("capacity"),
        metres: frame.floats("metres"),
        street: frame.ints("street"),
    };
}

/** Broader for roads of higher rank, in pixels; the ranks come in pairs of road and slip road, as in RoadClass. */
export function baseWidth(rank: number): number {
    return Math.max(0.4, 2.4 - 0.25 * Math.floor(rank / 2) - (rank % 2 && rank < 10 ? 0.4 : 0));
}
