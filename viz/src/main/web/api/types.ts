/** What the server answers in JSON. */

export interface RunSummary {
    id: string;
    name: string;
    title: string;
    status: string;
    seed: number;
    from: number;
    to: number;
}

export interface Session {
    version: string;
    tiles: string;
    attribution: string;
    /** The run that can be followed and steered. */
    live?: string;
    runs: RunSummary[];
}

export interface Area {
    code: string;
    name: string;
}

export interface Measure {
    key: string;
    title: string;
    unit: string;
    decimals: number;
    isDiverging: boolean;
}

export interface Manifest extends RunSummary {
    description: string;
    populationShare: number;
    city: string;
    currency: string;
    hasRoads: boolean;
    hasReport: boolean;
    years: number[];
    snapshotYears: number[];
    bounds: [number, number, number, number];
    areas: Area[];
    zoneMeasures: Measure[];
}
