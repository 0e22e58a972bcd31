import { lazy, Suspense } from "preact/compat";
import type { JSX } from "preact";
import type { Panel as PanelName } from "../state/address";
import type { Scene } from "../state/scene";
import { change, view } from "../state/state";

// Charts come after the map: their library is not needed for the first picture.
const Charts = lazy(async () => (await import("./Charts")).Charts);
const Ages = lazy(async () => (await import("./Ages")).Ages);
const Bottlenecks = lazy(async () => (await import("./Bottlenecks")).Bottlenecks);
const Gains = lazy(async () => (await import("./Gains")).Gains);
const Selected = lazy(async () => (await import("./Selected")).Selected);

const TABS: { name: PanelName; title: string }[] = [
    { name: "charts", title: "Charts" },
    { name: "ages", title: "Ages" },
    { name: "bottlenecks", title: "Bottlenecks" },
    { name: "selection", title: "Chosen" },
    { name: "gains", title: "Gains" },
];

/** Figures beside the map. */
export function Panel({ scene }: { scene: Scene }): JSX.Element {
    const shown = view.value.panel;
    return (
        <aside class={`panel ${shown === "none" ? "closed" : shown}`} aria-label="Figures">
            <div class="tabs" role="tablist" aria-label="Figures">
                {TABS.map(({ name, title }) => (
                    <button
                        key={name}
                        id={`tab-${name}`}
                        type="button"
                        role="tab"
                        aria-selected={shown === name}
                        aria-controls="panel"
                        onClick={() => {
                            change({ panel: shown === name ? "none" : name });
                        }}
                    >
                        {title}
                    </button>
                ))}
            </div>
            {shown !== "none" && (
                <div id="panel" class="panel-content" role="tabpanel" aria-labelledby={`tab-${shown}`} tabIndex={0}>
                    <Suspense fallback={<p class="unit">…</p>}>
                        {shown === "charts" && <Charts scene={scene} />}
                        {shown === "ages" && <Ages scene={scene} />}
                        {shown === "bottlenecks" && <Bottlenecks scene={scene} />}
                        {shown === "gains" && <Gains scene={scene} />}
                        {shown === "selection" && <Selected scene={scene} />}
                    </Suspense>
                </div>
            )}
        </aside>
    );
}
