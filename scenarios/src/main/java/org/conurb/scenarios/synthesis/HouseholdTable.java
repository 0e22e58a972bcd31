package org.conurb.scenarios.synthesis;

import org.conurb.engine.population.HouseholdType;

/** How many households of each type and size there are to be in one place. */
final class HouseholdTable {

    private static final int TYPES = HouseholdType.values().length;

    private final int[][] count = new int[TYPES][HouseholdType.TOP_SIZE + 1]; // [type][size]

    int get(HouseholdType type, int size) {
        return count[type.ordinal()][size];
    }

    void add(HouseholdType type, int size, int more) {
        count[type.ordinal()][size] += more;
    }

    int households() {
        int sum = 0;
        for (HouseholdType type : HouseholdType.values()) sum += households(type);
        return sum;
    }

    int households(HouseholdType type) {
        int sum = 0;
        for (int size = 1; size <= HouseholdType.TOP_SIZE; size++) sum += get(type, size);
        return sum;
    }

    /** Residents that all households have room for. */
    int places() {
        int sum = 0;
        for (HouseholdType type : HouseholdType.values()) {
            for (int size = 1; size <= HouseholdType.TOP_SIZE; size++) sum += size * get(type, size);
        }
        return sum;
    }

    /** The smallest size that a household of the type can have. */
    static int smallest(HouseholdType type) {
        return switch (type) {
            case ONE_PERSON -> 1;
            case COUPLE, LONE_PARENT, OTHER -> 2;
            case COUPLE_CHILDREN -> 3;
        };
    }

    private static boolean varies(HouseholdType type) {
        return type != HouseholdType.ONE_PERSON && type != HouseholdType.COUPLE;
    }

    /** Makes a household of a varying type one larger, the smallest there is; whether there was one. */
    private boolean enlarge() {
        for (int size = 2; size < HouseholdType.TOP_SIZE; size++) {
            for (HouseholdType type : HouseholdType.values()) {
                if (varies(type) && get(type, size) > 0) {
                    add(type, size, -1);
                    add(type, size + 1, 1);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean reduce() {
        for (int size = HouseholdType.TOP_SIZE; size > 2; size--) {
            for (HouseholdType type : HouseholdType.values()) {
                if (varies(type) && size > smallest(type) && get(type, size) > 0) {
                    add(type, size, -1);
                    add(type, size - 1, 1);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean removeSmallest() {
        for (int size = 1; size <= HouseholdType.TOP_SIZE; size++) {
            for (HouseholdType type : HouseholdType.values()) {
                if (get(type, size) > 0) {
                    add(type, size, -1);
                    return true;
                }
            }
        }
        return false;
    }

    /** Changes as few households as needed until there is a place for each of {@code residents}. */
    void fit(int residents) {
        while (places() > residents) {
            if (!reduce() && !removeSmallest()) throw new IllegalStateException("no household left to remove");
        }
        while (places() < residents) {
            if (!enlarge()) add(HouseholdType.ONE_PERSON, 1, 1);
        }
    }

    /**
     * Takes one household of a type in exchange for a smaller one of the same type from another place, if the difference
     * of size can be {@code most} or less; answers by how many places this table has shrunk, 0 if no exchange is possible.
     */
    int exchangeForSmaller(HouseholdTable other, int most) {
        for (int difference = Math.min(most, HouseholdType.TOP_SIZE - 2); difference > 0; difference--) {
            for (HouseholdType type : HouseholdType.values()) {
                for (int size = HouseholdType.TOP_SIZE; size - difference >= smallest(type); size--) {
                    if (get(type, size) > 0 && other.get(type, size - difference) > 0) {
                        add(type, size, -1);
                        other.add(type, size, 1);
                        add(type, size - difference, 1);
                        other.add(type, size - difference, -1);
                        return difference;
                    }
                }
            }
        }
        return 0;
    }
}
