package org.conurb.scenarios.importer.osm;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadClass;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.importer.osm.RoadAttributes.Direction;
import org.conurb.scenarios.importer.osm.RoadDefaults.ClassDefaults;

/**
 * What the tags of a way mean for cars.
 *
 * <ul>
 *   <li>Access: the most exact of {@code motorcar}, {@code motor_vehicle}, {@code vehicle}, {@code access} counts. Roads
 *       for residents' visitors, deliveries or customers stay; those for nobody, or for some other vehicles only, go.
 *   <li>One-way: as tagged; motorways, their slip roads and roundabouts unless tagged otherwise. Roads whose direction
 *       changes by the hour are kept in both.
 *   <li>Lanes: {@code lanes} counts both directions; what {@code lanes:forward} and {@code lanes:backward} leave open is
 *       shared by halves, so a road with one lane for both directions has half a lane in each.
 *   <li>Speed: the limit, see {@link SpeedWords}. Whatever is missing or cannot be is assumed by class.
 * </ul>
 */
final class RoadRules {

    private static final List<OsmKey> ACCESS =
            List.of(OsmKey.MOTORCAR, OsmKey.MOTOR_VEHICLE, OsmKey.VEHICLE, OsmKey.ACCESS);
    private static final List<String> NOT_FOR_CARS = List.of(
            "no",
            "private",
            "agricultural",
            "forestry",
            "emergency",
            "military",
            "official",
            "psv",
            "bus",
            "hgv",
            "bicycle",
            "foot");
    private static final List<OsmKey> ONEWAY =
            List.of(OsmKey.ONEWAY_MOTORCAR, OsmKey.ONEWAY_MOTOR_VEHICLE, OsmKey.ONEWAY);
    private static final List<String> ROUNDABOUTS = List.of("roundabout", "circular");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,3})?");
    private static final double MOST_LANES = 16;
    private static final double LEAST_LANES = 0.5;
    private static final double BOTH_DIRECTIONS = 2;

    private final RoadDefaults defaults = RoadDefaults.read();
    private final SpeedWords speeds = new SpeedWords();
    private final OsmSettings settings;
    private final Counter counter;

    RoadRules(OsmSettings settings, Counter counter) {
        this.settings = settings;
        this.counter = counter;
    }

    private enum Flow {
        BOTH,
        FORWARD,
        BACKWARD
    }

    /** The road of a way with a {@code highway} tag; null if it is left out. */
    RoadAttributes attributes(long way, OsmTags tags) {
        ClassDefaults byClass = defaults.find(tags.get(OsmKey.HIGHWAY));
        if (byClass == null) return leftOut("highways that are not for cars");
        if (byClass.roadClass() == RoadClass.SERVICE && !settings.withService()) return leftOut("service roads");
        if (settings.heedsAccess()) {
            if (tags.get(OsmKey.AREA).equals("yes")) return leftOut("roads drawn as areas");
            if (!admitsCars(tags)) return leftOut("roads that are closed to cars or private");
        }
        Flow flow = flow(way, tags, byClass);
        String name = tags.get(OsmKey.NAME).isEmpty() ? tags.get(OsmKey.REF) : tags.get(OsmKey.NAME);
        int modes = isBarred(tags.get(OsmKey.HGV)) ? Mode.ROAD & ~Mode.TRUCK.bit() : Mode.ROAD;
        Direction forward = flow == Flow.BACKWARD ? null : direction(way, tags, byClass, flow, true);
        Direction backward = flow == Flow.FORWARD ? null : direction(way, tags, byClass, flow, false);
        return new RoadAttributes(byClass.roadClass(), name, modes, forward, backward);
    }

    private RoadAttributes leftOut(String what) {
        counter.count(Kind.DROPPED, what, 1);
        return null;
    }

    private static boolean admitsCars(OsmTags tags) {
        for (OsmKey key : ACCESS) {
            if (tags.has(key)) return !isBarred(tags.get(key));
        }
        return true;
    }

    /** Whether each of the values bars cars. */
    private static boolean isBarred(String values) {
        if (values.isBlank()) return false;
        for (String value : values.split(";")) {
            if (!NOT_FOR_CARS.contains(value.strip())) return false;
        }
        return true;
    }

    private Flow flow(long way, OsmTags tags, ClassDefaults byClass) {
        for (OsmKey key : ONEWAY) {
            if (!tags.has(key)) continue;
            switch (tags.get(key).strip()) {
                case "yes", "true", "1" -> {
                    return Flow.FORWARD;
                }
                case "-1", "reverse" -> {
                    return Flow.BACKWARD;
                }
                case "no", "false", "0" -> {
                    return Flow.BOTH;
                }
                case "reversible", "alternating" -> {
                    counter.count(Kind.REPAIRED, "roads whose direction changes, now open in both", name(way));
                    return Flow.BOTH;
                }
                default -> counter.count(Kind.REPAIRED, "values of oneway that are none, passed over", name(way));
            }
        }
        boolean isImplied = byClass.isOneWay() || ROUNDABOUTS.contains(tags.get(OsmKey.JUNCTION));
        return isImplied ? Flow.FORWARD : Flow.BOTH;
    }

    private static String name(long way) {
        return "way " + way;
    }

    private Direction direction(long way, OsmTags tags, ClassDefaults byClass, Flow flow, boolean isForward) {
        double lanes = lanes(way, tags, byClass, flow, isForward);
        return new Direction(speed(way, tags, byClass, flow, isForward), lanes, lanes * byClass.laneCapacity());
    }

    private double speed(long way, OsmTags tags, ClassDefaults byClass, Flow flow, boolean isForward) {
        OsmKey own = isForward ? OsmKey.MAXSPEED_FORWARD : OsmKey.MAXSPEED_BACKWARD;
        boolean isDual = flow != Flow.BOTH || byClass.roadClass() == RoadClass.MOTORWAY;
        for (OsmKey key : List.of(own, OsmKey.MAXSPEED, OsmKey.MAXSPEED_TYPE)) {
            if (!tags.has(key)) continue;
            double speed = speeds.speed(tags.get(key), isDual);
            if (speed > 0) return speed;
            String what = "values of maxspeed that are no speed, passed over";
            if (key != OsmKey.MAXSPEED_TYPE) {
                counter.count(
                        Kind.REPAIRED, what, name(way) + " " + tags.get(key).toLowerCase(Locale.ROOT));
            }
        }
        counter.count(Kind.REPAIRED, "directions of roads without a speed limit, now that of their class", 1);
        return byClass.speed();
    }

    private double lanes(long way, OsmTags tags, ClassDefaults byClass, Flow flow, boolean isForward) {
        double all = count(way, tags, OsmKey.LANES);
        double own = count(way, tags, isForward ? OsmKey.LANES_FORWARD : OsmKey.LANES_BACKWARD);
        if (own > 0) return own;
        double other = flow == Flow.BOTH
                ? count(way, tags, isForward ? OsmKey.LANES_BACKWARD : OsmKey.LANES_FORWARD)
                : Double.NaN;
        if (all > 0 && flow != Flow.BOTH) return all;
        if (all > other) return all - other;
        if (all > 0 && !(other > 0)) return Math.max(LEAST_LANES, all / BOTH_DIRECTIONS);
        counter.count(Kind.REPAIRED, "directions of roads without lanes, now as many as their class has", 1);
        return byClass.lanes();
    }

    /** The number of lanes that a tag tells, the smaller one of several; NaN if none that can be. */
    private double count(long way, OsmTags tags, OsmKey key) {
        if (!tags.has(key)) return Double.NaN;
        double least = Double.NaN;
        for (String value : SpeedWords.SEPARATOR.split(tags.get(key))) {
            String text = value.strip();
            if (!NUMBER.matcher(text).matches()) continue;
            double lanes = Double.parseDouble(text);
            if (lanes >= LEAST_LANES && lanes <= MOST_LANES)
                least = Double.isNaN(least) ? lanes : Math.min(least, lanes);
        }
        if (Double.isNaN(least)) {
            counter.count(
                    Kind.REPAIRED,
                    "values of lanes that are no number of lanes, passed over",
                    name(way) + " " + tags.get(key));
        }
        return least;
    }
}
