package org.conurb.scenarios.importer.osm;

import java.util.ArrayList;
import java.util.List;

/** The roads and restrictions of one block, kept until it is their turn: blocks are read side by side. */
final class RecordedRoads implements RoadSink {

    private final LongList ways = new LongList();
    private final LongList lastNodes = new LongList(); // [way] → end of its nodes
    private final LongList nodes = new LongList();
    private final List<RoadTags> tags = new ArrayList<>(); // [way]
    private final List<Restriction> restrictions = new ArrayList<>();
    private final long allowance;
    private long taken;
    private long otherWays;
    private long otherRelations;

    /**
     * Room for what a block can hold.
     *
     * @param allowance how many roads, nodes along them and restrictions there may be
     */
    RecordedRoads(long allowance) {
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

    @Override
    public void way(long way, RoadTags wayTags, LongList wayNodes) {
        take(1L + wayNodes.size());
        ways.add(way);
        tags.add(wayTags.copy());
        for (int place = 0; place < wayNodes.size(); place++) nodes.add(wayNodes.get(place));
        lastNodes.add(nodes.size());
    }

    @Override
    public void restriction(Restriction restriction) {
        take(1L + restriction.from().length + restriction.viaNodes().length + restriction.to().length);
        restrictions.add(restriction);
    }

    @Override
    public void others(long moreWays, long moreRelations) {
        otherWays += moreWays;
        otherRelations += moreRelations;
    }

    void replay(RoadSink sink) {
        LongList scratch = new LongList();
        int node = 0;
        for (int way = 0; way < ways.size(); way++) {
            scratch.clear();
            while (node < lastNodes.get(way)) scratch.add(nodes.get(node++));
            sink.way(ways.get(way), tags.get(way), scratch);
        }
        restrictions.forEach(sink::restriction);
        sink.others(otherWays, otherRelations);
    }
}
