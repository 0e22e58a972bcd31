import type { JSX } from "preact";
import { failure, isConnected, session } from "../state/state";

/** What went wrong, in words, where screen readers hear it. */
export function Notices(): JSX.Element {
    return (
        <div class="notices" role="status" aria-live="polite">
            {!isConnected.value && <p class="notice">The server does not answer. Trying again…</p>}
            {failure.value && (
                <p class="notice">
                    {failure.value}{" "}
                    <button
                        type="button"
                        onClick={() => {
                            failure.value = "";
                        }}
                    >
                        Close
                    </button>
                </p>
            )}
            {session.value?.runs.length === 0 && (
                <p class="notice">There is no run here yet. Run a scenario, for example: conurb run baseline.yaml</p>
            )}
        </div>
    );
}
