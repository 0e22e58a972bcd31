package org.conurb.scenarios.importer.osm;

import java.util.ArrayList;
import java.util.List;

/** The roads, restrictions and waters of one block, kept until it is their turn: blocks are read side by side. */
final class RecordedBlock implements OsmSink {

    private final Ways roads = new Ways();
    private final Ways waters = new Ways();
    private final List<Restriction> restrictions = new ArrayList<>();
    private final List<WaterRelation> relations = new ArrayList<>();
    private final List<WayLog> logs = new ArrayList<>();
    private final long allowance;
    private long taken;
    private long otherWays;
    private long otherRelations;

    /**
     * Room for what a block can hold.
     *
     * @param allowance how many roads, waters, nodes along them, restrictions and outlines there may be
     */
    RecordedBlock(long allowance) {
        this.allowance = allowance;
    }

    private void take(long things) {
        taken += things;
        if (taken > allowance) throw tooMuch();
    }

    /** Said of a block that unpacks to more than its size can hold. */
    static ProtoReader.DamagedException tooMuch() {
        return new ProtoReader.DamagedException("it unpacks to more than a block of its size can hold");
    }

    /** Ways in columns. */
    private static final class Ways {
        private final LongList ids = new LongList();
        private final LongList ends = new LongList(); // [way] → end of its nodes
        private final LongList nodes = new LongList();
        private final List<OsmTags> tags = new ArrayList<>(); // [way]

        private void add(long way, OsmTags wayTags, LongList wayNodes) {
            ids.add(way);
            tags.add(wayTags.copy());
            for (int place = 0; place < wayNodes.size(); place++) nodes.add(wayNodes.get(place));
            ends.add(nodes.size());
        }

        private void replay(Taker taker) {
            LongList scratch = new LongList();
            int node = 0;
            for (int way = 0; way < ids.size(); way++) {
                scratch.clear();
                while (node < ends.get(way)) scratch.add(nodes.get(node++));
                taker.take(ids.get(way), tags.get(way), scratch);
            }
        }
    }

    private interface Taker {
        void take(long way, OsmTags tags, LongList nodes);
    }

    @Override
    public void way(long way, OsmTags tags, LongList nodes) {
        take(1L + nodes.size());
        roads.add(way, tags, nodes);
    }

    @Override
    public void water(long way, OsmTags tags, LongList nodes) {
        take(1L + nodes.size());
        waters.add(way, tags, nodes);
    }

    /** Takes no more room than the block itself, which is bounded. */
    @Override
    public void outlines(WayLog log) {
        logs.add(log.copy());
    }

    @Override
    public void restriction(Restriction restriction) {
        take(1L + restriction.from().length + restriction.viaNodes().length + restriction.to().length);
        restrictions.add(restriction);
    }

    @Override
    public void water(WaterRelation relation) {
        take(1L + relation.outer().length + relation.inner().length);
        relations.add(relation);
    }

    @Override
    public void others(long moreWays, long moreRelations) {
        otherWays += moreWays;
        otherRelations += moreRelations;
    }

    void replay(OsmSink sink) {
        roads.replay(sink::way);
        waters.replay(sink::water);
        logs.forEach(sink::outlines);
        restrictions.forEach(sink::restriction);
        relations.forEach(sink::water);
        sink.others(otherWays, otherRelations);
    }
}
