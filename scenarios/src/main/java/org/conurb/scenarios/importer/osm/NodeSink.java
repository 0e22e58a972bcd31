package org.conurb.scenarios.importer.osm;

/** Takes the places of nodes in the order of the file. */
@FunctionalInterface
interface NodeSink {

    /**
     * A node that is wanted.
     *
     * @param wanted its place among the wanted ones
     * @param longitude in billionths of a degree; may be out of range
     * @param latitude in billionths of a degree; may be out of range
     */
    void node(int wanted, long longitude, long latitude);
}
