import { render } from "preact";
import { follow } from "./state/live";
import { openSession } from "./state/state";
import { App } from "./ui/App";

await openSession();
follow();
render(<App />, document.getElementById("app")!);
