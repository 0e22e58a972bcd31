package org.conurb.scenarios.importer.osm;

/** Reads ways and relations out of a block and hands on those that are roads or turn restrictions. */
final class PbfRoads {

    private static final int ID = 1;
    private static final int KEYS = 2;
    private static final int VALUES = 3;
    private static final int MEMBERS_OR_ROLES = 8;
    private static final int MEMBER_IDS = 9;
    private static final int MEMBER_TYPES = 10;
    private static final int NODE = 0;
    private static final int WAY = 1;

    private final PbfTexts texts;
    private final RoadSink sink;

    // working
    private final RoadTags tags = new RoadTags();
    private final LongList nodes = new LongList();
    private final Restriction.Members members = new Restriction.Members();
    private ProtoReader keys;
    private ProtoReader values;

    PbfRoads(PbfTexts texts, RoadSink sink) {
        this.texts = texts;
        this.sink = sink;
    }

    private void clear() {
        ProtoReader nothing = nothing();
        keys = nothing;
        values = nothing;
        tags.clear();
        nodes.clear();
        members.clear();
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
        if (!tags.has(RoadKey.HIGHWAY)) {
            sink.others(1, 0);
            return;
        }
        long node = 0;
        while (refs.hasMore()) {
            node += refs.signed();
            nodes.add(node);
        }
        sink.way(id, tags, nodes);
    }

    private void readTags() {
        while (keys.hasMore()) {
            RoadKey key = texts.key(keys.varint());
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
        if (!Restriction.isOne(tags)) {
            sink.others(0, 1);
            return;
        }
        readMembers(roles, ids, types);
        sink.restriction(members.restriction(id, tags));
    }

    private void readMembers(ProtoReader roles, ProtoReader ids, ProtoReader types) {
        long member = 0;
        while (ids.hasMore()) {
            member += ids.signed();
            String role = texts.text(roles.varint());
            switch ((int) types.varint()) {
                case NODE -> members.node(member, role);
                case WAY -> members.way(member, role);
                default -> {} // a relation can be no part of a turn
            }
        }
    }
}
