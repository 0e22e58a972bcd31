import type { Camera } from "../state/address";

/**
 * The web's Mercator projection as map libraries use it: on a sphere, the world {@link WORLD_PIXELS} pixels wide at zoom
 * 0 and twice as wide with each zoom.
 */

const WORLD_PIXELS = 512;

/** Longitude and latitude in degrees to pixels at zoom 0, from the north-west corner of the world. */
function worldOf(longitude: number, latitude: number): [number, number] {
    const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
    return [((longitude + 180) / 360) * WORLD_PIXELS, (0.5 - north / (2 * Math.PI)) * WORLD_PIXELS];
}

function degreesOf(x: number, y: number): [number, number] {
    const north = (0.5 - y / WORLD_PIXELS) * 2 * Math.PI;
    return [(x / WORLD_PIXELS) * 360 - 180, (Math.atan(Math.exp(north)) * 360) / Math.PI - 90];
}

/** Where a camera sees a place, in pixels from the upper left corner of a picture of this size. */
export function projection(camera: Camera, width: number, height: number): (place: readonly number[]) => [number, number] {
    const scale = 2 ** camera.zoom;
    const [middleX, middleY] = worldOf(camera.longitude, camera.latitude);
    return ([longitude, latitude]) => {
        const [x, y] = worldOf(longitude!, latitude!);
        return [width / 2 + (x - middleX) * scale, height / 2 + (y - middleY) * scale];
    };
}

/** The camera that sees bounds (west, south, east, north) as large as they fit, a margin of pixels around them. */
export function fitting(bounds: readonly number[], width: number, height: number, margin: number): Camera {
    const [left, bottom] = worldOf(bounds[0]!, bounds[1]!);
    const [right, top] = worldOf(bounds[2]!, bounds[3]!);
    const [longitude, latitude] = degreesOf((left + right) / 2, (top + bottom) / 2);
    const scale = Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
    return { longitude, latitude, zoom: Math.log2(scale) };
}
