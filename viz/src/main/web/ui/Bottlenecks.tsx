import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Bottleneck } from "../api/types";
import { runOf } from "../data/run";
import { csvOf, save } from "../model/files";
import { decimal } from "../model/numbers";
import { title, words } from "../model/words";
import { flyTo } from "../state/flights";
import { load } from "../state/load";
import type { Scene } from "../state/scene";
import { change } from "../state/state";

/** Where most time is lost on the roads; each leads to its place. */
export function Bottlenecks({ scene }: { scene: Scene }): JSX.Element | null {
    const list = useMemo(
        () =>
            load<Bottleneck[]>(() => {
                const [ground, year] = [scene.ground.value, scene.travelYear.value];
                return ground && year !== null ? runOf(ground.manifest.id).bottlenecks(year) : null;
            }),
        [scene],
    );
    const year = scene.travelYear.value;
    if (year === null) return <p>Nobody travels in this run.</p>;
    if (!list.value) return null;
    return (
        <section aria-label="Bottlenecks">
            <p class="unit">
                Most vehicle-hours lost on a weekday of {year}{" "}
                <button
                    type="button"
                    class="small"
                    aria-label="Save bottlenecks as CSV"
                    onClick={() => {
                        saveList(list.value!, year);
                    }}
                >
                    CSV
                </button>
            </p>
            <ol class="places">
                {list.value.map((each) => (
                    <li key={each.links.join()}>
                        <button
                            type="button"
                            onClick={() => {
                                change({ selection: { kind: "link", code: middle(each) } });
                                flyTo(each.at);
                            }}
                        >
                            <strong>{each.road || title(each.roadClass)}</strong>
                            <span>{decimal(each.hoursLost, 0)} h</span>
                            <small>{detailOf(each)}</small>
                        </button>
                    </li>
                ))}
            </ol>
        </section>
    );
}

function middle({ links }: Bottleneck): string {
    return links[Math.floor(links.length / 2)]!;
}

function detailOf(each: Bottleneck): string {
    const parts = [`${decimal(each.kilometres, 1)} km`];
    if (each.period) parts.push(words(each.period));
    if (each.cause === "own_capacity") parts.push("lets out no more");
    if (each.cause === "queue_from_ahead") parts.push(`queue from ${each.causeRoad ? each.causeRoad : "ahead"}`);
    if (each.hoursBehind) parts.push(`${decimal(each.hoursBehind, 0)} h more behind it`);
    return parts.join(" · ");
}

function saveList(list: Bottleneck[], year: number): void {
    const column = (name: string, value: (each: Bottleneck) => string | number | undefined): { name: string; values: (string | number | undefined)[] } => ({
        name,
        values: list.map(value),
    });
    save(
        `bottlenecks-${String(year)}.csv`,
        "text/csv",
        csvOf([
            column("road", (each) => each.road),
            column("road_class", (each) => each.roadClass),
            column("kilometres", (each) => each.kilometres),
            column("hours_lost", (each) => each.hoursLost),
            column("period", (each) => each.period),
            column("cause", (each) => each.cause),
            column("links", (each) => each.links.join(";")),
        ]),
    );
}
