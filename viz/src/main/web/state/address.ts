import type { Method } from "../model/classes";

/** What is to be seen, as the page's address holds it: whoever opens the address sees the same. */
export interface View {
    run: string;
    /** The run that it is compared with; empty for none. */
    other: string;
    comparison: Comparison;
    /** The key of a measure of zones or links, or {@link TRAFFIC}. */
    measure: string;
    year: number | null;
    /** Minutes after midnight, for the traffic of a day. */
    time: number;
    classes: Method;
    camera: Camera | null;
    selection: Selection | null;
    /** The area that charts are about; ALL for the whole city. */
    area: string;
    panel: Panel;
    /** The indicators on charts. */
    charts: string[];
}

export interface Camera {
    longitude: number;
    latitude: number;
    zoom: number;
}

export type SelectionKind = "zone" | "link" | "household" | "resident";

export interface Selection {
    kind: SelectionKind;
    code: string;
}

/** Two maps side by side, one over the other, or one map of the other run less this one. */
export type Comparison = "side" | "swipe" | "difference";

export type Panel = "none" | "selection" | "charts" | "ages" | "bottlenecks" | "gains";

/** The traffic of a day in the place of a measure. */
export const TRAFFIC = "traffic";

export const ALL = "ALL";

const KINDS: SelectionKind[] = ["zone", "link", "household", "resident"];
const PANELS: Panel[] = ["none", "selection", "charts", "ages", "bottlenecks", "gains"];
const COMPARISONS: Comparison[] = ["side", "swipe", "difference"];

export const EMPTY: View = {
    run: "",
    other: "",
    comparison: "side",
    measure: "density",
    year: null,
    time: 8 * 60,
    classes: "quantile",
    camera: null,
    selection: null,
    area: ALL,
    panel: "charts",
    charts: ["population", "unemployment_rate", "median_price"],
};

export function viewOf(search: string): View {
    const said = new URLSearchParams(search);
    const panel = said.get("panel") as Panel;
    return {
        run: said.get("run") ?? "",
        other: said.get("with") ?? "",
        comparison: COMPARISONS.find((each) => each === said.get("as")) ?? EMPTY.comparison,
        measure: said.get("measure") ?? EMPTY.measure,
        year: wholeNumber(said.get("year")),
        time: wholeNumber(said.get("time")) ?? EMPTY.time,
        classes: said.get("classes") === "equal" ? "equal" : "quantile",
        camera: cameraOf(said.get("at")),
        selection: selectionOf(said.get("select")),
        area: said.get("area") ?? ALL,
        panel: PANELS.includes(panel) ? panel : EMPTY.panel,
        charts: said.get("charts")?.split(",").filter(Boolean) ?? EMPTY.charts,
    };
}

export function searchOf(view: View): string {
    const said = new URLSearchParams();
    const put = (key: string, value: string, usual: string): void => {
        if (value !== usual) said.set(key, value);
    };
    put("run", view.run, "");
    put("with", view.other, "");
    if (view.other) put("as", view.comparison, EMPTY.comparison);
    put("measure", view.measure, EMPTY.measure);
    put("year", view.year === null ? "" : String(view.year), "");
    put("time", String(Math.round(view.time)), String(EMPTY.time));
    put("classes", view.classes, EMPTY.classes);
    put("area", view.area, ALL);
    put("panel", view.panel, EMPTY.panel);
    put("charts", view.charts.join(","), EMPTY.charts.join(","));
    if (view.selection) said.set("select", `${view.selection.kind}:${view.selection.code}`);
    if (view.camera) {
        const { longitude, latitude, zoom } = view.camera;
        said.set("at", `${longitude.toFixed(5)},${latitude.toFixed(5)},${zoom.toFixed(2)}`);
    }
    const text = said.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
    return text ? `?${text}` : "";
}

function wholeNumber(text: string | null): number | null {
    return text !== null && /^-?\d{1,5}$/.test(text) ? Number(text) : null;
}

function selectionOf(text: string | null): Selection | null {
    const [kind, code] = (text ?? "").split(/:(.*)/s) as [SelectionKind, string | undefined];
    return KINDS.includes(kind) && code ? { kind, code } : null;
}

function cameraOf(text: string | null): Camera | null {
    const parts = (text ?? "").split(",").map(Number);
    if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
    const [longitude, latitude, zoom] = parts as [number, number, number];
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude, zoom } : null;
}
