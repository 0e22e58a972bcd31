package org.conurb.engine.city;

import java.util.List;

/** The reporting groups of zones (boroughs, districts), in the order of their codes. Immutable. */
public final class Areas {

    private final List<String> codes;
    private final List<String> names;

    /** Areas by code and name; both lists in rising order of the codes. */
    public Areas(List<String> codes, List<String> names) {
        if (codes.size() != names.size()) {
            throw new IllegalArgumentException(codes.size() + " area codes but " + names.size() + " names");
        }
        for (int area = 1; area < codes.size(); area++) {
            if (codes.get(area - 1).compareTo(codes.get(area)) >= 0) {
                throw new IllegalArgumentException(
                        "area codes must rise; found " + codes.get(area) + " after " + codes.get(area - 1));
            }
        }
        this.codes = List.copyOf(codes);
        this.names = List.copyOf(names);
    }

    /** How many areas there are. */
    public int count() {
        return codes.size();
    }

    /** The official code. */
    public String code(int area) {
        return codes.get(area);
    }

    /** The name people use. */
    public String name(int area) {
        return names.get(area);
    }

    /** The area with this code, or {@link org.conurb.engine.store.Columns#NONE}. */
    public int find(String code) {
        return Math.max(codes.indexOf(code), -1);
    }
}
