import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import { type PyramidData, runOf } from "../data/run";
import { csvOf, save } from "../model/files";
import { decimal } from "../model/numbers";
import { load } from "../state/load";
import type { Scene } from "../state/scene";
import { view } from "../state/state";
import { AreaChoice } from "./Charts";

const WIDTH = 320;
const ROW = 3.2;
const MIDDLE = 34;
/** Room for the uppermost age, and for the sums. */
const HEAD = 8;
const FOOT = 22;

/** The pyramid of ages, which moves with the years. */
export function Ages({ scene }: { scene: Scene }): JSX.Element | null {
    const pyramid = useMemo(
        () =>
            load<PyramidData>(() => {
                const ground = scene.ground.value;
                return ground ? runOf(ground.manifest.id).pyramid(view.value.area) : null;
            }),
        [scene],
    );
    const data = pyramid.value;
    const year = scene.year.value;
    if (!data || year === null) return null;
    const place = data.years.indexOf(year);
    return (
        <>
            <AreaChoice scene={scene} />
            <figure class="chart">
                <figcaption>
                    <strong>Residents by age, {year}</strong>{" "}
                    <button
                        type="button"
                        class="small"
                        aria-label="Save residents by age as CSV"
                        onClick={() => {
                            saveAges(data, year);
                        }}
                    >
                        CSV
                    </button>
                </figcaption>
                {place >= 0 && <Drawing data={data} place={place} />}
                <p class="unit">Grey lines: the base year. The top row is 100 and over.</p>
            </figure>
        </>
    );
}

function people(data: PyramidData, year: number, sex: number, age: number): number {
    return data.people[(year * 2 + sex) * data.ages + age] ?? 0;
}

function Drawing({ data, place }: { data: PyramidData; place: number }): JSX.Element {
    const most = Math.max(1, ...data.people);
    const height = data.ages * ROW;
    const scale = (WIDTH / 2 - MIDDLE / 2) / most;
    const total = (sex: number): number => {
        let sum = 0;
        for (let age = 0; age < data.ages; age++) sum += people(data, place, sex, age);
        return sum;
    };
    const bars: JSX.Element[] = [];
    const outlines = ["", ""];
    for (let age = 0; age < data.ages; age++) {
        const y = height - (age + 1) * ROW;
        for (const sex of [0, 1]) {
            const width = people(data, place, sex, age) * scale;
            const x = sex === 0 ? WIDTH / 2 - MIDDLE / 2 - width : WIDTH / 2 + MIDDLE / 2;
            bars.push(<rect key={`${String(sex)} ${String(age)}`} class={`sex${String(sex)}`} x={x} y={y} width={width} height={ROW - 0.4} />);
            const base = people(data, 0, sex, age) * scale;
            const edge = sex === 0 ? WIDTH / 2 - MIDDLE / 2 - base : WIDTH / 2 + MIDDLE / 2 + base;
            outlines[sex] += `${outlines[sex] ? "L" : "M"}${edge.toFixed(1)} ${(y + ROW).toFixed(1)}V${y.toFixed(1)}`;
        }
    }
    const words = `${decimal(total(0), 0)} men and ${decimal(total(1), 0)} women in ${String(data.years[place])}`;
    return (
        <svg class="pyramid" viewBox={`0 ${String(-HEAD)} ${String(WIDTH)} ${String(HEAD + height + FOOT)}`} role="img" aria-label={`Pyramid of ages: ${words}`}>
            {bars}
            <path class="outline" d={outlines[0]} />
            <path class="outline" d={outlines[1]} />
            {[0, 20, 40, 60, 80, 100].map((age) => (
                <text key={age} x={WIDTH / 2} y={height - age * ROW - 0.5} text-anchor="middle">
                    {age}
                </text>
            ))}
            <text x={4} y={height + 16}>
                Men {decimal(total(0), 0)}
            </text>
            <text x={WIDTH - 4} y={height + 16} text-anchor="end">
                Women {decimal(total(1), 0)}
            </text>
        </svg>
    );
}

function saveAges(data: PyramidData, year: number): void {
    const place = data.years.indexOf(year);
    const ages = Array.from({ length: data.ages }, (_, age) => age);
    save(
        `ages-${String(year)}.csv`,
        "text/csv",
        csvOf([
            { name: "age", values: ages },
            { name: "men", values: ages.map((age) => people(data, place, 0, age)) },
            { name: "women", values: ages.map((age) => people(data, place, 1, age)) },
        ]),
    );
}
