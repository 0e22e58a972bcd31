/** Reads what org.conurb.viz.frame.Frame writes: a header and columns of numbers. */

const MAGIC = 0x31424e43;
const PREFIX = 8;

export type Column = Uint8Array | Uint16Array | Int32Array | Float32Array;

interface ColumnEntry {
    name: string;
    type: "u8" | "u16" | "i32" | "f32";
    offset: number;
    length: number;
}

export interface FrameHeader {
    kind: string;
    columns: ColumnEntry[];
    [member: string]: unknown;
}

/** A frame as it came; columns are views of its bytes, not copies. */
export class Frame {
    private constructor(
        readonly header: FrameHeader,
        private readonly buffer: ArrayBuffer,
        private readonly data: number,
    ) {}

    static read(buffer: ArrayBuffer): Frame {
        const view = new DataView(buffer);
        if (buffer.byteLength < PREFIX || view.getUint32(0, true) !== MAGIC) throw new Error("This is no frame.");
        const length = view.getUint32(4, true);
        const json = new TextDecoder().decode(new Uint8Array(buffer, PREFIX, length));
        return new Frame(JSON.parse(json) as FrameHeader, buffer, PREFIX + length);
    }

    get kind(): string {
        return this.header.kind;
    }

    bytes(name: string): Uint8Array {
        const entry = this.entry(name, "u8");
        return new Uint8Array(this.buffer, this.data + entry.offset, entry.length);
    }

    shorts(name: string): Uint16Array {
        const entry = this.entry(name, "u16");
        return new Uint16Array(this.buffer, this.data + entry.offset, entry.length);
    }

    ints(name: string): Int32Array {
        const entry = this.entry(name, "i32");
        return new Int32Array(this.buffer, this.data + entry.offset, entry.length);
    }

    floats(name: string): Float32Array {
        const entry = this.entry(name, "f32");
        return new Float32Array(this.buffer, this.data + entry.offset, entry.length);
    }

    has(name: string): boolean {
        return this.header.columns.some((column) => column.name === name);
    }

    texts(member: string): string[] {
        return this.header[member] as string[];
    }

    numbers(member: string): number[] {
        return this.header[member] as number[];
    }

    private entry(name: string, type: string): ColumnEntry {
        const entry = this.header.columns.find((column) => column.name === name);
        if (entry?.type !== type) throw new Error(`The frame ${this.kind} has no column ${name} of ${type}.`);
        return entry;
    }
}
