package org.conurb.scenarios.format.gmns;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.problem.Problems;

/**
 * What {@code config.csv} says of the other tables: units and reference system.
 *
 * <p>Without a length unit it is metres, without a speed unit km/h, as tools that write no {@code config.csv} have it.
 */
final class GmnsConfig {

    /** Name of the file. */
    static final String FILE = "config.csv";

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal METRES_PER_MILE = new BigDecimal("1609.344");
    private static final BigDecimal METRES_PER_FOOT = new BigDecimal("0.3048");
    private static final BigDecimal METRES_PER_YARD = new BigDecimal("0.9144");
    private static final BigDecimal SECONDS_PER_HOUR = new BigDecimal(3600);

    private static final Map<String, BigDecimal> METRES_OF = Map.ofEntries(
            Map.entry("m", ONE),
            Map.entry("meter", ONE),
            Map.entry("meters", ONE),
            Map.entry("metre", ONE),
            Map.entry("metres", ONE),
            Map.entry("km", THOUSAND),
            Map.entry("kilometer", THOUSAND),
            Map.entry("kilometers", THOUSAND),
            Map.entry("kilometre", THOUSAND),
            Map.entry("kilometres", THOUSAND),
            Map.entry("mi", METRES_PER_MILE),
            Map.entry("mile", METRES_PER_MILE),
            Map.entry("miles", METRES_PER_MILE),
            Map.entry("ft", METRES_PER_FOOT),
            Map.entry("foot", METRES_PER_FOOT),
            Map.entry("feet", METRES_PER_FOOT),
            Map.entry("yd", METRES_PER_YARD),
            Map.entry("yard", METRES_PER_YARD),
            Map.entry("yards", METRES_PER_YARD));

    /** [unit] → metres in the time of the second map. */
    private static final Map<String, BigDecimal> METRES_OF_SPEED = Map.ofEntries(
            Map.entry("kph", THOUSAND),
            Map.entry("km/h", THOUSAND),
            Map.entry("kmh", THOUSAND),
            Map.entry("kmph", THOUSAND),
            Map.entry("mph", METRES_PER_MILE),
            Map.entry("mi/h", METRES_PER_MILE),
            Map.entry("m/s", SECONDS_PER_HOUR),
            Map.entry("mps", SECONDS_PER_HOUR));

    /** Bounds what speeds that are all different take. */
    private static final int MOST_SPEEDS_KEPT = 1000;

    private final Map<BigDecimal, Double> converted = new HashMap<>(); // speed in the file's unit → m/s
    private BigDecimal metresPerLength = ONE;
    private BigDecimal metresPerHourOfSpeed = THOUSAND;
    private MapProjection projection; // null when not known
    private String crs = "";
    private String currency = "";
    private boolean isThere;
    private int rows;

    /** The units in which folders are written: kilometres and km/h. */
    static GmnsConfig written() {
        GmnsConfig config = new GmnsConfig();
        config.metresPerLength = THOUSAND;
        return config;
    }

    /** What a folder's file says; what is wrong with it goes to {@code problems}. */
    static GmnsConfig read(Path folder, Problems problems) {
        GmnsConfig config = new GmnsConfig();
        Path file = folder.resolve(FILE);
        config.isThere = Files.exists(file);
        if (!config.isThere) return config;
        FileProblems fileProblems = new FileProblems(file, problems);
        GmnsTable.read(fileProblems, List.of(), config::take);
        if (fileProblems.isEmpty() && config.rows != 1) {
            fileProblems.add(null, "", config.rows + " rows", "one row", "");
        }
        fileProblems.close();
        return config;
    }

    private void take(GmnsTable row) {
        rows++;
        metresPerLength = unit(row, "long_length", METRES_OF, metresPerLength);
        metresPerHourOfSpeed = unit(row, "speed", METRES_OF_SPEED, metresPerHourOfSpeed);
        currency = row.text("currency");
        takeCrs(row);
    }

    private void takeCrs(GmnsTable row) {
        crs = row.text("crs");
        if (crs.isEmpty()) return;
        Optional<MapProjection> found = MapProjection.find(crs);
        if (found.isEmpty()) {
            row.wrong("crs", "a known EPSG code such as EPSG:27700, or nothing");
        } else if (!found.get().isInDegrees() && !found.get().isInMetres()) {
            row.wrong("crs", "a grid in metres, or longitude and latitude");
        } else {
            projection = found.get();
            crs = projection.crs();
        }
    }

    private static BigDecimal unit(GmnsTable row, String column, Map<String, BigDecimal> units, BigDecimal otherwise) {
        String word = row.text(column).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) return otherwise;
        BigDecimal unit = units.get(word);
        if (unit == null) {
            row.wrong(
                    column,
                    "one of "
                            + String.join(", ", units.keySet().stream().sorted().toList()));
            return otherwise;
        }
        return unit;
    }

    /** Whether there is a file at all. */
    boolean isThere() {
        return isThere;
    }

    /** The reference system, with its authority; empty when not told. */
    String crs() {
        return crs;
    }

    /** The reference system; empty when not told. */
    Optional<MapProjection> projection() {
        return Optional.ofNullable(projection);
    }

    /** The money of tolls; empty when not told. */
    String currency() {
        return currency;
    }

    /** A length of {@code link.csv} in metres. */
    double metres(BigDecimal length) {
        return length.multiply(metresPerLength).doubleValue();
    }

    /** A speed of {@code link.csv} in m/s. Roads share few speeds: dividing each anew takes a quarter of all reading. */
    double metresPerSecond(BigDecimal speed) {
        if (converted.size() == MOST_SPEEDS_KEPT) converted.clear();
        return converted.computeIfAbsent(
                speed,
                told -> told.multiply(metresPerHourOfSpeed)
                        .divide(SECONDS_PER_HOUR, Decimals.DIGITS)
                        .doubleValue());
    }
}
