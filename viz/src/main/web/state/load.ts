import { type ReadonlySignal, effect, signal } from "@preact/signals";
import { tell } from "./state";

/**
 * A value that takes time to be had. It is sought anew when a signal that {@code seek} reads changes; until then, and
 * when it cannot be had, the last value stays. Answers that come too late are dropped.
 */
export function load<T>(seek: () => Promise<T> | null): ReadonlySignal<T | null> {
    const value = signal<T | null>(null);
    let latest = 0;
    effect(() => {
        const promise = seek();
        const turn = ++latest;
        promise?.then(
            (found) => {
                if (turn === latest) value.value = found;
            },
            (error: unknown) => {
                if (turn === latest) tell(error);
            },
        );
    });
    return value;
}
