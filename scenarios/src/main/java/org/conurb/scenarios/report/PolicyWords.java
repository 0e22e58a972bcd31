package org.conurb.scenarios.report;

import tools.jackson.databind.JsonNode;

/** What an intervention of a scenario is called, and when it holds. */
public final class PolicyWords {

    private PolicyWords() {}

    /** Its name, or its kind in words. */
    public static String name(JsonNode entry) {
        String name = entry.path("name").asString("");
        return name.isEmpty() ? kind(entry) : name;
    }

    /** Its kind in words. */
    static String kind(JsonNode entry) {
        return entry.path("kind").asString("").replace('_', ' ');
    }

    /** "from 2015 until 2017", or "from 2015 on". */
    public static String when(JsonNode entry) {
        String until = entry.path("until").asString("");
        return "from " + entry.path("year").asString("") + (until.isEmpty() ? " on" : " until " + until);
    }
}
