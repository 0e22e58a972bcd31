import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { Found } from "../api/types";
import { runOf } from "../data/run";
import { flyTo } from "../state/flights";
import type { Scene } from "../state/scene";
import { change, tell } from "../state/state";

const WAIT_MILLIS = 200;
const KINDS = { area: "area", zone: "zone", link: "road" } as const;
const ZOOMS = { area: 11.5, zone: 13, link: 14 } as const;

/** Finds areas, zones and roads by name, households and residents by number. */
export function Search({ scene }: { scene: Scene }): JSX.Element {
    const found = useSignal<Found[]>([]);
    const active = useSignal(-1);
    const text = useSignal("");
    const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

    const seek = (words: string): void => {
        text.value = words;
        clearTimeout(timer.current);
        const ground = scene.ground.peek();
        if (!ground || words.trim() === "") {
            found.value = [];
            return;
        }
        timer.current = setTimeout(() => {
            runOf(ground.manifest.id)
                .search(words.slice(0, 100))
                .then((list) => {
                    if (text.peek() !== words) return;
                    found.value = list;
                    active.value = list.length > 0 ? 0 : -1;
                })
                .catch(tell);
        }, WAIT_MILLIS);
    };

    const go = (place: Found): void => {
        found.value = [];
        text.value = "";
        flyTo(place.at, ZOOMS[place.kind]);
        if (place.kind === "area") change({ area: place.code, panel: "charts" });
        else change({ selection: { kind: place.kind, code: place.code }, panel: "selection" });
    };

    const press = (event: KeyboardEvent): void => {
        const list = found.value;
        if (event.key === "ArrowDown") active.value = Math.min(list.length - 1, active.value + 1);
        else if (event.key === "ArrowUp") active.value = Math.max(0, active.value - 1);
        else if (event.key === "Escape") found.value = [];
        else if (event.key === "Enter") {
            const number = /^(household|resident)\s+(\d+)$/i.exec(text.value.trim());
            if (number) {
                const kind = number[1]!.toLowerCase() as "household" | "resident";
                change({ selection: { kind, code: number[2]! }, panel: "selection" });
                text.value = "";
            } else if (list[active.value]) go(list[active.value]!);
        } else return;
        event.preventDefault();
    };

    return (
        <div class="search">
            <input
                type="text"
                role="combobox"
                aria-label="Search for an area, a zone or a road"
                aria-expanded={found.value.length > 0}
                aria-controls="found"
                aria-autocomplete="list"
                aria-activedescendant={active.value >= 0 && found.value.length > 0 ? `found-${String(active.value)}` : undefined}
                placeholder="Search"
                value={text.value}
                onInput={(event) => {
                    seek(event.currentTarget.value);
                }}
                onKeyDown={press}
            />
            <ul id="found" role="listbox" aria-label="Found" hidden={found.value.length === 0}>
                {found.value.map((place, number) => (
                    <li
                        key={place.kind + place.code}
                        id={`found-${String(number)}`}
                        role="option"
                        aria-selected={number === active.value}
                        onClick={() => {
                            go(place);
                        }}
                    >
                        {place.name} <small>{KINDS[place.kind]}</small>
                    </li>
                ))}
            </ul>
        </div>
    );
}
