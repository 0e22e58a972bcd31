package org.conurb.scenarios.importer.osm;

/** Takes ways and turn restrictions in the order of the file. What it is given belongs to the reader: copy to keep. */
interface RoadSink {

    /**
     * A way with a {@code highway} tag.
     *
     * @param nodes the nodes along it; they may be missing from the file
     */
    void way(long way, RoadTags tags, LongList nodes);

    /** A relation of {@code type=restriction}. */
    void restriction(Restriction restriction);

    /** Counts ways that are no roads, and relations that are no restrictions. */
    void others(long ways, long relations);
}
