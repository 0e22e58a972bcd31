import type { LayersList, PickingInfo } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import { Map as BaseMap, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Camera } from "../state/address";
import type { Theme } from "../state/theme";
import { GROUND, MARGIN_PIXELS } from "./look";
import { isDrawnBySoftware } from "./software";

setWorkerUrl(workerUrl);


/** How often it is asked whether something is drawn. */
const FENCE_MILLIS = 20;

/** Where nothing has changed nothing is drawn, which is not waited for any longer. */
const LONGEST_WAIT_MILLIS = 1500;

export interface MapEvents {
    /** While the map moves. */
    onMove: (camera: Camera) => void;
    /** When it has come to rest. */
    onCamera: (camera: Camera) => void;
    onHover: (info: PickingInfo) => void;
    onClick: (info: PickingInfo) => void;
    /** When the first layers have been drawn. */
    onDrawn: () => void;
    /** When the drawing context is gone, as after a fault of the graphics card; the map is to be made anew. */
    onLost: () => void;
}

/** A map with our layers on it, in one drawing context. */
export class CityMap {
    private readonly base: BaseMap;
    private readonly overlay: MapLibreOverlay;
    private layers: LayersList = [];
    private isReady = false;
    private isPlaced = false;
    private isMovedByCode = false;
    private isDrawn = false;
    private isRemoved = false;

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
        this.base.getCanvas().addEventListener("webglcontextlost", () => {
            if (!this.isRemoved) events.onLost();
        });
        this.base.touchZoomRotate.disableRotation();
        this.base.keyboard.disableRotation();
        this.base.getCanvas().setAttribute("aria-label", "Map of the city");
        this.overlay = new MapLibreOverlay({
            interleaved: true,
            layers: [],
            onHover: events.onHover,
            onClick: events.onClick,
            onAfterRender: () => {
                this.noteDrawn(events.onDrawn);
            },
            onLoad: () => setTimeout(() => {
                this.begin();
            }),
            getCursor: ({ isHovering }) => (isHovering ? "pointer" : "grab"),
        });
        this.base.addControl(this.overlay);
        this.base.on("move", () => {
            if (this.isPlaced && !this.isMovedByCode) events.onMove(this.camera());
        });
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

    /** What is drawn at the moment, as a picture of its own. */
    picture(): Promise<ImageBitmap> {
        return new Promise((done, failed) => {
            // Only while it draws does the canvas hold what it shows.
            void this.base.once("render", () => {
                createImageBitmap(this.base.getCanvas()).then(done, failed);
            });
            this.base.triggerRepaint();
        });
    }

    /**
     * Waits until what was set last is drawn by the graphics card, or by what stands in for it, which works aside.
     *
     * @returns how long that took it, in milliseconds
     */
    async drawn(): Promise<number> {
        await new Promise<void>((done) => {
            void this.base.once("render", () => {
                done();
            });
            setTimeout(done, LONGEST_WAIT_MILLIS);
        });
        const context = this.base.getCanvas().getContext("webgl2");
        const fence = context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0);
        if (!context || !fence) return 0;
        const begin = performance.now();
        context.flush();
        while (!this.isRemoved && context.getSyncParameter(fence, context.SYNC_STATUS) === context.UNSIGNALED) {
            await new Promise((done) => setTimeout(done, FENCE_MILLIS));
        }
        context.deleteSync(fence);
        return performance.now() - begin;
    }

    setLayers(layers: LayersList): void {
        this.layers = layers;
        if (this.isReady) this.overlay.setProps({ layers });
    }

    /**
     * The drawing context is ready for layers. They follow the map's moves from here on and have missed those that came
     * before; and properties set earlier would take the place of what makes them follow.
     */
    private begin(): void {
        this.isReady = true;
        this.overlay.setProps({ layers: this.layers });
        const wasPlaced = this.isPlaced;
        this.moveTo(this.camera());
        this.isPlaced = wasPlaced;
    }

    private noteDrawn(onDrawn: () => void): void {
        if (this.isDrawn || !this.isReady || !isOnScreen(this.layers)) return;
        this.isDrawn = true;
        onDrawn();
    }

    setTheme(theme: Theme): void {
        const paint = (): void => {
            this.base.setPaintProperty("ground", "background-color", groundOf(theme));
        };
        if (this.base.getLayer("ground")) paint();
        else void this.base.once("load", paint);
    }

    /** Fits the map to its place on the page, which is no move of who looks. */
    resize(): void {
        this.isMovedByCode = true;
        this.base.resize();
        this.isMovedByCode = false;
    }

    /** Ends the map, and its drawing context with it. */
    remove(): void {
        this.isRemoved = true;
        this.base.remove();
    }
}

/** Whether the first layer is drawn by now: programs of the graphics card are made aside, and draw nothing before. */
function isOnScreen(layers: LayersList): boolean {
    const [first] = layers;
    if (Array.isArray(first)) return isOnScreen(first);
    const models = first ? first.getModels() : [];
    return models.length > 0 && models.every((model) => model.pipeline.linkStatus === "success");
}

/** As MapLibre reads colours: with commas. */
function groundOf(theme: Theme): string {
    return `rgb(${GROUND[theme].join(",")})`;
}

function styleOf(tiles: string, attribution: string, theme: Theme): StyleSpecification {
    const style: StyleSpecification = {
        version: 8,
        sources: {},
        layers: [{ id: "ground", type: "background", paint: { "background-color": groundOf(theme) } }],
    };
    if (tiles) {
        style.sources["tiles"] = { type: "raster", tiles: [tiles], tileSize: 256, attribution };
        style.layers.push({ id: "tiles", type: "raster", source: "tiles" });
    }
    return style;
}
