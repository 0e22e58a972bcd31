import { signal } from "@preact/signals";

/** Where maps are to fly to; a new object for each flight. */
export const flights = signal<{ at: [number, number]; zoom: number } | null>(null);

const CLOSE = 13.5;

export function flyTo(at: [number, number] | undefined, zoom = CLOSE): void {
    if (at && at.every(Number.isFinite)) flights.value = { at, zoom };
}
