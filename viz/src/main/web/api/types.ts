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
    hasWater: boolean;
    hasReport: boolean;
    years: number[];
    snapshotYears: number[];
    travelYears: number[];
    bounds: [number, number, number, number];
    areas: Area[];
    zoneMeasures: Measure[];
    linkMeasures: Measure[];
}

export type Figures = (number | null)[];

export interface Indicator {
    name: string;
    group: string;
    unit: string;
    values: Figures;
}

export interface Indicators {
    area: string;
    years: number[];
    figures: Indicator[];
}

export interface Bands {
    runs: number;
    years: number[];
    figures: { name: string; group: string; low: Figures; middle: Figures; high: Figures }[];
}

export interface PlaceFigure {
    key: string;
    values: Figures;
}

export interface ZoneDetail {
    code: string;
    name: string;
    area: string;
    areaName: string;
    km2: number;
    years: number[];
    figures: PlaceFigure[];
}

export interface LinkDetail {
    code: string;
    name: string;
    roadClass: string;
    metres: number;
    lanes: number;
    capacity: number;
    freeKmh: number;
    isClosed: boolean;
    at: [number, number];
    years: number[];
    figures: PlaceFigure[];
    day?: { year: number; flow: Figures; speed: Figures };
}

export interface Bottleneck {
    road: string;
    roadClass: string;
    links: string[];
    at?: [number, number];
    kilometres: number;
    hoursLost: number;
    period?: string;
    cause?: string;
    causeRoad?: string;
    hoursBehind?: number;
}

export interface Found {
    kind: "area" | "zone" | "link";
    code: string;
    name: string;
    at: [number, number];
}

/** What the snapshots know of somebody or something, by the names of their columns. */
export type Facts = Record<string, string | number>;

export interface HouseholdPage {
    year: number;
    page: number;
    pageSize: number;
    households: number;
    list: Facts[];
}

export interface Household {
    year: number;
    zone: string;
    members: Facts[];
    dwelling?: Facts;
    [fact: string]: unknown;
}

export interface Resident {
    id: string;
    history: Facts[];
    events: Facts[];
}
