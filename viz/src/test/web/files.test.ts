import { describe, expect, it } from "vitest";
import { csvOf } from "../../main/web/model/files";
import { clock, decimal, limit } from "../../main/web/model/numbers";
import { restAfter } from "../../main/web/model/calm";

describe("CSV", () => {
    it("has a row for every figure and nothing for what is not known", () => {
        const text = csvOf([
            { name: "year", values: [2011, 2012] },
            { name: 'a "figure", odd', values: [1.5, null] },
        ]);
        expect(text).toBe('year,"a ""figure"", odd"\r\n2011,1.5\r\n2012,\r\n');
    });

    it("holds no formulas", () => {
        expect(csvOf([{ name: "road", values: ["=HYPERLINK(1)", "-5 Lane", "A57"] }])).toContain("'=HYPERLINK(1)");
        expect(csvOf([{ name: "change", values: [-5] }])).toBe("change\r\n-5\r\n");
    });
});

describe("numbers", () => {
    it("read as people write them", () => {
        expect(decimal(1234567.891, 1)).toBe("1,234,567.9");
        expect(decimal(-3.14159, 2)).toBe("−3.14");
        expect(decimal(NaN, 1)).toBe("–");
        expect(limit(0.046)).toBe("0.05");
        expect(limit(12.5)).toBe("12.5");
        expect(limit(3200)).toBe("3,200");
        expect(clock(485)).toBe("08:05");
        expect(clock(25 * 60 + 1)).toBe("25:01");
    });
});

describe("rest after drawing", () => {
    it("leaves the processor to the run where there is no graphics card", () => {
        expect(restAfter(100, false)).toBe(0);
        // 30 ms of drawing in 1 s are the three per cent that are allowed.
        expect(restAfter(30, true)).toBeCloseTo(970);
        expect(restAfter(1, true)).toBeGreaterThanOrEqual(400);
    });
});
