import { useEffect } from "preact/hooks";
import type { JSX } from "preact";
import type { Scene } from "../state/scene";
import { areYearsPlaying } from "../state/clock";
import { change } from "../state/state";

const MILLIS_PER_YEAR = 700;

/** The years on a slider, which can also run by itself. */
export function YearBar({ scene }: { scene: Scene }): JSX.Element | null {
    const years = scene.years.value;
    const year = scene.year.value;

    useEffect(() => {
        if (!areYearsPlaying.value) return;
        const timer = setInterval(() => {
            const now = scene.year.peek();
            const known = scene.years.peek();
            if (now === null || known.length === 0) return;
            change({ year: now >= known[known.length - 1]! ? known[0]! : now + 1 });
        }, MILLIS_PER_YEAR);
        return () => {
            clearInterval(timer);
        };
    }, [areYearsPlaying.value]);

    if (year === null) return null;
    const now = scene.now.value ?? scene.traffic.value;
    const travelYear = scene.travelYear.value;
    const isOther = scene.subject.value !== "zones" && travelYear !== null && travelYear !== year;
    return (
        <div class="bar year-bar" role="group" aria-label="Years">
            <button
                type="button"
                class="play"
                aria-label={areYearsPlaying.value ? "Pause the years" : "Play the years"}
                onClick={() => {
                    areYearsPlaying.value = !areYearsPlaying.value;
                }}
            >
                {areYearsPlaying.value ? "❚❚" : "►"}
            </button>
            <output class="year">{now ? `${String(now.year)}…` : year}</output>
            <input
                type="range"
                aria-label="Year"
                min={years[0]}
                max={years[years.length - 1]}
                step={1}
                value={year}
                onInput={(event) => {
                    change({ year: Number(event.currentTarget.value) });
                }}
            />
            {isOther && <span class="unit">travel of {travelYear}</span>}
        </div>
    );
}
