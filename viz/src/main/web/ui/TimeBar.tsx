import { useEffect, useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { DayOverview } from "../data/run";
import { isDrawnBySoftware } from "../map/software";
import { clock } from "../model/numbers";
import { SPEEDS, isPlaying, minute, pass, speed } from "../state/clock";
import { Day } from "../state/day";
import type { Scene } from "../state/scene";
import { change } from "../state/state";

/** From one drawing to the next while the day is played; more where the processor draws. */
const LEAST_MILLIS = 30;
const LEAST_MILLIS_BY_SOFTWARE = 250;

/** The time of the day on a slider, with how much is lost on the roads; it can also run by itself. */
export function TimeBar({ scene }: { scene: Scene }): JSX.Element | null {
    const day = useMemo(() => new Day(scene), [scene]);
    const overview = day.overview.value;
    useClock(overview ? overview.bins * overview.binMinutes : 0);
    if (!overview || scene.traffic.value || scene.subject.value !== "traffic") return null;
    return (
        <div class="bar time-bar" role="group" aria-label="Time of the day">
            <button
                type="button"
                class="play"
                aria-label={isPlaying.value ? "Pause the day" : "Play the day"}
                onClick={() => {
                    isPlaying.value = !isPlaying.value;
                }}
            >
                {isPlaying.value ? "❚❚" : "►"}
            </button>
            <output class="year">{clock(minute.value)}</output>
            <div class="time-slider">
                <Losses overview={overview} />
                <input
                    type="range"
                    aria-label="Time of the day"
                    aria-valuetext={clock(minute.value)}
                    min={0}
                    max={overview.bins * overview.binMinutes - 1}
                    step={1}
                    value={Math.floor(minute.value)}
                    onInput={(event) => {
                        change({ time: Number(event.currentTarget.value) });
                    }}
                />
            </div>
            <label>
                <span class="hidden">Speed of the clock</span>
                <select
                    value={speed.value}
                    onChange={(event) => {
                        speed.value = Number(event.currentTarget.value);
                    }}
                >
                    {SPEEDS.map((each) => (
                        <option key={each} value={each}>
                            {each} min a second
                        </option>
                    ))}
                </select>
            </label>
        </div>
    );
}

/** Lets the clock go while it is played. */
function useClock(end: number): void {
    useEffect(() => {
        if (!isPlaying.value || end === 0) return;
        const least = isDrawnBySoftware() ? LEAST_MILLIS_BY_SOFTWARE : LEAST_MILLIS;
        let last = performance.now();
        let request = requestAnimationFrame(function move(now) {
            request = requestAnimationFrame(move);
            if (now - last < least || document.hidden) return;
            pass((Math.min(1000, now - last) / 1000) * speed.peek(), end);
            last = now;
        });
        return () => {
            cancelAnimationFrame(request);
        };
    }, [isPlaying.value, end]);
}

/** Vehicle-hours lost through the day, as a small mountain range above the slider. */
function Losses({ overview }: { overview: DayOverview }): JSX.Element {
    const most = Math.max(...overview.hoursLost) || 1;
    const corners = [...overview.hoursLost].map((hours, bin) => `${String(bin + 0.5)},${String(1 - hours / most)}`);
    return (
        <svg
            class="losses"
            viewBox={`0 0 ${String(overview.bins)} 1`}
            preserveAspectRatio="none"
            role="img"
            aria-label="Hours lost on the roads through the day"
        >
            <polygon points={`0,1 ${corners.join(" ")} ${String(overview.bins)},1`} />
        </svg>
    );
}
