import { effect, signal } from "@preact/signals";
import { ServerError, ServerGone, getJson } from "../api/client";
import type { Session } from "../api/types";
import { type View, searchOf, viewOf } from "./address";

/** What the page knows and shows; the view is mirrored in the page's address. */

export const session = signal<Session | null>(null);
export const view = signal<View>(viewOf(location.search));
export const failure = signal<string>("");
export const isHelpOpen = signal(false);
export const isConnected = signal(true);
/** Whether a map has been drawn: what is not needed for the first picture waits for it. */
export const isMapDrawn = signal(false);
/** Rises when runs may have more to tell than before. */
export const revision = signal(0);

export function change(part: Partial<View>): void {
    view.value = { ...view.value, ...part };
}

/** Shows why something could not be had. */
export function tell(error: unknown): void {
    if (error instanceof ServerGone) isConnected.value = false;
    else failure.value = error instanceof ServerError || error instanceof Error ? error.message : String(error);
}

effect(() => {
    const search = searchOf(view.value);
    if (search !== location.search) history.replaceState(null, "", location.pathname + search);
});

/** Asks what there is, and takes the first run if the address names none. */
export async function openSession(): Promise<void> {
    try {
        const answer = await getJson<Session>("session");
        session.value = answer;
        isConnected.value = true;
        const known = answer.runs.some((run) => run.id === view.value.run);
        if (!known && answer.runs.length > 0) {
            const run = answer.live ?? answer.runs[0]!.id;
            if (view.value.run) {
                failure.value = `There is no run ${view.value.run} here.`;
                change({ run, year: null, camera: null, selection: null });
            } else change({ run });
        }
    } catch (error) {
        tell(error);
    }
}
