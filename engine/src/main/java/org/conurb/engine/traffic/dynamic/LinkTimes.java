package org.conurb.engine.traffic.dynamic;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.LinkBins;

/**
 * Travel times of all links over the day, as a queue simulation left them. Immutable.
 *
 * <p>What those took who left a link in a bin is put to the second at which they had come onto it in the mean; between
 * such seconds it is interpolated, and read off for the middle of each bin. A time never falls faster than time goes by,
 * so that whoever enters a link later never leaves it sooner.
 */
final class LinkTimes {

    private static final double HALF = 0.5;

    private final int links;
    private final int bins;
    private final double binSeconds;
    private final float[] seconds; // [bin × links + link]
    private final float[] least; // [link] the least of the day

    private LinkTimes(int links, int bins, double binSeconds, float[] seconds) {
        this.links = links;
        this.bins = bins;
        this.binSeconds = binSeconds;
        this.seconds = seconds;
        this.least = new float[links];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        for (int cell = 0; cell < seconds.length; cell++) {
            least[cell % links] = Math.min(least[cell % links], seconds[cell]);
        }
    }

    /** The times that a simulation left. */
    static LinkTimes of(LinkBins found) {
        float[] seconds = new float[Math.multiplyExact(found.links(), found.bins())];
        Journeys journeys = new Journeys(found);
        for (int link = 0; link < found.links(); link++) {
            journeys.read(link);
            for (int bin = 0; bin < found.bins(); bin++) {
                float before = bin == 0 ? 0 : seconds[(bin - 1) * found.links() + link];
                double time = journeys.at((bin + HALF) * found.binSeconds());
                seconds[bin * found.links() + link] = (float) Math.max(time, before - found.binSeconds());
            }
        }
        return new LinkTimes(found.links(), found.bins(), found.binSeconds(), seconds);
    }

    /** Those who left a link, bin by bin: when they had come onto it, in the mean, and what they took. */
    private static final class Journeys {

        private final LinkBins found;
        private final double[] entry;
        private final double[] time;
        private int points;
        private int next;

        Journeys(LinkBins found) {
            this.found = found;
            entry = new double[found.bins()];
            time = new double[found.bins()];
        }

        void read(int link) {
            points = 0;
            next = 0;
            int lastWithExits = found.bins() - 1;
            while (lastWithExits >= 0 && found.exits(lastWithExits, link) == 0) lastWithExits--;
            for (int bin = 0; bin < found.bins(); bin++) {
                double middle = (bin + HALF) * found.binSeconds();
                double mean = found.meanSeconds(bin, link);
                boolean stands = found.exits(bin, link) == 0 && found.present(bin, link) > 0;
                if (!stands) {
                    add(middle - mean, mean);
                } else if (bin > lastWithExits) { // nobody leaves any more: whoever comes stays until the end
                    add(middle, found.bins() * (double) found.binSeconds() - middle);
                }
            }
        }

        private void add(double when, double takes) {
            if (points > 0 && when <= entry[points - 1]) return; // means of small numbers may cross
            entry[points] = when;
            time[points++] = takes;
        }

        /** What a link takes whoever comes onto it at this second; to be asked for rising seconds. */
        double at(double second) {
            while (next < points && entry[next] < second) next++;
            if (next == 0) return time[0];
            if (next == points) return time[points - 1];
            double part = (second - entry[next - 1]) / (entry[next] - entry[next - 1]);
            return time[next - 1] + part * (time[next] - time[next - 1]);
        }
    }

    /** These times, [bin × links + link]; made to fall no faster than time goes by. */
    static LinkTimes given(int links, int bins, double binSeconds, float[] seconds) {
        for (int cell = links; cell < seconds.length; cell++) {
            seconds[cell] = (float) Math.max(seconds[cell], seconds[cell - links] - binSeconds);
        }
        return new LinkTimes(links, bins, binSeconds, seconds);
    }

    /** The times of the empty network, the same all day. */
    static LinkTimes onEmptyRoads(RoadNetwork network) {
        float[] seconds = new float[network.links()];
        for (int link = 0; link < seconds.length; link++) seconds[link] = (float) network.freeSeconds(link);
        return new LinkTimes(network.links(), 1, 1, seconds);
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
