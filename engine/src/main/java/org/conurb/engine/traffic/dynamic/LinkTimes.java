package org.conurb.engine.traffic.dynamic;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.LinkBins;

/**
 * Travel times of all links over the day, as a queue simulation left them. They change no more once they
 * are set; {@link GrowingTimes} sets them while the day is simulated.
 */
final class LinkTimes {

    static final double HALF = 0.5;

    private final int links;
    private final int bins;
    private final double binSeconds;
    private final float[] seconds; // [bin × links + link]
    private final float[] least; // [link] the least of the day

    private LinkTimes(int links, int bins, double binSeconds) {
        this.links = links;
        this.bins = bins;
        this.binSeconds = binSeconds;
        this.seconds = new float[Math.multiplyExact(links, bins)];
        this.least = new float[links];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
    }

    /** Times to be set bin after bin. */
    static LinkTimes unknown(int links, int bins, double binSeconds) {
        return new LinkTimes(links, bins, binSeconds);
    }

    /** The times that a simulation left. */
    static LinkTimes of(LinkBins found) {
        GrowingTimes growing = new GrowingTimes(found, found.bins());
        for (int bin = 0; bin < found.bins(); bin++) growing.close(bin);
        return growing.times();
    }

    /** Sets the time of a bin, seconds, but no lower than that of the bin before allows. */
    void set(int bin, int link, double time) {
        int cell = bin * links + link;
        double lowest = bin == 0 ? 0 : seconds[cell - links] - binSeconds;
        seconds[cell] = (float) Math.max(time, lowest);
        least[link] = Math.min(least[link], seconds[cell]);
    }

    /** The times of the empty network, the same all day. */
    static LinkTimes onEmptyRoads(RoadNetwork network) {
        LinkTimes empty = unknown(network.links(), 1, 1);
        for (int link = 0; link < network.links(); link++) empty.set(0, link, network.freeSeconds(link));
        return empty;
    }

    /** How many bins there are. */
    int bins() {
        return bins;
    }

    /** The length of a bin, seconds. */
    double binSeconds() {
        return binSeconds;
    }

    /** The time of a bin, seconds. */
    double inBin(int bin, int link) {
        return seconds[bin * links + link];
    }

    /** The least time of the day, seconds. */
    double least(int link) {
        return least[link];
    }

    /** Seconds that a link takes whoever comes onto it at this time of the day. */
    double at(int link, double entry) {
        double place = entry / binSeconds - HALF;
        int bin = (int) Math.floor(place);
        if (bin < 0) return seconds[link];
        if (bin >= bins - 1) return seconds[(bins - 1) * links + link];
        float before = seconds[bin * links + link];
        float after = seconds[(bin + 1) * links + link];
        return before + (place - bin) * (after - before);
    }
}
