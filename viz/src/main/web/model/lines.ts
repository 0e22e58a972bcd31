/** The lines of a chart, as words and as figures. */

import type { Column } from "./files";
import { short } from "./numbers";

type Values = (number | null)[];

/** The spread of a figure over runs. */
export interface Band {
    runs: number;
    low: Values;
    /** The median. */
    middle: Values;
    high: Values;
}

export interface Line {
    label: string;
    values: Values;
    band?: Band;
}

/** The name of the line in the middle of a band. */
export function middleOf({ runs }: Band): string {
    return `middle (median) of ${String(runs)} runs`;
}

/** What lines show, for those who do not see them: the first and the last figure of each, and its band at the last. */
export function inWords(lines: Line[], names: string[]): string {
    return lines.map((line) => `${line.label}: ${ends(line.values, names)}${spread(line.band, names)}`).join(". ");
}

function ends(values: Values, names: string[]): string {
    const known = names.map((_, place) => place).filter((place) => isKnown(values[place]));
    const [first, last] = [known[0], known.at(-1)];
    if (first === undefined || last === undefined) return "not known";
    return `${at(values, first)} in ${names[first]!}, ${at(values, last)} in ${names[last]!}`;
}

function spread(band: Band | undefined, names: string[]): string {
    const last = names.findLastIndex((_, place) => isKnown(band?.middle[place]));
    if (!band || last < 0) return "";
    return `; ${middleOf(band)} in ${names[last]!}: ${at(band.middle, last)}, low ${at(band.low, last)}, high ${at(band.high, last)}`;
}

function at(values: Values, place: number): string {
    return short(values[place] ?? NaN);
}

function isKnown(value: number | null | undefined): boolean {
    return value !== null && value !== undefined;
}

/** The figures of lines and bands, a column each. */
export function columnsOf(lines: Line[], unit: string): Column[] {
    return lines.flatMap(({ label, values, band }) => [
        { name: `${label} (${unit})`, values },
        ...(band
            ? (["low", "middle", "high"] as const).map((part) => ({ name: `${label}, ${part} (${unit})`, values: band[part] }))
            : []),
    ]);
}
