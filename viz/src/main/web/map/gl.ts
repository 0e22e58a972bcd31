/** All that draws with the graphics card: most of the code of the page, fetched while its data are. */
export { CityMap } from "./citymap";
export { Composition } from "./compose";
