package org.conurb.engine.city;

import java.util.List;
import org.conurb.engine.access.TravelTimes;
import org.locationtech.jts.geom.Polygon;

/** The smallest planning units, each in one area, in rising order of their codes. Immutable. */
public final class Zones {

    private final List<Zone> zones;
    private final Areas areas;
    private final int[] areaOf; // [zone] → area

    /**
     * One planning unit.
     *
     * @param code official code
     * @param name name people use
     * @param area index of its area
     * @param shape polygon in the metres of the city's own grid
     * @param centreX easting of the centre, metres
     * @param centreY northing of the centre, metres
     * @param shareOfArea share of the area's residents who live here in the base year, 0 to 1
     */
    public record Zone(
            String code, String name, int area, Polygon shape, double centreX, double centreY, double shareOfArea) {}

    /** Zones in rising order of their codes. */
    public Zones(List<Zone> zones, Areas areas) {
        this.zones = List.copyOf(zones);
        this.areas = areas;
        this.areaOf = zones.stream().mapToInt(Zone::area).toArray();
        for (int zone = 1; zone < zones.size(); zone++) {
            if (code(zone - 1).compareTo(code(zone)) >= 0) {
                throw new IllegalArgumentException(
                        "zone codes must rise; found " + code(zone) + " after " + code(zone - 1));
            }
        }
    }

    /** How many zones there are. */
    public int count() {
        return areaOf.length;
    }

    /** The areas that the zones belong to. */
    public Areas areas() {
        return areas;
    }

    /** The area of a zone. */
    public int area(int zone) {
        return areaOf[zone];
    }

    /** All that is known of a zone. */
    public Zone zone(int zone) {
        return zones.get(zone);
    }

    /** The official code. */
    public String code(int zone) {
        return zones.get(zone).code();
    }

    /** The zones of an area, rising. */
    public int[] of(int area) {
        return java.util.stream.IntStream.range(0, count())
                .filter(zone -> areaOf[zone] == area)
                .toArray();
    }

    /** Travel times by this rule between the centres of the zones. */
    public TravelTimes straightTimes(TravelTimes.StraightLine rule) {
        return TravelTimes.straight(
                zones.stream().mapToDouble(Zone::centreX).toArray(),
                zones.stream().mapToDouble(Zone::centreY).toArray(),
                zones.stream()
                        .mapToDouble(
                                zone -> zone.shape() == null ? 0 : zone.shape().getArea())
                        .toArray(),
                rule);
    }

    /** The zone with this code, or {@link org.conurb.engine.store.Columns#NONE}. */
    public int find(String code) {
        int low = 0;
        int high = zones.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = code(middle).compareTo(code);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return org.conurb.engine.store.Columns.NONE;
    }
}
