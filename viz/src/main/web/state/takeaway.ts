import { type Column, csvOf, save } from "../model/files";
import { linksAsGeoJson, zonesAsGeoJson } from "../model/geojson";
import { keyOf, speedKey } from "../model/legend";
import { clock } from "../model/numbers";
import { draw } from "../model/poster";
import { runOf } from "../data/run";
import { allMaps } from "./cameras";
import { minute } from "./clock";
import { scene, shownScene } from "./scenes";
import { session, tell, view } from "./state";
import { theme } from "./theme";

/** What the map shows, to take along. */

function nameOf(): string {
    const shown = shownScene.peek();
    const what = shown.subject.peek() === "traffic" ? `traffic ${clock(minute.peek())}` : (shown.measure.peek()?.key ?? "map");
    const year = shown.subject.peek() === "zones" ? shown.year.peek() : shown.travelYear.peek();
    return `${view.peek().run} ${what} ${String(year ?? "")}`.trim();
}

/** A picture of the map with its legend. */
export async function savePicture(): Promise<void> {
    const shown = shownScene.peek();
    const isTraffic = shown.subject.peek() === "traffic" || shown.traffic.peek() !== null;
    const theming = shown.theming.peek();
    const key = isTraffic || !theming ? speedKey() : keyOf(theming);
    const manifest = scene.ground.peek()?.manifest;
    const compared = view.peek().other ? `, with ${view.peek().other}` : "";
    const when = isTraffic ? `${String(shown.travelYear.peek())}, ${clock(minute.peek())}` : String(shown.year.peek());
    try {
        const maps = await Promise.all(allMaps().map((map) => map.picture()));
        const canvas = draw(maps, {
            ...key,
            title: `${key.title}, ${when}`,
            subtitle: `${manifest?.city ?? ""}: ${manifest?.title ?? ""} (${view.peek().run}${compared})`,
            footer: ["Conurb", session.peek()?.attribution].filter(Boolean).join(" · "),
            isDark: theme.peek() === "dark",
        });
        canvas.toBlob((blob) => {
            if (blob) save(`${nameOf()}.png`, "image/png", blob);
        }, "image/png");
    } catch (error) {
        tell(error);
    }
}

/** The figures on the map as a table. */
export function saveTable(): void {
    const shown = shownScene.peek();
    const ground = shown.ground.peek();
    if (!ground) return;
    if (shown.subject.peek() === "zones") {
        const { city } = ground;
        const measure = shown.measure.peek();
        const figures = shown.figures.peek();
        if (!measure || !figures) return;
        save(
            `${nameOf()}.csv`,
            "text/csv",
            csvOf([
                { name: "zone", values: city.codes },
                { name: "name", values: city.names },
                { name: "area", values: city.areas },
                { name: `${measure.title} (${measure.unit})`, values: [...figures] },
            ]),
        );
    } else void saveLinks("csv");
}

/** The figures on the map with their shapes. */
export function saveShapes(): void {
    const shown = shownScene.peek();
    const ground = shown.ground.peek();
    const [measure, figures] = [shown.measure.peek(), shown.figures.peek()];
    if (shown.subject.peek() !== "zones") {
        void saveLinks("geojson");
    } else if (ground && measure && figures) {
        saveJson(zonesAsGeoJson(ground.city, measure.key, figures));
    }
}

function saveJson(content: unknown): void {
    save(`${nameOf()}.geojson`, "application/geo+json", JSON.stringify(content));
}

async function saveLinks(form: "csv" | "geojson"): Promise<void> {
    const shown = shownScene.peek();
    const roads = shown.roads.peek();
    if (!roads) return;
    try {
        const columns = await linkColumns();
        if (form === "geojson") {
            saveJson(linksAsGeoJson(roads, columns));
            return;
        }
        const links = roads.codes.map((_, link) => link);
        const table: Column[] = [
            { name: "link", values: roads.codes },
            { name: "name", values: links.map((link) => roads.streets[roads.street[link]!]) },
            ...Object.entries(columns).map(([name, value]) => ({ name, values: links.map(value) })),
        ];
        save(`${nameOf()}.csv`, "text/csv", csvOf(table));
    } catch (error) {
        tell(error);
    }
}

/** What is known of each link: its measure, or its flow and speed at the time on the clock. */
async function linkColumns(): Promise<Record<string, (link: number) => number>> {
    const shown = shownScene.peek();
    const [measure, figures, year] = [shown.measure.peek(), shown.figures.peek(), shown.travelYear.peek()];
    if (shown.subject.peek() === "links" && measure && figures) return { [measure.key]: (link) => figures[link]! };
    const run = runOf(view.peek().run);
    const day = await run.day(year!);
    const bin = await run.bin(year!, Math.min(day.bins - 1, Math.floor(minute.peek() / day.binMinutes)));
    return {
        vehicles_per_hour: (link) => bin.flow[link]!,
        speed_share: (link) => (bin.ratio[link]! > 250 ? NaN : bin.ratio[link]! / 250),
    };
}
