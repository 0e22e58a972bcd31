import { signal } from "@preact/signals";
import type { Frame } from "../api/frame";
import { LiveLine, type Progress } from "../api/live";
import { post } from "../api/client";
import { runOf } from "../data/run";
import { isDrawnBySoftware, spaceFrames } from "../map/software";
import { restAfter } from "../model/calm";
import { allMaps } from "./cameras";
import { failure, isConnected, openSession, revision, tell } from "./state";

/** The zones of the run that goes on, as they stand between two years. */
export interface ZonesNow {
    year: number;
    process: string;
    frame: Frame;
}

/** The traffic of the day that is being simulated. */
export interface TrafficNow {
    year: number;
    day: number;
    minute: number;
    vehicles: number;
    ratio: Uint8Array;
    flow: Uint16Array;
    /** Longitude and latitude of points by turns. */
    points: Float32Array;
}

/** A page that nobody has touched for so long is only looked at. */
const UNTOUCHED_MILLIS = 2000;
const FRAME_REST_MILLIS = 200;
const MORNING_SECOND = 7 * 3600;

export const progress = signal<Progress | null>(null);
export const zonesNow = signal<ZonesNow | null>(null);
export const trafficNow = signal<TrafficNow | null>(null);

export type Command = "start" | "pause" | "step" | "stop";

export async function steer(command: Command): Promise<void> {
    try {
        await post(`live/${command}`, {});
    } catch (error) {
        tell(error);
    }
}

/** Follows what the server tells from now on. */
export function follow(): void {
    new LiveLine({
        onOpen: (isAgain) => {
            isConnected.value = true;
            if (failure.peek() === FULL) failure.value = "";
            if (isAgain) void openSession().then(renew);
        },
        onLost: (isFull) => {
            if (isFull) failure.value = FULL;
            else isConnected.value = false;
        },
        onProgress: hear,
        onPicture: draw,
    }).open();
}

const FULL = "As many pages follow already as the server allows. This one tries again by itself.";

function renew(): void {
    const run = progress.peek()?.run;
    if (run) runOf(run).forgetFigures();
    revision.value++;
}

function hear(now: Progress): void {
    const before = progress.peek();
    progress.value = now;
    if (now.state === "none") return;
    const hasMore = before?.yearDone !== now.yearDone || (before.state !== "done" && now.state === "done");
    if (before && hasMore) renew();
    if (now.day === 0 || now.state === "stopped" || now.state === "failed") trafficNow.value = null;
    if (now.state === "done") zonesNow.value = null;
}

async function draw(picture: Frame): Promise<void> {
    await untilVisible();
    const isBySoftware = isDrawnBySoftware();
    if (isBySoftware && isOfNight(picture)) return;
    if (picture.kind === "zones-now") {
        const { year, process } = picture.header as unknown as { year: number; process: string };
        zonesNow.value = { year, process, frame: picture };
    } else {
        trafficNow.value = trafficOf(picture);
    }
    if (isBySoftware) rest();
    const drawn = isBySoftware ? await Promise.all(allMaps().map((map) => map.drawn())) : [];
    const millis = drawn.reduce((sum, each) => sum + each, 0);
    if (!isBySoftware) await nextDrawing();
    await new Promise((done) => setTimeout(done, restAfter(millis, isBySoftware)));
}

function trafficOf(picture: Frame): TrafficNow {
    const header = picture.header as unknown as Record<string, number>;
    const [x, y] = [picture.shorts("x"), picture.shorts("y")];
    const points = new Float32Array(2 * x.length);
    const wide = (header["east"]! - header["west"]!) / 65535;
    const high = (header["north"]! - header["south"]!) / 65535;
    for (let place = 0; place < x.length; place++) {
        points[2 * place] = header["west"]! + x[place]! * wide;
        points[2 * place + 1] = header["south"]! + y[place]! * high;
    }
    return {
        year: header["year"]!,
        day: header["day"]!,
        minute: header["second"]! / 60,
        vehicles: header["vehicles"]!,
        ratio: picture.bytes("ratio"),
        flow: picture.shorts("flow"),
        points,
    };
}

/** Where few pictures can be drawn, none is spent on roads that are still empty. */
function isOfNight(picture: Frame): boolean {
    return picture.kind !== "zones-now" && (picture.header["second"] as number) < MORNING_SECOND;
}

let isResting = false;

/** While the run needs the processor, the page draws seldom, unless somebody is moving something on it. */
function rest(): void {
    if (isResting) return;
    isResting = true;
    let touched = 0;
    for (const event of ["pointermove", "pointerdown", "wheel", "keydown"]) {
        addEventListener(event, () => (touched = performance.now()), { capture: true, passive: true });
    }
    spaceFrames(() => {
        const isNeeded = progress.peek()?.state === "running" && performance.now() - touched > UNTOUCHED_MILLIS;
        return isNeeded ? FRAME_REST_MILLIS : 0;
    });
}

function untilVisible(): Promise<void> {
    if (!document.hidden) return Promise.resolve();
    return new Promise((done) => {
        document.addEventListener("visibilitychange", function seen() {
            if (document.hidden) return;
            document.removeEventListener("visibilitychange", seen);
            done();
        });
    });
}

/** After the next but one frame of the screen: the one in which the change was drawn is over. */
function nextDrawing(): Promise<void> {
    return new Promise((done) => {
        requestAnimationFrame(() => {
            requestAnimationFrame(() => {
                done();
            });
        });
    });
}
