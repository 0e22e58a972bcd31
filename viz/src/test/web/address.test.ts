import { describe, expect, it } from "vitest";
import { EMPTY, searchOf, viewOf } from "../../main/web/state/address";

describe("the address", () => {
    it("gives back the view that it holds", () => {
        const view = viewOf("?run=a&measure=age&year=2031&classes=equal&at=-2.24,53.48,10.5");
        expect(view.run).toBe("a");
        expect(view.year).toBe(2031);
        expect(view.camera).toEqual({ longitude: -2.24, latitude: 53.48, zoom: 10.5 });
        expect(viewOf(searchOf(view))).toEqual(view);
    });

    it("is short when nothing has been chosen", () => {
        expect(searchOf(EMPTY)).toBe("");
        expect(viewOf("")).toEqual(EMPTY);
    });

    it("does not believe everything", () => {
        const view = viewOf("?year=soon&at=1,2&classes=none");
        expect(view.year).toBeNull();
        expect(view.camera).toBeNull();
        expect(view.classes).toBe("quantile");
        expect(viewOf("?at=400,2,3").camera).toBeNull();
    });
});
