import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { KEYS } from "../state/keys";
import { isHelpOpen } from "../state/state";

/** The keys that do something. */
export function Help(): JSX.Element | null {
    const dialog = useRef<HTMLDialogElement>(null);
    useEffect(() => {
        if (isHelpOpen.value) dialog.current?.showModal();
    }, [isHelpOpen.value]);
    if (!isHelpOpen.value) return null;
    return (
        <dialog
            ref={dialog}
            aria-labelledby="help-title"
            onClose={() => {
                isHelpOpen.value = false;
            }}
        >
            <h2 id="help-title">Keys</h2>
            <table class="figures">
                <tbody>
                    {KEYS.map(([key, words]) => (
                        <tr key={key}>
                            <th scope="row">{key}</th>
                            <td>{words}</td>
                        </tr>
                    ))}
                </tbody>
            </table>
            <form method="dialog">
                <button type="submit">Close</button>
            </form>
        </dialog>
    );
}
