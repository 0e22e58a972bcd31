package org.conurb.scenarios.importer.osm;

import org.conurb.engine.network.RoadClass;

/**
 * What the tags of a way say of its road.
 *
 * @param roadClass its class
 * @param name name of the street, or its number; empty if it has neither
 * @param modes what may use it
 * @param forward the direction of the way; null if closed
 * @param backward the other direction; null if closed
 */
record RoadAttributes(RoadClass roadClass, String name, int modes, Direction forward, Direction backward) {

    /**
     * One direction of a road.
     *
     * @param speed m/s
     * @param lanes lanes
     * @param capacity vehicles an hour over all lanes
     */
    record Direction(double speed, double lanes, double capacity) {}

    /** The same road, looked at from its other end. */
    RoadAttributes flipped() {
        return new RoadAttributes(roadClass, name, modes, backward, forward);
    }
}
