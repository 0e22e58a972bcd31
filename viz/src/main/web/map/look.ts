import type { Rgb } from "../model/palette";
import type { Theme } from "../state/theme";

/** What the map looks like, whatever draws it. */

export type Rgba = [number, number, number, number];

/** What stays free around a city that is seen whole. */
export const MARGIN_PIXELS = 24;

export const GROUND: Record<Theme, Rgb> = { light: [238, 241, 244], dark: [20, 24, 28] };
export const INK: Record<Theme, Rgba> = { light: [30, 36, 44, 255], dark: [235, 240, 245, 255] };
export const HALO: Record<Theme, Rgba> = { light: [255, 255, 255, 200], dark: [20, 24, 28, 200] };

/** Zones where something else is shown. */
export const PLAIN: Record<Theme, Rgba> = { light: [218, 223, 229, 255], dark: [38, 44, 51, 255] };
export const ZONE_OPACITY = 235;

/** Borders of areas. */
export const BORDER: { colour: Record<Theme, Rgba>; pixels: number } = {
    colour: { light: [40, 46, 54, 170], dark: [230, 235, 240, 150] },
    pixels: 1.4,
};

/** Names of areas. */
export const LABEL = {
    family: "system-ui, sans-serif",
    weight: 600,
    pixels: 13,
    lineHeight: 1,
    padding: [4, 1] as [number, number],
    radius: 3,
};
