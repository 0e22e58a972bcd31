import { getFrame, getJson } from "../api/client";
import type { Frame } from "../api/frame";
import type {
    Bands,
    Bottleneck,
    Facts,
    Found,
    Household,
    HouseholdPage,
    Indicators,
    LinkDetail,
    Manifest,
    Resident,
    ZoneDetail,
} from "../api/types";
import { type City, cityOf } from "./city";
import { type Roads, roadsOf } from "./roads";
import { type Water, waterOf } from "./water";

/** The figures of all zones in all years: values[year × zones + zone]. */
export interface ZoneValues {
    years: number[];
    zones: number;
    values: Float32Array;
}

/** Residents by year, sex and age: people[(year × 2 + sex) × ages + age], men first. */
export interface PyramidData {
    years: number[];
    ages: number;
    people: Int32Array;
}

/** What there is of the traffic of a day. */
export interface DayOverview {
    year: number;
    bins: number;
    binMinutes: number;
    /** [bin] vehicle-hours lost on all roads. */
    hoursLost: Float32Array;
}

/** The links in a part of a day: bytes of speed, vehicles an hour. */
export interface DayBin {
    ratio: Uint8Array;
    flow: Uint16Array;
}

/** Parts of days that are kept: a whole day and more. */
const MOST_BINS = 130;

/** What is known of a run, fetched when it is first asked for. */
export class RunData {
    private readonly kept = new Map<string, Promise<unknown>>();
    private readonly bins = new Map<string, Promise<DayBin>>();

    constructor(readonly id: string) {}

    manifest(): Promise<Manifest> {
        return this.once("manifest", () => this.json<Manifest>(""));
    }

    city(): Promise<City> {
        return this.once("city", async () => cityOf(await this.frame("zones")));
    }

    roads(): Promise<Roads> {
        return this.once("roads", async () => roadsOf(await this.frame("roads")));
    }

    water(): Promise<Water> {
        return this.once("water", async () => waterOf(await this.frame("water")));
    }

    zoneValues(measure: string): Promise<ZoneValues> {
        return this.once(`zone ${measure}`, async () => {
            const frame = await this.frame(`zone-measures/${measure}`);
            return {
                years: frame.numbers("years"),
                zones: frame.header["zones"] as number,
                values: frame.floats("values"),
            };
        });
    }

    /** A column of every measure of links in a year of travel. */
    linkFigures(year: number): Promise<Frame> {
        return this.once(`links ${String(year)}`, () => this.frame(`link-figures/${String(year)}`));
    }

    day(year: number): Promise<DayOverview> {
        return this.once(`day ${String(year)}`, async () => {
            const frame = await this.frame(`traffic/${String(year)}`);
            const { bins, binMinutes } = frame.header as unknown as { bins: number; binMinutes: number };
            return { year, bins, binMinutes, hoursLost: frame.floats("hoursLost") };
        });
    }

    bin(year: number, bin: number): Promise<DayBin> {
        const key = `${String(year)}/${String(bin)}`;
        let found = this.bins.get(key);
        if (!found) {
            found = this.frame(`traffic/${key}`).then((frame) => ({
                ratio: frame.bytes("ratio"),
                flow: frame.shorts("flow"),
            }));
            found.catch(() => this.bins.delete(key));
        }
        this.bins.delete(key); // now the youngest
        this.bins.set(key, found);
        if (this.bins.size > MOST_BINS) this.bins.delete(this.bins.keys().next().value!);
        return found;
    }

    indicators(area: string): Promise<Indicators> {
        return this.once(`indicators ${area}`, () => this.json<Indicators>(`indicators/${area}`));
    }

    /** The spread of an area's indicators over runs of the same scenario. */
    bands(area: string): Promise<Bands> {
        return this.once(`bands ${area}`, () => this.json<Bands>(`bands/${area}`));
    }

    /** How groups of residents fare in a year. */
    groups(year: number): Promise<Facts[]> {
        return this.once(`groups ${String(year)}`, () => this.json<Facts[]>(`groups/${String(year)}`));
    }

    pyramid(area: string): Promise<PyramidData> {
        return this.once(`pyramid ${area}`, async () => {
            const frame = await this.frame(`pyramid/${area}`);
            return {
                years: frame.numbers("years"),
                ages: frame.header["ages"] as number,
                people: frame.ints("people"),
            };
        });
    }

    bottlenecks(year: number): Promise<Bottleneck[]> {
        return this.once(`bottlenecks ${String(year)}`, () => this.json<Bottleneck[]>(`bottlenecks/${String(year)}`));
    }

    zone(code: string): Promise<ZoneDetail> {
        return this.once(`zone/${code}`, () => this.json<ZoneDetail>(`zones/${encodeURIComponent(code)}`));
    }

    link(code: string, year: number): Promise<LinkDetail> {
        const path = `links/${encodeURIComponent(code)}?year=${String(year)}`;
        return this.once(path, () => this.json<LinkDetail>(path));
    }

    households(zone: string, year: number, page: number): Promise<HouseholdPage> {
        const query = `year=${String(year)}&page=${String(page)}`;
        return this.json<HouseholdPage>(`zones/${encodeURIComponent(zone)}/households?${query}`);
    }

    household(id: string, year: number): Promise<Household> {
        return this.json<Household>(`households/${id}?year=${String(year)}`);
    }

    resident(id: string): Promise<Resident> {
        return this.json<Resident>(`residents/${id}`);
    }

    search(words: string): Promise<Found[]> {
        return this.json<Found[]>(`search?q=${encodeURIComponent(words)}`);
    }

    /** What was fetched of a run that has gone on since is fetched anew; its shapes stay. */
    forgetFigures(): void {
        for (const name of [...this.kept.keys()]) {
            if (!["city", "roads", "water"].includes(name)) this.kept.delete(name);
        }
        this.bins.clear();
    }

    private json<T>(path: string): Promise<T> {
        return getJson<T>(`runs/${this.id}${path && `/${path}`}`);
    }

    private frame(path: string): Promise<Frame> {
        return getFrame(`runs/${this.id}/${path}`);
    }

    private once<T>(name: string, make: () => Promise<T>): Promise<T> {
        let promise = this.kept.get(name) as Promise<T> | undefined;
        if (!promise) {
            promise = make();
            this.kept.set(name, promise);
            promise.catch(() => this.kept.delete(name));
        }
        return promise;
    }
}

const runs = new Map<string, RunData>();

/** The one object for a run. */
export function runOf(id: string): RunData {
    let run = runs.get(id);
    if (!run) {
        run = new RunData(id);
        runs.set(id, run);
    }
    return run;
}
