package org.conurb.scenarios.importer.osm;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;

/**
 * The waters of a file in the order of their numbers, whatever their order in the file; of two with one number the first
 * one counts.
 */
final class WaterStore {

    private final Path file;
    private final long most;
    private final Map<Long, Way> ways = new TreeMap<>();
    private final Map<Long, WaterRelation> relations = new TreeMap<>();
    private final Map<Long, long[]> members = new LinkedHashMap<>(); // way of an outline → its nodes
    private List<WayLog> logs = new ArrayList<>();
    private long nodes; // and members of relations
    private long logBytes;

    /**
     * Room for the waters of a file.
     *
     * @param most how many nodes of ways a file of its size can hold
     */
    WaterStore(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /**
     * A way that is a water.
     *
     * @param areaKind kind of the surface that it is if it is closed; null if none
     * @param lineKind kind of the line that it is; null if none
     */
    record Way(long id, String areaKind, String lineKind, String name, long[] nodes) {

        boolean isClosed() {
            return nodes.length > 2 && nodes[0] == nodes[nodes.length - 1];
        }

        /** Whether its tags make it a surface, be its line closed or not. */
        boolean isArea() {
            return areaKind != null && (isClosed() || lineKind == null);
        }
    }

    void water(long way, OsmTags tags, LongList wayNodes) {
        nodes += wayNodes.size();
        bound(nodes);
        String name = tags.get(OsmKey.NAME);
        Way water = new Way(way, WaterTags.areaKind(tags), WaterTags.lineKind(tags), name, wayNodes.toArray());
        ways.putIfAbsent(way, water);
    }

    void water(WaterRelation relation) {
        nodes += relation.outer().length + (long) relation.inner().length;
        bound(nodes);
        relations.putIfAbsent(relation.id(), relation);
    }

    /** A sound file spends at least as many bytes on the nodes of its ways as the log does. */
    void outlines(WayLog log) {
        logBytes += log.size();
        bound(logBytes);
        logs.add(log.copy());
    }

    private void bound(long found) {
        if (found <= most) return;
        String held = "more than " + most + " nodes of waters and outlines";
        throw new InputException(
                List.of(new Problem(file, null, "", held, "as many as a file of its size can hold", "")));
    }

    /** Finds the ways that outlines are made of, and forgets all others. To be called once all are there. */
    void finish() {
        LongList wanted = new LongList();
        for (WaterRelation relation : relations.values()) {
            for (long way : relation.outer()) wanted.add(way);
            for (long way : relation.inner()) wanted.add(way);
        }
        long[] sorted = wanted.sortedOnce();
        if (sorted.length > 0) logs.forEach(log -> log.find(sorted, members::putIfAbsent));
        logs = List.of();
        for (WaterRelation relation :
                relations.values()) { // else an outline with tags of its own would hide its islands
            for (long way : relation.outer()) ways.computeIfPresent(way, (id, water) -> water.isArea() ? null : water);
        }
    }

    Collection<Way> ways() {
        return ways.values();
    }

    Collection<WaterRelation> relations() {
        return relations.values();
    }

    /** The nodes of a way that is part of an outline; null if the file does not have it. */
    long[] member(long way) {
        return members.get(way);
    }

    /** The numbers of all nodes of waters, rising. */
    long[] wantedNodes() {
        LongList wanted = new LongList();
        for (Way way : ways.values()) wanted.addAll(way.nodes());
        for (long[] member : members.values()) wanted.addAll(member);
        return wanted.sortedOnce();
    }
}
