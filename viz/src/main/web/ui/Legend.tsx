import type { JSX } from "preact";
import { UNKNOWN, css } from "../model/palette";
import { limit } from "../model/numbers";
import type { Scene } from "../state/scene";
import { change, view } from "../state/state";

/** What the colours mean. */
export function Legend({ scene }: { scene: Scene }): JSX.Element | null {
    const theming = scene.theming.value;
    if (!theming) return null;
    const { limits, colours, measure } = theming;
    return (
        <section class="legend" aria-label="Legend">
            <h2>{measure.title}</h2>
            <p class="unit">{measure.unit}</p>
            <ul>
                {colours.map((colour, place) => (
                    <li key={place}>
                        <Swatch colour={css(colour)} />
                        {range(limits, place)}
                    </li>
                ))}
                <li>
                    <Swatch colour={css(UNKNOWN)} />
                    not known
                </li>
            </ul>
            {!measure.isDiverging && (
                <label class="choice">
                    Classes{" "}
                    <select
                        value={view.value.classes}
                        onChange={(event) => {
                            change({ classes: event.currentTarget.value === "equal" ? "equal" : "quantile" });
                        }}
                    >
                        <option value="quantile">of equal numbers of zones</option>
                        <option value="equal">of equal steps</option>
                    </select>
                </label>
            )}
        </section>
    );
}

function Swatch({ colour }: { colour: string }): JSX.Element {
    return (
        <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
            <rect width="1" height="1" fill={colour} />
        </svg>
    );
}

function range(limits: number[], place: number): string {
    const [from, to] = [limits[place - 1], limits[place]];
    if (from === undefined) return to === undefined ? "all" : `below ${limit(to)}`;
    return to === undefined ? `${limit(from)} and more` : `${limit(from)} to ${limit(to)}`;
}
