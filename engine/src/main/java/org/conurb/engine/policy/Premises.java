package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.RoadNetwork;
import org.locationtech.jts.geom.Geometry;

/**
 * What interventions are checked against and find their places in: a city as it is laid out in the base year.
 *
 * @param zones zones and areas
 * @param roads the roads; null in a city without
 * @param gateways where they lead out; null in a city without roads
 * @param share share of the people that are simulated, above 0 and at most 1
 * @param toGrid puts longitude and latitude (WGS84, degrees) into the metres of the city's grid
 */
public record Premises(
        Zones zones, RoadNetwork roads, Gateways gateways, double share, UnaryOperator<Geometry> toGrid) {

    /** Codes of all zones. */
    List<String> zoneCodes() {
        List<String> codes = new ArrayList<>();
        for (int zone = 0; zone < zones.count(); zone++) codes.add(zones.code(zone));
        return codes;
    }

    /** Codes of all areas. */
    List<String> areaCodes() {
        Areas areas = zones.areas();
        List<String> codes = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) codes.add(areas.code(area));
        return codes;
    }

    /** As large a part of so many as of the people is simulated. */
    int simulated(int many) {
        return (int) Math.round(many * share);
    }
}
