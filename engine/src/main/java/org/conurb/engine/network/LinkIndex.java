package org.conurb.engine.network;

import java.util.function.IntPredicate;
import org.conurb.engine.store.Columns;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds the link nearest to a point, for placing homes and jobs on the road. Immutable; safe to share between threads.
 *
 * <p>A tree of the links' boxes is asked with a square that doubles until a link is found within its half side. Of
 * several links at one distance, as the two directions of a road are, the first in the numbering is taken.
 */
public final class LinkIndex {

    /** Half the side of the first square: few addresses lie farther from a road. A matter of speed alone. */
    private static final double FIRST_REACH_METRES = 200;

    private final RoadNetwork network;
    private final HPRtree boxes = new HPRtree();
    private final Envelope all = new Envelope(); // the box of all links
    private final boolean isEmpty;

    /**
     * Where a point was put on the network.
     *
     * @param link the nearest link
     * @param alongMetres metres from the beginning of the link, on its own scale of length
     * @param distanceMetres metres from the point to the link, as the crow flies
     */
    public record Place(int link, double alongMetres, double distanceMetres) {}

    /** An index of the links that are open to a mode. */
    public LinkIndex(RoadNetwork network, Mode mode) {
        this(network, link -> network.allows(link, mode));
    }

    /** An index of the links of this kind. */
    LinkIndex(RoadNetwork network, IntPredicate kind) {
        this.network = network;
        int indexed = 0;
        for (int link = 0; link < network.links(); link++) {
            if (!kind.test(link)) continue;
            Envelope box = new Envelope();
            for (int point = 0; point < network.points(link); point++) {
                box.expandToInclude(network.pointX(link, point), network.pointY(link, point));
            }
            all.expandToInclude(box);
            boxes.insert(box, link);
            indexed++;
        }
        isEmpty = indexed == 0;
        boxes.build();
    }

    /**
     * The nearest place on the network.
     *
     * @param x easting, metres
     * @param y northing, metres
     * @throws IllegalStateException if no link is open to the mode
     */
    public Place nearest(double x, double y) {
        if (isEmpty) throw new IllegalStateException("the network has no link that is open");
        Envelope point = new Envelope(x, x, y, y);
        for (double reach = FIRST_REACH_METRES; ; reach *= 2) {
            Envelope square = point.copy();
            square.expandBy(reach);
            Nearest nearest = new Nearest(x, y);
            boxes.query(square, item -> nearest.offer((Integer) item));
            if (nearest.distance <= reach || square.covers(all)) return nearest.place();
        }
    }

    /** The nearest of the links offered so far. */
    private final class Nearest {

        private final double x;
        private final double y;
        private int link = Columns.NONE;
        private double distance = Double.POSITIVE_INFINITY;
        private double share;

        Nearest(double x, double y) {
            this.x = x;
            this.y = y;
        }

        void offer(int candidate) {
            double drawnLength = 0;
            double closest = Double.POSITIVE_INFINITY;
            double closestAt = 0;
            for (int point = 1; point < network.points(candidate); point++) {
                double fromX = network.pointX(candidate, point - 1);
                double fromY = network.pointY(candidate, point - 1);
                double alongX = network.pointX(candidate, point) - fromX;
                double alongY = network.pointY(candidate, point) - fromY;
                double segment = length(alongX, alongY);
                double part =
                        segment == 0 ? 0 : clamped(((x - fromX) * alongX + (y - fromY) * alongY) / (segment * segment));
                double away = length(x - fromX - part * alongX, y - fromY - part * alongY);
                if (away < closest) {
                    closest = away;
                    closestAt = drawnLength + part * segment;
                }
                drawnLength += segment;
            }
            if (closest < distance || closest == distance && candidate < link) {
                distance = closest;
                link = candidate;
                share = drawnLength == 0 ? 0 : closestAt / drawnLength;
            }
        }

        /** {@code Math.hypot} guards against numbers that metres on the ground never come to, and takes ten times as long. */
        private static double length(double alongX, double alongY) {
            return Math.sqrt(alongX * alongX + alongY * alongY);
        }

        private static double clamped(double part) {
            return Math.max(0, Math.min(1, part));
        }

        Place place() {
            return new Place(link, share * network.lengthMetres(link), distance);
        }
    }
}
