import { useMemo } from "preact/hooks";
import type { JSX } from "preact";
import type { LinkDetail, Measure, PlaceFigure, ZoneDetail } from "../api/types";
import { runOf } from "../data/run";
import { decimal } from "../model/numbers";
import { title } from "../model/words";
import type { Selection } from "../state/address";
import { load } from "../state/load";
import type { Scene } from "../state/scene";
import { change, view } from "../state/state";
import { Chart } from "./Chart";
import { HouseholdFacts, HouseholdList, ResidentFacts } from "./People";

const MINUTES_PER_BIN = 15;

/** All that is known of what was chosen on the map. */
export function Selected({ scene }: { scene: Scene }): JSX.Element {
    const selection = view.value.selection;
    if (!selection) return <p>Choose a zone or a road on the map, or search for one.</p>;
    switch (selection.kind) {
        case "zone":
            return <ZoneFacts key={selection.code} scene={scene} selection={selection} />;
        case "link":
            return <LinkFacts key={selection.code} scene={scene} selection={selection} />;
        case "household":
            return <HouseholdFacts key={selection.code} scene={scene} id={selection.code} />;
        case "resident":
            return <ResidentFacts key={selection.code} scene={scene} id={selection.code} />;
    }
}

function ZoneFacts({ scene, selection }: { scene: Scene; selection: Selection }): JSX.Element | null {
    const detail = useMemo(
        () =>
            load<ZoneDetail>(() => {
                const ground = scene.ground.value;
                return ground && runOf(ground.manifest.id).zone(selection.code);
            }),
        [scene, selection.code],
    );
    const zone = detail.value;
    if (!zone) return null;
    const measures = scene.ground.value!.manifest.zoneMeasures;
    return (
        <section aria-label={zone.name}>
            <h2>{zone.name}</h2>
            <p class="unit">
                {zone.areaName} · {zone.code} · {decimal(zone.km2, 2)} km²
            </p>
            <History figures={zone.figures} years={zone.years} measures={measures} scene={scene} year={scene.year.value} />
            <HouseholdList scene={scene} zone={zone.code} />
        </section>
    );
}

function LinkFacts({ scene, selection }: { scene: Scene; selection: Selection }): JSX.Element | null {
    const detail = useMemo(
        () =>
            load<LinkDetail>(() => {
                const ground = scene.ground.value;
                const year = scene.travelYear.value ?? scene.year.value;
                return ground && year !== null ? runOf(ground.manifest.id).link(selection.code, year) : null;
            }),
        [scene, selection.code],
    );
    const link = detail.value;
    const bins = useMemo(() => link?.day?.flow.map((_, bin) => bin * MINUTES_PER_BIN) ?? [], [link]);
    const flow = useMemo(() => [{ label: "Flow", values: link?.day?.flow ?? [] }], [link]);
    const speed = useMemo(() => [{ label: "Speed", values: link?.day?.speed ?? [] }], [link]);
    if (!link) return null;
    const pick = (time: number): void => {
        change({ time, measure: "traffic" });
    };
    return (
        <section aria-label={link.name || title(link.roadClass)}>
            <h2>{link.name || title(link.roadClass)}</h2>
            <p class="unit">
                {title(link.roadClass)} · {decimal(link.metres, 0)} m · {decimal(link.lanes, 0)} lanes ·{" "}
                {decimal(link.freeKmh, 0)} km/h · lets out {decimal(link.capacity, 0)} vehicles an hour
                {link.isClosed && " · closed"}
            </p>
            {link.day && (
                <>
                    <Chart title={`Flow, ${String(link.day.year)}`} unit="vehicles an hour" isOfDay x={bins} lines={flow} mark={view.value.time} onPick={pick} />
                    <Chart title={`Speed, ${String(link.day.year)}`} unit="% of the empty road" isOfDay x={bins} lines={speed} mark={view.value.time} onPick={pick} />
                </>
            )}
            <History
                figures={link.figures}
                years={link.years}
                measures={scene.ground.value!.manifest.linkMeasures}
                scene={scene}
                year={scene.travelYear.value}
            />
        </section>
    );
}

interface HistoryProps {
    figures: PlaceFigure[];
    years: number[];
    measures: Measure[];
    scene: Scene;
    year: number | null;
}

/** Every figure in the first year and the one shown; a chart of the one on the map. */
function History({ figures, years, measures, scene, year }: HistoryProps): JSX.Element {
    const place = years.indexOf(year ?? NaN);
    const shown = figures.find((figure) => figure.key === scene.measure.value?.key) ?? figures[0];
    const measure = measures.find((each) => each.key === shown?.key);
    const lines = useMemo(() => [{ label: measure?.title ?? "", values: shown?.values ?? [] }], [shown, measure]);
    return (
        <>
            {measure && years.length > 1 && (
                <Chart
                    title={measure.title}
                    unit={measure.unit}
                    x={years}
                    lines={lines}
                    mark={year}
                    onPick={(picked) => {
                        change({ year: picked });
                    }}
                />
            )}
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">Figure</th>
                        <th scope="col">{years[0]}</th>
                        <th scope="col">{years[place] ?? ""}</th>
                    </tr>
                </thead>
                <tbody>
                    {figures.map((figure) => {
                        const of = measures.find((each) => each.key === figure.key);
                        if (!of) return null;
                        return (
                            <tr key={figure.key}>
                                <th scope="row">
                                    {of.title} <small>{of.unit}</small>
                                </th>
                                <td>{decimal(figure.values[0] ?? NaN, of.decimals)}</td>
                                <td>{decimal(figure.values[place] ?? NaN, of.decimals)}</td>
                            </tr>
                        );
                    })}
                </tbody>
            </table>
        </>
    );
}
