package org.conurb.scenarios.importer.osm;

/** Hands what a file holds on to its store. */
record RoadsAndWaters(RoadStore roads, WaterStore waters) implements OsmSink {

    @Override
    public void way(long way, OsmTags tags, LongList nodes) {
        roads.way(way, tags, nodes);
    }

    @Override
    public void water(long way, OsmTags tags, LongList nodes) {
        waters.water(way, tags, nodes);
    }

    @Override
    public void outlines(WayLog log) {
        waters.outlines(log);
    }

    @Override
    public void restriction(Restriction restriction) {
        roads.restriction(restriction);
    }

    @Override
    public void water(WaterRelation relation) {
        waters.water(relation);
    }

    @Override
    public void others(long ways, long relations) {
        roads.others(ways, relations);
    }
}
