package org.conurb.scenarios.format.tntp;

import java.util.List;
import java.util.Optional;

/**
 * What the numbers of a TNTP network mean, which its file does not say.
 *
 * <p>The table of published networks follows their descriptions at github.com/bstabler/TransportationNetworks; what those
 * leave open was inferred, as the notes say. A network is recognised by its size.
 *
 * @param name name of the network
 * @param zones how many zones it has
 * @param nodes how many nodes it has
 * @param links how many links it has
 * @param secondsPerTime seconds in a unit of time
 * @param metresPerLength metres in a unit of length
 * @param metresPerCoordinate metres in a unit of the node file's coordinates; NaN if they are degrees or not known
 * @param crs coordinate reference system of the node file, empty if not known
 * @param tollWeight units of time that a unit of toll is worth
 * @param distanceWeight units of time that a unit of length costs besides its time
 * @param note what is inferred or assumed, empty if nothing is
 */
public record TntpUnits(
        String name,
        int zones,
        int nodes,
        int links,
        double secondsPerTime,
        double metresPerLength,
        double metresPerCoordinate,
        String crs,
        double tollWeight,
        double distanceWeight,
        String note) {

    private static final double HOUR = 3600;
    private static final double MINUTE = 60;
    private static final double KILOMETRE = 1000;
    private static final double MILE = 1609.344;
    private static final double FOOT = 0.3048;
    private static final double UNKNOWN = Double.NaN;

    /** A network of no known name: minutes, kilometres and metres are assumed. */
    private static final TntpUnits ASSUMED = new TntpUnits(
            "", 0, 0, 0, MINUTE, KILOMETRE, 1, "", 0, 0, "minutes, kilometres and coordinates in metres are assumed");

    private static final List<TntpUnits> PUBLISHED = List.of(
            new TntpUnits("Braess-Example", 2, 4, 5, MINUTE, 1, UNKNOWN, "", 0, 0, "a toy without units"),
            new TntpUnits(
                    "SiouxFalls",
                    24,
                    24,
                    76,
                    0.01 * HOUR,
                    KILOMETRE,
                    UNKNOWN,
                    "EPSG:4326",
                    0,
                    0,
                    "time is in hundredths of an hour, often read as minutes; lengths merely repeat it"),
            new TntpUnits("Eastern-Massachusetts", 74, 74, 258, HOUR, MILE, UNKNOWN, "", 0, 0, ""),
            new TntpUnits("Anaheim", 38, 416, 914, MINUTE, FOOT, UNKNOWN, "", 0, 0, ""),
            new TntpUnits("Chicago-Sketch", 387, 933, 2950, MINUTE, MILE, FOOT, "", 0.02, 0.04, ""),
            new TntpUnits("chicago-regional", 1790, 12982, 39018, MINUTE, MILE, FOOT, "", 0.1, 0.25, ""),
            new TntpUnits(
                    "Berlin-Center",
                    865,
                    12981,
                    28376,
                    0.001 * HOUR,
                    1,
                    MILE,
                    "",
                    0,
                    0,
                    "inferred: lengths in metres, times in thousandths of an hour by the speeds that follow,"
                            + " coordinates in miles by the lengths"),
            new TntpUnits(
                    "Birmingham-England",
                    898,
                    14639,
                    33937,
                    HOUR,
                    KILOMETRE,
                    1,
                    "EPSG:27700",
                    0,
                    0,
                    "inferred: hours and kilometres by the column of speeds"));

    /** The published network of this size, if it is one. */
    public static Optional<TntpUnits> find(TntpNetwork network) {
        return PUBLISHED.stream()
                .filter(units -> units.zones == network.zones()
                        && units.nodes == network.nodes()
                        && units.links == network.rows())
                .findFirst();
    }

    /** The units of the published network of this size, or those assumed for any other. */
    public static TntpUnits of(TntpNetwork network) {
        return find(network).orElse(ASSUMED);
    }

    /** All published networks that are known. */
    public static List<TntpUnits> published() {
        return PUBLISHED;
    }
}
