package org.conurb.engine.city;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.network.LinkIndex;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Streets;
import org.conurb.engine.random.Mix;
import org.conurb.engine.store.IntBuffer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The streets of each zone: those whose middle lies in it, or the nearest to its centre if there are none. Immutable.
 */
public final class ZoneLinks {

    private static final double UNIT_OF_53_BITS = 0x1.0p-53;
    private static final int LOW_BITS = 11;

    private final int[][] links; // [zone] rising
    private final double[][] upTo; // [zone] sum of lengths, metres

    private ZoneLinks(int[][] links, double[][] upTo) {
        this.links = links;
        this.upTo = upTo;
    }

    /** The streets of the zones. */
    public static ZoneLinks of(RoadNetwork network, Zones zones) {
        IntBuffer[] found = inside(network, zones);
        LinkIndex index = Streets.index(network);
        int[][] links = new int[zones.count()][];
        double[][] upTo = new double[zones.count()][];
        for (int zone = 0; zone < links.length; zone++) {
            Zones.Zone of = zones.zone(zone);
            links[zone] = found[zone].size() > 0
                    ? found[zone].toArray()
                    : new int[] {index.nearest(of.centreX(), of.centreY()).link()};
            upTo[zone] = new double[links[zone].length];
            double metres = 0;
            for (int place = 0; place < upTo[zone].length; place++) {
                metres += network.lengthMetres(links[zone][place]);
                upTo[zone][place] = metres;
            }
        }
        return new ZoneLinks(links, upTo);
    }

    private static IntBuffer[] inside(RoadNetwork network, Zones zones) {
        STRtree boxes = new STRtree();
        PreparedGeometry[] shapes = new PreparedGeometry[zones.count()];
        IntBuffer[] found = new IntBuffer[shapes.length];
        for (int zone = 0; zone < shapes.length; zone++) {
            shapes[zone] = PreparedGeometryFactory.prepare(zones.zone(zone).shape());
            boxes.insert(zones.zone(zone).shape().getEnvelopeInternal(), zone);
            found[zone] = new IntBuffer();
        }
        GeometryFactory geometry = new GeometryFactory();
        for (int link = 0; link < network.links(); link++) {
            if (!Streets.isStreet(network, link)) continue;
            Coordinate middle = middle(network, link);
            List<?> near = boxes.query(new Envelope(middle));
            int[] candidates =
                    near.stream().mapToInt(Integer.class::cast).sorted().toArray();
            for (int zone : candidates) {
                if (!shapes[zone].covers(geometry.createPoint(middle))) continue;
                found[zone].add(link);
                break;
            }
        }
        return found;
    }

    /** [link] the zone in which the middle of a link lies, or else that whose centre is nearest; all links, not streets only. */
    public static int[] zoneOf(RoadNetwork network, Zones zones) {
        STRtree boxes = new STRtree();
        for (int zone = 0; zone < zones.count(); zone++) {
            boxes.insert(zones.zone(zone).shape().getEnvelopeInternal(), zone);
        }
        GeometryFactory geometry = new GeometryFactory();
        int[] zoneOf = new int[network.links()];
        for (int link = 0; link < zoneOf.length; link++) {
            Coordinate middle = middle(network, link);
            List<?> near = boxes.query(new Envelope(middle));
            zoneOf[link] = near.stream()
                    .mapToInt(Integer.class::cast)
                    .sorted()
                    .filter(zone -> zones.zone(zone).shape().covers(geometry.createPoint(middle)))
                    .findFirst()
                    .orElseGet(() -> nearest(zones, middle));
        }
        return zoneOf;
    }

    private static int nearest(Zones zones, Coordinate point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int zone = 0; zone < zones.count(); zone++) {
            double metres = point.distance(
                    new Coordinate(zones.zone(zone).centreX(), zones.zone(zone).centreY()));
            if (metres < least) {
                least = metres;
                nearest = zone;
            }
        }
        return nearest;
    }

    private static Coordinate middle(RoadNetwork network, int link) {
        int last = network.points(link) - 1;
        int before = last / 2;
        int after = (last + 1) / 2;
        if (before == after) return new Coordinate(network.pointX(link, before), network.pointY(link, before));
        return new Coordinate(
                (network.pointX(link, before) + network.pointX(link, after)) / 2,
                (network.pointY(link, before) + network.pointY(link, after)) / 2);
    }

    /** A street of a zone, always the same for a key: longer ones for more keys. */
    public int pick(int zone, long key) {
        double[] sums = upTo[zone];
        double wanted = (Mix.mix(key + Mix.GOLDEN_GAMMA) >>> LOW_BITS) * UNIT_OF_53_BITS * sums[sums.length - 1];
        int place = Arrays.binarySearch(sums, wanted);
        return links[zone][Math.min(sums.length - 1, place < 0 ? -place - 1 : place + 1)];
    }

    /** Some streets of a zone that stand for it: every {@code n}-th part of their length has one. */
    public int[] anchors(int zone, int many) {
        int[] anchors = new int[Math.min(many, links[zone].length)];
        double[] sums = upTo[zone];
        for (int number = 0; number < anchors.length; number++) {
            double wanted = (number + 1.0 / 2) / anchors.length * sums[sums.length - 1];
            int place = Arrays.binarySearch(sums, wanted);
            anchors[number] = links[zone][Math.min(sums.length - 1, place < 0 ? -place - 1 : place)];
        }
        return anchors;
    }

    /** A copy of the streets of a zone, rising. */
    public int[] of(int zone) {
        return links[zone].clone();
    }
}
