import { describe, expect, it } from "vitest";
import { linksAsGeoJson, zonesAsGeoJson } from "../../main/web/model/geojson";
import { words } from "../../main/web/model/words";

describe("GeoJSON", () => {
    const city = {
        codes: ["a", "b"],
        names: ["A", "B"],
        areas: ["x", "x"],
        km2: Float32Array.of(1, 1),
        polygons: [
            { zone: 0, rings: [[[0, 0], [1, 0], [1, 1], [0, 0]]] },
            { zone: 1, rings: [[[2, 0], [3, 0], [3, 1], [2, 0]]] },
            { zone: 1, rings: [[[4, 0], [5, 0], [5, 1], [4, 0]]] },
        ],
        borders: [],
        centres: [],
    };

    it("has every zone with its figure, in one polygon or several", () => {
        const { features } = zonesAsGeoJson(city, "density", Float32Array.of(12.5, NaN));
        expect(features.map((each) => each.geometry.type)).toEqual(["Polygon", "MultiPolygon"]);
        expect(features[0]!.properties).toEqual({ zone: "a", name: "A", area: "x", density: 12.5 });
        expect(features[1]!.properties["density"]).toBeNull();
        expect(JSON.stringify(features)).not.toContain("NaN");
    });

    it("has every link with its line", () => {
        const roads = {
            codes: ["1", "2"],
            streets: ["", "High Street"],
            classes: ["primary"],
            positions: Float32Array.of(0, 0, 1, 1, 5, 5, 6, 6, 7, 7),
            start: Int32Array.of(0, 2, 5),
            rank: Uint8Array.of(0, 0),
            closed: Uint8Array.of(0, 0),
            freeKmh: Float32Array.of(50, 50),
            capacity: Float32Array.of(1, 1),
            metres: Float32Array.of(1, 1),
            street: Int32Array.of(0, 1),
        };
        const { features } = linksAsGeoJson(roads, { delay: (link) => link * 2 });
        expect(features[1]!.properties).toEqual({ link: "2", name: "High Street", class: "primary", delay: 2 });
        expect(features[1]!.geometry.coordinates).toEqual([[5, 5], [6, 6], [7, 7]]);
    });
});

describe("words", () => {
    it.each([
        ["age_0_15", "age 0 to 15"],
        ["age_75_over", "age 75 and over"],
        ["fifth_1", "fifth 1, lowest incomes"],
        ["cars_2_over", "2 or more cars"],
        ["tenure_private_rent", "tenure private rent"],
        ["M", "man"],
    ])("of %s are %s", (name, text) => {
        expect(words(name)).toBe(text);
    });
});
