import type { JSX } from "preact";
import type { Progress } from "../api/live";
import { clock, decimal } from "../model/numbers";
import { type Command, progress, steer, trafficNow } from "../state/live";
import { change, session, view } from "../state/state";

/** How the run goes, and the buttons that steer it. */
export function LiveBar(): JSX.Element | null {
    const now = progress.value;
    if (!now || now.state === "none") return null;
    const planned = session.value?.runs.find((run) => run.id === now.run);
    return (
        <section class="live" aria-label="The run">
            <div class="live-buttons">
                <Steer command="start" label={now.state === "ready" ? "Start" : "Go on"} on={canStart(now)} />
                <Steer command="pause" label="Pause" on={now.state === "running"} />
                <Steer command="step" label="One year" on={canStart(now)} />
                <Steer command="stop" label="Stop" on={["running", "pausing", "paused"].includes(now.state)} />
            </div>
            {planned && (
                <progress
                    aria-label="Years done"
                    max={planned.to - planned.from}
                    value={Math.max(0, shareOfYears(now, planned.from))}
                />
            )}
            <p class="live-words" aria-live="polite">
                {wordsOf(now)}
            </p>
            <p class="live-detail">{detailOf(now)}</p>
            {now.state === "failed" && (
                <p class="notice" role="alert">
                    The run failed: {now.message}
                </p>
            )}
            {(view.value.run !== now.run || view.value.year !== null) && (
                <button
                    type="button"
                    onClick={() => {
                        change({ run: now.run, year: null });
                    }}
                >
                    Follow it
                </button>
            )}
        </section>
    );
}

function Steer({ command, label, on }: { command: Command; label: string; on: boolean }): JSX.Element {
    return (
        <button type="button" disabled={!on} onClick={() => void steer(command)}>
            {label}
        </button>
    );
}

function canStart(now: Progress): boolean {
    return ["ready", "paused", "pausing", "stopped", "failed"].includes(now.state);
}

function shareOfYears(now: Progress, from: number): number {
    const within = now.places > 0 && now.year > now.yearDone ? now.place / now.places : 0;
    return now.yearDone === 0 ? 0 : now.yearDone - from + Math.min(1, within);
}

function wordsOf(now: Progress): string {
    switch (now.state) {
        case "ready":
            return "Ready to start.";
        case "pausing":
            return "Pausing at the end of the process…";
        case "paused":
            return now.yearDone > 0 ? `Paused in ${String(now.year)}.` : "Paused.";
        case "stopping":
            return "Stopping…";
        case "stopped":
            return "Stopped. What is finished is kept.";
        case "failed":
            return "Failed.";
        case "done":
            return "Done.";
        default:
            return now.phase === "simulating" ? `Simulating ${String(now.year)}` : `${now.phase}…`;
    }
}

function detailOf(now: Progress): string {
    if (now.state === "done" || now.state === "ready") return "";
    const parts: string[] = [];
    if (now.day > 0) {
        const traffic = trafficNow.value;
        parts.push(`day ${String(now.day)} of traffic${traffic ? `, ${clock(traffic.minute)}` : ""}`);
        if (now.gap !== undefined) parts.push(`gap ${decimal(100 * now.gap, 1)} %`);
    } else if (now.process) {
        parts.push(now.process.replaceAll(/[-_]/g, " "));
    }
    if (now.residents > 0) parts.push(`${decimal(now.residents, 0)} residents`);
    const { birth, death } = now.events;
    if (birth !== undefined && death !== undefined && now.residents > 0) {
        parts.push(`${decimal(birth, 0)} births, ${decimal(death, 0)} deaths this year`);
    }
    if (now.secondsLeft !== undefined && now.state === "running") parts.push(`${duration(now.secondsLeft)} left`);
    return parts.join(" · ");
}

function duration(seconds: number): string {
    return seconds < 90 ? `${decimal(seconds, 0)} s` : `${decimal(seconds / 60, 0)} min`;
}
