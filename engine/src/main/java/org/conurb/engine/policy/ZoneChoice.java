package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.conurb.engine.city.Zones;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Zones of a city, said in one or more ways; together they are meant.
 *
 * @param zones codes of zones
 * @param areas codes of areas, whose zones are meant
 * @param geometry polygon in longitude and latitude (WGS84); zones whose centre lies in it are meant; null for none
 */
public record ZoneChoice(List<String> zones, List<String> areas, Geometry geometry) {

    /** Missing lists are empty. */
    public ZoneChoice {
        zones = zones == null ? List.of() : List.copyOf(zones);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    /** These zones. */
    public static ZoneChoice of(String... codes) {
        return new ZoneChoice(List.of(codes), List.of(), null);
    }

    /** What keeps it from naming zones of the city. */
    List<Flaw> flaws(String key, Premises premises) {
        List<Flaw> flaws = new ArrayList<>();
        for (int place = 0; place < zones.size(); place++) {
            flaws.addAll(unknownZone(key + ".zones." + place, zones.get(place), premises));
        }
        for (int place = 0; place < areas.size(); place++) {
            if (premises.areaCodes().contains(areas.get(place))) continue;
            String found = "'" + areas.get(place) + "'";
            flaws.add(new Flaw(key + ".areas." + place, found, "an area of the city", premises.areaCodes()));
        }
        if (flaws.isEmpty() && in(premises).length == 0) {
            flaws.add(Flaw.of(key, "no zone", "zones whose centres lie in the polygon"));
        }
        return flaws;
    }

    static List<Flaw> unknownZone(String key, String code, Premises premises) {
        if (premises.zones().find(code) != Columns.NONE) return List.of();
        return List.of(new Flaw(key, "'" + code + "'", "a zone of the city", premises.zoneCodes()));
    }

    /** The ground that is meant: that of the zones, and the drawing itself. */
    Geometry shape(Premises premises) {
        List<Geometry> parts = new ArrayList<>();
        if (geometry != null) parts.add(premises.toGrid().apply(geometry));
        ZoneChoice named = new ZoneChoice(zones, areas, null);
        for (int zone : named.in(premises))
            parts.add(premises.zones().zone(zone).shape());
        return UnaryUnionOp.union(parts);
    }

    /** [rising] the zones of a choice, or all if there is none. */
    static int[] inOrAll(ZoneChoice choice, Premises premises) {
        if (choice != null) return choice.in(premises);
        return IntStream.range(0, premises.zones().count()).toArray();
    }

    /** [rising] the zones. */
    int[] in(Premises premises) {
        Zones all = premises.zones();
        TreeSet<Integer> chosen = new TreeSet<>();
        for (String code : zones) chosen.add(all.find(code));
        for (String code : areas) {
            for (int zone : all.of(premises.areaCodes().indexOf(code))) chosen.add(zone);
        }
        if (geometry != null) {
            Geometry polygon = premises.toGrid().apply(geometry);
            GeometryFactory points = new GeometryFactory();
            for (int zone = 0; zone < all.count(); zone++) {
                Zones.Zone of = all.zone(zone);
                if (polygon.covers(points.createPoint(new Coordinate(of.centreX(), of.centreY())))) chosen.add(zone);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }
}
