import { type Rgb, UNKNOWN } from "./palette";

/** RdYlBu of ColorBrewer, marked there as safe for the colour-blind: red is slow, blue is free; its end is paler. */
export const SPEED_COLOURS: Rgb[] = [
    [165, 0, 38],
    [222, 63, 46],
    [247, 133, 78],
    [254, 200, 120],
    [200, 225, 230],
    [140, 185, 218],
    [113, 146, 190],
];

/** The byte of a link on free road, and that of one which nobody has passed; as in LinkScale. */
const FREE = 250;
const NOBODY = 255;

/** Limits of the classes of speed, as shares of the free speed. */
export const SPEED_LIMITS = [0.25, 0.4, 0.55, 0.7, 0.85, 0.95];

const BY_BYTE: Rgb[] = Array.from({ length: 256 }, (_, byte) => {
    if (byte > FREE) return UNKNOWN;
    const share = byte / FREE;
    return SPEED_COLOURS[SPEED_LIMITS.filter((limit) => share >= limit).length]!;
});

/** The colour of a link's speed. */
export function speedColour(byte: number): Rgb {
    return BY_BYTE[byte]!;
}

export function isPassed(byte: number): boolean {
    return byte !== NOBODY;
}

const WIDEST_PIXELS = 6;
const THINNEST_PIXELS = 0.5;

/** The flow at which a line is widest: a motorway of four lanes near its capacity. */
const WIDEST_FLOW = 8000;

/** The width of a link in pixels by its vehicles an hour: by the root, so that small streets can be seen too. */
export function flowWidth(vehiclesPerHour: number): number {
    return THINNEST_PIXELS + WIDEST_PIXELS * Math.sqrt(Math.min(1, vehiclesPerHour / WIDEST_FLOW));
}
