import { describe, expect, it } from "vitest";
import { Frame } from "../../main/web/api/frame";

function frame(header: object, data: Uint8Array): ArrayBuffer {
    const json = new TextEncoder().encode(JSON.stringify(header));
    const length = Math.ceil((8 + json.length) / 8) * 8 - 8;
    const bytes = new Uint8Array(8 + length + data.length).fill(32);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x31424e43, true);
    view.setUint32(4, length, true);
    bytes.set(json, 8);
    bytes.set(data, 8 + length);
    return bytes.buffer;
}

describe("frames", () => {
    it("give columns by name", () => {
        const data = new Uint8Array(24);
        data.set(new Uint8Array(new Float32Array([1.5, NaN]).buffer), 8);
        data.set([7, 8, 9], 16);
        const read = Frame.read(
            frame(
                {
                    kind: "test",
                    names: ["ä"],
                    columns: [
                        { name: "values", type: "f32", offset: 8, length: 2 },
                        { name: "rank", type: "u8", offset: 16, length: 3 },
                    ],
                },
                data,
            ),
        );
        expect(read.kind).toBe("test");
        expect([...read.floats("values")]).toEqual([1.5, NaN]);
        expect([...read.bytes("rank")]).toEqual([7, 8, 9]);
        expect(read.texts("names")).toEqual(["ä"]);
        expect(() => read.ints("values")).toThrow("no column");
    });

    it("are refused when they are none", () => {
        expect(() => Frame.read(new ArrayBuffer(4))).toThrow("no frame");
        expect(() => Frame.read(new ArrayBuffer(64))).toThrow("no frame");
    });
});
