package org.conurb.scenarios.importer.osm;

/** Reads ways and relations out of a block and hands on those that are roads, turn restrictions or waters. */
final class PbfWays {

    private static final int ID = 1;
    private static final int KEYS = 2;
    private static final int VALUES = 3;
    private static final int MEMBERS_OR_ROLES = 8;
    private static final int MEMBER_IDS = 9;
    private static final int MEMBER_TYPES = 10;
    private static final int NODE = 0;
    private static final int WAY = 1;

    private final PbfTexts texts;
    private final OsmSink sink;
    private final WayLog log;

    // working
    private final OsmTags tags = new OsmTags();
    private final LongList nodes = new LongList();
    private final Restriction.Members members = new Restriction.Members();
    private final WaterRelation.Members outlines = new WaterRelation.Members();
    private ProtoReader keys;
    private ProtoReader values;

    /**
     * A reader of one block.
     *
     * @param log gets the nodes of all ways
     */
    PbfWays(PbfTexts texts, OsmSink sink, WayLog log) {
        this.texts = texts;
        this.sink = sink;
        this.log = log;
    }

    private void clear() {
        ProtoReader nothing = nothing();
        keys = nothing;
        values = nothing;
        tags.clear();
        nodes.clear();
        members.clear();
        outlines.clear();
    }

    private static ProtoReader nothing() {
        return new ProtoReader(new byte[0], 0, 0);
    }

    void way(ProtoReader way) {
        clear();
        long id = 0;
        ProtoReader refs = nothing();
        while (way.hasMore()) {
            switch (way.field()) {
                case ID -> id = way.number();
                case KEYS -> keys = way.inside();
                case VALUES -> values = way.inside();
                case MEMBERS_OR_ROLES -> refs = way.inside();
                default -> way.skip();
            }
        }
        readTags();
        log.add(id, refs);
        boolean isRoad = tags.has(OsmKey.HIGHWAY);
        if (!isRoad && !WaterTags.areOfWater(tags)) {
            sink.others(1, 0);
            return;
        }
        long node = 0;
        while (refs.hasMore()) {
            node += refs.signed();
            nodes.add(node);
        }
        if (isRoad) sink.way(id, tags, nodes);
        else sink.water(id, tags, nodes);
    }

    private void readTags() {
        while (keys.hasMore()) {
            OsmKey key = texts.key(keys.varint());
            long value = values.varint();
            if (key != null) tags.put(key, texts.text(value));
        }
    }

    void relation(ProtoReader relation) {
        clear();
        long id = 0;
        ProtoReader roles = nothing();
        ProtoReader ids = roles;
        ProtoReader types = roles;
        while (relation.hasMore()) {
            switch (relation.field()) {
                case ID -> id = relation.number();
                case KEYS -> keys = relation.inside();
                case VALUES -> values = relation.inside();
                case MEMBERS_OR_ROLES -> roles = relation.inside();
                case MEMBER_IDS -> ids = relation.inside();
                case MEMBER_TYPES -> types = relation.inside();
                default -> relation.skip();
            }
        }
        readTags();
        boolean isRestriction = Restriction.isOne(tags);
        if (!isRestriction && !WaterTags.areOfRelation(tags)) {
            sink.others(0, 1);
            return;
        }
        readMembers(roles, ids, types);
        if (isRestriction) sink.restriction(members.restriction(id, tags));
        else sink.water(outlines.relation(id, tags));
    }

    private void readMembers(ProtoReader roles, ProtoReader ids, ProtoReader types) {
        long member = 0;
        while (ids.hasMore()) {
            member += ids.signed();
            String role = texts.text(roles.varint());
            switch ((int) types.varint()) {
                case NODE -> members.node(member, role);
                case WAY -> {
                    members.way(member, role);
                    outlines.way(member, role);
                }
                default -> {} // a relation can be no part of a turn or an outline
            }
        }
    }
}
