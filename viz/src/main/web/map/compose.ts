import type { LayersList } from "@deck.gl/core";
import type { City } from "../data/city";
import type { Roads } from "../data/roads";
import type { DayBin } from "../data/run";
import type { Selection } from "../state/address";
import type { Ground, Scene } from "../state/scene";
import type { Theme } from "../state/theme";
import { borderLayers, labelLayer, markedLinks, outlineLayer, roadLayer, waterLayer, zoneLayer } from "./layers";
import { linkMeasureLayer, trafficLayer, vehicleLayer } from "./traffic";

/** What the pointer is on. */
export interface Hovered {
    kind: "zone" | "link";
    place: number;
    x: number;
    y: number;
}

/** Keeps the last answer for the last questions: layers that have not changed are not made again. */
function kept<Q extends unknown[], A>(make: (...questions: Q) => A): (...questions: Q) => A {
    let last: Q | null = null;
    let answer: A;
    return (...questions) => {
        if (!last?.every((question, place) => Object.is(question, questions[place]))) {
            answer = make(...questions);
            last = questions;
        }
        return answer;
    };
}

/** Puts the layers of a map together from what its scene shows. */
export class Composition {
    private readonly zones = kept(zoneLayer);
    private readonly water = kept(waterLayer);
    private readonly ground = kept(roadLayer);
    private readonly borders = kept(borderLayers);
    private readonly labels = kept(labelLayer);
    private readonly measured = kept(linkMeasureLayer);
    private readonly traffic = kept(trafficLayer);
    private readonly outlines = kept((city: City, zone: number, theme: Theme) =>
        outlineLayer("hovered", city, [zone], theme),
    );

    below(scene: Scene, ground: Ground, links: DayBin | null, theme: Theme): LayersList {
        const [roads, water] = [scene.roads.value, scene.water.value];
        const isOfZones = scene.subject.value === "zones" && !links;
        return [
            this.zones(ground.city, isOfZones ? scene.colours.value : null, theme),
            water ? this.water(water, theme) : [],
            roads ? this.linksOf(scene, roads, links, theme) : [],
            this.borders(ground.city, theme),
        ];
    }

    /** Vehicles, longitude and latitude by turns. */
    vehicles(points: Float32Array | null, theme: Theme): LayersList {
        return points ? vehicleLayer(points, theme) : [];
    }

    private linksOf(scene: Scene, roads: Roads, links: DayBin | null, theme: Theme): LayersList {
        if (links?.ratio.length === roads.rank.length) return this.traffic(roads, links.ratio, links.flow);
        const [colours, figures] = [scene.colours.value, scene.figures.value];
        const isMeasured = scene.subject.value === "links" && figures?.length === roads.rank.length;
        return isMeasured && colours ? this.measured(roads, colours, figures) : this.ground(roads, theme);
    }

    above(ground: Ground, roads: Roads | null, hovered: Hovered | null, chosen: Selection | null, theme: Theme): LayersList {
        return [
            hovered?.kind === "zone" ? this.outlines(ground.city, hovered.place, theme) : [],
            hovered?.kind === "link" && roads ? markedLinks("hovered-link", roads, [hovered.place], theme) : [],
            chosen ? chosenLayer(ground.city, roads, chosen, theme) : [],
            this.labels(ground.city, ground.manifest.areas, theme),
        ];
    }
}

function chosenLayer(city: City, roads: Roads | null, chosen: Selection, theme: Theme): LayersList {
    if (chosen.kind === "zone") return outlineLayer("chosen", city, [city.codes.indexOf(chosen.code)], theme);
    if (chosen.kind !== "link" || !roads) return [];
    return markedLinks("chosen-link", roads, [roads.codes.indexOf(chosen.code)].filter((link) => link >= 0), theme);
}
