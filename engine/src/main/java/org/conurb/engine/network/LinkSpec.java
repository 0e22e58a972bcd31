package org.conurb.engine.network;

import java.util.Objects;

/**
 * All that is known of a link, before it is built into a network or taken out of one.
 *
 * @param id name of the link in the files it came from, unique in its network
 * @param tail node it leaves, as {@link RoadNetworkBuilder#addNode} numbered it
 * @param head node it arrives at
 * @param lengthMetres length along the road, metres, above 0
 * @param freeSpeed speed on the empty road, m/s, above 0
 * @param lanes lanes in this direction, above 0; a part of a lane is allowed
 * @param capacity vehicles an hour that all lanes together can discharge, 0 or more
 * @param roadClass rank of the road
 * @param modes bit mask of {@link Mode}s
 * @param name name of the street, empty if it has none
 * @param toll charge for one passage, in the city's currency, 0 or more
 * @param isClosed whether nothing may pass
 * @param shape x and y of every point from tail to head by turns, metres; null for a straight line
 */
public record LinkSpec(
        String id,
        int tail,
        int head,
        double lengthMetres,
        double freeSpeed,
        double lanes,
        double capacity,
        RoadClass roadClass,
        int modes,
        String name,
        double toll,
        boolean isClosed,
        double[] shape) {

    /** Refuses what no link can be. */
    public LinkSpec {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(roadClass, "roadClass");
        Objects.requireNonNull(name, "name");
        above(0, lengthMetres, id, "length in metres");
        above(0, freeSpeed, id, "free speed in m/s");
        above(0, lanes, id, "number of lanes");
        notBelow(0, capacity, id, "capacity in vehicles an hour");
        notBelow(0, toll, id, "toll");
        if (shape != null && (shape.length < 4 || shape.length % 2 != 0)) {
            throw new IllegalArgumentException("the shape of link " + id + " holds " + shape.length
                    + " numbers; it should hold two for each point");
        }
        if (shape != null) {
            for (double coordinate : shape) notBelow(Double.NEGATIVE_INFINITY, coordinate, id, "coordinate");
        }
    }

    /** An open road for cars and other motor vehicles without a name, straight from node to node. */
    public static LinkSpec road(
            String id, int tail, int head, double lengthMetres, double freeSpeed, double lanes, double capacity) {
        return new LinkSpec(
                id,
                tail,
                head,
                lengthMetres,
                freeSpeed,
                lanes,
                capacity,
                RoadClass.OTHER,
                Mode.ROAD,
                "",
                0,
                false,
                null);
    }

    /** The same link, of this class. */
    public LinkSpec withClass(RoadClass other) {
        return copy(freeSpeed, lanes, capacity, other, modes, name, toll, isClosed, shape);
    }

    /** The same link for these modes. */
    public LinkSpec withModes(int other) {
        return copy(freeSpeed, lanes, capacity, roadClass, other, name, toll, isClosed, shape);
    }

    /** The same link with this street name. */
    public LinkSpec named(String other) {
        return copy(freeSpeed, lanes, capacity, roadClass, modes, other, toll, isClosed, shape);
    }

    /** The same link with this charge. */
    public LinkSpec withToll(double other) {
        return copy(freeSpeed, lanes, capacity, roadClass, modes, name, other, isClosed, shape);
    }

    /** The same link with this free speed, m/s. */
    public LinkSpec withFreeSpeed(double other) {
        return copy(other, lanes, capacity, roadClass, modes, name, toll, isClosed, shape);
    }

    /** The same link with these lanes and this capacity. */
    public LinkSpec withLanes(double otherLanes, double otherCapacity) {
        return copy(freeSpeed, otherLanes, otherCapacity, roadClass, modes, name, toll, isClosed, shape);
    }

    /** The same link, closed or open. */
    public LinkSpec closed(boolean other) {
        return copy(freeSpeed, lanes, capacity, roadClass, modes, name, toll, other, shape);
    }

    /** The same link with this shape. */
    public LinkSpec withShape(double[] other) {
        return copy(freeSpeed, lanes, capacity, roadClass, modes, name, toll, isClosed, other);
    }

    private LinkSpec copy(
            double speed,
            double laneCount,
            double flow,
            RoadClass rank,
            int modeMask,
            String street,
            double charge,
            boolean closed,
            double[] line) {
        return new LinkSpec(
                id, tail, head, lengthMetres, speed, laneCount, flow, rank, modeMask, street, charge, closed, line);
    }

    /** The same link between nodes of other numbers. */
    LinkSpec between(int otherTail, int otherHead) {
        return new LinkSpec(
                id,
                otherTail,
                otherHead,
                lengthMetres,
                freeSpeed,
                lanes,
                capacity,
                roadClass,
                modes,
                name,
                toll,
                isClosed,
                shape);
    }

    private static void above(double least, double value, String id, String what) {
        if (!(value > least) || value == Double.POSITIVE_INFINITY) throw wrong(value, id, what, "above " + least);
    }

    private static void notBelow(double least, double value, String id, String what) {
        if (!(value >= least) || Double.isInfinite(value)) throw wrong(value, id, what, "at least " + least);
    }

    private static IllegalArgumentException wrong(double value, String id, String what, String wanted) {
        return new IllegalArgumentException(
                "the " + what + " of link " + id + " is " + value + "; it should be finite and " + wanted);
    }
}
