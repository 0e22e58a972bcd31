package org.conurb.scenarios.format;

import java.util.List;

/**
 * The waters of a city, to be drawn: surfaces, and lines of rivers and canals.
 *
 * @param features the waters
 */
public record Water(List<Feature> features) {

    /** The list cannot be changed. */
    public Water {
        features = List.copyOf(features);
    }

    /** No water at all. */
    public static Water none() {
        return new Water(List.of());
    }

    /**
     * A water.
     *
     * @param kind what it is, such as {@code river}; may be empty
     * @param name its name; may be empty
     * @param isArea whether it is a surface, else a line
     * @param parts polygons of a surface, each an outline and then its islands, closed; of a line its parts, each alone.
     *     Longitude and latitude (WGS84) by turns
     */
    public record Feature(String kind, String name, boolean isArea, List<List<double[]>> parts) {

        /** The lists cannot be changed. */
        public Feature {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }
}
