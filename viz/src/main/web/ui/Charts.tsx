import { useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { Bands, Indicator, Indicators } from "../api/types";
import { runOf } from "../data/run";
import type { Line } from "../model/lines";
import { indicatorKey, indicatorTitle } from "../model/words";
import { ALL } from "../state/address";
import { load } from "../state/load";
import type { Scene } from "../state/scene";
import { change, view } from "../state/state";
import { Chart } from "./Chart";

/** The figures of an area by year. */
export function Charts({ scene }: { scene: Scene }): JSX.Element | null {
    const indicators = useMemo(
        () =>
            load<Indicators>(() => {
                const ground = scene.ground.value;
                return ground ? runOf(ground.manifest.id).indicators(view.value.area) : null;
            }),
        [scene],
    );
    const others = useMemo(
        () => load<Indicators | null>(() => (view.value.other ? runOf(view.value.other).indicators(view.value.area) : Promise.resolve(null))),
        [scene],
    );
    const bands = useMemo(
        () =>
            load<Bands>(() => {
                const ground = scene.ground.value;
                return ground ? runOf(ground.manifest.id).bands(view.value.area) : null;
            }),
        [scene],
    );
    const known = indicators.value;
    const byKey = useComputed(
        () => new Map((indicators.value?.figures ?? []).map((each) => [indicatorKey(each.name, each.group), each])),
    ).value;
    if (!known) return null;
    return (
        <>
            <AreaChoice scene={scene} />
            {bands.value && bands.value.runs > 2 && (
                <p class="unit">Bands: the middle 80 % of {bands.value.runs} runs of this scenario; dashed, their median.</p>
            )}
            {view.value.charts.map((key) => {
                const figure = byKey.get(key);
                const compared = others.value?.figures.find((each) => indicatorKey(each.name, each.group) === key);
                const band = bands.value?.figures.find((each) => indicatorKey(each.name, each.group) === key);
                return (
                    figure && (
                        <OneChart
                            key={key}
                            indicator={figure}
                            compared={compared && others.value ? { years: others.value.years, ...compared } : undefined}
                            band={band}
                            runs={bands.value?.runs ?? 0}
                            years={known.years}
                            scene={scene}
                        />
                    )
                );
            })}
            <AddChart known={known} />
        </>
    );
}

interface OneChartProps {
    indicator: Indicator;
    compared: (Indicator & { years: number[] }) | undefined;
    band: Bands["figures"][number] | undefined;
    /** So many runs make the band. */
    runs: number;
    years: number[];
    scene: Scene;
}

function OneChart({ indicator, compared, band, runs, years, scene }: OneChartProps): JSX.Element {
    const name = indicatorTitle(indicator.name, indicator.group);
    const lines = useMemo((): Line[] => {
        const own: Line = { label: compared ? view.peek().run : name, values: indicator.values };
        if (band) own.band = { runs, low: band.low, middle: band.middle, high: band.high };
        if (!compared) return [own];
        const aligned = years.map((year) => compared.values[compared.years.indexOf(year)] ?? null);
        return [own, { label: view.peek().other, values: aligned }];
    }, [indicator, compared?.values, band]);
    const key = indicatorKey(indicator.name, indicator.group);
    return (
        <div class="closable">
            <Chart
                title={name}
                unit={indicator.unit.replace("currency", scene.ground.value?.manifest.currency ?? "currency")}
                x={years}
                lines={lines}
                mark={scene.year.value}
                onPick={(year) => {
                    change({ year });
                }}
            />
            <button
                type="button"
                class="small close"
                aria-label={`Take away ${name}`}
                onClick={() => {
                    change({ charts: view.value.charts.filter((each) => each !== key) });
                }}
            >
                ✕
            </button>
        </div>
    );
}

/** Which area charts and ages are about. */
export function AreaChoice({ scene }: { scene: Scene }): JSX.Element {
    return (
        <label class="choice">
            <span>Area</span>
            <select
                value={view.value.area}
                onChange={(event) => {
                    change({ area: event.currentTarget.value });
                }}
            >
                <option value={ALL}>the whole city</option>
                {scene.ground.value?.manifest.areas.map((area) => (
                    <option key={area.code} value={area.code}>
                        {area.name}
                    </option>
                ))}
            </select>
        </label>
    );
}

function AddChart({ known }: { known: Indicators }): JSX.Element {
    const shown = view.value.charts;
    const more = known.figures.filter((each) => !shown.includes(indicatorKey(each.name, each.group)));
    return (
        <label class="choice">
            <span>One more</span>
            <select
                value=""
                onChange={(event) => {
                    change({ charts: [...shown, event.currentTarget.value] });
                }}
            >
                <option value="">choose a figure…</option>
                {more.map((each) => (
                    <option key={indicatorKey(each.name, each.group)} value={indicatorKey(each.name, each.group)}>
                        {indicatorTitle(each.name, each.group)}
                    </option>
                ))}
            </select>
        </label>
    );
}
