import { type ReadonlySignal, computed } from "@preact/signals";
import type { Frame } from "../api/frame";
import type { Manifest, Measure } from "../api/types";
import type { City } from "../data/city";
import type { Roads } from "../data/roads";
import type { Water } from "../data/water";
import { type ZoneValues, runOf } from "../data/run";
import { type Method, classOf, limits } from "../model/classes";
import { type Rgb, UNKNOWN, colours } from "../model/palette";
import { TRAFFIC } from "./address";
import { load } from "./load";
import { type TrafficNow, type ZonesNow, progress, trafficNow, zonesNow } from "./live";
import { isMapDrawn, revision, view } from "./state";
import { theme } from "./theme";

const CLASSES = 7;
const DIVERGING_CLASSES = 8;

/** A run with its shapes. */
export interface Ground {
    manifest: Manifest;
    city: City;
}

/** Into which classes the figures of a measure fall, and how those are coloured. */
export interface Theming {
    measure: Measure;
    limits: number[];
    colours: Rgb[];
}

export type Subject = "zones" | "links" | "traffic";

/** What one map shows of one run. */
export class Scene {
    readonly ground: ReadonlySignal<Ground | null>;
    readonly roads: ReadonlySignal<Roads | null>;
    /** Comes after the first figures. */
    readonly water: ReadonlySignal<Water | null>;
    readonly subject: ReadonlySignal<Subject>;
    readonly measure: ReadonlySignal<Measure | null>;
    /** The years of the slider. */
    readonly years: ReadonlySignal<number[]>;
    readonly year: ReadonlySignal<number | null>;
    /** The year of travel that the year goes by. */
    readonly travelYear: ReadonlySignal<number | null>;
    readonly theming: ReadonlySignal<Theming | null>;
    /** [zone] or [link] the figures that are shown. */
    readonly figures: ReadonlySignal<Float32Array | null>;
    /** [3 × zone] or [3 × link] their colours. */
    readonly colours: ReadonlySignal<Uint8Array | null>;
    /** Whether the run is on its way, and whether the newest is shown of it. */
    readonly isLive: ReadonlySignal<boolean>;
    readonly isFollowing: ReadonlySignal<boolean>;
    /** What is newer than the last year of the run, while it is followed. */
    readonly now: ReadonlySignal<ZonesNow | null>;
    readonly traffic: ReadonlySignal<TrafficNow | null>;

    private readonly zoneValues: ReadonlySignal<{ measure: Measure; values: ZoneValues } | null>;
    private readonly linkFigures: ReadonlySignal<{ year: number; frame: Frame } | null>;

    /**
     * A scene of a run.
     *
     * @param base the scene whose classes it shares, or from which it tells the difference
     */
    constructor(
        readonly runId: ReadonlySignal<string>,
        private readonly base: Scene | null = null,
        readonly isDifference = false,
    ) {
        this.isLive = computed(() => {
            const now = progress.value;
            return now !== null && now.run === runId.value && !["done", "ready", "none"].includes(now.state);
        });
        this.isFollowing = computed(() => this.isLive.value && view.value.year === null);
        this.ground = load(() => (runId.value && revision.value >= 0 ? groundOf(runId.value) : null));
        this.subject = computed(() => subjectOf(this.ground.value?.manifest, view.value.measure));
        this.roads = load(() => {
            const ground = this.ground.value;
            const isWanted = isMapDrawn.value || this.subject.value !== "zones";
            return ground?.manifest.hasRoads && isWanted ? runOf(ground.manifest.id).roads() : null;
        });
        this.measure = computed(() => {
            const measure = measureOf(this.ground.value?.manifest, this.subject.value);
            return measure && this.isDifference ? differenceOf(measure) : measure;
        });
        this.years = computed(() => this.ground.value?.manifest.years ?? []);
        this.year = computed(() => yearOf(this.years.value, view.value.year, this.isLive.value));
        this.travelYear = computed(() => travelYearOf(this.ground.value?.manifest.travelYears ?? [], this.year.value));
        this.now = computed(() => {
            const now = this.isFollowing.value ? zonesNow.value : null;
            return now && now.year > (this.year.value ?? 0) ? now : null;
        });
        this.traffic = computed(() => (this.isFollowing.value ? trafficNow.value : null));
        this.zoneValues = load(() => this.seekZoneValues());
        this.linkFigures = load(() => this.seekLinkFigures());
        this.figures = computed(() => this.compared());
        this.theming = computed(() => this.themed());
        this.colours = computed(() => coloursOf(this.theming.value, this.figures.value));
        this.water = load<Water | null>(() => (isMapDrawn.value ? this.seekWater() : null));
    }

    /** The figure of a zone or link that is shown. */
    valueOf(place: number): number {
        return this.figures.value?.[place] ?? NaN;
    }

