package org.conurb.scenarios.importer.city;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * What a city is to be made from. Figures are given as a number or as the name of a table, whichever there is.
 *
 * @param name name of the city
 * @param network the roads: whatever {@link org.conurb.scenarios.importer.NetworkFile} reads
 * @param zones {@code grid:METRES}, or a GeoJSON file
 * @param keys under which names the properties of the GeoJSON file stand
 * @param population residents: their number, or a table with the column {@code population} and {@code zone}, {@code
 *     sex} and {@code age}, or all three
 * @param households private households: their number, or a table {@code [area,]households} or {@code
 *     [area,]type,households}; null if they follow from the ages
 * @param jobs jobs: their number, or a table {@code zone,[sector,]jobs}; null if not known
 * @param commuting a table {@code home,work,workers} by zone or area; null if not known
 * @param baseYear the year of the figures
 * @param source where the figures come from, in the author's words; empty if not told
 * @param model the city folder whose rates stand in
 */
public record CitySettings(
        String name,
        Path network,
        String zones,
        ZoneKeys keys,
        String population,
        String households,
        String jobs,
        String commuting,
        int baseYear,
        String source,
        Path model) {

    private static final String GRID = "grid:";
    private static final int SMALLEST_CELL = 50;
    private static final int LARGEST_CELL = 100_000;

    /** What everything rests on may not be missing. */
    public CitySettings {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(zones, "zones");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(model, "model");
    }

    /**
     * The names of properties in a GeoJSON file of zones.
     *
     * @param zone code of the zone
     * @param name name of the zone; null if it has none of its own
     * @param area code of the area; null if the whole city is one
     * @param people residents, or whatever they are in proportion to; null if not told
     */
    public record ZoneKeys(String zone, String name, String area, String people) {}

    /** Whether zones are cells of a grid. */
    boolean isGrid() {
        return zones.startsWith(GRID);
    }

    /** The side of a cell in metres. */
    int gridMetres() {
        String side = zones.substring(GRID.length());
        if (side.matches("\\d{1,6}")) {
            int metres = Integer.parseInt(side);
            if (metres >= SMALLEST_CELL && metres <= LARGEST_CELL) return metres;
        }
        throw new InputException(List.of(new Problem(
                Path.of("--zones"),
                null,
                "",
                "'" + zones + "'",
                "grid:METRES with " + SMALLEST_CELL + " to " + LARGEST_CELL + " metres, or a GeoJSON file",
                "for example grid:1000")));
    }
}
