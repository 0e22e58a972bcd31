package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Links of a road network, said in one or more ways; together they are meant.
 *
 * @param links names of links
 * @param roads names of streets, all of whose links are meant
 * @param geometry in longitude and latitude (WGS84); of a polygon the links whose middle lies in it are meant, of a line
 *     those that run along it; null for none
 * @param within how far from a line every point of a link may be that runs along it, metres
 */
public record RoadChoice(List<String> links, List<String> roads, Geometry geometry, double within) {

    /** Missing lists are empty. */
    public RoadChoice {
        links = links == null ? List.of() : List.copyOf(links);
        roads = roads == null ? List.of() : List.copyOf(roads);
    }

    /** These links. */
    public static RoadChoice ofLinks(String... names) {
        return new RoadChoice(List.of(names), List.of(), null, 0);
    }

    /** The links of these streets. */
    public static RoadChoice ofRoads(String... names) {
        return new RoadChoice(List.of(), List.of(names), null, 0);
    }

    /** What keeps it from naming links of these roads. */
    List<Flaw> flaws(String key, RoadNetwork network, Premises premises) {
        List<Flaw> flaws = new ArrayList<>();
        for (int place = 0; place < links.size(); place++) {
            if (network.findLink(links.get(place)) != Columns.NONE) continue;
            String found = "'" + links.get(place) + "'";
            flaws.add(new Flaw(key + ".links." + place, found, "a link_id of the city's link.csv", linkIds(network)));
        }
        Set<String> names = names(network);
        for (int place = 0; place < roads.size(); place++) {
            if (names.contains(roads.get(place))) continue;
            String found = "'" + roads.get(place) + "'";
            flaws.add(new Flaw(key + ".roads." + place, found, "the name of a road of the city", List.copyOf(names)));
        }
        if (flaws.isEmpty() && in(network, premises).isEmpty()) {
            String expected = "a line with links within " + within + " m along it, or a polygon with links in it";
            flaws.add(Flaw.of(key + ".geometry", "a drawing without links", expected));
        }
        return flaws;
    }

    private static List<String> linkIds(RoadNetwork network) {
        List<String> ids = new ArrayList<>();
        for (int link = 0; link < network.links(); link++) ids.add(network.linkId(link));
        return ids;
    }

    private static Set<String> names(RoadNetwork network) {
        Set<String> names = new TreeSet<>();
        for (int link = 0; link < network.links(); link++) names.add(network.name(link));
        names.remove("");
        return names;
    }

    /** The names of the links in the order of the network. */
    List<String> in(RoadNetwork network, Premises premises) {
        Set<String> ids = new LinkedHashSet<>(links);
        Set<String> names = new LinkedHashSet<>(roads);
        PreparedGeometry drawn = geometry == null ? null : drawn(premises);
        List<String> chosen = new ArrayList<>();
        for (int link = 0; link < network.links(); link++) {
            boolean isNamed = ids.contains(network.linkId(link)) || names.contains(network.name(link));
            if (isNamed || drawn != null && isAlong(drawn, network.geometry(link))) chosen.add(network.linkId(link));
        }
        return chosen;
    }

    private PreparedGeometry drawn(Premises premises) {
        Geometry metres = premises.toGrid().apply(geometry);
        return PreparedGeometryFactory.prepare(metres.getDimension() == 2 ? metres : metres.buffer(within));
    }

    private boolean isAlong(PreparedGeometry drawn, LineString line) {
        if (geometry.getDimension() < 2) return drawn.covers(line);
        var middle = new LengthIndexedLine(line).extractPoint(line.getLength() / 2);
        return drawn.covers(new GeometryFactory().createPoint(middle));
    }
}
