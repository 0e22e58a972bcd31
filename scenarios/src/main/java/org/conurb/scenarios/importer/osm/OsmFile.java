package org.conurb.scenarios.importer.osm;

/** A file of OpenStreetMap's that can be read through several times. */
interface OsmFile {

    /** Hands over all roads, turn restrictions and waters in the order of the file. */
    void readWays(OsmSink sink);

    /**
     * Hands over the nodes that are wanted, in the order of the file.
     *
     * @param wanted their numbers, rising
     */
    void readNodes(long[] wanted, NodeSink sink);
}
