import { computed } from "@preact/signals";
import { Scene } from "./scene";
import { view } from "./state";

/** The run that is shown, the one it is compared with, and how that differs. */

export const scene = new Scene(computed(() => view.value.run));
export const otherScene = new Scene(
    computed(() => view.value.other),
    scene,
);
export const difference = new Scene(
    computed(() => view.value.other),
    scene,
    true,
);

/** The scene whose figures and legend are on the page. */
export const shownScene = computed(() =>
    view.value.other && view.value.comparison === "difference" && difference.subject.value !== "traffic"
        ? difference
        : scene,
);
