package org.conurb.scenarios.format.matsim;

import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.format.network.ModeWords;

/**
 * Makes a link of a tag, and what was repaired a count of the report.
 *
 * <ul>
 *   <li>a length of 0 or without end becomes the straight line between the nodes, at least 1 m;
 *   <li>a free speed of 0 becomes 3 km/h, one without end 200 km/h; one above 200 km/h stays and is reported;
 *   <li>no lanes become one, lanes without end 100;
 *   <li>a capacity without end becomes 100,000 vehicles an hour; one of 0 stays and is reported;
 *   <li>a toll or a shape that cannot be read is left out.
 * </ul>
 */
final class LinkRepairs {

    /** No road is wider; stands for lanes without end. Assumed. */
    private static final double MOST_LANES = 100;

    /** More than any road of {@value #MOST_LANES} lanes can carry; stands for a capacity without end. Assumed. */
    private static final double HIGHEST_CAPACITY = 100_000;

    private static final String OPENSTREETMAP_PREFIX = "highway.";

    private final ImportReport.Counter counter;
    private final RoadNetworkBuilder builder;

    LinkRepairs(ImportReport.Counter counter, RoadNetworkBuilder builder) {
        this.counter = counter;
        this.builder = builder;
    }

    /** The link of a tag without problems. */
    LinkSpec spec(LinkTag tag) {
        return new LinkSpec(
                tag.id,
                tag.tail,
                tag.head,
                length(tag),
                speed(tag),
                lanes(tag),
                capacity(tag),
                roadClass(tag.type),
                modes(tag),
                tag.name,
                toll(tag),
                tag.closedTo != null,
                shape(tag));
    }

    private double length(LinkTag tag) {
        if (tag.lengthMetres > 0 && tag.lengthMetres <= Numbers.FARTHEST_METRES) return tag.lengthMetres;
        counter.count(Kind.REPAIRED, "links without a usable length, now the straight line, at least 1 m", tag.id);
        double straight =
                Math.hypot(builder.x(tag.head) - builder.x(tag.tail), builder.y(tag.head) - builder.y(tag.tail));
        return Math.max(NetworkChecks.SHORTEST_METRES, straight);
    }

    private double speed(LinkTag tag) {
        if (tag.freeSpeed == 0) {
            counter.count(Kind.REPAIRED, "links of speed 0, now 3 km/h", tag.id);
            return NetworkChecks.SLOWEST;
        }
        if (Double.isInfinite(tag.freeSpeed)) {
            counter.count(Kind.REPAIRED, "links of endless speed, now 200 km/h", tag.id);
            return NetworkChecks.FASTEST;
        }
        if (tag.freeSpeed > NetworkChecks.FASTEST) {
            counter.count(Kind.ODD, "links faster than 200 km/h, left as they are", tag.id);
        }
        return tag.freeSpeed;
    }

    private double lanes(LinkTag tag) {
        if (tag.lanes == 0) {
            counter.count(Kind.REPAIRED, "links without lanes, now 1", tag.id);
            return 1;
        }
        if (tag.lanes > MOST_LANES) {
            counter.count(Kind.REPAIRED, "links of more than 100 lanes, now 100", tag.id);
            return MOST_LANES;
        }
        return tag.lanes;
    }

    private double capacity(LinkTag tag) {
        if (Double.isInfinite(tag.capacity)) {
            counter.count(Kind.REPAIRED, "links of endless capacity, now 100,000 vehicles an hour", tag.id);
            return HIGHEST_CAPACITY;
        }
        if (tag.capacity == 0) counter.count(Kind.ODD, "links without capacity, left as they are", tag.id);
        return tag.capacity;
    }

    private int modes(LinkTag tag) {
        String words = tag.closedTo == null ? tag.modes : tag.closedTo;
        if (words == null) return Mode.CAR.bit();
        int modes = ModeWords.modes(
                words, word -> counter.count(Kind.DROPPED, "modes of a name not known", MatsimNetwork.shortened(word)));
        if (modes == 0) counter.count(Kind.ODD, "links for no known mode", tag.id);
        return modes;
    }

    private double toll(LinkTag tag) {
        if (tag.toll.isEmpty()) return 0;
        double toll = Numbers.of(tag.toll);
        if (toll >= 0 && toll < Double.POSITIVE_INFINITY) return toll;
        counter.count(Kind.DROPPED, "tolls that are no amount", tag.id);
        return 0;
    }

    private double[] shape(LinkTag tag) {
        if (tag.shape.isEmpty()) return null;
        String[] parts = tag.shape.split("\\s+");
        double[] shape = new double[parts.length];
        boolean isGood = parts.length >= 4 && parts.length % 2 == 0;
        for (int part = 0; part < parts.length; part++) {
            shape[part] = Numbers.of(parts[part]);
            isGood &= Numbers.isCoordinate(shape[part]);
        }
        if (isGood) return shape;
        counter.count(Kind.DROPPED, "shapes that are no line", tag.id);
        return null;
    }

    private static RoadClass roadClass(String type) {
        if (type == null) return RoadClass.OTHER;
        return RoadClass.ofWord(
                type.startsWith(OPENSTREETMAP_PREFIX) ? type.substring(OPENSTREETMAP_PREFIX.length()) : type);
    }
}
