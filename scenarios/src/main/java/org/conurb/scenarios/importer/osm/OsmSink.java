package org.conurb.scenarios.importer.osm;

/**
 * Takes ways, turn restrictions and waters in the order of the file. What it is given belongs to the reader: copy to keep.
 */
interface OsmSink {

    /**
     * A way with a {@code highway} tag.
     *
     * @param nodes the nodes along it; they may be missing from the file
     */
    void way(long way, OsmTags tags, LongList nodes);

    /** A way that is no highway and whose tags {@link WaterTags} knows. */
    void water(long way, OsmTags tags, LongList nodes);

    /** The nodes of ways of whatever kind, of which outlines of areas may be made. */
    void outlines(WayLog log);

    /** A relation of {@code type=restriction}. */
    void restriction(Restriction restriction);

    /** A relation of {@code type=multipolygon} that is a water. */
    void water(WaterRelation relation);

    /** Counts ways that are neither roads nor waters, and relations that are neither restrictions nor waters. */
    void others(long ways, long relations);
}
