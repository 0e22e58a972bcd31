/** Colours that people who see colours differently tell apart too. */

export type Rgb = readonly [number, number, number];

/** Viridis (Smith and van der Walt 2015), from few to many: rises evenly in lightness, whatever one sees of the hues. */
const VIRIDIS: Rgb[] = [
    [68, 1, 84],
    [70, 50, 126],
    [54, 92, 141],
    [39, 127, 142],
    [31, 161, 135],
    [74, 193, 109],
    [160, 218, 57],
    [253, 231, 37],
];

/** PuOr of ColorBrewer (Brewer and Harrower), marked there as safe for the colour-blind; orange below nought. */
const PURPLE_ORANGE: Rgb[] = [
    [179, 88, 6],
    [224, 130, 20],
    [253, 184, 99],
    [254, 224, 182],
    [216, 218, 235],
    [178, 171, 210],
    [128, 115, 172],
    [84, 39, 136],
];

export const UNKNOWN: Rgb = [150, 150, 150];

/** So many colours, evenly from the scale; what is much stands out from the ground, be it light or dark. */
export function colours(count: number, isDiverging: boolean, isOnLight: boolean): Rgb[] {
    const scale = isDiverging ? PURPLE_ORANGE : isOnLight ? [...VIRIDIS].reverse() : VIRIDIS;
    const found: Rgb[] = [];
    for (let k = 0; k < count; k++) found.push(mix(scale, count === 1 ? 0.5 : k / (count - 1)));
    return found;
}

/** The colour at a share of the way along the scale. */
export function mix(scale: readonly Rgb[], share: number): Rgb {
    const place = Math.max(0, Math.min(1, share)) * (scale.length - 1);
    const low = scale[Math.floor(place)]!;
    const high = scale[Math.ceil(place)]!;
    const part = place - Math.floor(place);
    return [0, 1, 2].map((channel) => Math.round(low[channel]! + (high[channel]! - low[channel]!) * part)) as unknown as Rgb;
}

export function css(colour: Rgb): string {
    return `rgb(${colour.join(" ")})`;
}
