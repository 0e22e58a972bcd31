import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { MARGIN_PIXELS } from "../map/look";
import { drawSketch } from "../map/sketch";
import { fitting } from "../model/mercator";
import type { Scene } from "../state/scene";
import { view } from "../state/state";
import { theme } from "../state/theme";

/** How long the map waits for something to sketch. */
const PATIENCE_MILLIS = 1500;

/** The first picture of a map, there before what draws the map is ready, and in its place where there is no WebGL. */
export function Sketch({ scene, onShown }: { scene: Scene; onShown: () => void }): JSX.Element {
    const canvas = useRef<HTMLCanvasElement>(null);
    useSignalEffect(() => {
        const ground = scene.ground.value;
        const element = canvas.current;
        if (!ground || !element) return;
        const colours = scene.subject.value === "zones" ? scene.colours.value : null;
        const camera =
            view.value.camera ??
            fitting(ground.manifest.bounds, element.clientWidth, element.clientHeight, MARGIN_PIXELS);
        drawSketch(element, ground, colours, camera, theme.value);
        const isWhole = colours !== null || scene.subject.value !== "zones" || scene.years.value.length === 0;
        element.dataset["sketched"] = colours ? "figures" : "ground";
        if (isWhole) onceShown(onShown);
    });
    useEffect(() => {
        const patience = setTimeout(onShown, PATIENCE_MILLIS);
        return () => {
            clearTimeout(patience);
        };
    }, []);
    return <canvas class="sketch" ref={canvas} aria-hidden="true" />;
}

/** Calls when the screen has had a frame with what is drawn now. */
function onceShown(then: () => void): void {
    requestAnimationFrame(() => requestAnimationFrame(then));
}
