import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Facts } from "../api/types";
import { runOf } from "../data/run";
import { csvOf, save } from "../model/files";
import { decimal } from "../model/numbers";
import { words } from "../model/words";
import { load } from "../state/load";
import type { Scene } from "../state/scene";
import { view } from "../state/state";
import { AreaChoice } from "./Charts";

interface Figure {
    key: string;
    title: string;
    unit: string;
    decimals: number;
    factor: number;
    /** Whether more is better for those who are counted: 1 yes, -1 no. */
    better: 1 | -1;
}

/** What the table of groups tells, as gains and losses. */
const FIGURES: Figure[] = [
    { key: "equivalised_income", title: "Income", unit: "a year", decimals: 0, factor: 1, better: 1 },
    { key: "employment_rate", title: "In work", unit: "% points", decimals: 2, factor: 100, better: 1 },
    { key: "rent_share", title: "Rent", unit: "% points of income", decimals: 2, factor: 100, better: -1 },
    { key: "home_value", title: "Home", unit: "value", decimals: 0, factor: 1, better: 1 },
    { key: "commute_minutes", title: "To work", unit: "minutes", decimals: 2, factor: 1, better: -1 },
    { key: "delay_minutes", title: "In traffic", unit: "minutes a day", decimals: 2, factor: 1, better: -1 },
];

interface Row {
    group: string;
    dimension: string;
    changes: number[];
}

/** Who gains and who loses in the other run against this one. */
export function Gains({ scene }: { scene: Scene }): JSX.Element {
    const rows = useMemo(
        () =>
            load<Row[]>(() => {
                const { run, other, area } = view.value;
                const year = scene.year.value;
                if (!other || year === null) return null;
                return Promise.all([runOf(run).groups(year), runOf(other).groups(year)]).then(([base, changed]) =>
                    rowsOf(base, changed, area),
                );
            }),
        [scene],
    );
    if (!view.value.other) return <p>Choose a run to compare with: at the top, beside the run.</p>;
    const known = rows.value ?? [];
    if (known.length === 0) return <p>Neither run tells how groups of residents fare in this year.</p>;
    const year = String(scene.year.value);
    return (
        <>
            <AreaChoice scene={scene} />
            <p class="unit">
                {view.value.other} less {view.value.run}, {year}. ▲ better, ▼ worse for the group.{" "}
                <button
                    type="button"
                    class="small"
                    aria-label="Save gains and losses as CSV"
                    onClick={() => {
                        saveRows(known, year);
                    }}
                >
                    CSV
                </button>
            </p>
            <div class="wide" role="region" aria-label="Gains and losses" tabIndex={0}>
                <table class="figures">
                    <thead>
                        <tr>
                            <th scope="col">Group</th>
                            {FIGURES.map((figure) => (
                                <th key={figure.key} scope="col">
                                    {figure.title} <small>{figure.unit}</small>
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>
                        {known.map((row) => (
                            <tr key={row.dimension + row.group}>
                                <th scope="row">{words(row.group)}</th>
                                {row.changes.map((change, place) => (
                                    <td key={FIGURES[place]!.key}>{changeWords(change, FIGURES[place]!)}</td>
                                ))}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>
        </>
    );
}

export function rowsOf(base: Facts[], changed: Facts[], area: string): Row[] {
    const key = (each: Facts): string => `${String(each["dimension"])} ${String(each["grp"])}`;
    const others = new Map(changed.filter((each) => each["area"] === area).map((each) => [key(each), each]));
    return base
        .filter((each) => each["area"] === area && others.has(key(each)))
        .map((each) => {
            const other = others.get(key(each))!;
            return {
                dimension: String(each["dimension"]),
                group: String(each["grp"]),
                changes: FIGURES.map((figure) => (Number(other[figure.key]) - Number(each[figure.key])) * figure.factor),
            };
        });
}

function changeWords(change: number, { decimals, better }: Figure): string {
    if (!Number.isFinite(change)) return "–";
    const text = decimal(change, decimals);
    if (Number(change.toFixed(decimals)) === 0) return text;
    return `${change * better > 0 ? "▲" : "▼"} ${change > 0 ? "+" : ""}${text}`;
}

function saveRows(rows: Row[], year: string): void {
    const columns = FIGURES.map((figure, place) => ({
        name: `${figure.title} (${figure.unit})`,
        values: rows.map((row) => row.changes[place]),
    }));
    save(
        `gains ${view.peek().other} less ${view.peek().run} ${year}.csv`,
        "text/csv",
        csvOf([
            { name: "dimension", values: rows.map((row) => row.dimension) },
            { name: "group", values: rows.map((row) => row.group) },
            ...columns,
        ]),
    );
}
