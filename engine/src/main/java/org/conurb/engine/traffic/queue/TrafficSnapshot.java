package org.conurb.engine.traffic.queue;

/**
 * Who was where at the end of a second. Vehicles on the road only, by link and, on each link, from its end backwards.
 *
 * @param second seconds after midnight
 * @param vehicle [entry] number of the vehicle as it was given
 * @param link [entry] the link it is on
 * @param share [entry] how far along the link it is, 0 to 1
 */
public record TrafficSnapshot(int second, int[] vehicle, int[] link, float[] share) {

    /** How many vehicles are on the road. */
    public int vehicles() {
        return vehicle.length;
    }
}
