import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { Scene } from "../state/scene";
import { view } from "../state/state";
import { Header } from "./Header";
import { Legend } from "./Legend";
import { LiveBar } from "./LiveBar";
import { MapPane } from "./MapPane";
import { Measures } from "./Measures";
import { Notices } from "./Notices";
import { Panel } from "./Panel";
import { TimeBar } from "./TimeBar";
import { YearBar } from "./YearBar";

const scene = new Scene(computed(() => view.value.run));

export function App(): JSX.Element {
    return (
        <>
            <Header scene={scene} />
            <main class="main">
                <MapPane scene={scene} />
                <aside class="side" aria-label="What the map shows">
                    <LiveBar />
                    <Measures scene={scene} />
                    <Legend scene={scene} />
                </aside>
                <Panel scene={scene} />
                <div class="bars">
                    <TimeBar scene={scene} />
                    <YearBar scene={scene} />
                </div>
                <Notices />
            </main>
        </>
    );
}
