import type { JSX } from "preact";
import { type Key, keyOf, speedKey } from "../model/legend";
import { UNKNOWN, css } from "../model/palette";
import type { Scene } from "../state/scene";
import { change, view } from "../state/state";

/** What the colours mean. */
export function Legend({ scene }: { scene: Scene }): JSX.Element | null {
    if (scene.traffic.value || scene.subject.value === "traffic") {
        return (
            <KeyList found={speedKey()}>
                <p class="unit">
                    Lines are as broad as their flow (vehicles an hour). Points are vehicles, or stand for several.
                </p>
            </KeyList>
        );
    }
    const theming = scene.theming.value;
    if (!theming) return null;
    return <KeyList found={keyOf(theming)}>{!theming.measure.isDiverging && <Method />}</KeyList>;
}

function KeyList({ found, children }: { found: Key; children: JSX.Element | false }): JSX.Element {
    return (
        <section class="legend" aria-label="Legend">
            <h2>{found.title}</h2>
            <p class="unit">{found.unit}</p>
            <ul>
                {[...found.classes, { colour: UNKNOWN, words: found.unknown }].map(({ colour, words }) => (
                    <li key={words}>
                        <svg class="swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                            <rect width="1" height="1" fill={css(colour)} />
                        </svg>
                        {words}
                    </li>
                ))}
            </ul>
            {children}
        </section>
    );
}

function Method(): JSX.Element {
    return (
        <label class="choice">
            <span>Classes</span>
            <select
                value={view.value.classes}
                onChange={(event) => {
                    change({ classes: event.currentTarget.value === "equal" ? "equal" : "quantile" });
                }}
            >
                <option value="quantile">of equal numbers</option>
                <option value="equal">of equal steps</option>
            </select>
        </label>
    );
}
