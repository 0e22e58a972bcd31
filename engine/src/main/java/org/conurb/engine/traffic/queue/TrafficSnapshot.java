package org.conurb.engine.traffic.queue;

/**
 * Who was where at the end of a second. Vehicles on the road only, by link and, on each link, from its end backwards.
 *
 * @param second seconds after midnight
 * @param vehicle [entry] number of the vehicle as it was given
 * @param link [entry] the link it is on
 * @param share [entry] how far along the link it is, 0 to 1
 * @param bin the last time bin that is over, -1 before the first
 * @param exits [link] vehicles that left the link in that bin
 * @param seconds [link] mean seconds that they spent on it; its free travel time if nobody left it
 */
public record TrafficSnapshot(
        int second, int[] vehicle, int[] link, float[] share, int bin, int[] exits, float[] seconds) {

    /** How many vehicles are on the road. */
    public int vehicles() {
        return vehicle.length;
    }
}
