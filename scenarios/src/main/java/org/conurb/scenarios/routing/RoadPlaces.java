package org.conurb.scenarios.routing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conurb.engine.network.LinkIndex;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.network.ImportedNetwork;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.locationtech.jts.geom.Coordinate;

/**
 * Finds the place on the roads that people mean: the name of a node, or two coordinates.
 *
 * <p>Coordinates are those of the network, or longitude and latitude if the network's reference system is known and they
 * can be degrees; the nearest road is taken. A street with two directions can be entered and left in either.
 */
final class RoadPlaces {

    private static final Pattern PAIR = Pattern.compile("\\s*([-+0-9.eE]+)\\s*,\\s*([-+0-9.eE]+)\\s*");
    /** Nobody means a road as far away as that. */
    private static final double FARTHEST_METRES = 20_000;

    private static final double METRES_PER_KILOMETRE = 1000;
    private static final String WANTED = "the name of a node, x,y in the network's coordinates, or longitude,latitude";

    private final RoadNetwork network;
    private final Optional<MapProjection> projection;
    private LinkIndex index; // made when first asked for

    RoadPlaces(ImportedNetwork imported) {
        network = imported.network();
        projection = imported.crs().isEmpty() ? Optional.empty() : MapProjection.find(imported.crs());
    }

    /** The ways to begin at a place; {@code option} is what the place was given as, for messages. */
    List<RoadEnd> origins(String option, String text) {
        int node = network.findNode(text);
        if (node != Columns.NONE) return List.of(RoadEnd.at(node));
        List<RoadEnd> ends = new ArrayList<>();
        Topology topology = network.topology();
        LinkIndex.Place place = nearest(option, text);
        double passed = place.alongMetres() / network.lengthMetres(place.link());
        ends.add(new RoadEnd(topology.head(place.link()), place.link(), 1 - passed));
        int back = opposite(place.link());
        if (back != Columns.NONE) ends.add(new RoadEnd(topology.head(back), back, passed));
        return ends;
    }

    /** The ways to end at a place. */
    List<RoadEnd> destinations(String option, String text) {
        int node = network.findNode(text);
        if (node != Columns.NONE) return List.of(RoadEnd.at(node));
        List<RoadEnd> ends = new ArrayList<>();
        for (RoadEnd origin : origins(option, text)) {
            ends.add(new RoadEnd(network.topology().tail(origin.link()), origin.link(), 1 - origin.share()));
        }
        return ends;
    }

    private LinkIndex.Place nearest(String option, String text) {
        Coordinate at = coordinate(option, text);
        if (index == null) index = new LinkIndex(network, Mode.CAR);
        try {
            LinkIndex.Place place = index.nearest(at.x, at.y);
            if (place.distanceMetres() <= FARTHEST_METRES) return place;
            String away = String.format(Locale.ROOT, "%,.0f km", place.distanceMetres() / METRES_PER_KILOMETRE);
            throw wrong(option, "'" + text + "', which is " + away + " from the nearest road", inside());
        } catch (IllegalStateException noRoads) {
            throw wrong(option, text, "a network with roads for cars");
        }
    }

    private Coordinate coordinate(String option, String text) {
        Matcher pair = PAIR.matcher(text);
        if (!pair.matches()) throw wrong(option, "'" + text + "', which no node is called", WANTED);
        Coordinate given;
        try {
            given = new Coordinate(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2)));
        } catch (NumberFormatException noNumber) {
            throw wrong(option, "'" + text + "', which is not two numbers", WANTED);
        }
        if (!Double.isFinite(given.x) || !Double.isFinite(given.y)) throw wrong(option, "'" + text + "'", WANTED);
        if (projection.isEmpty() || !MapProjection.areDegrees(given.x, given.y)) return given;
        return projection
                .get()
                .fromDegrees(given.x, given.y)
                .orElseThrow(() -> wrong(
                        option, "'" + text + "', where " + projection.get().crs() + " does not reach", WANTED));
    }

    /** Where the network lies, for those who missed it. */
    private String inside() {
        String range = String.format(
                Locale.ROOT,
                "x from %.0f to %.0f and y from %.0f to %.0f",
                Arrays.stream(network.xs()).min().orElse(0),
                Arrays.stream(network.xs()).max().orElse(0),
                Arrays.stream(network.ys()).min().orElse(0),
                Arrays.stream(network.ys()).max().orElse(0));
        return projection.isPresent()
                ? range + " or longitude,latitude"
                : range + "; longitude,latitude only with --crs, since the network does not tell its reference system";
    }

    /** The link back along the same street, or NONE: the first that leads the other way and is drawn with as many points. */
    private int opposite(int link) {
        Topology topology = network.topology();
        int head = topology.head(link);
        for (int back = topology.firstOut(head); back < topology.firstOut(head + 1); back++) {
            boolean leadsBack = topology.head(back) == topology.tail(link) && back != link;
            if (leadsBack && network.allows(back, Mode.CAR) && network.points(back) == network.points(link))
                return back;
        }
        return Columns.NONE;
    }

    private static InputException wrong(String option, String found, String expected) {
        return new InputException(List.of(new Problem(Path.of(option), null, "", found, expected, "")));
    }
}
