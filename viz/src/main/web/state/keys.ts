import { areYearsPlaying, isPlaying, minute } from "./clock";
import { scene } from "./scenes";
import { change, isHelpOpen, view } from "./state";
import { toggleTheme } from "./theme";

/** What keys do, for those who know them; the map itself is moved by arrows, + and − when it has the focus. */
export const KEYS: [string, string][] = [
    ["Space", "play or pause the years"],
    [", and .", "a year back or on"],
    ["t", "play or pause the day of traffic"],
    ["[ and ]", "a quarter of an hour back or on"],
    ["1 to 5", "charts, ages, bottlenecks, what was chosen, gains and losses"],
    ["/", "search"],
    ["d", "light or dark"],
    ["Escape", "choose nothing"],
    ["?", "this list"],
];

const PANELS = ["charts", "ages", "bottlenecks", "selection", "gains"] as const;
const QUARTER_MINUTES = 15;

/** Listens to keys unless somebody types. */
export function listen(): void {
    document.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isMeantFor(event.target, event.key)) return;
        if (act(event.key)) event.preventDefault();
    });
}

/** Whether the key is for what has the focus: letters for a field, the space bar for a button. */
function isMeantFor(target: EventTarget | null, key: string): boolean {
    if (!(target instanceof HTMLElement)) return false;
    if (target instanceof HTMLInputElement) return target.type !== "range";
    if (target.closest("select, textarea")) return true;
    return key === " " && target.closest("button, a, summary") !== null;
}

function act(key: string): boolean {
    const panel = PANELS[Number(key) - 1];
    if (panel) {
        change({ panel: view.peek().panel === panel ? "none" : panel });
        return true;
    }
    switch (key) {
        case " ":
            areYearsPlaying.value = !areYearsPlaying.value;
            return true;
        case ",":
        case ".":
            return goYears(key === "," ? -1 : 1);
        case "t":
            isPlaying.value = !isPlaying.value;
            return true;
        case "[":
        case "]":
            change({ time: Math.max(0, Math.floor(minute.peek()) + (key === "[" ? -1 : 1) * QUARTER_MINUTES) });
            return true;
        case "/":
            document.querySelector<HTMLInputElement>(".search input")?.focus();
            return true;
        case "d":
            toggleTheme();
            return true;
        case "Escape":
            change({ selection: null });
            isHelpOpen.value = false;
            return true;
        case "?":
            isHelpOpen.value = !isHelpOpen.value;
            return true;
        default:
            return false;
    }
}

function goYears(years: number): boolean {
    const year = scene.year.peek();
    if (year !== null && scene.years.peek().includes(year + years)) change({ year: year + years });
    return true;
}
