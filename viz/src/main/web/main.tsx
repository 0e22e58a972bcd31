import { render } from "preact";
import { listen } from "./state/keys";
import { follow } from "./state/live";
import { openSession } from "./state/state";
import { App } from "./ui/App";

await openSession();
follow();
listen();
render(<App />, document.getElementById("app")!);
