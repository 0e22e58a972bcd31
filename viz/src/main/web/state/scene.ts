import { type ReadonlySignal, computed } from "@preact/signals";
import type { Manifest, Measure } from "../api/types";
import type { City } from "../data/city";
import type { Roads } from "../data/roads";
import { type ZoneValues, runOf } from "../data/run";
import { type Method, classOf, limits } from "../model/classes";
import { type Rgb, UNKNOWN, colours } from "../model/palette";
import { load } from "./load";
import { type TrafficNow, type ZonesNow, progress, trafficNow, zonesNow } from "./live";
import { revision, view } from "./state";
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
    /** Whether the run is on its way, and whether the newest is shown of it. */
    readonly isLive: ReadonlySignal<boolean>;
    readonly isFollowing: ReadonlySignal<boolean>;
    /** What is newer than the last year of the run, while it is followed. */
    readonly now: ReadonlySignal<ZonesNow | null>;
    readonly traffic: ReadonlySignal<TrafficNow | null>;
    /** [zone] the figures that are shown. */
    readonly figures: ReadonlySignal<Float32Array | null>;
    /** [3 × zone] their colours. */
    readonly colours: ReadonlySignal<Uint8Array | null>;

    constructor(readonly runId: ReadonlySignal<string>) {
        this.isLive = computed(() => {
            const now = progress.value;
            return now !== null && now.run === runId.value && !["done", "ready", "none"].includes(now.state);
        });
        this.isFollowing = computed(() => this.isLive.value && view.value.year === null);
        this.ground = load(() => (runId.value && revision.value >= 0 ? groundOf(runId.value) : null));
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
            if (years.length === 0) return null;
            const [first, last] = [years[0]!, years[years.length - 1]!];
            const wanted = view.value.year ?? (this.isLive.value ? last : first);
            return Math.max(first, Math.min(last, wanted));
        });
        this.now = computed(() => {
            const now = this.isFollowing.value ? zonesNow.value : null;
            return now && now.year > (this.year.value ?? 0) ? now : null;
        });
        this.traffic = computed(() => (this.isFollowing.value ? trafficNow.value : null));
        this.figures = computed(() => {
            const theming = this.theming.value;
            const now = this.now.value;
            if (!theming) return null;
            if (now?.frame.has(theming.measure.key)) return now.frame.floats(theming.measure.key);
            return figuresIn(theming.values, this.year.value);
        });
        this.colours = computed(() => coloursOf(this.theming.value, this.figures.value));
    }

    /** The figure of a zone that is shown. */
    valueOf(zone: number): number {
        return this.figures.value?.[zone] ?? NaN;
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

function figuresIn(values: ZoneValues, year: number | null): Float32Array | null {
    const place = year === null ? -1 : values.years.indexOf(year);
    return place < 0 ? null : values.values.subarray(place * values.zones, (place + 1) * values.zones);
}

function coloursOf(theming: Theming | null, figures: Float32Array | null): Uint8Array | null {
    if (!theming || !figures) return null;
    const found = new Uint8Array(3 * figures.length);
    figures.forEach((figure, zone) => {
        const place = classOf(figure, theming.limits);
        found.set(place < 0 ? UNKNOWN : theming.colours[place]!, 3 * zone);
    });
    return found;
}
