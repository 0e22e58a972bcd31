import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { csvOf, save } from "../model/files";
import { columnsOf, inWords, middleOf, type Line } from "../model/lines";
import { clock, short } from "../model/numbers";
import { theme } from "../state/theme";

export interface ChartProps {
    title: string;
    unit: string;
    /** Years, or minutes after midnight. */
    x: number[];
    isOfDay?: boolean;
    lines: Line[];
    /** Where the reader stands on the x axis. */
    mark?: number | null;
    onPick?: (x: number) => void;
}

const HEIGHT = 150;
const DASHES = [5, 4];
const COLOURS = ["#1f77b4", "#e07b00", "#7b4fa3", "#2a9d6f"];
const DARK_COLOURS = ["#7fbce6", "#ffb454", "#c9a4ec", "#7ad9ad"];

/** Lines over years or over a day, with their figures to take along. */
export function Chart(props: ChartProps): JSX.Element {
    const frame = useRef<HTMLDivElement>(null);
    const { x, lines, mark } = props;
    const colours = theme.value === "dark" ? DARK_COLOURS : COLOURS;

    useEffect(() => {
        const box = frame.current;
        if (!box) return;
        const width = box.clientWidth || 320;
        const plot = new uPlot(optionsOf(props, width, colours, theme.value === "dark"), dataOf(props), box);
        plot.over.setAttribute("aria-hidden", "true");
        const resized = new ResizeObserver(() => {
            if (box.clientWidth > 0) plot.setSize({ width: box.clientWidth, height: HEIGHT });
        });
        resized.observe(box);
        return () => {
            resized.disconnect();
            plot.destroy();
        };
    }, [x, lines, mark, theme.value]);

    return (
        <figure class="chart">
            <figcaption>
                <strong>{props.title}</strong> <span class="unit">{props.unit}</span>
                <button
                    type="button"
                    class="small"
                    aria-label={`Save ${props.title} as CSV`}
                    onClick={() => {
                        saveFigures(props);
                    }}
                >
                    CSV
                </button>
            </figcaption>
            <div ref={frame} role="img" aria-label={`${props.title}, ${props.unit}. ${inWords(lines, x.map(namesOf(props.isOfDay)))}`} />
            {(lines.length > 1 || lines[0]?.band) && <Keys lines={lines} colours={colours} />}
        </figure>
    );
}

/** Which line is which. */
function Keys({ lines, colours }: { lines: Line[]; colours: string[] }): JSX.Element {
    return (
        <ul class="keys">
            {lines.map((line, place) => (
                <li key={line.label}>
                    <svg class="swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                        <rect width="1" height="1" fill={colours[place % colours.length]} />
                    </svg>
                    {lines.length > 1 ? line.label : "this run"}
                </li>
            ))}
            {lines.map(
                ({ label, band }, place) =>
                    band && (
                        <li key={`${label}, band`}>
                            <svg class="swatch" viewBox="0 0 22 15" aria-hidden="true">
                                <rect width="22" height="15" fill={colours[place % colours.length]} fill-opacity="0.2" />
                                <path d="M0 7.5H22" stroke={colours[place % colours.length]} stroke-dasharray={DASHES.join(" ")} />
                            </svg>
                            {middleOf(band)}
                        </li>
                    ),
            )}
        </ul>
    );
}

function dataOf({ x, lines }: ChartProps): uPlot.AlignedData {
    const columns = lines.flatMap((line) => [line.values, ...(line.band ? [line.band.high, line.band.low, line.band.middle] : [])]);
    return [x, ...columns] as uPlot.AlignedData;
}

function optionsOf(props: ChartProps, width: number, colours: string[], isDark: boolean): uPlot.Options {
    const ink = isDark ? "#a5b0bb" : "#56616d";
    const grid = isDark ? "#39424c" : "#e3e8ec";
    const series: uPlot.Series[] = [{}];
    const bands: uPlot.Band[] = [];
    props.lines.forEach((line, place) => {
        const stroke = colours[place % colours.length]!;
        const points = { show: props.x.length < 3 };
        series.push({ label: line.label, stroke, width: 2, points });
        if (!line.band) return;
        const high = series.length;
        const edge = { stroke: `${stroke}55`, width: 1, points };
        series.push(edge, { ...edge }, { stroke, width: 1, dash: DASHES, points });
        bands.push({ series: [high, high + 1], fill: `${stroke}33` });
    });
    const axis = { stroke: ink, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
    return {
        width,
        height: HEIGHT,
        series,
        bands,
        legend: { show: false },
        cursor: { drag: { x: false, y: false }, points: { show: false } },
        scales: { x: { time: false } },
        axes: [
            { ...axis, values: (_, splits) => splits.map(namesOf(props.isOfDay)), incrs: incrementsOf(props) },
            { ...axis, size: 58, values: (_, splits) => splits.map(short) },
        ],
        hooks: {
            draw: [
                (plot) => {
                    drawMark(plot, props.mark, ink);
                },
            ],
            ready: [
                (plot) => {
                    plot.over.addEventListener("click", () => {
                        const at = plot.cursor.idx;
                        if (typeof at === "number") props.onPick?.(props.x[at]!);
                    });
                },
            ],
        },
    };
}

function incrementsOf({ isOfDay }: ChartProps): number[] {
    return isOfDay ? [60, 120, 180, 240, 360, 720] : [1, 2, 5, 10, 20];
}

function drawMark(plot: uPlot, mark: number | null | undefined, ink: string): void {
    if (mark === null || mark === undefined) return;
    const at = Math.round(plot.valToPos(mark, "x", true));
    const { ctx, bbox } = plot;
    ctx.save();
    ctx.strokeStyle = ink;
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    ctx.moveTo(at, bbox.top);
    ctx.lineTo(at, bbox.top + bbox.height);
    ctx.stroke();
    ctx.restore();
}

function saveFigures({ title, unit, x, lines, isOfDay }: ChartProps): void {
    const first = { name: isOfDay ? "time" : "year", values: x.map(namesOf(isOfDay)) };
    save(`${title}.csv`, "text/csv", csvOf([first, ...columnsOf(lines, unit)]));
}

function namesOf(isOfDay: boolean | undefined): (at: number) => string {
    return isOfDay ? clock : String;
}
