import type { PickingInfo } from "@deck.gl/core";
import { type ReadonlySignal, signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { JSX } from "preact";
import type { ZonePolygon } from "../data/city";
import type { CityMap, MapEvents } from "../map/citymap";
import type { Hovered } from "../map/compose";
import { hasWebGl, isDrawnBySoftware } from "../map/software";
import { clock, decimal } from "../model/numbers";
import { Particles } from "../model/particles";
import { join, moveOthers } from "../state/cameras";
import { isPlaying, minute } from "../state/clock";
import { Day } from "../state/day";
import type { Scene } from "../state/scene";
import { change, isMapDrawn, session, tell, view } from "../state/state";
import { theme } from "../state/theme";
import { flights } from "../state/flights";
import { Sketch } from "./Sketch";

/** Points drawn at most; beyond, each stands for several vehicles. */
const MOST_POINTS = 100_000;
const MOST_POINTS_BY_SOFTWARE = 5_000;
const SECONDS_PER_MINUTE = 60;

/** How long a graphics card is given to come back before the map is made anew. */
const RECOVERY_MILLIS = 1000;

type Gl = typeof import("../map/gl");
const gl = signal<Gl | null>(null);
import("../map/gl").then((parts) => {
    gl.value = parts;
}, tell);

const NO_WEBGL = "This browser cannot draw the map (it has no WebGL 2): what you see stands still. Figures are all there.";

/** Null where it cannot be drawn. */
function newMap(parts: Gl, container: HTMLElement, events: MapEvents): CityMap | null {
    const { tiles, attribution } = session.peek() ?? {};
    try {
        return new parts.CityMap(container, tiles ?? "", attribution ?? "", theme.peek(), events);
    } catch (error) {
        if (hasWebGl()) tell(error);
        else tell(new Error(NO_WEBGL));
        return null;
    }
}

/** A map of one run. */
export function MapPane({ scene, label }: { scene: Scene; label: string }): JSX.Element {
    const container = useRef<HTMLDivElement>(null);
    const map = useSignal<CityMap | null>(null);
    const isDrawn = useSignal(false);
    const hovered = useSignal<Hovered | null>(null);
    const generation = useSignal(0);
    const day = useMemo(() => new Day(scene), [scene]);
    const points = usePoints(scene, day);
    const isSketched = useSignal(false);
    const parts = isSketched.value ? gl.value : null;

    useEffect(() => {
        if (!parts) return;
        isDrawn.value = false;
        const made = newMap(parts, container.current!, {
            onMove: (camera) => {
                moveOthers(made!, camera);
            },
            onCamera: (camera) => {
                change({ camera });
            },
            onHover: (info) => {
                hovered.value = hoveredOf(info);
            },
            onClick: (info) => {
                choose(scene, hoveredOf(info));
            },
            onDrawn: () => {
                isDrawn.value = true;
                isMapDrawn.value = true;
            },
            onLost: () => {
                setTimeout(() => generation.value++, RECOVERY_MILLIS);
            },
        });
        if (!made) return;
        map.value = made;
        const leave = join(made);
        const resized = new ResizeObserver(() => {
            made.resize();
            const ground = scene.ground.peek();
            if (ground && !view.peek().camera) made.fit(ground.manifest.bounds);
        });
        resized.observe(container.current!);
        return () => {
            resized.disconnect();
            leave();
            map.value = null;
            made.remove();
        };
    }, [generation.value, parts]);

    useCamera(scene, map);
    useLayers({ scene, day, map, isDrawn, hovered, points, container });

    return (
        <div class="map-pane">
            <div class="map" ref={container} />
            {!isDrawn.value && (
                <Sketch
                    scene={scene}
                    onShown={() => {
                        isSketched.value = true;
                    }}
                />
            )}
            {label && <p class="map-label">{label}</p>}
            <ClockFace scene={scene} />
            {hovered.value && <Tip scene={scene} hovered={hovered.value} />}
        </div>
    );
}

/** The points of the time on the clock; null where no day is shown. */
function usePoints(scene: Scene, day: Day): ReadonlySignal<Float32Array | null> {
    const particles = useComputed(() => (scene.roads.value ? new Particles(scene.roads.value) : null));
    return useComputed(() => {
        if (scene.traffic.value) return scene.traffic.value.points;
        const links = day.links.value;
        if (!links || !particles.value || scene.subject.value !== "traffic") return null;
        const most = isDrawnBySoftware() ? MOST_POINTS_BY_SOFTWARE : MOST_POINTS;
        const perPoint = Math.max(1, particles.value.vehicles(links) / most);
        // A new array each time: what is drawn is compared by identity.
        return particles.value.at(links, minute.value * SECONDS_PER_MINUTE, perPoint).slice();
    });
}

function useCamera(scene: Scene, map: ReadonlySignal<CityMap | null>): void {
    const placed = useRef<[CityMap | null, string]>([null, ""]);
    useSignalEffect(() => {
        const ground = scene.ground.value;
        if (!ground || !map.value) return;
        const [placedMap, city] = placed.current;
        if (placedMap === map.value && city === ground.manifest.city) return;
        placed.current = [map.value, ground.manifest.city];
        const camera = view.peek().camera;
        if (camera) map.value.moveTo(camera);
        else map.value.fit(ground.manifest.bounds);
    });
    useSignalEffect(() => {
        const flight = flights.value;
        if (flight && map.peek()) map.peek()!.flyTo(flight.at[0], flight.at[1], flight.zoom);
    });
}

interface Pane {
    scene: Scene;
    day: Day;
    map: ReadonlySignal<CityMap | null>;
    isDrawn: ReadonlySignal<boolean>;
    hovered: ReadonlySignal<Hovered | null>;
    points: ReadonlySignal<Float32Array | null>;
    container: { current: HTMLDivElement | null };
}

function useLayers({ scene, day, map, isDrawn, hovered, points, container }: Pane): void {
    // Layers belong to the drawing context of their map, and end with it.
    const composition = useComputed(() => (map.value && gl.value ? new gl.value.Composition() : null));
    useSignalEffect(() => {
        map.value?.setTheme(theme.value);
    });
    useSignalEffect(() => {
        const ground = scene.ground.value;
        const layers = composition.value;
        if (!ground || !map.value || !layers) return;
        const links = scene.traffic.value ?? (scene.subject.value === "traffic" ? day.links.value : null);
        const moving = points.value;
        map.value.setLayers([
            layers.below(scene, ground, links, theme.value),
            layers.vehicles(moving, theme.value),
            layers.above(ground, scene.roads.value, hovered.value, view.value.selection, theme.value),
        ]);
        const shown = links || scene.colours.value ? "figures" : "ground";
        container.current!.dataset["drawn"] = isDrawn.value ? shown : "nothing";
        container.current!.dataset["points"] = String((moving?.length ?? 0) / 2);
    });
}

function hoveredOf(info: PickingInfo): Hovered | null {
    if (info.layer?.id === "zones" && info.object) {
        return { kind: "zone", place: (info.object as ZonePolygon).zone, x: info.x, y: info.y };
    }
    return info.layer?.id === "links" && info.index >= 0 ? { kind: "link", place: info.index, x: info.x, y: info.y } : null;
}

function choose(scene: Scene, on: Hovered | null): void {
    const codes = on?.kind === "link" ? scene.roads.peek()?.codes : scene.ground.peek()?.city.codes;
    const code = on && codes?.[on.place];
    change(code ? { selection: { kind: on.kind, code }, panel: "selection" } : { selection: null });
}

function ClockFace({ scene }: { scene: Scene }): JSX.Element | null {
    const traffic = scene.traffic.value;
    if (!traffic && scene.subject.value !== "traffic") return null;
    const shown = traffic ? traffic.minute : minute.value;
    return (
        <output class="clock" aria-live={isPlaying.value ? "off" : "polite"}>
            {clock(shown)}
        </output>
    );
}

function Tip({ scene, hovered }: { scene: Scene; hovered: Hovered }): JSX.Element | null {
    const ground = scene.ground.value;
    if (!ground) return null;
    const measure = scene.measure.value;
    const roads = scene.roads.value;
    const isOfFigure = (hovered.kind === "link") === (scene.subject.value === "links") && measure;
    const name =
        hovered.kind === "zone"
            ? ground.city.names[hovered.place]
            : (roads?.streets[roads.street[hovered.place]!] || roads?.classes[roads.rank[hovered.place]!]) ?? "";
    const style = { left: `${String(hovered.x + 14)}px`, top: `${String(hovered.y + 14)}px` };
    return (
        <div class="tip" style={style} aria-hidden="true">
            <strong>{name}</strong>
            {isOfFigure && (
                <span>
                    {decimal(scene.valueOf(hovered.place), measure.decimals)} {measure.unit}
                </span>
            )}
        </div>
    );
}
