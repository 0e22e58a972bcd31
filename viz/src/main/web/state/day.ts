import { type ReadonlySignal, computed } from "@preact/signals";
import { type DayBin, type DayOverview, runOf } from "../data/run";
import { minute } from "./clock";
import { load } from "./load";
import type { Scene } from "./scene";

/** The traffic of a day of a run, at the time on the clock. */
export class Day {
    readonly overview: ReadonlySignal<DayOverview | null>;
    readonly bin: ReadonlySignal<number>;
    readonly links: ReadonlySignal<DayBin | null>;

    constructor(private readonly scene: Scene) {
        this.overview = load(() => {
            const [ground, year] = [scene.ground.value, scene.travelYear.value];
            if (!ground || year === null || scene.subject.value !== "traffic") return null;
            return runOf(ground.manifest.id).day(year);
        });
        this.bin = computed(() => {
            const day = this.overview.value;
            return day ? Math.max(0, Math.min(day.bins - 1, Math.floor(minute.value / day.binMinutes))) : 0;
        });
        this.links = load(() => this.seek());
    }

    private seek(): Promise<DayBin> | null {
        const [ground, day] = [this.scene.ground.value, this.overview.value];
        if (!ground || !day || this.scene.subject.value !== "traffic") return null;
        const run = runOf(ground.manifest.id);
        const bin = this.bin.value;
        if (bin + 1 < day.bins) void run.bin(day.year, bin + 1).catch(() => undefined); // it will be wanted next
        return run.bin(day.year, bin);
    }
}
