import { Frame } from "./frame";

/** The server's own words for why it did not answer. */
export class ServerError extends Error {
    constructor(
        message: string,
        readonly status: number,
    ) {
        super(message);
    }
}

/** The server cannot be reached. */
export class ServerGone extends Error {}

async function ask(path: string, init?: RequestInit): Promise<Response> {
    let response: Response;
    try {
        response = await fetch(`/api/${path}`, { credentials: "same-origin", ...init });
    } catch {
        throw new ServerGone("The server does not answer.");
    }
    if (response.ok) return response;
    let message = `The server answered with ${String(response.status)}.`;
    try {
        message = ((await response.json()) as { error: string }).error;
    } catch {
        // The answer holds no words.
    }
    throw new ServerError(message, response.status);
}

export async function getJson<T>(path: string): Promise<T> {
    return (await (await ask(path)).json()) as T;
}

export async function getFrame(path: string): Promise<Frame> {
    return Frame.read(await (await ask(path)).arrayBuffer());
}

export async function post<T>(path: string, body: unknown): Promise<T> {
    const init = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
    return (await (await ask(path, init)).json()) as T;
}
