import type { JSX } from "preact";
import type { Comparison } from "../state/address";
import { change, session, view } from "../state/state";

const WORDS: Record<Comparison, string> = { side: "side by side", swipe: "swipe", difference: "difference" };

/** Which other run is seen beside the run, and how. */
export function Compare(): JSX.Element | null {
    const runs = (session.value?.runs ?? []).filter((run) => run.id !== view.value.run);
    if (runs.length === 0) return null;
    return (
        <span class="compare">
            <label>
                <span class="quiet">with </span>
                <select
                    aria-label="Compare with"
                    value={view.value.other}
                    onChange={(event) => {
                        change({ other: event.currentTarget.value });
                    }}
                >
                    <option value="">no other run</option>
                    {runs.map((run) => (
                        <option key={run.id} value={run.id}>
                            {run.id}
                        </option>
                    ))}
                </select>
            </label>
            {view.value.other && (
                <select
                    aria-label="How the runs are compared"
                    value={view.value.comparison}
                    onChange={(event) => {
                        change({ comparison: event.currentTarget.value as Comparison });
                    }}
                >
                    {Object.entries(WORDS).map(([value, words]) => (
                        <option key={value} value={value}>
                            {words}
                        </option>
                    ))}
                </select>
            )}
        </span>
    );
}
