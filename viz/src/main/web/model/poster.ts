import { type Rgb, UNKNOWN, css } from "./palette";

/** What stands on a picture of the map besides the map. */
export interface Poster {
    title: string;
    subtitle: string;
    unit: string;
    classes: { colour: Rgb; words: string }[];
    unknown: string;
    footer: string;
    isDark: boolean;
}

const MARGIN = 16;
const ROW = 18;
const FONT = "system-ui, sans-serif";

/** Draws maps side by side with title and legend; the picture that is saved. */
export function draw(maps: ImageBitmap[], poster: Poster): HTMLCanvasElement {
    const canvas = document.createElement("canvas");
    const head = 3 * ROW + MARGIN;
    canvas.width = maps.reduce((width, map) => width + map.width, 0);
    canvas.height = Math.max(...maps.map((map) => map.height)) + head;
    const context = canvas.getContext("2d")!;
    const [paper, ink] = poster.isDark ? ["#1b2026", "#e9eef3"] : ["#ffffff", "#1b2530"];
    context.fillStyle = paper;
    context.fillRect(0, 0, canvas.width, canvas.height);
    let left = 0;
    for (const map of maps) {
        context.drawImage(map, left, head);
        left += map.width;
    }
    const text = (words: string, x: number, y: number, font: string): void => {
        context.font = `${font} ${FONT}`;
        context.fillStyle = ink;
        context.fillText(words, x, y);
    };
    text(poster.title, MARGIN, MARGIN + ROW, "600 18px");
    text(poster.subtitle, MARGIN, MARGIN + 2 * ROW + 4, "14px");
    drawLegend(context, poster, head, paper, text);
    text(poster.footer, MARGIN, canvas.height - 8, "11px");
    return canvas;
}

function drawLegend(
    context: CanvasRenderingContext2D,
    { classes, unit, unknown }: Poster,
    top: number,
    paper: string,
    text: (words: string, x: number, y: number, font: string) => void,
): void {
    const rows = [...classes, { colour: UNKNOWN, words: unknown }];
    context.globalAlpha = 0.88;
    context.fillStyle = paper;
    context.fillRect(MARGIN, top + MARGIN, 250, (rows.length + 1) * ROW + MARGIN);
    context.globalAlpha = 1;
    text(unit, MARGIN + 10, top + MARGIN + ROW, "12px");
    rows.forEach(({ colour, words }, row) => {
        const y = top + MARGIN + (row + 1) * ROW + 8;
        context.fillStyle = css(colour);
        context.fillRect(MARGIN + 10, y, 22, 13);
        text(words, MARGIN + 40, y + 11, "12px");
    });
}
