import type { LayersList, PickingInfo } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as BaseMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Camera } from "../state/address";
import type { Theme } from "../state/theme";
import { isDrawnBySoftware } from "./software";

setWorkerUrl(workerUrl);

const MARGIN_PIXELS = 24;
const GROUND: Record<Theme, string> = { light: "#eef1f4", dark: "#14181c" };

export interface MapEvents {
    onCamera: (camera: Camera) => void;
    onHover: (info: PickingInfo) => void;
    onClick: (info: PickingInfo) => void;
}

/** A map with our layers on it, in one drawing context. */
export class CityMap {
    private readonly base: BaseMap;
    private readonly overlay: MapLibreOverlay;
    private isPlaced = false;
    private isMovedByCode = false;

    constructor(container: HTMLElement, tiles: string, attribution: string, theme: Theme, events: MapEvents) {
        this.base = new BaseMap({
            container,
            style: styleOf(tiles, attribution, theme),
            attributionControl: attribution ? { compact: true } : false,
            dragRotate: false,
            pitchWithRotate: false,
            maxPitch: 0,
            fadeDuration: 0,
            refreshExpiredTiles: false,
            pixelRatio: isDrawnBySoftware() ? 1 : devicePixelRatio,
        });
        this.base.touchZoomRotate.disableRotation();
        this.base.keyboard.disableRotation();
        this.base.getCanvas().setAttribute("aria-label", "Map of the city");
        this.overlay = new MapLibreOverlay({
            interleaved: true,
            layers: [],
            onHover: events.onHover,
            onClick: events.onClick,
            getCursor: ({ isHovering }) => (isHovering ? "pointer" : "grab"),
        });
        this.base.addControl(this.overlay);
        this.base.on("moveend", () => {
            if (this.isPlaced && !this.isMovedByCode) events.onCamera(this.camera());
        });
    }

    camera(): Camera {
        const centre = this.base.getCenter();
        return { longitude: centre.lng, latitude: centre.lat, zoom: this.base.getZoom() };
    }

    moveTo(camera: Camera): void {
        this.isPlaced = true;
        this.isMovedByCode = true;
        this.base.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom });
        this.isMovedByCode = false;
    }

    flyTo(longitude: number, latitude: number, zoom: number): void {
        const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches || isDrawnBySoftware();
        const camera = { center: [longitude, latitude] as [number, number], zoom };
        if (isCalm) this.base.jumpTo(camera);
        else this.base.flyTo({ ...camera, duration: 1200 });
    }

    fit([west, south, east, north]: [number, number, number, number]): void {
        this.isPlaced = true;
        this.isMovedByCode = true;
        this.base.fitBounds([west, south, east, north], { padding: MARGIN_PIXELS, animate: false });
        this.isMovedByCode = false;
    }

    setLayers(layers: LayersList): void {
        this.overlay.setProps({ layers });
    }

    setTheme(theme: Theme): void {
        const paint = (): void => {
            this.base.setPaintProperty("ground", "background-color", GROUND[theme]);
        };
        if (this.base.getLayer("ground")) paint();
        else void this.base.once("load", paint);
    }

    resize(): void {
        this.base.resize();
    }

    remove(): void {
        this.base.remove();
    }
}

function styleOf(tiles: string, attribution: string, theme: Theme): StyleSpecification {
    const style: StyleSpecification = {
        version: 8,
        sources: {},
        layers: [{ id: "ground", type: "background", paint: { "background-color": GROUND[theme] } }],
    };
    if (tiles) {
        style.sources["tiles"] = { type: "raster", tiles: [tiles], tileSize: 256, attribution };
        style.layers.push({ id: "tiles", type: "raster", source: "tiles" });
    }
    return style;
}
