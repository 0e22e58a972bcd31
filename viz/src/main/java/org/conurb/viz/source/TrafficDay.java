package org.conurb.viz.source;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.viz.frame.Frame;

/** How every link fared in every time bin of a weekday: a byte of speed and a short of flow for each. Immutable. */
final class TrafficDay {

    private static final int BINS_PER_HOUR = 4;
    private static final double KMH = 3.6;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int BIN_MINUTES = 15;

    private final int year;
    private final int links;
    private final int bins;
    private final byte[] ratio; // [bin × links + link]
    private final short[] flow; // [bin × links + link] vehicles an hour
    private final float[] hoursLost; // [bin] on all links

    private TrafficDay(int year, int links, int bins) {
        this.year = year;
        this.links = links;
        this.bins = bins;
        ratio = new byte[Math.multiplyExact(links, bins)];
        Arrays.fill(ratio, (byte) LinkScale.NOBODY);
        flow = new short[ratio.length];
        hoursLost = new float[bins];
    }

    /** Reads a year of travel. */
    static TrafficDay read(RunFiles files, RoadShapes roads, Database database, int year) {
        String table = files.table("links").orElseThrow();
        int[] last = new int[1];
        database.query("SELECT max(bin) FROM " + table + " WHERE year = " + year, row -> last[0] = row.getInt(1));
        TrafficDay day = new TrafficDay(year, roads.network().links(), last[0] + 1);
        String select = "SELECT link, bin, vehicles, speed, delay FROM " + table + " WHERE year = " + year;
        Reading reading = new Reading(day, roads.network());
        database.blocks(select, block -> {
            for (int row = 0; row < block.rowCount(); row++) {
                reading.put(
                        block.vector(0).getString(row),
                        block.vector(1).getInt(row),
                        block.vector(2).getDouble(row),
                        block.vector(3).getDouble(row),
                        block.vector(4).getDouble(row));
            }
        });
        return day;
    }

    /** Puts rows in place; those of one link mostly follow one another. */
    private static final class Reading {

        private final TrafficDay day;
        private final RoadNetwork network;
        private String lastName = "";
        private int lastLink = -1;

        Reading(TrafficDay day, RoadNetwork network) {
            this.day = day;
            this.network = network;
        }

        void put(String name, int bin, double vehicles, double kmh, double secondsLost) {
            if (!name.equals(lastName)) {
                lastName = name;
                lastLink = network.findLink(name);
            }
            if (lastLink < 0) return;
            int cell = bin * day.links + lastLink;
            day.ratio[cell] = LinkScale.ratio(kmh, network.freeSpeed(lastLink) * KMH);
            day.flow[cell] = LinkScale.flow(vehicles * BINS_PER_HOUR);
            day.hoursLost[bin] += (float) (vehicles * secondsLost / SECONDS_PER_HOUR);
        }
    }

    int year() {
        return year;
    }

    int bins() {
        return bins;
    }

    /** Speed as a share of that of the empty road, NaN where nobody passed. */
    double speedShare(int bin, int link) {
        int value = Byte.toUnsignedInt(ratio[bin * links + link]);
        return value == LinkScale.NOBODY ? Double.NaN : (double) value / LinkScale.FREE;
    }

    /** Vehicles an hour. */
    int flow(int bin, int link) {
        return Short.toUnsignedInt(flow[bin * links + link]);
    }

    /** What there is of the day: bins, and what is lost in each. */
    Frame overview() {
        Frame.Builder frame = Frame.of("traffic-day").floats("hoursLost", hoursLost);
        frame.header().put("year", year).put("bins", bins).put("binMinutes", BIN_MINUTES);
        return frame.build();
    }

    /** One time bin. */
    Frame bin(int bin) {
        Frame.Builder frame = Frame.of("traffic-bin")
                .bytes("ratio", Arrays.copyOfRange(ratio, bin * links, (bin + 1) * links))
                .shorts("flow", Arrays.copyOfRange(flow, bin * links, (bin + 1) * links));
        frame.header().put("year", year).put("bin", bin);
        return frame.build();
    }
}
