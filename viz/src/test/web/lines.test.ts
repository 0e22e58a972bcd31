import { describe, expect, it } from "vitest";
import { columnsOf, inWords, type Line } from "../../main/web/model/lines";

const years = ["2011", "2012", "2013", "2014"];
const births: Line = { label: "Births", values: [120, 125, 130, null] };
const withBand: Line = {
    ...births,
    band: { runs: 5, low: [null, 118, 119, 121], middle: [null, 124, 127, 129], high: [null, 131, 133, 135] },
};

describe("lines in words", () => {
    it("tell the first and the last figure that are known", () => {
        expect(inWords([births], years)).toBe("Births: 120 in 2011, 130 in 2013");
        expect(inWords([{ label: "Births", values: [] }, births], years)).toBe("Births: not known. Births: 120 in 2011, 130 in 2013");
    });

    it("tell the band of the last year that has one", () => {
        expect(inWords([withBand], years)).toBe(
            "Births: 120 in 2011, 130 in 2013; middle (median) of 5 runs in 2014: 129, low 121, high 135",
        );
    });
});

describe("figures of lines", () => {
    it("are a column for the line and one for each part of its band", () => {
        expect(columnsOf([births, withBand], "a year").map(({ name }) => name)).toEqual([
            "Births (a year)",
            "Births (a year)",
            "Births, low (a year)",
            "Births, middle (a year)",
            "Births, high (a year)",
        ]);
        expect(columnsOf([withBand], "a year")[2]!.values).toEqual([null, 124, 127, 129]);
    });
});
