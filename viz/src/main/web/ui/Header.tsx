import type { JSX } from "preact";
import type { Scene } from "../state/scene";
import { change, session, view } from "../state/state";
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
            <p class="title">{manifest?.title}</p>
            <Search scene={scene} />
            <button
                type="button"
                onClick={toggleTheme}
                aria-label={theme.value === "light" ? "Use dark colours" : "Use light colours"}
            >
                {theme.value === "light" ? "☾" : "☀"}
            </button>
        </header>
    );
}
