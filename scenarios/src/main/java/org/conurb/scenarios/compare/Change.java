package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A setting that the policy's scenario has otherwise than the base's.
 *
 * @param key its dotted key
 * @param base its value in the base, {@code nothing} if it is not there
 * @param policy its value in the policy
 */
public record Change(String key, String base, String policy) {

    static final String NOTHING = "nothing";

    /** All that differs, by key. */
    static List<Change> between(SortedMap<String, String> base, SortedMap<String, String> policy) {
        List<Change> changes = new ArrayList<>();
        for (String key : keys(base, policy)) {
            changes.add(new Change(key, base.getOrDefault(key, NOTHING), policy.getOrDefault(key, NOTHING)));
        }
        return changes;
    }

    /** The keys whose values differ. */
    static List<String> keys(SortedMap<String, String> base, SortedMap<String, String> policy) {
        TreeSet<String> all = new TreeSet<>(base.keySet());
        all.addAll(policy.keySet());
        all.removeIf(key -> base.containsKey(key) && policy.containsKey(key) && isSame(base.get(key), policy.get(key)));
        return List.copyOf(all);
    }

    /** Whether two values are the same text, or the same number however it is written. */
    static boolean isSame(String one, String other) {
        if (one.equals(other)) return true;
        try {
            return Double.parseDouble(one) == Double.parseDouble(other);
        } catch (NumberFormatException words) {
            return false;
        }
    }
}
