package org.conurb.engine.policy;

import java.util.List;

/**
 * What stands in the way of an intervention, for the scenario's author.
 *
 * @param key the part of the intervention that is meant, such as {@code where.links.0}
 * @param found what it says
 * @param expected what it may say
 * @param allowed words among which the author may have meant one; empty if there are none
 */
public record Flaw(String key, String found, String expected, List<String> allowed) {

    /** Keeps a copy of the words. */
    public Flaw {
        allowed = List.copyOf(allowed);
    }

    /** One without words to choose from. */
    public static Flaw of(String key, String found, String expected) {
        return new Flaw(key, found, expected, List.of());
    }
}
