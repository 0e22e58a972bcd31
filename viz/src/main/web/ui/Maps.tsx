import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { difference, otherScene, scene } from "../state/scenes";
import { view } from "../state/state";
import { MapPane } from "./MapPane";

/** One map, two side by side, one over the other, or the difference. */
export function Maps(): JSX.Element {
    const { other, run, comparison } = view.value;
    const swipe = useSignal(50);
    if (!other) {
        return (
            <div class="maps">
                <MapPane key="one" scene={scene} label="" />
            </div>
        );
    }
    if (comparison === "difference" && scene.subject.value !== "traffic") {
        return (
            <div class="maps">
                <MapPane key="difference" scene={difference} label={`${other} less ${run}`} />
            </div>
        );
    }
    if (comparison !== "swipe") {
        return (
            <div class="maps side-by-side">
                <MapPane key="one" scene={scene} label={run} />
                <MapPane key="two" scene={otherScene} label={other} />
            </div>
        );
    }
    return (
        <div class="maps swipe">
            <MapPane key="one" scene={scene} label={run} />
            <div class="over" style={{ clipPath: `inset(0 0 0 ${String(swipe.value)}%)` }}>
                <MapPane key="two" scene={otherScene} label={other} />
            </div>
            <div class="seam" style={{ left: `${String(swipe.value)}%` }} aria-hidden="true" />
            <input
                class="swipe-slider"
                type="range"
                aria-label={`How much is seen of ${run}`}
                min={0}
                max={100}
                value={swipe.value}
                onInput={(event) => {
                    swipe.value = Number(event.currentTarget.value);
                }}
            />
        </div>
    );
}
