import { Frame } from "./frame";

/** What the server tells in words about the run that can be followed. */
export interface Progress {
    state: "none" | "ready" | "running" | "pausing" | "paused" | "stopping" | "stopped" | "failed" | "done";
    run: string;
    message: string;
    phase: string;
    year: number;
    yearDone: number;
    process: string;
    place: number;
    places: number;
    day: number;
    gap?: number;
    secondsLeft?: number;
    residents: number;
    events: Record<string, number>;
    viewers: number;
}

export interface LineEvents {
    onOpen: (isAgain: boolean) => void;
    onLost: (isFull: boolean) => void;
    onProgress: (progress: Progress) => void;
    /** Takes a picture; the promise is kept when it is drawn and the page can take another one. */
    onPicture: (picture: Frame) => Promise<void>;
}

const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 5000;
const FULL = 1013;

/** The line to the server. When it breaks it is joined again, for as long as the page is open. */
export class LiveLine {
    private wait = FIRST_WAIT_MILLIS;
    private opened = 0;

    constructor(private readonly events: LineEvents) {}

    open(): void {
        const scheme = location.protocol === "https:" ? "wss" : "ws";
        const socket = new WebSocket(`${scheme}://${location.host}/api/live`);
        socket.binaryType = "arraybuffer";
        socket.onopen = () => {
            this.wait = FIRST_WAIT_MILLIS;
            this.events.onOpen(this.opened++ > 0);
        };
        socket.onmessage = (message: MessageEvent<string | ArrayBuffer>) => {
            if (typeof message.data === "string") this.events.onProgress(JSON.parse(message.data) as Progress);
            else void this.take(socket, message.data);
        };
        socket.onclose = (event) => {
            this.events.onLost(event.code === FULL);
            setTimeout(() => {
                this.open();
            }, this.wait);
            this.wait = Math.min(LONGEST_WAIT_MILLIS, this.wait * 2);
        };
    }

    private async take(socket: WebSocket, bytes: ArrayBuffer): Promise<void> {
        await this.events.onPicture(Frame.read(bytes));
        if (socket.readyState === WebSocket.OPEN) socket.send("ready");
    }
}
