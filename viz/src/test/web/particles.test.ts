import { describe, expect, it } from "vitest";
import type { Roads } from "../../main/web/data/roads";
import { Particles } from "../../main/web/model/particles";

/** One road straight to the north along the equator's meridian, with a bend in the middle, a kilometre at 36 km/h. */
const ROADS: Roads = {
    codes: ["a"],
    streets: [""],
    classes: ["primary"],
    positions: Float32Array.of(0, 0, 0, 0.5, 0, 1),
    start: Int32Array.of(0, 3),
    rank: Uint8Array.of(0),
    closed: Uint8Array.of(0),
    freeKmh: Float32Array.of(36),
    capacity: Float32Array.of(1000),
    metres: Float32Array.of(1000),
    street: Int32Array.of(0),
};

const FREE = { ratio: Uint8Array.of(250), flow: Uint16Array.of(720) };
const HALF_SPEED = { ratio: Uint8Array.of(125), flow: Uint16Array.of(720) };

const latitudes = (points: Float32Array): number[] => [...points].filter((_, place) => place % 2 === 1).sort();

describe("points on a road", () => {
    it("are as many as flow and time say", () => {
        // 720 an hour is one in five seconds; the road takes 100 s.
        const particles = new Particles(ROADS);
        expect(particles.vehicles(FREE)).toBeCloseTo(20);
        expect(particles.at(FREE, 1234, 1).length / 2).toBe(20);
        expect(particles.vehicles(HALF_SPEED)).toBeCloseTo(40);
        expect(particles.at(HALF_SPEED, 77, 1).length / 2).toBe(40);
        expect(particles.at(HALF_SPEED, 77, 4).length / 2).toBe(10);
    });

    it("move on with the clock at the speed of the road", () => {
        const particles = new Particles(ROADS);
        const before = latitudes(particles.at(FREE, 1000, 1).slice());
        const after = latitudes(particles.at(FREE, 1002, 1).slice());
        // Two of a hundred seconds: every point that was there is a fiftieth of the way further on.
        for (const latitude of before.filter((each) => each < 0.97)) {
            const nearest = Math.min(...after.map((each) => Math.abs(each - latitude - 0.02)));
            expect(nearest).toBeLessThan(1e-3);
        }
    });

    it("stay on the line", () => {
        for (let second = 0; second < 300; second += 7) {
            for (const latitude of latitudes(new Particles(ROADS).at(FREE, second, 1))) {
                expect(latitude).toBeGreaterThanOrEqual(0);
                expect(latitude).toBeLessThanOrEqual(1);
            }
        }
    });

    it("are none where nobody drives", () => {
        const nobody = { ratio: Uint8Array.of(255), flow: Uint16Array.of(0) };
        expect(new Particles(ROADS).at(nobody, 500, 1)).toHaveLength(0);
    });
});
