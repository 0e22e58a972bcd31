package org.conurb.scenarios.format.matsim;

/** A link as its tag and attributes tell it, before anything is repaired. */
final class LinkTag {

    String id;
    int tail;
    int head;
    double lengthMetres;
    double freeSpeed; // m/s
    double capacity; // vehicles an hour
    double lanes;
    String modes; // null when not given
    String type; // null when not given
    String name = "";
    String toll = "";
    String closedTo; // null when the link is open
    String shape = "";
    boolean isBad;

    void setAttribute(String attribute, String value) {
        switch (attribute) {
            case MatsimWords.TYPE -> type = value;
            case MatsimWords.NAME -> name = value;
            case MatsimWords.TOLL -> toll = value;
            case MatsimWords.CLOSED_TO -> closedTo = value;
            case MatsimWords.SHAPE -> shape = value;
            default -> {
                // Other attributes belong to other programs.
            }
        }
    }
}
