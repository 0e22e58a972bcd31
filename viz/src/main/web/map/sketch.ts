import { areaCentres } from "../data/city";
import { projection } from "../model/mercator";
import { type Rgb, css } from "../model/palette";
import type { Camera } from "../state/address";
import type { Ground } from "../state/scene";
import type { Theme } from "../state/theme";
import { BORDER, GROUND, HALO, INK, LABEL, PLAIN, type Rgba, ZONE_OPACITY } from "./look";

type Point = [number, number];

/** So broad are outlines in the colours of the zones: without, the ground shows between zones where edges are smoothed. */
const SEAM_PIXELS = 0.7;

/**
 * Draws the zones, the borders of areas and their names as the map will show them, but without its drawing context: that
 * takes seconds to be had where the processor draws, and is not to be had everywhere.
 *
 * @param colours [3 × zone] the colours; null for plain zones
 */
export function drawSketch(
    canvas: HTMLCanvasElement,
    ground: Ground,
    colours: Uint8Array | null,
    camera: Camera,
    theme: Theme,
): void {
    const { clientWidth: width, clientHeight: height } = canvas;
    canvas.width = width * devicePixelRatio;
    canvas.height = height * devicePixelRatio;
    // In the main memory: what draws maps on this page may be busy.
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.scale(devicePixelRatio, devicePixelRatio);
    context.fillStyle = css(GROUND[theme]);
    context.fillRect(0, 0, width, height);
    const place = projection(camera, width, height);
    drawZones(context, ground, colours, place, theme);
    drawBorders(context, ground, place, theme);
    drawNames(context, ground, place, theme);
}

function drawZones(
    context: CanvasRenderingContext2D,
    { city }: Ground,
    colours: Uint8Array | null,
    place: (corner: number[]) => Point,
    theme: Theme,
): void {
    context.lineWidth = SEAM_PIXELS;
    context.lineJoin = "round";
    for (const { zone, rings } of city.polygons) {
        const path = new Path2D();
        for (const ring of rings) trace(path, ring, place);
        const colour = colours
            ? onGround([colours[3 * zone]!, colours[3 * zone + 1]!, colours[3 * zone + 2]!], theme)
            : colourOf(PLAIN[theme]);
        context.fillStyle = colour;
        context.strokeStyle = colour;
        context.fill(path, "evenodd");
        context.stroke(path);
    }
}

/** The colour of a zone with the ground that shines through: where zones meet, strokes may not add up. */
function onGround(colour: Rgb, theme: Theme): string {
    const share = ZONE_OPACITY / 255;
    return css(colour.map((channel, place) => Math.round(channel * share + GROUND[theme][place]! * (1 - share))) as never);
}

function drawBorders(
    context: CanvasRenderingContext2D,
    { city }: Ground,
    place: (corner: number[]) => Point,
    theme: Theme,
): void {
    const path = new Path2D();
    for (const line of city.borders) trace(path, line, place);
    context.strokeStyle = colourOf(BORDER.colour[theme]);
    context.lineWidth = BORDER.pixels;
    context.stroke(path);
}

function drawNames(
    context: CanvasRenderingContext2D,
    { city, manifest }: Ground,
    place: (corner: number[]) => Point,
    theme: Theme,
): void {
    const centres = areaCentres(city);
    context.font = `${String(LABEL.weight)} ${String(LABEL.pixels)}px ${LABEL.family}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const area of manifest.areas) {
        const centre = centres.get(area.code);
        if (!centre) continue;
        const [x, y] = place(centre);
        const [padX, padY] = LABEL.padding;
        const width = context.measureText(area.name).width + 2 * padX;
        const height = LABEL.pixels * LABEL.lineHeight + 2 * padY;
        context.fillStyle = colourOf(HALO[theme]);
        context.beginPath();
        context.roundRect(x - width / 2, y - height / 2, width, height, LABEL.radius);
        context.fill();
        context.fillStyle = colourOf(INK[theme]);
        context.fillText(area.name, x, y);
    }
}

function trace(path: Path2D, line: number[][], place: (corner: number[]) => Point): void {
    line.forEach((corner, number) => {
        if (number === 0) path.moveTo(...place(corner));
        else path.lineTo(...place(corner));
    });
}

function colourOf([red, green, blue, opacity]: Rgba): string {
    return `rgb(${String(red)} ${String(green)} ${String(blue)} / ${String(opacity / 255)})`;
}
