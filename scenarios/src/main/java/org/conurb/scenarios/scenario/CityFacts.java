package org.conurb.scenarios.scenario;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.policy.Premises;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.network.MapProjection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * What of a city a scenario is checked against.
 *
 * @param name its name
 * @param baseYear the year of its state
 * @param zones its zones and areas
 * @param crs name of its grid, such as {@code EPSG:27700}
 * @param roads its roads; null if it has none
 * @param gateways where they lead out; null without roads
 * @param hasMarkets whether it has jobs and homes
 * @param travels whether its people travel
 */
public record CityFacts(
        String name,
        int baseYear,
        Zones zones,
        String crs,
        RoadNetwork roads,
        Gateways gateways,
        boolean hasMarkets,
        boolean travels) {

    /** A city of people alone, without roads. */
    public CityFacts(String name, int baseYear, Zones zones) {
        this(name, baseYear, zones, MapProjection.WGS84, null, null, false, false);
    }

    /** What a city folder says. */
    public static CityFacts of(CityFolder city) {
        boolean hasMarkets = city.markets() != null;
        return new CityFacts(
                city.name(),
                city.baseYear(),
                city.zones(),
                city.crs(),
                city.roads() == null ? null : city.roads().network(),
                city.roads() == null ? null : city.roads().gateways(),
                hasMarkets,
                hasMarkets && city.travel() != null);
    }

    /** Where interventions find their places. */
    Premises premises(double populationShare) {
        return new Premises(zones, roads, gateways, populationShare, toGrid());
    }

    /** Looks for the projection when there is a drawing to project: that takes as long as a year of a small town. */
    private UnaryOperator<Geometry> toGrid() {
        return drawing -> {
            Optional<MapProjection> projection = MapProjection.find(crs);
            if (projection.isEmpty() || projection.get().isInDegrees()) return drawing;
            Geometry moved = drawing.copy();
            moved.apply(new Moving(projection.get()));
            moved.geometryChanged();
            return moved;
        };
    }

    /** Puts points where they lie in the grid; to the north-east of everything where it does not reach. */
    private record Moving(MapProjection projection) implements CoordinateSequenceFilter {

        private static final double BEYOND = 1e9;

        @Override
        public void filter(CoordinateSequence points, int point) {
            Coordinate place = projection
                    .fromDegrees(points.getX(point), points.getY(point))
                    .orElse(new Coordinate(BEYOND, BEYOND));
            points.setOrdinate(point, CoordinateSequence.X, place.x);
            points.setOrdinate(point, CoordinateSequence.Y, place.y);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
