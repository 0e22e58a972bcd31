import type { Roads } from "../data/roads";
import type { DayBin } from "../data/run";

/** As in LinkScale: the byte of a link on free road, and of one that nobody has passed. */
const FREE = 250;
const NOBODY = 255;

/** Slower than this no link is taken to be, so that a point does not stand for hours. */
const SLOWEST_SHARE = 0.02;

const SECONDS_PER_HOUR = 3600;
const KMH = 3.6;
const GOLDEN = 0.618033988749895;

/**
 * Points that move along links as their vehicles do: as many come onto a link in an hour as its flow says, and they take
 * the mean time of the quarter of an hour. They are drawn from flows and speeds; which vehicle turns where is not known.
 */
export class Particles {
    private readonly way: Float64Array; // [corner] distance from the beginning of its link, in degrees of latitude
    private positions = new Float32Array(0);

    constructor(private readonly roads: Roads) {
        const { positions, start } = roads;
        this.way = new Float64Array(positions.length / 2);
        for (let link = 0; link + 1 < start.length; link++) {
            for (let corner = start[link]! + 1; corner < start[link + 1]!; corner++) {
                const squeeze = Math.cos((positions[2 * corner + 1]! * Math.PI) / 180);
                const east = (positions[2 * corner]! - positions[2 * corner - 2]!) * squeeze;
                const north = positions[2 * corner + 1]! - positions[2 * corner - 1]!;
                this.way[corner] = this.way[corner - 1]! + Math.hypot(east, north);
            }
        }
    }

    /** How many vehicles are on the roads at once. */
    vehicles(bin: DayBin): number {
        let all = 0;
        for (let link = 0; link < this.roads.rank.length; link++) {
            all += (bin.flow[link]! / SECONDS_PER_HOUR) * this.seconds(bin, link);
        }
        return all;
    }

    /** Seconds it takes to pass a link. */
    private seconds(bin: DayBin, link: number): number {
        const byte = bin.ratio[link]!;
        const share = byte === NOBODY ? 1 : Math.max(SLOWEST_SHARE, byte / FREE);
        return (this.roads.metres[link]! * KMH) / (this.roads.freeKmh[link]! * share);
    }

    /**
     * Longitude and latitude of all points by turns at a time of the day, valid until the next call.
     *
     * @param second seconds after midnight
     * @param perPoint vehicles that one point stands for, at least 1
     */
    at(bin: DayBin, second: number, perPoint: number): Float32Array {
        const most = Math.ceil(this.vehicles(bin) / perPoint) + this.roads.rank.length;
        if (this.positions.length < 2 * most) this.positions = new Float32Array(2 * most);
        let points = 0;
        for (let link = 0; link < this.roads.rank.length; link++) {
            const perSecond = bin.flow[link]! / SECONDS_PER_HOUR / perPoint;
            if (perSecond === 0) continue;
            const taken = this.seconds(bin, link);
            // The vehicles that have come since, counted through the day; the phase keeps links apart.
            const entered = second * perSecond + ((link * GOLDEN) % 1);
            const gone = entered - taken * perSecond;
            for (let vehicle = Math.floor(entered); vehicle > gone; vehicle--) {
                this.place(link, (entered - vehicle) / perSecond / taken, points++);
            }
        }
        return this.positions.subarray(0, 2 * points);
    }

    private place(link: number, share: number, point: number): void {
        const { positions, start } = this.roads;
        const last = start[link + 1]! - 1;
        const distance = share * this.way[last]!;
        let corner = start[link]! + 1;
        while (corner < last && this.way[corner]! < distance) corner++;
        const stretch = this.way[corner]! - this.way[corner - 1]!;
        const part = stretch === 0 ? 0 : (distance - this.way[corner - 1]!) / stretch;
        const x = positions[2 * corner - 2]!;
        const y = positions[2 * corner - 1]!;
        this.positions[2 * point] = x + part * (positions[2 * corner]! - x);
        this.positions[2 * point + 1] = y + part * (positions[2 * corner + 1]! - y);
    }
}
