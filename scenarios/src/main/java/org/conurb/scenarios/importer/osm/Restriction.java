package org.conurb.scenarios.importer.osm;

/**
 * A turn restriction as the file tells it.
 *
 * @param id number of the relation
 * @param tags its tags
 * @param from ways from which one may not, or only, turn
 * @param viaNodes nodes at which
 * @param viaWays how many ways lie between, instead of a node
 * @param to ways into which
 */
record Restriction(long id, OsmTags tags, long[] from, long[] viaNodes, int viaWays, long[] to) {

    /** Gathers the members of a relation. Reused from one to the next. */
    static final class Members {
        private final LongList from = new LongList();
        private final LongList viaNodes = new LongList();
        private final LongList to = new LongList();
        private int viaWays;

        void clear() {
            from.clear();
            viaNodes.clear();
            to.clear();
            viaWays = 0;
        }

        /** Adds a member that is a node. */
        void node(long node, String role) {
            if (role.equals("via")) viaNodes.add(node);
        }

        /** Adds a member that is a way. */
        void way(long way, String role) {
            switch (role) {
                case "from" -> from.add(way);
                case "to" -> to.add(way);
                case "via" -> viaWays++;
                default -> {} // such as location_hint, which says nothing of who may turn
            }
        }

        Restriction restriction(long id, OsmTags tags) {
            return new Restriction(id, tags.copy(), from.toArray(), viaNodes.toArray(), viaWays, to.toArray());
        }
    }

    /** Whether the tags of a relation are those of a restriction, plain, for one kind of vehicle, or for some hours. */
    static boolean isOne(OsmTags tags) {
        return tags.get(OsmKey.TYPE).startsWith("restriction");
    }
}
