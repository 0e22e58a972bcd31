package org.conurb.engine.travel;

import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;

/**
 * What passed on every link in every quarter of an hour of an average weekday, for the whole of the people: figures of a
 * sample are scaled up to it. Immutable; arrays of [bin × links + link].
 */
public final class RoadDay {

    private static final double SECONDS_PER_HOUR = 3600;

    private final int year;
    private final RoadNetwork network;
    private final int binSeconds;
    private final double room;
    private final float[] vehicles;
    private final float[] goods;
    private final float[] lorries;
    private final float[] seconds;
    private final float[] present;

    /**
     * A day on the roads. The arrays are kept.
     *
     * @param year the year of the day
     * @param network the roads
     * @param binSeconds length of a time bin, seconds
     * @param room vehicles that fit on a link over its storage; 0 where flows were assigned, which fill no link
     * @param vehicles those that left the link in the bin
     * @param goods the goods vehicles among them
     * @param lorries the heavy ones among these
     * @param seconds mean seconds on the link of those who left it in the bin; the free travel time if nobody did
     * @param present vehicles on the link at the end of the bin
     */
    public RoadDay(
            int year,
            RoadNetwork network,
            int binSeconds,
            double room,
            float[] vehicles,
            float[] goods,
            float[] lorries,
            float[] seconds,
            float[] present) {
        this.year = year;
        this.network = network;
        this.binSeconds = binSeconds;
        this.room = room;
        this.vehicles = vehicles;
        this.goods = goods;
        this.lorries = lorries;
        this.seconds = seconds;
        this.present = present;
        for (float[] column : new float[][] {vehicles, goods, lorries, seconds, present}) {
            if (column.length != vehicles.length || column.length % Math.max(1, network.links()) != 0) {
                throw new IllegalArgumentException(column.length + " figures for " + network.links() + " links");
            }
        }
    }

    /**
     * The same day as it is known on other roads: a link of the same name keeps its figures, its times in proportion to its
     * free time; other links are empty.
     */
    public RoadDay over(RoadNetwork roads) {
        if (roads == network) return this;
        float[][] moved = new float[5][bins() * roads.links()]; // vehicles, goods, lorries, seconds, present
        for (int link = 0; link < roads.links(); link++) {
            int old = network.findLink(roads.linkId(link));
            double free = roads.freeSeconds(link);
            double slower = old == Columns.NONE ? 1 : free / network.freeSeconds(old);
            for (int bin = 0; bin < bins(); bin++) {
                int cell = bin * roads.links() + link;
                moved[3][cell] = (float) (old == Columns.NONE ? free : seconds(bin, old) * slower);
                if (old == Columns.NONE) continue;
                moved[0][cell] = vehicles(bin, old);
                moved[1][cell] = goods(bin, old);
                moved[2][cell] = lorries(bin, old);
                moved[4][cell] = present(bin, old);
            }
        }
        return new RoadDay(year, roads, binSeconds, room, moved[0], moved[1], moved[2], moved[3], moved[4]);
    }

    /** The year of the day. */
    public int year() {
        return year;
    }

    /** The roads. */
    public RoadNetwork network() {
        return network;
    }

    /** How many links there are. */
    public int links() {
        return network.links();
    }

    /** How many time bins there are. */
    public int bins() {
        return links() == 0 ? 0 : vehicles.length / links();
    }

    /** The length of a bin, seconds. */
    public int binSeconds() {
        return binSeconds;
    }

    /** Whether vehicles were simulated one by one, not assigned as flows. */
    public boolean isSimulated() {
        return room > 0;
    }

    /** Vehicles that fit on a link over its storage; 0 where flows were assigned. */
    public double room() {
        return room;
    }

    /**
     * How many vehicles fit on a link: what its storage holds, and what its capacity keeps moving on the free link. Endless
     * where flows were assigned.
     */
    public double room(int link) {
        if (!isSimulated()) return Double.POSITIVE_INFINITY;
        double moving = network.freeSeconds(link) * network.capacity(link) / SECONDS_PER_HOUR;
        return Math.max(network.storage(link) * room, moving);
    }

    /** Vehicles of all kinds that left the link in the bin. */
    public float vehicles(int bin, int link) {
        return vehicles[bin * links() + link];
    }

    /** Goods vehicles that left the link in the bin. */
    public float goods(int bin, int link) {
        return goods[bin * links() + link];
    }

    /** Lorries, the heavy goods vehicles, that left the link in the bin. */
    public float lorries(int bin, int link) {
        return lorries[bin * links() + link];
    }

    /** Mean seconds on the link of those who left it in the bin; its free travel time if nobody did. */
    public float seconds(int bin, int link) {
        return seconds[bin * links() + link];
    }

    /** Vehicles on the link at the end of the bin. */
    public float present(int bin, int link) {
        return present[bin * links() + link];
    }
}
