import { getFrame, getJson } from "../api/client";
import type { Frame } from "../api/frame";
import type { Manifest } from "../api/types";
import { type City, cityOf } from "./city";
import { type Roads, roadsOf } from "./roads";

/** The figures of all zones in all years: values[year × zones + zone]. */
export interface ZoneValues {
    years: number[];
    zones: number;
    values: Float32Array;
}

/** What is known of a run, fetched when it is first asked for. */
export class RunData {
    private readonly kept = new Map<string, Promise<unknown>>();

    constructor(readonly id: string) {}

    manifest(): Promise<Manifest> {
        return this.once("manifest", () => getJson<Manifest>(`runs/${this.id}`));
    }

    city(): Promise<City> {
        return this.once("city", async () => cityOf(await this.frame("zones")));
    }

    roads(): Promise<Roads> {
        return this.once("roads", async () => roadsOf(await this.frame("roads")));
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

    /** What was fetched of a run that has gone on since is fetched anew; its shapes stay. */
    forgetFigures(): void {
        for (const name of [...this.kept.keys()]) {
            if (name !== "city" && name !== "roads") this.kept.delete(name);
        }
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
