import { render } from "preact";
import { openSession } from "./state/state";
import { App } from "./ui/App";

await openSession();
render(<App />, document.getElementById("app")!);
