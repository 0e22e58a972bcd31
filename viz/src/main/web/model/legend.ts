import type { Theming } from "../state/scene";
import { limit } from "./numbers";
import type { Rgb } from "./palette";
import { SPEED_COLOURS, SPEED_LIMITS } from "./speeds";

/** What the colours mean, in words. */
export interface Key {
    title: string;
    unit: string;
    classes: { colour: Rgb; words: string }[];
    unknown: string;
}

export function keyOf(theming: Theming): Key {
    const { measure, limits, colours } = theming;
    const classes = colours.map((colour, place) => ({ colour, words: range(limits, place) }));
    return { title: measure.title, unit: measure.unit, classes, unknown: "not known" };
}

export function speedKey(): Key {
    const percents = SPEED_LIMITS.map((share) => Math.round(100 * share));
    return {
        title: "Speed",
        unit: "per cent of the speed on the empty road",
        classes: SPEED_COLOURS.map((colour, place) => ({ colour, words: range(percents, place) })),
        unknown: "nobody on the road",
    };
}

function range(limits: number[], place: number): string {
    const [from, to] = [limits[place - 1], limits[place]];
    if (from === undefined) return to === undefined ? "all" : `below ${limit(to)}`;
    return to === undefined ? `${limit(from)} and more` : `${limit(from)} to ${limit(to)}`;
}
