let softwareDrawing: boolean | undefined;

/** Whether maps can be drawn at all. */
export function hasWebGl(): boolean {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
}

/** Whether the processor draws, because there is no graphics card that the browser can use. */
export function isDrawnBySoftware(): boolean {
    if (softwareDrawing !== undefined) return softwareDrawing;
    const context = document.createElement("canvas").getContext("webgl2");
    const names = context?.getExtension("WEBGL_debug_renderer_info");
    const renderer = names ? String(context?.getParameter(names.UNMASKED_RENDERER_WEBGL)) : "";
    softwareDrawing = /swiftshader|llvmpipe|software|basic render/i.test(renderer);
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return softwareDrawing;
}
