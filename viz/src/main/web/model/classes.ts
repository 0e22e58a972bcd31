/** How figures are put into classes for a map. */

export type Method = "quantile" | "equal";

/** The limits between classes, rising: class k holds figures from limits[k - 1] up to, not including, limits[k]. */
export function limits(values: Float32Array, classes: number, method: Method, isDiverging: boolean): number[] {
    const known = values.filter((value) => Number.isFinite(value)).sort();
    if (known.length === 0) return [];
    if (isDiverging) return aroundNought(known, classes);
    const raw = method === "quantile" ? quantiles(known, classes) : equalSteps(known, classes);
    return distinct(raw.map(round));
}

function quantiles(sorted: Float32Array, classes: number): number[] {
    const found: number[] = [];
    for (let k = 1; k < classes; k++) found.push(sorted[Math.floor((k * sorted.length) / classes)]!);
    return found;
}

/** Equal steps over the middle of the figures, so that a few odd ones do not take all colours. */
function equalSteps(sorted: Float32Array, classes: number): number[] {
    const low = quantileOf(sorted, 0.01);
    const high = quantileOf(sorted, 0.99);
    const found: number[] = [];
    for (let k = 1; k < classes; k++) found.push(low + ((high - low) * k) / classes);
    return found;
}

/** The same steps on both sides of nought, as wide as all but a few figures need. */
function aroundNought(sorted: Float32Array, classes: number): number[] {
    const sizes = sorted.map(Math.abs).sort();
    const reach = quantileOf(sizes, 0.95);
    const half = classes / 2;
    const step = round(reach / half) || 1;
    const found: number[] = [];
    for (let k = 1; k < classes; k++) found.push((k - half) * step);
    return distinct(found.map((limit) => Number(limit.toPrecision(6))));
}

export function quantileOf(sorted: Float32Array, share: number): number {
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** To two digits that count. */
export function round(value: number): number {
    if (value === 0 || !Number.isFinite(value)) return value;
    const digits = Math.floor(Math.log10(Math.abs(value)));
    const unit = 10 ** (digits - 1);
    return Number((Math.round(value / unit) * unit).toPrecision(6));
}

function distinct(rising: number[]): number[] {
    return rising.filter((limit, place) => place === 0 || limit > rising[place - 1]!);
}

/** The class of a figure; -1 for one that is not known. */
export function classOf(value: number, limitsOfClasses: number[]): number {
    if (!Number.isFinite(value)) return -1;
    let place = 0;
    while (place < limitsOfClasses.length && value >= limitsOfClasses[place]!) place++;
    return place;
}
