/** How long to rest after something has been drawn, so that drawing takes a small share of the time only. */

/** Of the time in which a run is followed: drawing takes all processors, which slows the run by as much. */
const SHARE_BY_SOFTWARE = 0.03;
const LEAST_REST_BY_SOFTWARE_MILLIS = 400;

/** The rest in milliseconds; a graphics card needs none. */
export function restAfter(drawnMillis: number, isBySoftware: boolean): number {
    if (!isBySoftware) return 0;
    return Math.max(LEAST_REST_BY_SOFTWARE_MILLIS, drawnMillis * (1 / SHARE_BY_SOFTWARE - 1));
}
