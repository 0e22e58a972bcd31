import type { JSX } from "preact";
import { decimal } from "../model/numbers";
import type { Scene } from "../state/scene";
import { change, isHelpOpen, session, view } from "../state/state";
import { Compare } from "./Compare";
import { Downloads } from "./Downloads";
import { Search } from "./Search";
import { theme, toggleTheme } from "../state/theme";

/** Which run is shown, and how the page looks. */
export function Header({ scene }: { scene: Scene }): JSX.Element {
    const runs = session.value?.runs ?? [];
    const manifest = scene.ground.value?.manifest;
    return (
        <header class="header">
            <h1>Conurb</h1>
            <label>
                <span class="hidden">Run</span>
                <select
                    value={view.value.run}
                    onChange={(event) => {
                        change({ run: event.currentTarget.value });
                    }}
                >
                    {runs.map((run) => (
                        <option key={run.id} value={run.id}>
                            {run.id}
                        </option>
                    ))}
                </select>
            </label>
            <Compare />
            <p class="title">
                {manifest?.title}
                {manifest && manifest.populationShare < 1 && ` · figures of ${decimal(100 * manifest.populationShare, 1)} % of the people`}
            </p>
            <Search scene={scene} />
            <Downloads />
            <button
                type="button"
                onClick={toggleTheme}
                aria-label={theme.value === "light" ? "Use dark colours" : "Use light colours"}
            >
                {theme.value === "light" ? "☾" : "☀"}
            </button>
            <button
                type="button"
                aria-label="Keys"
                onClick={() => {
                    isHelpOpen.value = true;
                }}
            >
                ?
            </button>
        </header>
    );
}
