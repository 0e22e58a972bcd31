import type { JSX } from "preact";
import { type Rgb, UNKNOWN, css } from "../model/palette";
import { limit } from "../model/numbers";
import { SPEED_COLOURS, SPEED_LIMITS } from "../model/speeds";
import type { Scene } from "../state/scene";
import { change, view } from "../state/state";

/** What the colours mean. */
export function Legend({ scene }: { scene: Scene }): JSX.Element | null {
    if (scene.traffic.value || scene.subject.value === "traffic") return <SpeedLegend />;
    const theming = scene.theming.value;
    if (!theming) return null;
    const { limits, colours, measure } = theming;
    return (
        <section class="legend" aria-label="Legend">
            <h2>{measure.title}</h2>
            <p class="unit">{measure.unit}</p>
            <Classes colours={colours} words={colours.map((_, place) => range(limits, place))} unknown="not known" />
            {!measure.isDiverging && <Method />}
        </section>
    );
}

function SpeedLegend(): JSX.Element {
    const percents = SPEED_LIMITS.map((share) => Math.round(100 * share));
    return (
        <section class="legend" aria-label="Legend">
            <h2>Speed</h2>
            <p class="unit">per cent of the speed on the empty road</p>
            <Classes
                colours={SPEED_COLOURS}
                words={SPEED_COLOURS.map((_, place) => range(percents, place))}
                unknown="nobody on the road"
            />
            <p class="unit">Lines are as broad as their flow (vehicles an hour). Points are vehicles, or stand for several.</p>
        </section>
    );
}

function Classes({ colours, words, unknown }: { colours: Rgb[]; words: string[]; unknown: string }): JSX.Element {
    return (
        <ul>
            {colours.map((colour, place) => (
                <li key={place}>
                    <Swatch colour={css(colour)} />
                    {words[place]}
                </li>
            ))}
            <li>
                <Swatch colour={css(UNKNOWN)} />
                {unknown}
            </li>
        </ul>
    );
}

function Method(): JSX.Element {
    return (
        <label class="choice">
            Classes{" "}
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

function Swatch({ colour }: { colour: string }): JSX.Element {
    return (
        <svg class="swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width="1" height="1" fill={colour} />
        </svg>
    );
}

function range(limits: number[], place: number): string {
    const [from, to] = [limits[place - 1], limits[place]];
    if (from === undefined) return to === undefined ? "all" : `below ${limit(to)}`;
    return to === undefined ? `${limit(from)} and more` : `${limit(from)} to ${limit(to)}`;
}
