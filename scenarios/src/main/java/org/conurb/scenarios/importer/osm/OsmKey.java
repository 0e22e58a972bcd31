package org.conurb.scenarios.importer.osm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of tags that matter to roads, turn restrictions and waters; all others are passed over. */
enum OsmKey {
    HIGHWAY("highway"),
    NAME("name"),
    REF("ref"),
    AREA("area"),
    JUNCTION("junction"),
    ONEWAY("oneway"),
    ONEWAY_MOTORCAR("oneway:motorcar"),
    ONEWAY_MOTOR_VEHICLE("oneway:motor_vehicle"),
    ACCESS("access"),
    VEHICLE("vehicle"),
    MOTOR_VEHICLE("motor_vehicle"),
    MOTORCAR("motorcar"),
    HGV("hgv"),
    MAXSPEED("maxspeed"),
    MAXSPEED_FORWARD("maxspeed:forward"),
    MAXSPEED_BACKWARD("maxspeed:backward"),
    MAXSPEED_TYPE("maxspeed:type"),
    LANES("lanes"),
    LANES_FORWARD("lanes:forward"),
    LANES_BACKWARD("lanes:backward"),
    TYPE("type"),
    RESTRICTION("restriction"),
    RESTRICTION_MOTORCAR("restriction:motorcar"),
    RESTRICTION_HGV("restriction:hgv"),
    RESTRICTION_CONDITIONAL("restriction:conditional"),
    EXCEPT("except"),
    NATURAL("natural"),
    WATERWAY("waterway"),
    LANDUSE("landuse"),
    TUNNEL("tunnel"),
    COVERED("covered"),
    LOCATION("location");

    private static final OsmKey[] ALL = values();
    private static final Map<String, OsmKey> BY_WORD = new LinkedHashMap<>();

    static {
        for (OsmKey key : ALL) BY_WORD.put(key.word, key);
    }

    private final String word;
    private final byte[] bytes;

    OsmKey(String word) {
        this.word = word;
        this.bytes = word.getBytes(StandardCharsets.UTF_8);
    }

    String word() {
        return word;
    }

    /** The key of this word; null if it does not matter. */
    static OsmKey ofWord(String word) {
        return BY_WORD.get(word);
    }

    /** The key with these letters; null if it does not matter. */
    static OsmKey ofBytes(byte[] text, int from, int to) {
        for (OsmKey key : ALL) {
            if (java.util.Arrays.equals(key.bytes, 0, key.bytes.length, text, from, to)) return key;
        }
        return null;
    }
}
