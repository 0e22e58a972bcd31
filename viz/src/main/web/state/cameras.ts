import type { CityMap } from "../map/citymap";
import type { Camera } from "./address";

/** All maps on the page look at the same place. */

const maps = new Set<CityMap>();

export function join(map: CityMap): () => void {
    maps.add(map);
    return () => {
        maps.delete(map);
    };
}

/** Moves the other maps where one has moved. */
export function moveOthers(moved: CityMap, camera: Camera): void {
    for (const map of maps) if (map !== moved) map.moveTo(camera);
}

/** The maps on the page, as they were opened. */
export function allMaps(): CityMap[] {
    return [...maps];
}
