import { describe, expect, it } from "vitest";
import { classOf, limits, round } from "../../main/web/model/classes";

const values = (count: number): Float32Array => Float32Array.from({ length: count }, (_, place) => place);

describe("classes of equal numbers", () => {
    it("hold about as many figures each", () => {
        const found = limits(values(700), 7, "quantile", false);
        const counts = new Array<number>(7).fill(0);
        for (const value of values(700)) counts[classOf(value, found)]!++;
        // Limits are rounded to two digits, so that a class may be off by half a step of ten.
        for (const count of counts) expect(Math.abs(count - 100)).toBeLessThanOrEqual(10);
    });

    it("do not repeat a limit where many figures are the same", () => {
        const same = new Float32Array(100).fill(3);
        expect(limits(same, 7, "quantile", false)).toEqual([3]);
    });

    it("leave out what is not known", () => {
        expect(limits(Float32Array.of(NaN, NaN), 7, "quantile", false)).toEqual([]);
        expect(classOf(NaN, [1, 2])).toBe(-1);
    });
});

describe("classes of equal steps", () => {
    it("are not stretched by a few odd figures", () => {
        const found = limits(Float32Array.of(...values(1000), 1e9), 5, "equal", false);
        expect(found.at(-1)).toBeLessThan(1000);
        const steps = found.slice(1).map((limit, place) => limit - found[place]!);
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(10);
    });
});

describe("classes around nought", () => {
    it("are the same on both sides", () => {
        const found = limits(Float32Array.of(-4, -1, 0.5, 2, 10, 40), 8, "quantile", true);
        expect(found).toHaveLength(7);
        expect(found[3]).toBe(0);
        for (let place = 0; place < 3; place++) expect(found[place]).toBeCloseTo(-found[6 - place]!, 6);
    });
});

describe("round", () => {
    it.each([
        [1234, 1200],
        [0.0456, 0.046],
        [-987, -990],
        [0, 0],
        [10, 10],
    ])("brings %d to two digits", (value, rounded) => {
        expect(round(value)).toBe(rounded);
    });
});
