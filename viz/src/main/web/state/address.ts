import type { Method } from "../model/classes";

/** What is to be seen, as the page's address holds it: whoever opens the address sees the same. */
export interface View {
    run: string;
    measure: string;
    year: number | null;
    classes: Method;
    camera: Camera | null;
}

export interface Camera {
    longitude: number;
    latitude: number;
    zoom: number;
}

export const EMPTY: View = { run: "", measure: "density", year: null, classes: "quantile", camera: null };

export function viewOf(search: string): View {
    const said = new URLSearchParams(search);
    return {
        run: said.get("run") ?? "",
        measure: said.get("measure") ?? EMPTY.measure,
        year: wholeNumber(said.get("year")),
        classes: said.get("classes") === "equal" ? "equal" : "quantile",
        camera: cameraOf(said.get("at")),
    };
}

export function searchOf(view: View): string {
    const said = new URLSearchParams();
    if (view.run) said.set("run", view.run);
    if (view.measure !== EMPTY.measure) said.set("measure", view.measure);
    if (view.year !== null) said.set("year", String(view.year));
    if (view.classes !== EMPTY.classes) said.set("classes", view.classes);
    if (view.camera) {
        const { longitude, latitude, zoom } = view.camera;
        said.set("at", `${longitude.toFixed(5)},${latitude.toFixed(5)},${zoom.toFixed(2)}`);
    }
    const text = said.toString().replaceAll("%2C", ",");
    return text ? `?${text}` : "";
}

function wholeNumber(text: string | null): number | null {
    return text !== null && /^-?\d{1,5}$/.test(text) ? Number(text) : null;
}

function cameraOf(text: string | null): Camera | null {
    const parts = (text ?? "").split(",").map(Number);
    if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
    const [longitude, latitude, zoom] = parts as [number, number, number];
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude, zoom } : null;
}
