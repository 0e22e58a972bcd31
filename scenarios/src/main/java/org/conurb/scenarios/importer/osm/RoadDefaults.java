package org.conurb.scenarios.importer.osm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.network.RoadClass;

/** What is assumed of a road whose tags are silent, by its class: the table {@code road-defaults.csv}. */
final class RoadDefaults {

    private static final String TABLE = "road-defaults.csv";
    private static final double KMH_PER_METRE_PER_SECOND = 3.6;
    private static final int CLASS = 0;
    private static final int SPEED = 1;
    private static final int LANES = 2;
    private static final int CAPACITY = 3;
    private static final int ONEWAY = 4;

    private final Map<String, ClassDefaults> byHighway = new LinkedHashMap<>();

    /**
     * What is assumed of a class.
     *
     * @param roadClass the class
     * @param speed free speed, m/s
     * @param lanes lanes in each direction
     * @param laneCapacity vehicles an hour and lane
     * @param isOneWay whether it is one-way unless it says otherwise
     */
    record ClassDefaults(RoadClass roadClass, double speed, double lanes, double laneCapacity, boolean isOneWay) {}

    private RoadDefaults() {}

    static RoadDefaults read() {
        RoadDefaults defaults = new RoadDefaults();
        for (List<String> row : rows(TABLE)) {
            RoadClass roadClass = RoadClass.ofWord(row.get(CLASS));
            defaults.byHighway.put(
                    row.get(CLASS),
                    new ClassDefaults(
                            roadClass,
                            Double.parseDouble(row.get(SPEED)) / KMH_PER_METRE_PER_SECOND,
                            Double.parseDouble(row.get(LANES)),
                            Double.parseDouble(row.get(CAPACITY)),
                            row.get(ONEWAY).equals("yes")));
        }
        return defaults;
    }

    /** What is assumed of a value of {@code highway}; null if it is no road that cars can drive on. */
    ClassDefaults find(String highway) {
        return byHighway.get(highway);
    }

    /** The rows below the titles of a table beside this class; only the last cell, the source, may hold commas. */
    static List<List<String>> rows(String table) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RoadDefaults.class.getResourceAsStream(table), StandardCharsets.UTF_8))) {
            int columns = reader.readLine().split(",").length;
            return reader.lines().map(line -> List.of(line.split(",", columns))).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
