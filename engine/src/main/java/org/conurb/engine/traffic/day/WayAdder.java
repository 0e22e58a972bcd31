package org.conurb.engine.traffic.day;

import org.conurb.engine.routing.Query;
import org.conurb.engine.store.IntBuffer;

/** Finds cheapest ways and adds up what their links take. One thread's. */
final class WayAdder {

    private final Query query;
    private final double[] times; // [link] seconds
    private final double[] free; // [link] seconds
    private final IntBuffer path = new IntBuffer();
    private double seconds;
    private double freeSeconds;

    WayAdder(Query query, double[] times, double[] free) {
        this.query = query;
        this.times = times;
        this.free = free;
    }

    /**
     * Goes from a node to the tail of a last link and along it.
     *
     * @param carried where one is added for each link, null for nowhere
     * @param first place of the first link in it
     */
    void add(int from, int to, int last, double[] carried, int first) {
        query.path(from, to, path);
        path.add(last);
        seconds = 0;
        freeSeconds = 0;
        for (int place = 0; place < path.size(); place++) {
            int link = path.get(place);
            seconds += times[link];
            freeSeconds += free[link];
            if (carried != null) carried[first + link]++;
        }
    }

    double seconds() {
        return seconds;
    }

    double freeSeconds() {
        return freeSeconds;
    }
}
