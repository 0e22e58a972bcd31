import { type ReadonlySignal, computed } from "@preact/signals";
import type { Manifest, Measure } from "../api/types";
import type { City } from "../data/city";
import type { Roads } from "../data/roads";
import { type ZoneValues, runOf } from "../data/run";
import { type Method, classOf, limits } from "../model/classes";
import { type Rgb, UNKNOWN, colours } from "../model/palette";
import { load } from "./load";
import { view } from "./state";
import { theme } from "./theme";

const CLASSES = 7;
const DIVERGING_CLASSES = 8;

/** A run with its shapes. */
export interface Ground {
    manifest: Manifest;
    city: City;
}

/** How a measure is shown: its figures and the classes they fall into. */
export interface Theming {
    measure: Measure;
    values: ZoneValues;
    limits: number[];
    colours: Rgb[];
}

/** What one map shows of one run. */
export class Scene {
    readonly ground: ReadonlySignal<Ground | null>;
    readonly roads: ReadonlySignal<Roads | null>;
    readonly measure: ReadonlySignal<Measure | null>;
    readonly values: ReadonlySignal<{ measure: Measure; values: ZoneValues } | null>;
    readonly theming: ReadonlySignal<Theming | null>;
    readonly year: ReadonlySignal<number | null>;
    /** [3 × zone] the colours of the year. */
    readonly colours: ReadonlySignal<Uint8Array | null>;

    constructor(readonly runId: ReadonlySignal<string>) {
        this.ground = load(() => (runId.value ? groundOf(runId.value) : null));
        this.roads = load(() => {
            const ground = this.ground.value;
            return ground?.manifest.hasRoads ? runOf(ground.manifest.id).roads() : null;
        });
        this.measure = computed(() => {
            const measures = this.ground.value?.manifest.zoneMeasures ?? [];
            return measures.find((each) => each.key === view.value.measure) ?? measures[0] ?? null;
        });
        this.values = load(() => {
            const [ground, measure] = [this.ground.value, this.measure.value];
            if (!ground || !measure) return null;
            return runOf(ground.manifest.id)
                .zoneValues(measure.key)
                .then((values) => ({ measure, values }));
        });
        this.theming = computed(() => themingOf(this.values.value, view.value.classes, theme.value === "light"));
        this.year = computed(() => {
            const years = this.values.value?.values.years ?? [];
            const wanted = view.value.year ?? years[0];
            if (wanted === undefined || years.length === 0) return null;
            return Math.max(years[0]!, Math.min(years[years.length - 1]!, wanted));
        });
        this.colours = computed(() => coloursOf(this.theming.value, this.year.value));
    }

    /** The figure of a zone in the year that is shown. */
    valueOf(zone: number): number {
        const theming = this.theming.value;
        return theming ? valueIn(theming.values, this.year.value, zone) : NaN;
    }
}

async function groundOf(id: string): Promise<Ground> {
    const run = runOf(id);
    const [manifest, city] = await Promise.all([run.manifest(), run.city()]);
    return { manifest, city };
}

function themingOf(
    known: { measure: Measure; values: ZoneValues } | null,
    method: Method,
    isOnLight: boolean,
): Theming | null {
    if (!known) return null;
    const { measure, values } = known;
    const classes = measure.isDiverging ? DIVERGING_CLASSES : CLASSES;
    const found = limits(values.values, classes, method, measure.isDiverging);
    return { measure, values, limits: found, colours: colours(found.length + 1, measure.isDiverging, isOnLight) };
}

export function valueIn(values: ZoneValues, year: number | null, zone: number): number {
    const place = year === null ? -1 : values.years.indexOf(year);
    return place < 0 ? NaN : values.values[place * values.zones + zone]!;
}

function coloursOf(theming: Theming | null, year: number | null): Uint8Array | null {
    if (!theming || year === null) return null;
    const { values } = theming;
    const found = new Uint8Array(3 * values.zones);
    for (let zone = 0; zone < values.zones; zone++) {
        const place = classOf(valueIn(values, year, zone), theming.limits);
        found.set(place < 0 ? UNKNOWN : theming.colours[place]!, 3 * zone);
    }
    return found;
}
