import { describe, expect, it } from "vitest";
import { fitting, projection } from "../../main/web/model/mercator";

const MANCHESTER = [-2.73, 53.33, -1.91, 53.69];

describe("The projection", () => {
    it("has the whole world, 512 pixels wide, at zoom 0", () => {
        const place = projection({ longitude: 0, latitude: 0, zoom: 0 }, 512, 512);
        expect(place([0, 0])).toEqual([256, 256]);
        expect(place([-180, 0])[0]).toBeCloseTo(0, 9);
        // The latitude at which the square world ends: atan(sinh(pi)).
        expect(place([180, 85.0511287798066])).toEqual([512, expect.closeTo(0, 9)]);
    });

    it("doubles distances with each zoom", () => {
        const near = projection({ longitude: -2.2, latitude: 53.5, zoom: 10 }, 800, 600);
        const far = projection({ longitude: -2.2, latitude: 53.5, zoom: 9 }, 800, 600);
        const [x, y] = near([-2.1, 53.4]);
        const [farX, farY] = far([-2.1, 53.4]);
        expect(x - 400).toBeCloseTo(2 * (farX - 400), 6);
        expect(y - 300).toBeCloseTo(2 * (farY - 300), 6);
    });

    it.each([
        [800, 600],
        [300, 900],
    ])("fits bounds into %i × %i, up to the margin on the nearer sides", (width, height) => {
        const place = projection(fitting(MANCHESTER, width, height, 24), width, height);
        const [left, bottom] = place([MANCHESTER[0]!, MANCHESTER[1]!]);
        const [right, top] = place([MANCHESTER[2]!, MANCHESTER[3]!]);
        expect(left + right).toBeCloseTo(width, 6);
        expect(top + bottom).toBeCloseTo(height, 6);
        expect(Math.min(left, top)).toBeCloseTo(24, 6);
    });
});
