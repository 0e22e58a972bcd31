import type { PickingInfo } from "@deck.gl/core";
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { CityMap } from "../map/citymap";
import { trafficLayer, vehicleLayer } from "../map/traffic";
import { borderLayers, labelLayer, outlineLayer, roadLayer, zoneLayer } from "../map/layers";
import type { ZonePolygon } from "../data/city";
import { clock, decimal } from "../model/numbers";
import type { Scene } from "../state/scene";
import { change, session, view } from "../state/state";
import { theme } from "../state/theme";

interface Hovered {
    zone: number;
    x: number;
    y: number;
}

const FULL = 235;

/** A map of one run. */
export function MapPane({ scene }: { scene: Scene }): JSX.Element {
    const container = useRef<HTMLDivElement>(null);
    const map = useSignal<CityMap | null>(null);
    const hovered = useSignal<Hovered | null>(null);
    const fitted = useRef("");

    useEffect(() => {
        const made = new CityMap(
            container.current!,
            session.peek()?.tiles ?? "",
            session.peek()?.attribution ?? "",
            theme.peek(),
            {
                onCamera: (camera) => {
                    change({ camera });
                },
                onHover: (info) => {
                    hovered.value = zoneAt(info);
                },
                onClick: () => undefined,
            },
        );
        map.value = made;
        const resized = new ResizeObserver(() => {
            made.resize();
        });
        resized.observe(container.current!);
        return () => {
            resized.disconnect();
            made.remove();
        };
    }, []);

    useSignalEffect(() => {
        const ground = scene.ground.value;
        if (!ground || !map.value || fitted.current === ground.manifest.city) return;
        fitted.current = ground.manifest.city;
        const camera = view.peek().camera;
        if (camera) map.value.moveTo(camera);
        else map.value.fit(ground.manifest.bounds);
    });

    useSignalEffect(() => {
        map.value?.setTheme(theme.value);
    });

    useSignalEffect(() => {
        const ground = scene.ground.value;
        if (!ground || !map.value) return;
        const roads = scene.roads.value;
        const traffic = scene.traffic.value;
        const isDay = traffic !== null && roads?.rank.length === traffic.ratio.length;
        map.value.setLayers([
            zoneLayer(ground.city, isDay ? null : scene.colours.value, FULL),
            !roads ? [] : isDay ? trafficLayer(roads, traffic.ratio, traffic.flow) : roadLayer(roads, theme.value),
            isDay ? vehicleLayer(traffic.points, theme.value) : [],
            borderLayers(ground.city, theme.value),
            hovered.value ? outlineLayer("hovered", ground.city, hovered.value.zone, theme.value) : [],
            labelLayer(ground.city, ground.manifest.areas, theme.value),
        ]);
        container.current!.dataset["drawn"] = scene.colours.value ? "figures" : "ground";
    });

    return (
        <div class="map-pane">
            <div class="map" ref={container} />
            {scene.traffic.value && <output class="clock">{clock(scene.traffic.value.minute)}</output>}
            {hovered.value && <Tip scene={scene} hovered={hovered.value} />}
        </div>
    );
}

function zoneAt(info: PickingInfo): Hovered | null {
    if (info.layer?.id !== "zones" || !info.object) return null;
    return { zone: (info.object as ZonePolygon).zone, x: info.x, y: info.y };
}

function Tip({ scene, hovered }: { scene: Scene; hovered: Hovered }): JSX.Element | null {
    const ground = scene.ground.value;
    const measure = scene.measure.value;
    if (!ground || !measure) return null;
    const style = { left: `${String(hovered.x + 14)}px`, top: `${String(hovered.y + 14)}px` };
    return (
        <div class="tip" style={style} aria-hidden="true">
            <strong>{ground.city.names[hovered.zone]}</strong>
            <span>
                {decimal(scene.valueOf(hovered.zone), measure.decimals)} {measure.unit}
            </span>
        </div>
    );
}
