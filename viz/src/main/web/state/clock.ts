import { effect, signal } from "@preact/signals";
import { change, view } from "./state";

/** The clock of a day of traffic, the same for all maps on the page. */

/** Minutes of the day that pass in a second while it is played. */
export const SPEEDS = [1, 5, 15];

/** The address follows the clock in steps of so many minutes. */
const STEP_MINUTES = 15;

/** Whether the years go by themselves. */
export const areYearsPlaying = signal(false);

export const isPlaying = signal(false);
export const speed = signal(5);
/** The exact minute after midnight. */
export const minute = signal(view.peek().time);

effect(() => {
    minute.value = view.value.time;
});

/** Moves the clock on; after the end it begins again. */
export function pass(minutes: number, end: number): void {
    const next = minute.peek() + minutes;
    const now = next >= end ? 0 : next;
    const isNewStep = Math.floor(now / STEP_MINUTES) !== Math.floor(minute.peek() / STEP_MINUTES);
    minute.value = now;
    if (isNewStep) change({ time: Math.floor(now) });
}
