package org.conurb.scenarios.importer.osm;

/**
 * A water whose outlines are made of several ways.
 *
 * @param id number of the relation
 * @param kind kind of the surface
 * @param name its name; empty if it has none
 * @param outer ways that its outlines are made of
 * @param inner ways that the outlines of its islands are made of
 */
record WaterRelation(long id, String kind, String name, long[] outer, long[] inner) {

    /** Gathers the members of a relation. Reused from one to the next. */
    static final class Members {
        private final LongList outer = new LongList();
        private final LongList inner = new LongList();

        void clear() {
            outer.clear();
            inner.clear();
        }

        /** Adds a member that is a way; without a role it is taken as part of an outline. */
        void way(long way, String role) {
            if (role.equals("inner")) inner.add(way);
            else if (role.equals("outer") || role.isEmpty()) outer.add(way);
        }

        WaterRelation relation(long id, OsmTags tags) {
            String kind = WaterTags.areaKind(tags);
            return new WaterRelation(id, kind, tags.get(OsmKey.NAME), outer.toArray(), inner.toArray());
        }
    }
}
