import type { JSX } from "preact";
import type { Scene } from "../state/scene";
import { change } from "../state/state";

/** What zones are coloured by. */
export function Measures({ scene }: { scene: Scene }): JSX.Element | null {
    const measures = scene.ground.value?.manifest.zoneMeasures ?? [];
    if (measures.length === 0) return null;
    return (
        <label class="choice">
            <span>The map shows</span>
            <select
                value={scene.measure.value?.key ?? ""}
                onChange={(event) => {
                    change({ measure: event.currentTarget.value });
                }}
            >
                {measures.map((measure) => (
                    <option key={measure.key} value={measure.key}>
                        {measure.title}
                    </option>
                ))}
            </select>
        </label>
    );
}
