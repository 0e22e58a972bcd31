package org.conurb.scenarios.format.gmns;

import java.util.Locale;
import java.util.Objects;

/**
 * A way through a junction: from a link that arrives there to one that leaves it.
 *
 * @param id name, unique among movements
 * @param node name of the junction's node
 * @param inLink name of the link that arrives
 * @param outLink name of the link that leaves
 * @param type its direction
 * @param penaltySeconds time that the turn costs; 0 when none is told
 * @param modes bit mask of the {@link org.conurb.engine.network.Mode}s that may make it: a ban on turning is a
 *     movement without the modes that it is for
 */
public record Movement(
        String id, String node, String inLink, String outLink, Type type, double penaltySeconds, int modes) {

    /** No part may be missing, and the penalty is a number. */
    public Movement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(inLink, "inLink");
        Objects.requireNonNull(outLink, "outLink");
        Objects.requireNonNull(type, "type");
        if (!(Math.abs(penaltySeconds) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the penalty of movement " + id + " is " + penaltySeconds + " seconds");
        }
    }

    /** The direction of a movement, in GMNS's words. */
    public enum Type {
        /** To the left. */
        LEFT,
        /** To the right. */
        RIGHT,
        /** Back to where one came from. */
        UTURN,
        /** Straight on. */
        THRU,
        /** Into another stream of traffic. */
        MERGE,
        /** Out of a stream of traffic. */
        DIVERGE;

        /** The word in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type of a word, straight on for one that is not known. */
        static Type ofWord(String word) {
            for (Type type : values()) {
                if (type.word().equals(word.toLowerCase(Locale.ROOT))) return type;
            }
            return THRU;
        }

        /** Whether a word is one of GMNS's. */
        static boolean isKnown(String word) {
            return ofWord(word) != THRU || word.equalsIgnoreCase(THRU.word());
        }
    }
}
