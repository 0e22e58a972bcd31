import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { savePicture, saveShapes, saveTable } from "../state/takeaway";
import { scene } from "../state/scenes";
import { view } from "../state/state";

/** What can be taken along from the page. */
export function Downloads(): JSX.Element {
    const isOpen = useSignal(false);
    const manifest = scene.ground.value?.manifest;
    const report = `/api/runs/${view.value.run}/report`;
    const close = (): void => {
        isOpen.value = false;
    };
    const act = (what: () => unknown) => () => {
        close();
        void what();
    };
    return (
        <div
            class="menu"
            onKeyDown={(event) => {
                if (event.key === "Escape") close();
            }}
        >
            <button
                type="button"
                aria-expanded={isOpen.value}
                aria-controls="downloads"
                onClick={() => {
                    isOpen.value = !isOpen.value;
                }}
            >
                Save
            </button>
            <ul id="downloads" hidden={!isOpen.value}>
                <li>
                    <button type="button" onClick={act(savePicture)}>
                        The map as a picture (PNG)
                    </button>
                </li>
                <li>
                    <button type="button" onClick={act(saveTable)}>
                        Its figures (CSV)
                    </button>
                </li>
                <li>
                    <button type="button" onClick={act(saveShapes)}>
                        Its shapes and figures (GeoJSON)
                    </button>
                </li>
                {manifest?.hasReport && (
                    <>
                        <li>
                            <a href={report} target="_blank" rel="noreferrer" onClick={close}>
                                The report
                            </a>
                        </li>
                        <li>
                            <a href={`${report}?download`} onClick={close}>
                                The report as a file
                            </a>
                        </li>
                    </>
                )}
            </ul>
        </div>
    );
}
