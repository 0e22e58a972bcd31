package org.conurb.engine.policy;

import java.util.Map;

/**
 * A kind of intervention of the user's own.
 *
 * <p>Found by {@link java.util.ServiceLoader} when its class is named in {@code META-INF/services/}
 * {@code org.conurb.engine.policy.InterventionType}. A scenario names it as {@code kind: own}, {@code type: WORD} and gives it
 * {@code settings}.
 */
public interface InterventionType {

    /** The word by which a scenario names it. */
    String word();

    /**
     * An intervention of this kind.
     *
     * @param year first year in which it holds
     * @param until first year in which it holds no more, or {@link Intervention#FOREVER}
     * @param settings what the scenario says: texts, whole numbers, numbers, truth values, lists and maps of them
     * @throws IllegalArgumentException if the settings are wrong; its message is shown to the scenario's author
     */
    Intervention of(int year, int until, Map<String, Object> settings);
}
