package org.conurb.viz.console;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** The roads as they are drawn, with what passed on them on the last day that was simulated. */
final class RoadPicture {

    /** What roads are coloured by. */
    enum Theme {
        /** How fast vehicles were in the morning. */
        SPEED("Speed, 7 to 10, over that of the empty road"),
        /** How many vehicles there were. */
        FLOW("Vehicles a day");

        private final String title;

        Theme(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** On a display of fewer pixels per metre, small streets would be a blot. */
    private static final double SMALL_STREETS_FROM = 0.12;

    private static final double MIDDLE_STREETS_FROM = 0.015;

    private final RoadNetwork network;
    private final STRtree index = new STRtree();
    private final GeometryFactory points = new GeometryFactory();
    private RoadDay day; // that is shown; null if none is known
    private final float[] flow; // [link] vehicles a day, NaN if not known
    private final float[] speed; // [link] share of the free speed in the morning, NaN if nobody passed

    RoadPicture(RoadNetwork network) {
        this.network = network;
        for (int link = 0; link < network.links(); link++) {
            if (network.points(link) > 1) index.insert(network.geometry(link).getEnvelopeInternal(), link);
        }
        index.build();
        flow = new float[network.links()];
        speed = new float[network.links()];
        Arrays.fill(flow, Float.NaN);
        Arrays.fill(speed, Float.NaN);
    }

    RoadNetwork network() {
        return network;
    }

    /** Shows a day that was simulated. */
    void show(RoadDay newest) {
        if (newest == day) return;
        day = newest;
        RoadDay here = newest.over(network);
        for (int link = 0; link < flow.length; link++) {
            double all = 0;
            double morning = 0;
            double seconds = 0;
            for (int bin = 0; bin < here.bins(); bin++) {
                double vehicles = here.vehicles(bin, link);
                all += vehicles;
                if (Period.at(bin * here.binSeconds()) != Period.AM) continue;
                morning += vehicles;
                seconds += vehicles * here.seconds(bin, link);
            }
            flow[link] = (float) all;
            speed[link] = morning == 0 ? Float.NaN : (float) Math.min(1, network.freeSeconds(link) * morning / seconds);
        }
    }

    /** The year of the day that is shown; 0 if none is known. */
    int dayYear() {
        return day == null ? 0 : day.year();
    }

    double value(Theme theme, int link) {
        return theme == Theme.SPEED ? speed[link] : flow[link];
    }

    static ColourScale scale(Theme theme) {
        return theme == Theme.SPEED ? ColourScale.ofSpeeds() : ColourScale.ofFlows();
    }

    /** Whether a link is drawn on a display with so many pixels per metre. */
    boolean isDrawn(int link, double pixelsPerMetre) {
        RoadClass rank = network.roadClass(link);
        if (rank == RoadClass.CONNECTOR) return false;
        if (rank.compareTo(RoadClass.SECONDARY_LINK) <= 0) return true;
        return pixelsPerMetre
                >= (rank.compareTo(RoadClass.UNCLASSIFIED) <= 0 ? MIDDLE_STREETS_FROM : SMALL_STREETS_FROM);
    }

    /** The links that touch a part of the city. */
    int[] links(Envelope part) {
        List<?> found = index.query(part);
        int[] links = new int[found.size()];
        for (int place = 0; place < links.length; place++) links[place] = (Integer) found.get(place);
        return links;
    }

    /** The drawn link that is nearest to the middle of a part of the city and touches it, or -1. */
    int nearest(Envelope part, double pixelsPerMetre) {
        Point middle = points.createPoint(part.centre());
        int nearest = -1;
        double least = part.getWidth() / 2;
        for (int link : links(part)) {
            if (!isDrawn(link, pixelsPerMetre)) continue;
            double metres = network.geometry(link).distance(middle);
            if (metres > least) continue;
            least = metres;
            nearest = link;
        }
        return nearest;
    }
}
