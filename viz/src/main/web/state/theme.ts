import { effect, signal } from "@preact/signals";

export type Theme = "light" | "dark";

const KEY = "conurb-theme";

function first(): Theme {
    const chosen = localStorage.getItem(KEY);
    if (chosen === "light" || chosen === "dark") return chosen;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export const theme = signal<Theme>(first());

effect(() => {
    document.documentElement.dataset["theme"] = theme.value;
});

export function toggleTheme(): void {
    theme.value = theme.value === "light" ? "dark" : "light";
    localStorage.setItem(KEY, theme.value);
}
