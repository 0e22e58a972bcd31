import type { JSX } from "preact";
import type { Measure } from "../api/types";
import { TRAFFIC } from "../state/address";
import type { Scene } from "../state/scene";
import { change } from "../state/state";

/** What the map shows. */
export function Measures({ scene }: { scene: Scene }): JSX.Element | null {
    const manifest = scene.ground.value?.manifest;
    if (!manifest) return null;
    const isTraffic = scene.subject.value === "traffic";
    return (
        <label class="choice">
            <span>The map shows</span>
            <select
                value={isTraffic ? TRAFFIC : (scene.measure.value?.key ?? "")}
                onChange={(event) => {
                    change({ measure: event.currentTarget.value });
                }}
            >
                <Group label="Zones" measures={manifest.zoneMeasures} />
                <Group label="Roads" measures={manifest.linkMeasures} />
                {manifest.linkMeasures.length > 0 && (
                    <optgroup label="A day">
                        <option value={TRAFFIC}>Traffic through the day</option>
                    </optgroup>
                )}
            </select>
        </label>
    );
}

function Group({ label, measures }: { label: string; measures: Measure[] }): JSX.Element | null {
    if (measures.length === 0) return null;
    return (
        <optgroup label={label}>
            {measures.map((measure) => (
                <option key={measure.key} value={measure.key}>
                    {measure.title}
                </option>
            ))}
        </optgroup>
    );
}
