let known: string | null | undefined;

/** What draws with WebGL 2, in its own words; null where there is none. */
function renderer(): string | null {
    if (known !== undefined) return known;
    const context = document.createElement("canvas").getContext("webgl2");
    const names = context?.getExtension("WEBGL_debug_renderer_info");
    known = context && (names ? String(context.getParameter(names.UNMASKED_RENDERER_WEBGL)) : "");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return known;
}

/** Whether maps can be drawn at all. */
export function hasWebGl(): boolean {
    return renderer() !== null;
}

/** Whether the processor draws, because there is no graphics card that the browser can use. */
export function isDrawnBySoftware(): boolean {
    return /swiftshader|llvmpipe|software|basic render/i.test(renderer() ?? "");
}

/**
 * Lets all that asks for frames of the screen wait: libraries do so sixty times a second even where nothing changes.
 *
 * @param rest how long to wait, in milliseconds, at the time of asking
 */
export function spaceFrames(rest: () => number): void {
    const ask = window.requestAnimationFrame.bind(window);
    const cancel = window.cancelAnimationFrame.bind(window);
    const asked = new Map<number, number>(); // timer → frame, once that is asked for
    window.requestAnimationFrame = (callback) => {
        const millis = rest();
        if (millis === 0) return ask(callback);
        const timer = window.setTimeout(() => {
            const frame = ask((time) => {
                asked.delete(timer);
                callback(time);
            });
            asked.set(timer, frame);
        }, millis);
        return -timer;
    };
    window.cancelAnimationFrame = (handle) => {
        if (handle >= 0) {
            cancel(handle);
            return;
        }
        window.clearTimeout(-handle);
        const frame = asked.get(-handle);
        if (frame !== undefined) cancel(frame);
        asked.delete(-handle);
    };
}
