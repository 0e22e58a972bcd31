import type { JSX } from "preact";
import { scene, shownScene } from "../state/scenes";
import { Header } from "./Header";
import { Help } from "./Help";
import { Legend } from "./Legend";
import { LiveBar } from "./LiveBar";
import { Maps } from "./Maps";
import { Measures } from "./Measures";
import { Notices } from "./Notices";
import { Panel } from "./Panel";
import { TimeBar } from "./TimeBar";
import { YearBar } from "./YearBar";

export function App(): JSX.Element {
    return (
        <>
            <Header scene={scene} />
            <main class="main">
                <Maps />
                <aside class="side" aria-label="What the map shows">
                    <LiveBar />
                    <Measures scene={scene} />
                    <Legend scene={shownScene.value} />
                </aside>
                <Panel scene={scene} />
                <div class="bars">
                    <TimeBar scene={scene} />
                    <YearBar scene={scene} />
                </div>
                <Notices />
            </main>
            <Help />
        </>
    );
}
