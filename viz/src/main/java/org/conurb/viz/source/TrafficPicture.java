package org.conurb.viz.source;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.TrafficSnapshot;
import org.conurb.viz.frame.Frame;

/** Turns a snapshot of the traffic into a frame: where vehicles are, how links fared in the last quarter of an hour. */
final class TrafficPicture {

    /** Vehicles shown at most; of more, every so many are shown, always the same ones. */
    private static final int MOST_POINTS = 20_000;

    private static final double SECONDS_PER_HOUR = 3600;

    /** Knuth's multiplicative hash, by which vehicles are chosen without any order among them. */
    private static final int HASH = 0x9E3779B1;

    private TrafficPicture() {}

    /**
     * The frame.
     *
     * @param scale vehicles of the city for one that is simulated
     * @param binSeconds length of the time bins, seconds
     */
    static Frame of(TrafficSnapshot snapshot, RoadShapes roads, double scale, int binSeconds, int year, int day) {
        RoadNetwork network = roads.network();
        double[] bounds = roads.bounds();
        int every = Math.max(1, (snapshot.vehicles() + MOST_POINTS - 1) / MOST_POINTS);
        short[] x = new short[snapshot.vehicles()];
        short[] y = new short[x.length];
        int points = 0;
        double[] at = new double[2];
        for (int entry = 0; entry < snapshot.vehicles(); entry++) {
            if (Integer.remainderUnsigned(snapshot.vehicle()[entry] * HASH, every) != 0) continue;
            roads.along(snapshot.link()[entry], snapshot.share()[entry], at);
            x[points] = within(at[0], bounds[0], bounds[2]);
            y[points++] = within(at[1], bounds[1], bounds[3]);
        }
        byte[] ratio = new byte[network.links()];
        short[] flow = new short[ratio.length];
        for (int link = 0; link < ratio.length; link++) {
            int exits = snapshot.exits()[link];
            flow[link] = LinkScale.flow(exits * scale * SECONDS_PER_HOUR / binSeconds);
            ratio[link] = exits == 0
                    ? (byte) LinkScale.NOBODY
                    : LinkScale.ratio(network.freeSeconds(link), snapshot.seconds()[link]);
        }
        Frame.Builder frame = Frame.of("traffic")
                .shorts("x", java.util.Arrays.copyOf(x, points))
                .shorts("y", java.util.Arrays.copyOf(y, points))
                .bytes("ratio", ratio)
                .shorts("flow", flow);
        frame.header()
                .put("year", year)
                .put("day", day)
                .put("second", snapshot.second())
                .put("vehicles", Math.round(snapshot.vehicles() * scale))
                .put("perPoint", every * scale)
                .put("west", bounds[0])
                .put("south", bounds[1])
                .put("east", bounds[2])
                .put("north", bounds[3]);
        return frame.build();
    }

    private static short within(double value, double low, double high) {
        return (short) Math.round(Frame.TOP_U16 * Math.max(0, Math.min(1, (value - low) / (high - low))));
    }
}