    private seekWater(): Promise<Water | null> | null {
        const ground = this.ground.value;
        if (!ground) return null;
        return ground.manifest.hasWater ? runOf(ground.manifest.id).water() : Promise.resolve(null);
    }

    private seekZoneValues(): Promise<{ measure: Measure; values: ZoneValues }> | null {
        const [ground, measure] = [this.ground.value, this.measure.value];
        if (!ground || !measure || this.subject.value !== "zones") return null;
        return runOf(ground.manifest.id)
            .zoneValues(measure.key)
            .then((values) => ({ measure, values }));
    }

    private seekLinkFigures(): Promise<{ year: number; frame: Frame }> | null {
        const [ground, year] = [this.ground.value, this.travelYear.value];
        if (!ground || year === null || this.subject.value !== "links") return null;
        return runOf(ground.manifest.id)
            .linkFigures(year)
            .then((frame) => ({ year, frame }));
    }

    private shown(): Float32Array | null {
        const measure = this.measure.value;
        if (!measure) return null;
        if (this.subject.value === "links") {
            const frame = this.linkFigures.value?.frame;
            return frame?.has(measure.key) ? frame.floats(measure.key) : null;
        }
        const now = this.now.value;
        if (now?.frame.has(measure.key)) return now.frame.floats(measure.key);
        const known = this.zoneValues.value;
        return known?.measure.key === measure.key ? figuresIn(known.values, this.year.value) : null;
    }

    /** The figures, or their difference to those of the base. */
    private compared(): Float32Array | null {
        const own = this.shown();
        return this.isDifference ? difference(own, this.base?.figures.value ?? null) : own;
    }

    private themed(): Theming | null {
        const measure = this.measure.value;
        if (!measure) return null;
        const shared = this.isDifference ? null : this.base?.theming.value;
        if (shared?.measure.key === measure.key) return shared;
        const known = this.zoneValues.value;
        const ofAllYears = known?.measure.key === measure.key ? known.values.values : null;
        const values = this.subject.value === "zones" && !this.isDifference ? ofAllYears : this.figures.value;
        return values && themingOf(measure, values, view.value.classes, theme.value === "light");
    }
}

async function groundOf(id: string): Promise<Ground> {
    const run = runOf(id);
    const [manifest, city] = await Promise.all([run.manifest(), run.city()]);
    return { manifest, city };
}

function subjectOf(manifest: Manifest | undefined, key: string): Subject {
    if (key === TRAFFIC && manifest && manifest.travelYears.length > 0 && manifest.hasRoads) return "traffic";
    return manifest?.linkMeasures.some((measure) => measure.key === key) ? "links" : "zones";
}

function measureOf(manifest: Manifest | undefined, subject: Subject): Measure | null {
    if (!manifest || subject === "traffic") return null;
    const measures = subject === "links" ? manifest.linkMeasures : manifest.zoneMeasures;
    return measures.find((each) => each.key === view.value.measure) ?? measures[0] ?? null;
}

function yearOf(years: number[], wanted: number | null, isLive: boolean): number | null {
    if (years.length === 0) return null;
    const [first, last] = [years[0]!, years[years.length - 1]!];
    return Math.max(first, Math.min(last, wanted ?? (isLive ? last : first)));
}

/** The last year of travel up to the year. */
export function travelYearOf(travelYears: number[], year: number | null): number | null {
    return travelYears.filter((each) => year === null || each <= year).at(-1) ?? travelYears[0] ?? null;
}

/** The same figure as a difference: nought is the middle. */
function differenceOf(measure: Measure): Measure {
    return { ...measure, title: `Difference: ${measure.title}`, isDiverging: true };
}

/** What there is more of; null where there are not the same places. */
export function difference(own: Float32Array | null, base: Float32Array | null): Float32Array | null {
    if (!own || own.length !== base?.length) return null;
    return own.map((figure, place) => figure - base[place]!);
}

export function themingOf(measure: Measure, values: Float32Array, method: Method, isOnLight: boolean): Theming {
    const classes = measure.isDiverging ? DIVERGING_CLASSES : CLASSES;
    const found = limits(values, classes, method, measure.isDiverging);
    return { measure, limits: found, colours: colours(found.length + 1, measure.isDiverging, isOnLight) };
}

function figuresIn(values: ZoneValues, year: number | null): Float32Array | null {
    const place = year === null ? -1 : values.years.indexOf(year);
    return place < 0 ? null : values.values.subarray(place * values.zones, (place + 1) * values.zones);
}

export function coloursOf(theming: Theming | null, figures: Float32Array | null): Uint8Array | null {
    if (!theming || !figures) return null;
    const found = new Uint8Array(3 * figures.length);
    figures.forEach((figure, place) => {
        const ofClass = classOf(figure, theming.limits);
        found.set(ofClass < 0 ? UNKNOWN : theming.colours[ofClass]!, 3 * place);
    });
    return found;
}
