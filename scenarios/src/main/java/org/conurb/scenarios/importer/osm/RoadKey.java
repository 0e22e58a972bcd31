package org.conurb.scenarios.importer.osm;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys of tags that matter to roads and turn restrictions; all others are passed over. */
enum RoadKey {
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
    EXCEPT("except");

    private static final RoadKey[] ALL = values();
    private static final Map<String, RoadKey> BY_WORD = new LinkedHashMap<>();

    static {
        for (RoadKey key : ALL) BY_WORD.put(key.word, key);
    }

    private final String word;
    private final byte[] bytes;

    RoadKey(String word) {
        this.word = word;
        this.bytes = word.getBytes(StandardCharsets.UTF_8);
    }

    String word() {
        return word;
    }

    /** The key of this word; null if it does not matter. */
    static RoadKey ofWord(String word) {
        return BY_WORD.get(word);
    }

    /** The key with these letters; null if it does not matter. */
    static RoadKey ofBytes(byte[] text, int from, int to) {
        for (RoadKey key : ALL) {
            if (java.util.Arrays.equals(key.bytes, 0, key.bytes.length, text, from, to)) return key;
        }
        return null;
    }
}
