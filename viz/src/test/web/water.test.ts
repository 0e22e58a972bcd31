import { describe, expect, it } from "vitest";
import type { Frame } from "../../main/web/api/frame";
import { waterOf } from "../../main/web/data/water";

describe("water", () => {
    it("has each island in the surface around it", () => {
        const columns: Record<string, number[]> = {
            corners: [0, 0, 4, 0, 4, 4, 0, 0, 1, 1, 2, 1, 2, 2, 1, 1, 8, 8, 9, 8, 9, 9, 8, 8],
            ringStart: [0, 4, 8, 12],
            ringPolygon: [0, 0, 2],
            points: [5, 5, 6, 6],
            lineStart: [0, 2],
        };
        const frame = {
            floats: (name: string) => new Float32Array(columns[name]!),
            ints: (name: string) => new Int32Array(columns[name]!),
        } as unknown as Frame;
        const water = waterOf(frame);
        expect(water.polygons.map((rings) => rings.length)).toEqual([2, 1]);
        expect(water.polygons[0]![1]![1]).toEqual([2, 1]);
        expect(water.lines).toEqual([
            [
                [5, 5],
                [6, 6],
            ],
        ]);
    });
});
