package org.conurb.scenarios.importer.city;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.Marginals;
import org.locationtech.jts.geom.Coordinate;

/** The zones and areas of a city in the making, with its people once they are known. */
final class CityPlan {

    private final List<ZoneDraft> zones; // in the order of their codes
    private final RoadsOfZones roads;
    private final int[] roadZone; // [zone] its place in roads
    private final List<String> areas; // in the order of their codes
    private final int[] areaOf; // [zone]

    /** Keeps the zones with these places among those whose roads were measured. */
    CityPlan(List<ZoneDraft> all, RoadsOfZones roads, int[] kept) {
        this.zones = IntStream.of(kept).mapToObj(all::get).toList();
        this.roads = roads;
        this.roadZone = kept.clone();
        this.areas = zones.stream().map(ZoneDraft::area).distinct().sorted().toList();
        this.areaOf =
                zones.stream().mapToInt(zone -> areas.indexOf(zone.area())).toArray();
    }

    List<ZoneDraft> zones() {
        return zones;
    }

    List<String> codes() {
        return zones.stream().map(ZoneDraft::code).toList();
    }

    List<String> areas() {
        return areas;
    }

    int areaOf(int zone) {
        return areaOf[zone];
    }

    /** Places of the zones of an area. */
    int[] zonesOf(int area) {
        return IntStream.range(0, areaOf.length)
                .filter(zone -> areaOf[zone] == area)
                .toArray();
    }

    Coordinate centre(int zone) {
        return roads.centre(roadZone[zone]);
    }

    /** [zone] what people are spread by when nothing better is known: road with homes, else all road. */
    double[] homes() {
        double[] homes = IntStream.of(roadZone).mapToDouble(roads::homes).toArray();
        if (Arrays.stream(homes).sum() > 0) return homes;
        return IntStream.of(roadZone).mapToDouble(roads::metres).toArray();
    }

    /** [zone] all road, metres. */
    double[] roadMetres() {
        return IntStream.of(roadZone).mapToDouble(roads::metres).toArray();
    }

    /** A figure of each zone added up by area. */
    double[] byArea(double[] ofZone) {
        double[] sums = new double[areas.size()];
        for (int zone = 0; zone < ofZone.length; zone++) sums[areaOf[zone]] += ofZone[zone];
        return sums;
    }

    /**
     * Who lives where.
     *
     * @param weight [zone] residents, or what they are in proportion to within an area
     * @param byArea [area][sex][age]
     * @param byZone [zone][sex][age]; null if ages are not known by zone
     */
    record People(double[] weight, int[][][] byArea, int[][][] byZone) {

        /** Residents of an area between two ages, both included. */
        int between(int area, int from, int to) {
            int sum = 0;
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = from; age <= to; age++) sum += byArea[area][sex][age];
            }
            return sum;
        }

        int of(int area) {
            return between(area, 0, Marginals.LAST_AGE);
        }

        int all() {
            return IntStream.range(0, byArea.length).map(this::of).sum();
        }
    }
}
