package org.conurb.scenarios.importer.osm;

/**
 * Which tags are those of a water that can be seen: surfaces ({@code natural=water}, {@code waterway=riverbank}, {@code
 * landuse=reservoir} and {@code basin}), and the lines of rivers and canals. Covered reservoirs and waters in tunnels are
 * none. Tags: wiki.openstreetmap.org/wiki/Key:water, Tag:waterway=riverbank, Tag:landuse=reservoir, Rivers. The sea has no
 * surface there, only a coastline.
 */
final class WaterTags {

    private WaterTags() {}

    /** The kind of the surface that an area with these tags is; null if none. */
    static String areaKind(OsmTags tags) {
        if (isHidden(tags)) return null;
        if (tags.get(OsmKey.NATURAL).equals("water")) return "water";
        if (tags.get(OsmKey.WATERWAY).equals("riverbank")) return "riverbank";
        return switch (tags.get(OsmKey.LANDUSE)) {
            case "reservoir" -> "reservoir";
            case "basin" -> "basin";
            default -> null;
        };
    }

    /** The kind of the line that a way with these tags is; null if none. */
    static String lineKind(OsmTags tags) {
        if (isHidden(tags)) return null;
        return switch (tags.get(OsmKey.WATERWAY)) {
            case "river" -> "river";
            case "canal" -> "canal";
            default -> null;
        };
    }

    /** Whether a way with these tags is a water. */
    static boolean areOfWater(OsmTags tags) {
        return areaKind(tags) != null || lineKind(tags) != null;
    }

    /** Whether the tags are those of a relation that is a surface of water. */
    static boolean areOfRelation(OsmTags tags) {
        return tags.get(OsmKey.TYPE).equals("multipolygon") && areaKind(tags) != null;
    }

    private static boolean isHidden(OsmTags tags) {
        return isTold(tags, OsmKey.TUNNEL)
                || isTold(tags, OsmKey.COVERED)
                || tags.get(OsmKey.LOCATION).equals("underground");
    }

    private static boolean isTold(OsmTags tags, OsmKey key) {
        return tags.has(key) && !tags.get(key).equals("no");
    }
}
